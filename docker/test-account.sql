-- Tests make databases beside `shop`.
GRANT ALL PRIVILEGES ON `shop%`.* TO 'shop'@'%';
