// After a bulk import, which knows no empty list: entities without aliases have an empty list of them.
MATCH (e:Entity)
WHERE e.aliases IS NULL
SET e.aliases = []
