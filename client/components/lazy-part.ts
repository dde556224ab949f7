/** Parts of the client that are fetched when they are shown first. */
import { lazy } from "react";
import type { FunctionComponent } from "react";
import { call } from "../api/call.ts";
import { useServer } from "../state/server/store.ts";

/** Like `lazy`; where the server is away the part waits for it, and comes by itself when it is back. */
export function lazyPart<Props extends object>(load: () => Promise<FunctionComponent<Props>>) {
  return lazy(async () => ({ default: await fetchPart(load) }));
}

async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      // The call itself notes what it finds; a part that a running server does not have is a fault.
      if (await call("getHealth").then(isThere, isAway)) throw error;
      await untilBack();
    }
  }
}

const isThere = () => true;
const isAway = () => false;

function untilBack(): Promise<void> {
  return new Promise((resolve) => {
    if (useServer.getState().reachable) return resolve();
    const stop = useServer.subscribe(({ reachable }) => {
      if (!reachable) return;
      stop();
      resolve();
    });
  });
}
