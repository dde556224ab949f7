/** Two app servers on one Neo4j, as processes: what is made through one is seen through the other. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { varyReport } from "../../bench/reports/vary-samples.ts";
import { type AppServer, startAppServer } from "../../scripts/faults/app-server.ts";
import { listOf } from "../../server/contract/common.ts";
import { ImportJobSchema } from "../../server/contract/document.ts";
import { SavedQuerySchema } from "../../server/contract/query.ts";
import { ViewSummarySchema } from "../../server/contract/view.ts";
import { hasNeo4j, openTestNeo4j } from "./describe-stores.ts";

const TEXT = { zh: "全部口岸", en: "All ports" };
const QUERY = {
  ...{ title: TEXT, description: TEXT, parameters: [], view: "table" },
  cypher: "MATCH (p:Port) RETURN p.name AS name",
};
const STATE = {
  ...{ nodes: [], pinned: [], hidden: [], groups: [], expansions: [], filters: {} },
  ...{ looks: {}, selected: null, origin: null },
};

async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { "Content-Type": "application/json" };
  const reply = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  expect(reply.status).toBe(201);
  return reply.json();
}

const ask = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** Every state that a server tells of a job until its end. */
async function watch(url: string): Promise<readonly unknown[]> {
  const events = (await (await fetch(url)).text()).split("\n\n");
  const told = events.filter((event) => event.startsWith("data: "));
  return told.map((event) => JSON.parse(event.slice("data: ".length)) as unknown);
}

describe.skipIf(!hasNeo4j())("two app servers on one Neo4j", { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-two-"));
  let clear: () => Promise<void> = () => Promise.resolve();
  let one: AppServer;
  let other: AppServer;

  beforeAll(async () => {
    const neo4j = inject("neo4j");
    if (!("uri" in neo4j)) throw new Error(neo4j.missing);
    const { store, dispose } = await openTestNeo4j();
    clear = dispose;
    // Not the first start: nobody wants the samples here.
    await store.write((transaction) => transaction.run("CREATE (:Setup {id: 'samples'})"));
    const env = {
      ...{ STORE: "neo4j", NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user },
      ...{ NEO4J_PASSWORD: neo4j.password, IMPORT_WORKERS: "1" },
    };
    const start = (name: string) => startAppServer({ dataDir: join(folder, name), env });
    [one, other] = await Promise.all([start("one"), start("other")]);
  }, 300_000);

  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await clear();
    rmSync(folder, { recursive: true, force: true });
  });

  it("show each other's saved queries and views", async () => {
    const query = SavedQuerySchema.parse(await post(`${one.url}/api/queries`, QUERY));
    const { items } = listOf(SavedQuerySchema).parse(await ask(`${other.url}/api/queries`));
    expect(items).toContainEqual(query);
    const view = ViewSummarySchema.parse(
      await post(`${other.url}/api/views`, { title: "口岸一带", note: "", state: STATE }),
    );
    expect(await ask(`${one.url}/api/views/${view.id}`)).toMatchObject(view);
  });

  it("tell an import through either, live and when it is over", async () => {
    const file = varyReport(1);
    const sent = one.upload(file);
    await expect.poll(() => other.jobs(), { timeout: 60_000 }).toHaveLength(1);
    const [job] = await other.jobs();
    const states = await watch(`${other.url}/api/jobs/${job?.id ?? ""}/events`);
    await sent;
    const last = ImportJobSchema.parse(states.at(-1));
    expect(last).toMatchObject({ fileName: file.name, stage: "done", tally: { added: 1 } });
    expect(await ask(`${one.url}/api/jobs/${last.id}`)).toEqual(last);
    // The same file through the other is known there too.
    await other.upload({ ...file, name: "另一个名字.md" });
    const again = (await one.jobs()).find(({ fileName }) => fileName === "另一个名字.md");
    const told = await watch(`${one.url}/api/jobs/${again?.id ?? ""}/events`);
    expect(told.at(-1)).toMatchObject({ stage: "done", tally: { added: 0, unchanged: 1 } });
  });
});
