// The embedded store does not look up by its constraints: without an index a MERGE reads every SavedQuery.
CREATE INDEX saved_query_id_lookup IF NOT EXISTS FOR (n:SavedQuery) ON (n.id)
