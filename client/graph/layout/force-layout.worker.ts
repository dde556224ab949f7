/** Computes one layout off the main thread and ends. */
import type { LayoutInput } from "./force-layout.ts";
import { layOut } from "./force-layout.ts";

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  self.postMessage(layOut(data));
};
