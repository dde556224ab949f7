/** Areas with their projects below them; areas fold, and a folded one counts what lies below. */
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { flatten, sentenceIdsOf } from "../../../server/contract/area-tree.ts";
import type { AreaBranch, growTree } from "../../../server/contract/area-tree.ts";
import type { AreaProject, AreaTable } from "../../../server/contract/areas.ts";
import { UNSAID } from "../../../server/contract/areas.ts";
import type { SentenceRef } from "../../../server/contract/evidence.ts";
import { SentenceCard } from "../../components/EvidenceCard.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";
import { useMoney } from "./useMoney.ts";

export interface AreaRowsProps {
  readonly tree: ReturnType<typeof growTree>;
  readonly table: AreaTable;
  readonly parts: AddressParts;
}

const COLUMNS = ["project", "status", "year", "money", "evidence"] as const;

/** The table. */
export function AreaRows({ tree, table, parts }: AreaRowsProps) {
  const { t } = useWords();
  const folded = new Set(parts.list("fold"));
  const sentences = new Map(table.sentences.map((one) => [one.id, one]));
  const branches = flatten(tree.roots);
  const fold = (path: string) => {
    const next = folded.has(path) ? [...folded].filter((one) => one !== path) : [...folded, path];
    parts.change({ fold: next });
  };
  const rows = (branch: AreaBranch): readonly React.ReactNode[] => {
    const { area, path, depth, own, all, children } = branch;
    const isFolded = folded.has(path);
    const hidden = { name: area.name, count: all.length };
    return [
      <tr key={path} className="area-row" style={{ "--depth": depth }}>
        <th scope="rowgroup" colSpan={COLUMNS.length}>
          <button
            type="button"
            className="fold"
            aria-expanded={!isFolded}
            onClick={() => fold(path)}
          >
            <span className="visually-hidden">{t("areas.fold", hidden)}</span>
          </button>
          <TypeIcon type={area.type} size={16} /> <Link to={`/?focus=${area.id}`}>{area.name}</Link>{" "}
          <span className="count">{t("areas.held", { own: own.length, all: all.length })}</span>
        </th>
      </tr>,
      ...(isFolded
        ? []
        : [
            ...own.map((project) => (
              <ProjectRows
                key={`${path}${project.id}`}
                {...{ project, sentences, depth: depth + 1 }}
              />
            )),
            ...children.flatMap(rows),
          ]),
    ];
  };
  const restFolded = folded.has(UNSAID);
  return (
    <>
      <p className="button-row">
        <Button size="small" onClick={() => parts.change({ fold: "" })}>
          {t("areas.unfoldAll")}
        </Button>
        <Button
          size="small"
          onClick={() => parts.change({ fold: [...branches.map(({ path }) => path), UNSAID] })}
        >
          {t("areas.foldAll")}
        </Button>
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("areas.title")}>
        <table className="plain-table areas-table">
          <caption className="visually-hidden">{t("areas.title")}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === "year" ? "number" : undefined}>
                  {t(`areas.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tree.roots.flatMap(rows)}
            <tr className="area-row">
              <th scope="rowgroup" colSpan={COLUMNS.length}>
                <button
                  type="button"
                  className="fold"
                  aria-expanded={!restFolded}
                  onClick={() => fold(UNSAID)}
                >
                  <span className="visually-hidden">
                    {t("areas.fold", { name: t("areas.noArea"), count: tree.unplaced.length })}
                  </span>
                </button>
                {t("areas.noArea")} <span className="count">{tree.unplaced.length}</span>
              </th>
            </tr>
            {!restFolded &&
              tree.unplaced.map((project) => (
                <ProjectRows key={project.id} {...{ project, sentences, depth: 1 }} />
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface ProjectRowsProps {
  readonly project: AreaProject;
  readonly sentences: ReadonlyMap<string, SentenceRef>;
  readonly depth: number;
}

function ProjectRows({ project, sentences, depth }: ProjectRowsProps) {
  const { t } = useWords();
  const money = useMoney();
  const [open, setOpen] = useState(false);
  const { id, name, type, status, year } = project;
  const said = sentenceIdsOf(project).flatMap((one) => sentences.get(one) ?? []);
  return (
    <>
      <tr style={{ "--depth": depth }}>
        <td className="project-cell">
          {type !== "Project" && <TypeIcon type={type} size={15} />}{" "}
          <Link to={`/entity/${id}`}>{name}</Link>
        </td>
        <td>
          {status === null ? (
            <span className="quiet">{t("areas.noStatus")}</span>
          ) : (
            <span className={`status-tag status-${status}`}>{t(`status.${status}`)}</span>
          )}
        </td>
        <td className="number">{year}</td>
        <td>{money(project)}</td>
        <td>
          <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("areas.sentences", { count: said.length })}
            <span className="visually-hidden">{name}</span>
          </Button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={COLUMNS.length} className="project-evidence">
            {said.map((sentence) => (
              <SentenceCard key={sentence.id} sentence={sentence} focus={[id]} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
