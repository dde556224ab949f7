/** Why a sentence was read so: the rule in plain words, and its cue marked in the sentence. */
import type { Evidence } from "../../server/contract/evidence.ts";
import { useWords } from "../text/useWords.ts";
import { zhReview } from "../text/zh-review.ts";

type RuleWord = keyof typeof zhReview.why.rules;

// Rules that carry a type in their name, and those of progress and figures, are told as one.
const FAMILIES: readonly (readonly [RegExp, RuleWord])[] = [
  [/^governing-verb/u, "governing-verb"],
  [/^passive-/u, "passive"],
  [/^(?:promised-|verb-)/u, "status"],
  [/(?:metric|indicator|quantity|growth)/u, "metric"],
];

/** The words for a rule; those for any rule where there are none of its own. */
function ruleWord(rule: string): RuleWord {
  if (Object.hasOwn(zhReview.why.rules, rule)) return rule as RuleWord;
  return FAMILIES.find(([pattern]) => pattern.test(rule))?.[1] ?? "other";
}

/** A disclosure beside the sentence. */
export function WhyNote({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useWords();
  const { cue, rule, sentence } = evidence;
  const at = cue === "" ? -1 : sentence.text.indexOf(cue);
  return (
    <details className="why">
      <summary>{t("why.title")}</summary>
      <p>{t(`why.rules.${ruleWord(rule)}`)}</p>
      {at >= 0 && (
        <p>
          {t("why.cue")}{" "}
          <span className="sentence" lang="zh-CN">
            {sentence.text.slice(0, at)}
            <mark className="cue-mark">{cue}</mark>
            {sentence.text.slice(at + cue.length)}
          </span>
        </p>
      )}
    </details>
  );
}
