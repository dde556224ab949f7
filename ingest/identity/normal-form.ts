/** What is left of a name when all that may be said in two ways is said in one. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type { EntityIdentity } from "../model/ids.ts";
import type { EntityType } from "../model/ontology.ts";
import { nameKey } from "./name-key.ts";
import { splitDivision } from "./split-division.ts";

/** A name as a place and what is called so there. */
export interface NormalForm {
  /** The administrative path the name belongs to, "" where it is one in the country. */
  readonly path: string;
  readonly stem: string;
}

const SHORTEST_NAME = 3;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市/u;
const NATIONAL_ROAD = /^(?:g(\d{3})(?:国道)?|国道g?(\d{3})|(\d{3})国道)$/u;
const PROVINCIAL_ROAD = /^(?:s(\d{3})(?:省道)?|省道s?(\d{3})|(\d{3})省道)$/u;
const METRO = /^(?:地铁)?(\d+号线.*)$/u;
const INTERCITY = /(?:高速|高铁|城际)(?:(?:新|复|支|扩容)线)?$/u;
const LEVEL_TWICE = /^[省市区县](?=[省市区县]?(?:委|政府|人民政府|纪委))/u;

let shortForms: ReadonlyMap<string, readonly (readonly [string, string])[]> | undefined;
let works: { readonly noun: RegExp; readonly verbs: RegExp; readonly verb: RegExp } | undefined;

/** The normal form of an identity; equal ones are one thing. */
export function normalForm({ type, scope, name }: EntityIdentity): NormalForm {
  const plain = nameKey(name);
  if (type === "Port") return { path: "", stem: plain };
  if (type === "Route") return routeForm(shorten(plain, type), scope);
  const { path, rest } = splitDivision(plain, scope);
  // 小学 alone is any school of the place, 罗湖小学 is one.
  const home = path === "" ? (rest.length < SHORTEST_NAME ? `${scope}/` : scope) : path;
  if (type === "District") return { path: home, stem: rest };
  if (type === "Project") return { path: home, stem: projectStem(rest) };
  if (type === "Organization") return { path: home, stem: organizationStem(rest) };
  return { path: home, stem: shorten(rest, type) };
}

/** 地铁十四号线 → the city's 14号线; G107 → the country's; a motorway is one wherever it is named. */
function routeForm(name: string, scope: string): NormalForm {
  const national = NATIONAL_ROAD.exec(name);
  if (national) return { path: "", stem: `g${firstGroup(national)}` };
  const provincial = PROVINCIAL_ROAD.exec(name);
  if (provincial) return { path: scope.split("/")[0] ?? "", stem: `s${firstGroup(provincial)}` };
  if (INTERCITY.test(name))
    return { path: "", stem: name.replace(/^[gs]\d+(?=\p{Script=Han})/u, "") };
  const { path, rest } = splitDivision(name, scope);
  const metro = METRO.exec(rest);
  if (metro) return { path: cityOf(path === "" ? scope : path), stem: metro[1] ?? rest };
  return { path: path === "" ? scope : path, stem: rest };
}

function firstGroup(match: RegExpExecArray): string {
  return match.slice(1).find((group) => group !== undefined) ?? "";
}

/** The city of an administrative path: lines are numbered by cities, not by their districts. */
function cityOf(path: string): string {
  return path
    .split("/")
    .slice(0, MUNICIPALITY.test(path) ? 1 : 2)
    .join("/");
}

/** 改造升级工程二期 → the verbs sorted, the phase last, no noun of works. */
function projectStem(name: string): string {
  const { noun, verbs, verb } = loadWorks();
  const phase = /(\d+期)(?:建设)?(?:项目|工程)?$/u.exec(name);
  const whole = phase === null ? name : name.slice(0, phase.index);
  const bare = whole.replace(noun, "");
  const core = bare.length >= 2 ? bare : whole;
  const sorted = core.replace(verbs, (run) => (run.match(verb) ?? []).sort().join(""));
  return sorted + (phase?.[1] ?? "");
}

function organizationStem(name: string): string {
  const short = shorten(name.replace(LEVEL_TWICE, ""), "Organization");
  return short
    .replace(
      /^(?:第)?([一二三四五六七八九十\d]{1,3})(中|小)$/u,
      (_, number: string, kind: string) => `${nameKey(`第${number}`)}${kind}学`,
    )
    .replace(/(?<=集团)公司$/u, "");
}

/** The name with the short forms of its type. */
function shorten(name: string, type: EntityType): string {
  shortForms ??= loadShortForms();
  let short = name;
  for (const [long, form] of shortForms.get(type) ?? []) short = short.replaceAll(long, form);
  return short;
}

function loadShortForms(): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const blocks = [...loadLexicon("short-forms.txt")];
  return new Map(
    blocks.map(([type, pairs]) => [
      type,
      pairs.map((pair) => {
        const [long = "", short = ""] = pair.split("=");
        return [long, short] as const;
      }),
    ]),
  );
}

function loadWorks() {
  if (works !== undefined) return works;
  const blocks = loadLexicon("works-words.txt");
  const verb = (blocks.get("verbs") ?? []).join("|");
  const noun = (blocks.get("nouns") ?? []).join("|");
  works = {
    noun: new RegExp(`(?:${noun})+$`, "u"),
    verbs: new RegExp(`(?:${verb}){2,}$`, "u"),
    verb: new RegExp(verb, "gu"),
  };
  return works;
}
