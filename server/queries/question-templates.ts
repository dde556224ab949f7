/** The questions a person can type: those of the built-in queries, and the one that asks for paths. */
import type { QuestionRun } from "../contract/explore.ts";
import type { LocalText } from "../contract/query.ts";
import type { EntityType } from "../contract/vocabulary.ts";
import type { Dialect } from "../store/graph-store.ts";
import type { BuiltInQuery, QuestionWordings } from "./built-in-queries.ts";
import { loadBuiltInQueries } from "./built-in-queries.ts";

/** One part of a wording: words as they are typed, or the name of a slot. */
export type WordingPart = { readonly words: string } | { readonly slot: string };
export type Wording = readonly WordingPart[];

/** What fills a slot. */
export interface Slot {
  readonly name: string;
  readonly label: LocalText;
  /** Empty for all types. */
  readonly types: readonly EntityType[];
}

export interface QuestionTemplate {
  readonly id: string;
  /** The wording it is shown in. */
  readonly shown: LocalText;
  /** All wordings it is known by. */
  readonly wordings: readonly Wording[];
  readonly slots: readonly Slot[];
  readonly run: QuestionRun;
}

const PATHS: QuestionTemplate = toTemplate({
  id: "paths",
  wordings: {
    zh: [
      "{from}和{to}有什么联系",
      "{from}与{to}有什么联系",
      "{from}和{to}有什么关系",
      "{from}与{to}有什么关系",
    ],
    en: ["how are {from} and {to} connected"],
  },
  slots: [
    { name: "from", label: { zh: "起点", en: "From" }, types: [] },
    { name: "to", label: { zh: "终点", en: "To" }, types: [] },
  ],
  run: { kind: "paths" },
});

/** All templates, in the order of the queries that they run. */
export function loadQuestionTemplates(dialect: Dialect): readonly QuestionTemplate[] {
  const asked = loadBuiltInQueries(dialect).flatMap(templateOf);
  return [...asked.slice(0, 2), PATHS, ...asked.slice(2)];
}

function templateOf(query: BuiltInQuery): QuestionTemplate[] {
  const { id, title, question, parameters } = query;
  if (!question) return [];
  const entities = parameters.filter(({ type, required }) => type === "entity" && required);
  const slots = entities.map(({ name, label, entityTypes }) => ({
    name,
    label,
    types: entityTypes,
  }));
  return [toTemplate({ id, wordings: question, slots, run: { kind: "query", id, title } })];
}

interface TemplateSource extends Pick<QuestionTemplate, "id" | "slots" | "run"> {
  readonly wordings: QuestionWordings;
}

function toTemplate({ wordings, ...rest }: TemplateSource): QuestionTemplate {
  const [zh = ""] = wordings.zh;
  const [en = ""] = wordings.en;
  const all = [...wordings.zh, ...wordings.en];
  return { ...rest, shown: { zh, en }, wordings: all.map(parseWording) };
}

/** "{area}有哪些项目" → a slot and words. */
export function parseWording(text: string): Wording {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("{") ? { slot: part.slice(1, -1) } : { words: part }));
}
