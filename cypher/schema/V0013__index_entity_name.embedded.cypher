// Queries that people write find an entity by its name.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)
