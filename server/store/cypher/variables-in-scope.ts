/**
 * The variables that a query has where the cursor is, read off its tokens: a query that is still being written
 * has no tree. What a clause binds holds from there on; WITH and RETURN pass on what they name; a subquery and
 * a bracket keep their own.
 */

/** A token as the lexer gives it, spaces and comments left out. */
export interface SpokenToken {
  /** The lexer's name of it: MATCH, LPAREN, IDENTIFIER … */
  readonly kind: string;
  readonly text: string;
}

type Clause = "pattern" | "where" | "project" | "sort" | "unwind" | "call" | "yield" | "let";

/** A query or subquery that is being read. */
interface Scope {
  /** What may be named where the clause stands. */
  names: Set<string>;
  /** What a UNION begins with again. */
  readonly given: ReadonlySet<string>;
  /** What an importing WITH may name. */
  outer: ReadonlySet<string>;
  /** Whether what it returns is passed on to the query around it. */
  readonly returns: boolean;
  clause: Clause;
  /** What WITH, RETURN or YIELD has named so far. */
  passed: Set<string>;
}

/** A bracket with the names that hold only within it. */
interface Bracket {
  readonly own: Set<string>;
  readonly list: boolean;
  /** Of a subquery's braces. */
  readonly scope: Scope | null;
}

/** Reads the tokens before the cursor. */
export function variablesInScope(tokens: readonly SpokenToken[]): readonly string[] {
  const reader = new ScopeReader(tokens);
  tokens.forEach((_, at) => reader.read(at));
  return reader.visible();
}

const OPENING = new Set(["LPAREN", "LBRACKET", "LCURLY"]);
const CLOSING = new Set(["RPAREN", "RBRACKET", "RCURLY"]);
const PREDICATES = new Set(["EXISTS", "COUNT", "COLLECT"]);

/** The clause that a word begins, where it stands outside of brackets. */
const BEGINS: Readonly<Record<string, Clause>> = {
  ...{ MATCH: "pattern", WHERE: "where", FILTER: "where", WITH: "project", RETURN: "project" },
  ...{ ORDER: "sort", SKIPROWS: "sort", LIMITROWS: "sort", OFFSET: "sort" },
  ...{ UNWIND: "unwind", FOR: "unwind", CALL: "call", YIELD: "yield", LET: "let" },
};

class ScopeReader {
  readonly #tokens: readonly SpokenToken[];
  readonly #brackets: Bracket[] = [];
  #scope: Scope = newScope([], [], false);

  constructor(tokens: readonly SpokenToken[]) {
    this.#tokens = tokens;
  }

  visible(): readonly string[] {
    const { names, outer, clause, passed } = this.#scope;
    const sorted = clause === "sort" ? passed : [];
    const imported = clause === "project" ? outer : [];
    const own = this.#brackets.flatMap((bracket) => [...bracket.own]);
    return [...new Set([...sorted, ...names, ...imported, ...own])];
  }

  read(at: number): void {
    const { kind } = this.#at(at);
    if (OPENING.has(kind)) this.#open(at);
    else if (CLOSING.has(kind)) this.#close();
    else if (!this.#isInBracket() && this.#begins(at)) this.#begin(at);
    else this.#bind(at);
  }

  #at(at: number): SpokenToken {
    return this.#tokens[at] ?? { kind: "", text: "" };
  }

  #isInBracket(): boolean {
    const last = this.#brackets.at(-1);
    return last !== undefined && last.scope === null;
  }

  #begins(at: number): boolean {
    const { kind } = this.#at(at);
    const before = this.#at(at - 1).kind;
    if (kind !== "UNION" && BEGINS[kind] === undefined) return false;
    if (kind === "WITH") return before !== "STARTS" && before !== "ENDS";
    return before !== "DOT" && before !== "COLON" && before !== "AS";
  }

  #begin(at: number): void {
    const { kind } = this.#at(at);
    const scope = this.#scope;
    const isSorting = BEGINS[kind] === "sort";
    if (!isSorting) this.#pass();
    if (kind === "UNION") {
      Object.assign(scope, { names: new Set(scope.given), clause: "where" });
      return;
    }
    // Only the first clause of a subquery imports.
    if (kind !== "WITH" || scope.names.size > 0) scope.outer = new Set();
    scope.clause = BEGINS[kind] ?? "where";
    if (!isSorting) scope.passed = new Set();
  }

  /** Ends a WITH or RETURN: what it named is what there is from here on. */
  #pass(): void {
    const scope = this.#scope;
    if (scope.clause === "project" || scope.clause === "sort") scope.names = scope.passed;
  }

  #open(at: number): void {
    const { kind } = this.#at(at);
    const scope = kind === "LCURLY" ? this.#subquery(at) : null;
    this.#brackets.push({ own: new Set(), list: kind === "LBRACKET", scope: scope && this.#scope });
    if (scope) this.#scope = scope;
  }

  /** The scope of the subquery whose brace is at `at`; null where it is a map's. */
  #subquery(at: number): Scope | null {
    const { names } = this.#scope;
    if (PREDICATES.has(this.#at(at - 1).kind)) return newScope(names, [], false);
    if (this.#scope.clause !== "call") return null;
    if (this.#at(at - 1).kind === "CALL") return newScope([], names, true);
    if (this.#at(at - 1).kind !== "RPAREN") return null;
    const opened = this.#tokens.findLastIndex(({ kind }, index) => index < at && kind === "LPAREN");
    const handed = this.#tokens.slice(opened + 1, at - 1).map(nameIn);
    const all = this.#at(opened + 1).kind === "TIMES";
    return newScope(all ? names : handed.filter((name) => name !== null), [], true);
  }

  #close(): void {
    const bracket = this.#brackets.pop();
    if (!bracket?.scope) return;
    const { returns, passed } = this.#scope;
    this.#scope = bracket.scope;
    if (returns) for (const name of passed) this.#scope.names.add(name);
  }

  #bind(at: number): void {
    const name = nameIn(this.#at(at));
    const scope = this.#scope;
    if (this.#isInBracket()) {
      if (name !== null) this.#bindWithin(at, name);
      return;
    }
    if (scope.clause === "project" || scope.clause === "yield") this.#project(at, name);
    else if (name !== null && this.#isNamed(at)) scope.names.add(name);
  }

  /** Whether the word outside of brackets names a path, an element of a list, or a value. */
  #isNamed(at: number): boolean {
    const [before, after] = [this.#at(at - 1).kind, this.#at(at + 1).kind];
    switch (this.#scope.clause) {
      case "unwind":
        return before === "AS" || (before === "FOR" && after === "IN");
      case "let":
        return after === "EQ" && (before === "LET" || before === "COMMA");
      case "pattern":
        return after === "EQ" && (before === "MATCH" || before === "COMMA");
      default:
        return false;
    }
  }

  #project(at: number, name: string | null): void {
    const { passed, names, outer, clause } = this.#scope;
    const [before, after] = [this.#at(at - 1).kind, this.#at(at + 1).kind];
    const begins = ["WITH", "RETURN", "DISTINCT", "COMMA", "YIELD"].includes(before);
    if (this.#at(at).kind === "TIMES" && begins) {
      for (const each of [...names, ...outer]) passed.add(each);
    }
    if (name === null) return;
    const isWhole = begins && !["DOT", "AS", "LPAREN"].includes(after);
    if (before !== "AS" && !(isWhole && isEnd(after))) return;
    (clause === "yield" ? names : passed).add(name);
  }

  #bindWithin(at: number, name: string): void {
    const [before, after] = [this.#at(at - 1).kind, this.#at(at + 1).kind];
    const bracket = this.#brackets.at(-1);
    const begins = OPENING.has(before) || before === "COMMA";
    if (before !== "LCURLY" && begins && (after === "IN" || this.#isSum(at)))
      bracket?.own.add(name);
    if (!["LPAREN", "LBRACKET"].includes(before) || !isElementEnd(after)) return;
    if (this.#isCall(at - 2)) return;
    if (this.#scope.clause === "pattern") this.#scope.names.add(name);
    else
      this.#brackets
        .findLast(({ list }, index) => list && index < this.#brackets.length - 1)
        ?.own.add(name);
  }

  /** Whether it is the first word of a reduce. */
  #isSum(at: number): boolean {
    return this.#at(at + 1).kind === "EQ" && this.#at(at - 2).kind === "REDUCE";
  }

  /** Whether the word before a bracket is a function's: its argument binds nothing. */
  #isCall(at: number): boolean {
    return this.#at(at + 1).kind === "LPAREN" && this.#at(at).kind === "IDENTIFIER";
  }
}

function newScope(names: Iterable<string>, outer: Iterable<string>, returns: boolean): Scope {
  const given = new Set(names);
  return {
    ...{ names: new Set(given), given, outer: new Set(outer), returns },
    ...{ clause: "where", passed: new Set<string>() },
  };
}

/** Whether an element of a pattern goes on after its variable, or ends there. */
function isElementEnd(kind: string): boolean {
  return ["RPAREN", "RBRACKET", "COLON", "LCURLY", "WHERE", "TIMES", "IS", ""].includes(kind);
}

/** Whether an item of WITH or RETURN ends before this token. */
function isEnd(kind: string): boolean {
  return kind === "" || kind === "COMMA" || kind === "RCURLY" || kind in BEGINS || kind === "UNION";
}

/** The name that a token may be; null for signs and literals. */
function nameIn({ text }: SpokenToken): string | null {
  if (/^`.+`$/su.test(text)) return text.slice(1, -1).replaceAll("``", "`");
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? text : null;
}
