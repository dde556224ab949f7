// The numbers that a report states.
// Params: id. Columns: id, sentence, indicator, value, unit, change, qualifier, year, kind.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[:STATES]->(m:Metric)
RETURN
  m.id AS id,
  s.id AS sentence,
  m.indicator AS indicator,
  m.value AS value,
  m.unit AS unit,
  m.change AS change,
  m.qualifier AS qualifier,
  m.year AS year,
  m.kind AS kind
ORDER BY s.order, id
