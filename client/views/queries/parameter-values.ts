/** Parameter values between the address, the form and the request. Pure. */
import type { Parameter, ParameterType, ParameterValue } from "../../../server/contract/query.ts";

export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** The values that the address gives; what it does not name takes its default. */
export function valuesFrom(
  parameters: readonly Parameter[],
  search: URLSearchParams,
): ParameterValues {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const text = search.get(parameter.name);
      return [parameter.name, text === null ? parameter.default : parseValue(parameter, text)];
    }),
  );
}

/** The address part for values: those that differ from their default. */
export function searchFrom(
  parameters: readonly Parameter[],
  values: ParameterValues,
): URLSearchParams {
  const search = new URLSearchParams();
  for (const { name, default: fallback } of parameters) {
    const value = values[name] ?? null;
    if (value !== fallback) search.set(name, value === null ? "" : String(value));
  }
  return search;
}

/** The parameters that must be given and are not. */
export function missingOf(
  parameters: readonly Parameter[],
  values: ParameterValues,
): readonly Parameter[] {
  return parameters.filter(({ name, required }) => {
    const value = values[name] ?? null;
    return required && (value === null || value === "");
  });
}

const NUMBERS: ReadonlySet<ParameterType> = new Set(["integer", "number", "year"]);

function parseValue({ type }: Parameter, text: string): ParameterValue {
  if (text === "") return null;
  if (type === "boolean") return text === "true";
  if (!NUMBERS.has(type)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
