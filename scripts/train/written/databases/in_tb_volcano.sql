CREATE TABLE country (
  country_code TEXT PRIMARY KEY,
  country_name TEXT,
  continent TEXT
);
CREATE TABLE volcano (
  volcano_id INTEGER PRIMARY KEY,
  volcano_name TEXT,
  country_code TEXT REFERENCES country(country_code),
  elevation_m INTEGER,
  volcano_type TEXT,
  status TEXT
);
CREATE TABLE eruption (
  eruption_id INTEGER PRIMARY KEY,
  volcano_id INTEGER REFERENCES volcano(volcano_id),
  start_year INTEGER,
  explosivity_index INTEGER,
  deaths INTEGER,
  evacuated INTEGER
);
CREATE TABLE observatory (
  observatory_id INTEGER PRIMARY KEY,
  observatory_name TEXT,
  country_code TEXT REFERENCES country(country_code),
  opened_year INTEGER,
  staff INTEGER
);
CREATE TABLE monitoring (
  volcano_id INTEGER REFERENCES volcano(volcano_id),
  observatory_id INTEGER REFERENCES observatory(observatory_id),
  seismometers INTEGER,
  since_year INTEGER,
  PRIMARY KEY (volcano_id, observatory_id)
);
INSERT INTO country VALUES ('IT','Italy','Europe'),('IS','Iceland','Europe'),('ID','Indonesia','Asia'),('JP','Japan','Asia'),('US','United States','North America'),('MX','Mexico','North America'),('CL','Chile','South America'),('PH','Philippines','Asia'),('CD','DR Congo','Africa'),('NO','Norway','Europe');
INSERT INTO volcano VALUES (1,'Etna','IT',3357,'Stratovolcano','Active'),(2,'Vesuvius','IT',1281,'Stratovolcano','Active'),(3,'Stromboli','IT',924,'Stratovolcano','Active'),(4,'Hekla','IS',1491,'Stratovolcano','Active'),(5,'Katla','IS',1512,'Caldera','Active'),(6,'Krafla','IS',800,'Caldera','Dormant'),(7,'Merapi','ID',2910,'Stratovolcano','Active'),(8,'Tambora','ID',2850,'Stratovolcano','Dormant'),(9,'Fuji','JP',3776,'Stratovolcano','Dormant'),(10,'Unzen','JP',1483,'Complex','Active'),(11,'Mauna Loa','US',4170,'Shield','Active'),(12,'Mount St. Helens','US',2549,'Stratovolcano','Active'),(13,'Popocatepetl','MX',5393,'Stratovolcano','Active'),(14,'Villarrica','CL',2847,'Stratovolcano','Active'),(15,'Pinatubo','PH',1486,'Stratovolcano','Active'),(16,'Nyiragongo','CD',3470,'Stratovolcano','Active'),(17,'Mount Baker','US',3286,'Stratovolcano','Dormant'),(18,'Ojos del Salado','CL',6893,'Stratovolcano','Extinct');
INSERT INTO eruption VALUES (1,1,1669,3,20,15000),(2,1,2002,3,0,1000),(3,2,1631,5,4000,40000),(4,2,1944,3,26,12000),(5,4,1947,4,1,NULL),(6,4,2000,3,0,0),(7,5,1918,4,0,NULL),(8,7,1930,3,1369,13000),(9,7,2010,4,353,350000),(10,8,1815,7,71000,NULL),(11,9,1707,5,0,NULL),(12,10,1991,1,43,12000),(13,11,1984,0,0,0),(14,11,2022,0,0,0),(15,12,1980,5,57,2000),(16,13,2000,3,0,41000),(17,14,2015,2,0,3600),(18,15,1991,6,847,200000),(19,16,2002,1,245,400000),(20,16,2021,1,32,400000),(21,3,2019,2,1,NULL),(22,6,1984,1,0,0);
INSERT INTO observatory VALUES (1,'Osservatorio Vesuviano','IT',1841,120),(2,'Etna Observatory','IT',1999,140),(3,'Nordic Volcano Centre','IS',1974,45),(4,'Merapi Hazard Office','ID',1924,60),(5,'Cascades Observatory','US',1980,95),(6,'Hawaiian Station','US',1912,38),(7,'Goma Observatory','CD',1986,29),(8,'Unzen Research Station','JP',1962,22),(9,'Andean Observatory','CL',1996,50),(10,'Oslo Ash Forecast Unit','NO',2011,12);
INSERT INTO monitoring VALUES (2,1,35,1841),(3,1,14,1985),(1,2,60,1999),(3,2,10,2003),(4,3,9,1989),(5,3,12,1999),(6,3,7,1975),(7,4,18,1924),(12,5,30,1980),(17,5,4,1992),(11,6,25,1912),(16,7,6,1990),(10,8,11,1966),(14,9,8,2000);
