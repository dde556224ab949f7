// Entities of one type and what this document says of each. EntityType stands for the type's label.
// Params: document, rows (EntityRow with the homes of its entities).
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MERGE (e:Entity {id: row.home})
ON CREATE SET e.name = row.name, e.scope = row.scope, e.key = row.key, e:EntityType
SET e.mentions = coalesce(e.mentions, 0)
CREATE (d)-[:DESCRIBES {
  names: row.names,
  mentions: row.mentions,
  level: row.level,
  entity: row.said
}]->(e)
