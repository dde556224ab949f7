/**
 * `npm run --silent extract -- FILE`: one file in, the extraction of each of its documents as a line of JSON on
 * stdout; with `--explain NAME` instead, in words, why all was read that is said of that name.
 */
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { IngestError } from "./errors.ts";
import { explainName } from "./explain.ts";
import type { Extraction } from "./model/extraction.ts";
import { prepare, understand } from "./pipeline.ts";
import { readDocuments } from "./read/read-documents.ts";
import { readSourceFile } from "./read/read-source-file.ts";

async function main(argumentList: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { explain: { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const [argument] = positionals;
  const name = typeof values.explain === "string" ? values.explain : undefined;
  if (argument === undefined || (values.explain !== undefined && name === undefined)) {
    process.stderr.write(
      "用法：npm run --silent extract -- 文件 [--explain 名称]（.docx、.pdf、.txt、.md、.html、.xlsx、.csv 或 .zip）\n",
    );
    process.exitCode = 2;
    return;
  }
  // npm runs scripts in the project's folder; INIT_CWD is where the caller stands.
  const path = resolve(process.env["INIT_CWD"] ?? process.cwd(), argument);
  await reportRefusal(async () => {
    const file = { name: basename(path), bytes: readSourceFile(path) };
    for await (const part of readDocuments(file)) {
      // A bad document in an archive stops none of the others.
      await reportRefusal(async () => {
        const extraction = understand(prepare(await part.read()));
        if (name === undefined) process.stdout.write(`${JSON.stringify(extraction)}\n`);
        else explain(extraction, name);
      });
    }
  });
}

function explain(extraction: Extraction, name: string): void {
  const explanation = explainName(extraction, name);
  if (explanation !== null) {
    process.stdout.write(`${explanation}\n`);
    return;
  }
  const { title } = extraction.document;
  process.stderr.write(`《${title}》里没有读出叫“${name}”的实体。请检查名称，可用别名。\n`);
  process.exitCode = 1;
}

async function reportRefusal(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

// A reader that stops early (head, less) is no error of ours.
process.stdout.on("error", () => process.exit());
await main(process.argv.slice(2));
