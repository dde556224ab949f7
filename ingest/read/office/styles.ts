import type { ZipEntry } from "../zip/open-zip.ts";
import type { ListPlace } from "./numbering.ts";
import { parseXml } from "./parse-xml.ts";

/** What a paragraph has from its style. */
export interface ParagraphStyle {
  readonly name: string;
  readonly list: ListPlace | null;
}

interface StyleDraft {
  name: string;
  basedOn: string;
  list: string;
  level: number;
}

// Styles that are based on each other in a ring exist in damaged files.
const MOST_STEPS = 20;

/** The styles by their ids; none where the document has no such part. */
export async function readStyles(
  part: ZipEntry | undefined,
): Promise<ReadonlyMap<string, ParagraphStyle>> {
  const drafts = new Map<string, StyleDraft>();
  let draft: StyleDraft | undefined;
  const openers: Readonly<Record<string, (value: Readonly<Record<string, string>>) => void>> = {
    style: ({ styleId = "" }) => {
      draft = { name: "", basedOn: "", list: "", level: 0 };
      drafts.set(styleId, draft);
    },
    name: ({ val = "" }) => draft && (draft.name = val),
    basedOn: ({ val = "" }) => draft && (draft.basedOn = val),
    numId: ({ val = "" }) => draft && (draft.list = val),
    ilvl: ({ val = "0" }) => draft && (draft.level = Number(val)),
  };
  if (part !== undefined) {
    await parseXml(part, { open: (name, attributes) => openers[name]?.(attributes) });
  }
  return new Map(
    [...drafts].map(([id, { name }]) => [id, { name, list: findList(drafts, id) }] as const),
  );
}

function findList(drafts: ReadonlyMap<string, StyleDraft>, id: string): ListPlace | null {
  let draft = drafts.get(id);
  for (let step = 0; draft !== undefined && step < MOST_STEPS; step += 1) {
    if (draft.list !== "") return { list: draft.list, level: draft.level };
    draft = drafts.get(draft.basedOn);
  }
  return null;
}
