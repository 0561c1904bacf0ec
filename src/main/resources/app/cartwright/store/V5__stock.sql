-- Stock: what both sides said, and what was pushed. Times are milliseconds since 1970-01-01 UTC; inFlow's and CartRover's
-- quantities are decimal text, what is pushed is a whole number.

-- inFlow's active products as last listed.
CREATE TABLE stock_product (
  product_id TEXT NOT NULL PRIMARY KEY,
  sku TEXT NOT NULL,
  name TEXT NOT NULL,
  stocked INTEGER NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX stock_product_sku ON stock_product (sku);

-- A product that got another SKU in inFlow.
CREATE TABLE stock_sku_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id TEXT NOT NULL,
  old_sku TEXT NOT NULL,
  new_sku TEXT NOT NULL,
  at BIGINT NOT NULL
);

-- inFlow's locations as last listed.
CREATE TABLE stock_location (
  location_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  active INTEGER NOT NULL,
  is_default INTEGER NOT NULL,
  first_seen_at BIGINT NOT NULL
);

-- inFlow's figures of one product at one inFlow location, as last read.
CREATE TABLE stock_part (
  product_id TEXT NOT NULL,
  location_id TEXT NOT NULL,
  on_hand TEXT,
  reserved TEXT,
  available TEXT,
  read_at BIGINT NOT NULL,
  PRIMARY KEY (product_id, location_id)
);

-- CartRover's SKUs; misses counts whole listings in a row that did not hold it.
CREATE TABLE cartrover_sku (
  sku TEXT NOT NULL PRIMARY KEY,
  available TEXT,
  seen_at BIGINT NOT NULL,
  misses INTEGER NOT NULL
);

-- CartRover's own figure of one SKU at one CartRover location, as last read.
CREATE TABLE cartrover_stock (
  location TEXT NOT NULL,
  sku TEXT NOT NULL,
  available TEXT,
  wms_at BIGINT,
  read_at BIGINT NOT NULL,
  PRIMARY KEY (location, sku)
);
CREATE INDEX cartrover_stock_sku ON cartrover_stock (sku);

-- One SKU at one CartRover location: the figure that is wanted there, and the last one that CartRover took.
CREATE TABLE stock_row (
  location TEXT NOT NULL,
  sku TEXT NOT NULL,
  product_id TEXT NOT NULL,
  available TEXT NOT NULL,
  want BIGINT NOT NULL,
  read_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  fell_at BIGINT,
  pushed BIGINT,
  pushed_at BIGINT,
  pushed_wms BIGINT,
  PRIMARY KEY (location, sku)
);
CREATE INDEX stock_row_sku ON stock_row (sku);

-- What is out of the ordinary about one SKU at one CartRover location; no row: nothing is.
CREATE TABLE stock_open (
  location TEXT NOT NULL,
  sku TEXT NOT NULL,
  sent BIGINT,
  sent_at BIGINT,
  sent_wms BIGINT,
  intent BIGINT,
  refused BIGINT,
  refusal TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at BIGINT,
  again INTEGER NOT NULL DEFAULT 0,
  skip_zero INTEGER NOT NULL DEFAULT 0,
  zero_ok INTEGER NOT NULL DEFAULT 0,
  order_at BIGINT,
  PRIMARY KEY (location, sku)
);
CREATE INDEX stock_open_sku ON stock_open (sku);

-- Every figure that was sent, and what became of it.
CREATE TABLE stock_push (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  intent BIGINT NOT NULL,
  location TEXT NOT NULL,
  sku TEXT NOT NULL,
  value BIGINT NOT NULL,
  wms_at BIGINT NOT NULL,
  reason TEXT NOT NULL,
  at BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  settled_at BIGINT,
  process_id TEXT,
  detail TEXT
);
CREATE INDEX stock_push_sku ON stock_push (sku, id);
CREATE INDEX stock_push_open ON stock_push (location, sku) WHERE outcome = 'sent' OR outcome = 'unknown';
CREATE INDEX stock_push_intent ON stock_push (intent);
CREATE INDEX stock_push_at ON stock_push (at);

-- Locations whose push the zero-out guard holds, with the SKUs that would become 0.
CREATE TABLE stock_held (
  location TEXT NOT NULL,
  sku TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (location, sku)
);

-- CartRover locations that are switched off and are to get 0 once.
CREATE TABLE stock_zero (
  location TEXT NOT NULL PRIMARY KEY,
  asked_at BIGINT NOT NULL
);

-- Where the sweep stands, what was listed when, and the like.
CREATE TABLE stock_memory (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
