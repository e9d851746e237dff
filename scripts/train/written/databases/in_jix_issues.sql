CREATE TABLE app_user (
  account_id TEXT PRIMARY KEY,
  display_name TEXT,
  email_address TEXT,
  active INTEGER,
  account_type TEXT,  -- atlas = human, app = robot
  time_zone TEXT
);
CREATE TABLE project (
  project_id INTEGER PRIMARY KEY,
  project_key TEXT UNIQUE,
  project_name TEXT,
  lead_account_id TEXT REFERENCES app_user(account_id),
  project_type TEXT,
  archived INTEGER,
  created TEXT
);
CREATE TABLE sprint (
  sprint_id INTEGER PRIMARY KEY,
  sprint_name TEXT,
  project_id INTEGER REFERENCES project(project_id),
  state TEXT,  -- closed, active, future
  goal TEXT,
  start_date TEXT,  -- planned/started
  end_date TEXT,  -- planned end
  complete_date TEXT,  -- really closed
  created_date TEXT,
  committed_points REAL
);
CREATE TABLE fix_version (
  version_id INTEGER PRIMARY KEY,
  project_id INTEGER REFERENCES project(project_id),
  version_name TEXT,
  released INTEGER,
  archived INTEGER,
  start_date TEXT,
  release_date TEXT  -- planned, or real when released
);
CREATE TABLE issue (
  issue_id INTEGER PRIMARY KEY,
  issue_key TEXT UNIQUE,
  project_id INTEGER REFERENCES project(project_id),
  parent_id INTEGER REFERENCES issue(issue_id),
  issue_type TEXT,
  summary TEXT,
  status TEXT,
  status_category TEXT,  -- new, indeterminate, done
  resolution TEXT,
  priority TEXT,
  severity TEXT,  -- S1 critical, S2 major, S3 minor
  environment TEXT,
  reporter_id TEXT REFERENCES app_user(account_id),
  creator_id TEXT REFERENCES app_user(account_id),
  assignee_id TEXT REFERENCES app_user(account_id),
  tester_id TEXT REFERENCES app_user(account_id),
  sprint_id INTEGER REFERENCES sprint(sprint_id),
  fix_version_id INTEGER REFERENCES fix_version(version_id),
  affects_version_id INTEGER REFERENCES fix_version(version_id),
  story_points REAL,
  time_original_estimate INTEGER,  -- seconds
  time_estimate INTEGER,  -- remaining, seconds
  time_spent INTEGER,  -- seconds
  created TEXT,
  updated TEXT,
  status_changed TEXT,
  first_in_progress TEXT,
  resolved TEXT,
  due_date TEXT,
  last_viewed TEXT,
  votes INTEGER,
  watchers INTEGER,
  comment_count INTEGER,
  reopened_count INTEGER,
  labels TEXT,
  component TEXT,
  is_flagged INTEGER,  -- impediment flag
  security_level TEXT
);
CREATE TABLE worklog (
  worklog_id INTEGER PRIMARY KEY,
  issue_id INTEGER REFERENCES issue(issue_id),
  author_id TEXT REFERENCES app_user(account_id),
  update_author_id TEXT REFERENCES app_user(account_id),
  started TEXT,  -- when the work was done
  created TEXT,  -- when it was logged
  updated TEXT,
  time_spent_seconds INTEGER,
  billable INTEGER,
  comment TEXT
);
CREATE TABLE changelog (
  change_id INTEGER PRIMARY KEY,
  issue_id INTEGER REFERENCES issue(issue_id),
  author_id TEXT REFERENCES app_user(account_id),
  created TEXT,
  field TEXT,
  from_value TEXT,
  to_value TEXT
);
CREATE TABLE issue_link (
  link_id INTEGER PRIMARY KEY,
  link_type TEXT,
  source_issue_id INTEGER REFERENCES issue(issue_id),  -- source blocks/duplicates target
  target_issue_id INTEGER REFERENCES issue(issue_id),
  created TEXT
);

INSERT INTO app_user VALUES ('u-01', 'Nadia Ruiz', 'user1@corp.example', 1, 'atlas', 'Europe/Madrid');
INSERT INTO app_user VALUES ('u-02', 'Owen Clarke', 'user2@corp.example', 1, 'atlas', 'Europe/Madrid');
INSERT INTO app_user VALUES ('u-03', 'Yuki Mori', 'user3@corp.example', 1, 'atlas', 'Europe/Madrid');
INSERT INTO app_user VALUES ('u-04', 'Bela Szabo', 'user4@corp.example', 1, 'atlas', 'Europe/London');
INSERT INTO app_user VALUES ('u-05', 'Fatima Said', 'user5@corp.example', 1, 'atlas', 'Europe/London');
INSERT INTO app_user VALUES ('u-06', 'Rob Jensen', 'user6@corp.example', 1, 'atlas', 'Asia/Tokyo');
INSERT INTO app_user VALUES ('u-07', 'Ines Costa', 'user7@corp.example', 1, 'atlas', 'Europe/Madrid');
INSERT INTO app_user VALUES ('u-08', 'Marek Dvorak', 'user8@corp.example', 0, 'atlas', 'Europe/Madrid');
INSERT INTO app_user VALUES ('u-09', 'Build Bot', 'user9@corp.example', 1, 'app', 'Europe/Madrid');
INSERT INTO project VALUES (10001, 'WEB', 'Web Portal', 'u-01', 'software', 0, '2022-03-01');
INSERT INTO project VALUES (10002, 'MOB', 'Mobile App', 'u-03', 'software', 0, '2022-09-15');
INSERT INTO project VALUES (10003, 'API', 'Public API', 'u-05', 'software', 0, '2023-02-10');
INSERT INTO project VALUES (10004, 'OPS', 'Operations', 'u-07', 'service_desk', 0, '2021-11-05');
INSERT INTO sprint VALUES (1, 'Sprint 41', 10001, 'closed', 'Login', '2025-05-05', '2025-05-19', '2025-05-22', '2025-04-25', 31.0);
INSERT INTO sprint VALUES (2, 'Sprint 42', 10002, 'closed', NULL, '2025-05-05', '2025-05-19', '2025-05-22', '2025-04-25', 34.0);
INSERT INTO sprint VALUES (3, 'Sprint 43', 10001, 'closed', 'Search', '2025-06-02', '2025-06-16', '2025-06-16', '2025-05-23', 20.0);
INSERT INTO sprint VALUES (4, 'Sprint 44', 10002, 'closed', 'Search', '2025-06-02', '2025-06-16', '2025-06-16', '2025-05-23', 32.0);
INSERT INTO sprint VALUES (5, 'Sprint 45', 10001, 'closed', NULL, '2025-06-30', '2025-07-14', '2025-07-14', '2025-06-20', 27.0);
INSERT INTO sprint VALUES (6, 'Sprint 46', 10002, 'closed', 'Checkout', '2025-06-30', '2025-07-14', '2025-07-17', '2025-06-20', 28.0);
INSERT INTO sprint VALUES (7, 'Sprint 47', 10001, 'closed', NULL, '2025-07-28', '2025-08-11', '2025-08-12', '2025-07-18', 37.0);
INSERT INTO sprint VALUES (8, 'Sprint 48', 10002, 'active', NULL, '2025-07-28', '2025-08-25', NULL, '2025-07-18', 19.0);
INSERT INTO sprint VALUES (9, 'Sprint 49', 10001, 'active', 'Search', '2025-08-25', '2025-09-22', NULL, '2025-08-15', 28.0);
INSERT INTO sprint VALUES (10, 'Sprint 50', 10002, 'future', 'Login', NULL, NULL, NULL, '2025-08-10', NULL);
INSERT INTO fix_version VALUES (1, 10001, '3.0', 1, 1, '2025-01-10', '2025-04-30');
INSERT INTO fix_version VALUES (2, 10001, '3.1', 0, 0, '2025-05-01', '2025-08-15');
INSERT INTO fix_version VALUES (3, 10002, '5.4', 1, 0, '2025-02-01', '2025-05-20');
INSERT INTO fix_version VALUES (4, 10002, '5.5', 0, 0, '2025-06-01', '2025-09-30');
INSERT INTO fix_version VALUES (5, 10003, '1.8', 1, 0, '2025-03-01', '2025-06-12');
INSERT INTO fix_version VALUES (6, 10003, '2.0', 0, 0, '2025-07-01', '2025-12-01');
INSERT INTO issue VALUES (20001, 'K-101', 10001, NULL, 'Epic', 'Remove login page', 'Done', 'done', 'Fixed', 'Low', NULL, NULL, 'u-07', 'u-07', 'u-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 14400, '2024-05-13 13:02:13', '2024-07-10 07:43:33', '2024-06-11 07:44:37', '2024-05-26 08:55:31', '2024-06-09 15:51:05', '2024-06-14', '2025-08-14 11:07:38', 6, 1, 14, 0, NULL, 'Infra', 0, 'Confidential');
INSERT INTO issue VALUES (20002, 'K-102', 10002, NULL, 'Epic', 'Improve dashboard', 'Done', 'done', 'Duplicate', 'Low', NULL, NULL, 'u-08', 'u-08', 'u-04', 'u-07', NULL, NULL, NULL, NULL, 64800, 0, 97200, '2024-05-21 11:06:14', '2024-07-11 19:45:53', '2024-05-27 07:01:57', '2024-06-04 18:54:30', '2024-06-07 07:50:14', NULL, '2025-08-05 09:25:22', 15, 9, 7, 0, 'ui', 'Frontend', 0, 'Internal');
INSERT INTO issue VALUES (20003, 'K-103', 10002, NULL, 'Epic', 'Remove rate limit', 'In Review', 'indeterminate', NULL, 'High', NULL, NULL, 'u-07', 'u-09', NULL, 'u-07', NULL, 5, NULL, NULL, 28800, 14400, 100800, '2024-05-26 11:54:21', '2024-06-03 07:13:07', '2024-06-19 15:24:39', '2024-05-31 07:42:49', NULL, '2024-08-15', NULL, 4, 8, 2, 0, 'backend', NULL, 0, 'Internal');
INSERT INTO issue VALUES (20004, 'K-104', 10003, NULL, 'Epic', 'Fix dashboard', 'In Progress', 'indeterminate', NULL, 'Medium', NULL, NULL, 'u-04', 'u-04', 'u-02', 'u-07', NULL, 3, NULL, NULL, 50400, 25200, 90000, '2024-06-06 16:35:13', '2024-07-05 16:37:40', '2024-06-24 07:29:14', '2024-06-15 07:34:22', NULL, NULL, '2025-08-02 19:31:36', 4, 9, 10, 0, 'backend', 'Infra', 0, NULL);
INSERT INTO issue VALUES (20005, 'K-105', 10002, NULL, 'Story', 'Add rate limit', 'Done', 'done', 'Fixed', 'Highest', NULL, NULL, 'u-07', 'u-09', 'u-06', 'u-06', 10, NULL, NULL, 5.0, 18000, 0, 100800, '2024-06-11 19:40:00', '2024-07-17 20:58:00', '2024-06-18 11:47:39', '2024-06-12 08:24:08', '2024-07-09 20:44:41', '2024-08-28', NULL, 11, 3, 5, 0, 'tech-debt', 'Backend', 0, NULL);
INSERT INTO issue VALUES (20006, 'K-106', 10004, NULL, 'Task', 'Fix rate limit', 'Done', 'done', 'Fixed', 'Medium', NULL, NULL, 'u-06', 'u-09', 'u-02', NULL, NULL, NULL, NULL, 8.0, NULL, NULL, 97200, '2024-06-22 19:27:50', '2024-08-10 07:57:24', '2024-06-30 07:39:47', '2024-06-25 07:13:25', '2024-07-17 07:24:17', NULL, '2025-08-17 09:31:12', 13, 1, 4, 0, NULL, NULL, 0, 'Internal');
INSERT INTO issue VALUES (20007, 'K-107', 10002, NULL, 'Story', 'Improve search', 'In Progress', 'indeterminate', NULL, 'High', NULL, NULL, 'u-06', 'u-06', 'u-06', 'u-06', NULL, 3, NULL, 3.0, 46800, 23400, 10800, '2024-06-28 16:17:52', '2024-08-01 14:12:14', '2024-07-17 07:45:37', '2024-07-10 16:37:08', NULL, '2024-08-09', '2025-08-18 13:40:23', 4, 7, 9, 2, NULL, 'Frontend', 1, NULL);
INSERT INTO issue VALUES (20008, 'K-108', 10001, NULL, 'Bug', 'Rework export', 'To Do', 'new', NULL, 'Medium', 'S3', 'production', 'u-04', 'u-09', 'u-02', NULL, 5, NULL, 5, 1.0, NULL, NULL, NULL, '2024-07-10 16:54:05', '2024-07-27 07:11:41', '2024-07-24 07:55:23', NULL, NULL, NULL, NULL, 15, 5, 11, 0, 'backend', NULL, 0, NULL);
INSERT INTO issue VALUES (20009, 'K-109', 10004, NULL, 'Bug', 'Improve export', 'Done', 'done', 'Duplicate', 'High', 'S3', 'staging', 'u-04', 'u-04', 'u-03', NULL, 6, NULL, 5, 2.0, 46800, 0, 82800, '2024-07-21 11:29:46', '2024-07-26 14:25:57', '2024-08-04 16:49:16', '2024-07-28 17:55:42', '2024-07-31 07:28:52', NULL, '2025-08-10 08:16:05', 11, 6, 4, 2, 'ui', 'Infra', 0, NULL);
INSERT INTO issue VALUES (20010, 'K-110', 10001, NULL, 'Task', 'Remove search', 'To Do', 'new', NULL, 'Highest', NULL, NULL, 'u-08', 'u-08', NULL, 'u-06', 2, 5, NULL, 5.0, 50400, 25200, NULL, '2024-07-29 09:10:57', '2024-08-04 20:33:34', '2024-08-11 08:06:30', NULL, NULL, NULL, '2025-08-09 17:11:22', 5, 2, 8, 1, 'tech-debt', 'Frontend', 1, NULL);
INSERT INTO issue VALUES (20011, 'K-111', 10002, NULL, 'Bug', 'Fix search', 'To Do', 'new', NULL, 'Medium', 'S1', 'production', 'u-07', 'u-07', 'u-07', 'u-06', 6, 6, 5, 2.0, 82800, 41400, NULL, '2024-08-06 16:49:48', '2024-09-20 07:58:23', '2024-08-30 07:37:16', NULL, NULL, NULL, '2025-08-20 09:09:13', 10, 8, 6, 2, 'backend', 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20012, 'K-112', 10001, NULL, 'Story', 'Fix search', 'In Progress', 'indeterminate', NULL, 'High', NULL, NULL, 'u-08', 'u-08', 'u-03', 'u-07', NULL, 4, NULL, 1.0, NULL, NULL, 7200, '2024-08-11 10:31:53', '2024-10-10 07:39:16', '2024-08-17 08:04:13', '2024-08-23 17:38:18', NULL, '2024-10-21', '2025-08-03 17:16:24', 15, 7, 0, 0, NULL, 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20013, 'K-113', 10002, 20004, 'Bug', 'Remove checkout', 'In Progress', 'indeterminate', NULL, 'Low', 'S2', 'staging', 'u-06', 'u-06', 'u-08', NULL, NULL, NULL, 1, 8.0, NULL, NULL, 39600, '2024-08-19 14:09:49', '2024-09-08 07:39:29', '2024-08-21 13:16:36', '2024-08-28 07:48:49', NULL, '2024-09-26', NULL, 3, 5, 1, 0, NULL, 'Backend', 1, NULL);
INSERT INTO issue VALUES (20014, 'K-114', 10002, NULL, 'Task', 'Remove rate limit', 'Done', 'done', 'Fixed', 'Low', NULL, NULL, 'u-07', 'u-07', 'u-05', 'u-07', 6, 4, NULL, 2.0, 57600, 0, 39600, '2024-08-30 15:12:10', '2024-09-01 11:27:13', '2024-09-23 18:14:14', '2024-09-01 18:15:50', '2024-10-06 20:03:34', NULL, NULL, 15, 3, 10, 0, 'tech-debt', 'Backend', 0, NULL);
INSERT INTO issue VALUES (20015, 'K-115', 10002, 20006, 'Bug', 'Remove login page', 'Done', 'done', 'Fixed', 'Medium', 'S1', 'production', 'u-06', 'u-06', 'u-05', NULL, NULL, 6, 5, 2.0, 3600, 0, 97200, '2024-09-09 14:45:04', '2024-10-30 16:22:15', '2024-10-01 07:28:26', '2024-09-14 09:32:38', '2024-10-06 20:23:16', NULL, '2025-08-11 07:47:47', 7, 2, 0, 0, NULL, 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20016, 'K-116', 10002, NULL, 'Bug', 'Add rate limit', 'To Do', 'new', NULL, 'Low', 'S1', 'production', 'u-08', 'u-09', 'u-07', 'u-07', NULL, 2, 1, 2.0, 68400, 34200, NULL, '2024-09-16 13:49:32', '2024-09-18 11:34:57', '2024-10-12 14:33:42', NULL, NULL, '2024-11-24', NULL, 15, 1, 13, 0, NULL, 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20017, 'K-117', 10002, NULL, 'Bug', 'Add checkout', 'Done', 'done', 'Fixed', 'High', 'S1', 'production', 'u-01', 'u-09', NULL, 'u-07', 6, NULL, 3, 2.0, 61200, 0, 57600, '2024-09-28 19:15:49', '2024-10-25 16:09:29', '2024-10-14 20:49:35', '2024-10-08 11:17:52', '2024-10-19 16:57:35', NULL, '2025-08-10 11:32:18', 1, 2, 8, 0, 'ui', 'Backend', 1, NULL);
INSERT INTO issue VALUES (20018, 'K-118', 10001, 20004, 'Sub-task', 'Improve dark mode', 'In Progress', 'indeterminate', NULL, 'Highest', NULL, NULL, 'u-06', 'u-09', 'u-08', NULL, 10, NULL, NULL, NULL, 25200, 12600, 93600, '2024-10-01 16:29:32', '2024-10-20 12:08:22', '2024-10-26 09:03:18', '2024-10-03 12:00:25', NULL, NULL, NULL, 14, 7, 7, 0, 'backend', 'Backend', 0, 'Confidential');
INSERT INTO issue VALUES (20019, 'K-119', 10001, NULL, 'Task', 'Improve login page', 'In Review', 'indeterminate', NULL, 'Medium', NULL, NULL, 'u-03', 'u-03', 'u-05', 'u-06', NULL, 3, NULL, 3.0, 3600, 1800, 28800, '2024-10-13 13:50:43', '2024-11-23 07:51:37', '2024-10-26 07:13:35', '2024-10-26 12:11:14', NULL, NULL, '2025-08-19 19:34:14', 8, 8, 10, 0, 'ui', 'Infra', 1, NULL);
INSERT INTO issue VALUES (20020, 'K-120', 10001, NULL, 'Bug', 'Remove search', 'To Do', 'new', NULL, 'Medium', 'S2', 'production', 'u-06', 'u-06', 'u-04', NULL, 4, NULL, 3, NULL, NULL, NULL, NULL, '2024-10-22 14:37:11', '2024-12-03 20:11:34', '2024-10-24 07:00:17', NULL, NULL, NULL, '2025-08-04 18:31:37', 8, 6, 6, 0, 'backend', 'Infra', 0, NULL);
INSERT INTO issue VALUES (20021, 'K-121', 10001, NULL, 'Task', 'Improve dashboard', 'Done', 'done', 'Fixed', 'Medium', NULL, NULL, 'u-04', 'u-04', 'u-07', 'u-06', 8, 4, NULL, 3.0, 79200, 0, 79200, '2024-10-28 07:27:30', '2024-11-02 12:30:36', '2024-11-04 07:56:40', '2024-10-28 08:10:30', '2024-11-05 15:47:00', '2024-11-22', '2025-08-18 07:08:11', 1, 5, 1, 1, 'ui', 'Backend', 0, NULL);
INSERT INTO issue VALUES (20022, 'K-122', 10003, NULL, 'Task', 'Rework dark mode', 'Done', 'done', 'Fixed', 'Low', NULL, NULL, 'u-04', 'u-04', 'u-02', 'u-06', NULL, 5, NULL, 1.0, 61200, 0, 3600, '2024-11-06 12:50:17', '2024-11-14 18:23:35', '2024-11-08 07:00:17', '2024-11-17 20:23:06', '2024-12-06 13:36:31', NULL, '2025-08-21 19:02:20', 1, 7, 12, 0, NULL, 'Backend', 0, NULL);
INSERT INTO issue VALUES (20023, 'K-123', 10004, NULL, 'Story', 'Improve rate limit', 'To Do', 'new', NULL, 'High', NULL, NULL, 'u-04', 'u-04', 'u-06', 'u-06', 8, 5, NULL, NULL, NULL, NULL, NULL, '2024-11-17 16:04:59', '2025-01-10 07:24:26', '2024-11-29 10:07:19', NULL, NULL, '2024-12-28', NULL, 1, 8, 13, 0, NULL, 'Backend', 0, NULL);
INSERT INTO issue VALUES (20024, 'K-124', 10004, 20002, 'Bug', 'Improve search', 'To Do', 'new', NULL, 'Low', 'S1', 'production', 'u-04', 'u-04', NULL, NULL, 8, NULL, 1, NULL, 39600, 19800, NULL, '2024-11-24 16:45:42', '2024-12-01 19:04:08', '2024-12-11 20:29:06', NULL, NULL, '2025-01-18', NULL, 0, 4, 4, 0, 'ui', 'Infra', 0, 'Confidential');
INSERT INTO issue VALUES (20025, 'K-125', 10004, NULL, 'Story', 'Improve checkout', 'To Do', 'new', NULL, 'Low', NULL, NULL, 'u-02', 'u-09', 'u-05', NULL, 3, 6, NULL, 1.0, 43200, 21600, NULL, '2024-12-02 14:38:04', '2024-12-25 16:58:28', '2024-12-04 14:27:23', NULL, NULL, NULL, '2025-08-13 16:13:27', 14, 1, 0, 0, NULL, 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20026, 'K-126', 10004, NULL, 'Bug', 'Fix login page', 'Done', 'done', 'Not Planned', 'Medium', 'S3', 'production', 'u-07', 'u-07', 'u-02', NULL, 1, NULL, 3, 5.0, 82800, 0, 61200, '2024-12-09 12:29:13', '2024-12-28 17:24:13', '2024-12-26 08:15:09', '2024-12-21 07:44:27', '2025-01-21 20:21:13', '2024-12-21', NULL, 15, 7, 6, 1, 'tech-debt', 'Frontend', 0, 'Internal');
INSERT INTO issue VALUES (20027, 'K-127', 10003, 20010, 'Bug', 'Add export', 'To Do', 'new', NULL, 'Medium', 'S3', 'production', 'u-08', 'u-08', 'u-08', 'u-07', NULL, 5, 3, 2.0, 39600, 19800, NULL, '2024-12-19 07:29:25', '2025-02-16 17:25:31', '2025-01-10 10:02:34', NULL, NULL, NULL, '2025-08-13 18:50:28', 5, 7, 5, 0, NULL, 'Infra', 0, 'Confidential');
INSERT INTO issue VALUES (20028, 'K-128', 10001, 20010, 'Task', 'Fix login page', 'Done', 'done', 'Not Planned', 'Low', NULL, NULL, 'u-08', 'u-08', 'u-04', NULL, NULL, 5, NULL, NULL, 46800, 0, 61200, '2025-01-01 15:33:14', '2025-03-01 07:05:11', '2025-01-23 07:11:56', '2025-01-09 07:18:03', '2025-01-24 14:03:02', NULL, '2025-08-08 17:08:28', 15, 5, 8, 0, 'backend', 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20029, 'K-129', 10001, NULL, 'Task', 'Rework export', 'In Progress', 'indeterminate', NULL, 'Highest', NULL, NULL, 'u-07', 'u-09', 'u-02', NULL, 5, 6, NULL, 2.0, 50400, 25200, 104400, '2025-01-10 13:52:51', '2025-03-06 11:38:14', '2025-01-31 20:29:00', '2025-01-13 07:20:43', NULL, '2025-04-06', NULL, 0, 4, 11, 0, 'tech-debt', 'Infra', 0, NULL);
INSERT INTO issue VALUES (20030, 'K-130', 10001, NULL, 'Story', 'Fix export', 'In Progress', 'indeterminate', NULL, 'High', NULL, NULL, 'u-01', 'u-01', 'u-05', NULL, 1, NULL, NULL, NULL, 21600, 10800, 39600, '2025-01-16 08:21:10', '2025-02-28 12:43:38', '2025-01-26 13:59:58', '2025-01-21 13:21:04', NULL, NULL, '2025-08-04 09:41:14', 14, 9, 9, 1, 'tech-debt', 'Backend', 0, NULL);
INSERT INTO issue VALUES (20031, 'K-131', 10003, NULL, 'Bug', 'Remove dashboard', 'In Progress', 'indeterminate', NULL, 'Medium', 'S2', 'production', 'u-04', 'u-04', NULL, NULL, 2, 5, 3, 3.0, 86400, 43200, 25200, '2025-01-22 08:29:49', '2025-03-23 07:04:22', '2025-02-09 07:09:59', '2025-01-22 14:27:03', NULL, NULL, '2025-08-01 09:53:25', 10, 4, 9, 0, 'tech-debt', 'Infra', 0, NULL);
INSERT INTO issue VALUES (20032, 'K-132', 10003, NULL, 'Task', 'Improve dashboard', 'To Do', 'new', NULL, 'Medium', NULL, NULL, 'u-05', 'u-05', 'u-05', 'u-07', 10, 1, NULL, 1.0, 72000, 36000, NULL, '2025-02-03 18:28:38', '2025-03-26 10:33:46', '2025-02-24 07:58:09', NULL, NULL, '2025-04-16', NULL, 9, 8, 8, 0, NULL, 'Backend', 1, NULL);
INSERT INTO issue VALUES (20033, 'K-133', 10003, NULL, 'Bug', 'Rework search', 'Done', 'done', 'Fixed', 'High', 'S3', 'production', 'u-01', 'u-09', 'u-04', NULL, 5, 1, 5, 5.0, 21600, 0, 32400, '2025-02-11 12:40:02', '2025-02-14 19:56:23', '2025-02-16 07:06:52', '2025-02-17 13:25:21', '2025-03-14 15:28:21', NULL, '2025-08-07 19:58:00', 2, 1, 5, 2, 'ui', 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20034, 'K-134', 10002, NULL, 'Bug', 'Fix rate limit', 'Done', 'done', 'Fixed', 'Low', 'S3', 'staging', 'u-03', 'u-09', 'u-03', NULL, 1, 2, 5, 8.0, 39600, 0, 100800, '2025-02-18 12:21:53', '2025-04-19 08:32:28', '2025-03-19 07:06:32', '2025-02-27 11:52:24', '2025-03-26 07:08:53', NULL, NULL, 8, 2, 12, 0, NULL, 'Backend', 0, NULL);
INSERT INTO issue VALUES (20035, 'K-135', 10002, NULL, 'Task', 'Add rate limit', 'Done', 'done', 'Not Planned', 'Medium', NULL, NULL, 'u-05', 'u-05', 'u-02', NULL, 5, NULL, NULL, 2.0, NULL, NULL, 14400, '2025-03-01 09:34:42', '2025-03-25 07:59:18', '2025-03-24 13:50:56', '2025-03-11 20:18:13', '2025-04-14 07:11:46', '2025-04-23', NULL, 10, 1, 6, 0, NULL, NULL, 0, NULL);
INSERT INTO issue VALUES (20036, 'K-136', 10001, 20011, 'Sub-task', 'Improve search', 'In Review', 'indeterminate', NULL, 'Low', NULL, NULL, 'u-01', 'u-01', 'u-05', 'u-07', 7, NULL, NULL, NULL, 86400, 43200, 108000, '2025-03-09 19:49:50', '2025-04-02 07:40:05', '2025-03-21 07:45:02', '2025-03-16 20:49:49', NULL, NULL, NULL, 10, 9, 3, 0, NULL, 'Infra', 0, NULL);
INSERT INTO issue VALUES (20037, 'K-137', 10001, NULL, 'Task', 'Improve rate limit', 'Blocked', 'indeterminate', NULL, 'Medium', NULL, NULL, 'u-07', 'u-07', 'u-08', 'u-07', NULL, NULL, NULL, 3.0, 21600, 10800, 10800, '2025-03-19 12:51:11', '2025-03-26 07:24:32', '2025-04-01 07:24:07', '2025-03-24 07:36:45', NULL, '2025-06-03', '2025-08-10 15:29:27', 3, 2, 7, 2, NULL, 'Frontend', 0, 'Confidential');
INSERT INTO issue VALUES (20038, 'K-138', 10001, NULL, 'Task', 'Add push notifications', 'Done', 'done', 'Fixed', 'Medium', NULL, NULL, 'u-05', 'u-05', NULL, 'u-06', 1, 4, NULL, 5.0, 79200, 0, 54000, '2025-03-22 14:32:33', '2025-05-10 07:11:16', '2025-04-21 12:04:48', '2025-03-23 07:33:36', '2025-04-24 17:34:53', '2025-05-20', '2025-08-20 16:58:06', 5, 5, 6, 0, 'tech-debt', 'Infra', 0, 'Confidential');
INSERT INTO issue VALUES (20039, 'K-139', 10001, NULL, 'Story', 'Remove export', 'In Review', 'indeterminate', NULL, 'Medium', NULL, NULL, 'u-08', 'u-09', 'u-03', 'u-06', NULL, NULL, NULL, 5.0, NULL, NULL, 32400, '2025-04-05 10:23:38', '2025-04-22 07:44:27', '2025-04-08 17:05:58', '2025-04-16 07:50:30', NULL, '2025-06-19', '2025-08-07 13:50:59', 13, 8, 8, 0, 'ui', 'Backend', 0, NULL);
INSERT INTO issue VALUES (20040, 'K-140', 10001, 20003, 'Sub-task', 'Fix search', 'To Do', 'new', NULL, 'Medium', NULL, NULL, 'u-01', 'u-09', 'u-06', NULL, NULL, 2, NULL, NULL, 14400, 7200, NULL, '2025-04-09 19:37:52', '2025-05-14 20:09:37', '2025-05-01 16:50:29', NULL, NULL, '2025-04-25', NULL, 12, 2, 6, 0, 'tech-debt', NULL, 0, NULL);
INSERT INTO issue VALUES (20041, 'K-141', 10001, NULL, 'Bug', 'Remove dark mode', 'In Progress', 'indeterminate', NULL, 'Low', 'S1', 'production', 'u-08', 'u-09', 'u-07', 'u-06', NULL, 6, 1, 2.0, 7200, 3600, 79200, '2025-04-23 17:35:41', '2025-05-27 07:10:00', '2025-05-17 08:54:06', '2025-04-25 18:01:13', NULL, '2025-06-27', NULL, 10, 5, 9, 0, NULL, 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20042, 'K-142', 10003, 20007, 'Story', 'Add search', 'In Progress', 'indeterminate', NULL, 'Highest', NULL, NULL, 'u-08', 'u-09', 'u-02', 'u-07', 1, NULL, NULL, 8.0, NULL, NULL, 90000, '2025-05-02 14:40:12', '2025-05-12 08:44:58', '2025-05-15 13:39:46', '2025-05-11 07:13:45', NULL, NULL, '2025-08-15 15:39:46', 7, 3, 2, 0, NULL, 'Frontend', 0, 'Confidential');
INSERT INTO issue VALUES (20043, 'K-143', 10003, NULL, 'Story', 'Fix checkout', 'Done', 'done', 'Fixed', 'Medium', NULL, NULL, 'u-01', 'u-09', 'u-01', 'u-06', 8, 5, NULL, 2.0, 25200, 0, 39600, '2025-05-05 18:38:36', '2025-06-05 20:15:17', '2025-05-08 20:13:21', '2025-05-15 13:19:50', '2025-06-18 07:01:33', NULL, '2025-08-06 13:58:51', 7, 6, 2, 0, 'tech-debt', 'Frontend', 0, 'Confidential');
INSERT INTO issue VALUES (20044, 'K-144', 10003, NULL, 'Story', 'Fix export', 'In Review', 'indeterminate', NULL, 'Medium', NULL, NULL, 'u-02', 'u-02', 'u-03', NULL, NULL, NULL, NULL, 3.0, NULL, NULL, 68400, '2025-05-17 16:48:10', '2025-07-15 20:48:18', '2025-05-22 08:29:49', '2025-05-31 20:51:35', NULL, '2025-08-07', '2025-08-05 17:23:32', 4, 1, 6, 2, 'tech-debt', 'Frontend', 0, 'Internal');
INSERT INTO issue VALUES (20045, 'K-145', 10003, 20008, 'Task', 'Rework push notifications', 'In Review', 'indeterminate', NULL, 'High', NULL, NULL, 'u-02', 'u-02', NULL, 'u-07', 4, NULL, NULL, 1.0, NULL, NULL, 57600, '2025-05-24 12:39:27', '2025-06-22 15:22:25', '2025-05-31 20:54:57', '2025-06-01 13:32:34', NULL, '2025-08-12', '2025-08-11 07:39:16', 4, 6, 8, 0, NULL, 'Backend', 0, NULL);
INSERT INTO issue VALUES (20046, 'K-146', 10002, NULL, 'Bug', 'Fix rate limit', 'Done', 'done', 'Fixed', 'Highest', 'S2', 'staging', 'u-01', 'u-09', 'u-04', 'u-06', NULL, 6, 5, 2.0, NULL, NULL, 14400, '2025-06-04 09:54:42', '2025-06-15 13:31:23', '2025-06-20 18:59:06', '2025-06-09 07:16:27', '2025-06-19 20:47:09', '2025-08-18', '2025-08-02 16:47:48', 7, 2, 6, 0, NULL, 'Infra', 0, 'Confidential');
INSERT INTO issue VALUES (20047, 'K-147', 10001, NULL, 'Bug', 'Improve search', 'Done', 'done', 'Fixed', 'Highest', 'S3', 'production', 'u-04', 'u-04', 'u-06', NULL, NULL, 4, 5, 8.0, NULL, NULL, 46800, '2025-06-14 13:08:02', '2025-07-02 10:27:47', '2025-06-30 16:09:18', '2025-06-27 14:01:46', '2025-07-23 13:27:46', '2025-09-06', '2025-08-05 14:09:05', 1, 3, 10, 0, 'ui', 'Backend', 0, NULL);
INSERT INTO issue VALUES (20048, 'K-148', 10003, NULL, 'Bug', 'Improve export', 'To Do', 'new', NULL, 'High', 'S3', 'staging', 'u-01', 'u-01', 'u-04', 'u-06', NULL, 3, 3, 1.0, 10800, 5400, NULL, '2025-06-20 13:05:23', '2025-08-12 07:33:01', '2025-06-24 07:46:13', NULL, NULL, '2025-08-22', '2025-08-19 18:51:47', 7, 2, 11, 1, 'ui', 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20049, 'K-149', 10003, 20012, 'Sub-task', 'Remove dashboard', 'Blocked', 'indeterminate', NULL, 'Medium', NULL, NULL, 'u-01', 'u-01', 'u-04', 'u-07', 2, 1, NULL, NULL, NULL, NULL, 43200, '2025-06-30 10:41:06', '2025-07-07 14:52:04', '2025-07-01 19:03:07', '2025-07-08 13:10:58', NULL, '2025-07-17', '2025-08-19 15:44:09', 9, 2, 0, 0, 'backend', NULL, 0, NULL);
INSERT INTO issue VALUES (20050, 'K-150', 10002, NULL, 'Bug', 'Improve dark mode', 'Blocked', 'indeterminate', NULL, 'Medium', 'S2', 'production', 'u-03', 'u-09', 'u-04', NULL, NULL, NULL, 5, NULL, 82800, 41400, 61200, '2025-07-08 17:52:26', '2025-07-31 20:17:31', '2025-07-31 07:50:19', '2025-07-19 09:52:46', NULL, NULL, '2025-08-13 17:12:05', 7, 5, 13, 0, NULL, 'Backend', 0, NULL);
INSERT INTO issue VALUES (20051, 'K-151', 10001, NULL, 'Bug', 'Rework dashboard', 'In Progress', 'indeterminate', NULL, 'Medium', 'S3', 'production', 'u-04', 'u-04', 'u-06', 'u-06', NULL, NULL, 3, 8.0, 57600, 28800, 54000, '2025-07-18 17:46:25', '2025-08-21 17:48:06', '2025-07-20 07:59:22', '2025-07-26 11:03:10', NULL, '2025-08-05', NULL, 12, 3, 8, 2, 'ui', 'Infra', 0, NULL);
INSERT INTO issue VALUES (20052, 'K-152', 10003, NULL, 'Bug', 'Rework dark mode', 'In Progress', 'indeterminate', NULL, 'Medium', 'S2', 'production', 'u-02', 'u-02', NULL, NULL, NULL, 1, 1, 8.0, 18000, 9000, 79200, '2025-07-27 07:52:14', '2025-07-27 07:52:14', '2025-08-06 13:08:54', '2025-08-07 18:38:19', NULL, '2025-08-13', '2025-08-08 14:44:01', 10, 4, 6, 2, NULL, 'Frontend', 0, NULL);
INSERT INTO issue VALUES (20053, 'K-153', 10003, NULL, 'Story', 'Improve checkout', 'Done', 'done', 'Fixed', 'Highest', NULL, NULL, 'u-05', 'u-05', 'u-07', 'u-07', 7, NULL, NULL, 2.0, NULL, NULL, 75600, '2025-08-03 16:50:14', '2025-08-03 16:50:14', '2025-08-11 20:12:52', '2025-08-03 20:44:01', '2025-08-03 20:44:01', NULL, '2025-08-07 14:26:32', 7, 5, 3, 2, NULL, 'Infra', 0, NULL);
INSERT INTO issue VALUES (20054, 'K-154', 10001, NULL, 'Bug', 'Add rate limit', 'To Do', 'new', NULL, 'Low', 'S3', 'production', 'u-03', 'u-09', 'u-05', NULL, 1, NULL, 5, 3.0, 39600, 19800, NULL, '2025-08-09 16:23:17', '2025-08-09 16:23:17', '2025-08-09 16:23:17', NULL, NULL, '2025-09-27', '2025-08-12 16:46:54', 7, 3, 7, 1, NULL, 'Backend', 0, NULL);
INSERT INTO issue VALUES (20055, 'K-155', 10001, NULL, 'Bug', 'Add search', 'To Do', 'new', NULL, 'High', 'S1', 'production', 'u-05', 'u-09', 'u-08', 'u-07', NULL, 5, 3, 5.0, 18000, 9000, NULL, '2025-08-19 15:23:55', '2025-08-19 15:23:55', '2025-08-19 15:23:55', NULL, NULL, NULL, '2025-08-19 15:11:35', 13, 4, 10, 1, NULL, 'Infra', 0, 'Confidential');
INSERT INTO worklog VALUES (1, 20032, 'u-01', 'u-01', '2025-01-10 08:17:40', '2025-01-12 20:49:28', '2025-01-13 07:34:33', 5400, 1, 'pairing');
INSERT INTO worklog VALUES (2, 20045, 'u-06', 'u-06', '2025-01-13 18:49:44', '2025-01-14 10:10:56', '2025-01-14 20:13:17', 10800, 1, 'pairing');
INSERT INTO worklog VALUES (3, 20043, 'u-05', 'u-05', '2025-01-21 12:38:20', '2025-01-21 18:08:01', '2025-01-22 07:06:01', 23400, 1, 'pairing');
INSERT INTO worklog VALUES (4, 20020, 'u-04', 'u-04', '2025-01-20 10:26:09', '2025-01-21 08:33:48', '2025-01-22 07:20:33', 9000, 1, 'code review');
INSERT INTO worklog VALUES (5, 20018, 'u-07', 'u-07', '2025-01-29 18:20:17', '2025-01-31 07:27:42', '2025-02-01 07:49:06', 19800, 0, 'code review');
INSERT INTO worklog VALUES (6, 20024, 'u-06', 'u-01', '2025-02-02 08:17:06', '2025-02-03 13:20:00', '2025-02-03 20:46:18', 3600, 1, 'code review');
INSERT INTO worklog VALUES (7, 20050, 'u-03', 'u-03', '2025-02-06 12:42:20', '2025-02-07 14:38:44', '2025-02-08 10:20:41', 3600, 0, 'pairing');
INSERT INTO worklog VALUES (8, 20037, 'u-06', 'u-06', '2025-02-09 09:01:14', '2025-02-10 07:39:07', '2025-02-11 07:23:37', 16200, 0, NULL);
INSERT INTO worklog VALUES (9, 20041, 'u-04', 'u-04', '2025-02-14 14:26:43', '2025-02-16 20:53:04', '2025-02-18 12:46:34', 14400, 1, 'code review');
INSERT INTO worklog VALUES (10, 20019, 'u-07', 'u-01', '2025-02-17 11:24:10', '2025-02-18 14:44:13', '2025-02-19 08:34:20', 23400, 0, NULL);
INSERT INTO worklog VALUES (11, 20008, 'u-03', 'u-03', '2025-02-18 15:01:24', '2025-02-19 09:29:12', '2025-02-20 20:10:28', 23400, 1, NULL);
INSERT INTO worklog VALUES (12, 20027, 'u-01', 'u-01', '2025-02-25 13:16:29', '2025-02-25 14:19:37', '2025-02-26 15:33:51', 19800, 0, 'bug hunt');
INSERT INTO worklog VALUES (13, 20014, 'u-03', 'u-01', '2025-02-26 13:22:03', '2025-03-01 07:59:21', '2025-03-03 07:55:36', 25200, 1, 'code review');
INSERT INTO worklog VALUES (14, 20039, 'u-07', 'u-01', '2025-03-04 07:36:56', '2025-03-05 19:00:08', '2025-03-06 19:31:50', 18000, 0, NULL);
INSERT INTO worklog VALUES (15, 20026, 'u-03', 'u-03', '2025-03-05 15:28:46', '2025-03-07 07:42:33', '2025-03-08 18:19:11', 1800, 1, 'pairing');
INSERT INTO worklog VALUES (16, 20015, 'u-06', 'u-06', '2025-03-12 17:05:33', '2025-03-13 17:21:57', '2025-03-14 07:14:04', 10800, 1, 'code review');
INSERT INTO worklog VALUES (17, 20054, 'u-06', 'u-01', '2025-03-15 15:14:20', '2025-03-16 08:45:31', '2025-03-17 15:20:09', 19800, 0, 'bug hunt');
INSERT INTO worklog VALUES (18, 20026, 'u-06', 'u-06', '2025-03-21 07:27:29', '2025-03-24 07:42:27', '2025-03-26 07:26:15', 14400, 0, 'bug hunt');
INSERT INTO worklog VALUES (19, 20045, 'u-03', 'u-03', '2025-03-25 10:37:02', '2025-03-28 08:49:16', '2025-03-28 17:23:33', 12600, 1, 'pairing');
INSERT INTO worklog VALUES (20, 20008, 'u-07', 'u-07', '2025-03-30 09:16:50', '2025-03-30 20:24:50', '2025-03-31 20:49:39', 23400, 1, NULL);
INSERT INTO worklog VALUES (21, 20052, 'u-01', 'u-01', '2025-04-05 10:30:16', '2025-04-07 16:06:33', '2025-04-07 20:28:08', 10800, 1, 'pairing');
INSERT INTO worklog VALUES (22, 20018, 'u-06', 'u-06', '2025-04-06 13:45:21', '2025-04-08 17:32:25', '2025-04-10 07:53:29', 16200, 1, 'code review');
INSERT INTO worklog VALUES (23, 20007, 'u-02', 'u-02', '2025-04-13 08:09:05', '2025-04-13 14:47:22', '2025-04-15 14:38:58', 3600, 0, 'bug hunt');
INSERT INTO worklog VALUES (24, 20041, 'u-01', 'u-01', '2025-04-13 11:54:51', '2025-04-15 15:25:42', '2025-04-15 20:19:37', 18000, 1, 'pairing');
INSERT INTO worklog VALUES (25, 20041, 'u-07', 'u-07', '2025-04-16 10:47:03', '2025-04-18 07:39:25', '2025-04-19 09:40:38', 19800, 1, 'bug hunt');
INSERT INTO worklog VALUES (26, 20009, 'u-06', 'u-06', '2025-04-26 18:19:48', '2025-04-27 20:25:02', '2025-04-28 07:13:59', 5400, 1, 'pairing');
INSERT INTO worklog VALUES (27, 20009, 'u-01', 'u-01', '2025-04-28 19:19:06', '2025-04-29 07:21:57', '2025-05-01 07:10:18', 1800, 1, 'bug hunt');
INSERT INTO worklog VALUES (28, 20011, 'u-04', 'u-04', '2025-04-28 17:31:13', '2025-05-01 07:35:35', '2025-05-02 12:59:10', 16200, 1, 'pairing');
INSERT INTO worklog VALUES (29, 20035, 'u-05', 'u-05', '2025-05-08 10:47:50', '2025-05-09 07:06:38', '2025-05-10 10:10:13', 10800, 1, 'pairing');
INSERT INTO worklog VALUES (30, 20014, 'u-06', 'u-06', '2025-05-06 17:16:35', '2025-05-08 07:26:11', '2025-05-09 20:51:06', 1800, 0, NULL);
INSERT INTO worklog VALUES (31, 20041, 'u-03', 'u-03', '2025-05-13 09:51:33', '2025-05-14 07:37:16', '2025-05-15 18:57:17', 9000, 0, 'code review');
INSERT INTO worklog VALUES (32, 20044, 'u-03', 'u-03', '2025-05-15 16:11:36', '2025-05-16 20:59:39', '2025-05-17 14:26:43', 3600, 1, NULL);
INSERT INTO worklog VALUES (33, 20026, 'u-06', 'u-06', '2025-05-23 09:25:16', '2025-05-25 20:04:43', '2025-05-27 17:01:21', 12600, 0, 'bug hunt');
INSERT INTO worklog VALUES (34, 20055, 'u-01', 'u-01', '2025-05-28 07:53:18', '2025-05-28 17:48:20', '2025-05-30 11:15:27', 3600, 0, NULL);
INSERT INTO worklog VALUES (35, 20008, 'u-07', 'u-01', '2025-05-29 07:26:42', '2025-05-30 11:57:05', '2025-05-31 07:19:15', 7200, 1, 'code review');
INSERT INTO worklog VALUES (36, 20011, 'u-04', 'u-01', '2025-05-31 13:29:26', '2025-06-01 09:30:39', '2025-06-03 09:11:08', 7200, 1, 'pairing');
INSERT INTO worklog VALUES (37, 20041, 'u-02', 'u-02', '2025-06-04 16:18:42', '2025-06-07 07:45:09', '2025-06-09 07:07:28', 5400, 1, 'code review');
INSERT INTO worklog VALUES (38, 20027, 'u-07', 'u-01', '2025-06-10 17:17:47', '2025-06-11 10:28:30', '2025-06-12 18:02:57', 5400, 1, 'pairing');
INSERT INTO worklog VALUES (39, 20044, 'u-01', 'u-01', '2025-06-13 18:13:59', '2025-06-14 18:34:47', '2025-06-15 08:04:41', 1800, 1, 'code review');
INSERT INTO worklog VALUES (40, 20039, 'u-05', 'u-05', '2025-06-19 18:57:39', '2025-06-21 14:55:00', '2025-06-21 17:00:55', 3600, 1, NULL);
INSERT INTO worklog VALUES (41, 20011, 'u-03', 'u-03', '2025-06-21 10:55:30', '2025-06-22 11:03:27', '2025-06-22 16:36:07', 25200, 0, 'bug hunt');
INSERT INTO worklog VALUES (42, 20011, 'u-04', 'u-04', '2025-06-26 10:18:03', '2025-06-29 07:25:50', '2025-06-29 16:00:05', 25200, 0, 'bug hunt');
INSERT INTO worklog VALUES (43, 20032, 'u-02', 'u-01', '2025-07-04 12:43:11', '2025-07-06 13:44:10', '2025-07-06 20:21:08', 19800, 1, 'pairing');
INSERT INTO worklog VALUES (44, 20053, 'u-05', 'u-05', '2025-07-07 13:31:52', '2025-07-10 07:08:32', '2025-07-10 16:34:15', 1800, 1, NULL);
INSERT INTO worklog VALUES (45, 20040, 'u-06', 'u-06', '2025-07-11 09:12:24', '2025-07-11 19:34:15', '2025-07-12 18:16:18', 7200, 0, 'bug hunt');
INSERT INTO worklog VALUES (46, 20007, 'u-06', 'u-06', '2025-07-15 12:56:12', '2025-07-18 07:23:25', '2025-07-18 20:01:14', 3600, 1, 'bug hunt');
INSERT INTO worklog VALUES (47, 20025, 'u-04', 'u-04', '2025-07-18 11:59:35', '2025-07-18 20:42:00', '2025-07-19 14:19:30', 18000, 1, 'code review');
INSERT INTO worklog VALUES (48, 20005, 'u-07', 'u-01', '2025-07-20 12:15:10', '2025-07-22 18:10:38', '2025-07-23 09:28:36', 18000, 1, NULL);
INSERT INTO worklog VALUES (49, 20041, 'u-01', 'u-01', '2025-07-25 18:46:40', '2025-07-27 15:44:40', '2025-07-29 14:09:05', 5400, 0, 'pairing');
INSERT INTO worklog VALUES (50, 20008, 'u-05', 'u-05', '2025-08-03 15:50:17', '2025-08-05 20:13:05', '2025-08-06 07:50:53', 3600, 0, 'pairing');
INSERT INTO worklog VALUES (51, 20045, 'u-07', 'u-07', '2025-08-05 18:11:21', '2025-08-06 20:14:42', '2025-08-07 11:24:53', 7200, 1, 'pairing');
INSERT INTO worklog VALUES (52, 20050, 'u-01', 'u-01', '2025-08-06 19:33:40', '2025-08-08 14:06:15', '2025-08-08 16:15:57', 7200, 1, 'pairing');
INSERT INTO worklog VALUES (53, 20048, 'u-02', 'u-01', '2025-08-09 09:36:58', '2025-08-10 07:37:18', '2025-08-11 07:15:40', 12600, 1, NULL);
INSERT INTO worklog VALUES (54, 20007, 'u-07', 'u-07', '2025-08-18 12:34:47', '2025-08-19 07:10:49', '2025-08-19 19:40:44', 18000, 1, 'bug hunt');
INSERT INTO worklog VALUES (55, 20010, 'u-02', 'u-02', '2025-08-18 15:21:54', '2025-08-19 07:52:05', '2025-08-21 07:24:59', 5400, 0, 'code review');
INSERT INTO changelog VALUES (1, 20028, 'u-07', '2024-09-01 15:44:36', 'assignee', 'u-01', 'u-05');
INSERT INTO changelog VALUES (2, 20047, 'u-01', '2024-09-11 12:51:51', 'status', 'In Review', 'In Review');
INSERT INTO changelog VALUES (3, 20052, 'u-07', '2024-09-18 13:51:11', 'assignee', 'u-03', 'u-06');
INSERT INTO changelog VALUES (4, 20013, 'u-01', '2024-09-22 14:21:27', 'status', 'To Do', 'Done');
INSERT INTO changelog VALUES (5, 20002, 'u-02', '2024-09-28 11:53:47', 'priority', 'Low', 'Highest');
INSERT INTO changelog VALUES (6, 20043, 'u-09', '2024-10-07 15:19:22', 'assignee', NULL, 'u-05');
INSERT INTO changelog VALUES (7, 20038, 'u-04', '2024-10-17 17:58:29', 'status', 'In Review', 'Blocked');
INSERT INTO changelog VALUES (8, 20023, 'u-02', '2024-10-18 11:03:00', 'status', 'In Review', 'Done');
INSERT INTO changelog VALUES (9, 20014, 'u-01', '2024-10-27 09:55:41', 'status', 'Done', 'Done');
INSERT INTO changelog VALUES (10, 20031, 'u-01', '2024-11-05 07:37:53', 'status', 'To Do', 'Blocked');
INSERT INTO changelog VALUES (11, 20052, 'u-05', '2024-11-13 11:18:42', 'status', 'In Review', 'In Review');
INSERT INTO changelog VALUES (12, 20015, 'u-08', '2024-11-20 08:02:32', 'status', 'In Review', 'Blocked');
INSERT INTO changelog VALUES (13, 20013, 'u-03', '2024-11-24 13:20:04', 'status', 'To Do', 'In Progress');
INSERT INTO changelog VALUES (14, 20025, 'u-07', '2024-12-04 19:48:43', 'status', 'In Progress', 'In Review');
INSERT INTO changelog VALUES (15, 20005, 'u-09', '2024-12-12 12:19:04', 'status', 'In Progress', 'In Progress');
INSERT INTO changelog VALUES (16, 20044, 'u-09', '2024-12-19 10:49:04', 'status', 'Done', 'In Progress');
INSERT INTO changelog VALUES (17, 20012, 'u-03', '2024-12-24 13:25:01', 'priority', 'Low', 'Highest');
INSERT INTO changelog VALUES (18, 20050, 'u-09', '2024-12-29 17:04:38', 'status', 'In Review', 'In Review');
INSERT INTO changelog VALUES (19, 20027, 'u-01', '2025-01-10 15:12:12', 'status', 'In Review', 'In Review');
INSERT INTO changelog VALUES (20, 20009, 'u-05', '2025-01-16 19:58:53', 'assignee', 'u-02', 'u-05');
INSERT INTO changelog VALUES (21, 20022, 'u-06', '2025-01-21 16:41:50', 'assignee', 'u-03', 'u-05');
INSERT INTO changelog VALUES (22, 20013, 'u-07', '2025-01-29 19:40:57', 'status', 'To Do', 'Done');
INSERT INTO changelog VALUES (23, 20018, 'u-05', '2025-02-05 19:00:15', 'assignee', 'u-02', 'u-05');
INSERT INTO changelog VALUES (24, 20005, 'u-09', '2025-02-12 14:00:04', 'status', 'In Review', 'Done');
INSERT INTO changelog VALUES (25, 20043, 'u-04', '2025-02-23 09:55:18', 'priority', 'Low', 'Highest');
INSERT INTO changelog VALUES (26, 20004, 'u-04', '2025-02-28 09:22:29', 'priority', 'Low', 'Highest');
INSERT INTO changelog VALUES (27, 20032, 'u-09', '2025-03-04 09:52:19', 'status', 'Done', 'In Review');
INSERT INTO changelog VALUES (28, 20014, 'u-05', '2025-03-14 19:42:41', 'assignee', 'u-01', 'u-04');
INSERT INTO changelog VALUES (29, 20004, 'u-07', '2025-03-20 11:39:10', 'due_date', '2025-06-01', '2025-07-15');
INSERT INTO changelog VALUES (30, 20040, 'u-08', '2025-03-28 08:41:50', 'assignee', 'u-01', 'u-06');
INSERT INTO changelog VALUES (31, 20009, 'u-03', '2025-04-04 12:21:44', 'status', 'Done', 'In Review');
INSERT INTO changelog VALUES (32, 20014, 'u-01', '2025-04-15 15:43:51', 'status', 'Done', 'In Progress');
INSERT INTO changelog VALUES (33, 20049, 'u-08', '2025-04-23 18:49:53', 'assignee', 'u-03', 'u-06');
INSERT INTO changelog VALUES (34, 20039, 'u-01', '2025-04-25 12:02:51', 'assignee', 'u-03', 'u-06');
INSERT INTO changelog VALUES (35, 20033, 'u-04', '2025-05-03 16:42:00', 'assignee', 'u-02', 'u-06');
INSERT INTO changelog VALUES (36, 20007, 'u-07', '2025-05-11 09:58:12', 'status', 'In Review', 'In Review');
INSERT INTO changelog VALUES (37, 20054, 'u-04', '2025-05-19 18:27:43', 'status', 'In Progress', 'In Review');
INSERT INTO changelog VALUES (38, 20031, 'u-08', '2025-05-23 14:19:09', 'status', 'In Review', 'Blocked');
INSERT INTO changelog VALUES (39, 20054, 'u-03', '2025-06-01 19:38:16', 'priority', 'Medium', 'Highest');
INSERT INTO changelog VALUES (40, 20045, 'u-03', '2025-06-11 17:53:37', 'status', 'To Do', 'In Review');
INSERT INTO changelog VALUES (41, 20051, 'u-02', '2025-06-14 09:28:01', 'status', 'In Progress', 'Blocked');
INSERT INTO changelog VALUES (42, 20020, 'u-04', '2025-06-21 18:49:35', 'status', 'Done', 'In Review');
INSERT INTO changelog VALUES (43, 20054, 'u-03', '2025-07-03 10:49:04', 'status', 'In Progress', 'In Review');
INSERT INTO changelog VALUES (44, 20024, 'u-06', '2025-07-08 11:18:33', 'status', 'To Do', 'Done');
INSERT INTO changelog VALUES (45, 20024, 'u-01', '2025-07-15 14:18:24', 'status', 'Done', 'In Review');
INSERT INTO changelog VALUES (46, 20007, 'u-05', '2025-07-20 18:43:57', 'status', 'In Review', 'Blocked');
INSERT INTO changelog VALUES (47, 20055, 'u-02', '2025-07-30 17:38:02', 'status', 'In Progress', 'In Progress');
INSERT INTO changelog VALUES (48, 20016, 'u-04', '2025-08-05 15:05:33', 'status', 'In Review', 'Done');
INSERT INTO changelog VALUES (49, 20002, 'u-03', '2025-08-14 08:23:14', 'due_date', '2025-06-01', '2025-07-15');
INSERT INTO changelog VALUES (50, 20014, 'u-05', '2025-08-21 12:24:36', 'status', 'In Review', 'Blocked');
INSERT INTO issue_link VALUES (1, 'duplicates', 20025, 20029, '2025-06-17');
INSERT INTO issue_link VALUES (2, 'duplicates', 20044, 20041, '2025-06-01');
INSERT INTO issue_link VALUES (3, 'duplicates', 20043, 20034, '2025-06-26');
INSERT INTO issue_link VALUES (4, 'blocks', 20044, 20010, '2025-04-24');
INSERT INTO issue_link VALUES (5, 'blocks', 20050, 20041, '2025-08-20');
INSERT INTO issue_link VALUES (6, 'blocks', 20041, 20021, '2025-05-09');
INSERT INTO issue_link VALUES (7, 'duplicates', 20042, 20054, '2025-02-12');
INSERT INTO issue_link VALUES (8, 'relates', 20002, 20054, '2025-06-23');
INSERT INTO issue_link VALUES (9, 'relates', 20029, 20051, '2025-02-05');
INSERT INTO issue_link VALUES (10, 'relates', 20047, 20042, '2025-01-28');
INSERT INTO issue_link VALUES (11, 'blocks', 20013, 20051, '2025-06-11');
INSERT INTO issue_link VALUES (12, 'blocks', 20049, 20039, '2025-03-05');
INSERT INTO issue_link VALUES (13, 'duplicates', 20025, 20021, '2025-05-08');
INSERT INTO issue_link VALUES (14, 'duplicates', 20010, 20016, '2025-05-08');
