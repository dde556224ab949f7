// What a document says of itself.
// Params: id, digest, reader, title, place, placePath, year, sample, self.
MATCH (d:Document {id: $id})
SET
  d.digest = $digest,
  d.reader = $reader,
  d.title = $title,
  d.place = $place,
  d.placePath = $placePath,
  d.year = $year,
  d.sample = $sample,
  d.self = $self
