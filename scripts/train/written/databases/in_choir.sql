CREATE TABLE Singer (
  SingerID INTEGER PRIMARY KEY,
  FirstName TEXT,
  Surname TEXT,
  Voice TEXT, -- S1 S2 A1 A2 T1 T2 B1 B2
  Since INTEGER,
  ReadsMusic INTEGER,
  SectionLeaderID INTEGER REFERENCES Singer(SingerID) -- leader of her or his section, null for the leaders
);
CREATE TABLE Composer (
  ComposerID INTEGER PRIMARY KEY,
  Name TEXT,
  Country TEXT,
  Born INTEGER,
  Died INTEGER
);
CREATE TABLE Piece (
  PieceID INTEGER PRIMARY KEY,
  Title TEXT,
  ComposerID INTEGER REFERENCES Composer(ComposerID),
  Language TEXT,
  Minutes REAL,
  Sacred INTEGER,
  CopiesOwned INTEGER,
  CopiesUsable INTEGER
);
CREATE TABLE Concert (
  ConcertID INTEGER PRIMARY KEY,
  HeldOn TEXT,
  Venue TEXT,
  Theme TEXT,
  Audience INTEGER,
  Collection REAL -- money in the plate
);
CREATE TABLE Programme (
  ConcertID INTEGER NOT NULL REFERENCES Concert(ConcertID),
  Position INTEGER NOT NULL,
  PieceID INTEGER NOT NULL REFERENCES Piece(PieceID),
  SoloistID INTEGER REFERENCES Singer(SingerID),
  PRIMARY KEY (ConcertID, Position)
);
CREATE TABLE Attendance (
  ConcertID INTEGER NOT NULL REFERENCES Concert(ConcertID),
  SingerID INTEGER NOT NULL REFERENCES Singer(SingerID),
  Rehearsals INTEGER, -- rehearsals attended out of eight
  Sang INTEGER, -- 1 sang in the concert, 0 stayed away
  PRIMARY KEY (ConcertID, SingerID)
);

INSERT INTO Singer VALUES
(1, 'Hannah', 'Voss', 'S1', 2013, 1, NULL),
(2, 'Lucia', 'Marini', 'S1', 2018, 1, 1),
(3, 'Petra', 'Sommer', 'S2', 2021, 0, 1),
(4, 'Joanna', 'Reeve', 'S2', 2012, 1, 1),
(5, 'Mei', 'Tanaka', 'S1', 2023, 1, 1),
(6, 'Gisela', 'Krantz', 'A1', 2005, 1, NULL),
(7, 'Ruth', 'Ellery', 'A1', 2014, 0, 6),
(8, 'Sofia', 'Lindqvist', 'A2', 2019, 1, 6),
(9, 'Dora', 'Pinter', 'A2', 2011, 0, 6),
(10, 'Nuala', 'Byrne', 'A1', 2022, 1, 6),
(11, 'Carol', 'Reeve', 'A2', 2016, 0, 6),
(12, 'Matthias', 'Holm', 'T1', 2018, 1, NULL),
(13, 'Peter', 'Aldous', 'T1', 2020, 0, 12),
(14, 'Jan', 'Kowal', 'T2', 2017, 1, 12),
(15, 'Ravi', 'Menon', 'T2', 2024, 0, 12),
(16, 'Walter', 'Ebner', 'B1', 2004, 1, NULL),
(17, 'Stephen', 'Marsh', 'B1', 2015, 1, 16),
(18, 'Tobias', 'Frey', 'B2', 2010, 0, 16),
(19, 'Hugo', 'Lambert', 'B2', 2022, 1, 16),
(20, 'Ernst', 'Voss', 'B2', 2009, 0, 16),
(21, 'Alan', 'Priddy', 'B1', 2025, 0, 16);

INSERT INTO Composer VALUES
(1, 'Heinrich Schütz', 'Germany', 1585, 1672),
(2, 'William Byrd', 'England', 1540, 1623),
(3, 'Felix Mendelssohn', 'Germany', 1809, 1847),
(4, 'Gabriel Fauré', 'France', 1845, 1924),
(5, 'Charles Villiers Stanford', 'Ireland', 1852, 1924),
(6, 'Zoltán Kodály', 'Hungary', 1882, 1967),
(7, 'Anton Bruckner', 'Austria', 1824, 1896),
(8, 'Ola Ferm', 'Sweden', 1961, NULL),
(9, 'Judith Haswell', 'England', 1974, NULL),
(10, 'Claudio Monteverdi', 'Italy', 1567, 1643),
(11, 'Maurice Duruflé', 'France', 1902, 1986);

INSERT INTO Piece VALUES
(1, 'Die mit Tränen säen', 1, 'German', 4.5, 1, 30, 27),
(2, 'Ave verum corpus', 2, 'Latin', 4.0, 1, 35, 35),
(3, 'Sing joyfully', 2, 'English', 3.0, 1, 24, 20),
(4, 'Abschied vom Walde', 3, 'German', 3.5, 0, 28, 22),
(5, 'Verleih uns Frieden', 3, 'German', 5.5, 1, 40, 38),
(6, 'Cantique de Jean Racine', 4, 'French', 6.0, 1, 45, 45),
(7, 'Madrigal', 4, 'French', 3.5, 0, 20, 12),
(8, 'The Blue Bird', 5, 'English', 4.0, 0, 32, 31),
(9, 'Beati quorum via', 5, 'Latin', 4.0, 1, 30, 25),
(10, 'Esti dal', 6, 'Hungarian', 3.0, 0, 26, 26),
(11, 'Locus iste', 7, 'Latin', 3.0, 1, 40, 33),
(12, 'Os justi', 7, 'Latin', 5.0, 1, 25, 24),
(13, 'Snow Light', 8, 'English', 5.0, 0, 30, 30),
(14, 'Winter River', 8, 'Swedish', 4.5, 0, 22, 22),
(15, 'Harbour Songs', 9, 'English', 11.0, 0, 36, 36),
(16, 'Lasciatemi morire', 10, 'Italian', 4.0, 0, 18, 9),
(17, 'Ubi caritas', 11, 'Latin', 2.5, 1, 30, 30),
(18, 'The Evening Ferry', NULL, 'English', 3.0, 0, 24, 24),
(19, 'Morning Song', 9, 'English', 3.5, 0, 30, 30),
(20, 'Jauchzet dem Herrn', 1, 'German', 5.0, 1, 22, 19);

INSERT INTO Concert VALUES
(1, '2023-06-17', 'Town Hall', 'Summer songs', 142, NULL),
(2, '2023-12-09', 'St Jude', 'Advent', 210, 1184.5),
(3, '2024-03-23', 'St Jude', 'Passiontide', 165, 902.0),
(4, '2024-06-22', 'Old Mill', 'Water and woods', 118, 655.2),
(5, '2024-12-14', 'St Jude', 'Advent', 231, 1310.75),
(6, '2025-02-15', 'Hospice', 'Visit', 40, NULL),
(7, '2025-04-12', 'Abbey', 'Passiontide', 231, 1498.0),
(8, '2025-06-21', 'Old Mill', 'Songs of the sea', 127, 610.4);

INSERT INTO Programme VALUES
(1, 1, 8, 2),
(1, 2, 4, NULL),
(1, 3, 15, 13),
(1, 4, 10, NULL),
(2, 1, 17, NULL),
(2, 2, 11, NULL),
(2, 3, 5, NULL),
(2, 4, 13, 2),
(2, 5, 2, NULL),
(3, 1, 1, NULL),
(3, 2, 16, 12),
(3, 3, 12, NULL),
(3, 4, 2, NULL),
(3, 5, 9, NULL),
(4, 1, 4, NULL),
(4, 2, 8, 1),
(4, 3, 7, 12),
(4, 4, 14, NULL),
(4, 5, 10, 8),
(5, 1, 11, NULL),
(5, 2, 17, NULL),
(5, 3, 6, NULL),
(5, 4, 13, 5),
(5, 5, 5, 19),
(5, 6, 3, NULL),
(6, 1, 8, 1),
(6, 2, 17, NULL),
(6, 3, 2, NULL),
(7, 1, 1, NULL),
(7, 2, 9, NULL),
(7, 3, 12, NULL),
(7, 4, 6, NULL),
(7, 5, 2, NULL),
(8, 1, 15, 14),
(8, 2, 8, 2),
(8, 3, 14, NULL),
(8, 4, 18, NULL);

INSERT INTO Attendance VALUES
(4, 1, 7, 1),
(4, 2, 5, 1),
(4, 3, 5, 1),
(4, 5, 4, 1),
(4, 8, 4, 1),
(4, 9, 8, 1),
(4, 10, 7, 1),
(4, 11, 6, 1),
(4, 12, 8, 1),
(4, 17, 6, 1),
(5, 4, 4, 1),
(5, 5, 6, 1),
(5, 7, 6, 1),
(5, 11, 8, 1),
(5, 14, 8, 1),
(5, 15, 8, 1),
(5, 17, 5, 0),
(5, 19, 4, 1),
(7, 4, 7, 1),
(7, 5, 7, 1),
(7, 9, 6, 1),
(7, 12, 2, 1),
(7, 13, 7, 0),
(7, 14, 6, 1),
(7, 18, 5, 1),
(7, 19, 8, 1),
(7, 20, 6, 1),
(7, 21, 7, 1),
(8, 2, 4, 1),
(8, 5, 6, 1),
(8, 8, 7, 1),
(8, 10, 5, 1),
(8, 11, 8, 0),
(8, 13, 6, 1),
(8, 14, 6, 1),
(8, 19, 2, 0),
(8, 21, 6, 1);
