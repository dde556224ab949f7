/** Computes one measure off the main thread and ends. */
import type { MeasureInput } from "./measures.ts";
import { measureGraph } from "./measures.ts";

self.onmessage = ({ data }: MessageEvent<MeasureInput>) => {
  self.postMessage(measureGraph(data));
};
