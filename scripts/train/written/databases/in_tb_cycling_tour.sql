CREATE TABLE team (
  team_id INTEGER PRIMARY KEY,
  team_name TEXT,
  country TEXT,
  sponsor TEXT,
  budget_millions REAL
);
CREATE TABLE rider (
  rider_id INTEGER PRIMARY KEY,
  rider_name TEXT,
  nationality TEXT,
  age INTEGER,
  weight_kg INTEGER,
  speciality TEXT,
  team_id INTEGER REFERENCES team(team_id)
);
CREATE TABLE stage (
  stage_no INTEGER PRIMARY KEY,
  stage_date TEXT,
  start_town TEXT,
  finish_town TEXT,
  distance_km REAL,
  stage_type TEXT,
  climb_m INTEGER
);
CREATE TABLE stage_result (
  stage_no INTEGER REFERENCES stage(stage_no),
  rider_id INTEGER REFERENCES rider(rider_id),
  place INTEGER,
  gap_seconds INTEGER,
  points INTEGER,
  PRIMARY KEY (stage_no, rider_id)
);
CREATE TABLE withdrawal (
  rider_id INTEGER PRIMARY KEY REFERENCES rider(rider_id),
  stage_no INTEGER REFERENCES stage(stage_no),
  cause TEXT
);
INSERT INTO team VALUES (1,'Velo Azur','France','Azur Bank',18.5),(2,'Lowland Racing','Netherlands','Polder Milk',22.0),(3,'Sierra Pro','Spain','Sierra Solar',15.2),(4,'Alpin Express','Switzerland','Alpin Rail',27.4),(5,'Green Isle','Ireland','Emerald Foods',9.8),(6,'Baltic Wheels','Latvia',NULL,7.1);
INSERT INTO rider VALUES (1,'Mathieu Carel','France',28,66,'Climber',1),(2,'Antoine Brissac','France',33,78,'Sprinter',1),(3,'Joost Verhagen','Netherlands',26,81,'Sprinter',2),(4,'Daan Kuiper','Netherlands',30,74,'Time trialist',2),(5,'Iker Zabala','Spain',24,60,'Climber',3),(6,'Pablo Cuesta','Spain',35,68,'All-rounder',3),(7,'Reto Amstutz','Switzerland',29,70,'All-rounder',4),(8,'Luca Gentile','Italy',27,63,'Climber',4),(9,'Sean Malloy','Ireland',31,76,'Sprinter',5),(10,'Eoin Brady','Ireland',22,69,'All-rounder',5),(11,'Janis Ozols','Latvia',25,72,'Time trialist',6),(12,'Felix Arnold','Germany',34,75,'Time trialist',4),(13,'Hugo Lemaire','Belgium',23,65,'Climber',NULL),(14,'Wout Segers','Belgium',28,79,'Sprinter',2),(15,'Niels Prins','Netherlands',29,71,'All-rounder',2);
INSERT INTO stage VALUES (1,'2024-07-06','Montval','Montval',12.4,'Time trial',80),(2,'2024-07-07','Montval','Port-Clair',168.0,'Flat',650),(3,'2024-07-08','Port-Clair','Villerive',192.5,'Hilly',2100),(4,'2024-07-09','Villerive','Col du Faucon',154.3,'Mountain',4350),(5,'2024-07-11','Brigue','Lac Blanc',141.8,'Mountain',3900),(6,'2024-07-12','Lac Blanc','Saint-Orens',201.0,'Flat',720),(7,'2024-07-13','Saint-Orens','Montval',36.2,'Time trial',310),(8,'2024-07-14','Montval','Capital City',118.6,'Flat',410);
INSERT INTO stage_result VALUES (1,4,1,0,20),(1,12,2,6,17),(1,11,3,9,15),(1,7,4,14,12),(2,3,1,0,50),(2,9,2,0,35),(2,2,3,0,25),(2,14,4,0,18),(3,10,1,0,30),(3,6,2,4,25),(3,7,3,4,20),(3,1,4,11,15),(4,5,1,0,20),(4,1,2,38,17),(4,8,3,52,15),(4,7,4,75,12),(5,1,1,0,20),(5,5,2,12,17),(5,7,3,40,15),(5,6,4,95,12),(6,9,1,0,50),(6,3,2,0,35),(6,14,3,0,25),(7,12,1,0,20),(7,4,2,11,17),(7,7,3,29,15),(7,1,4,88,12),(8,3,1,0,50),(8,14,2,0,35),(8,10,3,0,25);
INSERT INTO withdrawal VALUES (8,5,'Crash'),(2,4,'Outside time limit'),(11,6,'Illness');
