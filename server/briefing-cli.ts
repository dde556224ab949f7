/** `npm run briefing -- 罗湖区`: a printable briefing of a place or an entity, as HTML or .docx. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { BriefingLanguage } from "./contract/briefing.ts";
import { ErrorReplySchema } from "./contract/common.ts";
import { type Env, parseEnv } from "./env.ts";
import { ZhengtuError } from "./errors.ts";
import { getBriefing } from "./graph/briefing/briefing.ts";
import { explainError } from "./jobs/report-import.ts";
import { type LocalServer, findRunningServer } from "./jobs/running-server.ts";
import { BRIEFING_FORMATS, type BriefingFormat, printBriefing } from "./print/briefing-file.ts";
import { openStore } from "./store/open-store.ts";

const USAGE =
  "用法：npm run briefing -- 地方或实体 [--out 文件] [--format html|docx] [--language zh|en] [--limit 每部分条数]";
const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 500;

interface Wanted {
  readonly of: string;
  readonly out: string | undefined;
  readonly format: BriefingFormat;
  readonly language: BriefingLanguage;
  readonly limit: number;
}

function parse(argumentList: readonly string[]) {
  try {
    return parseArgs({
      args: [...argumentList],
      options: {
        out: { type: "string" },
        format: { type: "string" },
        language: { type: "string", default: "zh" },
        limit: { type: "string", default: String(DEFAULT_LIMIT) },
      },
      allowPositionals: true,
    });
  } catch {
    // An option that there is none of, or one without its value.
    return null;
  }
}

/** The arguments, null where they make no sense. */
function readArguments(argumentList: readonly string[]): Wanted | null {
  const parsed = parse(argumentList);
  if (parsed === null) return null;
  const { values, positionals } = parsed;
  const { out, language } = values;
  const of = positionals.join(" ").trim();
  const format = values.format ?? (out?.toLowerCase().endsWith(".docx") ? "docx" : "html");
  const limit = Number(values.limit);
  const isFormat = BRIEFING_FORMATS.find((known) => known === format);
  const fits = Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT;
  if (of === "" || isFormat === undefined || !fits) return null;
  if (language !== "zh" && language !== "en") return null;
  return { of, out, format: isFormat, language, limit };
}

/** The embedded store has one holder: where that is a server, the briefing comes from it. */
async function makeFile(wanted: Wanted, env: Env) {
  const server = env.store === "embedded" ? await findRunningServer(env.dataDir) : null;
  if (server !== null) return fetchFile(server, wanted);
  const store = await openStore(
    env.store === "neo4j"
      ? { kind: "neo4j", ...env.neo4j }
      : { kind: "embedded", folder: env.dataDir },
  );
  try {
    const briefing = await getBriefing(store, wanted);
    const { language, format } = wanted;
    const options = { language, base: `http://localhost:${env.port}`, today: new Date() };
    return await printBriefing(briefing, format, options);
  } finally {
    await store.close();
  }
}

async function fetchFile({ url, token }: LocalServer, { of, language, limit, format }: Wanted) {
  const query = new URLSearchParams({ of, language, format, limit: String(limit) });
  const headers = { Authorization: `Bearer ${token}` };
  const reply = await fetch(`${url}/api/briefing/file?${query.toString()}`, { headers });
  if (!reply.ok) {
    const error = ErrorReplySchema.safeParse(await reply.json().catch(() => null));
    const said = error.success ? error.data.error.message : `服务回答了 ${reply.status}。`;
    throw new ZhengtuError("NOT_FOUND", said);
  }
  return { fileName: `${of}.${format}`, bytes: new Uint8Array(await reply.arrayBuffer()) };
}

async function main(argumentList: readonly string[]): Promise<void> {
  const wanted = readArguments(argumentList);
  if (wanted === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const { fileName, bytes } = await makeFile(wanted, parseEnv(process.env));
  // npm runs scripts in the project's folder; INIT_CWD is where the caller stands.
  const path = resolve(process.env["INIT_CWD"] ?? process.cwd(), wanted.out ?? fileName);
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    throw new ZhengtuError("BAD_REQUEST", `写不了文件 ${path}。请检查路径和权限。`, { cause });
  }
  console.log(`简报已写到 ${path}。`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explainError(error));
  process.exitCode = 1;
});
