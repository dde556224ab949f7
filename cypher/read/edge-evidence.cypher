// What each document says of one edge, samples last; the lists are parallel.
// Params: source, type, target, limit. Columns: document, evidence, rules, cues, confidences.
MATCH (a:Entity {id: $source})-[r]->(b:Entity {id: $target})
WHERE type(r) = $type
MATCH (d:Document {id: r.document})
RETURN
  d.id AS document,
  r.evidence AS evidence,
  r.rules AS rules,
  r.cues AS cues,
  r.confidences AS confidences
ORDER BY d.sample, r.year, document
LIMIT $limit
