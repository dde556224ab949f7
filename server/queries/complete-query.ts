/** What may be written next in a query: the grammar says which kind of word, the graph which words there are. */
import type { CompletionOption, QueryCompletion } from "../contract/ask.ts";
import type { SchemaSummary } from "../contract/system.ts";
import { COMMON_FUNCTIONS } from "../store/cypher/common-functions.ts";
import { expectedAt } from "../store/cypher/parse-cypher.ts";

export interface Completing {
  readonly query: string;
  /** The cursor, in UTF-16 units. */
  readonly at: number;
  /** The parameters that are known where the query is written. */
  readonly parameters: readonly string[];
}

/** The words that may stand at the cursor, the most particular kinds first. */
export async function completeQuery(
  { query, at, parameters }: Completing,
  schema: SchemaSummary,
): Promise<QueryCompletion> {
  const { from, names, keywords, variables } = await expectedAt(query, at);
  const words: Readonly<Record<CompletionOption["kind"], readonly string[]>> = {
    variable: variables,
    property: schema.propertyKeys,
    label: schema.labels,
    relationshipType: schema.relationshipTypes,
    parameter: parameters,
    function: COMMON_FUNCTIONS,
    keyword: keywords,
  };
  const expected = new Set<string>([...names, "keyword"]);
  const dollar = query.slice(0, from).endsWith("$");
  const options = KINDS.filter((kind) => expected.has(kind)).flatMap((kind) =>
    words[kind].map((word) => optionOf(kind, word, dollar)),
  );
  return { from, options };
}

const KINDS = [
  ...(["variable", "property", "label", "relationshipType"] as const),
  ...(["parameter", "function", "keyword"] as const),
];

function optionOf(kind: CompletionOption["kind"], word: string, dollar: boolean): CompletionOption {
  switch (kind) {
    case "keyword":
      return { label: word, text: word, kind };
    case "function":
      return { label: word, text: `${word}(`, kind };
    case "parameter":
      return { label: `$${word}`, text: `${dollar ? "" : "$"}${quoted(word)}`, kind };
    default:
      return { label: word, text: quoted(word), kind };
  }
}

/** A name with anything but letters, digits and underscores stands in backquotes. */
function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}
