CREATE TABLE player (
  player_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT,
  title TEXT,
  rating INTEGER,
  birth_year INTEGER,
  gender TEXT
);
CREATE TABLE opening (
  eco_code TEXT PRIMARY KEY,
  opening_name TEXT,
  first_move TEXT
);
CREATE TABLE tournament (
  tournament_id INTEGER PRIMARY KEY,
  tournament_name TEXT,
  city TEXT,
  year INTEGER,
  rounds INTEGER,
  prize_fund INTEGER
);
CREATE TABLE game (
  game_id INTEGER PRIMARY KEY,
  tournament_id INTEGER REFERENCES tournament(tournament_id),
  round INTEGER,
  white_id INTEGER REFERENCES player(player_id),
  black_id INTEGER REFERENCES player(player_id),
  result TEXT,  -- 1-0, 0-1 or 1/2
  moves INTEGER,
  eco_code TEXT REFERENCES opening(eco_code)
);
INSERT INTO player VALUES (1,'Viktor Sokolov','Bulgaria','GM',2688,1985,'M'),(2,'Amelie Durand','France','IM',2455,1996,'F'),(3,'Rajiv Menon','India','GM',2641,1992,'M'),(4,'Lars Bergqvist','Sweden','FM',2302,1978,'M'),(5,'Nora Feldmann','Germany','WGM',2388,1999,'F'),(6,'Tomas Cerny','Czechia','IM',2471,1989,'M'),(7,'Diana Castillo','Peru','IM',2419,2001,'F'),(8,'Kenji Watanabe','Japan','FM',2340,1994,'M'),(9,'Ananya Rao','India','WGM',2362,2004,'F'),(10,'Bela Horvath','Hungary','GM',2590,1968,'M'),(11,'Sam Whitlock','England',NULL,2105,2009,'M'),(12,'Felix Braun','Germany','GM',2555,1990,'M'),(13,'Jean Marchal','France',NULL,1985,1955,'M');
INSERT INTO opening VALUES ('B90','Sicilian Najdorf','e4'),('C65','Ruy Lopez Berlin','e4'),('C11','French Defence','e4'),('D37','Queen''s Gambit Declined','d4'),('E60','King''s Indian Defence','d4'),('A04','Reti Opening','Nf3'),('B12','Caro-Kann Advance','e4'),('A20','English Opening','c4'),('C30','King''s Gambit','e4');
INSERT INTO tournament VALUES (1,'Danube Masters','Budapest',2023,5,20000),(2,'Baltic Open','Riga',2023,9,12000),(3,'Alpine Invitational','Innsbruck',2024,5,35000),(4,'Baltic Open','Riga',2024,9,15000),(5,'Lima Classic','Lima',2024,7,18000),(6,'Spring Rapid','Lyon',2025,7,NULL);
INSERT INTO game VALUES (1,1,1,1,10,'1-0',41,'B90'),(2,1,1,3,6,'1/2',29,'C65'),(3,1,2,10,3,'0-1',52,'E60'),(4,1,2,6,1,'0-1',37,'D37'),(5,1,3,1,3,'1/2',24,'C65'),(6,2,1,4,2,'0-1',33,'C11'),(7,2,1,12,8,'1-0',26,'D37'),(8,2,2,2,12,'1/2',61,'B90'),(9,2,2,8,4,'1-0',44,'B90'),(10,2,3,5,2,'1-0',58,'A04'),(11,3,1,1,12,'1-0',35,'E60'),(12,3,1,3,10,'1-0',40,'C65'),(13,3,2,12,3,'1/2',31,'D37'),(14,3,2,10,1,'1/2',18,'A20'),(15,4,1,9,5,'0-1',47,'B90'),(16,4,1,11,4,'1-0',39,'C11'),(17,4,2,5,11,'1-0',22,'D37'),(18,4,2,6,9,'1/2',66,'B12'),(19,5,1,7,6,'1-0',50,'B90'),(20,5,1,3,7,'1-0',43,'C65'),(21,5,2,7,2,'1/2',72,'A04'),(22,5,2,6,3,'0-1',34,'E60'),(23,5,3,2,6,'1-0',28,'C11');
INSERT INTO player VALUES (14,'Omar Saleh','Qatar','FM',2250,1998,'M');
INSERT INTO tournament VALUES (7,'Gulf Blitz','Doha',2023,3,9000);
INSERT INTO game VALUES (24,7,1,14,8,'1-0',30,'A20');
