/** What narrows the list of promises, how it is laid out, and its export. */
import { Button, Input, Select } from "antd";
import { NO_AREA, TARGET_TYPE, typeOf } from "../../../server/contract/filter-promises.ts";
import { PROMISE_STATES } from "../../../server/contract/follow.ts";
import type { Ledger } from "../../../server/contract/follow.ts";
import { endpointUrl } from "../../api/call.ts";
import { Choices } from "../../components/Choices.tsx";
import { useWords } from "../../text/useWords.ts";
import type { LedgerPartProps } from "./LedgerNotices.tsx";
import { NO_FILTER } from "./promise-address.ts";

/** The bar of filters. */
export function PromiseFilters({ ledger, control }: LedgerPartProps) {
  const { t, term } = useWords();
  const { address, narrow, change } = control;
  const { filter } = address;
  const narrowed = Object.values(filter).some((part) => part.length > 0);
  const years = [...new Set(ledger.items.map(({ year }) => year))].toSorted((a, b) => b - a);
  const types = [...new Set(ledger.items.map(typeOf))];
  return (
    <section className="promise-filters" aria-label={t("promises.filters")}>
      <FilterSelect
        name="year"
        value={filter.year}
        options={years.map((year) => ({ value: year, label: String(year) }))}
        onChange={(year) => narrow({ year })}
      />
      <FilterSelect
        name="type"
        value={filter.type}
        options={types.map((type) => ({
          value: type,
          label: type === TARGET_TYPE ? t("promises.target") : term(type),
        }))}
        onChange={(type) => narrow({ type })}
      />
      <FilterSelect
        name="state"
        value={filter.state}
        options={PROMISE_STATES.map((state) => ({
          value: state,
          label: t(`promises.state.${state}`),
        }))}
        onChange={(state) => narrow({ state })}
      />
      <FilterSelect
        name="area"
        value={filter.area}
        options={[
          { value: NO_AREA, label: t("promises.noArea") },
          ...areasOf(ledger).map((area) => ({ value: area, label: area })),
        ]}
        onChange={(area) => narrow({ area })}
      />
      <Input
        className="filter-text"
        allowClear
        value={filter.q}
        aria-label={t("promises.filter.q")}
        placeholder={t("promises.filter.q")}
        onChange={(event) => narrow({ q: event.target.value })}
      />
      {narrowed && (
        <Button type="text" onClick={() => change({ filter: NO_FILTER })}>
          {t("promises.reset")}
        </Button>
      )}
      <Choices
        label={t("promises.view")}
        value={address.layout}
        options={(["table", "timeline"] as const).map((value) => ({
          value,
          label: t(`promises.${value}`),
        }))}
        onChange={(layout) => change({ layout })}
      />
      <ExportLinks control={control} />
    </section>
  );
}

function areasOf({ items }: Ledger): string[] {
  const names = items.flatMap(({ areas }) => areas.map(({ name }) => name));
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, "zh-CN"));
}

interface FilterSelectProps<Value extends string | number> {
  readonly name: "year" | "type" | "state" | "area";
  readonly value: readonly Value[];
  readonly options: { value: Value; label: string }[];
  readonly onChange: (value: Value[]) => void;
}

function FilterSelect<Value extends string | number>(props: FilterSelectProps<Value>) {
  const { t } = useWords();
  const { name, value, options, onChange } = props;
  return (
    <Select<Value[]>
      className="filter-select"
      mode="multiple"
      allowClear
      maxTagCount={1}
      aria-label={t(`promises.filter.${name}`)}
      placeholder={t(`promises.anyOf.${name}`)}
      showSearch={{ optionFilterProp: "label" }}
      value={[...value]}
      options={options}
      onChange={onChange}
    />
  );
}

function ExportLinks({ control }: Pick<LedgerPartProps, "control">) {
  const { t } = useWords();
  const { place, together, filter } = control.address;
  const { year, ...rest } = filter;
  const query = { place, with: together, year: year.map(String), ...rest };
  return (
    <span className="export-links">
      {t("promises.export")}
      {(["csv", "json"] as const).map((format) => (
        <a
          key={format}
          download
          href={endpointUrl("exportPromises", { query: { ...query, format } })}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
