/** To which part of the country a name belongs: two cities' 人民公园 differ, 罗湖口岸 is one. */
import { splitDivision } from "../identity/split-division.ts";
import { findDivision, fullPath } from "../lexicon/divisions.ts";
import type { DocumentInfo } from "../model/document.ts";
import type { DistrictLevel, EntityType } from "../model/ontology.ts";
import { DISTRICT_LEVELS } from "../model/ontology.ts";

const NATIONAL_START = /^(?:中国|中华|全国|国家|中央|国务院|长三角|京津冀|粤港澳|党的)/u;

/** The scope of an entity other than a District; "" where the name is unique in the country. */
export function entityScope(
  { type, name, national }: { type: EntityType; name: string; national: boolean },
  info: DocumentInfo,
): string {
  if (national || type === "Port" || NATIONAL_START.test(name.replace(/^[“《]/u, ""))) return "";
  const { path } = splitDivision(name, info.placePath);
  if (path !== "") return path;
  return info.placePath === "" ? info.id : info.placePath;
}

/** The scope and the level of a District: its place in the gazetteer, or under the document's place. */
export function districtScope(
  name: string,
  info: DocumentInfo,
): { scope: string; level: DistrictLevel } {
  const division = findDivision(name, { path: info.placePath });
  if (division !== null) return { scope: division.path, level: division.level };
  const level = levelByEnding(name);
  const { path } = splitDivision(name, info.placePath);
  if (path !== "") return { scope: path, level };
  const own = info.place === null ? null : findDivision(info.place, { path: info.placePath });
  const ownPath = own === null ? info.placePath : fullPath(own);
  return { scope: ownPath === "" ? info.id : pathAbove(ownPath, level), level };
}

/** The part of a path that can hold a division of the level: a city does not lie in a district. */
function pathAbove(path: string, level: DistrictLevel): string {
  const rank = DISTRICT_LEVELS.indexOf(level);
  const parts = path.split("/");
  const holding = parts.filter((name, index) => {
    const within = findDivision(name, { path: parts.slice(0, index).join("/") });
    return DISTRICT_LEVELS.indexOf(within?.level ?? levelByEnding(name)) < rank;
  });
  return holding.join("/");
}

/** What a division that no gazetteer has says of itself by its last word. */
const ENDINGS: readonly (readonly [RegExp, DistrictLevel])[] = [
  [/(?:社区|村|居委会)$/u, "社区村"],
  [/(?:省|自治区)$/u, "省"],
  [/(?:市|州|盟|地区)$/u, "市"],
  [/(?:区|县|旗)$/u, "区县"],
];

function levelByEnding(name: string): DistrictLevel {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? "街道镇";
}
