/** Computes one layout off the main thread and ends. */
import type { LayoutId, LayoutInput } from "./layout-types.ts";
import { loadLayout } from "./layouts.ts";

export interface LayoutTask {
  readonly layout: LayoutId;
  readonly input: LayoutInput;
}

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  void loadLayout(data.layout).then(({ layOut }) => self.postMessage(layOut(data.input)));
};
