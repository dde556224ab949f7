/** What a person taught of names, applied to the names that were found. */
import type { Correction, NotEntityCorrection, TermCorrection } from "../model/correction.ts";
import type { Sentence } from "../model/document.ts";
import type { SentenceId } from "../model/ids.ts";
import type { MentionCandidate } from "../model/mention.ts";
import { type Span, overlaps } from "../model/span.ts";

/** The name of the rule that a taught term is found by. */
export const TERM_RULE = "user-term";

/** The candidates without what is no name and with the taught terms; a term beats what crosses it. */
export function correctNames(
  candidates: readonly MentionCandidate[],
  sentences: readonly Sentence[],
  corrections: readonly Correction[],
): MentionCandidate[] {
  const refused = corrections.filter((each) => each.kind === "not-entity");
  const terms = corrections
    .filter((each) => each.kind === "term")
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  const kept = candidates.filter((candidate) => !isRefused(candidate, refused));
  if (terms.length === 0) return kept;
  const bySentence = new Map<SentenceId, MentionCandidate[]>();
  for (const name of kept) {
    const others = bySentence.get(name.sentence);
    if (others) others.push(name);
    else bySentence.set(name.sentence, [name]);
  }
  return sentences.flatMap((sentence) => {
    const taught = findTerms(sentence, terms);
    const found = bySentence.get(sentence.id) ?? [];
    return [...found.filter((name) => !taught.some((term) => beats(term, name))), ...taught];
  });
}

function isRefused(
  { text, type }: MentionCandidate,
  refused: readonly NotEntityCorrection[],
): boolean {
  return refused.some((each) => each.text === text && (each.type === null || each.type === type));
}

/** Every place of every term, but for those inside a longer one. */
function findTerms(sentence: Sentence, terms: readonly TermCorrection[]): MentionCandidate[] {
  const found: MentionCandidate[] = [];
  for (const { text, type } of terms) {
    for (const start of placesOf(text, sentence.text)) {
      const span = { start, end: start + text.length };
      if (found.some((longer) => overlaps(longer, span))) continue;
      found.push({ ...span, sentence: sentence.id, text, type, rule: TERM_RULE, confidence: 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function placesOf(term: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    places.push(at);
  }
  return places;
}

/** A name within a term or around it may stand beside it; one that crosses it or is it may not. */
function beats(term: Span, name: Span): boolean {
  if (!overlaps(term, name)) return false;
  const isSame = term.start === name.start && term.end === name.end;
  const within = name.start >= term.start && name.end <= term.end;
  const around = name.start <= term.start && name.end >= term.end;
  return isSame || !(within || around);
}
