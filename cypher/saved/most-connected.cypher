// title: {zh: 连接最多的实体, en: The most connected entities}
// description: {zh: 与最多实体相连的实体，可只看一种类型。, en: "The entities connected to the most others, of all types or of one."}
// order: 12
// view: table
// parameters:
//   - {name: type, type: entityType, label: {zh: 类型, en: Type}}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 30}
MATCH (e:Entity)-[]-(other:Entity)
WITH
  e.id AS id,
  e.name AS name,
  e.mentions AS mentions,
  [label IN labels(e) WHERE label <> 'Entity' | toString(label)][0] AS type,
  count(DISTINCT other.id) AS neighbours
WHERE $type IS NULL OR type = $type
RETURN name AS 实体, type AS 类型, neighbours AS 相连实体数, mentions AS 提及次数
ORDER BY 相连实体数 DESC, 提及次数 DESC, 实体, id
LIMIT $limit
