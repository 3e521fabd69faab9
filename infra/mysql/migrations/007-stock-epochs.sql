-- A row each time stock in Redis began anew from the ledger. The first begins at sequence number 1, a later one far above
-- what the ledger knows: a straggler of the epoch before must never meet a number that was given out again.
CREATE TABLE stock_epoch (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
  began_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);
