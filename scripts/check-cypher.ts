/**
 * `npm run check:cypher`: every file of `cypher/` is linted with Neo4j's own language support against
 * `cypher/schema.json`, and keeps the house rules for query files. Prints each fault with its place,
 * exits 1 where there is one. That every query also plans and runs on both stores is tested in tests/cypher.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findCypherFaults } from "./cypher-lint/find-cypher-faults.ts";
import { parseCypherSchema } from "./cypher-lint/parse-cypher-schema.ts";

const CYPHER_FOLDER = fileURLToPath(new URL("../cypher/", import.meta.url));

const schema = parseCypherSchema(readFileSync(join(CYPHER_FOLDER, "schema.json"), "utf8"));
const files = readdirSync(CYPHER_FOLDER, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".cypher"))
  .sort();
const faults = files.flatMap((path) => {
  const text = readFileSync(join(CYPHER_FOLDER, path), "utf8");
  return findCypherFaults(text, schema).map(
    ({ line, message }) => `cypher/${path}:${line} ${message}`,
  );
});

for (const fault of faults) console.error(fault);
console.log(`${files.length} Cypher files checked, ${faults.length} faults`);
process.exitCode = faults.length > 0 || files.length === 0 ? 1 : 0;
