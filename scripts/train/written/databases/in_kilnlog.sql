CREATE TABLE potter (
  potter_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  taught_by INTEGER REFERENCES potter(potter_id),
  member_since INTEGER,
  studio TEXT
);
CREATE TABLE kiln (
  kiln_id INTEGER PRIMARY KEY,
  kiln_name TEXT NOT NULL,
  fuel TEXT, -- gas, electric, wood
  volume_l INTEGER,
  max_temp_c INTEGER,
  built_year INTEGER
);
CREATE TABLE kiln_part (
  part_id INTEGER PRIMARY KEY,
  kiln_id INTEGER NOT NULL REFERENCES kiln(kiln_id),
  part_name TEXT NOT NULL,
  parent_part_id INTEGER REFERENCES kiln_part(part_id),
  cost REAL,
  last_replaced TEXT
);
CREATE TABLE glaze (
  glaze_code TEXT PRIMARY KEY,
  glaze_name TEXT NOT NULL,
  colour TEXT,
  cone INTEGER,
  food_safe INTEGER -- 1 yes 0 no
);
CREATE TABLE firing (
  firing_id INTEGER PRIMARY KEY,
  kiln_id INTEGER NOT NULL REFERENCES kiln(kiln_id),
  fired_by INTEGER REFERENCES potter(potter_id),
  fired_on TEXT,
  kind TEXT, -- B bisque, G glaze, R raku
  target_temp_c INTEGER,
  peak_temp_c INTEGER,
  hours REAL,
  fuel_cost REAL
);
CREATE TABLE piece (
  piece_id INTEGER PRIMARY KEY,
  firing_id INTEGER REFERENCES firing(firing_id),
  potter_id INTEGER NOT NULL REFERENCES potter(potter_id),
  form TEXT,
  glaze_code TEXT REFERENCES glaze(glaze_code),
  outcome TEXT, -- ok, cracked, stuck
  price REAL
);
INSERT INTO potter VALUES
(1,'Marguerite Sloan',NULL,2008,'Lower Barn'),(2,'Toshi Arakawa',1,2012,'Lower Barn'),(3,'Wendell Price',1,2014,'Mill Loft'),(4,'Aoife Brennan',2,2018,'Lower Barn'),(5,'Pavel Horak',3,2019,'Mill Loft'),
(6,'Simone Adeyemi',2,2020,'Yard'),(7,'Gil Farrow',4,2022,'Yard'),(8,'Nell Outram',NULL,2023,'Mill Loft'),(9,'Rory Stack',6,2024,NULL),(10,'Birgit Lund',3,2021,'Yard');
INSERT INTO kiln VALUES
(1,'Big Bertha','gas',900,1320,2009),(2,'Sparrow','electric',120,1280,2018),(3,'Dragon','wood',2500,1350,2011),(4,'Raku Bin','gas',80,1050,2016),(5,'Magpie','electric',220,1300,2021),(6,'Old Faithful','electric',300,1240,1996);
INSERT INTO kiln_part VALUES
(1,1,'burner system',NULL,850,'2019-04-02'),(2,1,'pilot burner',1,95,'2023-02-11'),(3,1,'gas valve',1,140,'2024-06-20'),(4,1,'door',NULL,620,'2009-10-01'),(5,1,'door seal',4,75,'2025-01-15'),
(6,2,'controller',NULL,380,'2018-03-12'),(7,2,'thermocouple',6,48,'2024-09-05'),(8,2,'relay',6,36,'2024-09-05'),(9,2,'element set',NULL,260,'2022-11-30'),(10,3,'chimney',NULL,1900,'2011-05-20'),
(11,3,'damper plate',10,210,'2020-08-14'),(12,3,'damper handle',11,25,'2023-07-08'),(13,5,'controller',NULL,410,'2021-06-01'),(14,5,'thermocouple',13,52,NULL),(15,6,'element set',NULL,190,'2017-02-02'),(16,4,'lid',NULL,150,'2016-05-05');
INSERT INTO glaze VALUES ('CEL','Celadon','green',10,1),('TEN','Tenmoku','black',10,1),('SHI','Shino','white',10,1),('COP','Copper Flash','red',4,0),('TIN','Tin White','white',6,1),('LAV','Lavender Matt','purple',6,0),('ASH','Wood Ash','brown',12,1),('OIL','Oil Spot','black',10,0);
INSERT INTO firing VALUES
(1,1,1,'2023-03-11','G',1280,1284,14,92),(2,2,2,'2023-04-02','B',1000,998,9,18),(3,3,3,'2023-06-24','G',1300,1322,46,310),(4,4,6,'2023-07-15','R',980,965,3,12),(5,2,4,'2023-10-08','G',1220,1219,10,22),
(6,5,5,'2023-11-19','B',1000,1001,9,24),(7,1,2,'2024-02-10','G',1280,1262,15.5,101),(8,5,4,'2024-03-17','G',1240,1240,11,31),(9,4,7,'2024-05-25','R',980,990,2.5,11),(10,3,3,'2024-06-29','G',1300,1295,50,355),
(11,2,6,'2024-08-18','B',1000,1003,9,19),(12,1,3,'2024-10-05','G',1280,1281,14,104),(13,5,10,'2024-11-24','B',1000,996,9,25),(14,2,8,'2025-01-19','G',1220,1175,12,28),(15,1,4,'2025-03-08','G',1280,1290,14.5,112),
(16,4,6,'2025-04-26','R',980,985,3,13),(17,5,5,'2025-05-11','G',1240,1238,11,33),(18,3,3,'2025-06-21','G',1300,NULL,48,372);
INSERT INTO piece VALUES
(1,1,1,'bowl','CEL','ok',48),(2,1,1,'vase','TEN','ok',95),(3,1,2,'teapot','TEN','cracked',0),(4,3,3,'jar','ASH','ok',140),(5,3,2,'vase','ASH','ok',160),(6,3,1,'plate','SHI','stuck',0),(7,4,6,'bowl','COP','ok',35),
(8,4,7,'vase','COP','cracked',0),(9,5,4,'mug','TIN','ok',22),(10,5,4,'mug','TIN','ok',22),(11,5,6,'plate','LAV','ok',30),(12,7,2,'teapot','CEL','ok',110),(13,7,3,'jar','OIL','stuck',0),(14,7,1,'bowl','CEL','ok',52),
(15,8,4,'plate','TIN','ok',34),(16,8,5,'mug','LAV','cracked',0),(17,9,7,'bowl','COP','ok',38),(18,9,6,'bowl','COP','ok',40),(19,10,3,'vase','ASH','ok',175),(20,10,5,'jar','ASH','cracked',0),(21,10,2,'vase','SHI','ok',150),
(22,12,1,'vase','TEN','ok',105),(23,12,7,'mug','CEL','ok',24),(24,12,10,'bowl','SHI','ok',44),(25,14,8,'mug','TIN','stuck',0),(26,14,8,'bowl','TIN','cracked',0),(27,15,4,'teapot','OIL','ok',120),(28,15,2,'bowl','TEN','ok',58),
(29,16,6,'vase','COP','ok',65),(30,16,9,'bowl','COP','ok',30),(31,17,5,'plate','LAV','ok',36),(32,17,10,'mug','TIN','ok',25),(33,2,2,'jar',NULL,'ok',NULL),(34,6,5,'bowl',NULL,'ok',NULL),(35,11,6,'plate',NULL,'cracked',NULL),(36,NULL,8,'vase',NULL,NULL,NULL);
