-- What was about to be written to another service, and what became of it. Rows with once_only = 1 are never deleted.
CREATE TABLE intent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  item_key TEXT NOT NULL,
  once_only INTEGER NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  settled_at BIGINT,
  process_id TEXT,
  detail TEXT
);
-- The once-keys: no second effect while one is done, on its way, or of unknown outcome.
CREATE UNIQUE INDEX intent_once ON intent (kind, item_key) WHERE once_only = 1 AND state <> 'REFUSED';
CREATE INDEX intent_newest ON intent (kind, item_key, id);
CREATE INDEX intent_unsettled ON intent (kind, id) WHERE state = 'OPEN' OR state = 'UNKNOWN';
CREATE INDEX intent_at ON intent (at);
