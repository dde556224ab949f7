// title: {zh: 获得的荣誉, en: Awards}
// description: {zh: 谁获得了什么荣誉，依据哪一句。, en: Who received which award and the sentence that says so.}
// order: 11
// view: table
// parameters:
//   - {name: receiver, type: entity, label: {zh: 获得者, en: Receiver}}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 200}
MATCH (who:Entity)-[r:AWARDED]->(award:Award)
WHERE $receiver IS NULL OR who.id = $receiver
UNWIND r.evidence AS sentenceId
MATCH (s:Sentence {id: sentenceId})<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
RETURN award.name AS 荣誉, who.name AS 获得者, s.year AS 年份, s.text AS 句子, d.title AS 文档
ORDER BY 年份 DESC, 荣誉, 获得者
LIMIT $limit
