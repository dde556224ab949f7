/** A query's parameters: what a person gave → values of the declared types. */
import { ENTITY_TYPES, RELATION_TYPES, STATUSES } from "../../ingest/model/ontology.ts";
import type { Parameter, ParameterType, ParameterValue } from "../contract/query.ts";
import { ZhengtuError } from "../errors.ts";
import type { Parameters, PlainValue } from "../store/graph-store.ts";

/** Reads one value; undefined where it is not of the type. */
type ReadValue = (value: string | number | boolean) => PlainValue | undefined;

interface TypeRule {
  readonly read: ReadValue;
  /** For the sentence "参数 … 应为 …". */
  readonly wanted: string;
}

function readNumber(value: string | number | boolean): number | undefined {
  if (typeof value === "boolean" || value === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function readInteger(value: string | number | boolean): number | undefined {
  const number = readNumber(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

function readYear(value: string | number | boolean): number | undefined {
  const year = readInteger(value);
  return year !== undefined && year >= 1900 && year <= 2200 ? year : undefined;
}

function readBoolean(value: string | number | boolean): boolean | undefined {
  if (typeof value === "boolean") return value;
  return new Map([
    ["true", true],
    ["false", false],
  ]).get(String(value));
}

function matching(pattern: RegExp): ReadValue {
  return (value) => (typeof value === "string" && pattern.test(value) ? value : undefined);
}

function oneOf(values: readonly string[]): TypeRule {
  return {
    read: (value) => values.find((each) => each === value),
    wanted: `${values.join("、")} 之一`,
  };
}

const RULES: Readonly<Record<ParameterType, TypeRule>> = {
  string: { read: String, wanted: "文字" },
  integer: { read: readInteger, wanted: "整数" },
  number: { read: readNumber, wanted: "数字" },
  boolean: { read: readBoolean, wanted: "是或否" },
  year: { read: readYear, wanted: "四位数的年份" },
  entity: { read: matching(/^e[0-9a-f]{20}$/), wanted: "从列表中选出的实体" },
  document: { read: matching(/^d[0-9a-f]{20}$/), wanted: "从列表中选出的文档" },
  entityType: oneOf(ENTITY_TYPES),
  relationType: oneOf(RELATION_TYPES),
  status: oneOf(STATUSES),
};

function readValue(parameter: Parameter, given: ParameterValue | undefined): PlainValue {
  const value = given === undefined || given === "" ? parameter.default : given;
  const { name, label, type, required } = parameter;
  if (value === null || value === "") {
    if (!required) return null;
    throw new ZhengtuError("PARAMETER_INVALID", `请填写参数“${label.zh}”（${name}）。`, {
      details: { parameter: name },
    });
  }
  const read = RULES[type].read(value);
  if (read !== undefined) return read;
  throw new ZhengtuError(
    "PARAMETER_INVALID",
    `参数“${label.zh}”（${name}）应为${RULES[type].wanted}。`,
    { details: { parameter: name } },
  );
}

/**
 * Values for all declared parameters: given, else default, else null.
 * Throws PARAMETER_INVALID naming the parameter that is missing, wrong or not declared.
 */
export function readParameters(
  declared: readonly Parameter[],
  given: Readonly<Record<string, ParameterValue>>,
): Parameters {
  const unknown = Object.keys(given).find((name) => !declared.some((each) => each.name === name));
  if (unknown !== undefined) {
    throw new ZhengtuError("PARAMETER_INVALID", `这条查询没有参数“${unknown}”。`, {
      details: { parameter: unknown },
    });
  }
  return Object.fromEntries(
    declared.map((parameter) => [parameter.name, readValue(parameter, given[parameter.name])]),
  );
}
