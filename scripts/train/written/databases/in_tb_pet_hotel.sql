CREATE TABLE owner (
  owner_id INTEGER PRIMARY KEY,
  full_name TEXT,
  town TEXT,
  phone TEXT,
  member_since TEXT
);
CREATE TABLE guest_animal (
  animal_id INTEGER PRIMARY KEY,
  animal_name TEXT,
  species TEXT,
  breed TEXT,
  age_years INTEGER,
  weight_kg REAL,
  vaccinated TEXT,
  owner_id INTEGER REFERENCES owner(owner_id)
);
CREATE TABLE room (
  room_no INTEGER PRIMARY KEY,
  room_type TEXT,
  size_sqm REAL,
  price_per_night INTEGER,
  outdoor_run TEXT
);
CREATE TABLE keeper (
  keeper_id INTEGER PRIMARY KEY,
  keeper_name TEXT,
  age INTEGER,
  speciality TEXT,
  weekly_hours INTEGER
);
CREATE TABLE stay (
  stay_id INTEGER PRIMARY KEY,
  animal_id INTEGER REFERENCES guest_animal(animal_id),
  room_no INTEGER REFERENCES room(room_no),
  keeper_id INTEGER REFERENCES keeper(keeper_id),
  check_in TEXT,
  check_out TEXT,
  rating INTEGER
);
CREATE TABLE extra_service (
  stay_id INTEGER REFERENCES stay(stay_id),
  service TEXT,
  charge INTEGER,
  PRIMARY KEY (stay_id, service)
);
INSERT INTO owner VALUES (1,'Harriet Lowe','Ashford','555-0101','2019-05-02'),(2,'Milan Petrov','Dover','555-0102','2021-03-18'),(3,'Sunita Rao','Ashford','555-0103','2020-07-30'),(4,'George Blythe','Canterbury',NULL,'2018-01-11'),(5,'Yvonne Leclerc','Dover','555-0105','2023-09-05'),(6,'Kwame Boateng','Margate','555-0106','2024-02-20'),(7,'Lotte Visser','Canterbury','555-0107','2022-06-14'),(8,'Peter Quill','Deal','555-0108','2025-01-03');
INSERT INTO guest_animal VALUES (1,'Bramble','Dog','Border Terrier',4,7.5,'Y',1),(2,'Duke','Dog','Great Dane',6,62.0,'Y',2),(3,'Mitzi','Cat','Siamese',9,4.1,'Y',3),(4,'Pepper','Cat','Mixed',2,3.6,'N',3),(5,'Coco','Parrot','African Grey',17,0.5,'N',4),(6,'Biscuit','Dog','Labrador',3,29.5,'Y',5),(7,'Nibbles','Rabbit','Dutch',1,2.0,'Y',6),(8,'Shadow','Cat','Maine Coon',5,7.2,'Y',7),(9,'Rex','Dog','Mixed',11,18.4,'Y',1),(10,'Luna','Dog','Labrador',2,27.0,'N',7),(11,'Tiptoe','Cat','Siamese',NULL,3.9,'Y',5),(12,'Hops','Rabbit','Lop',3,2.6,'N',6);
INSERT INTO room VALUES (1,'Kennel',6,22,'Y'),(2,'Kennel',6,22,'Y'),(3,'Kennel',9,30,'Y'),(4,'Dog Suite',14,48,'Y'),(5,'Cattery',3,16,'N'),(6,'Cattery',3,16,'N'),(7,'Cat Suite',8,35,'N'),(8,'Small Pets',2,9,'N'),(9,'Aviary',5,14,'N');
INSERT INTO keeper VALUES (1,'Donna Field',41,'Dogs',38),(2,'Sean Quirke',27,'Cats',30),(3,'Mirela Pop',34,'Small animals',24),(4,'Arthur Penn',58,'Dogs',20),(5,'Zoe Tang',22,'Birds',12);
INSERT INTO stay VALUES (1,1,1,1,'2024-07-05','2024-07-12',5),(2,2,4,1,'2024-07-20','2024-08-02',4),(3,3,7,2,'2024-08-01','2024-08-08',5),(4,4,5,2,'2024-08-01','2024-08-08',3),(5,5,9,3,'2024-08-10','2024-08-24',NULL),(6,6,3,4,'2024-09-14','2024-09-16',4),(7,8,7,2,'2024-10-02','2024-10-09',5),(8,9,2,4,'2024-12-22','2024-12-29',2),(9,1,1,1,'2024-12-22','2024-12-29',4),(10,7,8,3,'2024-12-24','2025-01-02',5),(11,2,4,1,'2025-01-10','2025-01-13',5),(12,11,6,2,'2025-02-07','2025-02-10',4),(13,6,3,1,'2025-02-15','2025-02-23',5),(14,10,4,4,'2025-03-08',NULL,NULL),(15,3,7,2,'2025-03-11',NULL,NULL),(16,12,8,3,'2025-03-01','2025-03-05',3);
INSERT INTO extra_service VALUES (1,'Grooming',25),(2,'Grooming',40),(2,'Training',60),(3,'Grooming',20),(6,'Extra walk',8),(7,'Vet check',35),(8,'Vet check',35),(9,'Extra walk',8),(9,'Grooming',25),(10,'Nail trim',10),(11,'Training',65),(13,'Grooming',30),(13,'Extra walk',8),(13,'Training',60),(14,'Vet check',35);
INSERT INTO owner VALUES (9,'Nora Finch','Deal','555-0109','2025-02-11');
INSERT INTO guest_animal VALUES (13,'Pixie','Dog','Chihuahua',3,2.4,'Y',8);
INSERT INTO room VALUES (10,'Small Pets',3,11,'Y');
INSERT INTO stay VALUES (17,6,3,1,'2025-03-12',NULL,NULL);
