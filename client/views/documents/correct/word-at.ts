/** Which word of a document's text is meant: a marked name, or what is selected within one sentence. */
import type { DocumentText } from "../../../../server/contract/document.ts";
import type { Mark } from "../../../../server/contract/evidence.ts";

/** A word to correct, and where it stands on the screen. */
export interface Word {
  readonly text: string;
  /** The mark on it, null where it is plain text. */
  readonly mark: Mark | null;
  readonly left: number;
  readonly bottom: number;
}

/** What a correction takes. */
const SHORTEST = 2;
const LONGEST = 60;

/** The word of a mark's link; the whole name where the link is a piece of it. */
export function wordOfMark(link: Element, text: DocumentText): Word | null {
  const id = link.closest("[id]")?.id;
  const entity = link.getAttribute("href")?.split("/").at(-1);
  const sentence = text.sections.flatMap(({ sentences }) => sentences).find((one) => one.id === id);
  const piece = link.textContent ?? "";
  const marks = sentence?.marks.filter((mark) => mark.entity === entity) ?? [];
  const textOf = (mark: Mark) => sentence?.text.slice(mark.start, mark.end) ?? "";
  const mark =
    marks.find((one) => textOf(one) === piece) ?? marks.find((one) => textOf(one).includes(piece));
  if (mark === undefined) return null;
  const { left, bottom } = link.getBoundingClientRect();
  return { text: textOf(mark), mark, left, bottom };
}

/** The selected text, null where nothing is, or more than a name could be, or not of one sentence. */
export function wordOfSelection(within: Element, text: DocumentText): Word | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [sentenceOf(range.startContainer), sentenceOf(range.endContainer)];
  const chosen = selection.toString().trim();
  if (from === null || from !== to || !within.contains(from)) return null;
  if (chosen.length < SHORTEST || chosen.length > LONGEST) return null;
  const sentence = text.sections
    .flatMap(({ sentences }) => sentences)
    .find((one) => one.id === from.id);
  const mark = sentence?.marks.find(({ start, end }) => sentence.text.slice(start, end) === chosen);
  const { left, bottom } = range.getBoundingClientRect();
  return { text: chosen, mark: mark ?? null, left, bottom };
}

function sentenceOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-sentence]") ?? null;
}
