// Queries that people write find an entity by its name. A text index also takes names of thousands of characters.
CREATE TEXT INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)
