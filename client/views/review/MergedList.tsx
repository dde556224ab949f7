/** What is merged, into what and why; each can be parted. */
import { Button } from "antd";
import { Link } from "react-router";
import type { Merged } from "../../../server/contract/merge.ts";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";
import { useDecide } from "./useDecide.ts";

/** The merged names as a table. */
export function MergedList({ items }: { readonly items: readonly Merged[] }) {
  const { t } = useWords();
  const { busy, decide } = useDecide();
  if (items.length === 0) return <p className="quiet">{t("review.noMerged")}</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("review.merged")}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("review.merged")}</th>
            <th scope="col">{t("review.into")}</th>
            <th scope="col">{t("review.why")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map(({ identity, into, rule }) => (
            <tr key={identity.id}>
              <th scope="row">
                <TypeIcon type={identity.type} size={18} /> {identity.name}
                <p className="quiet">{identity.scope}</p>
              </th>
              <td>
                <Link to={`/entity/${into.id}`}>{into.name}</Link>
                <p className="quiet">{into.scope}</p>
              </td>
              <td>{t(`review.rule.${rule}`)}</td>
              <td>
                {rule === "same-key" && (
                  <Button
                    size="small"
                    disabled={busy}
                    onClick={() =>
                      void decide({ one: identity, other: into, rule: "same-key" }, "different")
                    }
                  >
                    {t("review.part")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
