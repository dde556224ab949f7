// The relations of an entity, one row for each neighbour, relation and direction; the lists hold
// one list for each document, samples last, and are parallel.
// Params: id, limit. Columns: relation, direction, other, name, total, evidence, rules, cues, confidences.
MATCH (e:Entity {id: $id})-[r]-(entity:Entity)
MATCH (d:Document {id: r.document})
WITH
  r,
  d,
  entity,
  type(r) AS relation,
  CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction
ORDER BY d.sample, r.year, d.id
WITH
  relation,
  direction,
  entity.id AS other,
  entity.name AS name,
  sum(size(r.evidence)) AS total,
  collect(r.evidence) AS evidence,
  collect(r.rules) AS rules,
  collect(r.cues) AS cues,
  collect(r.confidences) AS confidences
RETURN relation, direction, other, name, total, evidence, rules, cues, confidences
ORDER BY total DESC, name, other, relation, direction
LIMIT $limit
