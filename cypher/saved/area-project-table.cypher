// title: {zh: 片区项目表, en: Table of areas and projects}
// description: {zh: 每个地区的项目数和项目名称，项目多的在前。, en: How many projects each area has and which, those with most first.}
// order: 4
// view: table
// parameters:
//   - {name: type, type: entityType, label: {zh: 地区类型, en: Type of area}}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 200}
MATCH (p:Project)-[:LOCATED_IN|TARGETS]->(area:Entity)
WITH DISTINCT
  area.id AS areaId,
  area.name AS area,
  [label IN labels(area) WHERE label <> 'Entity' | toString(label)][0] AS type,
  p.name AS project
WHERE $type IS NULL OR type = $type
WITH areaId, area, type, project
ORDER BY project
WITH areaId, area, type, count(project) AS total, collect(project) AS projects
RETURN area AS 地区, type AS 类型, total AS 项目数, projects AS 项目
ORDER BY 项目数 DESC, 地区, areaId
LIMIT $limit
