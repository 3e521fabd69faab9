-- What the shop's people write. `revision` moves with their edits alone, and is the ETag of the owner's API: `version`
-- moves with every piece sold too, and would refuse each second edit of a product that sells well.
ALTER TABLE product
  ADD COLUMN revision BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'moves with every edit by people',
  ADD COLUMN tags JSON NULL COMMENT '["summer", "gift"]: the owner''s own marks; no page shows them',
  ADD KEY brand (brand, id);
ALTER TABLE category ADD COLUMN revision BIGINT UNSIGNED NOT NULL DEFAULT 1;
ALTER TABLE attribute ADD COLUMN revision BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'of its values as well';

-- The stock that a file declared last: the same number again is no new count.
ALTER TABLE variant
  ADD COLUMN declared_stock INT UNSIGNED NULL,
  ADD COLUMN declarations INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'how many; part of the movement''s id';

-- Uploaded pictures. The file itself lies under its id in the folder `originals` of the media.
CREATE TABLE picture (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY COMMENT 'own- and 32 hex digits of the SHA-256 of the file',
  format VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'jpeg | png | webp | avif | gif | tiff',
  width INT UNSIGNED NOT NULL,
  height INT UNSIGNED NOT NULL,
  bytes INT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);

-- Which of them show a product. Without one that is ready it is shown by the master of its shape.
CREATE TABLE product_picture (
  product_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  picture_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  alt VARCHAR(200) NOT NULL,
  source VARCHAR(1000) NULL COMMENT 'the address it was imported from: not fetched again',
  ready TINYINT NOT NULL DEFAULT 0 COMMENT '1: all its sizes are made, pages may show it',
  PRIMARY KEY (product_id, position),
  KEY picture (picture_id),
  FOREIGN KEY (product_id) REFERENCES product (id),
  FOREIGN KEY (picture_id) REFERENCES picture (id)
);

-- What was asked before a change of price: the law wants the lowest of the last 30 days beside a price cut.
CREATE TABLE price_past (
  id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked INT UNSIGNED NOT NULL,
  until DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  KEY past (sku, currency, until),
  FOREIGN KEY (sku) REFERENCES variant (sku)
);
