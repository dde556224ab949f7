/** Yearly reports written by hand, read by the whole pipeline. */
import { readFileSync } from "node:fs";
import type { Report } from "../../../ingest/follow/model.ts";
import { reportOf } from "../../../ingest/follow/report-of.ts";
import type { EntityType, Part, Status } from "../../../ingest/model/ontology.ts";
import { extract } from "../../../ingest/pipeline.ts";

/** A text as a report. */
export async function readText(name: string, text: string): Promise<Report> {
  return reportOf(await extract({ name, bytes: new TextEncoder().encode(text) }));
}

/** One of the sample reports. */
export async function readSample(name: string): Promise<Report> {
  const bytes = readFileSync(new URL(`../../../samples/${name}`, import.meta.url));
  return reportOf(await extract({ name, bytes }));
}

export interface ReportText {
  readonly year: number;
  readonly place?: string;
  readonly review?: string;
  readonly plan?: string;
}

/** A short report: a review of the year before, a plan for the year. */
export function writeReport({
  year,
  place = "澄港区",
  review = "",
  plan = "",
}: ReportText): Promise<Report> {
  const text = `# ${year}年${place}政府工作报告

一、${year - 1}年工作回顾

一年来，全区上下同心协力，各项工作稳步开展，群众的日子一天比一天好。${review}

二、${year}年工作安排

新的一年，任务更加明确，我们将一件一件抓好落实，给群众一个交代。${plan}
`;
  return readText(`${place}${year}.md`, text);
}

export interface Said {
  readonly text: string;
  readonly name: string;
  readonly type?: EntityType;
  readonly status: Status;
}

/** A report whose names and progress are given, one a sentence: planned stands in the plan part. */
export function sketchReport(year: number, said: readonly Said[]): Report {
  const id = `d${year}`;
  const facts = said.map(({ text, name, type = "Project", status }, order) => {
    const part: Part = status === "planned" ? "plan" : "review";
    const sentence = { id: `s${year}-${order}`, order, part, text };
    const entity = { id: `e-${name}`, type, name, names: [name] };
    return { sentence: { ...sentence, year: part === "plan" ? year : year - 1 }, entity, status };
  });
  return {
    ...{ id, title: `${year}年报告`, placePath: "澄港区", year, metrics: [] },
    sentences: facts.map(({ sentence }) => sentence),
    entities: facts.map(({ entity }) => entity),
    mentions: facts.map(({ sentence, entity }) => {
      const start = sentence.text.indexOf(entity.name);
      return { sentence: sentence.id, entity: entity.id, start, end: start + entity.name.length };
    }),
    status: facts.map(({ sentence, entity, status }) => ({
      ...{ sentence: sentence.id, entity: entity.id, status, year: sentence.year, verb: "" },
    })),
  };
}
