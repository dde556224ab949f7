// Which of some entities an entity has a relation with.
// Params: id, ids. Columns: id.
MATCH (:Entity {id: $id})-[]-(other:Entity)
WHERE other.id IN $ids
WITH DISTINCT other.id AS id
RETURN id
ORDER BY id
