// The embedded store does not look up by its constraints: without an index a MERGE reads every Sentence.
CREATE INDEX sentence_id_lookup IF NOT EXISTS FOR (n:Sentence) ON (n.id)
