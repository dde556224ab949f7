/** The selected edge beside the canvas: every sentence that says so. */
import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useMemo } from "react";
import type { EdgeEvidence, Evidence } from "../../../server/contract/evidence.ts";
import { edgeQuery } from "../../api/queries.ts";
import { EvidenceCard, citationOf } from "../../components/EvidenceCard.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { bundleEdges } from "../../graph/bundle-edges.ts";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { selectEdge, selectEntity } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

/** Loads and shows the evidence of an edge. */
export function EdgePanel({ id }: { readonly id: string }) {
  const { t } = useWords();
  const answer = useQuery(edgeQuery(id));
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { evidence, total, limitHit, source, target } = answer.data;
  return (
    <div className="edge-panel">
      <EdgeHeader edge={answer.data} />
      <Siblings id={id} />
      <h3>{t("edge.evidence", { count: total })}</h3>
      {limitHit && <p className="quiet">{t("edge.cut", { total, shown: evidence.length })}</p>}
      {evidence.map((one) => (
        <div key={`${one.sentence.id}${one.rule}${one.cue}`}>
          <EvidenceCard evidence={one} focus={[source.id, target.id]} />
          <CopyCitation evidence={one} />
        </div>
      ))}
    </div>
  );
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
    const edge = canvas.edges.get(id);
    if (!edge) return [];
    const ends = new Set([edge.source, edge.target]);
    const between = [...canvas.edges.values()].filter(
      ({ source, target }) => ends.has(source) && ends.has(target),
    );
    const bundle = [...bundleEdges(between).values()][0];
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
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(citationOf(evidence.sentence)).then(
      () => message.success(t("app.copied")),
      () => message.warning(t("explore.shareFailed")),
    );
  return (
    <button type="button" className="link-button quiet" onClick={() => void copy()}>
      {t("edge.copyCitation")}
    </button>
  );
}
