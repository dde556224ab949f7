/** Paths between two entities: pick both ends by search or from the canvas, trace one on it. */
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import type { EntityNode, Paths } from "../../../server/contract/graph.ts";
import { call } from "../../api/call.ts";
import { SearchBox } from "../../components/SearchBox.tsx";
import { EmptyNote, Failure } from "../../components/StateNotes.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { usePathEnds } from "../../state/path-ends.ts";
import { selectEntity, tracePath, useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";
import { showPaths } from "./explore-actions.ts";

const MAX_LENGTH = 6;

/** The two ends and what lies between them. */
export function PathPanel() {
  const { t } = useWords();
  const { from, to } = usePathEnds();
  const search = useMutation({
    mutationFn: (ends: { from: string; to: string }) =>
      call("getPaths", { query: { ...ends, maxLength: MAX_LENGTH } }),
    onSuccess: showPaths,
  });
  const same = from !== null && from.id === to?.id;
  return (
    <section className="paths" aria-label={t("path.title")}>
      <h2 className="panel-title">{t("path.title")}</h2>
      <EndPicker
        label={t("path.from")}
        end={from}
        onPick={(end) => usePathEnds.setState({ from: end })}
      />
      <EndPicker
        label={t("path.to")}
        end={to}
        onPick={(end) => usePathEnds.setState({ to: end })}
      />
      {same && <p role="alert">{t("path.same")}</p>}
      <p className="button-row">
        <Button
          type="primary"
          disabled={from === null || to === null || same}
          loading={search.isPending}
          onClick={() => from && to && search.mutate({ from: from.id, to: to.id })}
        >
          {t("path.find")}
        </Button>
        <Button onClick={() => usePathEnds.setState({ from: to, to: from })}>
          {t("path.swap")}
        </Button>
      </p>
      {search.error !== null && <Failure error={search.error} />}
      {search.data && <PathList reply={search.data} />}
    </section>
  );
}

interface EndPickerProps {
  readonly label: string;
  readonly end: EntityNode | null;
  readonly onPick: (end: EntityNode | null) => void;
}

function EndPicker({ label, end, onPick }: EndPickerProps) {
  const { t } = useWords();
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {end === null ? (
        <SearchBox
          label={label}
          placeholder={t("path.pick")}
          onEntity={(hit) => onPick(hit.entity)}
        />
      ) : (
        <span className="picked">
          <TypeIcon type={end.type} size={18} />
          <span>{end.name}</span>
          <Button
            size="small"
            type="text"
            aria-label={t("search.clear")}
            onClick={() => onPick(null)}
          >
            ×
          </Button>
        </span>
      )}
    </div>
  );
}

function PathList({ reply }: { readonly reply: Paths }) {
  const { t } = useWords();
  const traced = useSelection((selection) => selection.path);
  const names = new Map(reply.nodes.map((node) => [node.id, node]));
  const relations = new Map(reply.edges.map((edge) => [edge.id, edge]));
  const first = reply.paths[0];
  if (!first) {
    return <EmptyNote title={t("path.none", { length: MAX_LENGTH })} hint={t("path.noneHint")} />;
  }
  return (
    <div className="path-list">
      <p role="status">
        {t("path.found", { count: reply.paths.length, length: first.edges.length })}
        {reply.limitHit && ` ${t("path.limitHit")}`}
      </p>
      <ol>
        {reply.paths.map((path, index) => (
          <li key={path.edges.join()} className={traced === path ? "path traced" : "path"}>
            {path.nodes.map((id, at) => {
              const edge = relations.get(path.edges[at - 1] ?? "");
              const node = names.get(id);
              return (
                <span key={id}>
                  {edge && (
                    <span className="path-relation">
                      {edge.target === id ? "" : "← "}
                      {t(`relation.${edge.type}`)}
                      {edge.target === id ? " →" : ""}
                    </span>
                  )}
                  {node && (
                    <button type="button" className="link-button" onClick={() => selectEntity(id)}>
                      <TypeIcon type={node.type} size={16} /> {node.name}
                    </button>
                  )}
                </span>
              );
            })}
            <Button size="small" onClick={() => tracePath(path)}>
              {t("path.show", { index: index + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      {traced !== null && (
        <Button size="small" onClick={() => tracePath(null)}>
          {t("path.clear")}
        </Button>
      )}
    </div>
  );
}
