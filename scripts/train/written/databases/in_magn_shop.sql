CREATE TABLE store (
  store_id INTEGER PRIMARY KEY,
  code TEXT,
  name TEXT,
  website TEXT,
  is_active INTEGER
);
CREATE TABLE customer_entity (
  entity_id INTEGER PRIMARY KEY,
  email TEXT,
  group_id INTEGER,  -- 1 General, 2 Wholesale, 3 Retailer
  store_id INTEGER,
  created_at TEXT,
  updated_at TEXT,
  last_login_at TEXT,
  last_logout_at TEXT,
  is_active INTEGER,
  firstname TEXT,
  lastname TEXT,
  prefix TEXT,
  dob TEXT,
  gender INTEGER,  -- 1 male, 2 female, 3 not specified
  taxvat TEXT,
  failures_num INTEGER,  -- failed logins
  lock_expires TEXT,
  default_billing_city TEXT,
  default_shipping_city TEXT,
  default_billing_country TEXT,
  newsletter_subscribed INTEGER
);
CREATE TABLE catalog_product (
  entity_id INTEGER PRIMARY KEY,
  sku TEXT,
  type_id TEXT,
  name TEXT,
  category TEXT,
  status INTEGER,  -- 1 enabled, 2 disabled
  visibility INTEGER,  -- 1 not visible, 2 catalog, 3 search, 4 catalog and search
  price REAL,
  special_price REAL,  -- promotional
  special_from_date TEXT,
  special_to_date TEXT,
  cost REAL,
  msrp REAL,  -- manufacturer's suggested price
  tier_price REAL,
  qty INTEGER,
  min_qty INTEGER,
  is_in_stock INTEGER,
  backorders INTEGER,  -- allowed
  weight REAL,
  manufacturer TEXT,
  color TEXT,
  created_at TEXT,
  updated_at TEXT,
  news_from_date TEXT
);
-- shopping carts
CREATE TABLE quote (
  entity_id INTEGER PRIMARY KEY,
  store_id INTEGER,
  customer_id INTEGER,
  customer_email TEXT,
  customer_is_guest INTEGER,
  created_at TEXT,
  updated_at TEXT,
  converted_at TEXT,
  is_active INTEGER,
  items_count INTEGER,
  items_qty INTEGER,
  subtotal REAL,
  subtotal_with_discount REAL,
  grand_total REAL,
  coupon_code TEXT,
  reserved_order_id TEXT,
  remote_ip TEXT
);
CREATE TABLE sales_order (
  entity_id INTEGER PRIMARY KEY,
  increment_id TEXT UNIQUE,  -- the order number customers see
  state TEXT,  -- internal state; closed = fully refunded
  status TEXT,  -- label shown in the shop admin; holded = on hold
  store_id INTEGER,
  customer_id INTEGER,
  customer_is_guest INTEGER,
  customer_group_id INTEGER,
  customer_email TEXT,
  customer_firstname TEXT,
  customer_lastname TEXT,
  quote_id INTEGER,
  created_at TEXT,
  updated_at TEXT,
  currency_code TEXT,  -- of the order amounts
  base_currency_code TEXT,
  base_to_order_rate REAL,
  subtotal REAL,
  discount_amount REAL,  -- negative
  shipping_amount REAL,
  tax_amount REAL,
  grand_total REAL,
  base_grand_total REAL,  -- in GBP
  base_subtotal REAL,
  total_paid REAL,
  total_due REAL,
  total_invoiced REAL,
  total_refunded REAL,
  total_canceled REAL,
  total_item_count INTEGER,
  total_qty_ordered INTEGER,
  coupon_code TEXT,
  payment_method TEXT,
  shipping_method TEXT,
  shipping_description TEXT,
  billing_city TEXT,
  billing_country_id TEXT,
  shipping_city TEXT,
  shipping_country_id TEXT,
  weight REAL,
  shipped_at TEXT,
  delivered_at TEXT,
  email_sent INTEGER,
  is_gift INTEGER,
  customer_note TEXT,
  remote_ip TEXT,
  FOREIGN KEY (customer_id) REFERENCES customer_entity(entity_id),
  FOREIGN KEY (store_id) REFERENCES store(store_id),
  FOREIGN KEY (quote_id) REFERENCES quote(entity_id)
);
CREATE TABLE sales_order_item (
  item_id INTEGER PRIMARY KEY,
  order_id INTEGER REFERENCES sales_order(entity_id),
  product_id INTEGER REFERENCES catalog_product(entity_id),
  sku TEXT,
  name TEXT,
  qty_ordered INTEGER,
  qty_canceled INTEGER,
  qty_invoiced INTEGER,
  qty_shipped INTEGER,
  qty_refunded INTEGER,
  price REAL,  -- charged per unit
  original_price REAL,  -- before promotion
  base_cost REAL,
  row_total REAL,
  discount_percent REAL,
  discount_amount REAL,
  tax_percent REAL,
  tax_amount REAL,
  row_total_incl_tax REAL,
  weight REAL,
  created_at TEXT
);
-- product reviews with their ratings
CREATE TABLE review (
  review_id INTEGER PRIMARY KEY,
  product_id INTEGER REFERENCES catalog_product(entity_id),
  customer_id INTEGER REFERENCES customer_entity(entity_id),
  nickname TEXT,
  created_at TEXT,
  approved_at TEXT,
  status_id INTEGER,  -- 1 approved, 2 pending, 3 not approved
  title TEXT,
  detail TEXT,
  rating_value INTEGER,  -- overall stars
  rating_quality INTEGER,  -- stars
  rating_price INTEGER,  -- stars for value for money
  helpful_yes INTEGER,
  helpful_no INTEGER
);

INSERT INTO store VALUES (1, 'uk', 'UK Store', 'main', 1);
INSERT INTO store VALUES (2, 'eu', 'EU Store', 'main', 1);
INSERT INTO store VALUES (3, 'us', 'US Store', 'america', 0);
INSERT INTO customer_entity VALUES (1, 'c1@mail.example', 2, 1, '2022-11-05 11:48:11', '2023-01-25 09:09:39', '2024-09-30 19:38:55', NULL, 0, 'Emma', 'Brown', 'Mr', '1965-05-18', NULL, 'GB055402288', 3, NULL, 'Paris', 'Paris', 'DE', 0);
INSERT INTO customer_entity VALUES (2, 'c2@mail.example', 1, 2, '2022-12-13 13:23:38', '2023-07-15 07:08:54', '2024-12-23 07:15:43', NULL, 1, 'Oliver', 'Smith', NULL, NULL, 3, NULL, 0, NULL, 'London', 'London', 'FR', 1);
INSERT INTO customer_entity VALUES (3, 'c3@mail.example', 1, 1, '2023-01-18 13:06:05', '2023-10-23 14:02:26', NULL, NULL, 1, 'Sophie', 'Martin', 'Ms', '1986-10-19', 3, NULL, 1, NULL, 'Berlin', 'Berlin', 'FR', 1);
INSERT INTO customer_entity VALUES (4, 'c4@mail.example', 1, 3, '2023-03-01 10:16:26', '2023-06-24 07:39:07', '2024-11-02 07:51:10', '2024-11-03 07:27:13', 1, 'Jack', 'Wilson', NULL, NULL, NULL, NULL, 0, NULL, 'Berlin', 'Berlin', 'IE', 1);
INSERT INTO customer_entity VALUES (5, 'c5@mail.example', 1, 1, '2023-04-06 08:35:14', '2023-10-17 11:27:54', NULL, NULL, 1, 'Mia', 'Rossi', NULL, '1972-05-18', 1, NULL, 0, NULL, NULL, 'Bristol', 'GB', 1);
INSERT INTO customer_entity VALUES (6, 'c6@mail.example', 2, 1, '2023-05-12 07:28:03', '2023-11-11 20:15:55', NULL, NULL, 0, 'Harry', 'Jones', 'Ms', '1966-03-05', 3, 'GB001435548', 0, NULL, 'Boston', 'Boston', 'GB', 0);
INSERT INTO customer_entity VALUES (7, 'c7@mail.example', 1, 2, '2023-06-20 10:38:17', '2023-10-11 08:38:04', '2025-05-10 11:23:26', NULL, 1, 'Chloe', 'Dubois', NULL, '1991-10-17', 1, NULL, 1, '2025-05-12 07:04:10', 'London', 'London', 'GB', 0);
INSERT INTO customer_entity VALUES (8, 'c8@mail.example', 1, 1, '2023-07-31 15:23:45', '2023-12-08 08:29:43', '2023-10-03 15:08:13', NULL, 1, 'Liam', 'Murphy', NULL, NULL, 2, NULL, 3, NULL, 'Boston', 'Boston', 'GB', 1);
INSERT INTO customer_entity VALUES (9, 'c9@mail.example', 1, 2, '2023-09-06 17:31:48', '2023-11-19 18:31:39', '2024-05-10 07:17:50', NULL, 1, 'Olga', 'Ivanova', 'Ms', '1980-09-12', 1, NULL, 3, NULL, 'Dublin', 'Dublin', 'DE', 0);
INSERT INTO customer_entity VALUES (10, 'c10@mail.example', 2, 2, '2023-10-14 17:22:45', '2024-02-13 10:10:42', '2024-09-29 07:44:30', '2024-09-29 20:01:01', 1, 'Noah', 'Taylor', NULL, '1964-01-26', 3, 'GB003956594', 0, NULL, 'Boston', 'Boston', 'GB', 0);
INSERT INTO customer_entity VALUES (11, 'c11@mail.example', 1, 1, '2023-11-21 19:23:29', '2024-03-04 07:57:47', NULL, NULL, 1, 'Grace', 'Evans', NULL, NULL, 2, NULL, 0, NULL, 'London', 'London', 'IE', 1);
INSERT INTO customer_entity VALUES (12, 'c12@mail.example', 1, 2, '2024-01-04 14:59:22', '2024-03-01 12:25:46', NULL, NULL, 1, 'Emma', 'White', NULL, '1997-09-27', NULL, NULL, 0, NULL, 'Leeds', 'Leeds', 'GB', 1);
INSERT INTO customer_entity VALUES (13, 'c13@mail.example', 1, 2, '2024-02-12 11:24:38', '2024-10-11 07:21:43', NULL, NULL, 1, 'Lucas', 'Silva', NULL, '2003-02-26', 3, NULL, 0, NULL, NULL, NULL, 'US', 1);
INSERT INTO customer_entity VALUES (14, 'c14@mail.example', 3, 1, '2024-03-20 09:41:42', '2024-04-08 20:06:41', '2024-05-16 13:55:53', '2024-05-16 23:10:12', 1, 'Ruby', 'Walker', NULL, '1993-09-02', 3, NULL, 0, NULL, 'Leeds', 'Leeds', 'GB', 1);
INSERT INTO customer_entity VALUES (15, 'c15@mail.example', 2, 3, '2024-04-26 16:35:06', '2024-08-17 07:27:06', NULL, NULL, 1, 'Ethan', 'Moore', 'Ms', '1981-03-21', 1, 'GB062008892', 0, NULL, 'Dublin', 'Dublin', 'GB', 0);
INSERT INTO customer_entity VALUES (16, 'c16@mail.example', 1, 2, '2024-06-05 09:43:56', '2024-12-12 20:17:15', '2025-03-10 20:55:36', NULL, 1, 'Isla', 'Clark', NULL, NULL, 2, NULL, 0, '2025-03-12 07:48:05', NULL, 'London', 'DE', 1);
INSERT INTO customer_entity VALUES (17, 'c17@mail.example', 1, 3, '2024-07-09 13:57:58', '2025-04-01 07:00:02', NULL, NULL, 1, 'Leo', 'Weber', NULL, '1958-07-17', 2, NULL, 3, NULL, NULL, NULL, 'DE', 0);
INSERT INTO customer_entity VALUES (18, 'c18@mail.example', 1, 3, '2024-08-18 12:00:24', '2024-11-09 07:12:55', NULL, NULL, 1, 'Hannah', 'Hall', NULL, '1962-10-18', NULL, NULL, 0, NULL, 'Berlin', 'Berlin', 'DE', 0);
INSERT INTO customer_entity VALUES (19, 'c19@mail.example', 1, 1, '2024-09-24 07:47:13', '2025-03-03 08:43:39', '2024-12-15 07:24:58', '2024-12-15 16:29:37', 1, 'Max', 'Fischer', NULL, NULL, 3, NULL, 0, NULL, 'Dublin', 'Bristol', 'FR', 1);
INSERT INTO customer_entity VALUES (20, 'c20@mail.example', 1, 2, '2024-11-06 12:25:40', '2025-08-05 17:11:10', NULL, NULL, 1, 'Zoe', 'King', NULL, NULL, 2, NULL, 0, NULL, NULL, NULL, 'FR', 0);
INSERT INTO customer_entity VALUES (21, 'c21@mail.example', 1, 3, '2024-12-15 18:50:27', '2025-02-02 20:34:18', '2025-07-16 07:23:12', '2025-07-16 10:23:05', 1, 'Adam', 'Novak', NULL, '1983-10-29', 2, NULL, 0, '2025-07-17 07:36:07', 'London', 'London', 'FR', 0);
INSERT INTO customer_entity VALUES (22, 'c22@mail.example', 1, 1, '2025-01-20 18:46:04', '2025-01-20 18:46:04', NULL, NULL, 1, 'Nora', 'Berg', NULL, NULL, 3, NULL, 1, NULL, 'Paris', 'London', 'FR', 0);
INSERT INTO customer_entity VALUES (23, 'c23@mail.example', 1, 1, '2025-03-03 09:41:04', '2025-08-04 07:20:01', NULL, NULL, 1, 'Felix', 'Schulz', NULL, '1973-05-27', 3, NULL, 0, NULL, 'London', 'London', 'FR', 1);
INSERT INTO customer_entity VALUES (24, 'c24@mail.example', 1, 2, '2025-04-10 09:03:58', '2025-07-08 07:15:43', NULL, NULL, 0, 'Clara', 'Marin', 'Ms', NULL, 3, NULL, 0, NULL, 'London', 'London', 'US', 0);
INSERT INTO customer_entity VALUES (25, 'c25@mail.example', 1, 3, '2025-05-15 10:15:57', '2025-05-15 10:15:57', NULL, NULL, 1, 'Oscar', 'Lopez', NULL, '1989-02-13', 1, NULL, 3, NULL, 'Paris', 'Paris', 'US', 0);
INSERT INTO customer_entity VALUES (26, 'c26@mail.example', 1, 1, '2025-06-27 15:04:15', '2025-06-27 15:04:15', NULL, NULL, 1, 'Ivy', 'Green', NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL, 'GB', 1);
INSERT INTO customer_entity VALUES (27, 'c27@mail.example', 1, 2, '2025-08-02 08:02:18', '2025-08-02 08:02:18', NULL, NULL, 1, 'Hugo', 'Blanc', 'Ms', '1998-03-31', 2, NULL, 0, NULL, 'Boston', 'Boston', 'GB', 1);
INSERT INTO customer_entity VALUES (28, 'c28@mail.example', 1, 2, '2025-09-10 12:22:01', '2025-09-10 12:22:01', NULL, NULL, 1, 'Elsa', 'Holm', NULL, NULL, 2, NULL, 0, NULL, 'Boston', 'Boston', 'FR', 1);
INSERT INTO catalog_product VALUES (1, 'SKU-007', 'simple', 'Rain Jacket', 'Clothing', 1, 4, 120.0, NULL, NULL, NULL, 72.0, 132.0, NULL, 40, 5, 1, 0, 3.47, 'Northpeak', 'red', '2024-03-23 07:40:19', '2025-01-20 16:05:48', NULL);
INSERT INTO catalog_product VALUES (2, 'SKU-014', 'simple', 'Down Parka', 'Clothing', 1, 4, 240.0, NULL, NULL, NULL, 120.0, NULL, NULL, 120, 0, 1, 0, 2.94, NULL, 'green', '2022-11-03 09:58:57', '2023-11-29 07:43:39', '2025-09-01');
INSERT INTO catalog_product VALUES (3, 'SKU-021', 'simple', 'Hiking Boots', 'Footwear', 1, 2, 160.0, 128.0, '2025-06-01', NULL, 96.0, 176.0, NULL, 4, 10, 1, 0, 2.01, 'Alto', NULL, '2023-03-06 12:08:18', '2024-03-07 17:31:25', NULL);
INSERT INTO catalog_product VALUES (4, 'SKU-028', 'simple', 'Trail Shoes', 'Footwear', 1, 4, 130.0, NULL, NULL, NULL, 65.0, NULL, 117.0, 0, 5, 0, 0, 0.96, 'Northpeak', 'black', '2024-07-23 19:49:37', '2024-07-23 19:49:37', NULL);
INSERT INTO catalog_product VALUES (5, 'SKU-035', 'simple', 'Wool Socks', 'Footwear', 1, 2, 15.0, NULL, NULL, NULL, 6.0, 16.5, NULL, 8, 0, 1, 0, 1.69, 'Alto', 'red', '2023-11-30 14:44:51', '2024-03-21 19:46:10', NULL);
INSERT INTO catalog_product VALUES (6, 'SKU-042', 'simple', 'Backpack 30L', 'Bags', 1, 4, 90.0, 72.0, '2025-06-01', '2025-08-31', 45.0, NULL, NULL, 15, 5, 1, 0, 4.55, 'Northpeak', 'green', '2024-01-13 14:59:42', '2025-05-18 20:58:05', '2025-06-01');
INSERT INTO catalog_product VALUES (7, 'SKU-049', 'simple', 'Backpack 55L', 'Bags', 1, 4, 150.0, NULL, NULL, NULL, 75.0, 165.0, NULL, 120, 5, 1, 0, 1.66, 'Alto', 'black', '2024-07-04 13:52:39', '2024-07-04 13:52:39', '2025-06-01');
INSERT INTO catalog_product VALUES (8, 'SKU-056', 'simple', 'Tent Duo', 'Camping', 1, 1, 199.0, NULL, NULL, NULL, 119.4, NULL, 179.1, 8, 0, 1, 0, 4.61, 'Campline', 'green', '2022-06-13 09:10:10', '2024-01-28 08:41:07', '2025-09-01');
INSERT INTO catalog_product VALUES (9, 'SKU-063', 'simple', 'Tent Family', 'Camping', 2, 1, 420.0, 336.0, '2025-06-01', NULL, 168.0, 462.0, NULL, 4, 10, 1, 0, 2.4, 'Alto', 'red', '2024-01-15 17:10:04', '2025-01-16 15:36:00', NULL);
INSERT INTO catalog_product VALUES (10, 'SKU-070', 'simple', 'Sleeping Bag', 'Camping', 1, 1, 110.0, NULL, NULL, NULL, 44.0, NULL, NULL, 8, 0, 1, 1, 1.67, 'Campline', 'black', '2022-07-20 14:53:25', '2022-10-21 19:49:44', NULL);
INSERT INTO catalog_product VALUES (11, 'SKU-077', 'simple', 'Headlamp', 'Gear', 1, 1, 35.0, NULL, NULL, NULL, 17.5, 38.5, NULL, 8, 10, 1, 0, 3.56, 'Northpeak', 'black', '2024-04-06 14:43:43', '2025-06-27 07:20:25', NULL);
INSERT INTO catalog_product VALUES (12, 'SKU-084', 'configurable', 'Trekking Poles', 'Gear', 1, 4, 60.0, 48.0, '2025-06-01', '2025-08-31', 36.0, NULL, 54.0, 15, 10, 1, 0, 4.62, 'Alto', 'green', '2024-08-20 12:55:01', '2024-10-20 20:48:37', '2025-03-01');
INSERT INTO catalog_product VALUES (13, 'SKU-091', 'configurable', 'Water Bottle', 'Gear', 1, 4, 18.0, NULL, NULL, NULL, 10.8, 19.8, NULL, 4, 0, 1, 0, 4.34, 'Campline', 'red', '2023-03-08 15:01:20', '2024-02-05 07:00:07', NULL);
INSERT INTO catalog_product VALUES (14, 'SKU-098', 'configurable', 'Camp Stove', 'Camping', 1, 4, 65.0, NULL, NULL, NULL, 39.0, NULL, NULL, 120, 10, 1, 0, 4.71, 'Northpeak', 'green', '2024-01-11 16:34:25', '2024-04-20 12:37:22', NULL);
INSERT INTO catalog_product VALUES (15, 'SKU-105', 'simple', 'Fleece Hoodie', 'Clothing', 1, 1, 70.0, 56.0, '2025-06-01', NULL, 35.0, 77.0, NULL, 4, 0, 1, 0, 0.47, 'Alto', NULL, '2024-09-07 15:40:47', '2024-09-07 15:40:47', NULL);
INSERT INTO catalog_product VALUES (16, 'SKU-112', 'simple', 'Beanie', 'Clothing', 2, 4, 20.0, NULL, NULL, NULL, 10.0, NULL, 18.0, 4, 5, 1, 0, 0.96, 'Northpeak', 'green', '2023-04-30 17:26:26', '2024-06-03 20:06:30', NULL);
INSERT INTO catalog_product VALUES (17, 'SKU-119', 'simple', 'Gloves', 'Clothing', 1, 2, 25.0, NULL, NULL, NULL, 10.0, 27.5, NULL, 0, 0, 0, 0, 1.03, 'Campline', 'black', '2023-08-14 17:17:22', '2025-06-18 17:07:04', '2025-06-01');
INSERT INTO catalog_product VALUES (18, 'SKU-126', 'virtual', 'Camping Set', 'Camping', 1, 4, 499.0, 399.2, '2025-06-01', '2025-08-31', 249.5, NULL, NULL, 40, 5, 1, 0, 1.72, 'Campline', 'black', '2024-09-13 14:22:40', '2024-11-26 07:08:13', NULL);
INSERT INTO catalog_product VALUES (19, 'SKU-133', 'bundle', 'Gift Card', 'Gifts', 1, 4, 50.0, NULL, NULL, NULL, 25.0, 55.0, NULL, 120, 0, 1, 0, 0.0, 'Northpeak', 'black', '2023-05-12 15:29:58', '2025-03-31 10:08:08', NULL);
INSERT INTO catalog_product VALUES (20, 'SKU-140', 'bundle', 'Guided Hike Voucher', 'Gifts', 1, 4, 80.0, NULL, NULL, NULL, 32.0, NULL, 72.0, 8, 0, 1, 0, 0.0, 'Northpeak', 'red', '2023-03-16 18:51:05', '2023-09-03 07:06:56', NULL);
INSERT INTO quote VALUES (1, 1, 20, 'c20@mail.example', 0, '2024-03-01 13:40:01', '2024-03-03 12:44:37', NULL, 1, 2, 2, 536.29, 536.29, 643.55, NULL, NULL, '10.2.0.1');
INSERT INTO quote VALUES (2, 1, NULL, 'guest2@mail.example', 1, '2024-03-12 08:05:36', '2024-03-13 07:42:06', NULL, 1, 2, 3, 214.32, 192.89, 231.47, 'SUMMER10', NULL, '10.2.0.2');
INSERT INTO quote VALUES (3, 3, 12, 'c12@mail.example', 0, '2024-03-25 07:29:18', '2024-03-28 07:44:37', '2024-03-28 17:33:43', 0, 3, 4, 579.64, 579.64, 695.57, NULL, '100000003', '10.2.0.3');
INSERT INTO quote VALUES (4, 1, 5, 'c5@mail.example', 0, '2024-04-10 15:57:12', '2024-04-13 07:53:06', '2024-04-14 00:21:44', 0, 4, 8, 606.94, 546.25, 655.5, 'WELCOME5', '100000004', '10.2.0.4');
INSERT INTO quote VALUES (5, 3, 13, 'c13@mail.example', 0, '2024-04-24 17:54:01', '2024-04-24 20:26:40', '2024-04-25 03:08:12', 0, 1, 4, 663.92, 663.92, 796.7, NULL, '100000005', '10.2.0.5');
INSERT INTO quote VALUES (6, 2, 6, 'c6@mail.example', 0, '2024-05-02 07:20:37', '2024-05-04 07:25:08', NULL, 1, 1, 4, 184.0, 184.0, 220.8, NULL, NULL, '10.2.0.6');
INSERT INTO quote VALUES (7, 1, 11, 'c11@mail.example', 0, '2024-05-20 15:44:12', '2024-05-23 14:53:07', NULL, 1, 2, 6, 667.39, 667.39, 800.87, NULL, NULL, '10.2.0.7');
INSERT INTO quote VALUES (8, 2, 25, 'c25@mail.example', 0, '2024-06-01 14:12:05', '2024-06-01 15:48:15', '2024-06-02 08:18:21', 0, 2, 6, 131.95, 131.95, 158.34, NULL, '100000008', '10.2.0.8');
INSERT INTO quote VALUES (9, 2, 8, 'c8@mail.example', 0, '2024-06-09 07:35:21', '2024-06-11 18:31:39', '2024-06-12 12:36:38', 0, 2, 5, 674.24, 674.24, 809.09, NULL, '100000009', '10.2.0.9');
INSERT INTO quote VALUES (10, 2, 17, 'c17@mail.example', 0, '2024-06-25 15:54:46', '2024-06-26 20:00:31', '2024-06-27 04:56:57', 0, 1, 4, 158.65, 142.78, 171.34, 'SUMMER10', '100000010', '10.2.0.10');
INSERT INTO quote VALUES (11, 2, 15, 'c15@mail.example', 0, '2024-07-10 13:03:02', '2024-07-13 07:17:16', NULL, 1, 1, 5, 203.0, 182.7, 219.24, 'WELCOME5', NULL, '10.2.0.11');
INSERT INTO quote VALUES (12, 1, 5, 'c5@mail.example', 0, '2024-07-20 10:46:54', '2024-07-21 07:24:36', '2024-07-22 03:33:10', 0, 2, 3, 525.36, 472.82, 567.38, 'WELCOME5', '100000012', '10.2.0.12');
INSERT INTO quote VALUES (13, 1, 15, 'c15@mail.example', 0, '2024-08-02 11:35:30', '2024-08-02 13:00:37', NULL, 1, 1, 4, 289.86, 289.86, 347.83, NULL, NULL, '10.2.0.13');
INSERT INTO quote VALUES (14, 2, NULL, 'guest14@mail.example', 1, '2024-08-12 10:14:24', '2024-08-13 07:16:10', NULL, 1, 3, 3, 444.71, 444.71, 533.65, NULL, NULL, '10.2.0.14');
INSERT INTO quote VALUES (15, 1, 20, 'c20@mail.example', 0, '2024-08-28 15:42:33', '2024-08-29 18:23:54', '2024-08-30 01:43:02', 0, 4, 7, 346.85, 312.17, 374.6, 'WELCOME5', '100000015', '10.2.0.15');
INSERT INTO quote VALUES (16, 2, 18, 'c18@mail.example', 0, '2024-09-06 13:43:32', '2024-09-07 20:45:21', '2024-09-08 13:38:10', 0, 1, 5, 645.89, 645.89, 775.07, NULL, '100000016', '10.2.0.16');
INSERT INTO quote VALUES (17, 1, 3, 'c3@mail.example', 0, '2024-09-23 16:10:07', '2024-09-25 07:55:01', NULL, 1, 2, 2, 637.82, 637.82, 765.38, NULL, NULL, '10.2.0.17');
INSERT INTO quote VALUES (18, 2, 9, 'c9@mail.example', 0, '2024-10-02 10:15:37', '2024-10-03 20:56:49', NULL, 1, 1, 2, 465.73, 419.16, 502.99, 'WELCOME5', NULL, '10.2.0.18');
INSERT INTO quote VALUES (19, 1, NULL, NULL, 1, '2024-10-16 11:31:31', '2024-10-17 07:00:53', '2024-10-17 13:13:07', 0, 4, 7, 645.89, 645.89, 775.07, NULL, '100000019', '10.2.0.19');
INSERT INTO quote VALUES (20, 2, 16, 'c16@mail.example', 0, '2024-11-02 17:13:59', '2024-11-04 14:26:01', '2024-11-05 08:20:20', 0, 2, 3, 500.24, 500.24, 600.29, NULL, '100000020', '10.2.0.20');
INSERT INTO quote VALUES (21, 3, 25, 'c25@mail.example', 0, '2024-11-12 12:21:32', '2024-11-14 08:45:47', '2024-11-14 23:52:29', 0, 2, 4, 481.31, 481.31, 577.57, NULL, '100000021', '10.2.0.21');
INSERT INTO quote VALUES (22, 1, 16, 'c16@mail.example', 0, '2024-11-24 15:18:16', '2024-11-26 07:54:47', '2024-11-26 17:36:07', 0, 1, 3, 461.38, 461.38, 553.66, NULL, '100000022', '10.2.0.22');
INSERT INTO quote VALUES (23, 1, 1, 'c1@mail.example', 0, '2024-12-11 13:04:48', '2024-12-13 07:01:01', NULL, 1, 1, 4, 68.76, 68.76, 82.51, NULL, NULL, '10.2.0.23');
INSERT INTO quote VALUES (24, 3, NULL, 'guest24@mail.example', 1, '2024-12-21 08:26:51', '2024-12-22 14:53:35', NULL, 1, 1, 4, 490.64, 441.58, 529.9, 'WELCOME5', NULL, '10.2.0.24');
INSERT INTO quote VALUES (25, 1, NULL, 'guest25@mail.example', 1, '2025-01-04 16:00:53', '2025-01-06 14:45:40', NULL, 1, 3, 6, 86.88, 78.19, 93.83, 'WELCOME5', NULL, '10.2.0.25');
INSERT INTO quote VALUES (26, 2, 3, 'c3@mail.example', 0, '2025-01-13 19:59:58', '2025-01-14 15:05:08', '2025-01-15 03:02:34', 0, 4, 5, 421.94, 421.94, 506.33, NULL, '100000026', '10.2.0.26');
INSERT INTO quote VALUES (27, 2, 23, 'c23@mail.example', 0, '2025-01-25 18:57:25', '2025-01-28 13:59:09', NULL, 1, 1, 5, 64.61, 58.15, 69.78, 'SUMMER10', NULL, '10.2.0.27');
INSERT INTO quote VALUES (28, 1, NULL, 'guest28@mail.example', 1, '2025-02-10 13:40:45', '2025-02-10 20:35:20', '2025-02-10 22:19:55', 0, 2, 4, 685.41, 685.41, 822.49, NULL, '100000028', '10.2.0.28');
INSERT INTO quote VALUES (29, 2, 24, 'c24@mail.example', 0, '2025-02-25 12:29:18', '2025-02-25 20:33:13', '2025-02-26 00:17:14', 0, 4, 5, 179.23, 161.31, 193.57, 'WELCOME5', '100000029', '10.2.0.29');
INSERT INTO quote VALUES (30, 1, 6, 'c6@mail.example', 0, '2025-03-07 13:06:51', '2025-03-08 08:46:47', '2025-03-08 22:19:03', 0, 1, 4, 94.09, 94.09, 112.91, NULL, '100000030', '10.2.0.30');
INSERT INTO quote VALUES (31, 1, 17, 'c17@mail.example', 0, '2025-03-20 07:34:00', '2025-03-22 07:55:01', NULL, 1, 1, 3, 233.0, 209.7, 251.64, 'WELCOME5', NULL, '10.2.0.31');
INSERT INTO quote VALUES (32, 1, 14, 'c14@mail.example', 0, '2025-04-03 08:02:06', '2025-04-04 07:00:49', '2025-04-05 00:12:43', 0, 1, 4, 400.27, 400.27, 480.32, NULL, '100000032', '10.2.0.32');
INSERT INTO quote VALUES (33, 2, 26, 'c26@mail.example', 0, '2025-04-13 09:53:09', '2025-04-13 20:42:27', NULL, 1, 1, 5, 181.81, 163.63, 196.36, 'SUMMER10', NULL, '10.2.0.33');
INSERT INTO quote VALUES (34, 1, 7, 'c7@mail.example', 0, '2025-04-30 12:55:14', '2025-05-03 07:06:19', '2025-05-03 07:46:08', 0, 1, 5, 549.89, 549.89, 659.87, NULL, '100000034', '10.2.0.34');
INSERT INTO quote VALUES (35, 2, 14, 'c14@mail.example', 0, '2025-05-08 15:13:23', '2025-05-10 20:41:05', NULL, 1, 1, 5, 655.17, 655.17, 786.2, NULL, NULL, '10.2.0.35');
INSERT INTO quote VALUES (36, 2, 28, 'c28@mail.example', 0, '2025-05-22 11:21:49', '2025-05-24 10:52:08', '2025-05-24 15:43:50', 0, 3, 6, 325.75, 325.75, 390.9, NULL, '100000036', '10.2.0.36');
INSERT INTO quote VALUES (37, 2, 5, 'c5@mail.example', 0, '2025-06-09 12:26:46', '2025-06-11 07:17:45', NULL, 1, 2, 5, 587.56, 587.56, 705.07, NULL, NULL, '10.2.0.37');
INSERT INTO quote VALUES (38, 2, 6, 'c6@mail.example', 0, '2025-06-20 12:55:23', '2025-06-23 07:57:46', NULL, 1, 2, 3, 192.15, 192.15, 230.58, NULL, NULL, '10.2.0.38');
INSERT INTO quote VALUES (39, 1, 2, 'c2@mail.example', 0, '2025-06-29 18:50:20', '2025-07-02 08:10:34', '2025-07-02 10:32:04', 0, 4, 8, 70.41, 70.41, 84.49, NULL, '100000039', '10.2.0.39');
INSERT INTO quote VALUES (40, 1, NULL, 'guest40@mail.example', 1, '2025-07-11 17:56:54', '2025-07-13 20:13:33', '2025-07-14 17:12:16', 0, 2, 6, 168.37, 168.37, 202.04, NULL, '100000040', '10.2.0.40');
INSERT INTO quote VALUES (41, 2, 3, 'c3@mail.example', 0, '2025-07-26 09:37:08', '2025-07-27 07:18:55', NULL, 1, 1, 5, 645.74, 645.74, 774.89, NULL, NULL, '10.2.0.41');
INSERT INTO quote VALUES (42, 1, 11, 'c11@mail.example', 0, '2025-08-07 07:22:50', '2025-08-08 07:54:24', '2025-08-08 19:50:05', 0, 1, 4, 550.97, 550.97, 661.16, NULL, '100000042', '10.2.0.42');
INSERT INTO quote VALUES (43, 3, 22, 'c22@mail.example', 0, '2025-08-23 12:36:53', '2025-08-24 08:09:37', '2025-08-24 22:37:37', 0, 3, 7, 426.73, 426.73, 512.08, NULL, '100000043', '10.2.0.43');
INSERT INTO quote VALUES (44, 2, 26, 'c26@mail.example', 0, '2025-09-02 09:43:19', '2025-09-05 07:13:57', NULL, 1, 2, 5, 282.88, 254.59, 305.51, 'WELCOME5', NULL, '10.2.0.44');
INSERT INTO quote VALUES (45, 3, 7, 'c7@mail.example', 0, '2025-09-14 13:40:53', '2025-09-17 07:56:13', NULL, 1, 1, 2, 579.38, 521.44, 625.73, 'SUMMER10', NULL, '10.2.0.45');
INSERT INTO sales_order VALUES (1, '100000001', 'complete', 'complete', 2, 14, 0, 3, 'c14@mail.example', 'Ruby', 'Walker', 20, '2023-09-20 08:06:24', '2023-10-17 14:53:25', 'EUR', 'GBP', 1.17, 334.0, 0.0, 4.95, 66.8, 405.75, 346.79, 285.47, 405.75, 0.0, 405.75, NULL, NULL, 1, 2, NULL, 'klarna', 'tablerate', 'Express', 'London', 'GB', 'London', 'GB', 0.87, '2023-09-25 07:25:18', '2023-09-30 07:37:57', 1, 1, NULL, '10.1.0.1');
INSERT INTO sales_order VALUES (2, '100000002', 'processing', 'packing', 1, NULL, 1, 0, 'guest2@mail.example', 'Guest', 'Baker', 14, '2023-10-07 10:42:08', '2023-10-10 09:31:34', 'GBP', 'GBP', 1.0, 306.84, 0.0, 4.95, 61.37, 373.16, 373.16, 306.84, 373.16, 0.0, 373.16, NULL, NULL, 1, 1, NULL, 'card', 'flatrate', 'Standard delivery', 'Paris', 'FR', 'Paris', 'FR', 11.61, NULL, NULL, 1, 1, NULL, '10.1.0.2');
INSERT INTO sales_order VALUES (3, '100000003', 'new', 'pending_payment', 3, 1, 0, 2, 'c1@mail.example', 'Emma', 'Brown', 42, '2023-10-21 09:18:46', '2023-11-07 19:22:34', 'USD', 'GBP', 1.3, 534.75, 0.0, 4.95, 106.95, 646.65, 497.42, 411.35, NULL, 646.65, NULL, NULL, NULL, 3, 3, NULL, 'paypal', 'flatrate', 'Standard delivery', 'London', 'GB', 'London', 'GB', 11.67, NULL, NULL, 1, 0, 'Leave with neighbour', '10.1.0.3');
INSERT INTO sales_order VALUES (4, '100000004', 'complete', 'complete', 2, 6, 0, 2, 'c6@mail.example', 'Harry', 'Jones', 42, '2023-10-31 13:00:40', '2023-11-08 11:46:40', 'EUR', 'GBP', 1.17, 582.22, 0.0, 9.9, 116.44, 708.56, 605.61, 497.62, 708.56, 0.0, 708.56, 177.14, NULL, 1, 5, NULL, 'card', 'tablerate', 'Express', 'London', 'GB', 'London', 'GB', 11.5, '2023-11-08 07:47:43', '2023-11-10 13:43:06', 1, 0, 'Leave with neighbour', '10.1.0.4');
INSERT INTO sales_order VALUES (5, '100000005', 'complete', 'complete', 2, NULL, 1, 0, 'guest5@mail.example', 'Guest', 'Stone', 43, '2023-11-16 13:21:47', '2023-12-10 19:24:08', 'EUR', 'GBP', 1.17, 560.53, 0.0, 0.0, 112.11, 672.64, 574.91, 479.09, 672.64, 0.0, 672.64, NULL, NULL, 1, 4, NULL, 'card', 'pickup', 'Store pick-up', 'London', 'GB', 'London', 'GB', 10.23, '2023-11-20 07:32:57', '2023-11-22 09:00:02', 1, 0, NULL, '10.1.0.5');
INSERT INTO sales_order VALUES (6, '100000006', 'new', 'pending_payment', 1, NULL, 1, 0, 'guest6@mail.example', 'Guest', 'Stone', 11, '2023-12-03 15:31:13', '2023-12-13 17:00:18', 'GBP', 'GBP', 1.0, 227.27, 0.0, 4.95, 45.45, 277.67, 277.67, 227.27, NULL, 277.67, NULL, NULL, NULL, 1, 5, NULL, 'card', 'flatrate', 'Standard delivery', 'Paris', 'FR', 'Munich', 'DE', 1.65, NULL, NULL, 1, 0, NULL, '10.1.0.6');
INSERT INTO sales_order VALUES (7, '100000007', 'complete', 'complete', 1, NULL, 1, 0, 'guest7@mail.example', 'Guest', 'Baker', NULL, '2023-12-21 13:48:51', '2023-12-27 17:32:53', 'GBP', 'GBP', 1.0, 45.0, 0.0, 9.9, 9.0, 63.9, 63.9, 45.0, 63.9, 0.0, 63.9, NULL, NULL, 1, 4, NULL, 'card', 'freeshipping', 'Free delivery', 'Dublin', 'IE', 'Dublin', 'IE', 5.13, '2023-12-24 20:38:38', '2023-12-31 11:53:57', 1, 1, NULL, NULL);
INSERT INTO sales_order VALUES (8, '100000008', 'canceled', 'canceled', 2, 20, 0, 1, 'c20@mail.example', 'Zoe', 'King', 29, '2024-01-03 14:08:32', '2024-01-21 14:31:57', 'EUR', 'GBP', 1.17, 566.5, -56.65, 0.0, 101.97, 611.82, 522.92, 484.19, NULL, 0.0, NULL, NULL, 611.82, 2, 7, 'VIP10', 'klarna', 'flatrate', 'Standard delivery', 'Leeds', 'GB', 'Lyon', 'FR', 0.67, NULL, NULL, 1, 0, 'Leave with neighbour', '10.1.0.8');
INSERT INTO sales_order VALUES (9, '100000009', 'complete', 'complete', 1, NULL, 1, 0, 'guest9@mail.example', 'Guest', 'Baker', 18, '2024-01-17 10:41:46', '2024-01-28 07:19:18', 'GBP', 'GBP', 1.0, 569.99, -57.0, 4.95, 102.6, 620.54, 620.54, 569.99, 620.54, 0.0, 620.54, NULL, NULL, 1, 2, 'SUMMER10', 'card', 'freeshipping', 'Free delivery', 'Boston', 'US', 'Boston', 'US', 5.9, '2024-01-24 07:15:47', NULL, 1, 1, 'Leave with neighbour', '10.1.0.9');
INSERT INTO sales_order VALUES (10, '100000010', 'complete', 'complete', 2, 19, 0, 1, 'c19@mail.example', 'Max', 'Fischer', 11, '2024-01-29 14:00:04', '2024-02-22 20:42:12', 'EUR', 'GBP', 1.17, 458.82, 0.0, 9.9, 91.76, 560.48, 479.04, 392.15, 560.48, 0.0, 560.48, NULL, NULL, 1, 2, NULL, 'card', 'flatrate', 'Standard delivery', 'Boston', 'US', 'Munich', 'DE', 8.12, '2024-02-01 11:22:33', '2024-02-06 20:39:08', 1, 0, NULL, '10.1.0.10');
INSERT INTO sales_order VALUES (11, '100000011', 'complete', 'complete', 2, NULL, 1, 0, 'guest11@mail.example', 'Guest', 'Stone', 18, '2024-02-13 16:28:25', '2024-03-02 16:44:52', 'EUR', 'GBP', 1.17, 499.03, 0.0, 0.0, 99.81, 598.84, 511.83, 426.52, 598.84, 0.0, 598.84, NULL, NULL, 2, 3, NULL, 'card', 'pickup', 'Store pick-up', 'London', 'GB', 'London', 'GB', 4.97, '2024-02-17 08:48:21', '2024-02-21 07:20:27', 1, 0, NULL, '10.1.0.11');
INSERT INTO sales_order VALUES (12, '100000012', 'complete', 'complete', 1, NULL, 1, 0, 'guest12@mail.example', 'Guest', 'Young', 31, '2024-02-28 13:11:44', '2024-03-06 07:05:21', 'GBP', 'GBP', 1.0, 531.57, 0.0, 0.0, 106.31, 637.88, 637.88, 531.57, 637.88, 0.0, 637.88, NULL, NULL, 1, 5, NULL, 'paypal', 'flatrate', 'Standard delivery', 'Dublin', 'IE', 'Dublin', 'IE', 4.59, '2024-03-01 15:21:14', '2024-03-08 12:15:16', 1, 0, NULL, '10.1.0.12');
INSERT INTO sales_order VALUES (13, '100000013', 'complete', 'complete', 1, 16, 0, 1, 'c16@mail.example', 'Isla', 'Clark', 29, '2024-03-16 11:17:20', '2024-04-08 15:40:16', 'GBP', 'GBP', 1.0, 436.21, 0.0, 0.0, 87.24, 523.45, 523.45, 436.21, 523.45, 0.0, 523.45, NULL, NULL, 2, 7, NULL, 'card', 'tablerate', 'Express', 'Paris', 'FR', 'Bristol', 'GB', 1.2, '2024-03-22 07:22:42', '2024-03-25 07:49:32', 1, 0, NULL, '10.1.0.13');
INSERT INTO sales_order VALUES (14, '100000014', 'processing', 'processing', 1, NULL, 1, 0, 'guest14@mail.example', 'Guest', 'Young', NULL, '2024-04-03 10:57:20', '2024-04-12 07:10:47', 'GBP', 'GBP', 1.0, 519.55, 0.0, 4.95, 103.91, 628.41, 628.41, 519.55, 628.41, 0.0, 628.41, NULL, NULL, 1, 4, NULL, 'paypal', 'flatrate', 'Standard delivery', 'London', 'GB', 'London', 'GB', 0.85, NULL, NULL, 1, 0, NULL, '10.1.0.14');
INSERT INTO sales_order VALUES (15, '100000015', 'complete', 'complete', 1, 21, 0, 1, 'c21@mail.example', 'Adam', 'Novak', 1, '2024-04-18 14:28:10', '2024-04-30 20:54:35', 'GBP', 'GBP', 1.0, 301.54, 0.0, 0.0, 60.31, 361.85, 361.85, 301.54, 361.85, 0.0, 361.85, 90.46, NULL, 2, 4, NULL, 'card', 'flatrate', 'Standard delivery', 'Berlin', 'DE', 'Lyon', 'FR', 11.61, '2024-04-24 13:10:43', '2024-04-28 11:37:09', 0, 0, NULL, '10.1.0.15');
INSERT INTO sales_order VALUES (16, '100000016', 'complete', 'complete', 2, 15, 0, 2, 'c15@mail.example', 'Ethan', 'Moore', 1, '2024-04-28 10:46:17', '2024-05-01 07:56:27', 'EUR', 'GBP', 1.17, 207.18, 0.0, 0.0, 41.44, 248.62, 212.5, 177.08, 248.62, 0.0, 248.62, 62.16, NULL, 1, 4, NULL, 'paypal', 'flatrate', 'Standard delivery', 'Berlin', 'DE', 'Munich', 'DE', 8.79, '2024-05-01 17:16:44', '2024-05-03 08:35:23', 1, 0, NULL, '10.1.0.16');
INSERT INTO sales_order VALUES (17, '100000017', 'canceled', 'canceled', 1, NULL, 1, 0, 'guest17@mail.example', 'Guest', 'Stone', 1, '2024-05-11 09:12:08', '2024-05-19 07:33:11', 'GBP', 'GBP', 1.0, 139.87, 0.0, 4.95, 27.97, 172.79, 172.79, 139.87, NULL, 0.0, NULL, NULL, 172.79, 1, 4, NULL, 'card', 'pickup', 'Store pick-up', 'Berlin', 'DE', 'Berlin', 'DE', 9.83, NULL, NULL, 1, 0, NULL, '10.1.0.17');
INSERT INTO sales_order VALUES (18, '100000018', 'processing', 'packing', 3, NULL, 1, 0, 'guest18@mail.example', 'Guest', 'Baker', 23, '2024-05-30 07:25:21', '2024-06-14 09:48:22', 'USD', 'GBP', 1.3, 313.08, 0.0, 9.9, 62.62, 385.6, 296.62, 240.83, 385.6, 0.0, 385.6, NULL, NULL, 1, 4, NULL, 'card', 'freeshipping', 'Free delivery', 'Paris', 'FR', 'Paris', 'FR', 1.63, NULL, NULL, 1, 0, NULL, '10.1.0.18');
INSERT INTO sales_order VALUES (19, '100000019', 'complete', 'complete', 2, 5, 0, 1, 'c5@mail.example', 'Mia', 'Rossi', 18, '2024-06-12 15:49:47', '2024-06-18 07:20:36', 'EUR', 'GBP', 1.17, 126.06, 0.0, 0.0, 25.21, 151.27, 129.29, 107.74, 151.27, 0.0, 151.27, 37.82, NULL, 1, 6, NULL, 'card', 'tablerate', 'Express', 'Leeds', 'GB', 'Lyon', 'FR', 4.54, '2024-06-16 16:04:56', '2024-06-21 07:54:37', 1, 0, NULL, '10.1.0.19');
INSERT INTO sales_order VALUES (20, '100000020', 'complete', 'complete', 3, 7, 0, 1, 'c7@mail.example', 'Chloe', 'Dubois', 34, '2024-06-27 08:55:53', '2024-07-12 20:20:10', 'USD', 'GBP', 1.3, 116.54, 0.0, 0.0, 23.31, 139.85, 107.58, 89.65, 139.85, 0.0, 139.85, NULL, NULL, 1, 5, NULL, 'paypal', 'pickup', 'Store pick-up', 'Leeds', 'GB', 'Leeds', 'GB', 7.46, '2024-07-02 20:28:20', '2024-07-09 20:02:24', 1, 0, NULL, '10.1.0.20');
INSERT INTO sales_order VALUES (21, '100000021', 'complete', 'complete', 2, 10, 0, 2, 'c10@mail.example', 'Noah', 'Taylor', 15, '2024-07-15 16:10:43', '2024-07-23 15:12:39', 'EUR', 'GBP', 1.17, 29.45, -2.95, 4.95, 5.3, 36.75, 31.41, 25.17, 36.75, 0.0, 36.75, NULL, NULL, 3, 4, 'SUMMER10', 'card', 'tablerate', 'Express', 'Dublin', 'IE', 'Dublin', 'IE', 2.64, '2024-07-20 07:32:39', '2024-07-22 20:53:24', 1, 0, NULL, '10.1.0.21');
INSERT INTO sales_order VALUES (22, '100000022', 'processing', 'holded', 2, 21, 0, 1, 'c21@mail.example', 'Adam', 'Novak', 35, '2024-07-29 10:19:35', '2024-08-11 08:23:21', 'EUR', 'GBP', 1.17, 465.44, 0.0, 0.0, 93.09, 558.53, 477.38, 397.81, NULL, 558.53, NULL, NULL, NULL, 2, 3, NULL, 'card', 'pickup', 'Store pick-up', 'London', 'GB', 'London', 'GB', 11.79, NULL, NULL, 1, 0, NULL, '10.1.0.22');
INSERT INTO sales_order VALUES (23, '100000023', 'complete', 'complete', 3, 2, 0, 1, 'c2@mail.example', 'Oliver', 'Smith', 6, '2024-08-14 16:17:34', '2024-09-08 07:12:28', 'USD', 'GBP', 1.3, 130.78, 0.0, 4.95, 26.16, 161.89, 124.53, 100.6, 161.89, 0.0, 161.89, NULL, NULL, 1, 3, NULL, 'paypal', 'flatrate', 'Standard delivery', 'Berlin', 'DE', 'London', 'GB', 1.67, '2024-08-22 14:36:02', '2024-08-25 15:17:50', 1, 0, 'Leave with neighbour', '10.1.0.23');
INSERT INTO sales_order VALUES (24, '100000024', 'processing', 'packing', 1, 20, 0, 1, 'c20@mail.example', 'Zoe', 'King', 14, '2024-08-26 14:42:38', '2024-09-11 14:39:16', 'GBP', 'GBP', 1.0, 317.89, 0.0, 4.95, 63.58, 386.42, 386.42, 317.89, 386.42, 0.0, 386.42, NULL, NULL, 1, 6, NULL, 'card', 'flatrate', 'Standard delivery', 'Boston', 'US', 'Munich', 'DE', 3.66, NULL, NULL, 1, 0, NULL, '10.1.0.24');
INSERT INTO sales_order VALUES (25, '100000025', 'processing', 'holded', 1, 5, 0, 1, 'c5@mail.example', 'Mia', 'Rossi', NULL, '2024-09-13 07:34:47', '2024-10-01 20:01:11', 'GBP', 'GBP', 1.0, 399.08, 0.0, 4.95, 79.82, 483.85, 483.85, 399.08, NULL, 483.85, NULL, NULL, NULL, 1, 1, NULL, 'banktransfer', 'flatrate', 'Standard delivery', 'London', 'GB', 'London', 'GB', 11.51, NULL, NULL, 1, 0, NULL, '10.1.0.25');
INSERT INTO sales_order VALUES (26, '100000026', 'complete', 'complete', 2, 21, 0, 1, 'c21@mail.example', 'Adam', 'Novak', 43, '2024-09-28 08:38:45', '2024-10-26 07:58:57', 'EUR', 'GBP', 1.17, 151.71, 0.0, 9.9, 30.34, 191.95, 164.06, 129.67, 191.95, 0.0, 191.95, NULL, NULL, 1, 2, NULL, 'card', 'tablerate', 'Express', 'Boston', 'US', 'Boston', 'US', 6.82, '2024-09-30 10:38:58', '2024-10-03 11:19:26', 1, 0, NULL, NULL);
INSERT INTO sales_order VALUES (27, '100000027', 'complete', 'complete', 1, 2, 0, 1, 'c2@mail.example', 'Oliver', 'Smith', 30, '2024-10-07 10:24:52', '2024-10-24 07:02:23', 'GBP', 'GBP', 1.0, 276.47, 0.0, 4.95, 55.29, 336.71, 336.71, 276.47, 336.71, 0.0, 336.71, NULL, NULL, 2, 4, NULL, 'card', 'tablerate', 'Express', 'Paris', 'FR', 'Paris', 'FR', 8.58, '2024-10-10 07:36:51', '2024-10-17 07:03:30', 1, 0, 'Leave with neighbour', '10.1.0.27');
INSERT INTO sales_order VALUES (28, '100000028', 'complete', 'complete', 1, 12, 0, 1, 'c12@mail.example', 'Emma', 'White', 18, '2024-10-25 14:50:34', '2024-11-07 19:02:26', 'GBP', 'GBP', 1.0, 449.58, 0.0, 4.95, 89.92, 544.45, 544.45, 449.58, 544.45, 0.0, 544.45, NULL, NULL, 1, 6, NULL, 'paypal', 'pickup', 'Store pick-up', 'Leeds', 'GB', 'Leeds', 'GB', 9.92, '2024-10-31 14:27:53', '2024-11-03 07:25:49', 0, 0, NULL, '10.1.0.28');
INSERT INTO sales_order VALUES (29, '100000029', 'complete', 'complete', 1, 14, 0, 3, 'c14@mail.example', 'Ruby', 'Walker', 20, '2024-11-08 13:36:58', '2024-11-24 19:05:54', 'GBP', 'GBP', 1.0, 276.22, 0.0, 4.95, 55.24, 336.41, 336.41, 276.22, 336.41, 0.0, 336.41, NULL, NULL, 1, 1, NULL, 'card', 'tablerate', 'Express', 'Paris', 'FR', 'Paris', 'FR', 2.21, '2024-11-11 10:15:41', '2024-11-16 07:02:04', 1, 0, NULL, '10.1.0.29');
INSERT INTO sales_order VALUES (30, '100000030', 'complete', 'complete', 2, 8, 0, 1, 'c8@mail.example', 'Liam', 'Murphy', 22, '2024-11-24 11:22:51', '2024-12-12 16:20:09', 'EUR', 'GBP', 1.17, 102.02, 0.0, 4.95, 20.4, 127.37, 108.86, 87.2, 127.37, 0.0, 127.37, NULL, NULL, 2, 5, NULL, 'paypal', 'tablerate', 'Express', 'Leeds', 'GB', 'Leeds', 'GB', 8.59, '2024-12-01 11:05:22', '2024-12-02 19:30:00', 1, 0, NULL, NULL);
INSERT INTO sales_order VALUES (31, '100000031', 'complete', 'complete', 1, 5, 0, 1, 'c5@mail.example', 'Mia', 'Rossi', 3, '2024-12-08 15:23:15', '2024-12-18 11:34:35', 'GBP', 'GBP', 1.0, 478.9, -47.89, 9.9, 86.2, 527.11, 527.11, 478.9, 527.11, 0.0, 527.11, NULL, NULL, 1, 4, 'SUMMER10', 'banktransfer', 'freeshipping', 'Free delivery', 'Paris', 'FR', 'Paris', 'FR', 3.81, '2024-12-11 07:21:20', '2024-12-14 07:52:14', 1, 0, 'Leave with neighbour', '10.1.0.31');
INSERT INTO sales_order VALUES (32, '100000032', 'complete', 'complete', 2, NULL, 1, 0, 'guest32@mail.example', 'Guest', 'Stone', 10, '2024-12-20 12:59:08', '2024-12-28 19:13:06', 'EUR', 'GBP', 1.17, 219.54, 0.0, 0.0, 43.91, 263.45, 225.17, 187.64, 263.45, 0.0, 263.45, NULL, NULL, 1, 1, NULL, 'card', 'tablerate', 'Express', 'Paris', 'FR', 'Paris', 'FR', 3.73, '2024-12-23 17:12:14', NULL, 1, 0, NULL, '10.1.0.32');
INSERT INTO sales_order VALUES (33, '100000033', 'complete', 'complete', 1, 8, 0, 1, 'c8@mail.example', 'Liam', 'Murphy', 12, '2025-01-08 19:07:35', '2025-01-18 18:18:48', 'GBP', 'GBP', 1.0, 371.6, 0.0, 4.95, 74.32, 450.87, 450.87, 371.6, 450.87, 0.0, 450.87, NULL, NULL, 1, 2, NULL, 'paypal', 'freeshipping', 'Free delivery', 'Boston', 'US', 'Boston', 'US', 3.36, '2025-01-16 07:34:07', '2025-01-22 20:54:57', 1, 1, NULL, '10.1.0.33');
INSERT INTO sales_order VALUES (34, '100000034', 'canceled', 'canceled', 2, NULL, 1, 0, 'guest34@mail.example', 'Guest', 'Stone', 4, '2025-01-21 08:54:06', '2025-02-01 20:40:55', 'EUR', 'GBP', 1.17, 519.55, 0.0, 9.9, 103.91, 633.36, 541.33, 444.06, NULL, 0.0, NULL, NULL, 633.36, 3, 5, NULL, 'banktransfer', 'tablerate', 'Express', 'Dublin', 'IE', 'Dublin', 'IE', 7.17, NULL, NULL, 1, 0, NULL, '10.1.0.34');
INSERT INTO sales_order VALUES (35, '100000035', 'processing', 'packing', 2, NULL, 1, 0, 'guest35@mail.example', 'Guest', 'Baker', 3, '2025-02-06 10:57:20', '2025-03-07 19:30:02', 'EUR', 'GBP', 1.17, 235.21, -23.52, 4.95, 42.34, 258.98, 221.35, 201.03, 258.98, 0.0, 258.98, NULL, NULL, 2, 2, 'VIP10', 'card', 'flatrate', 'Standard delivery', 'London', 'GB', 'London', 'GB', 5.34, NULL, NULL, 1, 0, NULL, '10.1.0.35');
INSERT INTO sales_order VALUES (36, '100000036', 'complete', 'complete', 1, 16, 0, 1, 'c16@mail.example', 'Isla', 'Clark', 23, '2025-02-24 18:53:57', '2025-02-26 07:27:16', 'GBP', 'GBP', 1.0, 539.21, -53.92, 4.95, 97.06, 587.3, 587.3, 539.21, 587.3, 0.0, 587.3, NULL, NULL, 1, 4, 'SUMMER10', 'card', 'flatrate', 'Standard delivery', 'Paris', 'FR', 'Paris', 'FR', 1.77, '2025-02-28 07:25:51', '2025-03-01 12:42:32', 1, 0, NULL, '10.1.0.36');
INSERT INTO sales_order VALUES (37, '100000037', 'complete', 'complete', 1, 1, 0, 2, 'c1@mail.example', 'Emma', 'Brown', 28, '2025-03-10 09:21:36', '2025-03-16 07:18:14', 'GBP', 'GBP', 1.0, 54.18, 0.0, 4.95, 10.84, 69.97, 69.97, 54.18, 69.97, 0.0, 69.97, NULL, NULL, 1, 1, NULL, 'card', 'freeshipping', 'Free delivery', 'London', 'GB', 'Lyon', 'FR', 2.07, '2025-03-17 10:32:16', '2025-03-20 19:24:59', 1, 0, 'Leave with neighbour', '10.1.0.37');
INSERT INTO sales_order VALUES (38, '100000038', 'canceled', 'canceled', 1, 17, 0, 1, 'c17@mail.example', 'Leo', 'Weber', 9, '2025-03-23 13:42:41', '2025-04-19 20:26:50', 'GBP', 'GBP', 1.0, 228.14, 0.0, 4.95, 45.63, 278.72, 278.72, 228.14, NULL, 0.0, NULL, NULL, 278.72, 2, 6, NULL, 'card', 'tablerate', 'Express', 'Dublin', 'IE', 'Lyon', 'FR', 9.29, NULL, NULL, 1, 0, NULL, '10.1.0.38');
INSERT INTO sales_order VALUES (39, '100000039', 'complete', 'complete', 3, 3, 0, 1, 'c3@mail.example', 'Sophie', 'Martin', 24, '2025-04-04 12:25:09', '2025-04-21 20:52:53', 'USD', 'GBP', 1.3, 552.41, 0.0, 4.95, 110.48, 667.84, 513.72, 424.93, 667.84, 0.0, 667.84, NULL, NULL, 1, 5, NULL, 'paypal', 'flatrate', 'Standard delivery', 'Berlin', 'DE', 'Munich', 'DE', 2.75, '2025-04-10 13:59:56', '2025-04-16 20:22:10', 1, 1, 'Leave with neighbour', '10.1.0.39');
INSERT INTO sales_order VALUES (40, '100000040', 'complete', 'complete', 3, 12, 0, 1, 'c12@mail.example', 'Emma', 'White', 5, '2025-04-23 12:55:42', '2025-05-16 16:34:05', 'USD', 'GBP', 1.3, 439.6, 0.0, 4.95, 87.92, 532.47, 409.59, 338.15, 532.47, 0.0, 532.47, 133.12, NULL, 3, 6, NULL, 'paypal', 'pickup', 'Store pick-up', 'London', 'GB', 'London', 'GB', 10.24, '2025-04-26 07:05:27', '2025-05-02 10:25:12', 1, 0, NULL, '10.1.0.40');
INSERT INTO sales_order VALUES (41, '100000041', 'complete', 'complete', 1, 19, 0, 1, 'c19@mail.example', 'Max', 'Fischer', 41, '2025-05-09 10:11:54', '2025-05-09 20:15:23', 'GBP', 'GBP', 1.0, 426.65, -42.66, 4.95, 76.8, 465.74, 465.74, 426.65, 465.74, 0.0, 465.74, NULL, NULL, 1, 4, 'WELCOME5', 'paypal', 'flatrate', 'Standard delivery', 'Boston', 'US', 'Boston', 'US', 0.85, '2025-05-12 19:38:32', '2025-05-13 20:58:33', 1, 0, NULL, '10.1.0.41');
INSERT INTO sales_order VALUES (42, '100000042', 'canceled', 'canceled', 1, 18, 0, 1, 'c18@mail.example', 'Hannah', 'Hall', 4, '2025-05-20 09:24:23', '2025-05-23 20:18:19', 'GBP', 'GBP', 1.0, 553.74, 0.0, 0.0, 110.75, 664.49, 664.49, 553.74, NULL, 0.0, NULL, NULL, 664.49, 2, 2, NULL, 'card', 'tablerate', 'Express', 'Paris', 'FR', 'London', 'GB', 7.5, NULL, NULL, 1, 0, NULL, '10.1.0.42');
INSERT INTO sales_order VALUES (43, '100000043', 'complete', 'complete', 2, 5, 0, 1, 'c5@mail.example', 'Mia', 'Rossi', 28, '2025-06-04 12:28:02', '2025-06-17 16:46:18', 'EUR', 'GBP', 1.17, 459.21, 0.0, 4.95, 91.84, 556.0, 475.21, 392.49, 556.0, 0.0, 556.0, NULL, NULL, 1, 5, NULL, 'paypal', 'freeshipping', 'Free delivery', 'Berlin', 'DE', 'London', 'GB', 4.43, '2025-06-11 20:46:10', '2025-06-16 07:31:17', 1, 0, NULL, '10.1.0.43');
INSERT INTO sales_order VALUES (44, '100000044', 'complete', 'complete', 2, 13, 0, 1, 'c13@mail.example', 'Lucas', 'Silva', 39, '2025-06-17 14:01:47', '2025-07-06 15:19:00', 'EUR', 'GBP', 1.17, 235.29, -23.53, 4.95, 42.35, 259.06, 221.42, 201.1, 259.06, 0.0, 259.06, NULL, NULL, 2, 3, 'VIP10', 'card', 'pickup', 'Store pick-up', 'London', 'GB', 'London', 'GB', 2.94, '2025-06-24 13:08:10', '2025-06-26 09:26:53', 1, 0, 'Leave with neighbour', '10.1.0.44');
INSERT INTO sales_order VALUES (45, '100000045', 'complete', 'complete', 3, 8, 0, 1, 'c8@mail.example', 'Liam', 'Murphy', 7, '2025-07-01 19:58:59', '2025-07-22 20:30:35', 'USD', 'GBP', 1.3, 515.26, 0.0, 9.9, 103.05, 628.21, 483.24, 396.35, 628.21, 0.0, 628.21, NULL, NULL, 2, 3, NULL, 'card', 'flatrate', 'Standard delivery', 'Berlin', 'DE', 'Berlin', 'DE', 8.01, '2025-07-06 07:42:40', '2025-07-11 16:02:22', 0, 0, NULL, '10.1.0.45');
INSERT INTO sales_order VALUES (46, '100000046', 'canceled', 'canceled', 1, NULL, 1, 0, 'guest46@mail.example', 'Guest', 'Baker', 20, '2025-07-17 19:12:54', '2025-08-16 17:02:16', 'GBP', 'GBP', 1.0, 471.43, 0.0, 4.95, 94.29, 570.67, 570.67, 471.43, NULL, 0.0, NULL, NULL, 570.67, 1, 6, NULL, 'card', 'tablerate', 'Express', 'Berlin', 'DE', 'Berlin', 'DE', 3.8, NULL, NULL, 0, 0, NULL, '10.1.0.46');
INSERT INTO sales_order VALUES (47, '100000047', 'complete', 'complete', 2, 19, 0, 1, 'c19@mail.example', 'Max', 'Fischer', 15, '2025-08-04 18:40:01', '2025-08-10 15:20:27', 'EUR', 'GBP', 1.17, 618.15, 0.0, 9.9, 123.63, 751.68, 642.46, 528.33, 751.68, 0.0, 751.68, NULL, NULL, 2, 4, NULL, 'card', 'flatrate', 'Standard delivery', 'Dublin', 'IE', 'Dublin', 'IE', 2.6, '2025-08-07 07:41:32', '2025-08-11 18:44:44', 1, 0, 'Leave with neighbour', '10.1.0.47');
INSERT INTO sales_order VALUES (48, '100000048', 'complete', 'complete', 2, 14, 0, 3, 'c14@mail.example', 'Ruby', 'Walker', 35, '2025-08-17 17:49:58', '2025-09-01 14:21:45', 'EUR', 'GBP', 1.17, 151.96, 0.0, 4.95, 30.39, 187.3, 160.09, 129.88, 187.3, 0.0, 187.3, 46.83, NULL, 2, 7, NULL, 'klarna', 'tablerate', 'Express', 'Boston', 'US', 'Boston', 'US', 0.36, '2025-08-23 08:09:55', NULL, 1, 0, NULL, '10.1.0.48');
INSERT INTO sales_order VALUES (49, '100000049', 'complete', 'complete', 1, 22, 0, 1, 'c22@mail.example', 'Nora', 'Berg', 8, '2025-09-04 14:22:39', '2025-09-04 14:22:39', 'GBP', 'GBP', 1.0, 302.42, 0.0, 4.95, 60.48, 367.85, 367.85, 302.42, 367.85, 0.0, 367.85, NULL, NULL, 1, 2, NULL, 'paypal', 'tablerate', 'Express', 'Boston', 'US', 'Boston', 'US', 1.06, '2025-09-08 17:40:50', '2025-09-12 07:27:03', 1, 0, NULL, '10.1.0.49');
INSERT INTO sales_order VALUES (50, '100000050', 'complete', 'complete', 1, NULL, 1, 0, 'guest50@mail.example', 'Guest', 'Stone', 4, '2025-09-16 17:56:04', '2025-09-16 17:56:04', 'GBP', 'GBP', 1.0, 619.88, 0.0, 9.9, 123.98, 753.76, 753.76, 619.88, 753.76, 0.0, 753.76, NULL, NULL, 1, 4, NULL, 'banktransfer', 'pickup', 'Store pick-up', 'Berlin', 'DE', 'Bristol', 'GB', 9.73, '2025-09-18 07:33:08', NULL, 1, 0, NULL, '10.1.0.50');
INSERT INTO sales_order_item VALUES (1, 1, 14, 'SKU-098', 'Camp Stove', 1, 0, 1, 1, 0, 65.0, 65.0, 39.0, 65.0, 0.0, 0.0, 20.0, 13.0, 78.0, 4.71, '2023-09-20 08:06:24');
INSERT INTO sales_order_item VALUES (2, 2, 17, 'SKU-119', 'Gloves', 5, 0, 5, 0, 0, 25.0, 30.0, 10.0, 125.0, 0.0, 0.0, 20.0, 25.0, 150.0, 1.03, '2023-10-07 10:42:08');
INSERT INTO sales_order_item VALUES (3, 3, 8, 'SKU-056', 'Tent Duo', 5, 0, 0, 0, 0, 199.0, 199.0, 119.4, 995.0, 10.0, 99.5, 20.0, 179.1, 1174.1, 4.61, '2023-10-21 09:18:46');
INSERT INTO sales_order_item VALUES (4, 4, 9, 'SKU-063', 'Tent Family', 3, 0, 3, 3, 1, 420.0, 504.0, 168.0, 1260.0, 0.0, 0.0, 20.0, 252.0, 1512.0, 2.4, '2023-10-31 13:00:40');
INSERT INTO sales_order_item VALUES (5, 5, 10, 'SKU-070', 'Sleeping Bag', 2, 0, 2, 2, 0, 110.0, 110.0, 44.0, 220.0, 0.0, 0.0, 20.0, 44.0, 264.0, 1.67, '2023-11-16 13:21:47');
INSERT INTO sales_order_item VALUES (6, 6, 10, 'SKU-070', 'Sleeping Bag', 1, 0, 0, 0, 0, 110.0, 110.0, 44.0, 110.0, 0.0, 0.0, 20.0, 22.0, 132.0, 1.67, '2023-12-03 15:31:13');
INSERT INTO sales_order_item VALUES (7, 7, 15, 'SKU-105', 'Fleece Hoodie', 1, 0, 1, 1, 1, 70.0, 70.0, 35.0, 70.0, 0.0, 0.0, 20.0, 14.0, 84.0, 0.47, '2023-12-21 13:48:51');
INSERT INTO sales_order_item VALUES (8, 8, 9, 'SKU-063', 'Tent Family', 5, 5, 0, 0, 0, 420.0, 420.0, 168.0, 2100.0, 0.0, 0.0, 20.0, 420.0, 2520.0, 2.4, '2024-01-03 14:08:32');
INSERT INTO sales_order_item VALUES (9, 9, 17, 'SKU-119', 'Gloves', 1, 0, 1, 1, 0, 25.0, 25.0, 10.0, 25.0, 0.0, 0.0, 20.0, 5.0, 30.0, 1.03, '2024-01-17 10:41:46');
INSERT INTO sales_order_item VALUES (10, 10, 2, 'SKU-014', 'Down Parka', 1, 0, 1, 1, 0, 240.0, 240.0, 120.0, 240.0, 0.0, 0.0, 20.0, 48.0, 288.0, 2.94, '2024-01-29 14:00:04');
INSERT INTO sales_order_item VALUES (11, 11, 14, 'SKU-098', 'Camp Stove', 1, 0, 1, 1, 0, 65.0, 78.0, 39.0, 65.0, 0.0, 0.0, 20.0, 13.0, 78.0, 4.71, '2024-02-13 16:28:25');
INSERT INTO sales_order_item VALUES (12, 12, 17, 'SKU-119', 'Gloves', 5, 0, 5, 5, 0, 25.0, 25.0, 10.0, 125.0, 0.0, 0.0, 20.0, 25.0, 150.0, 1.03, '2024-02-28 13:11:44');
INSERT INTO sales_order_item VALUES (13, 13, 5, 'SKU-035', 'Wool Socks', 1, 0, 1, 1, 1, 15.0, 15.0, 6.0, 15.0, 0.0, 0.0, 20.0, 3.0, 18.0, 1.69, '2024-03-16 11:17:20');
INSERT INTO sales_order_item VALUES (14, 14, 8, 'SKU-056', 'Tent Duo', 2, 0, 2, 0, 0, 199.0, 199.0, 119.4, 398.0, 0.0, 0.0, 20.0, 79.6, 477.6, 4.61, '2024-04-03 10:57:20');
INSERT INTO sales_order_item VALUES (15, 15, 17, 'SKU-119', 'Gloves', 2, 0, 2, 2, 0, 25.0, 25.0, 10.0, 50.0, 0.0, 0.0, 20.0, 10.0, 60.0, 1.03, '2024-04-18 14:28:10');
INSERT INTO sales_order_item VALUES (16, 16, 2, 'SKU-014', 'Down Parka', 2, 0, 2, 2, 0, 240.0, 240.0, 120.0, 480.0, 0.0, 0.0, 20.0, 96.0, 576.0, 2.94, '2024-04-28 10:46:17');
INSERT INTO sales_order_item VALUES (17, 17, 13, 'SKU-091', 'Water Bottle', 1, 1, 0, 0, 0, 18.0, 21.6, 10.8, 18.0, 10.0, 1.8, 20.0, 3.24, 21.24, 4.34, '2024-05-11 09:12:08');
INSERT INTO sales_order_item VALUES (18, 18, 13, 'SKU-091', 'Water Bottle', 3, 0, 3, 0, 0, 18.0, 18.0, 10.8, 54.0, 0.0, 0.0, 20.0, 10.8, 64.8, 4.34, '2024-05-30 07:25:21');
INSERT INTO sales_order_item VALUES (19, 19, 8, 'SKU-056', 'Tent Duo', 1, 0, 1, 1, 0, 199.0, 199.0, 119.4, 199.0, 0.0, 0.0, 20.0, 39.8, 238.8, 4.61, '2024-06-12 15:49:47');
INSERT INTO sales_order_item VALUES (20, 20, 18, 'SKU-126', 'Camping Set', 1, 0, 1, 1, 0, 499.0, 499.0, 249.5, 499.0, 0.0, 0.0, 20.0, 99.8, 598.8, 1.72, '2024-06-27 08:55:53');
INSERT INTO sales_order_item VALUES (21, 21, 1, 'SKU-007', 'Rain Jacket', 1, 0, 1, 1, 0, 120.0, 120.0, 72.0, 120.0, 0.0, 0.0, 20.0, 24.0, 144.0, 3.47, '2024-07-15 16:10:43');
INSERT INTO sales_order_item VALUES (22, 22, 8, 'SKU-056', 'Tent Duo', 1, 0, 0, 0, 0, 199.0, 238.8, 119.4, 199.0, 10.0, 19.9, 20.0, 35.82, 234.82, 4.61, '2024-07-29 10:19:35');
INSERT INTO sales_order_item VALUES (23, 23, 12, 'SKU-084', 'Trekking Poles', 1, 0, 1, 1, 0, 60.0, 60.0, 36.0, 60.0, 0.0, 0.0, 20.0, 12.0, 72.0, 4.62, '2024-08-14 16:17:34');
INSERT INTO sales_order_item VALUES (24, 24, 18, 'SKU-126', 'Camping Set', 1, 0, 1, 0, 0, 499.0, 499.0, 249.5, 499.0, 0.0, 0.0, 20.0, 99.8, 598.8, 1.72, '2024-08-26 14:42:38');
INSERT INTO sales_order_item VALUES (25, 25, 2, 'SKU-014', 'Down Parka', 2, 0, 0, 0, 0, 240.0, 240.0, 120.0, 480.0, 0.0, 0.0, 20.0, 96.0, 576.0, 2.94, '2024-09-13 07:34:47');
INSERT INTO sales_order_item VALUES (26, 26, 4, 'SKU-028', 'Trail Shoes', 1, 0, 1, 1, 0, 130.0, 130.0, 65.0, 130.0, 0.0, 0.0, 20.0, 26.0, 156.0, 0.96, '2024-09-28 08:38:45');
INSERT INTO sales_order_item VALUES (27, 27, 6, 'SKU-042', 'Backpack 30L', 5, 0, 5, 5, 0, 90.0, 90.0, 45.0, 450.0, 0.0, 0.0, 20.0, 90.0, 540.0, 4.55, '2024-10-07 10:24:52');
INSERT INTO sales_order_item VALUES (28, 28, 11, 'SKU-077', 'Headlamp', 3, 0, 3, 3, 0, 35.0, 42.0, 17.5, 105.0, 0.0, 0.0, 20.0, 21.0, 126.0, 3.56, '2024-10-25 14:50:34');
INSERT INTO sales_order_item VALUES (29, 29, 16, 'SKU-112', 'Beanie', 2, 0, 2, 2, 0, 20.0, 24.0, 10.0, 40.0, 0.0, 0.0, 20.0, 8.0, 48.0, 0.96, '2024-11-08 13:36:58');
INSERT INTO sales_order_item VALUES (30, 30, 8, 'SKU-056', 'Tent Duo', 1, 0, 1, 1, 0, 199.0, 199.0, 119.4, 199.0, 0.0, 0.0, 20.0, 39.8, 238.8, 4.61, '2024-11-24 11:22:51');
INSERT INTO sales_order_item VALUES (31, 31, 10, 'SKU-070', 'Sleeping Bag', 1, 0, 1, 1, 0, 110.0, 132.0, 44.0, 110.0, 0.0, 0.0, 20.0, 22.0, 132.0, 1.67, '2024-12-08 15:23:15');
INSERT INTO sales_order_item VALUES (32, 32, 5, 'SKU-035', 'Wool Socks', 2, 0, 2, 2, 0, 15.0, 15.0, 6.0, 30.0, 10.0, 3.0, 20.0, 5.4, 35.4, 1.69, '2024-12-20 12:59:08');
INSERT INTO sales_order_item VALUES (33, 33, 14, 'SKU-098', 'Camp Stove', 1, 0, 1, 1, 0, 65.0, 65.0, 39.0, 65.0, 10.0, 6.5, 20.0, 11.7, 76.7, 4.71, '2025-01-08 19:07:35');
INSERT INTO sales_order_item VALUES (34, 34, 4, 'SKU-028', 'Trail Shoes', 2, 2, 0, 0, 0, 130.0, 130.0, 65.0, 260.0, 10.0, 26.0, 20.0, 46.8, 306.8, 0.96, '2025-01-21 08:54:06');
INSERT INTO sales_order_item VALUES (35, 35, 14, 'SKU-098', 'Camp Stove', 2, 0, 2, 0, 0, 65.0, 65.0, 39.0, 130.0, 10.0, 13.0, 20.0, 23.4, 153.4, 4.71, '2025-02-06 10:57:20');
INSERT INTO sales_order_item VALUES (36, 36, 10, 'SKU-070', 'Sleeping Bag', 1, 0, 1, 1, 0, 110.0, 132.0, 44.0, 110.0, 10.0, 11.0, 20.0, 19.8, 129.8, 1.67, '2025-02-24 18:53:57');
INSERT INTO sales_order_item VALUES (37, 37, 5, 'SKU-035', 'Wool Socks', 2, 0, 2, 2, 1, 15.0, 15.0, 6.0, 30.0, 0.0, 0.0, 20.0, 6.0, 36.0, 1.69, '2025-03-10 09:21:36');
INSERT INTO sales_order_item VALUES (38, 38, 10, 'SKU-070', 'Sleeping Bag', 1, 1, 0, 0, 0, 110.0, 132.0, 44.0, 110.0, 0.0, 0.0, 20.0, 22.0, 132.0, 1.67, '2025-03-23 13:42:41');
INSERT INTO sales_order_item VALUES (39, 39, 11, 'SKU-077', 'Headlamp', 3, 0, 3, 3, 0, 35.0, 35.0, 17.5, 105.0, 0.0, 0.0, 20.0, 21.0, 126.0, 3.56, '2025-04-04 12:25:09');
INSERT INTO sales_order_item VALUES (40, 40, 7, 'SKU-049', 'Backpack 55L', 3, 0, 3, 3, 1, 150.0, 150.0, 75.0, 450.0, 0.0, 0.0, 20.0, 90.0, 540.0, 1.66, '2025-04-23 12:55:42');
INSERT INTO sales_order_item VALUES (41, 41, 12, 'SKU-084', 'Trekking Poles', 1, 0, 1, 1, 0, 60.0, 72.0, 36.0, 60.0, 0.0, 0.0, 20.0, 12.0, 72.0, 4.62, '2025-05-09 10:11:54');
INSERT INTO sales_order_item VALUES (42, 42, 17, 'SKU-119', 'Gloves', 1, 1, 0, 0, 0, 25.0, 25.0, 10.0, 25.0, 0.0, 0.0, 20.0, 5.0, 30.0, 1.03, '2025-05-20 09:24:23');
INSERT INTO sales_order_item VALUES (43, 43, 3, 'SKU-021', 'Hiking Boots', 5, 0, 5, 5, 0, 160.0, 160.0, 96.0, 800.0, 0.0, 0.0, 20.0, 160.0, 960.0, 2.01, '2025-06-04 12:28:02');
INSERT INTO sales_order_item VALUES (44, 44, 16, 'SKU-112', 'Beanie', 2, 0, 2, 2, 0, 20.0, 20.0, 10.0, 40.0, 0.0, 0.0, 20.0, 8.0, 48.0, 0.96, '2025-06-17 14:01:47');
INSERT INTO sales_order_item VALUES (45, 45, 15, 'SKU-105', 'Fleece Hoodie', 5, 0, 5, 5, 0, 70.0, 70.0, 35.0, 350.0, 0.0, 0.0, 20.0, 70.0, 420.0, 0.47, '2025-07-01 19:58:59');
INSERT INTO sales_order_item VALUES (46, 46, 18, 'SKU-126', 'Camping Set', 3, 3, 0, 0, 0, 499.0, 499.0, 249.5, 1497.0, 0.0, 0.0, 20.0, 299.4, 1796.4, 1.72, '2025-07-17 19:12:54');
INSERT INTO sales_order_item VALUES (47, 47, 8, 'SKU-056', 'Tent Duo', 1, 0, 1, 1, 0, 199.0, 199.0, 119.4, 199.0, 0.0, 0.0, 20.0, 39.8, 238.8, 4.61, '2025-08-04 18:40:01');
INSERT INTO sales_order_item VALUES (48, 48, 7, 'SKU-049', 'Backpack 55L', 1, 0, 1, 1, 0, 150.0, 150.0, 75.0, 150.0, 10.0, 15.0, 20.0, 27.0, 177.0, 1.66, '2025-08-17 17:49:58');
INSERT INTO sales_order_item VALUES (49, 49, 14, 'SKU-098', 'Camp Stove', 2, 0, 2, 2, 0, 65.0, 65.0, 39.0, 130.0, 0.0, 0.0, 20.0, 26.0, 156.0, 4.71, '2025-09-04 14:22:39');
INSERT INTO sales_order_item VALUES (50, 50, 6, 'SKU-042', 'Backpack 30L', 5, 0, 5, 5, 0, 90.0, 108.0, 45.0, 450.0, 0.0, 0.0, 20.0, 90.0, 540.0, 4.55, '2025-09-16 17:56:04');
INSERT INTO sales_order_item VALUES (51, 8, 6, 'SKU-042', 'Backpack 30L', 2, 2, 0, 0, 0, 90.0, 108.0, 45.0, 180.0, 0.0, 0.0, 20.0, 36.0, 216.0, 4.55, '2024-01-03 14:08:32');
INSERT INTO sales_order_item VALUES (52, 25, 17, 'SKU-119', 'Gloves', 2, 0, 0, 0, 0, 25.0, 30.0, 10.0, 50.0, 0.0, 0.0, 20.0, 10.0, 60.0, 1.03, '2024-09-13 07:34:47');
INSERT INTO sales_order_item VALUES (53, 39, 13, 'SKU-091', 'Water Bottle', 2, 0, 2, 2, 0, 18.0, 18.0, 10.8, 36.0, 10.0, 3.6, 20.0, 6.48, 42.48, 4.34, '2025-04-04 12:25:09');
INSERT INTO sales_order_item VALUES (54, 49, 11, 'SKU-077', 'Headlamp', 3, 0, 3, 3, 0, 35.0, 35.0, 17.5, 105.0, 0.0, 0.0, 20.0, 21.0, 126.0, 3.56, '2025-09-04 14:22:39');
INSERT INTO sales_order_item VALUES (55, 30, 5, 'SKU-035', 'Wool Socks', 1, 0, 1, 1, 0, 15.0, 18.0, 6.0, 15.0, 0.0, 0.0, 20.0, 3.0, 18.0, 1.69, '2024-11-24 11:22:51');
INSERT INTO sales_order_item VALUES (56, 13, 1, 'SKU-007', 'Rain Jacket', 5, 0, 5, 5, 1, 120.0, 120.0, 72.0, 600.0, 0.0, 0.0, 20.0, 120.0, 720.0, 3.47, '2024-03-16 11:17:20');
INSERT INTO sales_order_item VALUES (57, 44, 10, 'SKU-070', 'Sleeping Bag', 1, 0, 1, 1, 0, 110.0, 132.0, 44.0, 110.0, 0.0, 0.0, 20.0, 22.0, 132.0, 1.67, '2025-06-17 14:01:47');
INSERT INTO sales_order_item VALUES (58, 12, 7, 'SKU-049', 'Backpack 55L', 1, 0, 1, 1, 0, 150.0, 150.0, 75.0, 150.0, 10.0, 15.0, 20.0, 27.0, 177.0, 1.66, '2024-02-28 13:11:44');
INSERT INTO sales_order_item VALUES (59, 7, 13, 'SKU-091', 'Water Bottle', 3, 0, 3, 3, 0, 18.0, 21.6, 10.8, 54.0, 0.0, 0.0, 20.0, 10.8, 64.8, 4.34, '2023-12-21 13:48:51');
INSERT INTO sales_order_item VALUES (60, 23, 7, 'SKU-049', 'Backpack 55L', 1, 0, 1, 1, 0, 150.0, 150.0, 75.0, 150.0, 0.0, 0.0, 20.0, 30.0, 180.0, 1.66, '2024-08-14 16:17:34');
INSERT INTO review VALUES (1, 16, 6, 'Harry', '2024-01-05 08:37:37', '2024-01-05 17:19:19', 1, 'As described', 'Would buy again', 3, 3, NULL, 15, 7);
INSERT INTO review VALUES (2, 8, 5, 'Mia', '2024-01-21 12:17:02', '2024-01-25 17:09:55', 1, 'Good value', NULL, 2, NULL, 2, 10, 1);
INSERT INTO review VALUES (3, 10, 19, 'Max', '2024-02-05 18:11:37', '2024-02-08 18:58:34', 1, 'Good value', 'Nice quality', 5, NULL, NULL, 9, 2);
INSERT INTO review VALUES (4, 13, 3, 'Sophie', '2024-02-14 10:46:33', '2024-02-18 20:22:33', 1, 'Disappointed', 'Would buy again', 4, 4, 1, 2, 4);
INSERT INTO review VALUES (5, 4, 8, 'Liam', '2024-02-29 13:29:04', '2024-02-29 16:22:22', 1, 'As described', 'Nice quality', 2, NULL, NULL, 5, 3);
INSERT INTO review VALUES (6, 13, NULL, 'anon', '2024-03-17 14:19:44', '2024-03-18 16:08:33', 1, 'As described', 'Runs small', 3, 3, 4, 5, 4);
INSERT INTO review VALUES (7, 9, 12, 'Emma', '2024-03-29 11:06:55', '2024-04-02 07:50:28', 1, 'Disappointed', 'Zip broke after a week', 5, 4, 3, 6, 6);
INSERT INTO review VALUES (8, 12, 6, 'Harry', '2024-04-15 13:36:30', NULL, 3, 'Love it', 'Runs small', 4, NULL, 1, 10, 7);
INSERT INTO review VALUES (9, 8, 24, 'Clara', '2024-04-24 07:51:40', '2024-04-24 07:53:54', 1, 'As described', 'Zip broke after a week', 4, 4, 3, 14, 8);
INSERT INTO review VALUES (10, 6, NULL, 'anon', '2024-05-12 11:51:29', '2024-05-16 07:00:12', 1, 'As described', NULL, 5, 3, 5, 13, 0);
INSERT INTO review VALUES (11, 7, 2, 'Oliver', '2024-05-24 14:50:59', '2024-05-27 19:03:35', 1, 'Disappointed', 'Runs small', 2, 5, 1, 15, 6);
INSERT INTO review VALUES (12, 9, 12, 'Emma', '2024-06-04 09:05:22', '2024-06-10 07:24:29', 1, 'Good value', 'Runs small', 5, NULL, 4, 4, 1);
INSERT INTO review VALUES (13, 5, 3, 'Sophie', '2024-06-20 14:39:54', '2024-06-23 20:20:37', 1, 'As described', 'Zip broke after a week', 4, 4, 2, 0, 7);
INSERT INTO review VALUES (14, 14, NULL, 'anon', '2024-07-06 15:50:54', '2024-07-07 07:02:13', 1, 'As described', 'Zip broke after a week', 1, 4, 1, 14, 6);
INSERT INTO review VALUES (15, 2, 24, 'Clara', '2024-07-17 11:33:01', '2024-07-17 12:44:09', 1, 'Great', 'Would buy again', 4, 3, NULL, 0, 4);
INSERT INTO review VALUES (16, 2, 19, 'Max', '2024-08-05 18:01:54', '2024-08-10 19:39:39', 1, 'As described', 'Runs small', 5, 2, 5, 20, 2);
INSERT INTO review VALUES (17, 4, 16, 'Isla', '2024-08-14 19:54:14', NULL, 3, 'As described', 'Nice quality', 4, 4, 5, 18, 1);
INSERT INTO review VALUES (18, 2, 28, 'Elsa', '2024-08-29 18:58:08', NULL, 3, 'Disappointed', 'Nice quality', 5, 5, NULL, 6, 7);
INSERT INTO review VALUES (19, 10, 20, 'Zoe', '2024-09-14 19:22:33', '2024-09-18 09:24:22', 1, 'As described', NULL, 5, 4, NULL, 14, 3);
INSERT INTO review VALUES (20, 14, 3, 'Sophie', '2024-09-26 09:11:29', '2024-09-29 07:01:59', 1, 'Love it', 'Runs small', 3, 3, 2, 15, 2);
INSERT INTO review VALUES (21, 11, NULL, 'anon', '2024-10-10 07:26:23', '2024-10-12 18:07:26', 1, 'Disappointed', 'Nice quality', 5, 3, 5, 20, 0);
INSERT INTO review VALUES (22, 17, NULL, 'anon', '2024-10-27 15:10:48', '2024-10-28 16:00:37', 1, 'As described', 'Runs small', 1, NULL, NULL, 12, 3);
INSERT INTO review VALUES (23, 8, 21, 'Adam', '2024-11-09 16:57:16', '2024-11-12 18:43:13', 1, 'Great', 'Nice quality', 5, 4, 3, 14, 2);
INSERT INTO review VALUES (24, 8, 13, 'Lucas', '2024-11-20 14:27:05', '2024-11-21 12:30:56', 1, 'As described', 'Runs small', 4, 5, 1, 4, 0);
INSERT INTO review VALUES (25, 11, 24, 'Clara', '2024-12-09 17:02:27', '2024-12-13 14:12:30', 1, 'Disappointed', 'Runs small', 5, 3, 4, 2, 4);
INSERT INTO review VALUES (26, 3, 27, 'Hugo', '2024-12-20 18:28:06', '2024-12-25 07:30:12', 1, 'As described', 'Runs small', 5, 2, 4, 6, 8);
INSERT INTO review VALUES (27, 15, 7, 'Chloe', '2025-01-07 10:40:17', NULL, 3, 'Great', NULL, 5, 2, 2, 10, 5);
INSERT INTO review VALUES (28, 7, 22, 'Nora', '2025-01-19 16:24:16', '2025-01-24 15:40:10', 1, 'Good value', 'Nice quality', 4, 4, 3, 0, 8);
INSERT INTO review VALUES (29, 17, 8, 'Liam', '2025-01-31 07:13:25', '2025-02-02 16:51:17', 1, 'Disappointed', 'Nice quality', 5, 5, 1, 5, 8);
INSERT INTO review VALUES (30, 12, 26, 'Ivy', '2025-02-16 16:37:20', NULL, 2, 'Love it', 'Nice quality', 4, 3, 1, 11, 3);
INSERT INTO review VALUES (31, 6, 26, 'Ivy', '2025-03-01 19:43:47', '2025-03-03 10:01:20', 1, 'Great', 'Nice quality', 4, 5, NULL, 15, 8);
INSERT INTO review VALUES (32, 13, NULL, 'anon', '2025-03-19 17:22:07', '2025-03-24 17:48:50', 1, 'Love it', 'Would buy again', 4, NULL, NULL, 5, 5);
INSERT INTO review VALUES (33, 4, 18, 'Hannah', '2025-03-27 07:19:03', '2025-03-28 11:04:40', 1, 'Disappointed', 'Nice quality', 4, 4, 4, 15, 1);
INSERT INTO review VALUES (34, 10, 17, 'Leo', '2025-04-15 16:20:18', '2025-04-17 09:10:13', 1, 'Great', 'Would buy again', 3, 3, 1, 8, 5);
INSERT INTO review VALUES (35, 14, 24, 'Clara', '2025-04-28 13:57:08', NULL, 3, 'Disappointed', 'Nice quality', 5, 5, 4, 19, 5);
INSERT INTO review VALUES (36, 16, 15, 'Ethan', '2025-05-14 17:54:02', '2025-05-15 14:14:53', 1, 'Good value', NULL, 5, 2, 5, 6, 7);
INSERT INTO review VALUES (37, 11, NULL, 'anon', '2025-05-23 09:18:11', NULL, 2, 'As described', 'Nice quality', 3, NULL, 4, 4, 5);
INSERT INTO review VALUES (38, 16, 15, 'Ethan', '2025-06-11 13:50:35', '2025-06-12 07:54:18', 1, 'As described', 'Nice quality', 5, NULL, 2, 20, 6);
INSERT INTO review VALUES (39, 12, NULL, 'anon', '2025-06-21 13:51:11', NULL, 2, 'Great', 'Would buy again', 5, 3, 1, 5, 8);
INSERT INTO review VALUES (40, 2, 15, 'Ethan', '2025-07-05 09:12:39', NULL, 3, 'Disappointed', 'Zip broke after a week', 3, NULL, NULL, 8, 4);
INSERT INTO review VALUES (41, 14, 14, 'Ruby', '2025-07-20 19:55:21', '2025-07-25 12:41:53', 1, 'Good value', 'Runs small', 5, 5, 2, 11, 2);
INSERT INTO review VALUES (42, 5, 3, 'Sophie', '2025-08-02 15:06:44', '2025-08-04 18:10:44', 1, 'Good value', 'Nice quality', 4, 2, 5, 13, 0);
INSERT INTO review VALUES (43, 12, 28, 'Elsa', '2025-08-18 12:42:42', '2025-08-19 12:12:33', 1, 'As described', 'Runs small', 2, 4, 1, 13, 3);
INSERT INTO review VALUES (44, 10, NULL, 'anon', '2025-08-28 18:34:06', NULL, 3, 'Love it', NULL, 5, 5, 4, 15, 3);
INSERT INTO review VALUES (45, 7, 23, 'Felix', '2025-09-14 08:33:08', NULL, 2, 'Love it', 'Would buy again', 4, 5, 4, 13, 6);
