// The users' own queries by title.
// Params: limit. Columns: id, title, titleEn, description, descriptionEn, query, parameters, view, folder.
MATCH (q:SavedQuery)
RETURN
  q.id AS id,
  q.title AS title,
  q.titleEn AS titleEn,
  q.description AS description,
  q.descriptionEn AS descriptionEn,
  q.cypher AS query,
  q.parameters AS parameters,
  q.view AS view,
  coalesce(q.folder, '') AS folder
ORDER BY title, id
LIMIT $limit
