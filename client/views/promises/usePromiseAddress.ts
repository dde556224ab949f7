/** Reads and changes the address of the promises page. */
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { PromiseFilter } from "../../../server/contract/follow.ts";
import type { PromiseAddress } from "./promise-address.ts";
import { readAddress, writeAddress } from "./promise-address.ts";

export interface AddressControl {
  readonly address: PromiseAddress;
  /** Changes parts of the address. */
  readonly change: (part: Partial<PromiseAddress>) => void;
  /** Changes parts of the filter. */
  readonly narrow: (part: Partial<PromiseFilter>) => void;
  /** The link to this page with a part of the address changed. */
  readonly hrefOf: (part: Partial<PromiseAddress>) => string;
}

/** The address and what changes it. */
export function usePromiseAddress(): AddressControl {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => readAddress(search), [search]);
  const change = (part: Partial<PromiseAddress>) =>
    setSearch(writeAddress({ ...address, ...part }), { replace: part.open === undefined });
  return {
    address,
    change,
    narrow: (part) => change({ filter: { ...address.filter, ...part } }),
    hrefOf: (part) => `/promises?${writeAddress({ ...address, ...part })}`,
  };
}
