import { describe, expect, it } from "vitest";
import { shippedNetwork } from "../../../../ingest/recognize/network/span-network.ts";
import { viewSentence } from "../../../../ingest/recognize/sentence-view.ts";
import { segmentSentence } from "../../../../ingest/segment/segment.ts";

function view(text: string) {
  return viewSentence(text, segmentSentence(text));
}

const TEXTS = [
  "加快推进青岚口岸升级改造，建成云岭中学。",
  "发展是第一要务。",
  "云岭区人民医院新院区、松石路跨线桥等项目完工。",
];

describe("the span network", () => {
  it("finds a name with its borders and type", () => {
    const [readings = []] = shippedNetwork().read([view("建成云岭中学。")]);
    const [best] = [...readings].sort((a, b) => b.chance - a.chance);
    expect(best).toMatchObject({ start: 2, end: 6, type: "Organization" });
  });

  it("reads a sentence alike alone and among others, whatever their order", () => {
    const views = TEXTS.map(view);
    const network = shippedNetwork();
    const together = network.read(views);
    expect(network.read([...views].reverse()).reverse()).toEqual(together);
    expect(views.flatMap((one) => network.read([one]))).toEqual(together);
  });

  it("reads characters that it does not know, and a text without any", () => {
    const readings = shippedNetwork().read([view("\u{1F600}\u{E000}建成云岭中学。"), view("")]);
    expect(readings[0]).toContainEqual(expect.objectContaining({ start: 5, end: 9 }));
    expect(readings[1]).toEqual([]);
  });

  it("gives each end chances that sum to no more than one", () => {
    for (const readings of shippedNetwork().read(TEXTS.map(view))) {
      const sums = new Map<number, number>();
      for (const { end, chance } of readings) sums.set(end, (sums.get(end) ?? 0) + chance);
      for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(1.000001);
    }
  });
});
