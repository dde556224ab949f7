/** What is shown: which indicators of which places and things, which years, results or targets. */
import { Button, Select } from "antd";
import { useDeferredValue, useState } from "react";
import type { NumberSeries } from "../../../server/contract/numbers.ts";
import { reportPlacesQuery } from "../../api/analysis.ts";
import { indicatorsQuery } from "../../api/numbers.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useWords } from "../../text/useWords.ts";
import { FilterSelect } from "../analysis/FilterSelect.tsx";
import type { AddressParts } from "../analysis/useAddressParts.ts";
import { MAX_INDICATORS } from "./number-address.ts";

export interface NumberFiltersProps {
  readonly parts: AddressParts;
  /** The series before they are narrowed. */
  readonly series: readonly NumberSeries[];
}

const SENSES = ["level", "total", "growth"] as const;
const KINDS = ["actual", "target"] as const;
const NARROWING = { place: "", of: "", sense: "", kind: "", from: "", to: "" };

/** The bar of filters; each is a part of the address. */
export function NumberFilters({ parts, series }: NumberFiltersProps) {
  const { t } = useWords();
  const { list, change } = parts;
  const places = useAnswer(reportPlacesQuery());
  const things = new Map(series.map(({ of }) => [of.id, of.name || t("numbers.noPlace")]));
  const senses = SENSES.filter((sense) => series.some((one) => one.sense === sense));
  const narrowed = Object.keys(NARROWING).some((name) => parts.one(name) !== "");
  return (
    <section className="filter-bar" aria-label={t("numbers.filters")}>
      <IndicatorSelect parts={parts} series={series} />
      <FilterSelect
        label={t("numbers.place")}
        value={list("place")}
        options={(places.data?.items ?? []).map(({ placePath, reports }) => ({
          value: placePath,
          label: t("numbers.placeCount", { place: placePath, count: reports.length }),
        }))}
        onChange={(place) => change({ place, of: "" })}
      />
      {(series.some(({ of }) => !of.own) || list("of").length > 0) && (
        <FilterSelect
          label={t("numbers.of")}
          value={list("of")}
          options={[...things].map(([value, label]) => ({ value, label }))}
          onChange={(of) => change({ of })}
        />
      )}
      <FilterSelect
        label={t("numbers.senseFilter")}
        value={list("sense")}
        options={senses.map((sense) => ({ value: sense, label: t(`numbers.sense.${sense}`) }))}
        onChange={(sense) => change({ sense })}
      />
      <FilterSelect
        label={t("numbers.kind")}
        value={list("kind")}
        options={KINDS.map((kind) => ({ value: kind, label: t(`metricKind.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <YearRange parts={parts} series={series} />
      {narrowed && (
        <Button type="text" onClick={() => change(NARROWING)}>
          {t("numbers.reset")}
        </Button>
      )}
    </section>
  );
}

/** Searched on the server: a corpus has thousands of indicators. */
function IndicatorSelect({ parts, series }: NumberFiltersProps) {
  const { t, number } = useWords();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words);
  const answer = useAnswer(indicatorsQuery(parts.list("place"), asked));
  const chosen = parts.list("indicator");
  const names = new Map(series.map(({ indicator, name }) => [indicator, name]));
  const found = (answer.data?.items ?? []).map(({ key, name, numbers, places, years }) => {
    const [first, last] = [years[0], years.at(-1)];
    const span = first === last ? String(first ?? "") : `${first}–${last}`;
    const count = t("numbers.indicatorCount", { numbers: number(numbers), places, years: span });
    return { value: key, label: name, count };
  });
  const known = new Set(found.map(({ value }) => value));
  // What is chosen keeps its name while something else is searched for.
  const others = chosen
    .filter((key) => !known.has(key))
    .map((key) => ({ value: key, label: names.get(key) ?? key, count: "" }));
  return (
    <Select
      className="filter-select indicator-select"
      mode="multiple"
      aria-label={t("numbers.indicator")}
      placeholder={t("numbers.indicator")}
      maxCount={MAX_INDICATORS}
      maxTagCount="responsive"
      loading={answer.isFetching}
      notFoundContent={t("numbers.noIndicator")}
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      value={[...chosen]}
      options={[...(words === "" ? others : []), ...found]}
      optionRender={({ data }) => (
        <span className="indicator-option">
          <span>{data.label}</span> <small className="count">{data.count}</small>
        </span>
      )}
      onChange={(indicator: string[]) => {
        setWords("");
        parts.change({ indicator, of: "", point: "" });
      }}
    />
  );
}

function YearRange({ parts, series }: NumberFiltersProps) {
  const { t } = useWords();
  const said = series.flatMap(({ points }) => points.flatMap(({ year }) => year ?? []));
  const years = [...new Set(said)].toSorted((a, b) => a - b);
  return (["from", "to"] as const).map((end) => (
    <Select
      key={end}
      className="year-select"
      allowClear
      aria-label={t(`numbers.${end}`)}
      placeholder={t(`numbers.${end}`)}
      value={parts.one(end) || null}
      options={years.map((year) => ({ value: String(year), label: String(year) }))}
      onChange={(year) => parts.change({ [end]: year ?? "" })}
    />
  ));
}
