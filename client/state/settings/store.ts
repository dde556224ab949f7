/** What a person chose for this browser: language and light or dark. */
import { create } from "zustand";
import { persist } from "zustand/middleware";

export type Language = "zh" | "en";
export type Appearance = "light" | "dark" | "system";

interface Settings {
  readonly language: Language;
  readonly appearance: Appearance;
}

/** The store itself, kept in the browser's local storage. */
export const useSettings = create<Settings>()(
  persist((): Settings => ({ language: "zh", appearance: "system" }), { name: "zhengtu.settings" }),
);

/** Chooses the language of the interface. */
export function chooseLanguage(language: Language): void {
  useSettings.setState({ language });
}

/** Chooses light, dark, or what the system says. */
export function chooseAppearance(appearance: Appearance): void {
  useSettings.setState({ appearance });
}
