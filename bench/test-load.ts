/**
 * `npm run test:load`: many users at once ask a real server over a made graph, on the embedded store or with --neo4j on
 * a Neo4j of its own. Prints what came of it beside what should, and exits 1 where it did not. Options: --users,
 * --seconds, --entities, --crowd (so many requests at one moment, at the end), --keep FOLDER (to keep the graph there
 * and use it again, as test:scale does), --profile FOLDER (for Node's own view of a .cpuprofile).
 */
import { loadavg, setPriority } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { countReports } from "./graph/made-report.ts";
import { requestMaker } from "./load/requests.ts";
import { type Answer, ask, figuresOf, percentile, runUsers } from "./load/users.ts";
import { watchHealth } from "./load/watch-health.ts";
import { treeMemory } from "./process-memory.ts";
import { type ServedGraph, serveGraph } from "./scale/served-graph.ts";

const { values } = parseArgs({
  options: {
    users: { type: "string", default: "200" },
    seconds: { type: "string", default: "60" },
    entities: { type: "string", default: "100000" },
    crowd: { type: "string", default: "2000" },
    neo4j: { type: "boolean", default: false },
    keep: { type: "string" },
    profile: { type: "string" },
  },
});
const [users, seconds, entities, crowdSize] = (
  ["users", "seconds", "entities", "crowd"] as const
).map((name) => Number(values[name])) as [number, number, number, number];
const reports = countReports(entities);
const MEGABYTE = 1024 ** 2;
// The users come within this time; the crowd comes at one moment.
const ARRIVE_MS = 5000;
const HEALTH_MS = 1000;
const MAX_SPREAD = 10;
// The users of a crowd share the processors with the server: making so many connections alone takes over a second.
const MAX_REFUSAL_MS = 4000;
// Memory is taken after this part of the time, and may grow by so much until the end.
const SETTLED = 0.5;
const MAX_GROWTH = 1.1;

const missed: string[] = [];
let begunAt = 0;

function judge(isMet: boolean, line: string): void {
  console.log(`  ${isMet ? "✓" : "✗"} ${line}`);
  if (!isMet) missed.push(line);
}

interface Watched {
  readonly health: readonly number[];
  readonly memory: { readonly at: number; readonly bytes: number }[];
}

/** Notes health and memory of the server and its processes every second. */
async function watch(server: ServedGraph, isOver: () => boolean): Promise<Watched> {
  const health = watchHealth(server.url);
  const memory: { at: number; bytes: number }[] = [];
  const started = performance.now();
  while (!isOver()) {
    memory.push({ at: performance.now() - started, bytes: treeMemory(server.pid) });
    await delay(1000);
  }
  health.stop();
  return { health: health.checks, memory };
}

function tellUsers(answers: readonly Answer[], { health, memory }: Watched): void {
  for (const { kind, answered, refused, p50, p99 } of figuresOf(answers)) {
    const spread = p99 / p50;
    const took = `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;
    judge(
      spread <= MAX_SPREAD,
      `${kind.padEnd(13)} ${answered} answered, ${refused} refused, ${took}, p99/p50 ${spread.toFixed(1)} (at most ${MAX_SPREAD})`,
    );
    const late = answers.filter((answer) => answer.kind === kind && answer.ms > MAX_SPREAD * p50);
    if (spread > MAX_SPREAD) console.log(`    ${late.length} took longer${times(late)}`);
  }
  const problems = answers.filter(({ problem }) => problem !== null);
  judge(problems.length === 0, `errors: ${problems.length} of ${answers.length} requests (0)`);
  for (const { problem } of problems.slice(0, 5)) console.log(`    ${problem ?? ""}`);
  const refused = answers.filter(({ status }) => status === 503);
  judge(refused.length === 0, `refused within the limits: ${refused.length} (0)${times(refused)}`);
  const slowest = Math.max(...health);
  judge(
    health.length > 0 && slowest <= HEALTH_MS,
    `slowest of ${health.length} health checks ${slowest.toFixed(0)} ms (at most ${HEALTH_MS})`,
  );
  const end = memory.at(-1)?.at ?? 0;
  const later = memory.filter(({ at }) => at >= end * SETTLED).map(({ bytes }) => bytes);
  const [before = 0, after = 0] = [later[0], later.at(-1)];
  const growth = after / before;
  judge(
    growth <= MAX_GROWTH,
    `memory of all processes ${mb(before)} MB half-way, ${mb(after)} MB at the end, ${growth.toFixed(2)} (at most ${MAX_GROWTH})`,
  );
}

/** Between which seconds of the load they were asked. */
function times(answers: readonly Answer[]): string {
  if (answers.length === 0) return "";
  const seconds = answers.map(({ at }) => (at - begunAt) / 1000);
  return `, asked between ${Math.min(...seconds).toFixed(0)} and ${Math.max(...seconds).toFixed(0)} s`;
}

function mb(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0);
}

/** What is loaded with the first request of a kind is no part of the load; Neo4j is warm when the server is ready. */
async function warmUp({ url }: ServedGraph): Promise<void> {
  const next = requestMaker(reports, 17);
  for (let asked = 0; asked < 40; asked += 1) await ask(url, next());
}

/** More requests at the same moment than there is room for. */
async function crowd(server: ServedGraph): Promise<void> {
  const next = requestMaker(reports, 4711);
  const answers = await Promise.all(
    Array.from({ length: crowdSize }, () => ask(server.url, next())),
  );
  const refused = answers.filter(({ status }) => status === 503);
  const others = answers.filter(({ status }) => status !== 200 && status !== 503);
  console.log(`${crowdSize} requests at the same moment`);
  judge(
    refused.length > 0,
    `${refused.length} turned away (some), ${others.length} without an answer`,
  );
  judge(others.length === 0, "every other one answered");
  judge(
    refused.every(({ retryAfter }) => retryAfter !== null),
    "each of those told when to come back",
  );
  const median = (some: readonly Answer[]) =>
    percentile(
      some.map(({ ms }) => ms),
      0.5,
    );
  const away = median(refused);
  judge(
    away <= MAX_REFUSAL_MS,
    `turned away after ${away.toFixed(0)} ms (at most ${MAX_REFUSAL_MS}), all answered after ${median(answers).toFixed(0)} ms (medians)`,
  );
}

/** People are elsewhere: here they must not wait for a processor that the server and the database keep busy. */
function favourUsers(): void {
  try {
    setPriority(-10);
  } catch {
    console.log(
      "    not allowed to favour the users over the server: their figures hold delays of their own",
    );
  }
}

async function main(): Promise<void> {
  const dialect = values.neo4j ? "neo4j" : "embedded";
  console.log(
    `${dialect}: a graph of ${entities} entities in ${reports} reports, ${users} users, ${seconds} s`,
  );
  console.log(`load of the machine before it begins: ${loadavg()[0]?.toFixed(1) ?? ""}`);
  const { keep, profile } = values;
  const log = (line: string) => console.log(`    ${line}`);
  const server = await serveGraph({ dialect, entities, keep, profile, log });
  favourUsers();
  try {
    await warmUp(server);
    begunAt = performance.now();
    const end = Date.now() + seconds * 1000;
    const isOver = () => Date.now() >= end;
    const [answers, watched] = await Promise.all([
      runUsers({
        ...{ url: server.url, users, reports },
        ...{ arriveMs: ARRIVE_MS, goesOn: () => !isOver() },
      }),
      watch(server, isOver),
    ]);
    tellUsers(answers, watched);
    await crowd(server);
  } finally {
    await server.close();
  }
  if (missed.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
