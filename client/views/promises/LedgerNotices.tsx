/** What is odd about the reports, said before the ledger is read. */
import type { Ledger } from "../../../server/contract/follow.ts";
import { NoticeLine } from "../../components/NoticeLine.tsx";
import { useWords } from "../../text/useWords.ts";
import type { AddressControl } from "./usePromiseAddress.ts";

export interface LedgerPartProps {
  readonly ledger: Ledger;
  readonly control: AddressControl;
}

/** The notices; nothing where there are none. */
export function LedgerNotices({ ledger, control }: LedgerPartProps) {
  const { t, list } = useWords();
  const { together } = control.address;
  if (ledger.notices.length === 0 && together.length === 0) return null;
  return (
    <section className="ledger-notices" aria-label={t("promises.notices")}>
      <h2>{t("promises.notices")}</h2>
      <ul>
        {ledger.notices.map((notice, index) => (
          <NoticeLine key={index} notice={notice} sentences={ledger.sentences}>
            {(notice.kind === "maybe-renamed" || notice.kind === "said-joined") && (
              <button
                type="button"
                className="link-button"
                onClick={() => control.change({ together: [...together, notice.placePath] })}
              >
                {t("promises.readTogether")}
              </button>
            )}
          </NoticeLine>
        ))}
        {together.length > 0 && (
          <li>
            {t("promises.together", { places: list(together) })}{" "}
            <button
              type="button"
              className="link-button"
              onClick={() => control.change({ together: [] })}
            >
              {t("promises.readApart")}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
