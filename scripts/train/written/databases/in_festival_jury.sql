CREATE TABLE festival (
  festival_id INTEGER PRIMARY KEY,
  festival_name TEXT NOT NULL,
  town TEXT,
  start_date TEXT,
  end_date TEXT,
  budget_thousands INTEGER
);
CREATE TABLE film (
  film_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  director TEXT,
  country TEXT,
  genre TEXT,
  minutes INTEGER,
  made_year INTEGER
);
CREATE TABLE juror (
  juror_id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL,
  profession TEXT,
  nationality TEXT,
  birth_year INTEGER
);
CREATE TABLE jury_seat (
  festival_id INTEGER REFERENCES festival(festival_id),
  juror_id INTEGER REFERENCES juror(juror_id),
  is_chair TEXT, -- Y or N
  fee INTEGER,
  PRIMARY KEY (festival_id, juror_id)
);
CREATE TABLE screening (
  festival_id INTEGER REFERENCES festival(festival_id),
  film_id INTEGER REFERENCES film(film_id),
  section TEXT, -- C competition, P panorama, O out of competition
  seats_sold INTEGER,
  seats_offered INTEGER,
  PRIMARY KEY (festival_id, film_id)
);
CREATE TABLE score (
  festival_id INTEGER,
  film_id INTEGER,
  juror_id INTEGER,
  points INTEGER, -- 1 to 10
  PRIMARY KEY (festival_id, film_id, juror_id),
  FOREIGN KEY (festival_id, film_id) REFERENCES screening(festival_id, film_id),
  FOREIGN KEY (juror_id) REFERENCES juror(juror_id)
);
CREATE TABLE award (
  award_id INTEGER PRIMARY KEY,
  festival_id INTEGER REFERENCES festival(festival_id),
  film_id INTEGER REFERENCES film(film_id),
  award_name TEXT,
  prize_money INTEGER
);

INSERT INTO festival VALUES
(1, 'Baltic Lights', 'Gdansk', '2023-06-02', '2023-06-10', 420),
(2, 'Baltic Lights', 'Gdansk', '2024-05-31', '2024-06-09', 455),
(3, 'Desert Frame', 'Ouarzazate', '2023-10-12', '2023-10-17', 180),
(4, 'Desert Frame', 'Ouarzazate', '2024-10-10', '2024-10-16', 210),
(5, 'Nordic Shorts', 'Tampere', '2024-03-06', '2024-03-10', 95),
(6, 'Nordic Shorts', 'Tampere', '2025-03-05', '2025-03-09', NULL),
(7, 'Isle of Stories', 'Galway', '2024-08-20', '2024-08-27', 150),
(8, 'Mountain Reel', 'Trento', '2025-04-25', '2025-05-02', 300);

INSERT INTO film VALUES
(1, 'The Salt Road', 'Amina Belhaj', 'Morocco', 'Drama', 112, 2023),
(2, 'Winter Ferry', 'Jussi Lehto', 'Finland', 'Drama', 98, 2022),
(3, 'Eleven Doors', 'Karolina Wozniak', 'Poland', 'Thriller', 104, 2023),
(4, 'Paper Moths', 'Aoife Brennan', 'Ireland', 'Animation', 14, 2024),
(5, 'Snowblind', 'Jussi Lehto', 'Finland', 'Thriller', 17, 2023),
(6, 'The Last Shepherd', 'Paolo Degasperi', 'Italy', 'Documentary', 81, 2024),
(7, 'Grandmother''s Radio', 'Samir Haddad', 'Lebanon', 'Comedy', 95, 2022),
(8, 'North Face Letters', 'Greta Holm', 'Norway', 'Documentary', 76, 2024),
(9, 'Lantern', 'Aoife Brennan', 'Ireland', 'Animation', 9, 2022),
(10, 'Dust and Honey', 'Amina Belhaj', 'Morocco', 'Comedy', 101, 2024),
(11, 'Harbour 9', 'Karolina Wozniak', 'Poland', 'Drama', 119, 2024),
(12, 'The Quiet Goal', 'Tomas Rey', 'Spain', 'Comedy', 88, 2023),
(13, 'Silent Antennas', 'Greta Holm', 'Norway', 'Documentary', 12, 2024),
(14, 'Red Kite', 'Owen Pryce', 'United Kingdom', 'Drama', 107, 2021),
(15, 'Glass Orchard', 'Mei Tanaka', 'Japan', 'Drama', NULL, 2024),
(16, 'Seven Winters of Ada', 'Paolo Degasperi', 'Italy', 'Drama', 134, 2023);

INSERT INTO juror VALUES
(1, 'Marek Zielony', 'Director', 'Polish', 1961),
(2, 'Leila Amrani', 'Actress', 'Moroccan', 1978),
(3, 'Sven Aaltonen', 'Critic', 'Finnish', 1955),
(4, 'Orla Keane', 'Producer', 'Irish', 1969),
(5, 'Bruno Tessari', 'Cinematographer', 'Italian', 1972),
(6, 'Hana Kovar', 'Critic', 'Czech', 1984),
(7, 'Idris Cole', 'Actor', 'British', 1980),
(8, 'Yuki Mori', 'Director', 'Japanese', 1990),
(9, 'Nadia Farouk', 'Writer', 'Egyptian', 1966),
(10, 'Peter Lund', 'Critic', 'Danish', 1948),
(11, 'Carmen Soler', 'Producer', 'Spanish', 1975),
(12, 'Viktor Dahl', 'Composer', 'Norwegian', NULL),
(13, 'Tessa Okoye', 'Writer', 'Nigerian', 1986);

INSERT INTO jury_seat VALUES
(1, 1, 'Y', 1300),
(1, 3, 'N', 800),
(1, 6, 'N', 0),
(1, 7, 'N', 1500),
(2, 1, 'N', 1200),
(2, 2, 'N', 800),
(2, 6, 'N', 0),
(2, 10, 'Y', 1500),
(3, 2, 'N', 0),
(3, 9, 'Y', 1300),
(3, 5, 'N', 1000),
(4, 2, 'Y', 500),
(4, 9, 'N', 1000),
(4, 11, 'N', 1500),
(5, 3, 'Y', 1300),
(5, 8, 'N', 1500),
(5, 12, 'N', 1200),
(6, 3, 'N', 0),
(6, 8, 'Y', 2000),
(6, 6, 'N', 0),
(7, 4, 'Y', 2000),
(7, 7, 'N', 1000),
(7, 11, 'N', 1000),
(8, 5, 'Y', 1700),
(8, 12, 'N', 800),
(8, 6, 'N', 800),
(8, 4, 'N', 0);

INSERT INTO screening VALUES
(1, 2, 'C', 553, 650),
(1, 3, 'C', 650, 650),
(1, 7, 'C', 177, 300),
(1, 14, 'O', 371, 400),
(2, 1, 'C', 650, 650),
(2, 3, 'C', 165, 300),
(2, 12, 'C', 170, 180),
(2, 11, 'C', 291, 400),
(2, 16, 'O', 622, 650),
(3, 1, 'C', 144, 220),
(3, 7, 'C', 650, 650),
(3, 12, 'O', 613, 650),
(4, 10, 'C', 400, 400),
(4, 1, 'C', 274, 400),
(4, 16, 'C', 400, 400),
(4, 6, 'P', 110, 220),
(5, 4, 'C', 165, 220),
(5, 5, 'C', 285, 300),
(5, 9, 'C', 106, 220),
(6, 4, 'C', 177, 220),
(6, 13, 'C', 111, 220),
(6, 5, 'C', 199, 220),
(7, 14, 'C', 595, 650),
(7, 9, 'C', 209, 400),
(7, 12, 'C', 257, 300),
(7, 4, 'C', 194, 400),
(7, 10, 'P', 235, 300),
(8, 6, 'C', 180, 180),
(8, 8, 'C', 315, 650),
(8, 16, 'C', 149, 180),
(8, 13, 'C', 219, 400);

INSERT INTO score VALUES
(1, 2, 1, 6),
(1, 2, 3, 5),
(1, 2, 7, 8),
(1, 3, 3, 7),
(1, 7, 3, 5),
(2, 1, 2, 8),
(2, 3, 1, 8),
(2, 3, 6, 8),
(2, 3, 10, 6),
(2, 12, 2, 5),
(2, 11, 1, 7),
(2, 11, 2, 8),
(2, 11, 6, 7),
(2, 11, 10, 8),
(3, 1, 9, 4),
(3, 1, 5, 8),
(3, 7, 9, 9),
(3, 7, 5, 7),
(4, 10, 2, 4),
(4, 1, 2, 10),
(4, 1, 11, 9),
(4, 16, 2, 7),
(4, 16, 9, 6),
(4, 16, 11, 9),
(5, 4, 3, 8),
(5, 5, 3, 8),
(5, 5, 8, 5),
(5, 5, 12, 9),
(5, 9, 3, 6),
(5, 9, 8, 8),
(5, 9, 12, 4),
(6, 4, 3, 6),
(6, 4, 8, 7),
(6, 13, 8, 4),
(6, 13, 6, 9),
(7, 14, 4, 5),
(7, 14, 11, 7),
(7, 9, 11, 10),
(7, 12, 4, 9),
(7, 12, 7, 4);

INSERT INTO award VALUES
(1, 1, 3, 'Golden Amber', 15000),
(2, 1, 2, 'Jury Prize', 5000),
(3, 2, 1, 'Golden Amber', 20000),
(4, 2, 11, 'Best Director', 7500),
(5, 3, 7, 'Silver Dune', 6000),
(6, 4, 10, 'Silver Dune', 8000),
(7, 4, 6, 'Audience Award', 0),
(8, 5, 5, 'Best Short', 3000),
(9, 6, 13, 'Best Short', 3500),
(10, 7, 14, 'Storyteller Cup', 4000),
(11, 7, 4, 'Audience Award', NULL),
(12, 8, 6, 'Golden Summit', 12000),
(13, 8, 8, 'Jury Prize', 4000);
