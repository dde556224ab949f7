/** Which sentences to quote below each line: lines that follow each other out of one sentence share its quotation. */
import type { BriefingLine } from "../contract/briefing.ts";

/** The lines, each with what is quoted after it. */
export function shareQuotations(
  lines: readonly BriefingLine[],
): readonly { readonly text: string; readonly quoted: readonly string[] }[] {
  return lines.map(({ cells, sentences }, index) => {
    const next = lines[index + 1]?.sentences ?? [];
    return { text: cells.join(" "), quoted: sentences.filter((id) => !next.includes(id)) };
  });
}
