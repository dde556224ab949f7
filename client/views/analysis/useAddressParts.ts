/** The parts of a working view's address: what is shown is what the link shows. */
import { useSearchParams } from "react-router";

type Part = string | readonly string[];

export interface AddressParts {
  /** A part with one value, "" where it is not there. */
  readonly one: (name: string) => string;
  /** A part with several values. */
  readonly list: (name: string) => readonly string[];
  /** Changes parts; what is empty leaves the address. */
  readonly change: (parts: Readonly<Record<string, Part>>) => void;
  /** The same address with some parts changed, as a query string. */
  readonly linkWith: (parts: Readonly<Record<string, Part>>) => string;
}

/** Reads and changes the query string. */
export function useAddressParts(): AddressParts {
  const [params, setParams] = useSearchParams();
  return {
    one: (name) => params.get(name) ?? "",
    list: (name) => (params.get(name) ?? "").split(",").filter((value) => value !== ""),
    // What was typed a moment ago may not have reached `params` yet.
    change: (parts) => setParams((old) => withParts(old, parts), { replace: true }),
    linkWith: (parts) => `?${withParts(params, parts).toString()}`,
  };
}

function withParts(old: URLSearchParams, parts: Readonly<Record<string, Part>>): URLSearchParams {
  const next = new URLSearchParams(old);
  for (const [name, value] of Object.entries(parts)) {
    const text = typeof value === "string" ? value : value.join(",");
    if (text === "") next.delete(name);
    else next.set(name, text);
  }
  return next;
}
