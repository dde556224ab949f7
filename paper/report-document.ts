/** A report as one HTML document: styles within, nothing to run. */
import { escapeXml } from "./svg.ts";

export interface ReportDocument {
  readonly title: string;
  /** As HTML names it. */
  readonly language: string;
  readonly css: string;
  /** The sheet, already HTML. */
  readonly sheet: string;
}

/** The text of the file. */
export function reportDocument({ title, language, css, sheet }: ReportDocument): string {
  return [
    "<!doctype html>",
    `<html lang="${escapeXml(language)}">`,
    '<head><meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeXml(title)}</title>`,
    `<style>${css}</style></head>`,
    `<body>${sheet}</body></html>`,
    "",
  ].join("\n");
}
