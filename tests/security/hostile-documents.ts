/** Two reports in which every name, title, indicator and note is one of the payloads. */
import type { DocumentSketch, EntitySketch } from "../server/fixtures/build-batch.ts";
import { PAYLOADS } from "./payloads.ts";

/** The place that the reports are of. */
export const PATH = "澄海省/澄港区";

/** The one entity with a harmless name. */
export const DISTRICT: EntitySketch = {
  ...{ type: "District", name: "澄港区", scope: "澄海省", level: "区县" },
};

/** A project for each name. */
export function projectsNamed(names: readonly string[]): readonly EntitySketch[] {
  return names.map((name) => ({
    ...{ type: "Project", name, scope: PATH },
    aliases: [`别名${name}`],
  }));
}

/** A report that speaks of a project, an area and an indicator for each name. */
export function reportNaming(
  names: readonly string[],
  { year, title }: { readonly year: number; readonly title: string },
): DocumentSketch {
  const areaOf = (name: string) => `${name}片区`;
  const areas = names.map((name): EntitySketch => {
    return { type: "Area", name: areaOf(name), scope: PATH };
  });
  return {
    ...{ title, place: DISTRICT.name, placePath: PATH, year },
    sections: [
      {
        ...{ title: names[0] ?? "", part: year === 2023 ? "plan" : "review", year },
        sentences: names.map((name) => `推进${name}，地点在${areaOf(name)}，澄港区。`),
      },
    ],
    entities: [DISTRICT, ...projectsNamed(names), ...areas],
    relations: names.flatMap((name, at) => [
      ["LOCATED_IN", name, areaOf(name), at, "地点在"] as const,
      ["LOCATED_IN", areaOf(name), DISTRICT.name, at, "地点在"] as const,
    ]),
    status: names.map((name, at) => [name, "ongoing", year, at, "推进"]),
    metrics: names.map((indicator, at) => [
      ...([indicator, year + at, "亿元", at, "actual", DISTRICT.name] as const),
    ]),
  };
}

/** The two reports. */
export const HOSTILE_DOCUMENTS: readonly DocumentSketch[] = [
  reportNaming(PAYLOADS, { year: 2023, title: `=1+1<img src=x onerror=alert(100)>` }),
  reportNaming(PAYLOADS, { year: 2024, title: `"><script>alert(101)</script>` }),
];
