// What each document says of the relations that start at some entities; the lists are parallel.
// Params: ids. Columns: source, type, target, document, evidence, rules, cues, confidences.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN
  a.id AS source,
  type(r) AS type,
  b.id AS target,
  r.document AS document,
  r.evidence AS evidence,
  r.rules AS rules,
  r.cues AS cues,
  r.confidences AS confidences
ORDER BY source, type, target, r.year, document
