// Entities are searched by words of their names, Chinese by pairs of characters.
CREATE FULLTEXT INDEX entity_terms IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchTerms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
