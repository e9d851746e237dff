CREATE TABLE Farm (
  Farm_ID int NOT NULL,
  Farm_Name text,
  Village text,
  County text,
  Hectares real,
  Founded int,
  Organic text, -- Yes / No
  PRIMARY KEY (Farm_ID)
);
CREATE TABLE Farmer (
  Farmer_ID int NOT NULL,
  Name text,
  Age int,
  Farm_ID int,
  Phone text,
  PRIMARY KEY (Farmer_ID),
  FOREIGN KEY (Farm_ID) REFERENCES Farm(Farm_ID)
);
CREATE TABLE Animal (
  Animal_ID int NOT NULL,
  Pet_Name text,
  Species text,
  Breed text,
  Born text,
  Weight_Kg real,
  Farm_ID int,
  PRIMARY KEY (Animal_ID),
  FOREIGN KEY (Farm_ID) REFERENCES Farm(Farm_ID)
);
CREATE TABLE Competition (
  Competition_ID int NOT NULL,
  Theme text,
  Held_On text,
  Host_Village text,
  Entry_Fee real,
  Prize real,
  Visitors int,
  PRIMARY KEY (Competition_ID)
);
CREATE TABLE Competition_Entry (
  Competition_ID int,
  Animal_ID int,
  Farmer_ID int, -- who led the animal into the ring
  Rank int,      -- 1 is the winner, empty when withdrawn
  Score real,
  PRIMARY KEY (Competition_ID, Animal_ID),
  FOREIGN KEY (Competition_ID) REFERENCES Competition(Competition_ID),
  FOREIGN KEY (Animal_ID) REFERENCES Animal(Animal_ID),
  FOREIGN KEY (Farmer_ID) REFERENCES Farmer(Farmer_ID)
);

INSERT INTO Farm VALUES
(1, 'Hollow Oak', 'Ashby', 'Devon', 120, 1887, 'Yes'),
(2, 'Long Acre', 'Ashby', 'Devon', 64.5, 1950, 'No'),
(3, 'Stone Bridge', 'Penrith', 'Cumbria', 210, 1902, 'No'),
(4, 'Blackthorn', 'Kirkby', 'Cumbria', 95, 1978, 'Yes'),
(5, 'Mill Pond', 'Hexham', 'Northumberland', 40, 2005, 'Yes'),
(6, 'Upper Rise', 'Hexham', 'Northumberland', 330, 1864, 'No'),
(7, 'Sunny Bank', 'Tavistock', 'Devon', 22, 2015, 'Yes'),
(8, 'Crow Hill', 'Penrith', 'Cumbria', 150, 1931, 'No'),
(9, 'Reed Marsh', 'Ely', 'Cambridgeshire', 410, 1899, 'No'),
(10, 'New Leaf', 'Ely', 'Cambridgeshire', 8.5, 2021, 'Yes'),
(11, 'Fox Lodge', 'Tavistock', 'Devon', 31, 1968, 'No');

INSERT INTO Farmer VALUES
(1, 'Joan Trelawny', 58, 1, '01822 555 101'),
(2, 'Peter Trelawny', 31, 1, NULL),
(3, 'Mick Sanders', 44, 2, '01822 555 140'),
(4, 'Agnes Bell', 67, 3, '01768 555 212'),
(5, 'Robert Bell', 39, 3, NULL),
(6, 'Sally Wren', 36, 4, '01539 555 377'),
(7, 'Tim Forster', 28, 5, '01434 555 018'),
(8, 'Edith Charlton', 71, 6, '01434 555 600'),
(9, 'George Charlton', 73, 6, NULL),
(10, 'Lucy Hart', 33, 7, '01822 555 909'),
(11, 'Frank Ormond', 52, 8, '01768 555 431'),
(12, 'Bill Fenn', 60, 9, '01353 555 777'),
(13, 'Katy Fenn', 25, 9, NULL),
(14, 'Noah Reyes', 29, 10, '01353 555 120'),
(15, 'Wendy Sharp', 47, NULL, NULL);

INSERT INTO Animal VALUES
(1, 'Duchess', 'Cow', 'Jersey', '2019-03-02', 410, 1),
(2, 'Clover', 'Cow', 'Jersey', '2020-04-11', 395, 1),
(3, 'Bruno', 'Bull', 'Hereford', '2018-02-20', 1050, 3),
(4, 'Titan', 'Bull', 'Angus', '2019-05-14', 980, 6),
(5, 'Snowy', 'Sheep', 'Herdwick', '2021-03-30', 48, 3),
(6, 'Daisy', 'Sheep', 'Herdwick', '2022-04-02', 45.5, 4),
(7, 'Pepper', 'Goat', 'Saanen', '2021-06-17', 62, 5),
(8, 'Nutmeg', 'Goat', 'Boer', '2020-09-09', 74, 7),
(9, 'Samson', 'Pig', 'Tamworth', '2021-01-25', 290, 2),
(10, 'Petunia', 'Pig', 'Gloucester Old Spot', '2022-07-08', 240, 4),
(11, 'Blossom', 'Cow', 'Ayrshire', '2018-11-21', 520, 8),
(12, 'Rosie', 'Cow', 'Hereford', '2021-02-06', 560, 3),
(13, 'Storm', 'Horse', 'Fell Pony', '2016-05-28', 380, 6),
(14, 'Bracken', 'Horse', 'Dales Pony', '2017-06-03', 430, 6),
(15, 'Curly', 'Sheep', 'Cheviot', '2023-03-19', 51, 8),
(16, 'Goldie', 'Hen', 'Orpington', '2023-08-01', 3.6, 10),
(17, 'Speckle', 'Hen', 'Sussex', '2023-09-12', 3.1, 10),
(18, 'Major', 'Bull', 'Hereford', '2020-01-30', 1110, 9),
(19, 'Heather', 'Sheep', 'Cheviot', '2022-03-27', NULL, 6),
(20, 'Biscuit', 'Goat', 'Saanen', '2022-10-10', 58, 7),
(21, 'Ruby', 'Cow', 'Ayrshire', '2022-05-05', 480, 8),
(22, 'Hector', 'Pig', 'Tamworth', '2020-12-01', 315, 9),
(23, 'Pumpkin', 'Pig', 'Tamworth', '2024-02-11', 150, 2),
(24, 'Mabel', 'Hen', 'Sussex', '2024-04-04', 2.8, 10);

INSERT INTO Competition VALUES
(1, 'Best Dairy Cow', '2023-07-15', 'Ashby', 20, 500, 1800),
(2, 'Heaviest Bull', '2023-08-05', 'Penrith', 35, 1200, 2600),
(3, 'Finest Fleece', '2023-09-09', 'Hexham', 10, 250, 900),
(4, 'Goat Parade', '2024-05-18', 'Tavistock', 8, 150, 640),
(5, 'Best Dairy Cow', '2024-07-20', 'Penrith', 22, 550, 2100),
(6, 'Heaviest Bull', '2024-08-10', 'Ely', 35, 1300, 3050),
(7, 'Champion Pig', '2024-09-14', 'Ashby', 15, 300, 1150),
(8, 'Pony Pageant', '2025-05-24', 'Hexham', 18, 400, 1500),
(9, 'Finest Fleece', '2025-06-14', 'Penrith', 12, 275, 1020),
(10, 'Poultry Show', '2025-06-28', 'Ely', 5, 100, NULL),
(11, 'Sheepdog Trial', '2024-10-05', 'Kirkby', 12, 350, 780);

INSERT INTO Competition_Entry VALUES
(1, 12, 4, 1, 9.8),
(1, 11, 11, 2, 9.6),
(1, 2, 1, 3, 9.0),
(1, 1, 2, NULL, NULL),
(2, 4, 8, 1, 9.5),
(2, 3, 5, 2, 8.7),
(2, 18, 13, 3, 8.6),
(3, 6, 6, 1, 9.8),
(3, 5, 4, 2, 9.2),
(3, 19, 8, 3, 7.8),
(4, 8, 10, 1, 9.8),
(4, 7, 7, 2, 8.6),
(4, 20, 10, 3, 6.4),
(5, 2, 1, 1, 9.7),
(5, 12, 5, 2, 8.8),
(5, 1, 1, 3, 8.4),
(5, 21, 11, 4, 7.1),
(5, 11, 11, NULL, NULL),
(6, 3, 5, 1, 8.2),
(6, 4, 8, 2, 7.0),
(6, 18, 13, 3, 5.7),
(7, 9, 3, 1, 9.4),
(7, 22, 12, 2, 9.1),
(7, 10, 6, 3, 9.0),
(8, 13, 9, 1, 9.1),
(8, 14, 9, 2, 9.1),
(9, 5, 5, 1, 8.8),
(9, 6, 6, 2, 8.3),
(9, 19, 9, 3, 8.2),
(9, 15, 11, NULL, NULL),
(10, 16, 14, 1, 9.0),
(10, 17, 14, 2, 5.6);
