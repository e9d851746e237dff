create table maker (
  maker_id integer primary key,
  maker_name text,
  country text,
  founded integer
);
create table phone (
  phone_id integer primary key,
  phone_name text,
  maker_id integer references maker(maker_id),
  release_date text,
  screen_inches real,
  memory_gb integer,
  battery_mah integer,
  list_price integer,
  dual_sim text -- yes / no
);
create table carrier (
  carrier_id integer primary key,
  carrier_name text,
  country text,
  customers_millions real,
  has_5g integer -- 1 yes 0 no
);
create table offer (
  carrier_id integer references carrier(carrier_id),
  phone_id integer references phone(phone_id),
  offer_price integer, -- with contract
  contract_months integer,
  start_date text,
  end_date text, -- empty: still running
  primary key (carrier_id, phone_id)
);
create table review (
  review_id integer primary key,
  phone_id integer references phone(phone_id),
  reviewer text,
  stars integer,
  review_date text
);

INSERT INTO maker VALUES
(1, 'Novatel Works', 'Finland', 1989),
(2, 'Kestrel Mobile', 'United Kingdom', 2006),
(3, 'Hanbit', 'South Korea', 1969),
(4, 'Sakura Denki', 'Japan', 1948),
(5, 'Lumio', 'China', 2011),
(6, 'Orbis', 'China', 2014),
(7, 'Fairline', 'Netherlands', 2013),
(8, 'Pampa Tel', 'Argentina', 2003),
(9, 'Blue Yak', 'India', 2017);

INSERT INTO phone VALUES
(1, 'Aurora 7', 1, '2023-03-10', 6.1, 128, 4200, 549, 'yes'),
(2, 'Aurora 8 Pro', 1, '2024-03-15', 6.7, 256, 4800, 849, 'yes'),
(3, 'Kestrel One', 2, '2023-09-01', 5.8, 64, 3100, 299, 'no'),
(4, 'Kestrel Two', 2, '2025-02-20', 6, 128, 3900, 359, 'yes'),
(5, 'Hanbit Star 20', 3, '2023-02-01', 6.5, 256, 5000, 899, 'yes'),
(6, 'Hanbit Star 22', 3, '2025-01-28', 6.6, 512, 5100, 1099, 'yes'),
(7, 'Hanbit Mini', 3, '2024-06-05', 5.4, 128, 2900, 479, 'no'),
(8, 'Denki Kasumi', 4, '2023-11-11', 6.2, 128, 4100, 599, 'no'),
(9, 'Lumio L3', 5, '2023-05-18', 6.4, 64, 5000, 189, 'yes'),
(10, 'Lumio L4', 5, '2024-05-22', 6.5, 128, 5200, 219, 'yes'),
(11, 'Lumio L4 Max', 5, '2024-08-30', 6.9, 256, 6000, 329, 'yes'),
(12, 'Orbis Fold', 6, '2024-10-12', 7.6, 512, 4400, 1399, 'yes'),
(13, 'Fairline 5', 7, '2024-04-02', 6.2, 128, 4000, 629, 'yes'),
(14, 'Pampa Uno', 8, '2023-07-07', 5.5, 32, 3000, 119, 'no'),
(15, 'Orbis Neo', 6, '2025-05-30', 6.3, 128, NULL, 449, 'yes'),
(16, 'Denki Hibari', 4, '2025-04-18', 6.1, 256, 4300, 699, NULL),
(17, 'Fairline 6', 7, '2025-06-20', 6.3, 256, 4350, 679, 'yes');

INSERT INTO carrier VALUES
(1, 'TeleNord', 'Finland', 3.1, 1),
(2, 'Bright Mobile', 'United Kingdom', 14.2, 1),
(3, 'Voxa', 'United Kingdom', 5.6, 1),
(4, 'Polder Telecom', 'Netherlands', 4.4, 1),
(5, 'Andes Movil', 'Argentina', 9.8, 0),
(6, 'Hansung Wireless', 'South Korea', 21.5, 1),
(7, 'Tokai Link', 'Japan', 17.3, 1),
(8, 'Prairie Cell', 'Canada', 2, 0),
(9, 'Rhein Funk', 'Germany', 8.7, 1),
(10, 'Isla Net', 'Malta', 0.3, 0);

INSERT INTO offer VALUES
(1, 1, 1, 24, '2023-03-24', NULL),
(1, 2, 526, 24, '2024-04-25', NULL),
(1, 5, 557, 24, '2023-03-14', '2024-02-11'),
(1, 13, 125, 24, '2024-05-24', '2025-02-01'),
(2, 3, 0, 24, '2023-09-09', NULL),
(2, 4, 222, 12, '2025-04-29', NULL),
(2, 5, 0, 24, '2023-04-04', NULL),
(2, 6, 0, 36, '2025-03-01', NULL),
(2, 10, 1, 24, '2024-07-18', NULL),
(2, 2, 169, 12, '2024-04-13', '2024-11-27'),
(3, 3, 104, 24, '2023-09-17', NULL),
(3, 9, 1, 24, '2023-07-01', '2024-01-18'),
(3, 10, 1, 24, '2024-06-16', NULL),
(3, 12, 699, 24, '2024-11-23', NULL),
(4, 13, 1, 24, '2024-05-31', '2025-04-08'),
(4, 1, 0, 24, '2023-05-12', '2024-04-15'),
(4, 11, 65, 12, '2024-09-12', NULL),
(4, 6, 219, 24, '2025-03-05', NULL),
(5, 14, 41, 24, '2023-08-13', '2024-06-11'),
(5, 9, 37, 36, '2023-07-23', '2024-04-21'),
(6, 5, 314, 36, '2023-03-21', '2023-10-14'),
(6, 6, 384, 36, '2025-03-26', NULL),
(6, 7, 296, 24, '2024-06-30', NULL),
(6, 12, 1, 24, '2024-10-22', NULL),
(7, 8, 299, 12, '2024-01-06', '2024-09-02'),
(7, 16, 139, 24, '2025-04-25', NULL),
(7, 6, 219, 24, '2025-04-03', NULL),
(9, 2, 297, 24, '2024-05-24', '2025-03-05'),
(9, 6, 1, 24, '2025-04-03', NULL),
(9, 11, 164, 24, '2024-09-25', NULL),
(9, 13, 220, 12, '2024-05-19', '2025-03-30'),
(9, 7, 239, 12, '2024-06-14', NULL),
(9, 15, 89, 24, '2025-06-22', NULL);

INSERT INTO review VALUES
(1, 12, 'Gadget Post', 5, '2024-11-13'),
(2, 10, 'Gadget Post', 4, '2025-01-01'),
(3, 5, 'Mia K.', 2, '2023-08-03'),
(4, 6, 'Jonas', 5, '2025-06-29'),
(5, 5, 'Mobile Weekly', 2, '2023-05-05'),
(6, 11, 'Mobile Weekly', 3, '2024-12-18'),
(7, 9, 'Mobile Weekly', 1, '2023-08-27'),
(8, 8, 'Mia K.', 2, '2024-06-13'),
(9, 4, 'Mobile Weekly', 3, '2025-02-27'),
(10, 2, 'Mia K.', 2, '2024-08-30'),
(11, 6, 'R. Singh', 2, '2025-06-29'),
(12, 13, 'Mia K.', 5, '2024-08-19'),
(13, 6, 'Gadget Post', 1, '2025-05-23'),
(14, 2, 'Gadget Post', 4, '2024-07-03'),
(15, 1, 'Mobile Weekly', 1, '2023-10-31'),
(16, 6, 'Mobile Weekly', 3, '2025-03-04'),
(17, 14, 'Mobile Weekly', 1, '2023-11-17'),
(18, 12, 'Mobile Weekly', 1, '2025-04-07'),
(19, 2, 'Mobile Weekly', 5, '2024-08-04'),
(20, 1, 'R. Singh', 3, '2023-07-21'),
(21, 16, 'Mia K.', 2, '2025-06-29'),
(22, 7, 'Mia K.', 4, '2025-01-26'),
(23, 5, 'Mia K.', 5, '2023-09-24'),
(24, 11, 'Mobile Weekly', 2, '2024-09-20'),
(25, 9, 'Mia K.', 1, '2023-06-24'),
(26, 12, 'Mobile Weekly', 2, '2025-01-06'),
(27, 10, 'Mia K.', 3, '2024-06-07'),
(28, 2, 'Mia K.', 5, '2024-06-01'),
(29, 7, 'Gadget Post', 5, '2024-12-09'),
(30, 1, 'tech_otter', 3, '2023-06-05'),
(31, 12, 'R. Singh', 5, '2024-10-20'),
(32, 4, 'Mobile Weekly', 5, '2025-06-29'),
(33, 12, 'R. Singh', 3, '2025-03-22'),
(34, 2, 'R. Singh', 5, '2024-05-31'),
(35, 6, 'Mobile Weekly', 5, '2025-02-23'),
(36, 9, 'Gadget Post', 3, '2023-11-19');
