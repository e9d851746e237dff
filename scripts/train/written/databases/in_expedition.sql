CREATE TABLE Mountain (
  MountainID INT PRIMARY KEY,
  MountainName VARCHAR(40),
  Range VARCHAR(30),
  Country VARCHAR(30),
  HeightMetres INT,
  FirstAscentYear INT
);
CREATE TABLE Climber (
  ClimberID INT PRIMARY KEY,
  FirstName VARCHAR(20),
  LastName VARCHAR(20),
  Sex CHAR(1),
  Nationality VARCHAR(20),
  BirthYear INT,
  Profession VARCHAR(30)
);
CREATE TABLE Expedition (
  ExpeditionID INT PRIMARY KEY,
  MountainID INT REFERENCES Mountain(MountainID),
  LeaderID INT REFERENCES Climber(ClimberID),
  StartDate DATE,
  EndDate DATE,
  CostPlanned INT,
  CostActual INT
);
CREATE TABLE TeamMember (
  ExpeditionID INT REFERENCES Expedition(ExpeditionID),
  ClimberID INT REFERENCES Climber(ClimberID),
  Role VARCHAR(20),
  ReachedSummit CHAR(1), -- Y / N
  UsedOxygen CHAR(1),    -- Y / N
  HighestCamp INT,
  PRIMARY KEY (ExpeditionID, ClimberID)
);
CREATE TABLE Accident (
  AccidentID INT PRIMARY KEY,
  ExpeditionID INT REFERENCES Expedition(ExpeditionID),
  ClimberID INT REFERENCES Climber(ClimberID),
  AccidentDate DATE,
  Cause VARCHAR(20),
  Severity INT -- 1 light, 2 serious, 3 fatal
);

INSERT INTO Mountain VALUES
(1, 'Annapurna South', 'Himalaya', 'Nepal', 7219, 1964),
(2, 'Ama Dablam', 'Himalaya', 'Nepal', 6812, 1961),
(3, 'Cho Oyu', 'Himalaya', 'Nepal', 8188, 1954),
(4, 'Broad Peak', 'Karakoram', 'Pakistan', 8051, 1957),
(5, 'Rakaposhi', 'Karakoram', 'Pakistan', 7788, 1958),
(6, 'Aconcagua', 'Andes', 'Argentina', 6961, 1897),
(7, 'Huascaran', 'Andes', 'Peru', 6768, 1932),
(8, 'Denali', 'Alaska Range', 'United States', 6190, 1913),
(9, 'Mount Kenya', 'East African Rift', 'Kenya', 5199, 1899),
(10, 'Matterhorn', 'Alps', 'Switzerland', 4478, 1865),
(11, 'Gangkhar Puensum', 'Himalaya', 'Bhutan', 7570, NULL),
(12, 'Alpamayo', 'Andes', 'Peru', 5947, 1957);

INSERT INTO Climber VALUES
(1, 'Reto', 'Amstutz', 'M', 'Swiss', 1974, 'Guide'),
(2, 'Lhakpa', 'Sherpa', 'F', 'Nepali', 1985, 'Guide'),
(3, 'Dawa', 'Sherpa', 'M', 'Nepali', 1990, 'Guide'),
(4, 'Marta', 'Jelinek', 'F', 'Czech', 1988, 'Doctor'),
(5, 'Tom', 'Hargreaves', 'M', 'British', 1969, 'Teacher'),
(6, 'Sofia', 'Quispe', 'F', 'Peruvian', 1993, 'Guide'),
(7, 'Alan', 'McBride', 'M', 'British', 1981, 'Engineer'),
(8, 'Yusuf', 'Karimi', 'M', 'Pakistani', 1978, 'Guide'),
(9, 'Elena', 'Rossi', 'F', 'Italian', 1991, 'Photographer'),
(10, 'Kenji', 'Watanabe', 'M', 'Japanese', 1965, 'Engineer'),
(11, 'Brigitte', 'Moser', 'F', 'Swiss', 1983, 'Doctor'),
(12, 'Diego', 'Salas', 'M', 'Argentine', 1996, 'Student'),
(13, 'Anders', 'Nygaard', 'M', 'Norwegian', 1977, 'Teacher'),
(14, 'Priya', 'Nair', 'F', 'Indian', 1994, 'Engineer'),
(15, 'Josef', 'Jelinek', 'M', 'Czech', 1986, 'Carpenter'),
(16, 'Grace', 'Wanjiru', 'F', 'Kenyan', 1998, 'Student');

INSERT INTO Expedition VALUES
(1, 2, 1, '2023-04-12', '2023-05-20', 42000, 45500),
(2, 6, 12, '2023-01-08', '2023-01-27', 15000, 13800),
(3, 3, 2, '2023-09-02', '2023-10-11', 98000, 104300),
(4, 4, 8, '2023-06-15', '2023-08-02', 87000, 87000),
(5, 7, 6, '2024-06-03', '2024-06-25', 18000, 19250),
(6, 2, 2, '2024-10-10', '2024-11-14', 40000, 38900),
(7, 8, 5, '2024-05-16', '2024-06-09', 36000, 41200),
(8, 1, 3, '2024-04-05', '2024-05-24', 61000, 66400),
(9, 9, 16, '2025-01-20', '2025-01-30', 6000, 5400),
(10, 12, 6, '2025-05-28', '2025-06-17', 14000, NULL),
(11, 3, 2, '2025-04-08', '2025-05-23', 101000, 99500),
(12, 10, 1, '2024-08-19', '2024-08-24', 5000, 5200);

INSERT INTO TeamMember VALUES
(1, 1, 'Leader', 'Y', 'N', 4),
(1, 4, 'Doctor', 'N', 'N', 2),
(1, 7, 'Cook', 'N', 'N', 3),
(1, 11, 'Doctor', 'N', 'N', 1),
(2, 12, 'Leader', 'N', 'N', 3),
(2, 6, 'Climber', 'N', 'N', 3),
(2, 9, 'Photographer', 'Y', 'N', 4),
(3, 2, 'Leader', 'Y', 'N', 4),
(3, 3, 'Climber', 'Y', 'Y', 4),
(3, 10, 'Cook', 'N', 'N', 3),
(3, 13, 'Cook', 'N', 'Y', 2),
(4, 8, 'Leader', 'Y', 'N', 4),
(4, 5, 'Climber', 'N', 'Y', 2),
(4, 15, 'Climber', 'N', 'Y', 2),
(5, 6, 'Leader', 'Y', 'N', 4),
(5, 9, 'Photographer', 'Y', 'N', 4),
(5, 14, 'Climber', 'Y', 'N', 4),
(5, 12, 'Climber', 'Y', 'N', 4),
(6, 2, 'Leader', 'Y', 'N', 4),
(6, 4, 'Doctor', 'Y', 'N', 4),
(6, 15, 'Cook', 'Y', 'N', 4),
(7, 5, 'Leader', 'N', 'N', 1),
(7, 7, 'Climber', 'N', 'N', 3),
(7, 13, 'Climber', 'Y', 'N', 4),
(8, 1, 'Climber', 'Y', 'Y', 4),
(8, 3, 'Leader', 'Y', 'Y', 4),
(8, 11, 'Doctor', 'Y', 'Y', 4),
(9, 16, 'Leader', 'N', 'N', 2),
(9, 14, 'Cook', 'N', 'N', 3),
(10, 6, 'Leader', 'Y', 'N', 4),
(10, 12, 'Climber', 'Y', 'N', 4),
(10, 9, 'Photographer', 'Y', 'N', 4),
(11, 2, 'Leader', 'Y', 'N', 4),
(11, 3, 'Climber', 'Y', 'N', 4),
(11, 4, 'Doctor', 'Y', 'N', 4),
(11, 10, 'Cook', 'N', 'N', 3),
(12, 1, 'Leader', 'N', 'N', 2),
(12, 11, 'Doctor', 'N', 'N', 2);

INSERT INTO Accident VALUES
(1, 1, 7, '2023-05-09', 'Rockfall', 2),
(2, 3, 10, '2023-10-01', 'Frostbite', 2),
(3, 3, 13, '2023-10-03', 'Fall', 1),
(4, 4, 15, '2023-07-20', 'Avalanche', 2),
(5, 5, 12, '2024-06-19', 'Fall', 1),
(6, 7, 13, '2024-06-01', 'Frostbite', 1),
(7, 8, 3, '2024-05-12', 'Avalanche', 2),
(8, 8, 11, '2024-05-12', 'Avalanche', 1),
(9, 11, 10, '2025-05-14', 'Altitude', 3),
(10, 10, 9, '2025-06-11', 'Fall', 1),
(11, 12, 11, '2024-08-22', 'Rockfall', 1);
