-- Each time we ask for an order's money: a card, and under which key the provider knows it (order-number).
CREATE TABLE payment_attempt (
  order_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number SMALLINT UNSIGNED NOT NULL,
  token VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'of the provider; never a card number',
  state VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'new' COMMENT 'new | asked | waiting | authorised | declined | closing | closed',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (order_id, number),
  KEY state (state),
  FOREIGN KEY (order_id) REFERENCES customer_order (id)
);

-- One row: the last number given. Locked in the transaction that writes the invoice, so a rollback gives the number back.
CREATE TABLE invoice_counter (
  id TINYINT UNSIGNED PRIMARY KEY,
  last INT UNSIGNED NOT NULL
);
INSERT INTO invoice_counter VALUES (1, 0);

-- With its document, so that both are backed up together. Money in minor units, VAT included.
CREATE TABLE invoice (
  number INT UNSIGNED PRIMARY KEY,
  order_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  total INT UNSIGNED NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  document MEDIUMBLOB NULL COMMENT 'drawn after the number is given, so that nobody waits for a drawing to get a number',
  FOREIGN KEY (order_id) REFERENCES customer_order (id)
);
