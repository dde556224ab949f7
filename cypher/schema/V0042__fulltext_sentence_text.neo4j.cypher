// Sentences are searched by words of their texts, Chinese by pairs of characters.
CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (n:Sentence) ON EACH [n.text, n.folded]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
