/** Lets texts count their nouns. */
import type { i18n } from "i18next";
import { counted } from "../../server/contract/counted.ts";

/** Lets texts say `{{count, n(one: sentence; other: sentences)}}`. */
export function addCounted(texts: i18n): void {
  texts.services.formatter?.add("n", (value: unknown, _language, options) => {
    const { one, other } = options as Readonly<Record<string, unknown>>;
    return counted(value, { one: String(one), other: String(other) });
  });
}
