// What sentences report of entities' progress.
// Params: rows (StatusRow).
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (e:Entity {id: row.entity})
CREATE (s)-[:REPORTS {
  status: row.status,
  year: row.year,
  verb: row.verb,
  rule: row.rule,
  confidence: toFloat(row.confidence)
}]->(e)
