/** A cluster cannot be had here: that a user reads their own writes behind a routing address is looked for in the code. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { expect, it } from "vitest";
import { sessionsOf } from "../../server/store/neo4j/open-session.ts";

const FOLDER = join(import.meta.dirname, "../../server/store/neo4j");

it("all sessions of a store share their bookmarks, and reads may go to any member", () => {
  type Options = Record<string, unknown>;
  const opened: Options[] = [];
  const driver = {
    session: (options: Options) => opened.push(options),
    executeQuery: (_cypher: string, _parameters: Options, options: Options) => opened.push(options),
  };
  const { open, readAll } = sessionsOf(driver as unknown as Driver);
  open({ access: "write" });
  open({ access: "read", fetchSize: 500 });
  void readAll({ cypher: "RETURN 1 AS one", parameters: {}, timeoutMs: 1000 });
  const [write, read, whole] = opened;
  expect(read?.["bookmarkManager"]).toBeDefined();
  expect(read?.["bookmarkManager"]).toBe(write?.["bookmarkManager"]);
  expect(whole?.["bookmarkManager"]).toBe(write?.["bookmarkManager"]);
  expect([write, read].map((each) => each?.["defaultAccessMode"])).toEqual(["WRITE", "READ"]);
  expect(whole).toMatchObject({ routing: "READ", transactionConfig: { timeout: 1000 } });
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
