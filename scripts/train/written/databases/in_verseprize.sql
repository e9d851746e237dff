CREATE TABLE poet (
  poet_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  town TEXT,
  birth_year INTEGER,
  mentor_id INTEGER REFERENCES poet(poet_id)
);
CREATE TABLE competition (
  comp_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  held_on TEXT NOT NULL,
  town TEXT,
  entry_fee REAL,
  prize_money REAL
);
CREATE TABLE poem (
  poem_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  poet_id INTEGER NOT NULL REFERENCES poet(poet_id),
  form TEXT,
  line_count INTEGER,
  written_year INTEGER
);
CREATE TABLE judge (
  judge_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  town TEXT
);
CREATE TABLE entry (
  entry_id INTEGER PRIMARY KEY,
  comp_id INTEGER NOT NULL REFERENCES competition(comp_id),
  poem_id INTEGER NOT NULL REFERENCES poem(poem_id),
  fee_paid INTEGER DEFAULT 0, -- 1 = yes
  placing INTEGER, -- 1, 2, 3 or empty
  UNIQUE (comp_id, poem_id)
);
CREATE TABLE score (
  entry_id INTEGER REFERENCES entry(entry_id),
  judge_id INTEGER REFERENCES judge(judge_id),
  points REAL, -- 0 to 10
  remark TEXT,
  PRIMARY KEY (entry_id, judge_id)
);
INSERT INTO poet VALUES
(1,'Agnes Thorley','Hexby',1948,NULL),(2,'Bernard Quill','Marlow Cross',1955,1),(3,'Celia Ommanney','Hexby',1971,1),
(4,'Dafydd Prosser','Aberlan',1962,NULL),(5,'Esther Vane','Aberlan',1988,4),(6,'Finlay Oduya','Hexby',1990,3),
(7,'Greta Lindqvist','Sallow Bay',1979,3),(8,'Hugh Mabey','Marlow Cross',1941,NULL),(9,'Ines Carvalho','Sallow Bay',1995,7),
(10,'Jonah Peel',NULL,2001,5),(11,'Kirsty Alladay','Hexby',1984,8),(12,'Lewis Tranter','Aberlan',1976,NULL);
INSERT INTO competition VALUES
(1,'Hexby Spring Verse','2023-04-15','Hexby',5,200),(2,'Sallow Bay Sonnet Cup','2023-09-09','Sallow Bay',8,350),
(3,'Winter Lines','2023-12-02','Aberlan',5,150),(4,'Hexby Spring Verse','2024-04-20','Hexby',6,250),
(5,'Sallow Bay Sonnet Cup','2024-09-07','Sallow Bay',8,350),(6,'Winter Lines','2024-12-07','Aberlan',5,150),
(7,'Hexby Spring Verse','2025-04-12','Hexby',6,300),(8,'Short Breath Haiku Day','2025-05-17','Marlow Cross',0,0);
INSERT INTO poem VALUES
(1,'Tin Roof Psalm',1,'free verse',28,2019),(2,'Letter to a Heron',1,'sonnet',14,2022),(3,'The Lockkeeper''s Dog',2,'ballad',48,2021),
(4,'Ash Wednesday, Bus 9',3,'free verse',33,2023),(5,'Salt Marsh',3,'sonnet',14,2022),(6,'Slate',4,'villanelle',19,2020),
(7,'Mam''s Kettle',4,'ballad',40,2023),(8,'Static',5,'free verse',22,2024),(9,'Lower Deck',5,'sonnet',14,2023),
(10,'Crow Arithmetic',6,'villanelle',19,2024),(11,'Frost on Wire',6,'haiku',3,2025),(12,'North Ferry',7,'free verse',41,2022),
(13,'Small Hours',7,'haiku',3,2025),(14,'Old Money',8,'sonnet',14,1998),(15,'Tangerine',9,'haiku',3,2025),
(16,'Saudade at the Launderette',9,'free verse',36,2024),(17,'Group Chat Elegy',10,'free verse',25,2024),(18,'Peatcutters',12,'ballad',56,2023),
(19,'Wren',11,'haiku',3,NULL),(20,'Second Shift',2,'villanelle',19,2024);
INSERT INTO judge VALUES (1,'Margaret Ince','Hexby'),(2,'Tobias Fell','Aberlan'),(3,'Rukmini Das','Sallow Bay'),(4,'Owen Starling','Marlow Cross'),(5,'Philippa Gaunt',NULL);
INSERT INTO entry VALUES
(1,1,1,1,1),(2,1,3,1,2),(3,1,4,1,NULL),(4,1,6,0,NULL),(5,2,2,1,1),(6,2,5,1,2),(7,2,14,1,3),(8,2,9,1,NULL),
(9,3,7,1,1),(10,3,18,1,2),(11,3,12,0,NULL),(12,4,4,1,1),(13,4,12,1,2),(14,4,8,1,3),(15,4,10,1,NULL),(16,4,3,0,NULL),
(17,5,9,1,1),(18,5,2,1,2),(19,5,5,0,NULL),(20,6,18,1,1),(21,6,16,1,2),(22,6,17,1,NULL),(23,6,20,1,3),(24,7,10,1,1),
(25,7,16,1,2),(26,7,8,1,NULL),(27,7,17,0,NULL),(28,7,6,1,3),(32,7,20,1,NULL),(29,8,11,1,NULL),(30,8,13,1,2),(31,8,15,1,1);
INSERT INTO score VALUES
(1,1,9,'sings'),(1,2,8,NULL),(2,1,7.5,NULL),(2,2,8,'good story'),(3,1,6,NULL),(4,2,5.5,'too tidy'),(5,3,9.5,'outstanding'),(5,2,9,NULL),
(6,3,8.5,NULL),(6,2,9,NULL),(7,3,8,'dated'),(8,3,6.5,NULL),(9,2,8.5,NULL),(9,4,8,NULL),(10,2,8,NULL),(10,4,7,NULL),
(11,4,6,'loses its way'),(12,1,9,NULL),(12,3,8.5,'brave'),(13,1,8,NULL),(13,3,8.5,NULL),(14,1,7.5,NULL),(15,1,6.5,NULL),(16,3,6,NULL),
(17,3,9,NULL),(17,4,8.5,NULL),(18,3,8.5,NULL),(18,4,8,NULL),(20,2,9.5,'the best of the night'),(20,1,8.5,NULL),(21,2,8,NULL),(22,1,5,'unfinished'),
(23,2,7.5,NULL),(24,1,9,NULL),(24,4,9.5,NULL),(25,4,8,NULL),(26,4,7,NULL),(28,1,7.5,NULL),(30,3,8,NULL),(31,3,9,'perfect');
