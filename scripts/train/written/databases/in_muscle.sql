CREATE TABLE person (
  person_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sex TEXT, -- m, f
  birth_date TEXT,
  height_cm REAL,
  weight_kg REAL,
  home_town TEXT
);
CREATE TABLE gym (
  gym_id INTEGER PRIMARY KEY,
  gym_name TEXT,
  town TEXT,
  monthly_fee REAL,
  joining_fee REAL
);
CREATE TABLE body_builder (
  builder_id INTEGER PRIMARY KEY,
  person_id INTEGER UNIQUE REFERENCES person(person_id),
  gym_id INTEGER REFERENCES gym(gym_id),
  division TEXT, -- Light, Middle, Heavy, Figure
  stage_weight_kg REAL,
  best_squat INTEGER,
  best_bench INTEGER,
  started_year INTEGER,
  professional INTEGER -- 1 or 0
);
CREATE TABLE contest (
  contest_id INTEGER PRIMARY KEY,
  contest_name TEXT,
  town TEXT,
  contest_date TEXT,
  prize_money INTEGER
);
CREATE TABLE placing (
  contest_id INTEGER REFERENCES contest(contest_id),
  builder_id INTEGER REFERENCES body_builder(builder_id),
  place INTEGER, -- null when disqualified
  points REAL,
  PRIMARY KEY (contest_id, builder_id)
);

INSERT INTO person VALUES
(1, 'Jack Harmon', 'm', '1990-04-12', 178, 94, 'Dayton'),
(2, 'Leonid Petrov', 'm', '1986-11-30', 171, 88.5, 'Akron'),
(3, 'Tamara Wells', 'f', '1993-02-17', 168, 66, 'Dayton'),
(4, 'Dario Costa', 'm', '1998-07-05', 182, 101, 'Toledo'),
(5, 'Melissa Grant', 'f', '1989-09-21', 164, 61.5, 'Akron'),
(6, 'Samuel Okoro', 'm', '1984-01-08', 185, 112, 'Columbus'),
(7, 'Hannah Pike', 'f', '1996-06-14', 172, 69, 'Toledo'),
(8, 'Viktor Antal', 'm', '1979-03-27', 175, 92, 'Columbus'),
(9, 'Brian Foley', 'm', '2001-12-01', 180, 86, 'Dayton'),
(10, 'Nina Sorensen', 'f', '1991-05-19', 170, 64, 'Columbus'),
(11, 'Eddie Park', 'm', '1995-08-08', 169, 74, 'Cleveland'),
(12, 'Carl Jensen', 'm', '1968-10-10', 177, 90, 'Toledo'),
(13, 'Olga Petrov', 'f', '1988-12-24', 166, 58, 'Akron'),
(14, 'Marcus Bell', 'm', '1993-03-03', 188, 99, 'Dayton'),
(15, 'Ruth Adler', 'f', NULL, 160, 55, 'Dayton'),
(16, 'Ivan Novak', 'm', '1997-11-11', 183, 97.5, 'Cleveland'),
(17, 'Grace Kim', 'f', '1999-01-29', 165, NULL, 'Cleveland'),
(18, 'Tony Marino', 'm', '1982-06-06', 174, 83, 'Dayton');

INSERT INTO gym VALUES
(1, 'Iron Works', 'Dayton', 39.9, 50),
(2, 'Akron Barbell', 'Akron', 32, 0),
(3, 'Titan Hall', 'Columbus', 49.5, 80),
(4, 'Lake Gym', 'Toledo', 29.9, 25),
(5, 'Muscle Barn', 'Columbus', 25, 20),
(6, 'Temple of Steel', 'Cleveland', 44, 60),
(7, 'Old Town Fitness', 'Dayton', 19.9, 0),
(8, 'Riverside Gym', 'Cincinnati', 35, 30);

INSERT INTO body_builder VALUES
(1, 1, 1, 'Middle', 87.5, 240, 165, 2009, 0),
(2, 2, 2, 'Middle', 82, 255, 170, 2004, 1),
(3, 3, 1, 'Figure', 60.5, 120, 72, 2014, 0),
(4, 4, 4, 'Heavy', 94, 270, 185, 2016, 1),
(5, 5, 2, 'Figure', 56, 105, 65, 2011, 1),
(6, 6, 3, 'Heavy', 104, 310, 215, 2003, 1),
(7, 7, 4, 'Figure', 63, 130, 80, 2018, 0),
(8, 8, 3, 'Middle', 85.5, 230, 160, 1999, 0),
(9, 9, 1, 'Light', 78, 200, 140, 2020, 0),
(10, 10, 5, 'Figure', 58.5, 110, 70, 2013, 0),
(11, 11, 2, 'Light', 69, 185, 130, 2015, 0),
(12, 14, 3, 'Heavy', 92, 280, 190, 2012, 1),
(13, 16, NULL, 'Heavy', 91.5, 265, 180, 2017, 0),
(14, 18, 7, 'Light', 76.5, 190, NULL, 2006, 0),
(15, 17, 6, 'Figure', NULL, 95, 60, 2022, 0);

INSERT INTO contest VALUES
(1, 'Buckeye Classic', 'Columbus', '2023-05-20', 3000),
(2, 'Lake Erie Open', 'Toledo', '2023-09-16', 1500),
(3, 'Akron Power Show', 'Akron', '2023-11-04', 1000),
(4, 'Buckeye Classic', 'Columbus', '2024-05-18', 3500),
(5, 'Lake Erie Open', 'Toledo', '2024-09-14', 1500),
(6, 'Gem City Cup', 'Dayton', '2024-10-26', 2200),
(7, 'Buckeye Classic', 'Columbus', '2025-05-17', 4000),
(8, 'Iron Spring', 'Cleveland', '2025-06-07', 1200),
(9, 'Akron Power Show', 'Akron', '2024-11-09', NULL);

INSERT INTO placing VALUES
(1, 2, 1, 88.0),
(1, 6, 2, 80.6),
(1, 1, 3, 69.5),
(1, 5, 4, 65.9),
(1, 8, NULL, NULL),
(2, 3, 1, 90.3),
(2, 7, 2, 87.7),
(2, 11, 3, 82.8),
(2, 4, 4, 68.4),
(3, 10, 1, 92.4),
(3, 2, 2, 85.4),
(3, 5, 3, 73.5),
(3, 11, 4, 66.6),
(4, 1, 1, 97.6),
(4, 12, 2, 75.9),
(4, 4, 3, 71.0),
(4, 6, 4, 68.5),
(4, 3, NULL, NULL),
(5, 13, 1, 97.1),
(5, 9, 2, 83.4),
(5, 7, 3, 74.2),
(5, 4, 4, 69.0),
(6, 1, 1, 97.4),
(6, 8, 2, 95.9),
(6, 9, 3, 85.4),
(6, 3, 4, 83.0),
(7, 4, 1, 95.7),
(7, 12, 2, 86.3),
(7, 2, 3, 84.4),
(7, 13, 4, 83.8),
(7, 5, 5, 76.5),
(7, 6, NULL, NULL),
(8, 13, 1, 94.3),
(8, 7, 2, 76.0),
(8, 10, 3, 66.0),
(9, 11, 1, 84.7),
(9, 2, 2, 77.4);
