/** What the address of the page says of series: indicators, places and what narrows them. */
import { NumberFilterSchema } from "../../../server/contract/numbers.ts";
import type { NumberFilter } from "../../../server/contract/numbers.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";

/** More would not be told apart, and the server reads no more. */
export const MAX_INDICATORS = 6;

const NO_FILTER: NumberFilter = { of: [], sense: [], kind: [] };

/** A mistyped address filters nothing rather than failing. */
export function readFilter({ one, list }: AddressParts): NumberFilter {
  const [from, to] = [one("from"), one("to")];
  const read = NumberFilterSchema.safeParse({
    ...{ of: list("of"), sense: list("sense"), kind: list("kind") },
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
  });
  return read.success ? read.data : NO_FILTER;
}
