-- in_c311_city
CREATE TABLE Agencies (
  AgencyCode TEXT PRIMARY KEY,
  AgencyName TEXT,
  ParentAgencyCode TEXT,
  HotlinePhone TEXT,
  AgencyHead TEXT,
  StaffFTE REAL,
  AnnualBudgetUSD INTEGER,
  IsActive TEXT
);
INSERT INTO Agencies VALUES ('DPW', 'Department of Public Works', NULL, '555-1000', 'M. Torres', 166.4, 14200000, 'Y');
INSERT INTO Agencies VALUES ('DPW-ST', 'Streets Division', 'DPW', '555-1010', 'J. Burke', 39.5, 6000000, 'Y');
INSERT INTO Agencies VALUES ('DPW-SAN', 'Sanitation Division', 'DPW', '555-1020', 'A. Grant', 101.7, 14400000, 'Y');
INSERT INTO Agencies VALUES ('DOT', 'Department of Transportation', NULL, '555-2000', 'L. Osei', 78.0, 4600000, 'Y');
INSERT INTO Agencies VALUES ('PRK', 'Parks & Recreation', NULL, '555-3000', 'H. Quinn', 147.7, 3600000, 'Y');
INSERT INTO Agencies VALUES ('DOB', 'Department of Buildings', NULL, '555-4000', 'S. Varga', 71.4, 9200000, 'Y');
INSERT INTO Agencies VALUES ('PD', 'Police Department', NULL, '555-5000', 'R. Diaz', 232.7, 3600000, 'Y');
INSERT INTO Agencies VALUES ('WTR', 'Water Authority', NULL, '555-6000', NULL, 188.3, 8800000, 'Y');
CREATE TABLE Districts (
  DistrictNo INTEGER PRIMARY KEY,
  DistrictName TEXT,
  Borough TEXT,
  CouncilMember TEXT,
  Population2020 INTEGER,
  Population2024Est INTEGER,
  Households INTEGER,
  AreaSqMi REAL,
  LandAreaSqMi REAL,
  StreetMiles REAL,
  MedianIncomeUSD INTEGER
);
INSERT INTO Districts VALUES (1, 'Waterfront', 'North', 'Dana Whitfield', 15498, 15962, 6650, 2.47, 2.0, 52.3, 72000);
INSERT INTO Districts VALUES (2, 'Old Town', 'North', 'Luis Herrera', 43858, 44033, 18347, 5.82, 5.59, 75.6, 44000);
INSERT INTO Districts VALUES (3, 'College Hill', 'North', 'Amy Cho', 51951, 54652, 22771, 5.96, 5.24, 102.4, 57000);
INSERT INTO Districts VALUES (4, 'Mill Flats', 'South', 'Greg Olsen', 51403, 55412, 23088, 6.45, 6.19, 134.9, 52000);
INSERT INTO Districts VALUES (5, 'Southgate', 'South', 'Tasha Bell', 49733, 51274, 21364, 1.88, 1.58, 51.1, 46000);
INSERT INTO Districts VALUES (6, 'Eastwood', 'East', 'Ravi Menon', 55046, 56091, 23371, 4.65, 4.14, 135.3, 95000);
INSERT INTO Districts VALUES (7, 'Garden Heights', 'East', 'Pat Moreau', 45441, 46940, 19558, 4.48, 4.3, 84.3, 65000);
CREATE TABLE ResponseTargets (
  ComplaintTypeCode TEXT PRIMARY KEY,
  ComplaintType TEXT,
  Category TEXT,
  AgencyCode TEXT,
  TargetResponseHours INTEGER,  -- until the first visit
  TargetClosureDays INTEGER,
  TargetPctMet REAL,  -- goal: percent of requests closed within target
  PriorityDefault TEXT,
  EffectiveFrom TEXT,
  EffectiveTo TEXT
);
INSERT INTO ResponseTargets VALUES ('POT', 'Pothole', 'Streets', 'DPW-ST', 48, 10, 85.0, 'P3', '2022-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('SLT', 'Street light out', 'Streets', 'DOT', 24, 14, 85.0, 'P2', '2022-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('SIG', 'Traffic signal fault', 'Streets', 'DOT', 2, 1, 80.0, 'P1', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('TRS', 'Missed trash pickup', 'Sanitation', 'DPW-SAN', 24, 3, 95.0, 'P2', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('DMP', 'Illegal dumping', 'Sanitation', 'DPW-SAN', 72, 7, 80.0, 'P3', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('GRF', 'Graffiti', 'Sanitation', 'DPW-SAN', 120, 21, 85.0, 'P3', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('TRE', 'Fallen tree', 'Parks', 'PRK', 12, 5, 90.0, 'P2', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('NOI', 'Noise', 'Quality of life', 'PD', 8, 2, 95.0, 'P2', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('BLD', 'Illegal construction', 'Buildings', 'DOB', 96, 45, 85.0, 'P3', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('WLK', 'Water leak', 'Water', 'WTR', 4, 2, 95.0, 'P1', '2023-07-01', NULL);
INSERT INTO ResponseTargets VALUES ('ABV', 'Abandoned vehicle', 'Streets', 'PD', 72, 20, 90.0, 'P3', '2022-07-01', NULL);
CREATE TABLE ServiceRequests (
  RequestID INTEGER PRIMARY KEY,
  SRNumber TEXT,
  ComplaintTypeCode TEXT,
  Descriptor TEXT,
  AgencyCode TEXT,  -- responsible now
  OriginalAgencyCode TEXT,  -- first routed to
  Channel TEXT,
  PriorityCode TEXT,
  StatusCode TEXT,  -- OP open, IP in progress, PE pending (waiting on citizen), CL closed, DU duplicate, CA cancelled
  IncidentDate TEXT,  -- when it happened as told by the caller
  CreatedDate TEXT,  -- when reported
  ReceivedByAgencyDate TEXT,
  FirstResponseDate TEXT,
  InspectedDate TEXT,
  DueDate TEXT,
  ResolvedDate TEXT,  -- work finished
  ClosedDate TEXT,  -- case closed in the system
  ReopenedDate TEXT,
  LastUpdatedDate TEXT,
  DuplicateOfRequestID INTEGER,
  ResolutionCode TEXT,
  ResolutionDescription TEXT,
  DistrictNo INTEGER,
  ReporterDistrictNo INTEGER,  -- where the caller lives
  IncidentAddress TEXT,
  CrossStreet TEXT,
  ZipCode TEXT,
  Latitude REAL,
  Longitude REAL,
  IsAnonymous TEXT,
  CallerLanguage TEXT,
  PhotoCount INTEGER,
  CallCount INTEGER,  -- contacts about the same request
  EstimatedCostUSD REAL,
  ActualCostUSD REAL,
  SatisfactionScore INTEGER,
  FOREIGN KEY (DistrictNo) REFERENCES Districts(DistrictNo)
);
INSERT INTO ServiceRequests VALUES (58200100, 'SR-24000', 'SLT', 'In front of property', 'DOT', 'PD', 'APP', 'P2', 'CL', '2025-05-25', '2025-05-26 14:20:00', '2025-05-27 03:29:00', '2025-05-27 04:35:00', NULL, '2025-06-09 14:20:00', '2025-05-30 07:45:00', '2025-05-30 22:02:00', NULL, '2025-05-30 22:02:00', NULL, 'NOACT', 'No action needed', 1, 1, '241 Mill Rd', 'Canal St', '30111', NULL, -84.38459, 'N', 'VI', 3, 4, NULL, NULL, 3);
INSERT INTO ServiceRequests VALUES (58200113, 'SR-24001', 'POT', 'At intersection', 'DPW-ST', 'DPW-ST', 'PHONE', 'P3', 'CL', '2025-07-21', '2025-07-22 11:57:00', '2025-07-22 22:03:00', '2025-07-26 01:55:00', '2025-07-27 02:02:00', '2025-08-01 11:57:00', '2025-08-04 09:39:00', '2025-08-05 22:32:00', NULL, '2025-08-05 22:32:00', NULL, 'FIXED', 'Repaired or removed', 6, 6, '259 Canal St', 'Foundry Ln', '30116', 33.86151, -84.48823, 'N', 'VI', 0, 4, NULL, 941.15, NULL);
INSERT INTO ServiceRequests VALUES (58200126, 'SR-24002', 'SIG', 'Blocking sidewalk', 'DOT', 'DOT', 'WALKIN', 'P1', 'DU', '2025-07-26', '2025-07-27 10:59:00', '2025-07-27 23:22:00', NULL, NULL, '2025-07-28 10:59:00', NULL, '2025-07-27 19:21:00', NULL, '2025-07-27 19:21:00', 58200282, NULL, NULL, 4, 4, '304 Elm St', NULL, '30114', 33.68228, -84.38244, 'N', 'ES', 0, 4, 374.21, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200139, 'SR-24003', 'SLT', 'At intersection', 'DOT', 'DOT', 'WALKIN', 'P2', 'CL', '2024-10-09', '2024-10-10 16:30:00', '2024-10-11 03:27:00', '2024-10-11 05:12:00', NULL, '2024-10-24 16:30:00', '2024-10-26 13:52:00', '2024-10-26 20:16:00', NULL, '2024-10-26 20:16:00', NULL, 'NOACT', 'No action needed', 3, 3, '297 1st Ave', 'Elm St', '30113', 33.63099, -84.45873, 'N', 'VI', 0, 2, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200152, 'SR-24004', 'TRS', NULL, 'DPW-SAN', 'DPW-SAN', 'WEB', 'P2', 'CL', '2025-05-09', '2025-05-09 10:58:00', '2025-05-09 19:32:00', '2025-05-10 17:52:00', '2025-05-11 13:42:00', '2025-05-12 10:58:00', '2025-05-12 07:34:00', '2025-05-13 15:15:00', NULL, '2025-05-13 15:15:00', NULL, 'REFER', 'Referred to other party', 2, 2, '96 Foundry Ln', NULL, '30112', 33.72051, -84.3267, 'N', 'EN', 0, 1, 858.12, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200165, 'SR-24005', 'NOI', 'Blocking sidewalk', 'PD', 'PD', 'PHONE', 'P2', 'CL', '2024-11-02', '2024-11-03 20:35:00', '2024-11-04 16:28:00', '2024-11-05 04:26:00', NULL, '2024-11-05 20:35:00', '2024-11-05 09:18:00', '2024-11-07 07:50:00', NULL, '2024-11-07 07:50:00', NULL, 'FIXED', 'Repaired or removed', 1, 1, '342 Mill Rd', NULL, '30111', 33.61057, -84.29349, 'N', 'EN', 0, 1, 411.53, 263.38, NULL);
INSERT INTO ServiceRequests VALUES (58200178, 'SR-24006', 'GRF', 'Blocking sidewalk', 'DPW-SAN', 'DPW-SAN', 'APP', 'P3', 'DU', '2025-09-12', '2025-09-12 20:31:00', '2025-09-13 08:28:00', NULL, NULL, '2025-10-03 20:31:00', NULL, '2025-09-14 13:36:00', NULL, '2025-09-14 13:36:00', 58200347, NULL, NULL, 4, 4, '276 Foundry Ln', NULL, '30114', 33.81589, -84.29939, 'N', 'EN', 2, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200191, 'SR-24007', 'TRS', 'Recurring', 'DPW-SAN', 'DPW-SAN', 'WEB', 'P2', 'CL', '2025-08-03', '2025-08-03 12:20:00', '2025-08-04 00:18:00', '2025-08-04 17:22:00', NULL, '2025-08-06 12:20:00', '2025-08-07 07:03:00', '2025-08-09 06:33:00', NULL, '2025-08-09 06:33:00', NULL, 'FIXED', 'Repaired or removed', 1, 1, '158 Canal St', NULL, '30111', 33.88906, -84.48024, 'N', 'VI', 0, 4, 1972.33, 1696.2, NULL);
INSERT INTO ServiceRequests VALUES (58200204, 'SR-24008', 'NOI', 'Blocking sidewalk', 'PD', 'PD', 'APP', 'P2', 'IP', '2025-11-08', '2025-11-10 15:53:00', '2025-11-10 18:56:00', '2025-11-11 04:03:00', NULL, '2025-11-12 15:53:00', NULL, NULL, NULL, '2025-11-11 04:03:00', NULL, NULL, NULL, 1, 1, '179 College Ave', NULL, '30111', 33.78934, -84.22366, 'N', 'VI', 0, 2, 527.21, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200217, 'SR-24009', 'NOI', 'In front of property', 'DPW', 'DPW', 'APP', 'P2', 'IP', '2025-11-02', '2025-11-03 07:11:00', '2025-11-04 02:48:00', '2025-11-04 14:41:00', '2025-11-05 18:59:00', '2025-11-05 07:11:00', NULL, NULL, NULL, '2025-11-04 14:41:00', NULL, NULL, NULL, 6, 6, '187 College Ave', NULL, '30116', 33.63965, -84.27683, 'N', 'VI', 1, 2, 1939.57, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200230, 'SR-24010', 'TRE', 'Blocking sidewalk', 'PRK', 'PRK', 'PHONE', 'P2', 'PE', '2025-10-16', '2025-10-18 07:29:00', '2025-10-18 10:41:00', NULL, NULL, '2025-10-23 07:29:00', NULL, NULL, NULL, '2025-10-18 07:29:00', NULL, NULL, NULL, 4, 3, '265 Canal St', NULL, '30114', 33.69841, -84.34948, 'N', 'VI', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200243, 'SR-24011', 'NOI', 'At intersection', 'PD', 'PD', 'SOCIAL', 'P2', 'CL', '2025-08-16', '2025-08-17 21:09:00', '2025-08-18 05:17:00', '2025-08-18 11:11:00', '2025-08-19 11:40:00', '2025-08-19 21:09:00', '2025-08-20 23:01:00', '2025-08-21 07:50:00', NULL, '2025-08-21 07:50:00', NULL, 'REFER', 'Referred to other party', 2, 7, '340 Harbor St', 'College Ave', '30112', 33.8247, -84.43687, 'N', 'VI', 0, 1, 78.97, NULL, 3);
INSERT INTO ServiceRequests VALUES (58200256, 'SR-24012', 'BLD', 'In front of property', 'DOB', 'DOB', 'WEB', 'P3', 'OP', '2025-09-05', '2025-09-06 00:31:00', '2025-09-06 05:40:00', NULL, NULL, '2025-10-21 00:31:00', NULL, NULL, NULL, '2025-09-06 00:31:00', NULL, NULL, NULL, 3, 3, '72 Mill Rd', 'Elm St', '30113', NULL, -84.29774, 'N', 'ES', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200269, 'SR-24013', 'NOI', 'Recurring', 'PD', 'PD', 'APP', 'P2', 'OP', '2025-09-09', '2025-09-11 01:08:00', '2025-09-11 10:17:00', NULL, NULL, '2025-09-13 01:08:00', NULL, NULL, NULL, '2025-09-11 01:08:00', NULL, NULL, NULL, 7, 7, '52 Garden Blvd', NULL, '30117', 33.82807, -84.32269, 'N', 'EN', 0, 1, 2482.19, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200282, 'SR-24014', 'SIG', 'In front of property', 'DOT', 'DOT', 'SOCIAL', 'P1', 'CL', '2025-01-13', '2025-01-15 05:39:00', '2025-01-15 23:00:00', '2025-01-15 23:55:00', '2025-01-16 14:04:00', '2025-01-16 05:39:00', '2025-01-16 00:52:00', '2025-01-17 17:02:00', '2025-01-16 00:52:00', '2025-01-17 17:02:00', NULL, 'REFER', 'Referred to other party', 2, 6, '393 Canal St', 'Harbor St', '30112', 33.87473, -84.47612, 'N', 'VI', 0, 4, 1028.74, NULL, 3);
INSERT INTO ServiceRequests VALUES (58200295, 'SR-24015', 'TRE', 'In front of property', 'PRK', 'PRK', 'WEB', 'P2', 'PE', '2025-11-01', '2025-11-02 10:25:00', '2025-11-02 19:23:00', NULL, NULL, '2025-11-07 10:25:00', NULL, NULL, NULL, '2025-11-02 10:25:00', NULL, NULL, NULL, 7, 7, '384 Foundry Ln', 'Mill Rd', '30117', 33.74663, -84.28408, 'N', 'EN', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200308, 'SR-24016', 'NOI', NULL, 'PD', 'PD', 'APP', 'P2', 'CL', '2024-12-03', '2024-12-03 15:23:00', '2024-12-04 09:54:00', '2024-12-04 15:53:00', '2024-12-05 16:51:00', '2024-12-05 15:23:00', '2024-12-05 14:33:00', '2024-12-06 18:46:00', NULL, '2024-12-06 18:46:00', NULL, 'REFER', 'Referred to other party', 1, 1, '114 Foundry Ln', 'Elm St', '30111', 33.64978, -84.47436, 'Y', 'EN', 1, 1, 315.01, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200321, 'SR-24017', 'TRS', NULL, 'DPW-SAN', 'DPW-SAN', 'WEB', 'P2', 'CL', '2025-01-13', '2025-01-13 13:33:00', '2025-01-14 03:39:00', '2025-01-14 05:02:00', NULL, '2025-01-16 13:33:00', '2025-01-17 11:19:00', '2025-01-19 00:36:00', NULL, '2025-01-19 00:36:00', NULL, 'FIXED', 'Repaired or removed', 1, 1, '384 1st Ave', 'Garden Blvd', '30111', 33.63364, -84.35046, 'N', 'VI', 0, 2, NULL, 867.69, 5);
INSERT INTO ServiceRequests VALUES (58200334, 'SR-24018', 'TRE', 'Blocking sidewalk', 'PRK', 'PRK', 'PHONE', 'P1', 'CL', '2025-08-09', '2025-08-10 19:58:00', '2025-08-11 14:22:00', '2025-08-11 20:38:00', NULL, '2025-08-15 19:58:00', '2025-08-14 03:58:00', '2025-08-14 14:24:00', '2025-08-14 03:58:00', '2025-08-14 14:24:00', NULL, 'FIXED', 'Repaired or removed', 4, 4, '221 College Ave', NULL, '30114', 33.72388, -84.36856, 'N', 'EN', 0, 2, 1189.99, 1416.09, NULL);
INSERT INTO ServiceRequests VALUES (58200347, 'SR-24019', 'GRF', 'In front of property', 'DPW-SAN', 'DPW-SAN', 'PHONE', 'P3', 'CL', '2024-08-19', '2024-08-20 07:31:00', '2024-08-21 01:34:00', '2024-08-28 23:07:00', '2024-08-29 13:18:00', '2024-09-10 07:31:00', '2024-09-08 00:54:00', '2024-09-08 12:36:00', NULL, '2024-09-08 12:36:00', NULL, 'REFER', 'Referred to other party', 2, 6, '400 Canal St', '1st Ave', '30112', 33.70009, -84.30739, 'Y', 'EN', 0, 4, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200360, 'SR-24020', 'GRF', 'Recurring', 'DPW-SAN', 'DPW-SAN', 'WEB', 'P1', 'IP', '2025-10-26', '2025-10-28 02:57:00', '2025-10-28 11:40:00', '2025-10-30 03:43:00', NULL, '2025-11-18 02:57:00', NULL, NULL, NULL, '2025-10-30 03:43:00', NULL, NULL, NULL, 4, 5, '262 Elm St', NULL, '30114', 33.74969, -84.27821, 'Y', 'EN', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200373, 'SR-24021', 'ABV', 'Recurring', 'PD', 'PD', 'APP', 'P3', 'CL', '2025-03-05', '2025-03-06 09:00:00', '2025-03-06 09:09:00', '2025-03-08 23:29:00', '2025-03-10 00:37:00', '2025-03-26 09:00:00', '2025-03-23 15:30:00', '2025-03-23 19:41:00', NULL, '2025-03-23 19:41:00', NULL, 'FIXED', 'Repaired or removed', 2, 2, '277 Foundry Ln', NULL, '30112', 33.78763, -84.20136, 'Y', 'VI', 0, 1, NULL, 984.48, 4);
INSERT INTO ServiceRequests VALUES (58200386, 'SR-24022', 'NOI', NULL, 'PD', 'PD', 'PHONE', 'P2', 'OP', '2025-11-05', '2025-11-05 17:23:00', '2025-11-06 05:10:00', NULL, NULL, '2025-11-07 17:23:00', NULL, NULL, NULL, '2025-11-05 17:23:00', NULL, NULL, NULL, 4, 4, '108 Canal St', NULL, '30114', 33.8716, -84.45957, 'N', 'VI', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200399, 'SR-24023', 'ABV', 'In front of property', 'PD', 'PD', 'WEB', 'P3', 'IP', '2025-09-30', '2025-10-01 16:47:00', '2025-10-02 03:51:00', '2025-10-06 03:54:00', NULL, '2025-10-21 16:47:00', NULL, NULL, NULL, '2025-10-06 03:54:00', NULL, NULL, NULL, 6, 4, '93 1st Ave', NULL, '30116', 33.68816, -84.46149, 'N', 'EN', 0, 1, 1614.75, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200412, 'SR-24024', 'SIG', 'In front of property', 'DOT', 'DOT', 'SOCIAL', 'P1', 'OP', '2025-09-27', '2025-09-29 01:43:00', '2025-09-29 12:34:00', NULL, NULL, '2025-09-30 01:43:00', NULL, NULL, NULL, '2025-09-29 01:43:00', NULL, NULL, NULL, 6, 6, '336 Harbor St', NULL, '30116', 33.65318, -84.40995, 'Y', 'EN', 0, 1, 2264.83, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200425, 'SR-24025', 'TRE', 'Recurring', 'PRK', 'PRK', 'PHONE', 'P2', 'CL', '2024-07-07', '2024-07-08 00:46:00', '2024-07-08 07:53:00', '2024-07-08 16:37:00', NULL, '2024-07-13 00:46:00', '2024-07-12 18:20:00', '2024-07-14 03:17:00', '2024-07-12 18:20:00', '2024-07-14 03:17:00', NULL, 'REFER', 'Referred to other party', 2, 2, '110 Canal St', NULL, '30112', 33.85944, -84.36285, 'N', 'EN', 0, 4, 526.59, NULL, 4);
INSERT INTO ServiceRequests VALUES (58200438, 'SR-24026', 'SLT', 'Recurring', 'DOT', 'DOT', 'WALKIN', 'P2', 'CL', '2025-09-16', '2025-09-18 06:03:00', '2025-09-18 10:11:00', '2025-09-18 17:50:00', NULL, '2025-10-02 06:03:00', '2025-09-21 06:17:00', '2025-09-22 00:33:00', NULL, '2025-09-22 00:33:00', NULL, 'FIXED', 'Repaired or removed', 5, 5, '391 Garden Blvd', 'Garden Blvd', '30115', 33.77063, -84.45104, 'Y', 'VI', 0, 1, 2160.42, 2203.63, NULL);
INSERT INTO ServiceRequests VALUES (58200451, 'SR-24027', 'WLK', NULL, 'WTR', 'WTR', 'APP', 'P1', 'OP', '2025-09-01', '2025-09-02 21:06:00', '2025-09-03 05:29:00', NULL, NULL, '2025-09-04 21:06:00', NULL, NULL, NULL, '2025-09-02 21:06:00', NULL, NULL, NULL, 1, 7, '140 Harbor St', 'Elm St', '30111', 33.60483, -84.41801, 'N', 'EN', 1, 2, 1402.35, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200464, 'SR-24028', 'ABV', 'In front of property', 'PD', 'PD', 'WALKIN', 'P1', 'CL', '2025-06-30', '2025-07-01 01:45:00', '2025-07-01 06:16:00', '2025-07-01 08:38:00', '2025-07-01 23:59:00', '2025-07-21 01:45:00', '2025-07-14 01:55:00', '2025-07-16 00:53:00', NULL, '2025-07-16 00:53:00', NULL, 'FIXED', 'Repaired or removed', 1, 1, '185 College Ave', NULL, '30111', 33.7684, -84.26557, 'N', 'VI', 0, 4, 2136.2, 3332.47, 4);
INSERT INTO ServiceRequests VALUES (58200477, 'SR-24029', 'SLT', 'At intersection', 'DOT', 'DOT', 'APP', 'P2', 'PE', '2025-09-30', '2025-10-01 21:11:00', '2025-10-01 23:40:00', NULL, NULL, '2025-10-15 21:11:00', NULL, NULL, NULL, '2025-10-01 21:11:00', NULL, NULL, NULL, 2, 2, '362 College Ave', NULL, '30112', 33.71852, -84.23391, 'N', 'VI', 2, 2, 867.8, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200490, 'SR-24030', 'SIG', 'In front of property', 'DOT', 'DOT', 'PHONE', 'P1', 'OP', '2025-10-11', '2025-10-13 02:26:00', '2025-10-13 05:22:00', NULL, NULL, '2025-10-14 02:26:00', NULL, NULL, NULL, '2025-10-13 02:26:00', NULL, NULL, NULL, 4, 4, '149 Canal St', 'Elm St', '30114', 33.89394, -84.21833, 'Y', 'VI', 0, 2, 137.28, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200503, 'SR-24031', 'WLK', NULL, 'WTR', 'PD', 'APP', 'P3', 'CL', '2025-08-11', '2025-08-11 11:49:00', '2025-08-11 18:23:00', '2025-08-11 23:06:00', '2025-08-11 23:29:00', '2025-08-13 11:49:00', '2025-08-13 20:31:00', '2025-08-14 17:18:00', NULL, '2025-08-14 17:18:00', NULL, 'REFER', 'Referred to other party', 1, 1, '108 Garden Blvd', 'Elm St', '30111', 33.71037, -84.31533, 'N', 'ES', 0, 1, 2679.59, NULL, 3);
INSERT INTO ServiceRequests VALUES (58200516, 'SR-24032', 'SLT', 'Blocking sidewalk', 'DPW', 'DPW', 'PHONE', 'P2', 'OP', '2025-10-03', '2025-10-05 04:02:00', '2025-10-05 17:58:00', NULL, NULL, '2025-10-19 04:02:00', NULL, NULL, NULL, '2025-10-05 04:02:00', NULL, NULL, NULL, 4, 4, '330 Mill Rd', NULL, '30114', 33.89254, -84.40491, 'Y', 'EN', 0, 1, 1879.86, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200529, 'SR-24033', 'WLK', 'Recurring', 'DPW', 'DPW', 'WALKIN', 'P1', 'OP', '2025-09-16', '2025-09-16 14:36:00', '2025-09-17 09:27:00', NULL, NULL, '2025-09-18 14:36:00', NULL, NULL, NULL, '2025-09-16 14:36:00', NULL, NULL, NULL, 3, 3, '127 Elm St', 'Canal St', '30113', 33.8656, -84.32979, 'N', 'ES', 0, 1, 258.89, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200542, 'SR-24034', 'NOI', 'In front of property', 'PD', 'PD', 'PHONE', 'P2', 'OP', '2025-11-14', '2025-11-14 09:42:00', '2025-11-14 18:21:00', NULL, NULL, '2025-11-16 09:42:00', NULL, NULL, NULL, '2025-11-14 09:42:00', NULL, NULL, NULL, 6, 6, '179 College Ave', NULL, '30116', 33.73921, -84.45257, 'N', 'VI', 0, 4, 2322.6, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200555, 'SR-24035', 'NOI', NULL, 'PD', 'PD', 'PHONE', 'P1', 'CL', '2025-10-12', '2025-10-13 13:54:00', '2025-10-14 06:35:00', '2025-10-14 15:21:00', '2025-10-15 19:28:00', '2025-10-15 13:54:00', '2025-10-15 05:38:00', '2025-10-16 07:05:00', NULL, '2025-10-16 07:05:00', NULL, 'REFER', 'Referred to other party', 4, 4, '335 Canal St', 'College Ave', '30114', 33.60056, -84.26701, 'N', 'ES', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200568, 'SR-24036', 'TRE', 'In front of property', 'PRK', 'PRK', 'APP', 'P2', 'DU', '2025-11-04', '2025-11-06 12:21:00', '2025-11-07 04:04:00', NULL, NULL, '2025-11-11 12:21:00', NULL, '2025-11-06 23:49:00', NULL, '2025-11-06 23:49:00', 58200230, NULL, NULL, 6, 5, '269 Harbor St', 'Garden Blvd', '30116', 33.61348, -84.32465, 'N', 'ES', 2, 2, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200581, 'SR-24037', 'NOI', 'Blocking sidewalk', 'PD', 'PD', 'SOCIAL', 'P2', 'PE', '2025-11-13', '2025-11-13 17:47:00', '2025-11-13 18:50:00', NULL, NULL, '2025-11-15 17:47:00', NULL, NULL, NULL, '2025-11-13 17:47:00', NULL, NULL, NULL, 7, 5, '284 Elm St', 'Canal St', '30117', 33.72921, -84.49428, 'N', 'ES', 0, 4, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200594, 'SR-24038', 'POT', 'At intersection', 'DPW-ST', 'DPW-ST', 'APP', 'P3', 'CL', '2025-09-06', '2025-09-07 18:56:00', '2025-09-08 01:26:00', '2025-09-11 04:01:00', '2025-09-11 21:16:00', '2025-09-17 18:56:00', '2025-09-14 01:26:00', '2025-09-14 20:45:00', NULL, '2025-09-14 20:45:00', NULL, 'FIXED', 'Repaired or removed', 2, 2, '189 Garden Blvd', NULL, '30112', 33.74093, NULL, 'N', 'EN', 0, 2, NULL, 1540.56, 2);
INSERT INTO ServiceRequests VALUES (58200607, 'SR-24039', 'DMP', 'Blocking sidewalk', 'DPW-SAN', 'DPW-SAN', 'SOCIAL', 'P3', 'CL', '2024-10-27', '2024-10-29 05:17:00', '2024-10-29 09:49:00', '2024-10-31 13:48:00', NULL, '2024-11-05 05:17:00', '2024-11-06 15:39:00', '2024-11-08 11:10:00', NULL, '2024-11-08 11:10:00', NULL, 'REFER', 'Referred to other party', 1, 1, '54 Canal St', NULL, '30111', 33.79912, -84.37526, 'N', 'ES', 0, 2, 1454.65, NULL, 4);
INSERT INTO ServiceRequests VALUES (58200620, 'SR-24040', 'ABV', 'Blocking sidewalk', 'PD', 'PD', 'PHONE', 'P3', 'OP', '2025-10-07', '2025-10-07 22:33:00', '2025-10-08 16:28:00', NULL, NULL, '2025-10-27 22:33:00', NULL, NULL, NULL, '2025-10-07 22:33:00', NULL, NULL, NULL, 3, 3, '367 Canal St', 'Harbor St', '30113', 33.78549, -84.48886, 'N', 'ES', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200633, 'SR-24041', 'DMP', 'Blocking sidewalk', 'DPW-SAN', 'DPW-SAN', 'APP', 'P3', 'CL', '2025-07-21', '2025-07-22 08:17:00', '2025-07-22 12:15:00', '2025-07-22 16:03:00', NULL, '2025-07-29 08:17:00', '2025-07-27 20:45:00', '2025-07-29 04:00:00', NULL, '2025-07-29 04:00:00', NULL, 'FIXED', 'Repaired or removed', 5, 1, '53 Foundry Ln', NULL, '30115', 33.88717, -84.37045, 'N', 'EN', 2, 2, NULL, 1370.68, 2);
INSERT INTO ServiceRequests VALUES (58200646, 'SR-24042', 'SLT', 'Recurring', 'DOT', 'DOT', 'APP', 'P2', 'OP', '2025-09-20', '2025-09-21 13:57:00', '2025-09-22 06:42:00', NULL, NULL, '2025-10-05 13:57:00', NULL, NULL, NULL, '2025-09-21 13:57:00', NULL, NULL, NULL, 4, 4, '119 Garden Blvd', 'College Ave', '30114', 33.85348, -84.43517, 'N', 'ES', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200659, 'SR-24043', 'NOI', 'Blocking sidewalk', 'PD', 'PD', 'WALKIN', 'P2', 'CL', '2025-08-17', '2025-08-19 12:26:00', '2025-08-20 02:06:00', '2025-08-20 14:41:00', NULL, '2025-08-21 12:26:00', '2025-08-21 10:07:00', '2025-08-21 17:32:00', NULL, '2025-08-21 17:32:00', NULL, 'REFER', 'Referred to other party', 1, 2, '81 Foundry Ln', NULL, '30111', 33.87321, -84.44319, 'Y', 'ES', 0, 2, NULL, NULL, 2);
INSERT INTO ServiceRequests VALUES (58200672, 'SR-24044', 'ABV', 'Blocking sidewalk', 'PD', 'PD', 'SOCIAL', 'P3', 'CL', '2025-07-04', '2025-07-06 14:51:00', '2025-07-07 05:19:00', '2025-07-11 23:32:00', NULL, '2025-07-26 14:51:00', '2025-07-15 04:47:00', '2025-07-16 08:00:00', NULL, '2025-07-16 08:00:00', NULL, 'REFER', 'Referred to other party', 1, 1, '93 Mill Rd', NULL, '30111', 33.60722, NULL, 'N', 'VI', 0, 1, 2750.66, NULL, 2);
INSERT INTO ServiceRequests VALUES (58200685, 'SR-24045', 'SIG', 'In front of property', 'DOT', 'PD', 'APP', 'P1', 'CL', '2025-08-21', '2025-08-21 09:53:00', '2025-08-21 20:46:00', '2025-08-21 23:04:00', NULL, '2025-08-22 09:53:00', '2025-08-22 14:01:00', '2025-08-24 12:13:00', NULL, '2025-08-24 12:13:00', NULL, 'FIXED', 'Repaired or removed', 7, 3, '294 Canal St', 'Foundry Ln', '30117', 33.8841, NULL, 'N', 'VI', 0, 1, 1280.36, 2048.58, 1);
INSERT INTO ServiceRequests VALUES (58200698, 'SR-24046', 'SLT', 'Blocking sidewalk', 'DOT', 'DOT', 'APP', 'P1', 'DU', '2025-08-05', '2025-08-06 20:34:00', '2025-08-07 06:48:00', NULL, NULL, '2025-08-20 20:34:00', NULL, '2025-08-07 16:07:00', NULL, '2025-08-07 16:07:00', 58200100, NULL, NULL, 6, 6, '324 College Ave', NULL, '30116', 33.87366, -84.47949, 'N', 'EN', 0, 1, 2800.81, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200711, 'SR-24047', 'SLT', 'Recurring', 'DPW', 'PD', 'WEB', 'P2', 'CL', '2024-04-23', '2024-04-25 09:18:00', '2024-04-26 05:01:00', '2024-04-26 22:12:00', '2024-04-27 03:45:00', '2024-05-09 09:18:00', '2024-05-02 23:38:00', '2024-05-03 17:24:00', NULL, '2024-05-03 17:24:00', NULL, 'FIXED', 'Repaired or removed', 2, 2, '304 Garden Blvd', NULL, '30112', 33.83272, -84.30971, 'N', 'ES', 0, 1, 351.79, 277.91, NULL);
INSERT INTO ServiceRequests VALUES (58200724, 'SR-24048', 'DMP', 'At intersection', 'DPW-SAN', 'DPW-SAN', 'APP', 'P3', 'CL', '2024-08-28', '2024-08-29 00:58:00', '2024-08-29 09:41:00', '2024-08-31 15:03:00', '2024-09-01 05:25:00', '2024-09-05 00:58:00', '2024-09-05 21:06:00', '2024-09-07 04:10:00', '2024-09-05 21:06:00', '2024-09-07 04:10:00', NULL, 'REFER', 'Referred to other party', 3, 3, '126 Foundry Ln', NULL, '30113', 33.80273, -84.33183, 'N', 'EN', 3, 1, 1849.62, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200737, 'SR-24049', 'ABV', 'In front of property', 'PD', 'PD', 'APP', 'P3', 'PE', '2025-11-14', '2025-11-14 14:21:00', '2025-11-14 20:56:00', NULL, NULL, '2025-12-04 14:21:00', NULL, NULL, NULL, '2025-11-14 14:21:00', NULL, NULL, NULL, 4, 4, '365 Foundry Ln', NULL, '30114', 33.75983, -84.21306, 'Y', 'EN', 0, 1, 663.34, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200750, 'SR-24050', 'ABV', 'Recurring', 'PD', 'PD', 'SOCIAL', 'P3', 'CL', '2025-01-03', '2025-01-05 04:39:00', '2025-01-05 17:40:00', '2025-01-07 20:13:00', NULL, '2025-01-25 04:39:00', '2025-01-28 19:16:00', '2025-01-30 10:57:00', NULL, '2025-01-30 10:57:00', NULL, 'FIXED', 'Repaired or removed', 2, 2, '255 Garden Blvd', NULL, '30112', 33.67801, NULL, 'N', 'VI', 0, 2, NULL, 822.07, 2);
INSERT INTO ServiceRequests VALUES (58200763, 'SR-24051', 'POT', 'At intersection', 'DPW-ST', 'DPW-ST', 'SOCIAL', 'P3', 'CL', '2024-02-25', '2024-02-27 02:08:00', '2024-02-27 05:03:00', '2024-02-27 16:59:00', '2024-02-28 05:48:00', '2024-03-08 02:08:00', '2024-03-06 01:01:00', '2024-03-08 00:29:00', NULL, '2024-03-08 00:29:00', NULL, 'REFER', 'Referred to other party', 4, 4, '124 Elm St', 'Foundry Ln', '30114', 33.69417, -84.37592, 'N', 'EN', 0, 1, NULL, NULL, 3);
INSERT INTO ServiceRequests VALUES (58200776, 'SR-24052', 'TRS', 'In front of property', 'DPW-SAN', 'DPW-SAN', 'WALKIN', 'P2', 'CL', '2025-02-13', '2025-02-13 17:39:00', '2025-02-14 07:06:00', '2025-02-14 13:28:00', NULL, '2025-02-16 17:39:00', '2025-02-15 08:13:00', '2025-02-16 02:52:00', NULL, '2025-02-16 02:52:00', NULL, 'FIXED', 'Repaired or removed', 3, 3, '33 1st Ave', 'Mill Rd', '30113', 33.69071, -84.20856, 'N', 'EN', 0, 2, NULL, 1669.84, 2);
INSERT INTO ServiceRequests VALUES (58200789, 'SR-24053', 'SIG', 'In front of property', 'DOT', 'DOT', 'WEB', 'P1', 'DU', '2024-09-06', '2024-09-08 17:20:00', '2024-09-09 00:35:00', NULL, NULL, '2024-09-09 17:20:00', NULL, '2024-09-10 03:02:00', NULL, '2024-09-10 03:02:00', 58200282, NULL, NULL, 3, 3, '179 Elm St', NULL, '30113', 33.89312, -84.46035, 'N', 'EN', 0, 1, 700.98, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200802, 'SR-24054', 'NOI', NULL, 'PD', 'PD', 'APP', 'P2', 'CL', '2025-10-05', '2025-10-06 10:01:00', '2025-10-06 20:15:00', '2025-10-06 23:59:00', '2025-10-07 22:57:00', '2025-10-08 10:01:00', '2025-10-09 02:30:00', '2025-10-09 20:17:00', NULL, '2025-10-09 20:17:00', NULL, 'NOACT', 'No action needed', 3, 3, '286 College Ave', 'Harbor St', '30113', 33.72678, -84.31983, 'Y', 'EN', 0, 4, 124.7, NULL, 5);
INSERT INTO ServiceRequests VALUES (58200815, 'SR-24055', 'SLT', NULL, 'DOT', 'DOT', 'WEB', 'P3', 'OP', '2025-09-15', '2025-09-16 00:43:00', '2025-09-16 17:06:00', NULL, NULL, '2025-09-30 00:43:00', NULL, NULL, NULL, '2025-09-16 00:43:00', NULL, NULL, NULL, 4, 4, '42 1st Ave', NULL, '30114', 33.74152, -84.23095, 'N', 'EN', 0, 1, NULL, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200828, 'SR-24056', 'GRF', 'Blocking sidewalk', 'DPW-SAN', 'PD', 'APP', 'P3', 'CL', '2025-08-29', '2025-08-30 14:58:00', '2025-08-31 04:40:00', '2025-09-05 22:13:00', NULL, '2025-09-20 14:58:00', '2025-10-01 18:13:00', '2025-10-02 08:39:00', '2025-10-01 18:13:00', '2025-10-02 08:39:00', NULL, 'REFER', 'Referred to other party', 1, 1, '94 College Ave', NULL, '30111', 33.653, -84.46808, 'Y', 'EN', 2, 4, 2429.69, NULL, 2);
INSERT INTO ServiceRequests VALUES (58200841, 'SR-24057', 'WLK', 'Blocking sidewalk', 'WTR', 'WTR', 'APP', 'P1', 'CA', '2024-04-19', '2024-04-19 21:33:00', '2024-04-20 08:41:00', NULL, NULL, '2024-04-21 21:33:00', NULL, '2024-04-21 09:06:00', NULL, '2024-04-21 09:06:00', NULL, NULL, NULL, 7, 7, '257 College Ave', NULL, '30117', 33.79406, -84.21167, 'N', 'EN', 3, 4, 733.74, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200854, 'SR-24058', 'WLK', 'In front of property', 'WTR', 'WTR', 'APP', 'P1', 'OP', '2025-09-28', '2025-09-30 10:05:00', '2025-09-30 11:01:00', NULL, NULL, '2025-10-02 10:05:00', NULL, NULL, NULL, '2025-09-30 10:05:00', NULL, NULL, NULL, 4, 4, '33 Harbor St', NULL, '30114', 33.85813, -84.26323, 'N', 'ES', 0, 1, 1396.73, NULL, NULL);
INSERT INTO ServiceRequests VALUES (58200867, 'SR-24059', 'ABV', 'In front of property', 'PD', 'PD', 'PHONE', 'P3', 'OP', '2025-09-11', '2025-09-12 14:26:00', '2025-09-13 01:11:00', NULL, NULL, '2025-10-02 14:26:00', NULL, NULL, NULL, '2025-09-12 14:26:00', NULL, NULL, NULL, 2, 2, '395 College Ave', NULL, '30112', 33.71515, -84.31227, 'Y', 'ES', 0, 1, 2117.45, NULL, NULL);
