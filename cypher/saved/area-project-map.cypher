// title: {zh: 片区项目图, en: Map of areas and projects}
// description: {zh: 项目与它们所在、所针对的地区连成的图。, en: Projects and the areas that they are in or for as a graph.}
// order: 3
// view: graph
// parameters:
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 300}
MATCH (p:Project)-[r:LOCATED_IN|TARGETS|CONNECTS]->(area:Entity)
WHERE area:District OR area:Area OR area:Port OR area:Place OR area:Route
RETURN p AS 项目, r AS 关系, area AS 地区
ORDER BY p.name, area.name
LIMIT $limit
