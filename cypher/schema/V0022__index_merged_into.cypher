// The merged identities of an entity.
CREATE INDEX merged_into IF NOT EXISTS FOR (n:Merged) ON (n.into)
