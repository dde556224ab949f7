// A user's own query, new or changed.
// Params: id, title, titleEn, description, descriptionEn, query, parameters (JSON), view, folder. Columns: id.
MERGE (q:SavedQuery {id: $id})
SET
  q.title = $title,
  q.titleEn = $titleEn,
  q.description = $description,
  q.descriptionEn = $descriptionEn,
  q.cypher = $query,
  q.parameters = $parameters,
  q.view = $view,
  q.folder = $folder
RETURN q.id AS id
