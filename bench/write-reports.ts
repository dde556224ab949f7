/** `npx tsx bench/write-reports.ts FOLDER COUNT`: that many made reports, one in a hundred spoilt, for trying `npm run ingest`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spoiltReport, varyReport } from "./reports/vary-samples.ts";

const SPOILT_EVERY = 100;

const [folder, count = "2000"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("用法：npx tsx bench/write-reports.ts 文件夹 [份数]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (let number = 0; number < Number(count); number += 1) {
  const spoilt = number % SPOILT_EVERY === SPOILT_EVERY - 1;
  const { name, bytes } = spoilt ? spoiltReport(number) : varyReport(number);
  writeFileSync(join(folder, name), bytes);
}
