/** What is odd about the reports, said before the ledger is read. */
import { Link } from "react-router";
import type { FollowNotice, Ledger } from "../../../server/contract/follow.ts";
import { useWords } from "../../text/useWords.ts";
import type { AddressControl } from "./usePromiseAddress.ts";

export interface LedgerPartProps {
  readonly ledger: Ledger;
  readonly control: AddressControl;
}

/** The notices; nothing where there are none. */
export function LedgerNotices({ ledger, control }: LedgerPartProps) {
  const { t } = useWords();
  const { together } = control.address;
  if (ledger.notices.length === 0 && together.length === 0) return null;
  return (
    <section className="ledger-notices" aria-label={t("promises.notices")}>
      <h2>{t("promises.notices")}</h2>
      <ul>
        {ledger.notices.map((notice, index) => (
          <Notice key={index} notice={notice} ledger={ledger} control={control} />
        ))}
        {together.length > 0 && (
          <li>
            {t("promises.together", { places: together.join("、") })}{" "}
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

function Notice({ notice, ledger, control }: LedgerPartProps & { readonly notice: FollowNotice }) {
  const { t } = useWords();
  const { kind, documents, years, indicator, values, place, placePath, sentences } = notice;
  const words = {
    documents: documents.map(({ title }) => `《${title}》`).join("、"),
    years: years.join("、"),
    values: values.join("、"),
    ...{ indicator, place },
  };
  return (
    <li>
      {t(`promises.notice.${kind}`, words)}{" "}
      {sentences.map((id) => {
        const sentence = ledger.sentences.find((each) => each.id === id);
        if (!sentence) return null;
        const { document } = sentence;
        return (
          <Link key={id} to={`/documents/${document.id}?sentence=${id}`} title={sentence.text}>
            {t("promises.seeSentence")}
          </Link>
        );
      })}
      {kind === "maybe-renamed" && (
        <button
          type="button"
          className="link-button"
          onClick={() => control.change({ together: [...control.address.together, placePath] })}
        >
          {t("promises.readTogether")}
        </button>
      )}
    </li>
  );
}
