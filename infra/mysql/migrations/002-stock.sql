-- Stock as settled: one writer, the ledger. Redis admits movements, this decides.

CREATE TABLE stock (
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
  on_hand INT NOT NULL,
  FOREIGN KEY (sku) REFERENCES variant (sku),
  CONSTRAINT stock_not_negative CHECK (on_hand >= 0)
);

-- Every movement once. `seq` is the SKU's own number given by Redis at admission, without gaps from `stock_epoch`.
CREATE TABLE stock_movement (
  id VARCHAR(72) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'adjust | compensate',
  delta INT NOT NULL COMMENT 'as asked, signed',
  settled TINYINT NOT NULL COMMENT '1: on_hand moved by delta; 0: it did not (refused, or the undoing in Redis of a refusal)',
  admitted_at DATETIME(3) NOT NULL COMMENT 'Redis time',
  settled_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id, sku),
  UNIQUE (sku, seq),
  FOREIGN KEY (sku) REFERENCES variant (sku)
);
