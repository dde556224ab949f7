/** Says for as long as it lasts that the server is away or that what is shown may be old, and when the server is back. Nothing on the page is lost meanwhile. */
import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useEffect, useRef } from "react";
import { call } from "../api/call.ts";
import { useOutdated } from "../api/useAnswer.ts";
import { useServer } from "../state/server/store.ts";
import { useWords } from "../text/useWords.ts";

const ASK_AGAIN_MS = 4000;

/** A bar under the head of the page; nothing while all is well. */
export function OfflineBar() {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const reachable = useServer((server) => server.reachable);
  const [outdated, askAgain] = useOutdated();
  const wasAway = useRef(false);
  useEffect(() => {
    if (!reachable) {
      wasAway.current = true;
      const timer = setInterval(() => void ask(), ASK_AGAIN_MS);
      return () => clearInterval(timer);
    }
    if (wasAway.current) {
      wasAway.current = false;
      void message.success(t("server.back"));
      void client.refetchQueries({
        type: "active",
        predicate: (query) => query.state.error !== null,
      });
    }
    return undefined;
  }, [reachable, client, message, t]);
  if (reachable && !outdated) return null;
  return (
    <div className={reachable ? "offline-bar outdated" : "offline-bar"} role="alert">
      <span>
        {!reachable && t("server.away")} {outdated && t("server.outdated")}
      </span>
      <Button size="small" onClick={reachable ? askAgain : () => void ask()}>
        {t("app.retry")}
      </Button>
    </div>
  );
}

// The call itself notes what it finds.
async function ask(): Promise<void> {
  await call("getHealth").catch(() => undefined);
}
