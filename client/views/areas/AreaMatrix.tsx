/** Areas by progress or by year; each count, of an area with all that lies in it, opens its list. */
import { Link } from "react-router";
import { flatten } from "../../../server/contract/area-tree.ts";
import type { growTree } from "../../../server/contract/area-tree.ts";
import type { AreaProject } from "../../../server/contract/areas.ts";
import { UNSAID } from "../../../server/contract/areas.ts";
import { STATUSES } from "../../../server/contract/vocabulary.ts";
import { Choices } from "../../components/Choices.tsx";
import { useWords } from "../../text/useWords.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";

export interface AreaMatrixProps {
  readonly tree: ReturnType<typeof growTree>;
  readonly parts: AddressParts;
}

/** The matrix. */
export function AreaMatrix({ tree, parts }: AreaMatrixProps) {
  const { t } = useWords();
  const by = parts.one("by") === "year" ? "year" : "status";
  const branches = flatten(tree.roots);
  const projects = [...new Set([...branches.flatMap(({ all }) => all), ...tree.unplaced])];
  const keys = keysOf(projects, by);
  const headOf = (key: string) => {
    if (key === UNSAID) return by === "year" ? t("areas.noYear") : t("areas.noStatus");
    const status = STATUSES.find((one) => one === key);
    return status === undefined ? key : t(`status.${status}`);
  };
  const rows = [
    ...branches.map(({ path, area, depth, all }) => ({
      ...{ path, id: area.id, name: area.name, depth, all },
    })),
    { path: UNSAID, id: UNSAID, name: t("areas.noArea"), depth: 0, all: tree.unplaced },
  ];
  return (
    <>
      <p className="button-row">
        <Choices
          label={t("areas.by")}
          value={by}
          options={[
            { value: "status", label: t("areas.byStatus") },
            { value: "year", label: t("areas.byYear") },
          ]}
          onChange={(value) => parts.change({ by: value === "year" ? "year" : "" })}
        />
        <span className="quiet">{t("areas.matrixHint")}</span>
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("areas.matrix")}>
        <table className="plain-table area-matrix">
          <caption className="visually-hidden">{t("areas.matrix")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("areas.area")}</th>
              {keys.map((key) => (
                <th key={key} scope="col" className="number">
                  {headOf(key)}
                </th>
              ))}
              <th scope="col" className="number">
                {t("areas.sum")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, id, name, depth, all }) => (
              <tr key={path}>
                <th scope="row" style={{ "--depth": depth }} className="project-cell">
                  {name}
                </th>
                {keys.map((key) => {
                  const count = all.filter((project) => keyOf(project, by) === key).length;
                  return (
                    <td key={key} className="number" style={{ "--share": count / projects.length }}>
                      {count > 0 && (
                        <Link
                          to={parts.linkWith({ view: "", area: id, [by]: key })}
                          aria-label={t("areas.cell", { name, key: headOf(key), count })}
                        >
                          {count}
                        </Link>
                      )}
                    </td>
                  );
                })}
                <td className="number">
                  <Link to={parts.linkWith({ view: "", area: id })}>{all.length}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function keyOf({ status, year }: AreaProject, by: "status" | "year"): string {
  return String((by === "year" ? year : status) ?? UNSAID);
}

function keysOf(projects: readonly AreaProject[], by: "status" | "year"): readonly string[] {
  const held = new Set(projects.map((project) => keyOf(project, by)));
  const ordered = by === "year" ? [...held].filter((key) => key !== UNSAID).toSorted() : STATUSES;
  return [...ordered, UNSAID].filter((key) => held.has(key));
}
