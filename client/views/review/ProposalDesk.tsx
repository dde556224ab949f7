/** The open pairs in a list, the chosen one side by side, and the keys to decide with. */
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { Proposal } from "../../../server/contract/merge.ts";
import { Only } from "../../components/Only.tsx";
import { EmptyNote } from "../../components/StateNotes.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useMay } from "../../components/useMay.ts";
import { wholePercent } from "../../state/whole-percent.ts";
import { useWords } from "../../text/useWords.ts";
import { PairSide } from "./PairSide.tsx";
import { useDecide } from "./useDecide.ts";

export interface ProposalDeskProps {
  readonly items: readonly Proposal[];
  readonly total: number;
  readonly limitHit: boolean;
}

/** What to decide next. */
export function ProposalDesk({ items, total, limitHit }: ProposalDeskProps) {
  const { t, number } = useWords();
  const { busy, decide, last, undo } = useDecide();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, items.length - 1));
  const pair = items[at];
  const ready = useMay("editor") && !busy;
  useDeskKeys({
    move: (by) => setChosen(Math.max(0, Math.min(items.length - 1, at + by))),
    same: () => void (pair && ready && decide(pair, "same")),
    different: () => void (pair && ready && decide(pair, "different")),
    undo: () => void (last !== null && ready && undo(last)),
  });
  return (
    <>
      <Only needs="editor" told>
        <p className="quiet review-keys">
          <span className="needs-keys">{t("review.keys")}</span>{" "}
          <Button
            size="small"
            disabled={last === null || busy}
            onClick={() => last && void undo(last)}
          >
            {t("review.undoLast")}
          </Button>
        </p>
      </Only>
      {pair === undefined ? (
        <EmptyNote title={t("review.none")} hint={t("review.noneHint")} />
      ) : (
        <div className="review-desk">
          <ul className="review-pairs" aria-label={t("review.pairs")}>
            {items.map((each, index) => (
              <li key={each.one.id + each.other.id}>
                <button
                  type="button"
                  aria-current={index === at ? "true" : undefined}
                  onClick={() => setChosen(index)}
                >
                  <TypeIcon type={each.one.type} size={18} />
                  <span>{t("review.pair", { one: each.one.name, other: each.other.name })}</span>
                </button>
              </li>
            ))}
          </ul>
          <section
            className="review-pair"
            aria-live="polite"
            aria-label={t("review.pair", { one: pair.one.name, other: pair.other.name })}
          >
            <p className="review-reason">
              {t(`review.rule.${pair.rule}`)}
              <span> · </span>
              {t("review.confidence", { percent: wholePercent(pair.confidence) })}
            </p>
            <div className="review-sides">
              <PairSide entity={pair.one} />
              <PairSide entity={pair.other} />
            </div>
            <Only needs="editor">
              <p className="button-row">
                <Button type="primary" disabled={busy} onClick={() => void decide(pair, "same")}>
                  {t("review.same")}
                </Button>
                <Button disabled={busy} onClick={() => void decide(pair, "different")}>
                  {t("review.different")}
                </Button>
              </p>
            </Only>
          </section>
        </div>
      )}
      {limitHit && (
        <p className="quiet">
          {t("review.limited", { shown: number(items.length), total: number(total) })}
        </p>
      )}
    </>
  );
}

interface DeskKeys {
  readonly move: (by: number) => void;
  readonly same: () => void;
  readonly different: () => void;
  readonly undo: () => void;
}

/** The keys work anywhere on the page but in a field. */
function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => keys.move(1),
      ArrowUp: () => keys.move(-1),
      s: keys.same,
      d: keys.different,
      u: keys.undo,
    };
    const press = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, isComposing } = event;
      const field =
        target instanceof HTMLElement && target.closest("input, textarea, [role=listbox]");
      const act = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined || field || ctrlKey || metaKey || altKey || isComposing) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}
