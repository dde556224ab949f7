/** Computes a round of the force layout each time it is asked; its input comes with the first question. */
import type { ForceRound } from "./force-run.ts";
import { startRounds } from "./force-run.ts";
import type { LayoutInput } from "./layout-types.ts";

let next: (() => ForceRound) | null = null;

self.onmessage = ({ data }: MessageEvent<LayoutInput | null>) => {
  if (data) next = startRounds(data);
  if (next) self.postMessage(next());
};
