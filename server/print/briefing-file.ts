/** A briefing as a file to send: for the API and the command alike. */
import type { Briefing } from "../contract/briefing.ts";
import { printDocx } from "./print-docx.ts";
import { type PrintOptions, printHtml } from "./print-html.ts";

export const BRIEFING_FORMATS = ["html", "docx"] as const;
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<BriefingFormat, string>> = {
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export interface BriefingFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Prints it. */
export async function printBriefing(
  briefing: Briefing,
  format: BriefingFormat,
  options: PrintOptions,
): Promise<BriefingFile> {
  const bytes =
    format === "docx"
      ? await printDocx(briefing, options)
      : new TextEncoder().encode(printHtml(briefing, options));
  // What no system takes in a file's name, and signs that turn the writing round and so hide its ending.
  const name = briefing.title.replaceAll(/[\\/:*?"<>|\s\p{C}]+/gu, "-");
  return { fileName: `${name}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
}
