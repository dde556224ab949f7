/** A small graph with every kind of value in it, empty ones too, the same on both stores. */
import type { GraphStore } from "../../server/store/graph-store.ts";

const NODES = [
  { id: "e1", name: "罗湖", v: 1, f: 1.5, l: ["a", "b"], li: [1, 2, 3], b: true },
  { id: "e2", name: "福田", v: 2, f: 2.25, l: ["b"], li: [2], b: false },
  { id: "e3", name: "南山", v: 3, f: -0.5, l: [], li: [], b: true },
  { id: "e4", name: "Luohu" },
  { id: "e5", name: "盐田港区", v: 10, f: 10.75, l: ["c"], li: [10, 1], b: false },
  { id: "e6", v: -4, f: 0.125, b: true },
];

const EDGES = [
  ["e1", "e2", 2020],
  ["e2", "e3", 2021],
  ["e3", "e4", 2022],
  ["e1", "e3", 2023],
  ["e4", "e1", 2024],
  ["e5", "e5", 2025],
  ["e1", "e2", 2026],
];

const STATEMENTS: readonly (readonly [string, { readonly rows?: typeof NODES | typeof EDGES }])[] =
  [
    ["MATCH (n) DETACH DELETE n", {}],
    ["UNWIND $rows AS row CREATE (n:Entity {id: row.id}) SET n += row", { rows: NODES }],
    ["MATCH (n:Entity) WHERE n.id IN ['e1', 'e2'] SET n:District", {}],
    ["MATCH (n:Entity) WHERE n.id IN ['e3', 'e4'] SET n:Project", {}],
    [
      "UNWIND $rows AS row MATCH (a:Entity {id: row[0]}), (b:Entity {id: row[1]}) " +
        "CREATE (a)-[:LOCATED_IN {year: row[2], w: row[2] / 4.0}]->(b)",
      { rows: EDGES },
    ],
    [
      "MATCH (a:Entity {id: 'e2'}), (b:Entity {id: 'e5'}) CREATE (a)-[:PART_OF {year: 2019}]->(b)",
      {},
    ],
  ];

/** Replaces what is in the store by the varied graph. */
export async function writeVariedGraph(store: GraphStore): Promise<void> {
  for (const [statement, parameters] of STATEMENTS) {
    await store.write((transaction) => transaction.run(statement, parameters));
  }
}
