/** Computes one layout off the main thread and ends. */
import type { LayoutId, LayoutInput } from "./layout-types.ts";
import { LAYOUTS } from "./layouts.ts";

export interface LayoutTask {
  readonly layout: LayoutId;
  readonly input: LayoutInput;
}

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  self.postMessage(LAYOUTS[data.layout].layOut(data.input));
};
