-- Orders as written down by the worker place-order. Money in minor units, VAT included.
-- `state` follows from the rows of order_step (services/orders/steps.ts) and is kept beside them to be searched by.

CREATE TABLE customer_order (
  id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
  ticket CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  market VARCHAR(8) CHARACTER SET ascii NOT NULL,
  locale CHAR(2) CHARACTER SET ascii NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(100) NOT NULL,
  street VARCHAR(120) NOT NULL,
  postcode VARCHAR(16) NOT NULL,
  city VARCHAR(80) NOT NULL,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  delivery_method VARCHAR(12) CHARACTER SET ascii NOT NULL,
  delivery_cost INT UNSIGNED NOT NULL,
  delivery_date DATE NOT NULL,
  goods INT UNSIGNED NOT NULL,
  total INT UNSIGNED NOT NULL,
  payment_method VARCHAR(12) CHARACTER SET ascii NOT NULL,
  payment_token VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'of the provider; never a card number',
  placed_at DATETIME(3) NOT NULL COMMENT 'accepted',
  written_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  KEY state (state, placed_at),
  KEY placed (placed_at)
);

CREATE TABLE order_line (
  order_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  title VARCHAR(200) NOT NULL COMMENT 'in the language of the order, as it was then',
  options VARCHAR(200) NOT NULL,
  quantity SMALLINT UNSIGNED NOT NULL,
  unit_price INT UNSIGNED NOT NULL COMMENT 'as accepted',
  vat_percent DECIMAL(4, 2) NOT NULL,
  PRIMARY KEY (order_id, position),
  KEY sku (sku),
  FOREIGN KEY (order_id) REFERENCES customer_order (id)
);

-- The sum split by rate, delivery included: what an invoice says.
CREATE TABLE order_vat (
  order_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  percent DECIMAL(4, 2) NOT NULL,
  gross INT UNSIGNED NOT NULL,
  vat INT UNSIGNED NOT NULL,
  PRIMARY KEY (order_id, percent),
  FOREIGN KEY (order_id) REFERENCES customer_order (id)
);

-- Each step of an order that has ended, once.
CREATE TABLE order_step (
  order_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'stock | authorise | capture | confirm | mail | invoice | void | release',
  outcome VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'done | failed',
  data JSON NULL COMMENT 'what the step leaves behind: a reference, a reason',
  ended_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (order_id, step),
  FOREIGN KEY (order_id) REFERENCES customer_order (id)
);
