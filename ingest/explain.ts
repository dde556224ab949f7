/**
 * An extraction explained: for one name, every mention, relation, status fact and metric with its
 * sentence, tokens, rule, cue and confidence; and how much of a document said anything at all.
 */
import type { Entity } from "./model/entity.ts";
import type { Extraction } from "./model/extraction.ts";
import type { EntityId, SentenceId } from "./model/ids.ts";
import { strongestFeatures } from "./recognize/strongest-features.ts";
import { segmentSentence } from "./segment/segment.ts";

const FEATURES = 6;

/** How many characters stand in sentences that something was read from, and which say nothing. */
export interface Coverage {
  /** 0 to 1, by characters. */
  readonly share: number;
  readonly silent: readonly string[];
}

/** What of the text was understood as anything. */
export function measureCoverage({ sentences, ...facts }: Extraction): Coverage {
  const { mentions, relations, status, metrics } = facts;
  const saying = new Set(
    [...mentions, ...relations, ...status, ...metrics].map((each) => each.sentence),
  );
  const silent = sentences.filter(({ id }) => !saying.has(id)).map(({ text }) => text);
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const whole = lengthOf(sentences.map(({ text }) => text));
  return { share: whole === 0 ? 0 : 1 - lengthOf(silent) / whole, silent };
}

/** The explanation of a name as text to read; null where nothing in the document is called so. */
export function explainName(extraction: Extraction, name: string): string | null {
  const entities = extraction.entities.filter(({ name: full, aliases }) =>
    [full, ...aliases].includes(name),
  );
  if (entities.length === 0) return null;
  const { share, silent } = measureCoverage(extraction);
  const percent = Math.round(share * 100);
  return [
    ...entities.map((entity) => explainEntity(extraction, entity)),
    `全文：读出内容的句子占 ${percent}%，没有读出内容的有 ${silent.length} 句。`,
    ...silent.map((text) => `  ○ ${text}`),
  ].join("\n");
}

function explainEntity(extraction: Extraction, entity: Entity): string {
  const { id, name, type, scope, reasons } = entity;
  const words = new Explainer(extraction);
  const facts = [
    ...extraction.mentions.filter((each) => each.entity === id).map((each) => words.mention(each)),
    ...extraction.relations
      .filter(({ head, tail }) => head === id || tail === id)
      .map((each) => words.relation(each)),
    ...extraction.status.filter((each) => each.entity === id).map((each) => words.status(each)),
    ...extraction.metrics.filter((each) => each.of === id).map((each) => words.metric(each)),
  ];
  return [
    `【${name}】${type}，范围：${scope === "" ? "全国" : scope}`,
    ...reasons.map(({ alias, rule }) => `  又名 ${alias}（${rule}）`),
    ...facts,
    "",
  ].join("\n");
}

/** Puts facts of one extraction into words. */
class Explainer {
  readonly #texts: ReadonlyMap<SentenceId, string>;
  readonly #names: ReadonlyMap<EntityId, string>;

  constructor({ sentences, entities }: Extraction) {
    this.#texts = new Map(sentences.map(({ id, text }) => [id, text]));
    this.#names = new Map(entities.map(({ id, name }) => [id, name]));
  }

  mention(mention: Extraction["mentions"][number]): string {
    const { sentence, start, end, text, type } = mention;
    const said = this.#textOf(sentence);
    const tokens = segmentSentence(said);
    const features = strongestFeatures(said, tokens, { start, end, type, count: FEATURES });
    const weighed = features.map(
      ({ feature, weight }) => `${feature} ${weight > 0 ? "+" : ""}${weight.toFixed(2)}`,
    );
    return this.#lines(`提及 ${text}（${start}–${end}）`, mention, [
      ...(weighed.length === 0 ? [] : [`特征：${weighed.join("，")}`]),
    ]);
  }

  relation(relation: Extraction["relations"][number]): string {
    const { head, tail, type, cue } = relation;
    const what = `关系 ${this.#nameOf(head)} ${type} ${this.#nameOf(tail)}`;
    return this.#lines(what, relation, [`线索词：${cue === "" ? "无，由名称的构成" : cue}`]);
  }

  status(fact: Extraction["status"][number]): string {
    const { status, year, verb } = fact;
    return this.#lines(`进展 ${status}（${year ?? "年份不明"}）`, fact, [`线索词：${verb}`]);
  }

  metric(metric: Extraction["metrics"][number]): string {
    const { indicator, qualifier, value, unit, kind, year } = metric;
    const what = `指标 ${indicator} ${qualifier}${value}${unit}（${kind}，${year ?? "年份不明"}）`;
    return this.#lines(what, metric, []);
  }

  #lines(
    what: string,
    { sentence, rule, confidence }: { sentence: SentenceId; rule: string; confidence: number },
    more: readonly string[],
  ): string {
    const text = this.#textOf(sentence);
    const tokens = segmentSentence(text).map((token) => `${token.text}/${token.tag}`);
    const how = `规则：${rule}，可信度：${confidence.toFixed(2)}`;
    return [`  ● ${what}`, text, `词：${tokens.join(" ")}`, how, ...more].join("\n      ");
  }

  #textOf(sentence: SentenceId): string {
    return this.#texts.get(sentence) ?? "";
  }

  #nameOf(entity: EntityId): string {
    return this.#names.get(entity) ?? entity;
  }
}
