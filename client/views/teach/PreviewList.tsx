/** What a correction would add and take away, sentence by sentence. */
import { Link } from "react-router";
import type { Difference, Preview } from "../../../server/contract/correction.ts";
import { useWords } from "../../text/useWords.ts";

/** The differences with their sentences. */
export function PreviewList({ preview }: { readonly preview: Preview }) {
  const { t, number } = useWords();
  const { items, documents, added, removed, limitHit } = preview;
  if (items.length === 0) return <p>{t("teach.nothing")}</p>;
  return (
    <>
      <p>
        {t("teach.previewCounts", {
          documents: number(documents),
          added: number(added),
          removed: number(removed),
        })}
      </p>
      {limitHit && <p className="quiet">{t("teach.limited")}</p>}
      <ul className="difference-list">
        {items.map((each, index) => (
          <li key={index} className={`difference-${each.change}`}>
            <strong>
              {t(`teach.${each.change}`)} · {t(`teach.what.${each.what}`)}
            </strong>{" "}
            <DifferenceLabel difference={each} />
            <p className="sentence" lang="zh-CN">
              {each.sentence.text}
            </p>
            <p className="source-line">
              <Link to={`/documents/${each.document.id}?sentence=${each.sentence.id}`}>
                {each.document.title}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The label is in the words of the graph model; types and relations are said in the interface's. */
function DifferenceLabel({ difference }: { readonly difference: Difference }) {
  const { term } = useWords();
  return difference.label
    .split(/([A-Za-z_]{4,})/u)
    .map(term)
    .join("");
}
