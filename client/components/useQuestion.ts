/** The question of a search box, a moment after the last key; the last one stays while composing. */
import { useEffect, useState } from "react";
import type { SearchBoxState } from "./search-box-state.ts";
import { questionOf } from "./search-box-state.ts";

const PAUSE_MS = 160;

/** What to ask for now. */
export function useQuestion(state: SearchBoxState): string {
  const [asked, setAsked] = useState("");
  const question = questionOf(state);
  useEffect(() => {
    if (question === null) return undefined;
    const timer = setTimeout(() => setAsked(question), question === "" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  return asked;
}
