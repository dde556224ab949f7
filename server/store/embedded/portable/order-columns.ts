/** RETURN * gives its columns by name; the engine gives them as they were bound. */
import { type SyntaxNode, childRules, hasToken, rulesOf } from "../../cypher/syntax-tree.ts";
import type { EngineResult } from "../protocol.ts";

/** How many columns stand behind the star of the last RETURN; null where there is no star. */
export function columnsBehindStar(tree: SyntaxNode): number | null {
  const returned = [...rulesOf(tree)].filter(({ rule }) => rule === "returnClause").at(-1);
  const items = returned && [...rulesOf(returned)].find(({ rule }) => rule === "returnItems");
  return items && hasToken(items, "TIMES") ? childRules(items, "returnItem").length : null;
}

/** The result with the star's columns by name, the others behind them. */
export function orderColumns(result: EngineResult, behindStar: number): EngineResult {
  const order = result.columns.map((name, index) => ({ name, index }));
  const byStar = order.slice(0, order.length - behindStar);
  byStar.sort((one, other) => (one.name < other.name ? -1 : 1));
  const indexes = [...byStar, ...order.slice(byStar.length)].map(({ index }) => index);
  const pick = <T>(values: readonly T[]) =>
    indexes.flatMap((index) => values.slice(index, index + 1));
  return { ...result, columns: pick(result.columns), rows: result.rows.map(pick) };
}
