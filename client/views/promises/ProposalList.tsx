/** Names that may be of one thing: a person decides, and can take it back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { Ledger, MatchProposal } from "../../../server/contract/follow.ts";
import { call } from "../../api/call.ts";
import { SentenceCard } from "../../components/EvidenceCard.tsx";
import { Only } from "../../components/Only.tsx";
import { wholePercent } from "../../state/whole-percent.ts";
import { useWords } from "../../text/useWords.ts";

/** The proposals of a ledger; nothing where there are none. */
export function ProposalList({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useWords();
  const pairs = onePerPair(ledger.proposals);
  if (pairs.length === 0) return null;
  return (
    <section className="proposals" aria-label={t("promises.proposals")}>
      <h2>
        {t("promises.proposals")} <span className="count">{pairs.length}</span>
      </h2>
      <p className="quiet">{t("promises.proposalsHint")}</p>
      <ul>
        {pairs.map((proposal) => (
          <Proposal
            key={`${proposal.left} ${proposal.right}`}
            proposal={proposal}
            ledger={ledger}
          />
        ))}
      </ul>
    </section>
  );
}

function onePerPair(proposals: readonly MatchProposal[]): MatchProposal[] {
  const keyOf = ({ left, right }: MatchProposal) => [left, right].toSorted().join(" ");
  return proposals.filter(
    (proposal, at) => proposals.findIndex((each) => keyOf(each) === keyOf(proposal)) === at,
  );
}

interface ProposalProps {
  readonly proposal: MatchProposal;
  readonly ledger: Ledger;
}

type Verdict = "same" | "different";

function Proposal({ proposal, ledger }: ProposalProps) {
  const { t } = useWords();
  const decision = useDecision(proposal);
  const { reason, confidence } = proposal;
  const sides = [
    [proposal.left, proposal.leftName, proposal.leftSentence],
    [proposal.right, proposal.rightName, proposal.rightSentence],
  ] as const;
  return (
    <li className="proposal">
      <div className="proposal-sides">
        {sides.map(([id, name, sentenceId]) => {
          const sentence = ledger.sentences.find((each) => each.id === sentenceId);
          return (
            <div key={id}>
              <h3>{name}</h3>
              {sentence && <SentenceCard sentence={sentence} focus={[id]} />}
            </div>
          );
        })}
      </div>
      <p className="button-row">
        <span className="quiet">
          {t(`promises.reason.${reason}`)} ·{" "}
          {t("promises.sure", { percent: wholePercent(confidence) })}
        </span>
        <Only needs="editor">
          <Button size="small" loading={decision.isPending} onClick={() => decision.mutate("same")}>
            {t("promises.isSame")}
          </Button>
          <Button
            size="small"
            loading={decision.isPending}
            onClick={() => decision.mutate("different")}
          >
            {t("promises.isDifferent")}
          </Button>
        </Only>
      </p>
    </li>
  );
}

function useDecision({ left, leftName, right, rightName, reason }: MatchProposal) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const undo = (id: string) =>
    call("undoDecision", { params: { id } }).then(
      () => client.invalidateQueries(),
      (error: unknown) => void message.error(failure(error)),
    );
  return useMutation({
    mutationFn: (verdict: Verdict) =>
      call("decideMerge", {
        body: { one: left, other: right, verdict, rule: `promise-${reason}` },
      }),
    onSuccess: ({ id, verdict }) => {
      const word = verdict === "same" ? t("promises.verdictSame") : t("promises.verdictDifferent");
      void message.success({
        content: (
          <>
            {t("promises.decided", { left: leftName, right: rightName, verdict: word })}{" "}
            <button type="button" className="link-button" onClick={() => void undo(id)}>
              {t("promises.undo")}
            </button>
          </>
        ),
        duration: 8,
      });
      void client.invalidateQueries();
    },
    onError: (error) => void message.error(failure(error)),
  });
}
