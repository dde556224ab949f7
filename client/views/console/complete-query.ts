/** Completion in the editor: the server, which has the grammar and the graph, says what may stand at the cursor. */
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { CompletionOption, QueryCompletion } from "../../../server/contract/ask.ts";

/** Asks what may stand at a place of a query. */
export type AskCompletion = (
  query: string,
  at: number,
  signal: AbortSignal,
) => Promise<QueryCompletion>;

/** The pictures that CodeMirror has for kinds of words. */
const PICTURES: Readonly<Record<CompletionOption["kind"], string>> = {
  label: "type",
  relationshipType: "enum",
  property: "property",
  parameter: "constant",
  function: "function",
  variable: "variable",
  keyword: "keyword",
};

/** Gives the words for the cursor; null where none fit, or where nobody asked for them. */
export async function completionAt(
  context: CompletionContext,
  ask: AskCompletion,
): Promise<CompletionResult | null> {
  const query = context.state.doc.toString();
  if (!context.explicit && !/[\p{L}\p{N}_$:.|&{[]$/u.test(query.slice(0, context.pos))) return null;
  const controller = new AbortController();
  context.addEventListener("abort", () => controller.abort());
  try {
    const { from, options } = await ask(query, context.pos, controller.signal);
    if (options.length === 0) return null;
    return {
      from,
      options: options.map(({ label, text, kind }) => ({
        ...{ label, apply: text, type: PICTURES[kind] },
        // Where the sign is there already, the name alone is compared with what is typed.
        ...(kind === "parameter" && !text.startsWith("$")
          ? { label: label.slice(1), displayLabel: label }
          : {}),
      })),
      validFor: /^[\p{L}\p{N}_]*$/u,
    };
  } catch {
    // Without the server one writes on without help; what is wrong is said when the query runs.
    return null;
  }
}
