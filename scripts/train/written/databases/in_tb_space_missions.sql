CREATE TABLE agency (
  agency_id INTEGER PRIMARY KEY,
  agency_name TEXT,
  country TEXT,
  founded INTEGER,
  annual_budget INTEGER  -- in million euros
);
CREATE TABLE astronaut (
  astronaut_id INTEGER PRIMARY KEY,
  name TEXT,
  gender TEXT,
  birth_year INTEGER,
  nationality TEXT,
  background TEXT,
  agency_id INTEGER REFERENCES agency(agency_id)
);
CREATE TABLE rocket (
  rocket_id INTEGER PRIMARY KEY,
  rocket_name TEXT,
  height_m REAL,
  payload_kg INTEGER,
  reusable INTEGER,
  agency_id INTEGER REFERENCES agency(agency_id)
);
CREATE TABLE mission (
  mission_id INTEGER PRIMARY KEY,
  mission_name TEXT,
  launch_date TEXT,
  end_date TEXT,
  destination TEXT,
  outcome TEXT,
  cost INTEGER,  -- in million euros
  rocket_id INTEGER REFERENCES rocket(rocket_id)
);
CREATE TABLE crew (
  mission_id INTEGER REFERENCES mission(mission_id),
  astronaut_id INTEGER REFERENCES astronaut(astronaut_id),
  role TEXT,
  spacewalks INTEGER,
  PRIMARY KEY (mission_id, astronaut_id)
);
INSERT INTO agency VALUES (1,'Nordic Space Office','Norway',1987,420),(2,'Pan-Pacific Space Agency','Japan',1969,3100),(3,'Iberian Orbital Institute','Spain',1996,680),(4,'Maple Leaf Space','Canada',1979,950),(5,'Southern Cross Rocketry','Australia',2012,290),(6,'Andes Space Council','Chile',2018,75);
INSERT INTO astronaut VALUES (1,'Ingrid Halvorsen','F',1979,'Norway','Pilot',1),(2,'Takumi Sato','M',1974,'Japan','Engineer',2),(3,'Lucia Benitez','F',1985,'Spain','Physician',3),(4,'Martin Leblanc','M',1970,'Canada','Pilot',4),(5,'Hana Ishikawa','F',1988,'Japan','Geologist',2),(6,'Olav Strand','M',1982,'Norway','Engineer',1),(7,'Jack Dunmore','M',1991,'Australia','Pilot',5),(8,'Priscilla Wong','F',1983,'Canada','Engineer',4),(9,'Diego Navarro','M',1977,'Spain','Engineer',3),(10,'Keiko Mori','F',1994,'Japan','Biologist',2),(11,'Rory Adair','M',1986,'Ireland','Geologist',3),(12,'Catalina Rojas','F',1995,'Chile','Biologist',6);
INSERT INTO rocket VALUES (1,'Hayate 2',53.0,10000,0,2),(2,'Hayate Heavy',67.5,28000,0,2),(3,'Fjord-A',38.0,3200,0,1),(4,'Caravela',48.6,7600,1,3),(5,'Loon',44.0,5900,1,4),(6,'Kookaburra',21.5,450,1,5),(7,'Condor I',18.0,150,0,6);
INSERT INTO mission VALUES (1,'Aurora 1','2015-03-12','2015-03-26','Low Earth Orbit','Success',310,3),(2,'Tsuki 4','2016-09-01','2016-09-19','Moon Orbit','Success',890,2),(3,'Aurora 2','2017-05-30','2017-05-30','Low Earth Orbit','Failure',280,3),(4,'Station Relay A','2018-10-10','2019-03-20','Space Station','Success',260,5),(5,'Tsuki 5','2019-12-03','2019-12-24','Moon Surface','Success',1450,2),(6,'Magallanes','2020-07-14','2021-01-18','Space Station','Success',240,4),(7,'Station Relay B','2021-11-05','2022-05-01','Space Station','Partial',255,5),(8,'Magallanes II','2022-08-22','2023-02-14','Space Station','Success',265,4),(9,'Red Hop','2023-04-09','2023-04-11','Low Earth Orbit','Success',60,6),(10,'Tsuki 6','2024-06-18','2024-07-11','Moon Surface','Success',1520,2),(11,'Station Relay C','2025-01-20',NULL,'Space Station','Ongoing',275,1),(12,'Condor Test','2024-11-30','2024-11-30','Suborbital','Failure',18,7);
INSERT INTO crew VALUES (1,1,'Commander',1),(1,6,'Flight engineer',1),(2,2,'Commander',0),(2,5,'Scientist',0),(4,4,'Commander',3),(4,8,'Medical officer',0),(4,9,'Flight engineer',2),(5,2,'Commander',2),(5,5,'Scientist',2),(5,4,'Pilot',0),(6,9,'Commander',2),(6,3,'Medical officer',1),(6,1,'Pilot',0),(7,8,'Commander',1),(7,6,'Flight engineer',4),(8,3,'Commander',1),(8,11,'Scientist',0),(8,7,'Pilot',NULL),(9,7,'Commander',0),(10,5,'Commander',4),(10,10,'Scientist',2),(10,1,'Pilot',0),(11,8,'Commander',0),(11,10,'Scientist',NULL);
