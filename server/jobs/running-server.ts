/** Whether a server runs over a data folder: it leaves `server.json` there, and must answer. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const AnnouncementSchema = z.object({ url: z.url(), token: z.string() });
const HEALTH_TIMEOUT_MS = 3_000;

/** A server on this machine, and the token that it takes from whoever can read its data folder. */
export type LocalServer = z.output<typeof AnnouncementSchema>;

/** The server that holds the folder's store; null where none answers. */
export async function findRunningServer(dataDir: string): Promise<LocalServer | null> {
  const announced = AnnouncementSchema.safeParse(readAnnouncement(dataDir));
  if (!announced.success) return null;
  const { url } = announced.data;
  const signal = AbortSignal.timeout(HEALTH_TIMEOUT_MS);
  const answers = await fetch(`${url}/api/health`, { signal }).then(
    (reply) => reply.ok,
    () => false,
  );
  return answers ? announced.data : null;
}

function readAnnouncement(dataDir: string): unknown {
  try {
    return JSON.parse(readFileSync(join(dataDir, "server.json"), "utf8"));
  } catch {
    return null;
  }
}
