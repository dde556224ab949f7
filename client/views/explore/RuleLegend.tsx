/** The rules in the legend: what each makes of how many entities, and a switch for each. */
import { RuleMark } from "../../components/RuleMark.tsx";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { openCorner } from "../../state/corner.ts";
import { ruleKey, switchRule } from "../../state/looks/rules.ts";
import { chooseLooks, usePaint } from "../../state/looks/store.ts";
import { useRuleName } from "../../text/useRuleName.ts";
import { useWords } from "../../text/useWords.ts";

/** Nothing where there are none. */
export function RuleLegend() {
  const { t, number } = useWords();
  const nameOf = useRuleName();
  const rules = useCanvasStore((store) => store.history.present.looks.rules);
  const hits = usePaint((store) => store.paint.rules);
  if (rules.length === 0) return null;
  return (
    <section className="group-legend" aria-label={t("rules.legend")}>
      <h2 className="panel-title rule-title">
        {t("rules.title")}
        <button type="button" className="link-button" onClick={() => openCorner("rules")}>
          {t("rules.edit")}
        </button>
      </h2>
      <ol>
        {rules.map((rule, at) => (
          <li key={ruleKey(rule)}>
            <button
              type="button"
              className="legend-row"
              aria-pressed={rule.on}
              title={t("rules.toggle", { name: nameOf(rule) })}
              onClick={() => chooseLooks({ rules: switchRule(rules, at) })}
            >
              <RuleMark rule={rule} />
              <span>{nameOf(rule)}</span>
              {rule.on && hits[at]?.rule === rule && (
                <span className="count">{number(hits[at].count)}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
