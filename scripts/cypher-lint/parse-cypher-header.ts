/** What the header comment of a query file says of it. */

/** The names in a header, in its order. */
export interface CypherHeader {
  readonly params: readonly string[];
  readonly columns: readonly string[];
}

/**
 * The parameters and columns that a header's lines name: "Params: a, b (Row). Columns: c.", or the
 * parameters in the front matter of a saved query: "- {name: area, type: entity, …}".
 */
export function parseCypherHeader(header: readonly string[]): CypherHeader {
  const prose = header.join(" ");
  return {
    params: [...namesAfter("Params", prose), ...namesInFrontMatter(prose)],
    columns: namesAfter("Columns", prose),
  };
}

function namesInFrontMatter(prose: string): string[] {
  return [...prose.matchAll(/\{name: (\w+)/g)].map((match) => match[1] ?? "");
}

/** The names listed after "Params:", up to the end of that list. */
function namesAfter(word: string, prose: string): string[] {
  const list = new RegExp(`\\b${word}: ([^.;]*)`).exec(prose)?.[1];
  if (list === undefined) return [];
  return list
    .replace(/\([^)]*\)/g, "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => /^[A-Za-z]\w*$/.test(name));
}
