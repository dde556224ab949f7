/** Tags texts and nothing else: what bench/workers.ts measures reading against. */
import nodejieba from "nodejieba";

process.on("message", (message) => {
  // Only workers.ts writes to this channel.
  const { texts, rounds } = message as { texts: readonly string[]; rounds: number };
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) text.split("\n").forEach((line) => nodejieba.tag(line));
  }
  process.send?.("done");
});
process.on("disconnect", () => process.exit(0));
