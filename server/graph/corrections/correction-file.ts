/**
 * The file of corrections that people write and exchange: a line each, its fields parted by tabs or "|",
 * "#" before a remark. docs/corrections.md describes it.
 */
import { z } from "zod";
import type { Correction, NamedEnd } from "../../../ingest/model/correction.ts";
import { CorrectionSchema } from "../../contract/correction.ts";
import type { MergeDecision } from "../../contract/merge.ts";
import { EntityTypeSchema } from "../../contract/vocabulary.ts";
import type { EntityType } from "../../contract/vocabulary.ts";

/** A decision on two entities as a file says it: by type, scope and name, as their ids are made. */
export interface FileDecision {
  readonly kind: "same" | "different";
  readonly one: { readonly type: EntityType; readonly scope: string; readonly name: string };
  readonly other: { readonly type: EntityType; readonly scope: string; readonly name: string };
}

/** A line that says something. */
export type FileLine =
  | { readonly line: number; readonly correction: Correction }
  | { readonly line: number; readonly decision: FileDecision }
  | { readonly line: number; readonly problem: string };

const FIELDS: Readonly<Record<string, string>> = {
  term: "term、类型、名称",
  "not-entity": "not-entity、类型（可空）、文字",
  "wrong-relation": "wrong-relation、关系、起点类型、起点名称、终点类型、终点名称",
  same: "same、类型、范围、名称、类型、范围、名称",
  different: "different、类型、范围、名称、类型、范围、名称",
};

/** Reads a file; a line that cannot be read says why and stops no other. */
export function parseCorrectionFile(text: string): FileLine[] {
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .flatMap((content, index): FileLine[] => {
      const line = index + 1;
      if (content.trim() === "" || content.trimStart().startsWith("#")) return [];
      return [parseLine(line, splitFields(content))];
    });
}

/** Writes corrections and decisions as a file that `parseCorrectionFile` reads. */
export function formatCorrectionFile(
  corrections: readonly Correction[],
  decisions: readonly MergeDecision[],
): string {
  const lines = [...corrections.map(formatCorrection), ...decisions.map(formatDecision)].map(
    joinFields,
  );
  return ["# 政图：教给系统的词与纠正。每行一条，字段以制表符分隔。", ...lines.sort(), ""].join(
    "\n",
  );
}

function splitFields(content: string): string[] {
  return content.split(content.includes("\t") ? "\t" : "|").map((field) => field.trim());
}

function parseLine(line: number, fields: readonly string[]): FileLine {
  const [kind = ""] = fields;
  const wanted = FIELDS[kind];
  if (wanted === undefined) {
    const kinds = Object.keys(FIELDS).join("、");
    return { line, problem: `不认识“${kind}”。一行应以 ${kinds} 之一开头。` };
  }
  const read = kind === "same" || kind === "different" ? readDecision : readCorrection;
  return read(line, fields) ?? { line, problem: `字段不对，应为：${wanted}。` };
}

function readCorrection(line: number, [kind, ...rest]: readonly string[]): FileLine | undefined {
  const parsed = CorrectionSchema.safeParse(toCorrection(kind, rest));
  return parsed.success ? { line, correction: parsed.data } : undefined;
}

function toCorrection(kind: string | undefined, rest: readonly string[]): unknown {
  const [first = "", second = "", third = "", fourth = "", fifth = ""] = rest;
  if (kind === "term") return { kind, type: first, text: second };
  if (kind === "not-entity") return { kind, type: first === "" ? null : first, text: second };
  const head = { type: second, names: splitNames(third) };
  return { kind, type: first, head, tail: { type: fourth, names: splitNames(fifth) } };
}

const DecisionFieldsSchema = z.tuple([
  z.enum(["same", "different"]),
  EntityTypeSchema,
  z.string(),
  z.string().min(1),
  EntityTypeSchema,
  z.string(),
  z.string().min(1),
]);

function readDecision(line: number, fields: readonly string[]): FileLine | undefined {
  const parsed = DecisionFieldsSchema.safeParse(fields);
  if (!parsed.success) return undefined;
  const [kind, type, scope, name, otherType, otherScope, otherName] = parsed.data;
  const other = { type: otherType, scope: otherScope, name: otherName };
  return { line, decision: { kind, one: { type, scope, name }, other } };
}

function splitNames(field: string): string[] {
  return field.split("、").filter((name) => name !== "");
}

function formatCorrection(correction: Correction): readonly string[] {
  const { kind } = correction;
  if (kind === "term") return [kind, correction.type, correction.text];
  if (kind === "not-entity") return [kind, correction.type ?? "", correction.text];
  const end = ({ type, names }: NamedEnd) => [type, names.join("、")];
  const { type, head, tail } = correction;
  return [kind, type, ...end(head), ...end(tail)];
}

function formatDecision({ verdict, one, other }: MergeDecision): readonly string[] {
  const side = ({ type, scope, name }: MergeDecision["one"]) => [type, scope, name];
  return [verdict, ...side(one), ...side(other)];
}

/** Whatever a field holds, it is one field of one line. */
function joinFields(fields: readonly string[]): string {
  return fields.map((field) => field.replaceAll(/\p{Cc}+/gu, " ")).join("\t");
}
