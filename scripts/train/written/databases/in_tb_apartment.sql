CREATE TABLE Building (
  Building_No INTEGER PRIMARY KEY,
  Street TEXT,
  Quarter TEXT,
  Built_Year INTEGER,
  Floors INTEGER,
  Has_Lift TEXT
);
CREATE TABLE Flat (
  Flat_No INTEGER PRIMARY KEY,
  Building_No INTEGER REFERENCES Building(Building_No),
  Floor INTEGER,
  Rooms INTEGER,
  Area_Sqm REAL,
  Monthly_Rent INTEGER,
  Has_Balcony TEXT
);
CREATE TABLE Tenant (
  Tenant_No INTEGER PRIMARY KEY,
  Name TEXT,
  Profession TEXT,
  Birth_Year INTEGER,
  Pets INTEGER
);
CREATE TABLE Lease (
  Lease_No INTEGER PRIMARY KEY,
  Flat_No INTEGER REFERENCES Flat(Flat_No),
  Tenant_No INTEGER REFERENCES Tenant(Tenant_No),
  Start_Date TEXT,
  End_Date TEXT,
  Deposit INTEGER
);
CREATE TABLE Repair (
  Repair_No INTEGER PRIMARY KEY,
  Flat_No INTEGER REFERENCES Flat(Flat_No),
  Reported_On TEXT,
  Done_On TEXT,
  Kind TEXT,
  Cost INTEGER
);
INSERT INTO Building VALUES (1,'Linden Street 4','Old Town',1908,4,'N'),(2,'Harbour Row 17','Docklands',2016,9,'Y'),(3,'Mill Lane 22','Old Town',1934,5,'N'),(4,'Station Avenue 3','Northside',1971,12,'Y'),(5,'Orchard Close 8','Westfield',1998,3,'N'),(6,'Quay Tower','Docklands',2024,18,'Y');
INSERT INTO Flat VALUES (101,1,0,2,54,780,'N'),(102,1,2,3,82,1080,'Y'),(103,1,4,4,118,1450,'Y'),(201,2,3,2,61,1250,'Y'),(202,2,7,3,95,1890,'Y'),(203,2,9,5,160,3400,'Y'),(301,3,1,1,31,520,'N'),(302,3,3,3,79,990,'N'),(401,4,5,2,58,690,'Y'),(402,4,8,2,58,710,'Y'),(403,4,11,3,76,850,'N'),(404,4,1,1,29,450,'N'),(501,5,0,4,105,1190,'N'),(502,5,2,3,88,1020,'Y');
INSERT INTO Tenant VALUES (1,'Alma Berg','Teacher',1985,1),(2,'Bruno Costa','Chef',1990,0),(3,'Cecile Dumont','Architect',1978,2),(4,'Derek Hall','Nurse',1993,0),(5,'Eva Novak','Student',2002,0),(6,'Farid Aziz','Engineer',1981,1),(7,'Gina Rossi','Teacher',1969,3),(8,'Hamish Reid','Retired',1950,1),(9,'Ines Duarte','Nurse',1996,0),(10,'Jonas Vik','Architect',1988,0),(11,'Kate Mills',NULL,1999,1),(12,'Luis Ferrer','Chef',1975,0);
INSERT INTO Lease VALUES (1,101,5,'2023-09-01',NULL,1560),(2,102,1,'2019-04-01',NULL,2160),(3,103,3,'2021-06-15',NULL,2900),(4,201,4,'2022-02-01','2024-01-31',2500),(5,201,10,'2024-03-01',NULL,2500),(6,202,6,'2020-10-01',NULL,3780),(7,301,2,'2021-01-01','2022-12-31',1040),(8,301,9,'2023-02-01',NULL,1040),(9,302,7,'2012-05-01',NULL,1500),(10,401,8,'2008-11-01',NULL,900),(11,402,2,'2023-01-01',NULL,1420),(12,403,12,'2018-07-01','2024-09-30',1700),(13,501,6,'2016-03-01','2020-09-30',2200),(14,502,4,'2024-02-01',NULL,2040),(15,404,5,'2022-09-01','2023-08-31',900);
INSERT INTO Repair VALUES (1,101,'2024-01-10','2024-01-15','Plumbing',180),(2,102,'2024-03-02','2024-03-20','Window',340),(3,201,'2024-04-11','2024-04-12','Electric',95),(4,302,'2024-05-06','2024-06-01','Heating',1250),(5,302,'2024-11-19','2024-11-25','Plumbing',210),(6,401,'2023-12-01','2023-12-04','Heating',480),(7,403,'2024-10-05','2024-11-02','Painting',1600),(8,501,'2020-10-10','2020-11-15','Painting',1900),(9,401,'2025-02-20',NULL,'Plumbing',NULL),(10,203,'2025-03-03',NULL,'Electric',NULL),(11,103,'2024-08-14','2024-08-14','Lock',120),(12,102,'2025-01-08','2025-01-16','Heating',560);
INSERT INTO Building VALUES (7,'Chapel Yard 1','Westfield',2019,4,'Y');
