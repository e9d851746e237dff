CREATE TABLE Account (
  Id INTEGER PRIMARY KEY,
  Name TEXT,
  AccountType TEXT,
  CurrentBalance REAL,
  OpeningBalance REAL,
  Active INTEGER
);
CREATE TABLE Customer (
  Id INTEGER PRIMARY KEY,
  DisplayName TEXT,
  CompanyName TEXT,
  ParentId INTEGER REFERENCES Customer(Id),  -- job of this customer
  PrimaryEmail TEXT,
  PrimaryPhone TEXT,
  Mobile TEXT,
  BillCity TEXT,
  BillState TEXT,
  ShipCity TEXT,
  Taxable INTEGER,
  PreferredDelivery TEXT,
  Terms TEXT,
  OpenBalance REAL,
  OpenBalanceDate TEXT,
  CreateTime TEXT,
  LastUpdatedTime TEXT,
  Active INTEGER,
  Notes TEXT
);
CREATE TABLE Vendor (
  Id INTEGER PRIMARY KEY,
  DisplayName TEXT,
  Vendor1099 INTEGER,  -- gets a 1099 tax form
  TaxIdentifier TEXT,
  AcctNum TEXT,
  Balance REAL,
  Terms TEXT,
  PrimaryPhone TEXT,
  City TEXT,
  Active INTEGER,
  CreateTime TEXT,
  LastUpdatedTime TEXT
);
CREATE TABLE Item (
  Id INTEGER PRIMARY KEY,
  Name TEXT,
  Type TEXT,
  SKU TEXT,
  UnitPrice REAL,
  PurchaseCost REAL,
  QtyOnHand INTEGER,
  ReorderPoint INTEGER,
  QtyOnOrder INTEGER,
  IncomeAccountId INTEGER REFERENCES Account(Id),
  ExpenseAccountId INTEGER REFERENCES Account(Id),
  Taxable INTEGER,
  PreferredVendorId INTEGER REFERENCES Vendor(Id),
  Active INTEGER,
  CreateTime TEXT
);
CREATE TABLE Invoice (
  Id INTEGER PRIMARY KEY,
  DocNumber TEXT,
  CustomerId INTEGER REFERENCES Customer(Id),
  TxnDate TEXT,
  DueDate TEXT,
  ShipDate TEXT,
  PaidDate TEXT,  -- date the balance got to zero
  SubTotal REAL,
  DiscountAmt REAL,
  TotalTax REAL,
  TotalAmt REAL,
  Deposit REAL,  -- paid up front
  Balance REAL,  -- still to pay
  EmailStatus TEXT,
  PrintStatus TEXT,
  DeliveryTime TEXT,
  BillCity TEXT,
  ShipCity TEXT,
  PONumber TEXT,
  Class TEXT,
  SalesRep TEXT,
  Voided INTEGER,
  CustomerMemo TEXT,
  PrivateNote TEXT,
  CreateTime TEXT,
  LastUpdatedTime TEXT
);
CREATE TABLE InvoiceLine (
  Id INTEGER PRIMARY KEY,
  InvoiceId INTEGER REFERENCES Invoice(Id),
  LineNum INTEGER,
  ItemId INTEGER REFERENCES Item(Id),
  Description TEXT,
  Qty REAL,
  UnitPrice REAL,
  Amount REAL,
  Taxable INTEGER,
  ServiceDate TEXT
);
CREATE TABLE Payment (
  Id INTEGER PRIMARY KEY,
  CustomerId INTEGER REFERENCES Customer(Id),
  InvoiceId INTEGER REFERENCES Invoice(Id),
  TxnDate TEXT,
  TotalAmt REAL,
  UnappliedAmt REAL,
  PaymentMethod TEXT,
  PaymentRefNum TEXT,
  DepositToAccountId INTEGER REFERENCES Account(Id),
  DepositDate TEXT,
  CreateTime TEXT
);
CREATE TABLE Bill (
  Id INTEGER PRIMARY KEY,
  DocNumber TEXT,
  VendorId INTEGER REFERENCES Vendor(Id),
  TxnDate TEXT,
  DueDate TEXT,
  PaidDate TEXT,
  TotalAmt REAL,
  Balance REAL,
  ExpenseAccountId INTEGER REFERENCES Account(Id),
  BillableCustomerId INTEGER REFERENCES Customer(Id),
  BillableStatus TEXT,
  PaidFromAccountId INTEGER REFERENCES Account(Id),
  PaymentType TEXT,
  CheckNum TEXT,
  PrivateNote TEXT,
  CreateTime TEXT,
  LastUpdatedTime TEXT
);

INSERT INTO Account VALUES (1, 'Checking', 'Bank', 18420.5, 5000.0, 1);
INSERT INTO Account VALUES (2, 'Savings', 'Bank', 9000.0, 2500.0, 1);
INSERT INTO Account VALUES (3, 'Accounts Receivable', 'Accounts Receivable', 0.0, 0.0, 1);
INSERT INTO Account VALUES (4, 'Accounts Payable', 'Accounts Payable', 0.0, 0.0, 1);
INSERT INTO Account VALUES (5, 'Landscaping Income', 'Income', 0.0, 0.0, 1);
INSERT INTO Account VALUES (6, 'Design Income', 'Income', 0.0, 0.0, 1);
INSERT INTO Account VALUES (7, 'Materials Sold', 'Income', 0.0, 0.0, 1);
INSERT INTO Account VALUES (8, 'Fuel', 'Expense', 0.0, 0.0, 1);
INSERT INTO Account VALUES (9, 'Office Supplies', 'Expense', 0.0, 0.0, 0);
INSERT INTO Account VALUES (10, 'Subcontractors', 'Cost of Goods Sold', 0.0, 0.0, 1);
INSERT INTO Account VALUES (11, 'Insurance', 'Expense', 0.0, 0.0, 1);
INSERT INTO Account VALUES (12, 'Sales Tax Payable', 'Other Current Liability', 1320.4, 0.0, 1);
INSERT INTO Customer VALUES (1, 'Amy''s Bakery', 'Amy''s Bakery', NULL, NULL, '(503) 555-0001', NULL, 'Portland', 'OR', 'Portland', 0, 'Email', 'Due on receipt', 1544.9, '2022-12-14', '2023-04-09 17:56:29', '2023-11-14 13:38:28', 1, NULL);
INSERT INTO Customer VALUES (2, 'Barton Family', NULL, NULL, 'cust2@mail.example', '(503) 555-0002', NULL, 'Portland', 'OR', 'Bend', 1, 'Print', 'Net 30', 3204.28, '2022-05-31', '2024-06-14 19:36:54', '2024-06-14 19:36:54', 1, 'Gate code needed');
INSERT INTO Customer VALUES (3, 'Clay Court Apartments', 'Clay Court Apartments', NULL, NULL, '(503) 555-0003', '(971) 555-0003', 'Salem', 'OR', 'Salem', 1, 'Email', 'Net 30', 2770.09, '2022-10-24', '2023-12-01 07:24:07', '2023-12-01 07:24:07', 1, 'Pays by check');
INSERT INTO Customer VALUES (4, 'Dover School', 'Dover School', NULL, NULL, '(503) 555-0004', NULL, 'Portland', 'OR', 'Portland', 1, 'Email', 'Net 30', 1815.33, '2023-01-25', '2023-03-17 16:07:42', '2024-05-31 07:53:12', 1, 'Pays by check');
INSERT INTO Customer VALUES (5, 'Ellis Home', NULL, NULL, NULL, '(503) 555-0005', NULL, 'Eugene', 'OR', 'Eugene', 1, 'None', 'Net 30', 1796.81, '2023-02-20', '2023-08-24 10:15:33', '2024-01-06 20:54:26', 1, 'Pays by check');
INSERT INTO Customer VALUES (6, 'Fern Hill HOA', 'Fern Hill HOA', NULL, 'cust6@mail.example', '(503) 555-0006', NULL, 'Salem', 'OR', 'Bend', 1, 'Email', 'Net 30', 397.06, '2023-06-19', '2022-07-21 08:25:48', '2022-08-10 07:53:56', 1, 'Gate code needed');
INSERT INTO Customer VALUES (7, 'Greta Lowe', NULL, NULL, NULL, '(503) 555-0007', NULL, 'Portland', 'OR', 'Portland', 0, 'Print', 'Due on receipt', 3892.53, '2022-05-16', '2023-08-22 13:22:06', '2024-07-02 15:55:08', 0, NULL);
INSERT INTO Customer VALUES (8, 'Hank''s Diner', 'Hank''s Diner', NULL, 'cust8@mail.example', '(503) 555-0008', NULL, 'Eugene', 'OR', 'Eugene', 1, 'Email', 'Net 30', 2057.12, '2022-05-17', '2022-08-10 15:08:18', '2024-03-17 20:52:18', 1, 'Pays by check');
INSERT INTO Customer VALUES (9, 'Ivy Dental', 'Ivy Dental', NULL, 'cust9@mail.example', '(503) 555-0009', '(971) 555-0009', 'Salem', 'OR', 'Salem', 1, 'Print', 'Due on receipt', 1253.0, '2022-08-28', '2023-07-09 11:03:24', '2024-04-14 20:11:47', 1, NULL);
INSERT INTO Customer VALUES (10, 'Jasper Wells', NULL, NULL, 'cust10@mail.example', '(503) 555-0010', '(971) 555-0010', 'Salem', 'OR', 'Salem', 1, 'Email', 'Due on receipt', 516.73, '2024-02-23', '2024-03-06 18:51:21', '2024-03-06 18:51:21', 1, NULL);
INSERT INTO Customer VALUES (11, 'Kite Cafe', 'Kite Cafe', NULL, 'cust11@mail.example', '(503) 555-0011', NULL, 'Salem', 'OR', 'Salem', 1, 'Print', 'Net 30', 324.12, '2022-02-21', '2023-02-06 17:29:50', '2024-02-23 07:01:27', 1, NULL);
INSERT INTO Customer VALUES (12, 'Lopez Residence', NULL, NULL, 'cust12@mail.example', '(503) 555-0012', NULL, 'Eugene', 'OR', 'Bend', 1, 'None', 'Net 15', 1408.73, '2022-03-13', '2024-02-20 13:50:56', '2024-02-20 13:50:56', 1, NULL);
INSERT INTO Customer VALUES (13, 'Mason Church', NULL, NULL, 'cust13@mail.example', '(503) 555-0013', NULL, 'Portland', 'OR', 'Albany', 1, 'Email', 'Net 30', 983.86, '2023-07-30', '2023-11-29 14:57:42', '2024-06-09 08:32:31', 1, NULL);
INSERT INTO Customer VALUES (14, 'Nolan Gym', 'Nolan Gym', NULL, 'cust14@mail.example', '(503) 555-0014', '(971) 555-0014', 'Portland', 'OR', 'Portland', 1, 'Print', 'Net 30', 1375.9, '2023-11-01', '2023-05-08 07:52:29', '2023-05-08 07:52:29', 1, NULL);
INSERT INTO Customer VALUES (15, 'Oak Street Motel', 'Oak Street Motel', NULL, NULL, '(503) 555-0015', NULL, 'Salem', 'OR', 'Salem', 1, 'Print', 'Net 30', 3540.02, '2024-02-24', '2022-10-26 10:15:50', '2023-02-22 19:41:24', 1, NULL);
INSERT INTO Customer VALUES (16, 'Parker Job - Pool', NULL, 3, 'cust16@mail.example', '(503) 555-0016', NULL, 'Portland', 'OR', 'Albany', 0, 'Email', 'Due on receipt', 418.28, '2022-12-10', '2023-10-23 09:16:50', '2024-01-12 17:23:35', 1, NULL);
INSERT INTO Customer VALUES (17, 'Pruitt House', NULL, NULL, 'cust17@mail.example', '(503) 555-0017', NULL, 'Portland', 'OR', 'Portland', 1, 'Print', 'Due on receipt', 163.55, '2022-03-24', '2023-10-04 14:35:54', '2023-11-07 19:59:16', 1, NULL);
INSERT INTO Customer VALUES (18, 'Quill Bookshop', 'Quill Bookshop', NULL, NULL, '(503) 555-0018', NULL, 'Eugene', 'OR', 'Eugene', 1, 'Email', 'Net 30', 781.62, '2023-10-11', '2022-03-16 11:45:43', '2023-05-23 07:41:09', 1, NULL);
INSERT INTO Customer VALUES (19, 'Ruiz Garden', NULL, NULL, 'cust19@mail.example', '(503) 555-0019', '(971) 555-0019', 'Portland', 'OR', 'Portland', 0, 'None', 'Due on receipt', 389.86, '2023-09-14', '2022-12-14 19:09:00', '2024-03-01 16:33:54', 1, NULL);
INSERT INTO Customer VALUES (20, 'Selby Farm', NULL, NULL, 'cust20@mail.example', '(503) 555-0020', '(971) 555-0020', 'Portland', 'OR', 'Portland', 1, 'Email', 'Due on receipt', 295.06, '2022-11-22', '2024-04-13 08:52:56', '2024-04-13 08:52:56', 0, 'Pays by check');
INSERT INTO Customer VALUES (21, 'Torres Patio', NULL, NULL, 'cust21@mail.example', '(503) 555-0021', '(971) 555-0021', 'Portland', 'OR', 'Bend', 0, 'Email', 'Net 30', 2118.64, '2023-02-13', '2024-04-18 18:40:07', '2024-04-18 18:40:07', 1, 'Pays by check');
INSERT INTO Customer VALUES (22, 'Upton Bank', 'Upton Bank', NULL, NULL, '(503) 555-0022', NULL, 'Salem', 'OR', 'Bend', 0, 'None', 'Net 30', 306.49, '2023-09-30', '2024-01-20 11:45:44', '2024-07-13 13:15:10', 1, 'Pays by check');
INSERT INTO Customer VALUES (23, 'Vance Villa', NULL, NULL, 'cust23@mail.example', '(503) 555-0023', NULL, 'Portland', 'OR', 'Portland', 1, 'Email', 'Net 30', 1798.53, '2022-08-27', '2023-02-03 15:12:59', '2024-07-18 07:52:37', 1, 'Gate code needed');
INSERT INTO Customer VALUES (24, 'West Park', NULL, 6, 'cust24@mail.example', '(503) 555-0024', '(971) 555-0024', 'Eugene', 'OR', 'Eugene', 1, 'Email', 'Due on receipt', 3797.16, '2023-03-21', '2022-08-14 13:22:14', '2023-03-02 18:58:36', 1, NULL);
INSERT INTO Vendor VALUES (1, 'Green Acres Nursery', 0, '93-000121', 'A-1', 176.53, 'Net 15', NULL, 'Salem', 1, '2022-07-09 12:27:13', '2023-05-22 09:11:29');
INSERT INTO Vendor VALUES (2, 'Stone Depot', 0, NULL, 'A-2', 3310.82, 'Net 30', '(503) 556-0002', 'Albany', 1, '2023-05-19 15:42:31', '2024-01-10 12:08:02');
INSERT INTO Vendor VALUES (3, 'Fuel Stop', 0, '93-000321', NULL, 1602.9, 'Net 30', '(503) 556-0003', 'Portland', 1, '2022-04-02 13:35:23', '2023-07-07 07:01:44');
INSERT INTO Vendor VALUES (4, 'Brown & Sons Excavating', 1, NULL, 'A-4', 3300.84, 'Net 30', '(503) 556-0004', 'Salem', 1, '2023-01-15 17:58:02', '2023-12-13 18:27:54');
INSERT INTO Vendor VALUES (5, 'Office Barn', 0, NULL, NULL, 1712.68, 'Net 30', '(503) 556-0005', 'Portland', 0, '2023-07-19 15:19:23', '2024-09-28 07:28:50');
INSERT INTO Vendor VALUES (6, 'Harbor Insurance', 0, NULL, 'A-6', 2255.52, 'Net 15', '(503) 556-0006', 'Salem', 1, '2022-04-09 14:31:33', '2022-07-30 11:00:24');
INSERT INTO Vendor VALUES (7, 'Pipe World', 0, '93-000721', NULL, 2572.29, 'Net 30', '(503) 556-0007', 'Salem', 1, '2023-04-17 10:41:56', '2023-05-07 18:44:27');
INSERT INTO Vendor VALUES (8, 'Lumber Lane', 0, '93-000821', NULL, 1369.15, 'Net 15', '(503) 556-0008', 'Salem', 1, '2022-08-14 14:59:42', '2023-01-13 09:38:04');
INSERT INTO Vendor VALUES (9, 'Tree Doctors', 1, NULL, 'A-9', 1466.9, 'Net 15', '(503) 556-0009', 'Portland', 1, '2023-11-04 09:39:50', '2023-11-04 09:39:50');
INSERT INTO Vendor VALUES (10, 'Rental Yard', 0, '93-001021', NULL, 682.43, 'Net 30', '(503) 556-0010', 'Portland', 1, '2023-11-01 07:49:57', '2023-11-29 08:24:39');
INSERT INTO Vendor VALUES (11, 'Seed Supply', 0, NULL, 'A-11', 602.22, 'Net 30', NULL, 'Salem', 1, '2022-03-04 09:20:34', '2022-11-08 20:29:19');
INSERT INTO Vendor VALUES (12, 'City Water', 0, '93-001221', NULL, 1456.88, 'Net 15', '(503) 556-0012', 'Portland', 1, '2023-09-01 17:36:34', '2023-11-22 20:35:38');
INSERT INTO Item VALUES (1, 'Lawn mowing', 'Service', NULL, 60.0, NULL, NULL, NULL, NULL, 5, NULL, 0, NULL, 1, '2022-11-18 10:01:00');
INSERT INTO Item VALUES (2, 'Hedge trim', 'Service', NULL, 45.0, NULL, NULL, NULL, NULL, 5, NULL, 0, NULL, 1, '2022-11-01 10:03:41');
INSERT INTO Item VALUES (3, 'Garden design', 'Service', NULL, 950.0, NULL, NULL, NULL, NULL, 6, NULL, 0, NULL, 1, '2022-08-21 09:41:17');
INSERT INTO Item VALUES (4, 'Sod per roll', 'Inventory', 'SK004', 9.0, 5.4, 40, 50, 0, 7, NULL, 1, 7, 1, '2022-12-23 12:47:32');
INSERT INTO Item VALUES (5, 'Rock per ton', 'Inventory', 'SK005', 85.0, 51.0, 40, 50, 20, 7, NULL, 1, 5, 1, '2022-08-01 11:56:42');
INSERT INTO Item VALUES (6, 'Fountain', 'Inventory', 'SK006', 310.0, 186.0, 3, 5, 0, 7, NULL, 1, 3, 1, '2021-11-12 18:48:15');
INSERT INTO Item VALUES (7, 'Sprinkler head', 'Inventory', 'SK007', 12.5, 7.5, 0, 50, 0, 7, NULL, 1, 8, 1, '2022-04-17 17:39:22');
INSERT INTO Item VALUES (8, 'Drip hose', 'Inventory', 'SK008', 24.0, 14.4, 90, 20, 0, 7, NULL, 1, 9, 0, '2023-08-21 16:45:02');
INSERT INTO Item VALUES (9, 'Lights kit', 'Inventory', 'SK009', 180.0, 108.0, 0, 5, 20, 7, NULL, 1, 4, 1, '2023-02-08 17:00:49');
INSERT INTO Item VALUES (10, 'Mulch bag', 'Inventory', 'SK010', 7.5, 4.5, 0, 20, 20, 7, NULL, 1, 2, 1, '2021-06-01 11:29:18');
INSERT INTO Item VALUES (11, 'Design consult', 'Service', NULL, 75.0, NULL, NULL, NULL, NULL, 6, NULL, 0, NULL, 1, '2022-10-22 07:41:54');
INSERT INTO Item VALUES (12, 'Irrigation install', 'Service', NULL, 640.0, NULL, NULL, NULL, NULL, 5, 10, 0, NULL, 1, '2022-09-24 16:46:36');
INSERT INTO Item VALUES (13, 'Pump', 'Inventory', 'SK013', 145.0, 87.0, 90, 50, 0, 7, NULL, 1, 5, 1, '2023-07-20 12:46:47');
INSERT INTO Item VALUES (14, 'Concrete work', 'NonInventory', 'SK014', 1200.0, 720.0, NULL, NULL, NULL, 5, 10, 0, 1, 1, '2023-06-20 14:12:01');
INSERT INTO Invoice VALUES (1, '1001', 1, '2023-01-12', '2023-01-27', '2023-01-11', '2023-03-07', 2030.97, 0.0, 0.0, 2030.97, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-01-12 16:00:00', 'Portland', 'Portland', NULL, 'Commercial', 'Eli', 0, NULL, 'Call first', '2023-01-13', '2023-01-21');
INSERT INTO Invoice VALUES (2, '1002', 14, '2023-01-26', '2023-02-10', NULL, '2023-02-04', 566.75, 0.0, 45.34, 612.09, 0.0, 0.0, 'NeedToSend', 'NotSet', NULL, 'Portland', 'Portland', 'PO17', 'Commercial', NULL, 0, 'Thank you for your business', 'Disputed', '2023-01-27', '2023-03-21');
INSERT INTO Invoice VALUES (3, '1003', 22, '2023-02-06', '2023-03-08', NULL, '2023-03-31', 3180.46, 0.0, 254.44, 3434.9, 0.0, 0.0, 'NotSet', 'NeedToPrint', NULL, 'Salem', 'Bend', NULL, 'Commercial', 'Eli', 1, NULL, 'Disputed', '2023-02-06', '2023-03-19');
INSERT INTO Invoice VALUES (4, '1004', 5, '2023-02-23', '2023-02-23', '2023-02-23', '2023-04-16', 1702.99, 0.0, 136.24, 1839.23, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-02-23 16:00:00', 'Eugene', 'Eugene', NULL, 'Residential', 'Eli', 0, 'Thank you for your business', 'Disputed', '2023-02-23', '2023-03-11');
INSERT INTO Invoice VALUES (5, '1005', 7, '2023-03-04', '2023-03-19', '2023-03-04', '2023-04-02', 1862.23, 0.0, 148.98, 2011.21, 200.0, 0.0, 'EmailSent', 'NotSet', '2023-03-04 16:00:00', 'Portland', 'Portland', NULL, 'Residential', 'Dana', 0, 'Thank you for your business', 'Call first', '2023-03-07', '2023-05-03');
INSERT INTO Invoice VALUES (6, '1006', 22, '2023-03-23', '2023-04-22', NULL, '2023-05-05', 3354.15, 0.0, 0.0, 3354.15, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-03-23 16:00:00', 'Salem', 'Bend', NULL, 'Commercial', 'Dana', 0, 'Thank you for your business', NULL, '2023-03-23', '2023-04-29');
INSERT INTO Invoice VALUES (7, '1007', 13, '2023-04-04', '2023-05-04', '2023-04-04', '2023-04-22', 3768.64, 0.0, 0.0, 3768.64, 0.0, 0.0, 'NotSet', 'NeedToPrint', NULL, 'Portland', 'Albany', NULL, 'Commercial', 'Dana', 0, NULL, 'Call first', '2023-04-05', '2023-04-17');
INSERT INTO Invoice VALUES (8, '1008', 1, '2023-04-13', '2023-04-13', '2023-04-12', '2023-04-22', 2751.12, 0.0, 220.09, 2971.21, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-04-13 16:00:00', 'Portland', 'Portland', 'PO76', 'Commercial', NULL, 0, NULL, 'Disputed', '2023-04-13', '2023-06-06');
INSERT INTO Invoice VALUES (9, '1009', 14, '2023-04-29', '2023-05-29', NULL, '2023-05-26', 1918.43, 0.0, 0.0, 1918.43, 0.0, 0.0, 'NeedToSend', 'NeedToPrint', NULL, 'Portland', 'Portland', NULL, 'Commercial', 'Dana', 0, NULL, NULL, '2023-05-01', '2023-06-22');
INSERT INTO Invoice VALUES (10, '1010', 15, '2023-05-13', '2023-06-12', '2023-05-10', '2023-06-19', 1736.41, 0.0, 138.91, 1875.32, 200.0, 0.0, 'EmailSent', 'NeedToPrint', '2023-05-13 16:00:00', 'Salem', 'Salem', 'PO57', 'Residential', 'Dana', 0, 'Thank you for your business', NULL, '2023-05-15', '2023-05-28');
INSERT INTO Invoice VALUES (11, '1011', 19, '2023-05-26', '2023-06-25', NULL, '2023-07-09', 176.58, 0.0, 14.13, 190.71, 0.0, 0.0, 'EmailSent', 'NeedToPrint', '2023-05-26 16:00:00', 'Portland', 'Portland', 'PO56', 'Residential', 'Eli', 0, 'Thank you for your business', NULL, '2023-05-28', '2023-06-06');
INSERT INTO Invoice VALUES (12, '1012', 22, '2023-06-07', '2023-06-22', '2023-06-09', '2023-06-14', 3722.79, 0.0, 297.82, 4020.61, 0.0, 0.0, 'NotSet', 'NotSet', NULL, 'Salem', 'Bend', 'PO56', 'Commercial', 'Dana', 0, NULL, NULL, '2023-06-08', '2023-08-05');
INSERT INTO Invoice VALUES (13, '1013', 20, '2023-06-21', '2023-06-21', '2023-06-22', '2023-06-24', 955.61, 0.0, 0.0, 955.61, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-06-21 16:00:00', 'Portland', 'Portland', NULL, 'Residential', 'Dana', 0, NULL, 'Call first', '2023-06-23', '2023-07-01');
INSERT INTO Invoice VALUES (14, '1014', 5, '2023-07-06', '2023-08-05', NULL, '2023-08-03', 3346.72, 0.0, 267.74, 3614.46, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-07-06 16:00:00', 'Eugene', 'Eugene', 'PO75', 'Residential', 'Eli', 0, NULL, NULL, '2023-07-09', '2023-07-23');
INSERT INTO Invoice VALUES (15, '1015', 5, '2023-07-19', '2023-07-19', NULL, '2023-07-28', 661.63, 0.0, 52.93, 714.56, 0.0, 0.0, 'EmailSent', 'PrintComplete', '2023-07-19 16:00:00', 'Eugene', 'Eugene', 'PO50', 'Residential', 'Eli', 0, 'Thank you for your business', NULL, '2023-07-19', '2023-09-14');
INSERT INTO Invoice VALUES (16, '1016', 9, '2023-08-04', '2023-09-03', NULL, '2023-08-27', 2121.3, 0.0, 169.7, 2291.0, 200.0, 0.0, 'EmailSent', 'PrintComplete', '2023-08-04 16:00:00', 'Salem', 'Salem', NULL, 'Residential', 'Eli', 0, NULL, 'Call first', '2023-08-07', '2023-09-27');
INSERT INTO Invoice VALUES (17, '1017', 7, '2023-08-17', '2023-09-16', NULL, '2023-10-03', 1520.08, 0.0, 0.0, 1520.08, 200.0, 0.0, 'NotSet', 'NotSet', NULL, 'Portland', 'Portland', 'PO93', 'Residential', 'Dana', 0, 'Thank you for your business', NULL, '2023-08-18', '2023-10-08');
INSERT INTO Invoice VALUES (18, '1018', 17, '2023-08-25', '2023-09-24', NULL, '2023-09-01', 1747.06, 0.0, 139.76, 1886.82, 0.0, 0.0, 'NotSet', 'NeedToPrint', NULL, 'Portland', 'Portland', NULL, 'Residential', NULL, 0, 'Thank you for your business', NULL, '2023-08-26', '2023-09-08');
INSERT INTO Invoice VALUES (19, '1019', 17, '2023-09-13', '2023-09-13', '2023-09-11', '2023-09-16', 1281.49, 0.0, 102.52, 1384.01, 0.0, 0.0, 'NeedToSend', 'NeedToPrint', NULL, 'Portland', 'Portland', NULL, 'Residential', 'Eli', 0, NULL, 'Disputed', '2023-09-15', '2023-11-06');
INSERT INTO Invoice VALUES (20, '1020', 13, '2023-09-23', '2023-10-08', '2023-09-23', NULL, 3788.04, 189.4, 287.89, 3886.53, 0.0, 3886.53, 'NotSet', 'NotSet', NULL, 'Portland', 'Albany', NULL, 'Residential', NULL, 0, NULL, NULL, '2023-09-25', '2023-11-12');
INSERT INTO Invoice VALUES (21, '1021', 15, '2023-10-07', '2023-11-06', '2023-10-08', '2023-10-21', 2874.86, 0.0, 229.99, 3104.85, 0.0, 0.0, 'NotSet', 'NeedToPrint', NULL, 'Salem', 'Salem', NULL, 'Residential', 'Dana', 0, NULL, 'Call first', '2023-10-07', '2023-11-18');
INSERT INTO Invoice VALUES (22, '1022', 16, '2023-10-19', '2023-10-19', NULL, '2023-10-24', 3533.15, 0.0, 282.65, 3815.8, 200.0, 0.0, 'NotSet', 'NotSet', NULL, 'Portland', 'Albany', NULL, 'Commercial', 'Dana', 0, NULL, NULL, '2023-10-19', '2023-12-11');
INSERT INTO Invoice VALUES (23, '1023', 21, '2023-10-31', '2023-11-30', NULL, '2023-12-18', 3502.51, 0.0, 0.0, 3502.51, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-10-31 16:00:00', 'Portland', 'Bend', NULL, 'Residential', 'Dana', 0, NULL, 'Call first', '2023-11-02', '2023-12-25');
INSERT INTO Invoice VALUES (24, '1024', 20, '2023-11-15', '2023-12-15', NULL, '2023-11-29', 1366.21, 0.0, 0.0, 1366.21, 0.0, 0.0, 'EmailSent', 'NeedToPrint', '2023-11-15 16:00:00', 'Portland', 'Portland', 'PO37', 'Residential', 'Eli', 0, 'Thank you for your business', NULL, '2023-11-17', '2024-01-10');
INSERT INTO Invoice VALUES (25, '1025', 14, '2023-11-29', '2023-12-29', '2023-11-26', '2024-01-11', 1014.78, 0.0, 0.0, 1014.78, 0.0, 0.0, 'EmailSent', 'NeedToPrint', '2023-11-29 16:00:00', 'Portland', 'Portland', NULL, 'Residential', 'Dana', 0, 'Thank you for your business', NULL, '2023-12-02', '2024-01-21');
INSERT INTO Invoice VALUES (26, '1026', 6, '2023-12-14', '2024-01-13', '2023-12-11', '2024-01-15', 3765.23, 188.26, 286.16, 3863.13, 0.0, 0.0, 'EmailSent', 'NotSet', '2023-12-14 16:00:00', 'Salem', 'Bend', 'PO93', 'Residential', 'Eli', 0, NULL, NULL, '2023-12-14', '2024-02-08');
INSERT INTO Invoice VALUES (27, '1027', 20, '2023-12-27', '2024-01-11', NULL, NULL, 3037.65, 151.88, 230.86, 3116.63, 200.0, 2916.63, 'EmailSent', 'PrintComplete', '2023-12-27 16:00:00', 'Portland', 'Portland', NULL, 'Residential', 'Eli', 0, NULL, NULL, '2023-12-30', '2024-01-15');
INSERT INTO Invoice VALUES (28, '1028', 19, '2024-01-07', '2024-01-22', NULL, '2024-02-19', 1392.92, 0.0, 0.0, 1392.92, 0.0, 0.0, 'EmailSent', 'NotSet', '2024-01-07 16:00:00', 'Portland', 'Portland', 'PO79', 'Commercial', 'Eli', 0, NULL, 'Disputed', '2024-01-07', '2024-02-26');
INSERT INTO Invoice VALUES (29, '1029', 19, '2024-01-24', '2024-02-23', NULL, '2024-03-05', 700.68, 0.0, 0.0, 700.68, 0.0, 0.0, 'EmailSent', 'PrintComplete', '2024-01-24 16:00:00', 'Portland', 'Portland', NULL, 'Commercial', 'Eli', 0, 'Thank you for your business', NULL, '2024-01-24', '2024-03-14');
INSERT INTO Invoice VALUES (30, '1030', 8, '2024-02-04', '2024-02-19', NULL, NULL, 3798.04, 0.0, 303.84, 4101.88, 200.0, 2050.94, 'EmailSent', 'NotSet', '2024-02-04 16:00:00', 'Eugene', 'Eugene', NULL, 'Commercial', NULL, 0, NULL, 'Call first', '2024-02-06', '2024-03-25');
INSERT INTO Invoice VALUES (31, '1031', 21, '2024-02-16', '2024-03-17', '2024-02-16', '2024-04-06', 3341.02, 167.05, 253.92, 3427.89, 0.0, 0.0, 'NeedToSend', 'NotSet', NULL, 'Portland', 'Bend', NULL, 'Commercial', NULL, 0, 'Thank you for your business', 'Call first', '2024-02-16', '2024-04-06');
INSERT INTO Invoice VALUES (32, '1032', 7, '2024-03-02', '2024-04-01', NULL, NULL, 3150.05, 0.0, 0.0, 3150.05, 0.0, 3150.05, 'NotSet', 'NotSet', NULL, 'Portland', 'Portland', NULL, 'Residential', 'Dana', 0, 'Thank you for your business', 'Disputed', '2024-03-04', '2024-03-19');
INSERT INTO Invoice VALUES (33, '1033', 3, '2024-03-15', '2024-04-14', '2024-03-13', '2024-04-12', 280.22, 14.01, 21.3, 287.51, 0.0, 0.0, 'NotSet', 'NotSet', NULL, 'Salem', 'Salem', NULL, 'Commercial', 'Eli', 0, 'Thank you for your business', 'Disputed', '2024-03-17', '2024-04-12');
INSERT INTO Invoice VALUES (34, '1034', 15, '2024-03-28', '2024-04-27', '2024-03-26', NULL, 1263.85, 0.0, 101.11, 1364.96, 0.0, 682.48, 'NeedToSend', 'NeedToPrint', NULL, 'Salem', 'Salem', NULL, 'Residential', 'Dana', 0, 'Thank you for your business', NULL, '2024-03-30', '2024-05-24');
INSERT INTO Invoice VALUES (35, '1035', 1, '2024-04-16', '2024-05-01', '2024-04-16', '2024-05-19', 1884.86, 0.0, 150.79, 2035.65, 0.0, 0.0, 'EmailSent', 'NotSet', '2024-04-16 16:00:00', 'Portland', 'Portland', NULL, 'Residential', 'Eli', 0, 'Thank you for your business', NULL, '2024-04-17', '2024-06-01');
INSERT INTO Invoice VALUES (36, '1036', 17, '2024-04-26', '2024-04-26', NULL, '2024-05-13', 2276.87, 113.84, 0.0, 2163.03, 200.0, 0.0, 'NeedToSend', 'NotSet', NULL, 'Portland', 'Portland', NULL, 'Residential', 'Dana', 0, 'Thank you for your business', NULL, '2024-04-26', '2024-05-02');
INSERT INTO Invoice VALUES (37, '1037', 14, '2024-05-10', '2024-06-09', NULL, '2024-06-22', 362.61, 18.13, 0.0, 344.48, 0.0, 0.0, 'EmailSent', 'NeedToPrint', '2024-05-10 16:00:00', 'Portland', 'Portland', NULL, 'Residential', 'Dana', 0, 'Thank you for your business', 'Disputed', '2024-05-13', '2024-05-18');
INSERT INTO Invoice VALUES (38, '1038', 21, '2024-05-25', '2024-06-24', '2024-05-23', '2024-05-31', 1493.59, 0.0, 0.0, 1493.59, 0.0, 0.0, 'EmailSent', 'NotSet', '2024-05-25 16:00:00', 'Portland', 'Bend', 'PO34', 'Residential', 'Eli', 0, NULL, NULL, '2024-05-27', '2024-07-16');
INSERT INTO Invoice VALUES (39, '1039', 10, '2024-06-06', '2024-07-06', NULL, '2024-07-28', 2351.86, 0.0, 188.15, 2540.01, 0.0, 0.0, 'NotSet', 'NotSet', NULL, 'Salem', 'Salem', NULL, 'Commercial', 'Eli', 0, NULL, 'Disputed', '2024-06-06', '2024-07-04');
INSERT INTO Invoice VALUES (40, '1040', 14, '2024-06-16', '2024-07-01', '2024-06-15', '2024-07-31', 3740.09, 0.0, 299.21, 4039.3, 200.0, 0.0, 'EmailSent', 'NeedToPrint', '2024-06-16 16:00:00', 'Portland', 'Portland', 'PO31', 'Residential', 'Dana', 0, NULL, NULL, '2024-06-16', '2024-07-07');
INSERT INTO Invoice VALUES (41, '1041', 10, '2024-07-05', '2024-07-05', NULL, NULL, 175.02, 8.75, 0.0, 166.27, 0.0, 166.27, 'NeedToSend', 'NotSet', NULL, 'Salem', 'Salem', NULL, 'Commercial', NULL, 0, NULL, NULL, '2024-07-05', '2024-08-14');
INSERT INTO Invoice VALUES (42, '1042', 21, '2024-07-16', '2024-08-15', '2024-07-18', NULL, 3333.88, 0.0, 0.0, 3333.88, 0.0, 1666.94, 'EmailSent', 'PrintComplete', '2024-07-16 16:00:00', 'Portland', 'Bend', NULL, 'Residential', 'Eli', 0, 'Thank you for your business', NULL, '2024-07-17', '2024-08-13');
INSERT INTO Invoice VALUES (43, '1043', 15, '2024-07-26', '2024-08-25', NULL, '2024-08-19', 2440.16, 0.0, 0.0, 2440.16, 0.0, 0.0, 'EmailSent', 'NotSet', '2024-07-26 16:00:00', 'Salem', 'Salem', NULL, 'Commercial', 'Dana', 0, NULL, NULL, '2024-07-26', '2024-09-07');
INSERT INTO Invoice VALUES (44, '1044', 1, '2024-08-15', '2024-09-14', '2024-08-12', '2024-09-04', 1511.31, 0.0, 120.9, 1632.21, 0.0, 0.0, 'EmailSent', 'NeedToPrint', '2024-08-15 16:00:00', 'Portland', 'Portland', 'PO60', 'Residential', 'Dana', 0, 'Thank you for your business', NULL, '2024-08-16', '2024-09-17');
INSERT INTO Invoice VALUES (45, '1045', 3, '2024-08-22', '2024-09-21', '2024-08-19', '2024-09-28', 3065.68, 0.0, 245.25, 3310.93, 0.0, 0.0, 'NeedToSend', 'NeedToPrint', NULL, 'Salem', 'Salem', NULL, 'Residential', 'Dana', 0, 'Thank you for your business', 'Disputed', '2024-08-23', '2024-08-23');
INSERT INTO Invoice VALUES (46, '1046', 15, '2024-09-11', '2024-10-11', NULL, NULL, 250.13, 0.0, 20.01, 270.14, 0.0, 270.14, 'NotSet', 'PrintComplete', NULL, 'Salem', 'Salem', NULL, 'Residential', 'Eli', 0, 'Thank you for your business', NULL, '2024-09-11', '2024-09-11');
INSERT INTO Invoice VALUES (47, '1047', 5, '2024-09-23', '2024-10-08', NULL, NULL, 1966.76, 98.34, 0.0, 1868.42, 200.0, 934.21, 'EmailSent', 'PrintComplete', '2024-09-23 16:00:00', 'Eugene', 'Eugene', NULL, 'Residential', 'Eli', 0, 'Thank you for your business', 'Disputed', '2024-09-26', '2024-09-26');
INSERT INTO Invoice VALUES (48, '1048', 17, '2024-10-05', '2024-11-04', '2024-10-04', NULL, 1608.11, 0.0, 0.0, 1608.11, 0.0, 1608.11, 'EmailSent', 'NotSet', '2024-10-05 16:00:00', 'Portland', 'Portland', NULL, 'Residential', 'Dana', 0, NULL, 'Call first', '2024-10-05', '2024-10-05');
INSERT INTO InvoiceLine VALUES (1, 1, 1, 3, 'weekly', 10.0, 950.0, 9500.0, 0, '2023-01-06');
INSERT INTO InvoiceLine VALUES (2, 2, 1, 7, 'weekly', 2.0, 12.5, 25.0, 1, '2023-01-13');
INSERT INTO InvoiceLine VALUES (3, 3, 1, 11, NULL, 10.0, 75.0, 750.0, 0, '2023-01-30');
INSERT INTO InvoiceLine VALUES (4, 4, 1, 13, 'as agreed', 4.0, 145.0, 580.0, 1, '2023-02-19');
INSERT INTO InvoiceLine VALUES (5, 5, 1, 4, NULL, 4.0, 9.0, 36.0, 1, '2023-03-03');
INSERT INTO InvoiceLine VALUES (6, 6, 1, 9, 'as agreed', 4.0, 180.0, 720.0, 1, '2023-03-16');
INSERT INTO InvoiceLine VALUES (7, 7, 1, 3, 'as agreed', 2.0, 950.0, 1900.0, 0, '2023-04-01');
INSERT INTO InvoiceLine VALUES (8, 8, 1, 5, NULL, 1.0, 85.0, 85.0, 1, '2023-04-12');
INSERT INTO InvoiceLine VALUES (9, 9, 1, 8, 'weekly', 10.0, 24.0, 240.0, 1, '2023-04-24');
INSERT INTO InvoiceLine VALUES (10, 10, 1, 8, NULL, 4.0, 24.0, 96.0, 1, '2023-05-07');
INSERT INTO InvoiceLine VALUES (11, 11, 1, 6, NULL, 4.0, 310.0, 1240.0, 1, '2023-05-15');
INSERT INTO InvoiceLine VALUES (12, 12, 1, 5, NULL, 10.0, 85.0, 850.0, 1, '2023-05-25');
INSERT INTO InvoiceLine VALUES (13, 13, 1, 4, 'weekly', 2.0, 9.0, 18.0, 1, '2023-06-19');
INSERT INTO InvoiceLine VALUES (14, 14, 1, 1, 'as agreed', 2.0, 60.0, 120.0, 0, '2023-06-24');
INSERT INTO InvoiceLine VALUES (15, 15, 1, 2, 'weekly', 4.0, 45.0, 180.0, 0, '2023-07-19');
INSERT INTO InvoiceLine VALUES (16, 16, 1, 3, 'as agreed', 1.0, 950.0, 950.0, 0, '2023-08-04');
INSERT INTO InvoiceLine VALUES (17, 17, 1, 12, NULL, 2.0, 640.0, 1280.0, 0, '2023-08-12');
INSERT INTO InvoiceLine VALUES (18, 18, 1, 2, 'weekly', 1.0, 45.0, 45.0, 0, '2023-08-22');
INSERT INTO InvoiceLine VALUES (19, 19, 1, 8, 'weekly', 2.0, 24.0, 48.0, 1, '2023-09-03');
INSERT INTO InvoiceLine VALUES (20, 20, 1, 3, 'as agreed', 2.0, 950.0, 1900.0, 0, '2023-09-13');
INSERT INTO InvoiceLine VALUES (21, 21, 1, 3, 'as agreed', 10.0, 950.0, 9500.0, 0, '2023-09-23');
INSERT INTO InvoiceLine VALUES (22, 22, 1, 6, 'weekly', 4.0, 310.0, 1240.0, 1, '2023-10-08');
INSERT INTO InvoiceLine VALUES (23, 23, 1, 6, 'weekly', 10.0, 310.0, 3100.0, 1, '2023-10-23');
INSERT INTO InvoiceLine VALUES (24, 24, 1, 4, 'as agreed', 1.0, 9.0, 9.0, 1, '2023-11-04');
INSERT INTO InvoiceLine VALUES (25, 25, 1, 1, NULL, 1.0, 60.0, 60.0, 0, '2023-11-24');
INSERT INTO InvoiceLine VALUES (26, 26, 1, 5, NULL, 1.0, 85.0, 85.0, 1, '2023-12-03');
INSERT INTO InvoiceLine VALUES (27, 27, 1, 7, 'as agreed', 4.0, 12.5, 50.0, 1, '2023-12-23');
INSERT INTO InvoiceLine VALUES (28, 28, 1, 3, 'weekly', 10.0, 950.0, 9500.0, 0, '2023-12-27');
INSERT INTO InvoiceLine VALUES (29, 29, 1, 8, 'as agreed', 10.0, 24.0, 240.0, 1, '2024-01-11');
INSERT INTO InvoiceLine VALUES (30, 30, 1, 5, 'weekly', 4.0, 85.0, 340.0, 1, '2024-01-24');
INSERT INTO InvoiceLine VALUES (31, 31, 1, 6, 'weekly', 10.0, 310.0, 3100.0, 1, '2024-02-10');
INSERT INTO InvoiceLine VALUES (32, 32, 1, 11, 'weekly', 10.0, 75.0, 750.0, 0, '2024-02-25');
INSERT INTO InvoiceLine VALUES (33, 33, 1, 7, 'weekly', 1.0, 12.5, 12.5, 1, '2024-03-04');
INSERT INTO InvoiceLine VALUES (34, 34, 1, 10, NULL, 2.0, 7.5, 15.0, 1, '2024-03-20');
INSERT INTO InvoiceLine VALUES (35, 35, 1, 10, NULL, 4.0, 7.5, 30.0, 1, '2024-04-11');
INSERT INTO InvoiceLine VALUES (36, 36, 1, 12, NULL, 1.0, 640.0, 640.0, 0, '2024-04-17');
INSERT INTO InvoiceLine VALUES (37, 37, 1, 2, 'weekly', 1.0, 45.0, 45.0, 0, '2024-04-30');
INSERT INTO InvoiceLine VALUES (38, 38, 1, 13, NULL, 2.0, 145.0, 290.0, 1, '2024-05-11');
INSERT INTO InvoiceLine VALUES (39, 39, 1, 7, 'weekly', 10.0, 12.5, 125.0, 1, '2024-06-06');
INSERT INTO InvoiceLine VALUES (40, 40, 1, 1, 'weekly', 2.0, 60.0, 120.0, 0, '2024-06-02');
INSERT INTO InvoiceLine VALUES (41, 41, 1, 4, NULL, 10.0, 9.0, 90.0, 1, '2024-06-24');
INSERT INTO InvoiceLine VALUES (42, 42, 1, 8, 'as agreed', 2.0, 24.0, 48.0, 1, '2024-07-15');
INSERT INTO InvoiceLine VALUES (43, 43, 1, 3, 'weekly', 10.0, 950.0, 9500.0, 0, '2024-07-16');
INSERT INTO InvoiceLine VALUES (44, 44, 1, 1, 'as agreed', 1.0, 60.0, 60.0, 0, '2024-08-03');
INSERT INTO InvoiceLine VALUES (45, 45, 1, 11, 'as agreed', 2.0, 75.0, 150.0, 0, '2024-08-18');
INSERT INTO InvoiceLine VALUES (46, 46, 1, 8, 'weekly', 1.0, 24.0, 24.0, 1, '2024-09-07');
INSERT INTO InvoiceLine VALUES (47, 47, 1, 11, NULL, 2.0, 75.0, 150.0, 0, '2024-09-13');
INSERT INTO InvoiceLine VALUES (48, 48, 1, 12, 'as agreed', 1.0, 640.0, 640.0, 0, '2024-09-27');
INSERT INTO InvoiceLine VALUES (49, 23, 2, 1, 'weekly', 1.0, 60.0, 60.0, 0, '2023-10-17');
INSERT INTO InvoiceLine VALUES (50, 42, 2, 12, 'weekly', 2.0, 640.0, 1280.0, 0, '2024-07-06');
INSERT INTO InvoiceLine VALUES (51, 7, 2, 6, 'as agreed', 4.0, 310.0, 1240.0, 1, '2023-04-02');
INSERT INTO InvoiceLine VALUES (52, 6, 2, 4, NULL, 2.0, 9.0, 18.0, 1, '2023-03-22');
INSERT INTO InvoiceLine VALUES (53, 15, 2, 7, 'as agreed', 2.0, 12.5, 25.0, 1, '2023-07-15');
INSERT INTO InvoiceLine VALUES (54, 7, 2, 5, 'as agreed', 2.0, 85.0, 170.0, 1, '2023-03-27');
INSERT INTO InvoiceLine VALUES (55, 27, 2, 11, 'weekly', 10.0, 75.0, 750.0, 0, '2023-12-19');
INSERT INTO InvoiceLine VALUES (56, 44, 2, 12, 'weekly', 1.0, 640.0, 640.0, 0, '2024-08-05');
INSERT INTO InvoiceLine VALUES (57, 45, 2, 13, 'weekly', 4.0, 145.0, 580.0, 1, '2024-08-08');
INSERT INTO InvoiceLine VALUES (58, 21, 2, 13, 'weekly', 4.0, 145.0, 580.0, 1, '2023-10-04');
INSERT INTO Payment VALUES (1, 7, 24, '2023-02-08', 454.09, 0.0, 'Check', '3737', 1, '2023-02-08', '2023-02-08');
INSERT INTO Payment VALUES (2, 4, 23, '2023-02-23', 804.71, 0.0, 'Cash', '5520', 1, '2023-02-24', '2023-02-24');
INSERT INTO Payment VALUES (3, 16, 25, '2023-03-13', 1526.14, 0.0, 'Cash', NULL, 1, '2023-03-17', '2023-03-15');
INSERT INTO Payment VALUES (4, 14, 43, '2023-03-27', 61.62, 0.0, 'Check', '6528', 1, '2023-03-27', '2023-03-27');
INSERT INTO Payment VALUES (5, 3, 6, '2023-04-17', 362.59, 0.0, 'Credit card', '2340', 2, '2023-04-23', '2023-04-17');
INSERT INTO Payment VALUES (6, 9, NULL, '2023-05-02', 862.94, 862.94, 'Credit card', '7504', 2, '2023-05-04', '2023-05-03');
INSERT INTO Payment VALUES (7, 21, 20, '2023-05-22', 2693.11, 0.0, 'Check', NULL, 1, NULL, '2023-05-22');
INSERT INTO Payment VALUES (8, 6, 6, '2023-06-10', 988.04, 0.0, 'Cash', '9315', 1, '2023-06-14', '2023-06-12');
INSERT INTO Payment VALUES (9, 17, NULL, '2023-06-21', 653.27, 653.27, 'Check', '8426', 1, '2023-06-27', '2023-06-22');
INSERT INTO Payment VALUES (10, 1, NULL, '2023-07-11', 2009.53, 2009.53, 'Credit card', '3831', 1, NULL, '2023-07-11');
INSERT INTO Payment VALUES (11, 12, 22, '2023-08-01', 662.91, 0.0, 'Credit card', '1664', 1, '2023-08-03', '2023-08-03');
INSERT INTO Payment VALUES (12, 2, 6, '2023-08-16', 3163.88, 0.0, 'Check', '9398', 2, '2023-08-16', '2023-08-16');
INSERT INTO Payment VALUES (13, 17, 21, '2023-09-05', 1592.33, 0.0, 'Check', '7056', 1, '2023-09-11', '2023-09-05');
INSERT INTO Payment VALUES (14, 1, NULL, '2023-09-20', 1406.32, 1406.32, 'ACH', '3071', 2, '2023-09-25', '2023-09-20');
INSERT INTO Payment VALUES (15, 22, 32, '2023-10-05', 2018.78, 0.0, 'Check', '5500', 2, '2023-10-07', '2023-10-06');
INSERT INTO Payment VALUES (16, 10, 3, '2023-10-22', 206.24, 0.0, 'ACH', '9614', 1, '2023-10-25', '2023-10-23');
INSERT INTO Payment VALUES (17, 14, 27, '2023-11-10', 234.45, 0.0, 'Cash', '9097', 1, '2023-11-15', '2023-11-10');
INSERT INTO Payment VALUES (18, 6, NULL, '2023-11-30', 2672.1, 2672.1, 'Credit card', '6320', 1, NULL, '2023-11-30');
INSERT INTO Payment VALUES (19, 15, 12, '2023-12-18', 2917.3, 0.0, 'Credit card', NULL, 2, '2023-12-18', '2023-12-20');
INSERT INTO Payment VALUES (20, 17, 20, '2023-12-30', 1786.53, 0.0, 'Credit card', '2424', 2, '2024-01-05', '2023-12-31');
INSERT INTO Payment VALUES (21, 8, 25, '2024-01-18', 2665.99, 0.0, 'Credit card', '2187', 1, '2024-01-23', '2024-01-18');
INSERT INTO Payment VALUES (22, 14, 40, '2024-02-06', 492.16, 0.0, 'ACH', '5290', 1, '2024-02-06', '2024-02-06');
INSERT INTO Payment VALUES (23, 5, 29, '2024-02-24', 2111.91, 0.0, 'Check', NULL, 1, '2024-02-27', '2024-02-26');
INSERT INTO Payment VALUES (24, 14, 36, '2024-03-12', 3001.97, 0.0, 'Credit card', '6816', 1, '2024-03-15', '2024-03-12');
INSERT INTO Payment VALUES (25, 7, 42, '2024-03-30', 1571.44, 0.0, 'Credit card', '204', 1, '2024-04-05', '2024-03-30');
INSERT INTO Payment VALUES (26, 1, 21, '2024-04-13', 79.76, 0.0, 'Cash', '3534', 1, '2024-04-13', '2024-04-14');
INSERT INTO Payment VALUES (27, 7, NULL, '2024-05-02', 2001.01, 2001.01, 'Credit card', NULL, 1, NULL, '2024-05-04');
INSERT INTO Payment VALUES (28, 15, NULL, '2024-05-19', 353.69, 353.69, 'ACH', '9995', 2, '2024-05-22', '2024-05-19');
INSERT INTO Payment VALUES (29, 18, 4, '2024-06-05', 372.61, 0.0, 'Check', '4657', 1, '2024-06-07', '2024-06-06');
INSERT INTO Payment VALUES (30, 7, NULL, '2024-06-25', 1572.27, 1572.27, 'Check', '1746', 1, '2024-06-25', '2024-06-27');
INSERT INTO Payment VALUES (31, 19, 25, '2024-07-09', 1144.45, 0.0, 'Cash', NULL, 1, '2024-07-10', '2024-07-11');
INSERT INTO Payment VALUES (32, 18, 12, '2024-07-28', 1300.46, 0.0, 'Check', NULL, 2, '2024-07-29', '2024-07-30');
INSERT INTO Payment VALUES (33, 11, 37, '2024-08-15', 2933.63, 0.0, 'Credit card', '6802', 1, '2024-08-17', '2024-08-15');
INSERT INTO Payment VALUES (34, 22, NULL, '2024-09-03', 789.66, 789.66, 'Check', NULL, 2, '2024-09-05', '2024-09-05');
INSERT INTO Payment VALUES (35, 14, 3, '2024-09-19', 835.97, 0.0, 'Check', NULL, 1, NULL, '2024-09-21');
INSERT INTO Payment VALUES (36, 21, 36, '2024-10-07', 2384.66, 0.0, 'ACH', '5105', 1, '2024-10-09', '2024-10-08');
INSERT INTO Bill VALUES (1, 'B301', 5, '2023-02-04', '2023-03-06', NULL, 2442.85, 2442.85, 10, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2023-02-09', '2023-02-09');
INSERT INTO Bill VALUES (2, NULL, 3, '2023-02-17', '2023-03-04', '2023-02-22', 1208.35, 0.0, 10, NULL, 'NotBillable', 1, 'CreditCard', NULL, NULL, '2023-02-19', '2023-02-22');
INSERT INTO Bill VALUES (3, 'B303', 3, '2023-03-01', '2023-03-31', NULL, 2455.44, 2455.44, 10, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2023-03-05', '2023-03-05');
INSERT INTO Bill VALUES (4, 'B304', 7, '2023-03-22', '2023-04-06', '2023-03-26', 1507.5, 0.0, 11, NULL, 'NotBillable', 1, 'Check', '2004', NULL, '2023-03-24', '2023-03-26');
INSERT INTO Bill VALUES (5, 'B305', 4, '2023-04-02', '2023-04-17', '2023-04-10', 223.96, 0.0, 8, NULL, 'NotBillable', 1, 'CreditCard', NULL, NULL, '2023-04-09', '2023-04-10');
INSERT INTO Bill VALUES (6, 'B306', 7, '2023-04-17', '2023-05-02', NULL, 2161.91, 2161.91, 10, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2023-04-17', '2023-04-17');
INSERT INTO Bill VALUES (7, 'B307', 1, '2023-05-09', '2023-06-08', '2023-06-06', 1366.58, 0.0, 9, NULL, 'NotBillable', 1, 'Check', '2007', NULL, '2023-05-14', '2023-06-06');
INSERT INTO Bill VALUES (8, 'B308', 8, '2023-05-20', '2023-06-19', '2023-07-04', 1025.49, 0.0, 8, NULL, 'NotBillable', 1, 'Check', '2008', 'recurring', '2023-05-21', '2023-07-04');
INSERT INTO Bill VALUES (9, 'B309', 6, '2023-06-04', '2023-07-04', '2023-07-15', 873.5, 0.0, 10, NULL, 'NotBillable', 1, 'CreditCard', NULL, NULL, '2023-06-04', '2023-07-15');
INSERT INTO Bill VALUES (10, 'B310', 8, '2023-06-19', '2023-07-19', NULL, 996.09, 996.09, 10, NULL, 'NotBillable', NULL, NULL, NULL, 'recurring', '2023-06-22', '2023-06-22');
INSERT INTO Bill VALUES (11, 'B311', 1, '2023-07-08', '2023-08-07', '2023-07-16', 230.78, 0.0, 9, NULL, 'NotBillable', 1, 'CreditCard', NULL, NULL, '2023-07-13', '2023-07-16');
INSERT INTO Bill VALUES (12, 'B312', 7, '2023-07-20', '2023-08-04', '2023-07-22', 1279.72, 0.0, 10, NULL, 'NotBillable', 1, 'CreditCard', NULL, NULL, '2023-07-24', '2023-07-22');
INSERT INTO Bill VALUES (13, 'B313', 8, '2023-08-10', '2023-09-09', NULL, 1661.0, 1661.0, 9, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2023-08-15', '2023-08-15');
INSERT INTO Bill VALUES (14, 'B314', 4, '2023-08-27', '2023-09-26', '2023-09-14', 688.28, 0.0, 10, NULL, 'NotBillable', 1, 'Check', '2014', NULL, '2023-09-01', '2023-09-14');
INSERT INTO Bill VALUES (15, 'B315', 7, '2023-09-09', '2023-10-09', '2023-09-21', 2080.84, 0.0, 11, 1, 'HasBeenBilled', 1, 'Check', '2015', 'recurring', '2023-09-11', '2023-09-21');
INSERT INTO Bill VALUES (16, 'B316', 6, '2023-09-21', '2023-10-06', '2023-09-23', 1588.41, 0.0, 8, NULL, 'NotBillable', 1, 'CreditCard', NULL, 'recurring', '2023-09-28', '2023-09-23');
INSERT INTO Bill VALUES (17, 'B317', 3, '2023-10-11', '2023-11-10', '2023-11-14', 2056.92, 0.0, 8, 22, 'Billable', 1, 'Check', '2017', NULL, '2023-10-14', '2023-11-14');
INSERT INTO Bill VALUES (18, 'B318', 8, '2023-10-27', '2023-11-11', '2023-11-13', 1771.24, 0.0, 8, 14, 'Billable', 1, 'Check', '2018', NULL, '2023-11-02', '2023-11-13');
INSERT INTO Bill VALUES (19, 'B319', 6, '2023-11-13', '2023-12-13', '2023-12-26', 226.96, 0.0, 8, NULL, 'NotBillable', 1, 'CreditCard', NULL, NULL, '2023-11-13', '2023-12-26');
INSERT INTO Bill VALUES (20, 'B320', 1, '2023-11-24', '2023-12-24', '2023-12-20', 2110.06, 0.0, 8, 22, 'HasBeenBilled', 1, 'Check', '2020', NULL, '2023-12-01', '2023-12-20');
INSERT INTO Bill VALUES (21, 'B321', 12, '2023-12-11', '2024-01-10', '2024-01-16', 2020.49, 0.0, 8, 14, 'Billable', 1, 'Check', '2021', NULL, '2023-12-12', '2024-01-16');
INSERT INTO Bill VALUES (22, 'B322', 8, '2023-12-30', '2024-01-14', '2024-02-02', 987.79, 0.0, 8, NULL, 'NotBillable', 1, 'Check', '2022', 'recurring', '2024-01-01', '2024-02-02');
INSERT INTO Bill VALUES (23, 'B323', 5, '2024-01-10', '2024-01-25', '2024-01-26', 145.46, 0.0, 10, 14, 'HasBeenBilled', 1, 'CreditCard', NULL, NULL, '2024-01-13', '2024-01-26');
INSERT INTO Bill VALUES (24, NULL, 9, '2024-01-26', '2024-02-25', '2024-03-03', 992.41, 0.0, 10, NULL, 'NotBillable', 1, 'Check', '2024', NULL, '2024-01-27', '2024-03-03');
INSERT INTO Bill VALUES (25, 'B325', 9, '2024-02-10', '2024-03-11', NULL, 544.26, 544.26, 8, 21, 'Billable', NULL, NULL, NULL, NULL, '2024-02-17', '2024-02-17');
INSERT INTO Bill VALUES (26, 'B326', 2, '2024-03-02', '2024-04-01', '2024-04-06', 123.57, 0.0, 8, NULL, 'NotBillable', 1, 'Check', '2026', NULL, '2024-03-03', '2024-04-06');
INSERT INTO Bill VALUES (27, 'B327', 11, '2024-03-18', '2024-04-17', NULL, 372.64, 372.64, 11, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2024-03-19', '2024-03-19');
INSERT INTO Bill VALUES (28, 'B328', 9, '2024-03-31', '2024-04-30', '2024-04-28', 2540.64, 0.0, 8, NULL, 'NotBillable', 1, 'Check', '2028', NULL, '2024-03-31', '2024-04-28');
INSERT INTO Bill VALUES (29, NULL, 12, '2024-04-16', '2024-05-01', NULL, 1507.21, 1507.21, 8, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2024-04-22', '2024-04-22');
INSERT INTO Bill VALUES (30, NULL, 6, '2024-04-30', '2024-05-30', NULL, 312.45, 312.45, 10, NULL, 'NotBillable', NULL, NULL, NULL, 'recurring', '2024-05-05', '2024-05-05');
INSERT INTO Bill VALUES (31, 'B331', 5, '2024-05-18', '2024-06-17', NULL, 1966.2, 1966.2, 9, 14, 'Billable', NULL, NULL, NULL, 'recurring', '2024-05-25', '2024-05-25');
INSERT INTO Bill VALUES (32, 'B332', 7, '2024-06-01', '2024-06-16', '2024-06-04', 509.16, 0.0, 10, NULL, 'NotBillable', 1, 'Check', '2032', NULL, '2024-06-04', '2024-06-04');
INSERT INTO Bill VALUES (33, 'B333', 5, '2024-06-18', '2024-07-18', '2024-07-13', 2269.58, 0.0, 10, NULL, 'NotBillable', 1, 'Check', '2033', NULL, '2024-06-25', '2024-07-13');
INSERT INTO Bill VALUES (34, 'B334', 9, '2024-07-06', '2024-08-05', '2024-07-16', 2538.01, 0.0, 10, NULL, 'NotBillable', 1, 'CreditCard', NULL, NULL, '2024-07-07', '2024-07-16');
INSERT INTO Bill VALUES (35, 'B335', 2, '2024-07-18', '2024-08-02', NULL, 2386.03, 2386.03, 8, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2024-07-20', '2024-07-20');
INSERT INTO Bill VALUES (36, 'B336', 1, '2024-08-03', '2024-09-02', '2024-09-13', 2403.1, 0.0, 10, NULL, 'NotBillable', 1, 'CreditCard', NULL, 'recurring', '2024-08-09', '2024-09-13');
INSERT INTO Bill VALUES (37, 'B337', 1, '2024-08-22', '2024-09-21', '2024-09-11', 1481.89, 0.0, 8, NULL, 'NotBillable', 1, 'Check', '2037', NULL, '2024-08-23', '2024-09-11');
INSERT INTO Bill VALUES (38, 'B338', 8, '2024-09-03', '2024-10-03', NULL, 722.73, 722.73, 8, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2024-09-05', '2024-09-05');
INSERT INTO Bill VALUES (39, 'B339', 10, '2024-09-21', '2024-10-21', NULL, 1232.9, 1232.9, 8, NULL, 'NotBillable', NULL, NULL, NULL, 'recurring', '2024-09-28', '2024-09-28');
INSERT INTO Bill VALUES (40, 'B340', 5, '2024-10-06', '2024-10-21', NULL, 383.31, 383.31, 10, NULL, 'NotBillable', NULL, NULL, NULL, NULL, '2024-10-06', '2024-10-06');
