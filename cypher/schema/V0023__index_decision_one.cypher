// What was decided of an entity.
CREATE INDEX decision_one IF NOT EXISTS FOR (n:Decision) ON (n.one)
