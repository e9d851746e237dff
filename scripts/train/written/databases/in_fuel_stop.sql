CREATE TABLE Owner (
  Owner_ID INTEGER PRIMARY KEY,
  Owner_Name TEXT,
  Owner_Type TEXT, -- P private person, C company
  Town TEXT,
  Since_Year INTEGER
);
CREATE TABLE Brand (
  Brand_ID INTEGER PRIMARY KEY,
  Brand_Name TEXT,
  Headquarters TEXT,
  Market_Share REAL, -- percent
  Loyalty_Card TEXT  -- Y / N
);
CREATE TABLE Station (
  Station_ID INTEGER PRIMARY KEY,
  Station_Name TEXT,
  Street TEXT,
  Town TEXT,
  Brand_ID INTEGER REFERENCES Brand(Brand_ID),
  Opened_Year INTEGER,
  Pumps INTEGER,
  Open_24h TEXT, -- Y / N
  Has_Shop TEXT  -- Y / N
);
CREATE TABLE Station_Owner (
  Station_ID INTEGER REFERENCES Station(Station_ID),
  Owner_ID INTEGER REFERENCES Owner(Owner_ID),
  Share_Percent INTEGER,
  Bought_On TEXT,
  PRIMARY KEY (Station_ID, Owner_ID)
);
CREATE TABLE Price (
  Station_ID INTEGER REFERENCES Station(Station_ID),
  Fuel TEXT, -- Petrol, Diesel, LPG
  Price_Date TEXT,
  Pump_Price REAL,
  Cost_Price REAL,
  PRIMARY KEY (Station_ID, Fuel, Price_Date)
);

INSERT INTO Owner VALUES
(1, 'Walter Kessel', 'P', 'Brookfield', 1988),
(2, 'Kessel Fuels Ltd', 'C', 'Brookfield', 2004),
(3, 'Maria Donato', 'P', 'Easton', 2011),
(4, 'Northway Holdings', 'C', 'Granby', 1996),
(5, 'Ahmed Siddiqui', 'P', 'Granby', 2015),
(6, 'Siddiqui Brothers', 'C', 'Easton', 2019),
(7, 'Joyce Halloran', 'P', 'Willow Creek', 1979),
(8, 'Peter Vance', 'P', 'Brookfield', 2020),
(9, 'Coastline Partners', 'C', 'Port Ellis', 2008),
(10, 'Green Mile Group', 'C', 'Millbrook', 2022),
(11, 'Thomas Vance', 'P', 'Easton', 2001);

INSERT INTO Brand VALUES
(1, 'Rocket', 'Granby', 31.5, 'Y'),
(2, 'Blue Star', 'Port Ellis', 22, 'Y'),
(3, 'Petrolia', 'Milan', 18.4, 'N'),
(4, 'Homefuel', 'Brookfield', 6.1, 'N'),
(5, 'Eagle Oil', 'Houston', 14.7, 'Y'),
(6, 'Zip', 'Easton', 4, 'N'),
(7, 'Polar', 'Helsinki', NULL, 'Y'),
(8, 'Comet', 'Leeds', 2.2, 'N');

INSERT INTO Station VALUES
(1, 'Kessel Corner', '12 Main Street', 'Brookfield', 4, 1988, 4, 'N', 'Y'),
(2, 'Brookfield West', 'Ring Road 3', 'Brookfield', 1, 2004, 8, 'Y', 'Y'),
(3, 'Easton Bridge', '1 Bridge Street', 'Easton', 2, 2011, 6, 'N', 'Y'),
(4, 'Granby North', 'Highway 7', 'Granby', 1, 1997, 12, 'Y', 'Y'),
(5, 'Granby South', 'Highway 7', 'Granby', 1, 1999, 12, 'Y', 'Y'),
(6, 'Market Street Garage', '45 Market Street', 'Granby', 3, 2015, 4, 'N', 'N'),
(7, 'Willow Creek Fuel', 'Old Mill Road', 'Willow Creek', 4, 1979, 2, 'N', 'N'),
(8, 'Harbour Fill', 'Dock Street 9', 'Port Ellis', 2, 2008, 6, 'Y', 'Y'),
(9, 'Cliff Road', 'Cliff Road 88', 'Port Ellis', 5, 2013, 6, 'N', 'Y'),
(10, 'Easton Self', '20 Station Street', 'Easton', 6, 2019, 4, 'Y', 'N'),
(11, 'Airport Stop', 'Airport Avenue', 'Granby', 5, 2021, 10, 'Y', 'Y'),
(12, 'Lakeside', 'Lake Drive 2', 'Willow Creek', NULL, 2023, 2, 'N', 'N'),
(13, 'Port Ellis Quay', 'Quay Street 1', 'Port Ellis', 3, 1992, 4, 'N', 'Y'),
(14, 'Sunrise Lane', 'Sunrise Lane 6', 'Brookfield', 6, 2022, 6, 'Y', 'N');

INSERT INTO Station_Owner VALUES
(1, 1, 60, '1988-04-01'),
(1, 8, 40, '2020-07-15'),
(2, 2, 100, '2004-03-10'),
(3, 3, 70, '2011-05-20'),
(3, 11, 30, '2011-05-20'),
(4, 4, 100, '1997-01-01'),
(5, 4, 80, '1999-02-01'),
(5, 5, 20, '2024-03-18'),
(6, 5, 100, '2015-08-09'),
(7, 7, 100, '1979-06-30'),
(8, 9, 100, '2008-10-10'),
(9, 9, 55, '2013-04-04'),
(9, 3, 45, '2023-11-02'),
(10, 6, 75, '2019-01-21'),
(10, 5, 25, '2019-01-21'),
(11, 4, 50, '2021-05-05'),
(11, 2, 50, '2024-09-30'),
(13, 9, 100, '2018-12-12'),
(14, 2, 90, '2022-02-22'),
(14, 8, 10, '2025-02-14');

INSERT INTO Price VALUES
(1, 'Petrol', '2025-06-01', 1.806, 1.52),
(1, 'Diesel', '2025-06-01', 1.715, 1.46),
(3, 'Petrol', '2025-06-01', 1.739, 1.6),
(3, 'Diesel', '2025-06-01', 1.708, 1.52),
(5, 'Petrol', '2025-06-01', 1.68, 1.52),
(5, 'Diesel', '2025-06-01', 1.683, 1.52),
(7, 'Petrol', '2025-06-01', 1.726, 1.57),
(7, 'Diesel', '2025-06-01', 1.68, 1.46),
(9, 'Petrol', '2025-06-01', 1.706, 1.57),
(9, 'Diesel', '2025-06-01', 1.65, 1.52),
(1, 'Petrol', '2025-06-15', 1.812, 1.63),
(1, 'Diesel', '2025-06-15', 1.687, 1.47),
(2, 'Petrol', '2025-06-15', 1.765, 1.55),
(2, 'Diesel', '2025-06-15', 1.632, 1.47),
(2, 'LPG', '2025-06-15', 0.911, 0.83),
(3, 'Petrol', '2025-06-15', 1.821, 1.55),
(3, 'Diesel', '2025-06-15', 1.743, 1.55),
(4, 'Petrol', '2025-06-15', 1.773, 1.63),
(4, 'Diesel', '2025-06-15', 1.668, 1.55),
(4, 'LPG', '2025-06-15', 0.996, 0.77),
(5, 'Petrol', '2025-06-15', 1.745, 1.55),
(5, 'Diesel', '2025-06-15', 1.739, 1.55),
(6, 'Petrol', '2025-06-15', 1.776, 1.57),
(6, 'Diesel', '2025-06-15', 1.634, 1.47),
(7, 'Petrol', '2025-06-15', 1.793, 1.57),
(7, 'Diesel', '2025-06-15', 1.672, 1.49),
(8, 'Petrol', '2025-06-15', 1.784, 1.63),
(8, 'Diesel', '2025-06-15', 1.73, 1.47),
(8, 'LPG', '2025-06-15', 1.013, 0.75),
(9, 'Petrol', '2025-06-15', 1.698, 1.63),
(9, 'Diesel', '2025-06-15', 1.687, 1.52),
(10, 'Petrol', '2025-06-15', 1.702, 1.57),
(10, 'Diesel', '2025-06-15', 1.721, 1.55),
(11, 'Petrol', '2025-06-15', 1.695, 1.6),
(11, 'Diesel', '2025-06-15', 1.75, 1.52),
(11, 'LPG', '2025-06-15', 1.002, 0.8),
(13, 'Petrol', '2025-06-15', 1.839, 1.55),
(13, 'Diesel', '2025-06-15', 1.706, 1.52),
(14, 'Petrol', '2025-06-15', 1.836, 1.63),
(14, 'Diesel', '2025-06-15', 1.721, 1.52),
(3, 'Petrol', '2024-06-15', 1.815, 1.63),
(3, 'Diesel', '2024-06-15', 1.703, 1.57),
(6, 'Petrol', '2024-06-15', 1.849, 1.65),
(6, 'Diesel', '2024-06-15', 1.718, 1.55),
(9, 'Petrol', '2024-06-15', 1.776, 1.71),
(9, 'Diesel', '2024-06-15', 1.715, 1.57);
