/** As many reports as are wanted, made of the samples: other places, years and figures, other paragraphs left out. */
import { readSamples } from "../extraction.ts";
import { type Random, randomFrom } from "../random.ts";

/** A report as a file. */
export interface MadeReport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// The invented names in the samples, of a district and of what lies in it.
const PLACES = ["澜浦", "云汀", "澜口", "望汀", "汀南", "白鹭湖", "南溟", "罗湖"] as const;
const CHARACTERS = [..."云溪青禾岭梧桐枫林松石泉星沙岚竹柳荷梅兰菊桂榆槐杉桦"];
const KEPT = 0.8;
const YEARS_EARLIER = 12;

/** The report with a number: the same each time. */
export function varyReport(number: number): MadeReport {
  const random = randomFrom(number);
  const samples = readSamples();
  const sample = samples[number % samples.length];
  if (sample === undefined) throw new Error("there are no samples");
  const text = new TextDecoder().decode(sample.bytes);
  const lines = text.split("\n").filter((line) => mustStay(line) || random.next() < KEPT);
  const renamed = PLACES.reduce(
    (body, place) => body.replaceAll(place, newName(random, place.length)),
    lines.join("\n"),
  );
  const earlier = random.below(YEARS_EARLIER);
  const dated = renamed.replaceAll(/20\d\d(?=年|$)/gm, (year) => String(Number(year) - earlier));
  const varied = varyFigures(dated, random);
  const name = `report-${String(number).padStart(5, "0")}.md`;
  return { name, bytes: new TextEncoder().encode(varied) };
}

/** A file that cannot be read: empty, of noise, or of nothing but chrome. */
export function spoiltReport(number: number): MadeReport {
  const random = randomFrom(number);
  const noise = Uint8Array.from({ length: 2000 }, () => random.below(256));
  const bytes = [new Uint8Array(), noise, new TextEncoder().encode("<html></html>")];
  const name = `report-${String(number).padStart(5, "0")}-spoilt.txt`;
  return { name, bytes: random.pick(bytes) };
}

/** Front matter and headings: a report without them is none. */
function mustStay(line: string): boolean {
  return line.length < 40 || line.startsWith("#");
}

function newName(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(CHARACTERS)).join("");
}

/** Amounts differ from report to report; years, which are followed by 年, stay. */
function varyFigures(text: string, random: Random): string {
  return text.replaceAll(/\d{2,}(?!年|\d)/g, (digits) =>
    digits.length === 4 && /^20/.test(digits)
      ? digits
      : String(random.below(9 * 10 ** (digits.length - 1)) + 10 ** (digits.length - 1)),
  );
}
