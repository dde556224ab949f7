/**
 * `npm run licences`: writes docs/third-party.md, the licence of everything that is installed, and fails where one
 * has come in that nobody has agreed to.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findForeign, listLicences, renderLicences } from "./licences/list-licences.ts";

const ROOT = join(import.meta.dirname, "..");
const LIST = join(ROOT, "docs/third-party.md");

const LockSchema = z.object({ packages: z.record(z.string(), z.unknown()) });

const lock = LockSchema.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
const packages = listLicences(lock.packages);
const foreign = findForeign(packages);
for (const { name, version, licence } of foreign) {
  console.error(
    `${name}@${version}：许可证 ${licence} 不在允许之列，请换一个依赖，或商定后加入名单。`,
  );
}
writeFileSync(LIST, renderLicences(packages));
console.log(`${packages.length} 个依赖，${foreign.length} 个许可证有问题。`);
if (foreign.length > 0) process.exitCode = 1;
