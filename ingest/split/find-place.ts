/** The place a report is about: the district whose government delivers it. */
import {
  type Division,
  allDivisions,
  divisionsNamed,
  findDivision,
  fullPath,
} from "../lexicon/divisions.ts";

/** A place by its name and its administrative path, its own name included. */
export interface Place {
  readonly name: string;
  readonly path: string;
}

const DELIVERS = /代表(?:中共)?([\u3400-\u9fff]{2,12}?)(?:人民)?政府/;
const TITLED =
  /(?:\d{4}年)?(?:度)?([\u3400-\u9fff]{2,12}?)(?:\d{4}年|人民政府|政府工作报告|国民经济|第十|“十)/;
const ASSEMBLED =
  /在([\u3400-\u9fff]{2,12}?)(?:第)?[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大)/;
const UNIT = /^[\u3400-\u9fff]{2,10}(?:省|市|区|县|旗|州|盟|镇|乡|街道)$/;
const HIGHER_END = /[省市区县州盟旗]$/;
const OWN = /^[全本我]?[省市区县州旗镇乡]$/;
const FEWEST_NAMINGS = 5;

/** The place as the file declares it: a name, or a path with or without slashes. */
export function readPlace(declared: string): Place {
  const parts = declared.split(/[/／\s]+/).filter(Boolean);
  const last = parts.at(-1) ?? declared;
  const context = { path: parts.join("/") };
  const division = parts.length > 1 ? findDivision(last, context) : resolve(last, "");
  if (division !== null) return { name: division.name, path: fullPath(division) };
  return { name: last, path: parts.join("/") };
}

/** The place of the reporting government, null where the text does not say. */
export function findPlace(title: string, text: string): Place | null {
  const head = text.slice(0, 3000);
  const candidates = [DELIVERS.exec(head), TITLED.exec(title), ASSEMBLED.exec(head)].flatMap(
    (match) => (match?.[1] === undefined || OWN.test(match[1]) ? [] : [match[1]]),
  );
  const known = candidates.flatMap((name) => resolve(name, text) ?? []);
  const best = known[0];
  if (best !== undefined) return { name: best.name, path: fullPath(best) };
  const unit = candidates.find((name) => UNIT.test(name));
  if (unit !== undefined) return { name: unit, path: unit };
  return /报告|報告/.test(title) ? mostNamed(text) : null;
}

// 广东省深圳市罗湖区 is 罗湖区; of several 鼓楼区 it is the one whose city the text names most.
function resolve(name: string, text: string): Division | null {
  for (let start = 0; start < name.length - 1; start += 1) {
    if (!mayStandBefore(name.slice(0, start))) continue;
    const divisions = divisionsNamed(name.slice(start));
    if (divisions.length === 1) return divisions[0] ?? null;
    if (divisions.length > 1) return chooseByParents(divisions, name.slice(0, start), text);
  }
  return null;
}

/** Before a division stand its parents: 云县 in 青云县 is the end of another name. */
function mayStandBefore(lead: string): boolean {
  if (lead === "" || HIGHER_END.test(lead)) return true;
  return [...lead].some((_, at) => divisionsNamed(lead.slice(at)).length > 0);
}

function chooseByParents(
  divisions: readonly Division[],
  before: string,
  text: string,
): Division | null {
  const scored = divisions.map((division) => {
    const parents = division.path.split("/").filter(Boolean);
    const names = parents.map((parent) => findDivision(parent)?.aliases[0] ?? parent);
    const isNamed = names.some((parent) => before.includes(parent));
    const count = names.reduce((sum, parent) => sum + text.split(parent).length - 1, 0);
    return { division, score: isNamed ? Number.MAX_SAFE_INTEGER : count };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best);
  if (winners.length === 1) return winners[0]?.division ?? null;
  return findDivision(divisions[0]?.name ?? "");
}

// A report that does not say who delivers it: the province-level place that it names again and again.
function mostNamed(text: string): Place | null {
  const counts = allDivisions()
    .filter(({ level }) => level === "省")
    .flatMap((division) =>
      [division.name, ...division.aliases].map((name) => ({
        division,
        count: text.split(name).length - 1,
      })),
    )
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count < FEWEST_NAMINGS) return null;
  if (
    second !== undefined &&
    second.division !== first.division &&
    second.count * 2 > first.count
  ) {
    return null;
  }
  return { name: first.division.name, path: fullPath(first.division) };
}
