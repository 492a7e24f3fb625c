/** Tells files of ours from those of other programs; SQLite keeps it in the head of the file. In letters: `Swyd`. */
export const APPLICATION_ID = 0x53_77_79_64;

/**
 * What each version of the tables has on top of the one before, from nothing to the current one. What has shipped is never changed: a
 * new version is one more entry.
 *
 * Texts that people write (names, scenarios, labels) are kept as JSON: SQLite would end them at a character of code 0 and mend
 * halves of characters. Moments are milliseconds of simulated time, except created_at and deleted_at, which are milliseconds since 1970.
 */
export const SCHEMA: readonly string[] = [
  `
  -- Scenarios and the files that they name, once each: forks share them.
  CREATE TABLE documents (
    hash TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE runs (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    scenario_name TEXT NOT NULL,
    scenario TEXT NOT NULL REFERENCES documents,
    overrides TEXT NOT NULL,
    seed TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    pace TEXT NOT NULL,
    -- Empty while the run goes on.
    ended TEXT NOT NULL DEFAULT '' CHECK (ended IN ('', 'finished', 'failed', 'stopped')),
    because TEXT NOT NULL DEFAULT '""',
    stands_at REAL NOT NULL DEFAULT 0,
    stands_events INTEGER NOT NULL DEFAULT 0,
    edge_at REAL NOT NULL DEFAULT 0,
    edge_events INTEGER NOT NULL DEFAULT 0,
    fingerprint TEXT NOT NULL DEFAULT '',
    parent TEXT,
    forked_at REAL,
    forked_events INTEGER,
    deleted_at INTEGER,
    -- Numbers of bookmarks given so far.
    bookmarks INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE files (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    name TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents,
    PRIMARY KEY (run, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE levers (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    at REAL NOT NULL,
    events_played INTEGER NOT NULL,
    lever TEXT NOT NULL,
    PRIMARY KEY (run, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE bookmarks (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at REAL NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (run, number)
  ) STRICT, WITHOUT ROWID;

  -- Who writes into this file, for the message to whoever wants to as well.
  CREATE TABLE keeper (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    pid INTEGER NOT NULL,
    what TEXT NOT NULL,
    since INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- The version of the program that began the run: another one may play it differently.
  ALTER TABLE runs ADD COLUMN made_with TEXT NOT NULL DEFAULT '';
  `,
];
