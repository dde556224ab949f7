// Entities that are one thing share a key.
CREATE INDEX entity_key IF NOT EXISTS FOR (n:Entity) ON (n.key)
