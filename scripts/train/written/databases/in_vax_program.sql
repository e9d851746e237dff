-- in_vax_program
CREATE TABLE area (
  area_code TEXT PRIMARY KEY,
  area_name TEXT,
  region_name TEXT,
  area_type TEXT,
  pop_total INTEGER,
  pop_12plus INTEGER,
  pop_65plus INTEGER,
  pop_source_year INTEGER,
  health_unit_name TEXT,
  deprivation_quintile INTEGER  -- 1 = most deprived
);
INSERT INTO area VALUES ('A01', 'Northport', 'North', 'urban', 139223, 121124, 23667, 2024, 'Northport Health Unit', 1);
INSERT INTO area VALUES ('A02', 'Glenside', 'North', 'rural', 20238, 17404, 3845, 2024, 'Glenside Health Unit', 5);
INSERT INTO area VALUES ('A03', 'Kingsbridge', 'Central', 'urban', 64934, 55193, 10389, 2024, 'Kingsbridge Health Unit', 4);
INSERT INTO area VALUES ('A04', 'Lowfield', 'Central', 'rural', 19844, 16867, 3770, 2024, 'Lowfield Health Unit', 1);
INSERT INTO area VALUES ('A05', 'Marsh End', 'South', 'rural', 31880, 26779, 7332, 2024, 'Marsh End Health Unit', 4);
INSERT INTO area VALUES ('A06', 'Southampton Quay', 'South', 'urban', 20566, 17686, 4730, 2024, 'Southampton Quay Health Unit', 3);
CREATE TABLE vaccine_batch (
  batch_id INTEGER PRIMARY KEY,
  lot_number TEXT,
  product_name TEXT,
  product_code TEXT,
  manufacturer TEXT,
  vaccine_type TEXT,  -- COVID, FLU, MMR measles-mumps-rubella, HEPB hepatitis B
  platform TEXT,
  manufactured_on TEXT,
  released_on TEXT,  -- by the regulator
  received_on TEXT,
  opened_on TEXT,
  expiry_date TEXT,
  extended_expiry_date TEXT,
  doses_ordered INTEGER,
  doses_received INTEGER,
  doses_distributed INTEGER,
  doses_administered INTEGER,
  doses_wasted INTEGER,
  doses_per_vial INTEGER,
  storage_temp_min_c REAL,
  storage_temp_max_c REAL,
  unit_price REAL,
  currency TEXT,
  recall_date TEXT
);
INSERT INTO vaccine_batch VALUES (1, 'CO1942', 'Comvira', 'P-COMVIR', 'Heliopharm', 'COVID', 'mRNA', '2024-04-22', '2024-05-14', '2024-06-11', '2024-06-25', '2025-10-27', NULL, 1500, 1450, 928, 890, 19, 10, -80.0, -60.0, 7.91, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (2, 'CO8914', 'Comvira JN', 'P-COMVIR', 'Heliopharm', 'COVID', 'mRNA', '2024-06-23', '2024-07-23', '2024-08-08', '2024-08-22', '2025-12-12', NULL, 600, 600, 426, 345, 61, 6, -80.0, -60.0, 22.05, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (3, 'FL6419', 'FluGuard Q', 'P-FLUGUA', 'Nordvax', 'FLU', 'inactivated', '2024-03-28', '2024-05-10', '2024-06-02', '2024-07-09', '2025-07-22', NULL, 700, 650, 578, 497, 55, 5, 2.0, 8.0, 11.22, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (4, 'FL3333', 'FluGuard HD', 'P-FLUGUA', 'Nordvax', 'FLU', 'inactivated', '2024-03-26', '2024-05-09', '2024-05-24', '2024-06-24', '2025-04-09', NULL, 900, 900, 756, 725, 20, 1, 2.0, 8.0, 15.85, 'EUR', '2025-08-14');
INSERT INTO vaccine_batch VALUES (5, 'ME8292', 'Measvac', 'P-MEASVA', 'BioSera', 'MMR', 'live attenuated', '2024-03-24', '2024-05-05', '2024-05-11', '2024-06-07', '2025-04-02', NULL, 2100, 2100, 1848, 1422, 132, 1, 2.0, 8.0, 6.28, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (6, 'CO9666', 'Comvira JN', 'P-COMVIR', 'Heliopharm', 'COVID', 'mRNA', '2024-04-13', '2024-06-06', '2024-07-16', '2024-08-03', '2025-07-29', '2025-10-27', 1800, 1800, 1494, 1120, 82, 10, -80.0, -60.0, 5.53, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (7, 'FL4906', 'FluGuard Q', 'P-FLUGUA', 'Nordvax', 'FLU', 'inactivated', '2025-03-07', '2025-04-14', '2025-05-16', NULL, '2026-07-27', '2026-10-25', 700, 700, 574, 413, 78, 10, 2.0, 8.0, 9.46, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (8, 'ME2287', 'Measvac', 'P-MEASVA', 'BioSera', 'MMR', 'live attenuated', '2024-05-26', '2024-07-20', '2024-08-28', '2024-09-07', '2025-10-16', '2026-01-14', 1200, 1200, 804, 490, 241, 10, 2.0, 8.0, 8.48, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (9, 'HE1494', 'HepaShield', 'P-HEPASH', 'BioSera', 'HEPB', 'recombinant', '2024-08-28', '2024-10-15', '2024-11-16', '2024-11-24', '2025-11-06', NULL, 2100, 2050, 1209, 967, 70, 1, 2.0, 8.0, 8.98, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (10, 'FL2019', 'FluGuard Q', 'P-FLUGUA', 'Nordvax', 'FLU', 'inactivated', '2025-02-10', '2025-03-26', '2025-04-01', NULL, '2026-04-25', NULL, 1300, 1300, 1274, 930, 127, 10, 2.0, 8.0, 23.51, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (11, 'SP8827', 'Spikeven', 'P-SPIKEV', 'Orbis Labs', 'COVID', 'mRNA', '2025-03-11', '2025-04-16', '2025-05-25', '2025-06-14', '2026-06-17', '2026-09-15', 800, 750, 517, 429, 69, 6, -80.0, -60.0, 16.45, 'EUR', NULL);
INSERT INTO vaccine_batch VALUES (12, 'SP8243', 'Spikeven', 'P-SPIKEV', 'Orbis Labs', 'COVID', 'mRNA', '2024-06-04', '2024-06-26', '2024-07-17', '2024-07-27', '2025-10-26', NULL, 600, 600, 360, 291, 37, 1, -80.0, -60.0, 7.97, 'EUR', NULL);
CREATE TABLE site (
  site_id INTEGER PRIMARY KEY,
  site_code TEXT,
  site_name TEXT,
  site_type TEXT,
  area_code TEXT,
  provider_name TEXT,
  address TEXT,
  postcode TEXT,
  latitude REAL,
  longitude REAL,
  opened_on TEXT,
  closed_on TEXT,
  first_dose_on TEXT,
  capacity_per_day INTEGER,
  booths_total INTEGER,
  booths_accessible INTEGER,
  fridge_count INTEGER,
  ultra_cold_freezer TEXT,
  walk_in_allowed TEXT,
  wheelchair_access TEXT,
  last_inspection_on TEXT
);
INSERT INTO site VALUES (500, 'VS-001', 'Harbour School', 'school', 'A01', 'MediOne', '79 Quay Rd', 'A01 5AB', 53.95821, -1.12588, '2024-09-06', NULL, '2024-09-10', 140, 1, 0, 2, 'N', 'Y', 'N', '2024-10-29');
INSERT INTO site VALUES (501, 'VS-002', 'Market Pharmacy', 'pharmacy', 'A02', 'CarePlus', '78 High St', 'A02 6AB', 51.08798, -1.94842, '2021-11-28', NULL, '2021-12-12', 230, 10, 9, 4, 'N', 'Y', 'Y', '2025-07-28');
INSERT INTO site VALUES (502, 'VS-003', 'Station Clinic', 'clinic', 'A03', 'MediOne', '85 Mill Ln', 'A03 6AB', 52.14034, -0.67803, '2021-03-26', NULL, '2021-04-02', 370, 3, 2, 3, 'N', 'Y', 'Y', '2024-02-11');
INSERT INTO site VALUES (503, 'VS-004', 'Hillview Hospital', 'hospital', 'A04', 'MediOne', '21 Church St', 'A04 6AB', 51.7378, -2.05416, '2022-09-03', NULL, '2022-09-16', 260, 10, 7, 1, 'N', 'N', 'N', '2025-09-14');
INSERT INTO site VALUES (504, 'VS-005', 'Riverside Hospital', 'hospital', 'A05', 'CarePlus', '85 Church St', 'A05 2AB', 52.36921, -2.99053, '2024-08-01', NULL, '2024-08-03', 290, 7, 5, 3, 'N', 'Y', 'Y', '2025-09-08');
INSERT INTO site VALUES (505, 'VS-006', 'St Anne School', 'school', 'A06', 'Public Health', '60 High St', 'A06 2AB', 52.27048, -0.94053, '2024-08-10', NULL, '2024-08-30', 40, 9, 5, 2, 'N', 'N', 'Y', '2024-12-21');
INSERT INTO site VALUES (506, 'VS-007', 'Park Clinic', 'clinic', 'A01', 'MediOne', '91 Quay Rd', 'A01 7AB', 52.47985, -1.36214, '2024-01-19', NULL, '2024-01-20', 170, 11, 7, 2, 'Y', 'N', 'Y', '2024-04-25');
INSERT INTO site VALUES (507, 'VS-008', 'Oak Clinic', 'clinic', 'A02', 'MediOne', '15 High St', 'A02 2AB', 53.88594, -2.89859, '2023-09-08', NULL, '2023-09-17', 200, 9, 5, 4, 'N', 'N', 'Y', '2024-07-21');
INSERT INTO site VALUES (508, 'VS-009', 'Mill Mobile Unit', 'mobile unit', 'A03', 'Public Health', '87 High St', 'A03 3AB', 51.52821, -2.34797, '2021-05-10', NULL, '2021-05-15', 190, 1, 0, 4, 'Y', 'N', 'N', '2024-02-16');
INSERT INTO site VALUES (509, 'VS-010', 'Abbey Pharmacy', 'pharmacy', 'A04', 'CarePlus', '2 Quay Rd', 'A04 9AB', 52.67321, -0.07287, '2021-01-22', NULL, '2021-02-02', 210, 11, 6, 1, 'Y', 'Y', 'Y', '2024-04-27');
INSERT INTO site VALUES (510, 'VS-011', 'Queens Pharmacy', 'pharmacy', 'A05', 'Public Health', '86 High St', 'A05 7AB', 53.25657, -2.40993, '2021-12-21', NULL, '2022-01-09', 160, 2, 0, 1, 'N', 'N', 'Y', '2024-04-27');
INSERT INTO site VALUES (511, 'VS-012', 'Castle Clinic', 'clinic', 'A06', 'CarePlus', '27 Church St', 'A06 6AB', 53.30482, -2.7026, '2022-05-27', NULL, '2022-06-10', 320, 4, 3, 2, 'N', 'Y', 'Y', '2024-05-13');
INSERT INTO site VALUES (512, 'VS-013', 'Bridge Pharmacy', 'pharmacy', 'A01', 'CarePlus', '72 Quay Rd', 'A01 1AB', 53.27738, -1.65988, '2021-04-24', '2025-03-14', '2021-05-03', 250, 12, 11, 4, 'N', 'N', 'Y', NULL);
INSERT INTO site VALUES (513, 'VS-014', 'Forest Hospital', 'hospital', 'A02', 'MediOne', '14 Church St', 'A02 9AB', 52.99935, -1.87107, '2021-02-08', NULL, '2021-02-11', 40, 1, 0, 2, 'Y', 'N', 'Y', '2025-02-05');
CREATE TABLE dose (
  dose_id INTEGER PRIMARY KEY,
  vaccinee_id TEXT,
  birth_year INTEGER,
  age_at_dose INTEGER,
  age_group TEXT,
  sex TEXT,
  residence_area_code TEXT,  -- where the person lives
  priority_group TEXT,
  site_id INTEGER,
  batch_id INTEGER,
  dose_number INTEGER,  -- within the vaccine type
  dose_type TEXT,
  booked_on TEXT,  -- NULL = walk-in
  appointment_on TEXT,
  administered_on TEXT,
  administered_time TEXT,
  recorded_on TEXT,
  next_due_on TEXT,
  vaccinator_id TEXT,
  injection_site TEXT,
  volume_ml REAL,
  status TEXT,
  not_done_reason TEXT,
  consent_by TEXT,
  FOREIGN KEY (batch_id) REFERENCES vaccine_batch(batch_id)
);
INSERT INTO dose VALUES (81000, 'V0013', 1962, 62, '18-64', 'M', 'A02', 'pregnant', 502, 12, 1, 'primary', '2024-09-13', '2024-09-20', '2024-09-20', '13:34', '2024-09-20', '2024-10-24', 'N16', 'right arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81001, 'V0005', 1942, 82, '65+', 'F', 'A01', 'age 65+', 502, 2, 1, 'primary', '2024-09-21', '2024-09-24', '2024-09-24', '10:06', '2024-09-25', '2024-12-29', 'N19', 'thigh', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81002, 'V0026', 2011, 13, '12-17', 'M', 'A05', 'none', 504, 1, 1, 'primary', '2024-10-06', '2024-10-12', '2024-10-12', '15:34', '2024-10-17', '2024-11-13', 'N12', 'thigh', 0.3, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81003, 'V0029', 1964, 60, '18-64', 'M', 'A02', 'chronic illness', 511, 1, 1, 'primary', '2024-10-03', '2024-10-25', '2024-10-25', '09:19', '2024-10-29', '2024-11-15', 'N14', 'right arm', 0.5, 'not done', 'fever', 'self');
INSERT INTO dose VALUES (81004, 'V0028', 1988, 36, '18-64', 'F', 'A01', 'chronic illness', 506, 1, 1, 'primary', '2024-10-23', '2024-10-26', '2024-10-26', '12:53', '2024-10-26', '2025-01-16', 'N10', 'right arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81005, 'V0027', 1945, 79, '65+', 'F', 'A04', 'age 65+', 503, 4, 1, 'seasonal', '2024-10-31', '2024-11-01', '2024-11-01', '09:46', '2024-11-01', NULL, 'N12', 'right arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81006, 'V0027', 1945, 79, '65+', 'F', 'A04', 'age 65+', 511, 6, 1, 'primary', '2024-11-01', '2024-11-13', '2024-11-13', '12:03', '2024-11-13', '2024-12-28', 'N10', 'left arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81007, 'V0016', 1952, 72, '65+', 'F', 'A06', 'age 65+', 513, 9, 1, 'primary', NULL, NULL, '2024-11-19', '15:32', '2024-11-19', '2025-04-30', 'N12', 'left arm', 0.5, 'not done', 'fever', 'self');
INSERT INTO dose VALUES (81008, 'V0026', 2011, 13, '12-17', 'M', 'A05', 'none', 503, 6, 2, 'primary', '2024-11-16', '2024-11-27', '2024-11-27', '16:35', '2024-11-27', NULL, 'N15', 'left arm', 0.3, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81009, 'V0021', 2016, 8, '0-11', 'M', 'A05', 'none', 511, 5, 1, 'primary', '2024-11-11', '2024-11-28', '2024-12-02', '11:41', '2024-12-02', '2025-01-11', 'N15', 'thigh', 0.5, 'entered in error', NULL, 'parent');
INSERT INTO dose VALUES (81010, 'V0027', 1945, 79, '65+', 'F', 'A04', 'age 65+', 503, 2, 2, 'primary', '2024-12-12', '2024-12-14', '2024-12-14', '14:44', '2024-12-14', NULL, 'N17', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81011, 'V0005', 1942, 82, '65+', 'F', 'A01', 'age 65+', 506, 2, 2, 'primary', '2024-12-01', '2024-12-15', '2024-12-15', '13:51', '2024-12-15', NULL, 'N10', 'right arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81012, 'V0022', 1954, 71, '65+', 'F', 'A05', 'age 65+', 502, 6, 1, 'primary', '2025-01-02', '2025-01-09', '2025-01-09', '14:01', '2025-01-09', '2025-06-16', 'N16', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81013, 'V0023', 1953, 72, '65+', 'F', 'A01', 'age 65+', 509, 12, 1, 'primary', '2025-01-07', '2025-01-18', '2025-01-18', '16:52', '2025-01-24', '2025-06-26', 'N17', 'left arm', 0.3, 'not done', 'refused', 'self');
INSERT INTO dose VALUES (81014, 'V0027', 1945, 80, '65+', 'F', 'A04', 'age 65+', 505, 2, 3, 'booster', NULL, NULL, '2025-01-24', '13:10', '2025-01-25', NULL, 'N13', 'left arm', 0.5, 'not done', 'refused', 'self');
INSERT INTO dose VALUES (81015, 'V0016', 1952, 73, '65+', 'F', 'A06', 'age 65+', 503, 2, 1, 'primary', '2025-01-01', '2025-01-26', '2025-01-26', '09:14', '2025-01-26', '2025-04-07', 'N16', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81016, 'V0021', 2016, 9, '0-11', 'M', 'A05', 'none', 509, 2, 1, 'primary', '2025-01-07', '2025-01-30', '2025-01-30', '15:09', '2025-01-31', '2025-03-19', 'N15', 'thigh', 0.3, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81017, 'V0028', 1988, 37, '18-64', 'F', 'A01', 'pregnant', 509, 5, 1, 'primary', NULL, NULL, '2025-02-02', '10:43', '2025-02-06', '2025-06-03', 'N19', 'thigh', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81018, 'V0026', 2011, 14, '12-17', 'M', 'A05', 'none', 500, 9, 1, 'primary', '2025-01-06', '2025-02-02', '2025-02-02', '08:19', '2025-02-02', '2025-06-13', 'N12', 'thigh', 0.5, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81019, 'V0025', 1974, 51, '18-64', 'M', 'A05', 'none', 512, 8, 1, 'primary', '2025-01-23', '2025-02-10', '2025-02-14', '10:41', '2025-02-16', '2025-06-13', 'N13', 'left arm', 0.3, 'entered in error', NULL, 'self');
INSERT INTO dose VALUES (81020, 'V0010', 1980, 45, '18-64', 'F', 'A04', 'none', 510, 12, 1, 'primary', '2025-01-18', '2025-02-15', '2025-02-15', '15:17', '2025-02-15', '2025-07-30', 'N10', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81021, 'V0024', 1949, 76, '65+', 'M', 'A05', 'age 65+', 503, 9, 1, 'primary', '2025-02-12', '2025-03-06', '2025-03-06', '14:31', '2025-03-11', '2025-03-28', 'N13', 'thigh', 0.5, 'not done', 'fever', 'self');
INSERT INTO dose VALUES (81022, 'V0006', 1964, 61, '18-64', 'F', 'A06', 'chronic illness', 510, 2, 1, 'primary', '2025-02-16', '2025-03-07', '2025-03-07', '12:43', '2025-03-07', '2025-09-03', 'N13', 'right arm', 0.3, 'not done', 'out of stock', 'self');
INSERT INTO dose VALUES (81023, 'V0021', 2016, 9, '0-11', 'M', 'A05', 'none', 505, 3, 1, 'seasonal', NULL, NULL, '2025-03-13', '13:53', '2025-03-13', NULL, 'N14', 'thigh', 0.3, 'not done', 'out of stock', 'parent');
INSERT INTO dose VALUES (81024, 'V0015', 1955, 70, '65+', 'F', 'A06', 'age 65+', 501, 12, 1, 'primary', '2025-03-16', '2025-03-20', '2025-03-20', '16:52', '2025-03-26', '2025-07-28', 'N14', 'thigh', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81025, 'V0015', 1955, 70, '65+', 'F', 'A06', 'age 65+', 509, 1, 2, 'primary', NULL, NULL, '2025-04-08', '13:07', '2025-04-12', NULL, 'N17', 'left arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81026, 'V0015', 1955, 70, '65+', 'F', 'A06', 'age 65+', 502, 12, 3, 'booster', NULL, NULL, '2025-04-09', '12:16', '2025-04-15', NULL, 'N10', 'left arm', 0.3, 'not done', 'refused', 'self');
INSERT INTO dose VALUES (81027, 'V0032', 2015, 10, '0-11', 'M', 'A03', 'none', 505, 6, 1, 'primary', '2025-04-08', '2025-04-12', '2025-04-12', '16:25', '2025-04-17', '2025-05-21', 'N10', 'thigh', 0.5, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81028, 'V0006', 1964, 61, '18-64', 'F', 'A06', 'pregnant', 508, 12, 2, 'primary', NULL, NULL, '2025-04-14', '18:09', '2025-04-15', NULL, 'N11', 'left arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81029, 'V0020', 1940, 85, '65+', 'F', 'A04', 'age 65+', 505, 9, 1, 'primary', '2025-03-21', '2025-04-20', '2025-04-20', '17:14', '2025-04-20', '2025-05-24', 'N11', 'left arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81030, 'V0017', 1986, 39, '18-64', 'F', 'A06', 'none', 507, 1, 1, 'primary', NULL, NULL, '2025-05-18', '09:49', '2025-05-18', '2025-11-10', 'N14', 'right arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81031, 'V0021', 2016, 9, '0-11', 'M', 'A05', 'none', 505, 10, 2, 'seasonal', '2025-04-21', '2025-05-17', '2025-05-21', '17:22', '2025-05-21', NULL, 'N16', 'right arm', 0.3, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81032, 'V0009', 1987, 38, '18-64', 'F', 'A03', 'chronic illness', 506, 11, 1, 'primary', NULL, NULL, '2025-06-04', '17:48', '2025-06-04', '2025-09-15', 'N18', 'thigh', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81033, 'V0019', 1937, 88, '65+', 'F', 'A03', 'age 65+', 513, 1, 1, 'primary', '2025-06-07', '2025-06-05', '2025-06-09', '10:02', '2025-06-09', '2025-08-05', 'N12', 'left arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81034, 'V0027', 1945, 80, '65+', 'F', 'A04', 'age 65+', 513, 10, 2, 'seasonal', '2025-05-22', '2025-06-09', '2025-06-10', '14:37', '2025-06-13', NULL, 'N15', 'right arm', 0.5, 'entered in error', NULL, 'self');
INSERT INTO dose VALUES (81035, 'V0005', 1942, 83, '65+', 'F', 'A01', 'age 65+', 500, 7, 1, 'seasonal', NULL, NULL, '2025-06-13', '12:23', '2025-06-13', NULL, 'N12', 'thigh', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81036, 'V0021', 2016, 9, '0-11', 'M', 'A05', 'none', 504, 11, 2, 'primary', '2025-05-30', '2025-06-20', '2025-06-20', '09:48', '2025-06-21', NULL, 'N12', 'right arm', 0.5, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81037, 'V0011', 1975, 50, '18-64', 'M', 'A03', 'pregnant', 508, 11, 1, 'primary', '2025-06-12', '2025-06-22', '2025-06-22', '16:32', '2025-06-22', '2025-08-15', 'N11', 'left arm', 0.5, 'not done', 'fever', 'self');
INSERT INTO dose VALUES (81038, 'V0011', 1975, 50, '18-64', 'M', 'A03', 'none', 507, 10, 1, 'seasonal', '2025-06-03', '2025-07-03', '2025-07-03', '10:15', '2025-07-03', NULL, 'N11', 'thigh', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81039, 'V0010', 1980, 45, '18-64', 'F', 'A04', 'pregnant', 511, 7, 1, 'seasonal', '2025-07-13', '2025-07-17', '2025-07-17', '15:27', '2025-07-17', NULL, 'N12', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81040, 'V0014', 2009, 16, '12-17', 'F', 'A05', 'none', 505, 11, 1, 'primary', '2025-07-18', '2025-07-19', '2025-07-19', '13:00', '2025-07-19', '2026-01-12', 'N12', 'right arm', 0.5, 'not done', 'fever', 'parent');
INSERT INTO dose VALUES (81041, 'V0031', 1966, 59, '18-64', 'F', 'A03', 'health worker', 505, 10, 1, 'seasonal', '2025-07-13', '2025-07-20', '2025-07-20', '17:42', '2025-07-21', NULL, 'N15', 'right arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81042, 'V0009', 1987, 38, '18-64', 'F', 'A03', 'pregnant', 503, 12, 2, 'primary', NULL, NULL, '2025-07-24', '09:27', '2025-07-24', NULL, 'N13', 'left arm', 0.3, 'not done', 'out of stock', 'self');
INSERT INTO dose VALUES (81043, 'V0015', 1955, 70, '65+', 'F', 'A06', 'age 65+', 508, 10, 1, 'seasonal', NULL, NULL, '2025-07-24', '10:20', '2025-07-24', NULL, 'N15', 'left arm', 0.3, 'entered in error', NULL, 'self');
INSERT INTO dose VALUES (81044, 'V0024', 1949, 76, '65+', 'M', 'A05', 'age 65+', 506, 1, 1, 'primary', '2025-07-26', '2025-07-30', '2025-07-30', '16:11', '2025-07-30', '2026-01-26', 'N12', 'thigh', 0.3, 'not done', 'fever', 'self');
INSERT INTO dose VALUES (81045, 'V0005', 1942, 83, '65+', 'F', 'A01', 'age 65+', 510, 11, 3, 'booster', NULL, NULL, '2025-07-30', '14:31', '2025-07-30', NULL, 'N15', 'right arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81046, 'V0008', 1947, 78, '65+', 'F', 'A06', 'age 65+', 506, 7, 1, 'seasonal', '2025-07-21', '2025-07-29', '2025-08-02', '18:59', '2025-08-03', NULL, 'N15', 'right arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81047, 'V0016', 1952, 73, '65+', 'F', 'A06', 'age 65+', 511, 2, 2, 'primary', '2025-07-07', '2025-08-04', '2025-08-04', '17:18', '2025-08-08', NULL, 'N12', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81048, 'V0015', 1955, 70, '65+', 'F', 'A06', 'age 65+', 501, 12, 4, 'booster', NULL, NULL, '2025-08-06', '09:00', '2025-08-06', NULL, 'N13', 'left arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81049, 'V0002', 1977, 48, '18-64', 'M', 'A02', 'none', 513, 7, 1, 'seasonal', '2025-08-16', '2025-08-21', '2025-08-21', '12:13', '2025-08-21', NULL, 'N12', 'right arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81050, 'V0032', 2015, 10, '0-11', 'M', 'A03', 'none', 508, 12, 2, 'primary', NULL, NULL, '2025-08-26', '11:36', '2025-09-01', NULL, 'N17', 'thigh', 0.5, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81051, 'V0031', 1966, 59, '18-64', 'F', 'A03', 'none', 509, 10, 2, 'seasonal', NULL, NULL, '2025-09-04', '16:37', '2025-09-04', NULL, 'N16', 'right arm', 0.5, 'entered in error', NULL, 'self');
INSERT INTO dose VALUES (81052, 'V0027', 1945, 80, '65+', 'F', 'A04', 'age 65+', 503, 9, 1, 'primary', '2025-08-09', '2025-09-08', '2025-09-08', '08:00', '2025-09-08', '2026-02-25', 'N15', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81053, 'V0008', 1947, 78, '65+', 'F', 'A06', 'age 65+', 511, 9, 1, 'primary', NULL, NULL, '2025-09-16', '16:34', '2025-09-16', '2025-12-08', 'N11', 'left arm', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81054, 'V0002', 1977, 48, '18-64', 'M', 'A02', 'none', 507, 1, 1, 'primary', '2025-09-09', '2025-09-21', '2025-09-21', '16:17', '2025-09-21', '2026-03-06', 'N14', 'left arm', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81055, 'V0008', 1947, 78, '65+', 'F', 'A06', 'age 65+', 512, 1, 1, 'primary', '2025-08-26', '2025-09-22', '2025-09-22', '14:56', '2025-09-23', '2026-02-12', 'N19', 'thigh', 0.5, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81056, 'V0007', 1969, 56, '18-64', 'F', 'A02', 'pregnant', 507, 12, 1, 'primary', '2025-09-22', '2025-09-28', '2025-09-28', '10:46', '2025-09-28', '2025-12-13', 'N12', 'thigh', 0.3, 'completed', NULL, 'self');
INSERT INTO dose VALUES (81057, 'V0032', 2015, 10, '0-11', 'M', 'A03', 'none', 511, 9, 1, 'primary', '2025-09-21', '2025-10-07', '2025-10-07', '12:51', '2025-10-12', '2025-11-11', 'N15', 'right arm', 0.5, 'completed', NULL, 'parent');
INSERT INTO dose VALUES (81058, 'V0016', 1952, 73, '65+', 'F', 'A06', 'age 65+', 502, 7, 1, 'seasonal', '2025-09-29', '2025-10-14', '2025-10-19', '15:21', '2025-10-24', NULL, 'N16', 'left arm', 0.5, 'not done', 'out of stock', 'self');
INSERT INTO dose VALUES (81059, 'V0023', 1953, 72, '65+', 'F', 'A01', 'age 65+', 512, 10, 1, 'seasonal', '2025-10-04', '2025-10-21', '2025-10-22', '17:28', '2025-10-23', NULL, 'N17', 'thigh', 0.5, 'not done', 'refused', 'self');
CREATE TABLE adverse_reaction (
  report_id TEXT PRIMARY KEY,
  dose_id INTEGER,
  reaction_code TEXT,
  reaction_description TEXT,
  onset_on TEXT,
  reported_on TEXT,
  assessed_on TEXT,
  resolved_on TEXT,
  seriousness TEXT,
  severity_grade INTEGER,  -- 1 mild .. 4 life-threatening
  causality TEXT,
  outcome TEXT,
  hospitalised TEXT,
  hospital_days INTEGER,
  reporter_type TEXT
);
INSERT INTO adverse_reaction VALUES ('AR-2400', 81028, 'R01', 'Pain at injection site', '2025-04-17', '2025-04-19', NULL, NULL, 'non-serious', 1, 'not assessed', 'unknown', 'N', NULL, 'patient');
INSERT INTO adverse_reaction VALUES ('AR-2401', 81046, 'R04', 'Fainting', '2025-08-06', '2025-08-31', NULL, '2025-08-07', 'non-serious', 2, 'not assessed', 'recovered', 'N', NULL, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2402', 81012, 'R03', 'Rash', '2025-01-13', '2025-01-23', '2025-02-09', '2025-01-15', 'serious', 1, 'possibly related', 'recovered', 'Y', 3, 'doctor');
INSERT INTO adverse_reaction VALUES ('AR-2403', 81045, 'R01', 'Pain at injection site', '2025-08-02', '2025-08-18', '2025-09-04', '2025-08-06', 'non-serious', 2, 'unrelated', 'recovered', 'N', NULL, 'patient');
INSERT INTO adverse_reaction VALUES ('AR-2404', 81012, 'R03', 'Rash', '2025-01-09', '2025-01-11', '2025-01-14', '2025-01-10', 'non-serious', 2, 'unrelated', 'recovered', 'N', NULL, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2405', 81010, 'R02', 'Fever', '2024-12-16', '2025-01-01', '2025-01-27', '2024-12-21', 'serious', 3, 'possibly related', 'recovered', 'N', NULL, 'pharmacist');
INSERT INTO adverse_reaction VALUES ('AR-2406', 81038, 'R05', 'Anaphylaxis', '2025-07-04', '2025-07-05', '2025-07-13', '2025-07-10', 'serious', 4, 'possibly related', 'recovered', 'Y', 3, 'patient');
INSERT INTO adverse_reaction VALUES ('AR-2407', 81039, 'R02', 'Fever', '2025-07-21', '2025-07-30', '2025-08-08', NULL, 'non-serious', 3, 'related', 'unknown', 'N', NULL, 'patient');
INSERT INTO adverse_reaction VALUES ('AR-2408', 81052, 'R01', 'Pain at injection site', '2025-09-12', '2025-09-28', '2025-10-20', '2025-09-17', 'non-serious', 1, 'unrelated', 'recovered', 'N', NULL, 'patient');
INSERT INTO adverse_reaction VALUES ('AR-2409', 81053, 'R02', 'Fever', '2025-09-17', '2025-09-26', NULL, '2025-09-20', 'non-serious', 1, 'not assessed', 'recovered', 'N', NULL, 'doctor');
INSERT INTO adverse_reaction VALUES ('AR-2410', 81020, 'R02', 'Fever', '2025-02-17', '2025-03-01', '2025-03-13', '2025-02-24', 'serious', 2, 'related', 'recovered', 'Y', 5, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2411', 81033, 'R02', 'Fever', '2025-06-12', '2025-06-21', NULL, '2025-06-16', 'serious', 2, 'not assessed', 'recovered', 'Y', 6, 'doctor');
INSERT INTO adverse_reaction VALUES ('AR-2412', 81010, 'R04', 'Fainting', '2024-12-14', '2024-12-30', '2025-01-08', '2024-12-19', 'non-serious', 1, 'unrelated', 'recovered', 'N', NULL, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2413', 81016, 'R05', 'Anaphylaxis', '2025-02-01', '2025-02-10', '2025-03-02', '2025-02-04', 'serious', 4, 'unrelated', 'recovered', 'N', NULL, 'pharmacist');
INSERT INTO adverse_reaction VALUES ('AR-2414', 81016, 'R01', 'Pain at injection site', '2025-01-30', '2025-02-07', '2025-02-13', '2025-02-01', 'serious', 1, 'related', 'recovered', 'N', NULL, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2415', 81002, 'R02', 'Fever', '2024-10-12', '2024-10-15', '2024-11-01', '2024-10-16', 'non-serious', 3, 'related', 'recovered', 'N', NULL, 'pharmacist');
INSERT INTO adverse_reaction VALUES ('AR-2416', 81038, 'R05', 'Anaphylaxis', '2025-07-03', '2025-07-09', '2025-07-16', '2025-07-10', 'serious', 4, 'unrelated', 'recovered', 'Y', 1, 'doctor');
INSERT INTO adverse_reaction VALUES ('AR-2417', 81018, 'R01', 'Pain at injection site', '2025-02-05', '2025-02-14', '2025-02-23', '2025-02-14', 'non-serious', 3, 'possibly related', 'recovered', 'N', NULL, 'doctor');
INSERT INTO adverse_reaction VALUES ('AR-2418', 81047, 'R03', 'Rash', '2025-08-08', '2025-08-09', '2025-08-26', '2025-08-12', 'non-serious', 2, 'possibly related', 'recovered', 'N', NULL, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2419', 81033, 'R01', 'Pain at injection site', '2025-06-11', '2025-07-02', '2025-07-25', NULL, 'non-serious', 3, 'possibly related', 'recovering', 'N', NULL, 'pharmacist');
INSERT INTO adverse_reaction VALUES ('AR-2420', 81055, 'R02', 'Fever', '2025-09-25', '2025-09-28', '2025-10-21', NULL, 'non-serious', 1, 'unrelated', 'unknown', 'N', NULL, 'patient');
INSERT INTO adverse_reaction VALUES ('AR-2421', 81015, 'R04', 'Fainting', '2025-01-26', '2025-02-03', '2025-02-23', '2025-01-31', 'non-serious', 1, 'related', 'recovered', 'N', NULL, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2422', 81057, 'R01', 'Pain at injection site', '2025-10-10', '2025-10-21', NULL, '2025-10-11', 'non-serious', 3, 'not assessed', 'recovered', 'N', NULL, 'nurse');
INSERT INTO adverse_reaction VALUES ('AR-2423', 81029, 'R03', 'Rash', '2025-04-23', '2025-04-23', NULL, '2025-05-02', 'non-serious', 2, 'not assessed', 'recovered', 'N', NULL, 'doctor');
CREATE TABLE coverage (
  area_code TEXT,
  season TEXT,
  vaccine_type TEXT,
  as_of_date TEXT,
  target_population INTEGER,
  people_with_1_dose INTEGER,
  people_fully_vaccinated INTEGER,
  people_with_booster INTEGER,
  doses_total INTEGER,
  coverage_1_dose_pct REAL,
  coverage_full_pct REAL,
  coverage_target_pct REAL,  -- goal for full coverage
  coverage_65plus_pct REAL,
  coverage_children_pct REAL,
  refusals INTEGER,
  PRIMARY KEY (area_code, season, vaccine_type)
);
INSERT INTO coverage VALUES ('A01', '2023/24', 'COVID', '2024-06-30', 121124, 60077, 51726, 25966, 137769, 49.6, 42.7, 60.0, 71.7, 19.2, 175);
INSERT INTO coverage VALUES ('A01', '2023/24', 'FLU', '2024-06-30', 23667, 17679, 14337, NULL, 32016, 74.7, 60.6, 75.0, 63.5, 34.0, 332);
INSERT INTO coverage VALUES ('A01', '2024/25', 'COVID', '2025-06-30', 121124, 74249, 63334, 31160, 168743, 61.3, 52.3, 60.0, 55.6, 50.9, 330);
INSERT INTO coverage VALUES ('A01', '2024/25', 'FLU', '2025-06-30', 23667, 14460, 12074, NULL, 26534, 61.1, 51.0, 75.0, 71.0, NULL, 585);
INSERT INTO coverage VALUES ('A02', '2023/24', 'COVID', '2024-06-30', 17404, 12095, 9700, 4927, 26722, 69.5, 55.7, 60.0, 74.7, 41.3, 506);
INSERT INTO coverage VALUES ('A02', '2023/24', 'FLU', '2024-06-30', 3845, 1934, 1647, NULL, 3581, 50.3, 42.8, 75.0, 76.9, 18.1, 271);
INSERT INTO coverage VALUES ('A02', '2024/25', 'COVID', '2025-06-30', 17404, 7918, 6975, 3327, 18220, 45.5, 40.1, 60.0, 78.7, 12.9, 614);
INSERT INTO coverage VALUES ('A02', '2024/25', 'FLU', '2025-06-30', 3845, 3252, 3014, NULL, 6266, 84.6, 78.4, 75.0, 68.4, NULL, 192);
INSERT INTO coverage VALUES ('A03', '2023/24', 'COVID', '2024-06-30', 55193, 45258, 34350, 16453, 96061, 82.0, 62.2, 60.0, 69.8, 22.0, 866);
INSERT INTO coverage VALUES ('A03', '2023/24', 'FLU', '2024-06-30', 10389, 6524, 4964, NULL, 11488, 62.8, 47.8, 75.0, 84.3, 15.0, 156);
INSERT INTO coverage VALUES ('A03', '2024/25', 'COVID', '2025-06-30', 55193, 33998, 29408, 10528, 73934, 61.6, 53.3, 60.0, 71.3, 15.8, 228);
INSERT INTO coverage VALUES ('A03', '2024/25', 'FLU', '2025-06-30', 10389, 6441, 5912, NULL, 12353, 62.0, 56.9, 75.0, 90.6, NULL, 231);
INSERT INTO coverage VALUES ('A04', '2023/24', 'COVID', '2024-06-30', 16867, 12920, 11137, 6136, 30193, 76.6, 66.0, 60.0, 55.2, 21.8, 78);
INSERT INTO coverage VALUES ('A04', '2023/24', 'FLU', '2024-06-30', 3770, 1805, 1554, NULL, 3359, 47.9, 41.2, 75.0, 74.8, 13.6, 878);
INSERT INTO coverage VALUES ('A04', '2024/25', 'COVID', '2025-06-30', 16867, 10845, 9988, 6192, 27025, 64.3, 59.2, 60.0, 55.6, 31.2, 131);
INSERT INTO coverage VALUES ('A04', '2024/25', 'FLU', '2025-06-30', 3770, 3072, 2601, NULL, 5673, 81.5, 69.0, 75.0, 69.3, NULL, 510);
INSERT INTO coverage VALUES ('A05', '2023/24', 'COVID', '2024-06-30', 26779, 12238, 10634, 7220, 30092, 45.7, 39.7, 60.0, 56.0, 10.5, 532);
INSERT INTO coverage VALUES ('A05', '2023/24', 'FLU', '2024-06-30', 7332, 4831, 4024, NULL, 8855, 65.9, 54.9, 75.0, 68.8, 19.3, 203);
INSERT INTO coverage VALUES ('A05', '2024/25', 'COVID', '2025-06-30', 26779, 19468, 16878, 9974, 46320, 72.7, 63.0, 60.0, 67.0, NULL, 819);
INSERT INTO coverage VALUES ('A05', '2024/25', 'FLU', '2025-06-30', 7332, 4201, 3839, NULL, 8040, 57.3, 52.4, 75.0, 55.1, 22.1, 107);
INSERT INTO coverage VALUES ('A06', '2023/24', 'COVID', '2024-06-30', 17686, 14361, 12810, 7698, 34869, 81.2, 72.4, 60.0, 87.5, 48.6, 198);
INSERT INTO coverage VALUES ('A06', '2023/24', 'FLU', '2024-06-30', 4730, 3963, 3439, NULL, 7402, 83.8, 72.7, 75.0, 81.8, 45.2, 436);
INSERT INTO coverage VALUES ('A06', '2024/25', 'COVID', '2025-06-30', 17686, 8453, 7438, 4990, 20881, 47.8, 42.1, 60.0, 55.0, 33.3, 206);
INSERT INTO coverage VALUES ('A06', '2024/25', 'FLU', '2025-06-30', 4730, 3996, 3584, NULL, 7580, 84.5, 75.8, 75.0, 63.3, NULL, 295);
