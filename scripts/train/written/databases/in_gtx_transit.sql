-- in_gtx_transit
CREATE TABLE agency (
  agency_id TEXT PRIMARY KEY,
  agency_name TEXT,
  agency_url TEXT,
  agency_timezone TEXT,
  agency_lang TEXT,
  agency_phone TEXT,
  agency_fare_url TEXT
);
INSERT INTO agency VALUES ('MTL', 'Metro Lakes Transit', 'http://mtl.example', 'America/Chicago', 'en', '555-0100', 'http://mtl.example/fares');
INSERT INTO agency VALUES ('NRB', 'North Ridge Buses', 'http://nrb.example', 'America/Chicago', 'en', '555-0200', NULL);
CREATE TABLE routes (
  route_id TEXT PRIMARY KEY,
  agency_id TEXT,
  route_short_name TEXT,
  route_long_name TEXT,
  route_desc TEXT,
  route_type INTEGER,  -- 0 tram, 1 metro, 3 bus
  route_color TEXT,
  route_text_color TEXT,
  route_sort_order INTEGER,
  continuous_pickup INTEGER,
  network_id TEXT,
  route_length_km REAL,  -- one way
  revenue_km_per_day REAL,  -- with passengers
  dead_km_per_day REAL,  -- empty runs
  scheduled_headway_peak_min INTEGER,
  scheduled_headway_offpeak_min INTEGER,
  vehicles_required_peak INTEGER,
  vehicles_required_offpeak INTEGER,
  route_status TEXT,
  start_of_service TEXT,
  FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
INSERT INTO routes VALUES ('R1', 'MTL', 1, 'Harbor - University', NULL, 3, 'FF0000', 'FFFFFF', 1, 1, 'urban', 25.2, 352.8, 15.6, 6, 15, 4, 2, 'active', '2023-03-13');
INSERT INTO routes VALUES ('R2', 'MTL', 2, 'Airport Express', 'Runs via Central Station', 3, '00AA55', 'FFFFFF', 2, 1, 'urban', 9.4, 282.0, 6.7, 15, 30, 8, 4, 'active', '2017-11-09');
INSERT INTO routes VALUES ('R3', 'MTL', 3, 'Crosstown', NULL, 3, '0044CC', 'FFFFFF', 3, 1, 'urban', 22.4, 268.8, 31.7, 6, 30, 10, 6, 'active', '2015-08-22');
INSERT INTO routes VALUES ('RA', 'MTL', 'A', 'Lakeshore Tram', 'Runs via Central Station', 0, 'FFAA00', 'FFFFFF', 4, 1, 'urban', 13.0, 169.0, 41.5, 6, 15, 8, 3, 'active', '2023-08-10');
INSERT INTO routes VALUES ('RB', 'MTL', 'B', 'Old Town Tram', NULL, 0, 'AA00FF', 'FFFFFF', 5, 1, 'urban', 18.9, 378.0, 17.9, 6, 30, 12, 7, 'active', '2009-08-31');
INSERT INTO routes VALUES ('RM', 'MTL', 'M1', 'Central Metro', NULL, 1, 333333, 'FFFFFF', 6, 1, 'urban', 8.0, 96.0, 34.7, 6, 30, 13, 11, 'active', '2008-04-29');
INSERT INTO routes VALUES ('R50', 'NRB', 50, 'North Ridge - Center', 'Runs via Central Station', 3, 888800, 'FFFFFF', 7, 1, 'suburban', 17.2, 567.6, 37.1, 15, 30, 10, 7, 'active', '2024-03-06');
INSERT INTO routes VALUES ('R51', 'NRB', 51, 'Ridge Mall Loop', 'Runs via Central Station', 3, 8888, 'FFFFFF', 8, 1, 'suburban', 7.8, 265.2, 38.1, 20, 30, 13, 10, 'active', '2019-06-11');
INSERT INTO routes VALUES ('R52', 'NRB', 52, 'Industrial Park', 'Runs via Central Station', 3, 880088, 'FFFFFF', 9, 1, 'suburban', 15.6, 249.6, 22.0, 12, 60, 6, 1, 'suspended', '2019-09-27');
INSERT INTO routes VALUES ('R99', 'NRB', 'N99', 'Night Line', NULL, 3, 0, 'FFFFFF', 10, 1, 'suburban', 24.0, 624.0, 55.2, 20, 20, 7, 5, 'active', '2005-04-08');
CREATE TABLE calendar (
  service_id TEXT PRIMARY KEY,
  service_name TEXT,
  monday INTEGER,
  tuesday INTEGER,
  wednesday INTEGER,
  thursday INTEGER,
  friday INTEGER,
  saturday INTEGER,
  sunday INTEGER,
  start_date TEXT,  -- YYYYMMDD
  end_date TEXT  -- YYYYMMDD
);
INSERT INTO calendar VALUES ('WKD', 'Weekday', 1, 1, 1, 1, 1, 0, 0, '20250901', '20260630');
INSERT INTO calendar VALUES ('SAT', 'Saturday', 0, 0, 0, 0, 0, 1, 0, '20250901', '20260630');
INSERT INTO calendar VALUES ('SUN', 'Sunday & holidays', 0, 0, 0, 0, 0, 0, 1, '20250901', '20260630');
INSERT INTO calendar VALUES ('SCH', 'School days', 1, 1, 1, 1, 1, 0, 0, '20250908', '20260619');
INSERT INTO calendar VALUES ('SUM', 'Summer weekday', 1, 1, 1, 1, 1, 0, 0, '20250623', '20250829');
CREATE TABLE stops (
  stop_id TEXT PRIMARY KEY,
  stop_code INTEGER,  -- number on the pole
  stop_name TEXT,
  tts_stop_name TEXT,
  stop_desc TEXT,
  stop_lat REAL,
  stop_lon REAL,
  stop_elevation_m REAL,
  zone_id TEXT,
  stop_url TEXT,
  location_type INTEGER,  -- 0 stop, 1 station
  parent_station TEXT,
  wheelchair_boarding INTEGER,  -- 0 unknown, 1 possible, 2 not possible
  platform_code TEXT,
  has_shelter INTEGER,
  has_bench INTEGER,
  has_realtime_sign INTEGER,
  municipality TEXT,
  avg_daily_boardings REAL,
  avg_daily_alightings REAL,
  opened_on TEXT,
  last_inspected_on TEXT
);
INSERT INTO stops VALUES ('S100', 4000, 'Central Station', NULL, NULL, 44.98468, -93.28692, 296.8, 'B', NULL, 1, NULL, 1, NULL, 1, 1, 0, 'Lake City', 2336.0, 1869.0, '2003-03-24', '2024-03-14');
INSERT INTO stops VALUES ('S101', 4003, 'Harbor Pier', NULL, NULL, 45.08103, -93.35829, 259.0, 'B', NULL, 0, NULL, 1, NULL, 1, 1, 1, 'Lake City', 1839.0, 1876.0, '2004-11-22', '2025-07-31');
INSERT INTO stops VALUES ('S102', 4006, 'University Gate', NULL, NULL, 44.90339, -93.35788, 234.1, 'C', NULL, 0, NULL, 0, NULL, 1, 1, 0, 'Lake City', 520.0, 640.0, '1999-06-27', '2024-08-24');
INSERT INTO stops VALUES ('S103', 4009, 'City Hall', 'City Hall', NULL, 44.94009, -93.33281, 293.6, 'A', NULL, 0, NULL, 1, NULL, 0, 1, 0, 'Westfield', 1747.0, 1974.0, '2019-02-21', '2025-04-08');
INSERT INTO stops VALUES ('S104', 4012, 'Market Square', NULL, NULL, 44.98924, -93.36755, 281.5, 'C', NULL, 0, NULL, 2, NULL, 0, 1, 0, 'Westfield', 1818.0, 1818.0, '2023-07-11', '2024-09-22');
INSERT INTO stops VALUES ('S105', 4015, 'Airport Terminal 1', NULL, 'Opposite church', 45.02945, -93.39799, 265.8, 'A', NULL, 1, NULL, 1, NULL, 1, 1, 0, 'Lake City', 1940.0, 2212.0, '2012-05-23', '2025-08-11');
INSERT INTO stops VALUES ('S106', 4018, 'Airport Terminal 2', 'Airport Terminal 2', 'Opposite church', 44.95917, -93.14629, 207.4, 'B', NULL, 0, 'S105', 1, 'A', 1, 1, 0, 'Westfield', 1266.0, 1405.0, '2013-12-17', '2025-03-06');
INSERT INTO stops VALUES ('S107', 4021, 'Lakeshore Park', NULL, NULL, 44.9164, -93.35097, 249.8, 'B', NULL, 0, NULL, 1, NULL, 0, 0, 1, 'Westfield', 659.0, 857.0, '2016-06-21', '2024-11-06');
INSERT INTO stops VALUES ('S108', 4024, 'Old Town', 'Old Town', 'Platform level', 44.94998, -93.15602, 263.5, 'A', NULL, 0, NULL, 1, '2', 0, 1, 0, 'Westfield', 2384.0, 2980.0, '2004-02-20', '2024-03-23');
INSERT INTO stops VALUES ('S109', 4027, 'Museum', NULL, NULL, 44.99195, -93.19924, 219.5, 'C', NULL, 0, NULL, 0, NULL, 0, 1, 0, 'Lake City', 2009.0, 1507.0, '2004-02-28', '2025-03-11');
INSERT INTO stops VALUES ('S110', 4030, 'Stadium', NULL, 'In front of main entrance', 45.01995, -93.30421, 221.5, 'B', NULL, 0, NULL, 1, NULL, 1, 0, 0, 'Lake City', 394.0, 489.0, '2004-09-03', '2025-05-16');
INSERT INTO stops VALUES ('S111', 4033, 'North Ridge Mall', NULL, NULL, 44.95863, -93.34699, 284.9, 'A', NULL, 0, NULL, 0, NULL, 0, 0, 0, 'North Ridge', 798.0, 982.0, '2020-06-12', NULL);
INSERT INTO stops VALUES ('S112', 4036, 'Ridge High School', NULL, 'In front of main entrance', 45.08625, -93.3602, 225.8, 'B', NULL, 0, NULL, 1, NULL, 1, 1, 0, 'North Ridge', 1609.0, 1400.0, '2017-08-01', '2025-03-16');
INSERT INTO stops VALUES ('S113', 4039, 'Hospital', 'Hospital', 'Opposite church', 45.0469, -93.1661, 206.2, 'B', NULL, 0, NULL, 1, '1', 1, 1, 0, 'Westfield', 708.0, 588.0, '2021-08-14', '2025-04-05');
INSERT INTO stops VALUES ('S114', 4042, 'Industrial Park East', 'Industrial Park East', NULL, 44.95824, -93.39038, 301.7, 'C', NULL, 0, NULL, 1, NULL, 1, 0, 0, 'North Ridge', 54.0, 65.0, '2018-02-20', '2024-07-09');
INSERT INTO stops VALUES ('S115', 4045, 'Riverside', 'Riverside', 'Platform level', 45.09303, -93.36759, 319.9, 'A', NULL, 0, NULL, 2, NULL, 0, 1, 0, 'Westfield', 263.0, 318.0, '2008-07-29', '2025-07-02');
INSERT INTO stops VALUES ('S116', 4048, 'Oak Street', NULL, 'Opposite church', 44.98591, -93.1772, 273.8, 'A', NULL, 0, NULL, 1, NULL, 1, 1, 0, 'Westfield', 432.0, 337.0, '2009-12-14', '2024-03-24');
INSERT INTO stops VALUES ('S117', 4051, 'Maple Avenue', NULL, 'Platform level', 44.99086, -93.31106, 236.4, 'B', NULL, 0, NULL, 1, NULL, 1, 1, 0, 'Westfield', 2330.0, 1771.0, '2018-06-23', '2025-03-06');
INSERT INTO stops VALUES ('S118', 4054, 'Depot', NULL, NULL, 45.01802, -93.1654, 250.6, 'A', NULL, 0, NULL, 0, 'A', 0, 1, 0, 'North Ridge', 623.0, 766.0, '2006-11-07', NULL);
INSERT INTO stops VALUES ('S119', 4057, 'Library', NULL, NULL, 44.90558, -93.39835, 182.3, 'A', NULL, 0, NULL, 2, NULL, 1, 0, 0, 'Lake City', 1007.0, 1259.0, '1998-01-08', '2024-06-07');
INSERT INTO stops VALUES ('S120', 4060, 'Westgate', NULL, 'Platform level', 44.98432, -93.36643, 250.9, 'A', NULL, 0, NULL, 1, 'A', 0, 1, 0, 'Westfield', 1058.0, 772.0, '2016-05-20', '2024-09-20');
INSERT INTO stops VALUES ('S121', 4063, 'Pine Hill', NULL, NULL, 44.93226, -93.38344, 295.8, 'B', NULL, 0, NULL, 1, NULL, 0, 1, 1, 'Westfield', 1674.0, 1389.0, '2003-01-08', '2025-07-20');
CREATE TABLE trips (
  trip_id TEXT PRIMARY KEY,
  route_id TEXT,
  service_id TEXT,
  direction_id INTEGER,  -- 0 outbound, 1 inbound
  trip_headsign TEXT,
  trip_short_name TEXT,
  block_id TEXT,
  shape_id TEXT,
  wheelchair_accessible INTEGER,  -- 0 unknown, 1 yes, 2 no
  bikes_allowed INTEGER,  -- 0 unknown, 1 yes, 2 no
  vehicle_type TEXT,
  planned_distance_km REAL,
  planned_duration_min INTEGER
);
INSERT INTO trips VALUES ('T7001', 'R1', 'SUN', 0, 'North Ridge Mall', NULL, 'B3', 'SH_R1_0', 0, 0, '18m bus', 24.2, 19);
INSERT INTO trips VALUES ('T7002', 'R2', 'WKD', 0, 'Airport Terminal 1', NULL, 'B2', 'SH_R2_0', 0, 2, '18m bus', 9.6, 49);
INSERT INTO trips VALUES ('T7003', 'R3', 'SCH', 0, 'Library', 'X30', 'B12', 'SH_R3_0', 1, 0, '18m bus', 22.4, 33);
INSERT INTO trips VALUES ('T7004', 'RA', 'SCH', 0, 'Pine Hill', 'X95', 'B1', 'SH_RA_0', 2, 2, 'Tram', 12.9, 48);
INSERT INTO trips VALUES ('T7005', 'RB', 'WKD', 0, 'University Gate', NULL, 'B10', 'SH_RB_0', 2, 1, 'Tram', 18.5, 36);
INSERT INTO trips VALUES ('T7006', 'RM', 'SCH', 0, 'Lakeshore Park', 'X79', 'B10', 'SH_RM_0', 0, 2, 'Metro train', 7.8, 28);
INSERT INTO trips VALUES ('T7007', 'R50', 'SAT', 0, 'North Ridge Mall', NULL, 'B11', 'SH_R50_0', 1, 2, '12m bus', 16.7, 48);
INSERT INTO trips VALUES ('T7008', 'R51', 'SUN', 0, 'Hospital', 'X46', 'B4', 'SH_R51_0', 1, 0, 'E-bus', 7.9, 36);
INSERT INTO trips VALUES ('T7009', 'R1', 'WKD', 0, 'North Ridge Mall', NULL, 'B9', 'SH_R1_0', 0, 1, '12m bus', 25.2, 54);
INSERT INTO trips VALUES ('T7010', 'R99', 'WKD', 0, 'North Ridge Mall', NULL, 'B7', 'SH_R99_0', 0, 2, '18m bus', 24.0, 49);
INSERT INTO trips VALUES ('T7011', 'R1', 'SCH', 1, 'Lakeshore Park', NULL, 'B8', 'SH_R1_1', 1, 2, '18m bus', 24.2, 30);
INSERT INTO trips VALUES ('T7012', 'R2', 'SUN', 1, 'Maple Avenue', NULL, 'B2', 'SH_R2_1', 1, 0, '18m bus', 9.3, 39);
INSERT INTO trips VALUES ('T7013', 'R3', 'SCH', 1, 'City Hall', NULL, 'B2', 'SH_R3_1', 1, 2, 'E-bus', 22.2, 26);
INSERT INTO trips VALUES ('T7014', 'RA', 'WKD', 1, 'Maple Avenue', NULL, 'B4', 'SH_RA_1', 1, 1, 'Tram', 13.7, 18);
INSERT INTO trips VALUES ('T7015', 'RB', 'SAT', 1, 'Airport Terminal 2', NULL, 'B3', 'SH_RB_1', 2, 2, 'Tram', 19.5, 44);
INSERT INTO trips VALUES ('T7016', 'RM', 'SAT', 1, 'Stadium', NULL, 'B1', 'SH_RM_1', 2, 0, 'Metro train', 7.8, 22);
INSERT INTO trips VALUES ('T7017', 'R50', 'WKD', 1, 'Library', NULL, 'B5', 'SH_R50_1', 2, 2, '12m bus', 17.5, 22);
INSERT INTO trips VALUES ('T7018', 'R51', 'SUN', 1, 'City Hall', 'X66', 'B7', 'SH_R51_1', 1, 2, 'E-bus', 7.6, 20);
INSERT INTO trips VALUES ('T7019', 'R1', 'SCH', 1, 'Lakeshore Park', NULL, 'B9', 'SH_R1_1', 2, 2, 'E-bus', 24.9, 34);
INSERT INTO trips VALUES ('T7020', 'R99', 'SAT', 1, 'Library', NULL, 'B3', 'SH_R99_1', 2, 0, 'E-bus', 25.0, 21);
INSERT INTO trips VALUES ('T7021', 'R1', 'SCH', 0, 'North Ridge Mall', NULL, 'B2', 'SH_R1_0', 1, 1, '12m bus', 26.5, 40);
INSERT INTO trips VALUES ('T7022', 'R2', 'SCH', 0, 'Airport Terminal 1', NULL, 'B2', 'SH_R2_0', 1, 1, 'E-bus', 9.2, 44);
INSERT INTO trips VALUES ('T7023', 'R3', 'WKD', 0, 'Library', NULL, 'B7', 'SH_R3_0', 1, 1, 'E-bus', 21.7, 21);
INSERT INTO trips VALUES ('T7024', 'RA', 'SAT', 0, 'Pine Hill', NULL, 'B9', 'SH_RA_0', 1, 2, 'Tram', 13.5, 37);
INSERT INTO trips VALUES ('T7025', 'RB', 'WKD', 0, 'University Gate', NULL, 'B12', 'SH_RB_0', 0, 0, 'Tram', 19.1, 36);
INSERT INTO trips VALUES ('T7026', 'RM', 'SCH', 0, 'Lakeshore Park', NULL, 'B9', 'SH_RM_0', 2, 1, 'Metro train', 7.7, 20);
INSERT INTO trips VALUES ('T7027', 'R50', 'SCH', 0, 'North Ridge Mall', NULL, 'B5', 'SH_R50_0', 1, 2, '18m bus', 18.1, 37);
INSERT INTO trips VALUES ('T7028', 'R51', 'WKD', 0, 'Hospital', NULL, 'B10', 'SH_R51_0', 1, 2, '12m bus', 7.6, 54);
INSERT INTO trips VALUES ('T7029', 'R1', 'WKD', 0, 'North Ridge Mall', NULL, 'B9', 'SH_R1_0', 0, 2, '12m bus', 25.5, 43);
INSERT INTO trips VALUES ('T7030', 'R99', 'SCH', 0, 'North Ridge Mall', NULL, 'B1', 'SH_R99_0', 0, 1, 'E-bus', 23.0, 39);
INSERT INTO trips VALUES ('T7031', 'R1', 'SAT', 1, 'Lakeshore Park', 'X81', 'B4', 'SH_R1_1', 1, 1, '18m bus', 26.0, 43);
INSERT INTO trips VALUES ('T7032', 'R2', 'SCH', 1, 'Maple Avenue', 'X84', 'B7', 'SH_R2_1', 1, 0, '18m bus', 9.2, 49);
INSERT INTO trips VALUES ('T7033', 'R3', 'SCH', 1, 'City Hall', NULL, 'B1', 'SH_R3_1', 2, 1, '12m bus', 21.7, 44);
INSERT INTO trips VALUES ('T7034', 'RA', 'SAT', 1, 'Maple Avenue', NULL, 'B6', 'SH_RA_1', 2, 0, 'Tram', 12.7, 44);
CREATE TABLE stop_times (
  trip_id TEXT,
  stop_sequence INTEGER,
  stop_id TEXT,
  arrival_time TEXT,  -- scheduled
  departure_time TEXT,  -- scheduled, hours over 24 are after midnight
  actual_arrival_time TEXT,  -- on the sample day
  actual_departure_time TEXT,
  arrival_delay_s INTEGER,  -- negative = early
  departure_delay_s INTEGER,
  stop_headsign TEXT,
  pickup_type INTEGER,  -- 0 regular, 1 none
  drop_off_type INTEGER,
  timepoint INTEGER,  -- 1 exact
  shape_dist_traveled_km REAL,
  boardings INTEGER,
  alightings INTEGER,
  PRIMARY KEY (trip_id, stop_sequence)
);
INSERT INTO stop_times VALUES ('T7001', 1, 'S107', '09:42:00', '09:42:00', '09:47:00', '09:47:00', 300, 300, NULL, 0, 1, 1, 0.0, 3, 8);
INSERT INTO stop_times VALUES ('T7001', 2, 'S120', '09:52:00', '09:53:00', '10:01:00', '10:02:00', 540, 540, NULL, 0, 1, 1, 1.58, 23, 4);
INSERT INTO stop_times VALUES ('T7001', 3, 'S102', '10:00:00', '10:01:00', '10:01:00', '10:02:00', 60, 60, NULL, 1, 0, 0, 4.02, 3, 34);
INSERT INTO stop_times VALUES ('T7001', 4, 'S113', '10:06:00', '10:07:00', '10:09:00', '10:10:00', 180, 180, NULL, 0, 0, 0, 6.15, 32, 19);
INSERT INTO stop_times VALUES ('T7002', 1, 'S117', '11:33:00', '11:33:00', '11:33:00', '11:33:00', 0, 0, NULL, 0, 0, 0, 0.0, 22, 11);
INSERT INTO stop_times VALUES ('T7002', 2, 'S115', '11:38:00', '11:39:00', '11:38:00', '11:39:00', 0, 0, NULL, 1, 0, 1, 2.5, 3, 26);
INSERT INTO stop_times VALUES ('T7002', 3, 'S114', '11:48:00', '11:49:00', '11:53:00', '11:54:00', 300, 300, NULL, 0, 0, 0, 6.4, 8, 22);
INSERT INTO stop_times VALUES ('T7002', 4, 'S111', '11:54:00', '11:55:00', '11:54:00', '11:55:00', 0, 0, NULL, 1, 0, 1, 5.1, 40, 16);
INSERT INTO stop_times VALUES ('T7003', 1, 'S103', '19:17:00', '19:17:00', NULL, NULL, NULL, NULL, NULL, 1, 0, 0, 0.0, NULL, NULL);
INSERT INTO stop_times VALUES ('T7003', 2, 'S107', '19:26:00', '19:27:00', '19:35:00', '19:36:00', 540, 540, NULL, 1, 0, 1, 2.92, 23, 10);
INSERT INTO stop_times VALUES ('T7003', 3, 'S116', '19:37:00', '19:38:00', '19:37:00', '19:38:00', 0, 0, NULL, 0, 0, 1, 7.38, 30, 30);
INSERT INTO stop_times VALUES ('T7003', 4, 'S110', '19:46:00', '19:47:00', '19:45:00', '19:47:00', -60, 0, NULL, 0, 0, 0, 9.69, 28, 9);
INSERT INTO stop_times VALUES ('T7004', 1, 'S117', '21:02:00', '21:02:00', '21:02:00', '21:02:00', 0, 0, NULL, 1, 0, 0, 0.0, 0, 16);
INSERT INTO stop_times VALUES ('T7004', 2, 'S107', '21:11:00', '21:12:00', '21:11:00', '21:12:00', 0, 0, NULL, 0, 0, 1, 2.27, 4, 35);
INSERT INTO stop_times VALUES ('T7004', 3, 'S113', '21:16:00', '21:17:00', '21:16:00', '21:17:00', 0, 0, NULL, 0, 0, 1, 5.56, 24, 10);
INSERT INTO stop_times VALUES ('T7004', 4, 'S121', '21:23:00', '21:23:00', '21:25:00', '21:25:00', 120, 120, NULL, 0, 0, 1, 9.87, 30, 23);
INSERT INTO stop_times VALUES ('T7005', 1, 'S106', '20:37:00', '20:37:00', '20:37:00', '20:37:00', 0, 0, NULL, 0, 1, 0, 0.0, 9, 16);
INSERT INTO stop_times VALUES ('T7005', 2, 'S110', '20:46:00', '20:47:00', '20:46:00', '20:47:00', 0, 0, NULL, 0, 1, 1, 1.88, 38, 18);
INSERT INTO stop_times VALUES ('T7005', 3, 'S104', '20:51:00', '20:52:00', '20:51:00', '20:52:00', 0, 0, NULL, 0, 1, 0, 4.16, 12, 11);
INSERT INTO stop_times VALUES ('T7005', 4, 'S118', '20:59:00', '21:00:00', '21:02:00', '21:03:00', 180, 180, NULL, 0, 0, 0, 11.16, 16, 7);
INSERT INTO stop_times VALUES ('T7006', 1, 'S110', '14:27:00', '14:27:00', '14:27:00', '14:27:00', 0, 0, NULL, 0, 0, 0, 0.0, 11, 25);
INSERT INTO stop_times VALUES ('T7006', 2, 'S118', '14:36:00', '14:37:00', '14:45:00', '14:46:00', 540, 540, NULL, 0, 1, 0, 2.09, 15, 33);
INSERT INTO stop_times VALUES ('T7006', 3, 'S104', '14:45:00', '14:46:00', '14:50:00', '14:51:00', 300, 300, NULL, 0, 0, 1, 6.8, 12, 17);
INSERT INTO stop_times VALUES ('T7006', 4, 'S121', '14:53:00', '14:54:00', '14:53:00', '14:54:00', 0, 0, NULL, 0, 0, 1, 11.34, 21, 30);
INSERT INTO stop_times VALUES ('T7007', 1, 'S119', '20:33:00', '20:33:00', '20:34:00', '20:34:00', 60, 60, NULL, 0, 1, 0, 0.0, 11, 2);
INSERT INTO stop_times VALUES ('T7007', 2, 'S112', '20:40:00', '20:41:00', '20:40:00', '20:41:00', 0, 0, NULL, 0, 1, 1, 3.27, 14, 20);
INSERT INTO stop_times VALUES ('T7007', 3, 'S100', '20:46:00', '20:47:00', '20:48:00', '20:49:00', 120, 120, NULL, 0, 0, 0, 7.54, 9, 1);
INSERT INTO stop_times VALUES ('T7007', 4, 'S110', '20:53:00', '20:54:00', '20:58:00', '20:59:00', 300, 300, NULL, 1, 1, 0, 9.66, 10, 13);
INSERT INTO stop_times VALUES ('T7008', 1, 'S103', '06:04:00', '06:04:00', '06:09:00', '06:09:00', 300, 300, NULL, 0, 0, 1, 0.0, 5, 1);
INSERT INTO stop_times VALUES ('T7008', 2, 'S112', '06:08:00', '06:09:00', '06:09:00', '06:10:00', 60, 60, NULL, 0, 1, 0, 3.03, 2, 18);
INSERT INTO stop_times VALUES ('T7008', 3, 'S121', '06:13:00', '06:14:00', '06:13:00', '06:14:00', 0, 0, NULL, 0, 0, 1, 6.06, 29, 35);
INSERT INTO stop_times VALUES ('T7008', 4, 'S114', '06:22:00', '06:23:00', '06:22:00', '06:23:00', 0, 0, NULL, 0, 1, 1, 11.22, 34, 14);
INSERT INTO stop_times VALUES ('T7009', 1, 'S107', '17:15:00', '17:15:00', '17:24:00', '17:24:00', 540, 540, NULL, 0, 0, 1, 0.0, 19, 11);
INSERT INTO stop_times VALUES ('T7009', 2, 'S120', '17:24:00', '17:25:00', '17:24:00', '17:25:00', 0, 0, NULL, 0, 0, 1, 2.76, 27, 27);
INSERT INTO stop_times VALUES ('T7009', 3, 'S102', '17:33:00', '17:34:00', '17:35:00', '17:36:00', 120, 120, NULL, 0, 0, 1, 4.24, 32, 9);
INSERT INTO stop_times VALUES ('T7009', 4, 'S113', '17:42:00', '17:43:00', '17:45:00', '17:46:00', 180, 180, NULL, 0, 0, 0, 8.58, 16, 3);
INSERT INTO stop_times VALUES ('T7010', 1, 'S119', '23:15:00', '23:15:00', '23:14:00', '23:15:00', -60, 0, NULL, 1, 0, 0, 0.0, 33, 23);
INSERT INTO stop_times VALUES ('T7010', 2, 'S116', '23:22:00', '23:23:00', '23:21:00', '23:23:00', -60, 0, NULL, 0, 1, 0, 2.36, 17, 7);
INSERT INTO stop_times VALUES ('T7010', 3, 'S110', '23:27:00', '23:28:00', '23:27:00', '23:28:00', 0, 0, NULL, 0, 0, 0, 6.3, 10, 10);
INSERT INTO stop_times VALUES ('T7010', 4, 'S111', '23:34:00', '23:34:00', '23:34:00', '23:34:00', 0, 0, NULL, 0, 1, 0, 4.65, 8, 15);
INSERT INTO stop_times VALUES ('T7011', 1, 'S111', '20:29:00', '20:29:00', '20:28:00', '20:29:00', -60, 0, NULL, 1, 0, 1, 0.0, 4, 32);
INSERT INTO stop_times VALUES ('T7011', 2, 'S113', '20:39:00', '20:40:00', '20:44:00', '20:45:00', 300, 300, NULL, 0, 1, 0, 3.85, 35, 5);
INSERT INTO stop_times VALUES ('T7011', 3, 'S102', '20:49:00', '20:50:00', '20:49:00', '20:50:00', 0, 0, NULL, 1, 1, 0, 4.46, 27, 8);
INSERT INTO stop_times VALUES ('T7011', 4, 'S120', '21:00:00', '21:01:00', '21:03:00', '21:04:00', 180, 180, NULL, 1, 0, 0, 10.29, 29, 3);
INSERT INTO stop_times VALUES ('T7012', 1, 'S105', '07:09:00', '07:09:00', '07:12:00', '07:12:00', 180, 180, NULL, 1, 0, 0, 0.0, 24, 5);
INSERT INTO stop_times VALUES ('T7012', 2, 'S104', '07:16:00', '07:17:00', '07:25:00', '07:26:00', 540, 540, NULL, 0, 0, 0, 2.71, 1, 25);
INSERT INTO stop_times VALUES ('T7012', 3, 'S111', '07:25:00', '07:26:00', '07:25:00', '07:26:00', 0, 0, NULL, 0, 0, 0, 7.0, 13, 32);
INSERT INTO stop_times VALUES ('T7012', 4, 'S114', '07:32:00', '07:33:00', '07:37:00', '07:38:00', 300, 300, NULL, 1, 0, 0, 5.16, 21, 33);
INSERT INTO stop_times VALUES ('T7013', 1, 'S119', '15:49:00', '15:49:00', '15:51:00', '15:51:00', 120, 120, NULL, 0, 0, 1, 0.0, 13, 19);
INSERT INTO stop_times VALUES ('T7013', 2, 'S110', '15:53:00', '15:54:00', '15:54:00', '15:55:00', 60, 60, NULL, 0, 0, 1, 3.02, 28, 5);
INSERT INTO stop_times VALUES ('T7013', 3, 'S116', '15:58:00', '15:59:00', '15:57:00', '15:59:00', -60, 0, NULL, 0, 0, 1, 3.9, 9, 25);
INSERT INTO stop_times VALUES ('T7013', 4, 'S107', '16:03:00', '16:04:00', NULL, NULL, NULL, NULL, NULL, 0, 0, 1, 4.65, NULL, NULL);
INSERT INTO stop_times VALUES ('T7014', 1, 'S121', '08:36:00', '08:36:00', '08:36:00', '08:36:00', 0, 0, NULL, 1, 1, 1, 0.0, 38, 1);
INSERT INTO stop_times VALUES ('T7014', 2, 'S113', '08:41:00', '08:42:00', '08:40:00', '08:42:00', -60, 0, NULL, 0, 0, 1, 1.95, 36, 9);
INSERT INTO stop_times VALUES ('T7014', 3, 'S107', '08:48:00', '08:49:00', '08:49:00', '08:50:00', 60, 60, NULL, 0, 0, 1, 4.72, 34, 18);
INSERT INTO stop_times VALUES ('T7014', 4, 'S117', '08:57:00', '08:57:00', '09:00:00', '09:00:00', 180, 180, NULL, 0, 1, 0, 6.51, 5, 23);
INSERT INTO stop_times VALUES ('T7015', 1, 'S102', '14:35:00', '14:35:00', '14:44:00', '14:44:00', 540, 540, NULL, 0, 0, 0, 0.0, 36, 15);
INSERT INTO stop_times VALUES ('T7015', 2, 'S108', '14:41:00', '14:42:00', '14:43:00', '14:44:00', 120, 120, NULL, 0, 0, 1, 2.48, 27, 13);
INSERT INTO stop_times VALUES ('T7015', 3, 'S118', '14:49:00', '14:50:00', NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 7.78, NULL, NULL);
INSERT INTO stop_times VALUES ('T7015', 4, 'S104', '14:59:00', '15:00:00', NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 9.54, NULL, NULL);
INSERT INTO stop_times VALUES ('T7016', 1, 'S107', '20:23:00', '20:23:00', '20:28:00', '20:28:00', 300, 300, NULL, 0, 0, 0, 0.0, 19, 5);
INSERT INTO stop_times VALUES ('T7016', 2, 'S121', '20:31:00', '20:32:00', '20:31:00', '20:32:00', 0, 0, NULL, 0, 1, 1, 2.78, 10, 0);
INSERT INTO stop_times VALUES ('T7016', 3, 'S104', '20:42:00', '20:43:00', '20:42:00', '20:43:00', 0, 0, NULL, 0, 1, 0, 4.56, 19, 10);
INSERT INTO stop_times VALUES ('T7016', 4, 'S118', '20:49:00', '20:50:00', '20:58:00', '20:59:00', 540, 540, NULL, 0, 0, 0, 6.99, 34, 28);
INSERT INTO stop_times VALUES ('T7017', 1, 'S111', '12:30:00', '12:30:00', '12:30:00', '12:30:00', 0, 0, NULL, 1, 0, 0, 0.0, 6, 23);
INSERT INTO stop_times VALUES ('T7017', 2, 'S120', '12:35:00', '12:36:00', '12:40:00', '12:41:00', 300, 300, NULL, 0, 0, 0, 3.41, 5, 35);
INSERT INTO stop_times VALUES ('T7017', 3, 'S110', '12:44:00', '12:45:00', '12:49:00', '12:50:00', 300, 300, NULL, 1, 0, 1, 5.48, 18, 31);
INSERT INTO stop_times VALUES ('T7017', 4, 'S100', '12:50:00', '12:51:00', '12:50:00', '12:51:00', 0, 0, NULL, 0, 0, 0, 5.31, 34, 33);
CREATE TABLE ridership (
  route_id TEXT,
  period_year INTEGER,
  period_month INTEGER,
  boardings_total INTEGER,
  boardings_weekday INTEGER,
  boardings_saturday INTEGER,
  boardings_sunday INTEGER,
  avg_weekday_boardings REAL,
  max_load INTEGER,  -- highest number on board at once
  passenger_km REAL,
  trips_scheduled INTEGER,
  trips_operated INTEGER,
  trips_cancelled INTEGER,
  on_time_pct REAL,
  fare_revenue REAL,
  subsidy REAL,
  operating_cost REAL,
  complaints INTEGER,
  accidents INTEGER,
  PRIMARY KEY (route_id, period_year, period_month)
);
INSERT INTO ridership VALUES ('R1', 2024, 7, 10980, 8180, 1680, 1120, 389.5, 136, 64782.0, 728, 678, 50, 96.3, 18666.0, 34718.76, 53384.76, 18, 2);
INSERT INTO ridership VALUES ('R1', 2024, 8, 14724, 11558, 1899, 1267, 550.4, 119, 55804.0, 795, 787, 8, 85.5, 18405.0, 14908.05, 33313.05, 14, 0);
INSERT INTO ridership VALUES ('R1', 2024, 9, 9960, 7768, 1315, 877, 369.9, 159, 33764.0, 782, 731, 51, 94.3, 13147.2, 9597.46, 22744.66, 21, 0);
INSERT INTO ridership VALUES ('R1', 2025, 7, 11052, 8918, 1280, 854, 424.7, 105, 70070.0, 891, 859, 32, 75.5, 16025.4, 11378.03, 27403.43, 15, 1);
INSERT INTO ridership VALUES ('R1', 2025, 8, 13296, 10463, 1699, 1134, 498.2, 137, 44010.0, 1398, 1395, 3, 74.2, 19678.08, 30107.46, 49785.54, 27, 2);
INSERT INTO ridership VALUES ('R1', 2025, 9, 10224, 7872, 1411, 941, 374.9, 98, 42225.0, 554, 544, 10, 89.6, 13495.68, 8502.28, 21997.96, 30, 1);
INSERT INTO ridership VALUES ('R2', 2024, 7, 25102, 19705, 3238, 2159, 938.3, 77, 90116.0, 457, 456, 1, 87.0, 28365.26, 40845.97, 69211.23, 15, 0);
INSERT INTO ridership VALUES ('R2', 2024, 8, 19998, 14698, 3180, 2120, 699.9, 54, 83192.0, 940, 916, 24, 85.2, 32396.76, 61229.88, 93626.64, 4, 1);
INSERT INTO ridership VALUES ('R2', 2024, 9, 26532, 21597, 2961, 1974, 1028.4, 68, 138232.0, 1182, 1167, 15, 88.6, 31307.76, 26298.52, 57606.28, 4, 1);
INSERT INTO ridership VALUES ('R2', 2025, 7, 20284, 15841, 2665, 1778, 754.3, 66, 62880.0, 1137, 1060, 77, 75.0, 29411.8, 24117.68, 53529.48, 30, 0);
INSERT INTO ridership VALUES ('R2', 2025, 8, 20350, 15913, 2662, 1775, 757.8, 154, 95238.0, 337, 333, 4, 87.8, 31135.5, 51684.93, 82820.43, 24, 1);
INSERT INTO ridership VALUES ('R2', 2025, 9, 23826, 19036, 2874, 1916, 906.5, 157, 79341.0, 1075, 1057, 18, 95.6, 33832.92, 60560.93, 94393.85, 3, 0);
INSERT INTO ridership VALUES ('R3', 2024, 7, 9936, 7491, 1467, 978, 356.7, 30, 53654.0, 994, 960, 34, 77.2, 14904.0, 15947.28, 30851.28, 2, 1);
INSERT INTO ridership VALUES ('R3', 2024, 8, 10620, 8315, 1383, 922, 396.0, 134, 49171.0, 320, 298, 22, 93.1, 14549.4, 9602.6, 24152.0, 8, 2);
INSERT INTO ridership VALUES ('R3', 2024, 9, 12732, 9612, 1872, 1248, 457.7, 103, 71045.0, 587, 557, 30, 93.5, 16551.6, 7117.19, 23668.79, 0, 0);
INSERT INTO ridership VALUES ('R3', 2025, 7, 14676, 12078, 1558, 1040, 575.1, 96, 44909.0, 343, 325, 18, 84.5, 23775.12, 16167.08, 39942.2, 22, 0);
INSERT INTO ridership VALUES ('R3', 2025, 8, 10056, 7572, 1490, 994, 360.6, 58, 48168.0, 828, 794, 34, 85.3, 12368.88, 15708.48, 28077.36, 0, 1);
INSERT INTO ridership VALUES ('R3', 2025, 9, 10476, 7930, 1527, 1019, 377.6, 35, 43475.0, 724, 696, 28, 91.3, 12361.68, 6180.84, 18542.52, 15, 0);
INSERT INTO ridership VALUES ('RA', 2024, 7, 40240, 31588, 5191, 3461, 1504.2, 64, 216089.0, 715, 709, 6, 87.9, 45873.6, 46791.07, 92664.67, 24, 0);
INSERT INTO ridership VALUES ('RA', 2024, 8, 48440, 39381, 5435, 3624, 1875.3, 146, 292578.0, 1308, 1298, 10, 93.4, 77019.6, 117069.79, 194089.39, 23, 0);
INSERT INTO ridership VALUES ('RA', 2024, 9, 49840, 37679, 7296, 4865, 1794.2, 152, 307014.0, 1110, 1102, 8, 77.4, 62798.4, 87289.78, 150088.18, 25, 0);
INSERT INTO ridership VALUES ('RA', 2025, 7, 36600, 29902, 4018, 2680, 1423.9, 160, 165066.0, 429, 403, 26, 92.8, 46848.0, 27171.84, 74019.84, 9, 0);
INSERT INTO ridership VALUES ('RA', 2025, 8, 47200, 35636, 6938, 4626, 1697.0, 86, 218536.0, 1198, 1163, 35, 87.6, 63248.0, 69572.8, 132820.8, 28, 0);
INSERT INTO ridership VALUES ('RA', 2025, 9, 45080, 36695, 5031, 3354, 1747.4, 103, 201057.0, 1350, 1301, 49, 75.1, 71677.2, 66659.8, 138337.0, 2, 0);
INSERT INTO ridership VALUES ('RB', 2024, 7, 34980, 25885, 5457, 3638, 1232.6, 38, 149365.0, 455, 434, 21, 94.6, 42675.6, 73828.79, 116504.39, NULL, 0);
INSERT INTO ridership VALUES ('RB', 2024, 8, 35820, 29300, 3912, 2608, 1395.2, 68, 198801.0, 591, 567, 24, 92.7, 40834.8, 72277.6, 113112.4, 14, 1);
INSERT INTO ridership VALUES ('RB', 2024, 9, 33660, 26827, 4099, 2734, 1277.5, 140, 165607.0, 1144, 1113, 31, 79.3, 55202.4, 104884.56, 160086.96, 20, 0);
INSERT INTO ridership VALUES ('RB', 2025, 7, 36030, 29868, 3697, 2465, 1422.3, 64, 238158.0, 1337, 1283, 54, 91.6, 41434.5, 55107.89, 96542.39, 22, 0);
INSERT INTO ridership VALUES ('RB', 2025, 8, 31950, 24250, 4620, 3080, 1154.8, 49, 104796.0, 764, 726, 38, 86.8, 48883.5, 65503.89, 114387.39, 2, 1);
INSERT INTO ridership VALUES ('RB', 2025, 9, 26640, 19953, 4012, 2675, 950.1, 41, 114552.0, 1053, 1049, 4, 91.3, 43689.6, 41068.22, 84757.82, 5, 2);
INSERT INTO ridership VALUES ('RM', 2024, 7, 78300, 58646, 11792, 7862, 2792.7, 44, 246645.0, 1210, 1155, 55, 90.9, 108837.0, 113190.48, 222027.48, 8, 0);
INSERT INTO ridership VALUES ('RM', 2024, 8, 72270, 52757, 11707, 7806, 2512.2, 154, 250777.0, 763, 710, 53, 91.7, 110573.1, 103938.71, 214511.81, 2, 0);
INSERT INTO ridership VALUES ('RM', 2024, 9, 75240, 61471, 8261, 5508, 2927.2, 77, 343847.0, 576, 549, 27, 92.6, 103831.2, 181704.6, 285535.8, 23, 2);
INSERT INTO ridership VALUES ('RM', 2025, 7, 93600, 73008, 12355, 8237, 3476.6, 88, 409032.0, 1278, 1208, 70, 86.3, 121680.0, 166701.6, 288381.6, 4, 0);
INSERT INTO ridership VALUES ('RM', 2025, 8, 85050, 71016, 8420, 5614, 3381.7, 133, 286618.0, 1004, 996, 8, 85.2, 137781.0, 81290.79, 219071.79, 15, 2);
INSERT INTO ridership VALUES ('RM', 2025, 9, 93870, 69369, 14700, 9801, 3303.3, 95, 483431.0, 343, 320, 23, 74.1, 144559.8, 118539.04, 263098.84, 17, 0);
INSERT INTO ridership VALUES ('R50', 2024, 7, 13092, 9963, 1877, 1252, 474.4, 48, 85622.0, 1259, 1259, 0, 88.6, 16495.92, 15506.16, 32002.08, 30, 2);
INSERT INTO ridership VALUES ('R50', 2024, 8, 10884, 8489, 1437, 958, 404.2, 132, 47019.0, 537, 506, 31, 89.3, 13713.84, 15908.05, 29621.89, 0, 0);
INSERT INTO ridership VALUES ('R50', 2024, 9, 12828, 10544, 1370, 914, 502.1, 116, 84665.0, 423, 397, 26, 84.0, 20011.68, 35620.79, 55632.47, 13, 0);
INSERT INTO ridership VALUES ('R50', 2025, 7, 10608, 8815, 1075, 718, 419.8, 93, 56647.0, 674, 665, 9, 81.6, 16336.32, 28915.29, 45251.61, 5, 0);
INSERT INTO ridership VALUES ('R50', 2025, 8, 14304, 10913, 2034, 1357, 519.7, 36, 70376.0, 451, 435, 16, 83.6, 21599.04, 9503.58, 31102.62, 5, 0);
INSERT INTO ridership VALUES ('R50', 2025, 9, 11148, 8249, 1739, 1160, 392.8, 43, 39241.0, 483, 452, 31, 82.4, 17390.88, 26781.96, 44172.84, 5, 2);
INSERT INTO ridership VALUES ('R51', 2024, 7, 11244, 8174, 1842, 1228, 389.2, 118, 53859.0, 789, 740, 49, 84.4, 15629.16, 24850.36, 40479.52, 27, 1);
INSERT INTO ridership VALUES ('R51', 2024, 8, 13895, 11116, 1667, 1112, 529.3, 86, 83926.0, 675, 664, 11, 88.4, 21537.25, 13137.72, 34674.97, 26, 1);
INSERT INTO ridership VALUES ('R51', 2024, 9, 10020, 7705, 1389, 926, 366.9, 100, 34068.0, 525, 511, 14, 78.2, 16132.2, 19842.61, 35974.81, NULL, 0);
INSERT INTO ridership VALUES ('R51', 2025, 7, 13511, 9944, 2140, 1427, 473.5, 155, 69987.0, 1279, 1220, 59, 74.7, 16078.09, 27171.97, 43250.06, 4, 1);
INSERT INTO ridership VALUES ('R51', 2025, 8, 10008, 8126, 1129, 753, 387.0, 103, 43835.0, 382, 361, 21, 93.7, 15912.72, 23232.57, 39145.29, 12, 0);
INSERT INTO ridership VALUES ('R51', 2025, 9, 10368, 7464, 1742, 1162, 355.4, 107, 37947.0, 1323, 1252, 71, 74.2, 16485.12, 16814.82, 33299.94, 6, 0);
INSERT INTO ridership VALUES ('R99', 2024, 7, 12275, 10286, 1193, 796, 489.8, 72, 41121.0, 894, 852, 42, 95.1, 13870.75, 9986.94, 23857.69, 6, 0);
INSERT INTO ridership VALUES ('R99', 2024, 8, 12792, 10642, 1290, 860, 506.8, 140, 70612.0, 1115, 1062, 53, 78.2, 21106.8, 25750.3, 46857.1, 19, 1);
INSERT INTO ridership VALUES ('R99', 2024, 9, 10236, 7830, 1443, 963, 372.9, 73, 37976.0, 882, 839, 43, 96.5, 12590.28, 12590.28, 25180.56, 1, 0);
INSERT INTO ridership VALUES ('R99', 2025, 7, 14268, 11656, 1567, 1045, 555.0, 112, 92885.0, 472, 453, 19, 95.1, 18263.04, 15706.21, 33969.25, 0, 1);
INSERT INTO ridership VALUES ('R99', 2025, 8, 9984, 7478, 1503, 1003, 356.1, 79, 39337.0, 842, 840, 2, 84.6, 13278.72, 22308.25, 35586.97, 16, 2);
INSERT INTO ridership VALUES ('R99', 2025, 9, 14136, 10870, 1959, 1307, 517.6, 88, 89057.0, 565, 539, 26, 96.0, 20921.28, 34729.32, 55650.6, NULL, 0);
