/** The console's text, parameters and history, kept in this browser. */
import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { ParameterType, ParameterValue } from "../../../server/contract/query.ts";

/** The types of saved queries, and what has no field of its own: lists and maps, as JSON text. */
export type ConsoleParameterType = ParameterType | "json";

/** A parameter as a person filled it in. */
export interface ConsoleParameter {
  readonly type: ConsoleParameterType;
  readonly value: ParameterValue;
}

interface ConsoleStore {
  readonly query: string;
  /** By name; kept while the query does not name them, for it may again. */
  readonly parameters: Readonly<Record<string, ConsoleParameter>>;
  /** Newest first, each once. */
  readonly history: readonly string[];
}

const MAX_HISTORY = 50;
const EMPTY: ConsoleParameter = { type: "string", value: null };

/** The store itself, kept in the browser's local storage. */
export const useConsole = create<ConsoleStore>()(
  persist((): ConsoleStore => ({ query: "", parameters: {}, history: [] }), {
    name: "zhengtu.console",
    version: 1,
    // Before, parameters were one text of JSON.
    migrate: (old) => ({ ...(old as ConsoleStore), parameters: {} }),
  }),
);

/** Puts a query on top of the history. */
export function rememberQuery(query: string): void {
  useConsole.setState(({ history }) => ({ history: remembered(history, query) }));
}

/** The history with `query` on top and nowhere else. */
export function remembered(history: readonly string[], query: string): readonly string[] {
  return [query, ...history.filter((other) => other !== query)].slice(0, MAX_HISTORY);
}

/** A parameter as it stands; text without a value where it is new. */
export function parameterOf(
  parameters: ConsoleStore["parameters"],
  name: string,
): ConsoleParameter {
  return parameters[name] ?? EMPTY;
}

/** Changes one parameter. */
export function setParameter(name: string, parameter: ConsoleParameter): void {
  useConsole.setState(({ parameters }) => ({ parameters: { ...parameters, [name]: parameter } }));
}
