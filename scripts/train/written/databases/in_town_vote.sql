CREATE TABLE "Party" (
  "Party ID" INTEGER PRIMARY KEY,
  "Party Name" TEXT NOT NULL,
  "Short Name" TEXT,
  "Founded Year" INTEGER,
  "Leader Name" TEXT,
  "Members" INTEGER,
  "Leaning" TEXT -- L left, C centre, R right
);
CREATE TABLE "Ward" (
  "Ward ID" INTEGER PRIMARY KEY,
  "Ward Name" TEXT,
  "District" TEXT,
  "Residents" INTEGER,
  "Registered Voters" INTEGER,
  "Seats" INTEGER
);
CREATE TABLE "Candidate" (
  "Candidate ID" INTEGER PRIMARY KEY,
  "First Name" TEXT,
  "Last Name" TEXT,
  "Gender" TEXT,
  "Birth Date" TEXT,
  "Occupation" TEXT,
  "Party ID" INTEGER REFERENCES "Party"("Party ID") -- empty: independent
);
CREATE TABLE "Election" (
  "Election ID" INTEGER PRIMARY KEY,
  "Election Date" TEXT,
  "Type" TEXT -- Council or By-election
);
CREATE TABLE "Result" (
  "Election ID" INTEGER REFERENCES "Election"("Election ID"),
  "Ward ID" INTEGER REFERENCES "Ward"("Ward ID"),
  "Candidate ID" INTEGER REFERENCES "Candidate"("Candidate ID"),
  "Votes" INTEGER,
  "Postal Votes" INTEGER, -- already counted in Votes
  "Elected" INTEGER, -- 1 yes, 0 no
  PRIMARY KEY ("Election ID", "Ward ID", "Candidate ID")
);

INSERT INTO "Party" VALUES
(1, 'Green Alternative', 'GA', 1985, 'Miriam Falk', 410, 'L'),
(2, 'People''s Union', 'PU', 1921, 'Gerald Stanton', 1320, 'R'),
(3, 'Social Labour Party', 'SLP', 1908, 'Dennis Hobb', 1185, 'L'),
(4, 'Free Citizens', 'FC', 1994, 'Ursula Penrose', 260, 'C'),
(5, 'Harbour List', 'HL', 2011, 'Tony Marsh', 95, 'C'),
(6, 'Farmers'' Voice', 'FV', 1952, 'Edgar Tull', 340, 'R'),
(7, 'Young Town', 'YT', 2019, 'Leah Simmons', NULL, 'L'),
(8, 'Pensioners'' Party', 'PP', 2003, NULL, 130, 'C');

INSERT INTO "Ward" VALUES
(1, 'Old Market', 'Centre', 7200, 5400, 2),
(2, 'Castle Hill', 'Centre', 5100, 4050, 1),
(3, 'Docks', 'South', 8800, 6100, 2),
(4, 'Mill Lane', 'South', 6300, 4700, 1),
(5, 'Northfield', 'North', 9400, 7000, 2),
(6, 'St Anne', 'North', 4600, 3700, 1),
(7, 'University', 'Centre', 7700, 3900, 1),
(8, 'Greenbank', 'West', 3900, 3050, 1),
(9, 'Woodend', 'West', 2100, 1700, 1);

INSERT INTO "Candidate" VALUES
(1, 'Miriam', 'Falk', 'F', '1971-03-14', 'Biologist', 1),
(2, 'Gerald', 'Stanton', 'M', '1958-11-02', 'Solicitor', 2),
(3, 'Dennis', 'Hobb', 'M', '1963-07-25', 'Trade unionist', 3),
(4, 'Ursula', 'Penrose', 'F', '1969-01-30', 'Shop owner', 4),
(5, 'Tony', 'Marsh', 'M', '1960-05-09', 'Boat builder', 5),
(6, 'Edgar', 'Tull', 'M', '1955-09-17', 'Farmer', 6),
(7, 'Leah', 'Simmons', 'F', '1998-12-03', 'Student', 7),
(8, 'Ayesha', 'Rahman', 'F', '1984-06-21', 'Teacher', 3),
(9, 'Colin', 'Whitby', 'M', '1977-02-11', 'Accountant', 2),
(10, 'Nora', 'Quill', 'F', '1990-08-08', 'Nurse', 1),
(11, 'Patrick', 'Dunmore', 'M', '1949-04-19', 'Retired', NULL),
(12, 'Hazel', 'Stanton', 'F', '1987-10-27', 'Solicitor', 2),
(13, 'Samuel', 'Adeyemi', 'M', '1993-01-05', 'Software developer', 4),
(14, 'Bridget', 'Lowe', 'F', '1966-12-12', 'Farmer', 6),
(15, 'Owen', 'Marsh', 'M', '1995-03-22', 'Teacher', 3),
(16, 'Judith', 'Carver', 'F', '1974-07-07', 'Journalist', NULL),
(17, 'Felix', 'Brandon', 'M', '2001-05-30', 'Student', 7),
(18, 'Rosa', 'Tindall', 'F', '1981-09-09', 'Teacher', 1),
(19, 'Ian', 'Whitby', 'M', '1952-06-16', 'Retired', 2),
(20, 'Marta', 'Nowak', 'F', '1989-02-28', 'Nurse', 5),
(21, 'Desmond', 'Crane', 'M', '1970-10-10', 'Shop owner', 4),
(22, 'Alice', 'Mortimer', 'F', NULL, 'Teacher', 3),
(23, 'Gwen', 'Ashby', 'F', '1979-11-30', 'Librarian', 3);

INSERT INTO "Election" VALUES
(1, '2022-05-05', 'Council'),
(2, '2023-09-14', 'By-election'),
(3, '2024-02-22', 'By-election'),
(4, '2024-10-03', 'By-election'),
(5, '2025-05-01', 'Council'),
(6, '2025-06-12', 'By-election'),
(7, '2018-05-03', 'Council'),
(8, '2020-11-19', 'By-election');

INSERT INTO "Result" VALUES
(1, 1, 1, 1389, 219, 1),
(1, 1, 2, 1345, 189, 1),
(1, 1, 4, 1116, 260, 0),
(1, 1, 3, 518, 55, 0),
(1, 2, 9, 1332, 319, 1),
(1, 2, 8, 900, 258, 0),
(1, 3, 5, 1013, 249, 1),
(1, 3, 20, 947, 104, 1),
(1, 3, 15, 430, 42, 0),
(1, 4, 13, 832, 90, 1),
(1, 4, 12, 473, 117, 0),
(1, 5, 22, 1070, 350, 1),
(1, 5, 14, 985, 128, 1),
(1, 5, 6, 873, 130, 0),
(1, 5, 19, 351, 51, 0),
(1, 6, 18, 380, 103, 1),
(1, 6, 10, 368, 102, 0),
(1, 7, 21, 1618, 492, 1),
(1, 7, 7, 953, 238, 0),
(5, 1, 2, 1488, 366, 1),
(5, 1, 1, 1387, 475, 1),
(5, 1, 3, 757, 211, 0),
(5, 1, 13, 588, 91, 0),
(5, 2, 12, 737, 256, 1),
(5, 2, 8, 309, 54, 0),
(5, 2, 18, 299, 39, 0),
(5, 3, 20, 1019, 248, 1),
(5, 3, 15, 976, 93, 1),
(5, 3, 5, 508, 100, 0),
(5, 5, 22, 1556, 384, 1),
(5, 5, 14, 1250, 199, 1),
(5, 5, 9, 530, 134, 0),
(5, 5, 6, 378, 58, 0),
(5, 7, 10, 1171, 364, 1),
(5, 7, 17, 840, 289, 0),
(5, 7, 7, 293, 28, 0),
(5, 8, 19, 1269, 288, 1),
(5, 8, 4, 817, 172, 0),
(5, 8, 16, 412, 64, 0),
(2, 3, 20, 1101, 177, 1),
(2, 3, 15, 894, 284, 0),
(3, 6, 12, 1201, 177, 1),
(3, 6, 18, 429, 143, 0),
(4, 9, 11, 1626, 536, 1),
(4, 9, 6, 551, 102, 0);
