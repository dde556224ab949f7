/** A report for paper: shown as it prints, printed, or saved as one HTML file that needs nothing else. */
import { Button } from "antd";
import { useRef } from "react";
import type { ReactNode } from "react";
import "../../paper/report.css";
import reportCss from "../../paper/report.css?inline";
import type { DocumentRef } from "../../server/contract/evidence.ts";
import { saveFile } from "../api/save-file.ts";
import { useWords } from "../text/useWords.ts";
import { reportHtml } from "./report-html.ts";

export interface PrintableReportProps {
  readonly title: string;
  readonly lead: string;
  /** The documents that it rests on, listed at its end. */
  readonly sources: readonly DocumentRef[];
  /** The parts between lead and sources: `<section>`s with an `<h2>`, tables, quotations. */
  readonly children: ReactNode;
}

/** The sheet with its two buttons; these are not printed. */
export function PrintableReport({ title, lead, sources, children }: PrintableReportProps) {
  const { t, language, date } = useWords();
  const sheet = useRef<HTMLElement>(null);
  const save = () => {
    if (!sheet.current) return;
    const html = reportHtml({ title, language, css: reportCss, sheet: sheet.current });
    saveFile(new Blob([html], { type: "text/html" }), `${title}.html`);
  };
  return (
    <div className="report-desk">
      <p className="button-row report-tools">
        <Button type="primary" onClick={() => window.print()}>
          {t("report.print")}
        </Button>
        <Button onClick={save}>{t("report.save")}</Button>
      </p>
      <article className="report" ref={sheet}>
        <header>
          <h1>{title}</h1>
          <p className="report-lead">{lead}</p>
        </header>
        {children}
        <footer>
          <h2>{t("report.sources")}</h2>
          {sources.length === 0 && <p>{t("report.noSources")}</p>}
          <ol>
            {sources.map((source) => (
              <li key={source.id}>
                {source.title}
                {source.place !== null && source.place !== "" && `，${source.place}`}
                {source.year !== null && `，${t("app.years", { years: source.year })}`}
                {source.sample && ` [${t("app.sample")}]`}
              </li>
            ))}
          </ol>
          <p className="report-colophon">{t("report.colophon", { date: date(new Date()) })}</p>
        </footer>
      </article>
    </div>
  );
}
