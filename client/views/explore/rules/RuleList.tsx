/** The rules in their order: switched, moved, changed and deleted here, each an undoable step. */
import { Button, Switch } from "antd";
import { useRef } from "react";
import type { Rule } from "../../../../server/contract/rule.ts";
import { MAX_RULES } from "../../../../server/contract/rule.ts";
import { IconButton } from "../../../components/IconButton.tsx";
import { RuleMark } from "../../../components/RuleMark.tsx";
import { useCanvasStore } from "../../../state/canvas/store.ts";
import { dropRule, moveRule, switchRule } from "../../../state/looks/rules.ts";
import { chooseLooks, usePaint } from "../../../state/looks/store.ts";
import { useConditionWords, useRuleName } from "../../../text/useRuleName.ts";
import { useWords } from "../../../text/useWords.ts";

export interface RuleListProps {
  /** Asks for the form of the rule at a place; null for a new one. */
  readonly onEdit: (at: number | null) => void;
  /** Tells those who only hear the page what has happened. */
  readonly say: (said: string) => void;
}

/** Says so where there are none. */
export function RuleList({ onEdit, say }: RuleListProps) {
  const { t } = useWords();
  const nameOf = useRuleName();
  const rules = useCanvasStore((store) => store.history.present.looks.rules);
  const list = useRef<HTMLOListElement>(null);
  const move = (at: number, by: -1 | 1) => {
    const rule = rules[at];
    const moved = moveRule(rules, at, by);
    if (!rule || moved === rules) return;
    chooseLooks({ rules: moved });
    say(t("rules.said.moved", { name: nameOf(rule), place: at + by + 1 }));
    // The rows stay and show other rules: the focus goes along with the rule.
    const row = list.current?.children[at + by];
    row?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus();
  };
  const remove = (at: number, rule: Rule) => {
    chooseLooks({ rules: dropRule(rules, at) });
    say(t("rules.said.removed", { name: nameOf(rule) }));
  };
  const full = rules.length >= MAX_RULES;
  return (
    <>
      <p className="quiet">{rules.length === 0 ? t("rules.noneHint") : t("rules.help")}</p>
      <ol ref={list} className="rule-list">
        {rules.map((rule, at) => (
          <li key={String(at)} className="rule-row">
            <RuleWords rule={rule} at={at} />
            <span className="rule-tools">
              <IconButton
                icon="up"
                label={t("rules.up", { name: nameOf(rule) })}
                data-move="-1"
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon="down"
                label={t("rules.down", { name: nameOf(rule) })}
                data-move="1"
                disabled={at === rules.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon="edit"
                label={t("rules.change", { name: nameOf(rule) })}
                onClick={() => onEdit(at)}
              />
              <IconButton
                icon="clear"
                label={t("rules.remove", { name: nameOf(rule) })}
                onClick={() => remove(at, rule)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="button-row">
        <Button size="small" type="primary" disabled={full} onClick={() => onEdit(null)}>
          {t("rules.add")}
        </Button>
        {full && <span className="quiet">{t("rules.full", { max: MAX_RULES })}</span>}
      </p>
    </>
  );
}

/** The switch, the look, the name with what it stands for, and how many entities it decides about. */
function RuleWords({ rule, at }: { readonly rule: Rule; readonly at: number }) {
  const { t, number } = useWords();
  const nameOf = useRuleName();
  const wordsOf = useConditionWords();
  const rules = useCanvasStore((store) => store.history.present.looks.rules);
  const hits = usePaint((store) => store.paint.rules[at]);
  return (
    <>
      <Switch
        size="small"
        checked={rule.on}
        aria-label={t("rules.toggle", { name: nameOf(rule) })}
        onChange={() => chooseLooks({ rules: switchRule(rules, at) })}
      />
      <RuleMark rule={rule} />
      <span className="rule-words">
        {nameOf(rule)}
        {rule.name !== "" && <span className="quiet">{wordsOf(rule.where)}</span>}
      </span>
      <span className="count">
        {rule.on ? hits?.rule === rule && number(hits.count) : t("rules.off")}
      </span>
    </>
  );
}
