/** The sentences of a briefing in Chinese. */
import type { FilePlace } from "../../contract/evidence.ts";
import type { PromiseState } from "../../contract/follow.ts";
import { RELATION_WORDS, STATUS_WORDS, TYPE_WORDS } from "../../contract/vocabulary-words.ts";
import { STATE_WORDS, VERDICT_WORDS } from "../promises/words.ts";
import type { AmountWords, BriefingWords, ResultWords, SaidWords, ThingWords } from "./words.ts";

// 约5%, but 5%左右.
const BEFORE =
  /^(?:超|近|约|逾|将近|接近|突破|不低于|不少于|不超过|不高于|至少|最高|最多|过|大约)/u;
const WHY = { "": "", unit: "单位不同", direction: "高低好坏不明", several: "一句里有几个数" };

const numbers = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 6 });
const days = new Intl.DateTimeFormat("zh-CN", { dateStyle: "long" });

function amount({ qualifier, value, unit }: AmountWords): string {
  const plain = `${numbers.format(value)}${unit}`;
  return BEFORE.test(qualifier) ? `${qualifier}${plain}` : `${plain}${qualifier}`;
}

function thing({ name, type, areas }: ThingWords): string {
  const where = areas.length === 0 ? "" : `，在${areas.join("、")}`;
  return `${name}（${TYPE_WORDS[type]}${where}）`;
}

function reportOf(year: number | null): string {
  return year === null ? "未写年份的报告" : `${year}年报告`;
}

function quoted(words: string): string {
  return words === "" ? "" : `（${inQuotes(words)}）`;
}

/** Quotation marks within quotation marks are single. */
function inQuotes(words: string): string {
  return `“${words.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

const SAID: Readonly<Record<PromiseState, (report: string, verb: string) => string>> = {
  completed: (report, verb) => `${report}说已完成${quoted(verb)}`,
  ongoing: (report, verb) => `${report}说在推进${quoted(verb)}`,
  started: (report, verb) => `${report}说已启动${quoted(verb)}`,
  mentioned: (report) => `${report}提到它，未说进展`,
  carried: (report) => `${report}再次列入计划`,
  changed: (report, verb) => `${report}所说的规模或地点有变${quoted(verb)}`,
  contradicted: (report, verb) => `${report}自述未如期${quoted(verb)}`,
  below: (report) => `${report}的实绩低于目标`,
  silent: () => "此后的报告未见记载",
  open: () => "此后还没有导入报告",
};

function said({ state, report, verb, otherName, contradicted, doubtful }: SaidWords): string {
  if (doubtful) return `${reportOf(report)}提到同名的，一边是新建、一边是改造已有的，可能是另一处`;
  const name = otherName === "" ? "" : `，称${inQuotes(otherName)}`;
  const odd = contradicted && state !== "contradicted" ? "；各份报告说法不一，或自述未如期" : "";
  return `${SAID[state](reportOf(report), verb)}${name}${odd}`;
}

function result({ report, indicator, verdict, why, ...number }: ResultWords): string {
  const reason = why === "" ? "" : `（${WHY[why]}）`;
  return `${reportOf(report)}：${indicator} ${amount(number)}，${VERDICT_WORDS[verdict]}${reason}`;
}

function placeIn(place: FilePlace | null): string {
  if (place === null) return "";
  if (place.page !== null) return `第 ${place.page} 页`;
  return `${place.sheet ? `表“${place.sheet}”` : ""}第 ${place.row ?? 0} 行`;
}

function yearsOf(years: readonly number[]): string {
  return years.length === 0 ? "" : `（${years.join("、")}年）`;
}

const COUNTED: readonly PromiseState[] = [
  ...(["completed", "ongoing", "started", "mentioned", "carried", "changed"] as const),
  ...(["contradicted", "below", "silent", "open"] as const),
];

export const zh: BriefingWords = {
  title: (name) => `${name}简报`,
  parts: {
    promised: "承诺：列入计划，尚无后续报告",
    done: "完成",
    underway: "推进中与其他说法",
    silent: "未见记载",
    new: "新出现",
    targets: "目标与实绩",
    levels: "主要数字：水平",
    growth: "主要数字：增减",
    relations: "关系",
  },
  notes: {
    silent: "后来的报告里没有找到。可能换了说法，也可能没有写；不等于没有做。",
    targets: "数值、单位、年份都对得上才作判断。",
    levels: "标“目标”的是计划数，其余是报告所说的实绩。",
    growth: "与水平分列，不相加。标“目标”的是计划数。",
  },
  graph: "关系图",
  graphNote: (shown, total) =>
    shown < total
      ? `相邻实体共 ${total} 个，图上是其中 ${shown} 个，各类都有。`
      : `图上是全部 ${total} 个相邻实体。`,
  noPicture: "这台机器画不出图（缺少绘图组件或中文字体），以下逐条列出图中的关系。",
  sources: "出处文档",
  colophon: (day) =>
    `由政图整理，${day}。句子按固定格式从图中填写，没有另外的判断；引用前请核对原文。`,
  shownOf: (shown, total) => `共 ${total} 条，列出 ${shown} 条。`,
  figureColumns: ["指标", "数值", "年份"],
  evidence: "出处",
  quotedBelow: "（出处见下条）",
  type: (type) => TYPE_WORDS[type],
  relationName: (type) => RELATION_WORDS[type],
  source: ({ document, section, place, year }) =>
    [`《${document}》`, section, placeIn(place), year === null ? "" : `${year}年`]
      .filter((part) => part !== "")
      .join(" · "),
  documentYear: (year) => `${year}年`,
  sample: "示例",

  placeLead: ({ years, reports, things, targets, states }) => {
    const counts = COUNTED.flatMap((state) => {
      const count = states.get(state) ?? 0;
      return count === 0 ? [] : [`${STATE_WORDS[state]} ${count}`];
    });
    const rest = counts.length === 0 ? "" : `：${counts.join("，")}`;
    return `依据 ${reports} 份报告${yearsOf(years)}。计划里有 ${things} 件事、${targets} 个数值目标${rest}。`;
  },
  missingYears: (years) => `缺 ${years.join("、")} 年的报告，里面怎么说无从得知。`,
  otherNotices: (count) => `台账另有 ${count} 条提示（如各处数字不一），见“承诺”页。`,
  placesCut: (shown, total) =>
    `说到它的有 ${total} 个地方的报告，承诺只看了其中 ${shown} 个地方的。`,
  entityLead: ({ type, scope, documents, years, mentions, relations }) => {
    const where = scope === "" ? "" : `，${scope.replaceAll("/", " › ")}`;
    return `${TYPE_WORDS[type]}${where}。见于 ${documents} 份文档${yearsOf(years)}，提及 ${mentions} 次，有 ${relations} 条关系。`;
  },
  aliases: (names) => `又称：${names.join("、")}。`,

  promised: (one, year) => `${thing(one)}：列入${year}年的计划。`,
  followed: (one, year, later) => `${thing(one)}：列入${year}年的计划，${said(later)}。`,
  doneUnpromised: (one, report, verb) =>
    `${thing(one)}：${reportOf(report)}说已完成${quoted(verb)}；在此前导入的计划里没有找到。`,
  progress: ({ name, report, status, verb }) =>
    `${name}：${reportOf(report)}说到的进展是“${STATUS_WORDS[status]}”${quoted(verb)}。`,
  newThing: (one, { before, now }, status) => {
    const progress = status === null ? "" : `，进展是“${STATUS_WORDS[status]}”`;
    return `${thing(one)}：${reportOf(now)}写到${progress}；${reportOf(before)}没有写到。`;
  },
  newRelation: (relation, report) => `${relation}，只见于最近的${reportOf(report)}。`,
  relation: (head, type, tail) => `${head} ${RELATION_WORDS[type]} ${tail}`,
  target: ({ indicator, year, ...number }, results, state) => {
    const later =
      results.length > 0
        ? results.map(result).join("；")
        : SAID[state === "silent" ? "silent" : "open"]("", "");
    return `${indicator}：${year}年目标 ${amount(number)}。${later}。`;
  },
  amount,
  growth: (percent) =>
    percent < 0 ? `下降 ${numbers.format(Math.abs(percent))}%` : `增长 ${numbers.format(percent)}%`,
  asTarget: (value) => `目标 ${value}`,
  year: (year) => (year === null ? "未写年份" : `${year}年`),
  date: (day) => days.format(day),
};
