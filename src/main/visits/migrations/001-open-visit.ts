/** Format 1: the open visit as a growing list of steps, and what is kept of it besides. Every BLOB is sealed. */
export const openVisit = `
  CREATE TABLE facts (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE open_visit (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), id TEXT NOT NULL, sealed BLOB NOT NULL) STRICT;
  CREATE TABLE open_steps (position INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
`
