-- The nightly comparison of both sides, and what the owner waits for. Times are milliseconds since 1970-01-01 UTC.

-- One comparison. The stage is where it goes on after a stop: what was compared before it stays.
CREATE TABLE drift_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at BIGINT NOT NULL,
  finished_at BIGINT,
  by_hand INTEGER NOT NULL DEFAULT 0,
  stage TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  equal INTEGER NOT NULL DEFAULT 0,
  repaired INTEGER NOT NULL DEFAULT 0,
  explained INTEGER NOT NULL DEFAULT 0,
  open INTEGER NOT NULL DEFAULT 0,
  line TEXT
);

-- One subject of a comparison and what to make of it. The figures are as they were compared, decimal text or a word.
CREATE TABLE drift_row (
  report_id BIGINT NOT NULL REFERENCES drift_report (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  place TEXT NOT NULL,
  verdict TEXT NOT NULL,
  inflow TEXT,
  sent TEXT,
  cartrover TEXT,
  sentence TEXT NOT NULL,
  PRIMARY KEY (report_id, kind, subject, place)
);

-- What the owner wants to be told once it has happened.
CREATE TABLE watch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  question TEXT NOT NULL,
  subject TEXT NOT NULL,
  since BIGINT NOT NULL,
  known TEXT NOT NULL,
  happened_at BIGINT,
  sentence TEXT,
  told_at BIGINT,
  UNIQUE (question, subject)
);

-- Buyers used to be remembered by their e-mail; from now on by an id that is made of it. One read each brings them back.
DELETE FROM order_buyer;
