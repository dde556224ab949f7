/** A report's sheet as one HTML document: styles within, links whole, nothing to run. */
import { escapeXml } from "../../paper/svg.ts";

export interface ReportHtmlInput {
  readonly title: string;
  readonly language: string;
  readonly css: string;
  readonly sheet: HTMLElement;
}

/** The text of the file. */
export function reportHtml({ title, language, css, sheet }: ReportHtmlInput): string {
  const copy = sheet.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("button, script").forEach((part) => part.remove());
  // A saved file has no address that "/documents/…" could belong to.
  sheet.querySelectorAll("a").forEach((link, index) => {
    copy.querySelectorAll("a")[index]?.setAttribute("href", link.href);
  });
  return [
    "<!doctype html>",
    `<html lang="${escapeXml(language)}">`,
    '<head><meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeXml(title)}</title>`,
    `<style>${css}</style></head>`,
    `<body>${copy.outerHTML}</body></html>`,
    "",
  ].join("\n");
}
