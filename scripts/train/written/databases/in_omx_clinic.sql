-- in_omx_clinic
CREATE TABLE concept (
  concept_id INTEGER PRIMARY KEY,
  concept_name TEXT,
  domain_id TEXT,
  vocabulary_id TEXT,
  concept_class_id TEXT,
  standard_concept TEXT,
  concept_code TEXT,
  valid_start_date TEXT,
  valid_end_date TEXT,
  invalid_reason TEXT
);
INSERT INTO concept VALUES (8507, 'MALE', 'Gender', 'Gender', 'Gender', 'S', 'M', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (8532, 'FEMALE', 'Gender', 'Gender', 'Gender', 'S', 'F', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (9201, 'Inpatient Visit', 'Visit', 'Visit', 'Visit', 'S', 'IP', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (9202, 'Outpatient Visit', 'Visit', 'Visit', 'Visit', 'S', 'OP', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (9203, 'Emergency Room Visit', 'Visit', 'Visit', 'Visit', 'S', 'ER', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (201826, 'Type 2 diabetes mellitus', 'Condition', 'SNOMED', 'Clinical Finding', 'S', '44054006', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (320128, 'Essential hypertension', 'Condition', 'SNOMED', 'Clinical Finding', 'S', '59621000', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (317009, 'Asthma', 'Condition', 'SNOMED', 'Clinical Finding', 'S', '195967001', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (255848, 'Pneumonia', 'Condition', 'SNOMED', 'Clinical Finding', 'S', '233604007', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (313217, 'Atrial fibrillation', 'Condition', 'SNOMED', 'Clinical Finding', 'S', '49436004', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (440383, 'Depressive disorder', 'Condition', 'SNOMED', 'Clinical Finding', 'S', '35489007', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (46271022, 'Chronic kidney disease', 'Condition', 'SNOMED', 'Clinical Finding', 'S', '709044004', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (1503297, 'metformin', 'Drug', 'RxNorm', 'Ingredient', 'S', '6809', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (1308216, 'lisinopril', 'Drug', 'RxNorm', 'Ingredient', 'S', '29046', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (1154343, 'albuterol', 'Drug', 'RxNorm', 'Ingredient', 'S', '435', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (1713332, 'amoxicillin', 'Drug', 'RxNorm', 'Ingredient', 'S', '723', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (1310149, 'warfarin', 'Drug', 'RxNorm', 'Ingredient', 'S', '11289', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (739138, 'sertraline', 'Drug', 'RxNorm', 'Ingredient', 'S', '36437', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (3004410, 'Hemoglobin A1c', 'Measurement', 'LOINC', 'Lab Test', 'S', '4548-4', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (3004249, 'Systolic blood pressure', 'Measurement', 'LOINC', 'Clinical Observation', 'S', '8480-6', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (3012888, 'Diastolic blood pressure', 'Measurement', 'LOINC', 'Clinical Observation', 'S', '8462-4', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (3016723, 'Creatinine serum', 'Measurement', 'LOINC', 'Lab Test', 'S', '2160-0', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (3038553, 'Body mass index', 'Measurement', 'LOINC', 'Clinical Observation', 'S', '39156-5', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (8554, 'percent', 'Unit', 'UCUM', 'Unit', 'S', '%', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (8876, 'millimeter mercury column', 'Unit', 'UCUM', 'Unit', 'S', 'mm[Hg]', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (8840, 'milligram per deciliter', 'Unit', 'UCUM', 'Unit', 'S', 'mg/dL', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (9531, 'kilogram per square meter', 'Unit', 'UCUM', 'Unit', 'S', 'kg/m2', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (32817, 'EHR', 'Type Concept', 'Type Concept', 'Type Concept', 'S', 'OMX4976894', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (32838, 'EHR prescription', 'Type Concept', 'Type Concept', 'Type Concept', 'S', 'OMX4976913', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (32856, 'Lab', 'Type Concept', 'Type Concept', 'Type Concept', 'S', 'OMX4976929', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (8527, 'White', 'Race', 'Race', 'Race', 'S', '5', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (8516, 'Black or African American', 'Race', 'Race', 'Race', 'S', '3', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (8515, 'Asian', 'Race', 'Race', 'Race', 'S', '2', '1970-01-01', '2099-12-31', NULL);
INSERT INTO concept VALUES (0, 'No matching concept', 'Metadata', 'None', 'Undefined', NULL, 'No matching concept', '1970-01-01', '2099-12-31', NULL);
CREATE TABLE person (
  person_id INTEGER PRIMARY KEY,
  person_source_value TEXT,  -- hospital record number
  gender_concept_id INTEGER,
  year_of_birth INTEGER,
  month_of_birth INTEGER,
  day_of_birth INTEGER,
  birth_datetime TEXT,
  death_date TEXT,
  race_concept_id INTEGER,
  gender_source_value TEXT,
  gender_source_concept_id INTEGER,
  race_source_value TEXT,
  location_city TEXT,
  location_zip TEXT,
  provider_id INTEGER,  -- primary care provider
  care_site_name TEXT,
  study_arm TEXT,  -- research trial arm, NULL = not enrolled
  consent_date TEXT
);
INSERT INTO person VALUES (1001, 'MRN798032', 8507, 2015, 4, 9, '2015-04-09 00:00:00', NULL, 0, 'M', 0, 'unk', 'Rivertown', '40210', 5, 'North Clinic', 'B', '2025-02-09');
INSERT INTO person VALUES (1002, 'MRN274210', 8532, 1987, 5, 2, '1987-05-02 00:00:00', NULL, 8515, 'F', 0, 'asian', 'Lakeside', '40255', 3, 'Main Hospital', 'A', '2024-03-22');
INSERT INTO person VALUES (1003, 'MRN498257', 8507, 1943, 12, 21, '1943-12-21 00:00:00', '2024-10-18', 8516, 'M', 0, 'black', 'Rivertown', '40210', 3, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1004, 'MRN315432', 8507, 1981, 11, 18, '1981-11-18 00:00:00', NULL, 8527, 'M', 0, 'white', 'Rivertown', '40210', 1, 'Main Hospital', NULL, NULL);
INSERT INTO person VALUES (1005, 'MRN629906', 8532, 1979, 4, 22, '1979-04-22 00:00:00', NULL, 8515, 'F', 0, 'asian', 'Hillview', '40300', 3, 'North Clinic', 'B', '2023-05-10');
INSERT INTO person VALUES (1006, 'MRN704544', 8532, 1983, 6, 28, '1983-06-28 00:00:00', NULL, 0, 'F', 0, 'unk', 'Hillview', '40300', 3, 'Main Hospital', 'B', '2024-09-06');
INSERT INTO person VALUES (1007, 'MRN235131', 8507, 2012, 12, 9, '2012-12-09 00:00:00', NULL, 0, 'M', 0, 'unk', 'Hillview', '40300', 3, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1008, 'MRN616399', 8532, 1976, 3, 6, '1976-03-06 00:00:00', NULL, 8516, 'F', 0, 'black', 'Lakeside', '40255', 5, 'Main Hospital', 'B', '2024-07-18');
INSERT INTO person VALUES (1009, 'MRN551095', 8532, 2010, 11, 28, '2010-11-28 00:00:00', NULL, 8527, 'F', 0, 'white', 'Rivertown', '40210', 4, 'Main Hospital', 'B', '2023-07-20');
INSERT INTO person VALUES (1010, 'MRN800824', 8507, 1960, 4, NULL, NULL, NULL, 8527, 'M', 0, 'white', 'Hillview', '40300', 5, 'North Clinic', 'A', '2023-10-07');
INSERT INTO person VALUES (1011, 'MRN633497', 8507, 1946, 3, NULL, NULL, NULL, 0, 'M', 0, 'unk', 'Rivertown', '40210', 1, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1012, 'MRN723428', 8532, 1938, 11, 1, '1938-11-01 00:00:00', NULL, 8516, 'F', 0, 'black', 'Lakeside', '40255', 3, 'Main Hospital', NULL, NULL);
INSERT INTO person VALUES (1013, 'MRN605566', 8532, 1992, 5, 3, '1992-05-03 00:00:00', NULL, 8527, 'F', 0, 'white', 'Lakeside', '40255', 1, 'Main Hospital', 'B', '2023-09-18');
INSERT INTO person VALUES (1014, 'MRN704597', 8532, 1993, 6, NULL, NULL, NULL, 8527, 'F', 0, 'white', 'Rivertown', '40210', 2, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1015, 'MRN464859', 8507, 1974, 10, 1, '1974-10-01 00:00:00', NULL, 0, 'M', 0, 'unk', 'Hillview', '40300', 5, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1016, 'MRN244341', 8532, 1955, 7, NULL, NULL, NULL, 8527, 'F', 0, 'white', 'Hillview', '40300', 3, 'Main Hospital', NULL, NULL);
INSERT INTO person VALUES (1017, 'MRN449085', 8507, 2001, 3, 13, '2001-03-13 00:00:00', NULL, 8527, 'M', 0, 'white', 'Hillview', '40300', 2, 'Main Hospital', 'B', '2024-02-15');
INSERT INTO person VALUES (1018, 'MRN495516', 8532, 1974, 11, 19, '1974-11-19 00:00:00', NULL, 8515, 'F', 0, 'asian', 'Hillview', '40300', 4, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1019, 'MRN662195', 8507, 1970, 4, 4, '1970-04-04 00:00:00', NULL, 8515, 'M', 0, 'asian', 'Lakeside', '40255', 4, 'Main Hospital', NULL, NULL);
INSERT INTO person VALUES (1020, 'MRN448026', 8507, 1952, 9, 5, '1952-09-05 00:00:00', NULL, 8527, 'M', 0, 'white', 'Hillview', '40300', 1, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1021, 'MRN301271', 8532, 1998, 4, 10, '1998-04-10 00:00:00', NULL, 0, 'F', 0, 'unk', 'Hillview', '40300', 3, 'North Clinic', 'A', '2023-05-15');
INSERT INTO person VALUES (1022, 'MRN519396', 8507, 1996, 5, 1, '1996-05-01 00:00:00', NULL, 8516, 'M', 0, 'black', 'Rivertown', '40210', 3, 'North Clinic', 'A', '2024-01-07');
INSERT INTO person VALUES (1023, 'MRN464210', 8532, 1999, 6, 4, '1999-06-04 00:00:00', NULL, 8515, 'F', 0, 'asian', 'Lakeside', '40255', 2, 'North Clinic', 'B', '2024-01-24');
INSERT INTO person VALUES (1024, 'MRN567852', 8507, 1972, 2, 17, '1972-02-17 00:00:00', NULL, 8527, 'M', 0, 'white', 'Lakeside', '40255', 1, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1025, 'MRN313344', 8532, 2000, 11, 9, '2000-11-09 00:00:00', NULL, 8527, 'F', 0, 'white', 'Rivertown', '40210', 5, 'North Clinic', NULL, NULL);
INSERT INTO person VALUES (1026, 'MRN518250', 8507, 1976, 7, 24, '1976-07-24 00:00:00', NULL, 8527, 'M', 0, 'white', 'Lakeside', '40255', 2, 'Main Hospital', 'B', '2024-05-16');
INSERT INTO person VALUES (1027, 'MRN568053', 8532, 1972, 5, NULL, NULL, NULL, 8527, 'F', 0, 'white', 'Rivertown', '40210', 4, 'North Clinic', 'A', '2024-09-17');
INSERT INTO person VALUES (1028, 'MRN889049', 8507, 1987, 4, 21, '1987-04-21 00:00:00', NULL, 0, 'M', 0, 'unk', 'Rivertown', '40210', 4, 'Main Hospital', 'B', '2023-05-12');
INSERT INTO person VALUES (1029, 'MRN842450', 8507, 1955, 6, 9, '1955-06-09 00:00:00', NULL, 8516, 'M', 0, 'black', 'Hillview', '40300', 3, 'Main Hospital', NULL, NULL);
INSERT INTO person VALUES (1030, 'MRN897214', 8507, 1949, NULL, 1, NULL, NULL, 0, 'M', 0, 'unk', 'Hillview', '40300', 5, 'Main Hospital', 'B', '2023-05-19');
CREATE TABLE provider (
  provider_id INTEGER PRIMARY KEY,
  provider_name TEXT,
  npi INTEGER,
  dea TEXT,
  specialty_source_value TEXT,
  care_site_name TEXT,
  year_of_birth INTEGER,
  gender_source_value TEXT
);
INSERT INTO provider VALUES (1, 'Dr. Elena Ruiz', 1093811, 'AR2210', 'Internal Medicine', 'North Clinic', 1972, 'F');
INSERT INTO provider VALUES (2, 'Dr. Sam Patel', 1093822, 'BP9910', 'Cardiology', 'Main Hospital', 1985, 'M');
INSERT INTO provider VALUES (3, 'Dr. Joan Weiss', 1093833, NULL, 'Pulmonology', 'North Clinic', 1960, 'F');
INSERT INTO provider VALUES (4, 'Dr. Oscar Lund', 1093844, 'BL4410', 'Psychiatry', 'North Clinic', 1988, 'M');
INSERT INTO provider VALUES (5, 'Dr. Ada Mensah', 1093855, 'AM7765', 'Endocrinology', 'Main Hospital', 1988, 'F');
INSERT INTO provider VALUES (6, 'Dr. Piet Vos', 1093866, NULL, 'Emergency Medicine', 'Main Hospital', 1964, 'M');
CREATE TABLE visit_occurrence (
  visit_occurrence_id INTEGER PRIMARY KEY,
  person_id INTEGER,
  visit_concept_id INTEGER,
  visit_start_date TEXT,
  visit_start_datetime TEXT,
  visit_end_date TEXT,
  visit_end_datetime TEXT,
  visit_type_concept_id INTEGER,
  provider_id INTEGER,
  care_site_name TEXT,
  visit_source_value TEXT,
  visit_source_concept_id INTEGER,
  admitted_from_source_value TEXT,
  discharged_to_source_value TEXT,
  preceding_visit_occurrence_id INTEGER,
  total_charge REAL,
  total_paid REAL,
  paid_by_patient REAL,
  paid_by_payer REAL
);
INSERT INTO visit_occurrence VALUES (50001, 1023, 9202, '2024-10-23', '2024-10-23 18:18:00', '2024-10-23', '2024-10-24 00:11:00', 32817, 3, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 1952.93, 1386.58, 55.46, 1331.12);
INSERT INTO visit_occurrence VALUES (50002, 1019, 9202, '2023-12-26', '2023-12-26 08:20:00', '2023-12-26', '2023-12-26 12:05:00', 32817, 2, 'Main Hospital', 'amb', 0, NULL, NULL, NULL, 235.24, 124.68, 23.69, 100.99);
INSERT INTO visit_occurrence VALUES (50003, 1016, 9202, '2025-05-05', '2025-05-05 16:23:00', '2025-05-05', '2025-05-05 18:41:00', 32817, 3, 'Main Hospital', 'amb', 0, NULL, NULL, NULL, 277.62, 247.08, 17.3, 229.78);
INSERT INTO visit_occurrence VALUES (50004, 1025, 9202, '2023-09-19', '2023-09-19 08:41:00', '2023-09-19', '2023-09-19 11:31:00', 32817, 2, 'Main Hospital', 'amb', 0, NULL, NULL, 50023, 2145.89, 1587.96, 31.76, 1556.2);
INSERT INTO visit_occurrence VALUES (50005, 1014, 9203, '2024-07-06', '2024-07-06 12:16:00', '2024-07-06', '2024-07-06 17:30:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, 50037, 1058.46, 645.66, 83.94, 561.72);
INSERT INTO visit_occurrence VALUES (50006, 1013, 9202, '2023-09-12', '2023-09-12 07:44:00', '2023-09-12', '2023-09-12 13:17:00', 32817, 5, 'North Clinic', 'amb', 0, NULL, NULL, 50024, 185.89, 133.84, 16.06, 117.78);
INSERT INTO visit_occurrence VALUES (50007, 1025, 9201, '2024-07-12', '2024-07-12 11:50:00', '2024-07-25', '2024-07-25 11:00:00', 32817, 4, 'Main Hospital', 'inp', 0, 'transfer', 'home', 50004, 10680.08, 10573.28, 2220.39, 8352.89);
INSERT INTO visit_occurrence VALUES (50008, 1017, 9201, '2024-06-24', '2024-06-24 09:44:00', '2024-06-30', '2024-06-30 11:00:00', 32817, 1, 'Main Hospital', 'inp', 0, 'transfer', 'home', 50010, 37042.03, 22225.22, 3333.78, 18891.44);
INSERT INTO visit_occurrence VALUES (50009, 1004, 9202, '2024-04-11', '2024-04-11 12:23:00', '2024-04-11', '2024-04-11 17:13:00', 32817, 2, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 1589.36, 1017.19, 61.03, 956.16);
INSERT INTO visit_occurrence VALUES (50010, 1017, 9203, '2023-08-25', '2023-08-25 19:14:00', '2023-08-25', '2023-08-25 22:56:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, 50042, 2237.76, 1588.81, 111.22, 1477.59);
INSERT INTO visit_occurrence VALUES (50011, 1025, 9202, '2025-09-25', '2025-09-25 16:52:00', '2025-09-25', '2025-09-25 18:59:00', 32817, 2, 'Main Hospital', 'amb', 0, NULL, NULL, 50060, 2154.67, 1702.19, 340.44, 1361.75);
INSERT INTO visit_occurrence VALUES (50012, 1013, 9203, '2023-12-08', '2023-12-08 16:27:00', '2023-12-08', '2023-12-08 21:54:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, 50006, 2151.79, 1334.11, 320.19, 1013.92);
INSERT INTO visit_occurrence VALUES (50013, 1019, 9202, '2025-10-04', '2025-10-04 12:04:00', '2025-10-04', '2025-10-04 14:52:00', 32817, 2, 'North Clinic', 'amb', 0, NULL, NULL, 50016, 1579.03, 647.4, 123.01, 524.39);
INSERT INTO visit_occurrence VALUES (50014, 1011, 9202, '2023-10-21', '2023-10-21 11:35:00', '2023-10-21', '2023-10-21 14:21:00', 32817, 2, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 1186.72, 1174.85, 223.22, 951.63);
INSERT INTO visit_occurrence VALUES (50015, 1024, 9202, '2024-02-19', '2024-02-19 18:57:00', '2024-02-19', '2024-02-19 23:51:00', 32817, 2, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 2309.11, NULL, 0.0, NULL);
INSERT INTO visit_occurrence VALUES (50016, 1019, 9202, '2025-07-02', '2025-07-02 09:05:00', '2025-07-02', '2025-07-02 10:37:00', 32817, 1, 'North Clinic', 'amb', 0, NULL, NULL, 50051, 549.54, 329.72, 36.27, 293.45);
INSERT INTO visit_occurrence VALUES (50017, 1022, 9202, '2023-06-02', '2023-06-02 09:39:00', '2023-06-02', '2023-06-02 14:00:00', 32817, 5, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 2374.42, 2279.44, 45.59, 2233.85);
INSERT INTO visit_occurrence VALUES (50018, 1025, 9203, '2024-09-19', '2024-09-19 09:49:00', '2024-09-19', '2024-09-19 13:08:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, 50007, 1521.14, 1490.72, 208.7, 1282.02);
INSERT INTO visit_occurrence VALUES (50019, 1013, 9202, '2025-06-22', '2025-06-22 14:08:00', '2025-06-22', '2025-06-22 18:02:00', 32817, 2, 'North Clinic', 'amb', 0, NULL, NULL, 50012, 1040.81, 1019.99, 102.0, 917.99);
INSERT INTO visit_occurrence VALUES (50020, 1018, 9202, '2024-06-05', '2024-06-05 15:41:00', '2024-06-05', '2024-06-05 18:21:00', 32817, 4, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 1609.86, 643.94, 12.88, 631.06);
INSERT INTO visit_occurrence VALUES (50021, 1005, 9201, '2024-06-20', '2024-06-20 16:58:00', '2024-06-28', '2024-06-28 11:00:00', 32817, 3, 'Main Hospital', 'inp', 0, 'ER', 'home', 50053, 40102.43, 36894.24, 1106.83, 35787.41);
INSERT INTO visit_occurrence VALUES (50022, 1003, 9202, '2024-05-21', '2024-05-21 13:21:00', '2024-05-21', '2024-05-21 16:14:00', 32817, 4, 'Main Hospital', 'amb', 0, NULL, NULL, 50041, 1018.73, 478.8, 47.88, 430.92);
INSERT INTO visit_occurrence VALUES (50023, 1025, 9202, '2023-06-13', '2023-06-13 19:23:00', '2023-06-13', '2023-06-13 23:21:00', 32817, 1, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 2391.93, 1148.13, 218.14, 929.99);
INSERT INTO visit_occurrence VALUES (50024, 1013, 9203, '2023-07-03', '2023-07-03 19:09:00', '2023-07-03', '2023-07-03 23:17:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, NULL, 2004.79, 1704.07, 17.04, 1687.03);
INSERT INTO visit_occurrence VALUES (50025, 1005, 9202, '2025-08-13', '2025-08-13 11:41:00', '2025-08-13', '2025-08-13 14:50:00', 32817, 3, 'Main Hospital', 'amb', 0, NULL, NULL, 50021, 2055.26, 1335.92, 320.62, 1015.3);
INSERT INTO visit_occurrence VALUES (50026, 1012, 9202, '2023-10-22', '2023-10-22 17:37:00', '2023-10-22', '2023-10-22 21:17:00', 32817, 2, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 1903.1, 1046.7, 198.87, 847.83);
INSERT INTO visit_occurrence VALUES (50027, 1003, 9201, '2024-09-16', '2024-09-16 10:03:00', '2024-09-26', '2024-09-26 11:00:00', 32817, 2, 'Main Hospital', 'inp', 0, 'home', 'rehab', 50022, 6796.33, 3126.31, 93.79, 3032.52);
INSERT INTO visit_occurrence VALUES (50028, 1025, 9203, '2024-10-06', '2024-10-06 08:56:00', '2024-10-06', '2024-10-06 14:47:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, 50018, 617.28, 481.48, 101.11, 380.37);
INSERT INTO visit_occurrence VALUES (50029, 1012, 9202, '2025-03-06', '2025-03-06 19:50:00', '2025-03-06', '2025-03-06 22:03:00', 32817, 1, 'North Clinic', 'amb', 0, NULL, NULL, 50049, 926.89, 407.83, 40.78, 367.05);
INSERT INTO visit_occurrence VALUES (50030, 1003, 9202, '2023-08-27', '2023-08-27 07:59:00', '2023-08-27', '2023-08-27 13:00:00', 32817, 2, 'Main Hospital', 'amb', 0, NULL, NULL, 50057, 1252.73, 1215.15, 255.18, 959.97);
INSERT INTO visit_occurrence VALUES (50031, 1004, 9201, '2024-06-25', '2024-06-25 08:02:00', '2024-07-02', '2024-07-02 11:00:00', 32817, 2, 'Main Hospital', 'inp', 0, 'ER', 'home', 50009, 9296.33, 5949.65, 178.49, 5771.16);
INSERT INTO visit_occurrence VALUES (50032, 1008, 9202, '2024-04-13', '2024-04-13 07:10:00', '2024-04-13', '2024-04-13 08:28:00', 32817, 5, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 585.31, 304.36, 18.26, 286.1);
INSERT INTO visit_occurrence VALUES (50033, 1003, 9202, '2024-02-04', '2024-02-04 17:01:00', '2024-02-04', '2024-02-04 22:08:00', 32817, 5, 'Main Hospital', 'amb', 0, NULL, NULL, 50058, 2568.19, 1361.14, 272.23, 1088.91);
INSERT INTO visit_occurrence VALUES (50034, 1007, 9202, '2024-09-17', '2024-09-17 09:27:00', '2024-09-17', '2024-09-17 13:19:00', 32817, 4, 'North Clinic', 'amb', 0, NULL, NULL, 50048, 1982.08, 832.47, 191.47, 641.0);
INSERT INTO visit_occurrence VALUES (50035, 1023, 9201, '2025-07-10', '2025-07-10 18:13:00', '2025-07-22', '2025-07-22 11:00:00', 32817, 2, 'Main Hospital', 'inp', 0, 'ER', 'died', 50046, 15213.37, 8519.49, 681.56, 7837.93);
INSERT INTO visit_occurrence VALUES (50036, 1002, 9202, '2025-07-03', '2025-07-03 11:47:00', '2025-07-03', '2025-07-03 13:52:00', 32817, 1, 'Main Hospital', 'amb', 0, NULL, NULL, NULL, 1944.67, 1750.2, 315.04, 1435.16);
INSERT INTO visit_occurrence VALUES (50037, 1014, 9202, '2024-01-03', '2024-01-03 16:56:00', '2024-01-03', '2024-01-03 20:52:00', 32817, 2, 'Main Hospital', 'amb', 0, NULL, NULL, NULL, 2355.1, 2072.49, 269.42, 1803.07);
INSERT INTO visit_occurrence VALUES (50038, 1027, 9202, '2023-07-29', '2023-07-29 09:56:00', '2023-07-29', '2023-07-29 15:46:00', 32817, 3, 'North Clinic', 'amb', 0, NULL, NULL, NULL, 1834.7, 917.35, 165.12, 752.23);
INSERT INTO visit_occurrence VALUES (50039, 1020, 9201, '2025-08-21', '2025-08-21 08:06:00', '2025-08-28', '2025-08-28 11:00:00', 32817, 2, 'Main Hospital', 'inp', 0, 'transfer', 'nursing home', NULL, 27389.14, 16981.27, 2037.75, 14943.52);
INSERT INTO visit_occurrence VALUES (50040, 1019, 9201, '2024-07-04', '2024-07-04 15:39:00', '2024-07-17', '2024-07-17 11:00:00', 32817, 1, 'Main Hospital', 'inp', 0, 'transfer', 'died', 50002, 18714.75, 9357.38, 655.02, 8702.36);
INSERT INTO visit_occurrence VALUES (50041, 1003, 9202, '2024-02-23', '2024-02-23 15:22:00', '2024-02-23', '2024-02-23 16:23:00', 32817, 3, 'North Clinic', 'amb', 0, NULL, NULL, 50033, 2053.71, 1581.36, 47.44, 1533.92);
INSERT INTO visit_occurrence VALUES (50042, 1017, 9201, '2023-06-29', '2023-06-29 12:53:00', '2023-07-03', '2023-07-03 11:00:00', 32817, 2, 'Main Hospital', 'inp', 0, 'ER', 'nursing home', NULL, 14464.53, 10125.17, 405.01, 9720.16);
INSERT INTO visit_occurrence VALUES (50043, 1017, 9202, '2025-04-29', '2025-04-29 13:29:00', '2025-04-29', '2025-04-29 16:03:00', 32817, 3, 'Main Hospital', 'amb', 0, NULL, NULL, 50008, 429.65, 300.75, 0.0, 300.75);
INSERT INTO visit_occurrence VALUES (50044, 1023, 9202, '2025-01-11', '2025-01-11 10:00:00', '2025-01-11', '2025-01-11 14:20:00', 32817, 3, 'North Clinic', 'amb', 0, NULL, NULL, 50055, 439.73, 360.58, 3.61, 356.97);
INSERT INTO visit_occurrence VALUES (50045, 1001, 9203, '2024-05-15', '2024-05-15 07:23:00', '2024-05-15', '2024-05-15 10:30:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, NULL, 1545.06, 1359.65, 244.74, 1114.91);
INSERT INTO visit_occurrence VALUES (50046, 1023, 9202, '2025-04-17', '2025-04-17 14:51:00', '2025-04-17', '2025-04-17 18:28:00', 32817, 3, 'North Clinic', 'amb', 0, NULL, NULL, 50044, 2195.42, 1756.34, 386.39, 1369.95);
INSERT INTO visit_occurrence VALUES (50047, 1007, 9203, '2024-03-08', '2024-03-08 10:52:00', '2024-03-08', '2024-03-08 14:58:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, NULL, 1552.5, 1521.45, 121.72, 1399.73);
INSERT INTO visit_occurrence VALUES (50048, 1007, 9202, '2024-07-09', '2024-07-09 12:04:00', '2024-07-09', '2024-07-09 14:27:00', 32817, 2, 'Main Hospital', 'amb', 0, NULL, NULL, 50047, 1950.14, 994.57, 39.78, 954.79);
INSERT INTO visit_occurrence VALUES (50049, 1012, 9201, '2024-05-08', '2024-05-08 11:37:00', '2024-05-14', '2024-05-14 11:00:00', 32817, 4, 'Main Hospital', 'inp', 0, 'ER', 'died', 50026, 11701.34, 10414.19, 2395.26, 8018.93);
INSERT INTO visit_occurrence VALUES (50050, 1027, 9202, '2023-08-04', '2023-08-04 14:40:00', '2023-08-04', '2023-08-04 17:09:00', 32817, 5, 'North Clinic', 'amb', 0, NULL, NULL, 50038, 1506.03, 1069.28, 106.93, 962.35);
INSERT INTO visit_occurrence VALUES (50051, 1019, 9202, '2024-10-31', '2024-10-31 16:22:00', '2024-10-31', '2024-10-31 22:12:00', 32817, 1, 'Main Hospital', 'amb', 0, NULL, NULL, 50040, 707.72, 396.32, 75.3, 321.02);
INSERT INTO visit_occurrence VALUES (50052, 1015, 9203, '2024-01-30', '2024-01-30 15:33:00', '2024-01-30', '2024-01-30 19:29:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, NULL, 1014.43, 568.08, 102.25, 465.83);
INSERT INTO visit_occurrence VALUES (50053, 1005, 9203, '2023-10-24', '2023-10-24 11:22:00', '2023-10-24', '2023-10-24 16:50:00', 32817, 6, 'Main Hospital', 'emer', 0, NULL, NULL, NULL, 1727.95, NULL, 0.0, NULL);
INSERT INTO visit_occurrence VALUES (50054, 1010, 9202, '2025-02-19', '2025-02-19 13:38:00', '2025-02-19', '2025-02-19 19:33:00', 32817, 3, 'Main Hospital', 'amb', 0, NULL, NULL, NULL, 1853.77, 1390.33, 125.13, 1265.2);
INSERT INTO visit_occurrence VALUES (50055, 1023, 9202, '2024-12-12', '2024-12-12 10:52:00', '2024-12-12', '2024-12-12 13:34:00', 32817, 3, 'North Clinic', 'amb', 0, NULL, NULL, 50001, 1405.95, 927.93, 139.19, 788.74);
INSERT INTO visit_occurrence VALUES (50056, 1026, 9202, '2024-04-09', '2024-04-09 09:02:00', '2024-04-09', '2024-04-09 11:21:00', 32817, 5, 'Main Hospital', 'amb', 0, NULL, NULL, NULL, 2154.14, 1077.07, 53.85, 1023.22);
INSERT INTO visit_occurrence VALUES (50057, 1003, 9201, '2023-06-15', '2023-06-15 15:23:00', '2023-06-17', '2023-06-17 11:00:00', 32817, 1, 'Main Hospital', 'inp', 0, 'transfer', 'home', NULL, 9779.27, 9485.89, 379.44, 9106.45);
INSERT INTO visit_occurrence VALUES (50058, 1003, 9202, '2023-09-01', '2023-09-01 07:33:00', '2023-09-01', '2023-09-01 11:24:00', 32817, 4, 'Main Hospital', 'amb', 0, NULL, NULL, 50030, 1376.13, 646.78, 90.55, 556.23);
INSERT INTO visit_occurrence VALUES (50059, 1027, 9202, '2023-09-19', '2023-09-19 13:12:00', '2023-09-19', '2023-09-19 14:29:00', 32817, 3, 'North Clinic', 'amb', 0, NULL, NULL, 50050, 800.99, 640.79, 115.34, 525.45);
INSERT INTO visit_occurrence VALUES (50060, 1025, 9201, '2024-11-12', '2024-11-12 18:07:00', '2024-11-23', '2024-11-23 11:00:00', 32817, 1, 'Main Hospital', 'inp', 0, 'home', 'home', 50028, 11276.07, 5976.32, 1255.03, 4721.29);
CREATE TABLE condition_occurrence (
  condition_occurrence_id INTEGER PRIMARY KEY,
  person_id INTEGER,
  condition_concept_id INTEGER,
  condition_start_date TEXT,  -- onset
  condition_start_datetime TEXT,
  condition_end_date TEXT,
  condition_type_concept_id INTEGER,
  condition_status_source_value TEXT,  -- role of the diagnosis in the visit
  stop_reason TEXT,
  provider_id INTEGER,
  visit_occurrence_id INTEGER,
  condition_source_value TEXT,  -- ICD-10-CM code
  condition_source_concept_id INTEGER,
  recorded_date TEXT
);
INSERT INTO condition_occurrence VALUES (70001, 1024, 255848, '2024-02-05', '2024-02-05 00:00:00', '2024-04-18', 32817, 'secondary', 'resolved', 2, 50015, 'J18.9', 0, '2024-02-21');
INSERT INTO condition_occurrence VALUES (70002, 1023, 46271022, '2024-11-23', '2024-11-23 00:00:00', NULL, 32817, 'secondary', NULL, 3, 50055, 'N18.9', 0, '2024-12-13');
INSERT INTO condition_occurrence VALUES (70003, 1010, 440383, '2025-02-02', '2025-02-02 00:00:00', '2025-05-16', 32817, 'primary', 'resolved', 3, 50054, 'F32.9', 0, '2025-02-19');
INSERT INTO condition_occurrence VALUES (70004, 1027, 320128, '2023-07-15', '2023-07-15 00:00:00', NULL, 32817, 'primary', NULL, 5, 50050, 'I10', 0, '2023-08-06');
INSERT INTO condition_occurrence VALUES (70005, 1016, 320128, '2025-04-15', '2025-04-15 00:00:00', NULL, 32817, 'admitting', NULL, 3, 50003, 'I10', 0, '2025-05-07');
INSERT INTO condition_occurrence VALUES (70006, 1012, 201826, '2025-03-01', '2025-03-01 00:00:00', NULL, 32817, 'primary', NULL, 1, 50029, 'E11.9', 0, '2025-03-07');
INSERT INTO condition_occurrence VALUES (70007, 1025, 440383, '2024-09-17', '2024-09-17 00:00:00', '2024-09-25', 32817, 'secondary', 'resolved', 6, 50028, 'F32.9', 0, '2024-10-06');
INSERT INTO condition_occurrence VALUES (70008, 1007, 201826, '2024-06-22', '2024-06-22 00:00:00', NULL, 32817, 'admitting', NULL, 2, 50048, 'E11.9', 0, '2024-07-11');
INSERT INTO condition_occurrence VALUES (70009, 1001, 317009, '2024-05-10', '2024-05-10 00:00:00', NULL, 32817, 'admitting', NULL, 6, 50045, 'J45.909', 0, '2024-05-16');
INSERT INTO condition_occurrence VALUES (70010, 1003, 255848, '2024-05-17', '2024-05-17 00:00:00', '2024-08-09', 32817, 'primary', 'resolved', 4, 50022, 'J18.9', 0, '2024-05-22');
INSERT INTO condition_occurrence VALUES (70011, 1025, 320128, '2024-10-30', '2024-10-30 00:00:00', NULL, 32817, 'admitting', NULL, 1, 50060, 'I10', 0, '2024-11-12');
INSERT INTO condition_occurrence VALUES (70012, 1019, 201826, '2025-09-16', '2025-09-16 00:00:00', NULL, 32817, 'secondary', NULL, 2, 50013, 'E11.9', 0, '2025-10-07');
INSERT INTO condition_occurrence VALUES (70013, 1019, 201826, '2023-12-08', '2023-12-08 00:00:00', NULL, 32817, 'admitting', NULL, 2, 50002, 'E11.9', 0, '2023-12-28');
INSERT INTO condition_occurrence VALUES (70014, 1026, 46271022, '2024-04-04', '2024-04-04 00:00:00', NULL, 32817, 'primary', NULL, 5, 50056, 'N18.9', 0, '2024-04-09');
INSERT INTO condition_occurrence VALUES (70015, 1007, 320128, '2024-08-31', '2024-08-31 00:00:00', NULL, 32817, 'primary', NULL, 4, 50034, 'I10', 0, '2024-09-18');
INSERT INTO condition_occurrence VALUES (70016, 1023, 317009, '2025-04-17', '2025-04-17 00:00:00', NULL, 32817, 'primary', NULL, 3, 50046, 'J45.909', 0, '2025-04-18');
INSERT INTO condition_occurrence VALUES (70017, 1027, 201826, '2023-07-18', '2023-07-18 00:00:00', NULL, 32817, 'secondary', NULL, 5, 50050, 'E11.9', 0, '2023-08-04');
INSERT INTO condition_occurrence VALUES (70018, 1013, 201826, '2025-06-08', '2025-06-08 00:00:00', NULL, 32817, 'primary', NULL, 2, 50019, 'E11.9', 0, '2025-06-25');
INSERT INTO condition_occurrence VALUES (70019, 1015, 320128, '2024-01-26', '2024-01-26 00:00:00', NULL, 32817, 'primary', NULL, 6, 50052, 'I10', 0, '2024-02-01');
INSERT INTO condition_occurrence VALUES (70020, 1025, 313217, '2024-09-12', '2024-09-12 00:00:00', NULL, 32817, 'admitting', NULL, 6, 50018, 'I48.91', 0, '2024-09-21');
INSERT INTO condition_occurrence VALUES (70021, 1003, 313217, '2024-02-05', '2024-02-05 00:00:00', NULL, 32817, 'secondary', NULL, 3, 50041, 'I48.91', 0, '2024-02-26');
INSERT INTO condition_occurrence VALUES (70022, 1003, 313217, '2024-05-14', '2024-05-14 00:00:00', NULL, 32817, 'admitting', NULL, 4, 50022, 'I48.91', 0, '2024-05-24');
INSERT INTO condition_occurrence VALUES (70023, 1019, 255848, '2025-09-30', '2025-09-30 00:00:00', NULL, 32817, 'primary', NULL, 2, 50013, 'J18.9', 0, '2025-10-06');
INSERT INTO condition_occurrence VALUES (70024, 1024, 313217, '2024-02-12', '2024-02-12 00:00:00', NULL, 32817, 'secondary', NULL, 2, 50015, 'I48.91', 0, '2024-02-22');
INSERT INTO condition_occurrence VALUES (70025, 1025, 201826, '2024-11-12', '2024-11-12 00:00:00', NULL, 32817, 'secondary', NULL, 1, 50060, 'E11.9', 0, '2024-11-15');
INSERT INTO condition_occurrence VALUES (70026, 1025, 255848, '2024-06-26', '2024-06-26 00:00:00', '2024-10-14', 32817, 'admitting', 'resolved', 4, 50007, 'J18.9', 0, '2024-07-12');
INSERT INTO condition_occurrence VALUES (70027, 1017, 320128, '2025-04-11', '2025-04-11 00:00:00', NULL, 32817, 'admitting', NULL, 3, 50043, 'I10', 0, '2025-05-01');
INSERT INTO condition_occurrence VALUES (70028, 1005, 320128, '2023-10-05', '2023-10-05 00:00:00', NULL, 32817, 'admitting', NULL, 6, 50053, 'I10', 0, '2023-10-24');
INSERT INTO condition_occurrence VALUES (70029, 1019, 440383, '2023-12-15', '2023-12-15 00:00:00', '2024-02-24', 32817, 'admitting', 'resolved', 2, 50002, 'F32.9', 0, '2023-12-29');
INSERT INTO condition_occurrence VALUES (70030, 1010, 320128, '2025-02-13', '2025-02-13 00:00:00', NULL, 32817, 'admitting', NULL, 3, 50054, 'I10', 0, '2025-02-21');
INSERT INTO condition_occurrence VALUES (70031, 1014, 313217, '2023-12-24', '2023-12-24 00:00:00', NULL, 32817, 'primary', NULL, 2, 50037, 'I48.91', 0, '2024-01-05');
INSERT INTO condition_occurrence VALUES (70032, 1017, 255848, '2023-08-16', '2023-08-16 00:00:00', NULL, 32817, 'admitting', NULL, 6, 50010, 'J18.9', 0, '2023-08-25');
INSERT INTO condition_occurrence VALUES (70033, 1003, 320128, '2024-05-07', '2024-05-07 00:00:00', NULL, 32817, 'primary', NULL, 4, 50022, 'I10', 0, '2024-05-22');
INSERT INTO condition_occurrence VALUES (70034, 1017, 313217, '2023-06-27', '2023-06-27 00:00:00', NULL, 32817, 'admitting', NULL, 2, 50042, 'I48.91', 0, '2023-07-01');
INSERT INTO condition_occurrence VALUES (70035, 1015, 313217, '2024-01-19', '2024-01-19 00:00:00', NULL, 32817, 'admitting', NULL, 6, 50052, 'I48.91', 0, '2024-01-31');
INSERT INTO condition_occurrence VALUES (70036, 1025, 440383, '2023-09-07', '2023-09-07 00:00:00', '2023-10-27', 32817, 'primary', 'resolved', 2, 50004, 'F32.9', 0, '2023-09-22');
INSERT INTO condition_occurrence VALUES (70037, 1012, 320128, '2025-03-05', '2025-03-05 00:00:00', NULL, 32817, 'secondary', NULL, 1, 50029, 'I10', 0, '2025-03-08');
INSERT INTO condition_occurrence VALUES (70038, 1018, 46271022, '2024-05-23', '2024-05-23 00:00:00', NULL, 32817, 'admitting', NULL, 4, 50020, 'N18.9', 0, '2024-06-06');
INSERT INTO condition_occurrence VALUES (70039, 1019, 440383, '2024-10-18', '2024-10-18 00:00:00', '2025-02-01', 32817, 'admitting', 'resolved', 1, 50051, 'F32.9', 0, '2024-11-03');
INSERT INTO condition_occurrence VALUES (70040, 1025, 317009, '2024-11-05', '2024-11-05 00:00:00', NULL, 32817, 'secondary', NULL, 1, 50060, 'J45.909', 0, '2024-11-14');
INSERT INTO condition_occurrence VALUES (70041, 1010, 317009, '2025-02-11', '2025-02-11 00:00:00', NULL, 32817, 'admitting', NULL, 3, 50054, 'J45.909', 0, '2025-02-20');
INSERT INTO condition_occurrence VALUES (70042, 1014, 317009, '2024-06-21', '2024-06-21 00:00:00', NULL, 32817, 'secondary', NULL, 6, 50005, 'J45.909', 0, '2024-07-07');
INSERT INTO condition_occurrence VALUES (70043, 1007, 201826, '2024-03-03', '2024-03-03 00:00:00', NULL, 32817, 'admitting', NULL, 6, 50047, 'E11.9', 0, '2024-03-10');
INSERT INTO condition_occurrence VALUES (70044, 1017, 201826, '2023-06-24', '2023-06-24 00:00:00', NULL, 32817, 'primary', NULL, 2, 50042, 'E11.9', 0, '2023-06-30');
INSERT INTO condition_occurrence VALUES (70045, 1017, 201826, '2024-06-15', '2024-06-15 00:00:00', NULL, 32817, 'admitting', NULL, 1, 50008, 'E11.9', 0, '2024-06-25');
INSERT INTO condition_occurrence VALUES (70046, 1025, 320128, '2023-09-07', '2023-09-07 00:00:00', NULL, 32817, 'admitting', NULL, 2, 50004, 'I10', 0, '2023-09-22');
INSERT INTO condition_occurrence VALUES (70047, 1017, 201826, '2025-04-25', '2025-04-25 00:00:00', NULL, 32817, 'primary', NULL, 3, 50043, 'E11.9', 0, '2025-05-02');
INSERT INTO condition_occurrence VALUES (70048, 1025, 440383, '2023-06-06', '2023-06-06 00:00:00', '2023-07-08', 32817, 'primary', 'resolved', 1, 50023, 'F32.9', 0, '2023-06-13');
INSERT INTO condition_occurrence VALUES (70049, 1019, 440383, '2024-10-29', '2024-10-29 00:00:00', '2025-01-07', 32817, 'primary', 'resolved', 1, 50051, 'F32.9', 0, '2024-11-03');
INSERT INTO condition_occurrence VALUES (70050, 1017, 46271022, '2023-08-18', '2023-08-18 00:00:00', NULL, 32817, 'secondary', NULL, 6, 50010, 'N18.9', 0, '2023-08-28');
INSERT INTO condition_occurrence VALUES (70051, 1003, 440383, '2023-08-20', '2023-08-20 00:00:00', '2023-10-29', 32817, 'primary', 'resolved', 2, 50030, 'F32.9', 0, '2023-08-29');
INSERT INTO condition_occurrence VALUES (70052, 1010, 46271022, '2025-02-11', '2025-02-11 00:00:00', NULL, 32817, 'admitting', NULL, 3, 50054, 'N18.9', 0, '2025-02-20');
INSERT INTO condition_occurrence VALUES (70053, 1013, 255848, '2023-06-15', '2023-06-15 00:00:00', '2023-10-12', 32817, 'primary', 'resolved', 6, 50024, 'J18.9', 0, '2023-07-04');
INSERT INTO condition_occurrence VALUES (70054, 1003, 255848, '2023-08-11', '2023-08-11 00:00:00', '2023-09-30', 32817, 'primary', 'resolved', 2, 50030, 'J18.9', 0, '2023-08-27');
INSERT INTO condition_occurrence VALUES (70055, 1010, 440383, '2025-02-06', '2025-02-06 00:00:00', '2025-02-13', 32817, 'primary', 'resolved', 3, 50054, 'F32.9', 0, '2025-02-19');
CREATE TABLE drug_exposure (
  drug_exposure_id INTEGER PRIMARY KEY,
  person_id INTEGER,
  drug_concept_id INTEGER,
  drug_exposure_start_date TEXT,
  drug_exposure_end_date TEXT,
  verbatim_end_date TEXT,  -- end as written by the pharmacist
  drug_type_concept_id INTEGER,
  stop_reason TEXT,
  refills INTEGER,
  quantity REAL,
  days_supply INTEGER,
  dose_strength TEXT,
  sig TEXT,
  route_source_value TEXT,
  dose_unit_source_value TEXT,
  lot_number TEXT,
  provider_id INTEGER,
  visit_occurrence_id INTEGER,
  drug_source_value TEXT
);
INSERT INTO drug_exposure VALUES (80001, 1003, 1713332, '2024-05-27', '2024-06-26', NULL, 32838, NULL, 0, 14.0, 30, '500 mg', 'twice daily', 'oral', 'mg', NULL, 4, 50022, 'NDC-78906');
INSERT INTO drug_exposure VALUES (80002, 1012, 1503297, '2025-03-10', '2025-04-09', NULL, 32838, NULL, 4, 14.0, 30, '500 mg', 'twice daily', 'oral', 'mg', NULL, 1, 50029, 'NDC-55039');
INSERT INTO drug_exposure VALUES (80003, 1003, 1308216, '2024-05-23', '2024-05-30', '2024-06-03', 32838, NULL, 3, 90.0, 7, '10 mg', 'as needed', 'oral', 'mg', NULL, 4, 50022, 'NDC-38857');
INSERT INTO drug_exposure VALUES (80004, 1025, 739138, '2023-09-24', '2023-10-24', NULL, 32838, NULL, 3, 90.0, 30, '50 mg', 'as needed', 'oral', 'mg', NULL, 2, 50004, 'NDC-78974');
INSERT INTO drug_exposure VALUES (80005, 1025, 739138, '2023-06-19', '2023-07-19', '2023-07-17', 32838, NULL, 0, 14.0, 30, '50 mg', 'once daily', 'oral', 'mg', NULL, 1, 50023, 'NDC-72982');
INSERT INTO drug_exposure VALUES (80006, 1019, 739138, '2024-11-07', '2025-02-05', '2025-02-06', 32838, NULL, 0, 90.0, 90, '50 mg', 'twice daily', 'oral', 'mg', NULL, 1, 50051, 'NDC-68329');
INSERT INTO drug_exposure VALUES (80007, 1025, 1154343, '2024-11-20', '2024-12-20', '2024-12-21', 32838, NULL, 5, 90.0, 30, '90 mcg', 'once daily', 'inhalation', 'mcg', 'L308', 1, 50060, 'NDC-93959');
INSERT INTO drug_exposure VALUES (80008, 1003, 1310149, '2024-06-03', '2024-06-17', NULL, 32838, NULL, 5, 14.0, 14, '5 mg', 'once daily', 'oral', 'mg', 'L256', 4, 50022, 'NDC-45902');
INSERT INTO drug_exposure VALUES (80009, 1007, 1503297, '2024-07-14', '2024-08-13', NULL, 32838, 'patient choice', 5, 90.0, 30, '500 mg', 'once daily', 'oral', 'mg', 'L434', 2, 50048, 'NDC-45412');
INSERT INTO drug_exposure VALUES (80010, 1014, 1310149, '2024-01-13', '2024-01-20', NULL, 32838, NULL, 0, 14.0, 7, '5 mg', 'as needed', 'oral', 'mg', NULL, 2, 50037, 'NDC-22035');
INSERT INTO drug_exposure VALUES (80011, 1017, 1503297, '2023-07-04', '2023-08-03', '2023-08-06', 32838, NULL, 2, 14.0, 30, '500 mg', 'as needed', 'oral', 'mg', NULL, 2, 50042, 'NDC-83051');
INSERT INTO drug_exposure VALUES (80012, 1025, 1503297, '2024-11-16', '2025-02-14', NULL, 32838, NULL, 2, 14.0, 90, '500 mg', 'once daily', 'oral', 'mg', NULL, 1, 50060, 'NDC-85198');
INSERT INTO drug_exposure VALUES (80013, 1015, 1310149, '2024-02-03', '2024-03-04', '2024-03-01', 32838, NULL, 0, 14.0, 30, '5 mg', 'once daily', 'oral', 'mg', NULL, 6, 50052, 'NDC-35367');
INSERT INTO drug_exposure VALUES (80014, 1025, 1503297, '2024-11-16', '2024-11-23', NULL, 32838, NULL, 5, 60.0, 7, '500 mg', 'twice daily', 'oral', 'mg', NULL, 1, 50060, 'NDC-92702');
INSERT INTO drug_exposure VALUES (80015, 1003, 1308216, '2024-05-26', '2024-06-02', NULL, 32838, NULL, 3, 14.0, 7, '10 mg', 'as needed', 'oral', 'mg', NULL, 4, 50022, 'NDC-78017');
INSERT INTO drug_exposure VALUES (80016, 1025, 1308216, '2024-11-16', '2024-11-30', NULL, 32838, NULL, 5, 14.0, 14, '10 mg', 'once daily', 'oral', 'mg', 'L992', 1, 50060, 'NDC-33048');
INSERT INTO drug_exposure VALUES (80017, 1010, 1308216, '2025-02-22', '2025-03-08', NULL, 32838, NULL, 5, 90.0, 14, '10 mg', 'as needed', 'oral', 'mg', NULL, 3, 50054, 'NDC-37608');
INSERT INTO drug_exposure VALUES (80018, 1012, 1503297, '2025-03-12', '2025-06-10', '2025-06-07', 32838, NULL, 1, 60.0, 90, '500 mg', 'as needed', 'oral', 'mg', NULL, 1, 50029, 'NDC-53485');
INSERT INTO drug_exposure VALUES (80019, 1025, 1308216, '2023-09-26', '2023-10-26', NULL, 32838, NULL, 3, 60.0, 30, '10 mg', 'twice daily', 'oral', 'mg', NULL, 2, 50004, 'NDC-13000');
INSERT INTO drug_exposure VALUES (80020, 1017, 1308216, '2023-09-05', '2023-10-05', '2023-10-02', 32838, NULL, 0, 60.0, 30, '5 mg', 'once daily', 'oral', 'mg', NULL, 6, 50010, 'NDC-73441');
INSERT INTO drug_exposure VALUES (80021, 1025, 739138, '2023-10-02', '2023-10-09', NULL, 32838, NULL, 5, 30.0, 7, '50 mg', 'once daily', 'oral', 'mg', NULL, 2, 50004, 'NDC-35153');
INSERT INTO drug_exposure VALUES (80022, 1003, 1713332, '2024-05-24', '2024-06-07', NULL, 32838, 'completed', 4, 30.0, 14, '500 mg', 'as needed', 'oral', 'mg', NULL, 4, 50022, 'NDC-27487');
INSERT INTO drug_exposure VALUES (80023, 1013, 1503297, '2025-07-04', '2025-07-11', NULL, 32838, NULL, 2, 60.0, 7, '500 mg', 'as needed', 'oral', 'mg', 'L301', 2, 50019, 'NDC-32576');
INSERT INTO drug_exposure VALUES (80024, 1003, 1310149, '2024-05-24', '2024-08-22', '2024-08-26', 32838, NULL, 5, 30.0, 90, '5 mg', 'twice daily', 'oral', 'mg', 'L239', 4, 50022, 'NDC-41257');
INSERT INTO drug_exposure VALUES (80025, 1013, 1713332, '2023-07-04', '2023-08-03', NULL, 32838, NULL, 2, 30.0, 30, '500 mg', 'twice daily', 'oral', 'mg', 'L225', 6, 50024, 'NDC-28877');
INSERT INTO drug_exposure VALUES (80026, 1010, 1154343, '2025-03-01', '2025-03-15', NULL, 32838, NULL, 3, 30.0, 14, '90 mcg', 'once daily', 'inhalation', 'mcg', NULL, 3, 50054, 'NDC-95002');
INSERT INTO drug_exposure VALUES (80027, 1019, 1503297, '2024-01-06', '2024-02-05', '2024-02-03', 32838, NULL, 4, 90.0, 30, '500 mg', 'as needed', 'oral', 'mg', 'L199', 2, 50002, 'NDC-38222');
INSERT INTO drug_exposure VALUES (80028, 1025, 1713332, '2024-07-18', '2024-08-17', NULL, 32838, NULL, 0, 30.0, 30, '500 mg', 'as needed', 'oral', 'mg', NULL, 4, 50007, 'NDC-44979');
INSERT INTO drug_exposure VALUES (80029, 1003, 1310149, '2024-05-27', '2024-06-26', '2024-06-30', 32838, NULL, 0, 60.0, 30, '5 mg', 'twice daily', 'oral', 'mg', NULL, 4, 50022, 'NDC-77057');
INSERT INTO drug_exposure VALUES (80030, 1012, 1308216, '2025-03-14', '2025-06-12', NULL, 32838, NULL, 3, 30.0, 90, '10 mg', 'once daily', 'oral', 'mg', 'L322', 1, 50029, 'NDC-60588');
INSERT INTO drug_exposure VALUES (80031, 1017, 1308216, '2023-09-01', '2023-11-30', NULL, 32838, 'adverse reaction', 5, 60.0, 90, '5 mg', 'as needed', 'oral', 'mg', NULL, 6, 50010, 'NDC-23539');
INSERT INTO drug_exposure VALUES (80032, 1017, 1503297, '2024-06-29', '2024-07-29', NULL, 32838, NULL, 1, 90.0, 30, '500 mg', 'twice daily', 'oral', 'mg', NULL, 1, 50008, 'NDC-60291');
INSERT INTO drug_exposure VALUES (80033, 1019, 739138, '2024-01-03', '2024-02-02', NULL, 32838, NULL, 4, 30.0, 30, '50 mg', 'twice daily', 'oral', 'mg', NULL, 2, 50002, 'NDC-35001');
INSERT INTO drug_exposure VALUES (80034, 1003, 739138, '2023-09-06', '2023-10-06', '2023-10-04', 32838, NULL, 3, 30.0, 30, '50 mg', 'twice daily', 'oral', 'mg', NULL, 2, 50030, 'NDC-37224');
INSERT INTO drug_exposure VALUES (80035, 1007, 1503297, '2024-07-21', '2024-08-20', '2024-08-22', 32838, NULL, 1, 60.0, 30, '500 mg', 'once daily', 'oral', 'mg', NULL, 2, 50048, 'NDC-75954');
INSERT INTO drug_exposure VALUES (80036, 1016, 1308216, '2025-05-13', '2025-06-12', '2025-06-10', 32838, NULL, 1, 30.0, 30, '10 mg', 'as needed', 'oral', 'mg', 'L842', 3, 50003, 'NDC-66113');
INSERT INTO drug_exposure VALUES (80037, 1017, 1503297, '2025-05-03', '2025-06-02', NULL, 32838, NULL, 2, 14.0, 30, '500 mg', 'as needed', 'oral', 'mg', 'L991', 3, 50043, 'NDC-74774');
INSERT INTO drug_exposure VALUES (80038, 1003, 1310149, '2024-02-26', '2024-03-04', '2024-03-05', 32838, 'patient choice', 4, 30.0, 7, '5 mg', 'twice daily', 'oral', 'mg', NULL, 3, 50041, 'NDC-40930');
INSERT INTO drug_exposure VALUES (80039, 1003, 1713332, '2023-08-29', '2023-09-28', '2023-09-27', 32838, 'adverse reaction', 5, 60.0, 30, '500 mg', 'once daily', 'oral', 'mg', NULL, 2, 50030, 'NDC-72600');
INSERT INTO drug_exposure VALUES (80040, 1026, 1308216, '2024-04-12', '2024-04-26', NULL, 32838, NULL, 1, 60.0, 14, '5 mg', 'as needed', 'oral', 'mg', 'L932', 5, 50056, 'NDC-38593');
INSERT INTO drug_exposure VALUES (80041, 1027, 1308216, '2023-08-09', '2023-11-07', NULL, 32838, NULL, 3, 14.0, 90, '10 mg', 'twice daily', 'oral', 'mg', NULL, 5, 50050, 'NDC-40609');
INSERT INTO drug_exposure VALUES (80042, 1013, 1713332, '2023-07-09', '2023-07-23', NULL, 32838, NULL, 0, 60.0, 14, '500 mg', 'once daily', 'oral', 'mg', NULL, 6, 50024, 'NDC-97295');
INSERT INTO drug_exposure VALUES (80043, 1025, 1308216, '2024-11-14', '2024-11-21', NULL, 32838, NULL, 2, 90.0, 7, '10 mg', 'once daily', 'oral', 'mg', 'L331', 1, 50060, 'NDC-44014');
INSERT INTO drug_exposure VALUES (80044, 1003, 1713332, '2023-09-05', '2023-09-19', NULL, 32838, NULL, 3, 60.0, 14, '500 mg', 'as needed', 'oral', 'mg', 'L564', 2, 50030, 'NDC-92945');
INSERT INTO drug_exposure VALUES (80045, 1007, 1503297, '2024-07-20', '2024-08-19', '2024-08-20', 32838, NULL, 4, 14.0, 30, '500 mg', 'once daily', 'oral', 'mg', 'L830', 2, 50048, 'NDC-13633');
INSERT INTO drug_exposure VALUES (80046, 1017, 1310149, '2023-07-04', '2023-08-03', '2023-08-07', 32838, NULL, 2, 90.0, 30, '5 mg', 'once daily', 'oral', 'mg', 'L150', 2, 50042, 'NDC-16798');
INSERT INTO drug_exposure VALUES (80047, 1019, 739138, '2024-11-06', '2025-02-04', '2025-02-01', 32838, 'patient choice', 4, 90.0, 90, '50 mg', 'once daily', 'oral', 'mg', NULL, 1, 50051, 'NDC-26341');
INSERT INTO drug_exposure VALUES (80048, 1003, 1308216, '2024-05-31', '2024-06-30', NULL, 32838, NULL, 2, 60.0, 30, '10 mg', 'as needed', 'oral', 'mg', NULL, 4, 50022, 'NDC-23032');
INSERT INTO drug_exposure VALUES (80049, 1025, 1154343, '2024-11-19', '2024-12-19', NULL, 32838, NULL, 4, 60.0, 30, '90 mcg', 'as needed', 'inhalation', 'mcg', NULL, 1, 50060, 'NDC-17244');
INSERT INTO drug_exposure VALUES (80050, 1012, 1503297, '2025-03-09', '2025-04-08', '2025-04-09', 32838, NULL, 5, 14.0, 30, '500 mg', 'once daily', 'oral', 'mg', NULL, 1, 50029, 'NDC-87134');
CREATE TABLE measurement (
  measurement_id INTEGER PRIMARY KEY,
  person_id INTEGER,
  measurement_concept_id INTEGER,
  measurement_date TEXT,
  measurement_time TEXT,
  measurement_type_concept_id INTEGER,
  operator_source_value TEXT,
  value_as_number REAL,
  value_source_value TEXT,
  unit_concept_id INTEGER,
  unit_source_value TEXT,
  range_low REAL,
  range_high REAL,
  ordered_date TEXT,
  result_date TEXT,
  provider_id INTEGER,
  visit_occurrence_id INTEGER
);
INSERT INTO measurement VALUES (90001, 1019, 3016723, '2023-12-26', '12:55', 32856, '=', 2.4, '2.4', 8840, 'mg/dL', 0.6, 1.3, '2023-12-20', '2023-12-29', 2, 50002);
INSERT INTO measurement VALUES (90002, 1007, 3004249, '2024-03-08', '14:31', 32856, '=', 115.6, '115.6', 8876, 'mmHg', 90.0, 140.0, '2024-02-29', '2024-03-11', 6, 50047);
INSERT INTO measurement VALUES (90003, 1017, 3004249, '2024-06-24', '14:15', 32856, '=', 154.7, '154.7', 8876, 'mmHg', 90.0, 140.0, '2024-06-21', '2024-06-27', 1, 50008);
INSERT INTO measurement VALUES (90004, 1004, 3004249, '2024-06-25', '07:14', 32856, '=', 108.4, '108.4', 8876, 'mmHg', 90.0, 140.0, '2024-06-17', '2024-06-25', 2, 50031);
INSERT INTO measurement VALUES (90005, 1003, 3004249, '2023-08-27', '11:32', 32856, '=', 148.9, '148.9', 8876, 'mmHg', 90.0, 140.0, '2023-08-27', '2023-08-27', 2, 50030);
INSERT INTO measurement VALUES (90006, 1018, 3004410, '2024-06-05', '11:48', 32856, '=', 10.4, '10.4', 8554, '%', 4.0, 5.6, '2024-06-02', '2024-06-07', 4, 50020);
INSERT INTO measurement VALUES (90007, 1017, 3038553, '2023-06-29', '12:54', 32856, '=', 32.2, '32.2', 9531, 'kg/m2', 18.5, 25.0, '2023-06-23', '2023-06-30', 2, 50042);
INSERT INTO measurement VALUES (90008, 1005, 3004249, '2024-06-20', '08:11', 32856, '=', 115.2, '115.2', 8876, 'mmHg', 90.0, 140.0, '2024-06-14', '2024-06-22', 3, 50021);
INSERT INTO measurement VALUES (90009, 1023, 3004410, '2024-12-12', '14:07', 32856, '=', 7.6, '7.6', 8554, '%', 4.0, 5.6, '2024-12-11', '2024-12-13', 3, 50055);
INSERT INTO measurement VALUES (90010, 1013, 3004410, '2023-12-08', '15:25', 32856, '=', 9.6, '9.6', 8554, '%', 4.0, 5.6, '2023-12-02', '2023-12-10', 6, 50012);
INSERT INTO measurement VALUES (90011, 1004, 3004410, '2024-06-25', '16:21', 32856, '=', 5.1, '5.1', 8554, '%', 4.0, 5.6, '2024-06-21', '2024-06-28', 2, 50031);
INSERT INTO measurement VALUES (90012, 1007, 3012888, '2024-09-17', '16:36', 32856, '=', 70.9, '70.9', 8876, 'mmHg', 60.0, 90.0, '2024-09-09', '2024-09-17', 4, 50034);
INSERT INTO measurement VALUES (90013, 1004, 3004249, '2024-06-25', '08:36', 32856, '=', 138.5, '138.5', 8876, 'mmHg', 90.0, 140.0, '2024-06-22', '2024-06-28', 2, 50031);
INSERT INTO measurement VALUES (90014, 1011, 3038553, '2023-10-21', '13:51', 32856, '=', 32.0, '32.0', 9531, 'kg/m2', 18.5, 25.0, '2023-10-15', '2023-10-24', 2, 50014);
INSERT INTO measurement VALUES (90015, 1017, 3004410, '2024-06-24', '13:37', 32856, '=', 6.2, '6.2', 8554, '%', 4.0, 5.6, '2024-06-21', '2024-06-27', 1, 50008);
INSERT INTO measurement VALUES (90016, 1024, 3012888, '2024-02-19', '15:38', 32856, '=', 79.6, '79.6', 8876, 'mmHg', 60.0, 90.0, '2024-02-18', '2024-02-20', 2, 50015);
INSERT INTO measurement VALUES (90017, 1007, 3016723, '2024-03-08', '12:04', 32856, '=', 1.5, '1.5', 8840, 'mg/dL', 0.6, 1.3, '2024-03-02', '2024-03-11', 6, 50047);
INSERT INTO measurement VALUES (90018, 1005, 3038553, '2023-10-24', '14:51', 32856, '=', 38.8, '38.8', 9531, 'kg/m2', 18.5, 25.0, '2023-10-14', '2023-10-27', 6, 50053);
INSERT INTO measurement VALUES (90019, 1005, 3038553, '2025-08-13', '14:01', 32856, '=', 34.7, '34.7', 9531, 'kg/m2', 18.5, 25.0, '2025-08-07', '2025-08-16', 3, 50025);
INSERT INTO measurement VALUES (90020, 1003, 3038553, '2024-02-04', '11:34', 32856, '=', 34.0, '34.0', 9531, 'kg/m2', 18.5, 25.0, '2024-01-28', '2024-02-04', 5, 50033);
INSERT INTO measurement VALUES (90021, 1012, 3004410, '2023-10-22', '16:33', 32856, '=', 5.5, '5.5', 8554, '%', 4.0, 5.6, '2023-10-13', '2023-10-23', 2, 50026);
INSERT INTO measurement VALUES (90022, 1024, 3004249, '2024-02-19', '15:42', 32856, '=', 122.8, '122.8', 8876, 'mmHg', 90.0, 140.0, '2024-02-18', '2024-02-20', 2, 50015);
INSERT INTO measurement VALUES (90023, 1023, 3004249, '2024-10-23', '09:21', 32856, '=', 152.6, '152.6', 8876, 'mmHg', 90.0, 140.0, '2024-10-17', '2024-10-24', 3, 50001);
INSERT INTO measurement VALUES (90024, 1015, 3004249, '2024-01-30', '16:35', 32856, '=', 144.2, '144.2', 8876, 'mmHg', 90.0, 140.0, '2024-01-25', '2024-02-02', 6, 50052);
INSERT INTO measurement VALUES (90025, 1019, 3004410, '2025-10-04', '07:00', 32856, '=', 8.0, '8.0', 8554, '%', 4.0, 5.6, '2025-09-30', '2025-10-06', 2, 50013);
INSERT INTO measurement VALUES (90026, 1025, 3004410, '2024-11-12', '15:07', 32856, '=', 6.6, '6.6', 8554, '%', 4.0, 5.6, '2024-11-08', '2024-11-16', 1, 50060);
INSERT INTO measurement VALUES (90027, 1023, 3038553, '2025-04-17', '08:50', 32856, '=', 25.0, '25.0', 9531, 'kg/m2', 18.5, 25.0, '2025-04-09', '2025-04-20', 3, 50046);
INSERT INTO measurement VALUES (90028, 1027, 3004410, '2023-07-29', '09:22', 32856, '=', 8.9, '8.9', 8554, '%', 4.0, 5.6, '2023-07-23', '2023-07-29', 3, 50038);
INSERT INTO measurement VALUES (90029, 1023, 3004410, '2025-01-11', '16:07', 32856, '=', 5.3, '5.3', 8554, '%', 4.0, 5.6, '2025-01-01', '2025-01-11', 3, 50044);
INSERT INTO measurement VALUES (90030, 1018, 3012888, '2024-06-05', '15:14', 32856, '=', 97.7, '97.7', 8876, 'mmHg', 60.0, 90.0, '2024-05-28', '2024-06-05', 4, 50020);
INSERT INTO measurement VALUES (90031, 1019, 3004410, '2024-10-31', '16:58', 32856, '=', 5.2, '5.2', 8554, '%', 4.0, 5.6, '2024-10-29', '2024-11-04', 1, 50051);
INSERT INTO measurement VALUES (90032, 1013, 3012888, '2023-12-08', '10:02', 32856, '=', 70.3, '70.3', 8876, 'mmHg', 60.0, 90.0, '2023-11-28', '2023-12-12', 6, 50012);
INSERT INTO measurement VALUES (90033, 1005, 3004410, '2023-10-24', '15:52', 32856, '=', 9.3, '9.3', 8554, '%', 4.0, 5.6, '2023-10-22', '2023-10-24', 6, 50053);
INSERT INTO measurement VALUES (90034, 1019, 3004249, '2025-07-02', '09:18', 32856, '=', NULL, NULL, 8876, 'mmHg', 90.0, 140.0, '2025-06-30', NULL, 1, 50016);
INSERT INTO measurement VALUES (90035, 1003, 3016723, '2023-06-15', '16:46', 32856, '=', 2.5, '2.5', 8840, 'mg/dL', 0.6, 1.3, '2023-06-06', '2023-06-15', 1, 50057);
INSERT INTO measurement VALUES (90036, 1004, 3004410, '2024-06-25', '07:20', 32856, '=', 8.5, '8.5', 8554, '%', 4.0, 5.6, '2024-06-19', '2024-06-28', 2, 50031);
INSERT INTO measurement VALUES (90037, 1012, 3004410, '2024-05-08', '15:38', 32856, '=', 8.8, '8.8', 8554, '%', 4.0, 5.6, '2024-05-07', '2024-05-09', 4, 50049);
INSERT INTO measurement VALUES (90038, 1019, 3004410, '2023-12-26', '10:56', 32856, '=', 7.2, '7.2', 8554, '%', 4.0, 5.6, '2023-12-18', '2023-12-26', 2, 50002);
INSERT INTO measurement VALUES (90039, 1025, 3004410, '2024-10-06', '16:11', 32856, '=', 6.3, '6.3', 8554, '%', 4.0, 5.6, '2024-09-26', '2024-10-09', 6, 50028);
INSERT INTO measurement VALUES (90040, 1017, 3004410, '2023-06-29', '15:25', 32856, '=', 8.3, '8.3', 8554, '%', 4.0, 5.6, '2023-06-20', '2023-07-02', 2, 50042);
INSERT INTO measurement VALUES (90041, 1025, 3016723, '2024-07-12', '09:09', 32856, '=', 1.1, '1.1', 8840, 'mg/dL', 0.6, 1.3, '2024-07-11', '2024-07-14', 4, 50007);
INSERT INTO measurement VALUES (90042, 1004, 3004410, '2024-06-25', '09:26', 32856, '=', 7.1, '7.1', 8554, '%', 4.0, 5.6, '2024-06-15', '2024-06-27', 2, 50031);
INSERT INTO measurement VALUES (90043, 1004, 3016723, '2024-04-11', '10:48', 32856, '=', 0.8, '0.8', 8840, 'mg/dL', 0.6, 1.3, '2024-04-10', '2024-04-14', 2, 50009);
INSERT INTO measurement VALUES (90044, 1017, 3004249, '2025-04-29', '09:42', 32856, '=', 176.6, '176.6', 8876, 'mmHg', 90.0, 140.0, '2025-04-27', '2025-05-02', 3, 50043);
INSERT INTO measurement VALUES (90045, 1025, 3012888, '2024-11-12', '11:45', 32856, '=', 91.7, '91.7', 8876, 'mmHg', 60.0, 90.0, '2024-11-08', '2024-11-12', 1, 50060);
INSERT INTO measurement VALUES (90046, 1024, 3038553, '2024-02-19', '15:43', 32856, '=', 23.9, '23.9', 9531, 'kg/m2', 18.5, 25.0, '2024-02-11', '2024-02-20', 2, 50015);
INSERT INTO measurement VALUES (90047, 1011, 3012888, '2023-10-21', '08:01', 32856, '=', 74.3, '74.3', 8876, 'mmHg', 60.0, 90.0, '2023-10-18', '2023-10-23', 2, 50014);
INSERT INTO measurement VALUES (90048, 1007, 3004249, '2024-07-09', '12:33', 32856, '=', 166.5, '166.5', 8876, 'mmHg', 90.0, 140.0, '2024-07-07', '2024-07-13', 2, 50048);
INSERT INTO measurement VALUES (90049, 1013, 3016723, '2023-12-08', '14:34', 32856, '=', 1.8, '1.8', 8840, 'mg/dL', 0.6, 1.3, '2023-11-28', '2023-12-11', 6, 50012);
INSERT INTO measurement VALUES (90050, 1001, 3004249, '2024-05-15', '10:44', 32856, '=', 144.2, '144.2', 8876, 'mmHg', 90.0, 140.0, '2024-05-05', '2024-05-18', 6, 50045);
INSERT INTO measurement VALUES (90051, 1025, 3004410, '2024-07-12', '10:04', 32856, '=', NULL, NULL, 8554, '%', 4.0, 5.6, '2024-07-09', NULL, 4, 50007);
INSERT INTO measurement VALUES (90052, 1004, 3004249, '2024-06-25', '15:51', 32856, '=', NULL, NULL, 8876, 'mmHg', 90.0, 140.0, '2024-06-25', NULL, 2, 50031);
INSERT INTO measurement VALUES (90053, 1023, 3004249, '2025-04-17', '15:07', 32856, '=', 167.2, '167.2', 8876, 'mmHg', 90.0, 140.0, '2025-04-08', '2025-04-19', 3, 50046);
INSERT INTO measurement VALUES (90054, 1016, 3016723, '2025-05-05', '16:20', 32856, '=', 0.7, '0.7', 8840, 'mg/dL', 0.6, 1.3, '2025-04-30', '2025-05-05', 3, 50003);
INSERT INTO measurement VALUES (90055, 1018, 3016723, '2024-06-05', '13:22', 32856, '=', 2.1, '2.1', 8840, 'mg/dL', 0.6, 1.3, '2024-06-01', '2024-06-06', 4, 50020);
INSERT INTO measurement VALUES (90056, 1027, 3016723, '2023-09-19', '13:51', 32856, '=', 1.2, '1.2', 8840, 'mg/dL', 0.6, 1.3, '2023-09-15', '2023-09-21', 3, 50059);
INSERT INTO measurement VALUES (90057, 1003, 3012888, '2023-06-15', '08:36', 32856, '=', 97.1, '97.1', 8876, 'mmHg', 60.0, 90.0, '2023-06-14', '2023-06-18', 1, 50057);
INSERT INTO measurement VALUES (90058, 1017, 3012888, '2025-04-29', '15:58', 32856, '=', 68.2, '68.2', 8876, 'mmHg', 60.0, 90.0, '2025-04-20', '2025-05-01', 3, 50043);
INSERT INTO measurement VALUES (90059, 1023, 3004410, '2025-07-10', '09:43', 32856, '=', 8.7, '8.7', 8554, '%', 4.0, 5.6, '2025-07-10', '2025-07-13', 2, 50035);
INSERT INTO measurement VALUES (90060, 1023, 3012888, '2025-07-10', '10:37', 32856, '=', 101.8, '101.8', 8876, 'mmHg', 60.0, 90.0, '2025-07-10', '2025-07-13', 2, 50035);
