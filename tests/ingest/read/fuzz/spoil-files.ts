/** Spoilt files: reports of every format with their bytes, their text or the parts of their archive changed at random. */
import { unzipSync, zipSync } from "fflate";
import { type Random, randomFrom } from "../../../../bench/random.ts";
import type { SourceFile } from "../../../../ingest/model/document.ts";
import { buildZip, reportFiles } from "../../../builders/report-files.ts";

const MAX_CHANGES = 12;
const ODD_TEXTS = [
  ...[
    "",
    "\0",
    "-1",
    "0",
    "99999999999999999999",
    "1e999",
    "NaN",
    "\ufeff",
    "\ud800",
    "<",
    ">",
    "&a;",
    "]]>",
  ],
  ...[
    '"',
    "'",
    ",",
    "\r",
    "\n\n\n",
    "<![CDATA[",
    "<!--",
    "</w:p>",
    "</row>",
    "%%EOF",
    "endobj",
    "obj",
    "R",
  ],
  ...["stream", "endstream", "<<", ">>", "[", "]", "(", ")", "../../x", "<w:p>".repeat(3000)],
  ...[
    "<div>".repeat(20_000),
    "[".repeat(20_000),
    "(".repeat(20_000),
    "<<".repeat(20_000),
    "，".repeat(50_000),
  ],
];

/** What fuzzing begins with: a whole file of every format that is read, archives of them included. */
export async function wholeFiles(): Promise<readonly SourceFile[]> {
  const files = await reportFiles();
  const packed = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  const archive = buildZip(packed);
  return [
    ...files,
    { name: "全部.zip", bytes: archive },
    {
      name: "套.zip",
      bytes: buildZip({ "内.zip": archive, "报告.txt": packed["报告.txt"] ?? "" }),
    },
  ];
}

/** The spoilt file with a number: the same each time. */
export function spoilFile(files: readonly SourceFile[], number: number): SourceFile {
  const random = randomFrom(number);
  const { name, bytes } = random.pick(files);
  const spoil = random.pick(
    isArchive(bytes) ? [spoilBytes, spoilMember, spoilHeaders] : [spoilBytes, spoilText],
  );
  return { name, bytes: spoil(bytes, random) };
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

type Spoil = (bytes: Uint8Array, random: Random) => Uint8Array;

const spoilBytes: Spoil = (bytes, random) => {
  let spoilt = Buffer.from(bytes);
  for (let left = 1 + random.below(MAX_CHANGES); left > 0 && spoilt.length > 0; left -= 1) {
    const at = random.below(spoilt.length);
    const part = spoilt.subarray(at, at + random.below(400));
    const change = random.pick<() => Buffer>([
      () => spliced(spoilt, at, Buffer.from([random.below(256)])),
      () => spliced(spoilt, at, Buffer.from([0xff, 0xff, 0xff, 0xff])),
      () => Buffer.concat([spoilt.subarray(0, at), spoilt.subarray(at + part.length)]),
      () => Buffer.concat([spoilt.subarray(0, at), part, part, spoilt.subarray(at)]),
      () => spoilt.subarray(0, Math.max(1, at)),
    ]);
    spoilt = Buffer.from(change());
  }
  return new Uint8Array(spoilt);
};

/** In what a parser takes for its own signs: numbers, brackets, keywords. */
const spoilText: Spoil = (bytes, random) => {
  let text = Buffer.from(bytes).toString("latin1");
  for (let left = 1 + random.below(MAX_CHANGES); left > 0; left -= 1) {
    const odd = Buffer.from(random.pick(ODD_TEXTS)).toString("latin1");
    const places = [...text.matchAll(random.pick([/\d+/g, /[<>[\](){}/&"',]/g, /[a-z]{3,}/gi]))];
    if (places.length === 0) continue;
    const { index, 0: found } = random.pick(places);
    text = text.slice(0, index) + odd + text.slice(index + found.length);
  }
  return new Uint8Array(Buffer.from(text, "latin1"));
};

/** In one file of the archive, packed again so that no checksum gives it away. */
const spoilMember: Spoil = (bytes, random) => {
  const members = unzipSync(bytes);
  const name = random.pick(Object.keys(members));
  const content = members[name] ?? new Uint8Array();
  const spoil = random.pick([spoilBytes, spoilText, spoilText]);
  const renamed =
    random.below(10) === 0 ? random.pick(["../a", "a/../../b", name.repeat(40), "\0"]) : name;
  const entries = Object.entries(members).filter(([each]) => each !== name);
  const spoilt = content.length === 0 ? content : spoil(content, random);
  return zipSync(Object.fromEntries([...entries, [renamed, spoilt]]));
};

/** In what the archive says of itself: sizes, numbers, places. */
const spoilHeaders: Spoil = (bytes, random) => {
  const spoilt = Buffer.from(bytes);
  const marks = [0x04034b50, 0x02014b50, 0x06054b50];
  const heads = Array.from({ length: spoilt.length - 4 }, (_none, at) => at).filter((at) =>
    marks.includes(spoilt.readUInt32LE(at)),
  );
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = random.pick(heads) + 4 + random.below(40);
    if (at + 4 > spoilt.length) continue;
    spoilt.writeUInt32LE(random.pick([0, 1, 0x7fffffff, 0xffffffff, 0xffff]), at);
  }
  return new Uint8Array(spoilt);
};

function spliced(bytes: Buffer, at: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + by.length)]);
}
