// The embedded store does not look up by its constraints: without an index a MERGE reads every SavedView.
CREATE INDEX saved_view_id_lookup IF NOT EXISTS FOR (n:SavedView) ON (n.id)
