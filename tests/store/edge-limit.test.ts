import { expect, it } from "vitest";
import { getEdgesAmong, getEdgesTouching } from "../../server/graph/edges.ts";
import { getSubgraph } from "../../server/graph/neighbourhood.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { buildBatch, idOf } from "../server/fixtures/build-batch.ts";
import * as sketch from "../server/fixtures/documents.ts";
import { describeStores } from "./describe-stores.ts";

const ids = [sketch.PORT, sketch.LUOHU, sketch.UPGRADE].map(idOf);

// A Neo4j that has just started plans every query for the first time.
const PATIENT = { timeout: 240_000 };

describeStores("reading edges", (current) => {
  it("says where there are more than it reads, and gives the best evidenced", PATIENT, async () => {
    await writeDocument(current(), buildBatch(sketch.REPORT_2023));
    const whole = await getEdgesAmong(current(), ids);
    expect(whole.edgeLimitHit).toBe(false);
    expect(whole.edges.length).toBeGreaterThan(1);
    const cut = await getEdgesAmong(current(), ids, 1);
    expect(cut.edgeLimitHit).toBe(true);
    expect(await getEdgesTouching(current(), ids, [], 1)).toMatchObject({ edgeLimitHit: true });
    expect(await getEdgesAmong(current(), ids, 100)).toEqual(whole);
    expect((await getSubgraph(current(), ids)).edgeLimitHit).toBe(false);
  });
});
