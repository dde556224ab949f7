/**
 * `npm run train`: trains the judge and the span network of ingest/recognize and writes their data files. They learn from the sentences
 * in scripts/training/*.txt, the reports marked in scripts/training/corpus and the gold that is developed on; mention-weights.md has the note.
 */
import { writeFileSync } from "node:fs";
import { trainNetwork } from "./training/network/train-network.ts";
import { CACHE, formatWeights, hasGold, train, trainingSets } from "./training/training-sets.ts";

if (!hasGold()) {
  console.error("没有找到金标准（../shared/eval/gold）：缺了它们，训练出的权重会与现有的不同。");
  process.exit(1);
}
const weights = await train();
writeFileSync(
  new URL("../ingest/recognize/mention-weights.tsv", import.meta.url),
  formatWeights(weights),
);
console.log(`${weights.size} weights`);
const network = trainNetwork(await trainingSets(), CACHE);
writeFileSync(new URL("../ingest/recognize/network/network.bin", import.meta.url), network);
console.log(`network of ${network.length} bytes`);
