CREATE TABLE Yacht_Club (
  Club_ID INTEGER PRIMARY KEY,
  Club_Name TEXT,
  Harbour TEXT,
  Country TEXT,
  Founded INTEGER
);
CREATE TABLE Skipper (
  Skipper_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Age INTEGER,
  Country TEXT,
  Licence_Class TEXT,
  Club_ID INTEGER,
  FOREIGN KEY (Club_ID) REFERENCES Yacht_Club(Club_ID)
);
CREATE TABLE Yacht (
  Yacht_ID INTEGER PRIMARY KEY,
  Yacht_Name TEXT,
  Hull_Type TEXT,
  Length_m REAL,
  Year_Built INTEGER,
  Owner_Club_ID INTEGER,
  FOREIGN KEY (Owner_Club_ID) REFERENCES Yacht_Club(Club_ID)
);
CREATE TABLE Regatta (
  Regatta_ID INTEGER PRIMARY KEY,
  Title TEXT,
  Start_Date TEXT,
  Venue TEXT,
  Distance_nm INTEGER,
  Prize_Money INTEGER
);
CREATE TABLE Entry (
  Regatta_ID INTEGER,
  Yacht_ID INTEGER,
  Skipper_ID INTEGER,
  Finish_Rank INTEGER,
  Elapsed_Hours REAL,
  PRIMARY KEY (Regatta_ID, Yacht_ID),
  FOREIGN KEY (Regatta_ID) REFERENCES Regatta(Regatta_ID),
  FOREIGN KEY (Yacht_ID) REFERENCES Yacht(Yacht_ID),
  FOREIGN KEY (Skipper_ID) REFERENCES Skipper(Skipper_ID)
);
INSERT INTO Yacht_Club VALUES (1,'Royal Kiel Sailing Union','Kiel','Germany',1887),(2,'Marstrand Segelsällskap','Marstrand','Sweden',1912),(3,'Cowes Corinthian','Cowes','United Kingdom',1868),(4,'Club Nautico Palma','Palma','Spain',1948),(5,'Société des Régates de Brest','Brest','France',1926),(6,'Hanko Sail Society','Hanko','Finland',1959);
INSERT INTO Skipper VALUES (1,'Jonas Petersen',44,'Germany','Offshore',1),(2,'Karin Lund',36,'Sweden','Offshore',2),(3,'Oliver Hart',52,'United Kingdom','Ocean',3),(4,'Marta Vidal',29,'Spain','Coastal',4),(5,'Yann Le Goff',47,'France','Ocean',5),(6,'Emily Stone',33,'United Kingdom','Coastal',3),(7,'Dieter Brandt',61,'Germany','Ocean',1),(8,'Sofia Nyman',27,'Sweden','Coastal',2),(9,'Rafael Ortiz',38,'Spain','Offshore',4),(10,'Anna Kiel',36,'Germany','Coastal',NULL),(11,'Tom Calder',58,'Ireland','Ocean',3),(12,'Lucie Morvan',31,'France','Offshore',5);
INSERT INTO Yacht VALUES (1,'Sea Breeze','Monohull',12.5,2009,1),(2,'Albatross','Monohull',15.8,2015,1),(3,'Vinga','Monohull',10.2,1998,2),(4,'Silver Tern','Catamaran',14.0,2018,3),(5,'Duchess of Wight','Monohull',18.3,2004,3),(6,'Tramontana','Catamaran',16.4,2020,4),(7,'Estrella','Monohull',9.8,1995,4),(8,'Armor','Trimaran',21.0,2019,5),(9,'Iroise','Monohull',13.1,2011,5),(10,'Sea Witch','Trimaran',18.3,2022,3),(11,'Old Salt','Monohull',8.5,1979,1);
INSERT INTO Regatta VALUES (1,'Baltic Cup','2023-06-10','Kiel',180,12000),(2,'Skagerrak Race','2023-08-19','Marstrand',240,9000),(3,'Solent Trophy','2024-05-25','Cowes',60,15000),(4,'Balearic Loop','2024-07-13','Palma',310,20000),(5,'Iroise Challenge','2024-09-07','Brest',420,25000),(6,'Baltic Cup','2024-06-08','Kiel',180,14000),(7,'Winter Series','2025-01-18','Palma',45,NULL),(8,'Midsummer Sail','2025-06-21','Marstrand',150,8000);
INSERT INTO Entry VALUES (1,1,1,2,26.4),(1,2,7,1,23.9),(1,3,2,3,29.0),(2,3,8,2,38.5),(2,2,1,1,33.2),(2,9,11,NULL,NULL),(3,4,3,1,6.1),(3,5,11,3,7.4),(3,10,6,2,6.3),(3,7,4,4,8.8),(4,6,9,1,31.5),(4,4,3,2,33.0),(4,7,4,NULL,NULL),(4,8,5,3,34.8),(5,8,5,1,36.0),(5,10,11,2,37.2),(5,9,12,3,49.5),(5,2,7,4,51.0),(5,1,1,5,52.3),(6,1,1,1,25.1),(6,2,7,2,25.8),(6,3,2,NULL,NULL),(7,6,9,1,5.0),(7,7,4,2,6.9);
