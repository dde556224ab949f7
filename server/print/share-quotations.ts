/** Which sentences to quote below each line: lines that follow each other out of one sentence share its quotation. */
import type { BriefingLine } from "../contract/briefing.ts";
import type { BriefingWords } from "../graph/briefing/words.ts";

/** The lines, each with what is quoted after it; one whose sentence is quoted below the next says so. */
export function shareQuotations(
  lines: readonly BriefingLine[],
  { quotedBelow }: Pick<BriefingWords, "quotedBelow">,
): readonly { readonly text: string; readonly quoted: readonly string[] }[] {
  return lines.map(({ cells, sentences }, index) => {
    const next = lines[index + 1]?.sentences ?? [];
    const quoted = sentences.filter((id) => !next.includes(id));
    const text = cells.join(" ");
    return { text: quoted.length < sentences.length ? text + quotedBelow : text, quoted };
  });
}
