-- in_trade_customs
CREATE TABLE country (
  country_code TEXT PRIMARY KEY,
  iso3 TEXT,
  un_numeric TEXT,
  country_name TEXT,
  region TEXT,
  trade_bloc TEXT,
  has_fta INTEGER,  -- free trade agreement with us
  fta_since TEXT,
  risk_level TEXT,
  currency_code TEXT
);
INSERT INTO country VALUES ('DE', 'DEU', '562', 'Germany', 'Europe', 'EU', 1, '2006-09-16', 'medium', 'EUR');
INSERT INTO country VALUES ('FR', 'FRA', '613', 'France', 'Europe', 'EU', 1, '2018-08-03', 'medium', 'EUR');
INSERT INTO country VALUES ('CN', 'CHN', '089', 'China', 'Asia', NULL, 0, NULL, 'medium', 'CNY');
INSERT INTO country VALUES ('JP', 'JPN', '403', 'Japan', 'Asia', NULL, 1, '2014-04-27', 'low', 'JPY');
INSERT INTO country VALUES ('US', 'USA', '034', 'United States', 'Americas', 'USMCA', 0, NULL, 'low', 'USD');
INSERT INTO country VALUES ('MX', 'MEX', '868', 'Mexico', 'Americas', 'USMCA', 1, '2014-12-23', 'low', 'MXN');
INSERT INTO country VALUES ('BR', 'BRA', '823', 'Brazil', 'Americas', 'MERCOSUR', 0, NULL, 'medium', 'BRL');
INSERT INTO country VALUES ('TR', 'TUR', '088', 'Turkey', 'Europe', NULL, 0, NULL, 'high', 'TRY');
INSERT INTO country VALUES ('VN', 'VNM', '338', 'Viet Nam', 'Asia', 'ASEAN', 0, NULL, 'high', 'VND');
INSERT INTO country VALUES ('KE', 'KEN', '857', 'Kenya', 'Africa', 'EAC', 1, '2009-06-22', 'high', 'KES');
CREATE TABLE port (
  port_code TEXT PRIMARY KEY,
  port_name TEXT,
  port_type TEXT,
  customs_office_code TEXT,
  city TEXT,
  latitude REAL,
  longitude REAL,
  berths INTEGER,
  inspectors INTEGER,
  annual_capacity_teu INTEGER,
  open_24h TEXT
);
INSERT INTO port VALUES ('AKHBR', 'Akara Harbour', 'sea', 'CO10', 'Akara', 10.8778, 34.7048, 13, 39, 301000, 'N');
INSERT INTO port VALUES ('AKSTH', 'South Quay', 'sea', 'CO11', 'Southton', 11.1131, 34.5029, 16, 32, 583000, 'Y');
INSERT INTO port VALUES ('AKAIR', 'Akara International Airport', 'air', 'CO12', 'Southton', 13.027, 33.5226, NULL, 36, NULL, 'N');
INSERT INTO port VALUES ('AKBRD', 'Eastern Border Post', 'road', 'CO13', 'Eastgate', 13.3938, 35.3716, NULL, 29, NULL, 'Y');
INSERT INTO port VALUES ('AKRAI', 'Junction Rail Terminal', 'rail', 'CO14', 'Southton', 10.6, 32.0441, NULL, 10, NULL, 'N');
CREATE TABLE goods_code (
  hs8 TEXT PRIMARY KEY,
  hs6 TEXT,
  hs4 TEXT,
  chapter TEXT,
  chapter_title TEXT,
  description_short TEXT,
  description_long TEXT,
  unit_of_quantity TEXT,  -- NO number, L litre, KG, PA pairs
  duty_rate_mfn_pct REAL,  -- normal rate
  duty_rate_pref_pct REAL,  -- with a valid origin proof from a free trade country
  vat_pct REAL,
  excise_rate_pct REAL,
  licence_required TEXT,
  valid_from TEXT,
  valid_to TEXT
);
INSERT INTO goods_code VALUES ('85171300', '851713', '8517', '85', 'Electrical machinery', 'Smartphones', 'Smartphones, other than those of special tariff notes', 'NO', 5.0, 0.0, 20.0, 0.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('87032319', '870323', '8703', '87', 'Vehicles', 'Passenger cars 1.5-3.0 l', 'Passenger cars 1.5-3.0 l, other than those of special tariff notes', 'NO', 20.0, 8.0, 20.0, 15.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('61091000', '610910', '6109', '61', 'Knitted apparel', 'Cotton T-shirts', 'Cotton T-shirts, other than those of special tariff notes', 'NO', 12.0, 0.0, 20.0, 0.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('22042100', '220421', '2204', '22', 'Beverages', 'Bottled wine', 'Bottled wine, other than those of special tariff notes', 'L', 25.0, 10.0, 20.0, 30.0, 'Y', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('30049000', '300490', '3004', '30', 'Pharmaceuticals', 'Medicaments', 'Medicaments, other than those of special tariff notes', 'KG', 0.0, 0.0, 5.0, 0.0, 'Y', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('10019900', '100199', '1001', '10', 'Cereals', 'Wheat', 'Wheat, other than those of special tariff notes', 'KG', 3.0, 0.0, 5.0, 0.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('84713000', '847130', '8471', '84', 'Machinery', 'Laptops', 'Laptops, other than those of special tariff notes', 'NO', 0.0, 0.0, 20.0, 0.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('27101943', '271019', '2710', '27', 'Mineral fuels', 'Diesel fuel', 'Diesel fuel, other than those of special tariff notes', 'L', 2.0, 2.0, 20.0, 40.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('09011100', '090111', '0901', '09', 'Coffee and tea', 'Raw coffee', 'Raw coffee, other than those of special tariff notes', 'KG', 4.0, 0.0, 5.0, 0.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('64039900', '640399', '6403', '64', 'Footwear', 'Leather shoes', 'Leather shoes, other than those of special tariff notes', 'PA', 17.0, 5.0, 20.0, 0.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('72104900', '721049', '7210', '72', 'Iron and steel', 'Galvanised steel sheet', 'Galvanised steel sheet, other than those of special tariff notes', 'KG', 8.0, 3.0, 20.0, 0.0, 'N', '2022-01-01', NULL);
INSERT INTO goods_code VALUES ('24022000', '240220', '2402', '24', 'Tobacco', 'Cigarettes', 'Cigarettes, other than those of special tariff notes', 'NO', 30.0, 30.0, 20.0, 60.0, 'Y', '2022-01-01', NULL);
CREATE TABLE declaration (
  declaration_id INTEGER PRIMARY KEY,
  mrn TEXT,  -- movement reference number
  local_reference TEXT,
  declaration_type TEXT,  -- IM import, EX export
  procedure_code TEXT,  -- 4000 home use, 7100 warehouse, 5100 inward processing, 1000 permanent export, 2100 temporary export
  trader_name TEXT,
  trader_tin TEXT,
  declarant_name TEXT,  -- broker, NULL = trader himself
  port_code TEXT,
  exit_entry_office TEXT,  -- office where the goods cross the border
  origin_country TEXT,
  dispatch_country TEXT,  -- where shipped from
  destination_country TEXT,
  transport_mode TEXT,
  container_no TEXT,
  incoterm TEXT,
  departure_date TEXT,
  arrival_date TEXT,
  lodged_at TEXT,
  accepted_at TEXT,
  assessed_at TEXT,
  inspected_at TEXT,
  payment_due_date TEXT,
  paid_at TEXT,
  released_at TEXT,
  status TEXT,  -- REL released, PAY awaiting payment, INS under inspection, REJ rejected, CAN cancelled
  selectivity_lane TEXT,  -- risk channel
  gross_mass_kg REAL,
  net_mass_kg REAL,
  package_count INTEGER,
  invoice_currency TEXT,
  exchange_rate_usd REAL,
  invoice_value REAL,  -- in invoice currency
  freight_usd REAL,
  insurance_usd REAL,
  fob_value_usd REAL,
  cif_value_usd REAL,  -- FOB + freight + insurance
  statistical_value_usd REAL,  -- CIF for imports, FOB for exports
  FOREIGN KEY (port_code) REFERENCES port(port_code)
);
INSERT INTO declaration VALUES (77001, '25AK3739938', 'LR-525', 'EX', '1000', 'Fresh Bean Export', 'T1005', 'Harbor Brokers', 'AKSTH', 'CO12', 'AK', 'AK', 'DE', 'sea', NULL, 'FOB', '2025-03-15', '2025-04-11', '2025-04-13 11:02:00', '2025-04-13 13:55:00', '2025-04-13 20:47:00', NULL, NULL, NULL, '2025-04-16 17:38:00', 'REL', 'green', 29421.3, 25192.0, 8, 'JPY', 0.0067, 178705719.4, 7963.56, 665.28, 1197328.32, 1205957.16, 1197328.32);
INSERT INTO declaration VALUES (77002, '25AK9637184', NULL, 'IM', '7100', 'MediSupply', 'T1006', NULL, 'AKSTH', 'CO12', 'TR', 'TR', 'AK', 'sea', 'MSKU3775941', 'FOB', '2025-02-22', '2025-03-09', '2025-03-08 12:11:00', '2025-03-09 00:56:00', '2025-03-10 12:06:00', '2025-03-11 08:46:00', '2025-03-20', NULL, NULL, 'CAN', 'red', 3670.7, 3110.8, 259, 'EUR', 1.08, 770891.85, 2235.46, 302.06, 832563.2, 835100.72, 835100.72);
INSERT INTO declaration VALUES (77003, '25AK1930734', 'LR-429', 'EX', '1000', 'Fresh Bean Export', 'T1005', 'Nova Customs', 'AKBRD', 'CO10', 'AK', 'AK', 'BR', 'road', NULL, 'EXW', '2025-06-26', '2025-06-28', '2025-06-29 09:49:00', '2025-06-29 17:43:00', '2025-06-30 00:34:00', '2025-07-01 05:20:00', NULL, NULL, '2025-07-04 18:03:00', 'REL', 'red', 39229.2, 33529.2, 454, 'USD', 1.0, 140822.64, 5379.35, 575.11, 140822.64, 146777.1, 140822.64);
INSERT INTO declaration VALUES (77004, '25AK8476918', 'LR-277', 'EX', '2100', 'MediSupply', 'T1006', NULL, 'AKBRD', 'CO10', 'AK', 'AK', 'VN', 'road', NULL, 'EXW', '2024-12-16', '2024-12-20', '2024-12-19 02:38:00', '2024-12-19 08:48:00', '2024-12-19 22:17:00', '2024-12-21 16:43:00', NULL, NULL, '2024-12-22 04:08:00', 'REL', 'red', 4950.0, 4500.0, 326, 'EUR', 1.08, 70833.33, 277.55, 271.48, 76500.0, 77049.03, 76500.0);
INSERT INTO declaration VALUES (77005, '25AK4839349', 'LR-543', 'IM', '4000', 'MediSupply', 'T1006', 'SwiftClear', 'AKAIR', 'CO11', 'FR', 'FR', 'AK', 'air', NULL, 'DDP', '2025-08-30', '2025-09-04', '2025-09-05 09:35:00', '2025-09-05 11:13:00', '2025-09-06 19:45:00', '2025-09-09 01:17:00', '2025-09-16', '2025-09-09 03:26:00', '2025-09-10 03:30:00', 'REL', 'red', 20919.0, 17579, 786, 'EUR', 1.08, 5322.53, 6670.12, 214.9, 5748.33, 12633.35, 12633.35);
INSERT INTO declaration VALUES (77006, '25AK2785054', 'LR-754', 'IM', '7100', 'MediSupply', 'T1006', 'SwiftClear', 'AKAIR', 'CO12', 'FR', 'FR', 'AK', 'air', NULL, 'DDP', '2025-01-20', '2025-01-29', '2025-01-31 10:57:00', '2025-02-01 03:03:00', '2025-02-01 10:52:00', '2025-02-02 01:39:00', '2025-02-11', '2025-02-14 07:22:00', '2025-02-04 17:46:00', 'REL', 'red', 39210.9, 34473.8, 218, 'CNY', 0.14, 1133652.86, 4117.53, 382.24, 158711.4, 163211.17, 163211.17);
INSERT INTO declaration VALUES (77007, '25AK2004957', 'LR-306', 'IM', '7100', 'MediSupply', 'T1006', 'SwiftClear', 'AKRAI', 'CO14', 'JP', 'JP', 'AK', 'rail', 'MSKU4892681', 'CIF', '2024-09-02', '2024-09-18', '2024-09-17 16:44:00', '2024-09-17 21:00:00', '2024-09-18 23:07:00', NULL, '2024-09-28', NULL, NULL, 'PAY', 'green', 20329.0, 18623, 11, 'EUR', 1.08, 5540.53, 8333.88, 413.58, 5983.77, 14731.23, 14731.23);
INSERT INTO declaration VALUES (77008, '25AK6688462', 'LR-506', 'IM', '4000', 'Eastline Textiles', 'T1004', 'SwiftClear', 'AKHBR', 'CO10', 'KE', 'CN', 'AK', 'sea', 'MSKU6314117', 'CIF', '2025-08-09', '2025-09-08', '2025-09-07 08:10:00', '2025-09-07 15:38:00', '2025-09-07 22:39:00', '2025-09-08 23:27:00', '2025-09-17', NULL, NULL, 'PAY', 'red', 28958.1, 25626.6, 723, 'CNY', 0.14, 198122.0, 6973.63, 555.03, 27737.08, 35265.74, 35265.74);
INSERT INTO declaration VALUES (77009, '25AK6296490', NULL, 'IM', '4000', 'Akara Motors', 'T1001', 'SwiftClear', 'AKAIR', 'CO10', 'DE', 'DE', 'AK', 'air', NULL, 'DDP', '2025-07-31', '2025-09-04', '2025-09-06 06:55:00', '2025-09-06 20:08:00', '2025-09-07 02:14:00', NULL, '2025-09-17', '2025-09-22 22:38:00', '2025-09-10 17:32:00', 'REL', 'green', 39691.7, 34217, 788, 'EUR', 1.08, 32221.01, 2018.51, 434.98, 34798.69, 37252.18, 37252.18);
INSERT INTO declaration VALUES (77010, '25AK4615514', 'LR-103', 'IM', '4000', 'Fresh Bean Export', 'T1005', 'SwiftClear', 'AKHBR', 'CO11', 'TR', 'TR', 'AK', 'sea', 'MSKU4020296', 'FOB', '2025-01-24', '2025-02-08', '2025-02-07 03:52:00', '2025-02-07 15:27:00', '2025-02-08 15:40:00', '2025-02-11 00:56:00', '2025-02-18', '2025-02-20 15:39:00', '2025-02-11 11:01:00', 'REL', 'red', 2162.2, 2002.0, 147, 'USD', 1.0, 669760.0, 460.4, 317.94, 669760.0, 670538.34, 670538.34);
INSERT INTO declaration VALUES (77011, '25AK1032886', 'LR-140', 'EX', '1000', 'Fresh Bean Export', 'T1005', NULL, 'AKRAI', 'CO10', 'AK', 'AK', 'US', 'rail', NULL, 'CIF', '2024-02-18', '2024-02-24', '2024-02-24 02:17:00', '2024-02-24 19:40:00', '2024-02-25 09:20:00', '2024-02-25 14:46:00', NULL, NULL, '2024-02-27 11:40:00', 'REL', 'red', 82680.0, 79500, 206, 'USD', 1.0, 906300.0, 3562.65, 660.13, 906300.0, 910522.78, 906300.0);
INSERT INTO declaration VALUES (77012, '25AK5810582', 'LR-377', 'EX', '2100', 'Steelworks Akara', 'T1008', 'SwiftClear', 'AKAIR', 'CO12', 'AK', 'AK', 'FR', 'air', NULL, 'CIF', '2025-07-23', '2025-08-02', '2025-07-31 18:50:00', '2025-08-01 09:13:00', '2025-08-01 19:03:00', '2025-08-03 19:21:00', NULL, NULL, '2025-08-06 06:19:00', 'REL', 'red', 5555.0, 5050, 31, 'USD', 1.0, 4408.65, 3870.95, 266.79, 4408.65, 8546.39, 4408.65);
INSERT INTO declaration VALUES (77013, '25AK4849422', 'LR-630', 'EX', '1000', 'Delta Foods', 'T1003', 'SwiftClear', 'AKBRD', 'CO12', 'AK', 'AK', 'DE', 'road', NULL, 'CIF', '2024-12-07', '2024-12-30', '2024-12-30 16:44:00', '2024-12-31 05:46:00', '2024-12-31 17:34:00', NULL, NULL, NULL, '2025-01-02 04:35:00', 'REL', 'yellow', 22305.5, 20463.8, 62, 'EUR', 1.08, 20508.33, 7611.41, 396.01, 22149.0, 30156.42, 22149.0);
INSERT INTO declaration VALUES (77014, '25AK8637629', 'LR-814', 'EX', '2100', 'Fresh Bean Export', 'T1005', 'SwiftClear', 'AKAIR', 'CO11', 'AK', 'AK', 'TR', 'air', NULL, 'CIF', '2024-02-21', '2024-03-22', '2024-03-22 01:56:00', '2024-03-22 08:04:00', '2024-03-23 04:22:00', NULL, NULL, NULL, '2024-03-24 04:10:00', 'REL', 'yellow', 5132.7, 4446.2, 48, 'EUR', 1.08, 1102471.11, 770.23, 50.23, 1190668.8, 1191489.26, 1190668.8);
INSERT INTO declaration VALUES (77015, '25AK4531389', 'LR-576', 'IM', '4000', 'Delta Foods', 'T1003', 'SwiftClear', 'AKSTH', 'CO10', 'MX', 'MX', 'AK', 'sea', 'MSKU6132813', 'FOB', '2025-09-04', '2025-09-08', '2025-09-08 00:22:00', '2025-09-08 01:43:00', '2025-09-09 04:38:00', '2025-09-10 06:17:00', '2025-09-19', '2025-09-11 06:30:00', '2025-09-11 05:52:00', 'REL', 'red', 12162.3, 10763.1, 317, 'CNY', 0.14, 1746014.0, 8859.41, 334.76, 244441.96, 253636.13, 253636.13);
INSERT INTO declaration VALUES (77016, '25AK9661725', NULL, 'EX', '1000', 'Delta Foods', 'T1003', 'SwiftClear', 'AKRAI', 'CO12', 'AK', 'AK', 'JP', 'rail', 'MSKU7184916', 'CIF', '2025-08-02', '2025-09-06', '2025-09-04 18:24:00', '2025-09-05 04:41:00', '2025-09-05 13:53:00', '2025-09-06 22:42:00', NULL, NULL, '2025-09-07 20:29:00', 'REL', 'red', 71760.0, 69000, 578, 'EUR', 1.08, 615037.04, 7141.05, 285.4, 664240.0, 671666.45, 664240.0);
INSERT INTO declaration VALUES (77017, '25AK2288775', 'LR-645', 'IM', '4000', 'Akara Motors', 'T1001', 'Nova Customs', 'AKAIR', 'CO12', 'DE', 'MX', 'AK', 'air', NULL, 'EXW', '2024-11-03', '2024-11-28', '2024-11-29 07:21:00', '2024-11-29 08:16:00', '2024-11-30 04:09:00', '2024-11-30 16:57:00', '2024-12-10', NULL, NULL, 'CAN', 'red', 64935.0, 58500, 149, 'EUR', 1.08, 802750.0, 7864.97, 411.5, 866970.0, 875246.47, 875246.47);
INSERT INTO declaration VALUES (77018, '25AK2938858', 'LR-898', 'EX', '1000', 'Fresh Bean Export', 'T1005', NULL, 'AKBRD', 'CO14', 'AK', 'AK', 'US', 'road', NULL, 'FOB', '2025-03-20', '2025-03-21', '2025-03-19 23:12:00', '2025-03-20 14:04:00', '2025-03-20 15:25:00', NULL, NULL, NULL, NULL, 'INS', 'red', 663.3, 576.8, 172, 'CNY', 0.14, 1880780.0, 2615.38, 74.66, 263309.2, 265999.24, 263309.2);
INSERT INTO declaration VALUES (77019, '25AK9584636', 'LR-679', 'IM', '4000', 'Fresh Bean Export', 'T1005', 'SwiftClear', 'AKSTH', 'CO12', 'BR', 'BR', 'AK', 'sea', 'MSKU3165965', 'FOB', '2024-11-24', '2024-12-11', '2024-12-10 23:13:00', '2024-12-11 03:50:00', '2024-12-11 22:56:00', '2024-12-14 04:30:00', '2024-12-21', NULL, NULL, 'PAY', 'red', 18773.8, 17067.1, 519, 'JPY', 0.0067, 2373517.91, 696.48, 532.68, 15902.57, 17131.73, 17131.73);
INSERT INTO declaration VALUES (77020, '25AK5443864', 'LR-123', 'IM', '4000', 'Blue Lotus Trading', 'T1002', 'SwiftClear', 'AKHBR', 'CO10', 'TR', 'TR', 'AK', 'sea', 'MSKU5260106', 'CIF', '2025-05-24', '2025-06-09', '2025-06-07 20:26:00', '2025-06-08 00:04:00', '2025-06-08 09:29:00', NULL, '2025-06-18', NULL, NULL, 'PAY', 'green', 36399.5, 33394, 489, 'USD', 1.0, 11420.75, 4299.34, 132.6, 11420.75, 15852.69, 15852.69);
INSERT INTO declaration VALUES (77021, '25AK3766771', 'LR-747', 'EX', '1000', 'Eastline Textiles', 'T1004', NULL, 'AKAIR', 'CO11', 'AK', 'AK', 'VN', 'air', NULL, 'CIF', '2024-12-15', '2025-01-02', '2025-01-01 21:24:00', '2025-01-02 05:29:00', '2025-01-03 08:34:00', '2025-01-05 03:50:00', NULL, NULL, '2025-01-06 17:46:00', 'REL', 'red', 69375.0, 64251.6, 138, 'CNY', 0.14, 1399338.21, 4022.54, 141.42, 195907.35, 200071.31, 195907.35);
INSERT INTO declaration VALUES (77022, '25AK6847110', 'LR-651', 'IM', '4000', 'Akara Motors', 'T1001', 'SwiftClear', 'AKSTH', 'CO11', 'DE', 'DE', 'AK', 'sea', 'MSKU2215391', 'CIF', '2024-10-10', '2024-10-23', '2024-10-23 15:15:00', '2024-10-24 06:33:00', '2024-10-25 08:04:00', NULL, '2024-11-04', NULL, NULL, 'PAY', 'yellow', 79875.8, 72105, 174, 'USD', 1.0, 677315.38, 7925.28, 521.27, 677315.38, 685761.93, 685761.93);
INSERT INTO declaration VALUES (77023, '25AK1752946', 'LR-443', 'IM', '4000', 'Akara Motors', 'T1001', 'SwiftClear', 'AKRAI', 'CO13', 'VN', 'VN', 'AK', 'rail', NULL, 'DDP', '2024-07-08', '2024-08-05', '2024-08-06 20:13:00', '2024-08-07 07:22:00', '2024-08-07 15:37:00', '2024-08-09 15:06:00', '2024-08-17', '2024-08-11 19:53:00', '2024-08-11 07:49:00', 'REL', 'red', 67.0, 58.8, 252, 'CNY', 0.14, 274890.0, 6120.23, 394.5, 38484.6, 44999.33, 44999.33);
INSERT INTO declaration VALUES (77024, '25AK9885601', 'LR-566', 'IM', '4000', 'Fresh Bean Export', 'T1005', NULL, 'AKAIR', 'CO14', 'TR', 'TR', 'AK', 'air', NULL, 'CIF', '2024-05-02', '2024-05-14', '2024-05-14 01:02:00', '2024-05-14 12:30:00', '2024-05-15 15:25:00', NULL, '2024-05-25', '2024-05-28 03:47:00', '2024-05-18 18:00:00', 'REL', 'yellow', 1990.9, 1777.6, 621, 'EUR', 1.08, 368687.41, 3749.31, 79.01, 398182.4, 402010.72, 402010.72);
INSERT INTO declaration VALUES (77025, '25AK1103754', 'LR-100', 'IM', '7100', 'Delta Foods', 'T1003', NULL, 'AKSTH', 'CO13', 'BR', 'DE', 'AK', 'sea', 'MSKU2145032', 'FOB', '2025-09-04', '2025-09-15', '2025-09-16 18:01:00', '2025-09-17 13:39:00', '2025-09-17 20:17:00', '2025-09-19 04:48:00', '2025-09-27', NULL, NULL, 'REJ', 'red', 61638.5, 54455.6, 721, 'CNY', 0.14, 4989260.57, 2984.63, 82.71, 698496.48, 701563.82, 701563.82);
INSERT INTO declaration VALUES (77026, '25AK6503470', 'LR-291', 'IM', '4000', 'Steelworks Akara', 'T1008', 'Nova Customs', 'AKAIR', 'CO14', 'US', 'US', 'AK', 'air', NULL, 'EXW', '2024-05-09', '2024-05-17', '2024-05-18 20:03:00', '2024-05-19 14:27:00', '2024-05-20 03:53:00', NULL, '2024-05-30', '2024-05-23 15:28:00', '2024-05-21 17:09:00', 'REL', 'green', 66297.0, 63893.2, 765, 'EUR', 1.08, 659925.19, 7058.54, 22.76, 712719.21, 719800.51, 719800.51);
INSERT INTO declaration VALUES (77027, '25AK3670859', 'LR-927', 'EX', '1000', 'Eastline Textiles', 'T1004', 'SwiftClear', 'AKAIR', 'CO14', 'AK', 'AK', 'CN', 'air', NULL, 'EXW', '2024-04-06', '2024-05-08', '2024-05-10 03:31:00', '2024-05-10 20:34:00', '2024-05-11 23:27:00', NULL, NULL, NULL, '2024-05-13 21:23:00', 'REL', 'yellow', 15378.7, 13490.1, 453, 'USD', 1.0, 390313.56, 7687.08, 587.41, 390313.56, 398588.05, 390313.56);
INSERT INTO declaration VALUES (77028, '25AK5118309', 'LR-788', 'EX', '2100', 'Akara Motors', 'T1001', 'SwiftClear', 'AKSTH', 'CO10', 'AK', 'AK', 'BR', 'sea', 'MSKU7411347', 'EXW', '2024-02-25', '2024-03-22', '2024-03-23 05:23:00', '2024-03-23 19:47:00', '2024-03-25 04:57:00', NULL, NULL, NULL, '2024-03-28 19:21:00', 'REL', 'green', 23775.1, 22014, 643, 'EUR', 1.08, 71178.6, 6568.91, 34.96, 76872.89, 83476.76, 76872.89);
INSERT INTO declaration VALUES (77029, '25AK6458657', 'LR-377', 'EX', '1000', 'Akara Motors', 'T1001', 'SwiftClear', 'AKAIR', 'CO14', 'AK', 'AK', 'CN', 'air', NULL, 'CIF', '2025-04-05', '2025-04-22', '2025-04-22 21:20:00', '2025-04-23 11:25:00', '2025-04-24 07:48:00', NULL, NULL, NULL, NULL, 'INS', 'red', 2543.0, 2211.3, 775, 'EUR', 1.08, 73892.0, 4170.93, 424.09, 79803.36, 84398.38, 79803.36);
INSERT INTO declaration VALUES (77030, '25AK6794542', 'LR-735', 'IM', '7100', 'Eastline Textiles', 'T1004', NULL, 'AKHBR', 'CO12', 'US', 'US', 'AK', 'sea', 'MSKU1330402', 'CIF', '2025-08-30', '2025-10-02', '2025-09-30 17:02:00', '2025-10-01 05:18:00', '2025-10-02 10:00:00', NULL, '2025-10-12', '2025-10-11 01:49:00', '2025-10-03 09:28:00', 'REL', 'green', 25802.9, 21699.4, 165, 'EUR', 1.08, 152550.22, 7953.51, 171.11, 164754.24, 172878.86, 172878.86);
INSERT INTO declaration VALUES (77031, '25AK4680337', 'LR-219', 'IM', '4000', 'Fresh Bean Export', 'T1005', 'Nova Customs', 'AKBRD', 'CO11', 'BR', 'CN', 'AK', 'road', NULL, 'FOB', '2024-06-06', '2024-06-21', '2024-06-23 00:44:00', '2024-06-23 05:40:00', '2024-06-24 06:57:00', '2024-06-24 17:04:00', '2024-07-04', NULL, NULL, 'PAY', 'red', 3075.6, 2606.4, 805, 'JPY', 0.0067, 2217385.07, 7941.88, 628.96, 14856.48, 23427.32, 23427.32);
INSERT INTO declaration VALUES (77032, '25AK2428046', 'LR-945', 'EX', '1000', 'Delta Foods', 'T1003', NULL, 'AKAIR', 'CO11', 'AK', 'AK', 'DE', 'air', NULL, 'DDP', '2024-08-18', '2024-08-30', '2024-08-29 17:25:00', '2024-08-30 01:02:00', '2024-08-30 18:21:00', '2024-08-31 12:16:00', NULL, NULL, '2024-08-31 01:47:00', 'REL', 'red', 70941.0, 64496.9, 390, 'CNY', 0.14, 9192693.71, 4816.16, 514.24, 1286977.12, 1292307.52, 1286977.12);
INSERT INTO declaration VALUES (77033, '25AK6319065', 'LR-416', 'IM', '4000', 'Steelworks Akara', 'T1008', 'SwiftClear', 'AKAIR', 'CO10', 'TR', 'CN', 'AK', 'air', NULL, 'CIF', '2025-01-16', '2025-02-04', '2025-02-05 17:07:00', '2025-02-06 07:54:00', '2025-02-06 21:30:00', NULL, '2025-02-16', '2025-02-11 10:49:00', '2025-02-10 09:30:00', 'REL', 'green', 29365.8, 25535.0, 77, 'CNY', 0.14, 4428609.07, 1342.37, 264.97, 620005.27, 621612.61, 621612.61);
INSERT INTO declaration VALUES (77034, '25AK3389755', 'LR-719', 'EX', '1000', 'Steelworks Akara', 'T1008', 'SwiftClear', 'AKAIR', 'CO12', 'AK', 'AK', 'CN', 'air', NULL, 'DDP', '2025-06-22', '2025-07-21', '2025-07-23 09:56:00', '2025-07-23 17:42:00', '2025-07-24 17:20:00', NULL, NULL, NULL, '2025-07-27 07:16:00', 'REL', 'green', 4788.6, 4604.4, 32, 'EUR', 1.08, 131310.67, 3461.8, 278.84, 141815.52, 145556.16, 141815.52);
INSERT INTO declaration VALUES (77035, '25AK8407451', 'LR-198', 'EX', '2100', 'MediSupply', 'T1006', 'SwiftClear', 'AKBRD', 'CO10', 'AK', 'AK', 'DE', 'road', NULL, 'DDP', '2024-11-12', '2024-12-02', '2024-12-02 09:52:00', '2024-12-02 11:36:00', '2024-12-03 16:19:00', NULL, NULL, NULL, NULL, 'CAN', 'yellow', 28025.9, 24853.4, 524, 'USD', 1.0, 199487.51, 3015.63, 48.8, 199487.51, 202551.94, 199487.51);
INSERT INTO declaration VALUES (77036, '25AK8630413', NULL, 'IM', '4000', 'Steelworks Akara', 'T1008', NULL, 'AKHBR', 'CO14', 'MX', 'MX', 'AK', 'sea', 'MSKU6683109', 'DDP', '2025-09-02', '2025-09-12', '2025-09-14 05:24:00', '2025-09-14 22:54:00', '2025-09-15 10:11:00', '2025-09-15 18:20:00', '2025-09-25', NULL, NULL, 'REJ', 'red', 20174.1, 19311.3, 647, 'USD', 1.0, 449026.52, 5623.85, 676.66, 449026.52, 455327.03, 455327.03);
INSERT INTO declaration VALUES (77037, '25AK2630024', 'LR-974', 'IM', '4000', 'Fresh Bean Export', 'T1005', 'Nova Customs', 'AKRAI', 'CO14', 'DE', 'DE', 'AK', 'rail', 'MSKU8676562', 'CIF', '2024-10-09', '2024-11-12', '2024-11-12 04:30:00', '2024-11-12 18:04:00', '2024-11-14 05:16:00', '2024-11-15 14:09:00', '2024-11-24', '2024-11-30 04:47:00', '2024-11-16 14:51:00', 'REL', 'red', 4541.2, 3914.8, 134, 'USD', 1.0, 58722.0, 6782.77, 339.38, 58722.0, 65844.15, 65844.15);
INSERT INTO declaration VALUES (77038, '25AK9992106', 'LR-786', 'EX', '2100', 'Blue Lotus Trading', 'T1002', 'SwiftClear', 'AKRAI', 'CO13', 'AK', 'AK', 'JP', 'rail', 'MSKU9724715', 'FOB', '2025-01-10', '2025-01-22', '2025-01-21 03:27:00', '2025-01-21 05:09:00', '2025-01-21 23:21:00', NULL, NULL, NULL, '2025-01-22 19:28:00', 'REL', 'yellow', 19321.8, 17565.3, 504, 'USD', 1.0, 453575.08, 8372.74, 207.98, 453575.08, 462155.8, 453575.08);
INSERT INTO declaration VALUES (77039, '25AK3788994', 'LR-285', 'IM', '4000', 'Fresh Bean Export', 'T1005', 'SwiftClear', 'AKAIR', 'CO10', 'VN', 'VN', 'AK', 'air', NULL, 'CIF', '2025-02-24', '2025-03-29', '2025-03-29 11:04:00', '2025-03-29 23:16:00', '2025-03-31 05:19:00', NULL, '2025-04-10', '2025-04-01 07:45:00', '2025-04-03 19:32:00', 'REL', 'green', 42011.9, 38211, 90, 'JPY', 0.0067, 2371746.27, 4823.38, 660.11, 15890.7, 21374.19, 21374.19);
INSERT INTO declaration VALUES (77040, '25AK2824008', NULL, 'EX', '1000', 'Fresh Bean Export', 'T1005', NULL, 'AKAIR', 'CO13', 'AK', 'AK', 'CN', 'air', NULL, 'CIF', '2025-02-24', '2025-03-28', '2025-03-30 06:37:00', '2025-03-30 10:34:00', '2025-03-30 16:34:00', NULL, NULL, NULL, '2025-04-02 13:57:00', 'REL', 'green', 33787.7, 30403.0, 687, 'JPY', 0.0067, 53012202.99, 8570.8, 239.53, 355181.76, 363992.09, 355181.76);
INSERT INTO declaration VALUES (77041, '25AK2970519', 'LR-636', 'IM', '7100', 'Blue Lotus Trading', 'T1002', 'Nova Customs', 'AKAIR', 'CO10', 'JP', 'JP', 'AK', 'air', NULL, 'CIF', '2025-09-16', '2025-10-02', '2025-10-01 01:21:00', '2025-10-01 13:29:00', '2025-10-02 21:00:00', NULL, '2025-10-12', NULL, NULL, 'REJ', 'green', 3030.5, 2730.2, 265, 'USD', 1.0, 3083.52, 1994.52, 491.7, 3083.52, 5569.74, 5569.74);
INSERT INTO declaration VALUES (77042, '25AK3124338', 'LR-362', 'IM', '4000', 'Blue Lotus Trading', 'T1002', NULL, 'AKBRD', 'CO14', 'CN', 'JP', 'AK', 'road', NULL, 'CIF', '2024-04-19', '2024-05-03', '2024-05-05 19:29:00', '2024-05-05 22:15:00', '2024-05-06 18:59:00', NULL, '2024-05-16', '2024-05-11 11:18:00', '2024-05-09 23:04:00', 'REL', 'yellow', 47191.9, 43434.7, 814, 'USD', 1.0, 447361.96, 8848.86, 607.3, 447361.96, 456818.12, 456818.12);
INSERT INTO declaration VALUES (77043, '25AK4444050', 'LR-154', 'IM', '7100', 'Eastline Textiles', 'T1004', 'SwiftClear', 'AKRAI', 'CO14', 'CN', 'FR', 'AK', 'rail', 'MSKU1300991', 'FOB', '2025-02-15', '2025-03-03', '2025-03-05 16:16:00', '2025-03-06 08:47:00', '2025-03-07 07:20:00', NULL, '2025-03-17', NULL, NULL, 'CAN', 'green', 48767.7, 41681.8, 274, 'JPY', 0.0067, 168089671.64, 3247.59, 567.33, 1126200.8, 1130015.72, 1130015.72);
INSERT INTO declaration VALUES (77044, '25AK9276810', 'LR-940', 'IM', '4000', 'TechHub', 'T1007', 'SwiftClear', 'AKAIR', 'CO11', 'JP', 'JP', 'AK', 'air', NULL, 'CIF', '2024-10-31', '2024-11-03', '2024-11-02 00:18:00', '2024-11-02 01:44:00', '2024-11-02 09:48:00', '2024-11-03 23:34:00', '2024-11-12', '2024-11-18 14:35:00', '2024-11-07 05:48:00', 'REL', 'red', 25769.1, 24542.0, 568, 'USD', 1.0, 24253.32, 2873.55, 298.56, 24253.32, 27425.43, 27425.43);
INSERT INTO declaration VALUES (77045, '25AK9370206', 'LR-506', 'IM', '4000', 'Akara Motors', 'T1001', 'SwiftClear', 'AKSTH', 'CO11', 'VN', 'VN', 'AK', 'sea', 'MSKU4894298', 'EXW', '2024-03-31', '2024-04-09', '2024-04-08 22:59:00', '2024-04-09 00:05:00', '2024-04-10 05:16:00', '2024-04-10 12:28:00', '2024-04-20', NULL, NULL, 'CAN', 'red', 34335.0, 31500, 324, 'USD', 1.0, 355110.0, 3690.12, 34.14, 355110.0, 358834.26, 358834.26);
INSERT INTO declaration VALUES (77046, '25AK7342726', 'LR-320', 'IM', '4000', 'Fresh Bean Export', 'T1005', 'SwiftClear', 'AKSTH', 'CO12', 'CN', 'CN', 'AK', 'sea', 'MSKU8248022', 'DDP', '2025-02-24', '2025-03-02', '2025-03-03 02:55:00', '2025-03-03 11:23:00', '2025-03-03 17:50:00', NULL, '2025-03-13', '2025-03-08 05:23:00', '2025-03-04 22:09:00', 'REL', 'green', 578.9, 536.0, 50, 'JPY', 0.0067, 49280000.0, 4949.01, 468.01, 330176.0, 335593.02, 335593.02);
CREATE TABLE declaration_item (
  declaration_id INTEGER,
  item_no INTEGER,
  hs8 TEXT,
  goods_description TEXT,
  item_origin_country TEXT,
  declared_quantity REAL,
  found_quantity REAL,  -- counted at inspection
  statistical_quantity REAL,
  net_mass_kg REAL,
  gross_mass_kg REAL,
  declared_value_usd REAL,  -- FOB
  customs_value_usd REAL,  -- after assessment
  preference_claimed TEXT,
  origin_proof_no TEXT,
  licence_no TEXT,
  PRIMARY KEY (declaration_id, item_no)
);
INSERT INTO declaration_item VALUES (77001, 1, '64039900', 'Leather shoes', 'AK', 27332.0, NULL, 27332.0, 24598.8, 28780.6, 818866.72, 900753.39, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77001, 2, '85171300', 'Smartphones', 'AK', 1483.0, NULL, 1483.0, 593.2, 640.7, 378461.6, 416307.76, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77002, 1, '84713000', 'Laptops', 'TR', 1414.0, 1597.0, 1414.0, 3110.8, 3670.7, 832563.2, 1040704.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77003, 1, '22042100', 'Bottled wine', 'AK', 27941.0, 29896.0, 27941.0, 33529.2, 39229.2, 140822.64, 140822.64, 'N', NULL, 'LIC637');
INSERT INTO declaration_item VALUES (77004, 1, '61091000', 'Cotton T-shirts', 'AK', 22500.0, 22500.0, 22500.0, 4500.0, 4950.0, 76500.0, 76500.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77005, 1, '10019900', 'Wheat', 'FR', 17579.0, 17579.0, 17579.0, 17579, 20919.0, 5748.33, 6323.16, 'Y', 'EUR1-4869', NULL);
INSERT INTO declaration_item VALUES (77006, 1, '27101943', 'Diesel fuel', 'FR', 24675.0, 27882.0, 24675.0, 20973.8, 23280.9, 21911.4, 21911.4, 'Y', 'EUR1-4703', NULL);
INSERT INTO declaration_item VALUES (77006, 2, '87032319', 'Passenger cars 1.5-3.0 l', 'FR', 9.0, 9.0, 9.0, 13500, 15930.0, 136800.0, 136800.0, 'Y', 'EUR1-4183', NULL);
INSERT INTO declaration_item VALUES (77007, 1, '10019900', 'Wheat', 'JP', 11068.0, NULL, 11068.0, 11068, 12396.2, 3785.26, 3785.26, 'Y', NULL, NULL);
INSERT INTO declaration_item VALUES (77007, 2, '10019900', 'Wheat', 'JP', 7555.0, NULL, 7555.0, 7555, 7932.8, 2198.51, 2198.51, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77008, 1, '27101943', 'Diesel fuel', 'KE', 30149.0, 30149.0, 30149.0, 25626.6, 28958.1, 27737.08, 30510.79, 'Y', 'EUR1-4847', NULL);
INSERT INTO declaration_item VALUES (77009, 1, '72104900', 'Galvanised steel sheet', 'DE', 34217.0, NULL, 34217.0, 34217, 39691.7, 34798.69, 34798.69, 'Y', 'EUR1-9359', NULL);
INSERT INTO declaration_item VALUES (77010, 1, '84713000', 'Laptops', 'TR', 910.0, 910.0, 910.0, 2002.0, 2162.2, 669760.0, 669760.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77011, 1, '87032319', 'Passenger cars 1.5-3.0 l', 'AK', 53.0, 53.0, 53.0, 79500, 82680.0, 906300.0, 906300.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77012, 1, '72104900', 'Galvanised steel sheet', 'AK', 5050.0, 5656.0, 5050.0, 5050, 5555.0, 4408.65, 5510.81, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77013, 1, '27101943', 'Diesel fuel', 'AK', 24075.0, NULL, 24075.0, 20463.8, 22305.5, 22149.0, 22149.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77014, 1, '84713000', 'Laptops', 'AK', 1232.0, NULL, 1232.0, 2710.4, 3171.2, 615014.4, 676515.84, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77014, 2, '84713000', 'Laptops', 'AK', 789.0, NULL, 789.0, 1735.8, 1961.5, 575654.4, 633219.84, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77015, 1, '64039900', 'Leather shoes', 'MX', 11959.0, 11959.0, 11959.0, 10763.1, 12162.3, 244441.96, 268886.16, 'Y', NULL, NULL);
INSERT INTO declaration_item VALUES (77016, 1, '87032319', 'Passenger cars 1.5-3.0 l', 'AK', 46.0, 46.0, 46.0, 69000, 71760.0, 664240.0, 730664.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77017, 1, '87032319', 'Passenger cars 1.5-3.0 l', 'DE', 39.0, 39.0, 39.0, 58500, 64935.0, 866970.0, 866970.0, 'Y', 'EUR1-4182', NULL);
INSERT INTO declaration_item VALUES (77018, 1, '85171300', 'Smartphones', 'AK', 1442.0, NULL, 1442.0, 576.8, 663.3, 263309.2, 329136.5, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77019, 1, '27101943', 'Diesel fuel', 'BR', 20079.0, 22890.0, 20079.0, 17067.1, 18773.8, 15902.57, 15902.57, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77020, 1, '10019900', 'Wheat', 'TR', 33394.0, NULL, 33394.0, 33394, 36399.5, 11420.75, 11420.75, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77021, 1, '22042100', 'Bottled wine', 'AK', 26076.0, 26076.0, 26076.0, 31291.2, 34107.4, 162714.24, 203392.8, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77021, 2, '27101943', 'Diesel fuel', 'AK', 38777.0, 38777.0, 38777.0, 32960.4, 35267.6, 33193.11, 41491.39, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77022, 1, '72104900', 'Galvanised steel sheet', 'DE', 28605.0, NULL, 28605.0, 28605, 32895.8, 21625.38, 23787.92, 'Y', 'EUR1-8962', NULL);
INSERT INTO declaration_item VALUES (77022, 2, '87032319', 'Passenger cars 1.5-3.0 l', 'DE', 29.0, NULL, 29.0, 43500, 46980.0, 655690.0, 655690.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77023, 1, '85171300', 'Smartphones', 'VN', 147.0, 147.0, 147.0, 58.8, 67.0, 38484.6, 38484.6, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77024, 1, '84713000', 'Laptops', 'TR', 808.0, NULL, 808.0, 1777.6, 1990.9, 398182.4, 497728.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77025, 1, '61091000', 'Cotton T-shirts', 'BR', 17278.0, 17278.0, 17278.0, 3455.6, 4008.5, 71876.48, 71876.48, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77025, 2, '87032319', 'Passenger cars 1.5-3.0 l', 'BR', 34.0, 37.0, 34.0, 51000, 57630.0, 626620.0, 626620.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77026, 1, '72104900', 'Galvanised steel sheet', 'US', 39541.0, NULL, 39541.0, 39541, 40727.2, 38433.85, 42277.24, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77026, 2, '64039900', 'Leather shoes', 'US', 27058.0, NULL, 27058.0, 24352.2, 25569.8, 674285.36, 674285.36, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77027, 1, '64039900', 'Leather shoes', 'AK', 14989.0, NULL, 14989.0, 13490.1, 15378.7, 390313.56, 390313.56, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77028, 1, '09011100', 'Raw coffee', 'AK', 22014.0, NULL, 22014.0, 22014, 23775.1, 76872.89, 96091.11, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77029, 1, '64039900', 'Leather shoes', 'AK', 2457.0, NULL, 2457.0, 2211.3, 2543.0, 79803.36, 79803.36, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77030, 1, '10019900', 'Wheat', 'US', 21311.0, NULL, 21311.0, 21311, 25360.1, 4539.24, 5674.05, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77030, 2, '85171300', 'Smartphones', 'US', 971.0, NULL, 971.0, 388.4, 442.8, 160215.0, 160215.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77031, 1, '22042100', 'Bottled wine', 'BR', 2172.0, 2172.0, 2172.0, 2606.4, 3075.6, 14856.48, 14856.48, 'N', NULL, 'LIC550');
INSERT INTO declaration_item VALUES (77032, 1, '27101943', 'Diesel fuel', 'AK', 34970.0, 34970.0, 34970.0, 29724.5, 34777.7, 21261.76, 21261.76, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77032, 2, '64039900', 'Leather shoes', 'AK', 38636.0, 45204.0, 38636.0, 34772.4, 36163.3, 1265715.36, 1265715.36, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77033, 1, '64039900', 'Leather shoes', 'TR', 28359.0, NULL, 28359.0, 25523.1, 29351.6, 619360.56, 681296.62, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77033, 2, '24022000', 'Cigarettes', 'TR', 11939.0, NULL, 11939.0, 11.9, 14.2, 644.71, 644.71, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77034, 1, '64039900', 'Leather shoes', 'AK', 5116.0, NULL, 5116.0, 4604.4, 4788.6, 141815.52, 141815.52, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77035, 1, '61091000', 'Cotton T-shirts', 'AK', 31327.0, NULL, 31327.0, 6265.4, 7393.2, 136585.72, 136585.72, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77035, 2, '09011100', 'Raw coffee', 'AK', 18588.0, NULL, 18588.0, 18588, 20632.7, 62901.79, 62901.79, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77036, 1, '22042100', 'Bottled wine', 'MX', 3762.0, 4213.0, 3762.0, 4514.4, 4785.3, 25506.36, 28057.0, 'Y', 'EUR1-3136', 'LIC193');
INSERT INTO declaration_item VALUES (77036, 2, '64039900', 'Leather shoes', 'MX', 16441.0, 16441.0, 16441.0, 14796.9, 15388.8, 423520.16, 423520.16, 'Y', 'EUR1-1726', NULL);
INSERT INTO declaration_item VALUES (77037, 1, '61091000', 'Cotton T-shirts', 'DE', 19574.0, 19574.0, 19574.0, 3914.8, 4541.2, 58722.0, 64594.2, 'Y', NULL, NULL);
INSERT INTO declaration_item VALUES (77038, 1, '64039900', 'Leather shoes', 'AK', 19517.0, NULL, 19517.0, 17565.3, 19321.8, 453575.08, 453575.08, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77039, 1, '09011100', 'Raw coffee', 'VN', 2021.0, NULL, 2021.0, 2021, 2202.9, 7639.38, 7639.38, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77039, 2, '10019900', 'Wheat', 'VN', 36190.0, NULL, 36190.0, 36190, 39809.0, 8251.32, 10314.15, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77040, 1, '09011100', 'Raw coffee', 'AK', 29827.0, NULL, 29827.0, 29827, 33108.0, 85901.76, 85901.76, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77040, 2, '85171300', 'Smartphones', 'AK', 1440.0, NULL, 1440.0, 576.0, 679.7, 269280.0, 269280.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77041, 1, '27101943', 'Diesel fuel', 'JP', 3212.0, NULL, 3212.0, 2730.2, 3030.5, 3083.52, 3854.4, 'Y', 'EUR1-5678', NULL);
INSERT INTO declaration_item VALUES (77042, 1, '09011100', 'Raw coffee', 'CN', 28240.0, NULL, 28240.0, 28240, 30781.6, 83364.48, 104205.6, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77042, 2, '64039900', 'Leather shoes', 'CN', 16883.0, NULL, 16883.0, 15194.7, 16410.3, 363997.48, 363997.48, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77043, 1, '84713000', 'Laptops', 'CN', 1219.0, NULL, 1219.0, 2681.8, 3137.7, 686540.8, 686540.8, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77043, 2, '87032319', 'Passenger cars 1.5-3.0 l', 'CN', 26.0, NULL, 26.0, 39000, 45630.0, 439660.0, 439660.0, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77044, 1, '27101943', 'Diesel fuel', 'JP', 28873.0, 32915.0, 28873.0, 24542.0, 25769.1, 24253.32, 24253.32, 'Y', NULL, NULL);
INSERT INTO declaration_item VALUES (77045, 1, '87032319', 'Passenger cars 1.5-3.0 l', 'VN', 21.0, 22.0, 21.0, 31500, 34335.0, 355110.0, 443887.5, 'N', NULL, NULL);
INSERT INTO declaration_item VALUES (77046, 1, '85171300', 'Smartphones', 'CN', 1340.0, NULL, 1340.0, 536.0, 578.9, 330176.0, 363193.6, 'N', NULL, NULL);
CREATE TABLE duty_line (
  duty_line_id INTEGER PRIMARY KEY,
  declaration_id INTEGER,
  item_no INTEGER,
  tax_type TEXT,  -- DUTY customs duty, VAT, EXC excise
  rate_pct REAL,
  base_amount_usd REAL,
  assessed_amount_usd REAL,
  guaranteed_amount_usd REAL,  -- covered by security
  paid_amount_usd REAL,
  refunded_amount_usd REAL,
  penalty_usd REAL,
  payment_method TEXT
);
INSERT INTO duty_line VALUES (1, 77005, 1, 'VAT', 5.0, 6323.16, 316.16, 0.0, 316.16, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (2, 77006, 1, 'DUTY', 2.0, 21911.4, 438.23, 0.0, 438.23, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (3, 77006, 1, 'VAT', 20.0, 21911.4, 4382.28, 0.0, 4382.28, 0.0, 350.0, 'cash');
INSERT INTO duty_line VALUES (4, 77006, 1, 'EXC', 40.0, 21911.4, 8764.56, 8764.56, 8764.56, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (5, 77006, 2, 'DUTY', 8.0, 136800.0, 10944.0, 0.0, 10944.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (6, 77006, 2, 'VAT', 20.0, 136800.0, 27360.0, 0.0, 27360.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (7, 77006, 2, 'EXC', 15.0, 136800.0, 20520.0, 20520.0, 20520.0, 0.0, 750.0, 'bank transfer');
INSERT INTO duty_line VALUES (8, 77007, 1, 'DUTY', 3.0, 3785.26, 113.56, 113.56, 0.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (9, 77007, 1, 'VAT', 5.0, 3785.26, 189.26, 189.26, 0.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (10, 77007, 2, 'DUTY', 3.0, 2198.51, 65.96, 0.0, 0.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (11, 77007, 2, 'VAT', 5.0, 2198.51, 109.93, 109.93, 0.0, 0.0, 250.0, 'deferred account');
INSERT INTO duty_line VALUES (12, 77008, 1, 'DUTY', 2.0, 30510.79, 610.22, 0.0, 0.0, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (13, 77008, 1, 'VAT', 20.0, 30510.79, 6102.16, 0.0, 0.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (14, 77008, 1, 'EXC', 40.0, 30510.79, 12204.32, 12204.32, 0.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (15, 77009, 1, 'DUTY', 3.0, 34798.69, 1043.96, 0.0, 1043.96, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (16, 77009, 1, 'VAT', 20.0, 34798.69, 6959.74, 6959.74, 6959.74, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (17, 77010, 1, 'VAT', 20.0, 669760.0, 133952.0, 133952.0, 133952.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (18, 77015, 1, 'DUTY', 17.0, 268886.16, 45710.65, 0.0, 45710.65, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (19, 77015, 1, 'VAT', 20.0, 268886.16, 53777.23, 53777.23, 53777.23, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (20, 77019, 1, 'DUTY', 2.0, 15902.57, 318.05, 0.0, 0.0, 0.0, 200.0, 'cash');
INSERT INTO duty_line VALUES (21, 77019, 1, 'VAT', 20.0, 15902.57, 3180.51, 3180.51, 0.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (22, 77019, 1, 'EXC', 40.0, 15902.57, 6361.03, 0.0, 0.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (23, 77020, 1, 'DUTY', 3.0, 11420.75, 342.62, 342.62, 0.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (24, 77020, 1, 'VAT', 5.0, 11420.75, 571.04, 0.0, 0.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (25, 77022, 1, 'DUTY', 3.0, 23787.92, 713.64, 0.0, 0.0, 0.0, 1900.0, 'bank transfer');
INSERT INTO duty_line VALUES (26, 77022, 1, 'VAT', 20.0, 23787.92, 4757.58, 4757.58, 0.0, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (27, 77022, 2, 'DUTY', 20.0, 655690.0, 131138.0, 131138.0, 0.0, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (28, 77022, 2, 'VAT', 20.0, 655690.0, 131138.0, 131138.0, 0.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (29, 77022, 2, 'EXC', 15.0, 655690.0, 98353.5, 0.0, 0.0, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (30, 77023, 1, 'DUTY', 5.0, 38484.6, 1924.23, 1924.23, 1924.23, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (31, 77023, 1, 'VAT', 20.0, 38484.6, 7696.92, 7696.92, 3848.46, 1154.54, 0.0, 'cash');
INSERT INTO duty_line VALUES (32, 77024, 1, 'VAT', 20.0, 497728.0, 99545.6, 99545.6, 99545.6, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (33, 77026, 1, 'DUTY', 8.0, 42277.24, 3382.18, 0.0, 3382.18, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (34, 77026, 1, 'VAT', 20.0, 42277.24, 8455.45, 8455.45, 8455.45, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (35, 77026, 2, 'DUTY', 17.0, 674285.36, 114628.51, 114628.51, 57314.25, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (36, 77026, 2, 'VAT', 20.0, 674285.36, 134857.07, 134857.07, 134857.07, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (37, 77030, 1, 'DUTY', 3.0, 5674.05, 170.22, 170.22, 170.22, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (38, 77030, 1, 'VAT', 5.0, 5674.05, 283.7, 283.7, 283.7, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (39, 77030, 2, 'DUTY', 5.0, 160215.0, 8010.75, 8010.75, 8010.75, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (40, 77030, 2, 'VAT', 20.0, 160215.0, 32043.0, 0.0, 32043.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (41, 77031, 1, 'DUTY', 25.0, 14856.48, 3714.12, 0.0, 0.0, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (42, 77031, 1, 'VAT', 20.0, 14856.48, 2971.3, 0.0, 0.0, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (43, 77031, 1, 'EXC', 30.0, 14856.48, 4456.94, 0.0, 0.0, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (44, 77033, 1, 'DUTY', 17.0, 681296.62, 115820.43, 0.0, 115820.43, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (45, 77033, 1, 'VAT', 20.0, 681296.62, 136259.32, 0.0, 136259.32, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (46, 77033, 2, 'DUTY', 30.0, 644.71, 193.41, 0.0, 193.41, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (47, 77033, 2, 'VAT', 20.0, 644.71, 128.94, 128.94, 128.94, 0.0, 2000.0, 'deferred account');
INSERT INTO duty_line VALUES (48, 77033, 2, 'EXC', 60.0, 644.71, 386.83, 386.83, 386.83, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (49, 77037, 1, 'DUTY', 12.0, 64594.2, 7751.3, 7751.3, 7751.3, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (50, 77037, 1, 'VAT', 20.0, 64594.2, 12918.84, 12918.84, 12918.84, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (51, 77039, 1, 'DUTY', 4.0, 7639.38, 305.58, 0.0, 305.58, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (52, 77039, 1, 'VAT', 5.0, 7639.38, 381.97, 0.0, 190.99, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (53, 77039, 2, 'DUTY', 3.0, 10314.15, 309.42, 0.0, 309.42, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (54, 77039, 2, 'VAT', 5.0, 10314.15, 515.71, 515.71, 515.71, 0.0, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (55, 77042, 1, 'DUTY', 4.0, 104205.6, 4168.22, 0.0, 4168.22, 1250.47, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (56, 77042, 1, 'VAT', 5.0, 104205.6, 5210.28, 5210.28, 5210.28, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (57, 77042, 2, 'DUTY', 17.0, 363997.48, 61879.57, 0.0, 61879.57, 18563.87, 0.0, 'deferred account');
INSERT INTO duty_line VALUES (58, 77042, 2, 'VAT', 20.0, 363997.48, 72799.5, 72799.5, 72799.5, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (59, 77044, 1, 'DUTY', 2.0, 24253.32, 485.07, 0.0, 485.07, 145.52, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (60, 77044, 1, 'VAT', 20.0, 24253.32, 4850.66, 4850.66, 4850.66, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (61, 77044, 1, 'EXC', 40.0, 24253.32, 9701.33, 0.0, 9701.33, 0.0, 0.0, 'cash');
INSERT INTO duty_line VALUES (62, 77046, 1, 'DUTY', 5.0, 363193.6, 18159.68, 0.0, 18159.68, 0.0, 0.0, 'bank transfer');
INSERT INTO duty_line VALUES (63, 77046, 1, 'VAT', 20.0, 363193.6, 72638.72, 0.0, 72638.72, 0.0, 0.0, 'deferred account');
