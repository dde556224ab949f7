// The sums of money that are said of works.
// Params: ids. Columns: entity, sentence, indicator, value, unit, qualifier, year, kind.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:MEASURES]-(m:Metric)<-[:STATES]-(s:Sentence)
WHERE m.unit ENDS WITH '元'
RETURN
  e.id AS entity,
  s.id AS sentence,
  m.indicator AS indicator,
  m.value AS value,
  m.unit AS unit,
  m.qualifier AS qualifier,
  m.year AS year,
  m.kind AS kind
ORDER BY entity, year, sentence, indicator
