/** A PDF to the pieces of text on its pages. */
import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { IngestError } from "../../errors.ts";
import { checkLength } from "../place-lines.ts";
import { encryptedEntry } from "../zip/open-zip.ts";
import { hearStrays } from "./hear-strays.ts";

/** A piece of text and where it stands: points from the left and the top of the page. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that its characters stand on. */
  readonly baseline: number;
  /** The height of its characters. */
  readonly size: number;
}

/** A page, counted from 1. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

const MOST_PAGES = 3000;
const ASSETS = fileURLToPath(new URL("./", import.meta.resolve("pdfjs-dist/package.json")));
type Matrix = readonly [number, number, number, number, number, number];

/** The pages in their order. Throws IngestError for a file that is encrypted, damaged or too long. */
export function loadPages(bytes: Uint8Array, name: string): Promise<PdfPage[]> {
  return hearStrays(() => loadAll(bytes, name));
}

async function loadAll(bytes: Uint8Array, name: string): Promise<PdfPage[]> {
  const document = await openPdf(bytes, name);
  try {
    checkPages(document.numPages, name);
    const pages: PdfPage[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await loadPage(document, number, name);
      characters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
      checkLength(characters, name);
      pages.push(page);
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  // Half a second to load, and most documents are none.
  const { VerbosityLevel, getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // The library takes the bytes for itself.
    data: Uint8Array.from(bytes),
    cMapUrl: `${ASSETS}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${ASSETS}standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw refusal(error, name);
  }
}

async function loadPage(
  document: PDFDocumentProxy,
  number: number,
  name: string,
): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const pieces = await loadPieces(page, transform as unknown as Matrix);
    page.cleanup();
    return { number, width, height, pieces };
  } catch (error) {
    throw refusal(error, name);
  }
}

async function loadPieces(page: PDFPageProxy, viewport: Matrix): Promise<PdfPiece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [a, b, c, d, left, baseline] = multiply(viewport, item.transform as unknown as Matrix);
    const size = Math.hypot(c, d);
    // Text across the page is a watermark.
    if (Math.abs(b) > 0.1 * Math.abs(a) || size === 0) return [];
    return [{ text: item.str, left, right: left + item.width, baseline, size }];
  });
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function checkPages(count: number, name: string): void {
  if (count <= MOST_PAGES) return;
  const message = `“${name}”有 ${count} 页，超过 ${MOST_PAGES} 页的上限，请拆分后再导入。`;
  throw new IngestError("FILE_TOO_LARGE", message, { name, count });
}

function refusal(error: unknown, name: string): IngestError {
  if (error instanceof Error && error.name === "PasswordException") return encryptedEntry(name);
  const message = `PDF 文件“${name}”已损坏，无法读取，请重新下载或另存一份后再导入。`;
  return new IngestError("FILE_UNREADABLE", message, { name, cause: String(error) });
}
