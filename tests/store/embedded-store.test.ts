import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { report2022, report2023 } from "../builders/luohu-documents.ts";

const limits = { timeoutMs: 20_000, maxRows: 100 };

let base: string;
let opened: GraphStore[];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "zhengtu-embedded-"));
  opened = [];
});

afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(base, { recursive: true, force: true });
});

async function open(folder: string): Promise<GraphStore> {
  const store = await openStore({ kind: "embedded", folder });
  opened.push(store);
  return store;
}

/** The numbers of the processes that this one has started and that hold the database. */
function databaseProcesses(): readonly number[] {
  const listing = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], {
    encoding: "utf8",
  });
  const lines = listing.split("\n").filter((line) => line.includes("database-process"));
  return lines.map((line) => Number.parseInt(line, 10));
}

describe("the data folder", () => {
  it("is made with its parents, and keeps the graph", async () => {
    const folder = join(base, "deep", "down", "data");
    const first = await open(folder);
    await writeDocument(first, report2022);
    const before = await dumpGraph(first);
    await first.close();
    expect(await dumpGraph(await open(folder))).toBe(before);
  });

  it("is refused with a sentence while another process holds it", async () => {
    const folder = join(base, "data");
    const first = await open(folder);
    await expect(openStore({ kind: "embedded", folder })).rejects.toMatchObject({
      code: "STORE_LOCKED",
      message: expect.stringMatching(/正被.*使用.*DATA_DIR/) as unknown,
    });
    expect(await writeDocument(first, report2022)).toMatchObject({ added: true });
    await first.close();
    expect(await dumpGraph(await open(folder))).toContain("罗湖口岸");
  });

  it("cannot be where a file is", async () => {
    const file = join(base, "file");
    writeFileSync(file, "这是文件");
    for (const folder of [file, join(file, "data")]) {
      await expect(openStore({ kind: "embedded", folder })).rejects.toMatchObject({
        code: "STORE_UNAVAILABLE",
        message: expect.stringContaining(`${file} 是一个文件`) as unknown,
      });
    }
    expect(readFileSync(file, "utf8")).toBe("这是文件");
  });

  it.each([
    ["a newer version", '{"format":99}', "版本 99"],
    ["nobody knows which version", "", "无法识别"],
    ["no version at all", null, "无法识别"],
  ])("is refused untouched where %s wrote it", async (_, text, found) => {
    const folder = join(base, "data");
    await writeDocument(await open(folder), report2022);
    await opened.pop()?.close();
    const version = join(folder, "version.json");
    if (text === null) rmSync(version);
    else writeFileSync(version, text);
    const before = readFileSync(join(folder, "graph.grafeo"));
    await expect(openStore({ kind: "embedded", folder })).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringMatching(new RegExp(`${found}.*npm run backup`)) as unknown,
    });
    expect(existsSync(version) ? readFileSync(version, "utf8") : null).toBe(text);
    expect(readFileSync(join(folder, "graph.grafeo"))).toEqual(before);
  });

  it("of the version before is brought up to date with its graph", async () => {
    const folder = join(base, "data");
    const first = await open(folder);
    await writeDocument(first, report2022);
    const before = await dumpGraph(first);
    await first.close();
    writeFileSync(join(folder, "version.json"), '{"format":1,"engine":"grafeo 0.6.0"}');
    expect(await dumpGraph(await open(folder))).toBe(before);
    expect(readFileSync(join(folder, "version.json"), "utf8")).toContain('"format":2');
  });

  it("whose first start was cut off while its version was written is used", async () => {
    const folder = join(base, "data");
    mkdirSync(folder);
    writeFileSync(join(folder, "version.json"), "");
    expect(await writeDocument(await open(folder), report2022)).toMatchObject({ added: true });
  });

  it("with a damaged database is refused with a sentence", async () => {
    const folder = join(base, "data");
    mkdirSync(folder);
    writeFileSync(join(folder, "version.json"), '{"format":2}');
    writeFileSync(join(folder, "graph.grafeo"), "not a database ".repeat(1000));
    await expect(openStore({ kind: "embedded", folder })).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
    });
  });
});

describe("a database process that is killed", () => {
  it("is replaced, with all that was acknowledged", async () => {
    const store = await open(join(base, "data"));
    await writeDocument(store, report2022);
    const before = await dumpGraph(store);
    for (const pid of databaseProcesses()) process.kill(pid, "SIGKILL");
    expect(await dumpGraph(store)).toBe(before);
    expect(await writeDocument(store, report2023)).toMatchObject({ added: true });
  });

  it("in the middle of a write leaves the document whole", async () => {
    const store = await open(join(base, "data"));
    await writeDocument(store, report2022);
    const ids: string[] = [];
    // The server may see the broken channel before or after the end of the process: both come up in a few rounds.
    for (const round of ["1", "2", "3", "4", "5", "6"]) {
      ids.push(`${round} one`, `${round} two`);
      let killed = false;
      await store.write(async (transaction) => {
        await transaction.run("CREATE (:SavedQuery {id: $id})", { id: `${round} one` });
        if (!killed) {
          killed = true;
          for (const pid of databaseProcesses()) process.kill(pid, "SIGKILL");
        }
        await transaction.run("CREATE (:SavedQuery {id: $id})", { id: `${round} two` });
      });
    }
    const saved = await store.read("MATCH (q:SavedQuery) RETURN q.id AS id ORDER BY id");
    expect(saved).toEqual(ids.map((id) => ({ id })));
  });

  it("for a runaway query lets the write under way finish", async () => {
    const store = await open(join(base, "data"));
    const endless =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c < 0 RETURN count(c) AS n";
    const runaway = store.query(endless, {}, { timeoutMs: 300, maxRows: 1 });
    let attempts = 0;
    const written = store.write(async (transaction) => {
      attempts++;
      await transaction.run("CREATE (:SavedQuery {id: 'slow'})");
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return transaction.run("MATCH (q:SavedQuery) RETURN count(q) AS n");
    });
    await expect(runaway).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(await written).toEqual([{ n: 1 }]);
    expect(attempts).toBe(1);
    expect(await store.read("MATCH (q:SavedQuery) RETURN count(q) AS n")).toEqual([{ n: 1 }]);
  });

  it("goes with the server that started it", async () => {
    const folder = join(base, "data");
    const script = `
      import { openStore } from ${JSON.stringify(new URL("../../server/store/open-store.ts", import.meta.url).href)};
      await openStore({ kind: "embedded", folder: ${JSON.stringify(folder)} });
      console.log("open");
      setInterval(() => undefined, 1000);`;
    const other = spawn("node", ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => other.stdout.once("data", resolve));
    await expect(openStore({ kind: "embedded", folder })).rejects.toMatchObject({
      code: "STORE_LOCKED",
      message: expect.stringContaining(String(other.pid)) as unknown,
    });
    other.kill("SIGKILL");
    const store = await waitUntilOpen(folder);
    expect(await dumpGraph(store)).toBe("");
  });
});

async function waitUntilOpen(folder: string): Promise<GraphStore> {
  for (;;) {
    try {
      return await open(folder);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "STORE_LOCKED"))
        throw error;
    }
  }
}

describe("a query that takes too much memory", () => {
  it("is stopped, and the graph is there as before", async () => {
    const folder = join(base, "data");
    const store = await openEmbeddedStore({ folder, queryMemoryMb: 150 });
    opened.push(store);
    await writeDocument(store, report2022);
    const before = await dumpGraph(store);
    const greedy =
      "UNWIND range(1, 30000000) AS a WITH collect(a) AS l UNWIND l AS x WITH collect([x, x, x]) AS k RETURN size(k) AS n";
    await expect(store.query(greedy, {}, { timeoutMs: 50_000, maxRows: 1 })).rejects.toMatchObject({
      code: "QUERY_TIMEOUT",
      message: expect.stringContaining("内存") as unknown,
    });
    expect(await dumpGraph(store)).toBe(before);
  });
});

describe("a query that the embedded engine answers well", () => {
  it("is not mistaken for one that it answers well", async () => {
    const store = await open(join(base, "data"));
    await writeDocument(store, report2023);
    const right = [
      "MATCH (n:Entity) RETURN count(n)",
      "MATCH (n:Entity) RETURN n, count(*) AS times",
      "MATCH (n:Entity) RETURN n.name AS name, CASE WHEN n.mentions > 1 THEN n.name ELSE '' END AS x",
      "MATCH (n:Entity) RETURN coalesce(n.level, '') AS level",
      "MATCH (n:Entity) RETURN max(n.mentions) AS most",
      "MATCH (n:Entity) WITH collect(n) AS ns RETURN [x IN ns | x.name] AS names",
      "MATCH (n:Entity) RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS type",
      "MATCH (n:Entity) UNWIND [n.name, '1'] AS x RETURN x",
      "MATCH (n:Entity)-[r*1..2]->(m:Entity) RETURN m.name AS name",
      "MATCH p = shortestPath((a:Project)-[*..4]-(b:District)) WHERE a.name <> '' RETURN p",
      "MATCH (n:Entity) RETURN reduce(sum = 0, x IN [1, 2] | sum + x) AS sum",
    ];
    for (const cypher of right) {
      const result = await store.query(cypher, {}, limits);
      expect(result.rows.length, cypher).toBeGreaterThan(0);
    }
  });
});
