/** The engine's plan, a step a line with its depth in blanks, as steps that hold each other. */
import type { PlanStep } from "../graph-store.ts";

const LINE = /^( *)(\w+) *(.*)$/;
// An expansion stands without brackets round it: (a)->[:R]->(b).
const PATTERN = /\)<?-/;

interface OpenStep extends PlanStep {
  readonly steps: OpenStep[];
}

/** Reads the text of a plan; what is not a step is left out. */
export function readPlan(text: string): PlanStep {
  const root = openStep("Plan", "");
  const open: { depth: number; step: OpenStep }[] = [{ depth: -1, step: root }];
  for (const line of text.split("\n")) {
    const read = readLine(line);
    if (!read) continue;
    while ((open.at(-1)?.depth ?? -1) >= read.depth) open.pop();
    open.at(-1)?.step.steps.push(read.step);
    open.push(read);
  }
  const [first, ...others] = root.steps;
  return first && others.length === 0 ? first : root;
}

function readLine(line: string): { depth: number; step: OpenStep } | null {
  const match = LINE.exec(line);
  if (!match) return null;
  const [, blanks = "", operator = "", written = ""] = match;
  const details = PATTERN.test(written) ? written : written.replace(/^\((.*)\)$/, "$1");
  return { depth: blanks.length, step: openStep(operator, details) };
}

function openStep(operator: string, details: string): OpenStep {
  return { operator, details, estimatedRows: null, steps: [] };
}
