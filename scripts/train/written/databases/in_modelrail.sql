CREATE TABLE club_member (
  member_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  joined DATE,
  junior INTEGER,
  key_holder INTEGER
);
CREATE TABLE layout (
  layout_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  gauge TEXT, -- N, OO, O, HO
  era TEXT,
  length_cm INTEGER,
  width_cm INTEGER,
  keeper_id INTEGER REFERENCES club_member(member_id),
  finished INTEGER -- null = still under construction
);
CREATE TABLE loco (
  loco_id INTEGER PRIMARY KEY,
  running_number TEXT,
  type TEXT, -- steam, diesel, electric
  gauge TEXT,
  maker TEXT,
  owner_id INTEGER REFERENCES club_member(member_id), -- null = club property
  bought_on DATE,
  price_paid REAL,
  value_now REAL
);
CREATE TABLE running_session (
  session_id INTEGER PRIMARY KEY,
  layout_id INTEGER NOT NULL REFERENCES layout(layout_id),
  run_on DATE NOT NULL,
  occasion TEXT -- club night, open day, exhibition
);
CREATE TABLE run (
  session_id INTEGER NOT NULL REFERENCES running_session(session_id),
  loco_id INTEGER NOT NULL REFERENCES loco(loco_id),
  driver_id INTEGER NOT NULL REFERENCES club_member(member_id),
  laps INTEGER,
  derailments INTEGER,
  PRIMARY KEY (session_id, loco_id)
);

INSERT INTO club_member VALUES
(1, 'Alf Bunting', '2014-02-13', 0, 1),
(2, 'Barbara Slee', '2013-01-29', 0, 0),
(3, 'Colin Amery', '2004-12-22', 0, 0),
(4, 'Dev Chandra', '2022-11-21', 0, 0),
(5, 'Eddie Nuttall', '2004-01-08', 0, 1),
(6, 'Freda Pike', '2006-04-30', 0, 0),
(7, 'Grant Holloway', '2007-02-22', 0, 0),
(8, 'Henk de Boer', '2001-12-23', 0, 1),
(9, 'Isaac Moss', '2023-02-11', 1, 0),
(10, 'Jill Tarrant', '1999-11-19', 0, 0),
(11, 'Ken Ogden', '2007-04-07', 0, 0),
(12, 'Leo Pike', '2023-05-11', 1, 0),
(13, 'Maurice Vane', '2013-03-08', 0, 1),
(14, 'Nina Popescu', '2019-10-23', 1, 0),
(15, 'Oswald Tripp', '2020-02-28', 0, 0),
(16, 'Phil Dacre', '2000-01-11', 0, 0),
(17, 'Robin Eames', '2023-12-27', 0, 0);

INSERT INTO layout VALUES
(1, 'Penwithy Harbour', 'OO', '1950s', 540, 75, 1, 2011),
(2, 'Dunsop Junction', 'N', '1970s', 360, 60, 3, 2016),
(3, 'Slate Valley', 'O', '1930s', 720, 90, 5, 2004),
(4, 'Bahnhof Grünau', 'HO', '1980s', 420, 70, 8, 2019),
(5, 'Moorside', 'OO', '1960s', 300, 50, 6, 2022),
(6, 'Container Port', 'N', '2010s', 280, 80, 10, NULL),
(7, 'Ballymore', 'O', '1920s', 480, 80, NULL, NULL),
(8, 'Little Tarrant', 'OO', '1950s', 180, 40, 10, 2008);

INSERT INTO loco VALUES
(1, '34072', 'steam', 'OO', 'Hornby', 1, '2012-05-01', 135.0, 160.0),
(2, 'D6700', 'diesel', 'OO', 'Bachmann', NULL, '2015-03-14', 110.0, 95.0),
(3, '80151', 'steam', 'OO', 'Hornby', 6, '2019-11-30', 149.0, 150.0),
(4, '4472', 'steam', 'OO', 'Hornby', 11, '2008-12-20', 95.0, 220.0),
(5, '66123', 'diesel', 'N', 'Dapol', 3, '2016-06-11', 120.0, 105.0),
(6, '31421', 'diesel', 'N', 'Farish', 3, '2017-02-02', 98.0, 90.0),
(7, '43002', 'diesel', 'N', 'Dapol', NULL, '2021-10-09', 160.0, 140.0),
(8, '90012', 'electric', 'N', 'Dapol', 10, '2023-04-22', 155.0, 130.0),
(9, '5700', 'steam', 'O', 'Dapol', 5, '2018-09-15', 265.0, 310.0),
(10, '1466', 'steam', 'O', 'Minerva', 5, '2020-01-18', 240.0, 265.0),
(11, 'D3000', 'diesel', 'O', 'Heljan', NULL, '2014-07-07', 420.0, 380.0),
(12, '01 118', 'steam', 'HO', 'Märklin', 8, '2010-10-10', 310.0, 390.0),
(13, '110 243', 'electric', 'HO', 'Roco', 8, '2018-12-24', 189.0, 170.0),
(14, '218 401', 'diesel', 'HO', 'Märklin', 14, '2024-02-17', 229.0, 225.0),
(15, '41241', 'steam', 'OO', 'Bachmann', 16, '2022-08-08', 139.0, 139.0),
(16, '73129', 'steam', 'OO', 'Bachmann', 12, '2024-12-25', 165.0, 160.0),
(17, 'E3003', 'electric', 'OO', 'Heljan', 7, '2025-02-01', 210.0, 205.0),
(18, '2800', 'steam', 'O', 'Minerva', 15, '2013-03-03', NULL, 450.0),
(19, '25067', 'diesel', 'N', 'Farish', NULL, '2019-04-04', 89.0, 85.0);

INSERT INTO running_session VALUES
(1, 1, '2023-04-15', 'open day'),
(2, 3, '2023-06-08', 'club night'),
(3, 2, '2023-09-23', 'exhibition'),
(4, 4, '2023-11-16', 'club night'),
(5, 1, '2024-02-08', 'club night'),
(6, 5, '2024-04-20', 'open day'),
(7, 2, '2024-06-13', 'club night'),
(8, 3, '2024-10-05', 'exhibition'),
(9, 4, '2024-10-05', 'exhibition'),
(10, 1, '2025-01-23', 'club night'),
(11, 2, '2025-04-26', 'open day'),
(12, 5, '2025-04-26', 'open day'),
(13, 3, '2025-06-12', 'club night'),
(14, 6, '2025-07-03', 'club night');

INSERT INTO run VALUES
(1, 2, 10, 45, 0),
(1, 4, 6, 60, 0),
(1, 3, 3, 37, 1),
(2, 11, 8, 28, 0),
(2, 9, 5, 8, 0),
(2, 18, 15, 42, 0),
(3, 6, 6, 16, 0),
(3, 7, 12, 18, 2),
(3, 8, 10, 19, 5),
(4, 12, 8, 18, 1),
(4, 13, 2, 35, 1),
(5, 3, 6, 16, 1),
(5, 1, 1, 58, 5),
(6, 2, 9, 33, 2),
(6, 4, 11, 52, 1),
(6, 15, 16, 55, 3),
(7, 6, 3, 15, 0),
(7, 7, 3, 19, 0),
(7, 8, 9, 28, 2),
(8, 11, 6, 19, 1),
(8, 9, 5, 8, 1),
(9, 13, 8, 29, 2),
(9, 12, 8, 34, 2),
(10, 1, 12, 33, 2),
(10, 2, 4, 27, 3),
(10, 16, 12, 54, 0),
(11, 7, 7, 26, 0),
(11, 5, 8, 34, 5),
(11, 8, 10, 40, 0),
(12, 17, 7, 24, 0),
(12, 3, 6, 50, 2),
(12, 4, 11, 32, 1),
(13, 18, 15, 20, 0),
(13, 9, 12, 26, 5),
(13, 10, 5, 50, 1),
(14, 7, 12, 56, 3),
(14, 8, 10, 30, 1),
(14, 6, 3, 40, 1);
