/**
 * `npm run check:advisories`: asks the registry which of the installed packages have known weaknesses. Exits 0 where none is
 * high or critical, 1 where one is, 2 where the registry was not there to ask: not every mirror has that service.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readAudit } from "./advisories/read-audit.ts";

const ROOT = join(import.meta.dirname, "..");
const FOUND = 1;
const NOT_ASKED = 2;

const { stdout } = spawnSync("npm", ["audit", "--json"], {
  cwd: ROOT,
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
  maxBuffer: 256 * 1024 * 1024,
});
const end = readAudit(stdout);
if (end.kind === "unanswered") {
  console.error(
    `没有检查：npm 的登记处没有回答漏洞查询（${end.why}）。这不表示没有漏洞。请在能访问 registry.npmjs.org 的机器上再运行一次。`,
  );
  process.exitCode = NOT_ASKED;
} else {
  for (const { name, severity, range, titles } of end.grave) {
    console.error(`${severity}  ${name} ${range}：${titles.join("；")}`);
  }
  console.log(
    `${end.dependencies} 个依赖：high 及以上 ${end.grave.length} 个，较轻的 ${end.others} 个。`,
  );
  if (end.grave.length > 0) process.exitCode = FOUND;
}
