/**
 * Names bound inside EXISTS {} and COUNT {}. The engine lets them out: two
 * such patterns with the same name hinder each other.
 */
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  isRule,
  nameOf,
  startOf,
} from "../../cypher/syntax-tree.ts";
import { unsupported } from "./refusal.ts";

const INNER = /^(existsExpression|countExpression|patternExpression)$/;
const BINDING = /^(nodePattern|relationshipPattern|pattern)$/;

/** Throws ZhengtuError QUERY_UNSUPPORTED where two inner patterns bind the same new name. */
export function checkInnerNames(tree: SyntaxNode): void {
  const outer = new Map<string, number>();
  const inner: SyntaxRule[] = [];
  collect(tree, outer, inner);
  const taken = new Set<string>();
  for (const pattern of inner) {
    const bound = [...boundWithin(pattern)].filter(
      (name) => (outer.get(name) ?? Infinity) > startOf(pattern),
    );
    if (bound.some((name) => taken.has(name) || outer.has(name))) {
      throw unsupported(pattern, "几处子模式用同一个变量名", "请给它们各起一个名称");
    }
    bound.forEach((name) => taken.add(name));
  }
}

/** Finds where clauses bind each name first, and the patterns inside expressions. */
function collect(node: SyntaxNode, outer: Map<string, number>, inner: SyntaxRule[]): void {
  if (!isRule(node)) return;
  if (INNER.test(node.rule)) {
    inner.push(node);
    return;
  }
  const name = boundBy(node);
  if (name !== undefined && !outer.has(name)) outer.set(name, startOf(node));
  for (const child of node.children) collect(child, outer, inner);
}

function boundWithin(node: SyntaxNode): ReadonlySet<string> {
  if (!isRule(node)) return new Set();
  const names = new Set(node.children.flatMap((child) => [...boundWithin(child)]));
  const name = boundBy(node);
  return name === undefined ? names : names.add(name);
}

function boundBy(node: SyntaxRule): string | undefined {
  const variable = BINDING.test(node.rule) ? childRule(node, "variable") : undefined;
  return variable && nameOf(variable);
}
