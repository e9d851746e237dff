-- in_grid_power
CREATE TABLE plants (
  plant_id INTEGER PRIMARY KEY,
  eia_code TEXT,  -- regulator's id
  iso_node_id TEXT,  -- market node
  plant_name TEXT,
  operator_name TEXT,
  owner_name TEXT,
  primary_fuel TEXT,
  secondary_fuel TEXT,
  technology TEXT,
  balancing_zone TEXT,
  state TEXT,
  county TEXT,
  latitude REAL,
  longitude REAL,
  elevation_m INTEGER,
  nameplate_capacity_mw REAL,
  summer_capacity_mw REAL,
  winter_capacity_mw REAL,
  min_stable_load_mw REAL,
  grid_voltage_kv INTEGER,
  heat_rate_btu_kwh REAL,
  co2_rate_kg_mwh REAL,
  construction_start TEXT,
  first_sync_date TEXT,
  commercial_operation_date TEXT,
  planned_retirement_date TEXT,
  retirement_date TEXT,
  status TEXT,  -- OP operating, SB standby, RET retired
  water_source TEXT,
  black_start_capable INTEGER
);
INSERT INTO plants VALUES (6000, 'E74813', 'NODE_01', 'Kestrel Point', 'NorthGen', 'NorthGen', 'gas', NULL, 'combined cycle', 'West', 'OR', 'Nye', 38.6013, -114.8367, 603, 267.6, 239.0, 256.4, 93.7, 230, 10794.0, 420.0, '2013-02-11', '2014-09-21', '2015-03-22', NULL, NULL, 'OP', NULL, 0);
INSERT INTO plants VALUES (6011, 'E32843', 'NODE_02', 'Blackrock', 'NorthGen', 'Basin Utilities', 'coal', NULL, 'steam', 'South', 'NV', 'Linn', 41.2022, -121.7025, 1495, 640.0, 608.6, 615.0, 224.0, 230, 9334.0, 968.0, '1984-01-12', '1986-07-29', '1986-12-03', '2027-12-31', NULL, 'OP', 'lake', 0);
INSERT INTO plants VALUES (6022, 'E40659', 'NODE_03', 'Silver Dam', 'Basin Utilities', 'State Water Board', 'hydro', NULL, 'reservoir', 'West', 'OR', 'Lane', 36.7012, -119.6919, 31, 420.0, 357.4, 395.6, NULL, 500, NULL, 0.0, '1987-07-06', '1989-04-01', '1989-09-27', NULL, NULL, 'OP', 'lake', 1);
INSERT INTO plants VALUES (6033, 'E90850', 'NODE_04', 'Mesa Sun One', 'Helios Power', 'Helios Power', 'solar', NULL, 'PV tracking', 'South', 'NV', 'Linn', 45.919, -120.588, 817, 89.3, 86.0, 84.9, NULL, 500, NULL, 0.0, '2001-01-29', '2003-04-26', '2003-08-19', NULL, NULL, 'OP', NULL, 0);
INSERT INTO plants VALUES (6044, 'E30686', 'NODE_05', 'Mesa Sun Two', 'Helios Power', 'Pension Fund IX', 'solar', NULL, 'PV tracking', 'South', 'NV', 'King', 36.919, -122.0179, 432, 103.2, 96.9, 97.7, NULL, 115, NULL, 0.0, '2008-09-25', '2012-02-16', '2012-05-27', NULL, NULL, 'OP', NULL, 0);
INSERT INTO plants VALUES (6055, 'E73688', 'NODE_06', 'Ridgeline Wind', 'Aeolus', 'Aeolus', 'wind', NULL, 'onshore', 'North', 'WA', 'Clark', 46.352, -121.3606, 347, 215.6, 208.1, 209.3, NULL, 69, NULL, 0.0, '1980-09-22', '1983-11-26', '1984-01-12', NULL, NULL, 'OP', NULL, 0);
INSERT INTO plants VALUES (6066, 'E26784', 'NODE_07', 'Cape Wind Farm', 'Aeolus', 'Aeolus', 'wind', NULL, 'onshore', 'North', 'WA', 'King', 46.2404, -119.1768, 894, 220.3, 202.5, 217.0, NULL, 69, NULL, 0.0, '2014-04-25', '2017-04-24', '2017-09-15', NULL, NULL, 'OP', NULL, 0);
INSERT INTO plants VALUES (6077, 'E36155', 'NODE_08', 'Fairview Nuclear', 'Basin Utilities', 'Basin Utilities', 'nuclear', NULL, 'PWR', 'North', 'WA', 'Nye', 43.2814, -122.5225, 707, 1180.0, 1118.6, 1152.9, 413.0, 230, 10646.0, 0.0, '1980-07-21', '1983-03-21', '1983-09-23', '2044-06-30', NULL, 'OP', 'river', 0);
INSERT INTO plants VALUES (6088, 'E92854', 'NODE_09', 'Harbor Peaker', 'NorthGen', 'NorthGen', 'gas', 'oil', 'open cycle', 'West', 'OR', 'Clark', 38.1905, -117.8089, 368, 236.1, 204.9, 234.4, 82.6, 115, 8814.0, 410.0, '1977-02-19', '1980-04-04', '1980-05-20', NULL, NULL, 'OP', NULL, 1);
INSERT INTO plants VALUES (6099, 'E90312', 'NODE_10', 'Pine Biomass', 'GreenHeat', 'GreenHeat', 'biomass', NULL, 'steam', 'West', 'OR', 'Nye', 41.736, -121.0918, 768, 38.0, 35.0, 37.4, 13.3, 69, 8709.0, 0.0, '2014-04-10', '2015-08-15', '2015-10-22', NULL, NULL, 'SB', NULL, 0);
INSERT INTO plants VALUES (6110, 'E21935', 'NODE_11', 'Old Forge', 'NorthGen', 'NorthGen', 'coal', NULL, 'steam', 'West', 'OR', 'Nye', 47.3008, -121.6808, 590, 640.0, 590.7, 609.9, 224.0, 500, 10018.0, 880.0, '2012-11-29', '2015-09-30', '2015-12-02', NULL, '2024-05-31', 'RET', 'lake', 0);
CREATE TABLE units (
  unit_id INTEGER PRIMARY KEY,
  plant_id INTEGER,
  unit_no INTEGER,
  unit_name TEXT,
  prime_mover TEXT,  -- GT gas turbine, ST steam, HY hydro, PV, WT wind
  nameplate_mw REAL,
  net_max_mw REAL,
  net_min_mw REAL,
  ramp_up_mw_min REAL,
  ramp_down_mw_min REAL,
  start_cost_cold_usd REAL,
  start_cost_hot_usd REAL,
  in_service_date TEXT,
  out_of_service_date TEXT,
  unit_status TEXT,
  manufacturer TEXT,
  FOREIGN KEY (plant_id) REFERENCES plants(plant_id)
);
INSERT INTO units VALUES (1, 6000, 1, 'Kestrel Point 1', 'GT', 133.8, 128.7, 46.8, 17.9, 16.0, 37366.0, 14946.0, '2015-12-08', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (2, 6000, 2, 'Kestrel Point 2', 'GT', 133.8, 121.9, 46.8, 5.6, 21.2, 21661.0, 8664.0, '2015-07-10', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (3, 6011, 1, 'Blackrock 1', 'ST', 320.0, 285.1, 112.0, 28.5, 20.9, 45042.0, 18017.0, '1987-05-19', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (4, 6011, 2, 'Blackrock 2', 'ST', 320.0, 311.7, 112.0, 29.4, 19.6, 48759.0, 19504.0, '1987-01-10', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (5, 6022, 1, 'Silver Dam 1', 'HY', 140.0, 136.2, 0.0, 13.8, 12.5, 0.0, 0.0, '1990-01-30', NULL, 'OP', 'Vestas');
INSERT INTO units VALUES (6, 6022, 2, 'Silver Dam 2', 'HY', 140.0, 135.9, 0.0, 9.3, 3.6, 0.0, 0.0, '1990-01-09', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (7, 6022, 3, 'Silver Dam 3', 'HY', 140.0, 126.3, 0.0, 2.9, 32.4, 0.0, 0.0, '1990-04-03', NULL, 'OP', 'GE');
INSERT INTO units VALUES (8, 6033, 1, 'Mesa Sun One 1', 'PV', 44.6, 42.8, 0.0, 27.0, 8.9, 0.0, 0.0, '2004-04-17', NULL, 'OP', 'First Solar');
INSERT INTO units VALUES (9, 6033, 2, 'Mesa Sun One 2', 'PV', 44.6, 41.3, 0.0, 4.0, 28.9, 0.0, 0.0, '2004-05-25', NULL, 'OP', 'First Solar');
INSERT INTO units VALUES (10, 6044, 1, 'Mesa Sun Two 1', 'PV', 51.6, 46.2, 0.0, 24.7, 30.9, 0.0, 0.0, '2012-06-08', NULL, 'OP', 'First Solar');
INSERT INTO units VALUES (11, 6044, 2, 'Mesa Sun Two 2', 'PV', 51.6, 48.3, 0.0, 7.7, 5.3, 0.0, 0.0, '2012-08-06', NULL, 'OP', 'First Solar');
INSERT INTO units VALUES (12, 6055, 1, 'Ridgeline Wind 1', 'WT', 107.8, 102.3, 0.0, 18.3, 29.6, 0.0, 0.0, '1984-01-30', NULL, 'OP', 'Mitsubishi');
INSERT INTO units VALUES (13, 6055, 2, 'Ridgeline Wind 2', 'WT', 107.8, 95.0, 0.0, 4.0, 11.6, 0.0, 0.0, '1984-02-06', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (14, 6066, 1, 'Cape Wind Farm 1', 'WT', 110.2, 105.5, 0.0, 1.0, 1.4, 0.0, 0.0, '2017-12-26', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (15, 6066, 2, 'Cape Wind Farm 2', 'WT', 110.2, 97.1, 0.0, 3.8, 1.2, 0.0, 0.0, '2017-09-28', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (16, 6077, 1, 'Fairview Nuclear 1', 'ST', 1180.0, 1143.4, 413.0, 20.0, 5.6, 37316.0, 14926.0, '1984-02-05', NULL, 'OP', 'Mitsubishi');
INSERT INTO units VALUES (17, 6088, 1, 'Harbor Peaker 1', 'GT', 118.0, 110.4, 41.3, 7.6, 3.3, 47328.0, 18931.0, '1980-12-22', NULL, 'OP', 'Vestas');
INSERT INTO units VALUES (18, 6088, 2, 'Harbor Peaker 2', 'GT', 118.0, 112.3, 41.3, 7.9, 30.9, 10636.0, 4254.0, '1980-07-12', NULL, 'OP', 'Siemens');
INSERT INTO units VALUES (19, 6099, 1, 'Pine Biomass 1', 'ST', 19.0, 17.9, 6.6, 12.7, 9.4, 36736.0, 14694.0, '2016-06-24', NULL, 'SB', 'Vestas');
INSERT INTO units VALUES (20, 6099, 2, 'Pine Biomass 2', 'ST', 19.0, 16.9, 6.6, 12.3, 12.1, 30164.0, 12066.0, '2016-04-22', NULL, 'SB', 'Siemens');
INSERT INTO units VALUES (21, 6110, 1, 'Old Forge 1', 'ST', 320.0, 302.1, 112.0, 25.7, 31.0, 49179.0, 19672.0, '2015-12-14', '2024-05-31', 'RET', 'Mitsubishi');
INSERT INTO units VALUES (22, 6110, 2, 'Old Forge 2', 'ST', 320.0, 283.5, 112.0, 16.2, 7.7, 23030.0, 9212.0, '2016-08-29', '2024-05-31', 'RET', 'Mitsubishi');
CREATE TABLE generation_monthly (
  plant_id INTEGER,
  year INTEGER,
  month INTEGER,
  gross_generation_mwh REAL,
  own_use_mwh REAL,
  net_generation_mwh REAL,
  curtailed_mwh REAL,
  scheduled_mwh REAL,  -- day-ahead schedule
  capacity_factor_pct REAL,
  availability_pct REAL,
  fuel_consumed_mmbtu REAL,
  fuel_cost_usd REAL,
  co2_tonnes REAL,
  revenue_usd REAL,
  starts INTEGER,
  data_status TEXT,
  PRIMARY KEY (plant_id, year, month)
);
INSERT INTO generation_monthly VALUES (6000, 2024, 7, 83494.0, 4676.0, 78818.0, 0.0, 82444.0, 40.9, 82.8, 901234.0, 3064196.0, 33104.0, 3740702.0, 15, 'final');
INSERT INTO generation_monthly VALUES (6000, 2024, 8, 99621.0, 4284.0, 95337.0, 0.0, 92572.0, 49.5, 83.4, 1075309.0, 3656051.0, 40042.0, 3024090.0, 2, 'final');
INSERT INTO generation_monthly VALUES (6000, 2024, 9, 66674.0, 4200.0, 62474.0, 0.0, 65160.0, 32.4, 85.5, 719679.0, 2446909.0, 26239.0, 2992505.0, 11, 'final');
INSERT INTO generation_monthly VALUES (6000, 2025, 7, 80460.0, 5471.0, 74989.0, 0.0, 76639.0, 38.9, 83.6, 868485.0, 2952849.0, 31495.0, 4524836.0, 6, 'final');
INSERT INTO generation_monthly VALUES (6000, 2025, 8, 90951.0, 2092.0, 88859.0, 0.0, 84327.0, 46.1, 89.0, 981725.0, 3337865.0, 37321.0, 5447057.0, 5, 'final');
INSERT INTO generation_monthly VALUES (6000, 2025, 9, 78206.0, 2894.0, 75312.0, 0.0, 75613.0, 39.1, 98.3, 844156.0, 2870130.0, 31631.0, 3599160.0, 7, 'preliminary');
INSERT INTO generation_monthly VALUES (6011, 2024, 7, 214664.0, 15026.0, 199638.0, 0.0, 212614.0, 43.3, 92.0, 2003674.0, 4608450.0, 193250.0, 6172807.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6011, 2024, 8, 207567.0, 10793.0, 196774.0, 0.0, 198939.0, 42.7, 85.3, 1937430.0, 4456089.0, 190477.0, 9334959.0, 2, 'final');
INSERT INTO generation_monthly VALUES (6011, 2024, 9, 201992.0, 14139.0, 187853.0, 0.0, 186914.0, 40.8, 78.3, 1885393.0, 4336404.0, 181842.0, 8462778.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6011, 2025, 7, 211369.0, 13950.0, 197419.0, 0.0, 213213.0, 42.8, 82.5, 1972918.0, 4537711.0, 191102.0, 6923484.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6011, 2025, 8, 234432.0, 13831.0, 220601.0, 0.0, 214865.0, 47.9, 95.1, 2188188.0, 5032832.0, 213542.0, 7941636.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6011, 2025, 9, 231898.0, 10899.0, 220999.0, 0.0, 209949.0, 48.0, 95.1, 2164536.0, 4978433.0, 213927.0, 8070883.0, 2, 'preliminary');
INSERT INTO generation_monthly VALUES (6022, 2024, 7, 92051.0, 3314.0, 88737.0, 0.0, 89891.0, 29.3, 93.7, NULL, 0.0, 0.0, 4629409.0, 7, 'final');
INSERT INTO generation_monthly VALUES (6022, 2024, 8, 95437.0, 5726.0, 89711.0, 0.0, 87917.0, 29.7, 92.8, NULL, 0.0, 0.0, 3091441.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6022, 2024, 9, 125798.0, 5913.0, 119885.0, 0.0, 113411.0, 39.6, 86.2, NULL, 0.0, 0.0, 6476188.0, 4, 'final');
INSERT INTO generation_monthly VALUES (6022, 2025, 7, 91083.0, 4372.0, 86711.0, 0.0, 85063.0, 28.7, 99.3, NULL, 0.0, 0.0, 4838474.0, 21, 'final');
INSERT INTO generation_monthly VALUES (6022, 2025, 8, 123500.0, 5434.0, 118066.0, 0.0, 115469.0, 39.0, 87.9, NULL, 0.0, 0.0, 6027269.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6022, 2025, 9, 93260.0, 1306.0, 91954.0, 0.0, 92782.0, 30.4, 91.6, NULL, 0.0, 0.0, 5094252.0, 24, 'preliminary');
INSERT INTO generation_monthly VALUES (6033, 2024, 7, 15095.0, 559.0, 14536.0, 543.0, 15495.0, 22.6, 82.8, NULL, 0.0, 0.0, 470821.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6033, 2024, 8, 16968.0, 1171.0, 15797.0, 950.0, 15750.0, 24.6, 83.7, NULL, 0.0, 0.0, 615925.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6033, 2024, 9, 19041.0, 286.0, 18755.0, 286.0, 19393.0, 29.2, 88.7, NULL, 0.0, 0.0, 774394.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6033, 2025, 7, 16667.0, 800.0, 15867.0, 1117.0, 16105.0, 24.7, 83.8, NULL, 0.0, 0.0, 788749.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6033, 2025, 8, 15296.0, 444.0, 14852.0, 15.0, 14258.0, 23.1, 94.1, NULL, 0.0, 0.0, 610863.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6033, 2025, 9, 16984.0, 560.0, 16424.0, 1427.0, 16013.0, 25.5, 90.6, NULL, 0.0, 0.0, 787859.0, 1, 'preliminary');
INSERT INTO generation_monthly VALUES (6044, 2024, 7, 16653.0, 699.0, 15954.0, 1166.0, 15603.0, 21.5, 95.3, NULL, 0.0, 0.0, 958995.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6044, 2024, 8, 18894.0, 718.0, 18176.0, 1020.0, 17176.0, 24.5, 99.5, NULL, 0.0, 0.0, 696868.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6044, 2024, 9, 16866.0, 1147.0, 15719.0, 17.0, 14634.0, 21.2, 96.8, NULL, 0.0, 0.0, 597951.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6044, 2025, 7, 14489.0, 681.0, 13808.0, 1087.0, 13394.0, 18.6, 96.8, NULL, 0.0, 0.0, 727405.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6044, 2025, 8, 17368.0, 365.0, 17003.0, 608.0, 16629.0, 22.9, 83.3, NULL, 0.0, 0.0, 992635.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6044, 2025, 9, 20652.0, 785.0, 19867.0, 640.0, 20840.0, 26.7, 96.1, NULL, 0.0, 0.0, 576938.0, 0, 'preliminary');
INSERT INTO generation_monthly VALUES (6055, 2024, 7, 53782.0, 3119.0, 50663.0, 1183.0, 51018.0, 32.6, 93.9, NULL, 0.0, 0.0, 2611678.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6055, 2024, 8, 40270.0, 644.0, 39626.0, 2940.0, 39190.0, 25.5, 82.9, NULL, 0.0, 0.0, 1699559.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6055, 2024, 9, 60115.0, 1383.0, 58732.0, 1924.0, 56618.0, 37.8, 93.0, NULL, 0.0, 0.0, 2316390.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6055, 2025, 7, 41695.0, 1626.0, 40069.0, 876.0, 39708.0, 25.8, 97.6, NULL, 0.0, 0.0, 1430864.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6055, 2025, 8, 40693.0, 1139.0, 39554.0, 407.0, 39238.0, 25.5, 79.7, NULL, 0.0, 0.0, 1834119.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6055, 2025, 9, 50509.0, 3334.0, 47175.0, 404.0, 44014.0, 30.4, 87.0, NULL, 0.0, 0.0, 2760209.0, 1, 'preliminary');
INSERT INTO generation_monthly VALUES (6066, 2024, 7, 57920.0, 1969.0, 55951.0, 3996.0, 58357.0, 35.3, 88.8, NULL, 0.0, 0.0, 3123744.0, 2, 'final');
INSERT INTO generation_monthly VALUES (6066, 2024, 8, 61803.0, 1483.0, 60320.0, 2101.0, 64361.0, 38.0, 85.1, NULL, 0.0, 0.0, 2775323.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6066, 2024, 9, 56464.0, 1186.0, 55278.0, 1242.0, 52514.0, 34.9, 97.9, NULL, 0.0, 0.0, 2007144.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6066, 2025, 7, 60778.0, 3707.0, 57071.0, 61.0, 55873.0, 36.0, 79.7, NULL, 0.0, 0.0, 2360457.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6066, 2025, 8, 59215.0, 2961.0, 56254.0, 4915.0, 56423.0, 35.5, 78.8, NULL, 0.0, 0.0, 2478551.0, 2, 'final');
INSERT INTO generation_monthly VALUES (6066, 2025, 9, 56626.0, 3284.0, 53342.0, 1133.0, 54622.0, 33.6, 82.1, NULL, 0.0, 0.0, 3253329.0, 1, 'preliminary');
INSERT INTO generation_monthly VALUES (6077, 2024, 7, 695652.0, 27130.0, 668522.0, 0.0, 685904.0, 78.7, 88.2, 7405911.0, 5184138.0, 0.0, 29689062.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6077, 2024, 8, 589351.0, 31236.0, 558115.0, 0.0, 538581.0, 65.7, 81.1, 6274231.0, 4391962.0, 0.0, 29077792.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6077, 2024, 9, 667514.0, 29371.0, 638143.0, 0.0, 679622.0, 75.1, 97.0, 7106354.0, 4974448.0, 0.0, 28001715.0, 2, 'final');
INSERT INTO generation_monthly VALUES (6077, 2025, 7, 808207.0, 47684.0, 760523.0, 0.0, 760523.0, 89.5, 88.6, 8604172.0, 6022920.0, 0.0, 32474332.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6077, 2025, 8, 883244.0, 22964.0, 860280.0, 0.0, 837913.0, 101.3, 96.2, 9403016.0, 6582111.0, 0.0, 33387467.0, 2, 'final');
INSERT INTO generation_monthly VALUES (6077, 2025, 9, 769126.0, 17690.0, 751436.0, 0.0, 715367.0, 88.4, 87.6, 8188115.0, 5731680.0, 0.0, 28253994.0, 2, 'preliminary');
INSERT INTO generation_monthly VALUES (6088, 2024, 7, 60356.0, 2595.0, 57761.0, 0.0, 59840.0, 34.0, 90.8, 531978.0, 1808725.0, 23682.0, 3098300.0, 16, 'final');
INSERT INTO generation_monthly VALUES (6088, 2024, 8, 72901.0, 2989.0, 69912.0, 0.0, 71800.0, 41.1, 93.5, 642549.0, 2184667.0, 28664.0, 4043011.0, 19, 'final');
INSERT INTO generation_monthly VALUES (6088, 2024, 9, 64486.0, 1870.0, 62616.0, 0.0, 65559.0, 36.8, 81.9, 568380.0, 1932492.0, 25673.0, 2505266.0, 16, 'final');
INSERT INTO generation_monthly VALUES (6088, 2025, 7, 59285.0, 3616.0, 55669.0, 0.0, 52719.0, 32.7, 98.0, 522538.0, 1776629.0, 22824.0, 1690668.0, 4, 'final');
INSERT INTO generation_monthly VALUES (6088, 2025, 8, 64792.0, 1879.0, 62913.0, 0.0, 67002.0, 37.0, 87.5, 571077.0, 1941662.0, 25794.0, 3036181.0, 1, 'final');
INSERT INTO generation_monthly VALUES (6088, 2025, 9, 70989.0, 2485.0, 68504.0, 0.0, 66928.0, 40.3, 91.2, 625697.0, 2127370.0, 28087.0, 2970333.0, 8, 'preliminary');
INSERT INTO generation_monthly VALUES (6099, 2024, 7, 6345.0, 114.0, 6231.0, 0.0, 6499.0, 22.8, 86.8, 55259.0, 160251.0, 0.0, 366258.0, 2, 'final');
INSERT INTO generation_monthly VALUES (6099, 2024, 8, 6410.0, 250.0, 6160.0, 0.0, 5926.0, 22.5, 95.8, 55825.0, 161892.0, 0.0, 302394.0, 0, 'final');
INSERT INTO generation_monthly VALUES (6099, 2024, 9, 7592.0, 121.0, 7471.0, 0.0, 7777.0, 27.3, 88.4, 66119.0, 191745.0, 0.0, 416658.0, 0, 'final');
CREATE TABLE outages (
  outage_id INTEGER PRIMARY KEY,
  unit_id INTEGER,
  outage_type TEXT,  -- F forced, P planned, M maintenance
  cause_code INTEGER,
  cause_description TEXT,
  reported_at TEXT,
  planned_start TEXT,
  planned_end TEXT,
  actual_start TEXT,
  actual_end TEXT,
  expected_return TEXT,
  capacity_out_mw REAL,
  is_partial INTEGER,
  mwh_lost REAL,
  repair_cost_usd REAL,
  status TEXT,
  cancelled_at TEXT
);
INSERT INTO outages VALUES (9100, 4, 'F', 1000, 'Boiler tube leak', '2024-04-27 08:36:00', NULL, NULL, '2024-04-27 04:28:00', '2024-04-27 17:18:00', '2024-05-01 12:31:00', 166.4, 1, 2135.0, 300487.0, 'closed', NULL);
INSERT INTO outages VALUES (9101, 10, 'F', 4520, 'Generator cooling', '2024-03-03 16:50:00', NULL, NULL, '2024-03-03 15:18:00', '2024-03-05 19:40:00', '2024-03-06 01:41:00', 28.4, 1, 1487.0, 50956.0, 'closed', NULL);
INSERT INTO outages VALUES (9102, 11, 'P', 1800, 'Scheduled overhaul', '2024-11-15 17:38:00', '2024-12-03 17:08:00', '2024-12-13 20:07:00', '2024-12-03 17:26:00', '2024-12-12 10:16:00', '2024-12-13 20:07:00', 51.6, 0, 10776.0, 401581.0, 'closed', NULL);
INSERT INTO outages VALUES (9103, 3, 'F', 1000, 'Boiler tube leak', '2025-10-13 03:10:00', NULL, NULL, '2025-10-13 03:10:00', NULL, '2025-10-19 12:00:00', 320.0, 0, NULL, 530355.0, 'active', NULL);
INSERT INTO outages VALUES (9104, 20, 'F', 3110, 'Transformer failure', '2024-11-15 17:54:00', NULL, NULL, '2024-11-15 13:48:00', '2024-11-19 06:17:00', '2024-11-19 07:42:00', 10.1, 1, 894.0, NULL, 'closed', NULL);
INSERT INTO outages VALUES (9105, 5, 'P', 1800, 'Scheduled overhaul', '2024-11-12 02:57:00', '2024-12-14 15:01:00', '2024-12-25 00:43:00', NULL, NULL, '2024-12-25 00:43:00', 36.4, 1, NULL, NULL, 'cancelled', '2024-11-16 10:36:00');
INSERT INTO outages VALUES (9106, 1, 'F', 1488, 'Air supply fan', '2024-06-03 05:58:00', NULL, NULL, '2024-06-03 01:45:00', '2024-06-05 12:56:00', '2024-06-05 07:04:00', 48.2, 1, 2853.0, 349052.0, 'closed', NULL);
INSERT INTO outages VALUES (9107, 8, 'M', 4520, 'Generator cooling', '2024-08-05 15:46:00', NULL, NULL, '2024-08-05 14:59:00', '2024-08-10 15:32:00', '2024-08-07 06:02:00', 12.9, 1, 1555.0, 265713.0, 'closed', NULL);
INSERT INTO outages VALUES (9108, 3, 'P', 1800, 'Scheduled overhaul', '2024-03-18 03:40:00', '2024-05-02 07:37:00', '2024-05-10 22:35:00', '2024-05-02 12:16:00', '2024-05-19 14:40:00', '2024-05-10 22:35:00', 320.0, 0, 131328.0, 169629.0, 'closed', NULL);
INSERT INTO outages VALUES (9109, 16, 'F', 9300, 'Transmission fault', '2025-04-13 08:56:00', NULL, NULL, '2025-04-13 07:09:00', '2025-04-13 08:45:00', '2025-04-15 06:32:00', 731.6, 1, 1171.0, 57572.0, 'closed', NULL);
INSERT INTO outages VALUES (9110, 18, 'F', 1488, 'Air supply fan', '2024-10-09 20:34:00', NULL, NULL, '2024-10-09 15:04:00', '2024-10-11 04:26:00', '2024-10-14 03:36:00', 118.0, 0, 4409.0, 329911.0, 'closed', NULL);
INSERT INTO outages VALUES (9111, 16, 'P', 1800, 'Scheduled overhaul', '2025-02-25 11:53:00', '2025-03-26 14:08:00', '2025-04-07 04:18:00', NULL, NULL, '2025-04-07 04:18:00', 1180.0, 0, NULL, NULL, 'cancelled', '2025-02-27 13:39:00');
INSERT INTO outages VALUES (9112, 15, 'F', 9300, 'Transmission fault', '2024-04-24 12:28:00', NULL, NULL, '2024-04-24 12:28:00', '2024-04-27 20:50:00', '2024-04-28 11:18:00', 74.9, 1, 6019.0, 53508.0, 'closed', NULL);
INSERT INTO outages VALUES (9113, 14, 'F', 1000, 'Boiler tube leak', '2025-03-02 08:48:00', NULL, NULL, '2025-03-02 04:14:00', '2025-03-06 11:50:00', '2025-03-04 21:00:00', 110.2, 0, 11417.0, 98020.0, 'closed', NULL);
INSERT INTO outages VALUES (9114, 4, 'P', 1800, 'Scheduled overhaul', '2025-06-01 18:54:00', '2025-07-21 17:58:00', '2025-07-31 10:48:00', '2025-07-22 00:31:00', '2025-07-30 05:39:00', '2025-07-31 10:48:00', 320.0, 0, 63083.0, NULL, 'closed', NULL);
INSERT INTO outages VALUES (9115, 18, 'F', 4520, 'Generator cooling', '2024-09-04 23:54:00', NULL, NULL, '2024-09-04 20:52:00', '2024-09-08 15:56:00', '2024-09-08 00:30:00', 118.0, 0, 10746.0, 446334.0, 'closed', NULL);
INSERT INTO outages VALUES (9116, 19, 'F', 3110, 'Transformer failure', '2024-06-02 03:06:00', NULL, NULL, '2024-06-02 00:52:00', '2024-06-06 02:33:00', '2024-06-05 17:26:00', 5.1, 1, 498.0, 142769.0, 'closed', NULL);
INSERT INTO outages VALUES (9117, 9, 'F', 3110, 'Transformer failure', '2025-01-23 18:38:00', NULL, NULL, '2025-01-23 16:36:00', '2025-01-28 06:09:00', '2025-01-27 08:57:00', 44.6, 0, 4886.0, NULL, 'closed', NULL);
INSERT INTO outages VALUES (9118, 11, 'F', 9300, 'Transmission fault', '2025-01-08 19:37:00', NULL, NULL, '2025-01-08 17:57:00', '2025-01-14 11:35:00', '2025-01-10 04:51:00', 51.6, 0, 7102.0, 401834.0, 'closed', NULL);
INSERT INTO outages VALUES (9119, 1, 'F', 4520, 'Generator cooling', '2025-08-08 09:56:00', NULL, NULL, '2025-08-08 04:49:00', '2025-08-11 11:22:00', '2025-08-10 07:58:00', 133.8, 0, 10510.0, 550973.0, 'closed', NULL);
INSERT INTO outages VALUES (9120, 19, 'F', 3110, 'Transformer failure', '2025-10-14 20:10:00', NULL, NULL, '2025-10-14 20:10:00', NULL, '2025-10-16 12:00:00', 19.0, 0, NULL, NULL, 'active', NULL);
INSERT INTO outages VALUES (9121, 18, 'M', 1000, 'Boiler tube leak', '2024-05-22 04:33:00', NULL, NULL, '2024-05-22 02:27:00', '2024-05-26 02:49:00', '2024-05-23 21:05:00', 75.5, 1, 7276.0, 169464.0, 'closed', NULL);
INSERT INTO outages VALUES (9122, 11, 'F', 1000, 'Boiler tube leak', '2024-12-24 09:58:00', NULL, NULL, '2024-12-24 07:34:00', '2024-12-27 09:24:00', '2024-12-26 04:56:00', 51.6, 0, 3810.0, 432910.0, 'closed', NULL);
INSERT INTO outages VALUES (9123, 13, 'F', 9300, 'Transmission fault', '2025-01-09 17:48:00', NULL, NULL, '2025-01-09 15:35:00', '2025-01-12 19:56:00', '2025-01-14 08:08:00', 26.9, 1, 2054.0, NULL, 'closed', NULL);
INSERT INTO outages VALUES (9124, 9, 'M', 4520, 'Generator cooling', '2025-09-15 20:14:00', NULL, NULL, '2025-09-15 17:45:00', '2025-09-19 09:38:00', '2025-09-19 21:16:00', 44.6, 0, 3920.0, 120107.0, 'closed', NULL);
INSERT INTO outages VALUES (9125, 3, 'F', 1488, 'Air supply fan', '2025-08-14 02:33:00', NULL, NULL, '2025-08-13 22:56:00', '2025-08-17 08:20:00', '2025-08-17 22:08:00', 320.0, 0, 26048.0, 455893.0, 'closed', NULL);
INSERT INTO outages VALUES (9126, 7, 'F', 9300, 'Transmission fault', '2024-09-02 23:06:00', NULL, NULL, '2024-09-02 22:46:00', '2024-09-04 12:54:00', '2024-09-05 01:05:00', 140.0, 0, 5339.0, 512021.0, 'closed', NULL);
INSERT INTO outages VALUES (9127, 6, 'F', 1488, 'Air supply fan', '2025-07-12 04:53:00', NULL, NULL, '2025-07-12 01:07:00', '2025-07-17 18:59:00', '2025-07-16 20:46:00', 50.4, 1, 6948.0, 355403.0, 'closed', NULL);
INSERT INTO outages VALUES (9128, 5, 'P', 1800, 'Scheduled overhaul', '2025-02-21 22:19:00', '2025-03-03 09:28:00', '2025-03-11 15:59:00', '2025-03-03 17:24:00', '2025-03-21 14:02:00', '2025-03-11 15:59:00', 140.0, 0, 60009.0, 466820.0, 'closed', NULL);
INSERT INTO outages VALUES (9129, 2, 'P', 1800, 'Scheduled overhaul', '2024-09-28 07:28:00', '2024-10-09 16:21:00', '2024-10-19 07:32:00', '2024-10-09 20:45:00', '2024-10-23 08:29:00', '2024-10-19 07:32:00', 133.8, 0, 43316.0, 420055.0, 'closed', NULL);
INSERT INTO outages VALUES (9130, 4, 'F', 4520, 'Generator cooling', '2024-12-17 12:24:00', NULL, NULL, '2024-12-17 07:52:00', '2024-12-21 00:52:00', '2024-12-21 22:28:00', 320.0, 0, 28480.0, 44385.0, 'closed', NULL);
INSERT INTO outages VALUES (9131, 15, 'F', 1000, 'Boiler tube leak', '2025-03-31 17:52:00', NULL, NULL, '2025-03-31 17:32:00', '2025-04-03 14:36:00', '2025-04-04 02:10:00', 110.2, 0, 7611.0, 406367.0, 'closed', NULL);
INSERT INTO outages VALUES (9132, 2, 'F', 9300, 'Transmission fault', '2024-07-23 08:31:00', NULL, NULL, '2024-07-23 04:29:00', '2024-07-28 17:54:00', '2024-07-27 15:21:00', 133.8, 0, 17851.0, 168441.0, 'closed', NULL);
INSERT INTO outages VALUES (9133, 9, 'P', 1800, 'Scheduled overhaul', '2025-07-03 03:24:00', '2025-08-04 06:33:00', '2025-08-15 00:10:00', '2025-08-04 17:09:00', '2025-08-20 04:41:00', '2025-08-15 00:10:00', 44.6, 0, 16570.0, NULL, 'closed', NULL);
INSERT INTO outages VALUES (9134, 16, 'F', 1488, 'Air supply fan', '2024-10-08 06:15:00', NULL, NULL, '2024-10-08 04:41:00', '2024-10-08 15:46:00', '2024-10-11 02:34:00', 1180.0, 0, 13078.0, 243967.0, 'closed', NULL);
INSERT INTO outages VALUES (9135, 11, 'F', 1488, 'Air supply fan', '2025-04-06 11:59:00', NULL, NULL, '2025-04-06 08:55:00', '2025-04-10 05:02:00', '2025-04-07 06:28:00', 16.0, 1, 1474.0, 284094.0, 'closed', NULL);
INSERT INTO outages VALUES (9136, 20, 'F', 1488, 'Air supply fan', '2024-07-30 22:53:00', NULL, NULL, '2024-07-30 22:19:00', '2024-08-02 11:39:00', '2024-08-04 17:20:00', 19.0, 0, 1165.0, NULL, 'closed', NULL);
INSERT INTO outages VALUES (9137, 16, 'F', 9300, 'Transmission fault', '2024-04-24 10:28:00', NULL, NULL, '2024-04-24 09:26:00', '2024-04-26 23:16:00', '2024-04-27 08:53:00', 1180.0, 0, 72963.0, 284672.0, 'closed', NULL);
INSERT INTO outages VALUES (9138, 16, 'P', 1800, 'Scheduled overhaul', '2025-04-27 01:04:00', '2025-06-14 15:47:00', '2025-06-22 16:32:00', '2025-06-14 15:03:00', '2025-06-21 09:06:00', '2025-06-22 16:32:00', 365.8, 1, 59278.0, 444122.0, 'closed', NULL);
INSERT INTO outages VALUES (9139, 5, 'M', 4520, 'Generator cooling', '2024-09-09 02:39:00', NULL, NULL, '2024-09-09 01:06:00', '2024-09-14 13:28:00', '2024-09-10 12:21:00', 140.0, 0, 18531.0, NULL, 'closed', NULL);
INSERT INTO outages VALUES (9140, 2, 'P', 1800, 'Scheduled overhaul', '2024-10-24 00:13:00', '2024-11-07 09:10:00', '2024-11-16 21:40:00', '2024-11-07 07:43:00', '2024-11-18 04:58:00', '2024-11-16 21:40:00', 133.8, 0, 34955.0, 524565.0, 'closed', NULL);
INSERT INTO outages VALUES (9141, 20, 'P', 1800, 'Scheduled overhaul', '2024-11-28 13:01:00', '2025-01-08 19:53:00', '2025-01-20 05:20:00', '2025-01-09 07:50:00', '2025-01-25 23:20:00', '2025-01-20 05:20:00', 19.0, 0, 7590.0, 242326.0, 'closed', NULL);
CREATE TABLE prices_hourly (
  zone_code TEXT,
  interval_start TEXT,
  interval_end TEXT,
  day_ahead_price_usd_mwh REAL,
  real_time_price_usd_mwh REAL,
  intraday_price_usd_mwh REAL,
  congestion_component_usd REAL,
  loss_component_usd REAL,
  load_forecast_mw REAL,
  load_actual_mw REAL,
  wind_actual_mw REAL,
  solar_actual_mw REAL,
  imports_mw REAL,  -- negative = export
  temperature_c REAL,
  PRIMARY KEY (zone_code, interval_start)
);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 00:00:00', '2025-10-12 01:00:00', 27.56, 30.32, 28.94, -5.45, -0.31, 3738.0, 3858.0, 195.0, 0.0, 542.0, 28.8);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 03:00:00', '2025-10-12 04:00:00', 22.36, 32.65, 27.5, -5.01, 0.01, 4620.0, 4786.0, 99.0, 0.0, -426.0, 20.5);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 06:00:00', '2025-10-12 07:00:00', 30.78, 33.55, NULL, 11.77, 0.65, 4494.0, 4746.0, 126.0, 0.0, 37.0, 14.0);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 08:00:00', '2025-10-12 09:00:00', 53.04, 38.72, NULL, -5.41, 0.22, 4662.0, 4662.0, 143.0, 338.0, 192.0, 11.7);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 10:00:00', '2025-10-12 11:00:00', 35.4, 51.68, 43.54, -0.86, -0.9, 4116.0, 4400.0, 272.0, 276.0, 49.0, 4.8);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 12:00:00', '2025-10-12 13:00:00', 15.26, 9.16, 12.21, 6.67, 0.52, 3864.0, 3729.0, 25.0, 834.0, -410.0, 26.0);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 14:00:00', '2025-10-12 15:00:00', 11.66, 11.43, 11.54, 2.76, 1.34, 3234.0, 3396.0, 206.0, 430.0, 358.0, 26.7);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 17:00:00', '2025-10-12 18:00:00', 72.54, 89.95, 81.25, -1.85, -0.24, 3318.0, 3550.0, 146.0, 191.0, 158.0, 27.0);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 19:00:00', '2025-10-12 20:00:00', 92.4, 153.38, NULL, 0.87, -0.86, 4872.0, 4624.0, 250.0, 0.0, -183.0, 26.8);
INSERT INTO prices_hourly VALUES ('West', '2025-10-12 22:00:00', '2025-10-12 23:00:00', 38.28, 60.87, 49.58, 5.56, 0.19, 3066.0, 2931.0, 54.0, 0.0, -363.0, 6.6);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 00:00:00', '2025-10-13 01:00:00', 28.6, 40.9, 34.75, -0.07, -0.38, 3780.0, 3633.0, 340.0, 0.0, 332.0, 5.8);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 03:00:00', '2025-10-13 04:00:00', 22.1, 12.16, 17.13, 5.5, 0.82, 4074.0, 4229.0, 89.0, 0.0, 299.0, 14.6);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 06:00:00', '2025-10-13 07:00:00', 44.08, 38.79, 41.44, -5.53, -0.99, 4242.0, 4094.0, 313.0, 0.0, 270.0, 23.0);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 08:00:00', '2025-10-13 09:00:00', 54.08, 29.74, 41.91, -5.69, 1.86, 3318.0, 3437.0, 168.0, 761.0, 427.0, 23.7);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 10:00:00', '2025-10-13 11:00:00', 28.8, 27.94, 28.37, -1.18, 0.22, 3864.0, 3756.0, 33.0, 174.0, 788.0, 21.8);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 12:00:00', '2025-10-13 13:00:00', 16.24, 12.02, 14.13, -2.68, 1.48, 3150.0, 3257.0, 260.0, 770.0, -75.0, 24.8);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 14:00:00', '2025-10-13 15:00:00', 9.13, -15.89, -3.38, 1.74, 1.99, 3192.0, 3336.0, 280.0, 510.0, 274.0, 20.9);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 17:00:00', '2025-10-13 18:00:00', 73.78, 59.02, 66.4, -2.05, -0.31, 4998.0, 4983.0, 77.0, 334.0, -498.0, 10.6);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 19:00:00', '2025-10-13 20:00:00', 76.56, 130.92, 103.74, -1.88, -0.18, 3108.0, 2925.0, 206.0, 0.0, 574.0, 20.1);
INSERT INTO prices_hourly VALUES ('West', '2025-10-13 22:00:00', '2025-10-13 23:00:00', 48.4, 48.4, 48.4, 4.95, 1.36, 4494.0, 4507.0, 89.0, 0.0, -198.0, 9.5);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 00:00:00', '2025-10-12 01:00:00', 22.36, 30.41, 26.38, 0.53, 0.39, 3060.0, 3155.0, 115.0, 0.0, 233.0, 11.8);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 03:00:00', '2025-10-12 04:00:00', 27.3, 34.12, 30.71, -5.02, 0.65, 4176.0, 4418.0, 234.0, 0.0, -337.0, 7.8);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 06:00:00', '2025-10-12 07:00:00', 38.38, 66.01, 52.2, 5.24, 0.77, 2772.0, 2866.0, 384.0, 0.0, 245.0, 7.5);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 08:00:00', '2025-10-12 09:00:00', 54.6, 57.33, 55.97, 10.67, -0.57, 3060.0, 3023.0, 354.0, 561.0, -480.0, 24.0);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 10:00:00', '2025-10-12 11:00:00', 35.4, 21.95, 28.67, 1.46, 1.44, 3888.0000000000005, 4032.0, 301.0, 770.0, -116.0, 7.9);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 12:00:00', '2025-10-12 13:00:00', 12.04, 10.35, 11.2, -3.14, 1.07, 2520.0, 2505.0, 203.0, 737.0, -32.0, 14.2);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 14:00:00', '2025-10-12 15:00:00', 9.13, 13.33, 11.23, -0.33, -0.17, 3384.0, 3381.0, 321.0, 116.0, -209.0, 20.8);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 17:00:00', '2025-10-12 18:00:00', 71.92, 128.02, 99.97, 9.17, 1.37, 3564.0, 3714.0, 208.0, 488.0, 138.0, 9.7);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 19:00:00', '2025-10-12 20:00:00', 109.12, 193.14, 151.13, 2.3, 1.47, 3240.0, 3308.0, 183.0, 0.0, -208.0, 20.9);
INSERT INTO prices_hourly VALUES ('North', '2025-10-12 22:00:00', '2025-10-12 23:00:00', 47.96, 43.16, 45.56, -1.31, 0.91, 2556.0, 2415.0, 235.0, 0.0, -166.0, 10.3);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 00:00:00', '2025-10-13 01:00:00', 29.12, 37.27, 33.2, -5.47, 0.3, 3384.0, 3381.0, 293.0, 0.0, -123.0, 23.4);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 03:00:00', '2025-10-13 04:00:00', 26.78, 37.76, 32.27, 0.45, 0.01, 3204.0, 3374.0, 3.0, 0.0, 652.0, 24.9);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 06:00:00', '2025-10-13 07:00:00', 40.28, 23.77, 32.02, -5.43, 1.3, 2880.0, 2857.0, 130.0, 0.0, -243.0, 20.3);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 08:00:00', '2025-10-13 09:00:00', 55.64, 86.8, 71.22, -5.83, 1.87, 3312.0, 3295.0, 352.0, 185.0, 293.0, 16.4);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 10:00:00', '2025-10-13 11:00:00', 33.6, 42.67, 38.14, -1.63, -0.49, 2628.0, 2773.0, 232.0, 596.0, 531.0, 8.6);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 12:00:00', '2025-10-13 13:00:00', 15.96, 2.98, 9.47, -4.2, -0.62, 3240.0, 3172.0, 9.0, 399.0, 738.0, 16.1);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 14:00:00', '2025-10-13 15:00:00', 13.42, -4.97, 4.22, 3.41, -0.63, 2628.0, 2541.0, 399.0, 519.0, -292.0, 20.5);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 17:00:00', '2025-10-13 18:00:00', 55.18, 59.04, 57.11, -1.32, 0.35, 2700.0, 2622.0, 328.0, 747.0, 444.0, 13.0);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 19:00:00', '2025-10-13 20:00:00', 107.36, 159.97, 133.66, 6.75, 0.28, 4067.9999999999995, 4064.0, 147.0, 0.0, 765.0, 18.2);
INSERT INTO prices_hourly VALUES ('North', '2025-10-13 22:00:00', '2025-10-13 23:00:00', 37.4, 57.22, NULL, 5.37, 1.73, 3312.0, 3352.0, 18.0, 0.0, 579.0, 26.9);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 00:00:00', '2025-10-12 01:00:00', 31.46, 22.97, 27.21, -2.13, 1.07, 3621.0, 3512.0, 89.0, 0.0, -447.0, 26.1);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 03:00:00', '2025-10-12 04:00:00', 28.86, 14.72, 21.79, 5.32, 0.84, 3723.0, 3611.0, 191.0, 0.0, 80.0, 21.8);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 06:00:00', '2025-10-12 07:00:00', 31.54, 34.69, 33.11, -2.79, -0.1, 4284.0, 4370.0, 74.0, 0.0, 299.0, 6.4);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 08:00:00', '2025-10-12 09:00:00', 58.24, 72.22, NULL, 10.16, 0.36, 3621.0, 3549.0, 335.0, 749.0, -247.0, 10.9);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 10:00:00', '2025-10-12 11:00:00', 29.1, 23.57, 26.34, 11.08, 1.19, 5610.0, 5593.0, 140.0, 552.0, -212.0, 8.5);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 12:00:00', '2025-10-12 13:00:00', 14.0, -7.54, 3.23, 0.09, 0.94, 3774.0, 3578.0, 281.0, 257.0, -172.0, 13.3);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 14:00:00', '2025-10-12 15:00:00', 11.44, -10.05, 0.69, 9.65, -0.36, 5355.0, 5451.0, 33.0, 570.0, 262.0, 8.6);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 17:00:00', '2025-10-12 18:00:00', 74.4, 97.46, 85.93, 0.67, -0.8, 4539.0, 4843.0, 103.0, 703.0, -81.0, 10.4);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 19:00:00', '2025-10-12 20:00:00', 85.36, 40.97, 63.16, -5.76, 1.73, 3927.0, 3691.0, 340.0, 0.0, 154.0, 22.7);
INSERT INTO prices_hourly VALUES ('South', '2025-10-12 22:00:00', '2025-10-12 23:00:00', 46.2, 68.38, NULL, -4.26, -0.68, 5813.999999999999, 5890.0, 114.0, 0.0, 63.0, 14.2);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 00:00:00', '2025-10-13 01:00:00', 22.62, 39.13, 30.88, 10.44, 1.08, 6120.0, 6132.0, 225.0, 0.0, -12.0, 26.6);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 03:00:00', '2025-10-13 04:00:00', 22.62, 21.04, 21.83, 11.24, 0.52, 4335.0, 4565.0, 96.0, 0.0, -155.0, 12.4);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 06:00:00', '2025-10-13 07:00:00', 44.08, 78.9, 61.49, -5.34, -0.39, 3927.0, 4033.0, 100.0, 0.0, 218.0, 27.8);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 08:00:00', '2025-10-13 09:00:00', 48.88, 71.85, 60.36, -2.45, 1.15, 3927.0, 4159.0, 200.0, 250.0, 533.0, 5.9);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 10:00:00', '2025-10-13 11:00:00', 25.5, 10.71, 18.11, 7.64, 1.84, 4590.0, 4471.0, 100.0, 778.0, 524.0, 16.3);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 12:00:00', '2025-10-13 13:00:00', 13.3, 12.37, 12.84, 11.73, 1.0, 4947.0, 4962.0, 338.0, 538.0, 632.0, 19.3);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 14:00:00', '2025-10-13 15:00:00', 9.46, 11.54, NULL, 9.24, 1.46, 4845.0, 4927.0, 133.0, 869.0, 452.0, 15.1);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 17:00:00', '2025-10-13 18:00:00', 50.22, 66.79, 58.51, -0.17, 1.04, 3978.0, 3918.0, 125.0, 754.0, 551.0, 11.9);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 19:00:00', '2025-10-13 20:00:00', 93.28, 140.85, 117.06, 2.58, -0.27, 5202.0, 5108.0, 80.0, 0.0, -36.0, 9.4);
INSERT INTO prices_hourly VALUES ('South', '2025-10-13 22:00:00', '2025-10-13 23:00:00', 53.24, 50.05, 51.64, -1.29, 0.35, 5712.000000000001, 5786.0, 382.0, 0.0, -4.0, 28.0);
