import { expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { replaceFacts, writeDocument } from "../../server/graph/write-document.ts";
import { buildBatch } from "../builders/graph-batch.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";
import { describeStores } from "./describe-stores.ts";

describeStores("writeDocument", (current) => {
  it("finds nothing in an empty graph", async () => {
    expect(await dumpGraph(current())).toBe("");
    expect(await current().read("MATCH (e:Entity) RETURN e.id AS id")).toEqual([]);
  });

  it("writes a document that can be read back as it was said", async () => {
    expect(await writeDocument(current(), report2023)).toEqual({ added: true, replaced: false });
    const said = await current().read(
      `MATCH (head:Project)-[r:TARGETS]->(tail:Port)
       MATCH (s:Sentence)-[fact:REPORTS]->(head)
       RETURN head.name AS head, tail.name AS tail, r.evidence AS evidence, r.confidences AS confidences,
         s.id AS sentence, s.text AS text, fact.status AS status, fact.year AS year`,
    );
    const sentence = report2023.sentences[1];
    expect(said).toEqual([
      {
        head: "罗湖口岸升级改造",
        tail: "罗湖口岸",
        evidence: [sentence?.id],
        confidences: [0.9],
        sentence: sentence?.id,
        text: sentence?.text,
        status: "started",
        year: 2023,
      },
    ]);
  });

  it("keeps a number that measures nothing known, and its decimals", async () => {
    await writeDocument(current(), report2023);
    const metrics = await current().read(
      "MATCH (:Sentence)-[:STATES]->(m:Metric) RETURN m.value AS value, m.unit AS unit, m.value / 2 AS half",
    );
    expect(metrics).toEqual([{ value: 3.5, unit: "亿元", half: 1.75 }]);
  });

  it("changes nothing when the same document comes again", async () => {
    await writeDocument(current(), report2022);
    const before = await dumpGraph(current());
    expect(await writeDocument(current(), report2022)).toEqual({ added: false, replaced: false });
    expect(await dumpGraph(current())).toBe(before);
  });

  it("replaces a document that was read differently", async () => {
    await writeDocument(current(), { ...report2023, relations: [], status: [] });
    expect(await writeDocument(current(), report2023)).toEqual({ added: false, replaced: true });
    const replaced = await dumpGraph(current());
    await removeDocument(current(), report2023.document.id);
    await writeDocument(current(), report2023);
    expect(replaced).toBe(await dumpGraph(current()));
  });

  it("replaces what was read of a document and leaves its text and the others alone", async () => {
    await writeDocument(current(), report2022);
    await writeDocument(current(), report2023);
    const before = await dumpGraph(current());
    const poorer = { ...report2023, relations: [], status: [], metrics: [], mentions: [] };
    expect(await replaceFacts(current(), poorer)).toBe(true);
    const facts = await current().read(
      "MATCH (:Sentence)-[r:REPORTS|MENTIONS]->(e:Project) RETURN type(r) AS type",
    );
    expect(facts).toEqual([]);
    expect(await replaceFacts(current(), report2023)).toBe(true);
    expect(await dumpGraph(current())).toBe(before);
    expect(await replaceFacts(current(), report2024)).toBe(false);
    expect(await dumpGraph(current())).toBe(before);
  });

  it("makes the same graph whatever the order", async () => {
    for (const batch of [report2022, report2023, report2024]) await writeDocument(current(), batch);
    const forwards = await dumpGraph(current());
    for (const batch of [report2023, report2022, report2024]) {
      await removeDocument(current(), batch.document.id);
    }
    for (const batch of [report2024, report2022, report2023]) await writeDocument(current(), batch);
    expect(await dumpGraph(current())).toBe(forwards);
  });

  it("merges what several documents say of one entity", async () => {
    for (const batch of [report2022, report2023, report2024]) await writeDocument(current(), batch);
    const rows = await current().read(
      `MATCH (e:Port {name: '罗湖口岸'})
       RETURN e.aliases AS aliases, e.mentions AS mentions, e.sample AS sample, labels(e) AS labels`,
    );
    expect(rows).toEqual([
      {
        aliases: ["羅湖口岸"],
        mentions: 2,
        sample: false,
        labels: expect.arrayContaining(["Entity", "Port"]) as unknown,
      },
    ]);
    const relations = await current().read(
      "MATCH (:Port)-[r:LOCATED_IN]->(:District) RETURN r.document AS document ORDER BY r.year",
    );
    expect(relations.map((row) => row["document"])).toEqual([
      report2022.document.id,
      report2023.document.id,
    ]);
  });

  it("leaves nothing of a document that fails on the way", async () => {
    await writeDocument(current(), report2022);
    const before = await dumpGraph(current());
    // Two metrics of one id break the constraint after most of the document is written.
    const broken = { ...report2023, metrics: [...report2023.metrics, ...report2023.metrics] };
    await expect(writeDocument(current(), broken)).rejects.toThrow();
    expect(await dumpGraph(current())).toBe(before);
    expect(await writeDocument(current(), report2023)).toEqual({ added: true, replaced: false });
  });

  it("leaves nothing of a transaction whose work throws", async () => {
    const work = current().write(async (transaction) => {
      await transaction.run("CREATE (:SavedQuery {id: 'q1'})");
      throw new Error("半途而废");
    });
    await expect(work).rejects.toThrow("半途而废");
    expect(await dumpGraph(current())).toBe("");
  });

  it("takes documents written at the same time, each whole", async () => {
    const batches = [report2022, report2023, report2024, report2022, report2023];
    const outcomes = await Promise.all(batches.map((batch) => writeDocument(current(), batch)));
    expect(outcomes.filter((outcome) => outcome.added)).toHaveLength(3);
    const together = await dumpGraph(current());
    for (const batch of [report2022, report2023, report2024]) {
      await removeDocument(current(), batch.document.id);
    }
    for (const batch of [report2022, report2023, report2024]) await writeDocument(current(), batch);
    expect(await dumpGraph(current())).toBe(together);
  });

  it("writes documents of more rows than one statement takes", async () => {
    const names = Array.from({ length: 1200 }, (_, index) => `示例${index}路`);
    const batch = buildBatch({
      title: "道路清单",
      entities: names.map((name) => ({ type: "Route", name })),
      sentences: names.map((name) => ({ text: `修好了${name}。`, mentions: [name] })),
    });
    await writeDocument(current(), batch);
    const rows = await current().read(
      "MATCH (:Sentence)-[m:MENTIONS]->(e:Route) RETURN count(m) AS mentions, count(DISTINCT e) AS routes",
    );
    expect(rows).toEqual([{ mentions: 1200, routes: 1200 }]);
    expect(await removeDocument(current(), batch.document.id)).toMatchObject({ entities: 1200 });
    expect(await dumpGraph(current())).toBe("");
  });
});

describeStores("hostile and unusual text", (current) => {
  const names = [
    "'); MATCH (n) DETACH DELETE n //",
    '"引号"与`反引号`',
    "\\u0027 反斜杠 \\",
    "$parameter {花括号} [方括号] |竖线|",
    "<script>alert(1)</script>",
    "𠮷野家与👨‍👩‍👧‍👦",
    "null",
    "1",
    "羅湖與深圳河",
    "名称\n换行\t制表",
    "__proto__",
    "长".repeat(5000),
  ];

  it.each(names)("keeps the name %j as it is", async (name) => {
    const batch = buildBatch({
      title: name,
      place: null,
      year: null,
      entities: [{ type: "Project", name, scope: name, aliases: [`又名${name}`] }],
      sentences: [{ text: `我们建了${name}。`, mentions: [name] }],
    });
    await writeDocument(current(), batch);
    const rows = await current().read(
      "MATCH (d:Document)-[:DESCRIBES]->(e:Entity) WHERE e.name = $name RETURN e.name AS name, e.scope AS scope, d.title AS title, e.aliases AS aliases",
      { name },
    );
    expect(rows).toEqual([{ name, scope: name, title: name, aliases: [`又名${name}`] }]);
    await removeDocument(current(), batch.document.id);
    expect(await dumpGraph(current())).toBe("");
  });
});
