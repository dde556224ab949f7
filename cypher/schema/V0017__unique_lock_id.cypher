// One Lock for each id: who makes it holds it until the transaction ends.
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (n:Lock) REQUIRE n.id IS UNIQUE
