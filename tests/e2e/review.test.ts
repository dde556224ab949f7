import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Explorer, axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const REPORT = `番禺区政府工作报告（2023年）

一、过去一年
我们在番禺区建成市桥文化公园，居民散步有了好去处。树下说事开门迎客。

二、今年打算
提升市桥滨水文化公园，办好树下说事。
`;

describe.skipIf(!hasChromium)("reviewing and teaching in the browser", () => {
  let explorer: Explorer;
  let report: string;

  beforeAll(async () => {
    explorer = await startExplorer();
    report = await importReport();
    // Taught, so that what there is to review does not hang on what is recognized.
    for (const text of ["市桥文化公园", "市桥滨水文化公园"]) {
      const correction = { kind: "term", text, type: "Place" };
      await ask("POST", "/api/corrections", { correction });
    }
  });
  afterAll(() => explorer.close());

  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(explorer.url + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    expect(response.ok).toBe(true);
    return response.json();
  }

  async function importReport(): Promise<string> {
    const form = new FormData();
    form.set("file", new Blob([REPORT]), "report.txt");
    const job = await fetch(`${explorer.url}/api/documents`, { method: "POST", body: form });
    const { id } = (await job.json()) as { id: string };
    for (;;) {
      const state = (await ask("GET", `/api/jobs/${id}`)) as {
        stage: string;
        document: { id: string } | null;
      };
      if (state.stage === "done") return state.document?.id ?? "";
      expect(state.stage).not.toBe("failed");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function namesFound(q: string): Promise<string[]> {
    const reply = (await ask("GET", `/api/search?q=${encodeURIComponent(q)}`)) as {
      items: { entity: { name: string } }[];
    };
    return reply.items.map(({ entity }) => entity.name);
  }

  it("accepts a pair by key, shows one entity, keeps it through a re-import, and undoes it", async () => {
    const { page, complaints, close } = await explorer.open("/review");
    const pair = page.getByRole("button", { name: /市桥(滨水)?文化公园 与 市桥(滨水)?文化公园/ });
    await pair.click();
    await page.getByRole("heading", { name: "市桥滨水文化公园" }).waitFor();
    await page.getByText("提升市桥滨水文化公园，办好树下说事。").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press("s");
    await page.getByText("已合并“", { exact: false }).waitFor();
    await pair.waitFor({ state: "detached" });
    expect(await namesFound("市桥文化公园")).toEqual(["市桥滨水文化公园"]);
    expect(await namesFound("市桥滨水文化公园")).toEqual(["市桥滨水文化公园"]);

    await ask("DELETE", `/api/documents/${report}`);
    report = await importReport();
    expect(await namesFound("市桥文化公园")).toEqual(["市桥滨水文化公园"]);

    await page.getByRole("link", { name: /我的决定 1/ }).click();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByText("还没有作过决定。").waitFor();
    expect(await namesFound("市桥文化公园")).toContain("市桥文化公园");
    expect(complaints).toEqual([]);
    await close();
  });

  it("teaches a term: first what it changes, then in the document", async () => {
    const { page, complaints, close } = await explorer.open("/teach");
    await page.getByLabel("文字").fill("树下说事");
    await page.getByRole("button", { name: "看会改变什么" }).click();
    await page.getByText("提升市桥滨水文化公园，办好树下说事。").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "写入" }).click();
    await page.getByRole("rowheader", { name: "“树下说事”是场所" }).waitFor();

    await page.goto(`${explorer.url}/documents/${report}`);
    const marks = page.getByRole("link", { name: "树下说事" });
    await marks.first().waitFor();
    expect(await marks.count()).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  });
});
