// The numbers that measure entities, by indicator, the earliest year first.
// Params: ids, limit. Columns: entity, indicator, unit, value, year.
UNWIND $ids AS id
MATCH (m:Metric)-[:MEASURES]->(e:Entity {id: id})
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
