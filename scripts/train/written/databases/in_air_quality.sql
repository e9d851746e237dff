-- in_air_quality
CREATE TABLE pollutants (
  pollutant_code TEXT PRIMARY KEY,
  pollutant_name TEXT,
  formula TEXT,
  unit TEXT,
  cas_number TEXT,
  is_particulate INTEGER,
  molar_mass REAL,
  conversion_ppb_factor REAL
);
INSERT INTO pollutants VALUES ('PM25', 'Fine particulate matter', 'PM2.5', 'ug/m3', NULL, 1, NULL, NULL);
INSERT INTO pollutants VALUES ('PM10', 'Coarse particulate matter', 'PM10', 'ug/m3', NULL, 1, NULL, NULL);
INSERT INTO pollutants VALUES ('NO2', 'Nitrogen dioxide', 'NO2', 'ug/m3', '10102-44-0', 0, 46.01, 1.88);
INSERT INTO pollutants VALUES ('O3', 'Ozone', 'O3', 'ug/m3', '10028-15-6', 0, 48.0, 1.96);
INSERT INTO pollutants VALUES ('SO2', 'Sulphur dioxide', 'SO2', 'ug/m3', '7446-09-5', 0, 64.07, 2.62);
INSERT INTO pollutants VALUES ('CO', 'Carbon monoxide', 'CO', 'mg/m3', '630-08-0', 0, 28.01, 1.15);
CREATE TABLE thresholds (
  threshold_id INTEGER PRIMARY KEY,
  pollutant_code TEXT,
  threshold_type TEXT,
  averaging_period TEXT,
  limit_value REAL,
  permitted_exceedances_per_year INTEGER,
  legal_basis TEXT,
  valid_from TEXT,
  valid_to TEXT,
  FOREIGN KEY (pollutant_code) REFERENCES pollutants(pollutant_code)
);
INSERT INTO thresholds VALUES (1, 'PM25', 'annual limit', 'year', 25, NULL, '2008/50/EC', '2010-01-01', NULL);
INSERT INTO thresholds VALUES (2, 'PM25', 'WHO guideline', '24h', 15, 3, 'WHO 2021', '2021-09-22', NULL);
INSERT INTO thresholds VALUES (3, 'PM10', 'daily limit', '24h', 50, 35, '2008/50/EC', '2010-01-01', NULL);
INSERT INTO thresholds VALUES (4, 'PM10', 'annual limit', 'year', 40, NULL, '2008/50/EC', '2005-01-01', NULL);
INSERT INTO thresholds VALUES (5, 'PM10', 'WHO guideline', '24h', 45, 3, 'WHO 2021', '2021-09-22', NULL);
INSERT INTO thresholds VALUES (6, 'NO2', 'hourly limit', '1h', 200, 18, '2008/50/EC', '2005-01-01', NULL);
INSERT INTO thresholds VALUES (7, 'NO2', 'annual limit', 'year', 40, NULL, '2008/50/EC', '2005-01-01', NULL);
INSERT INTO thresholds VALUES (8, 'NO2', 'WHO guideline', '24h', 25, 3, 'WHO 2021', '2021-09-22', NULL);
INSERT INTO thresholds VALUES (9, 'O3', 'information threshold', '1h', 180, NULL, '2008/50/EC', '2005-01-01', NULL);
INSERT INTO thresholds VALUES (10, 'O3', 'alert threshold', '1h', 240, NULL, '2008/50/EC', '2010-01-01', NULL);
INSERT INTO thresholds VALUES (11, 'O3', 'target value', '8h', 120, 25, '2008/50/EC', '2010-01-01', NULL);
INSERT INTO thresholds VALUES (12, 'SO2', 'daily limit', '24h', 125, 3, '2008/50/EC', '2005-01-01', NULL);
CREATE TABLE stations (
  station_id INTEGER PRIMARY KEY,
  eoi_code TEXT,  -- European code
  national_code TEXT,
  station_name TEXT,
  municipality TEXT,
  region TEXT,
  area_type TEXT,
  station_type TEXT,
  latitude REAL,
  longitude REAL,
  altitude_m REAL,
  inlet_height_m REAL,  -- sampling inlet above ground
  distance_to_road_m REAL,
  traffic_volume_per_day INTEGER,
  inhabitants_within_1km INTEGER,
  installed_on TEXT,
  operation_start TEXT,
  operation_end TEXT,  -- NULL = still running
  last_calibration TEXT,
  next_calibration_due TEXT,
  last_maintenance TEXT,
  operator_name TEXT,
  data_owner TEXT,
  is_reference_station INTEGER
);
INSERT INTO stations VALUES (300, 'XX3383A', 'N-810', 'Harbour Road', 'Port Ellis', 'Coast', 'urban', 'traffic', 53.2613, -0.99814, 73.0, 1.6, 14.4, 20316, 7466, '2018-10-03', '2018-12-01', NULL, '2024-11-02', '2025-11-02', '2025-05-22', 'State Environment Office', 'State Environment Office', 1);
INSERT INTO stations VALUES (301, 'XX5265A', 'N-781', 'City Park', 'Port Ellis', 'Coast', 'urban', 'background', 52.93933, -1.8232, 20.0, 1.7, 212.0, NULL, 15540, '1999-06-04', '1999-06-26', NULL, '2025-09-15', '2026-09-15', '2025-09-07', 'State Environment Office', 'State Environment Office', 0);
INSERT INTO stations VALUES (302, 'XX2555A', 'N-832', 'Steelworks Gate', 'Ironbridge', 'Valley', 'suburban', 'industrial', 52.92248, -2.26201, 139.0, 4.4, 274.0, NULL, 5180, '2011-10-06', '2011-12-22', NULL, '2024-08-29', '2025-08-29', '2025-09-09', 'City of Port Ellis', 'State Environment Office', 0);
INSERT INTO stations VALUES (303, 'XX9699A', 'N-413', 'Ironbridge Centre', 'Ironbridge', 'Valley', 'urban', 'traffic', 52.43832, -1.08313, 37.0, 3.8, 7.0, 11300, 2911, '2018-03-29', '2018-06-27', NULL, '2024-08-21', '2025-08-21', '2025-09-11', 'State Environment Office', 'State Environment Office', 1);
INSERT INTO stations VALUES (304, 'XX9257A', 'N-824', 'Hill Farm', 'Upper Moor', 'Uplands', 'rural', 'background', 53.37655, -2.33213, 591.0, 4.0, NULL, NULL, 291, '2000-02-13', '2000-02-25', NULL, '2025-04-06', '2026-04-06', '2025-09-25', 'State Environment Office', 'State Environment Office', 0);
INSERT INTO stations VALUES (305, 'XX2019A', 'N-715', 'Moor Edge', 'Upper Moor', 'Uplands', 'rural', 'background', 52.29287, -0.01394, 363.0, 3.6, 246.0, NULL, 258, '2001-02-01', '2001-04-01', NULL, '2025-04-01', '2026-04-01', '2025-04-04', 'State Environment Office', 'State Environment Office', 1);
INSERT INTO stations VALUES (306, 'XX2408A', 'N-306', 'Airport North', 'Fenwick', 'Coast', 'suburban', 'traffic', 52.3285, -2.42472, 61.0, 3.5, 12.0, 46785, 14874, '2017-12-16', '2018-02-28', NULL, '2024-12-16', '2025-12-16', '2025-06-29', 'City of Port Ellis', 'State Environment Office', 1);
INSERT INTO stations VALUES (307, 'XX9862A', 'N-457', 'School Lane', 'Fenwick', 'Coast', 'suburban', 'background', 52.57527, 0.12169, 6.0, 3.3, NULL, NULL, 5830, '1996-05-24', '1996-06-14', NULL, '2025-07-04', '2026-07-04', '2025-07-09', 'State Environment Office', 'State Environment Office', 0);
INSERT INTO stations VALUES (308, 'XX7965A', 'N-318', 'Ring Road East', 'Ashby', 'Valley', 'urban', 'traffic', 52.21697, -0.50759, 74.0, 2.9, 8.3, 35361, 7556, '2015-03-16', '2015-04-27', NULL, '2024-12-24', '2025-12-24', '2025-07-13', 'State Environment Office', 'State Environment Office', 1);
INSERT INTO stations VALUES (309, 'XX4175A', 'N-459', 'Cement Plant', 'Ashby', 'Valley', 'suburban', 'industrial', 53.94032, -0.23543, 124.0, 4.5, 700.0, NULL, 14106, '2018-08-15', '2018-11-01', NULL, '2025-02-22', '2026-02-22', '2025-06-05', 'City of Port Ellis', 'State Environment Office', 0);
INSERT INTO stations VALUES (310, 'XX6065A', 'N-2010', 'Old Mill', 'Ashby', 'Valley', 'rural', 'background', 52.54855, -2.19066, 37.0, 2.6, NULL, NULL, 321, '1998-07-22', '1998-10-07', '2024-12-31', '2024-08-12', '2025-08-12', '2025-08-11', 'City of Port Ellis', 'State Environment Office', 0);
INSERT INTO stations VALUES (311, 'XX5439A', 'N-3011', 'Lighthouse', 'Port Ellis', 'Coast', 'rural', 'background', 53.30538, -1.4709, 134.0, 3.7, 541.0, NULL, 379, '2009-06-23', '2009-07-13', NULL, '2025-02-01', '2026-02-01', '2025-08-13', 'City of Port Ellis', 'State Environment Office', 0);
CREATE TABLE daily_readings (
  daily_id INTEGER PRIMARY KEY,
  station_id INTEGER,
  pollutant_code TEXT,
  reading_date TEXT,
  hours_valid INTEGER,
  data_capture_pct REAL,
  mean_value REAL,
  min_value REAL,
  max_value REAL,  -- highest hour
  max_hour INTEGER,
  max_8h_mean REAL,
  p50_value REAL,
  p98_value REAL,
  std_dev REAL,
  hours_above_limit INTEGER,
  aqi INTEGER,  -- index
  aqi_category TEXT,
  validation_status TEXT,
  published_at TEXT,
  verified_at TEXT
);
INSERT INTO daily_readings VALUES (1, 300, 'PM25', '2024-01-07', 24, 100.0, 12.1, 5.4, 19.5, 16, NULL, 12.6, 18.9, 3.02, 0, 38, 'good', 'verified', '2024-01-12', '2024-03-19');
INSERT INTO daily_readings VALUES (2, 300, 'PM10', '2025-07-31', 22, 91.7, 36.4, 13.1, 83.4, 0, NULL, 31.3, 80.9, 9.1, 0, 50, 'good', 'verified', '2025-08-04', '2025-10-03');
INSERT INTO daily_readings VALUES (3, 300, 'NO2', '2024-02-13', 20, 83.3, 69.6, 14.6, 156.6, 6, NULL, 69.6, 151.9, 17.4, 3, 104, 'unhealthy', 'verified', '2024-02-17', '2024-05-30');
INSERT INTO daily_readings VALUES (4, 300, 'NO2', '2025-08-13', 22, 91.7, 63.0, 20.2, 104.6, 3, NULL, 61.7, 101.5, 15.75, 0, 94, 'unhealthy', 'preliminary', '2025-08-21', NULL);
INSERT INTO daily_readings VALUES (5, 300, 'O3', '2025-01-24', 24, 100.0, 102.4, 45.1, 179.2, 5, 113.7, 88.1, 173.8, 25.6, 1, 81, 'unhealthy', 'verified', '2025-01-25', '2025-04-10');
INSERT INTO daily_readings VALUES (6, 301, 'PM25', '2024-05-17', 22, 91.7, 8.2, 3.5, 11.5, 8, NULL, 7.6, 11.2, 2.05, 0, 26, 'good', 'verified', '2024-05-26', '2024-06-28');
INSERT INTO daily_readings VALUES (7, 301, 'PM10', '2024-10-08', 20, 83.3, 35.3, 15.2, 51.2, 11, NULL, 33.2, 49.7, 8.82, 0, 49, 'good', 'verified', '2024-10-11', '2024-11-20');
INSERT INTO daily_readings VALUES (8, 301, 'PM10', '2025-02-18', 24, 100.0, 34.8, 23.0, 74.1, 3, NULL, 36.2, 71.9, 8.7, 0, 48, 'good', 'verified', '2025-02-24', '2025-07-05');
INSERT INTO daily_readings VALUES (9, 301, 'NO2', '2025-09-23', 20, 83.3, 19.3, 5.4, 30.9, 7, NULL, 17.9, 30.0, 4.83, 0, 28, 'good', 'verified', '2025-09-29', '2025-10-03');
INSERT INTO daily_readings VALUES (10, 301, 'O3', '2024-09-07', 15, 62.5, 44.5, 23.6, 106.4, 15, 56.5, 39.6, 103.2, 11.12, 0, 35, 'good', 'verified', '2024-09-08', '2025-01-16');
INSERT INTO daily_readings VALUES (11, 302, 'PM25', '2024-06-18', 15, 62.5, 9.1, 5.0, 16.2, 12, NULL, 8.1, 15.7, 2.27, 0, 29, 'good', 'verified', '2024-06-25', '2024-08-03');
INSERT INTO daily_readings VALUES (12, 302, 'PM25', '2025-06-20', 24, 100.0, 30.0, 18.3, 66.6, 9, NULL, 26.7, 64.6, 7.5, 0, 96, 'unhealthy', 'verified', '2025-06-28', '2025-10-03');
INSERT INTO daily_readings VALUES (13, 302, 'PM10', '2025-08-16', 24, 100.0, 42.4, 22.9, 60.2, 21, NULL, 42.8, 58.4, 10.6, 0, 59, 'moderate', 'preliminary', '2025-08-25', NULL);
INSERT INTO daily_readings VALUES (14, 302, 'NO2', '2024-12-07', 20, 83.3, 21.1, 7.4, 30.0, 8, NULL, 20.5, 29.1, 5.28, 0, 31, 'good', 'verified', '2024-12-11', '2025-04-03');
INSERT INTO daily_readings VALUES (15, 302, 'NO2', '2025-04-15', 20, 83.3, 27.9, 12.6, 38.8, 10, NULL, 27.1, 37.6, 6.97, 0, 41, 'good', 'verified', '2025-04-24', '2025-06-12');
INSERT INTO daily_readings VALUES (16, 302, 'O3', '2024-11-14', 15, 62.5, 69.6, 27.1, 121.1, 0, 79.3, 59.9, 117.5, 17.4, 0, 55, 'moderate', 'verified', '2024-11-18', '2025-02-02');
INSERT INTO daily_readings VALUES (17, 302, 'O3', '2025-06-11', 22, 91.7, 41.2, 19.4, 77.5, 18, 51.9, 37.9, 75.2, 10.3, 0, 32, 'good', 'verified', '2025-06-20', '2025-09-22');
INSERT INTO daily_readings VALUES (18, 303, 'PM25', '2024-11-29', 20, 83.3, 27.9, 7.8, 65.6, 14, NULL, 27.6, 63.6, 6.97, 0, 89, 'unhealthy', 'verified', '2024-12-01', '2025-03-07');
INSERT INTO daily_readings VALUES (19, 303, 'PM25', '2025-08-12', 24, 100.0, 10.8, 4.4, 23.5, 8, NULL, 10.0, 22.8, 2.7, 0, 34, 'good', 'preliminary', '2025-08-21', NULL);
INSERT INTO daily_readings VALUES (20, 303, 'PM10', '2024-11-29', 24, 100.0, 55.1, 23.7, 72.7, 14, NULL, 51.2, 70.5, 13.78, 0, 77, 'moderate', 'verified', '2024-12-04', '2025-02-13');
INSERT INTO daily_readings VALUES (21, 303, 'NO2', '2024-03-25', 15, 62.5, 73.0, 16.1, 162.1, 7, NULL, 66.4, 157.2, 18.25, 4, 109, 'unhealthy', 'verified', '2024-03-27', '2024-06-01');
INSERT INTO daily_readings VALUES (22, 303, 'O3', '2024-09-30', 23, 95.8, 35.4, 20.5, 54.5, 13, 41.1, 36.5, 52.9, 8.85, 0, 28, 'good', 'verified', '2024-10-05', '2024-12-23');
INSERT INTO daily_readings VALUES (23, 303, 'O3', '2025-08-21', 23, 95.8, 96.8, 33.9, 128.7, 22, 119.1, 89.1, 124.8, 24.2, 0, 77, 'moderate', 'preliminary', '2025-08-22', NULL);
INSERT INTO daily_readings VALUES (24, 304, 'PM25', '2024-12-26', 22, 91.7, 11.5, 3.0, 25.8, 12, NULL, 12.0, 25.0, 2.88, 0, 36, 'good', 'verified', '2024-12-27', '2025-05-18');
INSERT INTO daily_readings VALUES (25, 304, 'PM10', '2024-05-26', 15, 62.5, 24.9, 15.2, 55.3, 7, NULL, 24.4, 53.6, 6.22, 0, 34, 'good', 'verified', '2024-06-04', '2024-09-23');
INSERT INTO daily_readings VALUES (26, 304, 'PM10', '2025-06-02', 24, 100.0, 25.2, 5.3, 57.0, 15, NULL, 21.7, 55.3, 6.3, 0, 35, 'good', 'verified', '2025-06-09', '2025-08-18');
INSERT INTO daily_readings VALUES (27, 304, 'NO2', '2024-06-04', 20, 83.3, 35.1, 8.4, 84.2, 17, NULL, 35.1, 81.7, 8.78, 0, 52, 'moderate', 'verified', '2024-06-08', '2024-08-21');
INSERT INTO daily_readings VALUES (28, 304, 'NO2', '2025-08-07', 20, 83.3, 38.1, 24.8, 59.8, 11, NULL, 35.8, 58.0, 9.53, 0, 57, 'moderate', 'verified', '2025-08-13', '2025-10-03');
INSERT INTO daily_readings VALUES (29, 305, 'PM25', '2025-08-18', 22, 91.7, 15.0, 8.7, 29.2, 13, NULL, 15.5, 28.3, 3.75, 0, 48, 'good', 'verified', '2025-08-25', '2025-10-03');
INSERT INTO daily_readings VALUES (30, 305, 'NO2', '2025-07-22', 24, 100.0, 11.5, 7.4, 15.6, 3, NULL, 10.0, 15.1, 2.88, 0, 17, 'good', 'preliminary', '2025-07-27', NULL);
INSERT INTO daily_readings VALUES (31, 305, 'O3', '2025-01-17', 24, 100.0, 85.1, 28.9, 154.0, 5, 99.6, 74.9, 149.4, 21.27, 4, 68, 'moderate', 'verified', '2025-01-23', '2025-04-02');
INSERT INTO daily_readings VALUES (32, 306, 'PM25', '2024-05-29', 20, 83.3, 31.6, 7.3, 55.6, 13, NULL, 29.4, 53.9, 7.9, 0, 101, 'unhealthy', 'verified', '2024-06-05', '2024-07-21');
INSERT INTO daily_readings VALUES (33, 306, 'PM25', '2025-08-17', 24, 100.0, 28.9, 13.9, 63.9, 16, NULL, 28.0, 62.0, 7.22, 0, 92, 'unhealthy', 'preliminary', '2025-08-20', NULL);
INSERT INTO daily_readings VALUES (34, 306, 'PM10', '2024-10-21', 15, 62.5, 28.7, 13.8, 42.5, 12, NULL, 25.0, 41.2, 7.17, 0, 40, 'good', 'verified', '2024-10-24', '2025-01-23');
INSERT INTO daily_readings VALUES (35, 306, 'PM10', '2025-01-15', 24, 100.0, 52.7, 15.8, 113.3, 12, NULL, 44.8, 109.9, 13.18, 0, 73, 'moderate', 'verified', '2025-01-16', '2025-06-13');
INSERT INTO daily_readings VALUES (36, 306, 'NO2', '2024-07-14', 15, 62.5, 57.4, 31.6, 129.7, 16, NULL, 59.1, 125.8, 14.35, 0, 86, 'unhealthy', 'verified', '2024-07-22', '2024-08-27');
INSERT INTO daily_readings VALUES (37, 306, 'O3', '2024-07-02', 24, 100.0, 72.6, 20.3, 116.2, 1, 81.3, 69.7, 112.7, 18.15, 0, 58, 'moderate', 'verified', '2024-07-05', '2024-10-01');
INSERT INTO daily_readings VALUES (38, 306, 'O3', '2025-07-06', 24, 100.0, 56.6, 38.5, 118.3, 0, 68.5, 50.9, 114.8, 14.15, 0, 45, 'good', 'preliminary', '2025-07-08', NULL);
INSERT INTO daily_readings VALUES (39, 307, 'PM25', '2024-03-18', 22, 91.7, 9.5, 2.5, 15.0, 15, NULL, 8.6, 14.5, 2.38, 0, 30, 'good', 'verified', '2024-03-20', '2024-07-10');
INSERT INTO daily_readings VALUES (40, 307, 'PM25', '2025-03-30', 15, 62.5, 13.8, 5.9, 24.6, 20, NULL, 12.0, 23.9, 3.45, 0, 44, 'good', 'verified', '2025-03-31', '2025-06-06');
INSERT INTO daily_readings VALUES (41, 307, 'NO2', '2025-05-16', 24, 100.0, 11.4, 4.1, 19.9, 17, NULL, 10.7, 19.3, 2.85, 0, 17, 'good', 'verified', '2025-05-20', '2025-07-23');
INSERT INTO daily_readings VALUES (42, 307, 'O3', '2025-08-11', 15, 62.5, 97.7, 41.0, 138.7, 1, 122.1, 86.0, 134.5, 24.43, 0, 78, 'moderate', 'preliminary', '2025-08-14', NULL);
INSERT INTO daily_readings VALUES (43, 308, 'PM25', '2024-02-25', 20, 83.3, 21.6, 11.7, 41.5, 5, NULL, 22.0, 40.3, 5.4, 0, 69, 'moderate', 'verified', '2024-02-29', '2024-04-17');
INSERT INTO daily_readings VALUES (44, 308, 'PM25', '2025-09-22', 23, 95.8, 31.3, 11.0, 55.4, 12, NULL, 28.8, 53.7, 7.83, 0, 100, 'unhealthy', 'preliminary', '2025-09-24', NULL);
INSERT INTO daily_readings VALUES (45, 308, 'NO2', '2025-08-10', 15, 62.5, 75.8, 37.1, 144.8, 20, NULL, 65.2, 140.5, 18.95, 0, 113, 'unhealthy', 'verified', '2025-08-16', '2025-10-03');
INSERT INTO daily_readings VALUES (46, 308, 'O3', '2024-02-03', 24, 100.0, 91.7, 33.0, 156.8, 21, 101.8, 88.9, 152.1, 22.93, 0, 73, 'moderate', 'verified', '2024-02-04', '2024-03-26');
INSERT INTO daily_readings VALUES (47, 308, 'O3', '2025-07-07', 20, 83.3, 96.7, 21.3, 218.5, 5, 125.7, 94.8, 211.9, 24.18, 1, 77, 'moderate', 'preliminary', '2025-07-12', NULL);
INSERT INTO daily_readings VALUES (48, 309, 'PM25', '2025-02-13', 15, 62.5, 19.9, 13.1, 36.4, 20, NULL, 19.1, 35.3, 4.97, 0, 63, 'moderate', 'verified', '2025-02-16', '2025-06-09');
INSERT INTO daily_readings VALUES (49, 309, 'PM10', '2024-09-26', 24, 100.0, 56.8, 22.2, 119.3, 3, NULL, 58.5, 115.7, 14.2, 0, 79, 'moderate', 'verified', '2024-10-04', '2024-11-03');
INSERT INTO daily_readings VALUES (50, 309, 'NO2', '2024-01-21', 22, 91.7, 29.1, 12.8, 48.3, 8, NULL, 26.8, 46.9, 7.28, 0, 43, 'good', 'verified', '2024-01-29', '2024-04-11');
INSERT INTO daily_readings VALUES (51, 309, 'NO2', '2025-03-30', 22, 91.7, 73.9, 31.0, 150.8, 17, NULL, 70.2, 146.3, 18.48, 1, 110, 'unhealthy', 'verified', '2025-04-06', '2025-06-16');
INSERT INTO daily_readings VALUES (52, 309, 'O3', '2024-04-23', 20, 83.3, 58.6, 32.2, 84.4, 15, 68.0, 53.3, 81.9, 14.65, 0, 46, 'good', 'verified', '2024-05-01', '2024-06-14');
INSERT INTO daily_readings VALUES (53, 309, 'O3', '2025-05-27', 22, 91.7, 82.2, 29.6, 161.1, 0, 92.1, 80.6, 156.3, 20.55, 4, 65, 'moderate', 'verified', '2025-06-03', '2025-07-25');
INSERT INTO daily_readings VALUES (54, 310, 'PM25', '2024-10-10', 20, 83.3, 8.1, 3.3, 16.2, 19, NULL, 7.0, 15.7, 2.02, 0, 25, 'good', 'verified', '2024-10-13', '2024-11-10');
INSERT INTO daily_readings VALUES (55, 310, 'NO2', '2024-05-09', 24, 100.0, 33.6, 8.7, 73.6, 10, NULL, 30.2, 71.4, 8.4, 0, 50, 'good', 'verified', '2024-05-17', '2024-10-06');
INSERT INTO daily_readings VALUES (56, 310, 'O3', '2024-07-19', 22, 91.7, 91.3, 25.6, 155.2, 19, 115.0, 85.8, 150.5, 22.82, 3, 73, 'moderate', 'verified', '2024-07-26', '2024-08-18');
CREATE TABLE hourly_readings (
  reading_id INTEGER PRIMARY KEY,
  station_id INTEGER,
  pollutant_code TEXT,
  measured_from TEXT,
  measured_to TEXT,
  received_at TEXT,
  raw_value REAL,  -- as sent by the instrument
  validated_value REAL,
  value_ppb REAL,
  uncertainty_pct REAL,
  detection_limit REAL,
  qc_flag TEXT,  -- V valid, S suspect, N not valid
  temperature_c REAL,
  humidity_pct REAL,
  wind_speed_ms REAL,
  wind_direction_deg INTEGER,
  pressure_hpa REAL,
  precipitation_mm REAL,
  instrument_serial TEXT
);
INSERT INTO hourly_readings VALUES (1, 300, 'PM10', '2025-10-07 02:00:00', '2025-10-07 03:00:00', '2025-10-07 03:16:00', 51.6, NULL, NULL, 11.1, 1.0, 'N', 20.0, 83.0, 1.5, 181, 1024.3, 0, 'AQ-PM10-300');
INSERT INTO hourly_readings VALUES (2, 300, 'PM10', '2025-10-08 07:00:00', '2025-10-08 08:00:00', '2025-10-08 10:49:00', 36.3, 36.3, NULL, 8.2, 1.0, 'V', 5.2, 92.0, 1.1, 352, 1022.9, 0, 'AQ-PM10-300');
INSERT INTO hourly_readings VALUES (3, 300, 'PM10', '2025-10-08 08:00:00', '2025-10-08 09:00:00', '2025-10-08 10:31:00', 21.7, 21.7, NULL, 14.2, 1.0, 'V', 12.7, 56.0, 0.9, 346, 1020.9, 3.0, 'AQ-PM10-300');
INSERT INTO hourly_readings VALUES (4, 300, 'PM10', '2025-10-07 13:00:00', '2025-10-07 14:00:00', '2025-10-07 15:54:00', 76.4, 74.1, NULL, 4.2, 1.0, 'V', 9.7, 86.0, 3.3, 144, 1002.8, 0, 'AQ-PM10-300');
INSERT INTO hourly_readings VALUES (5, 300, 'PM10', '2025-10-06 15:00:00', '2025-10-06 16:00:00', '2025-10-06 17:18:00', 66.6, 64.6, NULL, 14.6, 1.0, 'V', 13.1, 94.0, 1.8, 334, 1024.0, 0.2, 'AQ-PM10-300');
INSERT INTO hourly_readings VALUES (6, 301, 'PM10', '2025-10-07 05:00:00', '2025-10-07 06:00:00', '2025-10-07 07:01:00', 30.1, NULL, NULL, 3.5, 1.0, 'N', 13.7, 56.0, 8.0, 38, 1019.6, 0, 'AQ-PM10-301');
INSERT INTO hourly_readings VALUES (7, 301, 'PM10', '2025-10-08 07:00:00', '2025-10-08 08:00:00', '2025-10-08 09:58:00', 19.4, 18.8, NULL, 5.7, 1.0, 'S', 4.5, 58.0, 1.3, 165, 1025.5, 1.4, 'AQ-PM10-301');
INSERT INTO hourly_readings VALUES (8, 301, 'PM10', '2025-10-08 08:00:00', '2025-10-08 09:00:00', '2025-10-08 09:32:00', 16.8, 17.3, NULL, 4.6, 1.0, 'V', 8.3, 81.0, 8.8, 331, 1020.1, 0, 'AQ-PM10-301');
INSERT INTO hourly_readings VALUES (9, 301, 'PM10', '2025-10-08 13:00:00', '2025-10-08 14:00:00', '2025-10-08 16:44:00', 31.3, 31.3, NULL, 8.6, 1.0, 'S', 5.2, 89.0, 3.4, 4, 1004.1, 3.0, 'AQ-PM10-301');
INSERT INTO hourly_readings VALUES (10, 301, 'PM10', '2025-10-07 18:00:00', '2025-10-07 19:00:00', '2025-10-07 21:52:00', 23.3, NULL, NULL, 9.1, 1.0, 'N', 20.1, 96.0, 10.1, 310, 995.3, 0, 'AQ-PM10-301');
INSERT INTO hourly_readings VALUES (11, 302, 'PM10', '2025-10-06 05:00:00', '2025-10-06 06:00:00', '2025-10-06 06:08:00', 63.0, 63.0, NULL, 10.6, 1.0, 'V', 6.7, 56.0, 0.5, 30, 1005.5, 0, 'AQ-PM10-302');
INSERT INTO hourly_readings VALUES (12, 302, 'PM10', '2025-10-07 07:00:00', '2025-10-07 08:00:00', '2025-10-07 09:50:00', 15.5, NULL, NULL, 9.9, 1.0, 'N', 17.0, 63.0, 3.8, 40, 1026.0, 0.2, 'AQ-PM10-302');
INSERT INTO hourly_readings VALUES (13, 302, 'PM10', '2025-10-06 08:00:00', '2025-10-06 09:00:00', '2025-10-06 11:06:00', 19.0, 19.0, NULL, 5.2, 1.0, 'S', 20.2, 59.0, 4.2, 26, 1024.0, 0.2, 'AQ-PM10-302');
INSERT INTO hourly_readings VALUES (14, 302, 'PM10', '2025-10-08 13:00:00', '2025-10-08 14:00:00', '2025-10-08 14:20:00', 71.3, 71.3, NULL, 12.1, 1.0, 'S', 20.3, 83.0, 4.6, 337, 1026.2, 0, 'AQ-PM10-302');
INSERT INTO hourly_readings VALUES (15, 302, 'PM10', '2025-10-07 17:00:00', '2025-10-07 18:00:00', '2025-10-07 19:39:00', 39.6, 39.6, NULL, 11.9, 1.0, 'V', 19.4, 60.0, 9.9, 39, 1015.5, 0, 'AQ-PM10-302');
INSERT INTO hourly_readings VALUES (16, 303, 'PM10', '2025-10-07 04:00:00', '2025-10-07 05:00:00', '2025-10-07 06:43:00', 20.4, 20.4, NULL, 13.8, 1.0, 'V', 11.2, 54.0, 5.0, 54, 1007.3, 0, 'AQ-PM10-303');
INSERT INTO hourly_readings VALUES (17, 303, 'PM10', '2025-10-07 07:00:00', '2025-10-07 08:00:00', '2025-10-07 09:20:00', 69.7, 69.7, NULL, 6.0, 1.0, 'V', 12.6, 66.0, 4.3, 30, 995.4, 1.4, 'AQ-PM10-303');
INSERT INTO hourly_readings VALUES (18, 303, 'PM10', '2025-10-06 08:00:00', '2025-10-06 09:00:00', '2025-10-06 10:08:00', 78.7, 78.7, NULL, 14.9, 1.0, 'V', 13.2, 51.0, 9.5, 183, 1000.7, 0, 'AQ-PM10-303');
INSERT INTO hourly_readings VALUES (19, 303, 'PM10', '2025-10-07 13:00:00', '2025-10-07 14:00:00', '2025-10-07 15:14:00', 22.6, 23.3, NULL, 7.6, 1.0, 'S', 14.6, 91.0, 10.2, 321, 1014.4, 0, 'AQ-PM10-303');
INSERT INTO hourly_readings VALUES (20, 303, 'PM10', '2025-10-06 17:00:00', '2025-10-06 18:00:00', '2025-10-06 20:17:00', 53.0, 53.0, NULL, 11.2, 1.0, 'V', 18.9, 82.0, 3.4, 237, 1028.5, 3.0, 'AQ-PM10-303');
INSERT INTO hourly_readings VALUES (21, 303, 'NO2', '2025-10-06 01:00:00', '2025-10-06 02:00:00', '2025-10-06 04:29:00', 66.5, 64.5, 35.4, 14.0, 1.0, 'V', 15.9, 69.0, 5.8, 165, 998.7, 0, 'AQ-NO2-303');
INSERT INTO hourly_readings VALUES (22, 303, 'NO2', '2025-10-08 07:00:00', '2025-10-08 08:00:00', '2025-10-08 09:46:00', 56.6, 56.6, 30.1, 11.8, 1.0, 'V', 14.4, 73.0, 8.8, 246, 1009.7, 0, 'AQ-NO2-303');
INSERT INTO hourly_readings VALUES (23, 303, 'NO2', '2025-10-08 08:00:00', '2025-10-08 09:00:00', '2025-10-08 09:52:00', 88.5, 85.8, 47.1, 11.8, 1.0, 'V', 7.8, 86.0, 2.4, 55, 1006.0, 1.4, 'AQ-NO2-303');
INSERT INTO hourly_readings VALUES (24, 303, 'NO2', '2025-10-07 13:00:00', '2025-10-07 14:00:00', '2025-10-07 16:09:00', 57.0, 55.3, 30.3, 9.0, 1.0, 'V', 8.8, 76.0, 10.1, 343, 1029.2, 1.4, 'AQ-NO2-303');
INSERT INTO hourly_readings VALUES (25, 303, 'NO2', '2025-10-06 18:00:00', '2025-10-06 19:00:00', '2025-10-06 19:08:00', 41.6, 41.6, 22.1, 8.7, 1.0, 'V', 4.1, 93.0, 3.7, 142, 1002.1, 0, 'AQ-NO2-303');
INSERT INTO hourly_readings VALUES (26, 304, 'NO2', '2025-10-06 06:00:00', '2025-10-06 07:00:00', '2025-10-06 08:13:00', 26.7, 25.9, 14.2, 5.3, 1.0, 'V', 18.0, 68.0, 7.1, 80, 998.0, 0, 'AQ-NO2-304');
INSERT INTO hourly_readings VALUES (27, 304, 'NO2', '2025-10-07 07:00:00', '2025-10-07 08:00:00', '2025-10-07 10:39:00', 48.0, 49.4, 25.5, 5.1, 1.0, 'V', 11.1, 66.0, 1.6, 74, 1023.8, 0, 'AQ-NO2-304');
INSERT INTO hourly_readings VALUES (28, 304, 'NO2', '2025-10-07 08:00:00', '2025-10-07 09:00:00', '2025-10-07 10:10:00', 40.1, 40.1, 21.3, 6.3, 1.0, 'V', 15.5, 97.0, 3.6, 307, 998.2, 0, 'AQ-NO2-304');
INSERT INTO hourly_readings VALUES (29, 304, 'NO2', '2025-10-08 13:00:00', '2025-10-08 14:00:00', '2025-10-08 16:37:00', 23.2, 23.9, 12.3, 14.8, 1.0, 'V', 5.4, 59.0, 4.8, 236, 996.8, 3.0, 'AQ-NO2-304');
INSERT INTO hourly_readings VALUES (30, 304, 'NO2', '2025-10-08 15:00:00', '2025-10-08 16:00:00', '2025-10-08 17:36:00', 42.9, 41.6, 22.8, 12.8, 1.0, 'V', 9.1, 58.0, 10.7, 345, 1009.1, 0, 'AQ-NO2-304');
INSERT INTO hourly_readings VALUES (31, 304, 'O3', '2025-10-06 00:00:00', '2025-10-06 01:00:00', '2025-10-06 01:12:00', 55.0, 55.0, 28.1, 14.6, 1.0, 'V', 13.6, 97.0, 5.2, 179, 1006.8, 0.2, 'AQ-O3-304');
INSERT INTO hourly_readings VALUES (32, 304, 'O3', '2025-10-06 07:00:00', '2025-10-06 08:00:00', '2025-10-06 10:58:00', 168.0, 173.0, 85.7, 6.4, 1.0, 'V', 5.1, 49.0, 3.0, 267, 1019.7, 0, 'AQ-O3-304');
INSERT INTO hourly_readings VALUES (33, 304, 'O3', '2025-10-08 08:00:00', '2025-10-08 09:00:00', '2025-10-08 10:24:00', 99.4, 99.4, 50.7, 9.2, 1.0, 'S', 6.9, 91.0, 1.5, 77, 1011.9, 0, 'AQ-O3-304');
INSERT INTO hourly_readings VALUES (34, 304, 'O3', '2025-10-08 13:00:00', '2025-10-08 14:00:00', '2025-10-08 15:02:00', 118.2, 121.7, 60.3, 4.4, 1.0, 'V', 6.7, 62.0, 9.0, 18, 1007.2, 0, 'AQ-O3-304');
INSERT INTO hourly_readings VALUES (35, 304, 'O3', '2025-10-08 16:00:00', '2025-10-08 17:00:00', '2025-10-08 17:19:00', 89.2, 89.2, 45.5, 8.8, 1.0, 'V', 20.4, 61.0, 6.2, 239, 1025.5, 0.2, 'AQ-O3-304');
INSERT INTO hourly_readings VALUES (36, 305, 'NO2', '2025-10-07 06:00:00', '2025-10-07 07:00:00', '2025-10-07 09:30:00', 48.4, NULL, 25.7, 7.7, 1.0, 'N', 8.9, 76.0, 9.4, 321, 1000.7, 1.4, 'AQ-NO2-305');
INSERT INTO hourly_readings VALUES (37, 305, 'NO2', '2025-10-06 07:00:00', '2025-10-06 08:00:00', '2025-10-06 10:46:00', 33.7, NULL, 17.9, 6.3, 1.0, 'N', 6.9, 83.0, 10.8, 325, 1029.5, 0, 'AQ-NO2-305');
INSERT INTO hourly_readings VALUES (38, 305, 'NO2', '2025-10-07 08:00:00', '2025-10-07 09:00:00', '2025-10-07 11:34:00', 29.8, 30.7, 15.9, 7.1, 1.0, 'V', 11.5, 68.0, 7.2, 346, 1001.6, 0.2, 'AQ-NO2-305');
INSERT INTO hourly_readings VALUES (39, 305, 'NO2', '2025-10-06 13:00:00', '2025-10-06 14:00:00', '2025-10-06 15:39:00', 48.8, 47.3, 26.0, 14.3, 1.0, 'V', 9.2, 76.0, 6.0, 190, 1019.0, 0.2, 'AQ-NO2-305');
INSERT INTO hourly_readings VALUES (40, 305, 'NO2', '2025-10-08 16:00:00', '2025-10-08 17:00:00', '2025-10-08 19:57:00', 20.0, 19.4, 10.6, 8.7, 1.0, 'V', 5.5, 53.0, 10.0, 299, 999.9, 0, 'AQ-NO2-305');
INSERT INTO hourly_readings VALUES (41, 305, 'O3', '2025-10-06 05:00:00', '2025-10-06 06:00:00', '2025-10-06 07:37:00', 78.6, 78.6, 40.1, 9.5, 1.0, 'S', 12.1, 61.0, 2.2, 26, 1004.4, 0, 'AQ-O3-305');
INSERT INTO hourly_readings VALUES (42, 305, 'O3', '2025-10-07 07:00:00', '2025-10-07 08:00:00', '2025-10-07 10:02:00', 116.3, 112.8, 59.3, 8.6, 1.0, 'V', 4.6, 57.0, 10.0, 20, 1014.4, 3.0, 'AQ-O3-305');
INSERT INTO hourly_readings VALUES (43, 305, 'O3', '2025-10-07 08:00:00', '2025-10-07 09:00:00', '2025-10-07 11:31:00', 189.5, 189.5, 96.7, 12.2, 1.0, 'V', 4.8, 61.0, 6.3, 110, 1004.0, 0, 'AQ-O3-305');
INSERT INTO hourly_readings VALUES (44, 305, 'O3', '2025-10-07 13:00:00', '2025-10-07 14:00:00', '2025-10-07 15:10:00', 200.2, 200.2, 102.1, 11.4, 1.0, 'V', 15.4, 82.0, 10.7, 182, 1002.3, 0, 'AQ-O3-305');
INSERT INTO hourly_readings VALUES (45, 305, 'O3', '2025-10-06 15:00:00', '2025-10-06 16:00:00', '2025-10-06 17:36:00', 113.7, 117.1, 58.0, 8.4, 1.0, 'V', 12.3, 60.0, 10.3, 128, 1028.1, 0, 'AQ-O3-305');
INSERT INTO hourly_readings VALUES (46, 306, 'PM10', '2025-10-07 03:00:00', '2025-10-07 04:00:00', '2025-10-07 04:52:00', 78.3, 78.3, NULL, 13.1, 1.0, 'V', 16.4, 76.0, 8.1, 298, 1022.0, 1.4, 'AQ-PM10-306');
INSERT INTO hourly_readings VALUES (47, 306, 'PM10', '2025-10-07 07:00:00', '2025-10-07 08:00:00', '2025-10-07 08:32:00', 44.6, 45.9, NULL, 9.3, 1.0, 'V', 8.4, 47.0, 1.1, 66, 1001.3, 0, 'AQ-PM10-306');
INSERT INTO hourly_readings VALUES (48, 306, 'PM10', '2025-10-06 08:00:00', '2025-10-06 09:00:00', '2025-10-06 11:00:00', 73.6, 75.8, NULL, 11.1, 1.0, 'V', 9.9, 92.0, 4.9, 277, 1022.1, 0, 'AQ-PM10-306');
INSERT INTO hourly_readings VALUES (49, 306, 'PM10', '2025-10-07 13:00:00', '2025-10-07 14:00:00', '2025-10-07 14:38:00', 79.6, 77.2, NULL, 9.3, 1.0, 'V', 8.6, 66.0, 10.4, 268, 1011.4, 0, 'AQ-PM10-306');
INSERT INTO hourly_readings VALUES (50, 306, 'PM10', '2025-10-07 15:00:00', '2025-10-07 16:00:00', '2025-10-07 17:16:00', 45.0, 45.0, NULL, 4.8, 1.0, 'V', 13.0, 95.0, 2.6, 77, 1028.0, 3.0, 'AQ-PM10-306');
INSERT INTO hourly_readings VALUES (51, 307, 'O3', '2025-10-06 01:00:00', '2025-10-06 02:00:00', '2025-10-06 03:58:00', 73.1, 75.3, 37.3, 5.5, 1.0, 'V', 14.1, 97.0, 0.6, 109, 998.1, 0, 'AQ-O3-307');
INSERT INTO hourly_readings VALUES (52, 307, 'O3', '2025-10-07 07:00:00', '2025-10-07 08:00:00', '2025-10-07 10:44:00', 111.2, NULL, 56.7, 10.0, 1.0, 'N', 7.8, 50.0, 5.2, 66, 1008.0, 0, 'AQ-O3-307');
INSERT INTO hourly_readings VALUES (53, 307, 'O3', '2025-10-08 08:00:00', '2025-10-08 09:00:00', '2025-10-08 10:40:00', 38.9, 37.7, 19.8, 14.0, 1.0, 'V', 11.6, 61.0, 0.2, 143, 1011.4, 0, 'AQ-O3-307');
INSERT INTO hourly_readings VALUES (54, 307, 'O3', '2025-10-08 13:00:00', '2025-10-08 14:00:00', '2025-10-08 16:01:00', 161.9, 161.9, 82.6, 8.1, 1.0, 'S', 9.6, 59.0, 6.5, 285, 999.1, 0, 'AQ-O3-307');
INSERT INTO hourly_readings VALUES (55, 307, 'O3', '2025-10-08 15:00:00', '2025-10-08 16:00:00', '2025-10-08 18:28:00', 90.0, 90.0, 45.9, 12.4, 1.0, 'S', 12.4, 58.0, 8.0, 83, 1028.7, 1.4, 'AQ-O3-307');
