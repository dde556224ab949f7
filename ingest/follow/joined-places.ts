/** Places that a sentence says were renamed or merged; whether they are read together a person decides. */
import { JOINED_WORDS } from "../lexicon/follow-words.ts";

export { JOINED_WORDS };

const OWN = /[我全本][省市区县镇]/u;

/** The names among `names` that the sentence joins; `own` is the place whose report it is. */
export function joinedIn(text: string, own: string, names: readonly string[]): readonly string[] {
  if (!JOINED_WORDS.some((word) => text.includes(word))) return [];
  const said = names.filter((name) => text.includes(name) || (name === own && OWN.test(text)));
  return said.length < 2 ? [] : said;
}
