// The relationships of a backup with one type between nodes of two labels.
// RELATION_TYPE stands for the type, HeadLabel and TailLabel for the labels.
// Params: rows (source, target, properties).
UNWIND $rows AS row
MATCH (head:HeadLabel {id: row.source})
MATCH (tail:TailLabel {id: row.target})
CREATE (head)-[r:RELATION_TYPE]->(tail)
SET r += row.properties
