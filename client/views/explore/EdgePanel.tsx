/** The selected edge beside the canvas: every sentence that says so. */
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { EdgeEvidence, Evidence } from "../../../server/contract/evidence.ts";
import { edgeQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { EvidenceCard, citationOf } from "../../components/EvidenceCard.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useCopy } from "../../components/useCopy.ts";
import { edgeIndexOf } from "../../graph/edge-index.ts";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { selectEdge, selectEntity } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

const FIRST = 100;
const ALL = 500;

/** Loads and shows the evidence of an edge, year by year. */
export function EdgePanel({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(FIRST);
  const answer = useAnswer(edgeQuery(id, limit));
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { evidence, total, limitHit, source, target } = answer.data;
  return (
    <div className="edge-panel">
      <EdgeHeader edge={answer.data} />
      <Siblings id={id} />
      <h3>{t("edge.evidence", { count: total })}</h3>
      {limitHit && <p className="quiet">{t("edge.cut", { total, shown: evidence.length })}</p>}
      {byYear(evidence).map(([year, ofYear]) => (
        <section key={year} className="evidence-year">
          <h4>
            {year === 0 ? t("entity.noYear") : t("app.years", { years: year })}{" "}
            <span className="count">{ofYear.length}</span>
          </h4>
          {ofYear.map((one) => (
            <div key={`${one.sentence.id}${one.rule}${one.cue}`}>
              <EvidenceCard evidence={one} focus={[source.id, target.id]} />
              <CopyCitation evidence={one} />
            </div>
          ))}
        </section>
      ))}
      {limitHit && limit < ALL && (
        <Button onClick={() => setLimit(ALL)}>{t("entity.showMore")}</Button>
      )}
    </div>
  );
}

/** Evidence by the year that each sentence speaks of, the earliest first; 0 for none. */
function byYear(evidence: readonly Evidence[]): readonly (readonly [number, Evidence[]])[] {
  const years = new Map<number, Evidence[]>();
  for (const one of evidence) {
    const year = one.sentence.year ?? one.sentence.document.year ?? 0;
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years].toSorted(([a], [b]) => a - b);
}

function EdgeHeader({ edge }: { readonly edge: EdgeEvidence }) {
  const { t } = useWords();
  const { source, target, type } = edge;
  return (
    <header className="edge-header">
      <p className="quiet">{t("edge.title")}</p>
      <h2 className="edge-title">
        <button type="button" className="link-button" onClick={() => selectEntity(source.id)}>
          <TypeIcon type={source.type} /> {source.name}
        </button>
        <span className="edge-verb">{t(`relation.${type}`)}</span>
        <button type="button" className="link-button" onClick={() => selectEntity(target.id)}>
          <TypeIcon type={target.type} /> {target.name}
        </button>
      </h2>
    </header>
  );
}

/** The other relations that the same line on the canvas stands for. */
function Siblings({ id }: { readonly id: string }) {
  const { t } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  const siblings = useMemo(() => {
    const bundle = edgeIndexOf(canvas.edges).bundleOf.get(id);
    return (bundle?.members ?? []).filter((member) => member.id !== id);
  }, [canvas, id]);
  if (siblings.length === 0) return null;
  return (
    <p className="siblings">
      {t("edge.bundle")}
      {siblings.map((edge) => (
        <Button key={edge.id} size="small" onClick={() => selectEdge(edge.id)}>
          {canvas.entities.get(edge.source)?.name} {t(`relation.${edge.type}`)}{" "}
          {canvas.entities.get(edge.target)?.name}
        </Button>
      ))}
    </p>
  );
}

function CopyCitation({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useWords();
  const copy = useCopy();
  return (
    <button
      type="button"
      className="link-button quiet"
      onClick={() => copy(citationOf(evidence.sentence))}
    >
      {t("edge.copyCitation")}
    </button>
  );
}
