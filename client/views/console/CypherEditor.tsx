/** The editor as a component: the text outside wins when it is set from outside. */
import type { EditorView } from "@codemirror/view";
import { useCallback, useEffect, useImperativeHandle, useRef } from "react";
import type { Ref } from "react";
import type { QueryProblem } from "../../../server/contract/ask.ts";
import type { AskCompletion } from "./complete-query.ts";
import { createCypherEditor, goTo, showProblems } from "./cypher-editor.ts";

/** What a page may ask of the editor. */
export interface EditorHandle {
  readonly goTo: (at: number) => void;
}

export interface CypherEditorProps {
  readonly handle: Ref<EditorHandle>;
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly complete: AskCompletion;
  readonly problems: readonly QueryProblem[];
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** An editor that runs on Ctrl + Enter. */
export function CypherEditor(props: CypherEditorProps) {
  const { handle, value, label, hint, complete, problems, onChange, onRun } = props;
  const view = useRef<EditorView | null>(null);
  // The editor outlives renders; what it calls must not.
  const latest = useRef({ complete, onChange, onRun, value });
  useEffect(() => {
    latest.current = { complete, onChange, onRun, value };
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
    }
  });
  useEffect(() => {
    if (view.current) showProblems(view.current, problems);
  }, [problems]);
  useImperativeHandle(handle, () => ({
    goTo: (at) => {
      if (view.current) goTo(view.current, at);
    },
  }));
  const attach = useCallback(
    (host: HTMLDivElement) => {
      const editor = createCypherEditor(host, {
        text: latest.current.value,
        label,
        hint,
        complete: (query, at, signal) => latest.current.complete(query, at, signal),
        onChange: (text) => latest.current.onChange(text),
        onRun: () => latest.current.onRun(),
      });
      view.current = editor;
      return () => {
        view.current = null;
        editor.destroy();
      };
    },
    [label, hint],
  );
  return <div ref={attach} className="editor" />;
}
