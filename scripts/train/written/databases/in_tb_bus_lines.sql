CREATE TABLE Depot (
  Depot_ID INTEGER PRIMARY KEY,
  Depot_Name TEXT,
  District TEXT,
  Capacity INTEGER
);
CREATE TABLE Bus (
  Bus_ID INTEGER PRIMARY KEY,
  Plate TEXT,
  Model TEXT,
  Fuel TEXT,
  Seats INTEGER,
  Bought_Year INTEGER,
  Depot_ID INTEGER,
  FOREIGN KEY (Depot_ID) REFERENCES Depot(Depot_ID)
);
CREATE TABLE Driver (
  Driver_ID INTEGER PRIMARY KEY,
  Driver_Name TEXT,
  Age INTEGER,
  Years_Service INTEGER,
  Home_Town TEXT,
  Depot_ID INTEGER,
  FOREIGN KEY (Depot_ID) REFERENCES Depot(Depot_ID)
);
CREATE TABLE Line (
  Line_No TEXT PRIMARY KEY,
  Line_Name TEXT,
  Length_Km REAL,
  Daily_Passengers INTEGER,
  Is_Night INTEGER
);
CREATE TABLE Stop (
  Stop_ID INTEGER PRIMARY KEY,
  Stop_Name TEXT,
  District TEXT,
  Has_Shelter TEXT
);
CREATE TABLE Line_Stop (
  Line_No TEXT,
  Stop_ID INTEGER,
  Stop_Order INTEGER,
  Minutes_From_Start INTEGER,
  PRIMARY KEY (Line_No, Stop_ID),
  FOREIGN KEY (Line_No) REFERENCES Line(Line_No),
  FOREIGN KEY (Stop_ID) REFERENCES Stop(Stop_ID)
);
CREATE TABLE Shift (
  Driver_ID INTEGER,
  Line_No TEXT,
  Shift_Date TEXT,
  Bus_ID INTEGER,
  Trips INTEGER,
  PRIMARY KEY (Driver_ID, Line_No, Shift_Date),
  FOREIGN KEY (Driver_ID) REFERENCES Driver(Driver_ID),
  FOREIGN KEY (Line_No) REFERENCES Line(Line_No),
  FOREIGN KEY (Bus_ID) REFERENCES Bus(Bus_ID)
);
INSERT INTO Depot VALUES (1,'Millfield Garage','North',40),(2,'Quayside Yard','Harbour',25),(3,'Ashgrove Depot','West',60),(4,'Old Tram Shed','Centre',15);
INSERT INTO Bus VALUES (1,'BK 114','Citaro','Diesel',42,2012,1),(2,'BK 115','Citaro','Diesel',42,2012,1),(3,'BK 201','Urbino 12','Electric',38,2021,2),(4,'BK 202','Urbino 12','Electric',38,2022,2),(5,'BK 310','Lion City','Hybrid',54,2018,3),(6,'BK 311','Lion City','Hybrid',54,2019,3),(7,'BK 312','Lion City G','Diesel',71,2015,3),(8,'BK 401','eVivacity','Electric',29,2023,NULL),(9,'BK 090','Volvo 7700','Diesel',44,2006,1),(10,'BK 313','Urbino 18','Electric',62,2024,3);
INSERT INTO Driver VALUES (1,'Harold Finch',58,31,'Millfield',1),(2,'Jasmin Doğan',34,8,'Seaport',2),(3,'Pieter Vos',45,17,'Ashgrove',3),(4,'Maria Lopes',39,11,'Seaport',2),(5,'Colin Bright',27,2,'Millfield',1),(6,'Fatima Zahra',31,5,'Ashgrove',3),(7,'George Tully',62,35,'Elmstead',3),(8,'Nadia Petrova',48,20,'Seaport',1),(9,'Ravi Shah',24,1,'Elmstead',2),(10,'Ellen Moss',51,22,'Seaport',NULL);
INSERT INTO Line VALUES ('1','Airport Express',18.5,5200,0),('2','Harbour Loop',7.2,3100,0),('3','Ashgrove - Centre',9.8,6400,0),('5','Hospital Shuttle',4.1,1250,0),('7','University Line',11.3,4800,0),('9','Elmstead Village',23.7,640,0),('N1','Night Owl North',14.0,310,1),('N2','Night Owl South',12.6,270,1),('12','Stadium Special',6.0,NULL,0);
INSERT INTO Stop VALUES (1,'Central Station','Centre','Y'),(2,'Market Square','Centre','Y'),(3,'City Hospital','North','Y'),(4,'Airport Terminal','North','Y'),(5,'Fish Quay','Harbour','N'),(6,'Lighthouse','Harbour','N'),(7,'Ashgrove Church','West','Y'),(8,'University Gate','West','Y'),(9,'Park Lane','Centre','N'),(10,'Elmstead Green','Rural','N'),(11,'Mill Bridge','North','N'),(12,'Old Cemetery','West','N'),(13,'Station Road','Rural','Y');
INSERT INTO Line_Stop VALUES ('1',1,1,0),('1',11,2,9),('1',4,3,24),('2',1,1,0),('2',5,2,7),('2',6,3,12),('2',2,4,21),('3',7,1,0),('3',9,2,11),('3',2,3,15),('3',1,4,19),('5',1,1,0),('5',3,2,10),('7',2,1,0),('7',9,2,4),('7',8,3,18),('7',7,4,25),('9',1,1,0),('9',13,2,26),('9',10,3,41),('N1',1,1,0),('N1',3,2,8),('N1',11,3,13),('N2',1,1,0),('N2',7,2,15);
INSERT INTO Shift VALUES (1,'1','2025-03-10',1,8),(1,'5','2025-03-11',2,14),(2,'2','2025-03-10',3,12),(2,'2','2025-03-11',3,12),(2,'1','2025-03-12',4,7),(3,'3','2025-03-10',5,10),(3,'7','2025-03-11',7,9),(4,'2','2025-03-12',4,11),(4,'N2','2025-03-13',3,5),(5,'5','2025-03-10',2,13),(5,'N1','2025-03-12',1,6),(6,'7','2025-03-10',6,9),(6,'3','2025-03-12',5,10),(7,'9','2025-03-10',7,4),(7,'9','2025-03-11',7,4),(7,'3','2025-03-13',6,9),(8,'1','2025-03-11',1,8),(8,'1','2025-03-13',3,8),(9,'2','2025-03-13',4,NULL);
