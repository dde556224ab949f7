/** The sentences of a briefing in English. Names and quotations stay as the reports have them. */
import { counted } from "../../contract/counted.ts";
import type { FilePlace } from "../../contract/evidence.ts";
import type { PromiseState } from "../../contract/follow.ts";
import { RELATION_WORDS_EN, TYPE_WORDS_EN } from "../../contract/vocabulary-words.ts";
import type { Status } from "../../contract/vocabulary.ts";
import type { AmountWords, BriefingWords, ResultWords, SaidWords, ThingWords } from "./words.ts";

const WHY = {
  "": "",
  unit: "the units differ",
  direction: "better or worse is not clear",
  several: "several numbers in one sentence",
};
const VERDICTS = { met: "met", near: "near", below: "below the target", unjudged: "not judged" };
const STATUSES: Readonly<Record<Status, string>> = {
  ...{ planned: "planned", started: "started", ongoing: "ongoing", completed: "completed" },
};

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });
const days = new Intl.DateTimeFormat("en", { dateStyle: "long" });

/** A number with a noun whose plural has an s. */
function several(count: number, noun: string): string {
  return counted(count, { one: noun, other: `${noun}s` });
}

function amount({ qualifier, value, unit }: AmountWords): string {
  const plain = `${numbers.format(value)} ${unit}`.trim();
  return qualifier === "" ? plain : `${plain} (${qualifier})`;
}

function thing({ name, type, areas }: ThingWords): string {
  const where = areas.length === 0 ? "" : `, in ${areas.join(", ")}`;
  return `${name} (${TYPE_WORDS_EN[type].toLowerCase()}${where})`;
}

function reportOf(year: number | null): string {
  return year === null ? "a report without a year" : `the report of ${year}`;
}

function quoted(words: string): string {
  return words === "" ? "" : ` (“${words}”)`;
}

const SAID: Readonly<Record<PromiseState, (report: string, verb: string) => string>> = {
  completed: (report, verb) => `${report} says it is completed${quoted(verb)}`,
  ongoing: (report, verb) => `${report} says it is under way${quoted(verb)}`,
  started: (report, verb) => `${report} says it has started${quoted(verb)}`,
  mentioned: (report) => `${report} mentions it without saying how far it is`,
  carried: (report) => `${report} plans it again`,
  changed: (report, verb) => `${report} gives another extent or place${quoted(verb)}`,
  contradicted: (report, verb) => `${report} says itself that it is late${quoted(verb)}`,
  below: (report) => `${report} has a result below the target`,
  silent: () => "no mention in later reports",
  open: () => "no later report has been imported",
};

const STATE_NAMES: Readonly<Record<PromiseState, string>> = {
  completed: "completed",
  ongoing: "under way",
  started: "started",
  mentioned: "mentioned",
  carried: "planned again",
  changed: "of another extent",
  contradicted: "late by their own account",
  below: "below target",
  silent: "without mention",
  open: "without a later report",
};

function said({ state, report, verb, otherName, contradicted, doubtful }: SaidWords): string {
  if (doubtful) {
    return `${reportOf(report)} names one like it, newly built where the other stood before: perhaps another`;
  }
  const name = otherName === "" ? "" : `, there called “${otherName}”`;
  const odd =
    contradicted && state !== "contradicted" ? "; reports disagree, or one says it is late" : "";
  return `${SAID[state](reportOf(report), verb)}${name}${odd}`;
}

function result({ report, indicator, verdict, why, ...number }: ResultWords): string {
  const reason = why === "" ? "" : ` (${WHY[why]})`;
  return `${reportOf(report)}: ${indicator} ${amount(number)}, ${VERDICTS[verdict]}${reason}`;
}

function placeIn(place: FilePlace | null): string {
  if (place === null) return "";
  if (place.page !== null) return `page ${place.page}`;
  return `${place.sheet ? `sheet “${place.sheet}”, ` : ""}row ${place.row ?? 0}`;
}

function yearsOf(years: readonly number[]): string {
  return years.length === 0 ? "" : ` (${years.join(", ")})`;
}

export const en: BriefingWords = {
  title: (name) => `Briefing: ${name}`,
  parts: {
    promised: "Promised: planned, no later report yet",
    done: "Done",
    underway: "Under way, and other statements",
    silent: "No mention",
    new: "New",
    targets: "Targets and results",
    levels: "Key numbers: levels",
    growth: "Key numbers: growth",
    relations: "Relations",
  },
  notes: {
    silent:
      "Not found in later reports. They may use another name or leave it out; this is not the same as not done.",
    targets: "Judged only where value, unit and year agree.",
    levels: "What is marked as a target is planned; all else is reported as a result.",
    growth: "Kept apart from levels, never summed. Targets are marked.",
  },
  graph: "Graph",
  graphNote: (shown, total) =>
    shown < total
      ? `${shown} of ${total} neighbours, some of each type.`
      : total === 1
        ? "Its only neighbour."
        : `All ${total} neighbours.`,
  noPicture:
    "This machine cannot draw the picture (no drawing component or no Chinese font); the relations in it are listed instead.",
  sources: "Sources",
  colophon: (day) =>
    `Made with Zhengtu, ${day}. The sentences are templates filled from the graph, without any judgement of their own; check the originals before quoting.`,
  shownOf: (shown, total) => `${shown} of ${total} listed.`,
  figureColumns: ["Indicator", "Value", "Year"],
  quotedBelow: " (Quoted below the next line.)",
  evidence: "Source",
  type: (type) => TYPE_WORDS_EN[type],
  relationName: (type) => RELATION_WORDS_EN[type],
  source: ({ document, section, place, year }) =>
    [document, section, placeIn(place), year === null ? "" : String(year)]
      .filter((part) => part !== "")
      .join(" · "),
  documentYear: (year) => String(year),
  sample: "Sample",

  placeLead: ({ years, reports, things, targets, states }) => {
    const counts = [...states].map(([state, count]) => `${count} ${STATE_NAMES[state]}`);
    const rest = counts.length === 0 ? "" : `: ${counts.join(", ")}`;
    return `From ${several(reports, "report")}${yearsOf(years)}. The plans hold ${several(things, "thing")} and ${several(targets, "numeric target")}${rest}.`;
  },
  missingYears: (years) =>
    `The reports of ${years.join(", ")} are missing; what they say is not known.`,
  otherNotices: (count) =>
    `The ledger has ${several(count, "more notice")} (numbers that differ, for example); see Promises.`,
  placesCut: (shown, total) =>
    `Reports of ${total} places speak of it; promises are taken from ${shown} of them.`,
  entityLead: ({ type, scope, documents, years, mentions, relations }) => {
    const where = scope === "" ? "" : `, ${scope.replaceAll("/", " › ")}`;
    return `${TYPE_WORDS_EN[type]}${where}. In ${several(documents, "document")}${yearsOf(years)}, mentioned ${several(mentions, "time")}, with ${several(relations, "relation")}.`;
  },
  aliases: (names) => `Also called: ${names.join(", ")}.`,

  promised: (one, year) => `${thing(one)}: in the plan of ${year}.`,
  followed: (one, year, later) => `${thing(one)}: in the plan of ${year}; ${said(later)}.`,
  doneUnpromised: (one, report, verb) =>
    `${thing(one)}: ${reportOf(report)} says it is completed${quoted(verb)}; not found in the plans imported so far.`,
  progress: ({ name, report, status, verb }) =>
    `${name}: ${STATUSES[status]} according to ${reportOf(report)}${quoted(verb)}.`,
  newThing: (one, { before, now }, status) => {
    const progress = status === null ? "" : ` (${STATUSES[status]})`;
    return `${thing(one)}: in ${reportOf(now)}${progress}, not in ${reportOf(before)}.`;
  },
  newRelation: (relation, report) => `${relation}: only in the latest, ${reportOf(report)}.`,
  relation: (head, type, tail) => `${head} ${RELATION_WORDS_EN[type]} ${tail}`,
  target: ({ indicator, year, ...number }, results, state) => {
    const later =
      results.length > 0
        ? results.map(result).join("; ")
        : SAID[state === "silent" ? "silent" : "open"]("", "");
    return `${indicator}: target for ${year} ${amount(number)}; ${later}.`;
  },
  amount,
  growth: (percent) => `${percent > 0 ? "+" : ""}${numbers.format(percent)} %`,
  asTarget: (value) => `target ${value}`,
  year: (year) => (year === null ? "no year" : String(year)),
  date: (day) => days.format(day),
};
