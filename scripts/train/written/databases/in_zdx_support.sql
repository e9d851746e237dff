CREATE TABLE brands (
  id INTEGER PRIMARY KEY,
  name TEXT,
  subdomain TEXT,
  active INTEGER
);
CREATE TABLE "groups" (
  id INTEGER PRIMARY KEY,
  name TEXT,
  is_public INTEGER,
  deleted INTEGER,
  created_at TEXT
);
CREATE TABLE organizations (
  id INTEGER PRIMARY KEY,
  name TEXT,
  domain TEXT,
  plan TEXT,
  region TEXT,
  external_id TEXT,
  group_id INTEGER REFERENCES "groups"(id),  -- tickets of this organization go to
  shared_tickets INTEGER,
  health_score INTEGER,
  seats INTEGER,
  renewal_date TEXT,
  created_at TEXT,
  updated_at TEXT
);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT,
  email TEXT,
  role TEXT,
  custom_role TEXT,
  organization_id INTEGER REFERENCES organizations(id),
  default_group_id INTEGER REFERENCES "groups"(id),
  locale TEXT,
  time_zone TEXT,
  phone TEXT,
  active INTEGER,
  suspended INTEGER,
  verified INTEGER,
  vip INTEGER,
  moderator INTEGER,
  created_at TEXT,
  updated_at TEXT,
  last_login_at TEXT
);
CREATE TABLE tickets (
  id INTEGER PRIMARY KEY,
  subject TEXT,
  type TEXT,
  status TEXT,  -- pending = waiting for the customer, hold = waiting for a third party
  custom_status TEXT,
  priority TEXT,
  channel TEXT,
  requester_id INTEGER REFERENCES users(id),  -- the customer who has the problem
  submitter_id INTEGER REFERENCES users(id),  -- who typed it in
  assignee_id INTEGER REFERENCES users(id),
  group_id INTEGER REFERENCES "groups"(id),
  organization_id INTEGER REFERENCES organizations(id),
  brand_id INTEGER REFERENCES brands(id),
  problem_id INTEGER REFERENCES tickets(id),  -- incident of this problem ticket
  via_followup_source_id INTEGER REFERENCES tickets(id),
  category TEXT,
  product TEXT,
  is_public INTEGER,
  has_incidents INTEGER,
  allow_attachments INTEGER,
  created_at TEXT,
  updated_at TEXT,
  assigned_at TEXT,  -- last assignment
  initially_assigned_at TEXT,
  solved_at TEXT,
  closed_at TEXT,  -- locked, some days after solved
  due_at TEXT,
  satisfaction TEXT,  -- good, bad, offered (no answer), unoffered
  satisfaction_comment TEXT,
  tags TEXT,
  spam INTEGER,
  escalated INTEGER
);
CREATE TABLE ticket_metrics (
  ticket_id INTEGER PRIMARY KEY REFERENCES tickets(id),
  reopens INTEGER,
  replies INTEGER,  -- public replies of agents
  assignee_stations INTEGER,  -- how many agents held it
  group_stations INTEGER,
  reply_time_minutes_calendar INTEGER,  -- first reply, calendar minutes
  reply_time_minutes_business INTEGER,  -- first reply, business minutes
  first_resolution_minutes_calendar INTEGER,
  full_resolution_minutes_calendar INTEGER,
  full_resolution_minutes_business INTEGER,
  agent_wait_minutes INTEGER,  -- time in pending: agent waits for customer
  requester_wait_minutes INTEGER,  -- customer waits for agent
  on_hold_minutes INTEGER,
  sla_target_minutes INTEGER,  -- first reply target, business minutes
  sla_breached INTEGER,
  handle_time_minutes INTEGER,  -- agent's working time
  latest_comment_at TEXT
);
CREATE TABLE ticket_comments (
  id INTEGER PRIMARY KEY,
  ticket_id INTEGER REFERENCES tickets(id),
  author_id INTEGER REFERENCES users(id),
  public INTEGER,  -- 0 internal note
  channel TEXT,
  body TEXT,
  word_count INTEGER,
  attachments_count INTEGER,
  created_at TEXT
);

INSERT INTO brands VALUES (1, 'Lumo Home', 'home', 1);
INSERT INTO brands VALUES (2, 'Lumo Pro', 'pro', 1);
INSERT INTO brands VALUES (3, 'Lumo Kids', 'kids', 0);
INSERT INTO "groups" VALUES (1, 'Tier 1', 1, 0, '2021-01-10');
INSERT INTO "groups" VALUES (2, 'Tier 2', 1, 0, '2021-01-10');
INSERT INTO "groups" VALUES (3, 'Billing', 1, 0, '2022-05-02');
INSERT INTO "groups" VALUES (4, 'Returns', 0, 0, '2023-08-14');
INSERT INTO organizations VALUES (1, 'Aster Hotels', 'aster.example', 'enterprise', 'APAC', 'ORG-0001', NULL, 1, 32, 131, '2025-10-21', '2023-01-01 11:22:59', '2024-10-24 07:59:07');
INSERT INTO organizations VALUES (2, 'Bolt Couriers', 'bolt.example', 'business', 'AMER', 'ORG-0002', NULL, 1, 65, 93, '2025-06-24', '2021-03-25 19:19:41', '2022-06-08 14:56:37');
INSERT INTO organizations VALUES (3, 'Cove Cafes', 'cove.example', 'starter', 'EMEA', 'ORG-0003', NULL, 0, 96, 281, '2025-05-05', '2022-02-15 16:44:12', '2023-08-26 11:17:48');
INSERT INTO organizations VALUES (4, 'Dynamo Gyms', 'dynamo.example', 'starter', 'EMEA', 'ORG-0004', 4, 1, 65, 143, '2025-03-13', '2023-04-02 15:23:59', '2023-11-27 07:33:01');
INSERT INTO organizations VALUES (5, 'Echo Schools', 'echo.example', 'business', 'APAC', 'ORG-0005', NULL, 0, 56, 168, NULL, '2024-07-17 14:45:16', '2024-11-21 16:29:00');
INSERT INTO organizations VALUES (6, 'Flux Retail', 'flux.example', 'enterprise', 'AMER', NULL, 2, 1, NULL, 254, NULL, '2021-10-31 13:29:43', '2022-09-08 12:39:10');
INSERT INTO organizations VALUES (7, 'Gale Energy', 'gale.example', 'business', 'AMER', 'ORG-0007', 2, 0, 68, 266, '2025-11-12', '2021-07-01 19:44:49', '2023-04-13 14:22:02');
INSERT INTO organizations VALUES (8, 'Haven Care', 'haven.example', 'starter', 'APAC', 'ORG-0008', 2, 0, 81, 10, NULL, '2023-02-17 16:21:00', '2024-02-14 07:51:36');
INSERT INTO organizations VALUES (9, 'Ion Motors', 'ion.example', 'business', 'APAC', NULL, NULL, 0, 49, 137, '2025-02-02', '2022-05-11 08:18:25', '2023-03-09 16:24:03');
INSERT INTO organizations VALUES (10, 'Juno Travel', 'juno.example', 'starter', 'AMER', NULL, 3, 0, 63, 269, '2025-11-16', '2023-12-31 08:40:20', '2024-08-17 07:54:28');
INSERT INTO organizations VALUES (11, 'Kelp Foods', 'kelp.example', 'business', 'EMEA', 'ORG-0011', NULL, 0, 26, 72, '2026-02-14', '2024-12-13 17:08:51', '2024-12-13 17:08:51');
INSERT INTO organizations VALUES (12, 'Lark Studios', 'lark.example', 'enterprise', 'APAC', 'ORG-0012', 3, 1, 87, 65, '2025-12-28', '2022-06-23 18:03:20', '2023-12-23 20:52:59');
INSERT INTO organizations VALUES (13, 'Mesa Dental', 'mesa.example', 'enterprise', 'AMER', 'ORG-0013', 1, 0, 62, 61, '2025-10-13', '2021-07-15 17:17:33', '2022-08-13 17:40:53');
INSERT INTO organizations VALUES (14, 'Nova Bank', 'nova.example', 'business', 'EMEA', 'ORG-0014', NULL, 1, 90, 217, '2025-07-06', '2023-01-24 09:58:26', '2024-09-18 07:29:56');
INSERT INTO users VALUES (1, 'Alice Grant', 'user1@mail.example', 'admin', 'Light agent', NULL, 1, 'en-US', 'Tokyo', '+44 20 7000 0001', 1, 0, 0, 0, 1, '2024-05-28 14:25:38', '2024-07-21 17:13:33', NULL);
INSERT INTO users VALUES (2, 'Ben Otieno', 'user2@mail.example', 'agent', 'Staff', NULL, 1, 'en-US', 'New York', '+44 20 7000 0002', 1, 0, 1, 0, 0, '2022-03-03 13:31:08', '2022-06-23 20:23:54', '2022-05-22 11:43:13');
INSERT INTO users VALUES (3, 'Cara Lind', 'user3@mail.example', 'agent', 'Staff', NULL, 1, 'en-US', 'Tokyo', '+44 20 7000 0003', 1, 0, 1, 0, 0, '2023-08-13 14:52:36', '2023-11-12 07:55:22', '2024-10-22 20:46:09');
INSERT INTO users VALUES (4, 'David Roy', 'user4@mail.example', 'agent', 'Light agent', NULL, 2, 'en-US', 'New York', NULL, 1, 0, 1, 0, 1, '2024-04-30 12:26:18', '2024-09-16 18:27:26', NULL);
INSERT INTO users VALUES (5, 'Elena Petrova', 'user5@mail.example', 'agent', 'Staff', NULL, 2, 'en-US', 'New York', NULL, 1, 0, 1, 0, 0, '2021-06-29 11:31:49', '2021-11-25 15:21:50', '2021-11-07 07:42:52');
INSERT INTO users VALUES (6, 'Farid Aziz', 'user6@mail.example', 'agent', 'Light agent', NULL, 3, 'en-US', 'New York', '+44 20 7000 0006', 1, 0, 1, 0, 0, '2024-05-26 17:22:03', '2024-09-14 07:41:05', NULL);
INSERT INTO users VALUES (7, 'Gemma Cole', 'user7@mail.example', 'agent', 'Staff', NULL, 3, 'en-US', 'Tokyo', '+44 20 7000 0007', 0, 0, 1, 0, 0, '2022-07-24 12:13:59', '2023-10-18 07:24:50', NULL);
INSERT INTO users VALUES (8, 'Hiro Tanaka', 'user8@mail.example', 'agent', 'Light agent', NULL, 4, 'en-US', 'London', NULL, 1, 0, 1, 0, 0, '2023-01-05 12:30:28', '2023-07-11 14:15:13', '2023-10-31 07:14:33');
INSERT INTO users VALUES (9, 'Ida Sund', 'user9@mail.example', 'end-user', NULL, NULL, NULL, 'en-US', 'Tokyo', '+44 20 7000 0009', 1, 0, 1, 0, 0, '2022-07-25 15:09:59', '2022-09-30 09:40:27', '2024-12-20 15:15:31');
INSERT INTO users VALUES (10, 'Jon Park', 'user10@mail.example', 'end-user', NULL, 9, NULL, 'en-US', 'Tokyo', '+44 20 7000 0010', 1, 0, 1, 0, 0, '2024-10-09 17:12:39', '2024-10-09 17:12:39', NULL);
INSERT INTO users VALUES (11, 'Kate Moss', 'user11@mail.example', 'end-user', NULL, 13, NULL, 'en-US', 'Tokyo', '+44 20 7000 0011', 1, 0, 1, 0, 0, '2023-08-13 18:25:19', '2023-10-11 15:44:36', '2024-05-01 11:44:49');
INSERT INTO users VALUES (12, 'Leo Funk', 'user12@mail.example', 'end-user', NULL, 14, NULL, 'fr', 'New York', '+44 20 7000 0012', 1, 0, 0, 0, 0, '2023-10-07 16:08:58', '2024-04-24 20:37:37', NULL);
INSERT INTO users VALUES (13, 'Mia Duarte', 'user13@mail.example', 'end-user', NULL, 3, NULL, 'de', 'London', '+44 20 7000 0013', 1, 0, 1, 0, 0, '2024-07-28 18:18:54', '2024-07-28 18:18:54', NULL);
INSERT INTO users VALUES (14, 'Ned Baird', 'user14@mail.example', 'end-user', NULL, 8, NULL, 'de', 'London', '+44 20 7000 0014', 1, 0, 1, 0, 0, '2023-07-13 14:32:25', '2024-10-11 16:15:34', NULL);
INSERT INTO users VALUES (15, 'Olive Kerr', 'user15@mail.example', 'end-user', NULL, 7, NULL, 'fr', 'New York', '+44 20 7000 0015', 1, 0, 0, 0, 0, '2021-12-09 14:29:25', '2022-11-27 20:03:06', '2024-12-05 12:16:42');
INSERT INTO users VALUES (16, 'Pam Singh', 'user16@mail.example', 'end-user', NULL, 14, NULL, 'en-US', 'London', NULL, 1, 0, 1, 0, 0, '2023-08-06 17:57:52', '2024-01-22 18:34:35', '2024-04-27 12:56:39');
INSERT INTO users VALUES (17, 'Quentin Hale', 'user17@mail.example', 'end-user', NULL, 1, NULL, 'fr', 'Tokyo', NULL, 1, 0, 1, 1, 0, '2022-03-03 07:23:16', '2023-06-29 13:40:16', '2022-06-16 08:20:00');
INSERT INTO users VALUES (18, 'Rita Voss', 'user18@mail.example', 'end-user', NULL, 10, NULL, 'en-US', 'London', '+44 20 7000 0018', 1, 0, 1, 0, 0, '2024-07-13 13:02:22', '2024-10-21 07:21:18', '2024-08-10 17:24:37');
INSERT INTO users VALUES (19, 'Sam Doyle', 'user19@mail.example', 'end-user', NULL, 2, NULL, 'en-US', 'New York', NULL, 1, 1, 0, 0, 0, '2023-08-26 15:54:03', '2024-03-21 15:03:41', NULL);
INSERT INTO users VALUES (20, 'Tara Wells', 'user20@mail.example', 'end-user', NULL, 3, NULL, 'fr', 'New York', NULL, 1, 0, 1, 0, 0, '2022-07-18 19:24:26', '2023-06-24 07:16:18', '2022-10-04 07:20:22');
INSERT INTO users VALUES (21, 'Umar Sheikh', 'user21@mail.example', 'end-user', NULL, 5, NULL, 'de', 'London', '+44 20 7000 0021', 1, 0, 0, 0, 0, '2023-10-16 19:19:04', '2024-10-09 16:43:43', NULL);
INSERT INTO users VALUES (22, 'Vera Lang', 'user22@mail.example', 'end-user', NULL, 12, NULL, 'de', 'Tokyo', '+44 20 7000 0022', 0, 0, 1, 0, 0, '2024-03-02 08:24:04', '2024-12-12 18:44:12', NULL);
INSERT INTO users VALUES (23, 'Will Dean', 'user23@mail.example', 'end-user', NULL, 6, NULL, 'en-US', 'Tokyo', '+44 20 7000 0023', 1, 0, 1, 1, 0, '2022-01-21 15:01:10', '2022-02-26 07:32:10', '2022-09-23 07:20:29');
INSERT INTO users VALUES (24, 'Xi Chen', 'user24@mail.example', 'end-user', NULL, 3, NULL, 'en-US', 'London', '+44 20 7000 0024', 1, 0, 1, 0, 0, '2021-08-08 10:57:09', '2022-04-04 11:19:42', NULL);
INSERT INTO users VALUES (25, 'Yara Nunes', 'user25@mail.example', 'end-user', NULL, 7, NULL, 'en-US', 'New York', NULL, 1, 0, 1, 0, 0, '2021-12-28 15:26:25', '2022-11-04 20:13:48', '2022-05-31 07:06:57');
INSERT INTO users VALUES (26, 'Zack Orr', 'user26@mail.example', 'end-user', NULL, NULL, NULL, 'fr', 'London', NULL, 1, 0, 1, 0, 0, '2021-08-15 11:57:27', '2022-02-24 07:24:21', '2023-08-05 18:48:57');
INSERT INTO users VALUES (27, 'Amir Day', 'user27@mail.example', 'end-user', NULL, NULL, NULL, 'de', 'London', '+44 20 7000 0027', 1, 0, 1, 0, 0, '2023-06-08 08:15:48', '2023-10-04 20:47:06', '2023-07-03 07:42:13');
INSERT INTO users VALUES (28, 'Beth Moon', 'user28@mail.example', 'end-user', NULL, 12, NULL, 'fr', 'New York', '+44 20 7000 0028', 1, 0, 1, 0, 0, '2025-01-20 10:52:40', '2025-01-20 10:52:40', NULL);
INSERT INTO users VALUES (29, 'Carl Fox', 'user29@mail.example', 'end-user', NULL, 1, NULL, 'fr', 'London', '+44 20 7000 0029', 1, 0, 1, 0, 0, '2023-09-30 12:35:15', '2024-01-10 07:04:30', NULL);
INSERT INTO users VALUES (30, 'Dina Hart', 'user30@mail.example', 'end-user', NULL, 14, NULL, 'de', 'London', '+44 20 7000 0030', 1, 1, 0, 0, 0, '2022-10-27 16:23:11', '2023-07-17 07:53:51', NULL);
INSERT INTO users VALUES (31, 'Eli Snow', 'user31@mail.example', 'end-user', NULL, 13, NULL, 'en-US', 'Tokyo', '+44 20 7000 0031', 1, 0, 1, 0, 0, '2024-12-13 08:38:57', '2024-12-13 08:38:57', NULL);
INSERT INTO users VALUES (32, 'Fay Reed', 'user32@mail.example', 'end-user', NULL, 6, NULL, 'fr', 'Tokyo', '+44 20 7000 0032', 1, 0, 1, 0, 0, '2022-06-10 16:34:24', '2023-04-23 20:16:05', NULL);
INSERT INTO users VALUES (33, 'Gus Pike', 'user33@mail.example', 'end-user', NULL, 1, NULL, 'de', 'Tokyo', NULL, 1, 0, 1, 0, 0, '2024-07-03 19:06:47', '2024-07-03 19:06:47', NULL);
INSERT INTO users VALUES (34, 'Hana Bell', 'user34@mail.example', 'end-user', NULL, 7, NULL, 'en-US', 'London', '+44 20 7000 0034', 1, 0, 1, 0, 0, '2021-09-29 13:37:17', '2022-05-31 07:34:12', '2023-04-22 14:14:32');
INSERT INTO users VALUES (35, 'Igor Volk', 'user35@mail.example', 'end-user', NULL, 10, NULL, 'de', 'Tokyo', '+44 20 7000 0035', 1, 0, 1, 1, 0, '2023-06-04 18:09:30', '2023-08-11 11:47:42', '2024-12-27 18:05:16');
INSERT INTO users VALUES (36, 'Jill Ray', 'user36@mail.example', 'end-user', NULL, 2, NULL, 'en-US', 'New York', NULL, 1, 0, 1, 0, 0, '2024-08-03 11:45:56', '2024-08-03 11:45:56', NULL);
INSERT INTO tickets VALUES (3001, 'How to pair device', 'incident', 'closed', NULL, 'normal', 'chat', 17, 17, 6, 3, 1, 2, NULL, NULL, 'technical', 'Sensor', 1, 0, 1, '2023-10-05 17:25:53', '2023-10-27 15:19:02', '2023-10-06 07:06:16', '2023-10-06 07:13:59', '2023-10-11 15:05:59', '2023-10-15 15:20:36', NULL, 'offered', NULL, 'warranty', 0, 0);
INSERT INTO tickets VALUES (3002, 'How to pair device', 'problem', 'closed', NULL, 'urgent', 'chat', 17, 17, 5, 2, 1, 1, NULL, NULL, 'account', NULL, 0, 0, 1, '2023-10-14 07:22:35', '2023-10-26 20:06:30', '2023-10-15 07:37:11', '2023-10-14 23:50:03', '2023-10-26 18:30:42', '2023-10-31 12:49:59', NULL, 'good', NULL, 'bug', 0, 0);
INSERT INTO tickets VALUES (3003, 'Refund not received', 'question', 'open', NULL, 'urgent', 'web', 10, 10, 5, 2, 9, 2, NULL, NULL, 'technical', 'App', 1, 0, 1, '2023-10-22 07:43:55', '2023-11-06 08:01:47', '2023-10-23 20:25:56', '2023-10-22 11:48:45', NULL, NULL, NULL, 'unoffered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3004, 'Wrong item delivered', 'problem', 'closed', NULL, 'urgent', 'chat', 35, 3, 3, 1, 10, 1, NULL, NULL, 'account', 'App', 1, 0, 1, '2023-10-29 17:17:29', '2023-11-22 16:45:44', '2023-10-31 10:09:58', '2023-10-29 21:35:17', '2023-11-07 19:49:59', '2023-11-11 20:45:54', NULL, 'offered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3005, 'App crash on start', 'question', 'closed', NULL, 'high', 'web', 11, 11, 6, 3, 13, 1, NULL, NULL, 'technical', NULL, 0, 0, 1, '2023-11-08 10:34:27', '2023-11-21 20:48:49', '2023-11-09 20:15:49', '2023-11-09 02:09:39', '2023-11-19 07:45:18', '2023-11-23 17:51:34', NULL, 'good', 'Slow', 'bug', 0, 0);
INSERT INTO tickets VALUES (3006, 'Cannot log in', 'problem', 'closed', NULL, 'normal', 'api', 24, 24, 4, 2, 3, 1, NULL, NULL, 'billing', 'Hub', 1, 0, 1, '2023-11-19 19:42:04', '2023-12-13 07:59:25', '2023-11-21 11:30:47', '2023-11-20 05:20:41', '2023-11-26 07:03:27', '2023-11-30 20:18:24', NULL, 'bad', 'Slow', 'refund', 0, 0);
INSERT INTO tickets VALUES (3007, 'Wrong item delivered', 'question', 'closed', NULL, 'normal', 'web', 34, 34, 3, 1, 7, 3, NULL, NULL, 'technical', NULL, 1, 0, 1, '2023-11-29 11:31:21', '2023-12-23 19:50:12', '2023-11-30 18:44:54', '2023-11-29 16:58:41', '2023-12-10 07:30:44', '2023-12-15 07:01:50', NULL, 'offered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3008, 'Lamp flickers', 'incident', 'closed', NULL, 'normal', 'web', 15, 5, 4, 2, 7, 1, NULL, NULL, 'account', 'Hub', 1, 0, 1, '2023-12-07 09:52:39', '2023-12-17 07:33:15', '2023-12-07 13:22:25', '2023-12-07 09:52:53', '2023-12-12 20:40:22', '2023-12-17 09:37:37', NULL, 'good', 'Slow', NULL, 0, 1);
INSERT INTO tickets VALUES (3009, 'Invoice copy', 'problem', 'pending', NULL, 'normal', 'chat', 32, 32, 8, 4, 6, 3, NULL, NULL, 'delivery', NULL, 0, 0, 1, '2023-12-14 07:17:20', '2023-12-22 09:49:02', '2023-12-16 07:02:26', '2023-12-14 10:06:23', NULL, NULL, NULL, 'unoffered', NULL, NULL, 0, 0);
INSERT INTO tickets VALUES (3010, 'Firmware update failed', 'task', 'closed', NULL, 'normal', 'email', 17, 3, 8, 4, 1, 1, NULL, NULL, 'delivery', 'Sensor', 1, 0, 1, '2023-12-29 07:27:28', '2024-01-08 20:51:43', '2023-12-30 16:11:19', '2023-12-30 00:25:35', '2024-01-08 07:38:13', '2024-01-13 07:11:14', '2024-01-05 20:11:53', 'good', 'Had to ask twice', 'warranty', 0, 0);
INSERT INTO tickets VALUES (3011, 'Wrong item delivered', 'problem', 'solved', NULL, 'high', 'chat', 31, 31, 6, 3, 13, 3, NULL, 3004, 'technical', 'Hub', 1, 0, 1, '2024-01-05 19:31:02', '2024-01-21 08:15:21', '2024-01-07 07:55:14', '2024-01-06 04:27:01', '2024-01-21 19:57:54', NULL, NULL, 'good', 'Very kind', 'vip', 0, 0);
INSERT INTO tickets VALUES (3012, 'Lamp flickers', 'incident', 'solved', NULL, 'high', 'chat', 26, 26, 3, 1, NULL, 1, NULL, NULL, 'billing', 'App', 0, 0, 1, '2024-01-17 16:44:47', '2024-02-05 09:34:11', '2024-01-18 07:05:24', '2024-01-18 02:57:33', '2024-01-28 12:27:14', NULL, '2024-01-21 08:17:29', 'good', NULL, 'warranty', 1, 0);
INSERT INTO tickets VALUES (3013, 'Invoice copy', 'incident', 'closed', NULL, 'high', 'chat', 29, 29, 8, 4, 1, 1, 3007, NULL, 'delivery', 'App', 0, 0, 1, '2024-01-25 15:27:56', '2024-01-28 07:44:28', '2024-01-25 18:59:01', '2024-01-26 07:41:37', '2024-01-31 07:54:08', '2024-02-04 20:34:36', '2024-02-02 17:02:05', 'good', 'Slow', 'vip', 0, 0);
INSERT INTO tickets VALUES (3014, 'Refund not received', 'problem', 'closed', NULL, 'normal', 'email', 21, 8, 4, 2, 5, 1, NULL, NULL, 'technical', NULL, 1, 0, 1, '2024-02-05 15:49:09', '2024-02-21 07:44:46', '2024-02-07 13:14:30', '2024-02-05 20:06:15', '2024-02-11 16:35:57', '2024-02-15 20:11:42', '2024-02-09 07:19:14', 'bad', 'Slow', 'bug', 1, 0);
INSERT INTO tickets VALUES (3015, 'Wrong item delivered', 'problem', 'closed', NULL, NULL, 'email', 16, 16, 7, 3, 14, 1, NULL, NULL, 'billing', NULL, 1, 0, 1, '2024-02-09 17:23:21', '2024-03-05 07:20:25', '2024-02-11 07:38:12', '2024-02-10 08:56:19', '2024-02-21 14:15:03', '2024-02-26 07:21:39', '2024-02-14 15:16:42', 'offered', NULL, 'bug', 0, 0);
INSERT INTO tickets VALUES (3016, 'Lamp flickers', 'question', 'closed', NULL, 'high', 'phone', 16, 16, 7, 3, 14, 2, NULL, NULL, 'billing', 'Hub', 1, 0, 1, '2024-02-19 09:08:01', '2024-02-28 19:11:35', '2024-02-21 07:57:44', '2024-02-20 00:18:10', '2024-03-01 20:10:11', '2024-03-06 15:50:32', '2024-02-26 19:18:38', 'offered', NULL, NULL, 0, 0);
INSERT INTO tickets VALUES (3017, 'Invoice copy', 'incident', 'closed', NULL, 'urgent', 'chat', 34, 6, 8, 4, 7, 1, NULL, NULL, 'billing', 'Lamp', 1, 0, 1, '2024-03-04 09:11:53', '2024-03-25 07:42:33', '2024-03-04 20:03:24', '2024-03-05 04:32:53', '2024-03-15 07:30:52', '2024-03-20 07:20:57', NULL, 'offered', NULL, 'vip', 0, 0);
INSERT INTO tickets VALUES (3018, 'Refund not received', 'incident', 'closed', NULL, 'low', 'email', 33, 33, 6, 3, 1, 2, 3004, NULL, 'billing', 'App', 1, 0, 1, '2024-03-14 11:38:23', '2024-04-07 09:53:52', '2024-03-15 17:20:24', '2024-03-15 04:01:19', '2024-03-17 07:51:56', '2024-03-21 15:35:19', '2024-03-21 07:17:41', 'good', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3019, 'Invoice copy', 'task', 'closed', NULL, 'normal', 'email', 14, 2, 8, 4, 8, 1, NULL, NULL, 'technical', 'Lamp', 0, 0, 1, '2024-03-22 10:42:12', '2024-03-28 18:51:26', '2024-03-22 15:03:41', '2024-03-22 18:15:18', '2024-03-27 08:11:15', '2024-04-01 07:46:49', '2024-03-31 08:05:13', 'offered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3020, 'Invoice copy', 'task', 'closed', NULL, NULL, 'email', 35, 35, 8, 4, 10, 1, NULL, NULL, 'technical', 'App', 1, 0, 1, '2024-03-27 12:21:56', '2024-04-14 11:44:10', '2024-03-27 15:38:56', '2024-03-28 05:58:10', '2024-04-04 16:28:55', '2024-04-09 07:41:42', '2024-04-03 20:56:29', 'good', NULL, 'bug', 0, 1);
INSERT INTO tickets VALUES (3021, 'Cannot log in', NULL, 'closed', NULL, 'normal', 'email', 15, 1, 2, 1, 7, 2, NULL, NULL, 'technical', 'App', 1, 0, 1, '2024-04-09 16:16:18', '2024-04-10 07:06:26', '2024-04-10 14:01:47', '2024-04-10 13:36:47', '2024-04-11 07:30:35', '2024-04-15 20:16:00', NULL, 'good', 'Very kind', 'warranty', 0, 0);
INSERT INTO tickets VALUES (3022, 'Change of address', 'incident', 'solved', NULL, 'normal', 'chat', 29, 4, 7, 3, 1, 1, 3006, NULL, 'technical', 'Hub', 1, 0, 1, '2024-04-20 07:39:02', '2024-04-26 16:25:00', '2024-04-22 07:24:16', '2024-04-20 09:10:42', '2024-04-30 07:16:42', NULL, NULL, 'good', 'Very kind', 'refund', 0, 0);
INSERT INTO tickets VALUES (3023, 'Invoice copy', NULL, 'solved', NULL, 'low', 'email', 31, 31, 3, 1, 13, 2, NULL, NULL, 'billing', 'Sensor', 0, 0, 1, '2024-04-27 19:35:02', '2024-05-06 17:25:26', '2024-04-28 20:55:27', '2024-04-28 18:15:44', '2024-05-07 20:36:32', NULL, NULL, 'offered', NULL, NULL, 0, 0);
INSERT INTO tickets VALUES (3024, 'Firmware update failed', 'problem', 'open', NULL, 'high', 'email', 25, 25, 5, 2, 7, 1, NULL, NULL, 'billing', 'Lamp', 1, 0, 1, '2024-05-08 08:20:00', '2024-05-13 20:34:39', '2024-05-09 13:14:55', '2024-05-08 23:37:22', NULL, NULL, NULL, 'unoffered', NULL, 'bug', 0, 0);
INSERT INTO tickets VALUES (3025, 'Change of address', 'question', 'solved', NULL, 'normal', 'chat', 15, 15, 8, 4, 7, 2, NULL, NULL, 'billing', 'Lamp', 1, 0, 1, '2024-05-17 19:48:06', '2024-05-26 20:58:05', '2024-05-19 19:05:48', '2024-05-18 06:18:28', '2024-06-02 18:31:40', NULL, '2024-05-23 07:22:03', 'good', NULL, 'warranty', 0, 0);
INSERT INTO tickets VALUES (3026, 'Refund not received', 'question', 'closed', NULL, 'normal', 'email', 27, 27, 3, 1, NULL, 1, NULL, 3001, 'delivery', 'Lamp', 1, 0, 1, '2024-05-26 16:04:45', '2024-06-01 07:23:46', '2024-05-28 07:22:37', '2024-05-27 04:54:41', '2024-06-11 16:19:20', '2024-06-16 15:45:54', NULL, 'good', 'Very kind', 'refund', 0, 1);
INSERT INTO tickets VALUES (3027, 'How to pair device', 'question', 'solved', NULL, 'high', 'chat', 34, 34, 6, 3, 7, 3, NULL, NULL, 'account', 'App', 0, 0, 1, '2024-06-01 14:58:18', '2024-06-11 07:26:30', '2024-06-03 07:31:26', '2024-06-01 20:41:48', '2024-06-08 12:40:09', NULL, NULL, 'offered', NULL, 'warranty', 0, 0);
INSERT INTO tickets VALUES (3028, 'Lamp flickers', 'incident', 'closed', NULL, 'urgent', 'email', 32, 2, 3, 1, 6, 2, 3009, NULL, 'technical', 'Sensor', 0, 0, 1, '2024-06-17 12:14:33', '2024-07-01 07:51:45', '2024-06-17 18:38:24', '2024-06-17 18:20:52', '2024-06-20 07:57:32', '2024-06-24 15:58:00', '2024-06-22 17:47:41', 'offered', NULL, 'warranty', 0, 0);
INSERT INTO tickets VALUES (3029, 'Lamp flickers', 'problem', 'closed', NULL, 'normal', 'web', 20, 20, 4, 2, 3, 1, NULL, NULL, 'delivery', 'Lamp', 0, 0, 1, '2024-06-25 17:14:06', '2024-07-19 10:52:49', '2024-06-27 07:47:04', '2024-06-26 06:52:58', '2024-07-02 20:57:24', '2024-07-07 15:21:12', NULL, 'good', 'Slow', 'bug', 0, 0);
INSERT INTO tickets VALUES (3030, 'Change of address', 'incident', 'closed', NULL, 'normal', 'email', 13, 13, 5, 2, 3, 2, NULL, NULL, 'technical', 'Sensor', 1, 0, 1, '2024-07-03 14:50:22', '2024-07-19 20:00:47', '2024-07-04 08:49:53', '2024-07-03 15:44:07', '2024-07-15 11:47:51', '2024-07-20 07:28:40', NULL, 'bad', 'Had to ask twice', NULL, 1, 0);
INSERT INTO tickets VALUES (3031, 'Wrong item delivered', 'question', 'closed', NULL, 'normal', 'email', 9, 9, 2, 1, NULL, 1, NULL, NULL, 'technical', 'Lamp', 0, 0, 1, '2024-07-13 15:38:12', '2024-08-03 10:21:30', '2024-07-15 14:49:57', '2024-07-13 15:52:46', '2024-07-16 20:28:17', '2024-07-21 11:25:38', NULL, 'good', NULL, 'bug', 0, 1);
INSERT INTO tickets VALUES (3032, 'App crash on start', 'incident', 'pending', NULL, 'urgent', 'email', 18, 18, 6, 3, 10, 2, NULL, NULL, 'account', 'Sensor', 1, 0, 1, '2024-07-21 19:43:26', '2024-07-31 12:17:20', '2024-07-22 18:08:06', '2024-07-22 16:30:23', NULL, NULL, NULL, 'unoffered', NULL, 'warranty', 0, 0);
INSERT INTO tickets VALUES (3033, 'Firmware update failed', 'problem', 'open', NULL, 'normal', 'email', 23, 23, 5, 2, 6, 1, NULL, NULL, 'technical', NULL, 1, 0, 1, '2024-08-01 16:21:39', '2024-08-16 17:52:42', '2024-08-03 11:24:13', '2024-08-02 09:45:12', NULL, NULL, NULL, 'unoffered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3034, 'Invoice copy', 'incident', 'open', NULL, 'normal', 'email', 20, 20, 8, 4, 3, 3, 3005, NULL, 'technical', 'Hub', 1, 0, 1, '2024-08-11 17:59:08', '2024-09-05 07:31:41', '2024-08-13 11:34:26', '2024-08-12 15:58:43', NULL, NULL, NULL, 'unoffered', NULL, 'warranty', 0, 0);
INSERT INTO tickets VALUES (3035, 'Cannot log in', 'incident', 'closed', NULL, NULL, 'email', 28, 2, 3, 1, 12, 1, 3001, NULL, 'technical', 'App', 1, 0, 1, '2024-08-20 07:18:22', '2024-08-23 20:50:19', '2024-08-20 10:58:08', '2024-08-21 01:19:27', '2024-08-24 16:58:06', '2024-08-29 07:11:48', NULL, 'offered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3036, 'Invoice copy', 'task', 'solved', NULL, 'low', 'email', 24, 6, 3, 1, 3, 1, NULL, NULL, 'account', NULL, 1, 0, 1, '2024-08-28 13:10:23', '2024-09-21 07:29:15', '2024-08-30 07:05:25', '2024-08-29 12:23:12', '2024-09-12 20:18:34', NULL, '2024-09-01 07:25:11', 'good', 'Very kind', 'bug', 0, 0);
INSERT INTO tickets VALUES (3037, 'Cannot log in', 'question', 'closed', NULL, 'low', 'chat', 22, 4, 8, 4, 12, 1, NULL, NULL, 'technical', 'Lamp', 1, 0, 1, '2024-09-07 19:57:46', '2024-09-09 20:20:51', '2024-09-08 12:08:43', '2024-09-08 17:50:58', '2024-09-20 07:09:04', '2024-09-24 14:50:04', NULL, 'bad', 'Had to ask twice', NULL, 0, 0);
INSERT INTO tickets VALUES (3038, 'Invoice copy', 'incident', 'pending', NULL, 'high', 'web', 12, 12, 4, 2, 14, 3, NULL, NULL, 'billing', 'Sensor', 1, 0, 1, '2024-09-18 13:23:25', '2024-09-27 20:54:11', '2024-09-18 20:03:04', '2024-09-19 03:57:45', NULL, NULL, '2024-09-23 20:01:27', 'unoffered', NULL, 'vip', 0, 0);
INSERT INTO tickets VALUES (3039, 'How to pair device', 'question', 'solved', NULL, 'normal', 'phone', 36, 36, 5, 2, 2, 1, NULL, NULL, 'billing', 'Sensor', 0, 0, 1, '2024-09-27 16:07:35', '2024-10-03 08:53:32', '2024-09-29 07:22:45', '2024-09-28 15:32:51', '2024-09-29 20:22:59', NULL, NULL, 'bad', 'Had to ask twice', 'vip', 0, 0);
INSERT INTO tickets VALUES (3040, 'Change of address', 'problem', 'closed', NULL, 'normal', 'email', 15, 4, 8, 4, 7, 3, NULL, NULL, 'technical', 'Hub', 0, 0, 1, '2024-10-07 16:58:33', '2024-11-01 08:59:59', '2024-10-09 16:26:56', '2024-10-08 08:14:38', '2024-10-21 15:25:35', '2024-10-25 20:20:48', NULL, 'offered', NULL, NULL, 0, 0);
INSERT INTO tickets VALUES (3041, 'Invoice copy', 'task', 'closed', NULL, 'low', 'api', 10, 10, 2, 1, 9, 1, NULL, NULL, 'billing', 'Lamp', 1, 0, 1, '2024-10-18 18:58:03', '2024-11-02 07:34:52', '2024-10-18 20:33:48', '2024-10-19 17:33:47', '2024-11-04 07:25:33', '2024-11-08 17:21:26', '2024-10-25 20:58:26', 'good', NULL, 'warranty', 0, 1);
INSERT INTO tickets VALUES (3042, 'Invoice copy', 'problem', 'closed', NULL, 'normal', 'phone', 19, 19, 8, 4, 2, 1, NULL, NULL, 'technical', 'Hub', 1, 0, 1, '2024-10-24 11:25:31', '2024-11-14 07:42:41', '2024-10-26 07:19:39', '2024-10-24 12:54:59', '2024-11-02 07:35:55', '2024-11-06 19:51:32', '2024-11-02 17:20:17', 'good', 'Very kind', 'refund', 0, 0);
INSERT INTO tickets VALUES (3043, 'Invoice copy', 'question', 'closed', NULL, 'normal', 'email', 33, 33, 4, 2, 1, 1, NULL, NULL, 'delivery', 'Lamp', 0, 0, 1, '2024-11-06 15:53:30', '2024-11-26 07:36:14', '2024-11-06 18:52:48', '2024-11-07 12:21:07', '2024-11-17 07:52:12', '2024-11-21 11:48:16', NULL, 'good', 'Very kind', 'refund', 0, 0);
INSERT INTO tickets VALUES (3044, 'Change of address', 'incident', 'closed', NULL, 'normal', 'email', 24, 24, 2, 1, 3, 2, 3008, NULL, 'billing', 'Hub', 1, 0, 1, '2024-11-16 15:51:50', '2024-11-25 11:08:32', '2024-11-17 13:47:46', '2024-11-16 16:52:10', '2024-11-19 12:30:19', '2024-11-24 11:15:01', NULL, 'good', 'Very kind', 'vip', 0, 0);
INSERT INTO tickets VALUES (3045, 'Refund not received', 'incident', 'new', NULL, 'high', 'web', 20, 20, NULL, 3, 3, 1, 3004, NULL, 'delivery', 'Lamp', 1, 0, 1, '2024-11-22 17:22:31', '2024-12-06 20:57:38', NULL, NULL, NULL, NULL, '2024-12-01 20:58:52', 'unoffered', NULL, 'warranty', 0, 0);
INSERT INTO tickets VALUES (3046, 'Wrong item delivered', 'incident', 'hold', 'Waiting for supplier', 'normal', 'chat', 28, 1, 3, 1, 12, 3, NULL, NULL, 'billing', 'Sensor', 1, 0, 1, '2024-12-01 11:22:41', '2024-12-13 13:58:53', '2024-12-02 13:58:12', '2024-12-02 07:33:41', NULL, NULL, NULL, 'unoffered', NULL, 'vip', 0, 1);
INSERT INTO tickets VALUES (3047, 'Wrong item delivered', 'question', 'pending', NULL, 'low', 'email', 24, 24, 7, 3, 3, 3, NULL, NULL, 'billing', 'Sensor', 1, 0, 1, '2024-12-08 19:26:39', '2024-12-22 07:58:21', '2024-12-10 07:54:05', '2024-12-09 10:55:13', NULL, NULL, NULL, 'unoffered', NULL, 'bug', 0, 0);
INSERT INTO tickets VALUES (3048, 'Refund not received', 'incident', 'pending', NULL, 'urgent', 'web', 36, 36, 3, 1, 2, 1, NULL, 3003, 'delivery', 'Sensor', 1, 0, 1, '2024-12-22 07:05:59', '2024-12-29 07:34:35', '2024-12-24 07:21:41', '2024-12-23 05:23:12', NULL, NULL, NULL, 'unoffered', NULL, 'vip', 0, 0);
INSERT INTO tickets VALUES (3049, 'Lamp flickers', 'question', 'pending', NULL, 'high', 'chat', 29, 8, 3, 1, 1, 1, NULL, NULL, 'technical', NULL, 0, 0, 1, '2025-01-02 19:54:49', '2025-01-14 13:04:05', '2025-01-03 09:59:13', '2025-01-03 09:04:47', NULL, NULL, NULL, 'unoffered', NULL, 'vip', 0, 0);
INSERT INTO tickets VALUES (3050, 'Invoice copy', 'incident', 'hold', 'Waiting for supplier', 'high', 'email', 35, 1, 6, 3, 10, 1, 3009, NULL, 'delivery', 'Sensor', 1, 0, 1, '2025-01-09 11:06:50', '2025-01-31 07:29:00', '2025-01-10 12:31:01', '2025-01-10 07:53:55', NULL, NULL, '2025-01-15 07:38:01', 'unoffered', NULL, 'vip', 0, 0);
INSERT INTO tickets VALUES (3051, 'Firmware update failed', 'task', 'pending', NULL, NULL, 'web', 26, 26, 2, 1, NULL, 2, NULL, NULL, 'technical', 'Lamp', 1, 0, 1, '2025-01-20 08:06:37', '2025-01-25 16:44:47', '2025-01-20 20:26:10', '2025-01-20 21:15:57', NULL, NULL, '2025-01-25 11:52:44', 'unoffered', NULL, 'bug', 0, 1);
INSERT INTO tickets VALUES (3052, 'Refund not received', 'incident', 'solved', NULL, 'normal', 'chat', 15, 15, 8, 4, 7, 1, 3007, NULL, 'delivery', 'Hub', 1, 0, 1, '2025-01-31 16:30:19', '2025-02-22 20:08:52', '2025-02-02 14:23:51', '2025-01-31 21:49:00', '2025-02-15 17:22:50', NULL, NULL, 'good', 'Very kind', 'bug', 0, 0);
INSERT INTO tickets VALUES (3053, 'How to pair device', 'question', 'solved', NULL, 'low', 'api', 29, 6, 4, 2, 1, 2, NULL, NULL, 'billing', 'Hub', 1, 0, 1, '2025-02-04 07:26:11', '2025-02-12 20:16:11', '2025-02-05 12:39:19', '2025-02-04 16:33:41', '2025-02-19 07:15:02', NULL, NULL, 'offered', NULL, 'vip', 0, 0);
INSERT INTO tickets VALUES (3054, 'Wrong item delivered', 'question', 'solved', NULL, 'high', 'chat', 33, 33, 6, 3, 1, 1, NULL, NULL, 'technical', 'Hub', 1, 0, 1, '2025-02-19 11:45:52', '2025-03-05 20:36:19', '2025-02-20 11:18:47', '2025-02-20 09:02:50', '2025-03-06 07:57:18', NULL, NULL, 'bad', 'Very kind', 'refund', 0, 0);
INSERT INTO tickets VALUES (3055, 'Wrong item delivered', 'problem', 'solved', NULL, 'low', 'phone', 18, 18, 5, 2, 10, 3, NULL, NULL, 'billing', 'Sensor', 1, 0, 1, '2025-02-23 12:42:26', '2025-03-13 09:42:43', '2025-02-24 20:56:41', '2025-02-24 02:12:41', '2025-02-28 07:40:13', NULL, NULL, 'good', 'Slow', 'vip', 0, 0);
INSERT INTO tickets VALUES (3056, 'Invoice copy', 'problem', 'hold', 'Waiting for engineering', 'normal', 'email', 14, 6, 4, 2, 8, 1, NULL, 3036, 'delivery', 'Lamp', 1, 0, 1, '2025-03-10 17:05:58', '2025-03-27 07:01:12', '2025-03-11 07:41:18', '2025-03-11 05:26:15', NULL, NULL, NULL, 'unoffered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3057, 'Lamp flickers', 'incident', 'open', NULL, 'normal', 'chat', 36, 36, 4, 2, 2, 1, 3006, NULL, 'delivery', 'Lamp', 1, 0, 1, '2025-03-19 17:55:06', '2025-03-19 17:55:06', '2025-03-20 20:14:21', '2025-03-19 21:35:56', NULL, NULL, '2025-03-26 20:20:48', 'unoffered', NULL, 'refund', 0, 0);
INSERT INTO tickets VALUES (3058, 'How to pair device', NULL, 'open', NULL, NULL, 'chat', 9, 9, 2, 1, NULL, 2, NULL, NULL, 'technical', 'Sensor', 1, 0, 1, '2025-03-24 15:42:20', '2025-03-24 15:42:20', '2025-03-24 20:03:49', '2025-03-24 19:35:29', NULL, NULL, NULL, 'unoffered', NULL, 'vip', 0, 0);
INSERT INTO ticket_metrics VALUES (3001, 0, 3, 1, 1, 1743, 697, 2020, 2020, 707, 3663, 3342, 0, 60, 1, 56, '2023-10-24 07:20:30');
INSERT INTO ticket_metrics VALUES (3002, 0, 3, 2, 1, 1443, 577, 15692, 15692, 5492, 244, 7036, 0, 240, 1, 109, '2023-10-18 09:45:28');
INSERT INTO ticket_metrics VALUES (3003, 0, 6, 0, 1, 2061, 824, NULL, NULL, NULL, 2170, 4959, 0, 480, 1, 106, '2023-10-25 08:12:18');
INSERT INTO ticket_metrics VALUES (3004, 0, 3, 4, 1, 513, 205, 10445, 10445, 3655, 4819, 6231, 3000, 240, 0, 30, '2023-11-17 12:51:06');
INSERT INTO ticket_metrics VALUES (3005, 0, 9, 3, 3, 723, 289, 1640, 1640, 574, 1687, 5714, 0, NULL, NULL, 33, '2023-11-21 20:42:13');
INSERT INTO ticket_metrics VALUES (3006, 1, 9, 4, 2, 2678, 1071, 16486, 19057, 6669, 2588, 8727, 0, 60, 1, 81, '2023-12-07 07:02:15');
INSERT INTO ticket_metrics VALUES (3007, 0, 0, 4, 3, NULL, NULL, 10025, 10025, 3508, 3430, 4585, 3000, NULL, NULL, 12, '2023-11-30 08:57:10');
INSERT INTO ticket_metrics VALUES (3008, 0, 9, 3, 1, 2676, 1070, 3345, 3345, 1170, 3502, 786, 0, NULL, NULL, 17, '2023-12-20 11:08:11');
INSERT INTO ticket_metrics VALUES (3009, 2, 4, 0, 2, 2146, 858, NULL, NULL, NULL, 1360, 8653, 3000, 60, 1, 30, '2023-12-19 07:54:46');
INSERT INTO ticket_metrics VALUES (3010, 0, 2, 3, 3, NULL, NULL, 17119, 17119, 5991, 1317, 64, 600, 480, NULL, 105, '2024-01-04 07:43:03');
INSERT INTO ticket_metrics VALUES (3011, 0, 5, 0, 3, 797, 318, 4932, 4932, 1726, 1661, 3047, 3000, 60, 1, 113, '2024-01-19 12:52:01');
INSERT INTO ticket_metrics VALUES (3012, 0, 2, 0, 3, 885, 354, 12179, 12179, 4262, 2598, 8785, 0, 60, 1, 49, '2024-02-02 12:00:58');
INSERT INTO ticket_metrics VALUES (3013, 0, 5, 3, 2, 344, 137, 18251, 18251, 6387, 2123, 8620, 0, 480, 0, 12, '2024-02-10 07:51:12');
INSERT INTO ticket_metrics VALUES (3014, 1, 0, 1, 1, 682, 272, 9865, 11192, 3917, 692, 2681, 0, NULL, NULL, 110, '2024-02-15 07:40:25');
INSERT INTO ticket_metrics VALUES (3015, 0, 1, 1, 1, 1751, 700, 10841, 10841, 3794, 2258, 2772, 0, 240, 1, 13, '2024-02-14 07:49:34');
INSERT INTO ticket_metrics VALUES (3016, 0, 1, 0, 1, 176, 70, 10528, 10528, 3684, 2240, 5325, 0, 240, 0, 111, '2024-03-04 07:50:23');
INSERT INTO ticket_metrics VALUES (3017, 0, 3, 3, 1, 1454, 581, 4975, 4975, 1741, 4507, 5479, 0, 240, 1, 74, '2024-03-08 17:39:07');
INSERT INTO ticket_metrics VALUES (3018, 0, 0, 1, 3, 1196, 478, 10285, 10285, 3599, 1596, 8870, 0, 240, 1, 96, '2024-04-03 07:53:38');
INSERT INTO ticket_metrics VALUES (3019, 2, 2, 1, 2, 1373, 549, 8218, 9557, 3344, 3605, 6820, 0, 240, 1, 70, '2024-04-11 07:55:30');
INSERT INTO ticket_metrics VALUES (3020, 0, 9, 2, 3, 1608, 643, 6232, 6232, 2181, 3763, 4441, 0, 240, 1, 115, '2024-04-06 20:42:55');
INSERT INTO ticket_metrics VALUES (3021, 0, 1, 2, 1, 1710, 684, 502, 502, 175, 2106, 163, 3000, 240, 1, 22, '2024-04-11 12:56:08');
INSERT INTO ticket_metrics VALUES (3022, 1, 0, 1, 3, 119, 47, 3495, 7399, 2589, 4483, 7961, 0, 240, 0, 103, '2024-05-08 07:00:20');
INSERT INTO ticket_metrics VALUES (3023, 0, 5, 2, 1, 947, 378, 6865, 6865, 2402, 812, 3266, 3000, 60, 1, 40, '2024-05-17 10:55:56');
INSERT INTO ticket_metrics VALUES (3024, 0, 6, 4, 1, 884, 353, NULL, NULL, NULL, 4784, 1642, 0, 240, 1, 14, '2024-05-22 20:12:32');
INSERT INTO ticket_metrics VALUES (3025, 0, 2, 3, 3, 1577, 630, 19950, 19950, 6982, 4592, 7527, 3000, NULL, NULL, 14, '2024-05-27 14:13:15');
INSERT INTO ticket_metrics VALUES (3026, 1, 5, 0, 2, 1470, 588, 17339, 17893, 6262, 2838, 8525, 0, 60, 1, 65, '2024-06-02 07:20:11');
INSERT INTO ticket_metrics VALUES (3027, 0, 0, 4, 3, 647, 258, 2070, 2070, 724, 2662, 5990, 3000, 240, 1, 55, '2024-06-09 16:10:51');
INSERT INTO ticket_metrics VALUES (3028, 0, 7, 0, 2, 699, 279, 15831, 15831, 5540, 4334, 4980, 0, 60, 1, 6, '2024-06-18 15:12:08');
INSERT INTO ticket_metrics VALUES (3029, 0, 8, 3, 3, 2205, 882, 12134, 12134, 4246, 4801, 8633, 3000, 240, 1, 14, '2024-07-05 20:20:19');
INSERT INTO ticket_metrics VALUES (3030, 0, 0, 0, 1, 1293, 517, 498, 498, 174, 94, 3150, 0, 240, 1, 12, '2024-07-07 20:07:11');
INSERT INTO ticket_metrics VALUES (3031, 2, 6, 0, 1, 253, 101, 18963, 23349, 8172, 2088, 7132, 0, 60, 1, 65, '2024-07-26 08:28:18');
INSERT INTO ticket_metrics VALUES (3032, 0, 7, 3, 3, 124, 49, NULL, NULL, NULL, 758, 6707, 3000, 240, 0, 38, '2024-07-23 20:47:45');
INSERT INTO ticket_metrics VALUES (3033, 1, 9, 2, 3, 1355, 542, NULL, NULL, NULL, 3749, 5156, 3000, 240, 1, 35, '2024-08-02 14:31:33');
INSERT INTO ticket_metrics VALUES (3034, 2, 3, 4, 2, NULL, NULL, NULL, NULL, NULL, 3461, 4773, 3000, 480, NULL, 9, '2024-08-20 17:49:08');
INSERT INTO ticket_metrics VALUES (3035, 0, 8, 3, 3, 2050, 820, 8834, 8834, 3091, 3566, 8920, 0, NULL, NULL, 120, '2024-09-02 20:43:31');
INSERT INTO ticket_metrics VALUES (3036, 1, 4, 4, 3, 62, 24, 7467, 9152, 3203, 3744, 7125, 0, 60, 0, 117, '2024-09-06 07:44:07');
INSERT INTO ticket_metrics VALUES (3037, 0, 4, 1, 2, 704, 281, 1644, 1644, 575, 4217, 4923, 0, NULL, NULL, 7, '2024-09-12 07:58:55');
INSERT INTO ticket_metrics VALUES (3038, 1, 6, 2, 3, 698, 279, NULL, NULL, NULL, 4971, 1349, 3000, 60, 1, 14, '2024-09-30 07:37:36');
INSERT INTO ticket_metrics VALUES (3039, 0, 3, 0, 3, 1169, 467, 16333, 16333, 5716, 2787, 4790, 600, NULL, NULL, 82, '2024-10-01 13:13:19');
INSERT INTO ticket_metrics VALUES (3040, 0, 3, 2, 1, 2564, 1025, 10178, 10178, 3562, 1345, 493, 0, 240, 1, 51, '2024-10-18 11:53:36');
INSERT INTO ticket_metrics VALUES (3041, 0, 3, 1, 2, 246, 98, 9200, 9200, 3220, 2760, 1346, 0, 480, 0, 56, '2024-10-19 14:39:39');
INSERT INTO ticket_metrics VALUES (3042, 2, 7, 2, 2, 1560, 624, 18059, 20565, 7197, 1991, 6255, 0, 480, 1, 120, '2024-10-25 07:04:01');
INSERT INTO ticket_metrics VALUES (3043, 0, 1, 2, 1, NULL, NULL, 6964, 6964, 2437, 2677, 7204, 600, 240, NULL, 97, '2024-11-21 09:55:27');
INSERT INTO ticket_metrics VALUES (3044, 1, 6, 2, 1, 1358, 543, 9608, 15398, 5389, 2639, 6435, 0, NULL, NULL, 97, '2024-12-05 07:52:19');
INSERT INTO ticket_metrics VALUES (3045, 0, 7, 2, 3, 370, 148, NULL, NULL, NULL, 1482, 4179, 0, 480, 0, 43, '2024-12-11 07:59:06');
INSERT INTO ticket_metrics VALUES (3046, 0, 2, 2, 2, 926, 370, NULL, NULL, NULL, 339, 6251, 0, 60, 1, 64, '2024-12-07 07:02:09');
INSERT INTO ticket_metrics VALUES (3047, 1, 6, 4, 3, NULL, NULL, NULL, NULL, NULL, 2285, 1821, 0, NULL, NULL, 90, '2024-12-20 16:01:53');
INSERT INTO ticket_metrics VALUES (3048, 0, 4, 3, 3, 97, 38, NULL, NULL, NULL, 2984, 1404, 0, 240, 0, 9, '2024-12-25 07:03:59');
INSERT INTO ticket_metrics VALUES (3049, 0, 2, 3, 1, 844, 337, NULL, NULL, NULL, 3091, 1611, 600, 60, 1, 46, '2025-01-16 09:27:43');
INSERT INTO ticket_metrics VALUES (3050, 1, 8, 0, 2, 141, 56, NULL, NULL, NULL, 3495, 7494, 0, 240, 0, 19, '2025-01-23 15:09:39');
INSERT INTO ticket_metrics VALUES (3051, 0, 4, 1, 1, 2493, 997, NULL, NULL, NULL, 591, 8349, 3000, 240, 1, 7, '2025-01-25 18:50:12');
INSERT INTO ticket_metrics VALUES (3052, 0, 7, 0, 2, NULL, NULL, 4060, 4060, 1421, 2650, 1569, 0, 240, NULL, 80, '2025-02-06 07:15:44');
INSERT INTO ticket_metrics VALUES (3053, 0, 7, 4, 2, 1917, 766, 11317, 11317, 3960, 4792, 2728, 0, 60, 1, 53, '2025-02-16 12:44:02');
INSERT INTO ticket_metrics VALUES (3054, 0, 9, 3, 3, NULL, NULL, 3746, 3746, 1311, 3341, 3272, 600, 480, NULL, 37, '2025-03-02 20:33:25');
INSERT INTO ticket_metrics VALUES (3055, 0, 4, 2, 3, 2034, 813, 7223, 7223, 2528, 202, 6637, 600, 240, 1, 14, '2025-03-10 07:59:56');
INSERT INTO ticket_metrics VALUES (3056, 0, 2, 0, 1, 1473, 589, NULL, NULL, NULL, 2923, 5670, 600, 240, 1, 59, '2025-03-12 19:06:11');
INSERT INTO ticket_metrics VALUES (3057, 1, 9, 4, 1, 2110, 844, NULL, NULL, NULL, 292, 1463, 0, 60, 1, 66, '2025-03-24 07:25:22');
INSERT INTO ticket_metrics VALUES (3058, 2, 5, 0, 3, 323, 129, NULL, NULL, NULL, 3242, 2444, 600, 480, 0, 28, NULL);
INSERT INTO ticket_comments VALUES (1, 3052, 16, 1, 'web', 'Please send a photo', 170, 2, '2025-02-01 07:05:54');
INSERT INTO ticket_comments VALUES (2, 3034, 7, 1, 'email', 'Thanks for the update', 128, 0, '2024-08-15 10:57:37');
INSERT INTO ticket_comments VALUES (3, 3040, 3, 1, 'email', 'Please send a photo', 49, 0, '2024-10-15 20:03:28');
INSERT INTO ticket_comments VALUES (4, 3050, 32, 1, 'web', 'Still not working', 117, 0, '2025-01-22 09:24:42');
INSERT INTO ticket_comments VALUES (5, 3055, 30, 1, 'email', 'We shipped a replacement', 132, 1, '2025-03-05 07:31:52');
INSERT INTO ticket_comments VALUES (6, 3023, 18, 1, 'chat', 'Escalated to tier 2', 21, 2, '2024-05-07 17:53:04');
INSERT INTO ticket_comments VALUES (7, 3044, 21, 1, 'email', 'Please send a photo', 120, 0, '2024-11-28 07:10:43');
INSERT INTO ticket_comments VALUES (8, 3058, 16, 0, 'email', 'Escalated to tier 2', 16, 1, '2025-03-24 15:42:20');
INSERT INTO ticket_comments VALUES (9, 3050, 30, 1, 'chat', 'Please send a photo', 12, 0, '2025-01-13 17:19:31');
INSERT INTO ticket_comments VALUES (10, 3050, 32, 1, 'email', 'Refund issued', 44, 0, '2025-01-22 07:29:20');
INSERT INTO ticket_comments VALUES (11, 3026, 17, 0, 'email', 'Refund issued', 142, 0, '2024-05-28 20:48:05');
INSERT INTO ticket_comments VALUES (12, 3007, 24, 0, 'email', 'Escalated to tier 2', 116, 2, '2023-11-30 08:00:26');
INSERT INTO ticket_comments VALUES (13, 3024, 34, 0, 'email', 'Please send a photo', 34, 2, '2024-05-16 10:58:25');
INSERT INTO ticket_comments VALUES (14, 3030, 16, 1, 'email', 'We shipped a replacement', 155, 0, '2024-07-13 16:15:00');
INSERT INTO ticket_comments VALUES (15, 3011, 36, 1, 'chat', 'Refund issued', 53, 0, '2024-01-13 12:17:28');
INSERT INTO ticket_comments VALUES (16, 3058, 2, 1, 'email', 'We shipped a replacement', 67, 0, '2025-03-24 15:42:20');
INSERT INTO ticket_comments VALUES (17, 3052, 2, 1, 'web', 'Still not working', 73, 0, '2025-02-09 07:21:06');
INSERT INTO ticket_comments VALUES (18, 3051, 31, 1, 'email', 'Please send a photo', 164, 1, '2025-01-21 19:48:26');
INSERT INTO ticket_comments VALUES (19, 3053, 33, 1, 'email', 'Please send a photo', 141, 0, '2025-02-08 07:59:09');
INSERT INTO ticket_comments VALUES (20, 3010, 10, 1, 'email', 'We shipped a replacement', 40, 1, '2024-01-05 07:23:44');
INSERT INTO ticket_comments VALUES (21, 3020, 26, 1, 'email', 'Refund issued', 14, 2, '2024-04-09 07:07:16');
INSERT INTO ticket_comments VALUES (22, 3036, 29, 1, 'email', 'Please send a photo', 165, 1, '2024-09-10 08:12:33');
INSERT INTO ticket_comments VALUES (23, 3018, 21, 1, 'web', 'Refund issued', 164, 1, '2024-03-24 07:18:54');
INSERT INTO ticket_comments VALUES (24, 3023, 18, 1, 'email', 'We shipped a replacement', 132, 0, '2024-05-03 07:06:21');
INSERT INTO ticket_comments VALUES (25, 3019, 3, 0, 'email', 'Escalated to tier 2', 25, 0, '2024-03-23 07:45:16');
INSERT INTO ticket_comments VALUES (26, 3033, 36, 1, 'email', 'Still not working', 38, 2, '2024-08-10 07:25:31');
INSERT INTO ticket_comments VALUES (27, 3055, 12, 1, 'chat', 'Escalated to tier 2', 28, 0, '2025-03-07 20:00:09');
INSERT INTO ticket_comments VALUES (28, 3040, 29, 0, 'email', 'We shipped a replacement', 9, 1, '2024-10-16 10:49:21');
INSERT INTO ticket_comments VALUES (29, 3018, 20, 1, 'email', 'Escalated to tier 2', 91, 1, '2024-03-19 07:28:40');
INSERT INTO ticket_comments VALUES (30, 3057, 8, 1, 'web', 'Please send a photo', 141, 0, '2025-03-22 17:11:52');
INSERT INTO ticket_comments VALUES (31, 3008, 1, 1, 'web', 'Escalated to tier 2', 11, 0, '2023-12-14 10:25:23');
INSERT INTO ticket_comments VALUES (32, 3008, 17, 1, 'chat', 'Thanks for the update', 88, 0, '2023-12-12 07:08:03');
INSERT INTO ticket_comments VALUES (33, 3036, 7, 1, 'email', 'We shipped a replacement', 42, 1, '2024-09-10 20:21:11');
INSERT INTO ticket_comments VALUES (34, 3039, 17, 1, 'chat', 'Still not working', 127, 0, '2024-10-03 20:51:35');
INSERT INTO ticket_comments VALUES (35, 3030, 28, 1, 'email', 'Please send a photo', 113, 2, '2024-07-16 17:39:36');
INSERT INTO ticket_comments VALUES (36, 3034, 27, 0, 'web', 'Still not working', 12, 0, '2024-08-18 07:22:01');
INSERT INTO ticket_comments VALUES (37, 3033, 32, 0, 'chat', 'Please send a photo', 30, 2, '2024-08-15 10:39:27');
INSERT INTO ticket_comments VALUES (38, 3057, 2, 1, 'web', 'Escalated to tier 2', 50, 0, '2025-03-19 17:55:06');
INSERT INTO ticket_comments VALUES (39, 3014, 6, 0, 'email', 'Escalated to tier 2', 83, 0, '2024-02-20 15:20:22');
INSERT INTO ticket_comments VALUES (40, 3002, 13, 1, 'email', 'Thanks for the update', 13, 0, '2023-10-14 20:54:18');
INSERT INTO ticket_comments VALUES (41, 3041, 24, 0, 'chat', 'Refund issued', 130, 0, '2024-10-29 19:45:24');
INSERT INTO ticket_comments VALUES (42, 3058, 20, 1, 'web', 'Thanks for the update', 79, 0, '2025-03-24 15:42:20');
INSERT INTO ticket_comments VALUES (43, 3005, 27, 0, 'email', 'Escalated to tier 2', 55, 0, '2023-11-11 07:16:19');
INSERT INTO ticket_comments VALUES (44, 3001, 29, 1, 'email', 'Still not working', 109, 0, '2023-10-13 18:23:53');
INSERT INTO ticket_comments VALUES (45, 3048, 5, 1, 'web', 'We shipped a replacement', 56, 2, '2024-12-23 07:54:03');
INSERT INTO ticket_comments VALUES (46, 3057, 16, 1, 'email', 'Please send a photo', 85, 0, '2025-03-19 17:55:06');
INSERT INTO ticket_comments VALUES (47, 3018, 2, 1, 'email', 'We shipped a replacement', 76, 0, '2024-03-25 11:38:16');
INSERT INTO ticket_comments VALUES (48, 3048, 24, 0, 'web', 'Still not working', 52, 0, '2025-01-02 14:10:11');
INSERT INTO ticket_comments VALUES (49, 3034, 9, 1, 'web', 'Please send a photo', 92, 0, '2024-08-20 07:44:44');
INSERT INTO ticket_comments VALUES (50, 3009, 28, 0, 'web', 'Refund issued', 96, 0, '2023-12-17 08:37:35');
