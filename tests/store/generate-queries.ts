/**
 * Read queries by the hundred, always the same for the same seed: typed expressions in clauses of
 * every kind that both stores know, over the varied graph.
 */

/** A query, and which of its columns hold lists whose order nobody promises. */
export interface GeneratedQuery {
  readonly cypher: string;
  readonly ordered: boolean;
}

/** Gives whole numbers below a bound, always the same ones. */
type Draw = (bound: number) => number;

type Kind = "number" | "text" | "truth" | "list";

/** What a clause has at hand. */
interface Scope {
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
  readonly values: readonly (readonly [string, Kind])[];
}

const EMPTY: Scope = { nodes: [], relations: [], values: [] };

/** The first `count` queries of a seed. */
export function generateQueries(count: number, seed: number): readonly GeneratedQuery[] {
  const draw = drawFrom(seed);
  return Array.from({ length: count }, () => generateQuery(draw));
}

function drawFrom(seed: number): Draw {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function pick<T>(draw: Draw, values: readonly T[]): T {
  return values[draw(values.length)] as T;
}

function generateQuery(draw: Draw): GeneratedQuery {
  if (draw(12) === 0) return generateUnion(draw);
  const { text, scope } = generateReading(draw);
  const { text: returned, ordered } = generateReturn(draw, scope);
  return { cypher: `${text} ${returned}`, ordered };
}

function generateUnion(draw: Draw): GeneratedQuery {
  const part = () => {
    const { text, scope } = generateReading(draw);
    return `${text} RETURN ${expression(draw, scope, "text", 1)} AS x`;
  };
  return { cypher: `${part()} UNION${pick(draw, ["", " ALL"])} ${part()}`, ordered: false };
}

interface Reading {
  readonly text: string;
  readonly scope: Scope;
}

function generateReading(draw: Draw): Reading {
  let reading = draw(8) === 0 ? generateUnwind(draw, EMPTY) : generateMatch(draw, EMPTY);
  const more = draw(3);
  for (let step = 0; step < more; step++) {
    const next = pick(draw, [generateMatch, generateWith, generateUnwind, generateCall])(
      draw,
      reading.scope,
    );
    reading = { text: `${reading.text} ${next.text}`, scope: next.scope };
  }
  return reading;
}

function generateMatch(draw: Draw, scope: Scope): Reading {
  const optional = scope.nodes.length > 0 && draw(3) === 0;
  const nodes: string[] = [];
  const relations: string[] = [];
  const fresh = (prefix: string, taken: readonly string[]) =>
    `${prefix}${taken.length + nodes.length + relations.length + 1}`;
  const node = () => {
    if (draw(3) === 0 && scope.nodes.length > 0) return `(${pick(draw, scope.nodes)})`;
    const name = fresh("n", [...scope.nodes, ...scope.relations]);
    nodes.push(name);
    return `(${name}${pick(draw, ["", "", ":Entity", ":District", ":Project"])}${pick(draw, ["", "", "", " {b: true}", " {v: 2}"])})`;
  };
  let pattern = node();
  const hops = draw(3);
  for (let hop = 0; hop < hops; hop++) {
    const named = draw(2) === 0;
    const name = named ? fresh("r", [...scope.nodes, ...scope.relations]) : "";
    const type = pick(draw, ["", ":LOCATED_IN", ":LOCATED_IN|PART_OF", ":PART_OF"]);
    const length = named ? "" : pick(draw, ["", "", "*1..2", "*2"]);
    if (named) relations.push(name);
    const [left, right] = pick(draw, [
      ["-", "->"],
      ["<-", "-"],
      ["-", "-"],
    ] as const);
    pattern += `${left}[${name}${type}${length}]${right}${node()}`;
  }
  const inside = {
    nodes: [...new Set([...scope.nodes, ...nodes])],
    relations: [...scope.relations, ...relations],
    values: scope.values,
  };
  const where = draw(2) === 0 ? ` WHERE ${expression(draw, inside, "truth", 2)}` : "";
  return { text: `${optional ? "OPTIONAL " : ""}MATCH ${pattern}${where}`, scope: inside };
}

function generateWith(draw: Draw, scope: Scope): Reading {
  const keep = scope.nodes.slice(0, 1 + draw(2));
  const name = `w${scope.values.length + 1}`;
  const kind = pick(draw, ["number", "text", "truth"] as const);
  const grouped = draw(3) === 0;
  const value = grouped ? aggregate(draw, scope) : expression(draw, scope, kind, 1);
  const values = [[name, grouped ? "number" : kind]] as const;
  const inside: Scope = { nodes: keep, relations: [], values };
  const where = draw(3) === 0 ? ` WHERE ${expression(draw, inside, "truth", 1)}` : "";
  const distinct = !grouped && draw(4) === 0 ? "DISTINCT " : "";
  return {
    text: `WITH ${distinct}${[...keep, `${value} AS ${name}`].join(", ")}${where}`,
    scope: inside,
  };
}

function generateUnwind(draw: Draw, scope: Scope): Reading {
  const name = `u${scope.values.length + 1}`;
  return {
    text: `UNWIND ${expression(draw, scope, "list", 1)} AS ${name}`,
    scope: { ...scope, values: [...scope.values, [name, "number"]] },
  };
}

function generateCall(draw: Draw, scope: Scope): Reading {
  const node = scope.nodes[0];
  const name = `c${scope.values.length + 1}`;
  const added: Scope = { ...scope, values: [...scope.values, [name, "number"]] };
  if (node === undefined) return { text: `WITH *, ${draw(5)} AS ${name}`, scope: added };
  const inner = pick(draw, ["-->", "--", "<-[:LOCATED_IN]-"]);
  return {
    text: `CALL (${node}) { OPTIONAL MATCH (${node})${inner}(inner) RETURN count(inner) AS ${name} }`,
    scope: added,
  };
}

function generateReturn(draw: Draw, scope: Scope): GeneratedQuery & { readonly text: string } {
  const kinds = Array.from({ length: 1 + draw(3) }, () =>
    pick(draw, ["number", "text", "truth", "list"] as const),
  );
  const items = kinds.map((kind, index) => `${expression(draw, scope, kind, 2)} AS x${index}`);
  if (draw(3) === 0) items.push(`${aggregate(draw, scope)} AS total`);
  const distinct = draw(5) === 0 ? "DISTINCT " : "";
  const ordered = draw(2) === 0;
  const names = items.map((item) => /AS (\w+)$/.exec(item)?.[1] ?? "");
  const order = names.map((name) => `${name}${pick(draw, ["", " DESC"])}`).join(", ");
  const cut = ordered ? pick(draw, ["", " LIMIT 3", " SKIP 1 LIMIT 4", " SKIP 2"]) : "";
  const text = `RETURN ${distinct}${items.join(", ")}${ordered ? ` ORDER BY ${order}${cut}` : ""}`;
  return { text, cypher: text, ordered };
}

function aggregate(draw: Draw, scope: Scope): string {
  const number = expression(draw, scope, "number", 1);
  return pick(draw, [
    "count(*)",
    `count(${number})`,
    `count(DISTINCT ${number})`,
    `sum(${number})`,
    `min(${number})`,
    `max(${number})`,
    `size(collect(${number}))`,
    `count(*) + 1`,
    `max(${number}) - min(${number})`,
  ]);
}

function expression(draw: Draw, scope: Scope, kind: Kind, depth: number): string {
  const leaf = depth <= 0 || draw(4) === 0;
  const inner = (inside: Kind) => expression(draw, scope, inside, depth - 1);
  if (leaf) return leafOf(draw, scope, kind);
  switch (kind) {
    case "number":
      return numberOf(draw, scope, inner);
    case "text":
      return textOf(draw, inner);
    case "truth":
      return truthOf(draw, scope, inner);
    case "list":
      return listOf(draw, inner);
  }
}

const LITERALS: Readonly<Record<Kind, readonly string[]>> = {
  number: ["0", "1", "2", "-3", "1.5", "10", "2021"],
  text: ["'罗湖'", "'a'", "''", "'港'", '"e1"', "'it\\'s'", "'一\\n二'"],
  truth: ["true", "false", "null"],
  list: ["[1, 2, 3]", "[]", "[0, null]", "range(1, 3)", "[2]"],
};
const PROPERTIES: Readonly<Record<Kind, readonly string[]>> = {
  number: ["v", "f"],
  text: ["name", "id"],
  truth: ["b"],
  list: ["li"],
};

function leafOf(draw: Draw, scope: Scope, kind: Kind): string {
  const choices = [pick(draw, LITERALS[kind])];
  const value = scope.values.filter(([, of]) => of === kind);
  if (value.length > 0) choices.push(pick(draw, value)[0]);
  if (scope.nodes.length > 0) {
    const property = `${pick(draw, scope.nodes)}.${pick(draw, PROPERTIES[kind])}`;
    choices.push(property, property);
  }
  if (scope.relations.length > 0 && kind === "number") {
    choices.push(`${pick(draw, scope.relations)}.${pick(draw, ["year", "w"])}`);
  }
  return pick(draw, choices);
}

type Inner = (kind: Kind) => string;

function numberOf(draw: Draw, scope: Scope, inner: Inner): string {
  const node = scope.nodes[0];
  return pick(draw, [
    () => `(${inner("number")} ${pick(draw, ["+", "-", "*"])} ${inner("number")})`,
    () => `${inner("number")} / ${pick(draw, ["2", "4.0"])}`,
    () => `abs(${inner("number")})`,
    () => `round(${inner("number")})`,
    () => `floor(${inner("number")})`,
    () => `sign(${inner("number")})`,
    () => `size(${inner("list")})`,
    () => `size(${inner("text")})`,
    () => `coalesce(${inner("number")}, ${inner("number")})`,
    () => `CASE WHEN ${inner("truth")} THEN ${inner("number")} ELSE ${inner("number")} END`,
    () => `reduce(acc = 0, item IN ${inner("list")} | acc + coalesce(item, 1))`,
    () => `head(${inner("list")})`,
    () => `${inner("list")}[${draw(3)}]`,
    () => `toInteger(${pick(draw, ["'7'", "'2.5'", "'x'", "3.9"])})`,
    () =>
      node === undefined ? "2 ^ 3" : `COUNT { (${node})${pick(draw, ["-->", "<--", "--"])}() }`,
    () => (node === undefined ? "2 ^ 1 ^ 2" : `COUNT { (${node})-->(other) WHERE other.v > 1 }`),
  ])();
}

function textOf(draw: Draw, inner: Inner): string {
  return pick(draw, [
    () => `'区' + ${inner("text")}`,
    () => `toUpper(${inner("text")})`,
    () => `toLower(${inner("text")})`,
    () => `substring(${inner("text")}, ${draw(3)})`,
    () => `left(${inner("text")}, ${draw(3)})`,
    () => `replace(${inner("text")}, 'e', '罗')`,
    () => `trim(' ' + ${inner("text")})`,
    () => `reverse(${inner("text")})`,
    () => `coalesce(${inner("text")}, '无')`,
    () => `CASE ${inner("number")} WHEN 1 THEN ${inner("text")} ELSE 'z' END`,
    () => `split(${inner("text")}, '1')[0]`,
    () => `{a: ${inner("text")}}.a`,
  ])();
}

function truthOf(draw: Draw, scope: Scope, inner: Inner): string {
  const node = scope.nodes[0];
  return pick(draw, [
    () => `${inner("number")} ${pick(draw, ["=", "<>", "<", "<=", ">", ">="])} ${inner("number")}`,
    () =>
      `${inner("text")} ${pick(draw, ["=", "<>", "<", "STARTS WITH", "ENDS WITH", "CONTAINS"])} ${inner("text")}`,
    () => `NOT (${inner("truth")})`,
    () => `(${inner("truth")} ${pick(draw, ["AND", "OR", "XOR"])} ${inner("truth")})`,
    () => `${inner(pick(draw, ["number", "text", "truth"]))} IS ${pick(draw, ["", "NOT "])}NULL`,
    () => `${inner("number")} IN ${inner("list")}`,
    () => `${pick(draw, ["any", "all", "none"])}(item IN ${inner("list")} WHERE item > ${draw(3)})`,
    () => (node === undefined ? "true" : `${node}:${pick(draw, ["District", "Project"])}`),
    () => (node === undefined ? "false" : `EXISTS { (${node})-[:LOCATED_IN]->() }`),
    () => (node === undefined ? "true" : `EXISTS { MATCH (${node})--(near) WHERE near.v > 1 }`),
    () =>
      scope.nodes.length < 2
        ? "true"
        : `${scope.nodes[0] ?? ""} ${pick(draw, ["=", "<>"])} ${scope.nodes[1] ?? ""}`,
  ])();
}

function listOf(draw: Draw, inner: Inner): string {
  return pick(draw, [
    () => `[item IN ${inner("list")} | item * 2]`,
    () => `[item IN ${inner("list")} WHERE item > 1]`,
    () => `[item IN ${inner("list")} WHERE item > 0 | item + 1]`,
    () => `tail(${inner("list")})`,
    () => `${inner("list")}[0..2]`,
    () => `[${inner("number")}, ${inner("number")}]`,
    () => `([1] + ${inner("list")})`,
    () => `range(0, ${draw(4)})`,
    () => `coalesce(${inner("list")}, [0])`,
  ])();
}
