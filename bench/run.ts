/**
 * `npm run bench [-- extraction workers canvas store]`: figures of this machine, as ratios where they should hold on
 * any; all of them, or those named; of the canvas one part too, `canvas:50000` or `canvas:expand`. The embedded store is measured in a folder of its own; Neo4j too where NEO4J_URI
 * leads to an empty database.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../server/store/open-store.ts";
import { benchCanvas } from "./canvas.ts";
import { benchExtraction } from "./extraction.ts";
import { benchStore } from "./store.ts";
import { benchWorkers } from "./workers.ts";

async function benchEmbedded(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "zhengtu-bench-"));
  const store = await openStore({ kind: "embedded", folder });
  try {
    await benchStore(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchNeo4j(uri: string): Promise<void> {
  const { NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
  const store = await openStore({ kind: "neo4j", uri, user, password });
  try {
    const [count] = await store.read("MATCH (n) RETURN count(n) AS nodes");
    if (count?.["nodes"] !== 0)
      throw new Error(`${uri} holds data; the benchmark wants an empty one`);
    await benchStore(store);
  } finally {
    await store.close();
  }
}

async function benchStores(): Promise<void> {
  await benchEmbedded();
  const uri = process.env["NEO4J_URI"];
  if (uri) await benchNeo4j(uri);
  else console.log("neo4j store: not measured, NEO4J_URI is not set");
}

const PARTS: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["extraction", benchExtraction],
  ["workers", benchWorkers],
  ["canvas", () => benchCanvas()],
  ["store", benchStores],
]);

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const canvasParts = named.flatMap((name) => /^canvas:(.+)$/.exec(name)?.slice(1) ?? []);
  if (canvasParts.length > 0) await benchCanvas(canvasParts);
  const whole = named.filter((name) => !name.startsWith("canvas:"));
  for (const name of named.length > 0 ? whole : PARTS.keys()) {
    const bench = PARTS.get(name);
    if (!bench) throw new Error(`no benchmark "${name}": ${[...PARTS.keys()].join(", ")}`);
    await bench();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
