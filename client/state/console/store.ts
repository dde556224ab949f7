/** The console's text and history, kept in this browser. */
import { create } from "zustand";
import { persist } from "zustand/middleware";

interface ConsoleStore {
  readonly query: string;
  /** Parameters as JSON text. */
  readonly parameters: string;
  /** Newest first, each once. */
  readonly history: readonly string[];
}

const MAX_HISTORY = 50;

/** The store itself, kept in the browser's local storage. */
export const useConsole = create<ConsoleStore>()(
  persist((): ConsoleStore => ({ query: "", parameters: "{}", history: [] }), {
    name: "zhengtu.console",
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
