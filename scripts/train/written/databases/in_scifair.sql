CREATE TABLE pupil (
  pupil_id INTEGER PRIMARY KEY,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  year_group INTEGER, -- 7 to 10
  form TEXT,
  consent INTEGER -- parent's consent to photographs
);
CREATE TABLE teacher (
  teacher_id INTEGER PRIMARY KEY,
  title TEXT,
  last_name TEXT NOT NULL,
  subject TEXT
);
CREATE TABLE project (
  project_id INTEGER PRIMARY KEY,
  fair_year INTEGER NOT NULL,
  title TEXT NOT NULL,
  category TEXT, -- PHY, CHE, BIO, ENV, TEC
  mentor_id INTEGER REFERENCES teacher(teacher_id),
  budget REAL,
  spent REAL,
  continues INTEGER REFERENCES project(project_id) -- earlier project this one builds on
);
CREATE TABLE team (
  project_id INTEGER NOT NULL REFERENCES project(project_id),
  pupil_id INTEGER NOT NULL REFERENCES pupil(pupil_id),
  leader INTEGER,
  PRIMARY KEY (project_id, pupil_id)
);
CREATE TABLE mark (
  project_id INTEGER NOT NULL REFERENCES project(project_id),
  judge_id INTEGER NOT NULL REFERENCES teacher(teacher_id),
  idea INTEGER, -- out of 10
  method INTEGER,
  display INTEGER,
  PRIMARY KEY (project_id, judge_id)
);
CREATE TABLE award (
  award_id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project(project_id),
  name TEXT,
  prize REAL -- null = certificate only
);

INSERT INTO pupil VALUES
(1, 'Aisha', 'Khan', 8, '8A', 1),
(2, 'Ben', 'Carter', 8, '8A', 1),
(3, 'Chloe', 'Dunn', 9, '9B', 1),
(4, 'Daniel', 'Okoro', 9, '9B', 1),
(5, 'Erin', 'Walsh', 7, '7C', 0),
(6, 'Finn', 'Walsh', 10, '10A', 1),
(7, 'Grace', 'Liu', 10, '10A', 1),
(8, 'Harun', 'Demir', 8, '8B', 1),
(9, 'Isla', 'Grant', 7, '7C', 1),
(10, 'Jakub', 'Nowak', 9, '9A', 0),
(11, 'Kezia', 'Brown', 10, '10B', 1),
(12, 'Liam', 'Doyle', 8, '8B', 1),
(13, 'Mina', 'Sato', 9, '9A', 1),
(14, 'Noah', 'Field', 7, '7A', 1),
(15, 'Orla', 'Keegan', 10, '10B', 1),
(16, 'Priya', 'Shah', 9, '9B', 1),
(17, 'Quinn', 'Abbott', 7, '7A', 0),
(18, 'Rosa', 'Marin', 8, '8A', 1),
(19, 'Sam', 'Tully', 10, '10A', 1),
(20, 'Tara', 'Bose', 9, '9A', 1),
(21, 'Umar', 'Khan', 10, '10B', 0),
(22, 'Vicky', 'Lam', 8, '8B', 1),
(23, 'Will', 'Prior', 7, '7C', 1),
(24, 'Zoe', 'Hart', 9, '9B', 1);

INSERT INTO teacher VALUES
(1, 'Mr', 'Hale', 'physics'),
(2, 'Ms', 'Oduya', 'biology'),
(3, 'Dr', 'Stern', 'chemistry'),
(4, 'Mrs', 'Pike', 'geography'),
(5, 'Mr', 'Ferro', 'technology'),
(6, 'Ms', 'Lindt', 'mathematics'),
(7, 'Mr', 'Cope', 'art'),
(8, 'Dr', 'Vance', 'physics');

INSERT INTO project VALUES
(1, 2023, 'Why bridges hum', 'PHY', 1, 40.0, 36.5, NULL),
(2, 2023, 'Slime that conducts', 'CHE', 3, 30.0, 41.2, NULL),
(3, 2023, 'Bees at the bus stop', 'BIO', 2, 25.0, 12.0, NULL),
(4, 2023, 'Rain barrel sensor', 'TEC', 5, 60.0, 58.0, NULL),
(5, 2024, 'Bees at two bus stops', 'BIO', 2, 35.0, 30.5, 3),
(6, 2024, 'Cheapest solar oven', 'ENV', 4, 20.0, 9.9, NULL),
(7, 2024, 'Does music help plants?', 'BIO', 2, 15.0, 15.0, NULL),
(8, 2024, 'Talking rain barrel', 'TEC', 5, 70.0, 88.4, 4),
(9, 2024, 'Colour of flames', 'CHE', 3, 45.0, 39.0, NULL),
(10, 2025, 'Bees of the whole borough', 'BIO', 4, 50.0, 47.3, 5),
(11, 2025, 'Marble run timer', 'PHY', 1, 30.0, 22.5, NULL),
(12, 2025, 'Invisible ink olympics', 'CHE', 3, 25.0, 26.8, NULL),
(13, 2025, 'Microplastics in our pond', 'ENV', 4, 55.0, 55.0, NULL),
(14, 2025, 'Robot that waters', 'TEC', 5, 80.0, 95.6, 8),
(15, 2025, 'Paper plane physics', 'PHY', NULL, 10.0, 0.0, NULL),
(16, 2025, 'Mould race', 'BIO', 2, 15.0, NULL, NULL);

INSERT INTO team VALUES
(1, 6, 1),
(1, 7, 0),
(2, 3, 1),
(3, 13, 1),
(3, 10, 0),
(4, 19, 1),
(4, 21, 0),
(5, 13, 1),
(5, 10, 0),
(5, 20, 0),
(6, 1, 1),
(6, 18, 0),
(7, 8, 1),
(8, 19, 1),
(8, 11, 0),
(9, 3, 1),
(9, 24, 0),
(9, 16, 0),
(10, 13, 1),
(10, 20, 0),
(11, 2, 1),
(11, 12, 0),
(12, 5, 1),
(12, 9, 0),
(12, 23, 0),
(13, 1, 1),
(13, 22, 0),
(14, 11, 1),
(14, 21, 0),
(14, 15, 0),
(15, 14, 1),
(16, 24, 1),
(16, 4, 0);

INSERT INTO mark VALUES
(1, 5, 8, 6, 8),
(1, 6, 8, 6, 7),
(2, 5, 4, 7, 7),
(2, 7, 6, 5, 4),
(3, 4, 8, 9, 7),
(3, 5, 7, 8, NULL),
(4, 1, 7, 9, 8),
(4, 3, 9, 8, 7),
(5, 1, 7, 8, 8),
(5, 5, 8, 8, 9),
(5, 7, 8, 8, 5),
(6, 1, 6, 7, 4),
(6, 3, 7, 5, 5),
(6, 7, 6, 4, 3),
(7, 3, 5, 6, 6),
(7, 5, 6, 3, 3),
(8, 2, 6, 8, 6),
(8, 6, 5, 7, 7),
(9, 1, 7, 7, 7),
(9, 4, 8, 7, 8),
(9, 5, 7, 7, 7),
(10, 1, 9, 10, 9),
(10, 3, 10, 8, 10),
(11, 5, 6, 4, 4),
(11, 7, 6, 3, 3),
(12, 4, 6, 6, 5),
(12, 5, 7, 6, 5),
(12, 6, 6, 5, 7),
(13, 1, 6, 9, 8),
(13, 4, 8, 9, 9),
(13, 7, 7, 7, 8),
(14, 2, 9, 7, 7),
(14, 6, 7, 8, 10),
(15, 5, 5, 5, 3),
(15, 6, 5, 4, 5);

INSERT INTO award VALUES
(1, 3, 'Best in Fair', 50.0),
(2, 4, 'Engineering Prize', 25.0),
(3, 1, 'Best Display', NULL),
(4, 5, 'Best in Fair', 50.0),
(5, 9, 'Head''s Prize', 20.0),
(6, 8, 'Engineering Prize', 25.0),
(7, 10, 'Best in Fair', 60.0),
(8, 14, 'Engineering Prize', 30.0),
(9, 13, 'Green Prize', 20.0),
(10, 12, 'Best Display', NULL),
(11, 10, 'Green Prize', 20.0),
(12, 6, 'Green Prize', 15.0);
