/** What is looked up by words instead of being read through: a full-text index of pairs of characters on each store. */

/** Nodes of a label by the text of properties. */
export interface TextIndex {
  readonly label: string;
  readonly properties: readonly string[];
}

/** The indexes by name; Neo4j's are made in `cypher/schema`. */
export const TEXT_INDEXES = {
  entities: { label: "Entity", properties: ["searchTerms"] },
  sentences: { label: "Sentence", properties: ["text", "folded"] },
} as const satisfies Readonly<Record<string, TextIndex>>;

export type TextIndexName = keyof typeof TEXT_INDEXES;
