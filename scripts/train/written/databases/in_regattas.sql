CREATE TABLE "Sailing Club" (
  "Club Code" TEXT PRIMARY KEY,
  "Club Name" TEXT NOT NULL,
  "Harbour" TEXT,
  "Parent Club" TEXT REFERENCES "Sailing Club"("Club Code")
);
CREATE TABLE "Sailor" (
  "Sailor No" INTEGER PRIMARY KEY,
  "Sailor Name" TEXT NOT NULL,
  "Club Code" TEXT REFERENCES "Sailing Club"("Club Code"),
  "Birth Year" INTEGER,
  "Trainer No" INTEGER REFERENCES "Sailor"("Sailor No")
);
CREATE TABLE "Boat" (
  "Sail No" TEXT PRIMARY KEY,
  "Boat Name" TEXT,
  "Boat Class" TEXT, -- Dinghy, Keelboat, Catamaran
  "Length m" REAL,
  "Year Built" INTEGER,
  "Owner No" INTEGER REFERENCES "Sailor"("Sailor No")
);
CREATE TABLE "Regatta" (
  "Regatta No" INTEGER PRIMARY KEY,
  "Regatta Name" TEXT NOT NULL,
  "Host Club" TEXT REFERENCES "Sailing Club"("Club Code"),
  "First Day" TEXT,
  "Last Day" TEXT,
  "Entry Fee" NUMERIC
);
CREATE TABLE "Race" (
  "Race No" INTEGER PRIMARY KEY,
  "Regatta No" INTEGER NOT NULL REFERENCES "Regatta"("Regatta No"),
  "Race Day" TEXT,
  "Wind Knots" INTEGER,
  "Course nm" REAL
);
CREATE TABLE "Race Result" (
  "Race No" INTEGER REFERENCES "Race"("Race No"),
  "Sail No" TEXT REFERENCES "Boat"("Sail No"),
  "Helm No" INTEGER REFERENCES "Sailor"("Sailor No"),
  "Place" INTEGER, -- empty unless finished
  "Status" TEXT, -- FIN finished, DNF did not finish, DSQ disqualified
  "Elapsed Min" REAL,
  "Corrected Min" REAL, -- after handicap
  PRIMARY KEY ("Race No", "Sail No")
);
INSERT INTO "Sailing Club" VALUES ('OYC','Oxney Yacht Club','Oxney',NULL),('RSC','Redmouth Sailing Club','Redmouth',NULL),('OJS','Oxney Junior Sailors','Oxney','OYC'),('LBC','Lantern Bay Cruisers','Lantern Bay',NULL),('RWS','Redmouth Women''s Sailing','Redmouth','RSC'),('FSC','Fenwater Sailing Club','Fenwater',NULL),('OVS','Oxney Veterans','Oxney','OYC'),('HCC','Hollow Creek Canoe and Sail','Hollow Creek',NULL);
INSERT INTO "Sailor" VALUES
(1,'Alistair Crewe','OYC',1961,NULL),(2,'Brid Nolan','RWS',1980,6),(3,'Cosmo Pelham','OJS',2006,1),(4,'Delphine Roux','RSC',1992,6),(5,'Einar Holm','LBC',1975,NULL),(6,'Frances Tully','RSC',1958,NULL),
(7,'Giles Marchant','OVS',1949,NULL),(8,'Hanne Vik','LBC',1999,5),(9,'Isla Crewe','OJS',2007,1),(10,'Jasper Lunn','FSC',1987,4),(11,'Kirsten Dale','RWS',2001,2),(12,'Luca Benedetti','FSC',1994,NULL),(13,'Moira Keane',NULL,1970,NULL),(14,'Niall Frost','OYC',1998,3);
INSERT INTO "Boat" VALUES
('GB101','Saltwhistle','Keelboat',9.2,2004,1),('GB114','Quick Silver','Dinghy',4.7,2017,3),('GB120','Tern','Dinghy',4.2,2012,9),('GB133','Windfall','Keelboat',8.4,1998,6),('GB141','Double Take','Catamaran',5.5,2019,4),
('NO207','Havfrue','Keelboat',10.1,2009,5),('NO212','Blink','Catamaran',5.3,2021,8),('GB155','Marsh Hare','Dinghy',4.4,2015,10),('GB160','Old Ginger','Keelboat',7.6,1983,7),('GB172','Petrel','Dinghy',4.7,2020,2),('GB180','Slipstream','Catamaran',5.5,2023,12),('GB190',NULL,'Dinghy',3.9,2001,NULL);
INSERT INTO "Regatta" VALUES
(1,'Oxney Spring Cup','OYC','2023-05-06','2023-05-07',40),(2,'Redmouth Week','RSC','2023-08-14','2023-08-18',85),(3,'Lantern Night Race','LBC','2023-09-23','2023-09-23',25),(4,'Oxney Spring Cup','OYC','2024-05-04','2024-05-05',45),
(5,'Redmouth Week','RSC','2024-08-12','2024-08-16',90),(6,'Fen Trophy','FSC','2024-09-14','2024-09-15',30),(7,'Oxney Spring Cup','OYC','2025-05-03','2025-05-04',45),(8,'Redmouth Week','RSC','2025-08-11','2025-08-15',95);
INSERT INTO "Race" VALUES (1,1,'2023-05-06',14,8),(2,1,'2023-05-07',9,6.5),(3,2,'2023-08-15',18,12),(4,2,'2023-08-17',22,15),(5,3,'2023-09-23',11,20),(6,4,'2024-05-04',16,8),(7,4,'2024-05-05',25,6.5),(8,5,'2024-08-13',12,12),(9,5,'2024-08-15',19,15),(10,6,'2024-09-14',7,5),(11,7,'2025-05-03',15,8),(12,7,'2025-05-04',NULL,6.5);
INSERT INTO "Race Result" VALUES
(1,'GB101',1,1,'FIN',92,88.5),(1,'GB133',6,2,'FIN',97,91),(1,'GB114',3,3,'FIN',105,92.5),(1,'GB160',7,NULL,'DNF',NULL,NULL),(2,'GB101',1,2,'FIN',84,81),(2,'GB120',9,1,'FIN',90,78),(2,'GB114',3,3,'FIN',95,83.5),
(3,'NO207',5,1,'FIN',118,121),(3,'GB133',6,3,'FIN',134,126),(3,'GB141',4,2,'FIN',112,122.5),(3,'GB172',2,4,'FIN',150,131),(4,'NO207',5,1,'FIN',141,144.5),(4,'GB141',4,NULL,'DSQ',NULL,NULL),(4,'GB133',4,2,'FIN',158,149),(4,'GB101',1,3,'FIN',155,149.5),
(5,'NO207',8,1,'FIN',210,214),(5,'NO212',5,2,'FIN',205,219),(6,'GB101',1,2,'FIN',94,90.5),(6,'GB114',3,1,'FIN',102,89.5),(6,'GB155',10,3,'FIN',110,95),(6,'GB160',7,4,'FIN',119,99.5),(7,'GB114',3,NULL,'DNF',NULL,NULL),(7,'GB120',9,NULL,'DNF',NULL,NULL),
(7,'GB101',1,1,'FIN',70,67.5),(8,'GB141',4,1,'FIN',104,113.5),(8,'GB172',11,3,'FIN',142,124),(8,'NO212',8,2,'FIN',108,116),(8,'GB180',12,4,'FIN',119,127),(9,'GB133',6,2,'FIN',160,151);
INSERT INTO "Race Result" VALUES (9,'GB141',4,1,'FIN',139,148),(9,'NO207',5,NULL,'DSQ',NULL,NULL),(9,'GB180',12,3,'FIN',146,156.5),(10,'GB155',10,1,'FIN',58,50),(10,'GB172',2,2,'FIN',60,51.5),(10,'GB180',12,3,'FIN',49,52.5),(11,'GB114',14,2,'FIN',101,88.5),(11,'GB101',1,1,'FIN',90,86.5),(11,'GB120',9,3,'FIN',108,91),(12,'GB120',9,1,'FIN',88,76.5),(12,'GB101',1,2,'FIN',86,83);
