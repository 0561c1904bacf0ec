-- Errors between inFlow and CartRover: one row for each cause and subject.
CREATE TABLE error (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  service TEXT,
  subject TEXT NOT NULL,
  facts TEXT NOT NULL,
  process_id TEXT,
  raw_answer TEXT,
  state TEXT NOT NULL,
  first_seen_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  retried_at BIGINT,
  closed_at BIGINT,
  reason TEXT
);
CREATE UNIQUE INDEX error_open ON error (code, subject) WHERE state = 'open';
CREATE INDEX error_subject ON error (code, subject);
CREATE INDEX error_closed ON error (state, closed_at);

-- The orders or SKUs that an error concerns; active = 0 once it is over for one of them.
CREATE TABLE error_item (
  error_id BIGINT NOT NULL REFERENCES error (id) ON DELETE CASCADE,
  item_key TEXT NOT NULL,
  label TEXT NOT NULL,
  detail TEXT NOT NULL,
  active INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (error_id, item_key)
);
CREATE INDEX error_item_key ON error_item (item_key, active);

-- Issues between CartRover and a cart, as seen from outside.
CREATE TABLE alert (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  item_key TEXT NOT NULL,
  cart TEXT,
  subject TEXT NOT NULL,
  message TEXT NOT NULL,
  since BIGINT NOT NULL,
  url TEXT NOT NULL,
  UNIQUE (kind, item_key)
);
