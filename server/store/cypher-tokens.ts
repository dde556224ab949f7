/** A query cut into tokens, without comments: enough to see which words are code and which are text. */

export interface CypherToken {
  readonly kind: "word" | "quoted" | "string" | "number" | "parameter" | "sign";
  readonly text: string;
  /** Where in the query. */
  readonly start: number;
}

const SPACE =
  /[\s\u0000-\u001f\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[^]*?\*\//y;
const TOKENS: readonly (readonly [CypherToken["kind"], RegExp])[] = [
  ["string", /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y],
  ["quoted", /`(?:[^`]|``)*`/y],
  ["parameter", /\$(?:[\p{L}\p{N}_]+|`(?:[^`]|``)*`)/uy],
  ["number", /\d+(?:\.(?!\.)\d+)?(?:[eE][+-]?\d+)?/y],
  ["word", /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}\p{Sc}]*/uy],
];

/** The tokens of a query; null where a string, name or comment never closes. */
export function tokenizeCypher(query: string): readonly CypherToken[] | null {
  const tokens: CypherToken[] = [];
  let at = 0;
  while (at < query.length) {
    const skipped = matchAt(SPACE, query, at) ?? matchAt(COMMENT, query, at);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const token = readToken(query, at);
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function readToken(query: string, at: number): CypherToken | null {
  for (const [kind, pattern] of TOKENS) {
    const text = matchAt(pattern, query, at);
    if (text !== null) return { kind, text, start: at };
  }
  const text = String.fromCodePoint(query.codePointAt(at) ?? 0);
  const neverCloses = "'\"`".includes(text) || query.startsWith("/*", at);
  return neverCloses ? null : { kind: "sign", text, start: at };
}

function matchAt(pattern: RegExp, query: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(query)?.[0] ?? null;
}
