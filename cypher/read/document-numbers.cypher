// The numbers that documents state, each with the one thing that it measures.
// Params: ids, limit. Columns: document, id, sentence, indicator, value, unit, change, qualifier, year, kind, entity, type, name.
UNWIND $ids AS document
MATCH (:Document {id: document})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[:STATES]->(m:Metric)
OPTIONAL MATCH (m)-[:MEASURES]->(e:Entity)
RETURN
  document,
  m.id AS id,
  s.id AS sentence,
  m.indicator AS indicator,
  m.value AS value,
  m.unit AS unit,
  m.change AS change,
  m.qualifier AS qualifier,
  m.year AS year,
  m.kind AS kind,
  e.id AS entity,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  e.name AS name
ORDER BY document, s.order, id
LIMIT $limit
