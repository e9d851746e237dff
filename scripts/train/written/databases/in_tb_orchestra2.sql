CREATE TABLE section (
  section_id INTEGER PRIMARY KEY,
  section_name TEXT NOT NULL,
  family TEXT
);
CREATE TABLE musician (
  musician_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  instrument TEXT,
  nationality TEXT,
  birth_year INTEGER,
  joined_year INTEGER,
  monthly_salary INTEGER,
  section_id INTEGER REFERENCES section(section_id)
);
CREATE TABLE composer (
  composer_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT,
  birth_year INTEGER,
  death_year INTEGER
);
CREATE TABLE work (
  work_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  composer_id INTEGER REFERENCES composer(composer_id),
  genre TEXT,
  minutes INTEGER,
  premiere_year INTEGER
);
CREATE TABLE concert (
  concert_id INTEGER PRIMARY KEY,
  concert_date TEXT,
  hall TEXT,
  city TEXT,
  tickets_sold INTEGER,
  ticket_price REAL
);
CREATE TABLE programme (
  concert_id INTEGER REFERENCES concert(concert_id),
  work_id INTEGER REFERENCES work(work_id),
  position INTEGER,
  soloist_id INTEGER REFERENCES musician(musician_id),
  PRIMARY KEY (concert_id, work_id)
);
INSERT INTO section VALUES (1,'First Violins','Strings'),(2,'Second Violins','Strings'),(3,'Cellos','Strings'),(4,'Flutes','Woodwind'),(5,'Horns','Brass'),(6,'Timpani','Percussion'),(7,'Harps','Strings');
INSERT INTO musician VALUES
(1,'Agnes Thorvald','Violin','Norway',1974,1999,4200,1),(2,'Luca Ferraro','Violin','Italy',1988,2014,3600,1),(3,'Mei Tanaka','Violin','Japan',1991,2018,3500,1),
(4,'Piotr Zielinski','Violin','Poland',1969,1994,3900,2),(5,'Clara Winther','Violin','Denmark',1995,2021,3100,2),(6,'Joao Teixeira','Viola','Portugal',1983,2010,3450,2),
(7,'Ingrid Solberg','Cello','Norway',1979,2005,4000,3),(8,'Marco Bellini','Cello','Italy',1990,2017,3400,3),(9,'Helen Marsh','Flute','United Kingdom',1986,2012,3550,4),
(10,'Yuki Mori','Piccolo','Japan',1997,2022,3000,4),(11,'Hans Gruber','Horn','Austria',1965,1990,4100,5),(12,'Siobhan Keane','Horn','Ireland',1992,2019,3300,5),
(13,'Kofi Mensah','Timpani','Ghana',1981,2008,3700,6),(14,'Astrid Holm','Violin','Norway',1999,2024,2900,NULL),(15,'Elena Rossi','Flute','Italy',1976,2003,3850,4);
INSERT INTO composer VALUES (1,'Ludwig van Beethoven','Germany',1770,1827),(2,'Edvard Grieg','Norway',1843,1907),(3,'Antonin Dvorak','Bohemia',1841,1904),(4,'Claude Debussy','France',1862,1918),(5,'Wolfgang Amadeus Mozart','Austria',1756,1791),(6,'Maja Lindqvist','Sweden',1978,NULL),(7,'Arvo Part','Estonia',1935,NULL),(8,'Clara Schumann','Germany',1819,1896);
INSERT INTO work VALUES (1,'Symphony No. 5',1,'Symphony',33,1808),(2,'Symphony No. 7',1,'Symphony',38,1813),(3,'Violin Concerto in D',1,'Concerto',42,1806),(4,'Peer Gynt Suite No. 1',2,'Suite',15,1888),(5,'Holberg Suite',2,'Suite',20,1885),(6,'Cello Concerto in B minor',3,'Concerto',40,1896),(7,'Symphony No. 9 From the New World',3,'Symphony',43,1893),(8,'La Mer',4,'Tone poem',24,1905),(9,'Flute Concerto No. 1',5,'Concerto',25,1778),(10,'Horn Concerto No. 4',5,'Concerto',16,1786),(11,'Northern Light',6,'Tone poem',12,2016),(12,'Fratres',7,'Chamber',11,1977),(13,'Symphony No. 40',5,'Symphony',29,1788),(14,'Night Ferry',6,'Suite',18,NULL);
INSERT INTO concert VALUES (1,'2023-09-15','Grand Hall','Bergen',1180,45.0),(2,'2023-11-03','Grand Hall','Bergen',960,45.0),(3,'2024-01-20','Opera House','Oslo',1420,60.0),(4,'2024-03-08','St Olav Church','Trondheim',510,30.0),(5,'2024-05-17','Open Air Stage','Bergen',2300,0.0),(6,'2024-09-13','Grand Hall','Bergen',1105,48.0),(7,'2024-12-06','Opera House','Oslo',1510,65.0),(8,'2025-02-14','Town Theatre','Stavanger',640,40.0),(9,'2025-05-17','Open Air Stage','Bergen',NULL,0.0);
INSERT INTO programme VALUES (1,4,1,NULL),(1,3,2,1),(1,1,3,NULL),(2,5,1,NULL),(2,6,2,7),(3,11,1,NULL),(3,9,2,9),(3,7,3,NULL),(4,12,1,NULL),(4,13,2,NULL),(5,4,1,NULL),(5,5,2,NULL),(5,8,3,NULL),(6,10,1,11),(6,2,2,NULL),(7,4,1,NULL),(7,6,2,8),(7,7,3,NULL),(8,11,1,NULL),(8,3,2,1),(8,1,3,NULL);
