-- What is known of the one shipment push of each order. Rows are never deleted while the order is kept.
CREATE TABLE shipment (
  cust_ref TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  open_lines INTEGER NOT NULL,
  goods_lines INTEGER NOT NULL,
  started INTEGER NOT NULL,
  fingerprint TEXT,
  since BIGINT,
  missing_since BIGINT,
  fulfilled_at BIGINT,
  due_at BIGINT,
  parcels TEXT NOT NULL,
  problem TEXT,
  problem_subject TEXT,
  attempts INTEGER NOT NULL,
  last_try_at BIGINT,
  next_try_at BIGINT,
  pushed_at BIGINT,
  pushed_fingerprint TEXT,
  cart_status TEXT,
  cart_read_at BIGINT,
  confirmed_at BIGINT,
  difference TEXT,
  difference_fingerprint TEXT,
  closed_at BIGINT
);
CREATE INDEX shipment_state ON shipment (state);
CREATE INDEX shipment_pushed ON shipment (pushed_at);
CREATE INDEX shipment_closed ON shipment (closed_at);

-- What the owner decided; kept apart so that a choice made while a cycle runs is never overwritten by it.
CREATE TABLE shipment_choice (
  cust_ref TEXT PRIMARY KEY,
  hold INTEGER NOT NULL DEFAULT 0,
  without_tracking INTEGER NOT NULL DEFAULT 0,
  send_now_for TEXT,
  asked_at BIGINT,
  dropped INTEGER NOT NULL DEFAULT 0,
  done_fingerprint TEXT
);

-- Single facts that shipping remembers, such as when it last looked for confirmations.
CREATE TABLE shipping_fact (
  name TEXT PRIMARY KEY,
  fact TEXT NOT NULL,
  at BIGINT NOT NULL
);
