/** Which imports this browser has begun, so that their reports are there after a reload or a restart. */
import { create } from "zustand";
import { persist } from "zustand/middleware";

const MAX_REMEMBERED = 200;

interface Remembered {
  readonly ids: readonly string[];
}

/** The store itself, kept in the browser's local storage. */
export const useRemembered = create<Remembered>()(
  persist((): Remembered => ({ ids: [] }), { name: "zhengtu.imports" }),
);

/** Remembers an import. */
export function rememberImport(id: string): void {
  useRemembered.setState(({ ids }) => ({
    ids: [id, ...ids.filter((each) => each !== id)].slice(0, MAX_REMEMBERED),
  }));
}

/** Forgets imports. */
export function forgetImports(forgotten: ReadonlySet<string>): void {
  useRemembered.setState(({ ids }) => ({ ids: ids.filter((id) => !forgotten.has(id)) }));
}
