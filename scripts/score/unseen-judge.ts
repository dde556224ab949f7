/** Judges that have not seen a document nor any other report of its place. */
import { SpanNetwork, shippedNetwork } from "../../ingest/recognize/network/span-network.ts";
import { type MentionJudge, judgeBy } from "../../ingest/recognize/recognize.ts";
import { trainNetwork } from "../training/network/train-network.ts";
import { CACHE, trainingSets, weightsWithout } from "../training/training-sets.ts";

// A network takes minutes to train: one is trained without the places of several documents at once.
const TOGETHER: readonly (readonly string[])[] = [
  ["luohu-2023", "gaotang-2023"],
  ["shanghai-2025", "shunping-2023"],
];

const networks = new Map<readonly string[], SpanNetwork>();

async function networkWithout(name: string): Promise<SpanNetwork> {
  const group = TOGETHER.find((names) => names.includes(name));
  // Nothing that is learned from is about another place.
  if (group === undefined) return shippedNetwork();
  const network =
    networks.get(group) ?? new SpanNetwork(trainNetwork(await trainingSets(group), CACHE));
  networks.set(group, network);
  return network;
}

/** The judge to measure a document by. */
export async function judgeWithout(name: string): Promise<MentionJudge> {
  return judgeBy(await weightsWithout(name), await networkWithout(name));
}
