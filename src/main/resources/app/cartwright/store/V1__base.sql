-- Settings, what the program remembers about itself, and what several features share.
-- Times are milliseconds since 1970-01-01 UTC.
PRAGMA application_id = 1129796690;

-- JSON documents by name: the settings, the answers of an unfinished set-up.
CREATE TABLE document (
  name TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  changed_at BIGINT NOT NULL
);

CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

-- Calls that may leave, written before they leave. While granted = 1 the row counts as that many calls, whatever was
-- made of it; afterwards it is what was made.
CREATE TABLE call_grant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  api TEXT NOT NULL,
  at BIGINT NOT NULL,
  calls INTEGER NOT NULL,
  granted INTEGER NOT NULL
);
CREATE INDEX call_grant_at ON call_grant (api, at);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  service TEXT,
  direction TEXT NOT NULL,
  subject TEXT NOT NULL,
  what TEXT NOT NULL,
  result TEXT NOT NULL,
  process_id TEXT
);
CREATE INDEX activity_at ON activity (at);

-- What an answer showed of a fact that no document proves.
CREATE TABLE contract_fact (
  api TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  state TEXT NOT NULL,
  seen TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (api, name)
);

-- Facts that only the owner can see, as told to a troubleshooting guide.
CREATE TABLE told (
  question TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (question, subject, name)
);

-- What another process asks the running one to do.
CREATE TABLE request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  arguments TEXT NOT NULL,
  requested_at BIGINT NOT NULL,
  taken_at BIGINT,
  answered_at BIGINT,
  answer TEXT
);

CREATE TABLE service_run (
  service TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL,
  last_run_at BIGINT,
  last_success_at BIGINT,
  next_run_at BIGINT,
  waiting_since BIGINT,
  failures INTEGER NOT NULL,
  last_result TEXT
);

-- At most one row.
CREATE TABLE pause (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  since BIGINT NOT NULL,
  until BIGINT
);
