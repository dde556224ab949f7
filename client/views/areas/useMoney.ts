/** The sums said of a project, each by itself: sums of different things are not added up. */
import type { AreaProject } from "../../../server/contract/areas.ts";
import { useWords } from "../../text/useWords.ts";

/** Gives a function that writes them in one unit. */
export function useMoney(): (project: AreaProject) => string {
  const { t, number } = useWords();
  return ({ money }) =>
    money
      .map(({ indicator, yuan, qualifier, kind }) => {
        const large = yuan >= 1e8;
        const amount = number(yuan / (large ? 1e8 : 1e4));
        const unit = large ? t("areas.yi") : t("areas.wan");
        const aim = kind === "target" ? t("areas.aim") : "";
        return `${indicator} ${qualifier}${amount} ${unit}${aim}`;
      })
      .join("；");
}
