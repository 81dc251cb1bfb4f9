/**
 * Format 2: finished visits that are kept, whole and in a line, with tokens to find them by.
 *
 * Who has the file and not the key sees how many visits there are, how long each record is, in which order and on which day after the first
 * they were finished, and which of them share a token (a day, or a cause on a day), but not which day or cause it stands for.
 */
export const keptVisits = `
  CREATE TABLE kept (rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, age_day INTEGER NOT NULL, line BLOB NOT NULL, whole BLOB NOT NULL) STRICT;
  CREATE INDEX kept_by_age ON kept (age_day);
  CREATE TABLE tokens (token BLOB NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (token, rank)) STRICT, WITHOUT ROWID;
  CREATE INDEX tokens_by_rank ON tokens (rank);
`
