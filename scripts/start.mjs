/**
 * `npm start`: checks what a fresh machine may lack, builds the client where it is missing or stale,
 * then runs the server in this process. Plain JavaScript without dependencies, so that it can still
 * say what is wrong when nothing is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LEAST_NODE = [20, 19];
const CLIENT_PAGE = join(ROOT, "dist/client/index.html");
const CLIENT_SOURCES = ["client", "server/contract", "vite.config.ts", "package-lock.json"];
const require = createRequire(import.meta.url);

/** Prints what happened and the remedy, Chinese first, and ends with exit code 1. */
function fail(chinese, english) {
  console.error(`\n${chinese}\n${english}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  const least = LEAST_NODE.join(".");
  fail(
    `政图需要 Node.js ${least} 或更新的版本，现在是 ${process.versions.node}，请升级后重试。`,
    `Zhengtu needs Node.js ${least} or newer, this is ${process.versions.node}: please upgrade.`,
  );
}

function checkInstalled() {
  const missing = ["tsx", "express", "nodejieba"].find(
    (name) => !existsSync(join(ROOT, "node_modules", name, "package.json")),
  );
  if (missing === undefined) return;
  fail(
    `还没有装好依赖（缺少 ${missing}），请先运行 npm install。`,
    `The dependencies are not installed (${missing} is missing): run npm install first.`,
  );
}

/** The segmenter is compiled at install; without a compiler npm leaves it out or half built. */
function checkSegmenter() {
  const binding = join(
    dirname(require.resolve("nodejieba/package.json")),
    "build/Release/nodejieba.node",
  );
  try {
    require(binding);
  } catch (error) {
    const why = existsSync(binding) ? `（${firstLine(error)}）` : "";
    fail(
      `分词组件 nodejieba 没有编译好${why}。请装好 C++ 编译器、make 和 Python 3` +
        "（Debian/Ubuntu：sudo apt-get install -y g++ make python3；macOS：xcode-select --install），" +
        "再运行 npm rebuild nodejieba。",
      "The segmenter nodejieba is not compiled. Install a C++ compiler, make and Python 3, then run npm rebuild nodejieba.",
    );
  }
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split("\n")[0];
}

/** The time of the newest file at or below a path, in milliseconds; 0 where there is none. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(
    stats.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}

function clientIsStale() {
  if (!existsSync(CLIENT_PAGE)) return true;
  const built = statSync(CLIENT_PAGE).mtimeMs;
  return CLIENT_SOURCES.some((source) => newestChange(join(ROOT, source)) > built);
}

function buildClient() {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  if (!existsSync(vite)) {
    fail(
      "界面还没有构建，而构建工具没有安装。请运行 npm install --include=dev，或直接使用带 dist/client 的发布包。",
      "The client is not built and its build tool is not installed: run npm install --include=dev.",
    );
  }
  console.log("正在构建界面，约需半分钟…  Building the client…");
  const build = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (build.status === 0) return;
  if (build.signal === null) {
    fail(
      "界面构建失败，原因见上。请先运行 npm install 更新依赖；若刚改过 client/，请修正后重试。",
      "Building the client failed for the reason above.",
    );
  }
  process.exit(1);
}

checkNode();
checkInstalled();
checkSegmenter();
if (clientIsStale()) buildClient();

const { register } = await import("tsx/esm/api");
register();
await import("../server/main.ts");
