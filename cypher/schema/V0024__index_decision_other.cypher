// What was decided of an entity, from the other side.
CREATE INDEX decision_other IF NOT EXISTS FOR (n:Decision) ON (n.other)
