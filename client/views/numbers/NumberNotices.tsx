/** What is odd about the numbers and the reports behind them, said before they are read. */
import type { FollowNotice } from "../../../server/contract/follow.ts";
import type { Numbers } from "../../../server/contract/numbers.ts";
import { NoticeLine, type NoticeWords } from "../../components/NoticeLine.tsx";
import { useWords } from "../../text/useWords.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";

export interface NumberNoticesProps {
  readonly numbers: Numbers;
  readonly parts: AddressParts;
}

/** The notices; nothing where there are none. */
export function NumberNotices({ numbers, parts }: NumberNoticesProps) {
  const { t } = useWords();
  const { notices } = numbers;
  if (notices.length === 0) return null;
  return (
    <details className="ledger-notices" open={notices.length <= 8}>
      <summary>{t("numbers.notices", { count: notices.length })}</summary>
      <ul>
        {notices.map((notice, index) => (
          <Notice key={index} {...{ notice, numbers, parts }} />
        ))}
      </ul>
    </details>
  );
}

function Notice({
  notice,
  numbers,
  parts,
}: NumberNoticesProps & { readonly notice: FollowNotice }) {
  const { t } = useWords();
  const { kind, placePath } = notice;
  const chosen = parts.list("place");
  const own =
    kind === "no-year" || kind === "missing-years" || kind === "numbers-differ" ? kind : undefined;
  const canAdd = chosen.length > 0 && placePath !== "" && !chosen.includes(placePath);
  return (
    <NoticeLine
      notice={notice}
      sentences={numbers.sentences}
      {...(own && { say: (words: NoticeWords) => t(`numbers.notice.${own}`, { ...words }) })}
    >
      {canAdd && (kind === "maybe-renamed" || kind === "said-joined") && (
        <button
          type="button"
          className="link-button"
          onClick={() => parts.change({ place: [...chosen, placePath] })}
        >
          {t("numbers.showToo")}
        </button>
      )}
    </NoticeLine>
  );
}
