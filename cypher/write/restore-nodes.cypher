// The nodes of a backup that have the same labels. NODE_LABELS stands for the labels.
// Params: rows (properties of one node each).
UNWIND $rows AS row
CREATE (n:NODE_LABELS)
SET n += row
