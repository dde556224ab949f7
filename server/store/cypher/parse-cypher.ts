/**
 * People's queries as syntax trees. The parser runs in a process of its own, started with the first
 * query: a query that keeps it too long ends that process, not the server.
 */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ZhengtuError } from "../../errors.ts";
import type { ExpectedWords, ParseMessage, ParseReply, ParseRequest } from "./parse-message.ts";
import { processorTime } from "./processor-time.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const PROCESS_FILE = fileURLToPath(new URL("./parse-process.ts", import.meta.url));
const TSX_LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
// Of the processor's time, where the system tells it: waiting for a turn makes no query complex.
const PARSE_LIMIT_MS = 3_000;
const LOOK_AGAIN_MS = 250;
const START_LIMIT_MS = 30_000;
const HEAP_LIMIT_MB = 384;
const MAX_LENGTH = 20_000;
const MAX_REMEMBERED = 200;
const MAX_WAITING = 100;

interface Waiting {
  readonly query: string;
  readonly at: number | undefined;
  readonly settle: (reply: ParseReply) => void;
  readonly fail: (error: Error) => void;
}

/** One query at a time, in the order they came. */
class ParserProcess {
  readonly #waiting: Waiting[] = [];
  #child: ChildProcess | null = null;
  #loaded = false;
  #current: { readonly number: number; readonly task: Waiting } | null = null;
  #timer: NodeJS.Timeout | undefined;
  #number = 0;

  ask(query: string, at?: number): Promise<ParseReply> {
    if (this.#waiting.length >= MAX_WAITING) {
      throw new ZhengtuError("TOO_MANY_REQUESTS", "等待检查的查询太多，请稍后再试。", {
        retriable: true,
      });
    }
    return new Promise((settle, fail) => {
      this.#waiting.push({ query, at, settle, fail });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current) return;
    const task = this.#waiting.shift();
    const child = (this.#child ??= task ? this.#start() : null);
    hold(child, task !== undefined);
    if (!task || !child) return;
    const number = ++this.#number;
    this.#current = { number, task };
    // What loads is not to blame for it.
    if (this.#loaded) this.#startParseClock();
    else this.#startClock(START_LIMIT_MS, () => this.#giveUp());
    child.send({ number, query: task.query, at: task.at } satisfies ParseRequest);
  }

  #start(): ChildProcess {
    const child = fork(PROCESS_FILE, [], {
      execArgv: [`--max-old-space-size=${HEAP_LIMIT_MB}`, "--import", TSX_LOADER],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("message", (message) => this.#receive(message as ParseMessage));
    for (const event of ["exit", "error"]) {
      child.once(event, () => {
        if (this.#child === child) this.#giveUp();
      });
    }
    return child;
  }

  #receive(message: ParseMessage): void {
    if ("ready" in message) {
      this.#loaded = true;
      this.#startParseClock();
    } else if (message.number === this.#current?.number) {
      this.#finish((task) => task.settle(message.reply));
    }
  }

  #startClock(ms: number, onTime: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(onTime, ms);
  }

  #startParseClock(): void {
    const [begun, before] = [performance.now(), processorTime(this.#child?.pid)];
    const look = () => {
      const now = processorTime(this.#child?.pid);
      const used = now === null || before === null ? Infinity : now - before;
      const isLong = performance.now() - begun > START_LIMIT_MS;
      if (used >= PARSE_LIMIT_MS || isLong) this.#giveUp();
      else this.#startClock(Math.max(LOOK_AGAIN_MS, PARSE_LIMIT_MS - used), look);
    };
    this.#startClock(PARSE_LIMIT_MS, look);
  }

  /** Ends the process with the query that it could not cope with. */
  #giveUp(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
    this.#loaded = false;
    this.#finish((task) => task.fail(tooComplex()));
  }

  #finish(settle: (task: Waiting) => void): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = null;
    if (current) settle(current.task);
    this.#next();
  }
}

/** A process without work must not keep the server, or a test, from ending. */
function hold(child: ChildProcess | null, working: boolean): void {
  if (working) {
    child?.ref();
    child?.channel?.ref();
  } else {
    child?.unref();
    child?.channel?.unref();
  }
}

const parser = new ParserProcess();
// Saved queries and the console's checks ask for the same text again and again.
const remembered = new Map<string, SyntaxNode>();

/** The syntax tree of a query. Throws ZhengtuError QUERY_INVALID with the place, or QUERY_UNSUPPORTED. */
export async function parseCypher(query: string): Promise<SyntaxNode> {
  const known = remembered.get(query);
  if (known) return known;
  if (query.trim() === "") throw new ZhengtuError("QUERY_INVALID", "查询是空的。");
  if (query.length > MAX_LENGTH) {
    throw new ZhengtuError("QUERY_INVALID", `查询太长：最多 ${MAX_LENGTH} 个字符。`);
  }
  const tree = readReply(await parser.ask(query));
  remembered.set(query, tree);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MAX_REMEMBERED) break;
    remembered.delete(oldest);
  }
  return tree;
}

const NOTHING_EXPECTED: Omit<ExpectedWords, "from"> = { names: [], keywords: [], variables: [] };

/** What may stand at the UTF-16 offset `at` of a query; nothing where the parser cannot tell. */
export async function expectedAt(query: string, at: number): Promise<ExpectedWords> {
  if (query.length > MAX_LENGTH) return { from: at, ...NOTHING_EXPECTED };
  const reply = await parser.ask(query, Math.min(at, query.length));
  return "expected" in reply ? reply.expected : { from: at, ...NOTHING_EXPECTED };
}

function readReply(reply: ParseReply): SyntaxNode {
  if ("tree" in reply) return reply.tree;
  if ("fault" in reply) {
    const { line, column, found, start } = reply.fault;
    const near = found === "" || found === "<EOF>" ? "末尾" : `“${found}”`;
    throw new ZhengtuError(
      "QUERY_INVALID",
      `查询第 ${line} 行第 ${column} 列有语法错误，在 ${near} 附近。`,
      { details: { start, line, column, near: found } },
    );
  }
  if ("tooDeep" in reply) throw tooComplex();
  if ("expected" in reply) throw new ZhengtuError("INTERNAL", "解析进程答非所问，请重试。");
  throw new ZhengtuError("INTERNAL", `检查查询时出错：${reply.failure}`);
}

function tooComplex(): ZhengtuError {
  return new ZhengtuError(
    "QUERY_UNSUPPORTED",
    "查询嵌套得太深或太复杂，没有运行。请拆成几条简单的查询。",
  );
}
