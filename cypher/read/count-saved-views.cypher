// How many views are saved.
// Columns: total.
MATCH (v:SavedView)
RETURN count(v) AS total
