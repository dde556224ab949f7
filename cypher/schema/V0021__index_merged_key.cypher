// Merged identities are found by their key, as entities are.
CREATE INDEX merged_key IF NOT EXISTS FOR (n:Merged) ON (n.key)
