/**
 * Sessions of browsers: a signed cookie, so that a restart keeps them, and a list of those that were signed out
 * before their time.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SignJWT, jwtVerify } from "jose";
import { z } from "zod";
import { errorCode } from "../errors.ts";
import type { Logger } from "../logging.ts";
import { OWNER_ONLY, replaceOwnFile } from "./replace-own-file.ts";

const ALGORITHM = "HS256";

const ClaimsSchema = z.object({
  sub: z.string(),
  stamp: z.string(),
  jti: z.string(),
  exp: z.number(),
});

/** Whose session it is. `stamp` changes with the secret that was signed in with, and ends the session. */
export interface SessionOwner {
  readonly name: string;
  readonly stamp: string;
}

export interface SessionsOptions {
  /** Where the key and the list of ended sessions are kept. */
  readonly dataDir: string;
  /** The key; empty means one of the server's own in the data folder. */
  readonly secret: string;
  readonly lifetimeMs: number;
  readonly logger: Logger;
}

/** Starts, reads and ends sessions. */
export interface Sessions {
  start(owner: SessionOwner): Promise<string>;
  /** Null where the session is forged, over or ended. */
  read(session: string): Promise<SessionOwner | null>;
  end(session: string): Promise<void>;
}

/** Sessions signed with the given secret, or with a key in the data folder. */
export function openSessions({ dataDir, secret, lifetimeMs, logger }: SessionsOptions): Sessions {
  const key = secret === "" ? loadKey(dataDir, logger) : new TextEncoder().encode(secret);
  const ended = openEndedList(join(dataDir, "signed-out.json"), logger);

  async function verify(session: string): Promise<z.output<typeof ClaimsSchema> | null> {
    try {
      const { payload } = await jwtVerify(session, key, { algorithms: [ALGORITHM] });
      return ClaimsSchema.parse(payload);
    } catch {
      // Whatever is wrong with it, it is no session.
      return null;
    }
  }

  return {
    start: ({ name, stamp }) =>
      new SignJWT({ stamp })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(name)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(new Date(Date.now() + lifetimeMs))
        .sign(key),
    async read(session) {
      const claims = await verify(session);
      if (claims === null || ended.has(claims.jti)) return null;
      return { name: claims.sub, stamp: claims.stamp };
    },
    async end(session) {
      const claims = await verify(session);
      if (claims !== null) ended.add(claims.jti, claims.exp);
    },
  };
}

function loadKey(dataDir: string, logger: Logger): Uint8Array {
  const file = join(dataDir, "session.key");
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: OWNER_ONLY });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") {
      logger.warn({ err: error }, "会话密钥存不下来：重启之后大家要重新登录");
      return randomBytes(32);
    }
  }
  const key = readFileSync(file, "utf8").trim();
  if (/^[0-9a-f]{64}$/.test(key)) return Buffer.from(key, "hex");
  logger.warn({ file }, "会话密钥文件已损坏：本次启动另用一个，大家要重新登录");
  return randomBytes(32);
}

const EndedSchema = z.record(z.string(), z.number());

/** Ended sessions with the second when they would have been over anyway. */
function openEndedList(file: string, logger: Logger) {
  const ended = new Map(Object.entries(readEnded(file)));
  return {
    has: (id: string) => ended.has(id),
    add(id: string, expires: number) {
      const now = Date.now() / 1000;
      for (const [old, over] of ended) if (over < now) ended.delete(old);
      ended.set(id, expires);
      try {
        replaceOwnFile(file, JSON.stringify(Object.fromEntries(ended)));
      } catch (error) {
        logger.warn({ err: error }, "退出登录的记录存不下来：重启之前有效");
      }
    },
  };
}

function readEnded(file: string): Readonly<Record<string, number>> {
  try {
    return EndedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
