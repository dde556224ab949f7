/** What a local Neo4j can be run with on this machine, and one sentence where there is nothing. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const OLDEST_JAVA = 17;
// The newest Java that Neo4j 5.26 runs on.
const NEWEST_JAVA = 21;

/** No Neo4j can be had here; `message` is the sentence that says why and what to do. */
export class NoNeo4jError extends Error {
  override readonly name = "NoNeo4jError";
}

/** Whether a Docker daemon answers. */
export async function hasDocker(): Promise<boolean> {
  return run("docker", ["info", "--format", "{{.ServerVersion}}"], { timeout: 10_000 }).then(
    ({ stdout }) => /\d/.test(stdout),
    () => false,
  );
}

/** Throws NoNeo4jError unless `java` is of a version that Neo4j runs on. */
export async function requireJava(): Promise<void> {
  const version = await toolVersion("java", ["-version"], /version "(\d+)/);
  if (version === null) {
    throw new NoNeo4jError(
      "没有找到 Docker，也没有找到 Java。请安装 Java 17（如 apt install openjdk-17-jre-headless maven）或 Docker，再试一次。",
    );
  }
  if (version < OLDEST_JAVA || version > NEWEST_JAVA) {
    throw new NoNeo4jError(
      `Neo4j 5.26 需要 Java 17 或 21，这里的 java 是 ${version}。请安装 Java 17，或把 PATH 指向它。`,
    );
  }
}

/** Throws NoNeo4jError unless Maven is there. */
export async function requireMaven(): Promise<void> {
  if ((await toolVersion("mvn", ["-v"], /Apache Maven (\d+)/)) !== null) return;
  throw new NoNeo4jError(
    "下载 Neo4j 需要 Maven，这里没有找到 mvn。请安装 Maven（如 apt install maven）或 Docker，再试一次。",
  );
}

async function toolVersion(
  tool: string,
  options: readonly string[],
  pattern: RegExp,
): Promise<number | null> {
  try {
    const { stdout, stderr } = await run(tool, [...options], { timeout: 30_000 });
    return Number(pattern.exec(stdout + stderr)?.[1] ?? NaN) || null;
  } catch {
    return null;
  }
}
