/** What a community or an area is called. */
import { useTranslation } from "react-i18next";
import type { Group } from "../state/looks/paint.ts";

/** Gives the name of a group of entities that share a colour. */
export function useGroupName(): (group: Pick<Group, "key" | "name">) => string {
  const { t } = useTranslation();
  return ({ key, name }) => {
    if (name === null) return t("looks.community", { index: Number(key) + 1 });
    return name === "" ? t("looks.noArea") : name;
  };
}
