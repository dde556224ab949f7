/**
 * A PDF of one's own text: Chinese in a font that every reader brings with it (STSong-Light by its character
 * codes in UTF-16), so that no font has to be there to make it.
 */

/** A line of a page: points from the left and the bottom edge. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  /** Says that a password is needed. */
  readonly isEncrypted?: boolean;
}

const WIDTH = 595;
const HEIGHT = 842;

/** The bytes of a PDF whose pages hold these lines. */
export function buildPdf(
  pages: readonly (readonly PrintedLine[])[],
  { isEncrypted = false }: PdfOptions = {},
): Uint8Array {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>",
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
      toStream(lines.map(printLine).join("\n")),
    ]),
  ];
  const hex = "00".repeat(32);
  const encryption = isEncrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >> /ID [<00> <00>]`
    : "";
  return new TextEncoder().encode(toFile(objects, encryption));
}

/** Text set as a printer does: cut into lines of `columns` characters, the first of a paragraph indented. */
export function wrapParagraph(text: string, columns: number): { text: string; indent: number }[] {
  const lines: { text: string; indent: number }[] = [];
  let rest = text;
  while (rest !== "") {
    const indent = lines.length === 0 ? 2 : 0;
    let length = columns - indent;
    // A line may not begin with such a mark.
    while (/^[，。；：、）”]/.test(rest.slice(length))) length -= 1;
    lines.push({ text: rest.slice(0, length), indent });
    rest = rest.slice(length);
  }
  return lines;
}

function printLine({ text, x, y, size = 12 }: PrintedLine): string {
  const codes = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, "0"),
  );
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes.join("")}> Tj ET`;
}

function toStream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function toFile(objects: readonly string[], encryption: string): string {
  const starts: number[] = [];
  let file = "%PDF-1.7\n";
  objects.forEach((object, index) => {
    starts.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R${encryption} >>\nstartxref\n${file.length}\n%%EOF\n`;
}
