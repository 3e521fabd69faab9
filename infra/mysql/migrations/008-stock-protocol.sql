-- Reservations, and where the ledger of a SKU begins. The protocol is told in docs/stock-protocol.md.

ALTER TABLE stock
  ADD COLUMN reserved INT NOT NULL DEFAULT 0 COMMENT 'on hand and promised to an order',
  ADD COLUMN seq_base BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'all movements up to this number are in or lost: the present epoch counts from here',
  ADD CONSTRAINT stock_reserved CHECK (reserved >= 0 AND reserved <= on_hand);

ALTER TABLE stock_movement
  MODIFY kind VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'adjust | reserve | claim | release | expire | compensate',
  MODIFY delta INT NOT NULL COMMENT 'what it did to the available number in Redis, signed',
  MODIFY settled TINYINT NOT NULL COMMENT '1: on_hand − reserved moved by delta; 0: nothing moved here (refused, or the undoing in Redis of a refusal)';

-- A hold is what a reserve movement left to be closed once; its id is that movement's, its lines are that movement's.
CREATE TABLE stock_hold (
  id VARCHAR(72) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
  state VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'held | claimed | released | expired | refused',
  expires_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL,
  KEY (state, expires_at)
);
