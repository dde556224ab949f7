/** A cluster cannot be had here: that a user reads their own writes behind a routing address is looked for in the code. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Driver, Neo4jError } from "neo4j-driver";
import { expect, it } from "vitest";
import { sessionsOf } from "../../server/store/neo4j/open-session.ts";

const FOLDER = join(import.meta.dirname, "../../server/store/neo4j");

type Options = Record<string, unknown>;

/** A driver that writes down what it is asked for; the statement that runs by itself fails where an error is given. */
function recordingDriver(failure?: Error) {
  const [sessions, transactions, alone]: Options[][] = [[], [], []];
  const session = {
    run: (_cypher: string, _parameters: Options, options: Options) => {
      alone?.push(options);
      return failure ? Promise.reject(failure) : Promise.resolve({ records: [] });
    },
    close: () => Promise.resolve(),
  };
  const driver = {
    session: (options: Options) => {
      sessions?.push(options);
      return session;
    },
    executeQuery: (_cypher: string, _parameters: Options, options: Options) => {
      transactions?.push(options);
      return Promise.resolve({ records: [] });
    },
  };
  return { driver: driver as unknown as Driver, sessions, transactions, alone };
}

const READ = { cypher: "RETURN 1 AS one", parameters: {}, timeoutMs: 1000 };

it("all sessions of a store share their bookmarks, and reads may go to any member", async () => {
  const { driver, sessions, transactions, alone } = recordingDriver();
  const { open, readAll } = sessionsOf(driver);
  open({ access: "write" });
  open({ access: "read", fetchSize: 500 });
  await readAll(READ);
  expect(sessions?.map((each) => each["defaultAccessMode"])).toEqual(["WRITE", "READ", "READ"]);
  const [bookmarks, ...others] = (sessions ?? []).map((each) => each["bookmarkManager"]);
  expect(bookmarks).toBeDefined();
  expect(others).toEqual([bookmarks, bookmarks]);
  expect(alone).toEqual([{ timeout: 1000 }]);
  expect(transactions).toEqual([]);
});

it("a read that failed for a reason that passes is tried again until it does, in the same way", async () => {
  const lost = new Neo4jError("connection lost", "ServiceUnavailable", "", "");
  const { driver, sessions, transactions } = recordingDriver(lost);
  await expect(sessionsOf(driver).readAll(READ)).resolves.toEqual([]);
  expect(transactions).toMatchObject([{ routing: "READ", transactionConfig: { timeout: 1000 } }]);
  expect(transactions?.[0]?.["bookmarkManager"]).toBe(sessions?.[0]?.["bookmarkManager"]);
});

it("a read that is wrong is not tried again", async () => {
  const wrong = new Neo4jError("no such thing", "Neo.ClientError.Statement.SyntaxError", "", "");
  const { driver, transactions } = recordingDriver(wrong);
  await expect(sessionsOf(driver).readAll(READ)).rejects.toBe(wrong);
  expect(transactions).toEqual([]);
});

it("no file of the store opens a session of its own", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  const openers = files.filter(
    (file) =>
      file.endsWith(".ts") &&
      /\.(session|executeQuery|rxSession)\(/.test(readFileSync(join(FOLDER, file), "utf8")),
  );
  expect(openers).toEqual(["open-session.ts"]);
});
