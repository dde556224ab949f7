/** A server with users: the way in, what a reader is offered, the way out. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addUser, setPassword } from "../../server/access/change-users.ts";
import { readUsers, writeUsers } from "../../server/access/users.ts";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const READER = { name: "查阅者", role: "reader", password: "kan-tu-bu-gai-2024" } as const;
const ADMIN = { name: "管理者", role: "admin", password: "guan-tu-guan-ren-2024" } as const;

async function signIn(page: Page, { name, password }: { name: string; password: string }) {
  await page.getByLabel("用户名", { exact: true }).fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

describe.skipIf(!hasChromium)("a server with users", () => {
  let explorer: Explorer;
  let usersFile: string;
  beforeAll(async () => {
    explorer = await startExplorer({
      prepare: async (folder) => {
        usersFile = join(folder, "users.json");
        writeUsers(usersFile, await addUser(await addUser([], READER), ADMIN));
      },
    });
  }, 240_000);
  afterAll(() => explorer.close());

  it.each([
    ["a desk, light", { colorScheme: "light", viewport: { width: 1440, height: 900 } }],
    ["a phone, dark", { colorScheme: "dark", viewport: { width: 390, height: 844 } }],
  ] as const)("asks who one is at %s, in both languages, accessibly", async (_, options) => {
    const { page, close } = await explorer.open("/documents", options);
    await page.getByRole("heading", { name: "登录", level: 1 }).waitFor();
    expect(await page.title()).toBe("登录 · 政图");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    await close();
  });

  it("lets in by the keyboard alone, after saying what was wrong, to the page that was asked for", async () => {
    const { page, close } = await explorer.open("/documents");
    await page.getByRole("heading", { name: "登录", level: 1 }).waitFor();
    await page.keyboard.type(READER.name);
    await page.keyboard.press("Tab");
    await page.keyboard.type("not-the-password");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("用户名或密码不对").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("密码", { exact: true }).fill(READER.password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "文档", level: 1 }).waitFor();
    expect(page.url()).toBe(`${explorer.url}/documents`);
    expect(await page.evaluate(() => document.cookie)).toBe("");
    await close();
  });

  it("offers a reader nothing that a reader may not do, and says why", async () => {
    const { page, complaints, close } = await explorer.open("/documents");
    await signIn(page, READER);
    await page.getByText("当前用户只能查看").waitFor();
    await page.getByRole("row").nth(1).waitFor();
    expect(await page.getByRole("button", { name: /选择文件|移除/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    for (const path of ["/teach", "/review"]) {
      await page.goto(explorer.url + path);
      await page.getByText("当前用户只能查看").waitFor();
    }
    await page.goto(`${explorer.url}/`);
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    expect(await page.getByRole("button", { name: "保存视图" }).count()).toBe(0);
    expect(complaints.filter((line) => !line.includes("401"))).toEqual([]);
    await close();
  });

  it("offers an administrator everything, and the way out leaves nothing behind", async () => {
    const { page, close } = await explorer.open("/documents");
    await signIn(page, ADMIN);
    await page.getByRole("button", { name: "移除", exact: true }).first().waitFor();
    await page.getByRole("button", { name: "当前用户 · 管理者 · 管理权限" }).click();
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    await page.getByRole("heading", { name: "登录", level: 1 }).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.goBack();
    await page.getByRole("heading", { name: "登录", level: 1 }).waitFor();
    await close();
  });

  it("brings the way in back when a session has ended, and the page with it afterwards", async () => {
    const { page, close } = await explorer.open("/queries");
    await signIn(page, READER);
    await page.getByRole("heading", { name: "查询", level: 1 }).waitFor();
    const users = readUsers(usersFile);
    writeUsers(usersFile, await setPassword(users, READER.name, "xin-de-mi-ma-2024"));
    await page.getByRole("link", { name: "文档", exact: true }).click();
    await page.getByRole("heading", { name: "登录", level: 1 }).waitFor();
    await signIn(page, { name: READER.name, password: "xin-de-mi-ma-2024" });
    await page.getByRole("heading", { name: "文档", level: 1 }).waitFor();
    writeUsers(usersFile, users);
    await close();
  });
});
