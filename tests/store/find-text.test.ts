import neo4j from "neo4j-driver";
import { describe, expect, inject, it } from "vitest";
import { parseCypherHeader } from "../../scripts/cypher-lint/parse-cypher-header.ts";
import { indexNames } from "../../server/graph/index-names.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { search } from "../../server/graph/search.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { loadQueryFile } from "../../server/queries/load-query.ts";
import { letterTerm, nameTerms, wholeTerm, wordsOf } from "../../server/store/search-terms.ts";
import { buildBatch } from "../builders/graph-batch.ts";
import { describeStores, hasNeo4j, openTestNeo4j } from "./describe-stores.ts";

describe("words of a part of a text", () => {
  it.each([
    ["罗湖口岸", ["罗湖口岸"]],
    ["地铁14号线", ["地铁", "号线", "14"]],
    // What letters stand before or behind may be cut off.
    ["4号线", ["号线"]],
    ["建成5g", ["建成"]],
    ["学校，医院", ["学校", "医院"]],
    ["etc", ["etc"]],
    ["口", []],
    ["2023年", []],
    ["", []],
    ['"*+~:(罗湖)^', ["罗湖"]],
  ])("%j", (part, words) => {
    expect(wordsOf(part)).toEqual(words);
  });
});

describe("terms of names", () => {
  it("hold each name, what it is as a whole, and how its syllables begin", () => {
    const terms = nameTerms(["罗湖口岸"]).split(" ");
    expect(terms).toEqual([...terms].sort());
    const whole = ["罗湖口岸", "luohukouan", "lhka"].map(wholeTerm);
    const begun = ["l", "luohuk", "kou", "lh", "hukoua"].map(letterTerm);
    expect(terms).toEqual(expect.arrayContaining(["罗湖口岸", ...whole, ...begun]));
    expect(terms).not.toContain(letterTerm("uoh"));
  });
});

const NAMES = ["罗湖口岸", "皇岗口岸", "羅湖體育館", "地铁14号线", "ETC收费系统", "口岸", "绿道"];

describeStores("search by the full-text indexes", (current) => {
  const batch = buildBatch({
    title: "口岸与地铁",
    entities: NAMES.map((name) => ({ type: "Place", name })),
    sentences: [
      { text: "羅湖口岸客流回升，地铁14号线通车。" },
      { text: "口岸今天开放。" },
      { text: "全区生产总值（GDP）增长5.5%。" },
    ],
  });

  const find = async (q: string) => {
    const { items, sentences } = await search(current(), { q, type: [], limit: 20 });
    return [items.map(({ entity }) => entity.name), sentences.items.map(({ text }) => text)];
  };

  it.each<[string, string[], number]>([
    ["罗湖", ["羅湖體育館", "罗湖口岸"], 1],
    ["口岸", ["口岸", "皇岗口岸", "罗湖口岸"], 2],
    ["湖口岸", ["罗湖口岸"], 1],
    ["羅湖口岸", ["罗湖口岸"], 1],
    ["14号线", ["地铁14号线"], 1],
    ["4号线", ["地铁14号线"], 1],
    ["铁14", ["地铁14号线"], 1],
    ["口", ["口岸", "皇岗口岸", "罗湖口岸"], 2],
    ["etc", ["ETC收费系统"], 0],
    ["et", ["ETC收费系统"], 0],
    ["kouan", ["口岸", "皇岗口岸", "罗湖口岸"], 0],
    ["kouanx", [], 0],
    ["luohuko", ["罗湖口岸"], 0],
    ["lhka", ["罗湖口岸"], 0],
    ["lh", ["羅湖體育館", "罗湖口岸"], 0],
    ["GDP", [], 1],
    ["罗湖 皇岗", [], 0],
    ['"罗湖', ["羅湖體育館", "罗湖口岸"], 0],
    ["* OR text:*", [], 0],
    ["没有这个", [], 0],
  ])("%j", async (q, names, sentences) => {
    await writeDocument(current(), batch);
    const [found = [], texts = []] = await find(q);
    expect(found.toSorted()).toEqual(names.toSorted());
    expect(texts).toHaveLength(sentences);
  });

  it("finds whatever part of two characters a name or a sentence has", async () => {
    await writeDocument(current(), batch);
    for (const name of ["罗湖口岸", "羅湖體育館", "收费系统"]) {
      for (let start = 0; start + 2 <= name.length; start += 1) {
        for (let end = start + 2; end <= name.length; end += 1) {
          const part = name.slice(start, end);
          const [found = []] = await find(part);
          expect([part, found.some((each) => each.includes(name))]).toEqual([part, true]);
        }
      }
    }
  });

  it("puts the whole name first however many hold it as a part", async () => {
    const many = Array.from(
      { length: 30 },
      (_none, at) => `罗湖口岸${"甲乙丙丁戊己"[at % 6]}${at}号`,
    );
    const crowd = buildBatch({
      title: "许多口岸",
      entities: many.map((name) => ({ type: "Project", name })),
      sentences: many.map((name) => ({ text: `${name}建成。`, mentions: [name] })),
    });
    await writeDocument(current(), crowd);
    await writeDocument(current(), batch);
    const { items, total, limitHit } = await search(current(), {
      ...{ q: "罗湖口岸", type: [], limit: 5 },
    });
    expect(items[0]?.entity.name).toBe("罗湖口岸");
    expect([items.length, total, limitHit]).toEqual([5, 31, true]);
  });

  it("finds what an earlier version wrote once its names are indexed", async () => {
    const store = current();
    await writeDocument(store, batch);
    await store.write((transaction) =>
      transaction.run("MATCH (e:Entity) SET e.searchTerms = null"),
    );
    expect((await find("罗湖"))[0]).toEqual([]);
    expect(await indexNames(store)).toBe(NAMES.length);
    expect((await find("罗湖"))[0]).toHaveLength(2);
    expect(await indexNames(store)).toBe(0);
  });

  it("tells a long name from many that share its rarest words, and from many that share the others", async () => {
    const store = current();
    const texts = [
      "青禾北站云",
      ...Array.from({ length: 60 }, (_none, at) => `青禾北站 ${at}`),
      ...Array.from({ length: 100 }, (_none, at) => `站云 ${at}`),
    ];
    const rows = texts.map((searchTerms, at) => ({ id: `e${at}`, searchTerms }));
    await store.write((transaction) =>
      transaction.run(
        "UNWIND $rows AS row CREATE (:Entity {id: row.id, searchTerms: row.searchTerms})",
        { rows },
      ),
    );
    expect(await store.find("entities", ["青禾北站云"], 10)).toContain("e0");
    expect(await store.find("entities", ["青禾北站"], 100)).toHaveLength(61);
    expect(await store.find("entities", ["青禾", "站云"], 100)).toEqual(["e0"]);
  });

  it("knows what was committed and nothing else", async () => {
    const store = current();
    await writeDocument(store, batch);
    const lost = store.write(async (transaction) => {
      await transaction.run("CREATE (:Entity {id: 'e1', searchTerms: '青禾北站'})");
      throw new Error("not after all");
    });
    await expect(lost).rejects.toThrow("not after all");
    expect(await store.find("entities", ["青禾北站"], 10)).toEqual([]);
    expect(await store.find("entities", ["皇岗口岸"], 10)).toHaveLength(1);
    expect(await store.find("sentences", ["口岸"], 1)).toHaveLength(1);
    await removeDocument(store, batch.document.id);
    expect(await store.find("entities", ["皇岗口岸"], 10)).toEqual([]);
    expect(await store.find("sentences", ["口岸"], 10)).toEqual([]);
  });
});

describe.skipIf(!hasNeo4j())("search on Neo4j", () => {
  it("reads no node but those that were found", async () => {
    const { dispose } = await openTestNeo4j();
    const server = inject("neo4j");
    if (!("uri" in server)) throw new Error(server.missing);
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    try {
      const queries = ["find/entities", "find/sentences", "read/search-entities"];
      const operators = await Promise.all(
        [...queries, "read/search-types", "read/search-sentences", "read/count-sentences"].map(
          async (name) => {
            const { header, cypher } = loadQueryFile(name, "neo4j");
            const { params } = parseCypherHeader(header);
            const values = Object.fromEntries(params.map((param) => [param, null]));
            const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, values);
            return [name, JSON.stringify(summary.plan).match(/"operatorType":"\w*Scan\b/g)];
          },
        ),
      );
      expect(operators.filter(([, scans]) => scans !== null)).toEqual([]);
      expect(operators).toHaveLength(6);
    } finally {
      await driver.close();
      await dispose();
    }
  });
});
