/** How much one user and one address may ask for, and how often one may guess a password. */
import type { Request, RequestHandler } from "express";
import { type Options, ipKeyGenerator, rateLimit } from "express-rate-limit";
import { z } from "zod";
import { ZhengtuError } from "../errors.ts";
import { callerOf } from "./authenticate.ts";

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
/** Behind one address there may be an office. */
const USERS_PER_ADDRESS = 5;
const GUESSES = { ofOneAtOneAddress: 10, atOneAddress: 50, ofOneName: 100 } as const;

function addressOf({ ip = "" }: Request): string {
  return ipKeyGenerator(ip);
}

function limit(options: Partial<Options> & { readonly sentence: string }): RequestHandler {
  const { sentence, ...rest } = options;
  return rateLimit({
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // Fewer addresses share a counter than could be wished; a counter too many does no harm.
    validate: false,
    handler: (_request, _response, next) =>
      next(new ZhengtuError("TOO_MANY_REQUESTS", sentence, { retriable: true })),
    ...rest,
  });
}

/** Counts what is asked of the API by user and by address; whoever sits at this machine without users is not counted. */
export function requestLimits(perMinute: number): readonly RequestHandler[] {
  if (perMinute === 0) return [];
  const free = (request: Request) =>
    callerOf(request)?.by === "machine" || request.path.startsWith("/health");
  const sentence = "请求太频繁，这一次没有执行。请稍等片刻再试。";
  return [
    limit({
      ...{ windowMs: MINUTE, limit: perMinute * USERS_PER_ADDRESS, sentence },
      keyGenerator: addressOf,
      skip: free,
    }),
    limit({
      ...{ windowMs: MINUTE, limit: perMinute, sentence },
      keyGenerator: (request) => callerOf(request)?.name ?? addressOf(request),
      skip: free,
    }),
  ];
}

const NamedSchema = z.object({ name: z.string().max(80) });

function nameOf(request: Request): string {
  const named = NamedSchema.safeParse(request.body);
  return named.success ? named.data.name.normalize("NFC") : "";
}

/** Counts attempts to sign in that fail: by name and address, by address, by name. */
export function signInLimits(): readonly RequestHandler[] {
  const sentence = "登录失败的次数太多，请 15 分钟后再试；忘记密码请找管理员重设。";
  const kinds: readonly (readonly [number, (request: Request) => string])[] = [
    [GUESSES.ofOneAtOneAddress, (request) => `${addressOf(request)} ${nameOf(request)}`],
    [GUESSES.atOneAddress, addressOf],
    [GUESSES.ofOneName, nameOf],
  ];
  return kinds.map(([most, keyGenerator]) =>
    limit({
      ...{ windowMs: QUARTER_HOUR, limit: most, sentence, keyGenerator },
      skipSuccessfulRequests: true,
    }),
  );
}
