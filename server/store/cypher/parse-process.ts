/**
 * The process that parses people's queries with the grammar of Neo4j's own language support. It is
 * one of its own because a hostile query can keep such a parser busy for ever: then it is ended.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CypherLexer, CypherParser } from "@neo4j-cypher/language-support";
import {
  CharStream,
  CommonTokenStream,
  ErrorListener,
  type ParserRuleContext,
  type TerminalNode,
  type Token,
} from "antlr4";
import { expectedWords } from "./expected-words.ts";
import type { ParseMessage, ParseReply, ParseRequest } from "./parse-message.ts";
import type { SyntaxFault, SyntaxNode } from "./syntax-tree.ts";

// The package's entry brings a type checker of 5 MB along; the generated parser alone starts in a third of the memory.
const PACKAGE = dirname(createRequire(import.meta.url).resolve("@neo4j-cypher/language-support"));
const GENERATED = join(PACKAGE, "../esm/project/language-support/src/generated-parser");
const MAX_DEPTH = 150;

async function loadGenerated<T>(file: string): Promise<T> {
  const module = (await import(pathToFileURL(join(GENERATED, file)).href)) as { default: T };
  return module.default;
}

const Lexer = await loadGenerated<typeof CypherLexer>("CypherCmdLexer.js");
const Parser = await loadGenerated<typeof CypherParser>("CypherCmdParser.js");

class FirstFault extends ErrorListener<unknown> {
  fault: SyntaxFault | null = null;

  override syntaxError(
    _recognizer: unknown,
    symbol: unknown,
    ...[line, column]: [number, number, string, unknown]
  ): void {
    const token = symbol as Token | null;
    this.fault ??= { start: token?.start ?? 0, line, column: column + 1, found: token?.text ?? "" };
  }
}

class TooDeepError extends Error {
  override readonly name = "TooDeepError";
}

function parse(query: string): ParseReply {
  const faults = new FirstFault();
  const lexer = new Lexer(new CharStream(query, true));
  lexer.removeErrorListeners();
  lexer.addErrorListener(faults);
  const parser = new Parser(new CommonTokenStream(lexer));
  parser.removeErrorListeners();
  parser.addErrorListener(faults);
  const root = parser.statementsOrCommands();
  if (faults.fault) return { fault: inUtf16(query, faults.fault) };
  return { tree: toPlain(root, { parser, offsets: offsetsOf(query), depth: 0 }) };
}

interface Reading {
  readonly parser: CypherParser;
  readonly offsets: readonly number[] | null;
  readonly depth: number;
}

function toPlain(node: ParserRuleContext | TerminalNode, reading: Reading): SyntaxNode {
  if (!("ruleIndex" in node)) {
    const { type, text, start } = (node as TerminalNode).symbol;
    const token = reading.parser.symbolicNames[type] ?? "EOF";
    return { token, text, start: reading.offsets?.[start] ?? start };
  }
  const context = node as ParserRuleContext;
  const children = (context.children ?? []) as (ParserRuleContext | TerminalNode)[];
  const rule = ruleName(context, reading.parser);
  const only = children.length === 1 ? children[0] : undefined;
  if (only && PASSING.test(rule)) return toPlain(only, reading);
  const depth = reading.depth + 1;
  if (depth > MAX_DEPTH) throw new TooDeepError("query is nested too deeply");
  return { rule, children: children.map((child) => toPlain(child, { ...reading, depth })) };
}

// Rules of precedence and of spelling: with one child they say nothing.
const PASSING = new RegExp(
  "^(expression\\d*|labelExpression\\d|LabelName|union|regularQuery|clause|functionArgument|" +
    "statementOrCommand|preparsedStatement|statement|queryWithLocalDefinitions|nextStatement|" +
    "anonymousPattern|WhenEquals|preparserKeyword|(un)?escapedSymbolic\\w*|symbolic\\w*NameString)$",
);

/** An alternative's own name where it has one ("LabelComparison"), else the rule's. */
function ruleName(context: ParserRuleContext, parser: CypherParser): string {
  // The runtime has it, its types do not.
  const { ruleIndex } = context as ParserRuleContext & { readonly ruleIndex: number };
  const plain = parser.ruleNames[ruleIndex] ?? "";
  const own = context.constructor.name.replace(/Context$/, "");
  return own.toLowerCase() === plain.toLowerCase() ? plain : own;
}

/** The parser counts code points; null where that makes no difference. */
function offsetsOf(query: string): readonly number[] | null {
  if (!/[\ud800-\udfff]/.test(query)) return null;
  const offsets: number[] = [];
  let at = 0;
  for (const character of query) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}

function inUtf16(query: string, fault: SyntaxFault): SyntaxFault {
  return { ...fault, start: offsetsOf(query)?.[fault.start] ?? fault.start };
}

async function answer({ number, query, at }: ParseRequest): Promise<ParseMessage> {
  try {
    if (at === undefined) return { number, reply: parse(query) };
    return { number, reply: { expected: await expectedWords(query, at, { Lexer, Parser }) } };
  } catch (error) {
    const tooDeep = error instanceof RangeError || error instanceof TooDeepError;
    return { number, reply: tooDeep ? { tooDeep: true } : { failure: String(error) } };
  }
}

process.on("message", (message) => {
  void answer(message as ParseRequest).then((reply) => process.send?.(reply));
});
// Ctrl+C reaches the whole group: the server decides when this process ends.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true });
