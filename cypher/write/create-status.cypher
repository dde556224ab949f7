// What sentences report of entities' progress.
// Params: rows (StatusRow with the homes of its entities).
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (e:Entity {id: row.home})
CREATE (s)-[:REPORTS {
  status: row.status,
  year: row.year,
  verb: row.verb,
  rule: row.rule,
  confidence: toFloat(row.confidence),
  entity: row.said
}]->(e)
