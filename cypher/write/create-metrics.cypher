// The numbers that sentences state.
// Params: rows (MetricRow).
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
CREATE (s)-[:STATES]->(:Metric {
  id: row.id,
  indicator: row.indicator,
  value: toFloat(row.value),
  unit: row.unit,
  change: toFloat(row.change),
  qualifier: row.qualifier,
  year: row.year,
  kind: row.kind,
  rule: row.rule,
  confidence: toFloat(row.confidence)
})
