/** The rules over a corner of the stage: their list, or one of them while it is written. What they do is seen at once. */
import { useState } from "react";
import type { Rule } from "../../../../server/contract/rule.ts";
import { IconButton } from "../../../components/IconButton.tsx";
import { useCanvasStore } from "../../../state/canvas/store.ts";
import { shutCorner } from "../../../state/corner.ts";
import { putRule } from "../../../state/looks/rules.ts";
import { chooseLooks } from "../../../state/looks/store.ts";
import { useRuleName } from "../../../text/useRuleName.ts";
import { useWords } from "../../../text/useWords.ts";
import { RuleForm } from "./RuleForm.tsx";
import { RuleList } from "./RuleList.tsx";

/** The place of the rule that is written; null for a new one. */
type Editing = { readonly at: number | null };

/** Where there is no rule yet, the first one is written. */
export function RulesPanel() {
  const { t } = useWords();
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
  return (
    <section
      className="force-panel rules-panel"
      aria-label={t("rules.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (editing === null || rules.length === 0) shutCorner();
        else setEditing(null);
      }}
    >
      <header>
        <h2 className="panel-title">{editing === null ? t("rules.title") : t(title(at))}</h2>
        <IconButton icon="close" label={t("app.close")} onClick={shutCorner} />
      </header>
      {editing === null ? (
        <RuleList onEdit={(place) => setEditing({ at: place })} say={say} />
      ) : (
        <RuleForm
          rule={(at === null ? null : rules[at]) ?? null}
          onSave={save}
          onCancel={() => (rules.length === 0 ? shutCorner() : setEditing(null))}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

function title(at: number | null) {
  return at === null ? "rules.add" : "rules.editOne";
}
