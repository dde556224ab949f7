import { describe, expect, it } from "vitest";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { foldQuery, foldText, joinKeys, searchKeys } from "../../server/store/search-keys.ts";
import { buildBatch } from "../builders/graph-batch.ts";
import { describeStores } from "./describe-stores.ts";

describe("searchKeys", () => {
  it.each([
    ["罗湖口岸", "罗湖口岸", "luohukouan", "lhka"],
    ["羅湖口岸", "罗湖口岸", "luohukouan", "lhka"],
    ["地铁１４号线", "地铁14号线", "ditie14haoxian", "dt14hx"],
    ["“i罗湖”平台", "i罗湖平台", "iluohupingtai", "ilhpt"],
    ["绿道", "绿道", "lvdao", "ld"],
    ["ＡＢＣ", "abc", "abc", "abc"],
    ["——", "——", "", ""],
  ])("of %s", (name, folded, pinyin, initials) => {
    expect(searchKeys(name)).toEqual({ folded, pinyin, initials });
  });

  it("are joined so that whole keys and beginnings can be asked for", () => {
    expect(joinKeys(["罗湖区", "罗湖", "罗湖", ""])).toBe("|罗湖|罗湖区|");
    expect(joinKeys([""])).toBe("");
    expect(searchKeys("一|二").folded).toBe("一二");
  });
});

describe("foldQuery", () => {
  it.each([
    ["Luo Hu kou an", { name: "luohukouan", text: "luo hu kou an", latin: "luohukouan" }],
    ["羅湖", { name: "罗湖", text: "罗湖", latin: "" }],
    [" 5Ｇ基站 ", { name: "5g基站", text: "5g基站", latin: "" }],
    ["", { name: "", text: "", latin: "" }],
  ])("of %j", (typed, folded) => {
    expect(foldQuery(typed)).toEqual(folded);
  });
});

describe("foldText", () => {
  it("folds a part of a text as it does in the whole", () => {
    const text = "皇后大道，乾隆年間，後來改建；Ｑ＆Ａ，頭髮與發展";
    for (let start = 0; start < text.length; start++) {
      expect(foldText(text)).toContain(foldText(text.slice(start)));
    }
  });

  it("leaves plain text alone", () => {
    const text = "新建学校12所，“双减”见效；5g基站（含室分）3000个。";
    expect(foldText(text)).toBe(text);
  });
});

describeStores("search keys in the graph", (current) => {
  const batch = buildBatch({
    title: "口岸",
    entities: [{ type: "Port", name: "罗湖口岸", aliases: ["罗湖关", "Lo Wu"] }],
    sentences: [{ text: "羅湖口岸客流回升。" }, { text: "口岸今天开放。" }],
  });

  it.each(["罗湖口岸", "羅湖口岸", "luohukouan", "LuoHu", "lhka", "羅湖關", "lo wu", "口岸"])(
    "find the port by %s",
    async (typed) => {
      await writeDocument(current(), batch);
      const { name, latin } = foldQuery(typed);
      const rows = await current().read(
        `MATCH (e:Entity)
         WHERE e.searchNames CONTAINS $name
           OR ($latin <> '' AND (e.searchPinyin CONTAINS $latin OR e.searchInitials CONTAINS $latin))
         RETURN e.name AS name`,
        { name, latin },
      );
      expect(rows).toEqual([{ name: "罗湖口岸" }]);
    },
  );

  it("find a sentence in Traditional characters by Simplified ones, and the other way", async () => {
    await writeDocument(current(), batch);
    for (const typed of ["罗湖口岸", "羅湖口岸"]) {
      const rows = await current().read(
        "MATCH (s:Sentence) WHERE coalesce(s.folded, s.text) CONTAINS $text RETURN s.text AS text",
        { text: foldQuery(typed).text },
      );
      expect(rows).toEqual([{ text: "羅湖口岸客流回升。" }]);
    }
  });

  it("lose the names that went with their document", async () => {
    const other = buildBatch({
      title: "别称",
      entities: [{ type: "Port", name: "罗湖口岸", aliases: ["老罗湖"] }],
      sentences: [{ text: "老罗湖热闹。" }],
    });
    await writeDocument(current(), batch);
    await writeDocument(current(), other);
    const read = () => current().read("MATCH (e:Port) RETURN e.searchInitials AS keys");
    expect(await read()).toEqual([{ keys: "|lhg|lhka|llh|lowu|" }]);
    await removeDocument(current(), other.document.id);
    expect(await read()).toEqual([{ keys: "|lhg|lhka|lowu|" }]);
  });
});
