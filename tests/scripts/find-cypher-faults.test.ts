import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findCypherFaults } from "../../scripts/cypher-lint/find-cypher-faults.ts";
import { parseCypherSchema } from "../../scripts/cypher-lint/parse-cypher-schema.ts";

const schemaFile = new URL("../../cypher/schema.json", import.meta.url);
const schema = parseCypherSchema(readFileSync(schemaFile, "utf8"));

function faultsOf(...lines: string[]): string[] {
  return findCypherFaults(lines.join("\n"), schema).map(({ line, message }) => {
    return `${line}: ${message.split(". Make sure")[0] ?? ""}`;
  });
}

describe("findCypherFaults", () => {
  it("passes a query that keeps the rules", () => {
    const faults = faultsOf(
      "// The name of an entity.",
      "// Params: id. Columns: name.",
      "MATCH (e:Entity {id: $id})-[:LOCATED_IN]->(d:District)",
      "RETURN d.name AS name",
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ["a label that the graph does not have", "MATCH (e:Entty) RETURN e.id AS id", "Label Entty"],
    ["a relation that it does not have", "MATCH ()-[r:LIES_IN]->() RETURN r.year AS y", "LIES_IN"],
    ["a property that it does not have", "MATCH (e:Entity) RETURN e.nmae AS name", "nmae"],
    ["a variable that is not defined", "MATCH (e:Entity) RETURN x.id AS id", "Variable `x`"],
    ["a clause that does not parse", "MATCH (e:Entity RETURN e.id AS id", "Invalid input"],
  ])("finds %s", (_, cypher, fault) => {
    expect(faultsOf("// A trial.", cypher).join("\n")).toContain(fault);
  });

  it("finds a header that says nothing or names other parameters than the query", () => {
    expect(faultsOf("MATCH (e:Entity) RETURN e.id AS id")).toEqual([
      "1: No header comment that says what the query is for",
    ]);
    expect(
      faultsOf(
        "// An entity. Params: name. Columns: title.",
        "MATCH (e:Entity {id: $id}) RETURN e.id AS id",
      ),
    ).toEqual([
      "1: Parameter $id is not named in the header",
      "1: The header names a parameter name that is not used",
      "1: The header names a column title that is not returned",
    ]);
  });

  it("finds a pattern that begins where there are many and ends at the one that is known", () => {
    const header = ["// Documents. Params: id. Columns: id."];
    const wrong = "MATCH (d:Document)-[:DESCRIBES]->(:Entity {id: $id})";
    const right = "MATCH (:Entity {id: $id})<-[:DESCRIBES]-(d:Document)";
    expect(faultsOf(...header, wrong, "RETURN d.id AS id")).toEqual([
      "2: The node with the id stands first: a store begins there",
    ]);
    expect(faultsOf(...header, right, "RETURN d.id AS id")).toEqual([]);
  });

  it("finds small keywords, double quotes, semicolons and stray spaces", () => {
    expect(
      faultsOf("// All.", "match (e:Entity) ", 'WHERE e.name = "罗湖口岸"', "RETURN e.id AS id;"),
    ).toEqual([
      "2: Keyword match is not in capitals",
      "2: Tab or space at the end of a line",
      "3: Strings take single quotes",
      "4: No semicolon at the end",
    ]);
  });
});
