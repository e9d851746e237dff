-- in_wdx_hr
CREATE TABLE WDX_ORG_UNIT (
  Org_Unit_ID TEXT PRIMARY KEY,
  Org_Unit_Name TEXT,
  Superior_Org_ID TEXT,
  Org_Type TEXT,
  Cost_Center_Code TEXT,
  Cost_Center_Name TEXT,
  Location_Code TEXT,
  Location_Name TEXT,
  Country_ISO TEXT,
  Headcount_Budget INTEGER,  -- approved positions
  Headcount_Plan_Next_Year INTEGER,
  Created_On TEXT,
  Effective_Date TEXT,
  Inactivated_On TEXT,
  Last_Updated TEXT,
  FOREIGN KEY (Superior_Org_ID) REFERENCES WDX_ORG_UNIT(Org_Unit_ID)
);
INSERT INTO WDX_ORG_UNIT VALUES ('OU100', 'Corporate', NULL, 'COMPANY', '1000', 'Corporate HQ', 'DUB', 'Dublin', 'IE', 4, 7, '2019-05-19', '2022-08-11', NULL, '2025-08-20 16:54:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU110', 'Finance', 'OU100', 'DEPARTMENT', '1100', 'Finance & Accounting', 'DUB', 'Dublin', 'IE', 7, 7, '2016-01-14', '2024-07-04', NULL, '2025-09-20 15:40:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU120', 'People & Culture', 'OU100', 'DEPARTMENT', '1200', 'HR Services', 'DUB', 'Dublin', 'IE', 7, 7, '2015-07-12', '2022-07-03', NULL, '2025-06-05 04:05:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU130', 'Engineering', 'OU100', 'DEPARTMENT', '1300', 'Product Engineering', 'BER', 'Berlin', 'DE', 7, 6, '2018-05-04', '2022-03-22', NULL, '2025-08-20 20:47:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU131', 'Platform Team', 'OU130', 'TEAM', '1310', 'Platform', 'BER', 'Berlin', 'DE', 7, 7, '2018-06-30', '2020-01-31', NULL, '2025-02-02 01:02:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU132', 'Mobile Team', 'OU130', 'TEAM', '1320', 'Mobile Apps', 'LIS', 'Lisbon', 'PT', 4, 4, '2018-05-13', '2020-03-02', NULL, '2025-08-26 10:28:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU140', 'Sales', 'OU100', 'DEPARTMENT', '1400', 'Commercial', 'BOS', 'Boston', 'US', 7, 7, '2017-11-29', '2021-04-23', NULL, '2025-05-31 15:00:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU141', 'Sales Operations', 'OU140', 'TEAM', '1410', 'Sales Ops', 'BOS', 'Boston', 'US', 8, 7, '2017-07-25', '2023-09-03', NULL, '2025-05-23 13:35:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU150', 'Customer Support', 'OU100', 'DEPARTMENT', '1500', 'Support', 'LIS', 'Lisbon', 'PT', 9, 8, '2018-12-20', '2021-06-04', NULL, '2025-06-11 07:32:00');
INSERT INTO WDX_ORG_UNIT VALUES ('OU160', 'Legal', 'OU100', 'DEPARTMENT', '1600', 'Legal & Compliance', 'DUB', 'Dublin', 'IE', 3, 2, '2015-05-24', '2023-02-27', NULL, '2025-02-25 12:06:00');
CREATE TABLE WDX_WORKER (
  Worker_ID TEXT PRIMARY KEY,
  Employee_ID TEXT,  -- payroll number
  Position_ID TEXT,
  Legal_First_Name TEXT,
  Legal_Last_Name TEXT,
  Preferred_Name TEXT,
  Work_Email TEXT,
  Gender_Code TEXT,  -- F female, M male, X not declared
  Date_of_Birth TEXT,
  Nationality TEXT,
  Worker_Type TEXT,  -- EMP employee, CON contingent worker, INT intern
  Worker_Status TEXT,  -- A active, L on leave, T terminated
  Original_Hire_Date TEXT,
  Hire_Date TEXT,  -- latest hire (after a rehire it differs from original)
  Continuous_Service_Date TEXT,
  Seniority_Date TEXT,
  Probation_End_Date TEXT,
  Contract_End_Date TEXT,
  Notice_Date TEXT,
  Termination_Date TEXT,
  Last_Day_Worked TEXT,
  Termination_Reason_Code TEXT,
  Termination_Reason TEXT,
  Org_Unit_ID TEXT,
  Job_Profile_Code TEXT,
  Job_Profile_Name TEXT,
  Job_Family TEXT,
  Business_Title TEXT,
  Management_Level INTEGER,  -- 1 is the top
  Manager_Worker_ID TEXT,
  Is_Manager TEXT,
  Work_Location TEXT,
  Remote_Flag TEXT,
  FTE_Percent REAL,
  Scheduled_Weekly_Hours REAL,
  Pay_Grade TEXT,
  FOREIGN KEY (Org_Unit_ID) REFERENCES WDX_ORG_UNIT(Org_Unit_ID)
);
INSERT INTO WDX_WORKER VALUES ('W100200', 'E5000', 'P-700', 'Aoife', 'Byrne', NULL, 'aoife.byrne@wdx.example', 'F', '1964-10-03', 'Brazilian', 'EMP', 'A', '2016-03-01', '2016-03-01', '2016-03-01', '2016-03-01', '2016-08-28', NULL, NULL, NULL, NULL, NULL, NULL, 'OU100', 'EX01', 'Chief Executive', 'Executive', 'CEO', 1, NULL, 'Y', 'Dublin', 'Y', 100, 40.0, 'G8');
INSERT INTO WDX_WORKER VALUES ('W100207', 'E5001', 'P-701', 'Tiago', 'Walsh', 'Max', 'tiago.walsh@wdx.example', 'M', '1982-10-30', 'Irish', 'EMP', 'A', '2024-09-23', '2024-09-23', '2024-09-23', '2024-09-23', '2025-03-22', NULL, NULL, NULL, NULL, NULL, NULL, 'OU120', 'HR03', 'HR Partner', 'Human Resources', 'Senior HR Partner', 2, 'W100200', 'Y', 'Dublin', 'N', 100, 40.0, 'G7');
INSERT INTO WDX_WORKER VALUES ('W100214', 'E5002', 'P-702', 'Priya', 'Becker', 'AJ', 'priya.becker@wdx.example', 'F', '1970-01-14', 'German', 'EMP', 'A', '2016-02-14', '2016-02-14', '2016-02-14', '2016-02-14', '2016-08-12', NULL, NULL, NULL, NULL, NULL, NULL, 'OU130', 'EN05', 'Engineering Manager', 'Engineering', 'Engineering Manager', 2, 'W100200', 'Y', 'Berlin', 'N', 80, 32.0, 'G7');
INSERT INTO WDX_WORKER VALUES ('W100221', 'E5003', 'P-703', 'Hannah', 'Murphy', NULL, 'hannah.murphy@wdx.example', 'F', '1996-10-30', 'German', 'EMP', 'A', '2023-03-21', '2023-03-21', '2023-03-21', '2023-03-21', '2023-09-17', NULL, NULL, NULL, NULL, NULL, NULL, 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Lead Software Engineer', 2, 'W100200', 'Y', 'Berlin', 'Y', 100, 40.0, 'G7');
INSERT INTO WDX_WORKER VALUES ('W100228', 'E5004', 'P-704', 'Jack', 'Johnson', 'Nell', 'jack.johnson@wdx.example', 'M', '1964-11-17', 'German', 'EMP', 'A', '2020-06-02', '2021-10-23', '2020-06-02', '2021-10-23', '2022-04-21', NULL, NULL, NULL, NULL, NULL, NULL, 'OU132', 'EN04', 'Mobile Developer', 'Engineering', 'Senior Mobile Developer', 4, 'W100214', 'N', 'Lisbon', 'N', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100235', 'E5005', 'P-705', 'David', 'Kelly', 'AJ', 'david.kelly@wdx.example', 'M', '2001-03-30', 'Portuguese', 'EMP', 'T', '2016-10-27', '2016-10-27', '2016-10-27', '2016-10-27', '2017-04-25', NULL, '2024-08-30', '2024-09-20', '2024-09-13', 'INV-REDUN', 'Redundancy', 'OU140', 'SA03', 'Account Executive', 'Sales', 'Account Executive', 3, 'W100256', 'N', 'Boston', 'N', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100242', 'E5006', 'P-706', 'Laura', 'Keller', NULL, 'laura.keller@wdx.example', 'M', '2001-05-03', 'Indian', 'EMP', 'A', '2020-04-30', '2020-04-30', '2020-04-30', '2020-04-30', '2020-10-27', NULL, NULL, NULL, NULL, NULL, NULL, 'OU141', 'SA02', 'Sales Analyst', 'Sales', 'Sales Analyst', 2, 'W100200', 'Y', 'Boston', 'Y', 50, 20.0, 'G7');
INSERT INTO WDX_WORKER VALUES ('W100249', 'E5007', 'P-707', 'Jonas', 'Miller', NULL, 'jonas.miller@wdx.example', 'F', '1971-02-09', 'Brazilian', 'EMP', 'A', '2023-09-14', '2025-06-26', '2023-09-14', '2025-06-26', '2025-12-23', NULL, NULL, NULL, NULL, NULL, NULL, 'OU150', 'CS02', 'Support Specialist', 'Support', 'Senior Support Specialist', 5, 'W100207', 'N', 'Lisbon', 'Y', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100256', 'E5008', 'P-708', 'Megan', 'Ferreira', NULL, 'megan.ferreira@wdx.example', 'M', '1974-09-11', 'Brazilian', 'EMP', 'A', '2018-11-18', '2018-11-18', '2018-11-18', '2018-11-18', '2019-05-17', NULL, NULL, NULL, NULL, NULL, NULL, 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Software Engineer', 2, 'W100200', 'Y', 'Berlin', 'N', 100, 40.0, 'G7');
INSERT INTO WDX_WORKER VALUES ('W100263', 'E5009', 'P-709', 'Sofia', 'Schmidt', 'Sunny', 'sofia.schmidt@wdx.example', 'F', '1974-03-31', 'American', 'EMP', 'A', '2019-02-21', '2019-02-21', '2019-02-21', '2019-02-21', '2019-08-20', NULL, NULL, NULL, NULL, NULL, NULL, 'OU150', 'CS02', 'Support Specialist', 'Support', 'Senior Support Specialist', 3, 'W100221', 'N', 'Lisbon', 'N', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100270', 'E5010', 'P-710', 'Paulo', 'Patel', NULL, 'paulo.patel@wdx.example', 'F', '1976-08-24', 'Portuguese', 'EMP', 'A', '2017-01-12', '2017-01-12', '2017-01-12', '2017-01-12', '2017-07-11', NULL, NULL, NULL, NULL, NULL, NULL, 'OU140', 'SA03', 'Account Executive', 'Sales', 'Account Executive', 5, 'W100256', 'N', 'Boston', 'Y', 80, 32.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100277', 'E5011', 'P-711', 'Bruno', 'Jones', 'AJ', 'bruno.jones@wdx.example', 'M', '1980-01-13', 'Brazilian', 'EMP', 'A', '2016-05-17', '2016-05-17', '2016-05-17', '2016-05-17', '2016-11-13', NULL, NULL, NULL, NULL, NULL, NULL, 'OU110', 'FI03', 'Accountant', 'Finance', 'Lead Accountant', 3, 'W100221', 'N', 'Dublin', 'N', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100284', 'E5012', 'P-712', 'Fiona', 'Costa', NULL, 'fiona.costa@wdx.example', 'M', '1997-01-22', 'Irish', 'EMP', 'A', '2024-11-23', '2025-12-02', '2024-11-23', '2025-12-02', '2026-05-31', NULL, NULL, NULL, NULL, NULL, NULL, 'OU120', 'HR03', 'HR Partner', 'Human Resources', 'Senior HR Partner', 5, 'W100207', 'N', 'Dublin', 'N', 50, 20.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100291', 'E5013', 'P-713', 'Liam', 'Wei', 'AJ', 'liam.wei@wdx.example', 'F', '1992-01-13', 'Brazilian', 'EMP', 'T', '2020-04-02', '2020-04-02', '2020-04-02', '2020-04-02', '2020-09-29', NULL, '2023-12-14', '2024-01-22', '2024-01-10', 'VOL-CAREER', 'Career move', 'OU130', 'EN05', 'Engineering Manager', 'Engineering', 'Senior Engineering Manager', 3, 'W100207', 'N', 'Berlin', 'N', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100298', 'E5014', 'P-714', 'Ines', 'Clark', NULL, 'ines.clark@wdx.example', 'M', '1983-10-05', 'American', 'EMP', 'A', '2021-10-25', '2021-10-25', '2021-10-25', '2021-10-25', '2022-04-23', NULL, NULL, NULL, NULL, NULL, NULL, 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Software Engineer', 5, 'W100207', 'N', 'Berlin', 'N', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100305', 'E5015', 'P-715', 'Chen', 'Silva', 'Ted', 'chen.silva@wdx.example', 'F', '1986-04-21', 'Indian', 'EMP', 'T', '2018-11-13', '2019-12-06', '2018-11-13', '2019-12-06', '2020-06-03', NULL, '2024-09-18', '2024-10-21', '2024-10-03', 'RET', 'Retirement', 'OU132', 'EN04', 'Mobile Developer', 'Engineering', 'Mobile Developer', 5, 'W100214', 'N', 'Lisbon', 'N', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100312', 'E5016', 'P-716', 'Declan', 'Haddad', 'Bea', 'declan.haddad@wdx.example', 'M', '1986-05-09', 'German', 'EMP', 'L', '2020-07-15', '2020-07-15', '2020-07-15', '2020-07-15', '2021-01-11', NULL, NULL, NULL, NULL, NULL, NULL, 'OU140', 'SA03', 'Account Executive', 'Sales', 'Lead Account Executive', 4, 'W100214', 'N', 'Boston', 'N', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100319', 'E5017', 'P-717', 'Sean', 'Ryan', 'Kit', 'sean.ryan@wdx.example', 'F', '1970-02-09', 'German', 'EMP', 'T', '2019-12-07', '2019-12-07', '2019-12-07', '2019-12-07', '2020-06-04', NULL, '2024-09-22', '2024-11-07', '2024-10-31', 'INV-PERF', 'Performance', 'OU141', 'SA02', 'Sales Analyst', 'Sales', 'Senior Sales Analyst', 4, 'W100214', 'N', 'Boston', 'Y', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100326', 'E5018', 'P-718', 'Grace', 'Santos', NULL, 'grace.santos@wdx.example', 'F', '2001-04-09', 'American', 'EMP', 'T', '2023-01-07', '2023-01-07', '2023-01-07', '2023-01-07', '2023-07-06', NULL, '2025-03-04', '2025-04-18', '2025-04-11', 'VOL-CAREER', 'Career move', 'OU150', 'CS02', 'Support Specialist', 'Support', 'Lead Support Specialist', 4, 'W100207', 'N', 'Lisbon', 'Y', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100333', 'E5019', 'P-719', 'Nina', 'Novak', 'Bea', 'nina.novak@wdx.example', 'M', '1989-08-05', 'Portuguese', 'EMP', 'A', '2023-04-13', '2023-04-13', '2023-04-13', '2023-04-13', '2023-10-10', NULL, NULL, NULL, NULL, NULL, NULL, 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Software Engineer', 5, 'W100242', 'N', 'Berlin', 'Y', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100340', 'E5020', 'P-720', 'Greta', 'Byrne', 'Bea', 'greta.byrne@wdx.example', 'F', '1998-12-15', 'German', 'EMP', 'A', '2023-01-21', '2023-01-21', '2023-01-21', '2023-01-21', '2023-07-20', NULL, NULL, NULL, NULL, NULL, NULL, 'OU150', 'CS02', 'Support Specialist', 'Support', 'Support Specialist', 3, 'W100214', 'N', 'Lisbon', 'Y', 50, 20.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100347', 'E5021', 'P-721', 'Tyler', 'Walsh', NULL, 'tyler.walsh@wdx.example', 'F', '1997-11-13', 'American', 'EMP', 'A', '2018-01-03', '2018-01-03', '2018-01-03', '2018-01-03', '2018-07-02', NULL, NULL, NULL, NULL, NULL, NULL, 'OU140', 'SA03', 'Account Executive', 'Sales', 'Account Executive', 5, 'W100214', 'N', 'Boston', 'Y', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100354', 'E5022', 'P-722', 'Lukas', 'Becker', NULL, 'lukas.becker@wdx.example', 'M', '1984-05-05', 'German', 'EMP', 'A', '2020-03-23', '2020-03-23', '2020-03-23', '2020-03-23', '2020-09-19', NULL, NULL, NULL, NULL, NULL, NULL, 'OU110', 'FI03', 'Accountant', 'Finance', 'Lead Accountant', 4, 'W100214', 'N', 'Dublin', 'Y', 60, 24.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100361', 'E5023', 'P-723', 'Emily', 'Murphy', 'Bea', 'emily.murphy@wdx.example', 'F', '1973-07-26', 'German', 'EMP', 'T', '2016-12-25', '2018-04-13', '2016-12-25', '2018-04-13', '2018-10-10', NULL, '2025-04-19', '2025-06-11', '2025-05-28', 'VOL-CAREER', 'Career move', 'OU120', 'HR03', 'HR Partner', 'Human Resources', 'HR Partner', 3, 'W100221', 'N', 'Dublin', 'N', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100368', 'E5024', 'P-724', 'Ana', 'Johnson', NULL, 'ana.johnson@wdx.example', 'M', '1998-06-17', 'Portuguese', 'EMP', 'T', '2016-04-26', '2016-04-26', '2016-04-26', '2016-04-26', '2016-10-23', NULL, '2024-07-09', '2024-08-12', '2024-07-24', 'INV-PERF', 'Performance', 'OU130', 'EN05', 'Engineering Manager', 'Engineering', 'Lead Engineering Manager', 3, 'W100214', 'N', 'Berlin', 'N', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100375', 'E5025', 'P-725', 'Kevin', 'Kelly', 'Sunny', 'kevin.kelly@wdx.example', 'F', '1985-02-08', 'German', 'EMP', 'T', '2021-07-10', '2021-07-10', '2021-07-10', '2021-07-10', '2022-01-06', NULL, '2025-02-09', '2025-03-02', '2025-03-01', 'VOL-RELOC', 'Relocation', 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Software Engineer', 5, 'W100256', 'N', 'Berlin', 'N', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100382', 'E5026', 'P-726', 'Nora', 'Keller', 'Bea', 'nora.keller@wdx.example', 'F', '1987-06-14', 'Indian', 'EMP', 'A', '2019-06-30', '2019-06-30', '2019-06-30', '2019-06-30', '2019-12-27', NULL, NULL, NULL, NULL, NULL, NULL, 'OU132', 'EN04', 'Mobile Developer', 'Engineering', 'Mobile Developer', 4, 'W100256', 'N', 'Lisbon', 'N', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100389', 'E5027', 'P-727', 'Rui', 'Miller', NULL, 'rui.miller@wdx.example', 'M', '1988-01-15', 'Irish', 'EMP', 'A', '2022-10-15', '2022-10-15', '2022-10-15', '2022-10-15', '2023-04-13', NULL, NULL, NULL, NULL, NULL, NULL, 'OU140', 'SA03', 'Account Executive', 'Sales', 'Lead Account Executive', 5, 'W100256', 'N', 'Boston', 'Y', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100396', 'E5028', 'P-728', 'Omar', 'Ferreira', 'AJ', 'omar.ferreira@wdx.example', 'F', '1988-03-01', 'American', 'EMP', 'T', '2023-08-01', '2023-08-01', '2023-08-01', '2023-08-01', '2024-01-28', NULL, '2025-04-24', '2025-05-22', '2025-05-11', 'INV-PERF', 'Performance', 'OU141', 'SA02', 'Sales Analyst', 'Sales', 'Lead Sales Analyst', 5, 'W100214', 'N', 'Boston', 'N', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100403', 'E5029', 'P-729', 'Marta', 'Schmidt', 'Bea', 'marta.schmidt@wdx.example', 'M', '1987-07-20', 'Portuguese', 'EMP', 'A', '2018-02-23', '2018-02-23', '2018-02-23', '2018-02-23', '2018-08-22', NULL, NULL, NULL, NULL, NULL, NULL, 'OU150', 'CS02', 'Support Specialist', 'Support', 'Support Specialist', 4, 'W100207', 'N', 'Lisbon', 'Y', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100410', 'E5030', 'P-730', 'Katja', 'Patel', NULL, 'katja.patel@wdx.example', 'M', '1978-06-12', 'Brazilian', 'EMP', 'L', '2018-09-28', '2018-09-28', '2018-09-28', '2018-09-28', '2019-03-27', NULL, NULL, NULL, NULL, NULL, NULL, 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Lead Software Engineer', 5, 'W100207', 'N', 'Berlin', 'N', 80, 32.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100417', 'E5031', 'P-731', 'Mateus', 'Jones', 'Nell', 'mateus.jones@wdx.example', 'M', '1965-01-15', 'American', 'EMP', 'T', '2023-08-01', '2023-08-01', '2023-08-01', '2023-08-01', '2024-01-28', NULL, '2024-03-23', '2024-05-09', '2024-04-20', 'VOL-RELOC', 'Relocation', 'OU150', 'CS02', 'Support Specialist', 'Support', 'Support Specialist', 5, 'W100214', 'N', 'Lisbon', 'N', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100424', 'E5032', 'P-732', 'Aoife', 'Costa', NULL, 'aoife.costa@wdx.example', 'F', '1974-06-08', 'Brazilian', 'EMP', 'L', '2018-01-11', '2018-01-11', '2018-01-11', '2018-01-11', '2018-07-10', NULL, NULL, NULL, NULL, NULL, NULL, 'OU140', 'SA03', 'Account Executive', 'Sales', 'Account Executive', 4, 'W100214', 'N', 'Boston', 'Y', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100431', 'E5033', 'P-733', 'Tiago', 'Wei', NULL, 'tiago.wei@wdx.example', 'F', '1975-08-22', 'American', 'EMP', 'A', '2020-11-15', '2020-11-15', '2020-11-15', '2020-11-15', '2021-05-14', NULL, NULL, NULL, NULL, NULL, NULL, 'OU110', 'FI03', 'Accountant', 'Finance', 'Accountant', 4, 'W100242', 'N', 'Dublin', 'N', 60, 24.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100438', 'E5034', 'P-734', 'Priya', 'Clark', NULL, 'priya.clark@wdx.example', 'F', '1989-07-25', 'Brazilian', 'CON', 'L', '2017-04-17', '2017-04-17', '2017-04-17', '2017-04-17', '2017-10-14', '2026-04-15', NULL, NULL, NULL, NULL, NULL, 'OU120', 'HR03', 'HR Partner', 'Human Resources', 'HR Partner', 3, 'W100242', 'N', 'Dublin', 'Y', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100445', 'E5035', 'P-735', 'Hannah', 'Silva', 'AJ', 'hannah.silva@wdx.example', 'M', '1970-07-29', 'German', 'CON', 'A', '2018-04-15', '2018-04-15', '2018-04-15', '2018-04-15', '2018-10-12', '2025-12-23', NULL, NULL, NULL, NULL, NULL, 'OU130', 'EN05', 'Engineering Manager', 'Engineering', 'Senior Engineering Manager', 5, 'W100207', 'N', 'Berlin', 'Y', 60, 24.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100452', 'E5036', 'P-736', 'Jack', 'Haddad', NULL, 'jack.haddad@wdx.example', 'F', '1978-08-29', 'American', 'CON', 'T', '2021-10-11', '2021-10-11', '2021-10-11', '2021-10-11', '2022-04-09', '2026-06-04', '2025-06-19', '2025-07-30', '2025-07-14', 'VOL-CAREER', 'Career move', 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Software Engineer', 3, 'W100207', 'N', 'Berlin', 'Y', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100459', 'E5037', 'P-737', 'David', 'Ryan', NULL, 'david.ryan@wdx.example', 'M', '1982-03-07', 'German', 'INT', 'A', '2017-01-23', '2017-01-23', '2017-01-23', '2017-01-23', '2017-07-22', '2026-01-13', NULL, NULL, NULL, NULL, NULL, 'OU132', 'EN04', 'Mobile Developer', 'Engineering', 'Senior Mobile Developer', 5, 'W100256', 'N', 'Lisbon', 'N', 100, 40.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100466', 'E5038', 'P-738', 'Laura', 'Santos', NULL, 'laura.santos@wdx.example', 'M', '2000-02-07', 'Portuguese', 'CON', 'A', '2024-05-07', '2024-05-07', '2024-05-07', '2024-05-07', '2024-11-03', '2026-02-24', NULL, NULL, NULL, NULL, NULL, 'OU140', 'SA03', 'Account Executive', 'Sales', 'Account Executive', 4, 'W100256', 'N', 'Boston', 'N', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100473', 'E5039', 'P-739', 'Jonas', 'Novak', NULL, 'jonas.novak@wdx.example', 'F', '1982-03-14', 'German', 'INT', 'A', '2016-10-15', '2016-10-15', '2016-10-15', '2016-10-15', '2017-04-13', '2026-03-29', NULL, NULL, NULL, NULL, NULL, 'OU141', 'SA02', 'Sales Analyst', 'Sales', 'Senior Sales Analyst', 3, 'W100221', 'N', 'Boston', 'N', 80, 32.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100480', 'E5040', 'P-740', 'Megan', 'Byrne', NULL, 'megan.byrne@wdx.example', 'M', '1973-09-09', 'Brazilian', 'CON', 'A', '2021-12-23', '2021-12-23', '2021-12-23', '2021-12-23', '2022-06-21', '2026-06-25', NULL, NULL, NULL, NULL, NULL, 'OU131', 'EN03', 'Software Engineer', 'Engineering', 'Software Engineer', 3, 'W100242', 'N', 'Berlin', 'N', 100, 40.0, 'G6');
INSERT INTO WDX_WORKER VALUES ('W100487', 'E5041', 'P-741', 'Sofia', 'Walsh', 'AJ', 'sofia.walsh@wdx.example', 'M', '1983-11-25', 'American', 'INT', 'A', '2024-07-15', '2024-07-15', '2024-07-15', '2024-07-15', '2025-01-11', '2025-08-06', NULL, NULL, NULL, NULL, NULL, 'OU130', 'EN05', 'Engineering Manager', 'Engineering', 'Senior Engineering Manager', 4, 'W100221', 'N', 'Berlin', 'N', 100, 40.0, 'G5');
INSERT INTO WDX_WORKER VALUES ('W100494', 'E5042', 'P-742', 'Paulo', 'Becker', NULL, 'paulo.becker@wdx.example', 'F', '1992-08-14', 'American', 'INT', 'A', '2022-02-28', '2022-02-28', '2022-02-28', '2022-02-28', '2022-08-27', '2026-02-14', NULL, NULL, NULL, NULL, NULL, 'OU140', 'SA03', 'Account Executive', 'Sales', 'Account Executive', 5, 'W100242', 'N', 'Boston', 'Y', 50, 20.0, 'G4');
INSERT INTO WDX_WORKER VALUES ('W100501', 'E5043', 'P-743', 'Bruno', 'Murphy', NULL, 'bruno.murphy@wdx.example', 'F', '1983-04-09', 'American', 'CON', 'A', '2021-11-27', '2021-11-27', '2021-11-27', '2021-11-27', '2022-05-26', '2026-02-04', NULL, NULL, NULL, NULL, NULL, 'OU160', 'LE04', 'Legal Counsel', 'Legal', 'Legal Counsel', 5, 'W100221', 'N', 'Dublin', 'N', 100, 40.0, 'G4');
CREATE TABLE WDX_JOB_HISTORY (
  Event_ID TEXT PRIMARY KEY,
  Worker_ID TEXT,
  Event_Code TEXT,
  Event_Description TEXT,
  Initiated_Date TEXT,
  Approved_Date TEXT,
  Effective_Date TEXT,
  Completed_Date TEXT,
  Event_Status TEXT,
  Prior_Org_Unit_ID TEXT,
  New_Org_Unit_ID TEXT,
  Prior_Pay_Grade TEXT,
  New_Pay_Grade TEXT,
  Prior_Manager_ID TEXT,
  New_Manager_ID TEXT,
  Initiated_By_ID TEXT
);
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90001', 'W100326', 'TTL', 'Title change', '2023-02-19', '2023-02-27', '2023-03-28', '2023-03-30', 'Completed', 'OU160', 'OU160', 'G5', 'G5', 'W100214', 'W100214', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90002', 'W100473', 'TTL', 'Title change', '2025-07-31', '2025-08-23', '2025-09-14', '2025-09-16', 'Completed', 'OU130', 'OU130', 'G4', 'G4', 'W100221', 'W100221', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90003', 'W100501', 'PRO', 'Promotion', '2022-10-03', '2022-10-04', '2022-11-04', '2022-11-04', 'Completed', 'OU110', 'OU110', 'G4', 'G5', 'W100221', 'W100221', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90004', 'W100228', 'DEM', 'Demotion', '2022-11-25', '2022-12-17', '2022-12-15', '2022-12-20', 'Completed', 'OU141', 'OU141', 'G6', 'G5', 'W100214', 'W100214', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90005', 'W100347', 'TRF', 'Transfer', '2025-03-09', '2025-04-02', '2025-05-08', '2025-05-08', 'Completed', 'OU141', 'OU130', 'G6', 'G6', 'W100214', 'W100256', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90006', 'W100263', 'TRF', 'Transfer', '2023-04-11', '2023-05-02', '2023-05-24', '2023-05-26', 'Completed', 'OU120', 'OU141', 'G5', 'G5', 'W100221', 'W100242', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90007', 'W100340', 'PRO', 'Promotion', '2025-06-18', '2025-06-21', '2025-07-29', '2025-08-01', 'Completed', 'OU141', 'OU141', 'G5', 'G6', 'W100207', 'W100207', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90008', 'W100333', 'PRO', 'Promotion', '2022-11-15', '2022-12-08', '2023-01-05', '2023-01-11', 'Completed', 'OU131', 'OU131', 'G4', 'G5', 'W100207', 'W100207', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90009', 'W100494', 'TTL', 'Title change', '2024-03-31', '2024-04-12', '2024-04-25', '2024-04-30', 'Completed', 'OU160', 'OU160', 'G5', 'G5', 'W100214', 'W100214', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90010', 'W100333', 'TRF', 'Transfer', '2024-03-12', '2024-03-20', '2024-05-02', '2024-05-06', 'Completed', 'OU132', 'OU140', 'G3', 'G3', 'W100214', 'W100256', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90011', 'W100368', 'DEM', 'Demotion', '2023-07-05', '2023-07-29', '2023-08-30', '2023-09-02', 'Completed', 'OU160', 'OU160', 'G4', 'G3', 'W100207', 'W100207', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90012', 'W100403', 'DEM', 'Demotion', '2023-12-29', '2023-12-30', '2024-01-06', '2024-01-10', 'Completed', 'OU131', 'OU131', 'G3', 'G2', 'W100221', 'W100221', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90013', 'W100228', 'MGR', 'Change of manager', '2025-06-24', '2025-07-04', '2025-07-04', '2025-07-06', 'Completed', 'OU110', 'OU110', 'G5', 'G5', 'W100207', 'W100242', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90014', 'W100242', 'TTL', 'Title change', '2024-10-12', '2024-10-20', '2024-11-17', '2024-11-23', 'Completed', 'OU132', 'OU132', 'G6', 'G6', 'W100214', 'W100214', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90015', 'W100347', 'DEM', 'Demotion', '2024-04-12', '2024-05-04', '2024-05-18', '2024-05-22', 'Completed', 'OU110', 'OU110', 'G3', 'G2', 'W100214', 'W100214', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90016', 'W100200', 'DEM', 'Demotion', '2024-07-14', '2024-07-17', '2024-08-22', NULL, 'Cancelled', 'OU100', 'OU100', 'G3', 'G2', 'W100214', 'W100214', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90017', 'W100263', 'PRO', 'Promotion', '2023-04-29', '2023-05-20', '2023-05-14', '2023-05-16', 'Completed', 'OU140', 'OU140', 'G5', 'G6', 'W100214', 'W100214', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90018', 'W100410', 'TRF', 'Transfer', '2023-01-22', '2023-02-01', '2023-03-17', '2023-03-18', 'Completed', 'OU141', 'OU100', 'G6', 'G6', 'W100207', 'W100256', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90019', 'W100284', 'PRO', 'Promotion', '2024-06-05', '2024-06-12', '2024-07-18', '2024-07-23', 'Completed', 'OU150', 'OU150', 'G4', 'G5', 'W100214', 'W100214', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90020', 'W100319', 'TRF', 'Transfer', '2023-05-20', '2023-06-14', '2023-07-04', '2023-07-08', 'Completed', 'OU150', 'OU141', 'G5', 'G5', 'W100214', 'W100256', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90021', 'W100494', 'MGR', 'Change of manager', '2022-12-07', '2022-12-23', '2023-01-06', '2023-01-06', 'Completed', 'OU120', 'OU120', 'G6', 'G6', 'W100221', 'W100256', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90022', 'W100494', 'PRO', 'Promotion', '2022-06-23', '2022-07-09', '2022-07-26', '2022-08-01', 'Completed', 'OU140', 'OU140', 'G4', 'G5', 'W100214', 'W100214', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90023', 'W100340', 'PRO', 'Promotion', '2023-11-14', '2023-12-01', '2024-01-05', '2024-01-09', 'Completed', 'OU150', 'OU150', 'G3', 'G4', 'W100207', 'W100207', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90024', 'W100277', 'PRO', 'Promotion', '2023-07-24', '2023-07-29', '2023-08-03', '2023-08-05', 'Completed', 'OU150', 'OU150', 'G3', 'G4', 'W100214', 'W100214', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90025', 'W100235', 'TTL', 'Title change', '2025-06-17', '2025-07-04', '2025-08-11', '2025-08-12', 'Completed', 'OU110', 'OU110', 'G6', 'G6', 'W100207', 'W100207', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90026', 'W100438', 'TRF', 'Transfer', '2025-05-12', '2025-05-28', '2025-07-09', '2025-07-11', 'Completed', 'OU140', 'OU110', 'G5', 'G5', 'W100214', 'W100242', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90027', 'W100228', 'TTL', 'Title change', '2023-03-15', '2023-03-19', '2023-05-02', '2023-05-05', 'Completed', 'OU110', 'OU110', 'G6', 'G6', 'W100207', 'W100207', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90028', 'W100410', 'PRO', 'Promotion', '2024-01-23', '2024-02-11', '2024-03-17', '2024-03-17', 'Completed', 'OU130', 'OU130', 'G4', 'G5', 'W100214', 'W100214', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90029', 'W100438', 'TTL', 'Title change', '2024-02-01', '2024-02-12', '2024-03-12', '2024-03-17', 'Completed', 'OU130', 'OU130', 'G4', 'G4', 'W100214', 'W100214', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90030', 'W100347', 'TRF', 'Transfer', '2023-12-13', '2024-01-01', '2024-01-27', '2024-01-29', 'Completed', 'OU140', 'OU110', 'G3', 'G3', 'W100207', 'W100242', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90031', 'W100501', 'TTL', 'Title change', '2023-06-03', '2023-06-09', '2023-06-10', '2023-06-16', 'Completed', 'OU110', 'OU110', 'G3', 'G3', 'W100207', 'W100207', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90032', 'W100270', 'PRO', 'Promotion', '2024-11-05', '2024-11-19', '2024-12-01', '2024-12-07', 'Completed', 'OU150', 'OU150', 'G4', 'G5', 'W100221', 'W100221', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90033', 'W100263', 'DEM', 'Demotion', '2024-07-30', '2024-08-15', '2024-08-30', NULL, 'Cancelled', 'OU160', 'OU160', 'G5', 'G4', 'W100207', 'W100207', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90034', 'W100431', 'PRO', 'Promotion', '2023-11-16', '2023-11-27', '2023-12-10', '2023-12-15', 'Completed', 'OU150', 'OU150', 'G6', 'G7', 'W100207', 'W100207', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90035', 'W100347', 'DEM', 'Demotion', '2024-01-23', '2024-01-27', '2024-02-07', '2024-02-09', 'Completed', 'OU131', 'OU131', 'G4', 'G3', 'W100214', 'W100214', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90036', 'W100424', 'MGR', 'Change of manager', '2023-03-18', '2023-04-06', '2023-04-25', '2023-04-30', 'Completed', 'OU130', 'OU130', 'G3', 'G3', 'W100221', 'W100242', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90037', 'W100256', 'PRO', 'Promotion', '2025-02-03', '2025-02-22', '2025-03-01', '2025-03-03', 'Completed', 'OU132', 'OU132', 'G5', 'G6', 'W100214', 'W100214', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90038', 'W100396', 'TTL', 'Title change', '2023-03-05', '2023-03-13', '2023-04-13', '2023-04-17', 'Completed', 'OU150', 'OU150', 'G5', 'G5', 'W100207', 'W100207', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90039', 'W100466', 'PRO', 'Promotion', '2023-02-07', '2023-02-08', '2023-03-07', '2023-03-08', 'Completed', 'OU132', 'OU132', 'G4', 'G5', 'W100207', 'W100207', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90040', 'W100445', 'DEM', 'Demotion', '2022-11-04', NULL, '2022-11-20', NULL, 'Rescinded', 'OU120', 'OU120', 'G5', 'G4', 'W100221', 'W100221', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90041', 'W100473', 'MGR', 'Change of manager', '2022-07-04', '2022-07-10', '2022-08-07', '2022-08-07', 'Completed', 'OU140', 'OU140', 'G3', 'G3', 'W100221', 'W100256', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90042', 'W100347', 'MGR', 'Change of manager', '2023-02-25', '2023-03-06', '2023-03-23', '2023-03-23', 'Completed', 'OU100', 'OU100', 'G4', 'G4', 'W100214', 'W100256', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90043', 'W100242', 'TRF', 'Transfer', '2024-05-08', '2024-05-22', '2024-06-26', '2024-06-30', 'Completed', 'OU131', 'OU150', 'G6', 'G6', 'W100221', 'W100256', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90044', 'W100249', 'MGR', 'Change of manager', '2023-01-21', '2023-02-07', '2023-02-28', '2023-03-03', 'Completed', 'OU100', 'OU100', 'G5', 'G5', 'W100207', 'W100256', 'W100256');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90045', 'W100389', 'TTL', 'Title change', '2024-07-11', '2024-07-31', '2024-09-04', '2024-09-06', 'Completed', 'OU110', 'OU110', 'G4', 'G4', 'W100207', 'W100207', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90046', 'W100305', 'MGR', 'Change of manager', '2024-08-21', '2024-08-23', '2024-09-01', '2024-09-05', 'Completed', 'OU150', 'OU150', 'G5', 'G5', 'W100221', 'W100256', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90047', 'W100228', 'TTL', 'Title change', '2024-06-25', '2024-07-13', '2024-08-20', '2024-08-21', 'Completed', 'OU140', 'OU140', 'G3', 'G3', 'W100207', 'W100207', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90048', 'W100431', 'DEM', 'Demotion', '2023-02-22', '2023-02-26', '2023-04-04', NULL, 'In Progress', 'OU131', 'OU131', 'G3', 'G2', 'W100214', 'W100214', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90049', 'W100228', 'TRF', 'Transfer', '2024-12-08', '2024-12-25', '2025-01-04', '2025-01-09', 'Completed', 'OU100', 'OU132', 'G3', 'G3', 'W100214', 'W100256', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90050', 'W100340', 'TRF', 'Transfer', '2023-03-21', '2023-04-15', '2023-04-25', '2023-04-26', 'Completed', 'OU100', 'OU131', 'G5', 'G5', 'W100214', 'W100256', 'W100207');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90051', 'W100277', 'TTL', 'Title change', '2025-07-21', '2025-07-28', '2025-08-10', '2025-08-11', 'Completed', 'OU100', 'OU100', 'G3', 'G3', 'W100214', 'W100214', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90052', 'W100319', 'DEM', 'Demotion', '2024-10-08', '2024-10-31', '2024-11-03', '2024-11-08', 'Completed', 'OU141', 'OU141', 'G6', 'G5', 'W100207', 'W100207', 'W100214');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90053', 'W100298', 'DEM', 'Demotion', '2024-02-20', '2024-02-24', '2024-03-08', '2024-03-10', 'Completed', 'OU130', 'OU130', 'G5', 'G4', 'W100214', 'W100214', 'W100221');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90054', 'W100494', 'MGR', 'Change of manager', '2023-01-24', '2023-02-12', '2023-02-17', '2023-02-18', 'Completed', 'OU131', 'OU131', 'G4', 'G4', 'W100221', 'W100242', 'W100242');
INSERT INTO WDX_JOB_HISTORY VALUES ('BP-90055', 'W100228', 'TRF', 'Transfer', '2025-05-17', '2025-05-20', '2025-05-24', '2025-05-24', 'Completed', 'OU131', 'OU160', 'G5', 'G5', 'W100214', 'W100242', 'W100214');
CREATE TABLE WDX_COMPENSATION (
  Comp_ID INTEGER PRIMARY KEY,
  Worker_ID TEXT,
  Valid_From TEXT,
  Valid_To TEXT,  -- NULL = current record
  Base_Pay_Annual REAL,  -- in Currency
  Base_Pay_Full_Time_Equivalent REAL,
  Currency TEXT,
  Base_Pay_Annual_EUR REAL,
  Hourly_Rate REAL,
  Pay_Range_Min REAL,
  Pay_Range_Mid REAL,
  Pay_Range_Max REAL,
  Compa_Ratio REAL,
  Bonus_Target_Percent REAL,
  Bonus_Target_Amount REAL,
  Bonus_Paid_Amount REAL,
  Increase_Percent REAL,
  Change_Reason TEXT,
  Approved_By_ID TEXT,
  Approved_On TEXT
);
INSERT INTO WDX_COMPENSATION VALUES (1, 'W100200', '2016-03-01', '2024-03-31', 134000, 134000, 'EUR', 134000, 64.42, 127300.0, 152800.0, 178200.0, 0.88, 5, 6700.0, 4154.0, NULL, 'Hire', 'W100200', '2016-02-15');
INSERT INTO WDX_COMPENSATION VALUES (2, 'W100207', '2024-09-23', '2025-06-30', 107000, 107000, 'EUR', 107000, 51.44, 101600.0, 121900.0, 142200.0, 0.88, 0, 0.0, NULL, NULL, 'Hire', 'W100214', '2024-09-21');
INSERT INTO WDX_COMPENSATION VALUES (3, 'W100214', '2016-02-14', '2024-03-31', 115000, 143750.0, 'EUR', 115000, 55.29, 107800.0, 129400.0, 150900.0, 1.11, 10, 11500.0, NULL, NULL, 'Hire', 'W100214', '2016-02-04');
INSERT INTO WDX_COMPENSATION VALUES (4, 'W100221', '2023-03-21', '2024-03-31', 118000, 118000, 'EUR', 118000, 56.73, 107400.0, 128900.0, 150400.0, 0.92, 15, 17700.0, 11682.0, NULL, 'Hire', 'W100200', '2023-03-06');
INSERT INTO WDX_COMPENSATION VALUES (5, 'W100228', '2021-10-23', '2024-03-31', 62000, 62000, 'EUR', 62000, 29.81, 53900.0, 64700.0, 75500.0, 0.96, 5, 3100.0, 3100.0, NULL, 'Hire', 'W100214', '2021-10-10');
INSERT INTO WDX_COMPENSATION VALUES (6, 'W100235', '2016-10-27', '2024-03-31', 89000, 89000, 'USD', 81880.0, 42.79, 75600.0, 90700.0, 105800.0, 0.98, 5, 4450.0, 5206.0, NULL, 'Hire', 'W100214', '2016-10-08');
INSERT INTO WDX_COMPENSATION VALUES (7, 'W100242', '2020-04-30', '2024-03-31', 109000, 218000.0, 'USD', 100280.0, 52.4, 189700.0, 227600.0, 265600.0, 0.96, 20, 21800.0, 9810.0, NULL, 'Hire', 'W100200', '2020-04-20');
INSERT INTO WDX_COMPENSATION VALUES (8, 'W100249', '2025-06-26', '2025-06-30', 41000, 41000, 'EUR', 41000, 19.71, 35700.0, 42800.0, 50000.0, 0.96, 15, 6150.0, 5228.0, NULL, 'Hire', 'W100214', '2025-06-14');
INSERT INTO WDX_COMPENSATION VALUES (9, 'W100256', '2018-11-18', '2024-03-31', 103000, 103000, 'EUR', 103000, 49.52, 78300.0, 94000.0, 109600.0, 1.1, 5, 5150.0, 4686.0, NULL, 'Hire', 'W100200', '2018-11-02');
INSERT INTO WDX_COMPENSATION VALUES (10, 'W100263', '2019-02-21', '2024-03-31', 82000, 82000, 'EUR', 82000, 39.42, 66400.0, 79700.0, 93000.0, 1.03, 0, 0.0, NULL, NULL, 'Hire', 'W100214', '2019-02-17');
INSERT INTO WDX_COMPENSATION VALUES (11, 'W100270', '2017-01-12', '2024-03-31', 45000, 56250.0, 'USD', 41400.0, 21.63, 50600.0, 60700.0, 70800.0, 0.93, 10, 4500.0, 2160.0, NULL, 'Hire', 'W100200', '2017-01-04');
INSERT INTO WDX_COMPENSATION VALUES (12, 'W100277', '2016-05-17', '2024-03-31', 89000, 89000, 'EUR', 89000, 42.79, 71200.0, 85400.0, 99700.0, 1.04, 10, 8900.0, 9078.0, NULL, 'Hire', 'W100214', '2016-04-28');
INSERT INTO WDX_COMPENSATION VALUES (13, 'W100284', '2025-12-02', '2025-08-31', 47000, 94000.0, 'EUR', 47000, 22.6, 78000.0, 93600.0, 109200.0, 1.0, 10, 4700.0, 4841.0, NULL, 'Hire', 'W100200', '2025-11-16');
INSERT INTO WDX_COMPENSATION VALUES (14, 'W100291', '2020-04-02', '2024-03-31', 96000, 96000, 'EUR', 96000, 46.15, 86400.0, 103700.0, 121000.0, 0.93, 15, 14400.0, NULL, NULL, 'Hire', 'W100214', '2020-03-29');
INSERT INTO WDX_COMPENSATION VALUES (15, 'W100298', '2021-10-25', '2024-03-31', 38000, 38000, 'EUR', 38000, 18.27, 28500.0, 34200.0, 39900.0, 1.11, 10, 3800.0, NULL, NULL, 'Hire', 'W100214', '2021-10-22');
INSERT INTO WDX_COMPENSATION VALUES (16, 'W100305', '2019-12-06', '2024-03-31', 46000, 46000, 'EUR', 46000, 22.12, 38600.0, 46300.0, 54000.0, 0.99, 0, 0.0, NULL, NULL, 'Hire', 'W100200', '2019-11-23');
INSERT INTO WDX_COMPENSATION VALUES (17, 'W100312', '2020-07-15', NULL, 68000, 68000, 'USD', 62560.0, 32.69, 54400.0, 65300.0, 76200.0, 1.04, 15, 10200.0, 11934.0, NULL, 'Hire', 'W100200', '2020-07-02');
INSERT INTO WDX_COMPENSATION VALUES (18, 'W100319', '2019-12-07', NULL, 70000, 70000, 'USD', 64400.0, 33.65, 56700.0, 68000.0, 79400.0, 1.03, 15, 10500.0, 6300.0, NULL, 'Hire', 'W100200', '2019-11-27');
INSERT INTO WDX_COMPENSATION VALUES (19, 'W100326', '2023-01-07', NULL, 77000, 77000, 'EUR', 77000, 37.02, 68500.0, 82200.0, 95900.0, 0.94, 15, 11550.0, 14206.0, NULL, 'Hire', 'W100214', '2022-12-24');
INSERT INTO WDX_COMPENSATION VALUES (20, 'W100333', '2023-04-13', NULL, 49000, 49000, 'EUR', 49000, 23.56, 40700.0, 48800.0, 57000.0, 1.0, 0, 0.0, NULL, NULL, 'Hire', 'W100200', '2023-04-06');
INSERT INTO WDX_COMPENSATION VALUES (21, 'W100340', '2023-01-21', NULL, 92000, 184000.0, 'EUR', 92000, 44.23, 147200.0, 176600.0, 206100.0, 1.04, 15, 13800.0, 15456.0, NULL, 'Hire', 'W100214', '2023-01-07');
INSERT INTO WDX_COMPENSATION VALUES (22, 'W100347', '2018-01-03', NULL, 56000, 56000, 'USD', 51520.0, 26.92, 47000.0, 56400.0, 65800.0, 0.99, 10, 5600.0, 4648.0, NULL, 'Hire', 'W100200', '2017-12-29');
INSERT INTO WDX_COMPENSATION VALUES (23, 'W100354', '2020-03-23', NULL, 65000, 108333.0, 'EUR', 65000, 31.25, 93200.0, 111800.0, 130500.0, 0.97, 10, 6500.0, 3055.0, NULL, 'Hire', 'W100214', '2020-03-11');
INSERT INTO WDX_COMPENSATION VALUES (24, 'W100361', '2018-04-13', NULL, 100000, 100000, 'EUR', 100000, 48.08, 75000.0, 90000.0, 105000.0, 1.11, 5, 5000.0, 5350.0, NULL, 'Hire', 'W100200', '2018-04-01');
INSERT INTO WDX_COMPENSATION VALUES (25, 'W100368', '2016-04-26', NULL, 84000, 84000, 'EUR', 84000, 40.38, 68900.0, 82700.0, 96500.0, 1.02, 5, 4200.0, 4452.0, NULL, 'Hire', 'W100200', '2016-04-13');
INSERT INTO WDX_COMPENSATION VALUES (26, 'W100375', '2021-07-10', NULL, 40000, 40000, 'EUR', 40000, 19.23, 30000.0, 36000.0, 42000.0, 1.11, 10, 4000.0, 4600.0, NULL, 'Hire', 'W100214', '2021-06-30');
INSERT INTO WDX_COMPENSATION VALUES (27, 'W100382', '2019-06-30', NULL, 67000, 67000, 'EUR', 67000, 32.21, 60300.0, 72400.0, 84400.0, 0.93, 15, 10050.0, 10050.0, NULL, 'Hire', 'W100200', '2019-06-25');
INSERT INTO WDX_COMPENSATION VALUES (28, 'W100389', '2022-10-15', NULL, 38000, 38000, 'USD', 34960.0, 18.27, 30000.0, 36000.0, 42000.0, 1.06, 15, 5700.0, NULL, NULL, 'Hire', 'W100214', '2022-10-08');
INSERT INTO WDX_COMPENSATION VALUES (29, 'W100396', '2023-08-01', NULL, 50000, 50000, 'USD', 46000.0, 24.04, 42500.0, 51000.0, 59500.0, 0.98, 20, 10000.0, 5200.0, NULL, 'Hire', 'W100214', '2023-07-22');
INSERT INTO WDX_COMPENSATION VALUES (30, 'W100403', '2018-02-23', NULL, 73000, 73000, 'EUR', 73000, 35.1, 64200.0, 77000.0, 89900.0, 0.95, 5, 3650.0, 4344.0, NULL, 'Hire', 'W100214', '2018-02-15');
INSERT INTO WDX_COMPENSATION VALUES (31, 'W100410', '2018-09-28', NULL, 41000, 51250.0, 'EUR', 41000, 19.71, 42500.0, 51000.0, 59500.0, 1.0, 10, 4100.0, 2460.0, NULL, 'Hire', 'W100214', '2018-09-14');
INSERT INTO WDX_COMPENSATION VALUES (32, 'W100417', '2023-08-01', NULL, 41000, 41000, 'EUR', 41000, 19.71, 31200.0, 37400.0, 43700.0, 1.1, 0, 0.0, NULL, NULL, 'Hire', 'W100214', '2023-07-30');
INSERT INTO WDX_COMPENSATION VALUES (33, 'W100424', '2018-01-11', NULL, 59000, 59000, 'USD', 54280.0, 28.37, 53700.0, 64400.0, 75200.0, 0.92, 20, 11800.0, 7906.0, NULL, 'Hire', 'W100200', '2018-01-08');
INSERT INTO WDX_COMPENSATION VALUES (34, 'W100431', '2020-11-15', NULL, 70000, 116667.0, 'EUR', 70000, 33.65, 102700.0, 123200.0, 143800.0, 0.95, 10, 7000.0, 4270.0, NULL, 'Hire', 'W100200', '2020-11-08');
INSERT INTO WDX_COMPENSATION VALUES (35, 'W100438', '2017-04-17', NULL, 84000, 84000, 'EUR', 84000, 40.38, 69700.0, 83600.0, 97600.0, 1.0, 0, 0.0, NULL, NULL, 'Hire', 'W100214', '2017-04-09');
INSERT INTO WDX_COMPENSATION VALUES (36, 'W100445', '2018-04-15', NULL, 47000, 78333.0, 'EUR', 47000, 22.6, 63400.0, 76100.0, 88800.0, 1.03, 20, 9400.0, 6110.0, NULL, 'Hire', 'W100214', '2018-04-01');
INSERT INTO WDX_COMPENSATION VALUES (37, 'W100452', '2021-10-11', NULL, 96000, 96000, 'EUR', 96000, 46.15, 86400.0, 103700.0, 121000.0, 0.93, 10, 9600.0, 9600.0, NULL, 'Hire', 'W100200', '2021-10-01');
INSERT INTO WDX_COMPENSATION VALUES (38, 'W100459', '2017-01-23', NULL, 50000, 50000, 'EUR', 50000, 24.04, 45500.0, 54600.0, 63700.0, 0.92, 10, 5000.0, 4600.0, NULL, 'Hire', 'W100214', '2017-01-03');
INSERT INTO WDX_COMPENSATION VALUES (39, 'W100466', '2024-05-07', NULL, 71000, 71000, 'USD', 65320.0, 34.13, 54700.0, 65600.0, 76600.0, 1.08, 0, 0.0, NULL, NULL, 'Hire', 'W100214', '2024-04-25');
INSERT INTO WDX_COMPENSATION VALUES (40, 'W100473', '2016-10-15', NULL, 82000, 102500.0, 'USD', 75440.0, 39.42, 85100.0, 102100.0, 119100.0, 1.0, 15, 12300.0, 8241.0, NULL, 'Hire', 'W100214', '2016-09-27');
INSERT INTO WDX_COMPENSATION VALUES (41, 'W100480', '2021-12-23', NULL, 81000, 81000, 'EUR', 81000, 38.94, 61600.0, 73900.0, 86200.0, 1.1, 10, 8100.0, 9720.0, NULL, 'Hire', 'W100214', '2021-12-08');
INSERT INTO WDX_COMPENSATION VALUES (42, 'W100487', '2024-07-15', NULL, 79000, 79000, 'EUR', 79000, 37.98, 66400.0, 79700.0, 93000.0, 0.99, 15, 11850.0, 8414.0, NULL, 'Hire', 'W100200', '2024-07-13');
INSERT INTO WDX_COMPENSATION VALUES (43, 'W100494', '2022-02-28', NULL, 43000, 86000.0, 'USD', 39560.0, 20.67, 77400.0, 92900.0, 108400.0, 0.93, 20, 8600.0, 3784.0, NULL, 'Hire', 'W100214', '2022-02-10');
INSERT INTO WDX_COMPENSATION VALUES (44, 'W100501', '2021-11-27', NULL, 45000, 45000, 'EUR', 45000, 21.63, 34200.0, 41000.0, 47900.0, 1.1, 10, 4500.0, 5355.0, NULL, 'Hire', 'W100214', '2021-11-08');
INSERT INTO WDX_COMPENSATION VALUES (45, 'W100200', '2024-04-01', NULL, 145792.0, 145792.0, 'EUR', 145792.0, 70.09, 114800.0, 137800.0, 160700.0, 0.94, 10, 12900.0, 8772.0, 8.8, 'Merit', 'W100200', '2024-03-20');
INSERT INTO WDX_COMPENSATION VALUES (46, 'W100207', '2025-07-01', NULL, 112992.0, 112992.0, 'EUR', 112992.0, 54.32, 88000.0, 105600.0, 123200.0, 1.04, 5, 5500.0, NULL, 5.6, 'Market adjustment', 'W100200', '2025-06-19');
INSERT INTO WDX_COMPENSATION VALUES (47, 'W100214', '2024-04-01', NULL, 123855.0, 154818.75, 'EUR', 123855.0, 59.55, 127500.0, 153000.0, 178500.0, 0.98, 20, 24000.0, NULL, 7.7, 'Promotion', 'W100214', '2024-03-23');
INSERT INTO WDX_COMPENSATION VALUES (48, 'W100221', '2024-04-01', NULL, 123310.0, 123310.0, 'EUR', 123310.0, 59.28, 98600.0, 118300.0, 138000.0, 0.9, 10, 10600.0, 11978.0, 4.5, 'Merit', 'W100200', '2024-03-17');
INSERT INTO WDX_COMPENSATION VALUES (49, 'W100228', '2024-04-01', NULL, 64666.0, 64666.0, 'EUR', 64666.0, 31.09, 52500.0, 63000.0, 73500.0, 1.02, 20, 12800.0, 10752.0, 4.3, 'Promotion', 'W100214', '2024-03-29');
INSERT INTO WDX_COMPENSATION VALUES (50, 'W100235', '2024-04-01', NULL, 96476.0, 96476.0, 'USD', 88757.92, 46.38, 76800.0, 92200.0, 107500.0, 1.04, 5, 4800.0, 3504.0, 8.4, 'Merit', 'W100200', '2024-03-14');
INSERT INTO WDX_COMPENSATION VALUES (51, 'W100242', '2024-04-01', NULL, 116957.0, 233914.0, 'USD', 107600.44, 56.23, 197200.0, 236600.0, 276100.0, 0.9, 10, 10600.0, 5300.0, 7.3, 'Market adjustment', 'W100200', '2024-03-17');
INSERT INTO WDX_COMPENSATION VALUES (52, 'W100249', '2025-07-01', NULL, 43173.0, 43173.0, 'EUR', 43173.0, 20.76, 51500.0, 61800.0, 72100.0, 0.91, 10, 5600.0, 2520.0, 5.3, 'Market adjustment', 'W100214', '2025-06-17');
INSERT INTO WDX_COMPENSATION VALUES (53, 'W100256', '2024-04-01', NULL, 106090.0, 106090.0, 'EUR', 106090.0, 51.0, 101500.0, 121800.0, 142100.0, 0.94, 10, 11400.0, 6498.0, 3.0, 'Merit', 'W100214', '2024-03-16');
INSERT INTO WDX_COMPENSATION VALUES (54, 'W100263', '2024-04-01', NULL, 85526.0, 85526.0, 'EUR', 85526.0, 41.12, 90000.0, 108000.0, 126000.0, 0.93, 10, 10000.0, NULL, 4.3, 'Promotion', 'W100200', '2024-03-17');
INSERT INTO WDX_COMPENSATION VALUES (55, 'W100270', '2024-04-01', NULL, 46125.0, 57656.25, 'USD', 42435.0, 22.18, 38800.0, 46600.0, 54300.0, 0.99, 20, 7400.0, 9250.0, 2.5, 'Promotion', 'W100214', '2024-03-20');
INSERT INTO WDX_COMPENSATION VALUES (56, 'W100277', '2024-04-01', NULL, 90691.0, 90691.0, 'EUR', 90691.0, 43.6, 88900.0, 106700.0, 124500.0, 0.95, 10, 10100.0, 12524.0, 1.9, 'Merit', 'W100200', '2024-03-18');
INSERT INTO WDX_COMPENSATION VALUES (57, 'W100284', '2025-09-01', NULL, 48880.0, 97760.0, 'EUR', 48880.0, 23.5, 75400.0, 90500.0, 105600.0, 1.02, 15, 6900.0, NULL, 4.0, 'Merit', 'W100214', '2025-08-12');
INSERT INTO WDX_COMPENSATION VALUES (58, 'W100291', '2024-04-01', NULL, 99456.0, 99456.0, 'EUR', 99456.0, 47.82, 69900.0, 83900.0, 97900.0, 1.1, 10, 9200.0, 10304.0, 3.6, 'Market adjustment', 'W100214', '2024-03-16');
INSERT INTO WDX_COMPENSATION VALUES (59, 'W100298', '2024-04-01', NULL, 41040.0, 41040.0, 'EUR', 41040.0, 19.73, 45600.0, 54700.0, 63800.0, 1.01, 20, 11000.0, 6490.0, 8.0, 'Market adjustment', 'W100200', '2024-03-15');
INSERT INTO WDX_COMPENSATION VALUES (60, 'W100305', '2024-04-01', NULL, 47196.0, 47196.0, 'EUR', 47196.0, 22.69, 50800.0, 61000.0, 71100.0, 0.89, 10, 5400.0, 6426.0, 2.6, 'Merit', 'W100214', '2024-03-30');
CREATE TABLE WDX_TIME_OFF (
  Request_ID TEXT PRIMARY KEY,
  Worker_ID TEXT,
  Absence_Code TEXT,
  Absence_Description TEXT,
  Requested_On TEXT,
  Start_Date TEXT,
  End_Date TEXT,
  Return_Date TEXT,  -- actual first day back
  Days_Requested REAL,
  Days_Approved REAL,
  Days_Taken REAL,
  Request_Status TEXT,  -- APPR approved, DENY denied, CANC cancelled, PEND pending
  Decision_Date TEXT,
  Decided_By_ID TEXT,
  Paid_Flag TEXT,
  Half_Day_Flag TEXT,
  Entered_Via TEXT
);
INSERT INTO WDX_TIME_OFF VALUES ('TO30001', 'W100347', 'TRN', 'Training', '2024-05-27', '2024-07-17', '2024-07-20', '2024-07-22', 2, 1, 1, 'APPR', '2024-05-27', 'W100242', 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30002', 'W100445', 'VAC', 'Annual leave', '2024-08-12', '2024-09-17', '2024-09-26', NULL, 6, NULL, NULL, 'PEND', NULL, NULL, 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30003', 'W100319', 'SICK', 'Sickness', '2024-10-28', '2024-12-23', '2024-12-26', NULL, 2, NULL, NULL, 'DENY', '2024-10-28', 'W100214', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30004', 'W100438', 'VAC', 'Annual leave', '2024-03-21', '2024-04-08', '2024-04-13', NULL, 4, NULL, NULL, 'PEND', NULL, NULL, 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30005', 'W100228', 'TRN', 'Training', '2024-01-15', '2024-03-12', '2024-03-15', '2024-03-16', 2, 1, 1, 'APPR', '2024-01-15', 'W100256', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30006', 'W100417', 'UNP', 'Unpaid leave', '2024-11-15', '2025-01-06', '2025-01-14', NULL, 6, NULL, NULL, 'PEND', NULL, NULL, 'N', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30007', 'W100375', 'UNP', 'Unpaid leave', '2024-09-17', '2024-11-14', '2024-11-23', '2024-11-24', 6, 6, 6, 'APPR', '2024-09-26', 'W100214', 'N', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30008', 'W100368', 'PAR', 'Parental leave', '2025-06-06', '2025-07-19', '2025-10-04', NULL, 55, NULL, NULL, 'PEND', NULL, NULL, 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30009', 'W100354', 'SICK', 'Sickness', '2024-10-16', '2024-10-21', '2024-10-31', NULL, 7, NULL, NULL, 'DENY', '2024-10-17', 'W100221', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30010', 'W100277', 'SICK', 'Sickness', '2024-02-22', '2024-04-10', '2024-04-12', '2024-04-15', 1, 1, 1, 'APPR', '2024-02-25', 'W100214', 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30011', 'W100263', 'VAC', 'Annual leave', '2025-01-20', '2025-02-12', '2025-02-14', '2025-02-16', 1, 1, 1, 'APPR', '2025-01-20', 'W100242', 'Y', 'Y', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30012', 'W100375', 'VAC', 'Annual leave', '2024-11-29', '2025-01-03', '2025-01-16', '2025-01-17', 9, 9, 9, 'APPR', '2024-12-01', 'W100221', 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30013', 'W100459', 'PAR', 'Parental leave', '2025-03-20', '2025-04-20', '2025-08-18', '2025-08-19', 86, 86, 85, 'APPR', '2025-03-26', 'W100214', 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30014', 'W100501', 'UNP', 'Unpaid leave', '2024-11-29', '2025-01-25', '2025-01-27', NULL, 1, NULL, NULL, 'DENY', '2024-11-29', 'W100214', 'N', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30015', 'W100291', 'PAR', 'Parental leave', '2025-03-30', '2025-05-24', '2025-09-06', '2025-09-09', 75, 75, 75, 'APPR', '2025-04-07', 'W100256', 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30016', 'W100403', 'UNP', 'Unpaid leave', '2025-04-27', '2025-05-24', '2025-06-06', NULL, 9, NULL, NULL, 'DENY', '2025-04-30', 'W100242', 'N', 'Y', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30017', 'W100424', 'VAC', 'Annual leave', '2025-06-28', '2025-08-08', '2025-08-15', '2025-08-17', 5, 5, 4, 'APPR', '2025-07-07', 'W100207', 'Y', 'Y', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30018', 'W100340', 'VAC', 'Annual leave', '2025-07-07', '2025-08-06', '2025-08-11', NULL, 4, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30019', 'W100284', 'TRN', 'Training', '2025-07-22', '2025-08-17', '2025-08-17', NULL, 1, NULL, NULL, 'PEND', NULL, NULL, 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30020', 'W100298', 'VAC', 'Annual leave', '2024-05-29', '2024-07-22', '2024-07-23', NULL, 1, NULL, NULL, 'DENY', '2024-06-02', 'W100221', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30021', 'W100214', 'PAR', 'Parental leave', '2024-09-17', '2024-10-21', '2025-02-09', '2025-02-11', 79, 78, 78, 'APPR', '2024-09-20', 'W100256', 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30022', 'W100284', 'TRN', 'Training', '2024-10-17', '2024-11-28', '2024-12-01', '2024-12-02', 2, 2, 2, 'APPR', '2024-10-25', 'W100242', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30023', 'W100228', 'TRN', 'Training', '2024-03-02', '2024-04-21', '2024-05-04', '2024-05-07', 9, 9, 9, 'APPR', '2024-03-04', 'W100221', 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30024', 'W100347', 'VAC', 'Annual leave', '2024-12-24', '2025-02-18', '2025-02-21', '2025-02-23', 2, 2, 2, 'APPR', '2024-12-30', 'W100214', 'Y', 'Y', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30025', 'W100207', 'TRN', 'Training', '2025-05-19', '2025-05-24', '2025-05-25', '2025-05-28', 1, 1, 1, 'APPR', '2025-05-27', 'W100221', 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30026', 'W100368', 'VAC', 'Annual leave', '2024-12-17', '2025-01-31', '2025-02-05', '2025-02-08', 4, 4, 4, 'APPR', '2024-12-26', 'W100214', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30027', 'W100256', 'VAC', 'Annual leave', '2025-08-21', '2025-09-20', '2025-09-20', '2025-09-21', 1, 1, 1, 'APPR', '2025-08-22', 'W100221', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30028', 'W100333', 'SICK', 'Sickness', '2024-01-13', '2024-01-18', '2024-01-29', NULL, 8, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30029', 'W100382', 'SICK', 'Sickness', '2024-06-02', '2024-06-07', '2024-06-17', '2024-06-19', 7, 7, 7, 'APPR', '2024-06-07', 'W100256', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30030', 'W100403', 'VAC', 'Annual leave', '2025-06-06', '2025-06-14', '2025-06-15', NULL, 1, NULL, NULL, 'DENY', '2025-06-12', 'W100214', 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30031', 'W100326', 'VAC', 'Annual leave', '2024-10-24', '2024-12-18', '2024-12-19', NULL, 1, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30032', 'W100410', 'UNP', 'Unpaid leave', '2024-07-26', '2024-09-12', '2024-09-18', '2024-09-21', 4, 3, 3, 'APPR', '2024-08-02', 'W100207', 'N', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30033', 'W100347', 'SICK', 'Sickness', '2025-08-25', '2025-09-23', '2025-10-03', NULL, 7, 7, NULL, 'APPR', '2025-08-29', 'W100207', 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30034', 'W100200', 'UNP', 'Unpaid leave', '2025-01-22', '2025-01-31', '2025-02-09', '2025-02-11', 6, 6, 6, 'APPR', '2025-01-28', 'W100221', 'N', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30035', 'W100459', 'VAC', 'Annual leave', '2025-07-17', '2025-08-29', '2025-08-30', '2025-09-01', 1, 1, 1, 'APPR', '2025-07-18', 'W100221', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30036', 'W100207', 'PAR', 'Parental leave', '2024-01-28', '2024-03-11', '2024-06-19', '2024-06-20', 71, 71, 71, 'APPR', '2024-01-29', 'W100221', 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30037', 'W100424', 'PAR', 'Parental leave', '2025-05-10', '2025-06-22', '2025-10-01', NULL, 72, NULL, NULL, 'DENY', '2025-05-10', 'W100214', 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30038', 'W100389', 'SICK', 'Sickness', '2025-07-12', '2025-08-26', '2025-08-27', '2025-08-28', 1, 1, 1, 'APPR', '2025-07-19', 'W100242', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30039', 'W100417', 'PAR', 'Parental leave', '2024-05-30', '2024-07-02', '2024-09-25', NULL, 61, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30040', 'W100270', 'SICK', 'Sickness', '2025-05-04', '2025-06-23', '2025-06-24', '2025-06-26', 1, 1, 1, 'APPR', '2025-05-06', 'W100207', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30041', 'W100207', 'VAC', 'Annual leave', '2024-12-29', '2025-01-25', '2025-02-02', NULL, 6, NULL, NULL, 'DENY', '2024-12-30', 'W100207', 'Y', 'N', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30042', 'W100228', 'SICK', 'Sickness', '2024-05-16', '2024-06-28', '2024-06-29', NULL, 1, NULL, NULL, 'DENY', '2024-05-20', 'W100221', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30043', 'W100305', 'UNP', 'Unpaid leave', '2025-04-26', '2025-04-30', '2025-05-03', '2025-05-06', 2, 2, 2, 'APPR', '2025-04-28', 'W100256', 'N', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30044', 'W100256', 'VAC', 'Annual leave', '2025-06-03', '2025-06-13', '2025-06-15', NULL, 1, NULL, NULL, 'DENY', '2025-06-05', 'W100242', 'Y', 'Y', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30045', 'W100382', 'VAC', 'Annual leave', '2024-08-26', '2024-09-05', '2024-09-17', NULL, 9, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30046', 'W100326', 'VAC', 'Annual leave', '2025-02-22', '2025-03-02', '2025-03-09', NULL, 5, NULL, NULL, 'DENY', '2025-02-22', 'W100242', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30047', 'W100235', 'SICK', 'Sickness', '2024-09-28', '2024-11-02', '2024-11-03', '2024-11-06', 1, 1, 1, 'APPR', '2024-10-03', 'W100242', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30048', 'W100452', 'VAC', 'Annual leave', '2025-02-11', '2025-03-24', '2025-03-28', NULL, 3, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30049', 'W100298', 'PAR', 'Parental leave', '2024-03-31', '2024-04-28', '2024-08-16', '2024-08-18', 79, 79, 79, 'APPR', '2024-04-05', 'W100242', 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30050', 'W100249', 'VAC', 'Annual leave', '2024-11-18', '2025-01-11', '2025-01-19', '2025-01-20', 6, 6, 5, 'APPR', '2024-11-26', 'W100242', 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30051', 'W100375', 'SICK', 'Sickness', '2024-04-15', '2024-05-31', '2024-06-05', '2024-06-06', 4, 4, 4, 'APPR', '2024-04-20', 'W100242', 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30052', 'W100200', 'PAR', 'Parental leave', '2025-02-24', '2025-04-03', '2025-06-08', NULL, 47, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30053', 'W100305', 'PAR', 'Parental leave', '2025-09-08', '2025-10-23', '2026-01-14', NULL, 59, NULL, NULL, 'PEND', NULL, NULL, 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30054', 'W100466', 'VAC', 'Annual leave', '2024-11-22', '2024-12-04', '2024-12-11', NULL, 5, NULL, NULL, 'DENY', '2024-11-27', 'W100207', 'Y', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30055', 'W100312', 'SICK', 'Sickness', '2025-03-15', '2025-04-26', '2025-05-09', '2025-05-11', 9, 9, 9, 'APPR', '2025-03-16', 'W100221', 'Y', 'Y', 'Mobile');
INSERT INTO WDX_TIME_OFF VALUES ('TO30056', 'W100235', 'UNP', 'Unpaid leave', '2024-08-22', '2024-10-15', '2024-10-19', '2024-10-21', 3, 3, 3, 'APPR', '2024-08-27', 'W100214', 'N', 'N', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30057', 'W100487', 'SICK', 'Sickness', '2024-03-03', '2024-04-21', '2024-04-28', '2024-04-29', 5, 5, 5, 'APPR', '2024-03-12', 'W100207', 'Y', 'Y', 'Web');
INSERT INTO WDX_TIME_OFF VALUES ('TO30058', 'W100347', 'VAC', 'Annual leave', '2024-08-08', '2024-09-15', '2024-09-23', NULL, 6, NULL, NULL, 'PEND', NULL, NULL, 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30059', 'W100347', 'VAC', 'Annual leave', '2024-06-29', '2024-08-19', '2024-08-20', NULL, 1, NULL, NULL, 'CANC', NULL, NULL, 'Y', 'N', 'Manager');
INSERT INTO WDX_TIME_OFF VALUES ('TO30060', 'W100396', 'UNP', 'Unpaid leave', '2024-05-04', '2024-06-02', '2024-06-07', NULL, 4, NULL, NULL, 'CANC', NULL, NULL, 'N', 'N', 'Mobile');
