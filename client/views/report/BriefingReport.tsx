/** The briefing of a place or an entity: the server's sheet, to print or save from here. */
import { keepPreviousData } from "@tanstack/react-query";
import { Button, Select } from "antd";
import "../../../paper/report.css";
import { briefingFile, briefingQuery } from "../../api/briefing-query.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWords } from "../../text/useWords.ts";
import { useAddressParts } from "../analysis/useAddressParts.ts";

/** How many lines a part may have; the first is the usual. */
const LIMITS = [10, 30, 500] as const;

export interface BriefingReportProps {
  /** The path of a place, or the id of an entity. */
  readonly of: string;
}

/** Loads and shows it. */
export function BriefingReport({ of }: BriefingReportProps) {
  const { t, language, number } = useWords();
  const { one, change } = useAddressParts();
  const limit = LIMITS.find((known) => String(known) === one("limit")) ?? LIMITS[0];
  const request = { of, language: language === "en" ? "en" : "zh", limit } as const;
  const answer = useAnswer({ ...briefingQuery(request), placeholderData: keepPreviousData });
  usePageTitle(answer.data?.briefing.title ?? t("report.title"));
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) {
    return (
      <>
        <h1 className="visually-hidden">{t("briefing.open")}</h1>
        <Loading />
      </>
    );
  }
  return (
    <div className="report-desk">
      <p className="button-row report-tools">
        <Button type="primary" onClick={() => window.print()}>
          {t("report.print")}
        </Button>
        <Button href={briefingFile(request, "docx")} download>
          {t("briefing.saveDocx")}
        </Button>
        <Button href={briefingFile(request, "html")} download>
          {t("report.save")}
        </Button>
        <label>
          {t("briefing.limit")}{" "}
          <Select
            value={limit}
            aria-label={t("briefing.limit")}
            options={LIMITS.map((value) => ({
              value,
              label: t("briefing.lines", { count: value, formatted: number(value) }),
            }))}
            onChange={(value) => change({ limit: value === LIMITS[0] ? "" : String(value) })}
          />
        </label>
      </p>
      {/* Made by our own server: every name and sentence in it is escaped. */}
      <div dangerouslySetInnerHTML={{ __html: answer.data.sheet }} />
    </div>
  );
}
