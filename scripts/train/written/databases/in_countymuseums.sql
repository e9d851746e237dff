CREATE TABLE County (
  CountyId INTEGER PRIMARY KEY,
  CountyName TEXT NOT NULL,
  Population INTEGER
);
CREATE TABLE Museum (
  MuseumId INTEGER PRIMARY KEY,
  MuseumName TEXT NOT NULL,
  CountyId INTEGER NOT NULL REFERENCES County(CountyId),
  OpenedYear INTEGER,
  TicketPrice REAL, -- 0 = free entry
  ParentMuseumId INTEGER REFERENCES Museum(MuseumId), -- branch of
  IsAccredited TEXT -- Y / N
);
CREATE TABLE Curator (
  CuratorId INTEGER PRIMARY KEY,
  FullName TEXT NOT NULL,
  MuseumId INTEGER REFERENCES Museum(MuseumId),
  ReportsTo INTEGER REFERENCES Curator(CuratorId),
  Speciality TEXT,
  Salary INTEGER,
  HiredOn TEXT
);
CREATE TABLE Collection (
  CollectionId INTEGER PRIMARY KEY,
  CollectionName TEXT NOT NULL,
  MuseumId INTEGER REFERENCES Museum(MuseumId),
  CuratorId INTEGER REFERENCES Curator(CuratorId),
  ItemCount INTEGER,
  OnDisplay INTEGER -- of the items, how many are shown
);
CREATE TABLE Exhibition (
  ExhibitionId INTEGER PRIMARY KEY,
  Title TEXT NOT NULL,
  MuseumId INTEGER NOT NULL REFERENCES Museum(MuseumId),
  CuratorId INTEGER REFERENCES Curator(CuratorId),
  OpensOn TEXT,
  ClosesOn TEXT,
  Visitors INTEGER
);
INSERT INTO County VALUES (1,'Westmere',412000),(2,'Harrowshire',655000),(3,'Fennick',198000),(4,'Dunmoor',87000),(5,'Isle of Skarre',23000),(6,'Lower Brandon',301000),(7,'Tillwater',140000),(8,'North Garth',52000);
INSERT INTO Museum VALUES
(1,'Westmere County Museum',1,1889,8.5,NULL,'Y'),(2,'Canal House',1,1974,4,1,'Y'),(3,'Old Gaol Museum',1,1991,5.5,1,'N'),
(4,'Harrow Museum of Art',2,1923,12,NULL,'Y'),(5,'Harrow Transport Shed',2,1981,7,NULL,'Y'),(6,'Printworks',2,2004,0,4,'N'),
(7,'Fennick Wetlands Museum',3,1998,6,NULL,'Y'),(8,'Eel House',3,2011,3,7,'N'),(9,'Dunmoor Mining Museum',4,1968,7.5,NULL,'Y'),
(10,'Skarre Heritage Centre',5,1986,0,NULL,'N'),(11,'Brandon Hall',6,1952,9,NULL,'Y'),(12,'Brandon Toy Rooms',6,1995,5,11,'N'),
(13,'Tillwater Glass Museum',7,1979,6.5,NULL,'Y'),(14,'Tin Streamers'' Cottage',4,2015,0,9,'N'),(15,'Lifeboat House',5,2003,2,10,'N');
INSERT INTO Curator VALUES
(1,'Harriet Lomax',1,NULL,'archaeology',52000,'2009-03-02'),(2,'Samuel Okoro',1,1,'textiles',36000,'2016-09-12'),(3,'Wilma Strand',2,1,'industry',34500,'2018-01-15'),
(4,'Peter Gadd',3,3,'social history',29500,'2021-06-01'),(5,'Noor Rahimi',4,NULL,'painting',58000,'2011-05-09'),(6,'Clive Barrow',4,5,'prints',39000,'2014-02-03'),
(7,'Imogen Faye',4,5,'painting',37500,'2019-10-21'),(8,'Tom Ashdown',5,5,'industry',41000,'2007-08-13'),(9,'Leonie Hart',6,6,'prints',30500,'2022-04-04'),
(10,'Martin Sedge',7,NULL,'natural history',43000,'2012-11-05'),(11,'Ruth Carey',8,10,'natural history',28000,'2023-03-20'),(12,'Gwen Penrose',9,NULL,'industry',44500,'2010-01-11'),
(13,'Alasdair Munn',10,NULL,'social history',26500,'2020-07-06'),(14,'Beatrix Holm',11,NULL,'furniture',49000,'2008-09-01'),(15,'Duncan Pryor',11,14,'textiles',35000,'2017-05-22'),
(16,'Yasmin Cole',12,14,'toys',31000,'2021-11-08'),(17,'Ivo Santini',13,NULL,'glass',45500,'2013-04-15'),(18,'Maud Verrier',13,17,'glass',33000,'2024-02-12'),(19,'Edwin Clough',NULL,12,'archaeology',30000,'2025-01-13');
INSERT INTO Collection VALUES
(1,'Roman Finds',1,1,4200,310),(2,'Samplers and Quilts',1,2,860,45),(3,'Bronze Age Hoards',1,1,1250,220),(4,'Narrowboats',2,3,34,12),(5,'Prison Ledgers',3,4,410,60),
(6,'County Portraits',4,5,620,140),(7,'Etchings',4,6,5300,90),(8,'Modern Painting',4,7,480,200),(9,'Steam Engines',5,8,28,21),(10,'Bus Tickets',5,8,7600,300),
(11,'Letterpress',6,9,950,400),(12,'Marsh Birds',7,10,1340,275),(13,'Pressed Plants',7,10,6900,0),(14,'Eel Traps',8,11,75,60),(15,'Mine Lamps',9,12,520,180),
(16,'Fishing Gear',10,13,640,210),(17,'Oak Furniture',11,14,390,120),(18,'Costume',11,15,1100,85),(19,'Dolls',12,16,730,510),(20,'Cut Glass',13,17,1480,620),
(21,'Paperweights',13,18,350,0),(22,'Sea Shells',10,NULL,2200,35),(23,'Rescue Logs',15,13,180,40);
INSERT INTO Exhibition VALUES
(1,'Villa and Field',1,1,'2023-03-04','2023-09-03',14200),(2,'Stitch in Time',1,2,'2024-05-11','2024-10-27',9800),(3,'Locks and Lives',2,3,'2023-06-10','2023-12-10',4100),
(4,'Behind Bars',3,4,'2024-10-05','2025-02-23',5200),(5,'Faces of Harrow',4,5,'2023-02-18','2023-07-30',21500),(6,'Ink',4,6,'2024-02-10','2024-06-16',13200),
(7,'Colour Now',4,7,'2025-03-01','2025-08-31',NULL),(8,'Timetable',5,8,'2023-07-01','2024-01-14',8800),(9,'Full Steam',5,8,'2024-06-01','2024-11-24',12600),
(10,'Type!',6,9,'2024-09-14','2025-01-12',3900),(11,'Wings over Reed',7,10,'2023-04-01','2023-10-29',7600),(12,'Silver Swimmers',8,10,'2024-04-13','2024-09-29',2100),
(13,'Light Below',9,12,'2024-03-23','2024-11-03',6900),(14,'Herring Years',10,13,'2023-05-06','2023-09-24',3300),(15,'Best Chairs',11,14,'2024-07-06','2025-01-05',8200),
(16,'Dressed Up',11,15,'2025-04-05','2025-10-12',NULL),(17,'Tea with Teddy',12,16,'2023-11-18','2024-03-03',9400),(18,'Molten',13,17,'2024-04-20','2024-10-06',10100),
(19,'Roman Kitchens',1,1,'2025-02-15','2025-06-15',6100),(20,'Under the Lens',7,10,'2025-05-03','2025-09-28',NULL);
