// The numbers that measure entities, by indicator, the earliest year first.
// Params: ids, limit. Columns: entity, indicator, unit, value, year.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:MEASURES]-(m:Metric)
WITH
  e.id AS entity,
  m.indicator AS indicator,
  m.unit AS unit,
  m.value AS value,
  m.year AS year,
  coalesce(m.year, 0) AS yearOrNone
RETURN entity, indicator, unit, value, year
ORDER BY indicator, unit, entity, yearOrNone, value
LIMIT $limit
