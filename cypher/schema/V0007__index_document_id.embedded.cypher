// The embedded store does not look up by its constraints: without an index a MERGE reads every Document.
CREATE INDEX document_id_lookup IF NOT EXISTS FOR (n:Document) ON (n.id)
