/** Access tokens: long random texts for scripts. Only their digests are compared and kept. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A new token; it is shown once. */
export function createToken(): string {
  return `zt_${randomBytes(24).toString("base64url")}`;
}

/** SHA-256 in hex: enough for a text that nobody could guess. */
export function digestToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Whether two digests are the same, in a time that does not tell where they differ. */
export function sameDigest(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
