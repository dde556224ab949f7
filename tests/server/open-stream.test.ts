/** The progress of an import that is followed while the follower's rights end. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { varyReport } from "../../bench/reports/vary-samples.ts";
import { giveToken, removeUser, takeToken } from "../../server/access/change-users.ts";
import { type User, readUsers, writeUsers } from "../../server/access/users.ts";
import { ImportJobSchema } from "../../server/contract/document.ts";
import {
  type GuardedServer,
  PASSWORDS,
  SHARED_TOKEN,
  startGuarded,
} from "./fixtures/guarded-server.ts";

const PATIENCE = { timeout: 20_000, interval: 100 };
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

let letWrite = () => {};
let server: GuardedServer;
let job: string;

/** An import whose document is not written for as long as the tests run. */
beforeAll(async () => {
  const gate = new Promise<void>((resolve) => {
    letWrite = resolve;
  });
  const isWriting = () => server.imports.here.some(({ stage }) => stage === "writing");
  server = await startGuarded({
    wrapStore: (store) => ({
      ...store,
      write: async (work) => {
        if (isWriting()) await gate;
        return store.write(work);
      },
    }),
  });
  const form = new FormData();
  const { name, bytes } = varyReport(1);
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  const sent = await fetch(`${server.url}/api/documents`, {
    ...{ method: "POST", headers: bearer(SHARED_TOKEN), body: form },
  });
  job = ImportJobSchema.parse(await sent.json()).id;
}, 60_000);

afterAll(async () => {
  letWrite();
  await server.close();
});

/** Opens the stream; tells whether it has ended. */
async function follow(headers: Record<string, string>): Promise<() => boolean> {
  const reply = await server.call("GET", `/api/jobs/${job}/events`, headers);
  expect(reply.status).toBe(200);
  let hasEnded = false;
  void reply.text().then(() => (hasEnded = true));
  return () => hasEnded;
}

function changeUsers(change: (users: readonly User[]) => readonly User[]): void {
  writeUsers(server.usersFile, change(readUsers(server.usersFile)));
}

describe("an open stream", { timeout: 60_000 }, () => {
  it("ends when its user is removed, a token taken back or a session signed out, and for nobody else", async () => {
    const other = await follow(bearer(SHARED_TOKEN));
    const before = readUsers(server.usersFile);

    const removed = await follow({ Cookie: await server.signIn("reader", PASSWORDS.reader) });
    changeUsers((users) => removeUser(users, "reader"));
    await expect.poll(removed, PATIENCE).toBe(true);

    const revoked = await follow(bearer(server.tokens.editor));
    changeUsers((users) => takeToken(users, "editor"));
    await expect.poll(revoked, PATIENCE).toBe(true);

    const cookie = await server.signIn("admin", PASSWORDS.admin);
    const left = await follow({ Cookie: cookie });
    await server.call("DELETE", "/api/session", { Cookie: cookie, Origin: server.url });
    await expect.poll(left, PATIENCE).toBe(true);

    const renewed = await follow(bearer(server.tokens.admin));
    changeUsers((users) => giveToken(users, "admin").users);
    await expect.poll(renewed, PATIENCE).toBe(true);

    expect(other()).toBe(false);
    writeUsers(server.usersFile, before);
  });
});
