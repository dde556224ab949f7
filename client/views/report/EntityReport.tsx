/** An entity on paper: relations with their sentences, progress, figures, documents. */
import type { EntityPage } from "../../../server/contract/entity.ts";
import { PrintableReport } from "../../components/PrintableReport.tsx";
import { STATUS_STEP } from "../../styles/palette.ts";
import { useWords } from "../../text/useWords.ts";
import { Quotation } from "./Quotation.tsx";

interface PartProps {
  readonly page: EntityPage;
}

/** Sets the report. */
export function EntityReport({ page }: PartProps) {
  const { t, number } = useWords();
  const { entity, relations, documents } = page;
  return (
    <PrintableReport
      title={t("report.ofEntity", { name: entity.name })}
      lead={t("report.entityLead", {
        type: t(`type.${entity.type}`),
        mentions: number(entity.mentions),
        relations: number(relations.total),
        documents: number(documents.length),
      })}
      sources={documents}
    >
      {entity.aliases.length > 0 && (
        <p>{t("report.aliases", { names: entity.aliases.join("、") })}</p>
      )}
      <Relations page={page} />
      <Progress page={page} />
      <Figures page={page} />
    </PrintableReport>
  );
}

function Relations({ page }: PartProps) {
  const { t, relation, number } = useWords();
  const { items, total, limitHit } = page.relations;
  return (
    <section>
      <h2>{t("report.relations")}</h2>
      {items.length === 0 && <p>{t("entity.noRelations")}</p>}
      {limitHit && (
        <p>{t("report.cutRelations", { total: number(total), shown: number(items.length) })}</p>
      )}
      {items.map((item) => (
        <div key={item.edge}>
          <h3>
            {relation(item.relation, item.direction)}：{item.entity.name}
          </h3>
          {item.evidence.map(({ sentence, rule }) => (
            <Quotation key={`${sentence.id}${rule}`} sentence={sentence} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Progress({ page }: PartProps) {
  const { t } = useWords();
  if (page.status.items.length === 0) return null;
  const facts = page.status.items.toSorted(
    (a, b) => (a.year ?? 0) - (b.year ?? 0) || STATUS_STEP[a.status] - STATUS_STEP[b.status],
  );
  return (
    <section>
      <h2>{t("entity.status")}</h2>
      {facts.map(({ year, status, evidence }, index) => (
        <div key={index}>
          <h3>
            {year === null ? t("entity.noYear") : t("app.years", { years: year })}{" "}
            {t(`status.${status}`)}
          </h3>
          <Quotation sentence={evidence.sentence} />
        </div>
      ))}
    </section>
  );
}

function Figures({ page }: PartProps) {
  const { t, number } = useWords();
  if (page.metrics.items.length === 0) return null;
  return (
    <section>
      <h2>{t("entity.metrics")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("entity.indicator")}</th>
            <th scope="col" className="number">
              {t("entity.value")}
            </th>
            <th scope="col">{t("entity.year")}</th>
            <th scope="col">{t("entity.kind")}</th>
          </tr>
        </thead>
        <tbody>
          {page.metrics.items.map((metric) => (
            <tr key={metric.id}>
              <td>{metric.indicator}</td>
              <td className="number">
                {metric.qualifier}
                {number(metric.value)}
                {metric.unit}
              </td>
              <td>{metric.year ?? ""}</td>
              <td>{t(`metricKind.${metric.kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
