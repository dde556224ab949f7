/** Neo4j's own jars from Maven Central, copied once into a cache folder. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { NoNeo4jError, requireMaven } from "./find-tools.ts";

const POM = fileURLToPath(new URL("./pom.xml", import.meta.url));
const CACHE = fileURLToPath(new URL("../../.cache/neo4j/", import.meta.url));
const DOWNLOAD_TIMEOUT_MS = 15 * 60_000;

/** The folder of jars; downloads them where they are not there yet. Throws NoNeo4jError. */
export async function fetchJars(log: (line: string) => void): Promise<string> {
  const jars = join(CACHE, "lib");
  if (existsSync(jars)) return jars;
  await requireMaven();
  log("正在从 Maven Central 下载 Neo4j 5.26（约 140 MB，只需一次）……");
  mkdirSync(CACHE, { recursive: true });
  // Renamed when complete, so that a broken download is not taken for the whole.
  const partial = join(CACHE, `lib-${process.pid}`);
  try {
    await promisify(execFile)(
      "mvn",
      [
        "-B",
        "-q",
        "-f",
        POM,
        "dependency:copy-dependencies",
        "-DincludeScope=runtime",
        `-DoutputDirectory=${partial}`,
      ],
      { timeout: DOWNLOAD_TIMEOUT_MS },
    );
    if (!existsSync(jars)) renameSync(partial, jars);
    return jars;
  } catch (cause) {
    throw new NoNeo4jError(
      "从 Maven Central 下载 Neo4j 没有成功。请检查网络（或 Maven 的镜像设置）后再试一次。",
      { cause },
    );
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
