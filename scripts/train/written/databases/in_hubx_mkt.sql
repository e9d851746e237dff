CREATE TABLE hs_owners (
  owner_id INTEGER PRIMARY KEY,
  first_name TEXT,
  last_name TEXT,
  email TEXT,
  team TEXT,
  archived INTEGER
);
CREATE TABLE companies (
  company_id INTEGER PRIMARY KEY,
  name TEXT,
  domain TEXT,
  industry TEXT,
  lifecyclestage TEXT,
  company_owner_id INTEGER REFERENCES hs_owners(owner_id),
  num_employees INTEGER,
  annual_revenue REAL,
  city TEXT,
  country TEXT,
  createdate TEXT,
  first_deal_created_date TEXT,
  hs_last_contacted TEXT
);
CREATE TABLE forms (
  form_id INTEGER PRIMARY KEY,
  form_name TEXT,
  form_type TEXT,
  published INTEGER,
  created_at TEXT,
  updated_at TEXT
);
CREATE TABLE contacts (
  contact_id INTEGER PRIMARY KEY,
  firstname TEXT,
  lastname TEXT,
  email TEXT,
  phone TEXT,
  mobilephone TEXT,
  jobtitle TEXT,
  company_id INTEGER REFERENCES companies(company_id),
  contact_owner_id INTEGER REFERENCES hs_owners(owner_id),  -- contact owner
  created_by_owner_id INTEGER REFERENCES hs_owners(owner_id),  -- who entered it by hand, NULL when by form or import
  lifecyclestage TEXT,
  hs_lead_status TEXT,
  hubspot_score INTEGER,
  createdate TEXT,
  lastmodifieddate TEXT,
  hs_lead_date TEXT,  -- became a lead
  hs_mql_date TEXT,  -- became marketing qualified
  hs_sql_date TEXT,  -- became sales qualified
  hs_opportunity_date TEXT,
  hs_customer_date TEXT,  -- became a customer
  original_source TEXT,  -- first ever touch
  latest_source TEXT,
  first_conversion_form_id INTEGER REFERENCES forms(form_id),
  recent_conversion_form_id INTEGER REFERENCES forms(form_id),
  first_conversion_date TEXT,
  recent_conversion_date TEXT,
  num_conversion_events INTEGER,
  num_page_views INTEGER,
  num_visits INTEGER,
  hs_email_optout INTEGER,  -- unsubscribed
  hs_email_bounced INTEGER,
  hs_emails_sent INTEGER,
  hs_emails_delivered INTEGER,
  hs_emails_opened INTEGER,
  hs_emails_clicked INTEGER,
  hs_last_email_open_date TEXT,
  last_contacted TEXT,
  next_activity_date TEXT,
  country TEXT,
  is_marketing_contact INTEGER,  -- counted for billing
  legal_basis TEXT,
  archived INTEGER
);
CREATE TABLE marketing_emails (
  email_id INTEGER PRIMARY KEY,
  internal_name TEXT,
  subject TEXT,
  campaign TEXT,
  type TEXT,
  state TEXT,
  author_owner_id INTEGER REFERENCES hs_owners(owner_id),
  created_at TEXT,
  updated_at TEXT,
  scheduled_at TEXT,
  sent_at TEXT,
  recipients INTEGER,  -- selected
  sent INTEGER,
  delivered INTEGER,
  hard_bounces INTEGER,
  soft_bounces INTEGER,
  opens INTEGER,  -- every opening
  unique_opens INTEGER,  -- people who opened
  clicks INTEGER,
  unique_clicks INTEGER,
  unsubscribes INTEGER,
  spam_reports INTEGER
);
CREATE TABLE form_submissions (
  submission_id INTEGER PRIMARY KEY,
  form_id INTEGER REFERENCES forms(form_id),
  contact_id INTEGER REFERENCES contacts(contact_id),
  submitted_at TEXT,
  page_url TEXT,
  utm_source TEXT,
  utm_campaign TEXT,
  device TEXT,
  is_spam INTEGER
);
CREATE TABLE deals (
  deal_id INTEGER PRIMARY KEY,
  dealname TEXT,
  pipeline TEXT,
  dealstage TEXT,
  amount REAL,
  amount_in_home_currency REAL,  -- EUR
  deal_currency TEXT,
  hs_mrr REAL,  -- monthly recurring part
  hs_arr REAL,
  hs_acv REAL,  -- annual contract value
  hs_forecast_probability REAL,
  createdate TEXT,
  closedate TEXT,  -- expected while open
  hs_lastmodifieddate TEXT,
  notes_last_contacted TEXT,
  dealtype TEXT,
  deal_owner_id INTEGER REFERENCES hs_owners(owner_id),
  created_by_owner_id INTEGER REFERENCES hs_owners(owner_id),
  company_id INTEGER REFERENCES companies(company_id),
  primary_contact_id INTEGER REFERENCES contacts(contact_id),
  closed_lost_reason TEXT,
  closed_won_reason TEXT,
  original_source TEXT,
  hs_priority TEXT,
  num_associated_contacts INTEGER
);

INSERT INTO hs_owners VALUES (1, 'Nina', 'Lowe', 'o1@corp.example', 'Inbound', 0);
INSERT INTO hs_owners VALUES (2, 'Oscar', 'Grau', 'o2@corp.example', 'Inbound', 0);
INSERT INTO hs_owners VALUES (3, 'Petra', 'Novak', 'o3@corp.example', 'Enterprise', 0);
INSERT INTO hs_owners VALUES (4, 'Raj', 'Mehta', 'o4@corp.example', 'Enterprise', 0);
INSERT INTO hs_owners VALUES (5, 'Sven', 'Lund', 'o5@corp.example', 'SMB', 0);
INSERT INTO hs_owners VALUES (6, 'Tina', 'Marsh', 'o6@corp.example', 'SMB', 1);
INSERT INTO companies VALUES (1, 'Alto Foods', 'alto.example', 'Technology', 'lead', 1, 1446, 22200000.0, 'Austin', 'United States', '2024-01-29 16:43:36', '2024-06-19 07:14:58', '2024-12-05 18:26:31');
INSERT INTO companies VALUES (2, 'Brix Labs', 'brix.example', 'Technology', 'customer', 4, 3615, 69800000.0, 'Dublin', 'Ireland', '2024-12-21 10:29:07', NULL, '2024-10-13 07:57:36');
INSERT INTO companies VALUES (3, 'Crux Media', 'crux.example', 'Media', 'lead', 4, 2755, 24600000.0, 'Dublin', 'Ireland', '2023-03-22 13:59:45', '2023-05-29 17:39:53', '2025-04-27 09:50:29');
INSERT INTO companies VALUES (4, 'Dome Energy', 'dome.example', 'Technology', 'opportunity', 2, 3260, NULL, 'Austin', 'United States', '2024-01-04 15:04:04', '2024-05-29 16:39:24', '2025-03-02 07:48:07');
INSERT INTO companies VALUES (5, 'Edel Schools', 'edel.example', 'Food', 'customer', 5, 1463, 51800000.0, 'Dublin', 'Ireland', '2023-01-09 19:43:41', '2023-06-04 07:09:37', '2025-04-16 16:11:35');
INSERT INTO companies VALUES (6, 'Fern Clinics', 'fern.example', 'Technology', 'lead', 6, 3190, 31600000.0, 'Dublin', 'Ireland', '2023-02-19 13:03:15', '2023-07-25 19:30:59', '2024-11-11 11:01:23');
INSERT INTO companies VALUES (7, 'Giga Parts', 'giga.example', 'Technology', 'lead', 1, 620, 49900000.0, 'Dublin', 'Ireland', '2025-01-31 14:12:19', NULL, '2025-01-05 12:02:45');
INSERT INTO companies VALUES (8, 'Halo Travel', 'halo.example', 'Health', 'opportunity', 4, 1802, NULL, 'Lyon', 'France', '2022-11-30 13:05:30', '2023-06-02 20:09:47', '2024-12-30 14:05:54');
INSERT INTO companies VALUES (9, 'Icon Legal', 'icon.example', 'Technology', 'lead', 2, 2551, 1600000.0, 'Dublin', 'Ireland', '2025-02-06 19:36:08', NULL, '2024-11-22 14:11:49');
INSERT INTO companies VALUES (10, 'Jett Motors', 'jett.example', 'Technology', 'customer', 2, 2703, 60500000.0, 'Austin', 'United States', '2023-11-13 19:20:04', NULL, '2024-10-07 14:57:27');
INSERT INTO companies VALUES (11, 'Kobo Books', 'kobo.example', 'Health', 'customer', 2, 453, 22200000.0, 'Dublin', 'Ireland', '2024-04-02 11:40:56', '2024-07-04 20:24:02', '2025-02-16 19:08:03');
INSERT INTO companies VALUES (12, 'Lime Telecom', 'lime.example', 'Finance', 'customer', 1, 2058, 1900000.0, 'Austin', 'United States', '2022-11-10 10:30:39', '2023-03-10 17:52:37', '2025-05-02 11:29:17');
INSERT INTO companies VALUES (13, 'Mint Bank', 'mint.example', NULL, 'customer', 4, 2370, 57000000.0, 'Berlin', 'Germany', '2023-07-30 07:02:20', '2024-02-09 07:10:48', NULL);
INSERT INTO companies VALUES (14, 'Nexo Games', 'nexo.example', 'Technology', 'lead', 6, 1106, 14700000.0, 'Lyon', 'France', '2022-11-04 11:56:51', '2022-12-30 09:18:04', '2024-12-23 07:21:40');
INSERT INTO companies VALUES (15, 'Orb Sensors', 'orb.example', 'Food', 'customer', 1, 743, 79000000.0, 'Austin', 'United States', '2023-11-04 19:01:07', '2024-05-20 17:16:58', '2024-10-14 19:16:55');
INSERT INTO companies VALUES (16, 'Plum Hotels', 'plum.example', 'Health', 'opportunity', 3, 1485, 35300000.0, 'Lyon', 'France', '2023-11-26 09:32:49', '2023-12-25 11:51:57', '2025-01-08 15:32:26');
INSERT INTO forms VALUES (1, 'Demo request', 'hubspot', 1, '2022-05-01', '2025-01-20');
INSERT INTO forms VALUES (2, 'Newsletter signup', 'popup', 1, '2022-06-01', '2024-02-01');
INSERT INTO forms VALUES (3, 'Ebook SEO guide', 'hubspot', 1, '2023-02-10', '2024-11-05');
INSERT INTO forms VALUES (4, 'Webinar registration', 'hubspot', 0, '2023-09-01', '2024-12-01');
INSERT INTO forms VALUES (5, 'Contact us', 'hubspot', 1, '2022-05-01', '2025-04-02');
INSERT INTO forms VALUES (6, 'Pricing calculator', 'popup', 1, '2024-07-15', '2024-07-20');
INSERT INTO contacts VALUES (1, 'Adam', 'Ames', 'p1@mail.example', NULL, NULL, 'Sales Lead', 8, 5, 5, 'lead', 'UNQUALIFIED', 39, '2023-04-10 18:05:39', '2023-11-30 07:09:39', '2023-04-14 20:12:42', NULL, NULL, NULL, NULL, 'SOCIAL', 'EMAIL', 1, 6, '2023-04-10 18:05:39', '2023-07-25 20:10:15', 6, 16, 19, 1, 0, 21, 19, 0, 0, NULL, NULL, NULL, 'United States', 0, NULL, 0);
INSERT INTO contacts VALUES (2, 'Bella', 'Boyle', 'p2@mail.example', NULL, NULL, 'Marketing Manager', 6, 6, NULL, 'salesqualifiedlead', 'NEW', 80, '2023-04-27 18:04:29', '2024-01-11 07:14:30', '2023-05-02 07:08:33', '2023-06-19 12:55:41', '2023-07-22 07:20:04', NULL, NULL, 'REFERRALS', 'DIRECT', 3, 6, '2023-04-27 18:04:29', '2023-04-30 13:52:42', 6, 26, 17, 0, 0, 11, 10, 1, 0, '2023-07-16 15:38:36', '2023-06-15 07:56:10', '2025-06-12', 'Ireland', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (3, 'Chris', 'Conti', 'p3@mail.example', NULL, NULL, 'CEO', 11, 1, 6, 'subscriber', NULL, 94, '2023-05-11 18:41:44', '2023-12-21 07:48:31', NULL, NULL, NULL, NULL, NULL, 'ORGANIC_SEARCH', 'PAID_SEARCH', 3, 3, '2023-05-11 18:41:44', '2023-08-02 07:21:12', 5, 40, 11, 0, 0, 3, 2, 0, 0, NULL, '2023-05-29 07:34:48', NULL, 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (4, 'Daria', 'Drew', 'p4@mail.example', NULL, NULL, 'Marketing Manager', NULL, 5, NULL, 'lead', 'UNQUALIFIED', 78, '2023-05-23 09:53:42', '2023-06-18 19:07:03', '2023-05-28 18:11:06', NULL, NULL, NULL, NULL, 'DIRECT', 'EMAIL', NULL, NULL, NULL, NULL, 0, 4, 7, 0, 0, 27, 25, 24, 7, '2023-09-18 14:48:41', '2023-11-18 10:54:38', NULL, 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (5, 'Emil', 'Engel', 'p5@mail.example', NULL, NULL, 'Sales Lead', 2, 3, NULL, 'subscriber', NULL, 49, '2023-06-10 09:29:23', '2023-07-23 07:53:32', NULL, NULL, NULL, NULL, NULL, 'PAID_SEARCH', 'DIRECT', 3, 4, '2023-06-10 09:29:23', '2023-06-15 13:39:20', 3, 22, 10, 0, 0, 34, 32, 28, 8, '2024-05-19 07:01:30', '2024-01-29 20:29:01', NULL, 'France', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (6, 'Freya', 'Fraser', 'p6@mail.example', '+353 1 550006', NULL, 'Marketing Manager', 5, 2, 3, 'marketingqualifiedlead', 'UNQUALIFIED', 50, '2023-06-26 07:28:44', '2023-10-29 07:26:15', '2023-06-30 20:56:46', '2023-08-24 15:10:40', NULL, NULL, NULL, 'ORGANIC_SEARCH', 'PAID_SEARCH', 6, 4, '2023-06-26 07:28:44', '2023-12-19 07:43:42', 4, 8, 10, 0, 0, 19, 18, 4, 1, '2023-08-26 20:10:18', NULL, NULL, 'United States', 0, 'consent', 0);
INSERT INTO contacts VALUES (7, 'Gavin', 'Gallo', 'p7@mail.example', '+353 1 550007', NULL, 'CEO', NULL, 6, 5, 'subscriber', NULL, 7, '2023-07-08 13:43:04', '2023-08-14 20:33:37', NULL, NULL, NULL, NULL, NULL, 'PAID_SEARCH', 'ORGANIC_SEARCH', 6, 6, '2023-07-08 13:43:04', '2023-11-22 07:43:04', 5, 1, 11, 0, 0, 4, 3, 0, 0, NULL, '2024-04-23 20:05:40', NULL, 'United States', 1, NULL, 1);
INSERT INTO contacts VALUES (8, 'Helga', 'Hinds', NULL, '+353 1 550008', '+353 87 40008', 'Marketing Manager', 15, 3, NULL, 'salesqualifiedlead', NULL, 76, '2023-07-21 14:37:55', '2023-12-01 14:35:33', '2023-07-22 07:49:31', '2023-07-28 18:17:14', '2023-08-21 07:48:23', NULL, NULL, 'ORGANIC_SEARCH', 'EMAIL', NULL, NULL, NULL, NULL, 0, 73, 13, 0, 0, 30, 28, 4, 1, '2024-02-14 07:28:52', '2023-08-29 17:40:10', NULL, 'France', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (9, 'Ivan', 'Ito', 'p9@mail.example', '+353 1 550009', NULL, 'Student', 13, 4, NULL, 'salesqualifiedlead', 'IN_PROGRESS', 92, '2023-08-05 15:14:33', '2023-10-06 20:42:51', '2023-08-08 07:49:36', '2023-08-12 08:37:31', '2023-09-04 08:48:45', NULL, NULL, 'OFFLINE', 'EMAIL', 4, 4, '2023-08-05 15:14:33', '2023-11-23 19:15:53', 2, 55, 6, 0, 0, 32, 30, 24, 7, '2024-01-22 11:59:47', NULL, NULL, 'Ireland', 0, 'legitimate interest', 0);
INSERT INTO contacts VALUES (10, 'Julia', 'Jung', 'p10@mail.example', NULL, NULL, 'Marketing Manager', 12, 6, 4, 'customer', NULL, 23, '2023-08-21 17:26:34', '2024-06-01 07:03:16', '2023-08-25 19:10:30', '2023-10-09 20:56:53', '2023-10-18 14:55:16', '2023-11-19 17:14:04', '2024-01-17 07:48:58', 'EMAIL', 'EMAIL', 1, 5, '2023-08-21 17:26:34', '2023-12-28 07:38:58', 5, 21, 16, 0, 0, 31, 29, 15, 6, '2024-03-20 07:30:01', '2024-06-15 11:11:19', NULL, 'Ireland', 1, 'consent', 0);
INSERT INTO contacts VALUES (11, 'Kofi', 'Kerr', 'p11@mail.example', '+353 1 550011', '+353 87 40011', 'Student', 12, 1, NULL, 'subscriber', NULL, 86, '2023-09-07 18:34:55', '2023-10-11 17:28:06', NULL, NULL, NULL, NULL, NULL, 'REFERRALS', 'DIRECT', NULL, NULL, NULL, NULL, 0, 18, 7, 0, 0, 5, 4, 1, 0, '2024-05-03 19:58:18', '2024-05-28 07:46:45', NULL, 'France', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (12, 'Lara', 'Lopes', 'p12@mail.example', NULL, '+353 87 40012', 'Sales Lead', 9, 3, NULL, 'subscriber', NULL, 12, '2023-09-25 19:50:23', '2024-04-19 17:00:55', NULL, NULL, NULL, NULL, NULL, 'SOCIAL', 'EMAIL', 4, 2, '2023-09-25 19:50:23', '2023-11-15 13:48:48', 1, 6, 17, 0, 0, 30, 28, 12, 0, '2024-10-16 11:04:31', '2023-11-09 12:10:35', NULL, 'France', 1, 'consent', 0);
INSERT INTO contacts VALUES (13, 'Mateo', 'Mraz', 'p13@mail.example', '+353 1 550013', '+353 87 40013', 'Marketing Manager', 9, 6, 1, 'lead', 'CONNECTED', 16, '2023-10-07 15:47:36', '2024-04-26 20:13:27', '2023-10-16 11:40:26', NULL, NULL, NULL, NULL, 'SOCIAL', 'ORGANIC_SEARCH', NULL, NULL, NULL, NULL, 0, 18, 16, 0, 0, 27, 25, 24, 9, '2024-01-28 20:54:37', '2023-10-25 07:02:07', NULL, 'Ireland', 1, 'consent', 0);
INSERT INTO contacts VALUES (14, 'Nell', 'Ames', 'p14@mail.example', NULL, '+353 87 40014', 'CEO', NULL, 5, NULL, 'lead', 'UNQUALIFIED', 84, '2023-10-22 18:37:51', '2024-01-16 15:08:52', '2023-10-29 12:23:38', NULL, NULL, NULL, NULL, 'REFERRALS', 'PAID_SEARCH', NULL, NULL, NULL, NULL, 0, 9, 19, 0, 0, 36, 34, 7, 2, '2024-01-15 14:51:15', NULL, NULL, 'United States', 1, NULL, 0);
INSERT INTO contacts VALUES (15, 'Omar', 'Boyle', 'p15@mail.example', NULL, '+353 87 40015', NULL, 5, NULL, NULL, 'customer', NULL, 24, '2023-11-07 08:30:19', '2024-08-30 07:44:50', '2023-11-17 07:14:56', '2023-11-27 07:18:18', '2023-11-29 20:38:24', '2023-12-23 16:35:46', '2024-01-28 17:11:08', 'ORGANIC_SEARCH', 'DIRECT', 3, 1, '2023-11-07 08:30:19', '2024-02-11 08:34:14', 1, 60, 5, 0, 0, 23, 21, 15, 6, '2024-08-26 07:30:11', '2023-12-08 07:43:08', NULL, 'Ireland', 0, 'consent', 0);
INSERT INTO contacts VALUES (16, 'Paula', 'Conti', 'p16@mail.example', '+353 1 550016', '+353 87 40016', NULL, NULL, 6, 2, 'subscriber', NULL, 51, '2023-11-24 07:18:38', '2024-05-16 20:55:21', NULL, NULL, NULL, NULL, NULL, 'PAID_SEARCH', 'DIRECT', 4, 2, '2023-11-24 07:18:38', '2024-04-02 20:15:56', 4, 32, 5, 1, 0, 7, 6, 3, 0, '2024-05-16 14:19:22', '2024-06-22 07:42:24', NULL, 'France', 1, 'consent', 0);
INSERT INTO contacts VALUES (17, 'Quim', 'Drew', 'p17@mail.example', '+353 1 550017', NULL, 'Marketing Manager', 15, 6, 1, 'customer', NULL, 8, '2023-12-05 19:53:51', '2024-07-21 20:37:41', '2023-12-14 12:10:05', '2023-12-28 17:41:53', '2024-02-16 10:14:33', '2024-03-02 07:24:22', '2024-03-14 20:36:28', 'ORGANIC_SEARCH', 'DIRECT', 1, 1, '2023-12-05 19:53:51', '2024-06-18 07:57:20', 3, 32, 4, 0, 0, 4, 3, 0, 0, NULL, NULL, NULL, 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (18, 'Renee', 'Engel', 'p18@mail.example', NULL, '+353 87 40018', 'Sales Lead', 4, 1, NULL, 'marketingqualifiedlead', 'IN_PROGRESS', 6, '2023-12-23 17:44:50', '2024-06-19 11:40:09', '2023-12-27 07:28:13', '2024-01-04 07:42:40', NULL, NULL, NULL, 'ORGANIC_SEARCH', 'EMAIL', NULL, NULL, NULL, NULL, 0, 21, 13, 0, 0, 2, 1, 0, 0, NULL, NULL, '2025-06-14', 'Ireland', 1, 'consent', 0);
INSERT INTO contacts VALUES (19, 'Silas', 'Fraser', 'p19@mail.example', NULL, NULL, 'Student', 10, NULL, NULL, 'opportunity', NULL, 30, '2024-01-02 08:19:56', '2024-06-27 12:28:29', '2024-01-08 07:29:31', '2024-03-04 07:54:34', '2024-03-25 18:59:29', '2024-04-22 12:47:46', NULL, 'ORGANIC_SEARCH', 'EMAIL', 6, 5, '2024-01-02 08:19:56', '2024-05-15 13:38:56', 6, 69, 11, 0, 1, 39, 37, 13, 5, '2024-05-20 15:49:19', NULL, NULL, 'Germany', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (20, 'Thea', 'Gallo', 'p20@mail.example', NULL, NULL, 'Marketing Manager', 12, 2, 1, 'opportunity', NULL, 10, '2024-01-23 11:34:59', '2024-04-17 12:59:30', '2024-01-25 09:00:24', '2024-03-17 20:06:43', '2024-04-13 13:22:37', '2024-04-22 20:04:11', NULL, 'SOCIAL', 'PAID_SEARCH', NULL, NULL, NULL, NULL, 0, 30, 9, 0, 0, 7, 6, 1, 0, '2024-01-31 11:22:48', NULL, NULL, 'France', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (21, 'Uwe', 'Hinds', 'p21@mail.example', '+353 1 550021', NULL, NULL, 12, 3, 3, 'lead', 'UNQUALIFIED', 80, '2024-02-07 15:59:07', '2024-04-26 19:22:19', '2024-02-10 19:57:38', NULL, NULL, NULL, NULL, 'DIRECT', 'DIRECT', 5, 2, '2024-02-07 15:59:07', '2024-08-03 10:22:34', 4, 67, 12, 0, 0, 38, 36, 16, 4, '2024-03-20 07:31:26', '2025-01-12 07:30:35', NULL, NULL, 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (22, 'Vida', 'Ito', 'p22@mail.example', NULL, NULL, 'Marketing Manager', 6, 4, NULL, 'customer', NULL, 86, '2024-02-20 07:25:13', '2024-11-28 20:33:36', '2024-02-23 16:05:43', '2024-02-28 14:37:28', '2024-03-02 08:24:15', '2024-03-11 07:10:14', '2024-04-07 11:01:29', 'ORGANIC_SEARCH', 'DIRECT', 6, 5, '2024-02-20 07:25:13', '2024-07-25 13:54:06', 3, 63, 13, 0, 1, 22, 20, 5, 0, '2024-11-13 07:54:09', NULL, NULL, 'United States', 1, 'consent', 0);
INSERT INTO contacts VALUES (23, 'Wade', 'Jung', 'p23@mail.example', NULL, '+353 87 40023', 'CTO', NULL, 5, NULL, 'lead', 'IN_PROGRESS', 84, '2024-03-06 16:28:02', '2024-09-06 07:23:51', '2024-03-16 13:02:30', NULL, NULL, NULL, NULL, 'ORGANIC_SEARCH', 'ORGANIC_SEARCH', 4, 2, '2024-03-06 16:28:02', '2024-07-27 07:18:29', 2, 60, 5, 0, 0, 32, 30, 16, 6, '2024-06-22 11:59:42', NULL, NULL, 'United States', 1, 'consent', 0);
INSERT INTO contacts VALUES (24, 'Ximena', 'Kerr', 'p24@mail.example', NULL, NULL, 'Marketing Manager', 14, 3, 4, 'opportunity', NULL, 59, '2024-03-22 15:15:01', '2024-10-15 20:39:24', '2024-03-30 07:04:16', '2024-04-12 07:05:00', '2024-05-26 14:49:17', '2024-06-07 17:42:14', NULL, 'ORGANIC_SEARCH', 'DIRECT', 1, 2, '2024-03-22 15:15:01', '2024-07-09 07:47:07', 3, 78, 6, 0, 0, 21, 19, 2, 0, '2024-04-13 07:56:31', '2024-08-24 15:16:56', NULL, 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (25, 'Yann', 'Lopes', 'p25@mail.example', '+353 1 550025', NULL, NULL, 8, 3, NULL, 'salesqualifiedlead', 'OPEN', 55, '2024-04-02 13:49:12', '2024-08-01 07:02:53', '2024-04-09 07:18:45', '2024-05-26 19:53:52', '2024-07-12 20:19:08', NULL, NULL, 'DIRECT', 'DIRECT', 4, 4, '2024-04-02 13:49:12', '2024-04-15 10:29:11', 6, 34, 5, 1, 1, 9, 8, 2, 0, '2024-10-03 07:57:27', '2025-02-25 09:00:59', NULL, 'Ireland', 1, NULL, 0);
INSERT INTO contacts VALUES (26, 'Zora', 'Mraz', 'p26@mail.example', NULL, '+353 87 40026', NULL, NULL, 4, NULL, 'marketingqualifiedlead', 'UNQUALIFIED', 3, '2024-04-18 18:07:49', '2024-10-13 17:47:13', '2024-04-20 07:54:52', '2024-06-03 17:50:38', NULL, NULL, NULL, 'SOCIAL', 'DIRECT', 2, 2, '2024-04-18 18:07:49', '2024-05-07 09:53:40', 2, 68, 3, 0, 1, 29, 27, 19, 0, '2025-03-23 07:35:25', '2024-05-31 07:48:56', NULL, 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (27, 'Adam', 'Ames', 'p27@mail.example', '+353 1 550027', NULL, 'Marketing Manager', 2, 1, NULL, 'marketingqualifiedlead', 'CONNECTED', 44, '2024-05-02 11:08:11', '2024-11-23 07:12:32', '2024-05-05 09:13:22', '2024-05-24 14:10:28', NULL, NULL, NULL, 'PAID_SEARCH', 'EMAIL', 3, 3, '2024-05-02 11:08:11', '2024-11-02 07:44:02', 6, 78, 18, 1, 0, 40, 38, 35, 10, NULL, NULL, '2025-06-11', 'Ireland', 1, 'consent', 0);
INSERT INTO contacts VALUES (28, 'Bella', 'Boyle', 'p28@mail.example', NULL, NULL, 'Student', NULL, 4, 3, 'lead', 'IN_PROGRESS', 20, '2024-05-21 19:38:39', '2024-06-26 07:46:55', '2024-05-26 07:27:43', NULL, NULL, NULL, NULL, 'REFERRALS', 'ORGANIC_SEARCH', 4, 5, '2024-05-21 19:38:39', '2024-07-03 16:59:53', 5, 45, 20, 0, 0, 24, 22, 11, 4, '2024-06-29 19:56:56', NULL, NULL, 'United States', 0, 'consent', 0);
INSERT INTO contacts VALUES (29, 'Chris', 'Conti', 'p29@mail.example', NULL, NULL, 'Sales Lead', 14, 2, NULL, 'salesqualifiedlead', 'OPEN', 91, '2024-06-03 18:36:33', '2025-01-30 10:59:25', '2024-06-11 16:38:19', '2024-07-19 17:40:43', '2024-08-14 20:58:56', NULL, NULL, 'ORGANIC_SEARCH', 'ORGANIC_SEARCH', NULL, NULL, NULL, NULL, 0, 3, 4, 0, 0, 0, 0, 0, 0, NULL, '2025-01-15 16:56:52', NULL, 'United States', 0, 'consent', 0);
INSERT INTO contacts VALUES (30, 'Daria', 'Drew', 'p30@mail.example', NULL, NULL, 'CTO', 11, 3, 5, 'customer', NULL, 15, '2024-06-19 12:13:06', '2024-10-06 20:05:02', '2024-06-23 10:46:24', '2024-07-13 07:37:58', '2024-08-07 09:27:56', '2024-08-31 07:03:09', '2024-09-07 08:58:14', 'PAID_SEARCH', 'PAID_SEARCH', 2, 3, '2024-06-19 12:13:06', '2024-09-22 20:10:30', 3, 53, 5, 0, 0, 32, 30, 21, 6, '2024-11-25 15:30:34', '2024-07-18 07:03:42', '2025-05-18', 'United States', 1, 'consent', 0);
INSERT INTO contacts VALUES (31, 'Emil', 'Engel', 'p31@mail.example', '+353 1 550031', NULL, 'CTO', 8, 5, 6, 'lead', 'NEW', 1, '2024-07-03 07:36:13', '2024-11-01 20:10:18', '2024-07-08 11:31:24', NULL, NULL, NULL, NULL, 'DIRECT', 'EMAIL', 1, 1, '2024-07-03 07:36:13', '2025-01-08 18:35:12', 2, 2, 2, 0, 0, 3, 2, 0, 0, NULL, NULL, NULL, 'Ireland', 1, 'consent', 1);
INSERT INTO contacts VALUES (32, 'Freya', 'Fraser', 'p32@mail.example', '+353 1 550032', '+353 87 40032', 'CTO', 7, 5, NULL, 'marketingqualifiedlead', 'UNQUALIFIED', 48, '2024-07-16 17:30:45', '2024-11-16 07:17:26', '2024-07-21 18:50:18', '2024-08-23 10:30:17', NULL, NULL, NULL, 'OFFLINE', 'DIRECT', 4, 4, '2024-07-16 17:30:45', '2024-12-06 10:47:14', 1, 55, 4, 0, 0, 36, 34, 8, 2, '2025-04-05 15:45:07', '2024-09-15 16:56:37', NULL, 'United States', 1, NULL, 0);
INSERT INTO contacts VALUES (33, 'Gavin', 'Gallo', 'p33@mail.example', '+353 1 550033', NULL, 'Marketing Manager', 13, 3, NULL, 'salesqualifiedlead', 'NEW', 8, '2024-08-03 09:27:07', '2024-12-16 07:52:51', '2024-08-12 10:10:47', '2024-08-27 20:28:10', '2024-08-31 08:23:07', NULL, NULL, 'PAID_SEARCH', 'PAID_SEARCH', 4, 6, '2024-08-03 09:27:07', '2024-11-15 07:21:43', 6, 0, 5, 0, 0, 24, 22, 9, 3, '2025-02-06 13:35:34', '2024-11-10 07:19:02', NULL, NULL, 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (34, 'Helga', 'Hinds', 'p34@mail.example', NULL, NULL, 'Student', NULL, 2, NULL, 'salesqualifiedlead', 'OPEN', 16, '2024-08-20 09:23:20', '2025-04-09 11:21:05', '2024-08-22 07:12:14', '2024-09-18 07:10:07', '2024-10-06 18:14:57', NULL, NULL, 'ORGANIC_SEARCH', 'EMAIL', NULL, NULL, NULL, NULL, 0, 58, 8, 0, 0, 40, 38, 3, 1, NULL, NULL, '2025-06-02', 'Germany', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (35, 'Ivan', 'Ito', 'p35@mail.example', '+353 1 550035', NULL, 'CTO', NULL, NULL, 5, 'marketingqualifiedlead', 'NEW', 8, '2024-09-03 17:38:56', '2024-12-19 20:42:27', '2024-09-07 14:31:10', '2024-10-20 13:03:30', NULL, NULL, NULL, 'REFERRALS', 'EMAIL', 3, 3, '2024-09-03 17:38:56', '2024-10-06 09:06:15', 4, 47, 16, 1, 0, 7, 6, 4, 1, NULL, '2025-03-18 07:42:17', NULL, NULL, 1, 'consent', 0);
INSERT INTO contacts VALUES (36, 'Julia', 'Jung', 'p36@mail.example', NULL, NULL, 'CEO', 3, 4, 2, 'salesqualifiedlead', NULL, 6, '2024-09-18 08:34:51', '2025-04-02 12:54:04', '2024-09-21 10:49:35', '2024-10-15 20:49:32', '2024-11-02 20:15:08', NULL, NULL, 'OFFLINE', 'EMAIL', NULL, NULL, NULL, NULL, 0, 64, 5, 0, 0, 31, 29, 13, 5, NULL, '2024-12-09 07:02:09', NULL, 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (37, 'Kofi', 'Kerr', 'p37@mail.example', NULL, '+353 87 40037', 'CTO', NULL, 2, 6, 'lead', 'IN_PROGRESS', 97, '2024-09-28 12:01:52', '2024-09-28 12:01:52', '2024-10-07 20:32:38', NULL, NULL, NULL, NULL, 'EMAIL', 'ORGANIC_SEARCH', 6, 6, '2024-09-28 12:01:52', '2024-10-21 10:38:39', 4, 5, 16, 1, 0, 18, 17, 14, 5, '2025-01-15 17:31:54', '2025-01-16 07:08:34', NULL, 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (38, 'Lara', 'Lopes', 'p38@mail.example', '+353 1 550038', '+353 87 40038', NULL, 14, 3, NULL, 'lead', 'CONNECTED', 12, '2024-10-16 08:21:58', '2024-10-16 08:21:58', '2024-10-17 07:48:14', NULL, NULL, NULL, NULL, 'OFFLINE', 'EMAIL', 4, 4, '2024-10-16 08:21:58', '2024-12-30 07:19:44', 3, 67, 17, 0, 0, 13, 12, 9, 3, '2024-11-05 11:33:54', NULL, NULL, 'United States', 0, NULL, 0);
INSERT INTO contacts VALUES (39, 'Mateo', 'Mraz', 'p39@mail.example', '+353 1 550039', '+353 87 40039', 'Marketing Manager', 1, 5, 4, 'opportunity', NULL, 46, '2024-10-31 17:53:37', '2024-10-31 17:53:37', '2024-11-03 16:28:48', '2024-12-10 10:26:26', '2025-01-14 07:43:00', '2025-02-18 17:33:52', NULL, 'EMAIL', 'ORGANIC_SEARCH', 6, 6, '2024-10-31 17:53:37', '2025-04-20 12:08:53', 5, 11, 1, 0, 0, 11, 10, 2, 0, '2024-12-12 20:40:41', NULL, '2025-06-06', 'Ireland', 1, NULL, 0);
INSERT INTO contacts VALUES (40, 'Nell', 'Ames', 'p40@mail.example', NULL, NULL, 'CTO', 16, 2, 6, 'lead', 'NEW', 15, '2024-11-12 09:55:11', '2025-03-13 20:13:23', '2024-11-13 20:32:29', NULL, NULL, NULL, NULL, 'OFFLINE', 'ORGANIC_SEARCH', 1, 1, '2024-11-12 09:55:11', '2025-02-07 07:05:11', 1, 8, 20, 1, 0, 4, 3, 2, 0, '2025-01-04 07:38:14', NULL, '2025-05-23', 'Ireland', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (41, 'Omar', 'Boyle', 'p41@mail.example', '+353 1 550041', NULL, 'Marketing Manager', 3, 2, NULL, 'customer', NULL, 57, '2024-11-30 07:09:46', '2025-03-24 08:32:21', '2024-12-02 10:57:30', '2025-01-01 18:42:38', '2025-02-15 20:36:56', '2025-02-19 07:45:56', '2025-02-24 12:46:00', 'ORGANIC_SEARCH', 'PAID_SEARCH', 1, 4, '2024-11-30 07:09:46', '2025-03-01 07:27:02', 5, 31, 18, 0, 0, 32, 30, 18, 7, '2025-01-22 18:32:19', NULL, NULL, 'Germany', 0, 'consent', 0);
INSERT INTO contacts VALUES (42, 'Paula', 'Conti', 'p42@mail.example', '+353 1 550042', NULL, 'Marketing Manager', 7, 4, 5, 'lead', 'OPEN', 41, '2024-12-13 15:34:34', '2025-02-26 07:58:53', '2024-12-14 18:44:39', NULL, NULL, NULL, NULL, 'EMAIL', 'DIRECT', NULL, NULL, NULL, NULL, 0, 38, 8, 0, 1, 20, 19, 18, 5, '2024-12-24 07:25:01', NULL, NULL, 'Ireland', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (43, 'Quim', 'Drew', 'p43@mail.example', '+353 1 550043', NULL, 'CEO', 1, NULL, 5, 'customer', NULL, 12, '2024-12-30 19:16:04', '2025-01-01 07:03:35', '2025-01-03 20:41:50', '2025-01-30 15:27:28', '2025-02-08 10:06:18', '2025-03-09 11:10:26', '2025-03-27 17:10:31', 'OFFLINE', 'PAID_SEARCH', NULL, NULL, NULL, NULL, 0, 80, 2, 1, 0, 22, 20, 16, 4, '2025-01-11 15:27:49', '2025-01-20 20:55:07', NULL, 'Ireland', 1, 'consent', 0);
INSERT INTO contacts VALUES (44, 'Renee', 'Engel', 'p44@mail.example', NULL, '+353 87 40044', 'Sales Lead', 14, 5, NULL, 'opportunity', NULL, 97, '2025-01-11 09:08:28', '2025-02-15 07:16:57', '2025-01-17 19:29:30', '2025-02-18 07:42:06', '2025-02-23 17:03:39', '2025-03-03 20:16:56', NULL, 'PAID_SEARCH', 'ORGANIC_SEARCH', 4, 2, '2025-01-11 09:08:28', '2025-03-09 20:59:01', 6, 39, 7, 0, 0, 25, 23, 10, 0, NULL, NULL, NULL, 'Ireland', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (45, 'Silas', 'Fraser', 'p45@mail.example', '+353 1 550045', '+353 87 40045', 'CEO', 8, 6, NULL, 'customer', NULL, 73, '2025-01-26 19:19:06', '2025-04-12 14:40:06', '2025-01-31 09:00:04', '2025-02-14 10:26:33', '2025-04-01 17:04:10', '2025-04-10 07:37:19', '2025-04-23 18:48:40', 'REFERRALS', 'ORGANIC_SEARCH', 1, 2, '2025-01-26 19:19:06', '2025-01-26 19:19:06', 3, 77, 13, 0, 0, 10, 9, 6, 2, NULL, NULL, NULL, 'Ireland', 0, 'consent', 0);
INSERT INTO contacts VALUES (46, 'Thea', 'Gallo', 'p46@mail.example', NULL, NULL, NULL, 8, 4, 4, 'subscriber', NULL, 38, '2025-02-15 13:43:11', '2025-02-15 13:43:11', NULL, NULL, NULL, NULL, NULL, 'SOCIAL', 'EMAIL', 2, 3, '2025-02-15 13:43:11', '2025-03-14 07:02:26', 4, 33, 5, 0, 1, 9, 8, 0, 0, NULL, NULL, NULL, 'United States', 0, 'consent', 0);
INSERT INTO contacts VALUES (47, 'Uwe', 'Hinds', 'p47@mail.example', '+353 1 550047', NULL, 'CEO', 11, 1, NULL, 'lead', 'NEW', 84, '2025-03-01 14:28:04', '2025-03-01 14:28:04', '2025-03-03 09:40:02', NULL, NULL, NULL, NULL, 'REFERRALS', 'DIRECT', 4, 5, '2025-03-01 14:28:04', '2025-03-01 14:28:04', 1, 48, 20, 0, 0, 9, 8, 4, 1, '2025-04-10 07:44:10', '2025-04-25 07:14:54', NULL, NULL, 1, 'consent', 0);
INSERT INTO contacts VALUES (48, 'Vida', 'Ito', 'p48@mail.example', '+353 1 550048', NULL, 'Student', NULL, 3, NULL, 'subscriber', NULL, 65, '2025-03-16 19:56:33', '2025-03-16 19:56:33', NULL, NULL, NULL, NULL, NULL, 'OFFLINE', 'PAID_SEARCH', 6, 3, '2025-03-16 19:56:33', '2025-03-16 19:56:33', 2, 46, 15, 0, 0, 18, 17, 2, 0, NULL, NULL, NULL, 'United States', 1, NULL, 0);
INSERT INTO contacts VALUES (49, 'Wade', 'Jung', 'p49@mail.example', '+353 1 550049', NULL, 'Marketing Manager', 16, 3, 3, 'marketingqualifiedlead', 'UNQUALIFIED', 54, '2025-04-01 13:18:27', '2025-04-01 13:18:27', '2025-04-11 07:15:04', '2025-05-04 07:24:48', NULL, NULL, NULL, 'REFERRALS', 'ORGANIC_SEARCH', 1, 4, '2025-04-01 13:18:27', '2025-04-01 13:18:27', 2, 63, 5, 0, 0, 36, 34, 0, 0, NULL, NULL, NULL, 'United States', 1, 'consent', 0);
INSERT INTO contacts VALUES (50, 'Ximena', 'Kerr', 'p50@mail.example', NULL, NULL, 'Sales Lead', 7, 6, 2, 'subscriber', NULL, 35, '2025-04-14 10:24:38', '2025-04-14 10:24:38', NULL, NULL, NULL, NULL, NULL, 'SOCIAL', 'DIRECT', 4, 4, '2025-04-14 10:24:38', '2025-04-14 10:24:38', 1, 66, 4, 0, 0, 8, 7, 1, 0, NULL, NULL, '2025-05-19', 'United States', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (51, 'Yann', 'Lopes', 'p51@mail.example', '+353 1 550051', '+353 87 40051', 'Student', 10, 1, NULL, 'customer', NULL, 42, '2025-05-02 17:41:46', '2025-05-02 17:41:46', '2025-05-08 14:18:17', '2025-05-08 14:18:17', '2025-05-08 14:18:17', '2025-05-08 14:18:17', '2025-05-08 14:18:17', 'PAID_SEARCH', 'DIRECT', 6, 6, '2025-05-02 17:41:46', '2025-05-02 17:41:46', 5, 21, 1, 0, 0, 7, 6, 4, 1, NULL, NULL, NULL, 'Germany', 1, 'legitimate interest', 0);
INSERT INTO contacts VALUES (52, 'Zora', 'Mraz', 'p52@mail.example', '+353 1 550052', '+353 87 40052', 'Marketing Manager', 16, 3, NULL, 'customer', NULL, 98, '2025-05-14 15:03:03', '2025-05-14 15:03:03', NULL, NULL, NULL, NULL, NULL, 'PAID_SEARCH', 'ORGANIC_SEARCH', NULL, NULL, NULL, NULL, 0, 78, 18, 0, 0, 23, 21, 11, 3, NULL, NULL, NULL, 'Germany', 1, 'consent', 0);
INSERT INTO marketing_emails VALUES (1, 'Promo 1', 'Spring news', 'Launch', 'AB', 'PUBLISHED', 2, '2024-03-04 08:13:07', '2024-03-13 07:24:30', '2024-03-13 18:13:22', '2024-03-13 18:13:22', 1315, 1275, 1249, 15, 11, 630, 441, 86, 68, 5, 0);
INSERT INTO marketing_emails VALUES (2, 'Promo 2', 'Your free guide', 'Launch', 'AUTOMATED', 'PUBLISHED', 2, '2024-03-24 12:44:44', '2024-03-31 17:12:43', '2024-04-01 07:07:46', '2024-04-01 07:07:46', 2994, 2904, 2845, 35, 24, 1286, 900, 332, 265, 10, 0);
INSERT INTO marketing_emails VALUES (3, 'Newsletter 3', 'A quick question', NULL, 'AUTOMATED', 'PUBLISHED', 2, '2024-04-07 09:37:17', '2024-04-16 20:24:20', '2024-04-11 07:11:11', '2024-04-11 07:11:11', 605, 586, 574, 7, 5, 128, 89, 16, 12, 1, 0);
INSERT INTO marketing_emails VALUES (4, 'Nurture 4', 'Save 20 percent', 'Launch', 'AUTOMATED', 'PUBLISHED', 2, '2024-05-03 18:53:44', '2024-05-13 07:26:02', '2024-05-15 07:36:51', '2024-05-15 07:36:51', 1575, 1527, 1496, 18, 13, 735, 514, 188, 150, 13, 0);
INSERT INTO marketing_emails VALUES (5, 'Newsletter 5', 'Spring news', NULL, 'BATCH', 'PUBLISHED', 4, '2024-05-18 12:13:19', '2024-05-23 09:29:25', '2024-05-30 07:22:55', '2024-05-30 07:22:55', 1530, 1484, 1454, 18, 12, 962, 673, 93, 74, 9, 0);
INSERT INTO marketing_emails VALUES (6, 'Nurture 6', 'A quick question', 'Launch', 'AUTOMATED', 'PUBLISHED', 4, '2024-06-14 17:40:03', '2024-06-16 09:57:50', '2024-06-23 07:21:16', '2024-06-23 07:21:16', 3993, 3873, 3795, 46, 32, 2483, 1738, 412, 329, 36, 0);
INSERT INTO marketing_emails VALUES (7, 'Nurture 7', 'Spring news', 'Spring25', 'BATCH', 'PUBLISHED', 1, '2024-07-03 11:20:41', '2024-07-12 07:23:47', '2024-07-12 20:09:04', '2024-07-12 20:09:04', 635, 615, 602, 7, 6, 189, 132, 35, 28, 3, 1);
INSERT INTO marketing_emails VALUES (8, 'Nurture 8', 'Join us live', 'Evergreen', 'AUTOMATED', 'PUBLISHED', 3, '2024-07-23 14:01:14', '2024-08-01 12:40:01', '2024-08-01 11:01:36', '2024-08-01 11:01:36', 1466, 1422, 1393, 17, 12, 475, 332, 97, 77, 9, 0);
INSERT INTO marketing_emails VALUES (9, 'Newsletter 9', 'Spring news', 'Launch', 'BATCH', 'DRAFT', 1, '2024-08-13 14:43:30', '2024-08-16 20:59:20', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO marketing_emails VALUES (10, 'Webinar invite 10', 'Save 20 percent', 'Evergreen', 'AB', 'PUBLISHED', 2, '2024-08-29 11:17:44', '2024-08-29 19:03:38', '2024-09-07 07:31:26', '2024-09-07 07:31:26', 2737, 2654, 2600, 32, 22, 870, 609, 63, 50, 2, 0);
INSERT INTO marketing_emails VALUES (11, 'Nurture 11', 'Join us live', 'Spring25', 'AUTOMATED', 'PUBLISHED', 3, '2024-09-21 18:19:56', '2024-09-25 07:12:22', '2024-09-27 07:47:41', '2024-09-27 07:47:41', 317, 307, 300, 4, 3, 174, 121, 14, 11, 2, 0);
INSERT INTO marketing_emails VALUES (12, 'Webinar invite 12', 'Join us live', 'Evergreen', 'BATCH', 'PUBLISHED', 2, '2024-10-15 18:52:48', '2024-10-16 07:14:12', '2024-10-22 07:12:09', '2024-10-22 07:12:09', 3801, 3686, 3612, 44, 30, 1752, 1226, 349, 279, 21, 1);
INSERT INTO marketing_emails VALUES (13, 'Webinar invite 13', 'Save 20 percent', 'Spring25', 'AUTOMATED', 'PUBLISHED', 1, '2024-11-04 13:12:19', '2024-11-10 07:38:56', '2024-11-12 07:27:13', '2024-11-12 07:27:13', 3706, 3594, 3522, 43, 29, 1584, 1108, 330, 264, 1, 0);
INSERT INTO marketing_emails VALUES (14, 'Promo 14', 'Your free guide', 'Evergreen', 'AB', 'SCHEDULED', 2, '2024-11-19 07:31:51', '2024-11-21 19:28:50', '2024-11-29 20:38:42', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO marketing_emails VALUES (15, 'Newsletter 15', 'A quick question', 'Evergreen', 'AUTOMATED', 'PUBLISHED', 4, '2024-12-12 11:38:33', '2024-12-17 12:14:27', '2024-12-21 07:48:49', '2024-12-21 07:48:49', 3871, 3754, 3678, 45, 31, 873, 611, 192, 153, 18, 0);
INSERT INTO marketing_emails VALUES (16, 'Nurture 16', 'Join us live', 'Evergreen', 'AUTOMATED', 'PUBLISHED', 2, '2024-12-31 09:21:52', '2025-01-01 07:13:11', '2025-01-04 07:33:51', '2025-01-04 07:33:51', 3680, 3569, 3497, 43, 29, 2110, 1477, 143, 114, 9, 0);
INSERT INTO marketing_emails VALUES (17, 'Promo 17', 'Spring news', 'Spring25', 'AUTOMATED', 'PUBLISHED', 3, '2025-01-23 14:27:10', '2025-02-01 07:22:48', '2025-01-29 07:19:59', '2025-01-29 07:19:59', 3192, 3096, 3034, 37, 25, 755, 528, 71, 56, 19, 0);
INSERT INTO marketing_emails VALUES (18, 'Nurture 18', 'A quick question', 'Spring25', 'BATCH', 'PUBLISHED', 3, '2025-02-12 16:04:28', '2025-02-20 18:09:37', '2025-02-23 11:15:23', '2025-02-23 11:15:23', 2674, 2593, 2541, 31, 21, 1589, 1112, 405, 324, 17, 0);
INSERT INTO marketing_emails VALUES (19, 'Nurture 19', 'A quick question', NULL, 'AUTOMATED', 'SCHEDULED', 2, '2025-03-06 17:37:29', '2025-03-11 11:16:51', '2025-03-17 07:40:32', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO marketing_emails VALUES (20, 'Webinar invite 20', 'Spring news', 'Evergreen', 'AUTOMATED', 'PUBLISHED', 2, '2025-03-27 11:51:33', '2025-03-31 07:05:27', '2025-04-02 20:49:46', '2025-04-02 20:49:46', 891, 864, 846, 10, 8, 442, 309, 81, 64, 0, 0);
INSERT INTO marketing_emails VALUES (21, 'Webinar invite 21', 'A quick question', 'Evergreen', 'BATCH', 'DRAFT', 4, '2025-04-14 19:43:31', '2025-04-18 12:26:27', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO marketing_emails VALUES (22, 'Promo 22', 'Spring news', 'Spring25', 'AUTOMATED', 'PUBLISHED', 1, '2025-05-05 10:19:44', '2025-05-06 07:57:12', '2025-05-17 09:29:26', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO form_submissions VALUES (1, 2, 30, '2024-02-02 18:02:21', '/webinar', NULL, NULL, 'desktop', 1);
INSERT INTO form_submissions VALUES (2, 6, 27, '2024-02-07 07:27:26', '/contact', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (3, 6, 18, '2024-02-21 19:04:29', '/blog/seo', 'google', 'brand', 'mobile', 0);
INSERT INTO form_submissions VALUES (4, 1, 14, '2024-03-01 13:57:38', '/blog/seo', 'linkedin', NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (5, 3, 32, '2024-03-13 09:54:02', '/webinar', NULL, NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (6, 5, 1, '2024-03-22 15:36:02', '/pricing', 'google', 'brand', 'desktop', 0);
INSERT INTO form_submissions VALUES (7, 5, 45, '2024-03-30 13:01:19', '/blog/seo', NULL, NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (8, 3, 15, '2024-04-07 18:01:25', '/blog/seo', 'google', 'brand', 'desktop', 0);
INSERT INTO form_submissions VALUES (9, 6, 21, '2024-04-20 13:15:40', '/contact', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (10, 3, 31, '2024-04-30 16:36:54', '/contact', NULL, NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (11, 4, 39, '2024-05-09 07:09:41', '/webinar', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (12, 3, 35, '2024-05-19 09:08:31', '/blog/seo', 'linkedin', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (13, 3, NULL, '2024-05-27 11:06:20', '/contact', 'google', NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (14, 3, 20, '2024-06-07 08:36:55', '/webinar', 'linkedin', 'brand', 'desktop', 0);
INSERT INTO form_submissions VALUES (15, 5, 15, '2024-06-20 17:48:14', '/webinar', 'linkedin', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (16, 5, 37, '2024-06-29 12:50:07', '/pricing', 'google', NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (17, 1, 2, '2024-07-12 17:03:55', '/blog/seo', NULL, NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (18, 2, 51, '2024-07-16 14:19:46', '/webinar', 'google', 'brand', 'mobile', 0);
INSERT INTO form_submissions VALUES (19, 4, 30, '2024-07-28 12:50:06', '/contact', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (20, 1, 19, '2024-08-10 13:46:07', '/webinar', 'google', NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (21, 6, 7, '2024-08-18 11:38:05', '/blog/seo', 'google', NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (22, 5, 27, '2024-08-30 10:11:35', '/contact', 'newsletter', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (23, 2, 28, '2024-09-04 12:44:13', '/webinar', 'google', 'brand', 'mobile', 0);
INSERT INTO form_submissions VALUES (24, 1, 30, '2024-09-16 18:28:56', '/pricing', NULL, NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (25, 6, 39, '2024-09-26 10:23:00', '/blog/seo', 'google', 'brand', 'mobile', 0);
INSERT INTO form_submissions VALUES (26, 6, 17, '2024-10-10 08:57:46', '/contact', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (27, 5, 34, '2024-10-16 16:53:12', '/blog/seo', 'linkedin', 'brand', 'desktop', 0);
INSERT INTO form_submissions VALUES (28, 2, 19, '2024-10-29 14:56:55', '/webinar', 'linkedin', 'brand', 'mobile', 0);
INSERT INTO form_submissions VALUES (29, 6, 35, '2024-11-03 16:39:21', '/webinar', 'google', NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (30, 2, 51, '2024-11-16 19:33:31', '/contact', NULL, NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (31, 5, 15, '2024-11-27 14:22:35', '/contact', 'google', 'brand', 'desktop', 0);
INSERT INTO form_submissions VALUES (32, 3, 15, '2024-12-08 07:27:29', '/pricing', 'google', 'brand', 'mobile', 0);
INSERT INTO form_submissions VALUES (33, 3, 13, '2024-12-16 17:20:38', '/contact', NULL, NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (34, 3, 51, '2024-12-28 09:52:19', '/contact', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (35, 5, 32, '2025-01-08 13:55:40', '/webinar', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (36, 3, 47, '2025-01-12 10:49:22', '/contact', 'google', NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (37, 5, 44, '2025-01-25 10:01:00', '/contact', NULL, NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (38, 3, 24, '2025-02-07 15:39:42', '/contact', 'google', NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (39, 5, 7, '2025-02-11 16:58:00', '/blog/seo', 'google', 'spring25', 'desktop', 1);
INSERT INTO form_submissions VALUES (40, 4, 52, '2025-02-23 19:33:02', '/pricing', 'linkedin', 'brand', 'mobile', 0);
INSERT INTO form_submissions VALUES (41, 6, 30, '2025-03-07 11:54:51', '/webinar', 'google', 'brand', 'desktop', 0);
INSERT INTO form_submissions VALUES (42, 1, 48, '2025-03-18 11:09:29', '/webinar', 'newsletter', NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (43, 1, 15, '2025-03-23 17:09:24', '/webinar', 'google', NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (44, 1, 14, '2025-04-05 13:55:52', '/contact', 'google', NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (45, 4, 39, '2025-04-13 11:41:25', '/pricing', 'google', NULL, 'mobile', 0);
INSERT INTO form_submissions VALUES (46, 6, 36, '2025-04-26 08:17:38', '/blog/seo', NULL, NULL, 'desktop', 0);
INSERT INTO form_submissions VALUES (47, 2, 36, '2025-05-04 10:37:12', '/contact', 'google', 'spring25', 'desktop', 0);
INSERT INTO form_submissions VALUES (48, 1, 22, '2025-05-15 17:04:45', '/webinar', NULL, NULL, 'mobile', 0);
INSERT INTO deals VALUES (1, 'Onboarding 001', 'Sales', 'closedwon', 67000.0, 67000.0, 'EUR', 4466.67, 53600.04, 53600.0, 1.0, '2023-11-01 08:56:38', '2023-12-11', '2023-11-20 15:33:15', '2023-11-19 20:36:50', 'newbusiness', 6, 4, 8, 6, NULL, 'Fit', 'EMAIL', 'low', 2);
INSERT INTO deals VALUES (2, 'License 002', 'Sales', 'qualifiedtobuy', 47000.0, 47000.0, 'EUR', 3133.33, 37599.96, 37600.0, 0.4, '2023-11-12 15:37:12', '2025-05-10', '2023-12-22 07:51:46', '2023-12-29 07:10:55', 'existingbusiness', 6, 4, 14, 41, NULL, NULL, 'EMAIL', 'medium', 1);
INSERT INTO deals VALUES (3, 'License 003', 'Sales', 'closedwon', 88000.0, 80960.0, 'USD', 5866.67, 70400.04, 70400.0, 1.0, '2023-11-29 18:14:14', '2023-12-19', '2024-02-26 07:25:41', NULL, 'newbusiness', 6, 6, 5, NULL, NULL, 'Fit', 'PAID_SEARCH', 'medium', 4);
INSERT INTO deals VALUES (4, 'Onboarding 004', 'Renewals', 'closedwon', 21000.0, 21000.0, 'EUR', 1400.0, 16800.0, 16800.0, 1.0, '2023-12-11 09:22:59', '2024-03-10', '2024-01-03 07:40:13', NULL, 'existingbusiness', 5, 4, 11, NULL, NULL, 'Price', 'REFERRALS', 'low', 0);
INSERT INTO deals VALUES (5, 'Renewal 005', 'Sales', 'closedlost', 70000.0, 70000.0, 'EUR', 4666.67, 56000.04, 56000.0, 0.0, '2023-12-25 15:53:57', '2024-02-29', '2023-12-30 12:14:28', '2024-01-20 08:59:47', 'existingbusiness', 5, 2, 6, 14, 'Timing', NULL, 'PAID_SEARCH', NULL, 2);
INSERT INTO deals VALUES (6, 'Expansion 006', 'Renewals', 'closedwon', 6000.0, 5520.0, 'USD', 400.0, 4800.0, 4800.0, 1.0, '2024-01-06 19:56:48', '2024-02-20', '2024-03-26 12:29:04', '2024-02-23 14:25:55', 'newbusiness', 5, 2, 10, 4, NULL, 'Price', 'ORGANIC_SEARCH', NULL, 2);
INSERT INTO deals VALUES (7, 'Expansion 007', 'Sales', 'closedwon', 39000.0, 39000.0, 'EUR', 2600.0, 31200.0, 31200.0, 1.0, '2024-01-23 07:07:25', '2024-05-19', '2024-02-21 12:28:36', NULL, 'existingbusiness', 4, 5, 1, 46, NULL, NULL, 'PAID_SEARCH', 'high', 0);
INSERT INTO deals VALUES (8, 'Onboarding 008', 'Sales', 'qualifiedtobuy', NULL, NULL, 'EUR', NULL, NULL, NULL, 0.4, '2024-02-01 16:31:20', '2025-07-26', '2024-04-24 19:08:36', NULL, 'newbusiness', 6, 4, 13, 51, NULL, NULL, 'REFERRALS', 'high', 2);
INSERT INTO deals VALUES (9, 'Renewal 009', 'Sales', 'contractsent', 73000.0, 67160.0, 'USD', 4866.67, 58400.04, 58400.0, 0.9, '2024-02-15 14:29:09', '2025-09-19', '2024-05-06 20:28:31', NULL, 'newbusiness', 4, 6, 6, NULL, NULL, NULL, 'REFERRALS', 'high', 1);
INSERT INTO deals VALUES (10, 'Renewal 010', 'Sales', 'closedlost', 39000.0, 39000.0, 'EUR', 2600.0, 31200.0, 31200.0, 0.0, '2024-03-01 16:19:27', '2024-06-20', '2024-05-23 15:02:20', '2024-03-29 07:02:14', 'newbusiness', 6, 2, 7, 15, NULL, NULL, 'OFFLINE', NULL, 4);
INSERT INTO deals VALUES (11, 'Expansion 011', 'Sales', 'appointmentscheduled', 72000.0, 72000.0, 'EUR', 4800.0, 57600.0, 57600.0, 0.2, '2024-03-13 12:48:26', '2025-07-02', '2024-06-01 18:43:38', '2024-04-19 07:38:21', 'existingbusiness', 4, 4, 8, 50, NULL, NULL, 'EMAIL', 'low', 1);
INSERT INTO deals VALUES (12, 'Onboarding 012', 'Sales', 'closedwon', 37000.0, 34040.0, 'USD', 2466.67, 29600.04, 29600.0, 1.0, '2024-03-29 11:01:43', '2024-04-13', '2024-05-16 07:56:27', '2024-04-21 16:10:40', 'existingbusiness', 5, 2, 9, 17, NULL, NULL, 'EMAIL', 'high', 2);
INSERT INTO deals VALUES (13, 'Expansion 013', 'Sales', 'closedwon', 44000.0, 44000.0, 'EUR', 2933.33, 35199.96, 35200.0, 1.0, '2024-04-09 11:50:04', '2024-08-05', '2024-06-30 07:51:21', '2024-05-02 20:59:44', 'newbusiness', 5, 6, 1, 32, NULL, 'Fit', 'PAID_SEARCH', 'low', 0);
INSERT INTO deals VALUES (14, 'Expansion 014', 'Sales', 'appointmentscheduled', 20000.0, 20000.0, 'EUR', 1333.33, 15999.96, 16000.0, 0.2, '2024-04-28 18:12:59', '2025-05-10', '2024-05-05 14:00:54', '2024-06-12 19:11:09', 'existingbusiness', 4, 3, 5, 50, NULL, NULL, 'ORGANIC_SEARCH', 'medium', 3);
INSERT INTO deals VALUES (15, 'Renewal 015', 'Sales', 'closedwon', 20000.0, 18400.0, 'USD', 1333.33, 15999.96, 16000.0, 1.0, '2024-05-06 10:48:19', '2024-06-05', '2024-07-08 17:00:18', '2024-06-30 07:06:40', 'newbusiness', 5, 5, 12, 41, NULL, 'Fit', 'PAID_SEARCH', 'medium', 4);
INSERT INTO deals VALUES (16, 'Expansion 016', 'Renewals', 'appointmentscheduled', 65000.0, 65000.0, 'EUR', 4333.33, 51999.96, 52000.0, 0.2, '2024-05-25 16:04:39', '2025-05-29', '2024-07-30 07:02:38', '2024-07-06 07:38:59', 'existingbusiness', 4, 3, 9, 40, NULL, NULL, 'REFERRALS', NULL, 2);
INSERT INTO deals VALUES (17, 'Expansion 017', 'Sales', 'appointmentscheduled', 69000.0, 69000.0, 'EUR', 4600.0, 55200.0, 55200.0, 0.2, '2024-06-03 11:31:34', '2025-09-06', '2024-07-12 07:56:52', '2024-06-09 08:11:39', 'existingbusiness', 4, 4, 6, 20, NULL, NULL, 'OFFLINE', 'medium', 0);
INSERT INTO deals VALUES (18, 'Expansion 018', 'Sales', 'closedwon', 31000.0, 28520.0, 'USD', 2066.67, 24800.04, 24800.0, 1.0, '2024-06-19 07:47:00', '2024-07-17', '2024-08-29 07:52:02', '2024-08-13 13:40:26', 'existingbusiness', 4, 2, 4, 30, NULL, 'Fit', 'REFERRALS', 'high', 2);
INSERT INTO deals VALUES (19, 'Expansion 019', 'Renewals', 'contractsent', 21000.0, 21000.0, 'EUR', 1400.0, 16800.0, 16800.0, 0.9, '2024-07-01 14:00:55', '2025-08-25', '2024-09-07 07:04:07', '2024-07-15 20:28:34', 'newbusiness', 4, 5, 10, 48, NULL, NULL, 'EMAIL', 'low', 2);
INSERT INTO deals VALUES (20, 'Renewal 020', 'Sales', 'qualifiedtobuy', 83000.0, 83000.0, 'EUR', 5533.33, 66399.96, 66400.0, 0.4, '2024-07-13 16:52:19', '2025-08-29', '2024-08-25 15:32:36', '2024-09-01 20:09:50', 'newbusiness', 6, 5, 4, 29, NULL, NULL, 'REFERRALS', 'low', 1);
INSERT INTO deals VALUES (21, 'Expansion 021', 'Sales', 'closedlost', 43000.0, 39560.0, 'USD', 2866.67, 34400.04, 34400.0, 0.0, '2024-07-30 08:55:22', '2024-10-05', '2024-10-01 07:20:45', '2024-08-26 07:44:20', 'newbusiness', 3, 4, 10, NULL, 'Price', NULL, 'PAID_SEARCH', 'high', 1);
INSERT INTO deals VALUES (22, 'Onboarding 022', 'Sales', 'qualifiedtobuy', 37000.0, 37000.0, 'EUR', 2466.67, 29600.04, 29600.0, 0.4, '2024-08-15 19:51:47', '2025-08-31', '2024-09-25 20:02:19', '2024-09-04 14:20:04', 'newbusiness', 3, 5, 8, 38, NULL, NULL, 'PAID_SEARCH', 'low', 4);
INSERT INTO deals VALUES (23, 'Onboarding 023', 'Sales', 'closedlost', 83000.0, 83000.0, 'EUR', 5533.33, 66399.96, 66400.0, 0.0, '2024-08-27 08:42:19', '2024-12-20', '2024-10-27 20:09:00', '2024-09-30 07:07:01', 'existingbusiness', 3, 6, 2, 20, 'Competitor', NULL, 'OFFLINE', NULL, 3);
INSERT INTO deals VALUES (24, 'Renewal 024', 'Sales', 'qualifiedtobuy', 66000.0, 60720.0, 'USD', 4400.0, 52800.0, 52800.0, 0.4, '2024-09-08 16:52:54', '2025-07-28', '2024-10-03 07:58:12', NULL, 'existingbusiness', 6, 5, 4, 28, NULL, NULL, 'REFERRALS', 'low', 3);
INSERT INTO deals VALUES (25, 'Expansion 025', 'Sales', 'closedwon', 12000.0, 12000.0, 'EUR', 800.0, 9600.0, 9600.0, 1.0, '2024-09-21 19:10:24', '2024-12-15', '2024-11-12 15:32:30', '2024-10-17 16:22:29', 'existingbusiness', 5, 5, 5, NULL, NULL, 'Price', 'REFERRALS', 'high', 4);
INSERT INTO deals VALUES (26, 'License 026', 'Renewals', 'closedlost', NULL, NULL, 'EUR', NULL, NULL, NULL, 0.0, '2024-10-08 17:32:04', '2024-10-24', '2024-12-13 16:56:39', '2024-11-06 18:12:36', 'newbusiness', 3, 4, 2, NULL, 'Timing', NULL, 'ORGANIC_SEARCH', 'low', 1);
INSERT INTO deals VALUES (27, 'Onboarding 027', 'Sales', 'contractsent', 60000.0, 55200.0, 'USD', 4000.0, 48000.0, 48000.0, 0.9, '2024-10-18 07:00:32', '2025-08-10', '2024-10-30 07:49:06', NULL, 'newbusiness', 3, 2, 6, 3, NULL, NULL, 'EMAIL', 'medium', 4);
INSERT INTO deals VALUES (28, 'License 028', 'Sales', 'closedwon', 36000.0, 36000.0, 'EUR', 2400.0, 28800.0, 28800.0, 1.0, '2024-11-05 18:38:33', '2024-12-07', '2024-11-16 09:09:53', '2024-12-15 20:38:25', 'newbusiness', 6, 1, 13, 37, NULL, 'Price', 'ORGANIC_SEARCH', 'high', 0);
INSERT INTO deals VALUES (29, 'Expansion 029', 'Sales', 'closedwon', 40000.0, 40000.0, 'EUR', 2666.67, 32000.04, 32000.0, 1.0, '2024-11-14 15:52:04', '2024-12-14', '2025-02-01 19:16:36', '2025-01-07 12:48:18', 'newbusiness', 5, 6, 10, 15, NULL, 'Fit', 'OFFLINE', NULL, 3);
INSERT INTO deals VALUES (30, 'Renewal 030', 'Sales', 'closedwon', 41000.0, 37720.0, 'USD', 2733.33, 32799.96, 32800.0, 1.0, '2024-11-30 14:58:06', '2025-03-16', '2024-12-28 14:46:28', '2025-01-28 20:24:18', 'newbusiness', 4, 1, 12, 13, NULL, NULL, 'ORGANIC_SEARCH', 'low', 4);
INSERT INTO deals VALUES (31, 'Onboarding 031', 'Renewals', 'closedwon', 35000.0, 35000.0, 'EUR', 2333.33, 27999.96, 28000.0, 1.0, '2024-12-15 09:32:22', '2025-02-28', '2025-01-06 07:17:32', '2025-02-09 20:31:42', 'newbusiness', 4, 1, 11, 52, NULL, 'Price', 'REFERRALS', 'low', 2);
INSERT INTO deals VALUES (32, 'Onboarding 032', 'Sales', 'closedwon', 76000.0, 76000.0, 'EUR', 5066.67, 60800.04, 60800.0, 1.0, '2024-12-26 08:59:31', '2025-03-12', '2025-01-09 07:32:53', '2025-02-16 20:47:07', 'existingbusiness', 6, 3, 2, 50, NULL, 'Price', 'REFERRALS', 'medium', 4);
INSERT INTO deals VALUES (33, 'License 033', 'Sales', 'closedwon', NULL, NULL, 'USD', NULL, NULL, NULL, 1.0, '2025-01-09 18:42:45', '2025-05-09', '2025-03-11 07:28:42', '2025-01-17 20:23:54', 'newbusiness', 4, 6, 4, 35, NULL, 'Fit', 'OFFLINE', NULL, 0);
INSERT INTO deals VALUES (34, 'Renewal 034', 'Sales', 'appointmentscheduled', 17000.0, 17000.0, 'EUR', 1133.33, 13599.96, 13600.0, 0.2, '2025-01-21 15:38:12', '2025-08-17', '2025-02-04 12:35:01', '2025-01-24 12:35:34', 'existingbusiness', 6, 4, 9, 40, NULL, NULL, 'REFERRALS', 'medium', 4);
INSERT INTO deals VALUES (35, 'License 035', 'Sales', 'appointmentscheduled', NULL, NULL, 'EUR', NULL, NULL, NULL, 0.2, '2025-02-02 12:13:15', '2025-09-27', '2025-04-11 12:54:48', '2025-03-21 09:37:20', 'newbusiness', 4, 5, 7, 20, NULL, NULL, 'REFERRALS', 'medium', 2);
INSERT INTO deals VALUES (36, 'Renewal 036', 'Sales', 'contractsent', 18000.0, 16560.0, 'USD', 1200.0, 14400.0, 14400.0, 0.9, '2025-02-22 14:17:42', '2025-05-27', '2025-04-07 20:03:33', NULL, 'existingbusiness', 3, 6, 4, 48, NULL, NULL, 'ORGANIC_SEARCH', 'high', 2);
INSERT INTO deals VALUES (37, 'Onboarding 037', 'Sales', 'closedlost', 84000.0, 84000.0, 'EUR', 5600.0, 67200.0, 67200.0, 0.0, '2025-03-01 07:48:06', '2025-05-15', '2025-03-23 07:58:09', '2025-04-21 11:49:25', 'newbusiness', 6, 6, 10, 42, 'Competitor', NULL, 'PAID_SEARCH', NULL, 2);
INSERT INTO deals VALUES (38, 'Onboarding 038', 'Sales', 'contractsent', 46000.0, 46000.0, 'EUR', 3066.67, 36800.04, 36800.0, 0.9, '2025-03-19 12:48:02', '2025-05-04', '2025-03-19 12:48:02', NULL, 'newbusiness', 6, 4, 1, 52, NULL, NULL, 'EMAIL', NULL, 4);
INSERT INTO deals VALUES (39, 'Onboarding 039', 'Sales', 'closedwon', 11000.0, 10120.0, 'USD', 733.33, 8799.96, 8800.0, 1.0, '2025-03-29 14:11:36', '2025-04-27', '2025-04-26 17:03:30', '2025-04-08 19:22:49', 'existingbusiness', 6, 6, 5, 11, NULL, 'Fit', 'ORGANIC_SEARCH', 'high', 4);
INSERT INTO deals VALUES (40, 'License 040', 'Sales', 'qualifiedtobuy', 46000.0, 46000.0, 'EUR', 3066.67, 36800.04, 36800.0, 0.4, '2025-04-13 19:08:13', '2025-05-11', '2025-05-06 13:11:26', '2025-05-06 20:15:58', 'newbusiness', 5, 1, 4, 27, NULL, NULL, 'PAID_SEARCH', 'low', 4);
INSERT INTO deals VALUES (41, 'License 041', 'Sales', 'closedlost', 71000.0, 71000.0, 'EUR', 4733.33, 56799.96, 56800.0, 0.0, '2025-04-26 16:18:15', '2025-05-15', '2025-04-26 16:18:15', NULL, 'newbusiness', 6, 1, 14, 50, 'Price', NULL, 'PAID_SEARCH', 'high', 2);
INSERT INTO deals VALUES (42, 'Expansion 042', 'Renewals', 'closedwon', 58000.0, 53360.0, 'USD', 3866.67, 46400.04, 46400.0, 1.0, '2025-05-12 16:08:49', '2025-05-15', '2025-05-12 16:08:49', NULL, 'newbusiness', 6, 3, 12, 35, NULL, 'Fit', 'EMAIL', 'high', 3);
