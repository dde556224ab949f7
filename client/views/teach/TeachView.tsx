/** What persons have taught: a form with its preview, and the list to take things back from. */
import { Button } from "antd";
import { Link } from "react-router";
import type { SavedCorrection } from "../../../server/contract/correction.ts";
import { correctionsQuery } from "../../api/review-queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Only } from "../../components/Only.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/review.css";
import { useWords } from "../../text/useWords.ts";
import { TeachForm } from "./TeachForm.tsx";
import { useTeach } from "./useTeach.ts";

/** The page at /teach. */
export function TeachView() {
  const { t, number } = useWords();
  usePageTitle(t("teach.title"));
  const answer = useAnswer(correctionsQuery());
  const waiting = answer.data?.waiting ?? 0;
  return (
    <div className="page teach">
      <header>
        <h1>{t("teach.title")}</h1>
        <p className="quiet">{t("teach.lead")}</p>
        <p>
          <Link to="/review">{t("teach.toReview")}</Link>
        </p>
      </header>
      <h2 className="part-title">{t("teach.form")}</h2>
      <Only needs="editor" told>
        <TeachForm />
      </Only>
      <h2 className="part-title">{t("teach.list")}</h2>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {waiting > 0 && (
        <p role="status">{t("teach.waiting", { count: waiting, formatted: number(waiting) })}</p>
      )}
      {answer.data && <Taught items={answer.data.items} />}
    </div>
  );
}

function Taught({ items }: { readonly items: readonly SavedCorrection[] }) {
  const { t, time } = useWords();
  const { busy, takeBack } = useTeach();
  if (items.length === 0) return <p className="quiet">{t("teach.none")}</p>;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("teach.list")}>
        <table className="plain-table">
          <tbody>
            {items.map((saved) => (
              <tr key={saved.id}>
                <th scope="row">
                  <CorrectionText saved={saved} />
                  {saved.note !== "" && <p className="quiet">{saved.note}</p>}
                </th>
                <td className="quiet">{time(new Date(saved.at))}</td>
                <td>
                  <Only needs="editor">
                    <Button size="small" disabled={busy} onClick={() => void takeBack(saved.id)}>
                      {t("teach.takeBack")}
                    </Button>
                  </Only>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="button-row">
        <a href="/api/corrections/file" download>
          {t("teach.file")}
        </a>
      </p>
    </>
  );
}

function CorrectionText({ saved }: { readonly saved: SavedCorrection }) {
  const { t } = useWords();
  const { correction } = saved;
  if (correction.kind === "wrong-relation") {
    return t("teach.wrongRelation", {
      head: correction.head.names[0] ?? "",
      tail: correction.tail.names[0] ?? "",
      relation: t(`relation.${correction.type}`),
    });
  }
  const { text, type } = correction;
  if (type === null) return t("teach.notEntity", { text });
  const words = { text, type: t(`type.${type}`) };
  return correction.kind === "term" ? t("teach.term", words) : t("teach.notOfType", words);
}
