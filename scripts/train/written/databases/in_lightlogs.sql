CREATE TABLE lighthouse (
  light_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  coast TEXT,              -- north, east, south, west
  tower_height_m REAL,
  range_nm INTEGER,        -- nominal range in nautical miles
  first_lit INTEGER,
  automated_year INTEGER   -- empty = still manned
);
CREATE TABLE keeper (
  keeper_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  rank TEXT,               -- PK principal keeper, AK assistant keeper, OK occasional keeper
  born INTEGER,
  superior_id INTEGER REFERENCES keeper(keeper_id)
);
CREATE TABLE posting (
  posting_id INTEGER PRIMARY KEY,
  keeper_id INTEGER NOT NULL REFERENCES keeper(keeper_id),
  light_id INTEGER NOT NULL REFERENCES lighthouse(light_id),
  from_date TEXT NOT NULL,
  to_date TEXT             -- empty = still there
);
CREATE TABLE log_entry (
  entry_id INTEGER PRIMARY KEY,
  light_id INTEGER NOT NULL REFERENCES lighthouse(light_id),
  keeper_id INTEGER NOT NULL REFERENCES keeper(keeper_id),
  log_date TEXT NOT NULL,
  wind_force INTEGER,      -- Beaufort
  visibility_nm REAL,
  fog_signal_hours REAL,
  oil_used_l REAL,
  remark TEXT
);
CREATE TABLE incident (
  incident_id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES log_entry(entry_id),
  kind TEXT,               -- wreck, lamp failure, injury, visitor, rescue
  vessel TEXT,
  lives_lost INTEGER,
  lives_saved INTEGER
);
INSERT INTO lighthouse VALUES
(1,'Gannet Rock','north',34.5,21,1851,NULL),(2,'Sorrow Point','north',22,17,1868,NULL),(3,'Holm Skerry','east',41,24,1839,NULL),(4,'Cradle Bar','east',15.5,11,1902,NULL),
(5,'Anvil Head','south',28,19,1877,NULL),(6,'St Orran','west',37,23,1845,NULL),(7,'Little Maiden','west',12,9,1910,1926),(8,'Kettle Ness','south',19.5,14,1894,NULL);
INSERT INTO keeper VALUES
(1,'Angus Drever','PK',1868,NULL),(2,'Robert Tulloch','AK',1884,1),(3,'William Shearer','AK',1890,1),(4,'Malcolm Rae','PK',1872,NULL),(5,'Ewan Sinclair','AK',1895,4),
(6,'Thomas Pengelly','PK',1870,NULL),(7,'John Trewin','AK',1888,6),(8,'Albert Nance','OK',1899,7),(9,'Hector Bain','PK',1875,NULL),(10,'Donald Bain','AK',1901,9),
(11,'Samuel Hocking','OK',1866,6),(12,'Peter Isbister','OK',1897,2),(13,'George Laidlaw','PK',1879,NULL),(14,'Fergus Moar','AK',1893,13);
INSERT INTO posting VALUES
(1,1,1,'1919-03-01',NULL),(2,2,1,'1921-06-15',NULL),(3,3,1,'1922-01-10','1926-04-30'),(4,3,2,'1926-05-01',NULL),(5,4,3,'1916-09-01',NULL),(6,5,3,'1923-02-01','1927-07-31'),
(7,5,4,'1927-08-01',NULL),(8,6,5,'1920-11-20',NULL),(9,7,5,'1922-05-05','1926-12-31'),(10,7,8,'1927-01-01',NULL),(11,8,8,'1925-10-01',NULL),(12,9,6,'1918-07-01',NULL),
(13,10,6,'1924-08-12',NULL),(14,9,7,'1910-04-01','1918-06-30'),(15,11,5,'1921-01-01','1925-09-30'),(16,12,1,'1925-03-15','1927-02-28'),(17,13,2,'1919-05-01',NULL),(18,14,2,'1922-09-01','1926-03-31'),(19,14,6,'1926-04-01',NULL);
INSERT INTO log_entry VALUES
(1,1,1,'1926-01-08',9,0.5,6,42,'seas over the gallery'),(2,1,2,'1926-02-17',7,3,0,39.5,NULL),(3,2,13,'1926-02-17',8,2,2.5,28,NULL),(4,3,4,'1926-03-03',10,1,0,51,'worst gale in ten years'),
(5,5,6,'1926-03-21',4,12,0,31,NULL),(6,6,9,'1926-04-11',6,5,0,44,NULL),(7,1,3,'1926-04-12',3,0.2,18,36,'thick as wool'),(8,3,5,'1926-05-30',2,15,0,40,NULL),
(9,8,8,'1926-06-19',1,0.3,11,19.5,NULL),(10,5,7,'1926-07-02',2,16,0,24,'painted the railings'),(11,4,5,'1927-08-20',5,8,0,17,NULL),(12,2,3,'1926-09-14',7,4,0,27,NULL),
(13,6,10,'1926-10-26',9,1.5,0,47.5,NULL),(14,1,12,'1926-11-09',8,2,1,41,NULL),(15,3,4,'1926-11-28',8,2.5,0,49,NULL),(16,5,6,'1926-12-16',6,6,0,33,NULL),
(17,8,7,'1927-01-22',7,3,0,25,NULL),(18,1,1,'1927-02-05',10,0.8,3,45,'two panes stove in'),(19,6,14,'1927-02-06',9,1,0,48,NULL),(20,2,13,'1927-03-18',5,0.4,14,26,NULL),
(21,3,5,'1927-04-02',4,10,0,43,NULL),(22,5,6,'1927-05-11',3,0.1,20,30,'fog all day and night'),(23,8,8,'1927-06-07',2,13,0,20,NULL),(24,1,2,'1927-06-21',1,18,0,30.5,NULL),
(25,6,9,'1927-07-15',4,9,0,36,NULL),(26,4,4,'1927-10-29',8,2,0,18.5,NULL),(27,2,3,'1927-11-11',9,1.2,0,29,NULL),(28,3,4,'1927-12-24',6,NULL,0,50,'snow'),
(29,5,6,'1928-01-13',7,4,0,34,NULL),(30,1,1,'1928-02-02',8,2,0,43,NULL),(31,8,7,'1928-02-19',3,0.6,9,23,NULL),(32,6,10,'1928-03-09',10,0.7,0,52,'spray in the lantern room');
INSERT INTO incident VALUES
(1,1,'wreck','Ragnhild',4,7),(2,3,'lamp failure',NULL,0,0),(3,4,'wreck','Good Intent',11,0),(4,4,'injury',NULL,0,0),(5,7,'rescue','Primrose',0,5),(6,9,'visitor',NULL,0,0),
(7,13,'wreck','Ville de Brest',2,19),(8,14,'rescue','Kittiwake',0,2),(9,18,'lamp failure',NULL,0,0),(10,19,'rescue','Morning Star',0,6),(11,22,'wreck','Corinna',0,9),(12,26,'injury',NULL,0,0),
(13,27,'rescue','Silver Spray',1,3),(14,32,'wreck','Amalie',6,1),(15,20,'visitor',NULL,0,0);
