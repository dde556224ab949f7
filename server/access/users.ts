/** The user list: a file that only the server's own account can read, with hashes in the place of secrets. */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { RoleSchema } from "../contract/role.ts";
import { ZhengtuError } from "../errors.ts";
import { replaceOwnFile } from "./replace-own-file.ts";

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,39}$/u;

const UserSchema = z.strictObject({
  name: z.string().regex(NAME),
  role: RoleSchema,
  /** argon2id in PHC form. */
  password: z.string().startsWith("$argon2id$"),
  /** SHA-256 of the user's access token, in hex; null where there is none. */
  token: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type User = z.infer<typeof UserSchema>;

const UserFileSchema = z.strictObject({ version: z.literal(1), users: z.array(UserSchema) });

/** The name as it is kept. Throws ZhengtuError where it cannot be one. */
export function checkUserName(name: string): string {
  const kept = name.normalize("NFC");
  if (NAME.test(kept)) return kept;
  throw new ZhengtuError(
    "BAD_REQUEST",
    "用户名只能用文字、数字和 . _ @ -，以文字或数字开头，最多 40 个字符。",
  );
}

/** All users; none where there is no file. Throws ZhengtuError CONFIG_INVALID where the file is not a user list. */
export function readUsers(path: string): readonly User[] {
  const text = readIfThere(path);
  if (text === null) return [];
  try {
    return UserFileSchema.parse(JSON.parse(text)).users;
  } catch (cause) {
    throw new ZhengtuError(
      "CONFIG_INVALID",
      `用户名单 ${path} 的内容不对，没有采用。请用 npm run user 重新生成，或从备份找回。`,
      { cause },
    );
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new ZhengtuError("CONFIG_INVALID", `读不了用户名单 ${path}。请检查它的权限。`, { cause });
  }
}

/** Replaces the file as a whole: a full disk leaves the old one. */
export function writeUsers(path: string, users: readonly User[]): void {
  mkdirSync(dirname(path), { recursive: true });
  replaceOwnFile(path, `${JSON.stringify({ version: 1, users }, null, 2)}\n`);
}

/**
 * The users as the file has them now: read again when it has changed. Throws CONFIG_INVALID where the file is no
 * user list at the start; where it ceases to be one later, there are no users, and `onProblem` hears of it.
 */
export function watchUsers(
  path: string,
  onProblem: (error: unknown) => void,
): () => readonly User[] {
  let seen = fingerprint(path);
  let users = readUsers(path);
  return () => {
    const now = fingerprint(path);
    if (now === seen) return users;
    seen = now;
    try {
      users = readUsers(path);
    } catch (error) {
      users = [];
      onProblem(error);
    }
    return users;
  };
}

function fingerprint(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "none" : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}
