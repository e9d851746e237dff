-- in_mdl_lms
CREATE TABLE mdl_course (
  id INTEGER PRIMARY KEY,
  category_name TEXT,
  fullname TEXT,
  shortname TEXT,
  idnumber TEXT,
  format TEXT,
  lang TEXT,
  visible INTEGER,  -- 0 hidden from students
  credits INTEGER,
  startdate INTEGER,  -- unix seconds
  enddate INTEGER,
  enablecompletion INTEGER,
  maxbytes INTEGER,
  showgrades INTEGER,
  timecreated INTEGER,
  timemodified INTEGER
);
INSERT INTO mdl_course VALUES (1, 'Business', 'Introduction to Accounting', 'ACC101', 'C-ACC-101', 'weeks', 'en', 1, 5, 1725235200, 1734739200, 1, 10485760, 1, 1717891200, 1730505600);
INSERT INTO mdl_course VALUES (2, 'Business', 'Marketing Basics', 'MKT101', 'C-MKT-101', 'topics', 'en', 1, 5, 1756684800, 1764460800, 1, 10485760, 1, 1745971200, 1763164800);
INSERT INTO mdl_course VALUES (3, 'Computing', 'Programming with Python', 'PY101', 'C-PY-101', 'topics', 'en', 1, 10, 1738540800, NULL, 1, 10485760, 0, 1735084800, 1743379200);
INSERT INTO mdl_course VALUES (4, 'Computing', 'Databases', 'DB201', 'C-DB-201', 'weeks', 'en', 1, 10, 1756684800, 1766188800, 1, 10485760, 1, 1743120000, 1764374400);
INSERT INTO mdl_course VALUES (5, 'Computing', 'Web Security', 'SEC301', 'C-SEC-301', 'topics', 'en', 0, 5, 1725235200, 1735603200, 1, 10485760, 1, 1720742400, 1726617600);
INSERT INTO mdl_course VALUES (6, 'Languages', 'German A1', 'GER-A1', 'C-GER-A1', 'weeks', 'en', 1, 3, 1725235200, NULL, 1, 10485760, 1, 1719360000, 1727308800);
INSERT INTO mdl_course VALUES (7, 'Languages', 'Academic Writing', 'AW100', NULL, 'singleactivity', 'en', 1, 3, 1756684800, 1764460800, 0, 10485760, 1, 1749772800, 1759017600);
INSERT INTO mdl_course VALUES (8, 'Science', 'Statistics I', 'STA101', 'C-STA-101', 'weeks', 'en', 1, 10, 1756684800, 1767052800, 1, 10485760, 1, 1752537600, 1758067200);
CREATE TABLE mdl_user (
  id INTEGER PRIMARY KEY,
  username TEXT,
  auth TEXT,
  idnumber TEXT,  -- student number
  firstname TEXT,
  lastname TEXT,
  email TEXT,
  institution TEXT,
  department TEXT,
  city TEXT,
  country TEXT,
  lang TEXT,
  confirmed INTEGER,
  suspended INTEGER,
  deleted INTEGER,
  policyagreed INTEGER,
  timecreated INTEGER,
  firstaccess INTEGER,  -- NULL = never came
  lastaccess INTEGER,
  lastlogin INTEGER,  -- the login before the current one
  currentlogin INTEGER,
  lastip TEXT,
  timemodified INTEGER
);
INSERT INTO mdl_user VALUES (2, 'mia.hart', 'oauth2', 'S20230', 'Mia', 'Hart', 'mia.hart@uni.example', 'Westbridge University', 'Computing', 'Hull', 'IN', 'de', 1, 0, 0, 1, 1736432220, 1736548376, 1742759100, 1741632491, 1742759017, '10.2.7.19', 1760797020);
INSERT INTO mdl_user VALUES (3, 'ben.mendes', 'ldap', 'S20231', 'Ben', 'Mendes', 'ben.mendes@uni.example', 'Westbridge University', 'Business', 'York', 'NG', 'en', 1, 0, 0, 0, 1715245800, 1715524730, 1743452820, 1742580249, 1743451451, '10.2.0.175', 1738314600);
INSERT INTO mdl_user VALUES (4, 'zoe.tan', 'ldap', 'S20232', 'Zoe', 'Tan', 'zoe.tan@uni.example', 'Westbridge University', 'Business', 'Hull', 'DE', 'en', 0, 0, 0, 1, 1729609380, NULL, NULL, NULL, NULL, '10.2.4.170', 1742482980);
INSERT INTO mdl_user VALUES (5, 'ali.bauer', 'manual', 'S20233', 'Ali', 'Bauer', 'ali.bauer@uni.example', 'Westbridge University', 'Science', 'Leeds', 'NG', 'en', 0, 0, 0, 1, 1740063660, 1740956836, 1751918940, 1751059198, 1751913954, '10.2.6.126', 1765810860);
INSERT INTO mdl_user VALUES (6, 'eva.lindgren', 'oauth2', 'S20234', 'Eva', 'Lindgren', 'eva.lindgren@uni.example', 'Partner College', 'Languages', 'York', 'GB', 'de', 1, 0, 1, 1, 1715621160, 1716703521, 1741774140, 1741488848, 1741770829, '10.2.1.49', 1716744360);
INSERT INTO mdl_user VALUES (7, 'tom.fischer', 'oauth2', 'S20235', 'Tom', 'Fischer', 'tom.fischer@uni.example', 'Westbridge University', 'Business', NULL, 'IN', 'en', 1, 0, 0, 1, 1726919100, 1729229718, 1762457520, 1762252271, 1762450983, '10.2.0.101', 1747482300);
INSERT INTO mdl_user VALUES (8, 'ida.rossi', 'manual', 'S20236', 'Ida', 'Rossi', 'ida.rossi@uni.example', 'Partner College', 'Computing', 'York', 'NG', 'en', 1, 0, 0, 1, 1719679860, 1721987526, 1761039240, 1760826904, 1761035017, '10.2.9.190', 1734022260);
INSERT INTO mdl_user VALUES (9, 'max.okafor', 'ldap', 'S20237', 'Max', 'Okafor', 'max.okafor@uni.example', 'Partner College', 'Computing', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1700214000, 1702096895, 1736620860, 1735606184, 1736616943, '10.2.8.133', 1717494000);
INSERT INTO mdl_user VALUES (10, 'leo.novak', 'oauth2', NULL, 'Leo', 'Novak', 'leo.novak@uni.example', 'Westbridge University', 'Business', NULL, 'GB', 'de', 1, 0, 0, 1, 1736595600, NULL, NULL, NULL, NULL, '10.2.2.127', 1753098000);
INSERT INTO mdl_user VALUES (11, 'amy.doyle', 'ldap', 'S20239', 'Amy', 'Doyle', 'amy.doyle@uni.example', 'Partner College', 'Languages', 'York', 'DE', 'de', 1, 0, 0, 1, 1694082000, 1694933001, 1753038540, 1752761933, 1753033948, '10.2.2.22', 1717237200);
INSERT INTO mdl_user VALUES (12, 'raj.hart', 'ldap', 'S20240', 'Raj', 'Hart', 'raj.hart@uni.example', 'Westbridge University', 'Science', 'Leeds', 'GB', 'de', 1, 0, 0, 1, 1716627660, 1717982295, 1742510580, 1741360822, 1742508883, '10.2.3.155', 1728982860);
INSERT INTO mdl_user VALUES (13, 'kim.mendes', 'oauth2', 'S20241', 'Kim', 'Mendes', 'kim.mendes@uni.example', 'Westbridge University', 'Science', 'Bradford', 'IN', 'en', 1, 0, 0, 1, 1712564520, NULL, NULL, NULL, NULL, '10.2.8.150', 1714378920);
INSERT INTO mdl_user VALUES (14, 'ana.tan', 'oauth2', 'S20242', 'Ana', 'Tan', 'ana.tan@uni.example', 'Partner College', 'Science', 'York', 'IN', 'en', 1, 0, 0, 0, 1726222080, 1728619719, 1754844780, 1754655286, 1754842192, '10.2.3.108', 1744106880);
INSERT INTO mdl_user VALUES (15, 'joe.bauer', 'ldap', 'S20243', 'Joe', 'Bauer', 'joe.bauer@uni.example', 'Partner College', 'Science', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1706949060, 1709161221, 1757432580, 1756637353, 1757431270, '10.2.4.41', 1722587460);
INSERT INTO mdl_user VALUES (16, 'liv.lindgren', 'ldap', 'S20244', 'Liv', 'Lindgren', 'liv.lindgren@uni.example', 'Partner College', 'Business', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1696872660, 1698030736, 1753351320, 1753046588, 1753349354, '10.2.5.139', 1708018260);
INSERT INTO mdl_user VALUES (17, 'sam.fischer', 'oauth2', 'S20245', 'Sam', 'Fischer', 'sam.fischer@uni.example', 'Westbridge University', 'Science', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1708937100, 1710486277, 1742853240, 1741840974, 1742846572, '10.2.0.234', 1721378700);
INSERT INTO mdl_user VALUES (18, 'mia.rossi', 'manual', 'S20246', 'Mia', 'Rossi', 'mia.rossi@uni.example', 'Partner College', 'Business', 'Hull', 'DE', 'en', 1, 0, 0, 1, 1726827060, 1729079757, 1753960440, 1752794717, 1753955835, '10.2.4.200', 1746785460);
INSERT INTO mdl_user VALUES (19, 'ben.okafor', 'ldap', 'S20247', 'Ben', 'Okafor', 'ben.okafor@uni.example', 'Westbridge University', 'Science', 'York', 'NG', 'en', 1, 0, 0, 0, 1695815220, 1696267785, 1759249380, 1758085179, 1759246895, '10.2.1.43', 1706442420);
INSERT INTO mdl_user VALUES (20, 'zoe.novak', 'oauth2', 'S20248', 'Zoe', 'Novak', 'zoe.novak@uni.example', 'Westbridge University', 'Science', 'York', 'GB', 'en', 1, 0, 0, 1, 1741101180, 1741253895, 1750613280, 1749893723, 1750607187, '10.2.2.189', 1750864380);
INSERT INTO mdl_user VALUES (21, 'ali.doyle', 'ldap', 'S20249', 'Ali', 'Doyle', 'ali.doyle@uni.example', 'Westbridge University', 'Business', 'Leeds', 'IN', 'en', 1, 0, 0, 1, 1742485380, NULL, NULL, NULL, NULL, '10.2.2.129', 1757259780);
INSERT INTO mdl_user VALUES (22, 'eva.hart', 'oauth2', 'S20250', 'Eva', 'Hart', 'eva.hart@uni.example', 'Partner College', 'Science', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1711130040, 1712531156, 1739128740, 1738520756, 1739123489, '10.2.2.39', 1722880440);
INSERT INTO mdl_user VALUES (23, 'tom.mendes', 'manual', 'S20251', 'Tom', 'Mendes', 'tom.mendes@uni.example', 'Westbridge University', 'Computing', NULL, 'NG', 'de', 1, 0, 0, 1, 1726128720, 1726723849, 1747338720, 1746384797, 1747338165, '10.2.1.195', 1748765520);
INSERT INTO mdl_user VALUES (24, 'ida.tan', 'manual', 'S20252', 'Ida', 'Tan', 'ida.tan@uni.example', 'Westbridge University', 'Science', 'Bradford', 'IN', 'en', 1, 1, 0, 1, 1729093200, 1731013250, 1761650880, 1761076952, 1761650658, '10.2.7.217', 1738942800);
INSERT INTO mdl_user VALUES (25, 'max.bauer', 'manual', 'S20253', 'Max', 'Bauer', 'max.bauer@uni.example', 'Westbridge University', 'Computing', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1694452200, 1695097989, 1740652440, 1740323596, 1740647232, '10.2.6.33', 1699981800);
INSERT INTO mdl_user VALUES (26, 'leo.lindgren', 'ldap', 'S20254', 'Leo', 'Lindgren', 'leo.lindgren@uni.example', 'Westbridge University', 'Business', 'Leeds', 'GB', 'en', 1, 0, 0, 0, 1694355540, 1695693517, 1751583000, 1750620550, 1751582659, '10.2.9.129', 1696429140);
INSERT INTO mdl_user VALUES (27, 'amy.fischer', 'oauth2', 'S20255', 'Amy', 'Fischer', 'amy.fischer@uni.example', 'Partner College', 'Science', NULL, 'NG', 'en', 1, 0, 0, 1, 1707999660, 1709559701, 1747407480, 1746706567, 1747406983, '10.2.1.75', 1733919660);
INSERT INTO mdl_user VALUES (28, 'raj.rossi26', 'manual', 'S20256', 'Raj', 'Rossi', 'raj.rossi26@uni.example', 'Westbridge University', 'Computing', 'Hull', 'GB', 'en', 1, 0, 0, 1, 1731170640, 1731620126, 1756640100, 1755790701, 1756634096, '10.2.3.13', 1753116240);
INSERT INTO mdl_user VALUES (29, 'kim.okafor27', 'ldap', 'S20257', 'Kim', 'Okafor', 'kim.okafor27@uni.example', 'Westbridge University', 'Computing', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1713971700, 1715462797, 1752319020, 1751851773, 1752313295, '10.2.5.124', 1720365300);
INSERT INTO mdl_user VALUES (30, 'ana.novak28', 'ldap', 'S20258', 'Ana', 'Novak', 'ana.novak28@uni.example', 'Partner College', 'Computing', 'Hull', 'NG', 'en', 1, 0, 0, 1, 1727088360, NULL, NULL, NULL, NULL, '10.2.9.71', 1738925160);
INSERT INTO mdl_user VALUES (31, 'joe.doyle29', 'ldap', 'S20259', 'Joe', 'Doyle', 'joe.doyle29@uni.example', 'Partner College', 'Computing', 'Leeds', 'GB', 'de', 0, 0, 0, 1, 1708266240, 1709506671, 1758636180, 1758262715, 1758630279, '10.2.0.195', 1712413440);
INSERT INTO mdl_user VALUES (32, 'liv.hart30', 'ldap', 'S20260', 'Liv', 'Hart', 'liv.hart30@uni.example', 'Westbridge University', 'Business', 'Leeds', 'GB', 'en', 1, 0, 0, 1, 1730126760, 1732454498, 1751100240, 1750155487, 1751093341, '10.2.4.120', 1744037160);
INSERT INTO mdl_user VALUES (33, 'sam.mendes31', 'ldap', 'S20261', 'Sam', 'Mendes', 'sam.mendes31@uni.example', 'Westbridge University', 'Languages', 'Hull', 'GB', 'en', 1, 0, 1, 1, 1708263840, 1709161381, 1737576060, 1737125811, 1737573339, '10.2.9.176', 1732801440);
INSERT INTO mdl_user VALUES (34, 'mia.tan32', 'ldap', 'S20262', 'Mia', 'Tan', 'mia.tan32@uni.example', 'Westbridge University', 'Computing', NULL, 'NG', 'en', 1, 0, 0, 1, 1719735300, 1720993496, 1749158820, 1748675301, 1749158074, '10.2.9.248', 1740298500);
INSERT INTO mdl_user VALUES (35, 'ben.bauer33', 'oauth2', 'S20263', 'Ben', 'Bauer', 'ben.bauer33@uni.example', 'Westbridge University', 'Computing', 'Bradford', 'DE', 'de', 1, 0, 0, 0, 1708275480, 1708784907, 1736106540, 1735954818, 1736103944, '10.2.8.38', 1708361880);
INSERT INTO mdl_user VALUES (36, 'zoe.lindgren34', 'manual', 'S20264', 'Zoe', 'Lindgren', 'zoe.lindgren34@uni.example', 'Westbridge University', 'Business', 'Bradford', 'IN', 'de', 1, 0, 0, 1, 1713441840, 1714042001, 1753899600, 1753264406, 1753893240, '10.2.5.102', 1737288240);
INSERT INTO mdl_user VALUES (37, 'ali.fischer35', 'manual', 'S20265', 'Ali', 'Fischer', 'ali.fischer35@uni.example', 'Partner College', 'Business', 'Leeds', 'GB', 'de', 1, 0, 0, 1, 1735390140, 1736211087, 1749649140, 1748549001, 1749644703, '10.2.6.194', 1745585340);
CREATE TABLE mdl_user_enrolments (
  id INTEGER PRIMARY KEY,
  userid INTEGER,
  courseid INTEGER,
  enrol TEXT,
  role TEXT,
  status INTEGER,  -- 0 active, 1 suspended
  timestart INTEGER,
  timeend INTEGER,
  timecreated INTEGER,
  timeaccess INTEGER,  -- last visit of this course
  timecompleted INTEGER,
  progress_pct REAL,
  FOREIGN KEY (userid) REFERENCES mdl_user(id)
);
INSERT INTO mdl_user_enrolments VALUES (1, 18, 3, 'self', 'student', 0, 1738540800, NULL, 1737590400, 1740614400, NULL, 51.0);
INSERT INTO mdl_user_enrolments VALUES (2, 17, 7, 'self', 'student', 1, 1756512000, 1767744000, 1755734400, 1757289600, NULL, 1.0);
INSERT INTO mdl_user_enrolments VALUES (3, 37, 7, 'self', 'student', 0, 1757376000, 1768608000, 1756512000, 1761782400, NULL, 1.0);
INSERT INTO mdl_user_enrolments VALUES (4, 20, 4, 'cohort', 'editingteacher', 0, 1756944000, 1768176000, 1756080000, 1761350400, NULL, 56.0);
INSERT INTO mdl_user_enrolments VALUES (5, 16, 1, 'self', 'student', 0, 1725667200, 1736899200, 1724976000, 1726358400, 1729987200, 100.0);
INSERT INTO mdl_user_enrolments VALUES (6, 16, 2, 'manual', 'student', 0, 1756857600, NULL, 1756080000, 1758844800, 1763164800, 100.0);
INSERT INTO mdl_user_enrolments VALUES (7, 7, 1, 'manual', 'student', 0, 1726099200, 1737331200, 1725321600, 1728172800, NULL, 29.0);
INSERT INTO mdl_user_enrolments VALUES (8, 4, 2, 'self', 'student', 0, 1757289600, 1768521600, 1756684800, 1759190400, NULL, 64.0);
INSERT INTO mdl_user_enrolments VALUES (9, 15, 5, 'self', 'student', 1, 1725667200, NULL, 1725148800, 1729468800, NULL, 77.0);
INSERT INTO mdl_user_enrolments VALUES (10, 27, 1, 'self', 'editingteacher', 0, 1726099200, NULL, 1726012800, 1731196800, NULL, 62.0);
INSERT INTO mdl_user_enrolments VALUES (11, 32, 3, 'manual', 'student', 0, 1738195200, 1749427200, 1737244800, 1741132800, NULL, 76.0);
INSERT INTO mdl_user_enrolments VALUES (12, 29, 3, 'cohort', 'student', 0, 1738972800, 1750204800, 1737936000, 1741132800, 1743984000, 100.0);
INSERT INTO mdl_user_enrolments VALUES (13, 20, 5, 'cohort', 'student', 1, 1724976000, 1736208000, 1724889600, 1726358400, NULL, 80.0);
INSERT INTO mdl_user_enrolments VALUES (14, 29, 4, 'cohort', 'student', 0, 1756944000, NULL, 1756771200, 1758931200, NULL, 60.0);
INSERT INTO mdl_user_enrolments VALUES (15, 35, 7, 'cohort', 'student', 0, 1756598400, NULL, 1755820800, 1761091200, NULL, 76.0);
INSERT INTO mdl_user_enrolments VALUES (16, 16, 3, 'self', 'student', 1, 1738627200, NULL, 1737849600, 1743033600, 1743120000, 100.0);
INSERT INTO mdl_user_enrolments VALUES (17, 27, 3, 'manual', 'student', 0, 1738800000, 1750032000, 1737763200, 1739232000, 1743552000, 100.0);
INSERT INTO mdl_user_enrolments VALUES (18, 26, 4, 'self', 'editingteacher', 1, 1757548800, 1768780800, 1757203200, NULL, NULL, 0.0);
INSERT INTO mdl_user_enrolments VALUES (19, 10, 1, 'cohort', 'student', 0, 1725840000, NULL, 1724889600, 1731024000, 1729728000, 100.0);
INSERT INTO mdl_user_enrolments VALUES (20, 19, 5, 'manual', 'student', 0, 1725667200, NULL, 1724716800, 1726185600, 1729987200, 100.0);
INSERT INTO mdl_user_enrolments VALUES (21, 18, 7, 'self', 'student', 0, 1756857600, 1768089600, 1756771200, 1759795200, 1760745600, 100.0);
INSERT INTO mdl_user_enrolments VALUES (22, 24, 4, 'cohort', 'student', 0, 1756944000, NULL, 1756080000, 1760745600, NULL, 15.0);
INSERT INTO mdl_user_enrolments VALUES (23, 32, 5, 'cohort', 'editingteacher', 0, 1725235200, NULL, 1725235200, 1730592000, NULL, 89.0);
INSERT INTO mdl_user_enrolments VALUES (24, 6, 2, 'self', 'student', 0, 1756339200, NULL, 1755475200, 1758844800, NULL, 35.0);
INSERT INTO mdl_user_enrolments VALUES (25, 32, 4, 'manual', 'student', 0, 1756598400, 1767830400, 1756252800, 1761264000, NULL, 37.0);
INSERT INTO mdl_user_enrolments VALUES (26, 15, 8, 'self', 'student', 0, 1757116800, 1768348800, 1757116800, 1760140800, 1761955200, 100.0);
INSERT INTO mdl_user_enrolments VALUES (27, 28, 3, 'self', 'student', 0, 1738108800, 1749340800, 1738108800, 1738540800, NULL, 40.0);
INSERT INTO mdl_user_enrolments VALUES (28, 35, 2, 'cohort', 'student', 0, 1756857600, NULL, 1756166400, NULL, NULL, 0.0);
INSERT INTO mdl_user_enrolments VALUES (29, 32, 1, 'cohort', 'student', 0, 1725926400, 1737158400, 1725580800, 1726185600, NULL, 64.0);
INSERT INTO mdl_user_enrolments VALUES (30, 6, 4, 'self', 'student', 0, 1757203200, NULL, 1756252800, 1762041600, NULL, 62.0);
INSERT INTO mdl_user_enrolments VALUES (31, 13, 8, 'self', 'student', 0, 1757548800, 1768780800, 1757462400, 1761782400, 1762905600, 100.0);
INSERT INTO mdl_user_enrolments VALUES (32, 30, 8, 'self', 'editingteacher', 0, 1757548800, NULL, 1757116800, 1758499200, NULL, 29.0);
INSERT INTO mdl_user_enrolments VALUES (33, 16, 7, 'manual', 'student', 0, 1757203200, NULL, 1756512000, 1760832000, NULL, 72.0);
INSERT INTO mdl_user_enrolments VALUES (34, 26, 3, 'cohort', 'student', 1, 1738540800, 1749772800, 1737590400, NULL, NULL, 0.0);
INSERT INTO mdl_user_enrolments VALUES (35, 17, 5, 'cohort', 'student', 1, 1725840000, NULL, 1725580800, 1726704000, 1729728000, 100.0);
INSERT INTO mdl_user_enrolments VALUES (36, 33, 4, 'manual', 'student', 0, 1757376000, 1768608000, 1757116800, 1758931200, 1760832000, 100.0);
INSERT INTO mdl_user_enrolments VALUES (37, 24, 2, 'self', 'student', 0, 1756512000, NULL, 1755993600, 1760486400, 1760313600, 100.0);
INSERT INTO mdl_user_enrolments VALUES (38, 36, 6, 'cohort', 'student', 0, 1724889600, NULL, 1724889600, 1726358400, 1730937600, 100.0);
INSERT INTO mdl_user_enrolments VALUES (39, 31, 1, 'self', 'student', 0, 1725753600, NULL, 1724889600, 1731715200, NULL, 46.0);
INSERT INTO mdl_user_enrolments VALUES (40, 29, 1, 'self', 'student', 1, 1725148800, NULL, 1724630400, 1725408000, 1729382400, 100.0);
INSERT INTO mdl_user_enrolments VALUES (41, 24, 1, 'cohort', 'editingteacher', 0, 1725148800, NULL, 1724889600, 1726790400, NULL, 12.0);
INSERT INTO mdl_user_enrolments VALUES (42, 30, 7, 'manual', 'student', 0, 1756684800, NULL, 1755648000, NULL, NULL, 0.0);
INSERT INTO mdl_user_enrolments VALUES (43, 7, 3, 'self', 'student', 0, 1738281600, NULL, 1738022400, 1743897600, NULL, 27.0);
INSERT INTO mdl_user_enrolments VALUES (44, 21, 2, 'cohort', 'student', 0, 1756598400, NULL, 1756080000, 1756857600, 1761523200, 100.0);
INSERT INTO mdl_user_enrolments VALUES (45, 19, 3, 'cohort', 'student', 0, 1739318400, 1750550400, 1738454400, NULL, NULL, 0.0);
INSERT INTO mdl_user_enrolments VALUES (46, 30, 6, 'self', 'student', 0, 1725062400, 1736294400, 1724025600, 1728432000, NULL, 64.0);
INSERT INTO mdl_user_enrolments VALUES (47, 8, 1, 'self', 'student', 1, 1725667200, 1736899200, 1725062400, 1726790400, NULL, 58.0);
INSERT INTO mdl_user_enrolments VALUES (48, 9, 3, 'self', 'student', 0, 1739318400, NULL, 1738368000, 1744416000, NULL, 94.0);
INSERT INTO mdl_user_enrolments VALUES (49, 35, 6, 'self', 'student', 0, 1725148800, NULL, 1724976000, 1727913600, NULL, 69.0);
INSERT INTO mdl_user_enrolments VALUES (50, 26, 7, 'cohort', 'student', 0, 1756512000, 1767744000, 1755993600, 1757462400, NULL, 43.0);
INSERT INTO mdl_user_enrolments VALUES (51, 34, 8, 'cohort', 'student', 0, 1757203200, NULL, 1757203200, 1761523200, 1763510400, 100.0);
INSERT INTO mdl_user_enrolments VALUES (52, 13, 3, 'self', 'editingteacher', 0, 1738454400, 1749686400, 1737417600, 1744502400, NULL, 63.0);
INSERT INTO mdl_user_enrolments VALUES (53, 35, 1, 'self', 'student', 1, 1725926400, NULL, 1725840000, 1731801600, NULL, 87.0);
INSERT INTO mdl_user_enrolments VALUES (54, 31, 6, 'self', 'student', 0, 1724976000, NULL, 1724976000, 1725148800, NULL, 68.0);
INSERT INTO mdl_user_enrolments VALUES (55, 31, 5, 'self', 'student', 0, 1725840000, 1737072000, 1725321600, 1730678400, NULL, 90.0);
INSERT INTO mdl_user_enrolments VALUES (56, 8, 8, 'self', 'student', 0, 1756425600, 1767657600, 1755820800, 1760400000, NULL, 7.0);
INSERT INTO mdl_user_enrolments VALUES (57, 16, 4, 'cohort', 'student', 1, 1756857600, NULL, 1755993600, 1761609600, NULL, 7.0);
INSERT INTO mdl_user_enrolments VALUES (58, 29, 8, 'self', 'student', 1, 1756598400, 1767830400, 1756512000, 1757894400, NULL, 57.0);
INSERT INTO mdl_user_enrolments VALUES (59, 5, 6, 'manual', 'student', 0, 1725235200, 1736467200, 1725148800, 1727740800, 1729468800, 100.0);
INSERT INTO mdl_user_enrolments VALUES (60, 35, 3, 'self', 'student', 0, 1739404800, NULL, 1739318400, 1739491200, NULL, 85.0);
CREATE TABLE mdl_grade_items (
  id INTEGER PRIMARY KEY,
  courseid INTEGER,
  itemname TEXT,
  itemtype TEXT,
  itemmodule TEXT,
  grademin REAL,
  grademax REAL,
  gradepass REAL,
  weight REAL,
  hidden INTEGER,
  duedate INTEGER,
  cutoffdate INTEGER
);
INSERT INTO mdl_grade_items VALUES (1, 1, 'Essay', 'mod', 'assign', 0.0, 100.0, 50.0, 0.25, 0, 1729468800, 1730073600);
INSERT INTO mdl_grade_items VALUES (2, 1, 'Midterm exam', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.25, 0, 1730246400, 1730851200);
INSERT INTO mdl_grade_items VALUES (3, 1, 'Final exam', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.5, 0, 1731715200, 1732320000);
INSERT INTO mdl_grade_items VALUES (4, 2, 'Campaign project', 'mod', 'assign', 0.0, 100.0, 50.0, 0.25, 0, 1760227200, 1760832000);
INSERT INTO mdl_grade_items VALUES (5, 2, 'Final exam', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.5, 0, 1763164800, 1763769600);
INSERT INTO mdl_grade_items VALUES (6, 3, 'Lab 1', 'mod', 'assign', 0.0, 20.0, 10.0, 0.25, 0, 1743724800, 1744329600);
INSERT INTO mdl_grade_items VALUES (7, 3, 'Lab 2', 'mod', 'assign', 0.0, 20.0, 10.0, 0.25, 0, 1743292800, 1743897600);
INSERT INTO mdl_grade_items VALUES (8, 3, 'Final exam', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.5, 0, 1745020800, 1745625600);
INSERT INTO mdl_grade_items VALUES (9, 4, 'SQL assignment', 'mod', 'assign', 0.0, 100.0, 50.0, 0.25, 1, 1759190400, 1759795200);
INSERT INTO mdl_grade_items VALUES (10, 4, 'Final exam', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.5, 0, 1763164800, 1763769600);
INSERT INTO mdl_grade_items VALUES (11, 5, 'Lab 1', 'mod', 'assign', 0.0, 20.0, 10.0, 0.25, 0, 1727395200, 1728000000);
INSERT INTO mdl_grade_items VALUES (12, 6, 'Oral test', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.25, 0, 1728604800, 1729209600);
INSERT INTO mdl_grade_items VALUES (13, 6, 'Final exam', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.5, 0, 1731715200, 1732320000);
INSERT INTO mdl_grade_items VALUES (14, 7, 'Essay', 'mod', 'assign', 0.0, 100.0, 50.0, 0.25, 0, 1761350400, 1761955200);
INSERT INTO mdl_grade_items VALUES (15, 8, 'Homework', 'mod', 'assign', 0.0, 20.0, 10.0, 0.25, 0, 1761436800, 1762041600);
INSERT INTO mdl_grade_items VALUES (16, 8, 'Final exam', 'mod', 'quiz', 0.0, 100.0, 50.0, 0.5, 0, 1763164800, 1763769600);
CREATE TABLE mdl_grade_grades (
  id INTEGER PRIMARY KEY,
  itemid INTEGER,
  userid INTEGER,
  rawgrade REAL,  -- as submitted by the activity
  finalgrade REAL,  -- after penalties and overrides
  rawgrademax REAL,
  overridden INTEGER,
  excluded INTEGER,
  feedback TEXT,
  usermodified INTEGER,  -- grader
  timesubmitted INTEGER,
  timegraded INTEGER
);
INSERT INTO mdl_grade_grades VALUES (1, 9, 16, 71.0, 71.0, 100.0, 0, 0, NULL, 27, 1759536000, 1760659200);
INSERT INTO mdl_grade_grades VALUES (2, 9, 29, 98.0, 98.0, 100.0, 0, 0, NULL, 20, 1759449600, 1760918400);
INSERT INTO mdl_grade_grades VALUES (3, 4, 6, 90.0, 85.0, 100.0, 1, 0, NULL, 13, 1759449600, 1759622400);
INSERT INTO mdl_grade_grades VALUES (4, 14, 17, 57.0, 57.0, 100.0, 0, 0, 'Please cite sources', 13, 1761004800, 1762300800);
INSERT INTO mdl_grade_grades VALUES (5, 15, 34, 12.8, 12.8, 20.0, 0, 0, NULL, 20, 1761696000, 1761868800);
INSERT INTO mdl_grade_grades VALUES (6, 8, 32, 99.0, 99.0, 100.0, 0, 0, NULL, 32, 1745366400, 1746489600);
INSERT INTO mdl_grade_grades VALUES (7, 12, 30, 46.0, 46.0, 100.0, 0, 0, NULL, 20, 1727913600, 1728000000);
INSERT INTO mdl_grade_grades VALUES (8, 2, 16, 43.0, 38.0, 100.0, 1, 0, NULL, 27, 1730419200, 1730937600);
INSERT INTO mdl_grade_grades VALUES (9, 16, 8, 60.0, 55.0, 100.0, 0, 0, 'Well structured', 32, 1763251200, 1763424000);
INSERT INTO mdl_grade_grades VALUES (10, 6, 35, NULL, NULL, 20.0, 0, 0, 'See comments', 24, 1743638400, NULL);
INSERT INTO mdl_grade_grades VALUES (11, 2, 35, 82.0, 82.0, 100.0, 0, 0, NULL, 26, 1730505600, 1731024000);
INSERT INTO mdl_grade_grades VALUES (12, 4, 4, 93.0, 88.0, 100.0, 1, 0, 'Good work', 13, 1759536000, 1761264000);
INSERT INTO mdl_grade_grades VALUES (13, 15, 15, 19.0, 18.0, 20.0, 0, 0, NULL, 20, 1761609600, 1762214400);
INSERT INTO mdl_grade_grades VALUES (14, 3, 35, 29.0, 29.0, 100.0, 0, 0, NULL, 27, 1731369600, 1732492800);
INSERT INTO mdl_grade_grades VALUES (15, 7, 26, 10.2, 10.2, 20.0, 0, 0, NULL, 20, 1742947200, 1744588800);
INSERT INTO mdl_grade_grades VALUES (16, 14, 16, 47.0, 47.0, 100.0, 0, 0, NULL, 20, 1761609600, 1762992000);
INSERT INTO mdl_grade_grades VALUES (17, 6, 9, 14.8, 14.8, 20.0, 0, 0, NULL, 24, 1743811200, 1744416000);
INSERT INTO mdl_grade_grades VALUES (18, 16, 29, 33.0, 33.0, 100.0, 0, 0, NULL, 13, 1762646400, 1762992000);
INSERT INTO mdl_grade_grades VALUES (19, 11, 31, 14.6, 14.6, 20.0, 0, 0, 'Please cite sources', 24, 1727654400, 1729296000);
INSERT INTO mdl_grade_grades VALUES (20, 6, 26, NULL, NULL, 20.0, 0, 0, NULL, 13, 1743638400, NULL);
INSERT INTO mdl_grade_grades VALUES (21, 4, 16, 63.0, 58.0, 100.0, 0, 0, 'Well structured', 30, 1759795200, 1761264000);
INSERT INTO mdl_grade_grades VALUES (22, 13, 31, 36.0, 31.0, 100.0, 0, 0, NULL, 13, 1732060800, 1733788800);
INSERT INTO mdl_grade_grades VALUES (23, 11, 19, NULL, NULL, 20.0, 0, 0, NULL, 24, 1727654400, NULL);
INSERT INTO mdl_grade_grades VALUES (24, 10, 16, 82.0, 82.0, 100.0, 0, 0, NULL, 26, 1763251200, 1763769600);
INSERT INTO mdl_grade_grades VALUES (25, 6, 32, 19.8, 19.8, 20.0, 0, 0, 'Well structured', 30, NULL, NULL);
INSERT INTO mdl_grade_grades VALUES (26, 11, 20, 8.4, 8.4, 20.0, 0, 0, NULL, 13, 1727568000, 1729209600);
INSERT INTO mdl_grade_grades VALUES (27, 8, 29, NULL, NULL, 100.0, 0, 0, NULL, 13, 1744416000, NULL);
INSERT INTO mdl_grade_grades VALUES (28, 9, 32, NULL, NULL, 100.0, 0, 0, NULL, 24, 1758412800, NULL);
INSERT INTO mdl_grade_grades VALUES (29, 5, 6, 59.0, 59.0, 100.0, 0, 0, 'Please cite sources', 20, 1763510400, 1765065600);
INSERT INTO mdl_grade_grades VALUES (30, 6, 29, NULL, NULL, 20.0, 0, 0, 'Please cite sources', 24, 1743033600, NULL);
INSERT INTO mdl_grade_grades VALUES (31, 1, 31, 62.0, 62.0, 100.0, 0, 0, NULL, 27, 1729641600, 1730764800);
INSERT INTO mdl_grade_grades VALUES (32, 15, 13, 8.0, 8.0, 20.0, 0, 0, 'See comments', 30, 1761177600, 1762214400);
INSERT INTO mdl_grade_grades VALUES (33, 4, 35, 60.0, 60.0, 100.0, 0, 0, NULL, 26, 1759968000, 1760140800);
INSERT INTO mdl_grade_grades VALUES (34, 13, 5, 68.0, 68.0, 100.0, 0, 0, NULL, 27, 1731110400, 1732233600);
INSERT INTO mdl_grade_grades VALUES (35, 2, 7, 98.0, 98.0, 100.0, 0, 0, 'See comments', 13, 1730073600, 1730419200);
INSERT INTO mdl_grade_grades VALUES (36, 14, 18, NULL, NULL, 100.0, 0, 0, NULL, 20, NULL, NULL);
INSERT INTO mdl_grade_grades VALUES (37, 10, 33, 36.0, 31.0, 100.0, 0, 0, NULL, 30, 1763164800, 1764288000);
INSERT INTO mdl_grade_grades VALUES (38, 14, 35, 45.0, 45.0, 100.0, 0, 0, NULL, 30, 1761004800, 1761782400);
INSERT INTO mdl_grade_grades VALUES (39, 10, 24, 53.0, 53.0, 100.0, 0, 0, NULL, 32, 1763251200, 1764892800);
INSERT INTO mdl_grade_grades VALUES (40, 16, 13, 41.0, 41.0, 100.0, 0, 0, NULL, 13, NULL, NULL);
INSERT INTO mdl_grade_grades VALUES (41, 1, 29, 66.0, 61.0, 100.0, 0, 0, NULL, 24, 1729641600, 1730332800);
INSERT INTO mdl_grade_grades VALUES (42, 7, 35, 6.6, 6.6, 20.0, 0, 0, NULL, 30, 1743120000, 1744761600);
INSERT INTO mdl_grade_grades VALUES (43, 11, 15, 12.6, 11.6, 20.0, 1, 0, NULL, 20, 1727222400, 1728864000);
INSERT INTO mdl_grade_grades VALUES (44, 5, 21, 96.0, 96.0, 100.0, 0, 0, NULL, 24, 1762905600, 1764201600);
INSERT INTO mdl_grade_grades VALUES (45, 6, 19, NULL, NULL, 20.0, 0, 1, 'Well structured', 13, 1743292800, NULL);
INSERT INTO mdl_grade_grades VALUES (46, 7, 27, 4.6, 3.6, 20.0, 0, 0, NULL, 30, 1743033600, 1744156800);
INSERT INTO mdl_grade_grades VALUES (47, 2, 10, 80.0, 80.0, 100.0, 0, 0, NULL, 27, 1730592000, 1732060800);
INSERT INTO mdl_grade_grades VALUES (48, 5, 24, NULL, NULL, 100.0, 0, 0, NULL, 30, 1762732800, NULL);
INSERT INTO mdl_grade_grades VALUES (49, 7, 29, 5.2, 5.2, 20.0, 0, 0, NULL, 30, 1742774400, 1744416000);
INSERT INTO mdl_grade_grades VALUES (50, 13, 30, 26.0, 21.0, 100.0, 0, 1, 'Please cite sources', 30, 1731542400, 1733097600);
INSERT INTO mdl_grade_grades VALUES (51, 2, 8, 30.0, 30.0, 100.0, 0, 0, NULL, 20, 1730592000, 1731715200);
INSERT INTO mdl_grade_grades VALUES (52, 6, 28, 8.0, 8.0, 20.0, 0, 0, 'Well structured', 20, 1743984000, 1744243200);
INSERT INTO mdl_grade_grades VALUES (53, 3, 8, 86.0, 86.0, 100.0, 0, 0, NULL, 32, 1731110400, 1731888000);
INSERT INTO mdl_grade_grades VALUES (54, 12, 5, NULL, NULL, 100.0, 0, 0, 'Please cite sources', 13, 1727913600, NULL);
INSERT INTO mdl_grade_grades VALUES (55, 14, 37, 97.0, 92.0, 100.0, 1, 0, NULL, 24, 1761264000, 1761350400);
INSERT INTO mdl_grade_grades VALUES (56, 11, 17, NULL, NULL, 20.0, 0, 0, NULL, 30, 1726963200, NULL);
INSERT INTO mdl_grade_grades VALUES (57, 15, 8, 8.2, 8.2, 20.0, 0, 0, 'Well structured', 26, 1761436800, 1762387200);
INSERT INTO mdl_grade_grades VALUES (58, 5, 4, 28.0, 28.0, 100.0, 0, 0, 'Please cite sources', 26, 1762992000, 1764374400);
CREATE TABLE mdl_quiz (
  id INTEGER PRIMARY KEY,
  course INTEGER,
  name TEXT,
  timeopen INTEGER,
  timeclose INTEGER,
  timelimit INTEGER,  -- seconds, 0 no limit
  attempts INTEGER,  -- allowed, 0 unlimited
  grademethod INTEGER,  -- 1 highest, 2 average, 3 first, 4 last
  questioncount INTEGER,
  sumgrades REAL,
  grade REAL,
  shuffleanswers INTEGER,
  timemodified INTEGER
);
INSERT INTO mdl_quiz VALUES (1, 1, 'Midterm exam', 1729641600, 1730246400, 0, 1, 1, 31, 31.0, 100.0, 1, 1728000000);
INSERT INTO mdl_quiz VALUES (2, 1, 'Final exam', 1731110400, 1731715200, 2700, 3, 2, 39, 39.0, 100.0, 1, 1729641600);
INSERT INTO mdl_quiz VALUES (3, 2, 'Final exam', 1762560000, 1763164800, 5400, 2, 2, 31, 31.0, 100.0, 1, 1761091200);
INSERT INTO mdl_quiz VALUES (4, 3, 'Final exam', 1744416000, 1745020800, 0, 0, 1, 32, 32.0, 100.0, 0, 1743811200);
INSERT INTO mdl_quiz VALUES (5, 4, 'Final exam', 1762560000, 1763164800, 0, 2, 4, 27, 27.0, 100.0, 0, 1761004800);
INSERT INTO mdl_quiz VALUES (6, 6, 'Oral test', 1728000000, 1728604800, 0, 2, 4, 33, 33.0, 100.0, 1, 1727049600);
INSERT INTO mdl_quiz VALUES (7, 6, 'Final exam', 1731110400, 1731715200, 0, 3, 1, 12, 12.0, 100.0, 1, 1730073600);
INSERT INTO mdl_quiz VALUES (8, 8, 'Final exam', 1762560000, 1763164800, 2700, 0, 1, 31, 31.0, 100.0, 0, 1761091200);
CREATE TABLE mdl_quiz_attempts (
  id INTEGER PRIMARY KEY,
  quiz INTEGER,
  userid INTEGER,
  attempt INTEGER,  -- 1 = first try
  state TEXT,
  timestart INTEGER,
  timefinish INTEGER,
  timemodified INTEGER,
  sumgrades REAL
);
INSERT INTO mdl_quiz_attempts VALUES (1, 6, 31, 1, 'abandoned', 1728029062, NULL, 1728030386, NULL);
INSERT INTO mdl_quiz_attempts VALUES (2, 5, 24, 1, 'finished', 1762936267, 1762938415, 1762938415, 17.3);
INSERT INTO mdl_quiz_attempts VALUES (3, 2, 29, 1, 'overdue', 1731526366, NULL, 1731529344, NULL);
INSERT INTO mdl_quiz_attempts VALUES (4, 5, 29, 1, 'finished', 1762579930, 1762581549, 1762581549, 8.4);
INSERT INTO mdl_quiz_attempts VALUES (5, 4, 9, 1, 'finished', 1744842376, 1744844527, 1744844527, 26.2);
INSERT INTO mdl_quiz_attempts VALUES (6, 3, 4, 1, 'overdue', 1762942645, NULL, 1762943006, NULL);
INSERT INTO mdl_quiz_attempts VALUES (7, 8, 15, 1, 'finished', 1762807812, 1762810440, 1762810440, 30.1);
INSERT INTO mdl_quiz_attempts VALUES (8, 5, 32, 1, 'finished', 1762718210, 1762721879, 1762721879, 22.9);
INSERT INTO mdl_quiz_attempts VALUES (9, 5, 32, 2, 'inprogress', 1762891977, NULL, 1762892216, NULL);
INSERT INTO mdl_quiz_attempts VALUES (10, 6, 35, 1, 'finished', 1728204926, 1728206004, 1728206004, 25.4);
INSERT INTO mdl_quiz_attempts VALUES (11, 2, 10, 1, 'finished', 1731509274, 1731509879, 1731509879, 22.6);
INSERT INTO mdl_quiz_attempts VALUES (12, 1, 8, 1, 'finished', 1730066346, 1730071620, 1730071620, 9.3);
INSERT INTO mdl_quiz_attempts VALUES (13, 8, 8, 1, 'finished', 1762659755, 1762662764, 1762662764, 9.9);
INSERT INTO mdl_quiz_attempts VALUES (14, 2, 35, 1, 'finished', 1731387479, 1731392139, 1731392139, 28.1);
INSERT INTO mdl_quiz_attempts VALUES (15, 2, 29, 2, 'finished', 1731344443, 1731346819, 1731346819, 36.3);
INSERT INTO mdl_quiz_attempts VALUES (16, 1, 8, 2, 'finished', 1729962190, 1729964187, 1729964187, 29.4);
INSERT INTO mdl_quiz_attempts VALUES (17, 8, 29, 1, 'finished', 1762743046, 1762747091, 1762747091, 6.2);
INSERT INTO mdl_quiz_attempts VALUES (18, 6, 36, 1, 'inprogress', 1728272108, NULL, 1728273610, NULL);
INSERT INTO mdl_quiz_attempts VALUES (19, 3, 6, 1, 'finished', 1762897341, 1762900025, 1762900025, 27.0);
INSERT INTO mdl_quiz_attempts VALUES (20, 2, 7, 1, 'finished', 1731207684, 1731210998, 1731210998, 20.3);
INSERT INTO mdl_quiz_attempts VALUES (21, 3, 6, 2, 'overdue', 1762674385, NULL, 1762677255, NULL);
INSERT INTO mdl_quiz_attempts VALUES (22, 7, 31, 1, 'finished', 1731331885, 1731335610, 1731335610, 10.8);
INSERT INTO mdl_quiz_attempts VALUES (23, 5, 6, 1, 'finished', 1762702993, 1762707754, 1762707754, 26.2);
INSERT INTO mdl_quiz_attempts VALUES (24, 3, 16, 1, 'overdue', 1762599663, NULL, 1762601664, NULL);
INSERT INTO mdl_quiz_attempts VALUES (25, 8, 29, 2, 'inprogress', 1762635023, NULL, 1762637558, NULL);
INSERT INTO mdl_quiz_attempts VALUES (26, 2, 8, 1, 'abandoned', 1731303364, NULL, 1731306301, NULL);
INSERT INTO mdl_quiz_attempts VALUES (27, 4, 9, 2, 'overdue', 1744695281, NULL, 1744697523, NULL);
INSERT INTO mdl_quiz_attempts VALUES (28, 1, 10, 1, 'abandoned', 1729656482, NULL, 1729656584, NULL);
INSERT INTO mdl_quiz_attempts VALUES (29, 4, 7, 1, 'finished', 1744445551, 1744446212, 1744446212, 15.7);
INSERT INTO mdl_quiz_attempts VALUES (30, 1, 16, 1, 'finished', 1730031986, 1730037059, 1730037059, 22.9);
INSERT INTO mdl_quiz_attempts VALUES (31, 8, 8, 2, 'overdue', 1762583073, NULL, 1762584830, NULL);
INSERT INTO mdl_quiz_attempts VALUES (32, 1, 10, 2, 'finished', 1729937802, 1729941053, 1729941053, 13.3);
INSERT INTO mdl_quiz_attempts VALUES (33, 4, 16, 1, 'finished', 1744467428, 1744472621, 1744472621, 29.1);
INSERT INTO mdl_quiz_attempts VALUES (34, 6, 30, 1, 'finished', 1728340484, 1728345390, 1728345390, 23.4);
INSERT INTO mdl_quiz_attempts VALUES (35, 5, 16, 1, 'inprogress', 1762790103, NULL, 1762790242, NULL);
INSERT INTO mdl_quiz_attempts VALUES (36, 6, 5, 1, 'finished', 1728190769, 1728194552, 1728194552, 21.8);
INSERT INTO mdl_quiz_attempts VALUES (37, 3, 24, 1, 'finished', 1762968283, 1762970252, 1762970252, 23.6);
INSERT INTO mdl_quiz_attempts VALUES (38, 6, 31, 2, 'finished', 1728149090, 1728151329, 1728151329, 15.5);
INSERT INTO mdl_quiz_attempts VALUES (39, 5, 32, 3, 'overdue', 1762649245, NULL, 1762649377, NULL);
INSERT INTO mdl_quiz_attempts VALUES (40, 4, 29, 1, 'abandoned', 1744431356, NULL, 1744434145, NULL);
INSERT INTO mdl_quiz_attempts VALUES (41, 4, 7, 2, 'finished', 1744633498, 1744635883, 1744635883, 27.8);
INSERT INTO mdl_quiz_attempts VALUES (42, 8, 15, 2, 'finished', 1762976523, 1762981067, 1762981067, 17.1);
INSERT INTO mdl_quiz_attempts VALUES (43, 1, 32, 1, 'finished', 1729916671, 1729919490, 1729919490, 30.7);
INSERT INTO mdl_quiz_attempts VALUES (44, 7, 36, 1, 'finished', 1731411728, 1731413051, 1731413051, 3.1);
INSERT INTO mdl_quiz_attempts VALUES (45, 7, 5, 1, 'finished', 1731317695, 1731322778, 1731322778, 11.5);
INSERT INTO mdl_quiz_attempts VALUES (46, 7, 31, 2, 'overdue', 1731354662, NULL, 1731356318, NULL);
INSERT INTO mdl_quiz_attempts VALUES (47, 3, 24, 2, 'inprogress', 1762896034, NULL, 1762898545, NULL);
INSERT INTO mdl_quiz_attempts VALUES (48, 8, 13, 1, 'overdue', 1762782394, NULL, 1762784573, NULL);
INSERT INTO mdl_quiz_attempts VALUES (49, 1, 8, 3, 'overdue', 1729895090, NULL, 1729896201, NULL);
INSERT INTO mdl_quiz_attempts VALUES (50, 2, 31, 1, 'finished', 1731514665, 1731519003, 1731519003, 17.2);
CREATE TABLE mdl_logstore_standard_log (
  id INTEGER PRIMARY KEY,
  eventname TEXT,
  component TEXT,
  action TEXT,
  target TEXT,
  crud TEXT,
  edulevel INTEGER,  -- 0 other, 1 teaching, 2 participating
  userid INTEGER,
  relateduserid INTEGER,
  courseid INTEGER,
  origin TEXT,  -- ws = mobile app
  ip TEXT,
  timecreated INTEGER
);
INSERT INTO mdl_logstore_standard_log VALUES (1, 'course_viewed', 'core', 'viewed', 'course', 'r', 2, 24, NULL, 2, 'web', '10.2.4.223', 1755981240);
INSERT INTO mdl_logstore_standard_log VALUES (2, 'module_viewed', 'mod_forum', 'viewed', 'module', 'r', 1, 18, NULL, 7, 'web', '10.2.9.98', 1757846520);
INSERT INTO mdl_logstore_standard_log VALUES (3, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 19, 19, 3, 'cli', '10.2.0.60', 1761176280);
INSERT INTO mdl_logstore_standard_log VALUES (4, 'module_viewed', 'mod_forum', 'viewed', 'module', 'r', 2, 16, NULL, 4, 'web', '10.2.2.22', 1756142700);
INSERT INTO mdl_logstore_standard_log VALUES (5, 'user_login_failed', 'core', 'failed', 'user', 'r', 0, 37, NULL, NULL, 'web', '10.2.3.220', 1758445740);
INSERT INTO mdl_logstore_standard_log VALUES (6, 'post_created', 'mod_quiz', 'created', 'post', 'c', 0, 15, NULL, 8, 'ws', '10.2.5.55', 1757017800);
INSERT INTO mdl_logstore_standard_log VALUES (7, 'module_viewed', 'mod_assign', 'viewed', 'module', 'r', 2, 35, NULL, 1, 'web', '10.2.0.143', 1762980960);
INSERT INTO mdl_logstore_standard_log VALUES (8, 'post_created', 'mod_forum', 'created', 'post', 'c', 2, 16, NULL, 3, 'web', '10.2.7.249', 1761770340);
INSERT INTO mdl_logstore_standard_log VALUES (9, 'user_loggedin', 'core', 'loggedin', 'user', 'r', 0, 35, NULL, NULL, 'ws', '10.2.4.84', 1758436320);
INSERT INTO mdl_logstore_standard_log VALUES (10, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 8, NULL, 8, 'cli', '10.2.4.64', 1762621800);
INSERT INTO mdl_logstore_standard_log VALUES (11, 'course_viewed', 'core', 'viewed', 'course', 'r', 1, 16, NULL, 7, 'ws', '10.2.5.53', 1755802500);
INSERT INTO mdl_logstore_standard_log VALUES (12, 'user_login_failed', 'core', 'failed', 'user', 'r', 2, 28, NULL, NULL, 'ws', '10.2.9.163', 1756917000);
INSERT INTO mdl_logstore_standard_log VALUES (13, 'module_viewed', 'mod_quiz', 'viewed', 'module', 'r', 1, 17, NULL, 7, 'cli', '10.2.5.199', 1759258440);
INSERT INTO mdl_logstore_standard_log VALUES (14, 'user_login_failed', 'core', 'failed', 'user', 'r', 1, 6, NULL, NULL, 'web', '10.2.0.160', 1756020840);
INSERT INTO mdl_logstore_standard_log VALUES (15, 'module_viewed', 'mod_quiz', 'viewed', 'module', 'r', 0, 30, NULL, 7, 'web', '10.2.5.131', 1759180320);
INSERT INTO mdl_logstore_standard_log VALUES (16, 'module_viewed', 'mod_assign', 'viewed', 'module', 'r', 2, 6, NULL, 2, 'web', '10.2.3.13', 1760021340);
INSERT INTO mdl_logstore_standard_log VALUES (17, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 0, 27, NULL, 1, 'ws', '10.2.8.129', 1762328040);
INSERT INTO mdl_logstore_standard_log VALUES (18, 'course_viewed', 'core', 'viewed', 'course', 'r', 1, 6, NULL, 4, 'ws', '10.2.4.114', 1757960040);
INSERT INTO mdl_logstore_standard_log VALUES (19, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 20, NULL, 4, 'web', '10.2.6.242', 1757797920);
INSERT INTO mdl_logstore_standard_log VALUES (20, 'user_loggedin', 'core', 'loggedin', 'user', 'r', 0, 16, 16, NULL, 'cli', '10.2.3.155', 1761298080);
INSERT INTO mdl_logstore_standard_log VALUES (21, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 31, NULL, 1, 'cli', '10.2.6.228', 1758904800);
INSERT INTO mdl_logstore_standard_log VALUES (22, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 0, 32, NULL, 3, 'web', '10.2.6.155', 1760470020);
INSERT INTO mdl_logstore_standard_log VALUES (23, 'user_loggedin', 'core', 'loggedin', 'user', 'r', 1, 27, NULL, NULL, 'web', '10.2.3.119', 1759780380);
INSERT INTO mdl_logstore_standard_log VALUES (24, 'module_viewed', 'mod_quiz', 'viewed', 'module', 'r', 1, 29, 29, 8, 'web', '10.2.0.4', 1758908460);
INSERT INTO mdl_logstore_standard_log VALUES (25, 'course_viewed', 'core', 'viewed', 'course', 'r', 2, 30, NULL, 8, 'web', '10.2.6.107', 1758717240);
INSERT INTO mdl_logstore_standard_log VALUES (26, 'post_created', 'mod_assign', 'created', 'post', 'c', 1, 24, NULL, 4, 'cli', '10.2.9.21', 1762200360);
INSERT INTO mdl_logstore_standard_log VALUES (27, 'user_login_failed', 'core', 'failed', 'user', 'r', 2, 24, NULL, NULL, 'web', '10.2.8.179', 1761553500);
INSERT INTO mdl_logstore_standard_log VALUES (28, 'user_login_failed', 'core', 'failed', 'user', 'r', 2, 32, NULL, NULL, 'web', '10.2.3.217', 1757797260);
INSERT INTO mdl_logstore_standard_log VALUES (29, 'user_login_failed', 'core', 'failed', 'user', 'r', 0, 30, 30, NULL, 'web', '10.2.2.9', 1759480020);
INSERT INTO mdl_logstore_standard_log VALUES (30, 'module_viewed', 'mod_assign', 'viewed', 'module', 'r', 0, 13, 13, 3, 'web', '10.2.2.108', 1758926700);
INSERT INTO mdl_logstore_standard_log VALUES (31, 'course_viewed', 'core', 'viewed', 'course', 'r', 1, 18, NULL, 7, 'web', '10.2.1.131', 1757618280);
INSERT INTO mdl_logstore_standard_log VALUES (32, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 0, 34, NULL, 8, 'cli', '10.2.6.9', 1761929280);
INSERT INTO mdl_logstore_standard_log VALUES (33, 'submission_created', 'mod_quiz', 'created', 'submission', 'c', 0, 30, NULL, 6, 'ws', '10.2.3.108', 1758892320);
INSERT INTO mdl_logstore_standard_log VALUES (34, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 21, NULL, 2, 'web', '10.2.9.224', 1758459720);
INSERT INTO mdl_logstore_standard_log VALUES (35, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 1, 7, NULL, 3, 'web', '10.2.8.54', 1756629060);
INSERT INTO mdl_logstore_standard_log VALUES (36, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 30, NULL, 6, 'web', '10.2.6.9', 1757427180);
INSERT INTO mdl_logstore_standard_log VALUES (37, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 0, 8, NULL, 1, 'web', '10.2.3.125', 1760718240);
INSERT INTO mdl_logstore_standard_log VALUES (38, 'submission_created', 'mod_forum', 'created', 'submission', 'c', 1, 24, NULL, 1, 'web', '10.2.1.10', 1759784700);
INSERT INTO mdl_logstore_standard_log VALUES (39, 'course_viewed', 'core', 'viewed', 'course', 'r', 2, 7, NULL, 3, 'web', '10.2.8.145', 1758839040);
INSERT INTO mdl_logstore_standard_log VALUES (40, 'user_loggedin', 'core', 'loggedin', 'user', 'r', 0, 31, NULL, NULL, 'cli', '10.2.0.35', 1756233600);
INSERT INTO mdl_logstore_standard_log VALUES (41, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 6, NULL, 4, 'cli', '10.2.8.244', 1758890220);
INSERT INTO mdl_logstore_standard_log VALUES (42, 'post_created', 'mod_forum', 'created', 'post', 'c', 1, 18, NULL, 7, 'web', '10.2.3.71', 1756548120);
INSERT INTO mdl_logstore_standard_log VALUES (43, 'course_viewed', 'core', 'viewed', 'course', 'r', 2, 36, 36, 6, 'web', '10.2.5.75', 1759580160);
INSERT INTO mdl_logstore_standard_log VALUES (44, 'module_viewed', 'mod_quiz', 'viewed', 'module', 'r', 0, 16, NULL, 2, 'web', '10.2.3.222', 1759343880);
INSERT INTO mdl_logstore_standard_log VALUES (45, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 2, 6, NULL, 4, 'web', '10.2.7.178', 1757287020);
INSERT INTO mdl_logstore_standard_log VALUES (46, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 0, 18, NULL, 3, 'ws', '10.2.2.54', 1757863740);
INSERT INTO mdl_logstore_standard_log VALUES (47, 'course_viewed', 'core', 'viewed', 'course', 'r', 2, 29, NULL, 1, 'web', '10.2.3.209', 1762804920);
INSERT INTO mdl_logstore_standard_log VALUES (48, 'module_viewed', 'mod_forum', 'viewed', 'module', 'r', 1, 9, NULL, 3, 'cli', '10.2.5.236', 1762104180);
INSERT INTO mdl_logstore_standard_log VALUES (49, 'course_viewed', 'core', 'viewed', 'course', 'r', 1, 32, NULL, 4, 'cli', '10.2.8.53', 1761687900);
INSERT INTO mdl_logstore_standard_log VALUES (50, 'course_viewed', 'core', 'viewed', 'course', 'r', 2, 6, NULL, 2, 'web', '10.2.3.35', 1755767640);
INSERT INTO mdl_logstore_standard_log VALUES (51, 'user_login_failed', 'core', 'failed', 'user', 'r', 0, 10, NULL, NULL, 'web', '10.2.4.229', 1760468280);
INSERT INTO mdl_logstore_standard_log VALUES (52, 'module_viewed', 'mod_assign', 'viewed', 'module', 'r', 2, 33, NULL, 4, 'web', '10.2.3.53', 1759572420);
INSERT INTO mdl_logstore_standard_log VALUES (53, 'submission_created', 'mod_assign', 'created', 'submission', 'c', 1, 16, NULL, 3, 'web', '10.2.9.151', 1762194420);
INSERT INTO mdl_logstore_standard_log VALUES (54, 'course_viewed', 'core', 'viewed', 'course', 'r', 1, 30, NULL, 7, 'web', '10.2.5.9', 1758830220);
INSERT INTO mdl_logstore_standard_log VALUES (55, 'user_login_failed', 'core', 'failed', 'user', 'r', 0, 5, NULL, NULL, 'ws', '10.2.6.18', 1762383360);
INSERT INTO mdl_logstore_standard_log VALUES (56, 'module_viewed', 'mod_quiz', 'viewed', 'module', 'r', 1, 27, NULL, 3, 'web', '10.2.3.137', 1756673040);
INSERT INTO mdl_logstore_standard_log VALUES (57, 'module_viewed', 'mod_assign', 'viewed', 'module', 'r', 2, 19, NULL, 5, 'web', '10.2.8.167', 1757804460);
INSERT INTO mdl_logstore_standard_log VALUES (58, 'post_created', 'mod_assign', 'created', 'post', 'c', 0, 13, NULL, 3, 'web', '10.2.9.166', 1755731640);
INSERT INTO mdl_logstore_standard_log VALUES (59, 'course_viewed', 'core', 'viewed', 'course', 'r', 0, 19, NULL, 3, 'web', '10.2.6.38', 1756244220);
INSERT INTO mdl_logstore_standard_log VALUES (60, 'course_viewed', 'core', 'viewed', 'course', 'r', 2, 30, NULL, 7, 'web', '10.2.0.229', 1757938020);
