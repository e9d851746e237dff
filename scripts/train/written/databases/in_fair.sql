CREATE TABLE exhibitor (
  exhibitor_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  parish TEXT,
  born INTEGER,
  junior INTEGER -- 1 under sixteen
);
CREATE TABLE class (
  class_no INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  section TEXT, -- Baking, Preserves, Vegetables, Flowers, Livestock, Crafts
  entry_fee REAL,
  first_prize REAL,
  second_prize REAL
);
CREATE TABLE entry (
  entry_no INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  class_no INTEGER NOT NULL REFERENCES class(class_no),
  exhibitor_no INTEGER NOT NULL REFERENCES exhibitor(exhibitor_no),
  fee_paid INTEGER,
  points REAL, -- judge's marks out of 20, null = not shown on the day
  award TEXT, -- 1, 2, 3, HC highly commended, DQ disqualified
  prize_paid REAL -- what was really handed out
);
CREATE TABLE judge (
  judge_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  parish TEXT,
  trade TEXT
);
CREATE TABLE judging (
  year INTEGER NOT NULL,
  class_no INTEGER NOT NULL REFERENCES class(class_no),
  judge_no INTEGER NOT NULL REFERENCES judge(judge_no),
  PRIMARY KEY (year, class_no)
);
CREATE TABLE trophy (
  trophy_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  section TEXT,
  given_by TEXT,
  first_awarded INTEGER
);
CREATE TABLE trophy_win (
  trophy_no INTEGER NOT NULL REFERENCES trophy(trophy_no),
  year INTEGER NOT NULL,
  exhibitor_no INTEGER NOT NULL REFERENCES exhibitor(exhibitor_no),
  PRIMARY KEY (trophy_no, year)
);

INSERT INTO exhibitor VALUES
(1, 'Abel Turnbull', 'Ellerton', 1952, 0),
(2, 'Bessie Crowe', 'Marsham', 1947, 0),
(3, 'Clara Hobday', 'Ellerton', 1978, 0),
(4, 'Duncan Frame', 'Tidworth', 1966, 0),
(5, 'Emmy Lockett', 'Marsham', 2011, 1),
(6, 'Francis Oyelaran', 'Oxcombe', 1985, 0),
(7, 'Gladys Umpleby', 'Ellerton', 1939, 0),
(8, 'Harvey Stone', 'Tidworth', 1959, 0),
(9, 'Imelda Ross', 'Oxcombe', 1990, 0),
(10, 'Jake Lockett', 'Marsham', 2009, 1),
(11, 'Katya Orlova', 'Ellerton', 1982, 0),
(12, 'Lionel Grubb', 'Oxcombe', 1955, 0),
(13, 'Millie Hobday', 'Ellerton', 2012, 1),
(14, 'Norman Teal', 'Tidworth', 1949, 0),
(15, 'Olwen Parry', 'Marsham', 1971, 0),
(16, 'Perry Snell', 'Oxcombe', 1968, 0),
(17, 'Queenie Bates', 'Marsham', 1943, 0),
(18, 'Rufus Garland', 'Ellerton', 1974, 0),
(19, 'Sally Dunmow', 'Tidworth', 1988, 0),
(20, 'Theo Lamb', 'Ellerton', 2010, 1),
(21, 'Ulrike Senn', 'Oxcombe', 1963, 0),
(22, 'Vernon Crowe', 'Marsham', 1950, 0);

INSERT INTO class VALUES
(1, 'Victoria sponge', 'Baking', 0.5, 8.0, 5.0),
(2, 'Fruit scones', 'Baking', 0.5, 6.0, 4.0),
(3, 'Rye loaf', 'Baking', 0.5, 8.0, 5.0),
(4, 'Orange marmalade', 'Preserves', 0.5, 6.0, 4.0),
(5, 'Plum chutney', 'Preserves', 0.5, 6.0, 4.0),
(6, 'Three onions', 'Vegetables', 0.4, 5.0, 3.0),
(7, 'Longest runner bean', 'Vegetables', 0.4, 5.0, 3.0),
(8, 'Giant pumpkin', 'Vegetables', 1.0, 20.0, 10.0),
(9, 'Vase of dahlias', 'Flowers', 0.6, 8.0, 5.0),
(10, 'Miniature garden', 'Flowers', 0.6, 6.0, 4.0),
(11, 'Hen, any breed', 'Livestock', 2.0, 15.0, 8.0),
(12, 'Ewe lamb', 'Livestock', 3.0, 25.0, 12.0),
(13, 'Walking stick', 'Crafts', 1.0, 10.0, 6.0),
(14, 'Knitted shawl', 'Crafts', 1.0, 10.0, 6.0);

INSERT INTO entry VALUES
(1, 2023, 1, 2, 1, 12.0, '1', 8.0),
(2, 2023, 1, 3, 1, 11.5, '2', 5.0),
(3, 2023, 1, 5, 1, 9.0, NULL, NULL),
(4, 2023, 4, 2, 1, 19.5, '1', 6.0),
(5, 2023, 4, 15, 1, 14.0, '2', 4.0),
(6, 2023, 8, 1, 1, 10.0, NULL, NULL),
(7, 2023, 8, 7, 1, 11.0, '2', 10.0),
(8, 2023, 8, 16, 1, 15.0, '1', NULL),
(9, 2024, 1, 5, 1, 10.5, NULL, NULL),
(10, 2024, 1, 7, 1, NULL, NULL, NULL),
(11, 2024, 1, 17, 1, 17.0, '1', 8.0),
(12, 2024, 2, 5, 1, 17.0, '1', 6.0),
(13, 2024, 2, 7, 1, 9.5, NULL, NULL),
(14, 2024, 4, 2, 1, 11.5, 'DQ', NULL),
(15, 2024, 4, 7, 1, 14.0, '2', 4.0),
(16, 2024, 4, 17, 1, 16.0, '1', 6.0),
(17, 2024, 6, 4, 0, 18.5, '1', 3.0),
(18, 2024, 6, 12, 1, 15.0, '2', 3.0),
(19, 2024, 9, 9, 0, 17.0, '2', 5.0),
(20, 2024, 9, 17, 1, NULL, NULL, NULL),
(21, 2024, 9, 19, 0, 18.5, '1', 8.0),
(22, 2025, 1, 2, 1, 10.0, NULL, NULL),
(23, 2025, 1, 3, 1, NULL, NULL, NULL),
(24, 2025, 1, 17, 1, 14.5, '1', 8.0),
(25, 2025, 2, 5, 1, 14.0, '1', 5.0),
(26, 2025, 2, 7, 1, 14.0, '1', 6.0),
(27, 2025, 2, 13, 1, NULL, NULL, NULL),
(28, 2025, 3, 3, 1, NULL, NULL, NULL),
(29, 2025, 3, 21, 1, 11.0, '1', 8.0),
(30, 2025, 6, 1, 0, 12.0, '2', 3.0),
(31, 2025, 6, 4, 1, 17.5, '1', 5.0),
(32, 2025, 9, 9, 1, 16.0, '2', 5.0),
(33, 2025, 9, 17, 1, 18.5, '1', 8.0),
(34, 2025, 9, 19, 0, 12.5, '3', NULL),
(35, 2025, 10, 5, 1, 13.0, '2', 4.0),
(36, 2025, 10, 13, 1, 19.5, '1', 6.0),
(37, 2025, 10, 20, 1, 13.0, '2', 4.0),
(38, 2025, 11, 8, 1, 11.5, '3', NULL),
(39, 2025, 11, 10, 1, 18.0, '1', NULL),
(40, 2025, 11, 16, 1, 12.0, '2', 8.0);

INSERT INTO judge VALUES
(1, 'Canon Prewett', 'Tidworth', 'clergyman'),
(2, 'Mrs Dale', 'Oxcombe', 'baker'),
(3, 'Hector Boyle', 'Marsham', 'seedsman'),
(4, 'Irene Fell', 'Ellerton', 'cookery teacher'),
(5, 'Sid Marlow', 'Tidworth', 'farmer'),
(6, 'Joy Ransome', 'Marsham', 'florist'),
(7, 'Ted Ackroyd', 'Ellerton', 'farmer'),
(8, 'Lotte Weiss', 'Oxcombe', 'weaver');

INSERT INTO judging VALUES
(2023, 1, 2),
(2023, 4, 2),
(2023, 8, 5),
(2024, 1, 4),
(2024, 2, 2),
(2024, 4, 4),
(2024, 6, 3),
(2024, 9, 6),
(2025, 1, 2),
(2025, 2, 4),
(2025, 3, 2),
(2025, 6, 5),
(2025, 9, 6),
(2025, 10, 1),
(2025, 11, 5);

INSERT INTO trophy VALUES
(1, 'Rowan Cup', 'Baking', 'Ellerton W.I.', 1962),
(2, 'Amber Jar', 'Preserves', 'Mrs Dale', 1988),
(3, 'Spade of Honour', 'Vegetables', 'Boyle Seeds', 1954),
(4, 'Dahlia Bowl', 'Flowers', 'Rector of Marsham', 1971),
(5, 'Shepherd''s Crook', 'Livestock', 'Ackroyd family', 1949),
(6, 'Needle Plate', 'Crafts', 'Weavers'' Guild', 2001),
(7, 'Junior Shield', 'Baking', 'Rotary Club', 1995),
(8, 'Fair Queen Rosette', 'Flowers', 'County Gazette', 2010);

INSERT INTO trophy_win VALUES
(1, 2023, 2),
(1, 2024, 17),
(1, 2025, 17),
(2, 2023, 2),
(2, 2024, 17),
(3, 2023, 16),
(3, 2024, 4),
(3, 2025, 4),
(4, 2024, 19),
(4, 2025, 17),
(5, 2024, 4),
(5, 2025, 10),
(7, 2023, 5),
(7, 2024, 5),
(7, 2025, 5),
(8, 2023, 9),
(8, 2025, 13);
