// Entities of one type and what this document says of each. EntityType stands for the type's label.
// Params: document, rows (EntityRow).
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e.name = row.name, e.scope = row.scope, e:EntityType
SET e.mentions = coalesce(e.mentions, 0)
CREATE (d)-[:DESCRIBES {names: row.names, mentions: row.mentions, level: row.level}]->(e)
