/** What `npm audit --json` says, told apart: nothing known, something known, or nothing asked at all. */
import { z } from "zod";
import { parseJson } from "../../server/store/parse-json.ts";

/** A package with a known weakness that is grave. */
export interface GravePackage {
  readonly name: string;
  readonly severity: string;
  /** The versions that have it. */
  readonly range: string;
  readonly titles: readonly string[];
}

/** The end of an audit. Where the registry did not answer nothing is known, which is not "none". */
export type AuditEnd =
  | {
      readonly kind: "answered";
      readonly grave: readonly GravePackage[];
      /** How many less grave ones there are. */
      readonly others: number;
      readonly dependencies: number;
    }
  | { readonly kind: "unanswered"; readonly why: string };

const GRAVE = ["high", "critical"];

const AuditReportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string(),
      // A name stands for the weakness of another package that this one needs.
      via: z.array(z.union([z.string(), z.object({ title: z.string() })])),
    }),
  ),
  metadata: z.object({ dependencies: z.object({ total: z.number() }) }),
});

const RefusalSchema = z.object({ message: z.string() });

/** Reads the whole standard output of the command. */
export function readAudit(output: string): AuditEnd {
  const said = parseJson(output);
  const report = AuditReportSchema.safeParse(said);
  if (!report.success) {
    const refusal = RefusalSchema.safeParse(said);
    const why = refusal.success ? refusal.data.message : output.trim().slice(0, 200);
    return { kind: "unanswered", why: why === "" ? "没有任何输出" : why };
  }
  const { vulnerabilities, metadata } = report.data;
  const all = Object.entries(vulnerabilities);
  const grave = all
    .filter(([, { severity }]) => GRAVE.includes(severity))
    .map(([name, { severity, range, via }]) => {
      const titles = via.map((each) => (typeof each === "string" ? each : each.title));
      return { name, severity, range, titles };
    });
  const dependencies = metadata.dependencies.total;
  return { kind: "answered", grave, others: all.length - grave.length, dependencies };
}
