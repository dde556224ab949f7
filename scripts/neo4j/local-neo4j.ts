/** A Neo4j server of this machine's own: in Docker where there is a daemon, else from its jars. */
import { hasDocker } from "./find-tools.ts";
import type { LocalNeo4j, LocalOptions } from "./local-server.ts";
import { startFromJars } from "./start-from-jars.ts";
import { startInDocker } from "./start-in-docker.ts";

/** Starts a server and waits until it answers. Throws NoNeo4jError where none can be had. */
export async function startLocalNeo4j(options: LocalOptions): Promise<LocalNeo4j> {
  return (await hasDocker()) ? startInDocker(options) : startFromJars(options);
}
