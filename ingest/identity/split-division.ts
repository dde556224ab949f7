/** A name parted into the division it begins with and the rest: 罗湖区人民医院 → 罗湖区, 人民医院. */
import { type Division, divisionsNamed, fullPath } from "../lexicon/divisions.ts";

const LONGEST_DIVISION = 11;

/** A name's division, as an administrative path, and what follows it. */
export interface SplitName {
  /** "" where the name begins with no division that can be told. */
  readonly path: string;
  readonly rest: string;
}

/**
 * Parts a name at the last of the divisions it begins with, as seen from a document at `path`. A short
 * name (罗湖) counts only for divisions on or right below that path: elsewhere it may be any word; a
 * full name that several divisions have counts where the path settles which.
 */
export function splitDivision(name: string, path: string): SplitName {
  const found = longestDivision(name, path);
  if (found === undefined) return { path: "", rest: name };
  const { division, length } = found;
  const own = fullPath(division);
  const rest = name.slice(length);
  const deeper = splitDivision(rest, own);
  // 深圳市罗湖区人民医院, 罗湖区罗湖医院: what follows a division may be one below it, or itself again.
  if (`${deeper.path}/`.startsWith(`${own}/`)) return deeper;
  return { path: own, rest };
}

function longestDivision(
  name: string,
  path: string,
): { division: Division; length: number } | undefined {
  for (let length = Math.min(LONGEST_DIVISION, name.length - 1); length >= 2; length--) {
    const division = divisionSeenFrom(name.slice(0, length), path);
    if (division !== undefined) return { division, length };
  }
  return undefined;
}

function divisionSeenFrom(name: string, path: string): Division | undefined {
  const called = divisionsNamed(name);
  const near = called.filter((division) => isNear(division, path));
  // 南京市 before 南京's district of the same short name: the one nearest to the root.
  const [nearest] = [...near].sort((a, b) => a.path.length - b.path.length);
  if (nearest !== undefined) return nearest;
  const full = called.filter((division) => division.name === name);
  return full.length === 1 && called.length === 1 ? full[0] : undefined;
}

function isNear(division: Division, path: string): boolean {
  const own = fullPath(division);
  return `${path}/`.startsWith(`${own}/`) || (division.path !== "" && division.path === path);
}
