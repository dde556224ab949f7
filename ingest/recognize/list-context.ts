/** Lists of names: which noun sums one up, and what the neighbours of an item end in. */
import { blocksByWord, loadLexicon } from "../lexicon/load-lexicon.ts";
import type { EntityType } from "../model/ontology.ts";
import { readinessOf } from "./head-nouns.ts";
import { type SeenToken, type SentenceView, indexAt } from "./sentence-view.ts";

const TYPES_OF_NOUN = blocksByWord(loadLexicon("list-nouns.txt"));
const LONGEST_NOUN = Math.max(...[...TYPES_OF_NOUN.keys()].map((word) => word.length));
const CLAUSE_MARK = /[，。；：！？,;]/u;
const JOINTS = new Set(["、", "和", "及", "与", "以及", "或"]);
const QUOTE_END = /[”》]/u;
const NOUN_REACH = 9;
const LIST_REACH = 60;
const SUM_UP =
  /^(?:等)?(?:一批|一系列)?(?:[\d一二两三四五六七八九十]+(?:多|余)?(?:大|个|家|所|条|项|座|处|场|类|种|对|片|镇|村|街道|部)?)?/u;

/** Where the list that goes on after `end` is summed up: after 等, or after the last item where a number follows. */
function sumUpStart(text: string, end: number): number {
  for (let at = end; at < Math.min(text.length, end + LIST_REACH); at++) {
    const character = text[at] ?? "";
    if (CLAUSE_MARK.test(character)) return -1;
    if (character === "等") return at;
  }
  return -1;
}

/** The noun that sums up the list, "" where there is none. */
export function listNounAfter(text: string, end: number): string {
  const direct = SUM_UP.exec(text.slice(end, end + NOUN_REACH))?.[0] ?? "";
  const start = direct !== "" ? end : sumUpStart(text, end);
  if (start < 0) return "";
  const from = start + (SUM_UP.exec(text.slice(start, start + NOUN_REACH))?.[0].length ?? 0);
  return nounFrom(text, from);
}

// 等重点工业企业: the last known noun before the phrase ends.
function nounFrom(text: string, from: number): string {
  let found = "";
  for (let at = from; at < from + NOUN_REACH && at < text.length; at++) {
    if (/[，。；：！？,;、的]/u.test(text[at] ?? "")) break;
    for (let length = Math.min(LONGEST_NOUN, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      if (!TYPES_OF_NOUN.has(word)) continue;
      found = word;
      at += length - 1;
      break;
    }
    if (found !== "" && !continues(text, at + 1)) break;
  }
  return found;
}

// 项目建设 goes on; 项目加快推进 does not.
function continues(text: string, at: number): boolean {
  for (let length = 1; length <= LONGEST_NOUN; length++) {
    if (TYPES_OF_NOUN.has(text.slice(at, at + length))) return true;
  }
  return false;
}

/** Whether a list noun holds items of the type: "yes", "no", or "" without a noun. */
export function listAgrees(noun: string, type: EntityType): string {
  const types = TYPES_OF_NOUN.get(noun);
  if (types === undefined) return "";
  return types.includes(type) ? "yes" : "no";
}

function isJoint(token: SeenToken | undefined): boolean {
  return token !== undefined && JOINTS.has(token.text);
}

function endsQuote(token: SeenToken | undefined): boolean {
  return token !== undefined && QUOTE_END.test(token.text);
}

function endsItem(view: SentenceView, index: number): boolean {
  const token = view.tokens[index];
  return (
    token === undefined || isJoint(token) || token.text === "等" || CLAUSE_MARK.test(token.text)
  );
}

// "…公园、…广场建成投用": the last item ends before the verb.
function runsIntoVerb(view: SentenceView, index: number): boolean {
  const next = view.tokens[index + 1];
  if (view.tokens[index]?.head === undefined || next === undefined) return false;
  return next.head === undefined && /^[vm]/u.test(next.tag);
}

/** The head noun of the next item of the list, "" where none or no list. */
export function nextItemHead(view: SentenceView, end: number): string {
  let index = indexAt(view, end - 1) + 1;
  if (endsQuote(view.tokens[index])) index++;
  if (!isJoint(view.tokens[index])) return "";
  let last: SeenToken | undefined;
  for (index++; !endsItem(view, index); index++) {
    if (!endsQuote(view.tokens[index])) last = view.tokens[index];
    if (runsIntoVerb(view, index)) break;
  }
  return last?.head?.word ?? "";
}

/** The head noun of the item before, "" where none or no list. */
export function previousItemHead(view: SentenceView, start: number): string {
  let index = indexAt(view, start) - 1;
  if (/[“《]/u.test(view.tokens[index]?.text ?? "")) index--;
  if (!isJoint(view.tokens[index])) return "";
  index--;
  if (endsQuote(view.tokens[index])) index--;
  return view.tokens[index]?.head?.word ?? "";
}

/** How readily a neighbour's head makes a name of the type; "" without a neighbour. */
export function neighbourAgrees(head: string, type: EntityType): string {
  return head === "" ? "" : readinessOf(head, type) || "no";
}
