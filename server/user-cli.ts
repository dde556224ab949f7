/**
 * `npm run user -- add NAME --role ROLE` and its sisters: the user list. Passwords are typed or piped in, never
 * arguments, which every process of the machine can read.
 */
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { read } from "read";
import {
  addUser,
  checkNewName,
  findUser,
  giveToken,
  removeUser,
  setPassword,
  setRole,
  takeToken,
} from "./access/change-users.ts";
import { type User, readUsers, writeUsers } from "./access/users.ts";
import { ROLES, type Role, RoleSchema } from "./contract/role.ts";
import { parseEnv } from "./env.ts";
import { ZhengtuError } from "./errors.ts";

const USAGE = `用法：
  npm run user -- add 用户名 --role ${ROLES.join("|")}   建立用户，密码随后输入或由标准输入给出
  npm run user -- password 用户名                        重设密码，原有登录随即失效
  npm run user -- role 用户名 --role ${ROLES.join("|")}  改变权限
  npm run user -- token 用户名 [--remove]                发放（或收回）供脚本使用的访问口令
  npm run user -- remove 用户名                          删除用户
  npm run user -- list                                   列出用户`;

const path = parseEnv(process.env).access.usersFile;

interface Request {
  readonly users: readonly User[];
  readonly name: string;
  readonly role?: string | undefined;
  readonly remove: boolean;
}

const COMMANDS: Readonly<Record<string, (request: Request) => Promise<void> | void>> = {
  async add({ users, name, role: given }) {
    const role = readRole(given);
    checkNewName(users, name);
    save(await addUser(users, { name, role, password: await askPassword() }));
    console.log(`已建立用户“${name}”（${role}），记在 ${path}。`);
  },
  async password({ users, name }) {
    findUser(users, name);
    save(await setPassword(users, name, await askPassword()));
    console.log(`已重设“${name}”的密码；原有登录已失效。`);
  },
  role({ users, name, role: given }) {
    const role = readRole(given);
    save(setRole(users, name, role));
    console.log(`“${name}”的权限现在是 ${role}。`);
  },
  token({ users, name, remove }) {
    if (remove) {
      save(takeToken(users, name));
      console.log(`已收回“${name}”的访问口令。`);
      return;
    }
    const given = giveToken(users, name);
    save(given.users);
    console.error("访问口令只显示这一次，请妥善保存；再次发放时旧的作废：");
    console.log(given.token);
  },
  remove({ users, name }) {
    save(removeUser(users, name));
    console.log(`已删除用户“${name}”。`);
  },
};

function save(users: readonly User[]): void {
  try {
    writeUsers(path, users);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new ZhengtuError(
      "CONFIG_INVALID",
      `写不了用户名单 ${path}（${reason}）。请检查权限和磁盘空间，名单没有改动。`,
      { cause },
    );
  }
}

function readRole(given: string | undefined): Role {
  const role = RoleSchema.safeParse(given);
  if (role.success) return role.data;
  throw new ZhengtuError("BAD_REQUEST", `请以 --role 给出权限：${ROLES.join("、")} 之一。`);
}

/** Typed twice without being shown, or the first line of what is piped in. */
async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/)[0] ?? "";
  const password = await read({ prompt: "密码：", silent: true });
  process.stdout.write("\n");
  const again = await read({ prompt: "再输一次：", silent: true });
  process.stdout.write("\n");
  if (password === again) return password;
  throw new ZhengtuError("BAD_REQUEST", "两次输入的密码不一样，没有保存。");
}

function list(users: readonly User[]): void {
  if (users.length === 0) console.log(`还没有用户（${path}）。`);
  for (const { name, role, token } of users) {
    console.log(`${role.padEnd(7)} ${name}${token === null ? "" : "  （有访问口令）"}`);
  }
}

async function main(argumentList: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { role: { type: "string" }, remove: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [command = "", name, ...rest] = positionals;
  const users = readUsers(path);
  if (command === "list" && name === undefined) {
    list(users);
    return;
  }
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run === undefined || name === undefined || rest.length > 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  await run({ users, name: name.normalize("NFC"), ...values });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const usage = error instanceof TypeError && "code" in error;
  console.error(error instanceof ZhengtuError ? error.message : usage ? USAGE : String(error));
  process.exitCode = usage ? 2 : 1;
});
