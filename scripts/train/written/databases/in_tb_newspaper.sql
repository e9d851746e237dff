CREATE TABLE desk (
  desk_id INTEGER PRIMARY KEY,
  desk_name TEXT,
  floor INTEGER
);
CREATE TABLE journalist (
  journalist_id INTEGER PRIMARY KEY,
  full_name TEXT,
  gender TEXT,
  hired_on TEXT,
  annual_pay INTEGER,
  desk_id INTEGER REFERENCES desk(desk_id),
  editor_id INTEGER REFERENCES journalist(journalist_id)
);
CREATE TABLE article (
  article_id INTEGER PRIMARY KEY,
  headline TEXT,
  desk_id INTEGER REFERENCES desk(desk_id),
  published_on TEXT,
  words INTEGER,
  page INTEGER,
  online_reads INTEGER
);
CREATE TABLE byline (
  article_id INTEGER REFERENCES article(article_id),
  journalist_id INTEGER REFERENCES journalist(journalist_id),
  is_lead INTEGER,
  PRIMARY KEY (article_id, journalist_id)
);
CREATE TABLE press_award (
  award_id INTEGER PRIMARY KEY,
  award_name TEXT,
  award_year INTEGER,
  article_id INTEGER REFERENCES article(article_id),
  prize_money INTEGER
);
INSERT INTO desk VALUES (1,'Politics',3),(2,'Sport',2),(3,'Culture',2),(4,'Business',3),(5,'Science',4),(6,'Obituaries',1);
INSERT INTO journalist VALUES (1,'Margaret Crane','F','2004-05-03',78000,1,NULL),(2,'David Osei','M','2012-09-17',61000,1,1),(3,'Hannah Weiss','F','2017-01-09',55000,1,1),(4,'Connor Doyle','M','2010-03-22',64000,2,NULL),(5,'Lucia Marino','F','2019-06-03',49000,2,4),(6,'Paul Reyes','M','2015-11-30',57000,3,NULL),(7,'Edith Larkin','F','2021-02-15',46000,3,6),(8,'Samir Khoury','M','2008-08-04',70000,4,NULL),(9,'Grace Tan','F','2022-10-10',47500,4,8),(10,'Oskar Lindh','M','2018-04-16',58000,5,NULL),(11,'Bea Fontaine','F','2024-01-08',39000,NULL,NULL),(12,'Tim Ackroyd','M','2022-07-03',41000,2,4);
INSERT INTO article VALUES (1,'Council votes on new bridge',1,'2024-01-12',850,1,15200),(2,'The minister who came home',1,'2024-02-03',2400,4,48900),(3,'Rovers win the cup after extra time',2,'2024-05-19',700,1,61300),(4,'A season of injuries',2,'2024-06-02',1600,22,9400),(5,'Opera house reopens its doors',3,'2024-03-21',1100,14,12100),(6,'Bank merger: who pays the price?',4,'2024-04-10',1900,9,20700),(7,'Bees in the city',5,'2024-06-28',1500,12,33500),(8,'Election night, hour by hour',1,'2024-11-06',3200,1,102400),(9,'Small firms, big debts',4,'2024-10-15',1400,10,8700),(10,'The last bookbinder',3,'2025-01-18',1750,15,17600),(11,'New telescope on the hill',5,'2025-02-07',900,12,14300),(12,'City marathon draws record crowd',2,'2024-09-29',650,20,22800),(13,'Bridge costs double',1,'2025-03-04',980,1,27900),(14,'Chess in the park',3,'2025-03-09',520,NULL,NULL);
INSERT INTO byline VALUES (1,2,1),(2,1,1),(2,3,0),(3,4,1),(3,5,0),(4,5,1),(5,6,1),(6,8,1),(6,9,0),(7,10,1),(8,1,1),(8,2,0),(8,3,0),(9,9,1),(10,7,1),(11,10,1),(12,5,1),(13,3,1),(13,8,0),(10,6,0);
INSERT INTO press_award VALUES (1,'Golden Quill',2024,2,5000),(2,'Regional Reporting Prize',2024,7,2500),(3,'Golden Quill',2025,8,5000),(4,'Young Reporter Award',2024,4,1000),(5,'Science Pen',2024,7,NULL);
INSERT INTO article VALUES (15,'Mayor steps down',1,'2025-03-11',1050,1,31800);
INSERT INTO byline VALUES (15,1,1);
