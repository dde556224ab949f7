import { expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { decide, undoDecision } from "../../server/graph/merges/decide.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { type Named, buildBatch, idOf } from "../builders/graph-batch.ts";
import { describeStores } from "./describe-stores.ts";

const PATH = "云汀省/澄溪市/望湖区";
const school: Named = { type: "Organization", name: "澄溪第一中学", scope: PATH };
const short: Named = { type: "Organization", name: "澄溪一中", scope: PATH };
const third: Named = { type: "Organization", name: "一中", scope: PATH };
const district: Named = { type: "District", name: "望湖区", scope: "云汀省/澄溪市" };
const hall: Named = { type: "Place", name: "图书馆", scope: PATH };

const full = buildBatch({
  title: "全称的一份",
  entities: [school, district, hall],
  sentences: [
    {
      text: "澄溪第一中学在望湖区。",
      mentions: ["澄溪第一中学", "望湖区"],
      relation: ["澄溪第一中学", "LOCATED_IN", "望湖区"],
    },
    {
      text: "澄溪第一中学建成图书馆。",
      mentions: ["澄溪第一中学", "图书馆"],
      relation: ["图书馆", "PART_OF", "澄溪第一中学"],
      status: ["图书馆", "completed", "建成"],
    },
  ],
});
const brief = buildBatch({
  title: "简称的一份",
  year: 2024,
  entities: [short, district],
  sentences: [
    {
      text: "澄溪一中扩建，望湖区支持。",
      mentions: ["澄溪一中", "望湖区"],
      relation: ["澄溪一中", "LOCATED_IN", "望湖区"],
      status: ["澄溪一中", "ongoing", "扩建"],
      metric: { of: "澄溪一中", indicator: "学位", value: 900, unit: "个" },
    },
  ],
});
/** Names both, and puts one in the other. */
const both = buildBatch({
  title: "两个名字的一份",
  year: 2025,
  entities: [school, third],
  sentences: [
    {
      text: "一中就是澄溪第一中学。",
      mentions: ["一中", "澄溪第一中学"],
      relation: ["一中", "PART_OF", "澄溪第一中学"],
    },
  ],
});

const AT = "2026-01-02T03:04:05.000Z";
const BY_HAND = { keep: null, rule: "by-hand", note: "", at: AT };

function merge(store: GraphStore, one: Named, other: Named, keep: Named | null = null) {
  const ids = { one: idOf(one), other: idOf(other), keep: keep && idOf(keep) };
  return decide(store, { ...BY_HAND, ...ids, verdict: "same" });
}

function part(store: GraphStore, one: Named, other: Named) {
  return decide(store, { ...BY_HAND, one: idOf(one), other: idOf(other), verdict: "different" });
}

async function organizations(store: GraphStore) {
  return store.read(
    `MATCH (e:Organization)
     OPTIONAL MATCH (e)-[r:LOCATED_IN]->(:District)
     RETURN e.name AS name, e.aliases AS aliases, e.mentions AS mentions, count(r) AS relations
     ORDER BY name`,
  );
}

describeStores("decide", (current) => {
  it("makes one entity of two, with all that was said of either", async () => {
    const store = current();
    for (const batch of [full, brief]) await writeDocument(store, batch);
    await merge(store, school, short);
    expect(await organizations(store)).toEqual([
      { name: "澄溪第一中学", aliases: ["澄溪一中"], mentions: 3, relations: 2 },
    ]);
    const said = await store.read(
      `MATCH (s:Sentence)-[r:REPORTS]->(e:Organization {id: $id})
       MATCH (m:Metric)-[:MEASURES]->(e)
       RETURN s.text AS text, r.status AS status, m.value AS value`,
      { id: idOf(school) },
    );
    expect(said).toEqual([{ text: "澄溪一中扩建，望湖区支持。", status: "ongoing", value: 900 }]);
  });

  it("is undone without a trace", async () => {
    const store = current();
    for (const batch of [full, brief, both]) await writeDocument(store, batch);
    const before = await dumpGraph(store);
    const made = [await merge(store, school, short), await merge(store, short, third)];
    expect(await dumpGraph(store)).not.toBe(before);
    for (const { id } of made) await undoDecision(store, id);
    expect(await dumpGraph(store)).toBe(before);
  });

  it("gives the same graph whether documents or decisions came first", async () => {
    const store = current();
    for (const batch of [full, brief, both]) await writeDocument(store, batch);
    await merge(store, school, short);
    await merge(store, short, third);
    const late = await dumpGraph(store);
    for (const batch of [brief, both, full]) await removeDocument(store, batch.document.id);
    for (const batch of [both, full, brief]) await writeDocument(store, batch);
    expect(await dumpGraph(store)).toBe(late);
  });

  it("outlives the documents it is about", async () => {
    const store = current();
    for (const batch of [full, brief]) await writeDocument(store, batch);
    const { id } = await merge(store, school, short);
    const merged = await dumpGraph(store);
    await removeDocument(store, full.document.id);
    expect(await organizations(store)).toEqual([
      { name: "澄溪一中", aliases: [], mentions: 1, relations: 1 },
    ]);
    await writeDocument(store, full);
    expect(await dumpGraph(store)).toBe(merged);
    await removeDocument(store, brief.document.id);
    await removeDocument(store, full.document.id);
    await undoDecision(store, id);
    expect(await dumpGraph(store)).toBe("");
  });

  it("keeps a relation between the two out of sight until they are two again", async () => {
    const store = current();
    await writeDocument(store, both);
    const before = await dumpGraph(store);
    const { id } = await merge(store, school, third);
    expect(await store.read("MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type")).toEqual([]);
    const merged = await dumpGraph(store);
    expect(await writeDocument(store, both)).toEqual({ added: false, replaced: false });
    expect(await writeDocument(store, { ...both, status: [] })).toMatchObject({ added: false });
    expect(await dumpGraph(store)).toBe(merged);
    await undoDecision(store, id);
    expect(await dumpGraph(store)).toBe(before);
  });

  it("goes by the name that the person chose", async () => {
    const store = current();
    for (const batch of [full, brief]) await writeDocument(store, batch);
    await merge(store, school, short, short);
    expect(await organizations(store)).toMatchObject([{ name: "澄溪一中" }]);
  });

  it("refuses what earlier decisions hold apart, and leaves the graph as it was", async () => {
    const store = current();
    for (const batch of [full, brief, both]) await writeDocument(store, batch);
    await merge(store, school, short);
    await part(store, school, third);
    const before = await dumpGraph(store);
    await expect(merge(store, short, third)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await dumpGraph(store)).toBe(before);
  });

  it("refuses what is not there, one entity twice, and to undo what was not decided", async () => {
    const store = current();
    await writeDocument(store, full);
    await expect(merge(store, school, short)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(merge(store, school, school)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(undoDecision(store, "g0")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describeStores("sure merges", (current) => {
  const spaced: Named = { type: "Organization", name: "“澄溪第一中学”", scope: PATH };
  const quoted = buildBatch({
    title: "带引号的一份",
    entities: [spaced],
    sentences: [{ text: "“澄溪第一中学”扩招。", mentions: ["“澄溪第一中学”"] }],
  });

  it("are made when the second document comes, in either order", async () => {
    const store = current();
    for (const batch of [full, quoted]) await writeDocument(store, batch);
    const forwards = await dumpGraph(store);
    expect(await organizations(store)).toHaveLength(1);
    for (const batch of [full, quoted]) await removeDocument(store, batch.document.id);
    for (const batch of [quoted, full]) await writeDocument(store, batch);
    expect(await dumpGraph(store)).toBe(forwards);
  });

  it("end when one of the two documents goes", async () => {
    const store = current();
    await writeDocument(store, full);
    const alone = await dumpGraph(store);
    await writeDocument(store, quoted);
    await removeDocument(store, quoted.document.id);
    expect(await dumpGraph(store)).toBe(alone);
  });

  it("are parted by a person and stay parted after the next import", async () => {
    const store = current();
    for (const batch of [full, quoted]) await writeDocument(store, batch);
    const merged = await dumpGraph(store);
    const { id } = await part(store, school, spaced);
    expect(await organizations(store)).toHaveLength(2);
    await removeDocument(store, quoted.document.id);
    await writeDocument(store, quoted);
    expect(await organizations(store)).toHaveLength(2);
    await undoDecision(store, id);
    expect(await dumpGraph(store)).toBe(merged);
  });
});
