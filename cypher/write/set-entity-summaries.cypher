// What follows for each entity from all its documents.
// Params: rows (EntitySummary).
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET
  e.aliases = row.aliases,
  e.level = row.level,
  e.mentions = row.mentions,
  e.sample = row.sample,
  e.searchNames = row.searchNames,
  e.searchPinyin = row.searchPinyin,
  e.searchInitials = row.searchInitials,
  e.searchTerms = row.searchTerms
