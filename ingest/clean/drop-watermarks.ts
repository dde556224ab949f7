import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type { CleanText } from "../model/document.ts";
import { replaceMatches } from "../text/offset-text.ts";

let loaded: { readonly afterSentence: RegExp; readonly anywhere: RegExp } | undefined;

/** Text without the advertising that web vendors set into it. */
export function dropWatermarks(source: CleanText): CleanText {
  loaded ??= load();
  return replaceMatches(
    replaceMatches(source, loaded.anywhere, () => ""),
    loaded.afterSentence,
    () => "",
  );
}

function load(): NonNullable<typeof loaded> {
  const blocks = loadLexicon("watermarks.txt");
  const anyOf = (name: string): string => (blocks.get(name) ?? []).join("|");
  return {
    afterSentence: new RegExp(`(?<=[。！？；”])(${anyOf("after-sentence")})(?=[。]?$|\\n)`, "gm"),
    anywhere: new RegExp(anyOf("anywhere"), "g"),
  };
}
