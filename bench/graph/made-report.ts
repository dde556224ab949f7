/**
 * Reports that nobody wrote, as graph batches: as many entities as are wanted, with the degrees that real reports
 * have. There, the place that reports is a hub with a relation to two in five of its entities; half of all
 * entities have one relation, a quarter none, few more than four; a report shares a quarter of its entities with
 * the next of the same place; to each entity come one and a half sentences.
 */
import { identityKey } from "../../ingest/identity/identity-key.ts";
import type {
  DocumentRow,
  EntityRow,
  GraphBatch,
  MentionRow,
  MetricRow,
  RelationRow,
  SentenceRow,
  StatusRow,
} from "../../ingest/model/graph-batch.ts";
import {
  type EntityIdentity,
  documentId,
  entityId,
  metricId,
  sectionId,
  sentenceId,
} from "../../ingest/model/ids.ts";
import { type EntityType, type RelationType, STATUSES } from "../../ingest/model/ontology.ts";
import { type Random, randomFrom } from "../random.ts";
import { madeName, madeSentence, madeStem, pickType } from "./made-names.ts";

const YEARS = 4;
const FIRST_YEAR = 2021;
const DISTRICTS_OF_A_CITY = 10;
const ENTITIES_OF_A_REPORT = 200;
const NEW_IN_A_REPORT = 150;
const ENTITIES_OF_A_PLACE = NEW_IN_A_REPORT * (YEARS - 1) + ENTITIES_OF_A_REPORT;
const SECTIONS = 12;
const MADE = { rule: "made", confidence: 0.9 };

// What the place that reports does with a thing of a type; the rest it has no relation to.
const OF_THE_PLACE: Readonly<Partial<Record<EntityType, RelationType>>> = {
  Program: "IMPLEMENTS",
  Organization: "ESTABLISHES",
  Place: "ESTABLISHES",
  Event: "HOSTS",
};
const BY_THE_PLACE = 0.62;
const AMONG_EACH_OTHER = 0.3;

/** An entity as all reports of its place know it. */
interface Thing extends EntityIdentity {
  readonly id: EntityRow["id"];
}

/** How many reports hold about so many entities. */
export function countReports(entities: number): number {
  return Math.max(1, Math.round((entities / ENTITIES_OF_A_PLACE) * YEARS));
}

/** The report with a number: the same each time. Reports of one place and its years follow each other. */
export function madeReport(number: number): GraphBatch {
  const place = Math.floor(number / YEARS);
  const turn = number % YEARS;
  const year = FIRST_YEAR + turn;
  const random = randomFrom(1 + number);
  const names = namePlace(place);
  const things = listThings(place, names.path)
    .slice(turn * NEW_IN_A_REPORT)
    .slice(0, ENTITIES_OF_A_REPORT);
  const title = `${year}年${names.city}${names.district}政府工作报告（${number}）`;
  const id = documentId(title);
  const sections = Array.from({ length: SECTIONS }, (_none, order) => ({
    ...{ id: sectionId(id, order), order, title: `第${order + 1}部分`, path: String(order + 1) },
    ...{ part: order < SECTIONS / 2 ? ("review" as const) : ("plan" as const), year },
  }));
  const self = thing({ type: "District", scope: `中国/${names.city}`, name: names.district });
  const city = thing({ type: "District", scope: "中国", name: names.city });
  const writer = new Writer({ id, sections, year, random });
  for (const each of [self, city, ...things]) writer.mention(each);
  for (const each of things) writer.factsOf(each);
  writer.relate("LOCATED_IN", self, city);
  for (const each of things) relateThing(writer, { each, self, things, random });
  const info: Omit<DocumentRow, "id"> = {
    ...{ title, place: names.district, placePath: names.path, year },
    ...{ sample: false, self: self.id },
  };
  return writer.finish({ ...info, id });
}

function namePlace(place: number): { city: string; district: string; path: string } {
  const cityRandom = randomFrom(900_001 + Math.floor(place / DISTRICTS_OF_A_CITY));
  const random = randomFrom(500_001 + place);
  // The numbers keep places of one name apart, and their names remain names.
  const city = `${madeStem(cityRandom)}${madeStem(cityRandom)}市`;
  const district = `${madeStem(random)}${madeStem(random)}区`;
  return { city, district, path: `中国/${city}/${district}` };
}

function thing(identity: EntityIdentity): Thing {
  return { ...identity, id: entityId(identity) };
}

// Reports of a place follow each other: its things are made once for all of them.
let lastListed: { readonly place: number; readonly things: readonly Thing[] } | undefined;

function listThings(place: number, scope: string): readonly Thing[] {
  if (lastListed?.place !== place) lastListed = { place, things: makeThings(place, scope) };
  return lastListed.things;
}

function makeThings(place: number, scope: string): readonly Thing[] {
  const random = randomFrom(100_001 + place);
  const known = new Map<string, Thing>();
  while (known.size < ENTITIES_OF_A_PLACE) {
    const type = pickType(random);
    const made = thing({ type, scope, name: madeName(random, type) });
    // What the identity rules take for one thing would be merged while it is written.
    known.set(identityKey(made), made);
  }
  return [...known.values()];
}

interface Relating {
  readonly each: Thing;
  readonly self: Thing;
  readonly things: readonly Thing[];
  readonly random: Random;
}

function relateThing(writer: Writer, { each, self, things, random }: Relating): void {
  const ofThePlace = OF_THE_PLACE[each.type];
  if (ofThePlace !== undefined && random.next() < BY_THE_PLACE) {
    writer.relate(ofThePlace, self, each);
  }
  if (random.next() >= AMONG_EACH_OTHER) return;
  // Squaring favours the first: some are met more often than others.
  const other = things[Math.floor(random.next() ** 2 * things.length)];
  if (other === undefined || other.id === each.id) return;
  const type = other.type === "Award" ? "AWARDED" : each.type === "Project" ? "TARGETS" : "PART_OF";
  writer.relate(type, each, other);
}

interface WriterOptions {
  readonly id: DocumentRow["id"];
  readonly sections: GraphBatch["sections"];
  readonly year: number;
  readonly random: Random;
}

/** Collects the rows of one report. */
class Writer {
  readonly #options: WriterOptions;
  readonly #sentences: SentenceRow[] = [];
  readonly #mentions: MentionRow[] = [];
  readonly #entities = new Map<string, EntityRow>();
  readonly #relations = new Map<string, RelationRow>();
  readonly #status: StatusRow[] = [];
  readonly #metrics: MetricRow[] = [];
  /** Where each entity is mentioned first. */
  readonly #home = new Map<string, SentenceRow>();

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** A sentence with the entity in it, and every second time one without any. */
  mention(one: Thing): void {
    const { random } = this.#options;
    const sentence = this.#sentence(one.name);
    if (random.next() < 0.5) this.#sentence("");
    const start = sentence.text.indexOf(one.name);
    const span = { start, end: start + one.name.length, text: one.name };
    this.#mentions.push({ sentence: sentence.id, entity: one.id, ...span, ...MADE });
    this.#home.set(one.id, sentence);
    const { id, type, name, scope } = one;
    const level = type === "District" ? ("区县" as const) : null;
    const key = identityKey(one);
    this.#entities.set(id, { id, type, name, scope, key, level, names: [name], mentions: 1 });
  }

  /** What its sentence reports of an entity. */
  factsOf(one: Thing): void {
    const { random, year } = this.#options;
    const sentence = this.#home.get(one.id);
    if (sentence === undefined) return;
    const told = { sentence: sentence.id, entity: one.id, year, ...MADE };
    if (random.next() < 0.7) {
      this.#status.push({ ...told, status: random.pick(STATUSES), verb: "推进" });
    }
    if (random.next() < 0.6) {
      this.#metrics.push({
        ...{ ...told, id: metricId(sentence.id, 0), indicator: "资金", unit: "亿元" },
        ...{ value: 1 + random.below(900), change: null, qualifier: "", kind: "actual" },
      });
    }
  }

  relate(type: RelationType, head: Thing, tail: Thing): void {
    const sentence = this.#home.get(tail.id);
    if (sentence === undefined) return;
    this.#relations.set(`${type} ${head.id} ${tail.id}`, {
      ...{ type, head: head.id, tail: tail.id, year: this.#options.year },
      ...{ evidence: [sentence.id], rules: ["made"], cues: ["推进"], confidences: [0.9] },
    });
  }

  finish(document: DocumentRow): GraphBatch {
    return {
      document,
      sections: this.#options.sections,
      sentences: this.#sentences,
      entities: [...this.#entities.values()],
      mentions: this.#mentions,
      relations: [...this.#relations.values()],
      status: this.#status,
      metrics: this.#metrics,
      places: [],
    };
  }

  #sentence(name: string): SentenceRow {
    const { id, sections, year, random } = this.#options;
    const order = this.#sentences.length;
    const section = sections[Math.min(sections.length - 1, Math.floor(order / 25))];
    if (section === undefined) throw new Error("a report has sections");
    const row: SentenceRow = {
      ...{ id: sentenceId(id, order), section: section.id, order, paragraph: order },
      ...{ text: madeSentence(random, name, year), part: section.part, year },
    };
    this.#sentences.push(row);
    return row;
  }
}
