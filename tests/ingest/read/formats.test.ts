import { describe, expect, it } from "vitest";
import { extract } from "../../../ingest/pipeline.ts";
import { reportFiles } from "../../builders/report-files.ts";

describe("the same report in every format", () => {
  it("is the same document with the same sentences, entities and facts", async () => {
    const files = await reportFiles();
    const [text, ...others] = await Promise.all(
      files.map(async (file) => {
        const { places, notices, ...extraction } = await extract(file);
        expect(places).toHaveLength(extraction.sentences.length);
        expect(notices.filter(({ code }) => code !== "columns-left-out")).toEqual([]);
        return [file.name, extraction] as const;
      }),
    );
    expect(others).toHaveLength(6);
    expect(text?.[1].mentions.map((mention) => mention.text)).toContain("云川湖片区");
    for (const [name, extraction] of others) {
      expect([name, extraction]).toEqual([name, text?.[1]]);
    }
  });
});
