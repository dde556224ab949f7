// Where sentences begin in the file that they came in: a page, or the row of a sheet.
// Params: rows (PlaceRow).
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
SET s.page = row.page, s.sheet = row.sheet, s.row = row.row
