/**
 * What the grammar expects at a place of a query that is being written: the candidates that antlr4-c3 finds by
 * walking the parser's own automaton, so that completion never differs from what is accepted.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CypherLexer, CypherParser } from "@neo4j-cypher/language-support";
import { CharStream, CommonTokenStream, type Token } from "antlr4";
import type { ExpectedName, ExpectedWords } from "./parse-message.ts";
import { type SpokenToken, variablesInScope } from "./variables-in-scope.ts";

type LexerClass = typeof CypherLexer;
type ParserClass = typeof CypherParser;

interface CandidateRule {
  /** The rules around it, the outermost first. */
  readonly ruleList: readonly number[];
}

interface CompletionCore {
  preferredRules: Set<number>;
  collectCandidates(caret: number): {
    readonly tokens: ReadonlyMap<number, { readonly indexes: readonly number[] }>;
    readonly rules: ReadonlyMap<number, CandidateRule>;
  };
}

const PACKAGE = dirname(createRequire(import.meta.url).resolve("@neo4j-cypher/language-support"));
const CORE = join(PACKAGE, "../esm/vendor/antlr4-c3/dist/esm/index.js");

/** The grammar as the parsing process has loaded it. */
export interface Grammar {
  readonly Lexer: LexerClass;
  readonly Parser: ParserClass;
}

/** Finds what may stand at the UTF-16 offset `at`; what follows is not looked at. */
export async function expectedWords(
  query: string,
  at: number,
  { Lexer, Parser }: Grammar,
): Promise<ExpectedWords> {
  const before = query.slice(0, at);
  const stream = streamOf(before, Lexer);
  const { tokens } = stream;
  const eof = tokens.length - 1;
  const last = tokens[eof - 1];
  // A word that the cursor touches is still being written: what may stand in its place is wanted.
  const written = last && isWord(last.text) ? last.text : "";
  const parser = new Parser(stream);
  parser.removeErrorListeners();
  const { CodeCompletionCore } = (await import(pathToFileURL(CORE).href)) as {
    CodeCompletionCore: new (parser: unknown) => CompletionCore;
  };
  const core = new CodeCompletionCore(parser);
  core.preferredRules = new Set(
    [...NAMES.keys(), ...KEPT_WHOLE].map((rule) => ruleOf(rule, Parser)),
  );
  const candidates = core.collectCandidates(written === "" ? eof : eof - 1);
  return {
    from: at - written.length,
    // A function after a dot would be one of a library.
    names: namesAmong(candidates.rules, Parser).filter(
      (name) => name !== "function" || !before.slice(0, at - written.length).endsWith("."),
    ),
    keywords: keywordsAmong(candidates.tokens, Parser),
    variables: variablesInScope(spoken(tokens.slice(0, written === "" ? eof : eof - 1), Parser)),
  };
}

/** Which names are wanted where the grammar expects these rules. */
const NAMES: ReadonlyMap<string, ExpectedName> = new Map([
  ["labelType", "label"],
  ["relType", "relationshipType"],
  ["propertyKeyName", "property"],
  ["parameter", "parameter"],
  ["functionName", "function"],
  ["variable", "variable"],
]);
/** Found whole, so that the words within them are not taken for keywords. */
const KEPT_WHOLE = [
  ..."labelExpression1 symbolicNameString procedureName procedureResultItem consoleCommand".split(
    " ",
  ),
  ..."symbolicAliasName commandNameExpression cypherVersion cypher".split(" "),
];
/** Variables begin there: the name of one that is known would be taken for the same thing. */
const DEFINING = [
  ..."returnItem unwindClause procedureResultItem reduceExpression listItemsPredicate".split(" "),
  "listComprehension",
];

function namesAmong(
  rules: ReadonlyMap<number, CandidateRule>,
  Parser: ParserClass,
): readonly ExpectedName[] {
  const names = new Set<ExpectedName>();
  for (const [rule, { ruleList }] of rules) {
    const name = Parser.ruleNames[rule] ?? "";
    const around = ruleList.map((number) => Parser.ruleNames[number] ?? "");
    if (name === "labelExpression1") names.add(ofLabelExpression(around));
    const wanted = NAMES.get(name);
    if (wanted === undefined) continue;
    if (wanted === "variable" && DEFINING.includes(around.at(-1) ?? "")) continue;
    // The keys of a literal map are the writer's own.
    if (wanted === "property" && around.at(-1) === "map" && around.at(-2) === "literal") continue;
    names.add(wanted);
  }
  return [...names];
}

function ofLabelExpression(around: readonly string[]): ExpectedName {
  return around.includes("relationshipPattern") ? "relationshipType" : "label";
}

function keywordsAmong(
  tokens: ReadonlyMap<number, { readonly indexes: readonly number[] }>,
  Parser: ParserClass,
): readonly string[] {
  const phrases = [...tokens].map(([token, { indexes }]) =>
    [token, ...indexes].map((each) => wordOf(each, Parser)),
  );
  return phrases.flatMap((phrase) => {
    const end = phrase.findIndex((word) => word === undefined);
    const known = end < 0 ? phrase : phrase.slice(0, end);
    const words = known.join(" ");
    return words === "" ? [] : [NEVER_ALONE.get(words) ?? words];
  });
}

/** Words that are read by one rule and written together. */
const NEVER_ALONE: ReadonlyMap<string, string> = new Map([
  ["ORDER", "ORDER BY"],
  ["OPTIONAL", "OPTIONAL MATCH"],
]);

/** The word of a keyword's token; undefined for signs, names, literals, and for what would write. */
function wordOf(token: number, { symbolicNames }: ParserClass): string | undefined {
  const name = symbolicNames[token] ?? "";
  const word = SAME_WORD.get(name) ?? name;
  return READING_WORDS.has(word) ? word : undefined;
}

/** Tokens that the lexer calls otherwise than they are written. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ["LIMITROWS", "LIMIT"],
  ["SKIPROWS", "SKIP"],
]);

const READING_WORDS = new Set(
  [
    "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL YIELD UNION DISTINCT AS ORDER BY ASC DESC SKIP LIMIT",
    "AND OR XOR NOT IN STARTS ENDS CONTAINS IS NULL TRUE FALSE CASE WHEN THEN ELSE END",
    "EXISTS COUNT COLLECT REDUCE ALL ANY NONE SINGLE SHORTEST",
  ].flatMap((line) => line.split(" ")),
);

/** Spaces and comments are left out. */
function spoken(tokens: readonly Token[], { symbolicNames }: ParserClass): readonly SpokenToken[] {
  return tokens
    .filter(({ channel, type }) => channel === 0 && type > 0)
    .map(({ type, text }) => ({ kind: symbolicNames[type] ?? "", text }));
}

function streamOf(text: string, Lexer: LexerClass): CommonTokenStream {
  const lexer = new Lexer(new CharStream(text, true));
  lexer.removeErrorListeners();
  const stream = new CommonTokenStream(lexer);
  stream.fill();
  return stream;
}

function isWord(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);
}

function ruleOf(name: string, { ruleNames }: ParserClass): number {
  return ruleNames.indexOf(name);
}
