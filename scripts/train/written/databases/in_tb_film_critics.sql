CREATE TABLE Studio (
  StudioID INTEGER PRIMARY KEY,
  StudioName TEXT,
  Country TEXT
);
CREATE TABLE Film (
  FilmID INTEGER PRIMARY KEY,
  Title TEXT,
  Director TEXT,
  ReleaseYear INTEGER,
  Genre TEXT,
  RunningTime INTEGER,
  BudgetMillions REAL,
  StudioID INTEGER REFERENCES Studio(StudioID)
);
CREATE TABLE Critic (
  CriticID INTEGER PRIMARY KEY,
  Name TEXT,
  Outlet TEXT,
  City TEXT,
  ActiveSince INTEGER
);
CREATE TABLE Review (
  ReviewID INTEGER PRIMARY KEY,
  FilmID INTEGER REFERENCES Film(FilmID),
  CriticID INTEGER REFERENCES Critic(CriticID),
  Stars INTEGER,
  ReviewDate TEXT,
  WordCount INTEGER
);
CREATE TABLE Festival (
  FestivalID INTEGER PRIMARY KEY,
  FestivalName TEXT,
  Location TEXT
);
CREATE TABLE Award (
  FestivalID INTEGER REFERENCES Festival(FestivalID),
  FilmID INTEGER REFERENCES Film(FilmID),
  Prize TEXT,
  AwardYear INTEGER,
  PRIMARY KEY (FestivalID, FilmID, Prize)
);
INSERT INTO Studio VALUES (1,'Nordlys Pictures','Norway'),(2,'Harbour Light Films','United Kingdom'),(3,'Cine Aurora','Spain'),(4,'Red Maple Studio','Canada'),(5,'Lotus Gate','Japan'),(6,'Papermoon Animation','Canada');
INSERT INTO Film VALUES
(1,'The Salt Road','Ingeborg Dahl',2019,'Drama',118,6.5,1),(2,'Winter Ferry','Ingeborg Dahl',2022,'Drama',104,4.8,1),(3,'Second Hand','Martin Cole',2021,'Comedy',96,3.2,2),
(4,'Glasshouse','Priya Nair',2023,'Thriller',127,11.0,2),(5,'La Última Feria','Carlos Ibarra',2020,'Drama',132,5.1,3),(6,'Paper Lanterns','Haruki Endo',2022,'Animation',88,9.4,5),
(7,'The Beekeeper of Lund','Sven Alm',2018,'Documentary',79,0.9,NULL),(8,'Northbound','Claire Tremblay',2023,'Thriller',112,14.5,4),(9,'Little Moose','Claire Tremblay',2021,'Animation',84,12.0,6),
(10,'Dos Hermanas','Carlos Ibarra',2023,'Comedy',101,4.4,3),(11,'The Quiet Platform','Haruki Endo',2024,'Drama',121,7.7,5),(12,'Midnight Tram','Priya Nair',2024,'Thriller',109,NULL,2),(13,'Orchard Songs','Sven Alm',2024,'Documentary',92,1.3,NULL);
INSERT INTO Critic VALUES (1,'Beatrice Holloway','The Evening Lamp','London',1998),(2,'Omar Haddad','Reel Weekly','Paris',2009),(3,'Lena Kraus','Kinoblick','Berlin',2014),(4,'Theo Papadakis','Reel Weekly','Athens',2017),(5,'Grace Whitfield','City Mirror','London',2005),(6,'Nils Aronsson','Kulturbladet','Stockholm',2011),(7,'Yoko Arai','Frame Journal','Osaka',2020);
INSERT INTO Review VALUES (1,1,1,5,'2019-10-02',820),(2,1,2,4,'2019-10-10',640),(3,1,6,5,'2019-09-28',900),(4,2,1,3,'2022-11-05',510),(5,2,6,4,'2022-10-30',760),(6,3,5,2,'2021-06-12',430),(7,3,4,3,'2021-06-18',390),(8,4,1,4,'2023-03-03',700),(9,4,2,2,'2023-03-08',610),(10,4,3,4,'2023-03-10',880),(11,5,2,5,'2020-09-17',990),(12,5,4,4,'2020-09-20',450),(13,6,3,5,'2022-07-22',720),(14,6,5,4,'2022-07-24',540),(15,8,5,2,'2023-08-11',350),(16,8,2,3,'2023-08-15',480),(17,9,5,4,'2021-12-09',400),(18,10,4,3,'2023-05-26',370),(19,11,3,5,'2024-09-14',1010),(20,11,1,4,'2024-09-19',680),(21,12,2,3,'2024-11-02',560),(22,12,6,2,'2024-11-06',NULL),(23,1,3,4,'2020-01-15',620);
INSERT INTO Festival VALUES (1,'Fjord Film Days','Bergen'),(2,'Lagoon Festival','Venice'),(3,'Lakeside Shorts and Docs','Zurich'),(4,'Harbour Screen','Bristol');
INSERT INTO Award VALUES (1,1,'Best Film',2019),(1,1,'Best Photography',2019),(2,5,'Grand Prize',2020),(2,6,'Best Animation',2022),(3,7,'Best Documentary',2018),(2,11,'Grand Prize',2024),(1,2,'Audience Prize',2022),(2,4,'Best Screenplay',2023);
INSERT INTO Film VALUES (14,'Salt and Sugar','Martin Cole',2024,'Comedy',99,3.9,2);
