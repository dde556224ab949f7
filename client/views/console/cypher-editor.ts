/**
 * The Cypher editor: CodeMirror with highlighting and completion from the live schema. It lives in a
 * shadow root, for there its styles go to constructed stylesheets, which the content policy allows.
 */
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  HighlightStyle,
  StreamLanguage,
  bracketMatching,
  syntaxHighlighting,
} from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { QueryProblem } from "../../../server/contract/ask.ts";
import type { AskCompletion } from "./complete-query.ts";
import { completionAt } from "./complete-query.ts";

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  /** Asked for what may stand at the cursor. */
  readonly complete: AskCompletion;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

const COLORS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.string, color: "var(--type-Place)" },
  { tag: tags.number, color: "var(--type-Award)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: tags.atom, color: "var(--type-Project)" },
  { tag: tags.variableName, color: "var(--ink)" },
]);

const THEME = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent", fontSize: "14px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-content": { fontFamily: "var(--mono)", minHeight: "132px", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--quiet)", border: "0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-placeholder": { color: "var(--quiet)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, ::selection": {
    backgroundColor: "var(--tint)",
  },
  ".cm-diagnostic": { fontFamily: "inherit", padding: "4px 8px" },
  ".cm-tooltip": {
    backgroundColor: "var(--sheet)",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
});

/** Puts an editor into `host`; the caller destroys it. */
export function createCypherEditor(host: HTMLElement, options: EditorOptions): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(COLORS),
        placeholder(options.hint),
        autocompletion({ override: [(context) => completionAt(context, options.complete)] }),
        keymap.of([
          { key: "Mod-Enter", run: () => (options.onRun(), true) },
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": options.label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        EditorView.domEventHandlers({ beforeinput: replaceSelected }),
        THEME,
      ],
    }),
  });
  return view;
}

/** Marks the places of problems in the text; a mark says its problem when pointed at. */
export function showProblems(view: EditorView, problems: readonly QueryProblem[]): void {
  const { length } = view.state.doc;
  const marks = problems.map(({ from, to, severity, message }) => ({
    ...{ severity, message },
    from: Math.min(from, length),
    to: Math.min(to, length),
  }));
  view.dispatch(setDiagnostics(view.state, marks));
}

/** Puts the cursor to a place and shows it. */
export function goTo(view: EditorView, at: number): void {
  const anchor = Math.min(at, view.state.doc.length);
  view.dispatch({ selection: { anchor }, scrollIntoView: true });
  view.focus();
}

// Typing over marked text, Chromium keeps its look by an inline style, which the content policy refuses.
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  const { data, inputType, isComposing } = event;
  if (inputType !== "insertText" || isComposing || data === null) return false;
  if (view.state.selection.main.empty) return false;
  view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type" });
  event.preventDefault();
  return true;
}
