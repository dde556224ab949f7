// Relations that end at some entities, those of all documents as one edge, the best evidenced first.
// Params: ids, limit. Columns: source, type, target, evidence, documents, years, confidence.
UNWIND $ids AS id
MATCH (b:Entity {id: id})<-[r]-(a:Entity)
WITH
  a.id AS source,
  type(r) AS type,
  b.id AS target,
  sum(size(r.evidence)) AS evidence,
  collect(r.document) AS documents,
  collect(r.year) AS years,
  max(reduce(top = 0.0, c IN r.confidences | CASE WHEN c > top THEN c ELSE top END)) AS confidence
RETURN source, type, target, evidence, documents, years, confidence
ORDER BY evidence DESC, source, type, target
LIMIT $limit
