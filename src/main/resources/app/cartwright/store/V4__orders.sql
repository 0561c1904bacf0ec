-- Orders that CartRover offered, one row for each cust_ref, and what became of them here.
CREATE TABLE shop_order (
  cust_ref TEXT NOT NULL PRIMARY KEY,
  cart TEXT,
  shop_number TEXT,
  record_no TEXT,
  customer TEXT,
  order_date TEXT,
  ordered_at BIGINT,
  created_at BIGINT,
  total TEXT,
  currency TEXT,
  ship_code TEXT,
  snapshot TEXT,
  offered INTEGER NOT NULL DEFAULT 0,
  offered_at BIGINT,
  number TEXT,
  inflow_id TEXT,
  customer_id TEXT,
  state TEXT NOT NULL,
  reason TEXT,
  problems TEXT NOT NULL DEFAULT '',
  ever_held INTEGER NOT NULL DEFAULT 0,
  adopted INTEGER NOT NULL DEFAULT 0,
  pulled_at BIGINT,
  acknowledged_at BIGINT,
  cancelled_at BIGINT,
  cancelled_at_cart BIGINT,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_try_at BIGINT,
  next_try_at BIGINT,
  later_edit TEXT,
  later_edit_at BIGINT,
  later_edit_done INTEGER NOT NULL DEFAULT 0,
  cart_status TEXT
);
CREATE INDEX shop_order_number ON shop_order (number);
CREATE INDEX shop_order_shop_number ON shop_order (shop_number);
CREATE INDEX shop_order_state ON shop_order (state);
CREATE INDEX shop_order_offered ON shop_order (offered_at);
CREATE INDEX shop_order_pulled ON shop_order (pulled_at);
CREATE INDEX shop_order_on_offer ON shop_order (offered) WHERE offered = 1;

-- What was ordered; product_id once the line's SKU was matched and the order written.
CREATE TABLE order_line (
  cust_ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  line_no TEXT NOT NULL,
  sku TEXT NOT NULL,
  description TEXT NOT NULL,
  quantity TEXT,
  price TEXT,
  product_id TEXT,
  PRIMARY KEY (cust_ref, position)
);
CREATE INDEX order_line_sku ON order_line (sku);

-- The journey of each order.
CREATE TABLE order_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cust_ref TEXT NOT NULL,
  at BIGINT NOT NULL,
  step TEXT NOT NULL,
  detail TEXT NOT NULL,
  process_id TEXT
);
CREATE INDEX order_event_ref ON order_event (cust_ref, id);
CREATE INDEX order_event_at ON order_event (at);

-- What the owner decided; kept apart so that a choice made while a cycle runs is never overwritten by it.
CREATE TABLE order_choice (
  cust_ref TEXT NOT NULL PRIMARY KEY,
  declined TEXT,
  write_anyway INTEGER NOT NULL DEFAULT 0,
  cart TEXT,
  asked_at BIGINT
);

-- Which inFlow customer a buyer is.
CREATE TABLE order_buyer (
  buyer_key TEXT NOT NULL PRIMARY KEY,
  customer_id TEXT NOT NULL
);
