/** A view on paper: the picture, its entities by type, and each relation with the first sentence that says so. */
import { useMemo } from "react";
import type { SentenceRef } from "../../../server/contract/evidence.ts";
import type { ExportedGraphFile } from "../../../server/contract/exported.ts";
import type { EntityNode } from "../../../server/contract/graph.ts";
import { ENTITY_TYPES } from "../../../server/contract/vocabulary.ts";
import { exportedQuery, sourcesQuery } from "../../api/export-query.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { PrintableReport } from "../../components/PrintableReport.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { canvasPicture } from "../../picture/canvas-picture.ts";
import { usePictureWords } from "../../picture/usePictureWords.ts";
import { foldGroups, foldVisible } from "../../state/canvas/groups.ts";
import type { Canvas } from "../../state/canvas/types.ts";
import type { Visible } from "../../state/filters/producers.ts";
import { workOutPaint } from "../../state/looks/store.ts";
import { useWords } from "../../text/useWords.ts";
import { Quotation } from "./Quotation.tsx";

export interface CanvasReportProps {
  readonly title: string;
  readonly canvas: Canvas;
  readonly visible: Visible;
}

const MAX_RELATIONS = 300;

/** Loads the sentences and sets the report. */
export function CanvasReport({ title, canvas, visible }: CanvasReportProps) {
  const { t, number } = useWords();
  const pictureWords = usePictureWords();
  const ids = useMemo(() => [...visible.nodes].toSorted(), [visible]);
  const exported = useAnswer(exportedQuery(ids));
  const sources = useAnswer(sourcesQuery(ids));
  const painted = usePaintOf(canvas, visible);
  const failed = [exported, sources, painted].find(({ error }) => error !== null);
  if (failed?.error) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!exported.data || !sources.data || !painted.data) return <Loading />;
  const paint = painted.data;
  const svg = canvasPicture({
    ...{ canvas, visible, mode: "light", paint },
    words: pictureWords({ title, looks: canvas.looks, visible, sources: [] }),
  });
  return (
    <PrintableReport
      title={title}
      lead={t("report.viewLead", {
        entities: number(visible.nodes.size),
        relations: number(visible.edges.size),
      })}
      sources={sources.data.items}
    >
      {/* Our own SVG: every name in it is escaped. */}
      <figure
        role="img"
        aria-label={t("report.picture")}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <EntityTable entities={exported.data.nodes} />
      <RelationList exported={exported.data} shown={visible.edges} />
    </PrintableReport>
  );
}

/** The colours and sizes as the explorer has them. */
function usePaintOf(canvas: Canvas, visible: Visible) {
  return useAnswer({
    queryKey: ["paint-on-paper", canvas.looks, [...visible.nodes], [...visible.edges]],
    queryFn: () => workOutPaint(foldGroups(canvas), foldVisible(canvas, visible)),
  });
}

function EntityTable({ entities }: { readonly entities: readonly EntityNode[] }) {
  const { t, number } = useWords();
  const ordered = ENTITY_TYPES.flatMap((type) =>
    entities
      .filter((entity) => entity.type === type)
      .toSorted((a, b) => b.degree - a.degree || a.name.localeCompare(b.name, "zh-CN")),
  );
  return (
    <section>
      <h2>{t("report.entities")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("list.name")}</th>
            <th scope="col">{t("list.type")}</th>
            <th scope="col" className="number">
              {t("list.degree")}
            </th>
            <th scope="col" className="number">
              {t("list.mentions")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ id, name, type, degree, mentions }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{t(`type.${type}`)}</td>
              <td className="number">{number(degree)}</td>
              <td className="number">{number(mentions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RelationListProps {
  readonly exported: ExportedGraphFile;
  readonly shown: ReadonlySet<string>;
}

function RelationList({ exported, shown }: RelationListProps) {
  const { t, number } = useWords();
  const names = new Map(exported.nodes.map(({ id, name }) => [id, name]));
  const sentences = new Map<string, SentenceRef>(exported.sentences.map((one) => [one.id, one]));
  const edges = exported.edges.filter(({ id }) => shown.has(id));
  const listed = edges
    .toSorted((a, b) => b.evidence - a.evidence || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_RELATIONS);
  return (
    <section>
      <h2>{t("report.relations")}</h2>
      {listed.length < edges.length && (
        <p>
          {t("report.cutRelations", {
            total: number(edges.length),
            shown: number(listed.length),
          })}
        </p>
      )}
      {listed.map((edge) => {
        const sentence = sentences.get(edge.sayings[0]?.sentence ?? "");
        return (
          <div key={edge.id}>
            <h3>
              {names.get(edge.source)} {t(`relation.${edge.type}`)} {names.get(edge.target)}
            </h3>
            {sentence && <Quotation sentence={sentence} />}
          </div>
        );
      })}
    </section>
  );
}
