/** Passwords: what one must be like, and its argon2id hash, which is all that is kept of it. */
import { hash, verify } from "@node-rs/argon2";
import { ZhengtuError } from "../errors.ts";

/** The least that OWASP recommends for argon2id (the library's default kind): 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2 } as const;
const LEAST = 10;
const MOST = 512;

/** Throws ZhengtuError where the password is too easy to guess for that name. */
export function checkPassword(name: string, password: string): void {
  const { length } = password;
  const problem =
    length < LEAST
      ? `密码太短：至少 ${LEAST} 个字符`
      : length > MOST
        ? `密码太长：最多 ${MOST} 个字符`
        : name.length > 1 && password.toLowerCase().includes(name.toLowerCase())
          ? "密码不能包含用户名"
          : new Set(password).size < 4
            ? "密码太简单：至少要有 4 种不同的字符"
            : null;
  if (problem !== null) throw new ZhengtuError("BAD_REQUEST", `${problem}。请换一个。`);
}

/** The hash of a password in PHC form, salt and cost included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

let decoy: Promise<string> | undefined;

/** Whether it is the password; for somebody who does not exist it is not, and takes as long to say so. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  decoy ??= hashPassword("nobody");
  const matches = await verify(hashed ?? (await decoy), password.normalize("NFC"));
  return matches && hashed !== undefined;
}
