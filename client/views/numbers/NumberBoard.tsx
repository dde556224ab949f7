/** The series that pass the filter: what is odd about them, the chart, the table, the files. */
import { App, Button } from "antd";
import { Suspense, useMemo, useRef } from "react";
import { filterNumbers } from "../../../server/contract/filter-numbers.ts";
import type { NumberFilter, NumberSeries, Numbers } from "../../../server/contract/numbers.ts";
import { endpointUrl } from "../../api/call.ts";
import { saveFile } from "../../api/save-file.ts";
import { EmptyNote, Loading } from "../../components/StateNotes.tsx";
import { lazyPart } from "../../components/lazy-part.ts";
import { currentMode } from "../../state/settings/useMode.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";
import type { ChartHandle } from "./NumberChart.tsx";
import { NumberNotices } from "./NumberNotices.tsx";
import { NumberTable } from "./NumberTable.tsx";
import { PointDrawer } from "./PointDrawer.tsx";
import { chartPicture } from "./chart-picture.ts";
import { readFilter } from "./number-address.ts";
import { MAX_THINGS, isOneYear, toPanels } from "./panels.ts";
import type { Panels } from "./panels.ts";
import { pointRows } from "./point-rows.ts";
import { useNumberWords } from "./useNumberWords.ts";
import type { NumberWords } from "./useNumberWords.ts";

const NumberChart = lazyPart(async () => (await import("./NumberChart.tsx")).NumberChart);

export interface NumberBoardProps {
  readonly numbers: Numbers;
  readonly parts: AddressParts;
}

/** Chart and table side by side, or one below the other where there is no room. */
export function NumberBoard({ numbers, parts }: NumberBoardProps) {
  const filter = readFilter(parts);
  const key = JSON.stringify(filter);
  // The filter is another object at every turn, its words are not.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const series = useMemo(() => filterNumbers(numbers.items, filter), [numbers.items, key]);
  const panels = useMemo(() => toPanels(series), [series]);
  const words = useNumberWords(series);
  const chart = useRef<ChartHandle>(null);
  const openPoint = (point: string) => parts.change({ point });
  const { t, number } = words;
  const open = pointRows(numbers.items).find(({ point }) => point.id === parts.one("point"));
  if (series.length === 0) {
    return <EmptyNote title={t("numbers.none")} hint={t("numbers.noneHint")} />;
  }
  return (
    <>
      <NumberNotices numbers={numbers} parts={parts} />
      <p className="button-row numbers-bar">
        <span role="status">
          {t("numbers.counts", {
            series: number(series.length),
            points: number(series.reduce((sum, { points }) => sum + points.length, 0)),
          })}
        </span>
        {numbers.limitHit && (
          <strong>{t("numbers.limitHit", { total: number(numbers.total) })}</strong>
        )}
        <a href={exportUrl(parts, filter)} download>
          {t("numbers.csv")}
        </a>
        {panels.panels.length > 0 && (
          <PictureButton {...{ chart, series, panels, words, numbers }} />
        )}
      </p>
      <div className="numbers-board">
        <figure className="number-figure">
          {panels.panels.length === 0 ? (
            <EmptyNote title={t("numbers.noYears")} />
          ) : (
            <Suspense fallback={<Loading />}>
              <NumberChart ref={chart} panels={panels} words={words} onPoint={openPoint} />
            </Suspense>
          )}
          <figcaption className="quiet">
            {t(isOneYear(panels) ? "numbers.barLegend" : "numbers.legend")}
            {panels.left > 0 && (
              <strong> {t("numbers.leftOut", { drawn: MAX_THINGS, left: panels.left })}</strong>
            )}
          </figcaption>
        </figure>
        <NumberTable series={series} parts={parts} words={words} />
      </div>
      {open && (
        <PointDrawer
          row={open}
          numbers={numbers}
          shown={series}
          words={words}
          onPoint={openPoint}
        />
      )}
    </>
  );
}

function exportUrl(parts: AddressParts, { of, sense, kind, from, to }: NumberFilter): string {
  const query = { indicator: parts.list("indicator"), place: parts.list("place"), of, sense, kind };
  return endpointUrl("exportNumbers", { query: { ...query, from, to } });
}

interface PictureButtonProps {
  readonly chart: React.RefObject<ChartHandle | null>;
  readonly series: readonly NumberSeries[];
  readonly panels: Panels;
  readonly words: NumberWords;
  readonly numbers: Numbers;
}

function PictureButton({ chart, series, panels, words, numbers }: PictureButtonProps) {
  const { t, list } = words;
  const { message } = App.useApp();
  const save = async () => {
    const canvas = chart.current?.toCanvas();
    if (!canvas) return;
    const names = list([...new Set(series.map(({ name }) => name))]);
    const said = { names, from: panels.years[0], to: panels.years.at(-1) };
    const sources = sourcesOf(series, numbers);
    const picture = await chartPicture(
      canvas,
      {
        title: t(isOneYear(panels) ? "numbers.barTitle" : "numbers.pictureTitle", said),
        legend: t(isOneYear(panels) ? "numbers.barLegend" : "numbers.legendShort"),
        sources: t("numbers.sources", { titles: sources.join("") }),
      },
      currentMode(),
    );
    saveFile(picture, "zhengtu-numbers.png");
  };
  return (
    <Button
      size="small"
      onClick={() => void save().catch(() => message.error(t("numbers.pictureFailed")))}
    >
      {t("numbers.png")}
    </Button>
  );
}

/** The reports behind the series, each once. */
function sourcesOf(series: readonly NumberSeries[], { sentences }: Numbers): readonly string[] {
  const said = new Set(
    series.flatMap(({ points }) =>
      points.flatMap(({ sayings }) => sayings.map(({ sentence }) => sentence)),
    ),
  );
  const titles = sentences.flatMap(({ id, document }) =>
    said.has(id) ? [`《${document.title}》`] : [],
  );
  return [...new Set(titles)];
}
