/** What the groups of the colours are called, and what the colours tell. */
import { UNSTATED } from "../state/looks/classes.ts";
import type { Group } from "../state/looks/groups.ts";
import type { Looks } from "../state/looks/types.ts";
import { useWords } from "./useWords.ts";
import { zh } from "./zh.ts";

type Named = Pick<Group, "by" | "key" | "range">;

/** Gives the name of a group of entities that share a colour. */
export function useGroupName(): (group: Named) => string {
  const { t, number } = useWords();
  return ({ by, key, range }) => {
    if (by === "community") return t("looks.community", { index: Number(key) + 1 });
    if (by === "area") return key === "" ? t("looks.noArea") : key;
    if (key === UNSTATED) return t(`looks.unstated.${by}`);
    switch (by) {
      case "status":
        return isKeyOf(zh.status, key) ? t(`status.${key}`) : key;
      case "level":
        return isKeyOf(zh.level, key) ? t(`level.${key}`) : key;
      case "indicator":
        return range ? [...new Set(range)].map(number).join(" – ") : key;
      default:
        return t("looks.year", { year: key });
    }
  };
}

/** Gives what the colours tell, with the indicator where it is one. */
export function useColorTells(): (looks: Pick<Looks, "color" | "indicator">) => string {
  const { t } = useWords();
  return ({ color, indicator }) => {
    const value =
      color === "indicator" && indicator !== null
        ? t("looks.indicatorOf", { ...indicator })
        : t(`looks.colorBy.${color}`);
    return t("looks.tells", { what: t("looks.color"), value });
  };
}

function isKeyOf<Terms extends object>(terms: Terms, text: string): text is string & keyof Terms {
  return Object.hasOwn(terms, text);
}
