/** What the colours mean where they tell communities or areas. */
import { useCanvasStore } from "../../state/canvas/store.ts";
import { usePaint } from "../../state/looks/store.ts";
import { useGroupName } from "../../text/useGroupName.ts";
import { useWords } from "../../text/useWords.ts";

/** Nothing where colour tells the type: the legend of types says that. */
export function GroupLegend() {
  const { t, number } = useWords();
  const color = useCanvasStore((store) => store.history.present.looks.color);
  const nameOf = useGroupName();
  const groups = usePaint((store) => store.paint.groups);
  if (color === "type" || groups.length === 0) return null;
  const own = groups.filter((group) => group.color !== null);
  const rest = groups.filter((group) => group.color === null);
  const restCount = rest.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="group-legend" aria-label={t("looks.color")}>
      <h2 className="panel-title">
        {t("looks.color")}：{t(`looks.colorBy.${color}`)}
      </h2>
      <ul>
        {own.map((group) => (
          <li key={group.key} className="group-row">
            <Swatch color={group.color} />
            <span>{nameOf(group)}</span>
            <span className="count">{number(group.count)}</span>
          </li>
        ))}
        {restCount > 0 && (
          <li className="group-row">
            <Swatch color={null} />
            <span>{t("looks.moreGroups", { count: rest.length })}</span>
            <span className="count">{number(restCount)}</span>
          </li>
        )}
      </ul>
      {color === "community" && <p className="quiet">{t("looks.communityHint")}</p>}
    </section>
  );
}

function Swatch({ color }: { readonly color: number | null }) {
  const fill = color === null ? "var(--group-rest)" : `var(--group-${color})`;
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" fill={fill} />
    </svg>
  );
}
