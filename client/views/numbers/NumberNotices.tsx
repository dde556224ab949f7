/** What is odd about the numbers and the reports behind them, said before they are read. */
import { Link } from "react-router";
import type { FollowNotice } from "../../../server/contract/follow.ts";
import type { Numbers } from "../../../server/contract/numbers.ts";
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
    <details className="ledger-notices" open={notices.length <= 4}>
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
  const { kind, documents, years, indicator, values, place, placePath, sentences } = notice;
  const words = {
    documents: documents.map(({ title }) => `《${title}》`).join("、"),
    ...{ years: years.join("、"), values: values.join("、"), indicator, place },
  };
  const chosen = parts.list("place");
  return (
    <li>
      {kind === "no-year" || kind === "missing-years" || kind === "numbers-differ"
        ? t(`numbers.notice.${kind}`, words)
        : t(`promises.notice.${kind}`, words)}{" "}
      {sentences.map((id, at) => {
        const sentence = numbers.sentences.find((each) => each.id === id);
        if (!sentence) return null;
        return (
          <Link
            key={id}
            className="notice-source"
            to={`/documents/${sentence.document.id}?sentence=${id}`}
            title={sentence.text}
          >
            {t("numbers.sentenceOf", { value: values[at] ?? "" })}
          </Link>
        );
      })}
      {kind === "maybe-renamed" && chosen.length > 0 && !chosen.includes(placePath) && (
        <button
          type="button"
          className="link-button"
          onClick={() => parts.change({ place: [...chosen, placePath] })}
        >
          {t("numbers.showToo")}
        </button>
      )}
    </li>
  );
}
