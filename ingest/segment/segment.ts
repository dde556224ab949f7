/** The one place that knows nodejieba: a sentence in, tokens with part-of-speech tags out. */
import nodejieba from "nodejieba";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type { Token } from "../model/token.ts";

// 文昌路北延: the road ends before its side.
const ROAD_AND_SIDE = /^[路街道河桥][东西南北]$/u;
// jieba joins characters that it does not know to words (路雨污, 局在, 谷文旅): what ends a name is cut off.
const UNKNOWN_AFTER_HEAD =
  /^[路街道河桥局厅院所站区镇村县节会港谷湖线园馆店坊寺渠社部]\p{Script=Han}+$/u;

let loaded = false;

function loadDictionary(): void {
  if (loaded) return;
  loaded = true;
  nodejieba.load();
  for (const [tag, words] of loadLexicon("segment-words.txt")) {
    for (const word of words) nodejieba.insertWord(word, tag);
  }
}

/**
 * Cuts a sentence into words; offsets are UTF-16 units of `text`.
 * @returns tokens that joined are exactly `text`, whatever characters it holds.
 */
export function segmentSentence(text: string): Token[] {
  if (text === "") return [];
  loadDictionary();
  const tokens: Token[] = [];
  let start = 0;
  for (const { word, tag } of nodejieba.tag(text)) {
    const end = start + word.length;
    // The text is taken from the sentence: jieba replaces half surrogates by U+FFFD.
    const token = { start, end, text: text.slice(start, end), tag };
    const joined = tag === "x" && UNKNOWN_AFTER_HEAD.test(token.text);
    if (joined || ROAD_AND_SIDE.test(token.text)) tokens.push(...splitInTwo(token));
    else tokens.push(token);
    start = end;
  }
  return start === text.length ? tokens : oneTokenACharacter(text);
}

function splitInTwo({ start, end, text, tag }: Token): Token[] {
  return [
    { start, end: start + 1, text: text.slice(0, 1), tag: "n" },
    { start: start + 1, end, text: text.slice(1), tag: tag === "n" ? "f" : tag },
  ];
}

/** For text that jieba cannot give back in full length (stray surrogates, NUL). */
function oneTokenACharacter(text: string): Token[] {
  return Array.from(text, (character) => character).reduce<Token[]>((tokens, character) => {
    const start = tokens.at(-1)?.end ?? 0;
    tokens.push({ start, end: start + character.length, text: character, tag: "x" });
    return tokens;
  }, []);
}
