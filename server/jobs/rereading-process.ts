/** The rereading process: understands stored texts once more, apart from the server. */
import { rereadText } from "./reread-text.ts";
import type { RereadAnswer, RereadRequest } from "./rereader.ts";

function answer({ task, text, corrections }: RereadRequest): RereadAnswer {
  try {
    return { task, batch: rereadText(text, corrections) };
  } catch (error) {
    return { task, problem: error instanceof Error ? (error.stack ?? "") : String(error) };
  }
}

process.on("message", (request) => {
  // Only rereader.ts writes to this channel.
  process.send?.(answer(request as RereadRequest));
});
// A terminal's Ctrl+C reaches the whole group: the server decides when reading ends.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
