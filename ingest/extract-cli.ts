/** `npm run --silent extract -- FILE`: one document in, its extraction as JSON on stdout. */
import { basename, resolve } from "node:path";
import { IngestError } from "./errors.ts";
import { extract } from "./pipeline.ts";
import { readSourceFile } from "./read/read-source-file.ts";

async function main(argument: string | undefined): Promise<void> {
  if (argument === undefined) {
    process.stderr.write("用法：npm run --silent extract -- 文件（.txt、.md 或 .html）\n");
    process.exitCode = 2;
    return;
  }
  try {
    // npm runs scripts in the project's folder; INIT_CWD is where the caller stands.
    const path = resolve(process.env["INIT_CWD"] ?? process.cwd(), argument);
    const extraction = await extract({ name: basename(path), bytes: readSourceFile(path) });
    process.stdout.write(`${JSON.stringify(extraction)}\n`);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

// A reader that stops early (head, less) is no error of ours.
process.stdout.on("error", () => process.exit());
await main(process.argv[2]);
