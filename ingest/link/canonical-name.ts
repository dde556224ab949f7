/** The full name of what a mention names, as far as the mention alone and its document's place tell it. */
import { findDivision } from "../lexicon/divisions.ts";
import type { DocumentInfo } from "../model/document.ts";
import type { MentionCandidate } from "../model/mention.ts";
import { withOwnDivision } from "./own-government.ts";

/** 罗湖 → 罗湖区, 区人民医院 → 罗湖区人民医院, 莲塘 in 莲塘、文锦渡口岸 → 莲塘口岸. */
export function canonicalName(candidate: MentionCandidate, info: DocumentInfo): string {
  const name = candidate.canonical ?? candidate.text;
  if (candidate.type === "District") {
    return findDivision(name, { path: info.placePath })?.name ?? name;
  }
  return withOwnDivision(name, candidate.type, info);
}
