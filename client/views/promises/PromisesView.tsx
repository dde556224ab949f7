/** The page at /promises: what a place promised and what the later reports say of it. */
import { Select } from "antd";
import { useEffect, useMemo } from "react";
import { Link } from "react-router";
import { filterPromises } from "../../../server/contract/filter-promises.ts";
import type { Ledger, PlaceReports } from "../../../server/contract/follow.ts";
import { briefingPage } from "../../api/briefing-query.ts";
import { placesQuery, promisesQuery } from "../../api/follow.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/follow.css";
import { useWords } from "../../text/useWords.ts";
import { LedgerNotices } from "./LedgerNotices.tsx";
import { PromiseFilters } from "./PromiseFilters.tsx";
import { PromiseStory } from "./PromiseStory.tsx";
import { PromiseTable } from "./PromiseTable.tsx";
import { PromiseTimeline } from "./PromiseTimeline.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { YearSummary } from "./YearSummary.tsx";
import { type AddressControl, usePromiseAddress } from "./usePromiseAddress.ts";

/** The view. */
export function PromisesView() {
  const { t } = useWords();
  const control = usePromiseAddress();
  const { address, change } = control;
  const places = useAnswer(placesQuery());
  const answer = useAnswer(promisesQuery(address.place, address.together));
  useFirstPlace(places.data?.items, control);
  usePageTitle(t("promises.title"));
  return (
    <div className="page promises-page">
      <header>
        <h1>{t("promises.title")}</h1>
        <p className="quiet">{t("promises.lead")}</p>
      </header>
      {places.error && <Failure error={places.error} onRetry={() => void places.refetch()} />}
      {places.data?.items.length === 0 && <NoPlaces />}
      {places.data && places.data.items.length > 0 && (
        <PlaceBar
          places={places.data.items}
          place={address.place}
          onPlace={(place) => change({ place, together: [], open: "" })}
        />
      )}
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {(places.isPending || answer.isLoading) && <Loading />}
      {answer.data && !answer.error && <LedgerBody ledger={answer.data} control={control} />}
    </div>
  );
}

/** Without a place in the address the one with most reports is shown. */
function useFirstPlace(places: readonly PlaceReports[] | undefined, control: AddressControl) {
  const { address, change } = control;
  const first = places?.toSorted((a, b) => b.reports.length - a.reports.length)[0]?.placePath;
  useEffect(() => {
    if (address.place === "" && first !== undefined) change({ place: first });
    // Only the absence of a place calls for one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [address.place, first]);
}

function NoPlaces() {
  const { t } = useWords();
  return (
    <EmptyNote title={t("promises.noPlaces")} hint={t("promises.noPlacesHint")}>
      <Link className="primary-link" to="/documents">
        {t("promises.toDocuments")}
      </Link>
    </EmptyNote>
  );
}

interface PlaceBarProps {
  readonly places: readonly PlaceReports[];
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

function PlaceBar({ places, place, onPlace }: PlaceBarProps) {
  const { t, list } = useWords();
  const chosen = places.find(({ placePath }) => placePath === place);
  const reports = chosen?.reports.filter(({ year }) => year !== null) ?? [];
  const [left, right] = reports.slice(-2);
  const compare = left && right ? `/compare?left=${left.id}&right=${right.id}` : "/compare";
  return (
    <div className="place-bar">
      <label>
        <span className="field-name">{t("promises.place")}</span>
        <Select
          className="place-select"
          showSearch={{ optionFilterProp: "label" }}
          value={place === "" ? null : place}
          placeholder={t("promises.choosePlace")}
          aria-label={t("promises.place")}
          options={places.map(({ placePath }) => ({ value: placePath, label: placePath }))}
          onChange={(value) => value !== null && onPlace(value)}
        />
      </label>
      <span className="quiet">
        {t("promises.reportsOf", {
          count: chosen?.reports.length ?? 0,
          years: list(reports.map(({ year }) => year)),
        })}
      </span>
      <Link to={compare}>{t("promises.toCompare")}</Link>
      {place !== "" && <Link to={briefingPage(place)}>{t("briefing.open")}</Link>}
    </div>
  );
}

interface LedgerBodyProps {
  readonly ledger: Ledger;
  readonly control: AddressControl;
}

function LedgerBody({ ledger, control }: LedgerBodyProps) {
  const { t, number } = useWords();
  const { address, change } = control;
  const shown = useMemo(
    () => filterPromises(ledger.items, address.filter),
    [ledger.items, address.filter],
  );
  const open = ledger.items.find(({ id }) => id === address.open);
  const List = address.layout === "table" ? PromiseTable : PromiseTimeline;
  return (
    <>
      <LedgerNotices ledger={ledger} control={control} />
      <YearSummary ledger={ledger} control={control} />
      <PromiseFilters ledger={ledger} control={control} />
      <p className="quiet" role="status">
        {t("promises.shown", { total: number(ledger.total), shown: number(shown.length) })}
        {ledger.limitHit && ` ${t("promises.limitHit", { count: number(ledger.items.length) })}`}
      </p>
      {shown.length === 0 ? (
        <EmptyNote title={t("promises.none")} hint={t("promises.noneHint")} />
      ) : (
        <List ledger={ledger} promises={shown} control={control} />
      )}
      {open && <PromiseStory promise={open} ledger={ledger} onClose={() => change({ open: "" })} />}
      <ProposalList ledger={ledger} />
    </>
  );
}
