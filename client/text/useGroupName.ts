/** What the groups of the colours are called, and what the colours tell. */
import { RELATION_TYPES } from "../../server/contract/vocabulary.ts";
import { UNSTATED } from "../state/looks/classes.ts";
import type { EdgeGroup } from "../state/looks/edge-groups.ts";
import { CONFIDENCE_STEPS } from "../state/looks/edge-groups.ts";
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

/** Gives the name of a group of relations that share a colour. */
export function useEdgeGroupName(): (group: Pick<EdgeGroup, "by" | "key">) => string {
  const { t } = useWords();
  return ({ by, key }) => {
    if (by === "relation") {
      const type = RELATION_TYPES.find((each) => each === key);
      return type ? t(`relation.${type}`) : key;
    }
    if (by === "year")
      return key === UNSTATED ? t("looks.unstated.year") : t("looks.year", { year: key });
    const from = Number(key);
    const to = CONFIDENCE_STEPS.find((step) => step > from);
    if (to === undefined) return t("looks.surerThan", { from });
    return from === 0 ? t("looks.lessSureThan", { to }) : t("looks.sureBetween", { from, to });
  };
}

/** Gives what the colours of the lines tell. */
export function useEdgeTells(): (edge: Looks["edge"]) => string {
  const { t } = useWords();
  return (edge) => t("looks.tells", { what: t("looks.edge"), value: t(`looks.edgeBy.${edge}`) });
}

function isKeyOf<Terms extends object>(terms: Terms, text: string): text is string & keyof Terms {
  return Object.hasOwn(terms, text);
}
