CREATE TABLE Family (
  FamilyName TEXT PRIMARY KEY,
  CommonName TEXT
);
CREATE TABLE Plant (
  PlantId INTEGER PRIMARY KEY,
  LatinName TEXT NOT NULL,
  CommonName TEXT,
  FamilyName TEXT REFERENCES Family(FamilyName),
  Origin TEXT,
  Hardiness INTEGER, -- lowest temperature survived, degrees C
  Poisonous INTEGER -- 0/1
);
CREATE TABLE Area (
  AreaId INTEGER PRIMARY KEY,
  AreaName TEXT NOT NULL,
  InsideAreaId INTEGER REFERENCES Area(AreaId),
  SquareMetres INTEGER,
  Heated INTEGER -- 0/1
);
CREATE TABLE Gardener (
  GardenerId INTEGER PRIMARY KEY,
  GardenerName TEXT NOT NULL,
  TrainedBy INTEGER REFERENCES Gardener(GardenerId),
  StartYear INTEGER,
  HourlyPay REAL
);
CREATE TABLE Planting (
  PlantingId INTEGER PRIMARY KEY,
  PlantId INTEGER NOT NULL REFERENCES Plant(PlantId),
  AreaId INTEGER NOT NULL REFERENCES Area(AreaId),
  GardenerId INTEGER REFERENCES Gardener(GardenerId),
  PlantedOn TEXT,
  Specimens INTEGER, -- put in
  Alive INTEGER -- at the last count
);
CREATE TABLE Flowering (
  PlantingId INTEGER REFERENCES Planting(PlantingId),
  FlowerYear INTEGER,
  FirstBloom TEXT,
  PRIMARY KEY (PlantingId, FlowerYear)
);
INSERT INTO Family VALUES ('Rosaceae','rose family'),('Ericaceae','heather family'),('Orchidaceae','orchid family'),('Cactaceae','cactus family'),('Solanaceae','nightshade family'),('Iridaceae','iris family'),('Magnoliaceae','magnolia family'),('Nymphaeaceae','water lily family'),('Proteaceae',NULL);
INSERT INTO Plant VALUES
(1,'Rosa rugosa','beach rose','Rosaceae','Japan',-35,0),(2,'Prunus mume','Japanese apricot','Rosaceae','China',-18,0),(3,'Rhododendron ponticum','common rhododendron','Ericaceae','Turkey',-20,1),
(4,'Erica arborea','tree heath','Ericaceae','Spain',-10,0),(5,'Phalaenopsis amabilis','moon orchid','Orchidaceae','Indonesia',15,0),(6,'Vanilla planifolia','vanilla','Orchidaceae','Mexico',16,0),
(7,'Echinocactus grusonii','golden barrel','Cactaceae','Mexico',-5,0),(8,'Opuntia humifusa','eastern prickly pear','Cactaceae','United States',-25,0),(9,'Atropa belladonna','deadly nightshade','Solanaceae','Turkey',-20,1),
(10,'Brugmansia arborea','angel''s trumpet','Solanaceae','Peru',2,1),(11,'Iris sibirica','Siberian iris','Iridaceae','Turkey',-35,1),(12,'Crocus sativus','saffron crocus','Iridaceae',NULL,-15,0),
(13,'Magnolia stellata','star magnolia','Magnoliaceae','Japan',-25,0),(14,'Nymphaea alba','white water lily','Nymphaeaceae','Spain',-20,0),(15,'Victoria amazonica','giant water lily','Nymphaeaceae','Peru',20,0),
(16,'Cypripedium calceolus','lady''s slipper','Orchidaceae','Norway',-30,0),(17,'Solanum dulcamara',NULL,'Solanaceae','Norway',-30,1),(18,'Gladiolus communis',NULL,'Iridaceae','Spain',-12,0);
INSERT INTO Area VALUES
(1,'Glasshouse',NULL,900,1),(2,'Tropical Hall',1,320,1),(3,'Desert Room',1,180,1),(4,'Lily House',1,150,1),(5,'Arboretum',NULL,12000,0),(6,'Magnolia Walk',5,800,0),
(7,'Heath Garden',NULL,1500,0),(8,'Poison Border',NULL,200,0),(9,'Rose Terrace',NULL,650,0),(10,'Pond',NULL,1100,0),(11,'Japanese Corner',5,420,0),(12,'Seed Beds',NULL,300,0);
INSERT INTO Gardener VALUES
(1,'Otto Falk',NULL,1998,24.5),(2,'Marisol Pinto',1,2006,22),(3,'Jin Takeda',1,2010,21.5),(4,'Hattie Brooks',2,2015,19),(5,'Emil Rask',2,2018,18.2),(6,'Nadia Petrov',3,2019,21.9),(7,'Cormac Doyle',4,2022,16.5),(8,'Sunniva Lie',6,2023,16.8),(9,'Theo Blanc',NULL,2024,20);
INSERT INTO Planting VALUES
(1,1,9,2,'2015-04-10',40,36),(2,2,11,3,'2016-03-20',6,6),(3,3,7,1,'2009-10-02',25,24),(4,4,7,4,'2019-04-15',30,12),(5,5,2,2,'2020-06-01',50,41),(6,6,2,5,'2021-06-11',12,9),
(7,7,3,3,'2011-05-05',18,18),(8,8,3,6,'2021-05-19',10,10),(9,9,8,4,'2018-03-28',8,8),(10,10,2,5,'2019-05-30',5,3),(11,11,10,6,'2020-09-09',60,55),(12,12,12,7,'2022-09-01',200,118),
(13,13,6,1,'2003-11-12',7,7),(14,14,10,3,'2014-05-21',15,14),(15,15,4,2,'2022-04-30',3,2),(16,16,11,8,'2024-04-02',10,4),(17,17,8,7,'2023-04-18',12,12),(18,1,12,7,'2023-10-20',25,0),
(19,13,11,3,'2017-11-03',4,3),(20,9,12,4,'2022-05-02',20,15),(21,12,7,8,'2023-09-15',150,97),(22,10,8,5,'2024-06-03',6,0),(23,3,5,1,'2010-10-15',14,14),(24,16,7,NULL,'2023-04-25',8,5);
INSERT INTO Flowering VALUES
(1,2023,'2023-06-02'),(1,2024,'2024-05-25'),(1,2025,'2025-05-29'),(2,2023,'2023-02-20'),(2,2024,'2024-02-11'),(2,2025,'2025-02-16'),(3,2024,'2024-05-08'),(3,2025,'2025-05-12'),(4,2023,'2023-03-30'),
(5,2023,'2023-01-15'),(5,2025,'2025-01-22'),(7,2024,'2024-06-18'),(9,2024,'2024-06-20'),(11,2023,'2023-05-27'),(11,2024,'2024-05-20'),(12,2023,'2023-10-14'),(12,2024,'2024-10-09'),(13,2023,'2023-03-18'),
(13,2024,'2024-03-09'),(13,2025,'2025-03-14'),(14,2024,'2024-06-05'),(15,2023,'2023-07-19'),(15,2024,'2024-07-11'),(17,2024,'2024-06-15'),(19,2024,'2024-03-12'),(19,2025,'2025-03-21'),(21,2024,'2024-10-02'),(23,2024,'2024-05-14'),(23,2025,'2025-05-10'),(24,2025,'2025-05-31');
