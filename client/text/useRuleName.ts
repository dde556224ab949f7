/** What rules are called. */
import type { Rule, RuleCondition } from "../../server/contract/rule.ts";
import { useWords } from "./useWords.ts";

/** Gives a rule's own name, else its condition in words. */
export function useRuleName(): (rule: Pick<Rule, "name" | "where">) => string {
  const words = useConditionWords();
  return ({ name, where }) => (name === "" ? words(where) : name);
}

/** Gives a condition in words. */
export function useConditionWords(): (where: RuleCondition) => string {
  const { t, number } = useWords();
  return (where) => {
    switch (where.property) {
      case "type":
        return t("rules.which.type", { value: t(`type.${where.value}`) });
      case "status":
        return where.value === "none"
          ? t("rules.which.noStatus")
          : t("rules.which.status", { value: t(`status.${where.value}`) });
      case "level":
        return t("rules.which.level", { value: t(`level.${where.value}`) });
      case "name":
        return t("rules.which.name", { value: where.value });
      case "document":
        return t("rules.which.document", { value: where.title });
      default: {
        const sign = t(`rules.sign.${where.test}`);
        if (where.property !== "indicator") {
          // A year is a name, not an amount: it has no separators.
          const value = where.property === "year" ? String(where.value) : number(where.value);
          return t(`rules.which.${where.property}`, { sign, value });
        }
        const { indicator, unit, value } = where;
        return t("rules.which.indicator", { indicator, unit, sign, value: number(value) });
      }
    }
  };
}
