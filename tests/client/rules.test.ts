import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canvasPicture } from "../../client/picture/canvas-picture.ts";
import { canvasOf } from "../../client/state/canvas/producers.ts";
import { readLink, viewLink } from "../../client/state/canvas/view-link.ts";
import { packCanvas, unpackCanvas } from "../../client/state/canvas/view-state.ts";
import { NO_FILTERS, visibleOf } from "../../client/state/filters/producers.ts";
import { UNMEASURED, entityColor, paintOf } from "../../client/state/looks/paint.ts";
import {
  applyRules,
  distinctRules,
  dropRule,
  moveRule,
  putRule,
  readRule,
  ruleKey,
  ruleTint,
  switchRule,
} from "../../client/state/looks/rules.ts";
import { PLAIN_LOOKS } from "../../client/state/looks/types.ts";
import { tintColor } from "../../client/styles/tints.ts";
import { NEW_DRAFT, draftOf, ruleOfDraft } from "../../client/views/explore/rules/rule-draft.ts";
import { inksOf, typeColor } from "../../paper/inks.ts";
import type { Rule, RuleCondition } from "../../server/contract/rule.ts";
import { MAX_RULES, RULE_COLORS, RuleSchema } from "../../server/contract/rule.ts";
import { ViewStateSchema } from "../../server/contract/view.ts";
import { VISIONS, contrast, distance } from "./color-vision.ts";
import { edge, entity, idOf } from "./graph-builders.ts";

const DOCUMENT = "d00000000000000000001";
const GDP = { indicator: "生产总值", unit: "亿元" };

const canvas = canvasOf({
  nodes: [
    entity(1, { type: "District", name: "澄港区", level: "区县", degree: 40, years: [2021, 2024] }),
    entity(2, { name: "ＡＢ港扩建", aliases: ["二期"], status: "planned", years: [2023] }),
    entity(3, { name: "ab码头", status: "completed", documents: [DOCUMENT], degree: 9 }),
    entity(4, { name: "望山", degree: 9 }),
  ],
  edges: [edge(2, 1, { confidence: 0.796 }), edge(3, 1, { confidence: 0.6 })],
});

const numbers = [{ ...GDP, values: [{ entity: idOf(1), value: 12.5, year: 2024 }] }];

function rule(where: RuleCondition, part: Partial<Rule> = {}): Rule {
  return { name: "", on: true, where, color: "orange", bigger: false, ...part };
}

function hit(...rules: readonly Rule[]): readonly (readonly number[])[] {
  const { ruleOf } = applyRules(canvas, rules, numbers);
  return rules.map((one) => [1, 2, 3, 4].filter((at) => ruleOf.get(idOf(at)) === one));
}

describe("the condition of a rule", () => {
  it.each<readonly [RuleCondition, readonly number[]]>([
    [{ property: "type", value: "District" }, [1]],
    [{ property: "status", value: "planned" }, [2]],
    [{ property: "status", value: "none" }, [1, 4]],
    [{ property: "level", value: "区县" }, [1]],
    [{ property: "document", value: DOCUMENT, title: "报告" }, [3]],
    [{ property: "name", value: "aB" }, [2, 3]],
    [{ property: "name", value: "二期" }, [2]],
    [{ property: "year", test: "is", value: 2021 }, [1]],
    [{ property: "year", test: "least", value: 2023 }, [1, 2]],
    [{ property: "year", test: "most", value: 2022 }, [1]],
    [{ property: "degree", test: "is", value: 9 }, [3, 4]],
    // 79.6% is written as 80%; what has no relation here has no confidence.
    [{ property: "confidence", test: "least", value: 80 }, [1, 2]],
    [{ property: "confidence", test: "most", value: 60 }, [3]],
    [{ property: "indicator", ...GDP, test: "least", value: 12.5 }, [1]],
    [{ property: "indicator", ...GDP, unit: "万元", test: "least", value: 0 }, []],
  ])("%j holds for %j", (where, expected) => {
    expect(hit(rule(where))).toEqual([expected]);
  });
});

describe("several rules", () => {
  const hubs = rule({ property: "degree", test: "least", value: 9 });
  const named = rule({ property: "name", value: "ab" }, { color: "rose" });

  it("are taken in their order: the first that is on and holds decides", () => {
    expect(hit(hubs, named)).toEqual([[1, 3, 4], [2]]);
    expect(hit(named, hubs)).toEqual([
      [2, 3],
      [1, 4],
    ]);
    expect(hit({ ...hubs, on: false }, named)).toEqual([[], [2, 3]]);
  });

  it("colour before what the colours tell otherwise, and make bigger whatever size tells", () => {
    const bigger = rule({ property: "name", value: "望山" }, { color: null, bigger: true });
    const looks = { ...PLAIN_LOOKS, color: "status" as const, rules: [named, bigger] };
    const paint = paintOf(canvas, looks, UNMEASURED);
    const colorOf = (at: number) => {
      const found = canvas.entities.get(idOf(at));
      return found && entityColor(paint, found, "light");
    };
    expect(colorOf(3)).toBe(ruleTint(named)?.light);
    expect(colorOf(4)).toBe(tintColor(null, "light"));
    expect([...paint.sizes.keys()]).toEqual([idOf(4)]);
    const plain = paintOf(canvas, { ...PLAIN_LOOKS, size: "mentions" }, UNMEASURED).sizes;
    const sized = paintOf(canvas, { ...looks, size: "mentions" }, UNMEASURED).sizes;
    expect(sized.get(idOf(4))).toBeGreaterThan(plain.get(idOf(4)) ?? NaN);
    expect(sized.get(idOf(3))).toBe(plain.get(idOf(3)));
    const typed = paintOf(canvas, { ...PLAIN_LOOKS, rules: [bigger] }, UNMEASURED);
    const district = { id: idOf(1), type: "District" as const };
    expect(entityColor(typed, district, "dark")).toBe(typeColor("District", "dark"));
  });

  it("are put, moved, switched and dropped; the same is not written twice", () => {
    expect(putRule([hubs], null, named)).toEqual([hubs, named]);
    expect(putRule([hubs, named], null, { ...hubs, on: false })).toEqual([
      named,
      { ...hubs, on: false },
    ]);
    expect(putRule([hubs, named], 1, hubs)).toEqual([hubs]);
    expect(putRule([hubs, named], 0, { ...hubs, name: "枢纽" })).toEqual([
      { ...hubs, name: "枢纽" },
      named,
    ]);
    expect(moveRule([hubs, named], 1, -1)).toEqual([named, hubs]);
    expect(moveRule([hubs, named], 0, -1)).toEqual([hubs, named]);
    expect(switchRule([hubs, named], 1)).toEqual([hubs, { ...named, on: false }]);
    expect(dropRule([hubs, named], 0)).toEqual([named]);
  });

  it("are in a picture, with a legend that counts what is shown", () => {
    const rules = [{ ...named, name: "港口 & <码头>" }, rule({ property: "type", value: "Award" })];
    const svg = canvasPicture({
      ...{ canvas, visible: visibleOf(canvas, NO_FILTERS), mode: "light" },
      paint: paintOf(canvas, { ...PLAIN_LOOKS, rules }, UNMEASURED),
      words: {
        ...{ title: "图", subtitle: "", sources: [], arrow: "箭头", colorTells: "", edgeTells: "" },
        rulesTitle: "规则",
        rule: ({ name }) => name || "奖",
        type: (type) => type,
        relation: (relation) => relation,
        group: ({ key }) => key,
        edgeGroup: ({ key }) => key,
        small: String,
      },
    });
    expect(svg).toContain("港口 &amp; &lt;码头&gt; 2");
    expect(svg).not.toContain("奖 0");
    // Two discs and the mark.
    expect(svg.split(`fill="${ruleTint(named)?.light ?? ""}"`)).toHaveLength(4);
  });
});

const limit = fc.record({
  test: fc.constantFrom("is" as const, "least" as const, "most" as const),
  value: fc.integer({ min: 0, max: 60 }),
});
const condition: fc.Arbitrary<RuleCondition> = fc.oneof(
  fc.constantFrom("District" as const, "Project" as const).map((value) => ({
    ...{ property: "type" as const, value },
  })),
  fc.constantFrom("planned" as const, "none" as const).map((value) => ({
    ...{ property: "status" as const, value },
  })),
  fc.constantFrom("ab", "港", "“%&~#", "二").map((value) => ({
    ...{ property: "name" as const, value },
  })),
  limit.map((one) => ({ property: "degree" as const, ...one })),
  limit.map((one) => ({ property: "indicator" as const, ...GDP, ...one })),
);
const anyRule: fc.Arbitrary<Rule> = fc.record({
  name: fc.constantFrom("", "枢纽", "a=b&c", "＃"),
  on: fc.boolean(),
  where: condition,
  color: fc.constantFrom(null, ...RULE_COLORS),
  bigger: fc.boolean(),
});
const anyRules = fc.array(anyRule, { maxLength: MAX_RULES }).map((rules) => distinctRules(rules));

describe("laws of rules", () => {
  it("hit each entity by the first alone, and count it once", () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const { rules: hits, ruleOf } = applyRules(canvas, rules, numbers);
        expect(hits.reduce((sum, { count }) => sum + count, 0)).toBe(ruleOf.size);
        const alone = rules.map((one) => applyRules(canvas, [one], numbers).ruleOf);
        for (const id of canvas.entities.keys()) {
          expect(ruleOf.get(id)).toBe(rules[alone.findIndex((each) => each.has(id))]);
        }
      }),
    );
  });

  it("are the same without those that are off, and hit no fewer when they move up", () => {
    fc.assert(
      fc.property(anyRules, fc.nat(MAX_RULES), (rules, at) => {
        const { ruleOf } = applyRules(canvas, rules, numbers);
        const on = rules.filter((one) => one.on);
        expect([...applyRules(canvas, on, numbers).ruleOf]).toEqual([...ruleOf]);
        const moved = moveRule(rules, at, -1);
        const countOf = (list: readonly Rule[]) =>
          applyRules(canvas, list, numbers).rules.find((each) => each.rule === rules[at])?.count;
        expect(countOf(moved) ?? 0).toBeGreaterThanOrEqual(countOf(rules) ?? 0);
        expect(moveRule(moved, at - 1, 1)).toEqual(rules);
      }),
    );
  });

  it("come back from a view, a link and the form as they were", () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const state = packCanvas({ ...canvas, looks: { ...PLAIN_LOOKS, rules } }, null);
        const kept = ViewStateSchema.parse(JSON.parse(JSON.stringify(state)));
        expect(unpackCanvas(kept, { nodes: [], edges: [] }).canvas.looks.rules).toEqual(rules);
        const url = new URL(viewLink(state), "http://localhost");
        expect(readLink(url.search, url.hash)?.state.rules).toEqual(rules);
        for (const one of rules) expect(ruleOfDraft(draftOf(one))).toEqual(one);
        expect(new Set(rules.map(ruleKey)).size).toBe(rules.length);
      }),
    );
  });
});

describe("rules from elsewhere", () => {
  it.each([
    "",
    "7",
    "null",
    "{",
    '{"name":"","on":true,"color":"red","bigger":true,"where":{"property":"type","value":"Port"}}',
    '{"name":"","on":true,"color":null,"bigger":true,"where":{"property":"type","value":"Ship"}}',
    '{"name":"","on":true,"color":null,"bigger":true,"where":{"property":"degree","test":"least","value":1e999}}',
    '{"name":"","on":true,"color":null,"bigger":true,"where":{"property":"__proto__","value":1}}',
  ])("that make no sense are none: %s", (text) => {
    expect(readRule(text)).toBeNull();
  });

  it("are at most so many, and none in a view that was kept before there were rules", () => {
    const one = JSON.stringify(rule({ property: "name", value: "x" }));
    const many = `?nodes=${idOf(1)}${`&rule=${encodeURIComponent(one)}`.repeat(30)}`;
    expect(readLink(many, "")?.state.rules).toHaveLength(MAX_RULES);
    const state = packCanvas(canvas, null);
    const older = Object.fromEntries(Object.entries(state).filter(([part]) => part !== "rules"));
    expect(ViewStateSchema.parse(older).rules).toEqual([]);
  });
});

describe("the form of a rule", () => {
  it("gives no rule as long as something is missing", () => {
    const draft = (part: Partial<typeof NEW_DRAFT>) => ruleOfDraft({ ...NEW_DRAFT, ...part });
    expect(draft({})).not.toBeNull();
    expect(draft({ property: "name", value: "  " })).toBeNull();
    expect(draft({ property: "degree", value: "" })).toBeNull();
    expect(draft({ property: "degree", value: "十" })).toBeNull();
    expect(draft({ property: "degree", value: "-1" })).toBeNull();
    expect(draft({ property: "indicator", value: "3", indicator: null })).toBeNull();
    expect(draft({ property: "document", value: "" })).toBeNull();
    expect(draft({ property: "indicator", value: "-3.5", indicator: GDP })?.where).toEqual({
      ...{ property: "indicator", ...GDP, test: "least", value: -3.5 },
    });
  });
});

describe("the colours of rules", () => {
  const tints = RULE_COLORS.map((color) => {
    const tint = ruleTint({ color });
    if (!tint) throw new Error(color);
    return tint;
  });

  it.each(["light", "dark"] as const)("stand out in %s mode", (mode) => {
    const { paper, ground, onType } = inksOf(mode);
    for (const tint of tints) {
      for (const other of [paper, ground, onType])
        expect(contrast(tint[mode], other)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(VISIONS.flatMap((vision) => [[vision, "light"] as const, [vision, "dark"] as const]))(
    "are apart from each other and from the rest under %s in %s mode",
    (vision, mode) => {
      tints.forEach((tint, at) => {
        for (const other of [null, ...tints.slice(at + 1)]) {
          expect(distance(tint[mode], tintColor(other, mode), vision)).toBeGreaterThan(0.035);
        }
      });
    },
  );

  it("fit the contract", () => {
    expect(RuleSchema.parse(rule({ property: "type", value: "Port" })).color).toBe("orange");
  });
});
