/** A query's result as table, graph or JSON, with what was cut off told. */
import { Alert } from "antd";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import type { QueryReply } from "../../../server/contract/query.ts";
import { Choices } from "../../components/Choices.tsx";
import { EmptyNote, Guard, Loading } from "../../components/StateNotes.tsx";
import { lazyPart } from "../../components/lazy-part.ts";
import { canUseWebGl } from "../../sigma/webgl.ts";
import { useWords } from "../../text/useWords.ts";
import { PlanView } from "./PlanView.tsx";
import type { PlannedQuery } from "./PlanView.tsx";
import { ResultNotes } from "./ResultNotes.tsx";
import { ResultTable } from "./ResultTable.tsx";

const ResultCanvas = lazyPart(
  async () => (await import("../../sigma/ResultCanvas.tsx")).ResultCanvas,
);

type View = "table" | "graph" | "json" | "plan";

export interface ResultViewProps {
  readonly reply: QueryReply;
  /** What to show first. */
  readonly first: "table" | "graph";
  /** Whether labels of the graph model are put into the interface's words. */
  readonly worded?: boolean;
  /** There where the page may ask for the plan. */
  readonly planned?: PlannedQuery;
}

/** The result with its tabs. */
export function ResultView({ reply, first, worded = false, planned }: ResultViewProps) {
  const { t, number } = useWords();
  const [view, setView] = useState<View>(
    first === "graph" && reply.nodes.length > 0 ? "graph" : "table",
  );
  const { rows, limits, limitHit, cutBy, elapsedMs, notes } = reply;
  return (
    <section>
      <div className="result-bar">
        <Choices<View>
          options={[
            { value: "table", label: t("result.table") },
            { value: "graph", label: t("result.graph") },
            { value: "json", label: t("result.json") },
            ...(planned ? [{ value: "plan" as const, label: t("ask.plan") }] : []),
          ]}
          value={view}
          onChange={setView}
          label={t("result.views")}
        />
        <span role="status">
          {t("result.rows", { count: rows.length, ms: number(Math.round(elapsedMs)) })}
        </span>
        <span className="quiet">
          {t("result.limits", { max: number(limits.maxRows), seconds: limits.timeoutMs / 1000 })}
        </span>
      </div>
      {limitHit && (
        <Alert
          type="warning"
          showIcon
          title={
            cutBy === "size"
              ? t("ask.cutBySize", { rows: number(rows.length) })
              : t("result.limitHit", { max: number(limits.maxRows) })
          }
        />
      )}
      {!worded && <ResultNotes notes={notes} />}
      {view === "plan" && planned ? (
        <PlanView planned={planned} />
      ) : rows.length === 0 && reply.nodes.length === 0 ? (
        <EmptyNote title={t("result.none")} hint={t("result.noneHint")} />
      ) : (
        <Body view={view} reply={reply} worded={worded} />
      )}
    </section>
  );
}

interface BodyProps {
  readonly view: View;
  readonly reply: QueryReply;
  readonly worded: boolean;
}

function Body({ view, reply, worded }: BodyProps) {
  switch (view) {
    case "table":
      return <ResultTable columns={reply.columns} rows={reply.rows} worded={worded} />;
    case "graph":
      return <ResultGraph reply={reply} />;
    case "plan":
      return null;
    case "json":
      return (
        <pre className="result-json" tabIndex={0}>
          {JSON.stringify({ columns: reply.columns, rows: reply.rows }, null, 2)}
        </pre>
      );
  }
}

function ResultGraph({ reply }: { readonly reply: QueryReply }) {
  const { t } = useWords();
  const { nodes, edges } = reply;
  if (nodes.length === 0) return <EmptyNote title={t("result.noGraph")} />;
  if (!canUseWebGl()) return <EmptyNote title={t("explore.noWebGl")} />;
  const entities = nodes.filter(({ labels }) => labels.includes("Entity")).map(({ id }) => id);
  const label = t("result.graphHelp", { nodes: nodes.length, edges: edges.length });
  return (
    <>
      <div className="result-graph">
        <Guard>
          <Suspense fallback={<Loading />}>
            <ResultCanvas nodes={nodes} edges={edges} label={label} />
          </Suspense>
        </Guard>
      </div>
      <p className="result-bar">
        <span className="quiet">{label}</span>
        {entities.length > 0 && (
          <Link to={`/?nodes=${entities.slice(0, 300).join(",")}`} reloadDocument>
            {t("result.toCanvas")}
          </Link>
        )}
      </p>
    </>
  );
}
