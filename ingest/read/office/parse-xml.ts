/** An XML part of an Office file as a stream of its elements: nothing is built, so nothing grows. */
import { StringDecoder } from "node:string_decoder";
import { Parser } from "htmlparser2";
import { IngestError } from "../../errors.ts";
import type { ZipEntry } from "../zip/open-zip.ts";

// A report of a million characters has some 30 MB of markup.
const MOST_BYTES = 200 * 1024 * 1024;
// Nothing that a person wrote stands deeper.
const MOST_DEPTH = 500;

/** What is told of the elements, in their order; names are without prefix (w:p → p), those of attributes too. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Tells the listener the elements of the part. Throws IngestError for a part too large or too deep. */
export async function parseXml(part: ZipEntry, listener: XmlListener): Promise<void> {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_DEPTH) throw tooDeep(part.path);
        listener.open(localName(name), localNames(attributes));
      },
      onclosetag: (name) => {
        depth -= 1;
        listener.close?.(localName(name));
      },
      ontext: (text) => listener.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new StringDecoder("utf8");
  for await (const chunk of part.unpack(MOST_BYTES)) parser.write(decoder.write(chunk));
  parser.end(decoder.end());
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(attributes);
  return Object.fromEntries(entries.map(([name, value]) => [localName(name), value]));
}

function tooDeep(path: string): IngestError {
  const message = `“${path}”的结构层层嵌套、无法解析，请把报告正文另存为 .txt 后再导入。`;
  return new IngestError("FILE_UNREADABLE", message, { path });
}
