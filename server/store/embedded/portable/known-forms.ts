/**
 * The forms of Cypher that the embedded engine answers as Neo4j does: a list of the grammar's rules
 * and of functions, held true by the differential tests. Whatever is not here is refused.
 */
import { COMMON_FUNCTIONS } from "../../cypher/common-functions.ts";
import { argumentsOf, functionOf, isRuleNamed } from "../../cypher/operands.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  hasToken,
  isRule,
  isToken,
  tokensOf,
} from "../../cypher/syntax-tree.ts";
import { unsupported } from "./refusal.ts";

const KNOWN_RULES: ReadonlySet<string> = new Set(
  [
    "statementsOrCommands singleQuery union matchClause returnClause withClause unwindClause",
    "whereClause callClause subqueryClause subqueryScope procedureName procedureResultItem",
    "returnBody returnItems returnItem orderBy orderItem ascToken descToken skip limit namespace",
    "patternList pattern patternElement pathPatternNonEmpty shortestPathPattern nodePattern",
    "properties relationshipPattern leftArrow rightArrow arrowLine pathLength",
    "labelExpression labelExpression3 labelExpression4 LabelComparison",
    "expression expression2 expression3 expression4 expression5 expression6 expression7",
    "expression8 expression9 expression10 expression11 parenthesizedExpression variable",
    "StringAndListComparison NullComparison PropertyPostfix IndexPostfix RangePostfix property",
    "propertyKeyName NumericLiteral StringsLiteral OtherLiteral BooleanLiteral KeywordLiteral",
    "numberLiteral stringLiteral map listLiteral parameter parameterName",
    "caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative",
    "listComprehension patternComprehension listItemsPredicate reduceExpression mapProjection",
    "mapProjectionElement existsExpression countExpression countStar patternExpression",
    "functionInvocation functionName trimFunction",
  ]
    .join(" ")
    .split(" "),
);

const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(
  COMMON_FUNCTIONS.map((name) => name.toLowerCase()),
);

const RESERVED: ReadonlySet<string> = new Set(["_id", "_labels", "_type", "_source", "_target"]);
const MAX_INTEGER = 2n ** 63n - 1n;
const SUBQUERIES = ["existsExpression", "countExpression", "patternExpression"];

interface Form {
  readonly construct: string;
  readonly instead: string;
  /** Whether a node of the rule takes the form that is not known. */
  readonly is: (node: SyntaxRule) => boolean;
}

/** Forms of known rules that are not known themselves. */
const UNKNOWN_FORMS: Readonly<Record<string, readonly Form[]>> = {
  nodePattern: [inlineWhere("节点模式里的 WHERE"), labelChoice("nodePattern")],
  LabelComparison: [
    {
      construct: "标签的选择或 IS 标签",
      instead: "请写成 n:A OR n:B",
      is: (node) => !isToken(node.children[0], "COLON") || hasRuleWithin(node, "labelExpression4"),
    },
    labelAnd(),
  ],
  relationshipPattern: [inlineWhere("关系模式里的 WHERE")],
  labelExpression: [
    {
      construct: "IS 标签",
      instead: "请写成 n:标签",
      is: (node) => !isToken(node.children[0], "COLON"),
    },
    labelAnd(),
  ],
  labelExpression4: [
    {
      construct: "|: 写法的关系类型",
      instead: "请写成 [:A|B]",
      is: (node) => hasToken(node, "COLON"),
    },
  ],
  pattern: [
    {
      construct: "只有一个节点的命名路径",
      instead: "请直接返回那个节点",
      is: (node) =>
        childRule(node, "variable") !== undefined &&
        childRule(node, "patternElement")?.children.length === 1,
    },
  ],
  // It leaves out what is null, and loses its names beside aggregates.
  patternComprehension: [
    {
      construct: "模式推导 [(a)-->(b) | …]",
      instead: "请用 COUNT {}，或 OPTIONAL MATCH 和 collect()",
      is: () => true,
    },
  ],
  // Where no row holds it the engine leaves the whole row out.
  matchClause: [
    {
      construct: "OPTIONAL MATCH 的 WHERE 里的 EXISTS {}、COUNT {} 或图形",
      instead: "请把它写成 OPTIONAL MATCH 的图形，或先用 WITH 算出来再比较",
      is: (node) => isOptional(node) && SUBQUERIES.some((rule) => isWithin(node, rule)),
    },
  ],
  existsExpression: [onlyMatches("EXISTS")],
  countExpression: [onlyMatches("COUNT")],
  subqueryClause: [
    { construct: "OPTIONAL CALL", instead: "请在子查询里用 OPTIONAL MATCH", is: isOptional },
  ],
  callClause: [{ construct: "OPTIONAL CALL", instead: "请去掉 OPTIONAL", is: isOptional }],
  skip: [countOnly("SKIP")],
  limit: [countOnly("LIMIT")],
  pathLength: [
    {
      construct: "下限大于上限的可变长路径",
      instead: "请把小的数写在前面",
      is: (node) => {
        const [from, to] = lengthsOf(node);
        return from !== undefined && to !== undefined && from > to;
      },
    },
  ],
  expression6: [
    { construct: "|| 连接", instead: "请用 + 连接", is: (node) => hasToken(node, "DOUBLEBAR") },
  ],
  expression8: [
    { construct: "!=", instead: "请写成 <>", is: (node) => hasToken(node, "INVALID_NEQ") },
  ],
  KeywordLiteral: [
    { construct: "无穷大与非数", instead: "请换一种算法", is: (node) => !hasToken(node, "NULL") },
  ],
  numberLiteral: [
    {
      construct: "这种写法的数字",
      instead: "请写成普通的十进制数",
      is: (node) => !isPlainNumber(node),
    },
  ],
  trimFunction: [
    {
      construct: "trim 的 FROM 写法",
      instead: "请写成 trim(文字)",
      is: (node) => node.children.length !== 4,
    },
  ],
  extendedCaseAlternative: [
    {
      construct: "WHEN 后的多个值",
      instead: "请每个值写一个 WHEN",
      is: (node) => hasToken(node, "COMMA"),
    },
  ],
  mapProjectionElement: [
    {
      construct: "映射投影里的变量",
      instead: "请写成 名称: 变量",
      is: (node) => isRuleNamed(node.children[0], "variable"),
    },
  ],
  functionInvocation: [
    {
      construct: "日期与时间函数",
      instead: "年份请直接用数字比较",
      is: (node) =>
        /^(date|datetime|localdatetime|localtime|time|duration)\b/.test(functionOf(node)),
    },
    {
      construct: "这个函数",
      instead: "请换一种写法",
      is: (node) => !KNOWN_FUNCTIONS.has(functionOf(node)),
    },
    {
      construct: "exists() 查属性",
      instead: "请写成 n.属性 IS NOT NULL",
      is: (node) =>
        functionOf(node) === "exists" && !isRuleNamed(argumentsOf(node)[0], "patternExpression"),
    },
    {
      construct: "多个参数的 round",
      instead: "请先乘后除",
      is: (node) => functionOf(node) === "round" && argumentsOf(node).length !== 1,
    },
  ],
  listItemsPredicate: [
    {
      construct: "single()",
      instead: "请用 size([… WHERE …]) = 1",
      is: (node) => hasToken(node, "SINGLE"),
    },
  ],
};

/** Throws ZhengtuError QUERY_UNSUPPORTED at the first form that is not known. */
export function checkKnownForms(node: SyntaxNode): void {
  if (!isRule(node)) {
    if (!isKnownName(node.text)) {
      throw unsupported(node, "以下划线开头的保留名称，或名称里的反引号", "请换一个名称");
    }
    return;
  }
  if (!KNOWN_RULES.has(node.rule)) {
    throw unsupported(node, "这种写法", "请换一种写法");
  }
  const unknown = UNKNOWN_FORMS[node.rule]?.find((form) => form.is(node));
  if (unknown) throw unsupported(node, unknown.construct, unknown.instead);
  node.children.forEach(checkKnownForms);
}

/** Throws where a parameter's map has a name that the engine keeps for itself. */
export function checkKnownNames(names: Iterable<string>, at: SyntaxNode): void {
  for (const name of names) {
    if (RESERVED.has(name))
      throw unsupported(at, `参数里以下划线开头的保留名称 ${name}`, "请换一个名称");
  }
}

/** The shortest and longest length of a variable-length pattern, where they are written. */
function lengthsOf(node: SyntaxRule): readonly [number | undefined, number | undefined] {
  const dots = node.children.findIndex((child) => isToken(child, "DOTDOT"));
  const read = (child: SyntaxNode | undefined) =>
    isToken(child, "UNSIGNED_DECIMAL_INTEGER") ? Number(child.text) : undefined;
  return dots === -1
    ? [undefined, undefined]
    : [read(node.children[dots - 1]), read(node.children[dots + 1])];
}

function isKnownName(text: string): boolean {
  const quoted = text.startsWith("`");
  if (quoted && text.slice(1, -1).includes("`")) return false;
  return !RESERVED.has(/^[`'"]/.test(text) ? text.slice(1, -1) : text);
}

function isPlainNumber(node: SyntaxRule): boolean {
  const text = [...tokensOf(node)].map((token) => token.text).join("");
  if (/^-?(\d+\.\d*|\.\d+|\d+)(e[+-]?\d+)?$/i.test(text) && /[.e]/i.test(text)) return true;
  if (!/^-?(\d+|0x[\da-f]+|0o[0-7]+)$/i.test(text)) return false;
  return BigInt(text.replace("-", "")) <= MAX_INTEGER;
}

function isOptional(node: SyntaxRule): boolean {
  return hasToken(node, "OPTIONAL");
}

function inlineWhere(construct: string): Form {
  return {
    construct,
    instead: "请写到 MATCH 后的 WHERE 里",
    is: (node) => hasToken(node, "WHERE"),
  };
}

function labelChoice(rule: string): Form {
  return {
    construct: "节点标签的选择 A|B",
    instead: "请写成 WHERE n:A OR n:B",
    is: (node) =>
      node.rule === rule && node.children.some((child) => hasRuleWithin(child, "labelExpression4")),
  };
}

function labelAnd(): Form {
  return {
    construct: "标签的 &",
    instead: "请写成 n:A:B",
    is: (node) => [...tokensOf(node)].some((token) => token.token === "AMPERSAND"),
  };
}

function onlyMatches(word: string): Form {
  const known = /^(patternList|whereClause)$/;
  return {
    construct: `${word} {} 里 MATCH 以外的子句`,
    instead: "请只写 MATCH 和 WHERE",
    is: (node) =>
      node.children.some((child) => {
        if (!isRule(child) || known.test(child.rule)) return false;
        const clauses = child.rule === "singleQuery" ? child.children : [child];
        return clauses.some((clause) => !isRuleNamed(clause, "matchClause") || isOptional(clause));
      }),
  };
}

function countOnly(word: string): Form {
  return {
    construct: `${word} 后的算式`,
    instead: "请写成一个数字或一个参数",
    is: (node) => {
      const [first, count] = node.children;
      if (isToken(first, "OFFSET")) return true;
      return !isRuleNamed(count, "parameter") && !isRuleNamed(count, "NumericLiteral");
    },
  };
}

function isWithin(node: SyntaxNode, rule: string): boolean {
  return isRule(node) && (node.rule === rule || node.children.some((each) => isWithin(each, rule)));
}

function hasRuleWithin(node: SyntaxNode, rule: string): boolean {
  return (
    isRule(node) &&
    (node.rule === rule ||
      (node.rule !== "properties" && node.children.some((child) => hasRuleWithin(child, rule))))
  );
}
