CREATE TABLE Customers (
  Customer_ID INTEGER PRIMARY KEY,
  Customer_Name TEXT NOT NULL,
  Birth_Date TEXT,
  City TEXT,
  Customer_Since TEXT
);
CREATE TABLE Agents (
  Agent_ID INTEGER PRIMARY KEY,
  Agent_Name TEXT,
  Office_City TEXT,
  Hired_Year INTEGER
);
CREATE TABLE Policies (
  Policy_ID INTEGER PRIMARY KEY,
  Customer_ID INTEGER NOT NULL REFERENCES Customers(Customer_ID),
  Agent_ID INTEGER REFERENCES Agents(Agent_ID),
  Policy_Type_Code TEXT, -- CAR, HOM, LIF, TRV
  Start_Date TEXT,
  End_Date TEXT, -- empty: runs on
  Yearly_Premium REAL,
  Deductible REAL
);
CREATE TABLE Claims (
  Claim_ID INTEGER PRIMARY KEY,
  Policy_ID INTEGER NOT NULL REFERENCES Policies(Policy_ID),
  Date_Of_Loss TEXT,
  Date_Reported TEXT,
  Date_Settled TEXT,
  Amount_Claimed REAL,
  Amount_Settled REAL,
  Claim_Status TEXT -- O open, S settled, R rejected
);
CREATE TABLE Payments (
  Payment_ID INTEGER PRIMARY KEY,
  Claim_ID INTEGER NOT NULL REFERENCES Claims(Claim_ID),
  Payment_Date TEXT,
  Amount REAL,
  Method_Code TEXT -- BT bank transfer, CH cheque, CS cash
);

INSERT INTO Customers VALUES
(1, 'Amelia Barrow', '1979-04-17', 'Bristol', '2014-03-01'),
(2, 'Nathan Cole', '1988-09-30', 'Cardiff', '2019-06-12'),
(3, 'Priti Desai', '1965-01-22', 'Bristol', '2005-10-05'),
(4, 'Frederick Olsen', '1951-12-11', 'Exeter', '1998-02-20'),
(5, 'Gemma Hughes', '1993-07-07', 'Cardiff', '2021-01-15'),
(6, 'Martin Doyle', '1972-05-03', 'Swindon', '2010-08-30'),
(7, 'Yvonne Marsh', NULL, 'Exeter', '2016-04-04'),
(8, 'Craig Benton', '1985-11-19', 'Bristol', '2023-02-10'),
(9, 'Sana Iqbal', '1997-03-26', 'Gloucester', '2022-09-01'),
(10, 'Robert Penn', '1960-08-14', 'Bath', '2001-05-18'),
(11, 'Lucy Barrow', '1982-02-02', 'Bristol', '2014-03-01'),
(12, 'Tomasz Zielinski', '1990-10-23', 'Swindon', '2024-11-11'),
(13, 'Helen Fry', '1977-06-29', 'Bath', '2025-05-06'),
(14, 'Rhys Morgan', '1983-08-08', 'Cardiff', '2023-10-01');

INSERT INTO Agents VALUES
(1, 'Diana Croft', 'Bristol', 2008),
(2, 'Paul Everett', 'Cardiff', 2015),
(3, 'Simon Hale', 'Exeter', 1999),
(4, 'Wendy Tran', 'Bristol', 2021),
(5, 'Oscar Lund', 'Bath', 2003),
(6, 'Julia Marwood', 'Swindon', 2018),
(7, 'Ken Abbott', 'Exeter', 2025),
(8, 'Faith Morris', 'Cardiff', 2012);

INSERT INTO Policies VALUES
(1, 1, 1, 'CAR', '2022-03-01', NULL, 620, 300),
(2, 1, 1, 'HOM', '2020-05-15', NULL, 340, 150),
(3, 2, 2, 'CAR', '2021-07-01', '2024-06-30', 710, 300),
(4, 2, 2, 'TRV', '2024-08-01', NULL, 85, 50),
(5, 3, 1, 'HOM', '2018-11-01', NULL, 410, 200),
(6, 3, 4, 'LIF', '2010-01-01', NULL, 960, 0),
(7, 4, 3, 'CAR', '2015-04-01', '2023-12-31', 480, 250),
(8, 4, 3, 'HOM', '2012-02-20', NULL, 395, 100),
(9, 5, 2, 'CAR', '2023-01-15', NULL, 890, 500),
(10, 6, 6, 'CAR', '2020-09-01', NULL, 655, 300),
(11, 6, 6, 'LIF', '2016-06-01', NULL, 1120, 0),
(12, 7, 3, 'HOM', '2019-04-04', NULL, 365, 150),
(13, 8, 4, 'CAR', '2023-02-10', NULL, 830, 400),
(14, 8, 4, 'TRV', '2023-06-01', '2024-05-31', 95, 50),
(15, 9, 5, 'CAR', '2022-09-01', NULL, 905, 500),
(16, 10, 5, 'HOM', '2008-05-18', NULL, 520, 200),
(17, 10, 5, 'CAR', '2014-10-10', NULL, 540, 250),
(18, 11, 1, 'TRV', '2024-12-01', NULL, 110, 75),
(19, 11, NULL, 'CAR', '2021-03-15', NULL, 640, 300),
(20, 12, 6, 'HOM', '2024-11-11', NULL, 375, 150),
(21, 5, 8, 'TRV', '2025-03-01', NULL, 90, 50),
(22, 14, 2, 'HOM', '2023-10-01', NULL, 330, 150);

INSERT INTO Claims VALUES
(1, 1, '2023-01-20', '2023-01-23', '2023-03-02', 2400, 2100, 'S'),
(2, 3, '2023-02-11', '2023-02-11', '2023-02-28', 850, 550, 'S'),
(3, 5, '2023-04-30', '2023-05-08', '2023-07-19', 6200, 5400, 'S'),
(4, 7, '2023-06-17', '2023-06-20', NULL, 1300, 0, 'R'),
(5, 9, '2023-08-08', '2023-08-09', '2023-10-12', 3900, 3400, 'S'),
(6, 10, '2023-11-02', '2023-11-06', '2023-12-01', 1150, 850, 'S'),
(7, 13, '2023-12-24', '2024-01-03', '2024-03-15', 7800, 7000, 'S'),
(8, 14, '2024-02-14', '2024-02-19', '2024-02-27', 640, 590, 'S'),
(9, 8, '2024-03-09', '2024-03-11', NULL, 2200, 0, 'R'),
(10, 2, '2024-05-21', '2024-05-24', '2024-07-30', 1750, 1600, 'S'),
(11, 15, '2024-06-30', '2024-07-01', '2024-09-09', 4450, 3950, 'S'),
(12, 16, '2024-09-12', '2024-10-14', '2025-02-03', 15200, 12800, 'S'),
(13, 9, '2024-10-05', '2024-10-05', '2024-11-20', 1200, 700, 'S'),
(14, 4, '2024-12-28', '2025-01-04', '2025-01-16', 430, 380, 'S'),
(15, 1, '2025-02-02', '2025-02-03', '2025-04-11', 3100, 2750, 'S'),
(16, 19, '2025-03-19', '2025-03-21', NULL, 990, NULL, 'O'),
(17, 12, '2025-04-26', '2025-05-06', NULL, 5300, NULL, 'O'),
(18, 13, '2025-05-15', '2025-05-15', '2025-06-18', 2050, 1650, 'S'),
(19, 17, '2025-06-03', '2025-06-04', NULL, 1880, NULL, 'O'),
(20, 18, '2025-06-10', '2025-06-24', NULL, 720, NULL, 'O'),
(21, 20, '2025-01-30', '2025-02-01', NULL, 2600, 0, 'R');

INSERT INTO Payments VALUES
(1, 1, '2023-03-06', 2100, 'BT'),
(2, 2, '2023-03-01', 550, 'BT'),
(3, 3, '2023-07-25', 2700.0, 'CS'),
(4, 3, '2023-08-22', 2700.0, 'CH'),
(5, 5, '2023-10-20', 1700.0, 'BT'),
(6, 5, '2023-11-17', 1700.0, 'CS'),
(7, 6, '2023-12-04', 850, 'CS'),
(8, 7, '2024-03-20', 3500.0, 'BT'),
(9, 7, '2024-04-17', 3500.0, 'BT'),
(10, 8, '2024-03-01', 590, 'BT'),
(11, 10, '2024-08-02', 1600, 'BT'),
(12, 11, '2024-09-12', 1975.0, 'CH'),
(13, 11, '2024-10-10', 1975.0, 'BT'),
(14, 12, '2025-02-10', 5000, 'BT'),
(15, 12, '2025-03-10', 5000, 'BT'),
(16, 12, '2025-04-07', 1500, 'CS'),
(17, 13, '2024-11-25', 700, 'CH'),
(18, 14, '2025-01-20', 380, 'BT'),
(19, 15, '2025-04-15', 2750, 'BT'),
(20, 18, '2025-06-24', 1650, 'CH');
