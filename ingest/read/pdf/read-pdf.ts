/** A PDF with a text layer to the paragraphs of its text. */
import { IngestError } from "../../errors.ts";
import type { RawText } from "../../model/document.ts";
import type { Notice } from "../../model/notice.ts";
import { joinLines } from "../place-lines.ts";
import { dropFurniture } from "./drop-furniture.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { type PdfPage, loadPages } from "./load-pages.ts";
import { findLines } from "./page-lines.ts";

// A page with less is a picture with a stamp or a page number.
const LEAST_CHARACTERS = 10;

/** The text of a PDF. Throws IngestError where it is encrypted, damaged or has no text. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<RawText> {
  const pages = await loadPages(bytes, name);
  const empty = pages.filter((page) => countCharacters(page) < LEAST_CHARACTERS);
  if (empty.length === pages.length) throw withoutText(name);
  const lines = dropFurniture(pages.map(findLines)).flat();
  const notices = empty.length === 0 ? [] : [pagesWithoutText(empty)];
  return { ...joinLines(joinParagraphs(lines)), declared: {}, notices };
}

function countCharacters({ pieces }: PdfPage): number {
  return pieces.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
}

function withoutText(name: string): IngestError {
  const message = `PDF 文件“${name}”里没有文字，是扫描的图片，请先做文字识别（OCR），再导入带文字的 PDF 或 .docx。`;
  return new IngestError("PDF_WITHOUT_TEXT", message, { name });
}

function pagesWithoutText(pages: readonly PdfPage[]): Notice {
  const numbers = pages.map(({ number }) => number);
  const shown = numbers.slice(0, 10).join("、") + (numbers.length > 10 ? "…" : "");
  const message = `有 ${numbers.length} 页没有文字（第 ${shown} 页，可能是空白页或图片），没有读取。`;
  return { code: "pages-without-text", message };
}
