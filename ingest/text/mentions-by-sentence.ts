/** Groups what was found by the sentence it was found in. */
import type { SentenceId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";

/** The mentions of each sentence in reading order, the longer one first where two begin together. */
export function mentionsBySentence(
  mentions: readonly Mention[],
): ReadonlyMap<SentenceId, readonly Mention[]> {
  const bySentence = new Map<SentenceId, Mention[]>();
  for (const mention of mentions) {
    const known = bySentence.get(mention.sentence);
    if (known) known.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  for (const list of bySentence.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return bySentence;
}
