/** Signing in and out, and who one is. */
import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { RoleSchema } from "./role.ts";

/** Longer secrets are refused unread. */
const MAX_SECRET = 512;

export const SessionSchema = z.object({
  guarded: z.boolean().describe("是否要先登录；本机独用时不要"),
  ways: z.object({
    password: z.boolean().describe("可用用户名和密码登录"),
    token: z.boolean().describe("可用访问口令登录"),
  }),
  caller: z
    .object({ name: z.string(), role: RoleSchema })
    .nullable()
    .describe("当前的用户；null 表示还没有登录"),
});
export type Session = z.infer<typeof SessionSchema>;

/** A name with its password, or an access token by itself. */
export const SignInSchema = z.union([
  z.strictObject({
    name: z.string().min(1).max(80),
    password: z.string().min(1).max(MAX_SECRET),
  }),
  z.strictObject({ token: z.string().min(1).max(MAX_SECRET) }),
]);
export type SignIn = z.infer<typeof SignInSchema>;

export const accessEndpoints = {
  getSession: {
    method: "GET",
    path: "/api/session",
    role: "anyone",
    summary: "当前登录的用户和角色",
    reply: SessionSchema,
  },
  signIn: {
    method: "POST",
    path: "/api/session",
    role: "anyone",
    summary: "登录；会话保存在 Cookie 中",
    body: SignInSchema,
    reply: SessionSchema,
  },
  signOut: {
    method: "DELETE",
    path: "/api/session",
    role: "anyone",
    summary: "退出登录",
    reply: SessionSchema,
  },
} as const satisfies Record<string, Endpoint>;
