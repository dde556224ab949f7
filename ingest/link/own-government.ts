/** What 区, 县, 市 and 省 mean in a document: the reporting government and what it belongs to. */
import { isDivisionName } from "../lexicon/divisions.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type { DocumentInfo } from "../model/document.ts";
import type { EntityType } from "../model/ontology.ts";

const LEVEL_WORD = /^([省市区县镇乡])(?!场|面|域|位|长|委|政府)/u;
const INSTITUTION_STARTS = loadLexicon("institution-starts.txt").get("starts") ?? [];
const TAKES_PREFIX: ReadonlySet<EntityType> = new Set([
  "Organization",
  "Place",
  "Platform",
  "Project",
  "Event",
  "Area",
  "Program",
]);

/** The divisions on the document's path, from the province down. */
function ownDivisions(info: DocumentInfo): string[] {
  const path = info.placePath.split("/").filter((name) => name !== "");
  if (path.length === 0 && info.place !== null) return [info.place];
  return path;
}

function divisionAtLevel(info: DocumentInfo, level: string): string | undefined {
  const divisions = ownDivisions(info);
  // 直辖市 and 县级市 call themselves 市; the nearest one above or at the document's level is meant.
  if (level === "省") return divisions.find((name) => /省$|自治区$/u.test(name));
  if (level === "市") return divisions.findLast((name) => name.endsWith("市"));
  return divisions.findLast((name) => name.endsWith(level));
}

/**
 * Puts the government's own name before a name that leans on it: 区人民医院 → 罗湖区人民医院.
 * A name that does not is returned as it is.
 */
export function withOwnDivision(name: string, type: EntityType, info: DocumentInfo): string {
  const level = TAKES_PREFIX.has(type) ? LEVEL_WORD.exec(name)?.[1] : undefined;
  if (level === undefined || isDivisionName(name.slice(0, 2))) return name;
  if (!INSTITUTION_STARTS.some((start) => name.startsWith(start, 1))) return name;
  const division = divisionAtLevel(info, level);
  return division === undefined ? name : division + name.slice(1);
}
