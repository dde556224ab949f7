// Where sentences mention entities.
// Params: rows (MentionRow).
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (e:Entity {id: row.entity})
CREATE (s)-[:MENTIONS {
  start: row.start,
  end: row.end,
  text: row.text,
  rule: row.rule,
  confidence: toFloat(row.confidence)
}]->(e)
