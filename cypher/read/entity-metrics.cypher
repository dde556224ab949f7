// The numbers that measure an entity, by indicator, the latest year first.
// Params: id, limit. Columns: id, sentence, indicator, value, unit, change, qualifier, year, kind, rule, confidence.
MATCH (:Entity {id: $id})<-[:MEASURES]-(m:Metric)<-[:STATES]-(s:Sentence)
RETURN
  m.id AS id,
  s.id AS sentence,
  m.indicator AS indicator,
  m.value AS value,
  m.unit AS unit,
  m.change AS change,
  m.qualifier AS qualifier,
  m.year AS year,
  m.kind AS kind,
  m.rule AS rule,
  m.confidence AS confidence
ORDER BY coalesce(m.year, 0) DESC, s.order, id
LIMIT $limit
