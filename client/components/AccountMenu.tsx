/** Who is signed in, and the way out. Nothing where nobody has to sign in. */
import { App } from "antd";
import { sessionQuery, signOut } from "../api/session.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useWords } from "../text/useWords.ts";
import { DropMenu } from "./DropMenu.tsx";
import { Icon } from "./icons.tsx";

/** A small menu in the head of the page. */
export function AccountMenu() {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const { data: session } = useAnswer(sessionQuery());
  if (!session?.guarded || session.caller === null) return null;
  const { name, role } = session.caller;
  const who = t("access.who", { name, role: t(`access.role.${role}`) });
  const leave = () => {
    signOut().catch((error: unknown) => message.error(failure(error)));
  };
  return (
    <DropMenu title={who} parts={[[{ key: "out", label: t("access.signOut"), onClick: leave }]]}>
      {(button) => (
        <button
          ref={button}
          type="button"
          className="icon-button"
          aria-label={`${t("access.account")} · ${who}`}
          title={who}
        >
          <Icon name="person" />
        </button>
      )}
    </DropMenu>
  );
}
