/** What narrows the planner's table: whose reports, which types, progress, years, areas, words. */
import { Input, Select } from "antd";
import { PLANNED_TYPES, UNSAID } from "../../../server/contract/areas.ts";
import type { AreaTable } from "../../../server/contract/areas.ts";
import { STATUSES } from "../../../server/contract/vocabulary.ts";
import { reportPlacesQuery } from "../../api/analysis.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useWords } from "../../text/useWords.ts";
import { FilterSelect } from "../analysis/FilterSelect.tsx";
import type { AddressParts } from "../analysis/useAddressParts.ts";

export interface AreaFiltersProps {
  readonly parts: AddressParts;
  readonly table: AreaTable | undefined;
}

/** The bar of filters; each is a part of the address. */
export function AreaFilters({ parts, table }: AreaFiltersProps) {
  const { t } = useWords();
  const { one, list, change } = parts;
  const places = useAnswer(reportPlacesQuery());
  const years = [...new Set(table?.items.flatMap(({ year }) => year ?? []))].toSorted();
  return (
    <section className="filter-bar" aria-label={t("areas.filters")}>
      <Select
        className="filter-select"
        aria-label={t("areas.place")}
        value={one("place")}
        options={[
          { value: "", label: t("areas.allPlaces") },
          ...(places.data?.items ?? []).map(({ place, placePath }) => ({
            value: placePath,
            label: place,
          })),
        ]}
        onChange={(place: string) => change({ place, area: "" })}
      />
      <FilterSelect
        label={t("areas.type")}
        value={list("type")}
        options={PLANNED_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        onChange={(type) => change({ type })}
      />
      <FilterSelect
        label={t("areas.status")}
        value={list("status")}
        options={[
          ...STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
          { value: UNSAID, label: t("areas.noStatus") },
        ]}
        onChange={(status) => change({ status })}
      />
      <FilterSelect
        label={t("areas.year")}
        value={list("year")}
        options={[
          ...years.map((year) => ({ value: String(year), label: String(year) })),
          { value: UNSAID, label: t("areas.noYear") },
        ]}
        onChange={(year) => change({ year })}
      />
      <FilterSelect
        label={t("areas.area")}
        value={list("area")}
        options={[
          { value: UNSAID, label: t("areas.noArea") },
          ...(table?.areas ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(area) => change({ area })}
      />
      <Input
        className="filter-text"
        allowClear
        value={one("q")}
        aria-label={t("areas.q")}
        placeholder={t("areas.q")}
        onChange={({ target }) => change({ q: target.value })}
      />
    </section>
  );
}
