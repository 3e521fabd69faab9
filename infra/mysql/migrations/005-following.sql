-- What lets copies follow the catalogue: marks of when a row last moved, the taxonomy's version, leases, sales on time.

-- By the database's own clock, whoever writes. A copy that differs from a row that moved a moment ago is only on its way.
ALTER TABLE product ADD COLUMN changed_at DATETIME(3) NOT NULL
  DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3);
ALTER TABLE category ADD COLUMN changed_at DATETIME(3) NOT NULL
  DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3);

ALTER TABLE price ADD CONSTRAINT sale_ends_after_it_begins
  CHECK (sale_from IS NULL OR sale_to IS NULL OR sale_from < sale_to);

-- One row: names and order of departments, categories and attributes, as a whole.
CREATE TABLE taxonomy (
  id TINYINT UNSIGNED PRIMARY KEY,
  version BIGINT UNSIGNED NOT NULL COMMENT 'fact nav',
  changed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)
);
INSERT INTO taxonomy (id, version) VALUES (1, 1);

-- What only one process may do at a time. Its time is this server's, so hosts need not agree on theirs.
CREATE TABLE lease (
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
  holder CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(3) NOT NULL
);

-- One row: up to when sales have been begun and ended. While a window is open, its products are done in chunks by id.
CREATE TABLE sale_schedule (
  id TINYINT UNSIGNED PRIMARY KEY,
  done_until DATETIME(3) NOT NULL,
  window_until DATETIME(3) NULL,
  after_product BIGINT UNSIGNED NOT NULL DEFAULT 0
);
INSERT INTO sale_schedule (id, done_until) VALUES (1, NOW(3));
