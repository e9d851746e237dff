CREATE TABLE Member (
  MemberId INTEGER PRIMARY KEY,
  FullName TEXT NOT NULL,
  Subject TEXT,
  StudyYear INTEGER,
  MentorId INTEGER REFERENCES Member(MemberId),
  JoinedOn TEXT
);
CREATE TABLE Office (
  OfficeName TEXT PRIMARY KEY,
  HeldBy INTEGER REFERENCES Member(MemberId),
  ReportsToOffice TEXT REFERENCES Office(OfficeName)
);
CREATE TABLE Motion (
  MotionId INTEGER PRIMARY KEY,
  Wording TEXT NOT NULL,
  Topic TEXT,
  ProposedBy INTEGER REFERENCES Member(MemberId)
);
CREATE TABLE Debate (
  DebateId INTEGER PRIMARY KEY,
  MotionId INTEGER NOT NULL REFERENCES Motion(MotionId),
  HeldOn TEXT,
  Venue TEXT,
  ChairId INTEGER REFERENCES Member(MemberId),
  Audience INTEGER,
  VotesFor INTEGER,
  VotesAgainst INTEGER
);
CREATE TABLE Speech (
  DebateId INTEGER REFERENCES Debate(DebateId),
  MemberId INTEGER REFERENCES Member(MemberId),
  Side TEXT, -- P = proposition, O = opposition
  Minutes REAL,
  Points INTEGER, -- 50 to 100
  PRIMARY KEY (DebateId, MemberId)
);
CREATE TABLE Fee (
  MemberId INTEGER REFERENCES Member(MemberId),
  Term TEXT, -- e.g. 2024-A autumn, 2025-S spring
  AmountDue REAL,
  AmountPaid REAL,
  PRIMARY KEY (MemberId, Term)
);
INSERT INTO Member VALUES
(1,'Harriet Vaughan','law',3,NULL,'2022-10-05'),(2,'Obinna Eze','politics',3,1,'2022-10-12'),(3,'Sofia Marchetti','history',2,1,'2023-10-04'),(4,'Ravi Menon','physics',3,2,'2023-02-01'),
(5,'Clara Duval','law',2,2,'2023-10-11'),(6,'Jonas Keller','economics',1,3,'2024-10-02'),(7,'Mei Tan','history',1,3,'2024-10-02'),(8,'Patrick Shaw','law',1,5,'2024-10-09'),
(9,'Amara Diallo','politics',2,4,'2023-10-18'),(10,'Leo Whitby','physics',1,NULL,'2025-01-22'),(11,'Katya Orlova','economics',2,9,'2024-01-24'),(12,'Dominic Frey','music',3,NULL,'2022-10-05'),(13,'Ines Rojas','medicine',1,9,'2024-10-16');
INSERT INTO Office VALUES ('President',1,NULL),('Secretary',3,'President'),('Treasurer',4,'President'),('Training Officer',2,'President'),('Social Secretary',9,'Secretary'),('Publicity Officer',11,'Secretary'),('Assistant Treasurer',8,'Treasurer'),('Archivist',NULL,'Secretary'),('Workshop Leader',5,'Training Officer');
INSERT INTO Motion VALUES
(1,'This house would abolish exams','education',1),(2,'This house would ban zoos','animals',3),(3,'This house believes cities should be car free','environment',9),(4,'This house regrets social media','media',3),(5,'This house would lower the voting age to 16','politics',2),
(6,'This house would pay artists a basic income','culture',12),(7,'This house would tax flying heavily','environment',4),(8,'This house prefers books to films','culture',5),(9,'This house would make voting compulsory','politics',NULL),(10,'This house would close the art schools','education',6),(11,'This house would colonise Mars','science',10);
INSERT INTO Debate VALUES
(1,1,'2023-11-02','Old Library',12,64,38,20),(2,4,'2023-12-07','Old Library',1,41,15,22),(3,5,'2024-02-15','Guild Hall',1,88,51,30),(4,2,'2024-03-14','Old Library',2,52,19,29),(5,3,'2024-05-09','Guild Hall',12,73,36,33),
(6,7,'2024-10-17','Room 5',3,29,17,9),(7,6,'2024-11-14','Old Library',2,58,25,25),(8,5,'2024-12-05','Guild Hall',1,95,40,48),(9,8,'2025-01-30','Room 5',9,34,21,11),(10,9,'2025-02-20','Old Library',3,61,23,31),(11,1,'2025-03-13','Guild Hall',4,102,66,28),(12,7,'2025-05-15','Room 5',NULL,NULL,NULL,NULL);
INSERT INTO Speech VALUES
(1,1,'P',7,82),(1,2,'P',6.5,76),(1,4,'O',7,71),(1,3,'O',6,68),(2,2,'P',7,73),(2,12,'P',7.5,70),(2,3,'O',7,79),(2,9,'O',6,74),(3,2,'P',7,84),(3,5,'P',6.5,72),(3,4,'O',7,77),(3,12,'O',8,75),
(4,3,'P',7,75),(4,9,'P',6,69),(4,1,'O',7,88),(4,11,'O',5.5,66),(5,9,'P',7,80),(5,4,'P',6.5,74),(5,5,'O',7,78),(5,2,'O',7,81),(6,4,'P',7,79),(6,6,'P',5,61),(6,11,'O',6,70),(6,5,'O',6.5,74),
(7,12,'P',7,77),(7,7,'P',5.5,67),(7,3,'O',7,80),(7,8,'O',6,65),(8,11,'P',6.5,72),(8,13,'P',5,64),(8,2,'O',7,86),(8,1,'O',7,85),(9,5,'P',7,81),(9,7,'P',6,71),(9,8,'O',6.5,70),(9,6,'O',6,66),
(10,13,'P',6,68),(10,4,'P',7,78),(10,9,'O',7,82);
INSERT INTO Speech VALUES (11,1,'P',7,90),(11,8,'P',6.5,75),(11,11,'O',7,73),(11,7,'O',6,74);
INSERT INTO Fee VALUES
(1,'2024-A',15,15),(2,'2024-A',15,15),(3,'2024-A',15,15),(4,'2024-A',15,10),(5,'2024-A',15,15),(6,'2024-A',10,10),(7,'2024-A',10,10),(8,'2024-A',10,0),(9,'2024-A',15,15),(11,'2024-A',15,15),(12,'2024-A',15,0),(13,'2024-A',10,10),
(1,'2025-S',15,15),(2,'2025-S',15,15),(3,'2025-S',15,0),(4,'2025-S',15,15),(5,'2025-S',15,15),(6,'2025-S',10,5),(7,'2025-S',10,10),(8,'2025-S',10,0),(9,'2025-S',15,15),(10,'2025-S',10,10),(11,'2025-S',15,15),(13,'2025-S',10,10);
