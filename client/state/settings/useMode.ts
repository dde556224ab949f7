/** Light or dark, as chosen or as the system says; and whether the window is narrow. */
import { useSyncExternalStore } from "react";
import type { Mode } from "../../styles/palette.ts";
import { useSettings } from "./store.ts";

const DARK = "(prefers-color-scheme: dark)";
const NARROW = "(max-width: 800px)";

/** The mode to draw in. */
export function useMode(): Mode {
  const appearance = useSettings((settings) => settings.appearance);
  const systemDark = useMedia(DARK);
  if (appearance !== "system") return appearance;
  return systemDark ? "dark" : "light";
}

/** The mode that the document shows now, for drawing outside React. */
export function currentMode(): Mode {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useMedia(NARROW);
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(query);
      media.addEventListener("change", tell);
      return () => media.removeEventListener("change", tell);
    },
    () => matchMedia(query).matches,
  );
}
