/** How the search box behaves: what is typed, what is asked for, what is under the cursor. Pure. */

export interface SearchBoxState {
  readonly text: string;
  /** An input method is composing: nothing is asked for and no key acts. */
  readonly composing: boolean;
  readonly open: boolean;
  /** The option under the keyboard cursor, -1 for none. */
  readonly active: number;
}

export type SearchBoxAction =
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "compose" }
  | { readonly kind: "composed"; readonly text: string }
  | { readonly kind: "move"; readonly by: 1 | -1; readonly options: number }
  | { readonly kind: "point"; readonly at: number }
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "clear" };

/** An empty, closed box. */
export const CLOSED_BOX: SearchBoxState = { text: "", composing: false, open: false, active: -1 };

/** The box after an action. */
export function stepSearchBox(state: SearchBoxState, action: SearchBoxAction): SearchBoxState {
  switch (action.kind) {
    case "type":
      return { ...state, text: action.text, open: true, active: -1 };
    case "compose":
      return { ...state, composing: true };
    case "composed":
      return { text: action.text, composing: false, open: true, active: -1 };
    case "move":
      return move(state, action.by, action.options);
    case "point":
      return { ...state, active: action.at };
    case "open":
      return { ...state, open: true };
    case "close":
      return { ...state, open: false, active: -1 };
    case "clear":
      return CLOSED_BOX;
  }
}

/** What to ask the server for; null while composing, "" where there is nothing to ask. */
export function questionOf(state: SearchBoxState): string | null {
  return state.composing ? null : state.text.trim();
}

function move(state: SearchBoxState, by: 1 | -1, options: number): SearchBoxState {
  if (state.composing || options === 0) return state;
  if (!state.open) return { ...state, open: true };
  const from = state.active === -1 && by === -1 ? 0 : state.active;
  return { ...state, active: (from + by + options) % options };
}
