/** Pairs of identities that may be one thing and may be two: for a person to decide, never done. */
import type { EntityType } from "../model/ontology.ts";
import { nameKey } from "./name-key.ts";
import { normalForm } from "./normal-form.ts";

/** An entity with all its names. */
export interface NamedIdentity {
  readonly id: string;
  readonly type: EntityType;
  readonly scope: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Why two may be one. */
export type ProposalRule = "shared-name" | "name-within-name" | "one-character";

export interface ProposedPair {
  readonly one: string;
  readonly other: string;
  readonly rule: ProposalRule;
  readonly confidence: number;
}

interface Candidate {
  readonly id: string;
  readonly type: EntityType;
  readonly path: string;
  readonly stem: string;
  readonly names: readonly string[];
}

const CONFIDENCES: Readonly<Record<ProposalRule, number>> = {
  "shared-name": 0.7,
  "name-within-name": 0.5,
  "one-character": 0.3,
};
const SHORTEST = 3;
const SHORTEST_SPELLING = 5;
/** A beginning that more names share tells nothing. */
const CROWD = 60;
// What follows or precedes a name and makes it another thing's.
const OTHER_THING =
  /[东西南北中上下前后新旧老高初]|小学|中学|分|院区|校区|附属|支线|延|段|期|座|栋|楼|馆|站|配套|周边|委|办|局|队|会|[省市区县镇乡村]|街道/u;
/** Where a document's place is unknown its names are scoped by the document. */
const DOCUMENT_SCOPE = /^d[0-9a-f]{20}$/u;
const NUMBERS = /\d+/gu;

/** The pairs worth a person's look, the likeliest first; those of one key are one already. */
export function proposePairs(identities: readonly NamedIdentity[]): ProposedPair[] {
  const candidates = identities.map(toCandidate);
  const pairs = new Map<string, ProposedPair>();
  for (const crowd of crowdsOf(candidates)) {
    for (const [index, one] of crowd.entries()) {
      for (const other of crowd.slice(index + 1)) {
        const key = [one.id, other.id].sort().join(" ");
        if (pairs.has(key)) continue;
        const rule = judge(one, other);
        if (rule === null) continue;
        const [first = "", second = ""] = key.split(" ");
        pairs.set(key, { one: first, other: second, rule, confidence: CONFIDENCES[rule] });
      }
    }
  }
  return [...pairs.values()].sort(
    (a, b) => b.confidence - a.confidence || (a.one + a.other < b.one + b.other ? -1 : 1),
  );
}

function toCandidate({ id, type, scope, name, aliases }: NamedIdentity): Candidate {
  const { path, stem } = normalForm({ type, scope, name });
  return { id, type, path, stem, names: [...new Set([name, ...aliases].map(nameKey))] };
}

/** Candidates of one type that share a name, or a beginning or an end of their stems. */
function crowdsOf(candidates: readonly Candidate[]): Candidate[][] {
  const crowds = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { type, stem, names } = candidate;
    const marks = new Set(names.map((name) => `= ${name}`));
    if (stem.length >= SHORTEST) marks.add(`< ${stem.slice(0, 2)}`).add(`> ${stem.slice(-3)}`);
    for (const mark of marks) {
      const crowd = crowds.get(`${type} ${mark}`);
      if (crowd) crowd.push(candidate);
      else crowds.set(`${type} ${mark}`, [candidate]);
    }
  }
  return [...crowds.values()].filter(({ length }) => length > 1 && length <= CROWD);
}

function judge(one: Candidate, other: Candidate): ProposalRule | null {
  if (!areNear(one.path, other.path) || numbersOf(one.stem) !== numbersOf(other.stem)) return null;
  if (one.names.some((name) => name.length >= SHORTEST && other.names.includes(name))) {
    return "shared-name";
  }
  const [short, full] = one.stem.length <= other.stem.length ? [one, other] : [other, one];
  if (one.type !== "District" && isWithin(short.stem, full.stem)) return "name-within-name";
  return one.path === other.path && isOneCharacterOff(one.stem, other.stem)
    ? "one-character"
    : null;
}

/** One in the other's area, or of a document whose place is unknown. */
function areNear(one: string, other: string): boolean {
  if ([one, other].some((path) => path === "" || DOCUMENT_SCOPE.test(path))) return true;
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

function numbersOf(stem: string): string {
  return (stem.match(NUMBERS) ?? []).join(" ");
}

/** Whether the longer name is the shorter one with something put before, after or into it. */
function isWithin(short: string, full: string): boolean {
  if (short.length < SHORTEST || short.length * 2 < full.length) return false;
  if (short === full) return true;
  let before = 0;
  while (before < short.length && short[before] === full[before]) before += 1;
  let after = 0;
  while (after < short.length - before && short.at(-1 - after) === full.at(-1 - after)) after += 1;
  if (before + after < short.length) return false;
  return !OTHER_THING.test(full.slice(before, full.length - after));
}

function isOneCharacterOff(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SHORTEST_SPELLING) return false;
  const differing = [...one].flatMap((character, at) =>
    character === other[at] ? [] : [character, other[at] ?? ""],
  );
  return differing.length === 2 && !OTHER_THING.test(differing.join(""));
}
