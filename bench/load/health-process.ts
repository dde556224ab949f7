/** Asks a server for its health every second, in a process of its own: one busy with users would measure its own delays. */
import { setTimeout as delay } from "node:timers/promises";

const EVERY_MS = 1000;

/** How long one check took; Infinity, which JSON does not know, as null: where the server was not well. */
export interface HealthMessage {
  readonly ms: number | null;
}

const [url = ""] = process.argv.slice(2);
process.on("disconnect", () => process.exit(0));

for (;;) {
  const asked = performance.now();
  const isWell = await fetch(`${url}/api/health`)
    .then(async (response) => ((await response.json()) as { status: string }).status === "ok")
    .catch(() => false);
  process.send?.({ ms: isWell ? performance.now() - asked : null } satisfies HealthMessage);
  await delay(EVERY_MS);
}
