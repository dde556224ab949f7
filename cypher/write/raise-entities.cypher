// Entities of one type that others are merged into. EntityType stands for the type's label.
// Params: rows (EntityRow).
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e.name = row.name, e.scope = row.scope, e.key = row.key, e:EntityType
SET e.mentions = coalesce(e.mentions, 0)
