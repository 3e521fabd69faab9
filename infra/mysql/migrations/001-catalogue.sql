-- The catalogue. Runs on MySQL 8.4+ and MariaDB 10.11+.
-- `version` is the version of the whole row as its copies see it (Elasticsearch's external version): it moves with
-- every change. `text_version` and `offer_version` are versions of facts: they move only when what a page shows moves.

CREATE TABLE department (
  id SMALLINT UNSIGNED PRIMARY KEY,
  code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  position SMALLINT UNSIGNED NOT NULL,
  tint CHAR(7) CHARACTER SET ascii NOT NULL COMMENT 'backdrop of its pictures, #rrggbb'
);

CREATE TABLE category (
  id INT UNSIGNED PRIMARY KEY,
  department_id SMALLINT UNSIGNED NOT NULL,
  code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  position SMALLINT UNSIGNED NOT NULL,
  version BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'fact c<id>: moves with the membership of the category',
  FOREIGN KEY (department_id) REFERENCES department (id)
);

-- Names of departments and categories, a row a language.
CREATE TABLE department_text (
  department_id SMALLINT UNSIGNED NOT NULL,
  locale CHAR(2) CHARACTER SET ascii NOT NULL,
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(120) NOT NULL,
  intro VARCHAR(400) NOT NULL,
  PRIMARY KEY (department_id, locale),
  UNIQUE (locale, slug),
  FOREIGN KEY (department_id) REFERENCES department (id)
);

CREATE TABLE category_text (
  category_id INT UNSIGNED NOT NULL,
  locale CHAR(2) CHARACTER SET ascii NOT NULL,
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(120) NOT NULL,
  intro VARCHAR(400) NOT NULL,
  PRIMARY KEY (category_id, locale),
  UNIQUE (locale, slug),
  FOREIGN KEY (category_id) REFERENCES category (id)
);

-- The registry of attributes: codes come from here only, so the index cannot grow fields from free input.
CREATE TABLE attribute (
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
  kind VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'keyword | number',
  unit VARCHAR(12) NULL COMMENT 'of a number: cm, kg, W',
  position SMALLINT UNSIGNED NOT NULL,
  name_en VARCHAR(80) NOT NULL,
  name_nl VARCHAR(80) NOT NULL
);

CREATE TABLE attribute_value (
  attribute_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  name_en VARCHAR(80) NOT NULL,
  name_nl VARCHAR(80) NOT NULL,
  hex CHAR(7) CHARACTER SET ascii NULL COMMENT 'of a colour, #rrggbb',
  PRIMARY KEY (attribute_code, code),
  FOREIGN KEY (attribute_code) REFERENCES attribute (code)
);

CREATE TABLE product (
  id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  handle VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  category_id INT UNSIGNED NOT NULL,
  brand VARCHAR(80) NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'published' COMMENT 'draft | published | deleted',
  shape VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'which picture master it is shown by',
  angles JSON NOT NULL COMMENT '["front", "side"]: the pictures of its shape, best first',
  attributes JSON NOT NULL COMMENT '{"keyword": {"material": ["oak"]}, "number": {"width": 44.1}}',
  delivery_days TINYINT UNSIGNED NOT NULL DEFAULT 1,
  popularity INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'views a month; sorting and warming read it',
  rating_sum INT UNSIGNED NOT NULL DEFAULT 0,
  rating_count INT UNSIGNED NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  version BIGINT UNSIGNED NOT NULL DEFAULT 1,
  text_version BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'fact p<id>',
  text_changed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) COMMENT 'set with text_version; sitemaps tell it',
  offer_version BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'fact o<id>',
  KEY category (category_id, status),
  FOREIGN KEY (category_id) REFERENCES category (id)
);

CREATE TABLE product_text (
  product_id BIGINT UNSIGNED NOT NULL,
  locale CHAR(2) CHARACTER SET ascii NOT NULL,
  title VARCHAR(200) NOT NULL,
  summary VARCHAR(300) NOT NULL COMMENT 'one line for the card: the material line',
  description TEXT NOT NULL COMMENT 'plain text, paragraphs parted by an empty line',
  PRIMARY KEY (product_id, locale),
  FOREIGN KEY (product_id) REFERENCES product (id)
);

-- What is sold: a variant of a product, known everywhere by its SKU.
CREATE TABLE variant (
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
  product_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  ean CHAR(13) CHARACTER SET ascii NOT NULL UNIQUE,
  options JSON NOT NULL COMMENT '{"colour": "pine", "size": "m"}: attribute codes to value codes; {} for what comes in one way only',
  weight_g INT UNSIGNED NOT NULL,
  UNIQUE (product_id, position),
  FOREIGN KEY (product_id) REFERENCES product (id)
);

-- Prices in minor units (cents, pence), VAT included.
CREATE TABLE price (
  sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount INT UNSIGNED NOT NULL,
  sale_amount INT UNSIGNED NULL,
  sale_from DATETIME(3) NULL,
  sale_to DATETIME(3) NULL,
  lowest_30d INT UNSIGNED NULL COMMENT 'lowest price of the 30 days before the sale (EU 2019/2161)',
  vat_percent DECIMAL(4, 2) NOT NULL,
  PRIMARY KEY (sku, currency),
  KEY sale_from (sale_from),
  KEY sale_to (sale_to),
  FOREIGN KEY (sku) REFERENCES variant (sku)
);

CREATE TABLE review (
  id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  product_id BIGINT UNSIGNED NOT NULL,
  locale CHAR(2) CHARACTER SET ascii NOT NULL,
  author VARCHAR(80) NOT NULL,
  rating TINYINT UNSIGNED NOT NULL COMMENT '1 to 5',
  title VARCHAR(120) NOT NULL,
  body TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  KEY product (product_id, created_at),
  FOREIGN KEY (product_id) REFERENCES product (id)
);
