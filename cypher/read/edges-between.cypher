// Relations from one set of entities to another, those of all documents as one edge.
// Params: sources, targets, limit. Columns: source, type, target, evidence, documents, years, confidence.
UNWIND $sources AS sourceId
MATCH (a:Entity {id: sourceId})-[r]->(b:Entity)
WHERE b.id IN $targets
WITH
  a.id AS source,
  type(r) AS type,
  b.id AS target,
  sum(size(r.evidence)) AS evidence,
  count(DISTINCT r.document) AS documents,
  collect(r.year) AS years,
  max(reduce(top = 0.0, c IN r.confidences | CASE WHEN c > top THEN c ELSE top END)) AS confidence
RETURN source, type, target, evidence, documents, years, confidence
ORDER BY evidence DESC, source, type, target
LIMIT $limit
