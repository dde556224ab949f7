/** What is known while the values of a query are measured: what its variables hold, and which lists must be watched. */
import { ZhengtuError } from "../../../errors.ts";
import { type SyntaxNode, startOf, tokensOf } from "../../cypher/syntax-tree.ts";
import type { Parameters } from "../../graph-store.ts";
import { GATHERED, type Size, largest, sum } from "./sizes.ts";

// Of one list; of one in an expression for each item of a list; and so on inwards.
const LIST_BUDGETS = [250_000, 2_000, 300, 50] as const;
/** What may be made on the way to a value, and what a value or a row may weigh at most. */
export const MAKING_BUDGET = 2_000_000;
export const MAX_WEIGHT = 2_000_000;
export const MAX_ROW_WEIGHT = 4_000_000;

const MAX_SHOWN = 60;

export class Measuring {
  readonly parameters: Parameters;
  readonly #measure: (node: SyntaxNode, measuring: Measuring) => Size;
  /** How many items a list may have, where its size shows only when the query runs. */
  readonly limits = new Map<SyntaxNode, number>();
  heaviestRow = 1;
  readonly #variables = new Map<string, Size>();
  #depth = 0;

  constructor(parameters: Parameters, measure: (node: SyntaxNode, measuring: Measuring) => Size) {
    this.parameters = parameters;
    this.#measure = measure;
  }

  /** Measures a node and all below it. */
  measure(node: SyntaxNode): Size {
    return this.#measure(node, this);
  }

  measureAll(nodes: readonly SyntaxNode[]): readonly Size[] {
    return nodes.map((node) => this.measure(node));
  }

  /** What a list may weigh here. */
  get budget(): number {
    return LIST_BUDGETS[Math.min(this.#depth, LIST_BUDGETS.length - 1)] ?? 1;
  }

  /** Of all variables together, as RETURN * gives them. */
  get variablesWeight(): number {
    return sum([...this.#variables.values()]).weight;
  }

  variable(name: string): Size {
    return this.#variables.get(name) ?? GATHERED;
  }

  /** A name that is given twice, in a scope of its own or anew, is taken for the larger of both. */
  name(name: string, size: Size): void {
    const known = this.#variables.get(name);
    this.#variables.set(name, known ? largest([known, size]) : size);
  }

  /** Measures where a variable holds just this. */
  withVariable<T>(name: string, size: Size, measure: () => T): T {
    const known = this.#variables.get(name);
    this.#variables.set(name, size);
    try {
      return measure();
    } finally {
      if (known) this.#variables.set(name, known);
      else this.#variables.delete(name);
    }
  }

  /** Measures what is done for each item of a list. */
  inside<T>(measure: () => T): T {
    this.#depth += 1;
    try {
      return measure();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Has the list at `node` watched when the query runs. Throws where it could have no item at all. */
  limit(node: SyntaxNode, items: number): number {
    const most = Math.floor(Math.min(items, this.limits.get(node) ?? Infinity));
    if (most < 1) throw tooLarge(node);
    this.limits.set(node, most);
    return most;
  }
}

/** The error for a value that could become too large. */
export function tooLarge(node: SyntaxNode): ZhengtuError {
  const text = [...tokensOf(node)].map((token) => token.text).join(" ");
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return new ZhengtuError(
    "QUERY_UNSUPPORTED",
    `“${shown}”造出的值可能大到占满内存，所以没有运行。请写得简单一些，用 UNWIND 一行一行地处理，或缩小范围。`,
    { details: { construct: shown, start: startOf(node) } },
  );
}
