/** What a heading says about the part of the report it opens, by the words of part-cues.txt. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type { Part } from "../model/ontology.ts";

interface PartCues {
  readonly review: readonly string[];
  readonly plan: readonly string[];
  readonly glued: RegExp;
}

let loaded: PartCues | undefined;

/** The part that a heading's words open, null where they do not say. The last cue decides. */
export function partOfTitle(title: string): Exclude<Part, "other"> | null {
  const { review, plan } = cues();
  const last = (words: readonly string[]): number =>
    Math.max(
      ...words.map((word) => title.lastIndexOf(word) + (title.includes(word) ? word.length : 0)),
    );
  const [back, ahead] = [last(review), last(plan)];
  if (back <= 0 && ahead <= 0) return null;
  return back >= ahead ? "review" : "plan";
}

/** How long the heading is that opens a part and has lost its line end (2022年工作回顾2022年是…); 0 for none. */
export function partHeadingLength(text: string): number {
  return cues().glued.exec(text.slice(0, 60))?.[1]?.length ?? 0;
}

function cues(): PartCues {
  loaded ??= load();
  return loaded;
}

function load(): PartCues {
  const blocks = loadLexicon("part-cues.txt");
  const block = (name: string): readonly string[] => blocks.get(name) ?? [];
  // A heading starts with its year or period and ends in one of the endings; then the text begins anew.
  const period = "(?:\\d{4}年|过去[一五]?年?|过去的|今年|[“”十三四五六七]{3,6}时期|今后|未来)";
  const restart = "(?=\\d{4}年|今年|过去|一年来|五年来|“十|面对|当前|根据)";
  const glued = new RegExp(
    `^(${period}[^，。；：]{0,20}?(?:${block("endings").join("|")}))${restart}`,
  );
  return { review: block("review"), plan: block("plan"), glued };
}
