CREATE TABLE Student (
  StudentId INTEGER PRIMARY KEY,
  StudentName TEXT NOT NULL,
  Semester INTEGER,
  GradeAverage REAL, -- 1.0 best, 5.0 worst
  TutorId INTEGER REFERENCES Student(StudentId), -- older student helping
  HomeTown TEXT
);
CREATE TABLE Site (
  SiteId INTEGER PRIMARY KEY,
  SiteName TEXT NOT NULL,
  SiteKind TEXT, -- COM community pharmacy, HOS hospital pharmacy, IND industry
  Town TEXT,
  BranchOf INTEGER REFERENCES Site(SiteId),
  Places INTEGER
);
CREATE TABLE Supervisor (
  SupervisorId INTEGER PRIMARY KEY,
  SupervisorName TEXT NOT NULL,
  SiteId INTEGER REFERENCES Site(SiteId),
  ReportsToId INTEGER REFERENCES Supervisor(SupervisorId),
  LicensedYear INTEGER
);
CREATE TABLE Internship (
  InternshipId INTEGER PRIMARY KEY,
  StudentId INTEGER NOT NULL REFERENCES Student(StudentId),
  SiteId INTEGER NOT NULL REFERENCES Site(SiteId),
  SupervisorId INTEGER REFERENCES Supervisor(SupervisorId),
  StartDate TEXT,
  EndDate TEXT,
  PlannedHours INTEGER,
  WorkedHours INTEGER,
  MonthlyPay REAL,
  Mark REAL -- 1.0 best, empty while running
);
CREATE TABLE Skill (
  SkillId INTEGER PRIMARY KEY,
  SkillName TEXT NOT NULL,
  Required INTEGER -- 1 = every student needs it
);
CREATE TABLE SkillCheck (
  InternshipId INTEGER REFERENCES Internship(InternshipId),
  SkillId INTEGER REFERENCES Skill(SkillId),
  Passed INTEGER, -- 0/1
  CheckedOn TEXT,
  PRIMARY KEY (InternshipId, SkillId)
);
INSERT INTO Student VALUES
(1,'Agata Mroz',9,1.4,NULL,'Kelmouth'),(2,'Ben Yilmaz',8,2.3,1,'Harden'),(3,'Chloe Martin',8,1.9,1,'Kelmouth'),(4,'Dario Conti',7,2.8,2,'Ostley'),(5,'Esme Walker',7,1.7,3,'Harden'),(6,'Felix Braun',6,3.1,5,'Ostley'),
(7,'Gita Rao',6,1.5,3,'Lynne'),(8,'Henrik Dahl',9,2.0,NULL,'Lynne'),(9,'Iris Novak',5,2.6,8,'Kelmouth'),(10,'Jamal Reed',5,2.2,NULL,'Tarrow'),(11,'Karin Stolz',7,3.4,8,'Harden'),(12,'Leo Marchal',6,1.8,7,NULL);
INSERT INTO Site VALUES
(1,'Swan Pharmacy','COM','Kelmouth',NULL,3),(2,'Swan Pharmacy Station Road','COM','Kelmouth',1,1),(3,'Lynne General Hospital','HOS','Lynne',NULL,4),(4,'Borran Pharma','IND','Harden',NULL,5),(5,'Old Bridge Pharmacy','COM','Ostley',NULL,2),
(6,'Swan Pharmacy Harden','COM','Harden',1,2),(7,'St Hilda Clinic','HOS','Kelmouth',3,2),(8,'Vero Labs','IND','Tarrow',NULL,1),(9,'Market Pharmacy','COM','Lynne',NULL,1),(10,'Borran Research','IND','Lynne',4,2);
INSERT INTO Supervisor VALUES
(1,'Dr Paula Heim',1,NULL,1995),(2,'Nick Osgood',2,1,2012),(3,'Dr Amin Farouk',3,NULL,1990),(4,'Lydia Sutter',3,3,2009),(5,'Gerald Mott',4,NULL,1998),(6,'Tess Okonjo',4,5,2015),(7,'Ruben Klein',5,NULL,2003),(8,'Marta Weil',6,1,2017),(9,'Colm Ahearne',7,4,1988),(10,'Silvia Bruno',9,NULL,2001),(11,'Otis Grand',10,5,2018),(12,'Zara Lindh',1,1,2020);
INSERT INTO Internship VALUES
(1,1,1,1,'2023-03-01','2023-08-31',800,810,900,1.0),(2,1,4,5,'2024-03-04','2024-08-30',800,795,1450,1.3),(3,2,3,4,'2024-03-01','2024-08-31',800,720,1100,2.0),(4,3,1,12,'2024-03-01','2024-08-31',800,800,920,1.7),(5,3,3,3,'2024-09-16','2025-02-14',700,715,1150,1.3),
(6,4,5,7,'2024-09-02','2025-02-28',800,640,850,3.0),(7,5,4,6,'2024-09-02','2025-02-28',800,830,1500,1.3),(8,6,6,8,'2025-03-03','2025-08-29',800,410,900,NULL),(9,7,3,4,'2024-09-16','2025-02-14',700,705,1150,1.0),(10,7,7,4,'2025-03-03','2025-08-29',700,395,1100,NULL),
(11,8,4,5,'2023-09-04','2024-02-29',800,805,1400,1.7),(12,8,1,1,'2024-03-01','2024-08-31',800,790,920,2.0),(13,9,2,2,'2025-03-03','2025-08-29',600,330,800,NULL),(14,11,5,7,'2024-03-01','2024-05-17',800,280,850,5.0),(15,11,9,10,'2024-09-02','2025-02-28',800,780,820,3.3),
(16,2,10,11,'2024-10-07','2025-03-28',800,808,1480,1.7),(17,4,3,4,'2025-04-01','2025-09-26',800,310,1150,NULL),(18,5,1,12,'2025-03-17','2025-09-12',800,350,950,NULL),(19,10,1,NULL,'2025-05-05','2025-07-25',400,170,950,NULL);
INSERT INTO Skill VALUES (1,'Compounding ointments',1),(2,'Counselling patients',1),(3,'Checking interactions',1),(4,'Sterile preparation',0),(5,'Tablet press operation',0),(6,'Stock ordering',1),(7,'Clinical rounds',0);
INSERT INTO SkillCheck VALUES
(1,1,1,'2023-05-10'),(1,2,1,'2023-06-12'),(1,6,1,'2023-07-20'),(2,5,1,'2024-06-03'),(2,3,1,'2024-07-01'),(3,3,1,'2024-05-15'),(3,4,0,'2024-06-20'),(3,2,1,'2024-07-30'),(4,1,1,'2024-04-22'),(4,2,0,'2024-05-27'),(4,6,1,'2024-06-10'),(5,2,1,'2024-11-11'),(5,4,1,'2024-12-02'),
(6,1,0,'2024-10-21'),(6,2,1,'2024-12-09'),(7,5,1,'2024-11-25'),(8,1,1,'2025-05-12'),(8,6,0,'2025-06-02'),(9,3,1,'2024-11-18'),(9,4,1,'2024-12-16'),(10,2,1,'2025-05-19'),(11,5,0,'2023-12-04'),(11,3,1,'2024-01-15'),(12,1,1,'2024-05-06'),(12,2,1,'2024-06-17'),(12,6,1,'2024-07-08'),
(14,2,0,'2024-04-29'),(15,1,1,'2024-11-04'),(15,2,1,'2025-01-20'),(16,5,1,'2025-01-13'),(16,3,1,'2025-02-17'),(17,3,0,'2025-05-26'),(18,1,1,'2025-05-05'),(18,2,1,'2025-06-10'),(19,6,1,'2025-06-16');
