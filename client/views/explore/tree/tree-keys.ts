/** What a key means on a row of the tree, as the ARIA pattern for trees has it. Pure. */
import { startsAs } from "../../../text/name-initials.ts";
import type { TreeRow } from "./tree-rows.ts";
import { parentPath } from "./tree-rows.ts";

/** To go to a row, to open or shut some, or nothing. */
export type TreeMove =
  | { readonly does: "go"; readonly to: string }
  | { readonly does: "open" | "shut"; readonly paths: readonly string[] };

/** What `key` asks for on the row `at`; null where it means nothing here. */
export function moveInTree(rows: readonly TreeRow[], at: string, key: string): TreeMove | null {
  const index = rows.findIndex(({ path }) => path === at);
  const row = rows[index];
  if (!row) return null;
  switch (key) {
    case "ArrowDown":
      return go(rows[index + 1]);
    case "ArrowUp":
      return go(rows[index - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      return goIn(row, rows[index + 1]);
    case "ArrowLeft":
      return goOut(rows, row);
    case "*":
      return openSiblings(rows, row);
    default:
      return null;
  }
}

/** The next row whose words begin as typed, from the current one around to it again. */
export function rowNamed(
  rows: readonly TreeRow[],
  at: string,
  typed: string,
  wordsOf: (row: TreeRow) => string,
): string | null {
  const index = rows.findIndex(({ path }) => path === at);
  // A first letter looks further on; the letters after it may still mean the same row.
  const start = index + ([...typed].length === 1 ? 1 : 0);
  const turned = [...rows.slice(start), ...rows.slice(0, start)];
  return turned.find((row) => startsAs(wordsOf(row), typed))?.path ?? null;
}

/** Whether a row can be opened, and is. */
export function isOpen(row: TreeRow): boolean | null {
  return row.kind === "entity" || row.kind === "relation" ? row.open : null;
}

function go(row: TreeRow | undefined): TreeMove | null {
  return row ? { does: "go", to: row.path } : null;
}

function goIn(row: TreeRow, next: TreeRow | undefined): TreeMove | null {
  if (isOpen(row) === false) return { does: "open", paths: [row.path] };
  return next && next.level > row.level ? go(next) : null;
}

function goOut(rows: readonly TreeRow[], row: TreeRow): TreeMove | null {
  if (isOpen(row) === true) return { does: "shut", paths: [row.path] };
  return go(rows.find(({ path }) => path === parentPath(row.path)));
}

function openSiblings(rows: readonly TreeRow[], row: TreeRow): TreeMove | null {
  const parent = parentPath(row.path);
  const shut = rows.filter((one) => parentPath(one.path) === parent && isOpen(one) === false);
  return shut.length === 0 ? null : { does: "open", paths: shut.map(({ path }) => path) };
}
