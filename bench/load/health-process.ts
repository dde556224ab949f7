/** Asks a server for its health every second, in a process of its own: one busy with users would measure its own delays. */
import { setTimeout as delay } from "node:timers/promises";

const EVERY_MS = 1000;

/** That a check has begun, and how long it took; null where the server was not well. */
export type HealthMessage = "begun" | { readonly ms: number | null };

function tell(message: HealthMessage): void {
  process.send?.(message);
}

const [url = ""] = process.argv.slice(2);
process.on("disconnect", () => process.exit(0));

for (;;) {
  const asked = performance.now();
  tell("begun");
  const isWell = await fetch(`${url}/api/health`)
    .then(async (response) => ((await response.json()) as { status: string }).status === "ok")
    .catch(() => false);
  tell({ ms: isWell ? performance.now() - asked : null });
  await delay(EVERY_MS);
}
