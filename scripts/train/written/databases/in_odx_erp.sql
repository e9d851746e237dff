CREATE TABLE res_country (
  id INTEGER PRIMARY KEY,
  name TEXT,
  code TEXT
);
CREATE TABLE res_users (
  id INTEGER PRIMARY KEY,
  login TEXT,
  name TEXT,
  active INTEGER,
  create_date TEXT,
  sale_team TEXT
);
-- customers, vendors and their contacts
CREATE TABLE res_partner (
  id INTEGER PRIMARY KEY,
  name TEXT,
  display_name TEXT,
  ref TEXT,
  parent_id INTEGER,  -- the company of a contact
  is_company INTEGER,
  customer_rank INTEGER,  -- 0: never a customer
  supplier_rank INTEGER,  -- 0: not a supplier
  email TEXT,
  phone TEXT,
  mobile TEXT,
  street TEXT,
  city TEXT,
  zip TEXT,
  country_id INTEGER,
  vat TEXT,
  user_id INTEGER,  -- salesperson
  property_payment_term_days INTEGER,
  credit_limit REAL,
  credit REAL,  -- total receivable
  debit REAL,  -- total payable
  lang TEXT,
  active INTEGER,
  create_date TEXT,
  write_date TEXT,
  create_uid INTEGER,
  write_uid INTEGER,
  FOREIGN KEY (parent_id) REFERENCES res_partner(id),
  FOREIGN KEY (country_id) REFERENCES res_country(id),
  FOREIGN KEY (user_id) REFERENCES res_users(id)
);
CREATE TABLE product_product (
  id INTEGER PRIMARY KEY,
  default_code TEXT,
  name TEXT,
  categ_name TEXT,
  detailed_type TEXT,  -- product=storable, consu=consumable, service
  barcode TEXT,
  list_price REAL,  -- sales price
  standard_price REAL,  -- cost
  lst_price_web REAL,
  weight REAL,  -- kg
  volume REAL,  -- m3
  qty_available REAL,  -- on hand
  virtual_available REAL,  -- forecast
  reordering_min_qty REAL,
  reordering_max_qty REAL,
  sale_ok INTEGER,  -- can be sold
  purchase_ok INTEGER,
  active INTEGER,
  main_supplier_id INTEGER REFERENCES res_partner(id),
  create_date TEXT,
  write_date TEXT
);
CREATE TABLE sale_order (
  id INTEGER PRIMARY KEY,
  name TEXT,
  state TEXT,  -- draft=quotation, sent=quotation sent, sale=confirmed order, done=locked, cancel
  partner_id INTEGER,
  partner_invoice_id INTEGER,
  partner_shipping_id INTEGER,
  user_id INTEGER,  -- salesperson
  create_uid INTEGER,
  create_date TEXT,
  date_order TEXT,
  validity_date TEXT,
  commitment_date TEXT,  -- delivery promised
  effective_date TEXT,  -- first delivery done
  client_order_ref TEXT,
  origin TEXT,
  payment_term_days INTEGER,
  amount_untaxed REAL,
  amount_tax REAL,
  amount_total REAL,
  margin REAL,
  currency TEXT,
  invoice_status TEXT,  -- no, to invoice, invoiced
  delivery_status TEXT,  -- pending, partial, full
  team TEXT,
  is_rush INTEGER,
  signed_by TEXT,
  signed_on TEXT,
  note TEXT,
  write_date TEXT,
  FOREIGN KEY (partner_id) REFERENCES res_partner(id),
  FOREIGN KEY (partner_invoice_id) REFERENCES res_partner(id),
  FOREIGN KEY (partner_shipping_id) REFERENCES res_partner(id),
  FOREIGN KEY (user_id) REFERENCES res_users(id),
  FOREIGN KEY (create_uid) REFERENCES res_users(id)
);
CREATE TABLE sale_order_line (
  id INTEGER PRIMARY KEY,
  order_id INTEGER REFERENCES sale_order(id),
  sequence INTEGER,
  product_id INTEGER REFERENCES product_product(id),
  name TEXT,
  product_uom_qty REAL,  -- ordered quantity
  qty_delivered REAL,
  qty_invoiced REAL,
  qty_to_invoice REAL,
  price_unit REAL,
  discount REAL,  -- percent
  price_subtotal REAL,
  price_tax REAL,
  price_total REAL,
  purchase_price REAL,  -- unit cost at order time
  state TEXT,
  is_delivery INTEGER,
  customer_lead INTEGER,  -- days
  create_date TEXT
);
-- invoices, bills and credit notes
CREATE TABLE account_move (
  id INTEGER PRIMARY KEY,
  name TEXT,
  move_type TEXT,  -- out_invoice=customer invoice, out_refund=customer credit note, in_invoice=vendor bill
  state TEXT,
  payment_state TEXT,
  partner_id INTEGER REFERENCES res_partner(id),
  invoice_user_id INTEGER REFERENCES res_users(id),
  invoice_origin TEXT,
  ref TEXT,
  invoice_date TEXT,
  date TEXT,  -- accounting date
  invoice_date_due TEXT,
  create_date TEXT,
  payment_date TEXT,
  amount_untaxed REAL,
  amount_tax REAL,
  amount_total REAL,
  amount_residual REAL,  -- still open
  currency TEXT,
  reversed_entry_id INTEGER REFERENCES account_move(id),
  is_move_sent INTEGER,
  to_check INTEGER
);
CREATE TABLE stock_move (
  id INTEGER PRIMARY KEY,
  name TEXT,
  reference TEXT,
  picking_type TEXT,
  state TEXT,  -- confirmed=waiting for stock, assigned=ready
  product_id INTEGER REFERENCES product_product(id),
  partner_id INTEGER REFERENCES res_partner(id),
  sale_line_id INTEGER REFERENCES sale_order_line(id),
  location_from TEXT,
  location_dest TEXT,
  product_uom_qty REAL,  -- demand
  quantity_done REAL,
  date_scheduled TEXT,
  date_deadline TEXT,
  date_done TEXT,
  create_date TEXT,
  priority TEXT,  -- 1=urgent
  user_id INTEGER REFERENCES res_users(id),
  scrapped INTEGER
);

INSERT INTO res_country VALUES (1, 'Germany', 'DE');
INSERT INTO res_country VALUES (2, 'France', 'FR');
INSERT INTO res_country VALUES (3, 'Belgium', 'BE');
INSERT INTO res_country VALUES (4, 'Netherlands', 'NL');
INSERT INTO res_country VALUES (5, 'Italy', 'IT');
INSERT INTO res_country VALUES (6, 'Spain', 'ES');
INSERT INTO res_country VALUES (7, 'Poland', 'PL');
INSERT INTO res_country VALUES (8, 'Austria', 'AT');
INSERT INTO res_users VALUES (1, 'admin', 'Administrator', 1, '2021-01-04', NULL);
INSERT INTO res_users VALUES (2, 'mdupont', 'Marie Dupont', 1, '2022-03-01', 'Direct Sales');
INSERT INTO res_users VALUES (3, 'jkeller', 'Jonas Keller', 1, '2022-06-15', 'Direct Sales');
INSERT INTO res_users VALUES (4, 'srossi', 'Sara Rossi', 1, '2023-02-01', 'Key Accounts');
INSERT INTO res_users VALUES (5, 'pnowak', 'Piotr Nowak', 1, '2023-09-11', 'Web');
INSERT INTO res_users VALUES (6, 'lvisser', 'Lotte Visser', 1, '2024-05-06', 'Key Accounts');
INSERT INTO res_users VALUES (7, 'tmoreau', 'Theo Moreau', 0, '2021-10-01', 'Web');
INSERT INTO res_partner VALUES (1, 'Brauhaus Lindner', 'Brauhaus Lindner', 'C0101', NULL, 1, 4, 0, 'info1@example.com', '+49 30 550037', NULL, 'Main Street 1', 'Berlin', '10313', 1, 'EU00007919', 3, 30, 5000.0, 5416.06, 0.0, 'fr_FR', 1, '2024-04-11 12:40:37', '2024-08-30 07:54:24', 5, 6);
INSERT INTO res_partner VALUES (2, 'Atelier Petit', 'Atelier Petit', 'C0102', NULL, 1, 1, 0, 'info2@example.com', '+49 30 550074', NULL, 'Main Street 2', 'Paris', '10626', 2, 'EU00015838', 2, 30, 20000.0, 7582.84, 0.0, 'nl_NL', 1, '2023-10-17 18:58:45', '2024-04-10 07:24:24', 6, 1);
INSERT INTO res_partner VALUES (3, 'Groothandel De Boer', 'Groothandel De Boer', 'C0103', NULL, 1, 3, 0, 'info3@example.com', '+49 30 550111', '+49 171 880159', 'Main Street 3', 'Utrecht', '10939', 4, 'EU00023757', 4, 30, 0.0, 8663.54, 0.0, 'it_IT', 1, '2024-07-12 10:21:28', '2025-06-20 13:02:10', 4, 1);
INSERT INTO res_partner VALUES (4, 'Ferro Milano Srl', 'Ferro Milano Srl', 'C0104', NULL, 1, 2, 5, 'info4@example.com', '+49 30 550148', NULL, 'Main Street 4', 'Milano', '11252', 5, 'EU00031676', 2, 14, 0.0, 3994.65, 0.0, 'es_ES', 1, '2025-01-04 08:51:16', '2025-10-20 11:55:46', 3, 5);
INSERT INTO res_partner VALUES (5, 'Hotel Esplanade', 'Hotel Esplanade', 'C0105', NULL, 1, 6, 0, 'info5@example.com', NULL, NULL, 'Main Street 5', 'Paris', '11565', 2, 'EU00039595', 4, 14, 0.0, 2773.65, 0.0, 'pl_PL', 1, '2023-01-16 10:00:35', '2023-01-22 18:28:57', 6, 6);
INSERT INTO res_partner VALUES (6, 'Nordlicht Optik', 'Nordlicht Optik', 'C0106', NULL, 1, 4, 0, NULL, '+49 30 550222', '+49 171 880318', 'Main Street 6', 'Hamburg', '11878', 1, 'EU00047514', 4, 14, 5000.0, 8197.41, 0.0, 'de_DE', 1, '2024-08-01 09:45:50', '2024-11-22 17:39:45', 1, 6);
INSERT INTO res_partner VALUES (7, 'Casa Verde', 'Casa Verde', 'C0107', NULL, 1, 1, 0, 'info7@example.com', '+49 30 550259', NULL, 'Main Street 7', 'Madrid', '12191', 6, NULL, 4, 30, 5000.0, 2200.85, 0.0, 'fr_FR', 1, '2024-04-18 12:05:43', '2025-01-15 07:55:44', 4, 5);
INSERT INTO res_partner VALUES (8, 'Polmet Sp. z o.o.', 'Polmet Sp. z o.o.', 'C0108', NULL, 1, 9, 0, 'info8@example.com', '+49 30 550296', NULL, 'Main Street 8', 'Poznan', '12504', 7, 'EU00063352', 6, 30, 5000.0, 6718.24, 0.0, 'nl_NL', 1, '2025-03-08 16:57:09', '2025-10-21 17:43:48', 6, 2);
INSERT INTO res_partner VALUES (9, 'Bike Point Gent', 'Bike Point Gent', 'C0109', NULL, 1, 6, 0, 'info9@example.com', '+49 30 550333', '+49 171 880477', 'Main Street 9', 'Gent', '12817', 3, 'EU00071271', 6, 30, 5000.0, 4.0, 0.0, 'it_IT', 1, '2024-06-21 18:26:48', '2025-07-24 09:14:18', 3, 4);
INSERT INTO res_partner VALUES (10, 'Schreiner & Sohn', 'Schreiner & Sohn', 'C0110', NULL, 1, 9, 0, 'info10@example.com', NULL, NULL, 'Main Street 10', 'Wien', '13130', 8, 'EU00079190', 3, 30, 20000.0, 1163.28, 0.0, 'es_ES', 1, '2023-04-01 07:32:44', '2023-10-03 14:17:26', 1, 6);
INSERT INTO res_partner VALUES (11, 'Café Central', 'Café Central', 'C0111', NULL, 1, 9, 0, 'info11@example.com', '+49 30 550407', NULL, 'Main Street 11', 'Berlin', '13443', 1, NULL, 2, 30, 5000.0, 1904.03, 0.0, 'pl_PL', 1, '2023-12-01 11:16:36', '2024-12-07 07:04:39', 3, 4);
INSERT INTO res_partner VALUES (12, 'Oliva Import', 'Oliva Import', 'C0112', NULL, 1, 6, 5, NULL, '+49 30 550444', '+49 171 880636', 'Main Street 12', 'Sevilla', '13756', 6, 'EU00095028', 5, 60, 0.0, 1479.2, 0.0, 'de_DE', 1, '2023-10-02 12:20:23', '2024-06-30 07:00:36', 3, 1);
INSERT INTO res_partner VALUES (13, 'Delft Instruments', 'Delft Instruments', 'C0113', NULL, 1, 7, 0, 'info13@example.com', '+49 30 550481', NULL, 'Main Street 13', 'Delft', '14069', 4, 'EU00102947', 4, 30, 20000.0, 6704.02, 0.0, 'fr_FR', 1, '2022-04-25 13:28:44', '2022-08-18 07:00:01', 5, 5);
INSERT INTO res_partner VALUES (14, 'Maison Laurent', 'Maison Laurent', 'C0114', NULL, 1, 3, 0, 'info14@example.com', '+49 30 550518', NULL, 'Main Street 14', 'Lyon', '14382', 2, 'EU00110866', 2, 14, 10000.0, 3642.58, 0.0, 'nl_NL', 1, '2023-03-23 15:02:17', '2024-04-05 07:07:42', 2, 5);
INSERT INTO res_partner VALUES (15, 'Alpen Sport GmbH', 'Alpen Sport GmbH', 'C0115', NULL, 1, 5, 0, 'info15@example.com', NULL, '+49 171 880795', 'Main Street 15', 'Wien', '14695', 8, 'EU00118785', 2, 30, 10000.0, 1339.0, 0.0, 'it_IT', 1, '2024-07-30 10:22:03', '2025-05-20 20:33:05', 6, 3);
INSERT INTO res_partner VALUES (16, 'Tecnoluce', 'Tecnoluce', 'C0116', NULL, 1, 4, 0, 'info16@example.com', '+49 30 550592', NULL, 'Main Street 16', 'Torino', '15008', 5, 'EU00126704', 5, 14, 5000.0, 6460.32, 0.0, 'es_ES', 1, '2024-03-22 09:32:05', '2024-10-27 07:49:08', 1, 1);
INSERT INTO res_partner VALUES (17, 'Kwiaty Anna', 'Kwiaty Anna', 'C0117', NULL, 1, 5, 0, 'info17@example.com', '+49 30 550629', NULL, 'Main Street 17', 'Krakow', '15321', 7, NULL, 4, 14, 0.0, 3650.34, 0.0, 'pl_PL', 0, '2025-06-22 14:27:38', NULL, 5, 6);
INSERT INTO res_partner VALUES (18, 'Papeterie Royale', 'Papeterie Royale', 'C0118', NULL, 1, 8, 0, NULL, '+49 30 550666', '+49 171 880954', 'Main Street 18', 'Brussels', '15634', 3, 'EU00142542', 6, 60, 5000.0, 5567.33, 0.0, 'de_DE', 1, '2023-05-04 08:19:10', '2023-06-30 10:23:07', 3, 2);
INSERT INTO res_partner VALUES (19, 'Hafen Logistik', 'Hafen Logistik', 'C0119', NULL, 1, 0, 0, 'info19@example.com', '+49 30 550703', NULL, 'Main Street 19', 'Hamburg', '15947', 1, 'EU00150461', NULL, 14, 20000.0, 0.0, 0.0, 'fr_FR', 1, '2024-09-03 08:31:19', '2025-01-09 07:53:28', 2, 4);
INSERT INTO res_partner VALUES (20, 'Studio Bianco', 'Studio Bianco', 'C0120', NULL, 1, 0, 0, 'info20@example.com', NULL, NULL, 'Main Street 20', 'Milano', '16260', 5, 'EU00158380', NULL, 30, 0.0, 0.0, 0.0, 'nl_NL', 1, '2023-07-25 16:36:50', '2024-03-03 07:33:56', 6, 2);
INSERT INTO res_partner VALUES (21, 'Timber Supply BV', 'Timber Supply BV', 'V0021', NULL, 1, 0, 2, 'info21@example.com', '+49 30 550777', '+49 171 881113', 'Main Street 21', 'Berlin', '16573', 4, 'EU00166299', NULL, 30, 0.0, 0.0, 2893.26, 'it_IT', 1, '2023-04-23 14:36:01', '2023-11-21 07:28:28', 2, 1);
INSERT INTO res_partner VALUES (22, 'Metallbau Krause', 'Metallbau Krause', 'V0022', NULL, 1, 0, 5, 'info22@example.com', '+49 30 550814', NULL, 'Main Street 22', 'Paris', '16886', 1, 'EU00174218', NULL, 60, 0.0, 0.0, 5243.64, 'es_ES', 1, '2024-10-14 08:22:45', '2024-11-29 16:36:22', 3, 3);
INSERT INTO res_partner VALUES (23, 'Euro Parts SA', 'Euro Parts SA', 'V0023', NULL, 1, 0, 4, 'info23@example.com', '+49 30 550851', NULL, 'Main Street 23', 'Utrecht', '17199', 2, 'EU00182137', NULL, 30, 0.0, 0.0, 1544.85, 'pl_PL', 1, '2023-12-05 08:27:52', '2024-09-06 07:39:56', 3, 6);
INSERT INTO res_partner VALUES (24, 'Packwell', 'Packwell', 'V0024', NULL, 1, 0, 2, NULL, '+49 30 550888', '+49 171 881272', 'Main Street 24', 'Milano', '17512', 3, 'EU00190056', NULL, 30, 0.0, 0.0, 5754.52, 'de_DE', 0, '2023-03-31 17:31:23', '2024-01-29 07:21:14', 2, 4);
INSERT INTO res_partner VALUES (25, 'Rubber & More', 'Rubber & More', 'V0025', NULL, 1, 0, 5, 'info25@example.com', NULL, NULL, 'Main Street 25', 'Paris', '17825', 4, 'EU00197975', NULL, 30, 0.0, 0.0, 2282.24, 'fr_FR', 1, '2025-03-26 16:05:56', '2025-04-17 20:16:09', 3, 5);
INSERT INTO res_partner VALUES (26, 'Anna Lindner', 'Anna Lindner', NULL, 1, 0, 0, 0, 'info26@example.com', '+49 30 550962', NULL, 'Main Street 26', 'Hamburg', '18138', 1, NULL, NULL, 30, 0.0, 0.0, 0.0, 'nl_NL', 1, '2024-12-20 11:06:46', '2025-04-26 20:12:09', 4, 4);
INSERT INTO res_partner VALUES (27, 'Paul Petit', 'Paul Petit', NULL, 2, 0, 0, 0, 'info27@example.com', '+49 30 550999', '+49 171 881431', 'Main Street 27', 'Madrid', '18451', 2, NULL, NULL, 14, 0.0, 0.0, 0.0, 'it_IT', 1, '2022-12-04 14:22:01', '2023-04-07 07:25:04', 5, 5);
INSERT INTO res_partner VALUES (28, 'Eva De Boer', 'Eva De Boer', NULL, 3, 0, 0, 0, 'info28@example.com', '+49 30 551036', NULL, 'Main Street 28', 'Poznan', '18764', 4, NULL, NULL, 0, 0.0, 0.0, 0.0, 'es_ES', 1, '2024-12-12 08:15:16', '2025-05-01 20:13:21', 6, 1);
INSERT INTO res_partner VALUES (29, 'Luca Ferro', 'Luca Ferro', NULL, 4, 0, 0, 0, 'info29@example.com', '+49 30 551073', NULL, 'Main Street 29', 'Gent', '19077', 5, NULL, NULL, 30, 0.0, 0.0, 0.0, 'pl_PL', 1, '2023-11-25 09:08:31', '2024-07-10 07:31:30', 2, 5);
INSERT INTO res_partner VALUES (30, 'Ines Moreno', 'Ines Moreno', NULL, 12, 0, 0, 0, NULL, NULL, '+49 171 881590', 'Main Street 30', 'Wien', '19390', 6, NULL, NULL, 0, 0.0, 0.0, 0.0, 'de_DE', 1, '2024-10-22 17:39:59', '2025-05-08 07:28:15', 3, 3);
INSERT INTO product_product VALUES (1, 'P-010', 'Oak desk 160', 'Desks', 'product', '4000000098765', 549.0, 310.0, 521.55, 38.0, 0.5, 25.0, 26.0, 10.0, 40.0, 1, 1, 1, 22, '2022-03-29 07:12:25', '2022-10-09 13:27:30');
INSERT INTO product_product VALUES (2, 'P-020', 'Oak desk 180', 'Desks', 'product', '4000000197530', 629.0, 360.0, NULL, 42.0, 0.71, 59.0, 68.0, 10.0, 40.0, 1, 1, 1, 23, '2023-08-17 17:36:49', '2024-04-19 19:10:33');
INSERT INTO product_product VALUES (3, 'P-030', 'Office chair Basic', 'Seating', 'product', NULL, 189.0, 92.0, 179.55, 12.0, 0.81, 43.0, 62.0, 20.0, 80.0, 1, 1, 1, 24, '2023-10-18 16:21:10', '2024-02-09 20:09:01');
INSERT INTO product_product VALUES (4, 'P-040', 'Office chair Pro', 'Seating', 'product', '4000000395060', 399.0, 214.0, NULL, 17.5, 0.16, 52.0, 65.0, NULL, NULL, 1, 1, 1, 25, '2023-03-09 12:38:28', '2023-05-28 13:46:57');
INSERT INTO product_product VALUES (5, 'P-050', 'Filing cabinet', 'Storage', 'product', '4000000493825', 259.0, 130.0, 246.05, 25.0, 0.76, 59.0, 61.0, 10.0, 40.0, 1, 1, 1, 21, '2024-06-30 15:49:13', '2024-11-30 16:45:06');
INSERT INTO product_product VALUES (6, 'P-060', 'Desk lamp LED', 'Accessories', 'product', '4000000592590', 59.0, 24.0, NULL, 1.4, 0.09, 32.0, 20.0, 20.0, 80.0, 1, 1, 1, 22, '2022-03-17 15:52:22', '2022-06-18 08:41:17');
INSERT INTO product_product VALUES (7, 'P-070', 'Monitor arm', 'Accessories', 'product', '4000000691355', 89.0, 41.0, 84.55, 3.2, 0.61, 8.0, 12.0, 5.0, 20.0, 1, 1, 1, 23, '2022-10-10 09:14:26', '2023-05-25 14:13:52');
INSERT INTO product_product VALUES (8, 'P-080', 'Conference table', 'Desks', 'product', '4000000790120', 1290.0, 702.0, NULL, 70.0, 0.45, 36.0, 22.0, NULL, NULL, 1, 1, 1, 24, '2023-09-28 16:24:11', '2023-12-28 17:40:00');
INSERT INTO product_product VALUES (9, 'P-090', 'Bookshelf tall', 'Storage', 'product', '4000000888885', 219.0, 108.0, 208.05, 31.0, 0.86, 12.0, 32.0, 5.0, 20.0, 1, 1, 1, 25, '2024-03-01 18:59:41', '2024-11-15 20:58:21');
INSERT INTO product_product VALUES (10, 'P-100', 'Bookshelf low', 'Storage', 'product', '4000000987650', 139.0, 70.0, NULL, 19.0, 0.83, 14.0, 16.0, 20.0, 80.0, 1, 1, 1, 21, '2024-01-05 11:29:06', '2024-02-06 20:17:51');
INSERT INTO product_product VALUES (11, 'P-110', 'Cable tray', 'Accessories', 'consu', NULL, 19.0, 7.0, 18.05, 0.8, 0.62, NULL, NULL, NULL, NULL, 1, 1, 1, 22, '2024-11-22 19:45:26', '2025-08-13 07:55:24');
INSERT INTO product_product VALUES (12, 'P-120', 'Acoustic panel', 'Acoustics', 'product', '4000001185180', 149.0, 66.0, NULL, 4.0, 0.37, 7.0, 1.0, NULL, NULL, 1, 1, 1, 23, '2023-06-10 08:57:43', '2023-09-29 13:16:28');
INSERT INTO product_product VALUES (13, 'P-130', 'Whiteboard 120', 'Accessories', 'product', '4000001283945', 99.0, 48.0, 94.05, 6.5, 0.83, 34.0, 39.0, 5.0, 20.0, 1, 1, 1, 24, '2023-06-15 09:53:26', '2023-12-26 18:23:30');
INSERT INTO product_product VALUES (14, 'P-140', 'Coat stand', 'Accessories', 'product', '4000001382710', 79.0, 33.0, NULL, 5.0, 0.4, 0.0, 15.0, 10.0, 40.0, 1, 1, 0, 25, '2022-11-12 16:01:18', '2023-04-01 13:08:26');
INSERT INTO product_product VALUES (15, 'P-150', 'Assembly service', 'Services', 'service', NULL, 65.0, 40.0, 61.75, 0.0, 0.0, NULL, NULL, NULL, NULL, 1, 0, 1, NULL, '2023-11-13 14:59:57', '2024-02-23 07:13:24');
INSERT INTO product_product VALUES (16, 'P-160', 'Delivery', 'Services', 'service', NULL, 39.0, 25.0, NULL, 0.0, 0.0, NULL, NULL, NULL, NULL, 1, 1, 1, NULL, '2022-03-14 14:21:28', '2022-06-08 13:57:05');
INSERT INTO product_product VALUES (17, NULL, 'Steel leg set', 'Components', 'product', '4000001679005', 85.0, 46.0, 80.75, 9.0, 0.35, 6.0, 16.0, 5.0, 20.0, 0, 1, 1, 23, '2023-12-07 16:33:07', '2024-09-13 19:03:13');
INSERT INTO product_product VALUES (18, 'P-180', 'Table top oak', 'Components', 'product', '4000001777770', 160.0, 84.0, NULL, 22.0, 0.54, 9.0, 28.0, 5.0, 20.0, 0, 1, 1, 24, '2024-10-27 17:56:26', '2025-05-15 14:55:22');
INSERT INTO sale_order VALUES (1, 'S00201', 'sale', 7, 7, 7, 4, 4, '2023-06-06 14:31:56', '2023-06-07 12:22:20', '2023-07-07', '2023-07-17', '2023-07-21', NULL, 'Website', 30, 1950.79, 0.0, 1950.79, 780.32, 'EUR', 'to invoice', 'full', 'Key Accounts', 0, NULL, NULL, NULL, '2023-08-01 12:55:24');
INSERT INTO sale_order VALUES (2, 'S00202', 'sale', 4, 4, 4, 2, 1, '2023-06-23 07:51:24', '2023-06-24 02:35:54', '2023-07-24', '2023-07-13', '2023-07-18', 'PO-1285', 'CRM', 60, 8136.78, 1708.72, 9845.5, -244.1, 'EUR', 'to invoice', 'pending', 'Direct Sales', 0, 'E. De Boer', '2023-06-27 18:18:13', NULL, '2023-08-04 09:27:29');
INSERT INTO sale_order VALUES (3, 'S00203', 'sale', 2, 2, 15, 4, 6, '2023-07-14 13:08:28', '2023-07-14 18:06:13', '2023-08-13', '2023-08-07', '2023-08-09', 'PO-3275', 'Website', 30, 3224.8, 612.71, 3837.51, 999.69, 'EUR', 'invoiced', 'full', 'Key Accounts', 0, NULL, NULL, 'Call before delivery', '2023-07-24 18:00:46');
INSERT INTO sale_order VALUES (4, 'S00204', 'draft', 9, 9, 9, 4, 1, '2023-07-26 17:37:49', '2023-07-27 07:19:58', '2023-08-26', '2023-08-09', NULL, NULL, 'CRM', 30, 6017.11, 1143.25, 7160.36, 1865.3, 'EUR', 'no', NULL, 'Key Accounts', 1, NULL, NULL, NULL, '2023-09-20 08:49:34');
INSERT INTO sale_order VALUES (5, 'S00205', 'sale', 10, 19, 10, 3, 4, '2023-08-17 18:52:03', '2023-08-18 03:38:56', '2023-09-17', NULL, NULL, 'PO-7543', NULL, 60, 4805.43, 0.0, 4805.43, 864.98, 'EUR', 'invoiced', 'partial', 'Direct Sales', 1, 'E. De Boer', '2023-08-18 20:36:13', NULL, '2023-09-10 07:39:23');
INSERT INTO sale_order VALUES (6, 'S00206', 'draft', 13, 13, 13, 6, 4, '2023-09-06 09:20:54', '2023-09-06 22:04:28', '2023-10-06', NULL, NULL, NULL, 'Website', 14, 4007.38, 761.4, 4768.78, 1001.85, 'EUR', 'no', NULL, 'Key Accounts', 0, NULL, NULL, 'Call before delivery', '2023-09-20 07:25:27');
INSERT INTO sale_order VALUES (7, 'S00207', 'sale', 13, 13, 13, 5, 1, '2023-09-22 18:55:46', '2023-09-23 14:09:36', '2023-10-23', '2023-10-20', '2023-10-24', 'PO-2599', 'Website', 30, 2028.92, 385.49, 2414.41, 811.57, 'EUR', 'to invoice', 'full', 'Web', 0, 'A. Lindner', '2023-09-26 07:36:12', NULL, '2023-10-06 20:40:31');
INSERT INTO sale_order VALUES (8, 'S00208', 'done', 4, 4, 4, 2, 1, '2023-10-11 08:41:02', '2023-10-11 16:48:28', '2023-11-10', '2023-10-29', '2023-10-30', 'PO-6394', 'Website', 30, 3478.68, 660.95, 4139.63, 869.67, 'EUR', 'invoiced', 'full', 'Direct Sales', 0, NULL, NULL, 'Call before delivery', '2023-11-11 20:55:08');
INSERT INTO sale_order VALUES (9, 'S00209', 'draft', 15, 15, 15, 6, 4, '2023-10-30 13:04:28', '2023-10-30 20:46:39', '2023-11-29', '2023-11-14', NULL, NULL, 'CRM', 14, 2840.38, 539.67, 3380.05, -85.21, 'EUR', 'no', NULL, 'Key Accounts', 0, NULL, NULL, 'Third floor, no lift', '2023-11-22 07:18:51');
INSERT INTO sale_order VALUES (10, 'S00210', 'sale', 6, 6, 6, 2, 6, '2023-11-12 12:32:15', '2023-11-13 04:42:59', '2023-12-13', '2023-11-27', '2023-11-29', 'PO-1221', 'CRM', 14, 2194.3, 0.0, 2194.3, 877.72, 'EUR', 'invoiced', 'full', 'Direct Sales', 1, 'Front desk', '2023-11-15 13:50:16', 'Call before delivery', '2024-01-09 19:18:27');
INSERT INTO sale_order VALUES (11, 'S00211', 'sent', 14, 14, 14, 4, 2, '2023-11-30 16:36:30', '2023-12-01 12:00:36', '2023-12-31', '2023-12-22', NULL, 'PO-6874', 'Website', 30, 8066.45, 1532.63, 9599.08, 1451.96, 'EUR', 'no', NULL, 'Key Accounts', 0, NULL, NULL, 'Third floor, no lift', '2024-01-04 20:25:09');
INSERT INTO sale_order VALUES (12, 'S00212', 'sale', 3, 3, 3, 6, 1, '2023-12-19 14:55:32', '2023-12-19 17:07:59', '2024-01-18', NULL, NULL, 'PO-7683', 'Website', 30, 7361.85, 1398.75, 8760.6, 2944.74, 'EUR', 'invoiced', 'full', 'Key Accounts', 0, NULL, NULL, 'Call before delivery', '2024-02-08 20:56:13');
INSERT INTO sale_order VALUES (13, 'S00213', 'sale', 15, 15, 15, 4, 3, '2024-01-06 09:37:52', '2024-01-06 14:42:22', '2024-02-05', NULL, NULL, 'PO-3870', NULL, 30, 7803.58, 1638.75, 9442.33, 2419.11, 'EUR', 'invoiced', 'pending', 'Key Accounts', 0, 'Front desk', '2024-01-10 11:20:46', NULL, '2024-01-13 09:15:59');
INSERT INTO sale_order VALUES (14, 'S00214', 'cancel', 1, 1, 1, 6, 2, '2024-01-25 16:44:08', '2024-01-25 18:53:19', '2024-02-24', '2024-02-13', NULL, 'PO-4390', 'CRM', 30, 6543.72, 1243.31, 7787.03, 1635.93, 'EUR', 'no', NULL, 'Key Accounts', 0, 'A. Lindner', '2024-01-27 17:01:11', 'Third floor, no lift', '2024-03-14 09:29:15');
INSERT INTO sale_order VALUES (15, 'S00215', 'sale', 4, 4, 18, 6, 4, '2024-02-14 14:33:56', '2024-02-14 22:42:23', '2024-03-15', '2024-03-13', '2024-03-21', 'PO-8071', 'Website', 60, 8642.55, 1814.94, 10457.49, 3457.02, 'EUR', 'to invoice', 'full', 'Key Accounts', 1, NULL, NULL, 'Third floor, no lift', '2024-03-31 12:10:52');
INSERT INTO sale_order VALUES (16, 'S00216', 'sent', 7, 7, 7, 2, 4, '2024-03-01 14:49:33', '2024-03-02 03:36:59', '2024-04-01', '2024-03-14', NULL, 'PO-8843', 'CRM', 14, 6678.17, 0.0, 6678.17, 2671.27, 'EUR', 'no', NULL, 'Direct Sales', 0, NULL, NULL, NULL, '2024-04-04 11:58:39');
INSERT INTO sale_order VALUES (17, 'S00217', 'sale', 11, 11, 2, 4, 4, '2024-03-19 18:47:00', '2024-03-20 13:05:41', '2024-04-19', '2024-04-20', '2024-04-27', NULL, NULL, 30, 4832.35, 1014.79, 5847.14, -144.97, 'EUR', 'invoiced', 'full', 'Key Accounts', 0, NULL, NULL, 'Third floor, no lift', '2024-03-31 07:35:20');
INSERT INTO sale_order VALUES (18, 'S00218', 'sale', 8, 8, 8, 2, 1, '2024-04-07 19:57:17', '2024-04-08 11:52:32', '2024-05-08', '2024-04-20', '2024-04-15', NULL, 'CRM', 14, 8221.8, 1562.14, 9783.94, 2548.76, 'EUR', 'to invoice', 'full', 'Direct Sales', 0, NULL, NULL, 'Third floor, no lift', '2024-04-23 07:16:41');
INSERT INTO sale_order VALUES (19, 'S00219', 'sale', 16, 16, 16, 5, 5, '2024-04-26 07:25:07', '2024-04-26 15:14:41', '2024-05-26', '2024-05-06', '2024-05-10', 'PO-5343', NULL, 14, 725.57, 137.86, 863.43, 290.23, 'EUR', 'to invoice', 'full', 'Web', 0, NULL, NULL, 'Call before delivery', '2024-06-23 07:43:02');
INSERT INTO sale_order VALUES (20, 'S00220', 'sale', 7, 7, 2, 5, 4, '2024-05-18 08:44:48', '2024-05-18 17:30:04', '2024-06-17', NULL, NULL, 'PO-7684', NULL, 14, 934.72, 177.6, 1112.32, 373.89, 'EUR', 'invoiced', 'full', 'Web', 0, NULL, NULL, NULL, '2024-06-17 07:07:08');
INSERT INTO sale_order VALUES (21, 'S00221', 'sale', 3, 3, 16, 4, 4, '2024-06-02 16:31:53', '2024-06-03 03:28:44', '2024-07-03', '2024-06-19', '2024-06-27', 'PO-2311', NULL, 30, 4051.55, 0.0, 4051.55, 1620.62, 'EUR', 'to invoice', 'full', 'Key Accounts', 0, NULL, NULL, NULL, '2024-07-20 14:01:09');
INSERT INTO sale_order VALUES (22, 'S00222', 'sale', 16, 16, 16, 5, 3, '2024-06-20 11:43:57', '2024-06-21 01:20:09', '2024-07-21', '2024-07-15', '2024-07-11', 'PO-2400', 'Website', 14, 2524.62, 530.17, 3054.79, -75.74, 'EUR', 'invoiced', 'partial', 'Web', 0, NULL, NULL, NULL, '2024-08-16 13:53:07');
INSERT INTO sale_order VALUES (23, 'S00223', 'sale', 15, 15, 15, 2, 1, '2024-07-08 16:45:14', '2024-07-09 15:11:26', '2024-08-08', NULL, NULL, NULL, 'Website', 30, 3428.49, 651.41, 4079.9, -102.85, 'EUR', 'to invoice', 'partial', 'Direct Sales', 1, NULL, NULL, 'Call before delivery', '2024-08-13 07:28:52');
INSERT INTO sale_order VALUES (24, 'S00224', 'sale', 3, 3, 3, 5, 4, '2024-07-29 12:17:08', '2024-07-29 23:00:02', '2024-08-28', NULL, NULL, 'PO-1210', 'CRM', 30, 7026.36, 0.0, 7026.36, 1756.59, 'EUR', 'invoiced', 'partial', 'Web', 1, 'P. Petit', '2024-07-30 08:42:44', NULL, '2024-09-21 07:57:43');
INSERT INTO sale_order VALUES (25, 'S00225', 'cancel', 13, 19, 13, 5, 5, '2024-08-13 11:41:33', '2024-08-14 05:44:07', '2024-09-13', '2024-09-08', NULL, 'PO-9388', 'Website', 60, 6070.03, 1153.31, 7223.34, -182.1, 'EUR', 'no', NULL, 'Web', 0, 'P. Petit', '2024-08-14 15:10:10', NULL, '2024-09-11 10:18:47');
INSERT INTO sale_order VALUES (26, 'S00226', 'draft', 1, 19, 9, 5, 3, '2024-09-01 15:40:09', '2024-09-02 11:02:37', '2024-10-02', '2024-09-19', NULL, NULL, 'CRM', 30, 6311.24, 0.0, 6311.24, 1577.81, 'EUR', 'no', NULL, 'Web', 0, NULL, NULL, NULL, '2024-09-23 14:51:01');
INSERT INTO sale_order VALUES (27, 'S00227', 'done', 14, 14, 8, 6, 5, '2024-09-21 19:16:19', '2024-09-22 03:55:08', '2024-10-22', '2024-10-16', '2024-10-19', 'PO-3215', 'CRM', 30, 3011.24, 572.14, 3583.38, 933.48, 'EUR', 'invoiced', 'full', 'Key Accounts', 0, NULL, NULL, NULL, '2024-11-11 13:52:40');
INSERT INTO sale_order VALUES (28, 'S00228', 'sale', 12, 19, 12, 2, 1, '2024-10-09 11:12:20', '2024-10-10 01:24:51', '2024-11-09', NULL, NULL, NULL, NULL, 14, 5053.69, 0.0, 5053.69, 909.66, 'EUR', 'invoiced', 'full', 'Direct Sales', 0, NULL, NULL, NULL, '2024-11-04 09:24:47');
INSERT INTO sale_order VALUES (29, 'S00229', 'sale', 16, 19, 16, 6, 4, '2024-10-27 18:04:23', '2024-10-28 15:33:31', '2024-11-27', '2024-12-01', '2024-12-08', 'PO-6866', 'CRM', 60, 6699.32, 1272.87, 7972.19, 2679.73, 'EUR', 'invoiced', 'full', 'Key Accounts', 0, 'A. Lindner', '2024-10-31 07:31:47', NULL, '2024-12-04 07:56:55');
INSERT INTO sale_order VALUES (30, 'S00230', 'done', 8, 19, 8, 3, 4, '2024-11-14 11:24:42', '2024-11-14 20:21:01', '2024-12-14', '2024-12-20', '2024-12-20', NULL, 'Website', 30, 5325.26, 1118.3, 6443.56, 1650.83, 'EUR', 'invoiced', 'full', 'Direct Sales', 1, 'E. De Boer', '2024-11-14 20:28:49', NULL, '2024-12-07 09:32:52');
INSERT INTO sale_order VALUES (31, 'S00231', 'sale', 7, 7, 7, 4, 1, '2024-11-29 10:49:51', '2024-11-30 09:10:20', '2024-12-30', '2024-12-26', '2024-12-31', NULL, NULL, 60, 7562.54, 1588.13, 9150.67, 1890.63, 'EUR', 'to invoice', 'full', 'Key Accounts', 0, 'E. De Boer', '2024-12-01 15:10:10', 'Third floor, no lift', '2025-01-15 07:11:09');
INSERT INTO sale_order VALUES (32, 'S00232', 'sale', 8, 8, 8, 5, 6, '2024-12-22 19:44:07', '2024-12-23 15:03:17', '2025-01-22', NULL, NULL, NULL, 'CRM', 30, 7876.95, 1496.62, 9373.57, 1969.24, 'EUR', 'invoiced', 'full', 'Web', 0, NULL, NULL, NULL, '2025-01-07 08:24:35');
INSERT INTO sale_order VALUES (33, 'S00233', 'sale', 4, 4, 17, 2, 6, '2025-01-04 12:06:21', '2025-01-05 06:19:12', '2025-02-04', '2025-01-24', '2025-01-24', 'PO-5986', 'Website', 14, 999.88, 0.0, 999.88, 179.98, 'EUR', 'invoiced', 'full', 'Direct Sales', 0, 'P. Petit', '2025-01-06 20:25:07', NULL, '2025-02-01 20:14:18');
INSERT INTO sale_order VALUES (34, 'S00234', 'sent', 7, 7, 18, 2, 2, '2025-01-23 10:54:14', '2025-01-24 08:55:38', '2025-02-23', '2025-02-14', NULL, 'PO-5556', 'Website', 14, 4912.82, 0.0, 4912.82, 1965.13, 'EUR', 'no', NULL, 'Direct Sales', 0, NULL, NULL, NULL, '2025-02-03 16:03:59');
INSERT INTO sale_order VALUES (35, 'S00235', 'draft', 4, 4, 17, 5, 3, '2025-02-13 12:52:36', '2025-02-13 16:43:38', '2025-03-15', NULL, NULL, 'PO-4173', 'CRM', 14, 8519.71, 1618.74, 10138.45, 2129.93, 'EUR', 'no', NULL, 'Web', 0, NULL, NULL, NULL, '2025-02-26 07:03:35');
INSERT INTO sale_order VALUES (36, 'S00236', 'sent', 3, 3, 3, 5, 1, '2025-03-02 13:58:11', '2025-03-03 03:48:17', '2025-04-02', '2025-03-31', NULL, 'PO-2634', 'CRM', 30, 3714.93, 705.84, 4420.77, -111.45, 'EUR', 'no', NULL, 'Web', 1, NULL, NULL, 'Call before delivery', '2025-04-21 15:02:38');
INSERT INTO sale_order VALUES (37, 'S00237', 'sale', 10, 10, 18, 5, 4, '2025-03-17 08:54:49', '2025-03-18 06:00:10', '2025-04-17', '2025-04-18', '2025-04-25', NULL, 'CRM', 30, 5637.31, 0.0, 5637.31, 1409.33, 'EUR', 'invoiced', 'pending', 'Web', 0, NULL, NULL, NULL, '2025-04-21 20:59:38');
INSERT INTO sale_order VALUES (38, 'S00238', 'draft', 12, 12, 12, 6, 2, '2025-04-04 13:17:54', '2025-04-05 07:53:36', '2025-05-05', '2025-04-30', NULL, 'PO-4984', 'CRM', 30, 1133.81, 215.42, 1349.23, -34.01, 'EUR', 'no', NULL, 'Key Accounts', 0, NULL, NULL, 'Third floor, no lift', '2025-05-03 20:07:26');
INSERT INTO sale_order VALUES (39, 'S00239', 'sale', 7, 19, 7, 2, 5, '2025-04-26 12:29:07', '2025-04-27 02:47:27', '2025-05-27', '2025-05-24', '2025-05-27', 'PO-7248', NULL, 14, 6797.74, 0.0, 6797.74, -203.93, 'EUR', 'invoiced', 'full', 'Direct Sales', 0, 'E. De Boer', '2025-04-27 09:41:48', NULL, '2025-05-10 07:21:11');
INSERT INTO sale_order VALUES (40, 'S00240', 'draft', 12, 12, 12, 5, 1, '2025-05-13 19:09:06', '2025-05-14 13:58:15', '2025-06-13', '2025-06-05', NULL, 'PO-5483', 'Website', 14, 3614.93, 686.84, 4301.77, 1445.97, 'EUR', 'no', NULL, 'Web', 0, NULL, NULL, 'Call before delivery', '2025-06-29 07:10:22');
INSERT INTO sale_order VALUES (41, 'S00241', 'sale', 6, 19, 6, 4, 1, '2025-05-31 08:32:51', '2025-06-01 03:00:51', '2025-07-01', '2025-07-01', '2025-06-28', 'PO-9679', 'Website', 30, 7091.12, 1489.14, 8580.26, -212.73, 'EUR', 'to invoice', 'full', 'Key Accounts', 0, 'Front desk', '2025-06-04 07:47:35', 'Call before delivery', '2025-07-06 07:02:03');
INSERT INTO sale_order VALUES (42, 'S00242', 'sale', 10, 10, 5, 3, 6, '2025-06-19 15:50:07', '2025-06-20 06:28:47', '2025-07-20', '2025-07-04', '2025-06-30', 'PO-9376', 'CRM', 30, 6643.95, 0.0, 6643.95, 1195.91, 'EUR', 'invoiced', 'partial', 'Direct Sales', 0, NULL, NULL, 'Call before delivery', '2025-06-30 07:17:42');
INSERT INTO sale_order VALUES (43, 'S00243', 'done', 15, 15, 15, 5, 2, '2025-07-06 10:38:21', '2025-07-07 01:35:39', '2025-08-06', '2025-07-22', '2025-07-28', NULL, 'Website', 14, 7673.96, 1611.53, 9285.49, 3069.58, 'EUR', 'invoiced', 'full', 'Web', 1, 'A. Lindner', '2025-07-09 07:59:33', 'Call before delivery', '2025-08-23 20:24:11');
INSERT INTO sale_order VALUES (44, 'S00244', 'cancel', 5, 5, 5, 2, 4, '2025-07-24 10:37:43', '2025-07-25 04:52:17', '2025-08-24', NULL, NULL, 'PO-8895', NULL, 30, 2772.93, 582.32, 3355.25, 499.13, 'EUR', 'no', NULL, 'Direct Sales', 0, 'E. De Boer', '2025-07-27 20:51:39', NULL, '2025-09-05 07:51:48');
INSERT INTO sale_order VALUES (45, 'S00245', 'sale', 9, 19, 9, 5, 6, '2025-08-11 15:52:36', '2025-08-11 19:10:19', '2025-09-10', NULL, NULL, 'PO-5041', 'Website', 30, 9070.12, 1723.32, 10793.44, 2811.74, 'EUR', 'to invoice', 'pending', 'Web', 0, NULL, NULL, 'Third floor, no lift', '2025-09-07 20:25:26');
INSERT INTO sale_order VALUES (46, 'S00246', 'sale', 11, 11, 4, 6, 3, '2025-09-01 17:33:39', '2025-09-01 19:38:43', '2025-10-01', NULL, NULL, NULL, 'Website', 60, 2913.98, 611.94, 3525.92, 1165.59, 'EUR', 'invoiced', 'full', 'Key Accounts', 0, 'E. De Boer', '2025-09-03 11:45:38', 'Call before delivery', '2025-09-19 07:07:59');
INSERT INTO sale_order VALUES (47, 'S00247', 'sale', 13, 13, 13, 5, 1, '2025-09-17 10:36:42', '2025-09-17 15:16:25', '2025-10-17', '2025-09-27', '2025-10-08', 'PO-6664', 'Website', 30, 8181.01, 1554.39, 9735.4, -245.43, 'EUR', 'to invoice', 'full', 'Web', 0, NULL, NULL, NULL, '2025-10-11 20:34:32');
INSERT INTO sale_order VALUES (48, 'S00248', 'done', 1, 19, 1, 3, 4, '2025-10-04 11:39:53', '2025-10-05 08:21:13', '2025-11-04', '2025-11-02', '2025-11-12', 'PO-4205', NULL, 60, 1691.57, 321.4, 2012.97, 422.89, 'EUR', 'invoiced', 'full', 'Direct Sales', 0, 'P. Petit', '2025-10-08 19:30:47', 'Third floor, no lift', '2025-11-09 11:22:26');
INSERT INTO sale_order VALUES (49, 'S00249', 'done', 16, 16, 9, 5, 6, '2025-10-24 10:07:13', '2025-10-24 12:45:41', '2025-11-23', '2025-11-03', '2025-11-01', 'PO-6471', 'Website', 30, 2570.6, 0.0, 2570.6, 642.65, 'EUR', 'invoiced', 'full', 'Web', 0, NULL, NULL, NULL, '2025-10-24 12:45:41');
INSERT INTO sale_order VALUES (50, 'S00250', 'sale', 14, 14, 6, 3, 5, '2025-11-10 14:42:21', '2025-11-11 02:34:00', '2025-12-11', NULL, NULL, 'PO-3072', 'CRM', 30, 8415.41, 0.0, 8415.41, -252.46, 'EUR', 'to invoice', 'full', 'Direct Sales', 0, 'A. Lindner', '2025-11-11 07:20:28', NULL, '2025-11-11 02:34:00');
INSERT INTO sale_order_line VALUES (1, 1, 10, 9, 'Bookshelf tall', 2.0, 2.0, 0.0, 2.0, 219.0, 0.0, 438.0, 87.6, 525.6, 108.0, 'sale', 0, 10, '2023-06-06 14:31:56');
INSERT INTO sale_order_line VALUES (2, 2, 10, 5, 'Filing cabinet', 10.0, 10.0, 0.0, 10.0, 259.0, 15.0, 2201.5, 440.3, 2641.8, 130.0, 'sale', 0, 10, '2023-06-23 07:51:24');
INSERT INTO sale_order_line VALUES (3, 3, 10, 13, 'Whiteboard 120', 1.0, 1.0, 1.0, 0.0, 99.0, 5.0, 94.05, 18.81, 112.86, 48.0, 'sale', 0, 2, '2023-07-14 13:08:28');
INSERT INTO sale_order_line VALUES (4, 4, 10, 7, 'Monitor arm', 12.0, 0.0, 0.0, 0.0, 89.0, 0.0, 1068.0, 213.6, 1281.6, 41.0, 'draft', 0, 0, '2023-07-26 17:37:49');
INSERT INTO sale_order_line VALUES (5, 5, 10, 15, 'Assembly service', 1.0, 1.0, 1.0, 0.0, 65.0, 0.0, 65.0, 13.0, 78.0, 40.0, 'sale', 0, 0, '2023-08-17 18:52:03');
INSERT INTO sale_order_line VALUES (6, 6, 10, 5, 'Filing cabinet', 3.0, 0.0, 0.0, 0.0, 259.0, 0.0, 777.0, 155.4, 932.4, 130.0, 'draft', 0, 10, '2023-09-06 09:20:54');
INSERT INTO sale_order_line VALUES (7, 7, 10, 4, 'Office chair Pro', 8.0, 0.0, 0.0, 0.0, 399.0, 0.0, 3192.0, 638.4, 3830.4, 214.0, 'sale', 0, 5, '2023-09-22 18:55:46');
INSERT INTO sale_order_line VALUES (8, 8, 10, 8, 'Conference table', 4.0, 4.0, 4.0, 0.0, 1290.0, 0.0, 5160.0, 1032.0, 6192.0, 702.0, 'done', 0, 5, '2023-10-11 08:41:02');
INSERT INTO sale_order_line VALUES (9, 9, 10, 6, 'Desk lamp LED', 4.0, 0.0, 0.0, 0.0, 59.0, 0.0, 236.0, 47.2, 283.2, 24.0, 'draft', 0, 10, '2023-10-30 13:04:28');
INSERT INTO sale_order_line VALUES (10, 10, 10, 2, 'Oak desk 180', 4.0, 4.0, 4.0, 0.0, 629.0, 0.0, 2516.0, 503.2, 3019.2, 360.0, 'sale', 0, 0, '2023-11-12 12:32:15');
INSERT INTO sale_order_line VALUES (11, 11, 10, 10, 'Bookshelf low', 12.0, 0.0, 0.0, 0.0, 139.0, 0.0, 1668.0, 333.6, 2001.6, 70.0, 'sent', 0, 2, '2023-11-30 16:36:30');
INSERT INTO sale_order_line VALUES (12, 12, 10, 3, 'Office chair Basic', 10.0, 7.0, 7.0, 0.0, 189.0, 0.0, 1890.0, 378.0, 2268.0, 92.0, 'sale', 0, 0, '2023-12-19 14:55:32');
INSERT INTO sale_order_line VALUES (13, 13, 10, 13, 'Whiteboard 120', 9.0, 9.0, 9.0, 0.0, 99.0, 0.0, 891.0, 178.2, 1069.2, 48.0, 'sale', 0, 0, '2024-01-06 09:37:52');
INSERT INTO sale_order_line VALUES (14, 14, 10, 5, 'Filing cabinet', 1.0, 0.0, 0.0, 0.0, 259.0, 0.0, 259.0, 51.8, 310.8, 130.0, 'cancel', 0, 0, '2024-01-25 16:44:08');
INSERT INTO sale_order_line VALUES (15, 15, 10, 6, 'Desk lamp LED', 1.0, 0.0, 0.0, 0.0, 59.0, 0.0, 59.0, 11.8, 70.8, 24.0, 'sale', 0, 2, '2024-02-14 14:33:56');
INSERT INTO sale_order_line VALUES (16, 16, 10, 10, 'Bookshelf low', 4.0, 0.0, 0.0, 0.0, 139.0, 0.0, 556.0, 111.2, 667.2, 70.0, 'sent', 0, 2, '2024-03-01 14:49:33');
INSERT INTO sale_order_line VALUES (17, 17, 10, 13, 'Whiteboard 120', 12.0, 12.0, 12.0, 0.0, 99.0, 0.0, 1188.0, 237.6, 1425.6, 48.0, 'sale', 0, 10, '2024-03-19 18:47:00');
INSERT INTO sale_order_line VALUES (18, 18, 10, 7, 'Monitor arm', 6.0, 6.0, 6.0, 0.0, 89.0, 0.0, 534.0, 106.8, 640.8, 41.0, 'sale', 0, 0, '2024-04-07 19:57:17');
INSERT INTO sale_order_line VALUES (19, 19, 10, 3, 'Office chair Basic', 4.0, 4.0, 4.0, 0.0, 189.0, 0.0, 756.0, 151.2, 907.2, 92.0, 'sale', 0, 2, '2024-04-26 07:25:07');
INSERT INTO sale_order_line VALUES (20, 20, 10, 4, 'Office chair Pro', 3.0, 3.0, 0.0, 3.0, 399.0, 0.0, 1197.0, 239.4, 1436.4, 214.0, 'sale', 0, 10, '2024-05-18 08:44:48');
INSERT INTO sale_order_line VALUES (21, 21, 10, 10, 'Bookshelf low', 2.0, 2.0, 2.0, 0.0, 139.0, 0.0, 278.0, 55.6, 333.6, 70.0, 'sale', 0, 10, '2024-06-02 16:31:53');
INSERT INTO sale_order_line VALUES (22, 22, 10, 9, 'Bookshelf tall', 10.0, 10.0, 10.0, 0.0, 219.0, 0.0, 2190.0, 438.0, 2628.0, 108.0, 'sale', 0, 0, '2024-06-20 11:43:57');
INSERT INTO sale_order_line VALUES (23, 23, 10, 10, 'Bookshelf low', 8.0, 8.0, 8.0, 0.0, 139.0, 0.0, 1112.0, 222.4, 1334.4, 70.0, 'sale', 0, 10, '2024-07-08 16:45:14');
INSERT INTO sale_order_line VALUES (24, 24, 10, 11, 'Cable tray', 1.0, 0.0, 0.0, 0.0, 19.0, 0.0, 19.0, 3.8, 22.8, 7.0, 'sale', 0, 0, '2024-07-29 12:17:08');
INSERT INTO sale_order_line VALUES (25, 25, 10, 10, 'Bookshelf low', 4.0, 0.0, 0.0, 0.0, 139.0, 0.0, 556.0, 111.2, 667.2, 70.0, 'cancel', 0, 5, '2024-08-13 11:41:33');
INSERT INTO sale_order_line VALUES (26, 26, 10, 7, 'Monitor arm', 1.0, 0.0, 0.0, 0.0, 89.0, 0.0, 89.0, 17.8, 106.8, 41.0, 'draft', 0, 0, '2024-09-01 15:40:09');
INSERT INTO sale_order_line VALUES (27, 27, 10, 16, 'Delivery', 9.0, 9.0, 0.0, 9.0, 39.0, 5.0, 333.45, 66.69, 400.14, 25.0, 'done', 1, 10, '2024-09-21 19:16:19');
INSERT INTO sale_order_line VALUES (28, 28, 10, 2, 'Oak desk 180', 11.0, 0.0, 0.0, 0.0, 629.0, 5.0, 6573.05, 1314.61, 7887.66, 360.0, 'sale', 0, 2, '2024-10-09 11:12:20');
INSERT INTO sale_order_line VALUES (29, 29, 10, 15, 'Assembly service', 10.0, 2.0, 2.0, 0.0, 65.0, 0.0, 650.0, 130.0, 780.0, 40.0, 'sale', 0, 5, '2024-10-27 18:04:23');
INSERT INTO sale_order_line VALUES (30, 30, 10, 6, 'Desk lamp LED', 11.0, 11.0, 11.0, 0.0, 59.0, 0.0, 649.0, 129.8, 778.8, 24.0, 'done', 0, 5, '2024-11-14 11:24:42');
INSERT INTO sale_order_line VALUES (31, 31, 10, 2, 'Oak desk 180', 9.0, 9.0, 9.0, 0.0, 629.0, 0.0, 5661.0, 1132.2, 6793.2, 360.0, 'sale', 0, 5, '2024-11-29 10:49:51');
INSERT INTO sale_order_line VALUES (32, 32, 10, 15, 'Assembly service', 5.0, 5.0, 5.0, 0.0, 65.0, 0.0, 325.0, 65.0, 390.0, 40.0, 'sale', 0, 2, '2024-12-22 19:44:07');
INSERT INTO sale_order_line VALUES (33, 33, 10, 9, 'Bookshelf tall', 11.0, 7.0, 7.0, 0.0, 219.0, 0.0, 2409.0, 481.8, 2890.8, 108.0, 'sale', 0, 5, '2025-01-04 12:06:21');
INSERT INTO sale_order_line VALUES (34, 34, 10, 5, 'Filing cabinet', 3.0, 0.0, 0.0, 0.0, 259.0, 15.0, 660.45, 132.09, 792.54, 130.0, 'sent', 0, 0, '2025-01-23 10:54:14');
INSERT INTO sale_order_line VALUES (35, 35, 10, 11, 'Cable tray', 11.0, 0.0, 0.0, 0.0, 19.0, 15.0, 177.65, 35.53, 213.18, 7.0, 'draft', 0, 5, '2025-02-13 12:52:36');
INSERT INTO sale_order_line VALUES (36, 36, 10, 8, 'Conference table', 7.0, 0.0, 0.0, 0.0, 1290.0, 0.0, 9030.0, 1806.0, 10836.0, 702.0, 'sent', 0, 2, '2025-03-02 13:58:11');
INSERT INTO sale_order_line VALUES (37, 37, 10, 4, 'Office chair Pro', 10.0, 0.0, 0.0, 0.0, 399.0, 10.0, 3591.0, 718.2, 4309.2, 214.0, 'sale', 0, 0, '2025-03-17 08:54:49');
INSERT INTO sale_order_line VALUES (38, 38, 10, 6, 'Desk lamp LED', 10.0, 0.0, 0.0, 0.0, 59.0, 15.0, 501.5, 100.3, 601.8, 24.0, 'draft', 0, 2, '2025-04-04 13:17:54');
INSERT INTO sale_order_line VALUES (39, 39, 10, 15, 'Assembly service', 11.0, 2.0, 2.0, 0.0, 65.0, 0.0, 715.0, 143.0, 858.0, 40.0, 'sale', 0, 0, '2025-04-26 12:29:07');
INSERT INTO sale_order_line VALUES (40, 40, 10, 6, 'Desk lamp LED', 4.0, 0.0, 0.0, 0.0, 59.0, 0.0, 236.0, 47.2, 283.2, 24.0, 'draft', 0, 10, '2025-05-13 19:09:06');
INSERT INTO sale_order_line VALUES (41, 41, 10, 3, 'Office chair Basic', 8.0, 6.0, 0.0, 6.0, 189.0, 0.0, 1512.0, 302.4, 1814.4, 92.0, 'sale', 0, 10, '2025-05-31 08:32:51');
INSERT INTO sale_order_line VALUES (42, 42, 10, 3, 'Office chair Basic', 3.0, 1.0, 1.0, 0.0, 189.0, 15.0, 481.95, 96.39, 578.34, 92.0, 'sale', 0, 0, '2025-06-19 15:50:07');
INSERT INTO sale_order_line VALUES (43, 43, 10, 10, 'Bookshelf low', 9.0, 9.0, 0.0, 9.0, 139.0, 0.0, 1251.0, 250.2, 1501.2, 70.0, 'done', 0, 0, '2025-07-06 10:38:21');
INSERT INTO sale_order_line VALUES (44, 44, 10, 7, 'Monitor arm', 11.0, 0.0, 0.0, 0.0, 89.0, 10.0, 881.1, 176.22, 1057.32, 41.0, 'cancel', 0, 5, '2025-07-24 10:37:43');
INSERT INTO sale_order_line VALUES (45, 45, 10, 3, 'Office chair Basic', 5.0, 5.0, 0.0, 5.0, 189.0, 15.0, 803.25, 160.65, 963.9, 92.0, 'sale', 0, 2, '2025-08-11 15:52:36');
INSERT INTO sale_order_line VALUES (46, 46, 10, 7, 'Monitor arm', 5.0, 5.0, 5.0, 0.0, 89.0, 0.0, 445.0, 89.0, 534.0, 41.0, 'sale', 0, 0, '2025-09-01 17:33:39');
INSERT INTO sale_order_line VALUES (47, 47, 10, 4, 'Office chair Pro', 11.0, 11.0, 11.0, 0.0, 399.0, 10.0, 3950.1, 790.02, 4740.12, 214.0, 'sale', 0, 2, '2025-09-17 10:36:42');
INSERT INTO sale_order_line VALUES (48, 48, 10, 15, 'Assembly service', 9.0, 9.0, 9.0, 0.0, 65.0, 10.0, 526.5, 105.3, 631.8, 40.0, 'done', 0, 0, '2025-10-04 11:39:53');
INSERT INTO sale_order_line VALUES (49, 49, 10, 8, 'Conference table', 11.0, 6.0, 6.0, 0.0, 1290.0, 0.0, 14190.0, 2838.0, 17028.0, 702.0, 'done', 0, 5, '2025-10-24 10:07:13');
INSERT INTO sale_order_line VALUES (50, 50, 10, 1, 'Oak desk 160', 1.0, 1.0, 0.0, 1.0, 549.0, 0.0, 549.0, 109.8, 658.8, 310.0, 'sale', 0, 10, '2025-11-10 14:42:21');
INSERT INTO sale_order_line VALUES (51, 7, 20, 5, 'Filing cabinet', 9.0, 9.0, 9.0, 0.0, 259.0, 10.0, 2097.9, 419.58, 2517.48, 130.0, 'sale', 0, 0, '2023-09-22 18:55:46');
INSERT INTO sale_order_line VALUES (52, 20, 20, 3, 'Office chair Basic', 11.0, 11.0, 11.0, 0.0, 189.0, 0.0, 2079.0, 415.8, 2494.8, 92.0, 'sale', 0, 10, '2024-05-18 08:44:48');
INSERT INTO sale_order_line VALUES (53, 18, 20, 4, 'Office chair Pro', 6.0, 4.0, 4.0, 0.0, 399.0, 0.0, 2394.0, 478.8, 2872.8, 214.0, 'sale', 0, 2, '2024-04-07 19:57:17');
INSERT INTO sale_order_line VALUES (54, 28, 20, 4, 'Office chair Pro', 2.0, 2.0, 0.0, 2.0, 399.0, 0.0, 798.0, 159.6, 957.6, 214.0, 'sale', 0, 2, '2024-10-09 11:12:20');
INSERT INTO sale_order_line VALUES (55, 47, 20, 4, 'Office chair Pro', 1.0, 1.0, 0.0, 1.0, 399.0, 0.0, 399.0, 79.8, 478.8, 214.0, 'sale', 0, 5, '2025-09-17 10:36:42');
INSERT INTO sale_order_line VALUES (56, 18, 20, 5, 'Filing cabinet', 9.0, 9.0, 9.0, 0.0, 259.0, 0.0, 2331.0, 466.2, 2797.2, 130.0, 'sale', 0, 0, '2024-04-07 19:57:17');
INSERT INTO sale_order_line VALUES (57, 46, 20, 4, 'Office chair Pro', 3.0, 3.0, 3.0, 0.0, 399.0, 15.0, 1017.45, 203.49, 1220.94, 214.0, 'sale', 0, 2, '2025-09-01 17:33:39');
INSERT INTO sale_order_line VALUES (58, 16, 20, 9, 'Bookshelf tall', 5.0, 0.0, 0.0, 0.0, 219.0, 0.0, 1095.0, 219.0, 1314.0, 108.0, 'sent', 0, 10, '2024-03-01 14:49:33');
INSERT INTO sale_order_line VALUES (59, 8, 20, 4, 'Office chair Pro', 10.0, 1.0, 1.0, 0.0, 399.0, 15.0, 3391.5, 678.3, 4069.8, 214.0, 'done', 0, 0, '2023-10-11 08:41:02');
INSERT INTO sale_order_line VALUES (60, 50, 20, 8, 'Conference table', 12.0, 2.0, 2.0, 0.0, 1290.0, 0.0, 15480.0, 3096.0, 18576.0, 702.0, 'sale', 0, 5, '2025-11-10 14:42:21');
INSERT INTO account_move VALUES (1, 'INV/1', 'out_invoice', 'posted', 'not_paid', 7, 2, 'S00249', NULL, '2024-01-13', '2024-01-13', '2024-02-12', '2024-01-13 10:15:00', NULL, 3811.18, 0.0, 3811.18, 3811.18, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (2, 'INV/2', 'out_invoice', 'cancel', 'not_paid', 12, 5, 'S00232', NULL, '2024-02-26', '2024-02-26', '2024-03-11', '2024-02-26 10:15:00', NULL, 5873.54, 0.0, 5873.54, 5873.54, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (3, 'INV/3', 'out_invoice', 'posted', 'paid', 8, 2, 'S00243', NULL, '2024-04-14', '2024-04-14', '2024-05-14', '2024-04-14 10:15:00', '2024-05-18', 4829.29, 0.0, 4829.29, 0.0, 'EUR', NULL, 1, 1);
INSERT INTO account_move VALUES (4, 'INV/4', 'out_invoice', 'draft', 'not_paid', 14, 4, 'S00215', NULL, '2024-06-01', '2024-06-01', '2024-07-31', '2024-06-01 10:15:00', NULL, 3074.23, 584.1, 3658.33, 3658.33, 'EUR', NULL, 0, 1);
INSERT INTO account_move VALUES (5, 'INV/5', 'out_invoice', 'posted', 'paid', 11, 5, 'S00220', NULL, '2024-07-21', '2024-07-21', '2024-08-04', '2024-07-21 10:15:00', '2024-08-17', 4042.68, 768.11, 4810.79, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (6, 'INV/6', 'out_invoice', 'posted', 'not_paid', 2, 3, 'S00246', NULL, '2024-09-02', '2024-09-02', '2024-10-02', '2024-09-02 10:15:00', NULL, 5650.73, 1073.64, 6724.37, 6724.37, 'EUR', NULL, 1, 1);
INSERT INTO account_move VALUES (7, 'INV/7', 'out_invoice', 'cancel', 'not_paid', 9, 2, 'S00243', NULL, '2024-10-20', '2024-10-20', '2024-12-19', '2024-10-20 10:15:00', NULL, 944.51, 198.35, 1142.86, 1142.86, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (8, 'INV/8', 'out_invoice', 'posted', 'not_paid', 3, 2, 'S00248', NULL, '2024-12-13', '2024-12-13', '2025-01-12', '2024-12-13 10:15:00', NULL, 2518.17, 0.0, 2518.17, 2518.17, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (9, 'INV/9', 'out_invoice', 'posted', 'paid', 7, 3, 'S00204', NULL, '2025-01-27', '2025-01-27', '2025-02-26', '2025-01-27 10:15:00', '2025-03-02', 3960.15, 831.63, 4791.78, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (10, 'INV/10', 'out_invoice', 'posted', 'paid', 6, 4, 'S00215', NULL, '2025-03-15', '2025-03-15', '2025-04-14', '2025-03-15 10:15:00', '2025-05-13', 766.01, 145.54, 911.55, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (11, 'INV/11', 'out_invoice', 'posted', 'not_paid', 4, 3, 'S00206', NULL, '2025-04-30', '2025-04-30', '2025-05-14', '2025-04-30 10:15:00', NULL, 1205.55, 0.0, 1205.55, 1205.55, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (12, 'INV/12', 'out_invoice', 'posted', 'paid', 7, 2, 'S00235', NULL, '2025-06-22', '2025-06-22', '2025-07-22', '2025-06-22 10:15:00', '2025-08-17', 5187.04, 1089.28, 6276.32, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (13, 'INV/13', 'out_invoice', 'posted', 'not_paid', 3, 2, 'S00215', NULL, '2025-08-06', '2025-08-06', '2025-10-05', '2025-08-06 10:15:00', NULL, 5067.37, 962.8, 6030.17, 6030.17, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (14, 'INV/14', 'out_invoice', 'posted', 'paid', 9, 6, 'S00233', NULL, '2025-09-25', '2025-09-25', '2025-10-25', '2025-09-25 10:15:00', NULL, 2013.7, 382.6, 2396.3, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (15, 'INV/15', 'out_invoice', 'posted', 'paid', 9, 6, 'S00231', NULL, '2025-11-08', '2025-11-08', '2025-12-08', '2025-11-08 10:15:00', NULL, 5941.04, 1128.8, 7069.84, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (16, 'INV/16', 'out_invoice', 'posted', 'paid', 8, 2, 'S00243', NULL, '2024-01-13', '2024-01-13', '2024-01-27', '2024-01-13 10:15:00', '2024-01-23', 3810.83, 0.0, 3810.83, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (17, 'INV/17', 'out_invoice', 'draft', 'not_paid', 3, 5, 'S00204', NULL, '2024-02-25', '2024-02-25', '2024-03-26', '2024-02-25 10:15:00', NULL, 388.38, 73.79, 462.17, 462.17, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (18, 'INV/18', 'out_invoice', 'draft', 'not_paid', 7, 6, 'S00239', NULL, '2024-04-15', '2024-04-15', '2024-06-14', '2024-04-15 10:15:00', NULL, 6048.33, 1149.18, 7197.51, 7197.51, 'EUR', NULL, 0, 1);
INSERT INTO account_move VALUES (19, 'INV/19', 'out_invoice', 'cancel', 'not_paid', 15, 6, 'S00234', NULL, '2024-05-30', '2024-05-30', '2024-06-29', '2024-05-30 10:15:00', NULL, 3291.41, 691.2, 3982.61, 3982.61, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (20, 'INV/20', 'out_invoice', 'draft', 'not_paid', 9, 4, 'S00227', NULL, '2024-07-17', '2024-07-17', '2024-08-16', '2024-07-17 10:15:00', NULL, 1844.31, 387.31, 2231.62, 2231.62, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (21, 'INV/21', 'out_invoice', 'posted', 'paid', 16, 6, 'S00250', NULL, '2024-09-03', '2024-09-03', '2024-10-03', '2024-09-03 10:15:00', '2024-10-10', 5464.12, 0.0, 5464.12, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (22, 'INV/22', 'out_invoice', 'draft', 'not_paid', 3, 3, 'S00207', NULL, '2024-10-25', '2024-10-25', '2024-11-08', '2024-10-25 10:15:00', NULL, 2759.43, 579.48, 3338.91, 3338.91, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (23, 'INV/23', 'out_invoice', 'posted', 'not_paid', 1, 2, 'S00202', NULL, '2024-12-13', '2024-12-13', '2025-02-11', '2024-12-13 10:15:00', NULL, 5663.19, 1076.01, 6739.2, 6739.2, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (24, 'INV/24', 'out_invoice', 'posted', 'paid', 15, 4, 'S00232', NULL, '2025-01-23', '2025-01-23', '2025-02-06', '2025-01-23 10:15:00', '2025-02-06', 2145.37, 0.0, 2145.37, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (25, 'INV/25', 'out_invoice', 'posted', 'paid', 15, 2, 'S00240', NULL, '2025-03-18', '2025-03-18', '2025-04-17', '2025-03-18 10:15:00', '2025-04-02', 1814.91, 344.83, 2159.74, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (26, 'INV/26', 'out_invoice', 'posted', 'paid', 7, 4, 'S00223', NULL, '2025-05-02', '2025-05-02', '2025-05-16', '2025-05-02 10:15:00', '2025-05-17', 6089.62, 1157.03, 7246.65, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (27, 'INV/27', 'out_invoice', 'draft', 'not_paid', 10, 2, 'S00212', NULL, '2025-06-18', '2025-06-18', '2025-08-17', '2025-06-18 10:15:00', NULL, 955.46, 181.54, 1137.0, 1137.0, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (28, 'INV/28', 'out_invoice', 'posted', 'not_paid', 11, 3, 'S00237', NULL, '2025-08-08', '2025-08-08', '2025-10-07', '2025-08-08 10:15:00', NULL, 733.77, 139.42, 873.19, 873.19, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (29, 'INV/29', 'out_invoice', 'posted', 'partial', 2, 5, 'S00248', NULL, '2025-09-22', '2025-09-22', '2025-10-22', '2025-09-22 10:15:00', NULL, 3403.93, 714.83, 4118.76, 1647.5, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (30, 'INV/30', 'out_invoice', 'posted', 'paid', 12, 5, 'S00234', NULL, '2025-11-10', '2025-11-10', '2025-12-10', '2025-11-10 10:15:00', NULL, 2636.45, 553.65, 3190.1, 0.0, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (31, 'RINV/31', 'out_refund', 'posted', 'paid', 13, 4, NULL, 'R-459', '2024-01-11', '2024-01-11', '2024-02-10', '2024-01-11 10:15:00', '2024-02-10', 5878.34, 1234.45, 7112.79, 0.0, 'EUR', 29, 1, 0);
INSERT INTO account_move VALUES (32, 'RINV/32', 'out_refund', 'posted', 'not_paid', 11, 6, NULL, 'R-744', '2024-02-23', '2024-02-23', '2024-03-24', '2024-02-23 10:15:00', NULL, 5312.76, 1009.42, 6322.18, 6322.18, 'EUR', 28, 0, 0);
INSERT INTO account_move VALUES (33, 'RINV/33', 'out_refund', 'posted', 'not_paid', 9, 6, NULL, 'R-217', '2024-04-16', '2024-04-16', '2024-05-16', '2024-04-16 10:15:00', NULL, 464.82, 0.0, 464.82, 464.82, 'EUR', 29, 1, 0);
INSERT INTO account_move VALUES (34, 'RINV/34', 'out_refund', 'posted', 'paid', 11, 5, NULL, 'R-797', '2024-06-02', '2024-06-02', '2024-08-01', '2024-06-02 10:15:00', '2024-07-26', 5860.52, 1230.71, 7091.23, 0.0, 'EUR', 6, 0, 0);
INSERT INTO account_move VALUES (35, 'RINV/35', 'out_refund', 'posted', 'paid', 4, 5, NULL, 'R-367', '2024-07-21', '2024-07-21', '2024-09-19', '2024-07-21 10:15:00', '2024-07-31', 4403.32, 0.0, 4403.32, 0.0, 'EUR', 21, 1, 0);
INSERT INTO account_move VALUES (36, 'BILL/36', 'in_invoice', 'posted', 'paid', 24, 3, NULL, 'R-153', '2024-09-02', '2024-09-02', '2024-11-01', '2024-09-02 10:15:00', '2024-10-20', 5980.17, 1136.23, 7116.4, 0.0, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (37, 'BILL/37', 'in_invoice', 'posted', 'paid', 23, 4, NULL, 'R-523', '2024-10-23', '2024-10-23', '2024-12-22', '2024-10-23 10:15:00', '2024-11-05', 859.22, 0.0, 859.22, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (38, 'BILL/38', 'in_invoice', 'posted', 'not_paid', 22, 2, NULL, 'R-250', '2024-12-09', '2024-12-09', '2025-01-08', '2024-12-09 10:15:00', NULL, 570.08, 108.32, 678.4, 678.4, 'EUR', NULL, 0, 0);
INSERT INTO account_move VALUES (39, 'BILL/39', 'in_invoice', 'posted', 'paid', 23, 4, NULL, 'R-531', '2025-01-24', '2025-01-24', '2025-02-23', '2025-01-24 10:15:00', '2025-03-04', 4121.83, 865.58, 4987.41, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (40, 'BILL/40', 'in_invoice', 'posted', 'partial', 23, 5, NULL, 'R-782', '2025-03-12', '2025-03-12', '2025-03-26', '2025-03-12 10:15:00', NULL, 2057.34, 0.0, 2057.34, 822.94, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (41, 'BILL/41', 'in_invoice', 'posted', 'partial', 24, 5, NULL, 'R-126', '2025-05-05', '2025-05-05', '2025-06-04', '2025-05-05 10:15:00', NULL, 5509.48, 1156.99, 6666.47, 2666.59, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (42, 'BILL/42', 'in_invoice', 'posted', 'partial', 21, 3, NULL, 'R-721', '2025-06-17', '2025-06-17', '2025-07-17', '2025-06-17 10:15:00', NULL, 280.83, 58.97, 339.8, 135.92, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (43, 'BILL/43', 'in_invoice', 'posted', 'paid', 24, 3, NULL, 'R-401', '2025-08-09', '2025-08-09', '2025-09-08', '2025-08-09 10:15:00', '2025-09-24', 4384.24, 920.69, 5304.93, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (44, 'BILL/44', 'in_invoice', 'posted', 'paid', 22, 6, NULL, 'R-457', '2025-09-22', '2025-09-22', '2025-10-22', '2025-09-22 10:15:00', '2025-10-28', 1253.33, 0.0, 1253.33, 0.0, 'EUR', NULL, 1, 0);
INSERT INTO account_move VALUES (45, 'BILL/45', 'in_invoice', 'posted', 'not_paid', 23, 2, NULL, 'R-291', '2025-11-10', '2025-11-10', '2025-11-24', '2025-11-10 10:15:00', NULL, 4424.31, 929.11, 5353.42, 5353.42, 'EUR', NULL, 0, 0);
INSERT INTO stock_move VALUES (1, 'Receipt', 'WH/IN/00001', 'incoming', 'cancel', 4, 23, NULL, 'Vendors', 'WH/Stock', 12.0, 0.0, '2024-06-02 14:20:17', '2024-06-04 15:37:02', NULL, '2024-05-19 14:20:17', '0', NULL, 0);
INSERT INTO stock_move VALUES (2, 'Delivery', 'WH/OUT/00002', 'outgoing', 'cancel', 11, 11, 40, 'WH/Stock', 'Customers', 9.0, 0.0, '2024-06-11 08:13:10', '2024-06-17 07:45:33', NULL, '2024-05-28 08:13:10', '0', 5, 0);
INSERT INTO stock_move VALUES (3, 'Delivery', 'WH/OUT/00003', 'outgoing', 'assigned', 8, 11, 24, 'WH/Stock', 'Customers', 3.0, 0.0, '2024-06-19 19:42:21', '2024-06-25 07:21:14', NULL, '2024-06-05 19:42:21', '0', 1, 0);
INSERT INTO stock_move VALUES (4, 'Receipt', 'WH/IN/00004', 'incoming', 'assigned', 14, 25, NULL, 'Vendors', 'WH/Stock', 27.0, 0.0, '2024-07-01 08:15:06', '2024-07-10 16:37:13', NULL, '2024-06-17 08:15:06', '0', 1, 0);
INSERT INTO stock_move VALUES (5, 'Delivery', 'WH/OUT/00005', 'outgoing', 'done', 4, 3, 4, 'WH/Stock', 'Customers', 26.0, 26.0, '2024-07-12 08:43:05', '2024-07-21 09:53:38', '2024-07-18 20:53:46', '2024-06-28 08:43:05', '0', 6, 0);
INSERT INTO stock_move VALUES (6, 'Receipt', 'WH/IN/00006', 'incoming', 'done', 9, 25, NULL, 'Vendors', 'WH/Stock', 11.0, 11.0, '2024-07-21 19:00:47', '2024-07-24 10:01:37', '2024-07-22 07:18:40', '2024-07-07 19:00:47', '1', 3, 0);
INSERT INTO stock_move VALUES (7, 'Receipt', 'WH/IN/00007', 'incoming', 'done', 6, 25, NULL, 'Vendors', 'WH/Stock', 8.0, 8.0, '2024-07-30 13:08:58', '2024-08-02 07:20:39', '2024-08-08 07:03:53', '2024-07-16 13:08:58', '0', 1, 0);
INSERT INTO stock_move VALUES (8, 'Receipt', 'WH/IN/00008', 'incoming', 'done', 11, 23, NULL, 'Vendors', 'WH/Stock', 24.0, 24.0, '2024-08-11 18:30:56', '2024-08-17 20:53:27', '2024-08-15 20:41:26', '2024-07-28 18:30:56', '0', 5, 0);
INSERT INTO stock_move VALUES (9, 'Transfer', 'WH/INT/00009', 'internal', 'confirmed', 6, NULL, NULL, 'WH/Stock', 'WH/Showroom', 16.0, 0.0, '2024-08-21 16:23:21', '2024-08-28 20:47:33', NULL, '2024-08-07 16:23:21', '0', 1, 0);
INSERT INTO stock_move VALUES (10, 'Transfer', 'WH/INT/00010', 'internal', 'done', 1, NULL, NULL, 'WH/Stock', 'WH/Scrap', 29.0, 29.0, '2024-08-27 15:24:13', '2024-09-02 10:52:50', '2024-08-29 10:36:17', '2024-08-13 15:24:13', '0', 5, 1);
INSERT INTO stock_move VALUES (11, 'Receipt', 'WH/IN/00011', 'incoming', 'done', 6, 23, NULL, 'Vendors', 'WH/Stock', 28.0, 28.0, '2024-09-08 07:42:00', '2024-09-17 16:43:54', '2024-09-11 07:20:37', '2024-08-25 07:42:00', '1', 1, 0);
INSERT INTO stock_move VALUES (12, 'Transfer', 'WH/INT/00012', 'internal', 'done', 3, NULL, NULL, 'WH/Stock', 'WH/Showroom', 12.0, 12.0, '2024-09-17 11:06:02', '2024-09-23 20:00:36', '2024-09-19 07:53:40', '2024-09-03 11:06:02', '1', 4, 0);
INSERT INTO stock_move VALUES (13, 'Delivery', 'WH/OUT/00013', 'outgoing', 'done', 9, 12, 50, 'WH/Stock', 'Customers', 22.0, 6.0, '2024-09-29 07:58:26', '2024-10-02 11:28:56', '2024-10-07 07:56:17', '2024-09-15 07:58:26', '0', 2, 0);
INSERT INTO stock_move VALUES (14, 'Delivery', 'WH/OUT/00014', 'outgoing', 'done', 14, 7, 5, 'WH/Stock', 'Customers', 24.0, 3.0, '2024-10-09 08:13:15', '2024-10-16 20:53:38', '2024-10-15 12:17:41', '2024-09-25 08:13:15', '0', NULL, 0);
INSERT INTO stock_move VALUES (15, 'Receipt', 'WH/IN/00015', 'incoming', 'done', 3, 24, NULL, 'Vendors', 'WH/Stock', 2.0, 2.0, '2024-10-20 14:15:34', '2024-10-23 20:42:25', '2024-10-25 14:04:20', '2024-10-06 14:15:34', '1', 6, 0);
INSERT INTO stock_move VALUES (16, 'Receipt', 'WH/IN/00016', 'incoming', 'cancel', 10, 22, NULL, 'Vendors', 'WH/Stock', 23.0, 0.0, '2024-10-29 14:59:47', '2024-11-04 10:44:29', NULL, '2024-10-15 14:59:47', '0', 3, 0);
INSERT INTO stock_move VALUES (17, 'Delivery', 'WH/OUT/00017', 'outgoing', 'done', 3, 7, 57, 'WH/Stock', 'Customers', 21.0, 16.0, '2024-11-09 09:40:07', '2024-11-12 13:46:07', '2024-11-13 20:27:26', '2024-10-26 09:40:07', '0', 5, 0);
INSERT INTO stock_move VALUES (18, 'Delivery', 'WH/OUT/00018', 'outgoing', 'done', 11, 13, 14, 'WH/Stock', 'Customers', 18.0, 18.0, '2024-11-16 07:05:44', '2024-11-25 20:33:15', '2024-11-19 07:01:12', '2024-11-02 07:05:44', '0', 3, 0);
INSERT INTO stock_move VALUES (19, 'Receipt', 'WH/IN/00019', 'incoming', 'done', 11, 22, NULL, 'Vendors', 'WH/Stock', 30.0, 30.0, '2024-12-02 12:11:39', '2024-12-11 07:09:39', '2024-12-05 09:10:58', '2024-11-18 12:11:39', '0', 1, 0);
INSERT INTO stock_move VALUES (20, 'Delivery', 'WH/OUT/00020', 'outgoing', 'assigned', 9, 4, 15, 'WH/Stock', 'Customers', 21.0, 0.0, '2024-12-07 16:06:07', '2024-12-12 07:35:25', NULL, '2024-11-23 16:06:07', '1', NULL, 0);
INSERT INTO stock_move VALUES (21, 'Receipt', 'WH/IN/00021', 'incoming', 'done', 14, 22, NULL, 'Vendors', 'WH/Stock', 21.0, 21.0, '2024-12-18 11:40:47', '2024-12-24 14:03:40', '2024-12-26 08:28:54', '2024-12-04 11:40:47', '0', 6, 0);
INSERT INTO stock_move VALUES (22, 'Receipt', 'WH/IN/00022', 'incoming', 'cancel', 7, 24, NULL, 'Vendors', 'WH/Stock', 23.0, 0.0, '2024-12-26 07:23:55', '2024-12-30 16:41:58', NULL, '2024-12-12 07:23:55', '0', 1, 0);
INSERT INTO stock_move VALUES (23, 'Receipt', 'WH/IN/00023', 'incoming', 'done', 14, 25, NULL, 'Vendors', 'WH/Stock', 26.0, 26.0, '2025-01-09 14:34:05', '2025-01-14 17:41:23', '2025-01-15 07:40:47', '2024-12-26 14:34:05', '0', 3, 0);
INSERT INTO stock_move VALUES (24, 'Delivery', 'WH/OUT/00024', 'outgoing', 'assigned', 13, 2, 3, 'WH/Stock', 'Customers', 12.0, 0.0, '2025-01-18 10:57:59', '2025-01-22 11:29:41', NULL, '2025-01-04 10:57:59', '0', 5, 0);
INSERT INTO stock_move VALUES (25, 'Receipt', 'WH/IN/00025', 'incoming', 'done', 6, 22, NULL, 'Vendors', 'WH/Stock', 17.0, 17.0, '2025-01-26 15:14:58', '2025-02-02 20:06:41', '2025-01-28 20:18:32', '2025-01-12 15:14:58', '0', NULL, 0);
INSERT INTO stock_move VALUES (26, 'Transfer', 'WH/INT/00026', 'internal', 'assigned', 5, NULL, NULL, 'WH/Stock', 'WH/Showroom', 13.0, 0.0, '2025-02-11 14:10:46', '2025-02-18 07:36:01', NULL, '2025-01-28 14:10:46', '0', 2, 0);
INSERT INTO stock_move VALUES (27, 'Transfer', 'WH/INT/00027', 'internal', 'assigned', 2, NULL, NULL, 'WH/Stock', 'WH/Scrap', 16.0, 0.0, '2025-02-17 13:53:33', '2025-02-27 07:20:57', NULL, '2025-02-03 13:53:33', '0', NULL, 1);
INSERT INTO stock_move VALUES (28, 'Delivery', 'WH/OUT/00028', 'outgoing', 'assigned', 14, 8, 54, 'WH/Stock', 'Customers', 10.0, 0.0, '2025-03-03 07:01:32', '2025-03-12 18:28:59', NULL, '2025-02-17 07:01:32', '1', NULL, 0);
INSERT INTO stock_move VALUES (29, 'Delivery', 'WH/OUT/00029', 'outgoing', 'done', 5, 16, 48, 'WH/Stock', 'Customers', 3.0, 3.0, '2025-03-13 19:01:44', '2025-03-17 07:26:32', '2025-03-14 07:14:15', '2025-02-27 19:01:44', '0', NULL, 0);
INSERT INTO stock_move VALUES (30, 'Transfer', 'WH/INT/00030', 'internal', 'assigned', 13, NULL, NULL, 'WH/Stock', 'WH/Scrap', 19.0, 0.0, '2025-03-20 11:26:15', '2025-03-27 20:19:29', NULL, '2025-03-06 11:26:15', '0', 5, 1);
INSERT INTO stock_move VALUES (31, 'Transfer', 'WH/INT/00031', 'internal', 'done', 12, NULL, NULL, 'WH/Stock', 'WH/Scrap', 23.0, 1.0, '2025-03-31 17:29:37', '2025-04-06 07:20:49', '2025-04-08 07:03:16', '2025-03-17 17:29:37', '0', 4, 1);
INSERT INTO stock_move VALUES (32, 'Receipt', 'WH/IN/00032', 'incoming', 'assigned', 9, 24, NULL, 'Vendors', 'WH/Stock', 11.0, 0.0, '2025-04-09 10:38:40', '2025-04-14 20:11:28', NULL, '2025-03-26 10:38:40', '0', 5, 0);
INSERT INTO stock_move VALUES (33, 'Transfer', 'WH/INT/00033', 'internal', 'done', 12, NULL, NULL, 'WH/Stock', 'WH/Showroom', 7.0, 7.0, '2025-04-19 12:01:41', '2025-04-21 14:17:35', '2025-04-19 14:43:56', '2025-04-05 12:01:41', '1', 1, 0);
INSERT INTO stock_move VALUES (34, 'Transfer', 'WH/INT/00034', 'internal', 'done', 1, NULL, NULL, 'WH/Stock', 'WH/Showroom', 6.0, 6.0, '2025-04-30 09:30:57', '2025-05-09 07:48:48', '2025-05-05 20:53:32', '2025-04-16 09:30:57', '1', NULL, 0);
INSERT INTO stock_move VALUES (35, 'Receipt', 'WH/IN/00035', 'incoming', 'done', 12, 23, NULL, 'Vendors', 'WH/Stock', 18.0, 9.0, '2025-05-07 17:30:39', '2025-05-11 12:28:19', '2025-05-10 13:51:40', '2025-04-23 17:30:39', '0', NULL, 0);
INSERT INTO stock_move VALUES (36, 'Receipt', 'WH/IN/00036', 'incoming', 'done', 7, 22, NULL, 'Vendors', 'WH/Stock', 22.0, 22.0, '2025-05-21 08:39:06', '2025-05-29 11:10:30', '2025-05-21 19:38:11', '2025-05-07 08:39:06', '0', 3, 0);
INSERT INTO stock_move VALUES (37, 'Transfer', 'WH/INT/00037', 'internal', 'done', 1, NULL, NULL, 'WH/Stock', 'WH/Scrap', 5.0, 5.0, '2025-05-30 16:27:07', '2025-06-06 14:15:44', '2025-06-05 08:48:41', '2025-05-16 16:27:07', '0', 6, 1);
INSERT INTO stock_move VALUES (38, 'Transfer', 'WH/INT/00038', 'internal', 'done', 2, NULL, NULL, 'WH/Stock', 'WH/Scrap', 6.0, 3.0, '2025-06-07 15:59:49', '2025-06-15 07:11:52', '2025-06-14 07:32:09', '2025-05-24 15:59:49', '0', NULL, 1);
INSERT INTO stock_move VALUES (39, 'Receipt', 'WH/IN/00039', 'incoming', 'done', 12, 23, NULL, 'Vendors', 'WH/Stock', 29.0, 29.0, '2025-06-16 09:48:47', '2025-06-21 07:10:44', '2025-06-21 07:50:07', '2025-06-02 09:48:47', '0', NULL, 0);
INSERT INTO stock_move VALUES (40, 'Receipt', 'WH/IN/00040', 'incoming', 'done', 2, 25, NULL, 'Vendors', 'WH/Stock', 2.0, 1.0, '2025-06-30 11:22:31', '2025-07-05 07:06:24', '2025-07-04 17:25:36', '2025-06-16 11:22:31', '0', NULL, 0);
INSERT INTO stock_move VALUES (41, 'Delivery', 'WH/OUT/00041', 'outgoing', 'done', 4, 3, 46, 'WH/Stock', 'Customers', 29.0, 29.0, '2025-07-06 12:55:20', '2025-07-11 10:25:52', '2025-07-09 14:08:05', '2025-06-22 12:55:20', '0', 5, 0);
INSERT INTO stock_move VALUES (42, 'Receipt', 'WH/IN/00042', 'incoming', 'confirmed', 1, 22, NULL, 'Vendors', 'WH/Stock', 11.0, 0.0, '2025-07-16 10:02:12', '2025-07-19 20:06:01', NULL, '2025-07-02 10:02:12', '0', 2, 0);
INSERT INTO stock_move VALUES (43, 'Transfer', 'WH/INT/00043', 'internal', 'done', 6, NULL, NULL, 'WH/Stock', 'WH/Showroom', 25.0, 25.0, '2025-08-01 11:47:06', '2025-08-04 07:02:46', '2025-08-07 07:57:39', '2025-07-18 11:47:06', '0', 4, 0);
INSERT INTO stock_move VALUES (44, 'Transfer', 'WH/INT/00044', 'internal', 'assigned', 6, NULL, NULL, 'WH/Stock', 'WH/Showroom', 17.0, 0.0, '2025-08-11 11:01:36', '2025-08-16 20:26:56', NULL, '2025-07-28 11:01:36', '0', 1, 0);
INSERT INTO stock_move VALUES (45, 'Receipt', 'WH/IN/00045', 'incoming', 'done', 3, 23, NULL, 'Vendors', 'WH/Stock', 15.0, 15.0, '2025-08-19 12:26:29', '2025-08-21 17:09:27', '2025-08-19 14:42:57', '2025-08-05 12:26:29', '0', 3, 0);
INSERT INTO stock_move VALUES (46, 'Transfer', 'WH/INT/00046', 'internal', 'done', 13, NULL, NULL, 'WH/Stock', 'WH/Scrap', 19.0, 19.0, '2025-08-29 08:25:02', '2025-09-08 07:51:56', '2025-09-06 07:38:18', '2025-08-15 08:25:02', '1', 5, 1);
INSERT INTO stock_move VALUES (47, 'Delivery', 'WH/OUT/00047', 'outgoing', 'done', 12, 4, 35, 'WH/Stock', 'Customers', 12.0, 12.0, '2025-09-11 09:44:14', '2025-09-20 07:47:36', '2025-09-15 10:52:20', '2025-08-28 09:44:14', '0', 3, 0);
INSERT INTO stock_move VALUES (48, 'Transfer', 'WH/INT/00048', 'internal', 'confirmed', 8, NULL, NULL, 'WH/Stock', 'WH/Scrap', 15.0, 0.0, '2025-09-20 08:00:32', '2025-09-24 07:52:02', NULL, '2025-09-06 08:00:32', '0', 6, 1);
INSERT INTO stock_move VALUES (49, 'Receipt', 'WH/IN/00049', 'incoming', 'assigned', 5, 25, NULL, 'Vendors', 'WH/Stock', 30.0, 0.0, '2025-10-01 15:37:53', '2025-10-04 07:54:53', NULL, '2025-09-17 15:37:53', '0', 4, 0);
INSERT INTO stock_move VALUES (50, 'Receipt', 'WH/IN/00050', 'incoming', 'done', 10, 25, NULL, 'Vendors', 'WH/Stock', 20.0, 18.0, '2025-10-07 18:31:26', '2025-10-12 13:01:47', '2025-10-13 07:43:55', '2025-09-23 18:31:26', '0', 5, 0);
INSERT INTO stock_move VALUES (51, 'Receipt', 'WH/IN/00051', 'incoming', 'assigned', 1, 24, NULL, 'Vendors', 'WH/Stock', 5.0, 0.0, '2025-10-16 16:40:31', '2025-10-26 11:48:11', NULL, '2025-10-02 16:40:31', '1', NULL, 0);
INSERT INTO stock_move VALUES (52, 'Transfer', 'WH/INT/00052', 'internal', 'done', 2, NULL, NULL, 'WH/Stock', 'WH/Scrap', 16.0, 10.0, '2025-10-25 18:41:10', '2025-11-02 20:16:34', '2025-10-28 14:57:52', '2025-10-11 18:41:10', '0', 5, 1);
INSERT INTO stock_move VALUES (53, 'Transfer', 'WH/INT/00053', 'internal', 'done', 3, NULL, NULL, 'WH/Stock', 'WH/Showroom', 25.0, 16.0, '2025-11-07 08:05:17', '2025-11-14 17:28:30', '2025-11-12 07:37:52', '2025-10-24 08:05:17', '0', 4, 0);
INSERT INTO stock_move VALUES (54, 'Receipt', 'WH/IN/00054', 'incoming', 'assigned', 12, 25, NULL, 'Vendors', 'WH/Stock', 9.0, 0.0, '2025-11-14 16:24:46', '2025-11-20 07:46:56', NULL, '2025-10-31 16:24:46', '0', 1, 0);
INSERT INTO stock_move VALUES (55, 'Transfer', 'WH/INT/00055', 'internal', 'assigned', 10, NULL, NULL, 'WH/Stock', 'WH/Showroom', 27.0, 0.0, '2025-11-28 12:45:49', '2025-12-08 07:13:18', NULL, '2025-11-14 12:45:49', '0', 4, 0);
