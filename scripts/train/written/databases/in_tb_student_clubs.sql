CREATE TABLE student (
  stu_no INTEGER PRIMARY KEY,
  first_name TEXT,
  last_name TEXT,
  major TEXT,
  year_of_study INTEGER,
  gpa REAL,
  home_city TEXT
);
CREATE TABLE advisor (
  advisor_id INTEGER PRIMARY KEY,
  advisor_name TEXT,
  faculty TEXT
);
CREATE TABLE society (
  society_id INTEGER PRIMARY KEY,
  society_name TEXT,
  category TEXT,
  founded_year INTEGER,
  annual_fee REAL,
  advisor_id INTEGER REFERENCES advisor(advisor_id)
);
CREATE TABLE membership (
  stu_no INTEGER REFERENCES student(stu_no),
  society_id INTEGER REFERENCES society(society_id),
  role TEXT,
  joined_on TEXT,
  fee_paid TEXT,
  PRIMARY KEY (stu_no, society_id)
);
CREATE TABLE society_event (
  event_id INTEGER PRIMARY KEY,
  society_id INTEGER REFERENCES society(society_id),
  title TEXT,
  event_date TEXT,
  venue TEXT,
  cost REAL
);
CREATE TABLE attendance (
  event_id INTEGER REFERENCES society_event(event_id),
  stu_no INTEGER REFERENCES student(stu_no),
  PRIMARY KEY (event_id, stu_no)
);
INSERT INTO student VALUES (101,'Amira','Nasser','Physics',2,3.7,'Leeds'),(102,'Ben','Holloway','History',3,3.1,'York'),(103,'Chiara','Lodi','Biology',1,3.9,'Milan'),(104,'Dev','Patel','Computer Science',4,3.4,'Leicester'),(105,'Elif','Kaya','Computer Science',2,3.8,'Izmir'),(106,'Finn','Gallagher','Music',1,2.9,'Cork'),(107,'Grace','Okoye','Law',3,3.6,'London'),(108,'Henrik','Dahl','Physics',4,2.7,'Bergen'),(109,'Isla','McRae','Biology',2,3.3,'Leeds'),(110,'Jun','Park','Music',3,3.5,'London'),(111,'Kezia','Brown','History',1,NULL,'Bristol'),(112,'Leo','Marsh','Law',4,3.0,'York'),(113,'Maya','Singh','Economics',2,3.6,'Leicester');
INSERT INTO advisor VALUES (1,'Dr Vivian Stone','Science'),(2,'Prof Alan Petrie','Humanities'),(3,'Dr Noor Hamid','Engineering'),(4,'Ms Joan Whitby','Arts'),(5,'Prof Erik Lund','Law');
INSERT INTO society VALUES (1,'Chess Circle','Games',1962,10,2),(2,'Robotics Lab','Technology',2009,25,3),(3,'Chamber Choir','Arts',1948,15,4),(4,'Hiking Group','Sport',1985,20,1),(5,'Debating Union','Speech',1931,12,2),(6,'Film Makers','Arts',2014,18,4),(7,'Stargazers','Science',1999,0,1),(8,'Fencing Team','Sport',1977,40,NULL),(9,'Board Game Guild','Games',2022,0,1);
INSERT INTO membership VALUES (101,7,'President','2023-10-02','Y'),(101,4,'Member','2024-02-11','Y'),(102,5,'Treasurer','2022-10-05','Y'),(102,1,'Member','2023-10-09','N'),(103,3,'Member','2024-10-01','Y'),(103,4,'Member','2024-10-03','N'),(104,2,'President','2021-10-04','Y'),(104,1,'Member','2022-11-15','Y'),(105,2,'Secretary','2023-10-03','Y'),(105,6,'Member','2024-01-20','Y'),(105,7,'Member','2024-10-07','Y'),(106,3,'Secretary','2024-10-02','Y'),(107,5,'President','2022-10-05','Y'),(107,6,'Member','2023-02-14','N'),(108,4,'President','2021-10-10','Y'),(109,4,'Secretary','2023-10-08','Y'),(109,7,'Member','2023-10-02','Y'),(110,3,'President','2022-10-03','Y'),(110,6,'President','2023-01-30','Y'),(112,5,'Member','2023-10-11','N'),(112,8,'Member','2024-10-15','Y'),(113,1,'President','2023-10-09','Y');
INSERT INTO society_event VALUES (1,1,'Winter Blitz','2024-12-05','Common Room',60),(2,2,'Robot Open Day','2024-11-16','Engineering Hall',450),(3,3,'Candlelight Concert','2024-12-12','Chapel',320),(4,4,'Moor Walk','2024-10-20','Ilkley Moor',150),(5,5,'Freshers Debate','2024-10-10','Union Hall',90),(6,5,'Regional Finals','2025-02-21','Union Hall',380),(7,6,'Short Film Night','2025-01-24','Lecture Theatre 2',130),(8,7,'Meteor Watch','2024-12-13','Observatory Roof',NULL),(9,4,'Peak Weekend','2025-03-01','Edale',610),(10,3,'Spring Concert','2025-04-03','Chapel',400);
INSERT INTO attendance VALUES (1,102),(1,104),(1,113),(2,104),(2,105),(2,101),(3,103),(3,106),(3,110),(3,107),(4,101),(4,108),(4,109),(4,103),(5,102),(5,107),(5,112),(6,107),(6,102),(7,105),(7,110),(8,101),(8,109),(8,105),(8,103),(9,108),(9,109);
INSERT INTO student VALUES (114,'Rosa','Lindqvist','Economics',1,3.2,'York');
INSERT INTO membership VALUES (114,4,'Member','2025-01-20','Y');
