/** Who is calling, and whether anybody has to say so: the one place where a name, a token or a session becomes a caller. */
import type { SignIn } from "../contract/access.ts";
import type { Role } from "../contract/role.ts";
import { ZhengtuError } from "../errors.ts";
import type { Logger } from "../logging.ts";
import { isPassword } from "./passwords.ts";
import { type SessionOwner, openSessions } from "./sessions.ts";
import { digestToken, sameDigest } from "./tokens.ts";
import { type User, watchUsers } from "./users.ts";

/** Somebody who calls the API. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
  /** How the server knows: from this machine, which may do all; by a cookie; by a token in the request. */
  readonly by: "machine" | "session" | "token";
}

/** What a request brings along. */
export interface Credentials {
  readonly bearer: string | undefined;
  readonly session: string | undefined;
}

export interface AccessSettings {
  /** Shared token for scripts and for browsers without users; empty where there is none. */
  readonly token: string;
  readonly tokenRole: Role;
  readonly usersFile: string;
  readonly sessionSecret: string;
  readonly sessionMs: number;
  /** Whether others than this machine can reach the server. */
  readonly reachable: boolean;
}

export interface AccessOptions {
  readonly settings: AccessSettings;
  readonly dataDir: string;
  /** Known to commands on this machine by way of the data folder; admin. */
  readonly localToken: string;
  readonly logger: Logger;
}

export interface Access {
  /** Whether a caller must be known. */
  guarded(): boolean;
  /** What one can sign in with. */
  ways(): { readonly password: boolean; readonly token: boolean };
  /** Null where the credentials are nobody's. */
  identify(credentials: Credentials): Promise<Caller | null>;
  /** A new session. Throws ZhengtuError NOT_SIGNED_IN. */
  signIn(proof: SignIn): Promise<{ readonly caller: Caller; readonly session: string }>;
  signOut(session: string): Promise<void>;
}

/** No user can have these: they are no names. */
const SHARED = "*token";
const SHARED_NAME = "访问口令";
const MACHINE: Caller = { name: "本机", role: "admin", by: "machine" };

/** Throws CONFIG_INVALID where others could reach the server and nothing says who may come in. */
export function openAccess({ settings, dataDir, localToken, logger }: AccessOptions): Access {
  const users = watchUsers(settings.usersFile, (error) => {
    logger.error({ err: error }, "用户名单读不了，其中的用户暂时都进不来");
  });
  const sharedDigest = settings.token === "" ? null : digestToken(settings.token);
  const localDigest = digestToken(localToken);
  if (settings.reachable && sharedDigest === null && users().length === 0) throw unguarded();
  const { secret, lifetimeMs } = { secret: settings.sessionSecret, lifetimeMs: settings.sessionMs };
  let sessions: ReturnType<typeof openSessions> | undefined;
  const openedSessions = () => (sessions ??= openSessions({ dataDir, secret, lifetimeMs, logger }));
  // Once closed the door stays closed: a list that is emptied or lost must not open it.
  let closed = settings.reachable || sharedDigest !== null;

  function guarded(): boolean {
    closed ||= users().length > 0;
    return closed;
  }

  /** Without an owner it begins no session. */
  function byToken(token: string): (Caller & { readonly owner: SessionOwner | null }) | null {
    const digest = digestToken(token);
    if (sameDigest(digest, localDigest)) return { ...MACHINE, owner: null };
    if (sharedDigest !== null && sameDigest(digest, sharedDigest)) {
      const owner = { name: SHARED, stamp: stampOf(sharedDigest) };
      return { name: SHARED_NAME, role: settings.tokenRole, by: "token", owner };
    }
    const user = users().find(({ token: own }) => own !== null && sameDigest(digest, own));
    if (user === undefined) return null;
    return { ...callerOf(user), by: "token", owner: { name: user.name, stamp: stampOf(digest) } };
  }

  async function bySession(session: string): Promise<Caller | null> {
    const owner = await openedSessions().read(session);
    if (owner === null) return null;
    if (owner.name === SHARED) {
      const valid = sharedDigest !== null && stampOf(sharedDigest) === owner.stamp;
      return valid ? { name: SHARED_NAME, role: settings.tokenRole, by: "session" } : null;
    }
    const user = users().find(({ name }) => name === owner.name);
    return user !== undefined && stampsOf(user).includes(owner.stamp) ? callerOf(user) : null;
  }

  async function findOwner(proof: SignIn): Promise<{ caller: Caller; owner: SessionOwner }> {
    if ("token" in proof) {
      const found = byToken(proof.token);
      if (!found?.owner) throw refused("访问口令不对。请检查后重试。");
      return { caller: { name: found.name, role: found.role, by: "session" }, owner: found.owner };
    }
    const user = users().find(({ name }) => name === proof.name.normalize("NFC"));
    if (!(await isPassword(proof.password, user?.password)) || user === undefined) {
      throw refused("用户名或密码不对。请检查后重试。");
    }
    const owner = { name: user.name, stamp: stampOf(user.password) };
    return { caller: callerOf(user), owner };
  }

  return {
    guarded,
    ways: () => ({
      password: users().length > 0,
      token: sharedDigest !== null || users().some(({ token }) => token !== null),
    }),
    async identify({ bearer, session }) {
      if (!guarded()) return MACHINE;
      // A token that is wrong is not made good by a cookie.
      if (bearer !== undefined) {
        const found = byToken(bearer);
        return found && { name: found.name, role: found.role, by: found.by };
      }
      return session === undefined ? null : bySession(session);
    },
    async signIn(proof) {
      const { caller, owner } = await findOwner(proof);
      return { caller, session: await openedSessions().start(owner) };
    },
    signOut: (session) => openedSessions().end(session),
  };
}

function callerOf({ name, role }: User): Caller {
  return { name, role, by: "session" };
}

/** A session ends with the secret that it was begun with: the password or the token. */
function stampsOf({ password, token }: User): readonly string[] {
  return [password, ...(token === null ? [] : [token])].map(stampOf);
}

function stampOf(secret: string): string {
  return digestToken(secret).slice(0, 16);
}

function refused(message: string): ZhengtuError {
  return new ZhengtuError("NOT_SIGNED_IN", message);
}

function unguarded(): ZhengtuError {
  return new ZhengtuError(
    "CONFIG_INVALID",
    "按 HOST、ALLOWED_HOSTS 或 TRUST_PROXY 的设置，别的机器也能连上，但还没有规定谁可以进来：请设置 ACCESS_TOKEN（至少 24 个字符），或先运行 npm run user -- add 用户名 --role admin 建立用户，再启动。",
  );
}
