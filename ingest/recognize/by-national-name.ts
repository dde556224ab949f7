/** Names known all over the country, written in many ways: 党的二十大, 中央经济工作会议, “十四五”规划. */
import { readFileSync } from "node:fs";
import { ENTITY_TYPES, type EntityType } from "../model/ontology.ts";
import type { Choice } from "./resolve-overlaps.ts";
import type { SentenceView } from "./sentence-view.ts";

export interface NamedSpan extends Choice {
  readonly type: EntityType;
  readonly rule: string;
  readonly canonical?: string;
}

interface NationalName {
  readonly type: EntityType;
  readonly pattern: RegExp;
  readonly canonical: string | undefined;
}

/** The rule that such a name is found by. */
export const NATIONAL_RULE = "national-name";

const CONFIDENCE = 0.95;

function loadPatterns(): NationalName[] {
  const file = new URL("../lexicon/national-names.txt", import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [block = "", pattern = "", canonical] = line.split("\t");
      const type = ENTITY_TYPES.find((name) => name === block);
      if (type === undefined) throw new Error(`national-names.txt: no type ${block}`);
      return { type, pattern: new RegExp(pattern, "gu"), canonical };
    });
}

const NAMES = loadPatterns();

const found = new WeakMap<SentenceView, readonly NamedSpan[]>();

/** The nationally known names of a sentence; looked for once, whoever asks. */
export function byNationalName(view: SentenceView): readonly NamedSpan[] {
  const spans = found.get(view) ?? findNames(view.text);
  found.set(view, spans);
  return spans;
}

function findNames(text: string): NamedSpan[] {
  return NAMES.flatMap(({ type, pattern, canonical }) =>
    [...text.matchAll(pattern)].map((match) => {
      const span = {
        start: match.index,
        end: match.index + match[0].length,
        type,
        rule: NATIONAL_RULE,
        confidence: CONFIDENCE,
      };
      if (canonical === undefined) return span;
      return { ...span, canonical: canonical.replace("$1", match[1] ?? "") };
    }),
  );
}
