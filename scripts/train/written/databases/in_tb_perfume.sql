CREATE TABLE House (
  HouseID INTEGER PRIMARY KEY,
  HouseName TEXT,
  City TEXT,
  Country TEXT,
  YearFounded INTEGER
);
CREATE TABLE Perfumer (
  PerfumerID INTEGER PRIMARY KEY,
  PerfumerName TEXT,
  Nationality TEXT,
  BirthYear INTEGER
);
CREATE TABLE Perfume (
  PerfumeID INTEGER PRIMARY KEY,
  PerfumeName TEXT,
  HouseID INTEGER REFERENCES House(HouseID),
  PerfumerID INTEGER REFERENCES Perfumer(PerfumerID),
  LaunchYear INTEGER,
  Concentration TEXT,
  Gender TEXT,
  PricePer50ml REAL,
  Discontinued INTEGER
);
CREATE TABLE Note (
  NoteID INTEGER PRIMARY KEY,
  NoteName TEXT,
  Family TEXT
);
CREATE TABLE PerfumeNote (
  PerfumeID INTEGER REFERENCES Perfume(PerfumeID),
  NoteID INTEGER REFERENCES Note(NoteID),
  Layer TEXT,
  PRIMARY KEY (PerfumeID, NoteID)
);
CREATE TABLE Sale (
  SaleID INTEGER PRIMARY KEY,
  PerfumeID INTEGER REFERENCES Perfume(PerfumeID),
  SaleMonth TEXT,
  Bottles INTEGER
);
INSERT INTO House VALUES (1,'Maison Delorme','Grasse','France',1898),(2,'Atelier Vesper','Paris','France',2006),(3,'Casa Limone','Florence','Italy',1952),(4,'Ashby & Thorne','London','United Kingdom',1921),(5,'Sandalwood Lane','Mumbai','India',1987),(6,'Nord Parfym','Stockholm','Sweden',2014);
INSERT INTO Perfumer VALUES (1,'Colette Arnaud','French',1958),(2,'Giulio Serra','Italian',1971),(3,'Imogen Blythe','British',1984),(4,'Prakash Iyer','Indian',1966),(5,'Linnea Falk','Swedish',1990),(6,'Bastien Roche','French',1979),(7,'Marta Oliveira','Portuguese',1988);
INSERT INTO Perfume VALUES
(1,'Nuit de Grasse',1,1,1992,'Extrait','Female',210.0,0),(2,'Jardin Clair',1,1,2004,'Eau de Parfum','Female',118.0,0),(3,'Vesper No. 1',2,6,2007,'Eau de Parfum','Unisex',135.0,0),(4,'Vesper Smoke',2,6,2015,'Eau de Parfum','Male',142.0,0),
(5,'Limone Vivo',3,2,1998,'Eau de Cologne','Unisex',62.0,0),(6,'Fiore Bianco',3,2,2010,'Eau de Toilette','Female',78.0,1),(7,'Thorne Leather',4,3,2016,'Eau de Parfum','Male',125.0,0),(8,'Ashby Rose',4,NULL,1925,'Eau de Cologne','Female',70.0,1),
(9,'Mysore Dawn',5,4,1995,'Extrait','Unisex',190.0,0),(10,'Monsoon',5,4,2012,'Eau de Parfum','Unisex',99.0,0),(11,'Birch Light',6,5,2018,'Eau de Toilette','Unisex',88.0,0),(12,'Polar Musk',6,5,2021,'Eau de Parfum','Male',112.0,0),(13,'Garden at Noon',4,3,2023,'Eau de Toilette','Female',NULL,0),(14,'Jardin Noir',1,6,2019,'Eau de Parfum','Female',149.0,0);
INSERT INTO Note VALUES (1,'Rose','Floral'),(2,'Jasmine','Floral'),(3,'Bergamot','Citrus'),(4,'Lemon','Citrus'),(5,'Sandalwood','Woody'),(6,'Cedar','Woody'),(7,'Vanilla','Sweet'),(8,'Leather','Animalic'),(9,'Musk','Animalic'),(10,'Vetiver','Woody'),(11,'Orange Blossom','Floral'),(12,'Tonka Bean','Sweet'),(13,'Black Rose','Floral');
INSERT INTO PerfumeNote VALUES (1,1,'Heart'),(1,2,'Heart'),(1,5,'Base'),(1,3,'Top'),(2,11,'Heart'),(2,3,'Top'),(2,9,'Base'),(3,3,'Top'),(3,10,'Base'),(4,8,'Base'),(4,6,'Heart'),(4,12,'Base'),(5,4,'Top'),(5,3,'Top'),(6,2,'Heart'),(6,4,'Top'),(6,9,'Base'),(7,8,'Base'),(7,3,'Top'),(7,6,'Heart'),(8,1,'Heart'),(9,5,'Base'),(9,2,'Heart'),(9,7,'Base'),(10,10,'Base'),(10,4,'Top'),(11,6,'Heart'),(11,3,'Top'),(12,9,'Base'),(12,6,'Heart'),(14,1,'Heart'),(14,10,'Heart'),(14,3,'Top'),(14,7,'Base');
INSERT INTO Sale VALUES (1,1,'2024-11',120),(2,1,'2024-12',310),(3,2,'2024-12',280),(4,3,'2024-11',95),(5,3,'2024-12',180),(6,4,'2024-12',160),(7,5,'2025-01',75),(8,7,'2024-12',205),(9,7,'2025-01',60),(10,9,'2024-12',40),(11,10,'2025-01',55),(12,11,'2024-12',130),(13,11,'2025-01',85),(14,12,'2025-01',90),(15,14,'2024-12',240),(16,14,'2025-02',150),(17,1,'2025-02',175),(18,2,'2025-02',60),(19,6,'2024-11',12);
