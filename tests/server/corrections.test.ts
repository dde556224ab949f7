import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctionEndpoints } from "../../server/contract/correction.ts";
import { DocumentTextSchema, ImportJobSchema } from "../../server/contract/document.ts";
import { EntityPageSchema, SearchReplySchema } from "../../server/contract/entity.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

const REPORT = `番禺区政府工作报告（2023年）

一、过去一年
我们在番禺区建成云杉书吧，居民看书更方便。番禺区人民医院新楼投入使用。
番禺区大力发展教育，群众满意度提高。

二、今年打算
办好云杉书吧，扩建番禺区人民医院。
`;

let server: RunningServer;
let document: string;
beforeAll(async () => {
  server = await startServer();
  document = await importReport();
});
afterAll(() => server.close());

async function importReport(): Promise<string> {
  const response = await server.upload("report.txt", REPORT);
  const job = ImportJobSchema.parse(await response.json());
  await server.imports.idle();
  return (await server.imports.get(job.id)).document?.id ?? "";
}

async function post<Schema extends { parse: (value: unknown) => unknown }>(
  path: string,
  body: unknown,
  reply: Schema,
) {
  const response = await server.send("POST", path, body);
  expect(response.ok).toBe(true);
  return reply.parse(await response.json()) as ReturnType<Schema["parse"]>;
}

const TERM = { correction: { kind: "term", text: "云杉书吧", type: "Platform" } };
const { previewCorrection, addCorrection, listCorrections } = correctionEndpoints;

const find = (q: string) => server.get(`/api/search?q=${encodeURIComponent(q)}`, SearchReplySchema);

describe("a taught term", () => {
  it("shows what it would change and changes nothing yet", async () => {
    const preview = await post("/api/corrections/preview", TERM, previewCorrection.reply);
    expect(preview.documents).toBe(1);
    const added = preview.items.filter(
      ({ change, what }) => change === "added" && what === "mention",
    );
    expect(added.map(({ sentence }) => sentence.text)).toEqual([
      "我们在番禺区建成云杉书吧，居民看书更方便。",
      "办好云杉书吧，扩建番禺区人民医院。",
    ]);
    expect(
      (await find("云杉书吧")).items.filter(({ entity }) => entity.type === "Platform"),
    ).toEqual([]);
  });

  it("is in the document once applied, and still after the document was removed and imported again", async () => {
    const { saved, documents } = await post("/api/corrections", TERM, addCorrection.reply);
    expect(documents).toBe(1);
    for (const again of [false, true]) {
      if (again) {
        await server.send("DELETE", `/api/documents/${document}`);
        document = await importReport();
      }
      const hits = (await find("云杉书吧")).items.filter(
        ({ entity }) => entity.type === "Platform",
      );
      expect(hits).toHaveLength(1);
      const page = await server.get(`/api/entities/${hits[0]?.entity.id ?? ""}`, EntityPageSchema);
      expect(page.mentions.total).toBe(2);
      expect(page.entity).toMatchObject({ name: "云杉书吧", scope: "广东省/广州市/番禺区" });
    }
    const text = await server.get(`/api/documents/${document}`, DocumentTextSchema);
    const marks = text.sections.flatMap(({ sentences }) => sentences.flatMap(({ marks }) => marks));
    expect(marks.filter(({ type }) => type === "Platform")).toHaveLength(2);

    const undone = await server.send("DELETE", `/api/corrections/${saved.id}`);
    expect(undone.status).toBe(200);
    expect(
      (await find("云杉书吧")).items.filter(({ entity }) => entity.type === "Platform"),
    ).toEqual([]);
  });
});

describe("what is no entity, and what is not so related", () => {
  it("goes from every sentence, and comes back when the correction is taken back", async () => {
    const before = await find("番禺区人民医院");
    expect(before.items[0]?.entity.name).toBe("番禺区人民医院");
    const body = { correction: { kind: "not-entity", text: "番禺区人民医院" } };
    const preview = await post("/api/corrections/preview", body, previewCorrection.reply);
    expect(preview.removed).toBeGreaterThan(0);
    const { saved } = await post("/api/corrections", body, addCorrection.reply);
    expect((await find("番禺区人民医院")).items).toEqual([]);
    await server.send("DELETE", `/api/corrections/${saved.id}`);
    expect((await find("番禺区人民医院")).items).toEqual(before.items);
  });

  it("goes from the graph while the entities stay", async () => {
    const hospital = (await find("番禺区人民医院")).items[0]?.entity.id ?? "";
    const before = await server.get(`/api/entities/${hospital}`, EntityPageSchema);
    const related = before.relations.items.find(({ relation }) => relation === "LOCATED_IN");
    expect(related?.entity.name).toBe("番禺区");
    const end = (type: string, name: string) => ({ type, names: [name] });
    const body = {
      correction: {
        ...{ kind: "wrong-relation", type: "LOCATED_IN" },
        head: end("Organization", "番禺区人民医院"),
        tail: end("District", "番禺区"),
      },
    };
    const { saved } = await post("/api/corrections", body, addCorrection.reply);
    const after = await server.get(`/api/entities/${hospital}`, EntityPageSchema);
    expect(after.relations.items.filter(({ relation }) => relation === "LOCATED_IN")).toEqual([]);
    expect(after.mentions.total).toBe(before.mentions.total);
    await server.send("DELETE", `/api/corrections/${saved.id}`);
  });
});

describe("corrections as a list and a file", () => {
  it("are carried from one store to another", async () => {
    const lines = [
      "# 两条纠正和一条决定",
      "term\tPlatform\t云杉书吧",
      "not-entity||大力发展教育",
      "same\tOrganization\t广东省/广州市\t广州一中\tOrganization\t广东省/广州市\t广州市第一中学",
      "胡写一行",
    ];
    const taken = await post(
      "/api/corrections/file",
      { text: lines.join("\r\n") },
      correctionEndpoints.importCorrections.reply,
    );
    expect(taken.added).toBe(3);
    expect(taken.problems.map(({ line }) => line)).toEqual([5]);
    const { items, total } = await server.get("/api/corrections", listCorrections.reply);
    expect(total).toBe(2);
    const written = await (await fetch(`${server.url}/api/corrections/file`)).text();
    for (const { id } of items) await server.send("DELETE", `/api/corrections/${id}`);
    await post(
      "/api/corrections/file",
      { text: written },
      correctionEndpoints.importCorrections.reply,
    );
    expect(await (await fetch(`${server.url}/api/corrections/file`)).text()).toBe(written);
    for (const { id } of items) await server.send("DELETE", `/api/corrections/${id}`);
  });

  it.each([
    ["one character", { correction: { kind: "term", text: "书", type: "Place" } }, 400],
    ["an unknown type", { correction: { kind: "term", text: "书吧", type: "Thing" } }, 400],
    ["an unknown kind", { correction: { kind: "guess", text: "书吧" } }, 400],
  ])("refuse %s in Chinese", async (_, body, status) => {
    const error = await readError(await server.send("POST", "/api/corrections", body));
    expect(error.status).toBe(status);
    expect(error.message).toMatch(/[一-龥]/u);
  });

  it("refuse a term that is taught to be no entity", async () => {
    const { saved } = await post("/api/corrections", TERM, addCorrection.reply);
    const opposite = { correction: { kind: "not-entity", text: "云杉书吧" } };
    const error = await readError(await server.send("POST", "/api/corrections", opposite));
    expect(error).toMatchObject({ status: 409, code: "CONFLICT" });
    await server.send("DELETE", `/api/corrections/${saved.id}`);
  });
});
