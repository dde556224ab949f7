/** What one reading of a document says and another does not, sentence by sentence, in words. */
import type { GraphBatch } from "../../../ingest/model/graph-batch.ts";
import type { Difference } from "../../contract/correction.ts";

/** A difference before its document is known. */
export type ReadingDifference = Pick<Difference, "change" | "what" | "label" | "sentence">;

interface Saying {
  readonly what: Difference["what"];
  readonly label: string;
  readonly sentence: string;
}

/** What `after` adds and what it leaves out, in reading order. */
export function compareReadings(before: GraphBatch, after: GraphBatch): ReadingDifference[] {
  const [old, now] = [sayingsOf(before), sayingsOf(after)];
  const texts = new Map<string, string>(before.sentences.map(({ id, text }) => [id, text]));
  const order = new Map<string, number>(before.sentences.map(({ id, order: at }) => [id, at]));
  const differences = [
    ...listMissing(old, now, "removed" as const),
    ...listMissing(now, old, "added" as const),
  ];
  return differences
    .sort((a, b) => (order.get(a.sentence) ?? 0) - (order.get(b.sentence) ?? 0))
    .map(({ sentence, ...rest }) => ({
      ...rest,
      sentence: { id: sentence, text: texts.get(sentence) ?? "" },
    }));
}

function listMissing<Change extends string>(
  one: ReadonlyMap<string, Saying>,
  other: ReadonlyMap<string, Saying>,
  change: Change,
): (Saying & { readonly change: Change })[] {
  return [...one].filter(([key]) => !other.has(key)).map(([, saying]) => ({ ...saying, change }));
}

/** Every statement of a reading by what makes it the same statement. */
function sayingsOf(batch: GraphBatch): ReadonlyMap<string, Saying> {
  const names = new Map<string, string>(batch.entities.map(({ id, name }) => [id, name]));
  const types = new Map<string, string>(batch.entities.map(({ id, type }) => [id, type]));
  const nameOf = (id: string | null) => (id === null ? "" : (names.get(id) ?? ""));
  const sayings: (readonly [string, Saying])[] = [
    ...batch.mentions.map(({ sentence, start, text, entity }) => {
      const type = types.get(entity) ?? "";
      const saying: Saying = { what: "mention", label: `${text}（${type}）`, sentence };
      return [`mention ${sentence} ${start} ${text} ${type}`, saying] as const;
    }),
    ...batch.relations.flatMap(({ type, head, tail, evidence }) =>
      evidence.map((sentence) => {
        const label = `${nameOf(head)} ${type} ${nameOf(tail)}`;
        const saying: Saying = { what: "relation", label, sentence };
        return [`relation ${sentence} ${label}`, saying] as const;
      }),
    ),
    ...batch.status.map(({ sentence, entity, status, verb }) => {
      const label = `${nameOf(entity)} ${status}（${verb}）`;
      const saying: Saying = { what: "status", label, sentence };
      return [`status ${sentence} ${label}`, saying] as const;
    }),
    ...batch.metrics.map(({ sentence, entity, indicator, value, unit }) => {
      const label = `${nameOf(entity)} ${indicator} ${value}${unit}`.trim();
      const saying: Saying = { what: "metric", label, sentence };
      return [`metric ${sentence} ${label}`, saying] as const;
    }),
  ];
  return new Map(sayings);
}
