/** The paths that were found, step by step. */
import { Button } from "antd";
import type { Paths } from "../../../server/contract/graph.ts";
import { EmptyNote } from "../../components/StateNotes.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { selectEntity, tracePath, useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

export interface PathListProps {
  readonly reply: Paths;
  /** How many steps were allowed. */
  readonly maxLength: number;
}

/** One entry for each path; the traced one is marked. */
export function PathList({ reply, maxLength }: PathListProps) {
  const { t } = useWords();
  const traced = useSelection((selection) => selection.path);
  const names = new Map(reply.nodes.map((node) => [node.id, node]));
  const relations = new Map(reply.edges.map((edge) => [edge.id, edge]));
  const lengths = reply.paths.map(({ edges }) => edges.length);
  const [first, last] = [Math.min(...lengths), Math.max(...lengths)];
  const foundWords =
    first === last
      ? t("path.found", { count: lengths.length, length: first })
      : t("path.foundRange", { count: lengths.length, first, last });
  if (lengths.length === 0) {
    return <EmptyNote title={t("path.none", { length: maxLength })} hint={t("path.noneHint")} />;
  }
  return (
    <div className="path-list">
      <p role="status">
        {foundWords}
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
