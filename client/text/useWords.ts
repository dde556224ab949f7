/** Words that depend on the language and on more than a key. */
import { useTranslation } from "react-i18next";
import type { LocalText } from "../../server/contract/query.ts";
import type { StatedNumber } from "../../server/contract/stated-number.ts";
import type { Direction, RelationType } from "../../server/contract/vocabulary.ts";
import { ApiError } from "../api/api-error.ts";
import { quantityText, statedText } from "./quantity.ts";
import { zh } from "./zh.ts";

/** What the views need to put things into words. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const chinese = i18n.language !== "en";
  const language = chinese ? "zh-CN" : "en";
  const numbers = new Intl.NumberFormat(language);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  const times = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return {
    t,
    /** The language as HTML names it. */
    language,
    /** A value with its unit, in 万 or 亿 where one says so. */
    quantity: (value: number, unit: string) => quantityText(value, unit, language),
    /** A number with its unit and qualifier, as a report states it. */
    stated: (stated: StatedNumber) => statedText(stated, language),
    /** Several things in a row. */
    list: (items: readonly (string | number | null)[]) => items.join(chinese ? "、" : ", "),
    /** A day as it is written. */
    date: (day: Date) => dates.format(day),
    /** A day with its time. */
    time: (moment: Date) => times.format(moment),
    /** A number as it is written. */
    number: (value: number) => numbers.format(value),
    /** A relation as the entity in the middle sees it. */
    relation: (relation: RelationType, direction: Direction) =>
      direction === "out" ? t(`relation.${relation}`) : t(`relationIn.${relation}`),
    /** The words in the interface's language, or the other's where there are none. */
    local: (text: LocalText) => (chinese ? text.zh || text.en : text.en || text.zh),
    /** A label of the graph model in the interface's words; any other text as it is. */
    term: (text: string) => {
      if (isTerm(zh.type, text)) return t(`type.${text}`);
      if (isTerm(zh.relation, text)) return t(`relation.${text}`);
      if (isTerm(zh.status, text)) return t(`status.${text}`);
      if (isTerm(zh.metricKind, text)) return t(`metricKind.${text}`);
      return text;
    },
    /** A sentence for what went wrong: the server's own in Chinese. */
    failure: (error: unknown) => {
      if (!(error instanceof ApiError)) return t("error.codes.INTERNAL");
      if (chinese && error.message !== "" && error.code !== "REPLY_INVALID") return error.message;
      return isTerm(zh.error.codes, error.code)
        ? t(`error.codes.${error.code}`)
        : t("error.codes.INTERNAL");
    },
  };
}

function isTerm<Terms extends object>(terms: Terms, text: string): text is string & keyof Terms {
  return Object.hasOwn(terms, text);
}
