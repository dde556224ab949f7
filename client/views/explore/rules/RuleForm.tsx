/** One rule while it is written: a condition, a look, a name. */
import { Button, Input, Radio } from "antd";
import { useMemo, useState } from "react";
import type { Rule, RuleColor } from "../../../../server/contract/rule.ts";
import { RULE_COLORS } from "../../../../server/contract/rule.ts";
import { Field } from "../../../components/Field.tsx";
import { LabelledSwitch } from "../../../components/LabelledSwitch.tsx";
import { RuleMark } from "../../../components/RuleMark.tsx";
import { useVisible } from "../../../state/filters/useVisible.ts";
import { applyRules } from "../../../state/looks/rules.ts";
import { useConditionWords } from "../../../text/useRuleName.ts";
import { useWords } from "../../../text/useWords.ts";
import { useIndicators } from "../useIndicators.ts";
import { ConditionFields } from "./ConditionFields.tsx";
import type { RuleDraft } from "./rule-draft.ts";
import { NEW_DRAFT, draftOf, ruleOfDraft } from "./rule-draft.ts";

export interface RuleFormProps {
  /** Null for a new one. */
  readonly rule: Rule | null;
  readonly onSave: (rule: Rule) => void;
  readonly onCancel: () => void;
}

/** Says how many entities meet the condition while it is written. */
export function RuleForm({ rule, onSave, onCancel }: RuleFormProps) {
  const { t } = useWords();
  const wordsOf = useConditionWords();
  const [draft, setDraft] = useState<RuleDraft>(() => (rule ? draftOf(rule) : NEW_DRAFT));
  const set = (part: Partial<RuleDraft>) => setDraft({ ...draft, ...part });
  const written = ruleOfDraft(draft);
  const standsOut = draft.color !== null || draft.bigger;
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (written && standsOut) onSave(written);
      }}
    >
      <ConditionFields draft={draft} onChange={set} />
      <Hits draft={draft} written={written} />
      <fieldset>
        <legend>{t("rules.color")}</legend>
        <Radio.Group
          value={draft.color ?? "none"}
          onChange={({ target }) =>
            set({ color: target.value === "none" ? null : (target.value as RuleColor) })
          }
          options={[null, ...RULE_COLORS].map((color) => ({
            value: color ?? "none",
            label: (
              <span className="rule-color">
                <RuleMark rule={{ color, bigger: false }} size={16} />
                {t(`rules.colors.${color ?? "none"}`)}
              </span>
            ),
          }))}
        />
      </fieldset>
      <LabelledSwitch
        className="corner-switch"
        label={t("rules.bigger")}
        checked={draft.bigger}
        onChange={(bigger) => set({ bigger })}
      />
      <Field label={t("rules.nameOptional")}>
        <Input
          maxLength={40}
          value={draft.name}
          placeholder={written ? wordsOf(written.where) : ""}
          onChange={({ target }) => set({ name: target.value })}
        />
      </Field>
      {!standsOut && <p className="quiet">{t("rules.needsLook")}</p>}
      <p className="button-row">
        <Button size="small" type="primary" htmlType="submit" disabled={!written || !standsOut}>
          {t("rules.save")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </p>
    </form>
  );
}

interface HitsProps {
  readonly draft: RuleDraft;
  readonly written: Rule | null;
}

/** By itself, whatever other rules come before it. */
function Hits({ draft, written }: HitsProps) {
  const { t, number } = useWords();
  const { canvas } = useVisible();
  const { items } = useIndicators(draft.property === "indicator");
  const count = useMemo(
    () => (written ? applyRules(canvas, [{ ...written, on: true }], items).ruleOf.size : null),
    [canvas, written, items],
  );
  return (
    <p className="quiet" role="status">
      {count === null ? t("rules.needsValue") : t("rules.hits", { count: number(count) })}
    </p>
  );
}
