/** A report's sheet as one HTML document: links whole, nothing to run. */
import { reportDocument } from "../../paper/report-document.ts";

export interface ReportHtmlInput {
  readonly title: string;
  readonly language: string;
  readonly css: string;
  readonly sheet: HTMLElement;
}

/** The text of the file. */
export function reportHtml({ sheet, ...rest }: ReportHtmlInput): string {
  const copy = sheet.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("button, script").forEach((part) => part.remove());
  // A saved file has no address that "/documents/…" could belong to.
  sheet.querySelectorAll("a").forEach((link, index) => {
    copy.querySelectorAll("a")[index]?.setAttribute("href", link.href);
  });
  return reportDocument({ ...rest, sheet: copy.outerHTML });
}
