CREATE TABLE volunteer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT,
  started DATE,
  trained_on_desk INTEGER, -- 1 may run the mixing desk alone
  age_group TEXT -- U18, ADULT, SENIOR
);
CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  style TEXT,
  weekday INTEGER, -- 1 Monday ... 7 Sunday
  start_time TEXT,
  planned_minutes INTEGER,
  replaced_by INTEGER REFERENCES programme(id), -- programme that took over its slot
  on_air INTEGER
);
CREATE TABLE host (
  programme_id INTEGER NOT NULL REFERENCES programme(id),
  volunteer_id INTEGER NOT NULL REFERENCES volunteer(id),
  main_host INTEGER,
  PRIMARY KEY (programme_id, volunteer_id)
);
CREATE TABLE broadcast (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme(id),
  aired_on DATE NOT NULL,
  actual_minutes INTEGER,
  engineer_id INTEGER REFERENCES volunteer(id),
  listeners INTEGER, -- peak of the web stream, null if the counter was down
  fault TEXT -- OK, DA dead air, MC microphone, LT late start
);
CREATE TABLE donation (
  id INTEGER PRIMARY KEY,
  donor TEXT,
  given_on DATE,
  amount REAL,
  programme_id INTEGER REFERENCES programme(id), -- null if given to the station as a whole
  gift_aid INTEGER
);

INSERT INTO volunteer VALUES
(1, 'Dolores Quint', 'dolores@hillfm.example', '2017-10-18', 0, 'ADULT'),
(2, 'Ahmed Siddiqui', 'ahmed@hillfm.example', '2020-07-01', 1, 'ADULT'),
(3, 'Bryony Wells', 'bryony@hillfm.example', '2021-11-16', 0, 'ADULT'),
(4, 'Callum Ross', 'callum@hillfm.example', '2019-10-06', 1, 'ADULT'),
(5, 'Esther Adu', 'esther@hillfm.example', '2021-12-31', 0, 'SENIOR'),
(6, 'Fintan Moore', 'fintan@hillfm.example', '2020-04-19', 1, 'ADULT'),
(7, 'Gwen Parry', NULL, '2019-11-15', 0, 'SENIOR'),
(8, 'Hari Pillai', 'hari@hillfm.example', '2023-04-15', 1, 'ADULT'),
(9, 'Ida Nyström', 'ida@hillfm.example', '2018-01-25', 0, 'ADULT'),
(10, 'Jerome Blake', 'jerome@hillfm.example', '2022-07-21', 1, 'ADULT'),
(11, 'Kirsty Bain', 'kirsty@hillfm.example', '2019-01-25', 0, 'ADULT'),
(12, 'Len Cobbold', NULL, '2022-04-04', 0, 'SENIOR'),
(13, 'Magda Wolska', 'magda@hillfm.example', '2022-11-11', 1, 'ADULT'),
(14, 'Noel Tranter', 'noel@hillfm.example', '2018-06-09', 0, 'SENIOR'),
(15, 'Ollie Finch', 'ollie@hillfm.example', '2025-01-11', 0, 'U18'),
(16, 'Pearl Osei', 'pearl@hillfm.example', '2017-10-12', 1, 'SENIOR'),
(17, 'Ross Imrie', 'ross@hillfm.example', '2025-01-05', 0, 'ADULT'),
(18, 'Stella Kemp', NULL, '2021-01-28', 0, 'U18'),
(19, 'Tariq Aziz', 'tariq@hillfm.example', '2018-11-16', 0, 'U18'),
(20, 'Ursula Bright', 'ursula@hillfm.example', '2021-07-27', 1, 'ADULT');

INSERT INTO programme VALUES
(1, 'Morning Kettle', 'chat', 1, '07:00', 120, NULL, 1),
(2, 'Reggae Porch', 'music', 5, '20:00', 90, NULL, 1),
(3, 'Parish Pump', 'news', 2, '18:00', 60, NULL, 1),
(4, 'The Allotment Hour', 'chat', 6, '10:00', 60, NULL, 1),
(5, 'Fiddle and Fire', 'music', 7, '19:00', 90, NULL, 1),
(6, 'Desi Drive', 'music', 3, '17:00', 120, NULL, 1),
(7, 'Homework Club', 'youth', 4, '16:30', 45, NULL, 1),
(8, 'Old Grooves', 'music', 5, '20:00', 60, 2, 0),
(9, 'Book at Bedtime', 'arts', 1, '22:00', 30, NULL, 1),
(10, 'Stage Whisper', 'arts', 4, '19:00', 60, 11, 0),
(11, 'Curtain Call', 'arts', 4, '19:00', 60, NULL, 1),
(12, 'Match Report', 'sport', 6, '17:00', 45, NULL, 1),
(13, 'Polski Wieczór', 'music', 2, '20:00', 60, NULL, 1);

INSERT INTO host VALUES
(1, 1, 1),
(1, 7, 0),
(1, 12, 0),
(2, 10, 1),
(3, 3, 1),
(3, 14, 0),
(4, 12, 1),
(4, 5, 0),
(5, 6, 1),
(5, 9, 0),
(6, 2, 1),
(6, 8, 0),
(7, 15, 1),
(7, 18, 0),
(8, 14, 1),
(9, 7, 1),
(10, 3, 1),
(11, 3, 1),
(11, 11, 0),
(12, 4, 1),
(12, 17, 0),
(13, 13, 1),
(5, 4, 0);

INSERT INTO broadcast VALUES
(1, 3, '2024-01-09', 60, 10, 109, 'OK'),
(2, 6, '2024-01-17', 123, 13, 74, 'OK'),
(3, 10, '2024-01-25', 63, 8, 20, 'OK'),
(4, 5, '2024-02-11', 92, 8, 62, 'LT'),
(5, 10, '2024-02-15', 60, 3, 39, 'OK'),
(6, 3, '2024-02-27', 63, NULL, NULL, 'OK'),
(7, 5, '2024-03-10', 77, 2, NULL, 'LT'),
(8, 9, '2024-03-25', 30, NULL, 16, 'OK'),
(9, 8, '2024-04-05', 52, NULL, 31, 'LT'),
(10, 6, '2024-05-08', 107, NULL, 64, 'LT'),
(11, 10, '2024-05-23', 70, 8, 30, 'OK'),
(12, 8, '2024-05-24', 60, 4, 39, 'MC'),
(13, 5, '2024-07-07', 90, 16, 64, 'OK'),
(14, 3, '2024-07-09', 70, 10, 99, 'OK'),
(15, 2, '2024-07-19', 100, 6, 84, 'OK'),
(16, 6, '2024-07-31', 130, 8, 119, 'OK'),
(17, 2, '2024-08-09', 93, 2, 89, 'OK'),
(18, 6, '2024-10-30', 120, 8, 74, 'DA'),
(19, 13, '2024-12-03', 62, 6, 84, 'LT'),
(20, 6, '2024-12-11', 112, 13, 77, 'LT'),
(21, 2, '2024-12-20', 90, 10, 71, 'OK'),
(22, 11, '2024-12-26', 66, 16, 45, 'OK'),
(23, 4, '2025-01-11', 63, 12, 40, 'OK'),
(24, 5, '2025-01-19', 90, 8, 53, 'MC'),
(25, 3, '2025-02-18', 66, 8, 129, 'OK'),
(26, 9, '2025-02-24', 30, 13, 22, 'OK'),
(27, 12, '2025-03-01', 48, 16, 94, 'OK'),
(28, 1, '2025-03-03', 112, 12, 50, 'LT'),
(29, 6, '2025-03-26', 120, 8, 104, 'OK'),
(30, 2, '2025-04-11', 90, 4, 77, 'OK'),
(31, 4, '2025-04-26', 58, 8, 53, 'LT'),
(32, 13, '2025-05-13', 70, 4, 56, 'OK'),
(33, 7, '2025-05-22', 40, 2, 20, 'OK'),
(34, 7, '2025-06-05', 51, 16, 14, 'OK'),
(35, 11, '2025-06-05', 60, 11, 27, 'OK'),
(36, 2, '2025-06-06', 82, 16, 84, 'LT'),
(37, 12, '2025-06-21', 55, 2, 95, 'OK'),
(38, 5, '2025-06-22', 85, 16, 70, 'MC');

INSERT INTO donation VALUES
(1, 'Mrs E. Calder', '2024-02-03', 25.0, 4, 1),
(2, 'Hill Bakery', '2024-03-11', 150.0, 3, 0),
(3, 'R. Osgood', '2024-04-19', 10.0, 2, 1),
(4, 'Anonymous', '2024-05-02', 5.0, NULL, 0),
(5, 'Mrs E. Calder', '2024-06-15', 25.0, 4, 1),
(6, 'Town Council', '2024-07-01', 500.0, NULL, 0),
(7, 'J. Patel', '2024-08-14', 40.0, 6, 1),
(8, 'Rovers FC', '2024-09-07', 120.0, 12, 0),
(9, 'R. Osgood', '2024-11-22', 20.0, 2, 1),
(10, 'Anonymous', '2024-12-21', 50.0, NULL, 0),
(11, 'Mrs E. Calder', '2025-01-18', 30.0, 4, 1),
(12, 'Hill Bakery', '2025-02-10', 150.0, 3, 0),
(13, 'J. Patel', '2025-03-05', 60.0, 6, 1),
(14, 'K. Wrona', '2025-03-25', 35.0, 13, 1),
(15, 'Rovers FC', '2025-04-26', 80.0, 12, 0),
(16, 'R. Osgood', '2025-05-16', 20.0, 5, 1),
(17, 'Town Council', '2025-06-02', 500.0, NULL, 0),
(18, 'S. Kemp senior', '2025-06-12', 15.0, 7, 1);
