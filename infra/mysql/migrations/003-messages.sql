-- Outbox: a message is written in the transaction of the change that it tells of, and deleted by the relay after the
-- broker's confirm. A row that is there is pending; nothing is ever found by "id greater than the last one seen",
-- because auto_increment numbers become visible out of order.
CREATE TABLE outbox (
  id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  message_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a name of services/events.ts',
  payload JSON NOT NULL,
  correlation_id VARCHAR(64) CHARACTER SET ascii NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);

-- Inbox: written in the handler's own transaction, so that a message delivered twice has its effect once.
CREATE TABLE inbox (
  consumer VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  message_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  handled_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (consumer, message_id)
);
