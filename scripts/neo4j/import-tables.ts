/** Reads the tables of `npm run bulk` into a local Neo4j that is not running, with Neo4j's own tool. */
import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasDocker } from "./find-tools.ts";
import { runAdminFromJars } from "./start-from-jars.ts";
import { IMAGE } from "./start-in-docker.ts";

export interface ImportOptions {
  /** Where the server keeps its data. */
  readonly home: string;
  /** The folder of the tables. */
  readonly tables: string;
  readonly log: (line: string) => void;
}

const COMMAND = ["database", "import", "full", "neo4j", "@import.args"];
const HEAP = 1024;

/** Imports; what was in the server's database is gone. Throws NoNeo4jError, and where the tool fails. */
export async function importTables({ home, tables, log }: ImportOptions): Promise<void> {
  const conf = join(home, "conf");
  mkdirSync(conf, { recursive: true });
  if (!(await hasDocker())) {
    await runAdminFromJars(COMMAND, { home, folder: tables, heap: HEAP, log });
    return;
  }
  const data = join(home, "data");
  mkdirSync(data, { recursive: true });
  await promisify(execFile)("docker", [
    ...["run", "--rm", "--user", `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`],
    ...["-v", `${data}:/data`, "-v", `${tables}:/import:ro`, "-w", "/import"],
    ...[IMAGE, "neo4j-admin", ...COMMAND],
  ]);
}
