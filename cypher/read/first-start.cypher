// Whether the store has ever held anything: documents, or the mark of the first filling.
// Columns: filled (0 where it has not).
OPTIONAL MATCH (d:Document)
WITH count(d) AS documents
OPTIONAL MATCH (mark:Setup {id: 'samples'})
WITH documents, count(mark) AS marks
RETURN documents + marks AS filled
