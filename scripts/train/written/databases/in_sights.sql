CREATE TABLE town (
  town_id INTEGER PRIMARY KEY,
  town_name TEXT,
  region TEXT,
  inhabitants INTEGER
);
CREATE TABLE attraction (
  attraction_id INTEGER PRIMARY KEY,
  attraction_name TEXT NOT NULL,
  town_id INTEGER REFERENCES town(town_id),
  category TEXT, -- museum, castle, garden, tower, beach, zoo
  opened_year INTEGER,
  adult_price REAL,
  child_price REAL,
  wheelchair TEXT -- yes, no
);
CREATE TABLE guide (
  guide_id INTEGER PRIMARY KEY,
  guide_name TEXT,
  languages INTEGER, -- how many spoken
  town_id INTEGER REFERENCES town(town_id)
);
CREATE TABLE visitor (
  visitor_id INTEGER PRIMARY KEY,
  full_name TEXT,
  country TEXT,
  age INTEGER,
  member_level TEXT -- bronze, silver, gold
);
CREATE TABLE visit (
  visit_id INTEGER PRIMARY KEY,
  visitor_id INTEGER REFERENCES visitor(visitor_id),
  attraction_id INTEGER REFERENCES attraction(attraction_id),
  guide_id INTEGER REFERENCES guide(guide_id), -- empty: without a guide
  booked_on TEXT,
  visit_date TEXT,
  amount_spent REAL,
  stars INTEGER -- 1 to 5, empty: not rated
);

INSERT INTO town VALUES
(1, 'Santa Lucia', 'Coast', 48000),
(2, 'Porto Verde', 'Coast', 21500),
(3, 'Montalto', 'Hills', 9300),
(4, 'Valle Grande', 'Hills', 15200),
(5, 'Riva', 'Lakes', 6400),
(6, 'Castelnero', 'Lakes', 11800),
(7, 'Marina Bassa', 'Coast', 3900),
(8, 'Pietra', 'Hills', 2100);

INSERT INTO attraction VALUES
(1, 'Maritime Museum', 1, 'museum', 1974, 9, 4.5, 'yes'),
(2, 'Old Lighthouse', 1, 'tower', 1886, 5, 2, 'no'),
(3, 'Botanical Garden', 2, 'garden', 1925, 7.5, 3, 'yes'),
(4, 'Golden Sands', 2, 'beach', NULL, 0, 0, 'yes'),
(5, 'Montalto Castle', 3, 'castle', 1312, 12, 6, 'no'),
(6, 'Wine Museum', 4, 'museum', 1998, 8, 0, 'yes'),
(7, 'Bell Tower', 4, 'tower', 1540, 4, 2, 'no'),
(8, 'Lake Zoo', 5, 'zoo', 1961, 16, 10, 'yes'),
(9, 'Castle of the Black Knight', 6, 'castle', 1405, 11.5, 5, 'no'),
(10, 'Rose Garden', 6, 'garden', 1950, 3.5, 0, 'yes'),
(11, 'City Museum of Art', 1, 'museum', 1932, 10, 5, 'yes'),
(12, 'Pebble Cove', 7, 'beach', NULL, 0, 0, NULL),
(13, 'Aquarium', 1, 'zoo', 2009, 18, 11, 'yes'),
(14, 'Clock Museum', 3, 'museum', 2015, 6, 3, 'no');

INSERT INTO guide VALUES
(1, 'Paola Ricci', 4, 1),
(2, 'Hugo Bernal', 2, 3),
(3, 'Sabine Krause', 3, 6),
(4, 'Dino Valente', 1, 4),
(5, 'Aisha Rahmani', 5, 1),
(6, 'Marco Testa', 2, 5),
(7, 'Elena Duarte', 3, 2),
(8, 'Olaf Berg', 2, NULL);

INSERT INTO visitor VALUES
(1, 'Jonas Weber', 'Germany', 34, 'gold'),
(2, 'Emily Carter', 'United Kingdom', 27, 'silver'),
(3, 'Pierre Lambert', 'France', 61, NULL),
(4, 'Yuki Sato', 'Japan', 45, 'bronze'),
(5, 'Ana Moreno', 'Spain', 19, NULL),
(6, 'Lars Nilsson', 'Sweden', 52, 'silver'),
(7, 'Claire Lambert', 'France', 58, 'gold'),
(8, 'Tom Becker', 'Germany', 8, NULL),
(9, 'Rita Becker', 'Germany', 39, 'bronze'),
(10, 'George Hill', 'United Kingdom', 73, 'silver'),
(11, 'Mina Park', 'South Korea', 31, 'bronze'),
(12, 'Olga Ivanova', 'Bulgaria', 48, NULL),
(13, 'David Cohen', 'Israel', 66, 'gold'),
(14, 'Sofia Conti', 'Italy', 23, NULL),
(15, 'Henry Wood', 'United Kingdom', 15, NULL);

INSERT INTO visit VALUES
(1, 13, 3, NULL, '2023-05-25', '2023-05-26', 10.0, 2),
(2, 7, 8, 6, '2023-06-11', '2023-06-11', 49, 5),
(3, 6, 4, NULL, '2023-06-10', '2023-06-12', 11.9, 5),
(4, 1, 9, 3, '2023-07-03', '2023-07-03', 44.5, 4),
(5, 2, 8, NULL, '2023-07-03', '2023-07-04', 22, 3),
(6, 5, 5, NULL, '2023-09-03', '2023-09-03', 18, 5),
(7, 6, 1, NULL, '2023-08-23', '2023-10-07', 15, 3),
(8, 7, 11, NULL, '2023-10-21', '2023-10-22', 35.5, NULL),
(9, 6, 4, NULL, '2023-09-23', '2023-10-23', 6, 5),
(10, 9, 3, NULL, '2023-10-18', '2023-11-17', 13.5, 3),
(11, 13, 11, 5, '2023-11-23', '2023-11-24', 25, 3),
(12, 7, 7, NULL, '2024-01-07', '2024-01-09', 15.9, NULL),
(13, 12, 9, NULL, '2024-01-10', '2024-01-10', 11.5, 5),
(14, 7, 5, 2, '2024-01-19', '2024-01-21', 45, 4),
(15, 2, 8, NULL, '2024-03-01', '2024-03-10', 34, 4),
(16, 8, 5, 2, '2024-04-06', '2024-04-06', 45, 2),
(17, 11, 8, NULL, '2024-04-27', '2024-04-27', 16, 5),
(18, 2, 8, 6, '2024-05-16', '2024-05-18', 49, 3),
(19, 11, 13, NULL, '2024-05-26', '2024-05-26', 18, 3),
(20, 2, 2, NULL, '2024-06-14', '2024-06-14', 11, NULL),
(21, 7, 6, 4, '2024-06-07', '2024-06-21', 48.5, 4),
(22, 1, 8, NULL, '2024-05-12', '2024-06-26', 18.5, 3),
(23, 13, 4, NULL, '2024-08-02', '2024-08-03', 6, 5),
(24, 1, 9, NULL, '2024-06-22', '2024-08-06', 11.5, 5),
(25, 9, 2, NULL, '2024-09-21', '2024-09-21', 30.5, 4),
(26, 9, 11, NULL, '2024-10-17', '2024-10-26', 28, NULL),
(27, 6, 10, NULL, '2024-11-09', '2024-11-10', 3.5, 3),
(28, 7, 3, NULL, '2024-10-13', '2024-11-12', 33.0, 5),
(29, 7, 4, NULL, '2024-11-23', '2024-11-23', 25.5, 5),
(30, 3, 2, 1, '2024-12-10', '2024-12-11', 38, 5),
(31, 7, 8, NULL, '2024-12-22', '2024-12-24', 16, 3),
(32, 5, 5, NULL, '2024-12-09', '2025-01-08', 18, 4),
(33, 7, 3, NULL, '2025-01-10', '2025-01-24', 13.5, 5),
(34, 4, 13, NULL, '2025-01-26', '2025-01-26', 43.5, 4),
(35, 10, 4, NULL, '2025-03-05', '2025-03-05', 6, NULL),
(36, 12, 2, 1, '2025-02-27', '2025-03-08', 20, 4),
(37, 13, 13, NULL, '2025-03-11', '2025-03-20', 18, 3),
(38, 2, 5, NULL, '2025-05-10', '2025-05-17', 37.5, 5),
(39, 8, 4, NULL, '2025-05-24', '2025-05-31', 11.9, 5),
(40, 5, 9, NULL, '2025-06-26', '2025-06-26', 29.5, NULL);
