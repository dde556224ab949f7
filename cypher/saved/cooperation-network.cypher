// title: {zh: 合作网络, en: Network of cooperation}
// description: {zh: 行政区和机构之间的合作关系。, en: Which districts and organisations work together.}
// order: 13
// view: graph
// parameters:
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 300}
MATCH (one:Entity)-[r:COOPERATES_WITH]->(other:Entity)
RETURN one AS 一方, r AS 合作, other AS 另一方
ORDER BY one.name, other.name
LIMIT $limit
