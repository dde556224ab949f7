// title: {zh: 两者共同相关的实体, en: What two entities have in common}
// description: {zh: 与两个地区、机构或其他实体都直接相连的项目和实体。, en: Projects and other entities directly connected to both of two entities.}
// question:
//   zh: ["{first}和{second}有什么共同点", "{first}与{second}有什么共同点"]
//   en: ["what do {first} and {second} have in common"]
// order: 10
// view: graph
// parameters:
//   - {name: first, type: entity, label: {zh: 实体一, en: First entity}, required: true}
//   - {name: second, type: entity, label: {zh: 实体二, en: Second entity}, required: true}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 200}
MATCH (a:Entity {id: $first})-[r1]-(common:Entity)
MATCH (common)-[r2]-(b:Entity {id: $second})
RETURN a AS 实体一, r1 AS 关系一, common AS 共同相关, r2 AS 关系二, b AS 实体二
ORDER BY common.name
LIMIT $limit
