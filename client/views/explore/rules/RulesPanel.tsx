/** The rules over a corner of the stage: their list, or one of them while it is written. What they do is seen at once. */
import { useState } from "react";
import type { Rule } from "../../../../server/contract/rule.ts";
import { useCanvasStore } from "../../../state/canvas/store.ts";
import { putRule } from "../../../state/looks/rules.ts";
import { chooseLooks } from "../../../state/looks/store.ts";
import { useRuleName } from "../../../text/useRuleName.ts";
import { useWords } from "../../../text/useWords.ts";
import { CornerPanel, useShutCorner } from "../CornerPanel.tsx";
import { RuleForm } from "./RuleForm.tsx";
import { RuleList } from "./RuleList.tsx";

/** The place of the rule that is written; null for a new one. */
type Editing = { readonly at: number | null };

/** Where there is no rule yet, the first one is written. */
export function RulesPanel() {
  const { t } = useWords();
  const shut = useShutCorner();
  const nameOf = useRuleName();
  const rules = useCanvasStore((store) => store.history.present.looks.rules);
  const [editing, setEditing] = useState<Editing | null>(rules.length === 0 ? { at: null } : null);
  const [said, say] = useState("");
  const at = editing?.at ?? null;
  const save = (rule: Rule) => {
    chooseLooks({ rules: putRule(rules, at, rule) });
    say(t("rules.said.saved", { name: nameOf(rule) }));
    setEditing(null);
  };
  // Without rules there is no list to go back to.
  const leave = () => (rules.length === 0 ? shut() : setEditing(null));
  return (
    <CornerPanel
      wide
      label={t("rules.title")}
      title={editing === null ? t("rules.title") : t(titleOf(editing))}
      onShut={shut}
      onEscape={editing === null ? shut : leave}
    >
      {editing === null ? (
        <RuleList onEdit={(place) => setEditing({ at: place })} say={say} />
      ) : (
        <RuleForm rule={(at === null ? null : rules[at]) ?? null} onSave={save} onCancel={leave} />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </CornerPanel>
  );
}

function titleOf({ at }: Editing) {
  return at === null ? "rules.add" : "rules.editOne";
}
