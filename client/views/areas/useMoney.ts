/** The sums said of a project, each by itself: sums of different things are not added up. */
import type { AreaProject } from "../../../server/contract/areas.ts";
import { stateNumber } from "../../../server/contract/stated-number.ts";
import { SCALES, scaleFor } from "../../text/scale-unit.ts";
import { useWords } from "../../text/useWords.ts";

/** Gives a function that writes them in one unit. */
export function useMoney(): (project: AreaProject) => string {
  const { t, number, language } = useWords();
  return ({ money }) =>
    money
      .map(({ indicator, yuan, qualifier, kind }) => {
        const scale = scaleFor([yuan], "元");
        const unit = t(`areas.${scale}`);
        const aim = kind === "target" ? t("areas.aim") : "";
        const stated = { value: yuan / SCALES[scale], unit: ` ${unit}`, qualifier };
        return `${indicator} ${stateNumber(stated, number)}${aim}`;
      })
      .join(language === "en" ? "; " : "；");
}
