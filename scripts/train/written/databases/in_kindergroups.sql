create table educator (
  educator_id integer primary key,
  name text not null,
  role text,               -- head, teacher, assistant, trainee
  reports_to integer references educator(educator_id),
  weekly_hours real,
  hired_on text
);
create table kgroup (
  group_id integer primary key,
  group_name text not null,
  room text,
  leader_id integer references educator(educator_id),
  places integer,          -- capacity
  min_age integer,
  max_age integer
);
create table child (
  child_id integer primary key,
  first_name text not null,
  last_name text not null,
  born_on text,
  group_id integer references kgroup(group_id),   -- empty = waiting list
  older_sibling_id integer references child(child_id),
  enrolled_on text,
  left_on text
);
create table allergy (
  child_id integer references child(child_id),
  allergen text,
  severity integer,        -- 1 mild, 2 medium, 3 severe
  primary key (child_id, allergen)
);
create table activity (
  activity_id integer primary key,
  title text not null,
  educator_id integer references educator(educator_id),
  weekday text,
  monthly_fee real
);
create table signup (
  activity_id integer references activity(activity_id),
  child_id integer references child(child_id),
  since text,
  primary key (activity_id, child_id)
);
create table absence (
  absence_id integer primary key,
  child_id integer not null references child(child_id),
  from_day text,
  to_day text,
  reason text              -- S sick, H holiday, O other
);
insert into educator values
(1,'Monika Adler','head',null,39,'2010-08-01'),(2,'Joanna Pike','teacher',1,39,'2014-02-15'),(3,'Stefan Ruiz','teacher',1,35,'2017-09-01'),(4,'Beata Nowak','teacher',1,30,'2019-08-15'),(5,'Carol Finn','assistant',2,25,'2020-03-01'),
(6,'Dilip Shah','assistant',3,30,'2021-09-01'),(7,'Elena Voss','assistant',4,20,'2023-01-10'),(8,'Farid Aziz','trainee',2,20,'2024-09-01'),(9,'Greta Holz','trainee',6,20,'2024-09-01'),(10,'Heike Brand','teacher',1,39,'2012-05-01');
insert into kgroup values (1,'Hedgehogs','Blue Room',2,7,3,4),(2,'Owls','Garden Room',3,8,4,5),(3,'Foxes','Attic',4,7,5,6),(4,'Snails','Nest',10,5,1,2),(5,'Beetles','Cellar',null,6,3,6);
insert into child values
(1,'Ben','Larsen','2020-11-04',2,6,'2023-09-01',null),(2,'Mira','Okafor','2021-06-19',1,null,'2023-09-01',null),(3,'Luis','Moreno','2019-12-30',3,null,'2022-09-01',null),(4,'Tilda','Berg','2021-02-11',1,5,'2024-02-01',null),
(5,'Oskar','Berg','2019-08-08',3,null,'2022-09-01',null),(6,'Nora','Larsen','2019-03-22',3,null,'2022-02-01',null),(7,'Emil','Sato','2020-05-17',2,null,'2023-02-01',null),(8,'Zoe','Petrova','2023-01-25',4,11,'2024-09-01',null),
(9,'Jakub','Wolski','2021-09-14',1,null,'2024-09-01',null),(10,'Anouk','Dubois','2020-07-07',2,null,'2023-09-01','2025-02-28'),(11,'Ivan','Petrova','2020-01-13',2,null,'2022-09-01',null),(12,'Leni','Kraft','2023-07-30',4,null,'2025-01-15',null),
(13,'Samir','Haddad','2019-06-02',3,null,'2022-09-01',null),(14,'Yara','Haddad','2021-11-21',1,13,'2024-09-01',null),(15,'Max','Fischer','2019-05-09',2,null,'2023-09-01',null),(16,'Pia','Fischer','2022-12-01',4,15,'2024-09-01',null),
(17,'Theo','Grant','2022-03-03',null,null,null,null),(18,'Ada','Moreno','2022-04-18',null,3,null,null),(19,'Finn','Olsen','2020-03-27',1,null,'2024-02-01',null),(20,'Hugo','Weiss','2018-10-10',3,null,'2021-09-01','2024-07-31'),
(21,'Rosa','Lind','2021-05-05',1,null,'2024-09-01',null),(22,'Kian','Murphy','2021-08-16',1,null,'2024-09-01',null);
insert into allergy values (2,'nuts',3),(3,'milk',1),(5,'nuts',2),(7,'pollen',1),(8,'egg',2),(8,'milk',2),(10,'pollen',2),(13,'bee sting',3),(14,'nuts',1),(16,'egg',1),(21,'strawberry',1),(21,'pollen',2),(18,'milk',2);
insert into activity values (1,'Music',3,'Mon',12),(2,'Swimming',2,'Tue',20),(3,'Ballet',4,'Wed',18),(4,'Pottery',null,'Thu',15),(5,'English',6,'Mon',14),(6,'Football',3,'Fri',10),(7,'Chess',1,'Wed',8);
insert into signup values (1,1,'2024-09-02'),(1,2,'2024-09-02'),(1,3,'2023-09-04'),(1,7,'2024-02-05'),(1,11,'2024-09-02'),(2,3,'2023-09-05'),(2,5,'2023-09-05'),(2,6,'2024-01-09'),(2,13,'2024-09-03'),(3,4,'2024-09-04'),(3,6,'2024-09-04'),(3,21,'2025-01-08'),
(5,1,'2024-09-02'),(5,3,'2024-09-02'),(5,15,'2025-02-03'),(6,1,'2024-09-06'),(6,5,'2023-09-08'),(6,9,'2025-03-07'),(6,13,'2023-09-08'),(6,22,'2025-03-07'),(7,6,'2024-10-02'),(7,13,'2024-10-02');
insert into absence values (1,2,'2024-10-07','2024-10-11','S'),(2,5,'2024-11-18','2024-11-20','S'),(3,8,'2024-12-02','2024-12-13','S'),(4,1,'2024-12-16','2024-12-20','H'),(5,6,'2024-12-16','2024-12-20','H'),(6,13,'2025-01-20','2025-01-21','O'),(7,14,'2025-01-20','2025-01-24','S'),(8,12,'2025-02-03','2025-02-14','S'),
(9,4,'2025-02-17','2025-02-21','H'),(10,5,'2025-02-17','2025-02-21','H'),(11,9,'2025-03-10','2025-03-14','S'),(12,2,'2025-03-24','2025-03-28','S'),(13,21,'2025-04-14','2025-04-25','H'),(14,8,'2025-05-05','2025-05-09','S'),(15,16,'2025-05-26','2025-05-30','S'),(16,3,'2025-06-02','2025-06-03','O'),(17,2,'2025-06-10','2025-06-13','S'),(18,11,'2025-06-23','2025-07-04','H');
