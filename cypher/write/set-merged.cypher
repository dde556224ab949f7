// Which identities are merged, into what and why.
// Params: rows (MergedRow).
UNWIND $rows AS row
MERGE (m:Merged {id: row.id})
SET
  m.type = row.type,
  m.scope = row.scope,
  m.name = row.name,
  m.key = row.key,
  m.into = row.into,
  m.rule = row.rule
