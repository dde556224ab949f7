/** `npm run --silent extract -- FILE`: one file in, the extraction of each of its documents as a line of JSON on stdout. */
import { basename, resolve } from "node:path";
import { IngestError } from "./errors.ts";
import { prepare, understand } from "./pipeline.ts";
import { readDocuments } from "./read/read-documents.ts";
import { readSourceFile } from "./read/read-source-file.ts";

async function main(argument: string | undefined): Promise<void> {
  if (argument === undefined) {
    process.stderr.write(
      "用法：npm run --silent extract -- 文件（.docx、.pdf、.txt、.md、.html、.xlsx、.csv 或 .zip）\n",
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
        process.stdout.write(`${JSON.stringify(understand(prepare(await part.read())))}\n`);
      });
    }
  });
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
await main(process.argv[2]);
