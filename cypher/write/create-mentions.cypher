// Where sentences mention entities.
// Params: rows (MentionRow with the homes of its entities).
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (e:Entity {id: row.home})
CREATE (s)-[:MENTIONS {
  start: row.start,
  end: row.end,
  text: row.text,
  rule: row.rule,
  confidence: toFloat(row.confidence),
  entity: row.said
}]->(e)
