/** Rules of a view: which entities stand out by a condition, and how. Kept with the view that they belong to. */
import { z } from "zod";
import { IdSchema } from "./common.ts";
import { DistrictLevelSchema, EntityTypeSchema, StatusSchema } from "./vocabulary.ts";

/** Rules that a view has at most: with more of them nobody knows which one holds. */
export const MAX_RULES = 8;

/** Colours of rules: hues that every kind of colour vision tells apart, the same ones by day and by night. */
export const RULE_COLORS = ["orange", "green", "rose", "purple", "slate"] as const;
export type RuleColor = (typeof RULE_COLORS)[number];

const Text = z.string().trim().min(1).max(100);

const NumberTestSchema = z.enum(["is", "least", "most"]).describe("等于、不小于、不大于");
export type NumberTest = z.infer<typeof NumberTestSchema>;

/** Each says itself: what it names is in it, so that nobody needs to be asked for its words. */
export const RuleConditionSchema = z.discriminatedUnion("property", [
  z.object({ property: z.literal("type"), value: EntityTypeSchema }),
  z.object({ property: z.literal("status"), value: StatusSchema.or(z.literal("none")) }),
  z.object({ property: z.literal("level"), value: DistrictLevelSchema }),
  z.object({ property: z.literal("name"), value: Text.describe("名称或别名里含有的字") }),
  z.object({
    property: z.literal("document"),
    value: IdSchema,
    title: z.string().max(300).describe("文档的标题，写规则时的"),
  }),
  z.object({
    property: z.enum(["year", "degree", "confidence"]),
    test: NumberTestSchema,
    value: z.number().min(0).max(1e9).describe("可信度以百分数计"),
  }),
  z.object({
    property: z.literal("indicator"),
    indicator: Text,
    unit: z.string().max(40),
    test: NumberTestSchema,
    value: z.number().min(-1e15).max(1e15),
  }),
]);
export type RuleCondition = z.infer<typeof RuleConditionSchema>;

export const RuleSchema = z.object({
  name: z.string().trim().max(40).describe("为空时以条件为名"),
  on: z.boolean(),
  where: RuleConditionSchema,
  color: z.enum(RULE_COLORS).nullable(),
  bigger: z.boolean(),
});
/** Of several the first whose condition holds decides. */
export type Rule = z.infer<typeof RuleSchema>;
