// What one document says of the relations of one type. RELATION_TYPE stands for the type.
// Params: document, rows (RelationRow with the homes of its entities).
UNWIND $rows AS row
MATCH (head:Entity {id: row.headHome})
MATCH (tail:Entity {id: row.tailHome})
CREATE (head)-[:RELATION_TYPE {
  document: $document,
  year: row.year,
  evidence: row.evidence,
  rules: row.rules,
  cues: row.cues,
  confidences: [confidence IN row.confidences | toFloat(confidence)],
  head: row.saidHead,
  tail: row.saidTail
}]->(tail)
