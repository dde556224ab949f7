/** Corrections whose documents had not been reread when the process ended. */
import { expect, it } from "vitest";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { Corrector } from "../../server/jobs/corrector.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { report2022, report2023 } from "../builders/luohu-documents.ts";
import { describeStores } from "./describe-stores.ts";

const CORRECTION = { kind: "not-entity", text: "罗湖口岸", type: null } as const;
const TAUGHT: GraphBatch = { ...report2023, relations: [], status: [] };
const NOTE = { note: "", at: "2026-01-02T03:04:05.000Z" };

/** A process that ends while it rereads: nothing comes of it any more. */
const cutOff = (store: GraphStore) =>
  new Corrector({ store, reread: () => new Promise<GraphBatch>(() => undefined) });

describeStores("a correction that was cut off", (current) => {
  it("is applied to the documents that were there, and to one that was just written", async () => {
    const store = current();
    const reread = ({ info }: { info: { id: string } }) =>
      info.id === TAUGHT.document.id ? TAUGHT : report2022;
    const whole = new Corrector({ store, reread });
    await whole.write(report2023, {});
    await whole.add(CORRECTION, NOTE);
    await whole.write(report2022, {});
    const expected = await dumpGraph(store);
    await store.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));

    await whole.write(report2023, {});
    void cutOff(store).add(CORRECTION, NOTE);
    await expect.poll(async () => (await dumpGraph(store)).includes("awaits")).toBe(true);
    await expect.poll(async () => (await dumpGraph(store)).includes("Correction")).toBe(true);
    void cutOff(store).write(report2022, {});
    await expect
      .poll(async () => (await dumpGraph(store)).includes(report2022.document.id))
      .toBe(true);
    const next = new Corrector({ store, reread });
    expect(await next.resume()).toBe(2);
    await next.idle();
    expect(await dumpGraph(store)).toBe(expected);
    expect(await next.resume()).toBe(0);
  });
});
