import type { OffsetText } from "../text/offset-text.ts";

const ESCAPE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});?/iy;
// So far ahead the source is searched for a character that does not stand where it should.
const LOOK_AHEAD = 60;

/** The text of a node with each character's offset in the source, where it stands from `start` on, in part escaped. */
export function alignEscapes(text: string, source: string, start: number): OffsetText {
  const origins = new Int32Array(text.length);
  let at = start;
  for (let index = 0; index < text.length; index += 1) {
    at = findCharacter(text, index, source, at);
    origins[index] = Math.min(at, Math.max(0, source.length - 1));
    at += lengthInSource(text, index, source, at);
  }
  return { text, origins };
}

function findCharacter(text: string, index: number, source: string, at: number): number {
  const char = text.charAt(index);
  const there = source.charAt(at);
  if (there === char || there === "&" || (there === "\r" && char === "\n")) return at;
  const ahead = source.slice(at, at + LOOK_AHEAD).indexOf(char);
  return ahead === -1 ? at : at + ahead;
}

// An escape of several characters in the source is one in the text; so is a line end of two.
function lengthInSource(text: string, index: number, source: string, at: number): number {
  const there = source.charAt(at);
  if (there === "\r") return source.charAt(at + 1) === "\n" ? 2 : 1;
  if (there !== "&") return there === text.charAt(index) ? 1 : 0;
  ESCAPE.lastIndex = at;
  const escape = ESCAPE.exec(source)?.[0];
  return escape === undefined || text.startsWith(escape, index) ? 1 : escape.length;
}
