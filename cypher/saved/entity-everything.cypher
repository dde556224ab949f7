// title: {zh: 与某实体有关的一切, en: Everything related to an entity}
// description: {zh: 一个实体和所有与它直接相连的实体。, en: An entity and all that is directly connected to it.}
// question:
//   zh: ["与{entity}有关的一切", "和{entity}有关的一切", "{entity}有关的一切", "关于{entity}的一切"]
//   en: ["everything about {entity}", "everything related to {entity}"]
// order: 2
// view: graph
// parameters:
//   - {name: entity, type: entity, label: {zh: 实体, en: Entity}, required: true}
//   - {name: relation, type: relationType, label: {zh: 只看关系, en: Only the relation}}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 300}
MATCH (e:Entity {id: $entity})-[r]-(other:Entity)
WHERE $relation IS NULL OR type(r) = $relation
RETURN e AS 实体, r AS 关系, other AS 相关实体
ORDER BY other.name, type(r)
LIMIT $limit
