/** What a briefing has to say, whatever the language: each function is one template, filled from the graph alone. */
import type { BriefingPart } from "../../contract/briefing.ts";
import type { FilePlace } from "../../contract/evidence.ts";
import type { PromiseState, TargetResult } from "../../contract/follow.ts";
import type { EntityType, RelationType, Status } from "../../contract/vocabulary.ts";

export type PartKey = BriefingPart["key"];

/** A thing as a sentence begins with it. */
export interface ThingWords {
  readonly name: string;
  readonly type: EntityType;
  readonly areas: readonly string[];
}

/** What a later report says of a promise. */
export interface SaidWords {
  readonly state: PromiseState;
  /** The year of the report that says it, null where it has none. */
  readonly report: number | null;
  readonly verb: string;
  /** The name it has there, "" where it is the same. */
  readonly otherName: string;
  /** Some report contradicts another, or says itself that it is late. */
  readonly contradicted: boolean;
  /** It may be another thing of the name. */
  readonly doubtful: boolean;
}

export interface AmountWords {
  readonly qualifier: string;
  readonly value: number;
  readonly unit: string;
}

export interface ResultWords extends AmountWords {
  readonly report: number | null;
  readonly indicator: string;
  readonly verdict: TargetResult["verdict"];
  readonly why: TargetResult["why"];
}

export interface PlaceCounts {
  readonly years: readonly number[];
  readonly reports: number;
  readonly things: number;
  readonly targets: number;
  readonly states: ReadonlyMap<PromiseState, number>;
}

export interface EntityCounts {
  readonly type: EntityType;
  readonly scope: string;
  readonly documents: number;
  readonly years: readonly number[];
  readonly mentions: number;
  readonly relations: number;
}

/** The sentences of a briefing in one language. */
export interface BriefingWords {
  readonly title: (name: string) => string;
  readonly parts: Readonly<Record<PartKey, string>>;
  readonly notes: Readonly<Partial<Record<PartKey, string>>>;
  readonly graph: string;
  readonly graphNote: (shown: number, total: number) => string;
  readonly noPicture: string;
  readonly sources: string;
  readonly colophon: (day: string) => string;
  readonly shownOf: (shown: number, total: number) => string;
  readonly figureColumns: readonly string[];
  readonly evidence: string;
  /** Behind a line whose sentence is quoted below the next one. */
  readonly quotedBelow: string;
  readonly type: (type: EntityType) => string;
  readonly relationName: (type: RelationType) => string;
  readonly source: (source: {
    readonly document: string;
    readonly section: string;
    readonly place: FilePlace | null;
    readonly year: number | null;
  }) => string;
  readonly documentYear: (year: number) => string;
  readonly sample: string;

  readonly placeLead: (counts: PlaceCounts) => string;
  readonly missingYears: (years: readonly number[]) => string;
  readonly otherNotices: (count: number) => string;
  readonly placesCut: (shown: number, total: number) => string;
  readonly entityLead: (counts: EntityCounts) => string;
  readonly aliases: (names: readonly string[]) => string;

  readonly promised: (thing: ThingWords, year: number) => string;
  readonly followed: (thing: ThingWords, year: number, said: SaidWords) => string;
  readonly doneUnpromised: (thing: ThingWords, report: number | null, verb: string) => string;
  readonly progress: (fact: {
    readonly name: string;
    readonly report: number | null;
    readonly status: Status;
    readonly verb: string;
  }) => string;
  readonly newThing: (
    thing: ThingWords,
    years: { readonly before: number | null; readonly now: number | null },
    status: Status | null,
  ) => string;
  readonly newRelation: (relation: string, report: number | null) => string;
  readonly relation: (head: string, type: RelationType, tail: string) => string;
  readonly target: (
    target: AmountWords & { readonly indicator: string; readonly year: number },
    results: readonly ResultWords[],
    state: PromiseState,
  ) => string;
  readonly amount: (amount: AmountWords) => string;
  readonly growth: (percent: number) => string;
  readonly asTarget: (amount: string) => string;
  readonly year: (year: number | null) => string;
  readonly date: (day: Date) => string;
}
