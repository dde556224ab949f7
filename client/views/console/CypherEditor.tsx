/** The editor as a component: the text outside wins when it is set from outside. */
import type { EditorView } from "@codemirror/view";
import { useCallback, useEffect, useRef } from "react";
import type { SchemaWords } from "./complete-cypher.ts";
import { createCypherEditor } from "./cypher-editor.ts";

export interface CypherEditorProps {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly schema: SchemaWords;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** An editor that runs on Ctrl + Enter. */
export function CypherEditor({ value, label, hint, schema, onChange, onRun }: CypherEditorProps) {
  const view = useRef<EditorView | null>(null);
  // The editor outlives renders; what it calls must not.
  const latest = useRef({ schema, onChange, onRun, value });
  useEffect(() => {
    latest.current = { schema, onChange, onRun, value };
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
    }
  });
  const attach = useCallback(
    (host: HTMLDivElement) => {
      const editor = createCypherEditor(host, {
        text: latest.current.value,
        label,
        hint,
        schema: () => latest.current.schema,
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
