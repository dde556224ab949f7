/** What the conventions of the ontology settle about the type of a name; its borders stay as they were read. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { ENTITY_TYPES, type EntityType } from "../model/ontology.ts";
import type { NamedSpan } from "./by-national-name.ts";

// These are told by what is done, not by what stands at the end of the name.
const BY_MEANING: ReadonlySet<EntityType> = new Set<EntityType>([
  "Project",
  "Program",
  "Award",
  "District",
]);
// What is built may be listed as a project under its own name; a meeting may not.
const BUILT: ReadonlySet<EntityType> = new Set<EntityType>([
  "Area",
  "Organization",
  "Place",
  "Platform",
  "Port",
  "Route",
]);
const HEADS = [...loadLexicon("settled-heads.txt")].map(([block, words]) => {
  const type = ENTITY_TYPES.find((each) => each === block);
  if (type === undefined) throw new Error(`settled-heads.txt: ${block} is no type`);
  return { type, ending: new RegExp(`(?:${words.join("|")})$`, "u") };
});

// …、某路和某医院等12个重点项目: the rest of the list, then what sums it up.
const LISTED =
  /^[”》]?(?:等|(?:、|和|及|与|以及)[^，。；！？：]{0,60}?等)([^，。；、！？]{0,8}?)(?:项目|工程)/u;
// 等景区提升项目 is about works on what is listed, 等企业投资项目 about somebody's.
const OTHER_WORKS = /改造|整治|修复|试点|提升|设施|服务|治理|更新|合作|企业|投资|奖/u;

const LISTED_RULE = "listed-project";

/** The name with the type that its place in a list of projects, or else its head, settles. */
export function settleType<T extends NamedSpan>(text: string, name: T): T {
  if (BUILT.has(name.type) && isListedProject(text.slice(name.end))) {
    return { ...name, type: "Project", rule: LISTED_RULE };
  }
  if (BY_MEANING.has(name.type)) return name;
  const said = text.slice(name.start, name.end);
  const head = HEADS.find(({ ending }) => ending.test(said));
  return head === undefined ? name : { ...name, type: head.type };
}

function isListedProject(rest: string): boolean {
  const summed = LISTED.exec(rest);
  return summed !== null && !OTHER_WORKS.test(summed[1] ?? "");
}
