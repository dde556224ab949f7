// The embedded store does not look up by its constraints: without an index a MERGE reads every Entity.
CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (n:Entity) ON (n.id)
