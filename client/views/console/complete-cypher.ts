/** What may stand at the cursor of a Cypher query, by what stands before it. Pure. */

export interface SchemaWords {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly propertyKeys: readonly string[];
}

export interface Completion {
  /** The part of the word that is there already. */
  readonly typed: string;
  readonly kind: "type" | "enum" | "property" | "keyword";
  readonly words: readonly string[];
}

const KEYWORDS = [
  ..."MATCH,OPTIONAL MATCH,WHERE,RETURN,WITH,UNWIND,ORDER BY,SKIP,LIMIT,DISTINCT,AS,AND,OR,NOT".split(
    ",",
  ),
  ..."IN,STARTS WITH,ENDS WITH,CONTAINS,IS NULL,IS NOT NULL,DESC,CASE,WHEN,THEN,ELSE,END".split(
    ",",
  ),
  ..."count,collect,size,labels,type,coalesce,toLower".split(","),
];

/** Gives the words for the end of `before`, the line up to the cursor; null where none fit. */
export function wordsAt(before: string, schema: SchemaWords): Completion | null {
  const relation = /\[[^\]]*[:|]\s*(\w*)$/.exec(before);
  if (relation) return { typed: relation[1] ?? "", kind: "enum", words: schema.relationshipTypes };
  const label = /\([^)]*[:|&]\s*(\w*)$/.exec(before);
  if (label && !/\{[^}]*$/.test(before)) {
    return { typed: label[1] ?? "", kind: "type", words: schema.labels };
  }
  const property = /[\w)]\.(\w*)$/.exec(before) ?? /\{[^}:]*?(\w*)$/.exec(before);
  if (property) return { typed: property[1] ?? "", kind: "property", words: schema.propertyKeys };
  const word = /(?:^|[\s(,])(\w*)$/.exec(before);
  return word ? { typed: word[1] ?? "", kind: "keyword", words: KEYWORDS } : null;
}
