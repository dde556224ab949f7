/** A rule while it is being written: everything as the fields of its form hold it. Pure, both ways. */
import type { NumberTest, Rule, RuleColor } from "../../../../server/contract/rule.ts";
import { RuleSchema } from "../../../../server/contract/rule.ts";
import type { Indicator } from "../../../state/looks/types.ts";

/** What a condition can be about, in the order of the form. */
export const PROPERTIES = [
  ...(["type", "status", "level", "year", "name"] as const),
  ...(["document", "degree", "confidence", "indicator"] as const),
] as const;
export type Property = (typeof PROPERTIES)[number];

/** Properties that are compared with a number. */
const NUMBERS: readonly Property[] = ["year", "degree", "confidence", "indicator"];

export interface RuleDraft {
  readonly name: string;
  readonly on: boolean;
  readonly property: Property;
  readonly test: NumberTest;
  /** As it was chosen or typed. */
  readonly value: string;
  /** The title of the chosen document. */
  readonly title: string;
  readonly indicator: Indicator | null;
  readonly color: RuleColor | null;
  readonly bigger: boolean;
}

/** A rule as nobody has written anything yet. */
export const NEW_DRAFT: RuleDraft = {
  name: "",
  on: true,
  property: "type",
  test: "least",
  value: "Project",
  title: "",
  indicator: null,
  color: "orange",
  bigger: false,
};

/** Whether a property is compared with a number. */
export function isNumeric(property: Property): boolean {
  return NUMBERS.includes(property);
}

/** The fields of a rule that is there. */
export function draftOf({ name, on, where, color, bigger }: Rule): RuleDraft {
  return {
    ...{ name, on, color, bigger, property: where.property, value: String(where.value) },
    test: "test" in where ? where.test : NEW_DRAFT.test,
    title: where.property === "document" ? where.title : "",
    indicator:
      where.property === "indicator" ? { indicator: where.indicator, unit: where.unit } : null,
  };
}

/** The rule that the fields say; null where something is missing or makes no sense. */
export function ruleOfDraft(draft: RuleDraft): Rule | null {
  const { name, on, property, test, value, title, indicator, color, bigger } = draft;
  // Number("") is 0: nothing typed is no number.
  const number = value.trim() === "" ? NaN : Number(value);
  const where = isNumeric(property)
    ? { property, test, value: number, ...(property === "indicator" ? indicator : {}) }
    : { property, value, ...(property === "document" ? { title } : {}) };
  const parsed = RuleSchema.safeParse({ name, on, where, color, bigger });
  return parsed.success ? parsed.data : null;
}
