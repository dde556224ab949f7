/** `npm run user`: what an administrator sees. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isPassword } from "../../server/access/passwords.ts";
import { digestToken } from "../../server/access/tokens.ts";
import { readUsers } from "../../server/access/users.ts";

const CLI = join(import.meta.dirname, "../../server/user-cli.ts");
const PASSWORD = "hu-pan-xiao-zhan";

let folder: string;
let usersFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhengtu-users-"));
  usersFile = join(folder, "users.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

function run(args: readonly string[], typed = ""): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), CLI, ...args],
      { env: { PATH: process.env["PATH"], DATA_DIR: folder } },
      (error, said, complained) => {
        resolve({ code: error === null ? 0 : Number(error.code), said, complained });
      },
    );
    child.stdin?.end(typed);
  });
}

/** What is piped in, and the code and sentence that come back. */
type Refusal = readonly [string, number, string];

describe("npm run user", { timeout: 60_000 }, () => {
  it("keeps users with hashes, changes them, and takes them out again", async () => {
    const added = await run(["add", "规划科-甲", "--role", "editor"], `${PASSWORD}\n`);
    expect(added).toMatchObject({ code: 0, complained: "" });
    expect(added.said).toContain("已建立用户“规划科-甲”（editor）");
    const [user] = readUsers(usersFile);
    expect(user).toMatchObject({ name: "规划科-甲", role: "editor", token: null });
    expect(await isPassword(PASSWORD, user?.password)).toBe(true);
    expect(readFileSync(usersFile, "utf8")).not.toContain(PASSWORD);
    expect(statSync(usersFile).mode & 0o777).toBe(0o600);

    const token = await run(["token", "规划科-甲"]);
    expect(token.said.trim()).toMatch(/^zt_[\w-]{32}$/);
    expect(readUsers(usersFile)[0]?.token).toBe(digestToken(token.said.trim()));
    expect((await run(["token", "规划科-甲", "--remove"])).code).toBe(0);
    expect((await run(["role", "规划科-甲", "--role", "reader"])).code).toBe(0);
    expect((await run(["password", "规划科-甲"], "another-good-one\n")).code).toBe(0);
    const [changed] = readUsers(usersFile);
    expect(changed).toMatchObject({ role: "reader", token: null });
    expect(await isPassword("another-good-one", changed?.password)).toBe(true);

    expect((await run(["list"])).said).toBe("reader  规划科-甲\n");
    expect((await run(["remove", "规划科-甲"])).code).toBe(0);
    expect(readUsers(usersFile)).toEqual([]);
  });

  it.each<[string, readonly string[], ...Refusal]>([
    ["no command", [], "", 2, "用法"],
    ["an unknown command", ["constructor", "a"], "", 2, "用法"],
    ["an unknown option", ["add", "a", "--password", "x"], "", 2, "用法"],
    ["a password as an argument", ["add", "a", PASSWORD, "--role", "admin"], "", 2, "用法"],
    ["no role", ["add", "a"], PASSWORD, 1, "--role"],
    ["a role that is none", ["add", "a", "--role", "owner"], PASSWORD, 1, "--role"],
    ["a name that is none", ["add", "../a", "--role", "admin"], PASSWORD, 1, "用户名只能用"],
    ["a short password", ["add", "a", "--role", "admin"], "short", 1, "密码太短"],
    ["nothing piped in", ["add", "a", "--role", "admin"], "", 1, "密码太短"],
    [
      "the name as password",
      ["add", "甲乙", "--role", "admin"],
      "我是甲乙甲乙甲乙甲乙",
      1,
      "不能包含用户名",
    ],
    ["one character", ["add", "a", "--role", "admin"], "1".repeat(20), 1, "密码太简单"],
    ["nobody", ["password", "nobody"], PASSWORD, 1, "没有用户“nobody”"],
  ])("refuses %s in one sentence and keeps the list", async (_, args, ...refusal) => {
    const [typed, code, sentence] = refusal;
    const outcome = await run(args, `${typed}\n`);
    expect([outcome.code, outcome.complained]).toEqual([code, expect.stringContaining(sentence)]);
    expect(outcome.complained).not.toMatch(/ at |Error/);
    expect(existsSync(usersFile)).toBe(false);
  });

  it("refuses a name twice, and a list that it cannot read", async () => {
    await run(["add", "a", "--role", "admin"], `${PASSWORD}\n`);
    const twice = await run(["add", "a", "--role", "reader"], `${PASSWORD}\n`);
    expect([twice.code, twice.complained]).toEqual([1, expect.stringContaining("已有用户“a”")]);
    writeFileSync(usersFile, "[]");
    const broken = await run(["list"]);
    expect([broken.code, broken.complained]).toEqual([1, expect.stringContaining("用户名单")]);
    expect(readFileSync(usersFile, "utf8")).toBe("[]");
  });
});
