create table member (
  member_no integer primary key,
  full_name text not null,
  gender text,            -- F, M
  birth_date text,
  joined_on text,
  class_code text,        -- A = adult, J = junior, S = student
  coached_by integer references member(member_no),
  left_on text
);
create table bow (
  bow_no integer primary key,
  owner_no integer references member(member_no),  -- empty = club bow
  bow_type text,          -- recurve, compound, longbow, barebow
  draw_weight_lb integer,
  bought_on text,
  price numeric
);
create table round (
  round_code text primary key,
  round_name text not null,
  arrows integer,
  max_score integer,
  outdoor integer         -- 1 outdoor, 0 indoor
);
create table shoot (
  shoot_no integer primary key,
  shot_on text,
  round_code text references round(round_code),
  field_captain integer references member(member_no),
  weather text
);
create table result (
  shoot_no integer references shoot(shoot_no),
  member_no integer references member(member_no),
  bow_no integer references bow(bow_no),
  score integer,
  golds integer,
  primary key (shoot_no, member_no)
);
insert into member values
(1,'Walter Finch','M','1957-03-11','2005-04-01','A',null,null),(2,'Rosalind Kerr','F','1969-08-23','2011-09-14','A',1,null),
(3,'Amit Dhillon','M','1985-01-30','2017-03-08','A',1,null),(4,'Beth Cawley','F','1991-12-05','2019-05-22','A',2,null),
(5,'Callum Reyes','M','2009-06-17','2022-02-01','J',2,null),(6,'Dora Whitlock','F','2010-10-02','2022-09-20','J',4,null),
(7,'Elias Brandt','M','2003-04-25','2023-10-05','S',3,null),(8,'Freya Holt','F','2004-07-14','2023-10-05','S',3,null),
(9,'George Nunn','M','1949-11-19','2005-04-01','A',null,'2024-03-31'),(10,'Hana Sato','F','1996-02-08','2024-01-17','A',2,null),
(11,'Isaac Poole','M','2011-09-09','2024-06-12','J',4,null),(12,'Josie Trent','F','2002-05-01','2022-10-11','S',7,'2025-01-31'),
(13,'Kenneth Obi','M','1978-06-28','2014-07-03','A',null,null),(14,'Lucia Ferro','F','2012-01-21','2025-02-26','J',13,null),
(15,'Miles Arden','M','1963-12-30','2008-05-16','A',1,null);
insert into bow values
(1,1,'longbow',50,'2006-05-02',310),(2,2,'recurve',38,'2015-03-12',640),(3,3,'compound',55,'2018-04-20',1150),(4,4,'recurve',34,'2020-02-15',580),
(5,null,'recurve',20,'2016-06-01',140),(6,null,'recurve',24,'2016-06-01',150),(7,7,'barebow',32,'2024-01-09',420),(8,8,'recurve',28,'2023-11-30',395),
(9,9,'longbow',45,'2005-09-10',280),(10,10,'compound',48,'2024-03-03',980),(11,13,'recurve',44,'2019-08-25',890),(12,13,'longbow',55,'2022-05-14',450),
(13,15,'barebow',36,'2013-10-18',360),(14,null,'barebow',22,'2021-01-20',165),(15,2,'barebow',34,'2024-07-07',510),(16,null,'longbow',30,'2012-04-04',120);
insert into round values ('POR','Portsmouth',60,600,0),('BRI','Bray I',30,300,0),('NAT','National',72,648,1),('WES','Western',96,864,1),('YRK','York',144,1296,1),('WA7','WA 70 m',72,720,1);
insert into shoot values
(1,'2023-05-13','NAT',1,'sunny'),(2,'2023-07-08','WES',1,'windy'),(3,'2023-11-18','POR',2,null),(4,'2024-01-27','BRI',2,null),(5,'2024-05-11','NAT',13,'drizzle'),
(6,'2024-06-22','WES',3,'sunny'),(7,'2024-08-17','WA7',1,'windy'),(8,'2024-11-16','POR',4,null),(9,'2025-02-15','POR',2,null),(10,'2025-05-10','NAT',13,'sunny'),(11,'2025-06-14','WES',15,'drizzle'),(12,'2025-06-28','WA7',null,'sunny');
insert into result values
(1,1,1,402,9),(1,2,2,548,22),(1,13,11,571,25),(1,9,9,318,4),(2,1,1,530,11),(2,2,2,702,24),(2,3,3,815,51),(2,5,5,411,6),(3,2,2,541,26),(3,3,3,588,48),
(3,4,4,519,19),(3,7,14,387,8),(3,5,5,402,7),(4,4,4,262,13),(4,8,2,218,6),(4,12,6,205,4),(5,13,11,580,27),(5,2,2,560,23),(5,10,10,596,30),(5,15,13,433,10),
(5,6,6,298,3),(6,3,3,822,55),(6,10,10,801,47),(6,7,7,566,12),(6,15,13,540,9),(7,13,11,604,20),(7,2,15,488,9),(7,3,3,668,33),(8,4,4,537,23),(8,8,8,461,12),
(8,11,5,350,5),(8,6,6,377,6),(9,2,2,550,28),(9,4,4,541,24),(9,12,6,null,null),(9,10,10,581,44),(10,13,12,455,8),(10,4,4,552,20),(10,10,10,604,34),(10,5,5,436,8);
insert into result values (11,15,13,561,11),(11,7,7,590,14),(11,14,14,250,2),(11,1,1,541,13);
