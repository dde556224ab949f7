/** What is said of an entity besides its relations: progress over the years, figures, mentions, documents. */
import { Link } from "react-router";
import type { EntityPage } from "../../../server/contract/entity.ts";
import type { MetricFact, StatusFact } from "../../../server/contract/evidence.ts";
import { EvidenceCard, SentenceCard } from "../../components/EvidenceCard.tsx";
import { SampleTag } from "../../components/TypeIcon.tsx";
import { STATUS_STEP } from "../../styles/palette.ts";
import { useWords } from "../../text/useWords.ts";

interface FactsProps {
  readonly page: EntityPage;
}

/** The stations of its life, by year. */
export function StatusTimeline({ page }: FactsProps) {
  const { t } = useWords();
  if (page.status.items.length === 0) return <p className="quiet">{t("entity.noStatus")}</p>;
  const facts = page.status.items.toSorted(
    (a, b) => (a.year ?? 0) - (b.year ?? 0) || STATUS_STEP[a.status] - STATUS_STEP[b.status],
  );
  return (
    <ol className="timeline">
      {facts.map((fact, index) => (
        <StatusItem key={index} fact={fact} entity={page.entity.id} />
      ))}
    </ol>
  );
}

function StatusItem({ fact, entity }: { readonly fact: StatusFact; readonly entity: string }) {
  const { t } = useWords();
  return (
    <li className={`status-${fact.status}`}>
      <details>
        <summary>
          <span className="timeline-year">
            {fact.year === null ? t("entity.noYear") : t("app.years", { years: fact.year })}
          </span>
          <span className="status-word">{t(`status.${fact.status}`)}</span>
          <span className="quiet">“{fact.verb}”</span>
        </summary>
        <EvidenceCard evidence={fact.evidence} focus={[entity]} />
      </details>
    </li>
  );
}

/** Its numbers, each with its source. */
export function MetricTable({ page }: FactsProps) {
  const { t } = useWords();
  if (page.metrics.items.length === 0) return <p className="quiet">{t("entity.noMetrics")}</p>;
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <caption className="visually-hidden">{t("entity.metrics")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("entity.indicator")}</th>
            <th scope="col" className="number">
              {t("entity.value")}
            </th>
            <th scope="col" className="number">
              {t("entity.change")}
            </th>
            <th scope="col" className="number">
              {t("entity.year")}
            </th>
            <th scope="col">{t("entity.kind")}</th>
          </tr>
        </thead>
        <tbody>
          {page.metrics.items.map((metric) => (
            <MetricRow key={metric.id} metric={metric} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MetricRow({ metric }: { readonly metric: MetricFact }) {
  const { t, number, stated } = useWords();
  const { sentence } = metric.evidence;
  return (
    <tr>
      <th scope="row">
        <Link
          to={`/documents/${sentence.document.id}?sentence=${sentence.id}`}
          title={sentence.text}
        >
          {metric.indicator}
        </Link>
      </th>
      <td className="number">{stated(metric)}</td>
      <td className="number">{metric.change === null ? "" : `${number(metric.change)}%`}</td>
      <td className="number">{metric.year ?? ""}</td>
      <td className="one-line">{t(`metricKind.${metric.kind}`)}</td>
    </tr>
  );
}

/** Every sentence that mentions it, as far as the reply has them. */
export function MentionList({ page }: FactsProps) {
  const { t } = useWords();
  const { items, total, limitHit } = page.mentions;
  if (items.length === 0) return <p className="quiet">{t("entity.noMentions")}</p>;
  return (
    <>
      {limitHit && <p className="quiet">{t("entity.cut", { total, shown: items.length })}</p>}
      {items.map((sentence) => (
        <SentenceCard key={sentence.id} sentence={sentence} focus={[page.entity.id]} />
      ))}
    </>
  );
}

/** The documents that mention it. */
export function DocumentLinks({ page }: FactsProps) {
  const { t } = useWords();
  return (
    <ul className="document-links">
      {page.documents.map((document) => (
        <li key={document.id}>
          <Link to={`/documents/${document.id}`}>{document.title}</Link>{" "}
          {document.year !== null && (
            <span className="quiet">{t("app.years", { years: document.year })}</span>
          )}{" "}
          {document.sample && <SampleTag />}
        </li>
      ))}
    </ul>
  );
}
