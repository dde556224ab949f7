/** Single words that jieba or the dictionary already knows as names: 国务院, 中国地质大学, 深圳. */
import { isDivisionName } from "../lexicon/divisions.ts";
import type { EntityType } from "../model/ontology.ts";
import type { Anchor } from "./proposal.ts";
import type { SentenceView } from "./sentence-view.ts";

const TYPES_BY_TAG: Readonly<Record<string, readonly EntityType[]>> = {
  ns: ["Area", "Place", "Port", "Route"],
  nt: ["Organization", "Event"],
  nz: ["Area", "Program", "Organization", "Event", "Place"],
  nr: ["Place", "Organization"],
  nrt: ["Place", "Organization"],
  nrfg: ["Place"],
  j: ["Organization", "Program"],
  x: ["Place", "Area", "Organization", "Program"],
};
const HAN = /^\p{Script=Han}{2,}$/u;

/** An anchor for each token whose tag says that it is a name. */
export function byProperToken(view: SentenceView): Anchor[] {
  return view.tokens.flatMap((token) => {
    if (!HAN.test(token.text)) return [];
    const tagged = TYPES_BY_TAG[token.tag] ?? [];
    // Short names of counties are common words too (凤凰, 安吉): the judge decides.
    const types = isDivisionName(token.text) ? [...tagged, "District" as const] : tagged;
    if (types.length === 0) return [];
    const { start, end } = token;
    const proposals = types.map((type) => ({ start, type }));
    return [{ rule: "proper-word", head: token.tag, headStart: start, end, proposals }];
  });
}
