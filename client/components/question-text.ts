/** A question in words: cut at its slots, or typed out up to the first one that is open. Pure. */
import type { Question } from "../../server/contract/explore.ts";
import type { LocalText } from "../../server/contract/query.ts";

type Slot = Question["slots"][number];

/** Words of a question, or the slot that stands between them. */
export type QuestionPiece = string | Slot;

/** The pieces of a question in the wording that `local` picks. */
export function questionPieces(
  { wording, slots }: Question,
  local: (text: LocalText) => string,
): readonly QuestionPiece[] {
  return local(wording)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => slots.find(({ name }) => piece === `{${name}}`) ?? piece);
}

/** What a person would have typed so far: everything before the first open slot. */
export function typedSoFar(pieces: readonly QuestionPiece[]): string {
  const open = pieces.findIndex((piece) => typeof piece !== "string" && piece.entity === null);
  const before = open === -1 ? pieces : pieces.slice(0, open);
  return before
    .map((piece) => (typeof piece === "string" ? piece : (piece.entity?.name ?? "")))
    .join("");
}

/** The parameters that a complete question gives to its query. */
export function parametersOf({ slots }: Question): URLSearchParams {
  return new URLSearchParams(
    slots.flatMap(({ name, entity }) => (entity ? [[name, entity.id]] : [])),
  );
}
