CREATE TABLE restorer (
  restorer_id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL,
  craft TEXT,
  hourly_rate REAL,
  started_on TEXT,
  mentored_by INTEGER REFERENCES restorer(restorer_id)
);
CREATE TABLE owner (
  owner_id INTEGER PRIMARY KEY,
  owner_name TEXT NOT NULL,
  owner_type TEXT, -- P private, D dealer, M museum
  city TEXT
);
CREATE TABLE antique (
  antique_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  category TEXT,
  made_year INTEGER,
  owner_id INTEGER REFERENCES owner(owner_id),
  part_of_id INTEGER REFERENCES antique(antique_id), -- belongs to a larger piece or set
  value_before REAL,
  value_after REAL
);
CREATE TABLE job (
  job_id INTEGER PRIMARY KEY,
  antique_id INTEGER NOT NULL REFERENCES antique(antique_id),
  lead_id INTEGER REFERENCES restorer(restorer_id),
  received_on TEXT,
  started_on TEXT,
  finished_on TEXT, -- empty = not done
  quoted REAL,
  invoiced REAL
);
CREATE TABLE work_log (
  log_id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES job(job_id),
  restorer_id INTEGER NOT NULL REFERENCES restorer(restorer_id),
  work_date TEXT,
  hours REAL,
  task TEXT
);
CREATE TABLE material (
  material_id INTEGER PRIMARY KEY,
  material_name TEXT NOT NULL,
  unit_cost REAL,
  hazardous INTEGER -- 1 yes
);
CREATE TABLE job_material (
  job_id INTEGER REFERENCES job(job_id),
  material_id INTEGER REFERENCES material(material_id),
  quantity REAL,
  PRIMARY KEY (job_id, material_id)
);
INSERT INTO restorer VALUES
(1,'Leopold Hartmann','furniture',68,'2001-05-01',NULL),(2,'Odile Ferrand','gilding',64,'2006-09-15',1),(3,'Seamus Coyle','clocks',70,'2004-02-01',NULL),(4,'Priya Nair','textiles',52,'2015-03-16',2),
(5,'Anton Vesely','furniture',55,'2013-10-07',1),(6,'Ruth Amsel','paintings',72,'2009-01-12',NULL),(7,'Kit Barlow','clocks',41,'2022-08-22',3),(8,'Noemi Sala','paintings',48,'2019-04-01',6),(9,'Owen Tate','furniture',38,'2023-09-04',5),(10,'Zelda Moon','ceramics',50,'2024-11-01',NULL);
INSERT INTO owner VALUES (1,'Mrs Eleanor Voss','P','Carrick'),(2,'Halden & Sons','D','Port Lowe'),(3,'Carrick Town Museum','M','Carrick'),(4,'Mr Basil Okri','P','Port Lowe'),(5,'Galerie Minot','D','Sarn'),(6,'Sarn Castle Trust','M','Sarn'),(7,'Dr Ingrid Pohl','P','Sarn'),(8,'Old Corner Antiques','D','Carrick'),(9,'Miss Tilly Grange','P',NULL);
INSERT INTO antique VALUES
(1,'Voss dining set','furniture',1840,1,NULL,5200,8900),(2,'Voss dining table','furniture',1840,1,1,2400,4100),(3,'Voss carver chair','furniture',1842,1,1,700,1250),(4,'Longcase clock by Merrow','clock',1765,2,NULL,3800,7200),(5,'Merrow clock movement','clock',1765,2,4,1500,2600),
(6,'Merrow clock case','furniture',1768,2,4,1700,2900),(7,'Portrait of a canon','painting',1690,6,NULL,9000,14500),(8,'Frame of the canon','frame',1702,6,7,800,2300),(9,'Sarn tapestry','textile',1610,6,NULL,22000,25000),(10,'Blue vase pair','ceramic',1890,5,NULL,1200,1900),
(11,'Left blue vase','ceramic',1890,5,10,550,950),(12,'Right blue vase','ceramic',1890,5,10,650,950),(13,'Harbour at dawn','painting',1878,4,NULL,2600,4400),(14,'Carriage clock','clock',1901,7,NULL,480,720),(15,'Walnut bureau','furniture',1735,3,NULL,4100,6800),
(16,'Sampler of 1799','textile',1799,3,NULL,350,600),(17,'Mourning mirror','frame',1822,8,NULL,900,1500),(18,'Pine blanket box','furniture',1875,9,NULL,180,160),(19,'Still life with quinces','painting',1744,5,NULL,6200,NULL),(20,'Cuckoo clock','clock',1934,1,NULL,90,140),(21,'Inlaid tea caddy','furniture',1810,2,NULL,310,310);
INSERT INTO job VALUES
(1,2,1,'2023-02-06','2023-02-20','2023-05-12',1600,1750),(2,3,5,'2023-02-06','2023-03-06','2023-04-14',420,420),(3,5,3,'2023-05-15','2023-06-01','2023-09-08',980,1140),(4,6,1,'2023-05-15','2023-07-03','2023-10-20',1100,1080),
(5,7,6,'2023-09-18','2023-10-02','2024-03-29',4200,4650),(6,8,2,'2023-09-18','2024-01-08','2024-03-22',1300,1300),(7,9,4,'2024-01-22','2024-02-12','2024-11-29',6800,7900),(8,11,10,'2024-11-11','2024-11-25','2025-01-17',380,350),
(9,13,8,'2024-02-26','2024-04-08','2024-07-26',1500,1500),(10,14,7,'2024-05-13','2024-05-21','2024-06-14',210,240),(11,15,5,'2024-06-17','2024-08-05','2024-12-13',2100,2380),(12,16,4,'2024-10-14','2024-12-02','2025-02-07',290,290),
(13,17,2,'2025-01-20','2025-02-03','2025-04-25',720,760),(14,18,9,'2025-02-10','2025-02-17','2025-03-14',260,260),(15,19,6,'2025-03-17','2025-04-07',NULL,2900,NULL),(16,20,7,'2025-04-22','2025-05-06',NULL,95,NULL),(17,12,NULL,'2025-06-02',NULL,NULL,400,NULL),(18,1,5,'2024-09-02','2024-09-09','2024-10-11',350,350);
INSERT INTO work_log VALUES
(1,1,1,'2023-02-20',7,'strip finish'),(2,1,5,'2023-03-01',6,'repair joints'),(3,1,1,'2023-04-18',8,'french polish'),(4,2,5,'2023-03-06',5,'repair joints'),(5,3,3,'2023-06-02',7.5,'clean movement'),(6,3,7,'2023-07-14',5,'cut wheel'),(7,4,1,'2023-07-04',6,'veneer'),(8,4,5,'2023-09-11',7,'veneer'),
(9,5,6,'2023-10-03',8,'remove varnish'),(10,5,8,'2023-12-12',7,'retouch'),(11,5,6,'2024-02-20',8,'retouch'),(12,6,2,'2024-01-09',7,'gild'),(13,6,2,'2024-03-05',8,'gild'),(14,7,4,'2024-02-13',8,'clean fabric'),(15,7,4,'2024-06-18',8,'stitch'),(16,7,2,'2024-09-24',6,'metal thread'),
(17,8,10,'2024-11-26',5,'glue'),(18,9,8,'2024-04-09',7,'remove varnish'),(19,9,8,'2024-06-25',6.5,'retouch'),(20,10,7,'2024-05-22',4,'clean movement'),(21,11,5,'2024-08-06',8,'repair joints'),(22,11,9,'2024-10-15',7,'strip finish'),(23,11,1,'2024-11-26',5,'french polish'),(24,12,4,'2024-12-03',5,'stitch'),
(25,13,2,'2025-02-04',7,'gild'),(26,13,9,'2025-03-18',4,'repair joints'),(27,14,9,'2025-02-18',6,'strip finish'),(28,15,6,'2025-04-08',7,'remove varnish'),(29,15,8,'2025-05-20',6,'retouch'),(30,16,7,'2025-05-07',3,'clean movement');
INSERT INTO material VALUES (1,'shellac',18,0),(2,'hide glue',9,0),(3,'gold leaf',46,0),(4,'white spirit',7,1),(5,'silk thread',14,0),(6,'brass stock',22,0),(7,'dammar varnish',31,1),(8,'epoxy',12,1),(9,'ivory substitute',60,0);
INSERT INTO job_material VALUES (1,1,3),(1,2,1),(1,4,2),(2,2,0.5),(3,6,2),(3,4,1),(4,2,1.5),(4,1,2),(5,7,2),(5,4,3),(6,3,8),(7,5,12),(7,3,1),(8,8,1),(9,7,1),(9,4,1),(10,6,0.5),(11,1,4),(11,2,2),(12,5,2),(13,3,5),(13,2,1),(14,1,1),(14,4,1),(15,7,1);
