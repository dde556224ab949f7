/** Clean text to sections: a stretch under each heading, with its path, its part and its year. */
import type { Section } from "../model/document.ts";
import type { DocumentId } from "../model/ids.ts";
import { sectionId } from "../model/ids.ts";
import type { Part } from "../model/ontology.ts";
import type { Heading, HeadingStyle } from "./find-headings.ts";
import { yearOfTitle } from "./find-year.ts";
import { partOfTitle } from "./part-cues.ts";

/** A section and where its text begins; it ends where the next one begins. */
export interface PlacedSection {
  readonly section: Section;
  readonly start: number;
}

interface SectionFacts {
  readonly path: string;
  readonly part: Part;
  readonly year: number | null;
}

/** A heading that is open: those below it stand under it. */
interface Level extends Omit<SectionFacts, "part"> {
  readonly style: HeadingStyle;
  readonly part: Part | null;
}

/** The sections of a text with these headings; what stands before the first has a section without a title. */
export function splitSections(
  id: DocumentId,
  headings: readonly Heading[],
  reportYear: number | null,
): PlacedSection[] {
  const levels = findLevels(headings, reportYear);
  // A text that neither looks back nor ahead by its headings speaks of its own year throughout.
  const otherYear = levels.some(({ part }) => part !== null) ? null : reportYear;
  const opening: SectionFacts = { path: "", part: "other", year: otherYear };
  const placed = headings.map((heading, index): PlacedSection => {
    const { path = "", part = null, year = null } = levels[index] ?? {};
    const facts = { path, part: part ?? "other", year: part === null ? otherYear : year } as const;
    return { start: heading.start, section: toSection(id, index + 1, heading.title, facts) };
  });
  return [{ start: 0, section: toSection(id, 0, "", opening) }, ...placed];
}

function toSection(id: DocumentId, order: number, title: string, facts: SectionFacts): Section {
  return { id: sectionId(id, order), order, title, ...facts };
}

// Walks the headings with the stack of those that are open.
function findLevels(headings: readonly Heading[], reportYear: number | null): Level[] {
  let open: readonly Level[] = [];
  return headings.map((heading) => {
    const above = open.slice(0, depthOf(heading, open));
    const parent = above.at(-1);
    const inherited = parent ?? open[0];
    const cue = parent?.part ? null : findCue(heading.title, reportYear);
    const part = cue ?? inherited?.part ?? null;
    const level: Level = {
      style: heading.style,
      path: parent === undefined ? heading.label : `${parent.path}/${heading.label}`,
      part,
      year: yearOfSection(heading.title, part, {
        reportYear,
        inherited: cue ? null : inherited?.year,
      }),
    };
    open = [...above, level];
    return level;
  });
}

// 2024年主要工作 looks ahead in the report of 2024 and back in that of 2025.
function findCue(title: string, reportYear: number | null): Part | null {
  const cue = partOfTitle(title);
  const year = yearOfTitle(title);
  if (cue !== null || year === null || reportYear === null || !title.includes("工作")) return cue;
  return year < reportYear ? "review" : "plan";
}

// Under a heading of its own style nothing is; a line without a number that opens a part stands on top.
function depthOf(heading: Heading, open: readonly Level[]): number {
  const same = open.findIndex(({ style }) => style === heading.style);
  if (same !== -1) return same;
  return heading.style === "plain" && partOfTitle(heading.title) !== null ? 0 : open.length;
}

function yearOfSection(
  title: string,
  part: Part | null,
  known: { readonly reportYear: number | null; readonly inherited: number | null | undefined },
): number | null {
  if (part === null) return null;
  const named = yearOfTitle(title);
  if (named !== null) return named;
  if (known.inherited !== null && known.inherited !== undefined) return known.inherited;
  if (known.reportYear === null) return null;
  return part === "review" ? known.reportYear - 1 : known.reportYear;
}
