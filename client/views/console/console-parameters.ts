/** The console's parameters as the API takes them. Pure. */
import { z } from "zod";
import type { ConsoleParameter } from "../../state/console/store.ts";
import { parameterOf } from "../../state/console/store.ts";

const JsonSchema = z.json();
export type JsonValue = z.infer<typeof JsonSchema>;

/** The values of the parameters that a query names; those whose JSON cannot be read apart. */
export interface ReadParameters {
  readonly values: Readonly<Record<string, JsonValue>>;
  readonly wrong: readonly string[];
}

/** The parameters that a query names, in their order. */
export function parametersIn(query: string): readonly string[] {
  const names = [...query.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1] ?? "");
  return [...new Set(names)];
}

/** Reads the values of `names`. */
export function readConsoleParameters(
  names: readonly string[],
  parameters: Readonly<Record<string, ConsoleParameter>>,
): ReadParameters {
  const read = names.map((name) => [name, valueOf(parameterOf(parameters, name))] as const);
  return {
    values: Object.fromEntries(
      read.filter((entry): entry is readonly [string, JsonValue] => entry[1] !== undefined),
    ),
    wrong: read.filter(([, value]) => value === undefined).map(([name]) => name),
  };
}

/** Undefined where it is not JSON. */
function valueOf({ type, value }: ConsoleParameter): JsonValue | undefined {
  if (type !== "json") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  try {
    return JsonSchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
