import { describe, expect, it } from "vitest";
import { arrangeOptions } from "../../client/components/arrange-options.ts";
import { parametersOf, questionPieces, typedSoFar } from "../../client/components/question-text.ts";
import type { Question } from "../../server/contract/explore.ts";
import { matchWording } from "../../server/queries/match-question.ts";
import { parseWording } from "../../server/queries/question-templates.ts";
import { entity, idOf } from "./graph-builders.ts";

const label = { zh: "终点", en: "To" };

function question(part: Partial<Question> = {}): Question {
  return {
    id: "paths",
    wording: { zh: "{from}和{to}有什么联系", en: "how are {from} and {to} connected" },
    slots: [
      { name: "from", label, types: [], entity: entity(1) },
      { name: "to", label, types: [], entity: null },
    ],
    run: { kind: "paths" },
    complete: false,
    asked: false,
    ...part,
  };
}

describe("questions in words", () => {
  it("are cut at their slots and typed out up to the first open one", () => {
    const zh = questionPieces(question(), (text) => text.zh);
    expect(zh.map((piece) => (typeof piece === "string" ? piece : piece.name))).toEqual([
      "from",
      "和",
      "to",
      "有什么联系",
    ]);
    expect(typedSoFar(zh)).toBe("澄港工程1和");
    expect(typedSoFar(questionPieces(question(), (text) => text.en))).toBe(
      "how are 澄港工程1 and ",
    );
    expect(parametersOf(question()).toString()).toBe(`from=${idOf(1)}`);
  });

  it("stand below the entities as an offer, above them where they were asked", () => {
    const hit = { entity: entity(1), match: "name" as const, matched: "澄港工程1" };
    const offered = arrangeOptions({ items: [hit] }, [question()], []);
    expect(offered.options.map(({ kind }) => kind)).toEqual(["hit", "question"]);
    expect([offered.groups[0]?.hits[0]?.index, offered.firstQuestion]).toEqual([0, 1]);
    const asked = arrangeOptions({ items: [hit] }, [question({ asked: true })], []);
    expect(asked.options.map(({ kind }) => kind)).toEqual(["question", "hit"]);
    expect([asked.groups[0]?.hits[0]?.index, asked.firstSentence]).toEqual([1, 2]);
  });
});

describe("matchWording", () => {
  const paths = parseWording("{from}和{to}有什么联系");
  const read = (text: string) =>
    matchWording(paths, text).map(({ slots, words }) => [...slots.values(), words]);

  it.each([
    ["和平路", [["和平路", 0]], false],
    ["甲和", [["甲", 1]], true],
    ["甲和乙", [["甲", "乙", 1]], true],
    ["甲和乙有什么", [["甲", "乙", 4]], true],
  ])("reads %s", (text, reading, matches) => {
    expect(read(text)).toEqual(matches ? expect.arrayContaining(reading) : []);
  });

  it("gives every reading where a name holds a word of the question", () => {
    expect(read("和平路和乙有什么联系")).toContainEqual(["和平路", "乙", 6]);
  });
});
