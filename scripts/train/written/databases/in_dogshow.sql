CREATE TABLE owners (
  owner_no INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL,
  county TEXT,
  member_since INTEGER, -- null = not a member of the society
  fees_owing REAL
);
CREATE TABLE breeds (
  breed_no INTEGER PRIMARY KEY,
  breed TEXT NOT NULL,
  breed_group TEXT,
  max_height INTEGER -- centimetres at the shoulder, null = no limit
);
CREATE TABLE dogs (
  dog_no INTEGER PRIMARY KEY,
  call_name TEXT NOT NULL,
  breed_no INTEGER NOT NULL REFERENCES breeds(breed_no),
  owner_no INTEGER NOT NULL REFERENCES owners(owner_no),
  sex TEXT, -- D dog, B bitch
  born_on TEXT,
  height INTEGER,
  sire_no INTEGER REFERENCES dogs(dog_no),
  dam_no INTEGER REFERENCES dogs(dog_no)
);
CREATE TABLE judges (
  judge_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT,
  licensed_since INTEGER
);
CREATE TABLE shows (
  show_no INTEGER PRIMARY KEY,
  town TEXT,
  held_on TEXT,
  outdoors INTEGER,
  best_in_show INTEGER REFERENCES dogs(dog_no)
);
CREATE TABLE placings (
  show_no INTEGER NOT NULL REFERENCES shows(show_no),
  dog_no INTEGER NOT NULL REFERENCES dogs(dog_no),
  judge_no INTEGER NOT NULL REFERENCES judges(judge_no),
  class TEXT, -- P puppy, J junior, O open, V veteran
  grade TEXT, -- E excellent, VG very good, G good, ABS absent
  place INTEGER,
  PRIMARY KEY (show_no, dog_no)
);

INSERT INTO owners VALUES
(1, 'Margaret Flint', 'Devon', 2011, 0.0),
(2, 'Piotr Zielny', 'Kent', 2019, 18.0),
(3, 'Angela Tope', 'Devon', NULL, 0.0),
(4, 'Desmond Ruck', 'Surrey', 2005, 0.0),
(5, 'Lena Hartwig', 'Kent', 2021, 36.0),
(6, 'Colm Daly', 'Dorset', 2016, 0.0),
(7, 'Shreya Iyer', 'Surrey', NULL, 18.0),
(8, 'Wilf Tanner', 'Dorset', 1998, 0.0),
(9, 'Nadia Croft', 'Devon', 2023, 0.0),
(10, 'Hugh Bellamy', 'Surrey', 2014, 0.0),
(11, 'Tessa Lomax', 'Kent', 2020, 0.0),
(12, 'Brian Oddie', 'Dorset', NULL, 0.0);

INSERT INTO breeds VALUES
(1, 'Border Terrier', 'Terrier', 40),
(2, 'Whippet', 'Hound', 51),
(3, 'Cocker Spaniel', 'Gundog', 41),
(4, 'Welsh Corgi', 'Pastoral', 30),
(5, 'Pug', 'Toy', NULL),
(6, 'Great Dane', 'Working', NULL),
(7, 'Borzoi', 'Hound', NULL),
(8, 'Skye Terrier', 'Terrier', 26),
(9, 'Lurcher', 'Hound', NULL);

INSERT INTO dogs VALUES
(1, 'Bracken', 1, 1, 'D', '2015-04-11', 36, NULL, NULL),
(2, 'Tilly', 1, 1, 'B', '2016-02-20', 34, NULL, NULL),
(3, 'Nettle', 1, 2, 'B', '2020-05-14', 33, 1, 2),
(4, 'Bramble', 1, 1, 'D', '2020-05-14', 41, 1, 2),
(5, 'Swift', 2, 4, 'D', '2018-07-01', 50, NULL, NULL),
(6, 'Luna', 2, 5, 'B', '2019-03-09', 47, NULL, NULL),
(7, 'Comet', 2, 4, 'D', '2022-08-30', 52, 5, 6),
(8, 'Stella', 2, 5, 'B', '2022-08-30', 46, 5, 6),
(9, 'Honey', 3, 3, 'B', '2019-11-11', 38, NULL, NULL),
(10, 'Rusty', 3, 6, 'D', '2017-06-25', 40, NULL, NULL),
(11, 'Biscuit', 3, 6, 'D', '2023-01-17', 39, 10, 9),
(12, 'Taff', 4, 8, 'D', '2014-09-02', 29, NULL, NULL),
(13, 'Gwennie', 4, 8, 'B', '2018-12-05', 28, NULL, NULL),
(14, 'Dilys', 4, 9, 'B', '2023-10-01', 27, 12, 13),
(15, 'Otto', 5, 7, 'D', '2021-02-02', 30, NULL, NULL),
(16, 'Mabel', 5, 7, 'B', '2022-06-18', 29, NULL, NULL),
(17, 'Titan', 6, 10, 'D', '2020-01-15', 84, NULL, NULL),
(18, 'Freya', 6, 10, 'B', '2021-05-27', 76, NULL, NULL),
(19, 'Boris', 7, 11, 'D', '2021-10-10', 80, NULL, NULL),
(20, 'Anya', 7, 11, 'B', '2024-03-03', 71, 19, NULL),
(21, 'Heather', 8, 8, 'B', '2019-08-08', 25, NULL, NULL),
(22, 'Moss', 8, 2, 'D', '2024-05-20', 26, NULL, 21),
(23, 'Pepper', 1, 9, 'D', '2024-02-14', 35, 4, 3),
(24, 'Ghost', 2, 5, 'D', '2016-01-30', NULL, NULL, NULL),
(25, 'Duke', 6, 12, 'D', '2023-07-07', 86, 17, 18),
(26, 'Willow', 3, 3, 'B', '2023-01-17', 37, 10, 9);

INSERT INTO judges VALUES
(1, 'Rosalind Kemp', 'England', 1999),
(2, 'Jean-Marc Petit', 'France', 2008),
(3, 'Sigrid Nilsson', 'Sweden', 2012),
(4, 'Owen Rees', 'Wales', 2003),
(5, 'Ulla Bergmann', 'Germany', 2017),
(6, 'Patrick Shea', 'Ireland', 2020),
(7, 'Mario Conti', 'Italy', 2010),
(8, 'Fay Lister', 'England', 2024);

INSERT INTO shows VALUES
(1, 'Exeter', '2023-09-16', 0, 17),
(2, 'Maidstone', '2024-03-09', 0, 6),
(3, 'Guildford', '2024-06-22', 1, 17),
(4, 'Dorchester', '2024-09-14', 1, 19),
(5, 'Exeter', '2025-03-15', 0, 3),
(6, 'Maidstone', '2025-05-31', 1, 19),
(7, 'Truro', '2025-08-23', 1, 8),
(8, 'Guildford', '2025-10-04', 0, NULL);

INSERT INTO placings VALUES
(1, 17, 1, 'O', 'E', 1),
(1, 3, 5, 'O', 'E', 2),
(1, 15, 1, 'O', 'E', 3),
(1, 7, 5, 'J', 'E', 1),
(1, 11, 1, 'P', 'VG', 1),
(2, 6, 2, 'O', 'E', 1),
(2, 4, 6, 'O', 'G', 2),
(2, 5, 6, 'O', 'ABS', NULL),
(2, 2, 6, 'V', 'VG', 1),
(2, 8, 6, 'J', 'E', 1),
(3, 17, 1, 'O', 'E', 1),
(3, 4, 5, 'O', 'VG', 2),
(3, 5, 5, 'O', 'VG', 3),
(3, 9, 1, 'O', 'G', 4),
(3, 1, 1, 'V', 'G', 1),
(4, 19, 2, 'O', 'E', 1),
(4, 10, 4, 'O', 'E', 2),
(4, 11, 4, 'O', 'G', 3),
(4, 15, 2, 'O', 'E', 4),
(4, 18, 2, 'O', 'E', 5),
(4, 2, 4, 'V', 'ABS', NULL),
(5, 3, 6, 'O', 'E', 1),
(5, 5, 6, 'O', 'VG', 2),
(5, 8, 4, 'O', 'E', 3),
(5, 15, 4, 'O', 'G', 4),
(5, 1, 6, 'V', 'E', 1),
(6, 19, 4, 'O', 'E', 1),
(6, 6, 5, 'O', 'VG', 2),
(6, 7, 4, 'O', 'VG', 3),
(6, 11, 4, 'O', 'VG', 4),
(6, 14, 4, 'O', 'VG', 5),
(6, 18, 4, 'O', 'G', 6),
(7, 8, 3, 'O', 'E', 1),
(7, 6, 3, 'O', 'E', 2),
(7, 7, 3, 'O', 'ABS', NULL),
(7, 14, 6, 'O', 'E', 3);
