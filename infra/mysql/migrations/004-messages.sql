-- When a row is to be published: at once, later on purpose, or later because the broker would not take it. A row that
-- can never be published is kept for a person, who finds the reason beside it.
ALTER TABLE outbox
  ADD COLUMN due_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  ADD COLUMN bulk TINYINT NOT NULL DEFAULT 0 COMMENT '1: not urgent, in a queue of its own',
  ADD COLUMN tries SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN error VARCHAR(400) NULL COMMENT 'why it was not published at the last try',
  ADD COLUMN refused TINYINT NOT NULL DEFAULT 0 COMMENT '1: can never be published as it is',
  ADD INDEX due (refused, due_at);

-- A movement's id is longer than a UUID. The index serves the sweeping.
ALTER TABLE inbox
  MODIFY message_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD INDEX handled (handled_at);
