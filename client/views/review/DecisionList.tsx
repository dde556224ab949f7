/** What persons decided, the latest first; each can be undone. */
import { Button } from "antd";
import { Link } from "react-router";
import type { IdentityRef, MergeDecision } from "../../../server/contract/merge.ts";
import { Only } from "../../components/Only.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";
import { zhReview } from "../../text/zh-review.ts";
import { useDecide } from "./useDecide.ts";

/** The decisions as a table. */
export function DecisionList({ items }: { readonly items: readonly MergeDecision[] }) {
  const { t, time } = useWords();
  const { busy, undo } = useDecide();
  if (items.length === 0) return <p className="quiet">{t("review.noDecided")}</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("review.decided")}>
      <table className="plain-table">
        <tbody>
          {items.map(({ id, one, other, verdict, rule, note, at }) => (
            <tr key={id}>
              <td>
                <Side identity={one} />
              </td>
              <td>
                <Side identity={other} />
              </td>
              <th scope="row">
                {t(`review.verdict.${verdict}`)}
                {note !== "" && <p className="quiet">{note}</p>}
              </th>
              <td className="quiet">
                {isKnownRule(rule) ? t(`review.rule.${rule}`) : t("review.rule.other")}
                <br />
                {time(new Date(at))}
              </td>
              <td>
                <Only needs="editor">
                  <Button size="small" disabled={busy} onClick={() => void undo(id)}>
                    {t("review.undo")}
                  </Button>
                </Only>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Side({ identity }: { readonly identity: IdentityRef }) {
  return (
    <>
      <TypeIcon type={identity.type} size={18} />{" "}
      <Link to={`/entity/${identity.id}`}>{identity.name}</Link>
      <p className="quiet">{identity.scope}</p>
    </>
  );
}

function isKnownRule(rule: string): rule is keyof typeof zhReview.review.rule {
  return Object.hasOwn(zhReview.review.rule, rule);
}
