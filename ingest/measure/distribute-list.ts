/** 城镇、农村居民收入分别增长5%、8%: one name a number. */
import { anyOf, measureWords } from "./measure-lexicon.ts";

const JOIN = new RegExp(anyOf(measureWords("join")), "gu");
// 金融业、信息和服务业增加值 lists two: where all marks cut too much, 、 alone does.
const COMMA = /、/gu;
const TAIL = new RegExp(`${anyOf(measureWords("list-tail"))}$`, "u");
const WHOLE = new RegExp(`${anyOf(measureWords("measure-noun"))}$`, "u");
const SEVERALLY = /分别|各自/gu;
// 存贷款余额 joins two names by leaving out what they share.
const MERGED = /^(.*?)([\p{Script=Han}])([\p{Script=Han}])(款|口|户籍)(.*)$/u;
// 城乡居民收入 are those of towns and of the country.
const BOTH_PARTS = /城乡(?=居民|常住居民)/u;

/** The `count` names that `text` joins, each complete; null where it does not join so many. */
export function distributeList(text: string, count: number): readonly string[] | null {
  const list = text.replace(SEVERALLY, "");
  for (const mark of [JOIN, COMMA]) {
    const parts = splitOutsideQuotes(list, mark).filter((part) => part !== "");
    if (parts.length === count) return completeParts(parts);
  }
  if (count === 2 && BOTH_PARTS.test(list))
    return ["城镇", "农村"].map((part) => list.replace(BOTH_PARTS, part));
  const merged = count === 2 ? MERGED.exec(list) : null;
  if (merged === null) return null;
  const [, begin = "", one = "", other = "", shared = "", end = ""] = merged;
  return [begin + one + shared + end, begin + other + shared + end];
}

/** A part that ends like the last is whole, a shorter one lacks the last one's end. */
function completeParts(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? "";
  const said = TAIL.exec(last)?.[0] ?? "";
  const lastName = last.slice(0, last.length - said.length);
  return parts.map((part, i) => {
    if (i === parts.length - 1) return last;
    const isWhole =
      part.length >= lastName.length || part.at(-1) === lastName.at(-1) || WHOLE.test(part);
    return isWhole ? part + said : part + restAfter(last, part);
  });
}

/** What `part` lacks of `last`: from where both end alike, else from its own length on. */
function restAfter(last: string, part: string): string {
  const alike = last.lastIndexOf(part.slice(-1));
  const from = alike > 0 ? alike + 1 : part.length;
  const closing = last.indexOf("”", from);
  const opening = last.indexOf("“", from);
  const isQuoted = closing >= 0 && (opening < 0 || closing < opening);
  return last.slice(isQuoted ? closing + 1 : from);
}

function splitOutsideQuotes(text: string, joint: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(joint)) {
    const inside =
      (text.slice(0, index).match(/[“《]/gu)?.length ?? 0) >
      (text.slice(0, index).match(/[”》]/gu)?.length ?? 0);
    if (inside) continue;
    parts.push(text.slice(from, index));
    from = index + mark.length;
  }
  parts.push(text.slice(from));
  return parts;
}
