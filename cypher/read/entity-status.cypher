// What is reported of an entity's progress, the latest year first.
// Params: id, limit. Columns: sentence, status, year, verb, rule, confidence.
MATCH (:Entity {id: $id})<-[r:REPORTS]-(s:Sentence)
RETURN
  s.id AS sentence,
  r.status AS status,
  r.year AS year,
  r.verb AS verb,
  r.rule AS rule,
  r.confidence AS confidence
ORDER BY coalesce(r.year, 0) DESC, sentence, status
LIMIT $limit
