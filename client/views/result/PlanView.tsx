/** The plan of a query: what the store would do, step below step. */
import type { PlanStep } from "../../../server/contract/ask.ts";
import { call } from "../../api/call.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { useWords } from "../../text/useWords.ts";
import type { JsonValue } from "./cell-text.ts";

/** A query with the values it ran with. */
export interface PlannedQuery {
  readonly query: string;
  readonly parameters: Readonly<Record<string, JsonValue>>;
}

/** Asks for the plan and draws it. */
export function PlanView({ planned }: { readonly planned: PlannedQuery }) {
  const { t } = useWords();
  const answer = useAnswer({
    queryKey: ["cypher-plan", planned],
    queryFn: ({ signal }) => call("planCypher", { body: planned, signal }),
    retry: false,
  });
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { steps } = answer.data;
  return (
    <section className="plan" aria-label={t("ask.plan")}>
      <p className="quiet">
        {t("ask.planLead")}
        {steps[0]?.estimatedRows === null && ` ${t("ask.planNoRows")}`}
      </p>
      <Steps steps={steps} />
    </section>
  );
}

/** The steps of the first one's depth, each with those below it. */
function Steps({ steps }: { readonly steps: readonly PlanStep[] }) {
  const { t, number } = useWords();
  return (
    <ul className="plan-steps">
      {branchesOf(steps).map(([step, below], index) => (
        <li key={index} className="plan-step">
          <strong>{step.operator}</strong> <code>{step.details}</code>{" "}
          {step.estimatedRows !== null && (
            <span className="quiet">
              {t("ask.planRows", { rows: number(Math.round(step.estimatedRows)) })}
            </span>
          )}
          {below.length > 0 && <Steps steps={below} />}
        </li>
      ))}
    </ul>
  );
}

function branchesOf(steps: readonly PlanStep[]): readonly (readonly [PlanStep, PlanStep[]])[] {
  const branches: (readonly [PlanStep, PlanStep[]])[] = [];
  for (const step of steps) {
    const last = branches.at(-1);
    if (last && step.depth > last[0].depth) last[1].push(step);
    else branches.push([step, []]);
  }
  return branches;
}
