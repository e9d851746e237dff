create table game (
  game_id integer primary key,
  title text not null,
  variant_of integer references game(game_id),
  country text,
  invented_year integer,
  squares integer,        -- on the board
  min_age integer
);
create table member (
  member_id integer primary key,
  name text not null,
  referred_by integer references member(member_id),
  joined_on text,
  rating integer          -- club rating, empty = unrated
);
create table copy (
  copy_id integer primary key,
  game_id integer not null references game(game_id),
  shelf text,
  state text,             -- A = like new, B = used, C = worn
  price real,
  replacement_price real,
  pieces_missing integer default 0
);
create table loan (
  loan_id integer primary key,
  copy_id integer not null references copy(copy_id),
  member_id integer not null references member(member_id),
  lent_on text not null,
  due_on text not null,
  returned_on text
);
create table match (
  match_id integer primary key,
  game_id integer not null references game(game_id),
  white_id integer not null references member(member_id),
  black_id integer not null references member(member_id),
  played_on text,
  result text,            -- W white won, B black won, D draw
  moves integer
);
insert into game values
(1,'Chess',null,'India',600,64,6),(2,'Shogi',null,'Japan',1500,81,8),(3,'Xiangqi',null,'China',800,90,8),(4,'Mini Shogi',2,'Japan',1970,25,7),(5,'Chess960',1,'Argentina',1996,64,10),
(6,'Draughts',null,'France',1100,64,5),(7,'International Draughts',6,'Netherlands',1723,100,7),(8,'Capablanca Chess',1,'Cuba',1920,80,12),(9,'Janggi',3,'Korea',1600,90,8),(10,'Hnefatafl',null,'Norway',400,121,8),
(11,'Brandubh',10,'Ireland',700,49,7),(12,'Makruk',1,'Thailand',1400,64,8),(13,'Dobutsu Shogi',4,'Japan',2008,12,4),(14,'Gliński Hex Chess',1,'Poland',1936,91,12),(15,'Tablut',10,'Sweden',1732,81,8),(16,'Halma',null,'United States',1883,256,7);
insert into member values
(1,'Ada Kroll',null,'2019-02-11',1740),(2,'Bruno Weiss',1,'2019-10-05',1655),(3,'Chidi Amaechi',1,'2020-09-19',1580),(4,'Dana Levy',2,'2021-03-02',null),(5,'Erik Saar',3,'2021-11-13',1810),
(6,'Fumiko Ono',5,'2022-04-09',1695),(7,'Gianni Russo',2,'2022-08-27',1420),(8,'Hedda Bakke',null,'2023-01-14',1510),(9,'Ivan Mirov',8,'2023-05-30',1490),(10,'Jade Lim',6,'2024-02-03',null),
(11,'Karl Oster',null,'2024-09-21',1365),(12,'Lotte Vink',9,'2025-03-08',null),(13,'Milo Brandt',8,'2025-04-05',null);
insert into copy values
(1,1,'A1','B',35,48,0),(2,1,'A1','C',30,48,2),(3,1,'A2','A',55,55,0),(4,2,'B1','A',72,80,0),(5,2,'B1','B',65,80,1),(6,3,'B2','B',28,33,0),(7,4,'B1','A',22,22,0),
(8,6,'A3','C',15,24,4),(9,6,'A3','B',18,24,0),(10,7,'A3','A',40,42,0),(11,9,'B2','B',45,50,3),(12,10,'C1','A',60,64,0),(13,10,'C1','C',52,64,1),(14,11,'C1','B',33,36,0),
(15,12,'A2','B',38,44,0),(16,13,'B1','A',19,21,0),(17,14,'C2','B',70,85,2),(18,8,'A2','A',58,58,0),(19,16,'C2','B',20,26,0);
insert into loan values
(1,1,1,'2024-01-12','2024-02-02','2024-01-30'),(2,4,6,'2024-01-20','2024-02-10','2024-02-21'),(3,12,8,'2024-02-17','2024-03-09','2024-03-08'),(4,2,7,'2024-03-01','2024-03-22','2024-04-15'),
(5,6,5,'2024-03-16','2024-04-06','2024-04-06'),(6,9,3,'2024-05-04','2024-05-25','2024-05-19'),(7,5,6,'2024-06-08','2024-06-29','2024-07-02'),(8,14,9,'2024-07-13','2024-08-03','2024-08-01'),
(9,16,4,'2024-09-07','2024-09-28','2024-09-27'),(10,4,10,'2024-10-12','2024-11-02','2024-11-01'),(11,3,2,'2024-11-09','2024-11-30','2024-12-14'),(12,1,11,'2024-11-23','2024-12-14','2024-12-10'),
(13,10,1,'2025-01-11','2025-02-01','2025-01-31'),(14,13,9,'2025-01-25','2025-02-15','2025-03-22'),(15,7,10,'2025-02-08','2025-03-01','2025-02-22'),(16,1,7,'2025-02-15','2025-03-08','2025-03-29'),
(17,11,6,'2025-03-15','2025-04-05','2025-04-03'),(18,15,5,'2025-04-05','2025-04-26',null),(19,4,12,'2025-04-19','2025-05-10','2025-05-10'),(20,3,8,'2025-05-03','2025-05-24',null),
(21,8,7,'2025-05-10','2025-05-31',null),(22,5,2,'2025-05-24','2025-06-14','2025-06-07'),(23,18,1,'2025-06-07','2025-06-28',null),(24,16,4,'2025-06-14','2025-07-05',null);
insert into match values
(1,1,1,2,'2024-01-18','W',41),(2,1,2,5,'2024-02-01','B',35),(3,2,6,5,'2024-02-15','W',98),(4,1,3,7,'2024-03-07','W',27),(5,3,5,6,'2024-03-21','D',60),(6,10,8,9,'2024-04-11','B',52),
(7,1,5,1,'2024-05-02','D',63),(8,6,7,3,'2024-05-23','B',30),(9,2,6,4,'2024-06-13','W',77),(10,1,2,1,'2024-09-12','B',38),(11,5,1,5,'2024-10-03','B',44),(12,4,10,6,'2024-10-24','B',22),
(13,10,9,8,'2024-11-14','W',47),(14,1,11,7,'2024-12-05','D',55),(15,9,6,5,'2025-01-16','B',71),(16,1,1,3,'2025-01-30','W',33),(17,6,3,2,'2025-02-20','D',49),(18,2,5,6,'2025-03-13','B',105),
(19,1,7,2,'2025-03-27','B',29),(20,11,9,12,'2025-04-10','W',31),(21,1,5,1,'2025-05-15','W',50),(22,12,1,5,'2025-05-29','D',80),(23,13,4,10,'2025-06-05','W',11),(24,1,8,11,'2025-06-12','W',36),(25,16,13,11,'2025-06-17','W',58);
