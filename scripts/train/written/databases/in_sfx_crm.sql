CREATE TABLE User (
  Id TEXT PRIMARY KEY,
  Username TEXT,
  Name TEXT,
  Title TEXT,
  Department TEXT,
  ManagerId TEXT,
  IsActive TEXT,
  Quota__c REAL,  -- yearly
  LastLoginDate TEXT
);
CREATE TABLE Account (
  Id TEXT PRIMARY KEY,
  Name TEXT,
  ParentId TEXT,
  Type TEXT,
  Industry TEXT,
  AnnualRevenue REAL,  -- the company's own turnover
  NumberOfEmployees INTEGER,
  OwnerId TEXT REFERENCES User(Id),
  CreatedById TEXT REFERENCES User(Id),
  CreatedDate TEXT,
  LastModifiedDate TEXT,
  LastActivityDate TEXT,
  BillingCity TEXT,
  BillingState TEXT,
  BillingCountry TEXT,
  ShippingCity TEXT,
  ShippingState TEXT,
  Phone TEXT,
  Website TEXT,
  Rating TEXT,
  SLA__c TEXT,
  SLAExpirationDate__c TEXT,
  CustomerPriority__c TEXT,
  ARR__c REAL,  -- annual recurring revenue with us
  UpsellOpportunity__c TEXT,
  Active__c TEXT,
  IsDeleted TEXT
);
CREATE TABLE Contact (
  Id TEXT PRIMARY KEY,
  AccountId TEXT REFERENCES Account(Id),
  FirstName TEXT,
  LastName TEXT,
  Title TEXT,
  Department TEXT,
  Email TEXT,
  Phone TEXT,
  MobilePhone TEXT,
  ReportsToId TEXT,
  OwnerId TEXT REFERENCES User(Id),
  LeadSource TEXT,
  MailingCity TEXT,
  Birthdate TEXT,
  HasOptedOutOfEmail TEXT,
  DoNotCall TEXT,
  CreatedDate TEXT,
  LastActivityDate TEXT,
  LastCURequestDate TEXT
);
CREATE TABLE Lead (
  Id TEXT PRIMARY KEY,
  FirstName TEXT,
  LastName TEXT,
  Company TEXT,
  Title TEXT,
  LeadSource TEXT,
  Status TEXT,
  Rating TEXT,
  Industry TEXT,
  AnnualRevenue REAL,
  OwnerId TEXT REFERENCES User(Id),
  CreatedById TEXT REFERENCES User(Id),
  CreatedDate TEXT,
  FirstResponseDate__c TEXT,
  IsConverted TEXT,
  ConvertedDate TEXT,
  ConvertedAccountId TEXT REFERENCES Account(Id),
  City TEXT,
  State TEXT,
  Email TEXT,
  IsUnreadByOwner TEXT
);
CREATE TABLE Campaign (
  Id TEXT PRIMARY KEY,
  Name TEXT,
  Type TEXT,
  Status TEXT,
  StartDate TEXT,
  EndDate TEXT,
  BudgetedCost REAL,
  ActualCost REAL,
  ExpectedRevenue REAL
);
CREATE TABLE Opportunity (
  Id TEXT PRIMARY KEY,
  Name TEXT,
  AccountId TEXT REFERENCES Account(Id),
  StageName TEXT,
  IsClosed TEXT,
  IsWon TEXT,
  Type TEXT,
  Amount REAL,
  Probability REAL,  -- percent
  ExpectedRevenue REAL,  -- weighted
  ForecastCategory TEXT,
  CreatedDate TEXT,
  CloseDate TEXT,  -- expected for open deals, actual for closed ones
  LastStageChangeDate TEXT,
  LastModifiedDate TEXT,
  LastActivityDate TEXT,
  NextStep TEXT,
  OwnerId TEXT REFERENCES User(Id),
  CreatedById TEXT REFERENCES User(Id),
  CampaignId TEXT REFERENCES Campaign(Id),
  LeadSource TEXT,
  MainCompetitor__c TEXT,
  LossReason__c TEXT,
  DiscountPercent__c REAL,
  IsPrivate TEXT
);
CREATE TABLE "Case" (
  Id TEXT PRIMARY KEY,
  CaseNumber TEXT,
  AccountId TEXT REFERENCES Account(Id),
  ContactId TEXT REFERENCES Contact(Id),
  Subject TEXT,
  Type TEXT,
  Origin TEXT,
  Status TEXT,
  Priority TEXT,
  Reason TEXT,
  OwnerId TEXT REFERENCES User(Id),
  CreatedById TEXT REFERENCES User(Id),
  IsClosed TEXT,
  IsEscalated TEXT,
  CreatedDate TEXT,
  FirstResponse__c TEXT,
  ClosedDate TEXT,
  SLAViolation__c TEXT,
  PotentialLiability__c TEXT,
  CSAT__c INTEGER  -- 1 to 5
);
CREATE TABLE Task (
  Id TEXT PRIMARY KEY,
  Subject TEXT,
  WhoId TEXT,  -- Contact (003...) or Lead (00Q...)
  WhatId TEXT,  -- Opportunity
  OwnerId TEXT REFERENCES User(Id),
  CreatedById TEXT REFERENCES User(Id),
  Status TEXT,
  Priority TEXT,
  CreatedDate TEXT,
  ActivityDate TEXT,  -- due date
  CompletedDateTime TEXT,
  IsHighPriority TEXT,
  CallDurationInSeconds INTEGER,
  CallDisposition TEXT,
  ReminderDateTime TEXT
);

INSERT INTO User VALUES ('0050001', 'u1@acme.example', 'Karen Holt', 'VP Sales', 'Sales', NULL, 'true', NULL, '2025-05-16T16:03:23Z');
INSERT INTO User VALUES ('0050002', 'u2@acme.example', 'Brian Tate', 'Account Executive', 'Sales', '0050001', 'true', 900000.0, '2025-06-05T10:30:05Z');
INSERT INTO User VALUES ('0050003', 'u3@acme.example', 'Priya Nair', 'Account Executive', 'Sales', '0050001', 'true', 850000.0, '2025-05-09T09:04:44Z');
INSERT INTO User VALUES ('0050004', 'u4@acme.example', 'Luis Ortega', 'SDR', 'Sales', '0050001', 'true', NULL, '2025-05-19T19:23:29Z');
INSERT INTO User VALUES ('0050005', 'u5@acme.example', 'Megan Fox-Lee', 'SDR', 'Sales', '0050001', 'true', NULL, '2025-05-21T09:57:24Z');
INSERT INTO User VALUES ('0050006', 'u6@acme.example', 'Tom Becker', 'Support Engineer', 'Support', '0050001', 'true', NULL, '2025-05-03T10:34:47Z');
INSERT INTO User VALUES ('0050007', 'u7@acme.example', 'Aisha Khan', 'Support Engineer', 'Support', '0050001', 'true', NULL, '2025-05-10T11:50:46Z');
INSERT INTO User VALUES ('0050008', 'u8@acme.example', 'Dan Wu', 'Account Executive', 'Sales', '0050001', 'false', 700000.0, '2024-08-22T17:38:29Z');
INSERT INTO Account VALUES ('0010001', 'Northwind Steel', NULL, NULL, 'Manufacturing', 18600000.0, 7056, '0050003', '0050002', '2023-02-18T08:33:59Z', '2023-05-21T20:25:05Z', '2024-11-13', 'Toronto', 'ON', 'Canada', 'Toronto', 'ON', '+1 312 555 0041', 'northwindsteel.example', 'Warm', 'Gold', '2025-07-07', 'Low', NULL, 'No', 'Yes', 'true');
INSERT INTO Account VALUES ('0010002', 'Bluebay Foods', NULL, 'Customer', 'Food', 63800000.0, 6871, '0050008', '0050008', '2022-10-21T14:46:34Z', '2023-01-08T07:01:48Z', NULL, 'Chicago', 'IL', 'USA', 'Dallas', 'TX', '+1 312 555 0082', 'bluebayfoods.example', 'Cold', NULL, NULL, 'Medium', 184000.0, 'No', 'Yes', 'true');
INSERT INTO Account VALUES ('0010003', 'Vertex Labs', NULL, 'Prospect', 'Biotech', 56700000.0, 3515, '0050003', '0050005', '2022-08-12T11:56:09Z', '2023-12-11T17:13:26Z', '2025-02-04', 'Chicago', 'IL', 'USA', 'Chicago', 'IL', '+1 312 555 0123', 'vertexlabs.example', 'Cold', 'Silver', '2025-10-14', 'Medium', NULL, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010004', 'Granite Bank', NULL, 'Customer', 'Finance', NULL, 6916, '0050003', '0050005', '2023-07-30T18:11:04Z', '2023-10-11T16:51:25Z', '2024-06-03', 'Boston', 'MA', 'USA', 'Boston', 'MA', '+1 312 555 0164', 'granitebank.example', NULL, 'Silver', '2026-08-27', 'Medium', 71000.0, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010005', 'Sunny Retail', NULL, 'Customer', 'Retail', 32600000.0, 7755, '0050002', '0050005', '2024-11-15T08:14:05Z', '2025-02-06T07:34:37Z', '2024-06-09', 'Chicago', 'IL', 'USA', 'Chicago', 'IL', '+1 312 555 0205', 'sunnyretail.example', 'Cold', 'Bronze', '2026-08-06', 'Medium', 207000.0, 'Yes', 'No', 'false');
INSERT INTO Account VALUES ('0010006', 'Orion Airlines', NULL, 'Customer', 'Transport', 72400000.0, 20, '0050002', '0050005', '2022-12-27T15:04:41Z', '2023-04-04T19:05:57Z', '2024-11-25', 'Chicago', 'IL', 'USA', 'Chicago', 'IL', '+1 312 555 0246', 'orionairlines.example', 'Warm', NULL, NULL, 'High', 221000.0, 'Yes', 'Yes', 'false');
INSERT INTO Account VALUES ('0010007', 'Pinecrest Clinic', NULL, 'Partner', 'Healthcare', 40200000.0, 4495, '0050008', '0050007', '2023-02-22T07:03:31Z', '2024-05-17T15:16:24Z', '2024-06-07', 'Austin', 'TX', 'USA', 'Dallas', 'TX', '+1 312 555 0287', 'pinecrestclinic.example', 'Hot', 'Silver', '2026-11-09', 'High', NULL, 'Yes', 'Yes', 'false');
INSERT INTO Account VALUES ('0010008', 'Delta Paper', NULL, 'Customer', 'Manufacturing', 61100000.0, 3191, '0050003', '0050007', '2023-07-13T19:04:28Z', '2023-11-03T17:43:15Z', '2025-05-06', 'Boston', 'MA', 'USA', 'Boston', 'MA', '+1 312 555 0328', 'deltapaper.example', 'Warm', 'Gold', '2026-05-26', 'Medium', 233000.0, 'No', 'Yes', 'false');
INSERT INTO Account VALUES ('0010009', 'Kite Media', NULL, 'Prospect', 'Media', 26300000.0, 1185, '0050003', '0050004', '2024-07-21T19:17:04Z', '2024-07-21T19:17:04Z', '2025-03-16', 'Chicago', 'IL', 'USA', 'Chicago', 'IL', '+1 312 555 0369', 'kitemedia.example', 'Cold', 'Gold', '2026-01-15', 'High', NULL, 'No', 'Yes', 'false');
INSERT INTO Account VALUES ('0010010', 'Harbor Freight Co', NULL, 'Prospect', 'Transport', 81700000.0, 7761, '0050002', '0050006', '2022-05-30T08:02:25Z', '2022-09-27T13:29:54Z', NULL, 'Denver', 'CO', 'USA', 'Denver', 'CO', '+1 312 555 0410', 'harborfreightco.example', 'Warm', 'Bronze', '2026-03-27', 'Medium', NULL, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010011', 'Quantum Soft', NULL, 'Customer', 'Technology', 38300000.0, 5995, '0050003', '0050008', '2022-07-21T15:47:18Z', '2023-07-24T07:46:25Z', '2024-09-29', 'Boston', 'MA', 'USA', 'Boston', 'MA', '+1 312 555 0451', 'quantumsoft.example', 'Warm', NULL, NULL, 'Medium', 15000.0, 'No', 'Yes', 'true');
INSERT INTO Account VALUES ('0010012', 'Alder Energy', NULL, 'Partner', 'Energy', 61300000.0, 8820, '0050003', '0050007', '2025-01-03T09:13:47Z', '2025-01-03T09:13:47Z', '2025-02-15', 'Chicago', 'IL', 'USA', 'Chicago', 'IL', '+1 312 555 0492', 'alderenergy.example', NULL, NULL, NULL, 'Medium', NULL, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010013', 'Maple Insurance', NULL, 'Prospect', 'Finance', 5300000.0, 2015, '0050003', '0050006', '2024-07-17T17:51:10Z', '2024-07-17T17:51:10Z', NULL, 'Austin', 'TX', 'USA', 'Austin', 'TX', '+1 312 555 0533', 'mapleinsurance.example', 'Cold', NULL, NULL, 'High', NULL, 'No', 'Yes', 'false');
INSERT INTO Account VALUES ('0010014', 'Redwood Hotels', NULL, NULL, 'Hospitality', 3700000.0, 4675, '0050002', '0050003', '2022-10-28T11:36:19Z', '2024-06-02T09:38:38Z', NULL, 'Chicago', 'IL', 'USA', 'Chicago', 'IL', '+1 312 555 0574', 'redwoodhotels.example', 'Cold', 'Bronze', '2026-08-10', 'Low', NULL, 'Yes', 'Yes', 'false');
INSERT INTO Account VALUES ('0010015', 'Silver Telecom', NULL, 'Customer', 'Telecom', 300000.0, 8826, '0050008', '0050002', '2024-10-23T09:58:40Z', '2024-10-23T09:58:40Z', '2024-09-30', 'Boston', 'MA', 'USA', 'Dallas', 'TX', '+1 312 555 0615', 'silvertelecom.example', 'Warm', 'Silver', '2025-08-02', 'Low', 129000.0, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010016', 'Falcon Motors', NULL, 'Customer', 'Manufacturing', 37900000.0, 6316, '0050003', '0050004', '2023-06-15T08:03:05Z', '2024-06-13T20:19:13Z', '2024-11-11', 'Austin', 'TX', 'USA', 'Austin', 'TX', '+1 312 555 0656', 'falconmotors.example', 'Warm', NULL, NULL, 'Medium', 165000.0, 'No', 'Yes', 'false');
INSERT INTO Account VALUES ('0010017', 'Coral Pharma', NULL, 'Customer', 'Biotech', 12500000.0, NULL, '0050002', '0050003', '2023-04-24T12:27:38Z', '2024-11-05T07:40:11Z', NULL, 'Austin', 'TX', 'USA', 'Dallas', 'TX', '+1 312 555 0697', 'coralpharma.example', 'Hot', 'Silver', '2026-08-06', 'Medium', 39000.0, 'No', 'Yes', 'false');
INSERT INTO Account VALUES ('0010018', 'Ivory Fashion', NULL, 'Prospect', 'Retail', NULL, 1266, '0050003', '0050001', '2022-06-06T11:20:19Z', '2023-12-01T11:17:18Z', '2024-10-11', 'Toronto', 'ON', 'Canada', 'Toronto', 'ON', NULL, 'ivoryfashion.example', 'Cold', 'Gold', '2026-08-12', 'Medium', NULL, 'Yes', 'Yes', 'false');
INSERT INTO Account VALUES ('0010019', 'Bluebay Logistics', '0010002', 'Prospect', 'Transport', 43400000.0, 4828, '0050008', '0050004', '2024-07-10T11:38:33Z', '2025-04-08T07:28:18Z', '2024-06-20', 'Boston', 'MA', 'USA', 'Boston', 'MA', '+1 312 555 0779', 'bluebaylogistics.example', 'Warm', 'Silver', '2025-10-30', 'High', NULL, 'No', 'Yes', 'false');
INSERT INTO Account VALUES ('0010020', 'Vertex Diagnostics', '0010003', NULL, 'Biotech', 6100000.0, 6955, '0050002', '0050005', '2024-05-18T08:09:53Z', '2024-05-18T08:09:53Z', '2024-07-23', 'Austin', 'TX', 'USA', 'Austin', 'TX', '+1 312 555 0820', 'vertexdiagnostics.example', 'Cold', 'Silver', '2026-06-19', 'High', NULL, 'No', 'Yes', 'true');
INSERT INTO Account VALUES ('0010021', 'Summit Schools', NULL, 'Customer', 'Education', 7700000.0, 943, '0050002', '0050004', '2024-05-11T09:33:35Z', '2024-05-11T09:33:35Z', NULL, 'Denver', 'CO', 'USA', 'Denver', 'CO', '+1 312 555 0861', 'summitschools.example', 'Warm', 'Silver', '2025-06-15', 'Low', 188000.0, 'No', 'No', 'false');
INSERT INTO Account VALUES ('0010022', 'Cedar Homes', NULL, 'Customer', 'Construction', NULL, 876, '0050003', '0050004', '2024-09-30T19:03:26Z', '2024-09-30T19:03:26Z', '2024-06-10', 'Austin', 'TX', 'USA', 'Austin', 'TX', '+1 312 555 0902', 'cedarhomes.example', NULL, 'Silver', '2026-11-29', 'High', 71000.0, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010023', 'Opal Games', NULL, 'Partner', 'Technology', NULL, 7156, '0050003', '0050007', '2024-03-07T08:41:47Z', '2024-06-24T20:22:09Z', '2025-04-01', 'Chicago', 'IL', 'USA', 'Seattle', 'WA', '+1 312 555 0943', 'opalgames.example', 'Hot', 'Gold', '2025-05-07', 'Low', NULL, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010024', 'Metro Water', NULL, 'Customer', 'Utilities', 66700000.0, NULL, '0050008', '0050003', '2024-09-01T12:52:45Z', '2025-05-18T10:37:14Z', '2025-02-17', 'Chicago', 'IL', 'USA', 'Chicago', 'IL', '+1 312 555 0984', 'metrowater.example', 'Warm', 'Bronze', '2025-01-15', 'Medium', 198000.0, 'No', 'No', 'false');
INSERT INTO Account VALUES ('0010025', 'Lotus Spa', NULL, 'Prospect', 'Hospitality', 15700000.0, 5248, '0050002', '0050005', '2024-05-01T15:56:53Z', '2024-05-01T15:56:53Z', NULL, 'Austin', 'TX', 'USA', 'Austin', 'TX', '+1 312 555 1025', 'lotusspa.example', 'Warm', 'Silver', '2025-06-07', 'High', NULL, 'Maybe', 'Yes', 'false');
INSERT INTO Account VALUES ('0010026', 'Granite Leasing', '0010004', 'Customer', 'Finance', 400000.0, 1963, '0050008', '0050008', '2022-05-15T12:23:21Z', '2023-12-09T12:36:08Z', '2025-04-02', 'Boston', 'MA', 'USA', 'Boston', 'MA', '+1 312 555 1066', 'graniteleasing.example', 'Warm', NULL, NULL, 'Low', 208000.0, 'Maybe', 'Yes', 'false');
INSERT INTO Contact VALUES ('0030001', '0010001', 'Amy', 'Adler', 'Buyer', 'Purchasing', 'amy.adler@ex.example', '+1 617 555 101', NULL, NULL, '0050002', 'Cold Call', 'Austin', '1986-08-17', 'false', 'true', '2023-04-23T14:15:42Z', '2025-02-09', NULL);
INSERT INTO Contact VALUES ('0030002', '0010002', 'Bob', 'Brooks', 'IT Director', NULL, NULL, '+1 617 555 102', '+1 773 555 2002', NULL, '0050003', 'Trade Show', 'Chicago', '1973-03-05', 'false', 'false', '2024-12-25T17:14:44Z', NULL, NULL);
INSERT INTO Contact VALUES ('0030003', '0010003', 'Cleo', 'Cole', 'IT Director', 'Purchasing', 'cleo.cole@ex.example', '+1 617 555 103', '+1 773 555 2003', NULL, '0050003', NULL, 'Chicago', NULL, 'false', 'true', '2024-07-24T17:14:12Z', NULL, '2024-05-11T17:08:15Z');
INSERT INTO Contact VALUES ('0030004', '0010004', 'Dev', 'Desai', 'CFO', 'IT', 'dev.desai@ex.example', '+1 617 555 104', '+1 773 555 2004', NULL, '0050002', 'Web', 'Austin', NULL, 'false', 'true', '2024-09-05T11:05:39Z', '2025-02-06', NULL);
INSERT INTO Contact VALUES ('0030005', '0010005', 'Ella', 'Ellis', NULL, 'IT', 'ella.ellis@ex.example', '+1 617 555 105', '+1 773 555 2005', NULL, '0050002', 'Referral', 'Austin', '1990-11-23', 'false', 'false', '2024-05-16T16:19:11Z', '2024-11-26', NULL);
INSERT INTO Contact VALUES ('0030006', '0010006', 'Finn', 'Frost', 'IT Director', 'Purchasing', 'finn.frost@ex.example', '+1 617 555 106', NULL, NULL, '0050002', 'Trade Show', 'Denver', '1982-11-25', 'false', 'false', '2023-11-16T19:29:27Z', NULL, '2024-03-12T18:46:12Z');
INSERT INTO Contact VALUES ('0030007', '0010007', 'Gita', 'Gupta', 'IT Director', 'Finance', 'gita.gupta@ex.example', '+1 617 555 107', '+1 773 555 2007', NULL, '0050002', 'Cold Call', 'Chicago', NULL, 'false', 'false', '2023-10-30T15:10:01Z', '2025-01-15', '2024-06-10T17:02:35Z');
INSERT INTO Contact VALUES ('0030008', '0010008', 'Hank', 'Hall', NULL, 'IT', 'hank.hall@ex.example', '+1 617 555 108', '+1 773 555 2008', NULL, '0050002', 'Web', 'Denver', '1982-08-24', 'false', 'true', '2024-04-11T10:56:26Z', '2025-02-24', NULL);
INSERT INTO Contact VALUES ('0030009', '0010009', 'Iris', 'Irwin', 'CEO', 'Operations', NULL, '+1 617 555 109', '+1 773 555 2009', NULL, '0050002', 'Web', 'Boston', NULL, 'false', 'false', '2022-05-18T14:14:31Z', '2025-05-10', NULL);
INSERT INTO Contact VALUES ('0030010', '0010010', 'Joel', 'James', 'CEO', NULL, 'joel.james@ex.example', '+1 617 555 1010', '+1 773 555 2010', NULL, '0050003', 'Web', 'Austin', NULL, 'false', 'false', '2022-05-07T12:55:01Z', '2024-10-03', NULL);
INSERT INTO Contact VALUES ('0030011', '0010011', 'Kara', 'Klein', 'CEO', NULL, 'kara.klein@ex.example', '+1 617 555 1011', '+1 773 555 2011', NULL, '0050003', 'Cold Call', 'Denver', NULL, 'false', 'false', '2024-07-27T10:28:03Z', '2024-12-05', NULL);
INSERT INTO Contact VALUES ('0030012', '0010012', 'Leon', 'Lowe', 'CFO', 'Finance', 'leon.lowe@ex.example', '+1 617 555 1012', NULL, NULL, '0050002', 'Cold Call', 'Austin', '1988-03-14', 'false', 'false', '2024-11-17T07:29:41Z', '2025-04-20', '2024-05-14T12:04:50Z');
INSERT INTO Contact VALUES ('0030013', '0010013', 'Mona', 'Moss', 'CFO', 'Finance', 'mona.moss@ex.example', '+1 617 555 1013', NULL, NULL, '0050003', 'Web', 'Denver', '1986-08-06', 'false', 'false', '2023-05-24T07:56:46Z', '2025-04-25', NULL);
INSERT INTO Contact VALUES ('0030014', '0010014', 'Nick', 'Nash', 'CEO', NULL, 'nick.nash@ex.example', '+1 617 555 1014', '+1 773 555 2014', NULL, '0050003', 'Cold Call', 'Chicago', NULL, 'false', 'false', '2023-03-23T13:07:56Z', '2024-12-22', NULL);
INSERT INTO Contact VALUES ('0030015', '0010015', 'Opal', 'Owens', 'CEO', 'IT', 'opal.owens@ex.example', '+1 617 555 1015', '+1 773 555 2015', NULL, '0050002', 'Web', 'Austin', '1980-01-07', 'false', 'false', '2023-08-22T10:25:04Z', NULL, NULL);
INSERT INTO Contact VALUES ('0030016', '0010016', 'Pete', 'Park', NULL, 'Purchasing', 'pete.park@ex.example', '+1 617 555 1016', '+1 773 555 2016', NULL, '0050003', 'Cold Call', 'Boston', '1990-11-20', 'false', 'false', '2023-02-10T19:26:12Z', '2025-03-02', '2024-03-12T19:40:50Z');
INSERT INTO Contact VALUES ('0030017', '0010017', 'Quinn', 'Reed', 'Buyer', 'Purchasing', 'quinn.reed@ex.example', '+1 617 555 1017', '+1 773 555 2017', NULL, '0050003', 'Trade Show', 'Boston', NULL, 'false', 'false', '2025-02-26T13:27:26Z', '2024-12-14', '2024-07-03T12:12:45Z');
INSERT INTO Contact VALUES ('0030018', '0010018', 'Rosa', 'Adler', 'Operations Manager', 'IT', 'rosa.adler@ex.example', '+1 617 555 1018', '+1 773 555 2018', NULL, '0050002', 'Cold Call', 'Austin', '1990-04-01', 'true', 'false', '2025-01-02T08:42:14Z', '2024-11-05', NULL);
INSERT INTO Contact VALUES ('0030019', '0010019', 'Saul', 'Brooks', 'CEO', 'Operations', 'saul.brooks@ex.example', '+1 617 555 1019', '+1 773 555 2019', NULL, '0050002', 'Trade Show', 'Denver', NULL, 'false', 'false', '2023-07-11T18:16:33Z', '2025-04-04', '2024-10-04T10:44:44Z');
INSERT INTO Contact VALUES ('0030020', '0010020', 'Tess', 'Cole', 'Operations Manager', 'Purchasing', 'tess.cole@ex.example', '+1 617 555 1020', '+1 773 555 2020', NULL, '0050003', 'Trade Show', 'Denver', '1974-02-27', 'false', 'false', '2024-05-15T14:06:36Z', '2025-05-17', '2024-07-01T17:49:32Z');
INSERT INTO Contact VALUES ('0030021', '0010015', 'Uma', 'Desai', 'Buyer', 'Purchasing', 'uma.desai@ex.example', '+1 617 555 1021', NULL, '0030015', '0050002', 'Trade Show', 'Boston', '1991-04-03', 'false', 'false', '2023-07-11T07:07:55Z', '2025-05-17', NULL);
INSERT INTO Contact VALUES ('0030022', '0010012', 'Vic', 'Ellis', 'Buyer', 'Finance', 'vic.ellis@ex.example', '+1 617 555 1022', NULL, '0030012', '0050003', 'Web', 'Chicago', NULL, 'false', 'false', '2022-11-28T08:34:38Z', NULL, '2024-10-01T19:35:26Z');
INSERT INTO Contact VALUES ('0030023', '0010008', 'Wes', 'Frost', 'CFO', 'Purchasing', 'wes.frost@ex.example', '+1 617 555 1023', NULL, '0030008', '0050003', 'Trade Show', 'Denver', '1984-10-11', 'false', 'false', '2024-04-07T08:58:14Z', '2024-12-28', NULL);
INSERT INTO Contact VALUES ('0030024', '0010016', 'Xena', 'Gupta', 'IT Director', 'IT', 'xena.gupta@ex.example', '+1 617 555 1024', NULL, '0030016', '0050002', 'Referral', 'Denver', '1987-01-03', 'true', 'false', '2023-06-22T10:17:19Z', '2025-03-25', NULL);
INSERT INTO Contact VALUES ('0030025', '0010006', 'Yves', 'Hall', 'Buyer', 'Finance', 'yves.hall@ex.example', '+1 617 555 1025', '+1 773 555 2025', '0030006', '0050002', 'Web', 'Chicago', NULL, 'false', 'false', '2024-03-29T14:47:27Z', '2025-06-10', NULL);
INSERT INTO Contact VALUES ('0030026', '0010014', 'Zara', 'Irwin', NULL, 'Purchasing', 'zara.irwin@ex.example', '+1 617 555 1026', '+1 773 555 2026', '0030014', '0050002', 'Web', 'Chicago', '1974-03-24', 'false', 'false', '2022-04-11T18:56:41Z', '2024-09-18', NULL);
INSERT INTO Contact VALUES ('0030027', '0010018', 'Alan', 'James', 'Buyer', 'IT', 'alan.james@ex.example', '+1 617 555 1027', NULL, '0030018', '0050003', 'Cold Call', 'Boston', NULL, 'true', 'false', '2024-06-30T17:43:18Z', NULL, '2024-02-10T09:49:29Z');
INSERT INTO Contact VALUES ('0030028', '0010007', 'Bea', 'Klein', 'Buyer', NULL, 'bea.klein@ex.example', '+1 617 555 1028', NULL, '0030007', '0050002', 'Referral', 'Boston', NULL, 'true', 'false', '2022-12-27T09:35:15Z', '2024-11-01', NULL);
INSERT INTO Contact VALUES ('0030029', '0010009', 'Amy', 'Lowe', 'CEO', 'Finance', 'amy.lowe@ex.example', '+1 617 555 1029', NULL, '0030009', '0050002', 'Cold Call', 'Denver', '1979-05-21', 'false', 'true', '2024-09-19T09:02:42Z', NULL, NULL);
INSERT INTO Contact VALUES ('0030030', '0010004', 'Bob', 'Moss', 'CEO', NULL, 'bob.moss@ex.example', '+1 617 555 1030', '+1 773 555 2030', '0030004', '0050003', 'Referral', 'Austin', NULL, 'true', 'false', '2024-05-12T09:54:46Z', '2025-05-24', NULL);
INSERT INTO Contact VALUES ('0030031', '0010011', 'Cleo', 'Nash', 'Operations Manager', NULL, 'cleo.nash@ex.example', '+1 617 555 1031', NULL, '0030011', '0050003', 'Referral', 'Boston', '1996-12-29', 'false', 'true', '2023-07-21T17:52:08Z', NULL, NULL);
INSERT INTO Contact VALUES ('0030032', '0010016', 'Dev', 'Owens', 'IT Director', 'Finance', 'dev.owens@ex.example', '+1 617 555 1032', NULL, '0030016', '0050002', 'Trade Show', 'Denver', '1971-05-22', 'false', 'false', '2024-08-02T14:07:17Z', NULL, '2025-04-25T10:20:13Z');
INSERT INTO Contact VALUES ('0030033', '0010001', 'Ella', 'Park', 'IT Director', 'Purchasing', 'ella.park@ex.example', '+1 617 555 1033', NULL, '0030001', '0050002', 'Cold Call', 'Chicago', '1964-11-03', 'false', 'true', '2022-12-02T12:01:27Z', NULL, '2024-03-20T08:16:29Z');
INSERT INTO Contact VALUES ('0030034', '0010003', 'Finn', 'Reed', 'Buyer', 'Operations', 'finn.reed@ex.example', '+1 617 555 1034', NULL, '0030003', '0050002', 'Web', 'Denver', '1972-06-27', 'false', 'true', '2022-07-23T12:09:38Z', '2024-10-27', '2024-04-25T18:44:18Z');
INSERT INTO Lead VALUES ('00Q0001', 'Abe', 'Stone', 'Birch Inc', 'Buyer', 'Cold Call', 'Open - Not Contacted', NULL, 'Retail', NULL, '0050005', '0050005', '2024-02-01T19:33:47Z', NULL, 'false', NULL, NULL, 'Austin', 'TX', 'l1@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0002', 'Bianca', 'Vega', 'Acorn Group', 'Manager', 'Referral', 'Closed - Not Converted', NULL, 'Retail', 7400000.0, '0050004', '0050004', '2024-02-15T13:57:35Z', '2024-02-20T07:20:43Z', 'false', NULL, NULL, 'Boston', 'MA', 'l2@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0003', 'Carl', 'Young', 'Fjord Inc', 'Manager', 'Trade Show', 'Working - Contacted', 'Warm', 'Retail', 7100000.0, '0050005', '0050005', '2024-02-26T19:36:06Z', '2024-03-03T15:10:44Z', 'false', NULL, NULL, 'Chicago', 'IL', 'l3@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0004', 'Dora', 'Price', 'Acorn Inc', 'CEO', 'Web', 'Working - Contacted', 'Cold', 'Technology', NULL, '0050005', '0050006', '2024-03-10T10:46:16Z', '2024-03-14T20:43:57Z', 'false', NULL, NULL, 'Chicago', 'IL', 'l4@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0005', 'Eli', 'Quist', 'Acorn Group', 'Manager', 'Web', 'Closed - Not Converted', 'Hot', 'Technology', 7500000.0, '0050005', '0050004', '2024-03-21T10:04:29Z', '2024-03-21T16:44:34Z', 'false', NULL, NULL, 'Austin', 'TX', 'l5@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0006', 'Faye', 'Rowe', 'Ember Labs', 'Buyer', 'Web', 'Closed - Not Converted', 'Cold', 'Technology', 2500000.0, '0050005', '0050005', '2024-04-06T08:56:25Z', NULL, 'false', NULL, NULL, 'Austin', 'TX', NULL, 'false');
INSERT INTO Lead VALUES ('00Q0007', 'Gus', 'Stark', 'Grove Inc', 'Manager', 'Trade Show', 'Working - Contacted', 'Cold', 'Technology', 500000.0, '0050005', '0050003', '2024-04-20T10:13:09Z', NULL, 'false', NULL, NULL, 'Boston', 'MA', NULL, 'false');
INSERT INTO Lead VALUES ('00Q0008', 'Hope', 'Stone', 'Clover Group', 'CEO', 'Web', 'Working - Contacted', 'Warm', 'Retail', NULL, '0050004', '0050004', '2024-04-29T14:36:06Z', '2024-05-04T11:14:37Z', 'false', NULL, NULL, 'Miami', 'FL', 'l8@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0009', 'Ian', 'Vega', 'Acorn LLC', 'CEO', 'Cold Call', 'Closed - Converted', 'Warm', 'Finance', 7900000.0, '0050005', '0050003', '2024-05-12T11:44:06Z', '2024-05-16T07:32:34Z', 'true', '2024-06-13', '0010022', 'Miami', 'FL', 'l9@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0010', 'Jill', 'Young', 'Dune LLC', 'Engineer', 'Web', 'Closed - Converted', NULL, 'Technology', NULL, '0050004', '0050006', '2024-05-26T11:59:18Z', '2024-05-31T20:36:11Z', 'true', '2024-06-19', '0010015', 'Miami', 'FL', 'l10@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0011', 'Kurt', 'Price', 'Birch Inc', 'Buyer', 'Cold Call', 'Closed - Converted', 'Hot', 'Technology', 7000000.0, '0050004', '0050001', '2024-06-06T16:16:24Z', '2024-06-11T16:18:25Z', 'true', '2024-07-21', '0010007', 'Austin', 'TX', NULL, 'false');
INSERT INTO Lead VALUES ('00Q0012', 'Lena', 'Quist', 'Ember Group', 'Engineer', 'Referral', 'Closed - Converted', 'Warm', NULL, NULL, '0050005', '0050002', '2024-06-22T14:42:31Z', '2024-06-24T07:00:19Z', 'true', '2024-07-26', '0010006', 'Chicago', 'IL', 'l12@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0013', 'Milo', 'Rowe', 'Fjord Labs', 'Engineer', NULL, 'Closed - Not Converted', NULL, 'Technology', NULL, '0050004', '0050002', '2024-07-05T18:32:58Z', '2024-07-05T20:17:15Z', 'false', NULL, NULL, 'Chicago', 'IL', 'l13@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0014', 'Abe', 'Stark', 'Acorn LLC', 'Engineer', 'Web', 'Closed - Converted', 'Cold', 'Manufacturing', 3300000.0, '0050005', '0050003', '2024-07-14T08:09:06Z', '2024-07-19T18:20:20Z', 'true', '2024-08-16', '0010019', 'Austin', 'TX', 'l14@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0015', 'Bianca', 'Stone', 'Birch Labs', 'Buyer', 'Cold Call', 'Closed - Converted', 'Cold', NULL, NULL, '0050004', '0050001', '2024-07-29T07:57:13Z', '2024-07-31T20:21:31Z', 'true', '2024-08-18', '0010016', 'Austin', 'TX', 'l15@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0016', 'Carl', 'Vega', 'Fjord LLC', 'Engineer', 'Trade Show', 'Open - Not Contacted', 'Cold', 'Technology', 9000000.0, '0050004', '0050006', '2024-08-10T11:09:45Z', NULL, 'false', NULL, NULL, 'Miami', 'FL', 'l16@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0017', 'Dora', 'Young', 'Clover LLC', 'Buyer', 'Web', 'Working - Contacted', 'Cold', 'Manufacturing', NULL, '0050005', '0050003', '2024-08-21T15:56:57Z', '2024-08-26T18:08:28Z', 'false', NULL, NULL, 'Chicago', 'IL', 'l17@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0018', 'Eli', 'Price', 'Ember Inc', 'CEO', 'Web', 'Working - Contacted', 'Hot', 'Technology', 500000.0, '0050005', '0050003', '2024-08-31T15:03:23Z', '2024-09-06T13:17:41Z', 'false', NULL, NULL, 'Austin', 'TX', 'l18@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0019', 'Faye', 'Quist', 'Clover Group', 'Engineer', 'Web', 'Closed - Converted', 'Warm', 'Technology', NULL, '0050005', '0050006', '2024-09-14T13:09:21Z', '2024-09-15T08:06:54Z', 'true', '2024-09-30', '0010022', 'Austin', 'TX', 'l19@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0020', 'Gus', 'Rowe', 'Acorn Inc', 'Buyer', 'Web', 'Working - Contacted', NULL, 'Finance', 4700000.0, '0050004', '0050004', '2024-09-30T09:18:01Z', '2024-09-30T20:46:48Z', 'false', NULL, NULL, 'Chicago', 'IL', 'l20@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0021', 'Hope', 'Stark', 'Clover Inc', 'Manager', 'Trade Show', 'Open - Not Contacted', 'Hot', 'Technology', 7000000.0, '0050005', '0050002', '2024-10-13T18:20:29Z', NULL, 'false', NULL, NULL, 'Boston', 'MA', 'l21@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0022', 'Ian', 'Stone', 'Clover Labs', 'Buyer', 'Trade Show', 'Open - Not Contacted', 'Cold', 'Retail', 1400000.0, '0050004', '0050002', '2024-10-21T14:34:38Z', NULL, 'false', NULL, NULL, 'Miami', 'FL', 'l22@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0023', 'Jill', 'Vega', 'Clover Inc', 'CEO', 'Cold Call', 'Open - Not Contacted', 'Warm', NULL, 5400000.0, '0050005', '0050001', '2024-11-03T19:21:55Z', NULL, 'false', NULL, NULL, 'Miami', 'FL', 'l23@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0024', 'Kurt', 'Young', 'Acorn LLC', 'Manager', 'Web', 'Working - Contacted', 'Warm', 'Manufacturing', 2900000.0, '0050005', '0050002', '2024-11-20T16:16:15Z', '2024-11-22T07:23:00Z', 'false', NULL, NULL, 'Chicago', 'IL', NULL, 'false');
INSERT INTO Lead VALUES ('00Q0025', 'Lena', 'Price', 'Grove Group', 'CEO', 'Web', 'Working - Contacted', 'Warm', NULL, 5200000.0, '0050005', '0050001', '2024-11-30T09:15:40Z', '2024-11-30T09:48:56Z', 'false', NULL, NULL, 'Austin', 'TX', 'l25@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0026', 'Milo', 'Quist', 'Ember Group', 'CEO', 'Web', 'Closed - Converted', 'Cold', 'Manufacturing', 800000.0, '0050005', '0050001', '2024-12-13T15:17:26Z', '2024-12-14T12:03:35Z', 'true', '2025-02-03', '0010008', 'Austin', 'TX', 'l26@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0027', 'Abe', 'Rowe', 'Clover Group', 'Manager', 'Trade Show', 'Closed - Not Converted', 'Warm', 'Finance', NULL, '0050004', '0050004', '2024-12-28T16:32:26Z', '2025-01-02T20:28:27Z', 'false', NULL, NULL, 'Chicago', 'IL', NULL, 'false');
INSERT INTO Lead VALUES ('00Q0028', 'Bianca', 'Stark', 'Clover Group', 'Manager', 'Web', 'Working - Contacted', 'Hot', NULL, 5800000.0, '0050005', '0050003', '2025-01-10T10:13:12Z', '2025-01-12T07:15:15Z', 'false', NULL, NULL, 'Miami', 'FL', 'l28@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0029', 'Carl', 'Stone', 'Fjord LLC', 'Manager', 'Web', 'Working - Contacted', NULL, NULL, 5500000.0, '0050005', '0050006', '2025-01-21T07:54:44Z', '2025-01-25T17:07:15Z', 'false', NULL, NULL, 'Boston', 'MA', 'l29@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0030', 'Dora', 'Vega', 'Acorn LLC', 'Engineer', 'Web', 'Working - Contacted', NULL, 'Finance', 3000000.0, '0050005', '0050006', '2025-02-03T16:31:32Z', '2025-02-05T16:20:14Z', 'false', NULL, NULL, 'Austin', 'TX', 'l30@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0031', 'Eli', 'Young', 'Dune LLC', 'Manager', 'Trade Show', 'Closed - Converted', 'Hot', NULL, NULL, '0050005', '0050005', '2025-02-14T10:40:29Z', '2025-02-19T15:22:02Z', 'true', '2025-03-02', '0010019', 'Boston', 'MA', 'l31@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0032', 'Faye', 'Price', 'Birch Labs', 'CEO', 'Web', 'Working - Contacted', 'Cold', 'Retail', NULL, '0050005', '0050001', '2025-03-02T13:40:31Z', NULL, 'false', NULL, NULL, 'Miami', 'FL', 'l32@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0033', 'Gus', 'Quist', 'Ember Inc', 'Buyer', NULL, 'Working - Contacted', 'Hot', 'Finance', 5100000.0, '0050004', '0050005', '2025-03-12T17:23:22Z', '2025-03-13T10:35:33Z', 'false', NULL, NULL, 'Boston', 'MA', 'l33@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0034', 'Hope', 'Rowe', 'Ember LLC', 'Manager', 'Trade Show', 'Working - Contacted', NULL, 'Manufacturing', NULL, '0050004', '0050005', '2025-03-25T18:43:58Z', '2025-03-30T07:03:56Z', 'false', NULL, NULL, 'Austin', 'TX', 'l34@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0035', 'Ian', 'Stark', 'Ember Group', 'Manager', 'Web', 'Closed - Not Converted', 'Warm', 'Technology', 2800000.0, '0050004', '0050005', '2025-04-05T10:48:23Z', '2025-04-10T07:18:43Z', 'false', NULL, NULL, 'Chicago', 'IL', 'l35@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0036', 'Jill', 'Stone', 'Birch Labs', 'Manager', 'Web', 'Closed - Not Converted', 'Hot', 'Finance', NULL, '0050005', '0050004', '2025-04-21T12:36:37Z', '2025-04-21T18:12:32Z', 'false', NULL, NULL, 'Boston', 'MA', 'l36@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0037', 'Kurt', 'Vega', 'Dune Inc', 'CEO', NULL, 'Open - Not Contacted', NULL, 'Manufacturing', 1700000.0, '0050005', '0050003', '2025-05-03T07:31:44Z', NULL, 'false', NULL, NULL, 'Boston', 'MA', 'l37@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0038', 'Lena', 'Young', 'Grove Group', 'Buyer', 'Web', 'Closed - Converted', 'Warm', 'Retail', NULL, '0050005', '0050003', '2025-05-18T17:01:29Z', '2025-05-24T07:47:47Z', 'true', '2025-05-29', '0010002', 'Chicago', 'IL', 'l38@ex.example', 'false');
INSERT INTO Lead VALUES ('00Q0039', 'Milo', 'Price', 'Birch Group', 'Manager', NULL, 'Working - Contacted', 'Cold', NULL, 5000000.0, '0050004', '0050006', '2025-05-31T10:38:25Z', '2025-06-02T07:00:41Z', 'false', NULL, NULL, 'Chicago', 'IL', NULL, 'false');
INSERT INTO Lead VALUES ('00Q0040', 'Abe', 'Quist', 'Acorn Inc', 'Manager', 'Cold Call', 'Open - Not Contacted', NULL, 'Retail', 5500000.0, '0050004', '0050003', '2025-06-10T09:09:41Z', NULL, 'false', NULL, NULL, 'Miami', 'FL', 'l40@ex.example', 'true');
INSERT INTO Campaign VALUES ('7010001', 'Spring Webinar', 'Webinar', 'Completed', '2025-03-01', '2025-03-31', 8000.0, 7600.0, 60000.0);
INSERT INTO Campaign VALUES ('7010002', 'Chicago Expo', 'Trade Show', 'Completed', '2024-05-10', '2024-05-14', 45000.0, 51200.0, 300000.0);
INSERT INTO Campaign VALUES ('7010003', 'Partner Push', 'Partner', 'In Progress', '2025-01-15', '2025-09-30', 20000.0, 8400.0, 150000.0);
INSERT INTO Campaign VALUES ('7010004', 'Renewal Drive', 'Email', 'In Progress', '2025-04-01', '2025-07-31', 6000.0, 2100.0, 200000.0);
INSERT INTO Campaign VALUES ('7010005', 'Autumn Webinar', 'Webinar', 'Completed', '2024-10-01', '2024-10-20', 7000.0, 6900.0, 50000.0);
INSERT INTO Opportunity VALUES ('0060001', 'Deal 001', '0010018', 'Qualification', 'false', 'false', 'New Business', 45000.0, 25, 11250.0, 'Pipeline', '2023-09-02T08:49:19Z', '2025-07-12', '2023-10-10T20:12:04Z', '2023-10-17T11:46:25Z', '2023-12-30', 'Call CFO', '0050008', '0050005', NULL, 'Trade Show', NULL, NULL, 10.0, 'false');
INSERT INTO Opportunity VALUES ('0060002', 'Deal 002', '0010008', 'Closed Won', 'true', 'true', 'New Business', 173000.0, 100, 173000.0, 'Closed', '2023-09-13T19:51:29Z', '2023-11-13', '2023-11-30T07:42:03Z', '2023-12-09T20:49:30Z', '2023-11-13', NULL, '0050003', '0050005', '7010002', 'Referral', NULL, NULL, 10.0, 'false');
INSERT INTO Opportunity VALUES ('0060003', 'Deal 003', '0010009', 'Closed Lost', 'true', 'false', 'Upsell', 12000.0, 0, 0.0, 'Omitted', '2023-09-29T09:44:30Z', '2023-11-10', '2024-01-06T07:30:21Z', '2024-02-01T18:37:15Z', '2023-10-11', NULL, '0050003', '0050003', NULL, 'Trade Show', 'Brightly', 'Features', 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060004', 'Deal 004', '0010016', 'Qualification', 'false', 'false', 'Upsell', 92000.0, 25, 23000.0, 'Pipeline', '2023-10-15T09:21:44Z', '2025-09-11', '2024-01-23T07:50:56Z', '2024-02-13T07:23:27Z', '2023-11-18', 'Send contract', '0050002', '0050004', '7010004', NULL, NULL, NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060005', 'Deal 005', '0010013', 'Closed Won', 'true', 'true', 'Renewal', 104000.0, 100, 104000.0, 'Closed', '2023-10-25T18:16:27Z', '2023-12-06', '2024-01-16T07:47:47Z', '2024-01-23T09:21:48Z', '2024-01-29', NULL, '0050002', '0050004', '7010005', NULL, 'Zentra', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060006', 'Deal 006', '0010003', 'Proposal', 'false', 'false', 'New Business', 78000.0, 50, 39000.0, 'Pipeline', '2023-11-11T15:51:18Z', '2025-09-22', '2024-02-12T09:07:40Z', '2024-02-22T07:50:34Z', '2024-02-26', 'Call CFO', '0050003', '0050004', NULL, 'Partner', NULL, NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060007', 'Deal 007', '0010002', 'Closed Lost', 'true', 'false', 'Renewal', 116000.0, 0, 0.0, 'Omitted', '2023-11-19T07:31:40Z', '2024-03-15', '2023-12-15T07:10:20Z', '2024-01-03T20:09:09Z', '2023-12-24', NULL, '0050003', '0050003', '7010001', 'Partner', 'Koplex', 'No budget', 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060008', 'Deal 008', '0010002', 'Closed Won', 'true', 'true', 'New Business', 44000.0, 100, 44000.0, 'Closed', '2023-12-04T17:06:28Z', '2024-01-10', '2023-12-15T13:11:10Z', '2023-12-21T09:49:10Z', '2023-12-29', NULL, '0050002', '0050004', '7010001', 'Referral', 'Zentra', NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060009', 'Deal 009', '0010002', 'Proposal', 'false', 'false', 'Upsell', 20000.0, 50, 10000.0, 'Best Case', '2023-12-20T09:25:37Z', '2025-06-24', '2024-03-14T07:38:11Z', '2024-03-15T10:21:19Z', '2024-05-18', 'Send contract', '0050008', '0050005', '7010004', 'Web', NULL, NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060010', 'Deal 010', '0010013', 'Proposal', 'false', 'false', 'New Business', 149000.0, 50, 74500.0, 'Best Case', '2024-01-02T12:29:37Z', '2025-09-10', '2024-02-09T16:37:59Z', '2024-02-21T07:06:47Z', '2024-01-25', 'Demo', '0050002', '0050004', '7010002', 'Web', 'Brightly', NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060011', 'Deal 011', '0010010', 'Negotiation', 'false', 'false', 'New Business', 60000.0, 75, 45000.0, 'Best Case', '2024-01-13T10:31:23Z', '2025-09-29', '2024-03-12T18:07:07Z', '2024-04-05T07:01:24Z', '2024-05-21', NULL, '0050002', '0050003', NULL, 'Partner', NULL, NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060012', 'Deal 012', '0010008', 'Qualification', 'false', 'false', 'Renewal', 39000.0, 25, 9750.0, 'Pipeline', '2024-01-30T07:53:09Z', '2025-07-05', '2024-02-24T13:19:52Z', '2024-03-04T19:48:26Z', '2024-06-10', 'Send contract', '0050002', '0050002', NULL, 'Web', 'Koplex', NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060013', 'Deal 013', '0010011', 'Proposal', 'false', 'false', 'New Business', 15000.0, 50, 7500.0, 'Pipeline', '2024-02-14T12:15:34Z', '2025-06-25', '2024-04-15T07:18:46Z', '2024-04-22T20:37:42Z', '2024-06-21', 'Demo', '0050002', '0050002', '7010003', 'Trade Show', 'Zentra', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060014', 'Deal 014', '0010007', 'Proposal', 'false', 'false', 'New Business', 192000.0, 50, 96000.0, 'Best Case', '2024-02-27T09:28:37Z', '2025-11-28', '2024-05-26T07:37:24Z', '2024-06-02T20:03:27Z', '2024-07-02', 'Demo', '0050008', '0050005', '7010004', 'Partner', 'Zentra', NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060015', 'Deal 015', '0010014', 'Closed Won', 'true', 'true', 'Renewal', 108000.0, 100, 108000.0, 'Closed', '2024-03-11T11:24:28Z', '2024-05-16', '2024-05-30T10:00:53Z', '2024-06-19T18:20:23Z', '2024-06-16', NULL, '0050002', '0050005', NULL, 'Trade Show', NULL, NULL, 20.0, 'true');
INSERT INTO Opportunity VALUES ('0060016', 'Deal 016', '0010008', 'Closed Won', 'true', 'true', 'Upsell', 173000.0, 100, 173000.0, 'Closed', '2024-03-27T14:22:59Z', '2024-04-22', '2024-05-17T07:10:46Z', '2024-06-07T07:01:21Z', '2024-06-02', NULL, '0050003', '0050002', '7010005', 'Trade Show', 'Brightly', NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060017', 'Deal 017', '0010021', 'Proposal', 'false', 'false', 'Renewal', 218000.0, 50, 109000.0, 'Pipeline', '2024-04-08T10:49:48Z', '2025-06-22', '2024-07-05T17:32:24Z', '2024-07-12T10:47:55Z', '2024-09-10', 'Call CFO', '0050003', '0050004', NULL, 'Referral', 'Brightly', NULL, 10.0, 'false');
INSERT INTO Opportunity VALUES ('0060018', 'Deal 018', '0010019', 'Negotiation', 'false', 'false', 'New Business', 34000.0, 75, 25500.0, 'Best Case', '2024-04-21T12:22:57Z', '2025-05-27', '2024-06-18T17:18:30Z', '2024-07-12T10:13:09Z', '2024-08-14', 'Call CFO', '0050003', '0050005', '7010002', 'Referral', 'Brightly', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060019', 'Deal 019', '0010014', 'Negotiation', 'false', 'false', 'New Business', 14000.0, 75, 10500.0, 'Best Case', '2024-05-03T11:47:53Z', '2025-10-24', '2024-05-11T14:59:13Z', '2024-05-14T18:16:19Z', NULL, 'Send contract', '0050002', '0050004', '7010003', 'Partner', NULL, NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060020', 'Deal 020', '0010004', 'Proposal', 'false', 'false', 'Upsell', 50000.0, 50, 25000.0, 'Pipeline', '2024-05-14T13:07:49Z', '2025-06-20', '2024-06-20T10:25:22Z', '2024-07-18T09:57:52Z', '2024-07-21', 'Send contract', '0050008', '0050005', NULL, 'Partner', 'Koplex', NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060021', 'Deal 021', '0010005', 'Proposal', 'false', 'false', 'Upsell', 13000.0, 50, 6500.0, 'Pipeline', '2024-05-31T14:40:59Z', '2025-07-26', '2024-09-03T17:26:24Z', '2024-09-09T15:41:55Z', '2024-07-19', 'Call CFO', '0050003', '0050003', '7010001', 'Partner', NULL, NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060022', 'Deal 022', '0010016', 'Qualification', 'false', 'false', 'Upsell', 194000.0, 25, 48500.0, 'Pipeline', '2024-06-14T08:35:28Z', '2025-08-10', '2024-06-21T07:00:25Z', '2024-07-13T13:35:42Z', '2024-10-29', 'Send contract', '0050003', '0050003', '7010003', 'Referral', NULL, NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060023', 'Deal 023', '0010020', 'Negotiation', 'false', 'false', 'Renewal', 95000.0, 75, 71250.0, 'Best Case', '2024-06-28T13:55:29Z', '2025-11-09', '2024-08-26T15:42:12Z', '2024-09-08T17:14:17Z', '2024-11-06', 'Send contract', '0050002', '0050004', NULL, 'Web', 'Zentra', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060024', 'Deal 024', '0010022', 'Negotiation', 'false', 'false', 'New Business', 70000.0, 75, 52500.0, 'Best Case', '2024-07-10T19:33:58Z', '2025-05-20', '2024-09-15T19:53:25Z', '2024-09-24T20:03:46Z', NULL, 'Call CFO', '0050003', '0050003', '7010003', NULL, 'Brightly', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060025', 'Deal 025', '0010011', 'Negotiation', 'false', 'false', 'New Business', 219000.0, 75, 164250.0, 'Best Case', '2024-07-26T07:46:02Z', '2025-08-05', '2024-09-09T07:50:07Z', '2024-09-15T07:31:58Z', '2024-11-03', 'Send contract', '0050003', '0050003', NULL, 'Web', NULL, NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060026', 'Deal 026', '0010011', 'Closed Won', 'true', 'true', 'Renewal', 217000.0, 100, 217000.0, 'Closed', '2024-08-10T15:31:59Z', '2024-12-13', '2024-11-03T17:52:41Z', '2024-11-11T16:51:42Z', '2024-12-05', NULL, '0050003', '0050005', '7010005', 'Web', NULL, NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060027', 'Deal 027', '0010009', 'Closed Lost', 'true', 'false', 'New Business', 180000.0, 0, 0.0, 'Omitted', '2024-08-21T17:56:02Z', '2024-10-26', '2024-09-03T20:42:34Z', '2024-09-22T07:45:33Z', '2024-11-05', NULL, '0050003', '0050005', '7010004', 'Trade Show', NULL, 'Price', 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060028', 'Deal 028', '0010021', 'Closed Won', 'true', 'true', 'New Business', 196000.0, 100, 196000.0, 'Closed', '2024-09-01T11:03:08Z', '2024-09-22', '2024-09-26T14:30:23Z', '2024-10-24T07:57:04Z', '2024-10-20', NULL, '0050003', '0050005', NULL, 'Referral', NULL, NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060029', 'Deal 029', '0010011', 'Qualification', 'false', 'false', 'Upsell', 174000.0, 25, 43500.0, 'Pipeline', '2024-09-19T07:58:56Z', '2025-11-21', '2024-12-03T19:35:21Z', '2024-12-24T07:09:29Z', '2024-10-18', 'Demo', '0050002', '0050003', '7010001', 'Web', 'Koplex', NULL, 10.0, 'false');
INSERT INTO Opportunity VALUES ('0060030', 'Deal 030', '0010002', 'Closed Lost', 'true', 'false', 'New Business', 57000.0, 0, 0.0, 'Omitted', '2024-09-29T16:59:06Z', '2024-11-19', '2024-10-31T07:55:57Z', '2024-11-14T19:36:18Z', '2024-11-03', NULL, '0050003', '0050003', '7010005', 'Referral', NULL, 'Features', 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060031', 'Deal 031', '0010022', 'Qualification', 'false', 'false', 'New Business', 194000.0, 25, 48500.0, 'Pipeline', '2024-10-18T18:54:46Z', '2025-09-21', '2024-11-08T08:00:41Z', '2024-12-04T07:23:48Z', '2025-02-26', NULL, '0050002', '0050004', NULL, 'Web', 'Brightly', NULL, 10.0, 'false');
INSERT INTO Opportunity VALUES ('0060032', 'Deal 032', '0010001', 'Prospecting', 'false', 'false', 'Upsell', NULL, 10, NULL, 'Pipeline', '2024-10-29T08:12:38Z', '2025-10-12', '2024-11-24T07:19:11Z', '2024-12-20T15:32:39Z', NULL, NULL, '0050002', '0050002', '7010005', 'Trade Show', 'Koplex', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060033', 'Deal 033', '0010018', 'Negotiation', 'false', 'false', 'New Business', 114000.0, 75, 85500.0, 'Best Case', '2024-11-09T19:07:50Z', '2025-09-13', '2024-11-28T07:41:20Z', '2024-12-16T20:06:59Z', '2025-02-16', 'Call CFO', '0050002', '0050002', '7010001', NULL, 'Zentra', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060034', 'Deal 034', '0010019', 'Proposal', 'false', 'false', 'New Business', 206000.0, 50, 103000.0, 'Best Case', '2024-11-27T11:37:50Z', '2025-07-12', '2024-12-27T20:36:34Z', '2025-01-12T11:25:43Z', '2025-05-04', 'Call CFO', '0050008', '0050002', '7010001', 'Web', 'Brightly', NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060035', 'Deal 035', '0010002', 'Closed Won', 'true', 'true', 'Upsell', 131000.0, 100, 131000.0, 'Closed', '2024-12-12T17:11:24Z', '2025-03-07', '2025-01-11T14:12:17Z', '2025-01-14T07:03:35Z', '2025-03-23', NULL, '0050003', '0050005', NULL, 'Trade Show', 'Zentra', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060036', 'Deal 036', '0010008', 'Closed Lost', 'true', 'false', 'Renewal', 15000.0, 0, 0.0, 'Omitted', '2024-12-25T07:33:21Z', '2025-05-01', '2025-02-05T14:13:47Z', '2025-03-04T07:45:09Z', '2025-05-05', NULL, '0050002', '0050002', NULL, 'Web', 'Zentra', 'Price', 10.0, 'false');
INSERT INTO Opportunity VALUES ('0060037', 'Deal 037', '0010003', 'Closed Won', 'true', 'true', 'Renewal', 200000.0, 100, 200000.0, 'Closed', '2025-01-03T10:34:18Z', '2025-02-06', '2025-02-18T19:50:51Z', '2025-03-09T16:36:31Z', '2025-02-17', NULL, '0050002', '0050002', NULL, 'Partner', NULL, NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060038', 'Deal 038', '0010012', 'Closed Lost', 'true', 'false', 'New Business', 19000.0, 0, 0.0, 'Omitted', '2025-01-19T18:41:09Z', '2025-05-23', '2025-02-01T17:55:40Z', '2025-03-03T07:18:46Z', '2025-01-27', NULL, '0050003', '0050003', '7010003', 'Web', 'Brightly', 'No budget', 10.0, 'true');
INSERT INTO Opportunity VALUES ('0060039', 'Deal 039', '0010019', 'Negotiation', 'false', 'false', 'Renewal', 4000.0, 75, 3000.0, 'Commit', '2025-02-01T10:43:25Z', '2025-07-31', '2025-02-18T07:36:39Z', '2025-02-25T07:25:27Z', NULL, NULL, '0050002', '0050004', NULL, 'Partner', 'Zentra', NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060040', 'Deal 040', '0010003', 'Prospecting', 'false', 'false', 'Upsell', 147000.0, 10, 14700.0, 'Pipeline', '2025-02-13T08:50:23Z', '2025-08-30', '2025-03-25T07:24:15Z', '2025-04-19T20:44:09Z', NULL, NULL, '0050002', '0050002', '7010002', 'Partner', 'Zentra', NULL, 10.0, 'false');
INSERT INTO Opportunity VALUES ('0060041', 'Deal 041', '0010016', 'Proposal', 'false', 'false', 'Upsell', 109000.0, 50, 54500.0, 'Pipeline', '2025-03-01T09:54:12Z', '2025-10-24', '2025-03-20T08:56:17Z', '2025-03-26T20:20:38Z', NULL, 'Demo', '0050003', '0050002', '7010005', NULL, 'Koplex', NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060042', 'Deal 042', '0010004', 'Closed Won', 'true', 'true', 'Upsell', 123000.0, 100, 123000.0, 'Closed', '2025-03-11T17:08:53Z', '2025-06-05', '2025-04-20T20:12:25Z', '2025-05-01T11:59:22Z', NULL, NULL, '0050008', '0050003', '7010005', NULL, 'Brightly', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060043', 'Deal 043', '0010023', 'Qualification', 'false', 'false', 'New Business', 59000.0, 25, 14750.0, 'Pipeline', '2025-03-30T13:20:07Z', '2025-07-30', '2025-04-27T09:36:12Z', '2025-05-17T08:15:40Z', NULL, 'Call CFO', '0050003', '0050004', '7010002', 'Web', NULL, NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060044', 'Deal 044', '0010023', 'Closed Won', 'true', 'true', 'Renewal', 129000.0, 100, 129000.0, 'Closed', '2025-04-14T09:27:48Z', '2025-05-24', '2025-04-14T09:27:48Z', '2025-05-05T18:21:39Z', NULL, NULL, '0050002', '0050005', '7010004', 'Trade Show', NULL, NULL, 20.0, 'false');
INSERT INTO Opportunity VALUES ('0060045', 'Deal 045', '0010001', 'Negotiation', 'false', 'false', 'New Business', 29000.0, 75, 21750.0, 'Best Case', '2025-04-27T16:00:24Z', '2025-11-06', '2025-06-10T11:42:53Z', '2025-06-10T11:42:53Z', NULL, NULL, '0050008', '0050003', '7010001', 'Referral', NULL, NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060046', 'Deal 046', '0010003', 'Qualification', 'false', 'false', 'Upsell', 84000.0, 25, 21000.0, 'Pipeline', '2025-05-11T18:32:18Z', '2025-11-23', '2025-06-05T07:23:48Z', '2025-06-05T07:23:48Z', '2025-06-10', 'Send contract', '0050002', '0050003', NULL, 'Partner', 'Zentra', NULL, 0.0, 'false');
INSERT INTO Opportunity VALUES ('0060047', 'Deal 047', '0010022', 'Closed Won', 'true', 'true', 'New Business', 90000.0, 100, 90000.0, 'Closed', '2025-05-22T11:49:41Z', '2025-05-28', '2025-05-22T11:49:41Z', '2025-05-22T11:49:41Z', NULL, NULL, '0050008', '0050002', NULL, 'Web', NULL, NULL, 5.0, 'false');
INSERT INTO Opportunity VALUES ('0060048', 'Deal 048', '0010011', 'Closed Won', 'true', 'true', 'Upsell', NULL, 100, NULL, 'Closed', '2025-06-03T19:14:12Z', '2025-05-29', '2025-06-03T19:14:12Z', '2025-06-03T19:14:12Z', NULL, NULL, '0050002', '0050002', NULL, 'Trade Show', 'Zentra', NULL, 5.0, 'false');
INSERT INTO "Case" VALUES ('5000001', '00001001', '0010018', '0030024', 'Feature request', 'Question', 'Phone', 'Closed', 'Medium', 'Performance', '0050007', '0050004', 'true', 'false', '2024-03-01T10:39:20Z', '2024-03-02T00:20:40Z', '2024-03-03T20:43:40Z', 'No', 'No', 1);
INSERT INTO "Case" VALUES ('5000002', '00001002', '0010008', '0030014', 'Invoice wrong', 'Problem', 'Phone', 'Closed', 'Low', NULL, '0050007', '0050007', 'true', 'false', '2024-03-13T07:01:48Z', '2024-03-14T12:59:02Z', '2024-03-26T07:20:13Z', 'No', 'No', 4);
INSERT INTO "Case" VALUES ('5000003', '00001003', '0010007', '0030020', 'Slow reports', NULL, 'Phone', 'Closed', 'Medium', 'User error', '0050006', '0050007', 'true', 'false', '2024-03-24T15:57:44Z', '2024-03-25T21:55:46Z', '2024-04-08T12:14:24Z', 'Yes', 'No', 1);
INSERT INTO "Case" VALUES ('5000004', '00001004', '0010009', '0030022', 'How to add users', 'Problem', 'Web', 'New', 'Medium', 'User error', '0050006', '0050007', 'false', 'true', '2024-03-31T19:36:26Z', NULL, NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000005', '00001005', '0010016', '0030023', 'Invoice wrong', 'Problem', 'Phone', 'Closed', 'Medium', 'Billing', '0050006', '0050006', 'true', 'true', '2024-04-09T16:08:24Z', '2024-04-10T07:40:09Z', '2024-04-21T07:51:33Z', 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000006', '00001006', '0010007', '0030024', 'Invoice wrong', 'Problem', 'Web', 'Closed', 'Low', 'User error', '0050006', '0050005', 'true', 'false', '2024-04-24T17:39:06Z', '2024-04-26T06:44:16Z', '2024-04-26T12:11:18Z', 'No', 'No', 5);
INSERT INTO "Case" VALUES ('5000007', '00001007', '0010019', '0030001', 'Feature request', 'Question', 'Email', 'Closed', 'Low', 'Bug', '0050007', '0050006', 'true', 'false', '2024-05-04T07:44:15Z', '2024-05-05T13:41:35Z', '2024-05-09T08:43:10Z', 'No', 'No', 1);
INSERT INTO "Case" VALUES ('5000008', '00001008', '0010007', '0030005', 'Export fails', 'Problem', 'Phone', 'Escalated', 'Low', 'User error', '0050006', '0050005', 'false', 'true', '2024-05-14T13:19:30Z', '2024-05-14T22:36:56Z', NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000009', '00001009', '0010003', '0030002', 'Feature request', 'Feature Request', 'Web', 'New', 'Medium', 'Billing', '0050006', '0050004', 'false', 'true', '2024-05-23T18:31:21Z', NULL, NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000010', '00001010', '0010014', '0030009', 'Invoice wrong', 'Problem', 'Email', 'Working', 'Medium', NULL, '0050006', '0050006', 'false', 'true', '2024-06-04T15:54:42Z', '2024-06-05T12:42:55Z', NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000011', '00001011', '0010017', '0030012', 'Slow reports', 'Problem', 'Phone', 'Closed', 'Low', NULL, '0050006', '0050005', 'true', 'false', '2024-06-15T07:20:56Z', '2024-06-16T18:03:48Z', '2024-06-19T07:54:42Z', 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000012', '00001012', '0010018', '0030007', 'How to add users', 'Problem', 'Web', 'New', 'High', 'User error', '0050006', '0050005', 'false', 'false', '2024-06-27T18:42:17Z', NULL, NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000013', '00001013', '0010006', '0030019', 'How to add users', 'Feature Request', 'Phone', 'Working', 'Low', 'Performance', '0050006', '0050006', 'false', 'false', '2024-07-05T17:32:04Z', '2024-07-06T05:30:23Z', NULL, 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000014', '00001014', '0010005', '0030021', 'How to add users', 'Feature Request', 'Email', 'Closed', 'Low', 'Bug', '0050006', '0050006', 'true', 'false', '2024-07-13T18:18:53Z', '2024-07-13T23:51:32Z', '2024-07-25T09:28:59Z', 'No', 'No', 4);
INSERT INTO "Case" VALUES ('5000015', '00001015', '0010001', '0030019', 'Feature request', 'Problem', 'Email', 'Working', 'Medium', 'User error', '0050007', '0050004', 'false', 'false', '2024-07-28T19:13:04Z', '2024-07-30T09:06:13Z', NULL, 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000016', '00001016', '0010004', '0030017', 'How to add users', 'Feature Request', 'Email', 'Closed', 'Low', 'Bug', '0050007', '0050005', 'true', 'false', '2024-08-09T16:34:55Z', '2024-08-11T00:36:07Z', '2024-08-19T16:31:52Z', 'No', 'No', 3);
INSERT INTO "Case" VALUES ('5000017', '00001017', '0010016', '0030026', 'Cannot log in', 'Problem', 'Phone', 'Closed', 'Medium', 'Performance', '0050007', '0050005', 'true', 'false', '2024-08-19T09:48:25Z', '2024-08-20T20:27:22Z', '2024-08-20T18:59:14Z', 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000018', '00001018', '0010015', NULL, 'Slow reports', 'Problem', 'Web', 'Working', 'High', NULL, '0050007', '0050007', 'false', 'true', '2024-08-28T14:05:23Z', '2024-08-29T03:21:23Z', NULL, 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000019', '00001019', '0010015', '0030014', 'Cannot log in', NULL, 'Email', 'Escalated', 'High', NULL, '0050007', '0050004', 'false', 'true', '2024-09-11T17:45:37Z', '2024-09-12T18:25:50Z', NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000020', '00001020', '0010009', '0030004', 'Feature request', 'Question', 'Phone', 'New', 'Medium', 'User error', '0050007', '0050006', 'false', 'false', '2024-09-15T19:42:26Z', NULL, NULL, 'No', 'Yes', NULL);
INSERT INTO "Case" VALUES ('5000021', '00001021', '0010008', '0030002', 'Feature request', 'Problem', 'Email', 'Working', 'Medium', 'User error', '0050006', '0050005', 'false', 'false', '2024-09-29T15:08:40Z', '2024-09-29T19:03:29Z', NULL, 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000022', '00001022', '0010007', '0030020', 'Cannot log in', 'Question', 'Phone', 'Closed', 'Low', 'Billing', '0050006', '0050007', 'true', 'false', '2024-10-12T09:58:14Z', '2024-10-13T02:51:02Z', '2024-10-21T20:53:02Z', 'No', 'Yes', 4);
INSERT INTO "Case" VALUES ('5000023', '00001023', '0010017', '0030015', 'Cannot log in', 'Question', 'Phone', 'Working', 'High', 'Performance', '0050007', '0050004', 'false', 'false', '2024-10-20T16:56:27Z', '2024-10-21T17:19:34Z', NULL, 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000024', '00001024', '0010003', '0030005', 'Feature request', 'Problem', 'Phone', 'Closed', 'Medium', 'Bug', '0050007', '0050004', 'true', 'false', '2024-11-01T08:50:18Z', '2024-11-01T18:53:13Z', '2024-11-09T07:02:50Z', 'No', 'No', 1);
INSERT INTO "Case" VALUES ('5000025', '00001025', '0010007', '0030025', 'Invoice wrong', 'Question', 'Email', 'Working', 'Low', 'User error', '0050007', '0050007', 'false', 'false', '2024-11-07T17:06:38Z', '2024-11-07T23:05:19Z', NULL, 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000026', '00001026', '0010010', '0030001', 'Feature request', 'Feature Request', 'Phone', 'Working', 'Low', 'Billing', '0050007', '0050007', 'false', 'false', '2024-11-19T17:36:49Z', '2024-11-21T10:43:39Z', NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000027', '00001027', '0010010', '0030010', 'Feature request', 'Question', 'Phone', 'Closed', 'Low', 'Bug', '0050007', '0050007', 'true', 'false', '2024-11-28T16:43:29Z', '2024-11-30T07:22:42Z', '2024-12-03T08:20:28Z', 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000028', '00001028', '0010012', '0030031', 'Feature request', 'Problem', 'Email', 'Closed', 'Medium', NULL, '0050007', '0050006', 'true', 'true', '2024-12-15T18:06:02Z', '2024-12-17T03:25:41Z', '2024-12-22T16:47:27Z', 'Yes', 'Yes', 2);
INSERT INTO "Case" VALUES ('5000029', '00001029', '0010010', '0030034', 'How to add users', 'Question', 'Email', 'Closed', 'Medium', NULL, '0050006', '0050007', 'true', 'false', '2024-12-25T16:57:06Z', '2024-12-27T08:08:53Z', '2025-01-04T20:47:40Z', 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000030', '00001030', '0010012', '0030025', 'Feature request', 'Feature Request', 'Email', 'Closed', 'High', 'Billing', '0050006', '0050005', 'true', 'false', '2025-01-02T19:03:04Z', '2025-01-03T13:32:18Z', '2025-01-04T13:59:46Z', 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000031', '00001031', '0010010', '0030031', 'Export fails', 'Problem', 'Phone', 'Working', 'Medium', 'Billing', '0050006', '0050005', 'false', 'false', '2025-01-13T10:50:30Z', '2025-01-14T17:07:32Z', NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000032', '00001032', '0010004', NULL, 'Cannot log in', 'Problem', 'Email', 'Closed', 'High', 'Performance', '0050007', '0050006', 'true', 'false', '2025-01-23T08:24:18Z', '2025-01-24T12:23:36Z', '2025-02-03T20:08:17Z', 'No', 'Yes', NULL);
INSERT INTO "Case" VALUES ('5000033', '00001033', '0010005', '0030034', 'Slow reports', 'Problem', 'Web', 'Closed', 'Medium', 'User error', '0050007', '0050007', 'true', 'false', '2025-02-02T09:39:00Z', '2025-02-04T03:36:15Z', '2025-02-06T11:33:13Z', 'No', 'No', 5);
INSERT INTO "Case" VALUES ('5000034', '00001034', '0010007', '0030006', 'Invoice wrong', 'Problem', 'Email', 'Closed', 'Low', 'User error', '0050007', '0050007', 'true', 'true', '2025-02-12T15:00:22Z', '2025-02-13T11:37:23Z', '2025-02-18T07:40:14Z', 'Yes', 'No', 3);
INSERT INTO "Case" VALUES ('5000035', '00001035', '0010015', '0030019', 'Invoice wrong', 'Problem', 'Phone', 'Working', 'High', 'Bug', '0050006', '0050004', 'false', 'false', '2025-02-27T15:27:39Z', '2025-02-27T18:02:35Z', NULL, 'Yes', 'No', NULL);
INSERT INTO "Case" VALUES ('5000036', '00001036', '0010004', '0030033', 'Feature request', 'Question', 'Email', 'Closed', 'Medium', 'User error', '0050006', '0050007', 'true', 'false', '2025-03-10T16:12:22Z', '2025-03-12T12:45:18Z', '2025-03-18T20:29:56Z', 'Yes', 'Yes', 4);
INSERT INTO "Case" VALUES ('5000037', '00001037', '0010010', '0030021', 'Cannot log in', 'Feature Request', 'Web', 'New', 'Medium', 'Billing', '0050007', '0050005', 'false', 'true', '2025-03-19T07:35:10Z', NULL, NULL, 'Yes', 'Yes', NULL);
INSERT INTO "Case" VALUES ('5000038', '00001038', '0010014', '0030003', 'Slow reports', 'Question', 'Web', 'Closed', 'High', 'Bug', '0050006', '0050007', 'true', 'false', '2025-03-29T15:45:13Z', '2025-03-30T18:22:57Z', '2025-04-10T07:33:01Z', 'No', 'Yes', NULL);
INSERT INTO "Case" VALUES ('5000039', '00001039', '0010011', '0030003', 'How to add users', 'Problem', 'Phone', 'Closed', 'Low', 'User error', '0050006', '0050007', 'true', 'false', '2025-04-10T18:12:54Z', '2025-04-11T21:39:48Z', '2025-04-16T12:26:10Z', 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000040', '00001040', '0010010', '0030025', 'Feature request', 'Question', 'Email', 'Escalated', 'Medium', 'Bug', '0050007', '0050006', 'false', 'true', '2025-04-20T18:14:09Z', '2025-04-21T19:27:39Z', NULL, 'No', 'Yes', NULL);
INSERT INTO "Case" VALUES ('5000041', '00001041', '0010002', '0030023', 'Feature request', 'Problem', 'Email', 'Closed', 'High', NULL, '0050006', '0050006', 'true', 'false', '2025-04-26T12:18:11Z', '2025-04-27T13:28:54Z', '2025-05-05T07:17:31Z', 'No', 'Yes', NULL);
INSERT INTO "Case" VALUES ('5000042', '00001042', '0010019', '0030031', 'Invoice wrong', 'Question', 'Email', 'Working', 'Low', 'Billing', '0050007', '0050004', 'false', 'false', '2025-05-08T13:21:28Z', '2025-05-08T20:49:50Z', NULL, 'No', 'Yes', NULL);
INSERT INTO "Case" VALUES ('5000043', '00001043', '0010003', '0030024', 'Feature request', 'Problem', 'Phone', 'Closed', 'Medium', 'Bug', '0050007', '0050006', 'true', 'false', '2025-05-23T11:48:04Z', '2025-05-24T08:24:03Z', '2025-05-29T07:50:15Z', 'No', 'No', 2);
INSERT INTO "Case" VALUES ('5000044', '00001044', '0010020', '0030010', 'Feature request', 'Feature Request', 'Email', 'Working', 'Medium', 'User error', '0050006', '0050007', 'false', 'false', '2025-06-01T18:22:00Z', '2025-06-02T19:27:05Z', NULL, 'No', 'No', NULL);
INSERT INTO "Case" VALUES ('5000045', '00001045', '0010016', '0030030', 'Cannot log in', 'Feature Request', 'Email', 'Closed', 'Low', NULL, '0050006', '0050004', 'true', 'false', '2025-06-09T14:24:17Z', '2025-06-11T03:24:57Z', '2025-06-09T14:24:17Z', 'No', 'No', 1);
INSERT INTO Task VALUES ('00T0001', 'Send quote', '0030003', '0060025', '0050003', '0050001', 'Completed', 'Normal', '2024-10-03T19:00:18Z', '2024-10-06', '2024-10-11T07:48:58Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0002', 'Send quote', '00Q0008', NULL, '0050002', '0050003', 'Completed', 'Normal', '2024-10-04T12:27:02Z', NULL, '2024-10-13T19:11:25Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0003', 'Call', '0030007', '0060029', '0050005', '0050005', 'In Progress', 'Normal', '2024-10-12T12:04:08Z', NULL, NULL, 'false', NULL, NULL, '2024-10-13T12:04:08Z');
INSERT INTO Task VALUES ('00T0004', 'Call', '0030009', '0060008', '0050002', '0050001', 'In Progress', 'Normal', '2024-10-13T19:58:20Z', '2024-10-14', NULL, 'false', NULL, NULL, '2024-10-14T19:58:20Z');
INSERT INTO Task VALUES ('00T0005', 'Email', '00Q0021', NULL, '0050003', '0050005', 'Completed', 'Normal', '2024-10-24T19:58:47Z', '2024-10-27', '2024-10-28T07:48:32Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0006', 'Email', '00Q0016', NULL, '0050002', '0050005', 'Deferred', 'Normal', '2024-10-25T15:33:46Z', '2024-10-31', NULL, 'false', NULL, NULL, '2024-10-26T15:33:46Z');
INSERT INTO Task VALUES ('00T0007', 'Call', '0030028', '0060038', '0050003', '0050004', 'Completed', 'Normal', '2024-10-29T13:33:33Z', '2024-11-02', '2024-11-10T17:00:55Z', 'false', 1167, 'Voicemail', '2024-10-30T13:33:33Z');
INSERT INTO Task VALUES ('00T0008', 'Call', '0030027', '0060037', '0050005', '0050003', 'In Progress', 'Normal', '2024-11-07T07:19:14Z', '2024-11-26', NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0009', 'Send quote', '0030018', '0060034', '0050004', '0050003', 'In Progress', 'Low', '2024-11-14T17:17:13Z', NULL, NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0010', 'Send quote', '0030019', '0060011', '0050003', '0050001', 'Completed', 'Normal', '2024-11-13T13:22:48Z', '2024-11-29', '2024-11-19T19:32:51Z', 'false', NULL, NULL, '2024-11-14T13:22:48Z');
INSERT INTO Task VALUES ('00T0011', 'Call', '0030026', '0060027', '0050005', '0050005', 'Deferred', 'Normal', '2024-11-24T18:51:49Z', '2024-12-10', NULL, 'false', NULL, NULL, '2024-11-25T18:51:49Z');
INSERT INTO Task VALUES ('00T0012', 'Call', '0030009', '0060042', '0050004', '0050001', 'Deferred', 'Normal', '2024-11-24T11:18:59Z', '2024-11-29', NULL, 'false', NULL, NULL, '2024-11-25T11:18:59Z');
INSERT INTO Task VALUES ('00T0013', 'Meeting prep', '0030012', '0060031', '0050005', '0050005', 'Deferred', 'Normal', '2024-12-04T07:47:00Z', '2024-12-17', NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0014', 'Send quote', '00Q0023', NULL, '0050005', '0050003', 'Completed', 'Normal', '2024-12-09T10:49:26Z', '2024-12-27', '2024-12-14T07:51:18Z', 'false', NULL, NULL, '2024-12-10T10:49:26Z');
INSERT INTO Task VALUES ('00T0015', 'Call', '00Q0007', NULL, '0050003', '0050001', 'Completed', 'Normal', '2024-12-13T18:55:22Z', '2024-12-22', '2024-12-23T07:19:21Z', 'false', 482, 'Voicemail', NULL);
INSERT INTO Task VALUES ('00T0016', 'Email', '0030032', '0060035', '0050005', '0050004', 'Not Started', 'Normal', '2024-12-20T12:23:42Z', '2024-12-28', NULL, 'false', NULL, NULL, '2024-12-21T12:23:42Z');
INSERT INTO Task VALUES ('00T0017', 'Send quote', '0030020', '0060030', '0050002', '0050003', 'Completed', 'Normal', '2024-12-22T16:15:05Z', '2024-12-23', '2025-01-02T17:07:39Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0018', 'Call', '00Q0023', NULL, '0050002', '0050001', 'Completed', 'Normal', '2024-12-30T09:13:56Z', '2024-12-30', '2025-01-18T11:49:50Z', 'false', 1633, 'Reached', '2024-12-31T09:13:56Z');
INSERT INTO Task VALUES ('00T0019', 'Call', '00Q0029', NULL, '0050005', '0050005', 'Completed', 'High', '2025-01-02T19:06:53Z', NULL, '2025-01-05T07:11:03Z', 'true', 1554, 'Reached', NULL);
INSERT INTO Task VALUES ('00T0020', 'Meeting prep', '00Q0019', NULL, '0050003', '0050002', 'Completed', 'Low', '2025-01-05T15:20:45Z', NULL, '2025-01-22T20:54:43Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0021', 'Call', '00Q0006', NULL, '0050004', '0050001', 'Not Started', 'Normal', '2025-01-09T15:26:27Z', '2025-01-17', NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0022', 'Call', '0030005', '0060039', '0050003', '0050001', 'Completed', 'Normal', '2025-01-18T15:58:35Z', '2025-01-18', '2025-01-22T09:46:38Z', 'false', 807, 'Reached', NULL);
INSERT INTO Task VALUES ('00T0023', 'Email', '0030010', '0060027', '0050004', '0050004', 'Not Started', 'Normal', '2025-01-23T09:54:42Z', '2025-02-09', NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0024', 'Send quote', '0030008', '0060036', '0050003', '0050005', 'Completed', 'High', '2025-01-25T11:50:38Z', '2025-01-28', '2025-02-03T07:10:23Z', 'true', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0025', 'Call', '0030021', '0060031', '0050002', '0050001', 'Completed', 'Normal', '2025-01-30T19:51:53Z', '2025-02-07', '2025-02-06T07:07:37Z', 'false', 1143, 'Voicemail', NULL);
INSERT INTO Task VALUES ('00T0026', 'Call', '0030006', NULL, '0050005', '0050005', 'Completed', 'Normal', '2025-02-09T16:15:16Z', '2025-02-17', '2025-02-10T20:55:49Z', 'false', 373, 'Voicemail', NULL);
INSERT INTO Task VALUES ('00T0027', 'Email', '0030023', '0060043', '0050003', '0050004', 'Completed', 'Normal', '2025-02-09T16:25:15Z', '2025-02-25', '2025-03-03T07:01:46Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0028', 'Email', '00Q0031', NULL, '0050002', '0050001', 'Completed', 'Low', '2025-02-19T10:00:33Z', '2025-02-23', '2025-03-01T20:15:47Z', 'false', NULL, NULL, '2025-02-20T10:00:33Z');
INSERT INTO Task VALUES ('00T0029', 'Call', '00Q0034', NULL, '0050003', '0050002', 'Completed', 'Low', '2025-02-20T17:02:56Z', NULL, '2025-02-25T20:45:42Z', 'false', 119, 'Reached', '2025-02-21T17:02:56Z');
INSERT INTO Task VALUES ('00T0030', 'Email', '00Q0027', NULL, '0050005', '0050002', 'Completed', 'Low', '2025-02-28T15:22:48Z', '2025-03-20', '2025-03-04T19:33:02Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0031', 'Call', '00Q0024', NULL, '0050003', '0050002', 'Not Started', 'Normal', '2025-03-05T12:04:17Z', NULL, NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0032', 'Call', '0030017', '0060024', '0050002', '0050005', 'Completed', 'Normal', '2025-03-08T18:56:26Z', '2025-03-24', '2025-03-09T19:06:23Z', 'false', 35, 'Reached', NULL);
INSERT INTO Task VALUES ('00T0033', 'Email', '0030027', '0060012', '0050004', '0050001', 'Completed', 'Low', '2025-03-11T19:41:16Z', '2025-03-26', '2025-03-18T12:29:23Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0034', 'Call', '0030003', NULL, '0050005', '0050002', 'Completed', 'Low', '2025-03-22T08:08:40Z', '2025-04-02', '2025-04-14T14:59:18Z', 'false', 955, 'Reached', '2025-03-23T08:08:40Z');
INSERT INTO Task VALUES ('00T0035', 'Meeting prep', '00Q0020', NULL, '0050005', '0050001', 'Completed', 'High', '2025-03-27T11:40:23Z', '2025-04-16', '2025-03-30T20:13:28Z', 'true', NULL, NULL, '2025-03-28T11:40:23Z');
INSERT INTO Task VALUES ('00T0036', 'Email', '00Q0003', NULL, '0050003', '0050003', 'Completed', 'High', '2025-03-30T17:51:19Z', '2025-04-09', '2025-04-04T20:48:08Z', 'true', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0037', 'Call', '00Q0003', NULL, '0050002', '0050003', 'Completed', 'Normal', '2025-04-05T16:58:52Z', '2025-04-17', '2025-04-14T10:33:37Z', 'false', 1154, 'Voicemail', NULL);
INSERT INTO Task VALUES ('00T0038', 'Call', '00Q0014', NULL, '0050004', '0050005', 'Not Started', 'Normal', '2025-04-06T19:00:34Z', '2025-04-25', NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0039', 'Email', '0030002', '0060008', '0050004', '0050001', 'Completed', 'High', '2025-04-16T11:25:44Z', '2025-04-25', '2025-05-10T07:09:24Z', 'true', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0040', 'Call', '00Q0027', NULL, '0050004', '0050004', 'Not Started', 'Normal', '2025-04-22T15:16:18Z', '2025-05-03', NULL, 'false', NULL, NULL, '2025-04-23T15:16:18Z');
INSERT INTO Task VALUES ('00T0041', 'Meeting prep', '00Q0031', NULL, '0050003', '0050004', 'Not Started', 'Normal', '2025-04-23T07:48:14Z', '2025-05-01', NULL, 'false', NULL, NULL, '2025-04-24T07:48:14Z');
INSERT INTO Task VALUES ('00T0042', 'Call', '00Q0003', NULL, '0050003', '0050002', 'Completed', 'Normal', '2025-04-29T15:18:28Z', '2025-05-09', '2025-05-15T12:42:03Z', 'false', 1387, 'Reached', NULL);
INSERT INTO Task VALUES ('00T0043', 'Meeting prep', '0030007', NULL, '0050003', '0050004', 'Completed', 'Normal', '2025-05-05T15:57:56Z', '2025-05-15', '2025-05-21T20:32:19Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0044', 'Email', '0030011', NULL, '0050004', '0050003', 'Completed', 'Normal', '2025-05-12T19:11:18Z', '2025-05-20', '2025-05-20T07:49:57Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0045', 'Email', '0030005', '0060030', '0050005', '0050003', 'Completed', 'Normal', '2025-05-16T08:11:12Z', '2025-05-31', '2025-06-07T15:36:16Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0046', 'Call', '0030033', '0060021', '0050002', '0050003', 'Not Started', 'Normal', '2025-05-23T19:05:08Z', NULL, NULL, 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0047', 'Email', '0030034', '0060044', '0050004', '0050004', 'Completed', 'Normal', '2025-05-26T13:08:28Z', '2025-06-14', '2025-06-09T07:16:50Z', 'false', NULL, NULL, NULL);
INSERT INTO Task VALUES ('00T0048', 'Call', '00Q0001', NULL, '0050005', '0050005', 'Completed', 'Normal', '2025-05-31T17:56:44Z', '2025-06-10', '2025-05-31T17:56:44Z', 'false', 1064, 'Voicemail', NULL);
INSERT INTO Task VALUES ('00T0049', 'Call', '00Q0012', NULL, '0050003', '0050005', 'Completed', 'High', '2025-06-03T09:30:44Z', '2025-06-19', '2025-06-07T07:25:02Z', 'true', 1397, 'Reached', NULL);
INSERT INTO Task VALUES ('00T0050', 'Send quote', '0030011', '0060002', '0050003', '0050004', 'Completed', 'High', '2025-06-07T19:38:16Z', '2025-06-10', '2025-06-07T19:38:16Z', 'true', NULL, NULL, NULL);
