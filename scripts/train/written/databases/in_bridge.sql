CREATE TABLE players (
  player_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  grade TEXT, -- N novice, C club, D district, M master
  town TEXT,
  birth_year INTEGER,
  fee_due REAL
);
CREATE TABLE pairs (
  pair_no INTEGER PRIMARY KEY,
  player_a INTEGER NOT NULL REFERENCES players(player_id),
  player_b INTEGER NOT NULL REFERENCES players(player_id),
  bidding TEXT -- Acol, Standard American, Precision
);
CREATE TABLE sessions (
  session_no INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL,
  event TEXT, -- ordinary, cup, charity
  director_id INTEGER REFERENCES players(player_id),
  boards INTEGER,
  table_money REAL
);
CREATE TABLE results (
  session_no INTEGER NOT NULL REFERENCES sessions(session_no),
  pair_no INTEGER NOT NULL REFERENCES pairs(pair_no),
  direction TEXT, -- NS or EW
  matchpoints INTEGER,
  percent REAL,
  place INTEGER,
  PRIMARY KEY (session_no, pair_no)
);
CREATE TABLE slams (
  slam_id INTEGER PRIMARY KEY,
  session_no INTEGER NOT NULL,
  pair_no INTEGER NOT NULL,
  board INTEGER,
  contract TEXT, -- 6S = small slam in spades, 7N = grand slam in no trumps
  doubled INTEGER,
  made INTEGER, -- 1 made, 0 went down
  FOREIGN KEY (session_no, pair_no) REFERENCES results(session_no, pair_no)
);

INSERT INTO players VALUES
(1, 'Audrey Pell', 'M', 'Halford', 1946, 0.0),
(2, 'Basil Thornton', 'M', 'Halford', 1951, 0.0),
(3, 'Clive Marchant', 'D', 'Briar Cross', 1958, 35.0),
(4, 'Doreen Fisk', 'D', 'Saltney', 1949, 0.0),
(5, 'Ewan Galbraith', 'C', 'Halford', 1972, 17.5),
(6, 'Felicity Shaw', 'C', 'Briar Cross', 1963, 0.0),
(7, 'Gareth Lloyd', 'D', 'Saltney', 1967, 0.0),
(8, 'Hilda Bauer', 'M', 'Halford', 1941, 0.0),
(9, 'Iain Forsyth', 'C', 'Wick', 1972, 35.0),
(10, 'Janet Moxon', 'N', 'Halford', 1988, 0.0),
(11, 'Keith Sugden', 'C', 'Briar Cross', 1955, 17.5),
(12, 'Lorna Tait', 'D', 'Halford', 1960, 0.0),
(13, 'Mohan Lal', 'M', 'Saltney', 1958, 0.0),
(14, 'Nancy Drewitt', 'C', 'Wick', 1944, 0.0),
(15, 'Oscar Wray', 'D', 'Briar Cross', 1969, 35.0),
(16, 'Pamela Quayle', 'C', 'Halford', 1953, 0.0),
(17, 'Quentin Hale', 'N', 'Wick', 1991, 17.5),
(18, 'Rosa Bianchi', 'M', 'Saltney', 1970, 0.0),
(19, 'Sidney Crouch', 'C', 'Halford', 1948, 0.0),
(20, 'Thelma Unwin', 'N', 'Briar Cross', 1979, 0.0),
(21, 'Una Kerrigan', 'C', 'Wick', 1962, 35.0),
(22, 'Victor Strand', 'D', 'Halford', 1966, 0.0),
(23, 'Winnie Chow', 'N', 'Saltney', 1995, 35.0),
(24, 'Xavier Roche', 'C', 'Halford', NULL, 0.0);

INSERT INTO pairs VALUES
(1, 1, 2, 'Acol'),
(2, 3, 4, 'Acol'),
(3, 5, 6, 'Standard American'),
(4, 7, 8, 'Precision'),
(5, 9, 14, 'Acol'),
(6, 10, 11, 'Acol'),
(7, 12, 13, 'Precision'),
(8, 15, 16, 'Acol'),
(9, 17, 20, 'Standard American'),
(10, 18, 1, 'Precision'),
(11, 19, 21, 'Acol'),
(12, 22, 12, 'Acol'),
(13, 2, 16, 'Acol'),
(14, 2, 8, 'Standard American');

INSERT INTO sessions VALUES
(1, '2024-09-10', 'ordinary', 22, 24, 4.0),
(2, '2024-10-08', 'cup', 22, 26, 5.0),
(3, '2024-11-12', 'ordinary', 19, 24, 4.0),
(4, '2024-12-10', 'charity', 12, 20, 10.0),
(5, '2025-01-14', 'ordinary', 22, 24, 4.0),
(6, '2025-02-11', 'cup', 19, 26, 5.0),
(7, '2025-03-11', 'ordinary', 24, 24, 4.0),
(8, '2025-04-15', 'charity', 12, 20, 10.0),
(9, '2025-05-13', 'ordinary', 24, 24, 4.5),
(10, '2025-06-10', 'cup', 22, 26, 5.0);

INSERT INTO results VALUES
(1, 3, 'EW', 38, 52.78, 1),
(1, 7, 'EW', 37, 51.39, 2),
(1, 1, 'NS', 35, 48.61, 3),
(1, 5, 'NS', 34, 47.22, 4),
(2, 1, 'NS', 39, 54.17, 1),
(2, 4, 'NS', 38, 52.78, 2),
(2, 2, 'EW', 37, 51.39, 3),
(2, 6, 'EW', 30, 41.67, 4),
(3, 7, 'EW', 41, 56.94, 1),
(3, 8, 'NS', 39, 54.17, 2),
(3, 3, 'NS', 36, 50.0, 3),
(3, 11, 'EW', 29, 40.28, 4),
(4, 2, 'EW', 43, 59.72, 1),
(4, 10, 'NS', 40, 55.56, 2),
(4, 5, 'NS', 34, 47.22, 3),
(4, 9, 'EW', 27, 37.5, 4),
(5, 4, 'NS', 43, 59.72, 1),
(5, 1, 'EW', 36, 50.0, 2),
(5, 7, 'NS', 35, 48.61, 3),
(5, 6, 'EW', 31, 43.06, 4),
(6, 10, 'EW', 39, 54.17, 1),
(6, 7, 'NS', 39, 54.17, 1),
(6, 2, 'NS', 36, 50.0, 3),
(6, 5, 'EW', 30, 41.67, 4),
(7, 14, 'NS', 47, 65.28, 1),
(7, 6, 'EW', 35, 48.61, 2),
(7, 8, 'NS', 31, 43.06, 3),
(7, 3, 'EW', 31, 43.06, 3),
(8, 1, 'EW', 43, 59.72, 1),
(8, 2, 'EW', 41, 56.94, 2),
(8, 9, 'NS', 31, 43.06, 3),
(8, 12, 'NS', 28, 38.89, 4),
(9, 7, 'NS', 42, 58.33, 1),
(9, 4, 'EW', 42, 58.33, 1),
(9, 11, 'NS', 30, 41.67, 3),
(9, 3, 'EW', 30, 41.67, 3),
(10, 7, 'EW', 41, 56.94, 1),
(10, 1, 'NS', 40, 55.56, 2),
(10, 2, 'NS', 36, 50.0, 3),
(10, 8, 'EW', 28, 38.89, 4);

INSERT INTO slams VALUES
(1, 1, 1, 8, '6S', 1, 1),
(2, 1, 3, 8, '6S', 0, 1),
(3, 1, 5, 20, '6H', 0, 1),
(4, 2, 1, 1, '6C', 0, 1),
(5, 3, 7, 3, '6H', 1, 0),
(6, 3, 7, 9, '6S', 0, 1),
(7, 3, 11, 1, '6D', 0, 1),
(8, 5, 4, 3, '6S', 0, 0),
(9, 6, 2, 15, '6H', 0, 0),
(10, 6, 2, 20, '6S', 0, 1),
(11, 6, 7, 4, '7S', 0, 1),
(12, 6, 7, 12, '6H', 1, 0),
(13, 6, 10, 9, '6N', 0, 0),
(14, 7, 6, 13, '6D', 1, 1),
(15, 8, 12, 3, '6D', 1, 1),
(16, 9, 4, 7, '6S', 0, 1),
(17, 9, 11, 5, '7S', 1, 1),
(18, 10, 7, 7, '6C', 0, 1);
