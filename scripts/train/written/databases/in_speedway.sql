CREATE TABLE Track (
  TrackId INTEGER PRIMARY KEY,
  TrackName TEXT NOT NULL,
  City TEXT,
  State TEXT,
  Surface TEXT, -- Asphalt, Dirt, Concrete
  LengthMiles REAL,
  Seating INTEGER,
  OpenedYear INTEGER
);
CREATE TABLE Driver (
  DriverId INTEGER PRIMARY KEY,
  FirstName TEXT,
  LastName TEXT,
  HomeState TEXT,
  Age INTEGER,
  LicenceClass TEXT -- A, B or C
);
CREATE TABLE Race (
  RaceId INTEGER PRIMARY KEY,
  RaceName TEXT,
  Class TEXT, -- Stock, Sprint, Truck
  RaceDate TEXT,
  TrackId INTEGER REFERENCES Track(TrackId),
  Laps INTEGER,
  Purse INTEGER,
  Attendance INTEGER
);
CREATE TABLE Finish (
  RaceId INTEGER REFERENCES Race(RaceId),
  DriverId INTEGER REFERENCES Driver(DriverId),
  StartPos INTEGER,
  FinishPos INTEGER, -- empty: did not finish
  LapsDone INTEGER,
  BestLapSeconds REAL,
  PRIMARY KEY (RaceId, DriverId)
);

INSERT INTO Track VALUES
(1, 'Red Clay Bowl', 'Macon', 'Georgia', 'Dirt', 0.5, 8000, 1954),
(2, 'Coastal Motor Park', 'Savannah', 'Georgia', 'Asphalt', 1.2, 32000, 1971),
(3, 'Prairie Oval', 'Salina', 'Kansas', 'Dirt', 0.75, 12000, 1949),
(4, 'Twin Lakes Speedway', 'Duluth', 'Minnesota', 'Asphalt', 1, 18500, 1966),
(5, 'Bluff City Raceway', 'Memphis', 'Tennessee', 'Concrete', 0.6, 41000, 1983),
(6, 'Canyon Ring', 'Mesa', 'Arizona', 'Asphalt', 2.1, 56000, 1998),
(7, 'Old Mill Track', 'Salina', 'Kansas', 'Dirt', 0.375, 4500, 1938),
(8, 'Harbor Speedway', 'Mobile', 'Alabama', 'Asphalt', 1.5, 60500, 1969),
(9, 'High Desert Circuit', 'Reno', 'Nevada', 'Asphalt', 2.4, NULL, 2011),
(10, 'County Fair Oval', 'Dothan', 'Alabama', 'Dirt', 0.5, 6000, 1975);

INSERT INTO Driver VALUES
(1, 'Wade', 'Colburn', 'Georgia', 34, 'A'),
(2, 'Teresa', 'Maddox', 'Tennessee', 29, 'A'),
(3, 'Luis', 'Ortega', 'Arizona', 41, 'A'),
(4, 'Dale', 'Hutchins', 'Alabama', 52, 'B'),
(5, 'Kyle', 'Brandt', 'Kansas', 23, 'C'),
(6, 'Robin', 'Maddox', 'Tennessee', 26, 'B'),
(7, 'Erik', 'Lund', 'Minnesota', 37, 'A'),
(8, 'Jesse', 'Tate', 'Georgia', 19, 'C'),
(9, 'Monica', 'Reyes', 'Arizona', 31, 'B'),
(10, 'Carl', 'Weller', 'Kansas', 45, 'A'),
(11, 'Sam', 'Whitlock', 'Alabama', 28, 'B'),
(12, 'Benny', 'Cruz', 'Ohio', 39, NULL),
(13, 'Hank', 'Weller', 'Kansas', 21, 'C'),
(14, 'Gloria', 'Stone', 'Georgia', 36, 'A');

INSERT INTO Race VALUES
(1, 'Peach State 100', 'Stock', '2023-05-13', 2, 100, 45000, 24500),
(2, 'Clay Classic', 'Sprint', '2023-06-24', 1, 60, 12000, 7100),
(3, 'Wheat Belt 50', 'Sprint', '2023-08-19', 3, 50, 10000, 9800),
(4, 'Gulf Coast 200', 'Stock', '2023-10-07', 8, 200, 80000, 51200),
(5, 'Northern Lights 150', 'Stock', '2024-05-25', 4, 150, 38000, 15900),
(6, 'River City Trucks', 'Truck', '2024-06-29', 5, 120, 30000, 28800),
(7, 'Peach State 100', 'Stock', '2024-05-11', 2, 100, 47000, 26700),
(8, 'Canyon 250', 'Stock', '2024-09-21', 6, 119, 95000, 47300),
(9, 'Wheat Belt 50', 'Sprint', '2024-08-17', 3, 50, 10500, 10400),
(10, 'Harbor Truck Night', 'Truck', '2025-04-12', 8, 100, 34000, 36000),
(11, 'Peach State 100', 'Stock', '2025-05-10', 2, 100, 50000, 28100),
(12, 'Clay Classic', 'Sprint', '2025-06-21', 1, 60, 13000, NULL),
(13, 'Mill Night Sprint', 'Sprint', '2025-06-07', 7, 40, 5000, 3900),
(14, 'Independence Trucks', 'Truck', '2025-07-05', 5, 120, 32000, NULL);

INSERT INTO Finish VALUES
(1, 3, 1, 1, 100, 29.78),
(1, 1, 3, 2, 100, 29.6),
(1, 2, 2, 3, 99, 29.36),
(2, 5, 2, 1, 60, 18.29),
(2, 8, 1, 2, 60, 19.29),
(2, 1, 3, NULL, 38, 19.58),
(3, 10, 2, 1, 50, 24.69),
(3, 13, 1, 2, 50, 24.91),
(3, 5, 3, NULL, 36, 26.33),
(4, 7, 1, 1, 200, 34.18),
(4, 1, 3, 2, 200, 33.44),
(4, 3, 4, 3, 199, 33.56),
(4, 14, 2, NULL, 94, 33.82),
(5, 3, 2, 1, 150, 27.06),
(5, 2, 3, 2, 150, 27.38),
(5, 7, 1, 3, 149, 25.01),
(6, 9, 3, 1, 120, 22.0),
(6, 6, 2, 2, 120, 21.53),
(6, 11, 1, NULL, 51, 22.58),
(7, 1, 3, 1, 100, 30.36),
(7, 2, 2, 2, 100, 29.07),
(7, 14, 1, 3, 99, 28.81),
(8, 7, 3, 1, 119, 47.32),
(8, 2, 2, 2, 119, 48.37),
(8, 3, 1, NULL, 79, 46.28),
(9, 5, 2, 1, 50, 25.63),
(9, 13, 3, 2, 50, 24.29),
(9, 10, 1, 3, 49, 26.45),
(10, 4, 2, 1, 100, 36.12),
(10, 11, 1, 2, 100, 35.26),
(10, 6, 3, 3, 99, 34.03),
(11, 14, 2, 1, 100, 29.67),
(11, 1, 1, 2, 100, 28.79),
(11, 2, 3, 3, 99, 28.21),
(12, 5, 2, 1, 60, 18.02),
(12, 8, 1, 2, 60, 18.18),
(13, 13, 2, 1, 40, 16.15),
(13, 10, 1, 2, 40, 16.14);
