/** What an administrator does to the user list, each as a new list. */
import type { Role } from "../contract/role.ts";
import { ZhengtuError } from "../errors.ts";
import { checkPassword, hashPassword } from "./passwords.ts";
import { createToken, digestToken } from "./tokens.ts";
import { type User, checkUserName } from "./users.ts";

type Users = readonly User[];

/** The name as it would be kept. Throws ZhengtuError where it cannot be one or is taken. */
export function checkNewName(users: Users, given: string): string {
  const name = checkUserName(given);
  if (!users.some((user) => user.name === name)) return name;
  throw new ZhengtuError(
    "CONFLICT",
    `已有用户“${name}”。改密码用 npm run user -- password ${name}，改权限用 npm run user -- role ${name} --role …。`,
  );
}

/** With a new user. Throws ZhengtuError where the name is taken or the password too weak. */
export async function addUser(
  users: Users,
  { name: given, role, password }: { name: string; role: Role; password: string },
): Promise<Users> {
  const name = checkNewName(users, given);
  checkPassword(name, password);
  return [...users, { name, role, password: await hashPassword(password), token: null }];
}

/** With another password for a user, which ends the user's sessions. */
export async function setPassword(users: Users, name: string, password: string): Promise<Users> {
  const { name: known } = findUser(users, name);
  checkPassword(known, password);
  const hashed = await hashPassword(password);
  return change(users, known, (user) => ({ ...user, password: hashed }));
}

/** With another role for a user, from the next request on. */
export function setRole(users: Users, name: string, role: Role): Users {
  return change(users, findUser(users, name).name, (user) => ({ ...user, role }));
}

/** With a new access token for a user in the place of the last, and the token itself. */
export function giveToken(users: Users, name: string): { users: Users; token: string } {
  const token = createToken();
  const { name: known } = findUser(users, name);
  return {
    users: change(users, known, (user) => ({ ...user, token: digestToken(token) })),
    token,
  };
}

/** Without the user's access token. */
export function takeToken(users: Users, name: string): Users {
  return change(users, findUser(users, name).name, (user) => ({ ...user, token: null }));
}

/** Without the user. */
export function removeUser(users: Users, name: string): Users {
  const { name: known } = findUser(users, name);
  return users.filter((user) => user.name !== known);
}

/** Throws ZhengtuError NOT_FOUND. */
export function findUser(users: Users, name: string): User {
  const known = users.find((user) => user.name === name.normalize("NFC"));
  if (known !== undefined) return known;
  throw new ZhengtuError("NOT_FOUND", `没有用户“${name}”。已有的用户见 npm run user -- list。`);
}

function change(users: Users, name: string, alter: (user: User) => User): Users {
  return users.map((user) => (user.name === name ? alter(user) : user));
}
