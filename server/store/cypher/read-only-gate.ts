/**
 * The first gate before a person's query, the same for both stores: a list of the grammar's rules
 * that read, and nothing else. The stores look again behind it (plan, access mode, counters).
 */
import { ZhengtuError } from "../../errors.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  isRule,
  nameOf,
  startOf,
  tokensOf,
} from "./syntax-tree.ts";

const READING_RULES: ReadonlySet<string> = new Set(
  [
    "statementsOrCommands singleQuery union when whenBranch elseBranch nextStatement",
    "matchClause returnClause withClause unwindClause whereClause callClause subqueryClause",
    "filterClause forListClause letClause letItem orderBySkipLimitClause subqueryScope",
    "returnBody returnItems returnItem groupBy orderBy orderItem ascToken descToken skip limit",
    "procedureName namespace procedureResultItem matchMode hint expandHintStep",
    "patternList pattern patternElement parenthesizedPath quantifier pathPatternNonEmpty",
    "shortestPathPattern AllPath AnyShortestPath AllShortestPath AnyPath ShortestGroup",
    "nonNegativeIntegerSpecification pathMode pathToken groupToken nodePattern properties",
    "relationshipPattern leftArrow rightArrow arrowLine pathLength labelOrRelType nonEmptyNameList",
    "labelExpression labelExpression2 labelExpression3 labelExpression4 ParenthesizedLabelExpression",
    "AnyLabel DynamicLabel dynamicAnyAllExpression",
    "expression expression2 expression3 expression4 expression5 expression6 expression7",
    "expression8 expression9 expression10 expression11 parenthesizedExpression variable",
    "StringAndListComparison NullComparison TypeComparison NormalFormComparison LabelComparison",
    "normalForm type typePart typeName typeNullability typeListSuffix",
    "PropertyPostfix IndexPostfix RangePostfix property propertyKeyName",
    "NumericLiteral StringsLiteral OtherLiteral BooleanLiteral KeywordLiteral numberLiteral",
    "signedIntegerLiteral stringLiteral map listLiteral parameter parameterName",
    "caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative",
    "WhenSimpleComparison WhenAdvancedComparison",
    "listComprehension patternComprehension listItemsPredicate reduceExpression",
    "allReduceExpression allReduceExpressionValidArguments mapProjection mapProjectionElement",
    "existsExpression countExpression collectExpression countStar patternExpression",
    "shortestPathExpression propertyExistsPredicate functionInvocation functionName",
    "normalizeFunction trimFunction",
  ]
    .join(" ")
    .split(" "),
);

const PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
]);

// Names with a dot call a library: only those of the language itself.
const FUNCTION_SPACES: ReadonlySet<string> = new Set(
  "date datetime localdatetime localtime time duration point vector string".split(" "),
);

const MAX_WORD = 40;

/** Throws ZhengtuError QUERY_NOT_READ_ONLY or QUERY_INVALID unless the query only reads. */
export function checkReadOnly(query: string, tree: SyntaxNode): void {
  checkRule(tree);
  checkOneStatement(tree);
  // Neo4j reads these before it parses: what was checked would not be what runs.
  if (/\\u/i.test(query)) {
    throw new ZhengtuError(
      "QUERY_UNSUPPORTED",
      "查询里不能用 \\u 转义：请直接写出那个字符，或把它作为参数。",
      { details: { construct: "\\u", start: query.search(/\\u/i) } },
    );
  }
}

/** The error for a query that would do more than read. */
export function notReadOnly(word?: string, start?: number): ZhengtuError {
  const what = word === undefined ? "会改动数据或读取文件" : `含有 ${word}`;
  return new ZhengtuError("QUERY_NOT_READ_ONLY", `这里只能运行只读查询，而它${what}。`, {
    details: { ...(word === undefined ? {} : { word }), ...(start === undefined ? {} : { start }) },
  });
}

function checkRule(node: SyntaxNode): void {
  if (!isRule(node)) return;
  if (!READING_RULES.has(node.rule)) throw notReadOnly(firstWords(node), startOf(node));
  if (node.rule === "callClause") checkProcedure(node);
  if (node.rule === "functionName") checkFunction(node);
  node.children.forEach(checkRule);
}

function checkProcedure(call: SyntaxRule): void {
  const procedure = childRule(call, "procedureName");
  const name = procedure ? nameOf(procedure) : "";
  if (!PROCEDURES.has(name.toLowerCase())) throw notReadOnly(`CALL ${name}`, startOf(call));
}

function checkFunction(node: SyntaxRule): void {
  const name = nameOf(node);
  const space = name.includes(".") ? name.split(".")[0] : undefined;
  if (space === undefined || FUNCTION_SPACES.has(space.toLowerCase())) return;
  throw notReadOnly(name, startOf(node));
}

function checkOneStatement(tree: SyntaxNode): void {
  const children = isRule(tree) ? tree.children : [];
  const statements = children.filter((child) => isRule(child));
  if (statements.length === 1) return;
  throw new ZhengtuError("QUERY_INVALID", "一次只能运行一条语句：请去掉中间的分号。", {
    details: { start: startOf(statements[1] ?? tree) },
  });
}

/** What a person calls a clause: its first word or two. */
function firstWords(node: SyntaxRule): string {
  const words: string[] = [];
  for (const { text } of tokensOf(node)) {
    if (words.length === 2 || (words.length === 1 && !/^\p{L}+$/u.test(text))) break;
    words.push(text);
  }
  return words.join(" ").slice(0, MAX_WORD);
}
