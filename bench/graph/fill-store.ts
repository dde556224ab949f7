/** A store filled with made reports, each written as any other document is. */
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { countReports, madeReport } from "./made-report.ts";

/** Writes reports with about so many entities; tells after each how many are written. */
export async function fillStore(
  store: GraphStore,
  entities: number,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const total = countReports(entities);
  for (let number = 0; number < total; number += 1) {
    await writeDocument(store, madeReport(number));
    tell(number + 1, total);
  }
}
