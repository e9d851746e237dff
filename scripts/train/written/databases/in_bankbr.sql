CREATE TABLE institutions (
  cert TEXT, -- FDIC certificate, leading zeros
  name TEXT,
  city TEXT,
  stalp TEXT,
  stcnty TEXT, -- county fips of main office
  estymd TEXT,
  endefymd TEXT, -- charter ended
  active INTEGER, -- 1 open 0 closed or merged
  bkclass TEXT, -- N national, NM state nonmember, SM state member, SA savings association, SB savings bank
  regagnt TEXT,
  namehcr TEXT, -- regulatory high holder
  rssdhcr TEXT,
  asset INTEGER, -- thousands of dollars
  dep INTEGER, -- total deposits, thousands
  depdom INTEGER, -- domestic deposits, thousands
  netinc INTEGER, -- net income, thousands
  roa REAL,
  nim REAL, -- net interest margin percent
  cb INTEGER, -- community bank 1
  webaddr TEXT,
  repdte TEXT,
  filler1 TEXT
);
INSERT INTO institutions VALUES
('010099','Harrow Valley Bank','Dubuque','IA','19061','1930-02-08',NULL,1,'NM','FDIC','Harrow Financial Corp','1208294',148606,111924,111924,-105,-0.07,3.48,1,'www.harrowbank.example','2024-12-31',NULL),
('045809','First Cascade National Bank','Yakima','WA','53077','1978-03-28',NULL,1,'N','OCC','First Bancorp','3444540',3206349,2641666,2538252,6462,0.2,3.84,1,'www.firstbank.example','2024-12-31',NULL),
('004908','Tidewater Savings Bank FSB','Norfolk','VA','51710','1951-03-09',NULL,1,'SA','OCC','Tidewater Financial Corp','3799701',1543884,1183408,1181359,4534,0.29,3.01,0,'www.tidewaterbank.example','2024-12-31',NULL),
('035753','Prairie Union Bank','Salina','KS','20169','1876-05-19',NULL,1,'NM','FDIC','Prairie Financial Corp','2666034',732975,594538,583058,3503,0.48,2.63,1,NULL,'2024-12-31',NULL),
('037685','Pinecrest State Bank','Duluth','MN','27137','2007-02-15',NULL,1,'SM','FRB','Pinecrest Bancorp','1413437',1556816,1333192,1333192,21927,1.41,2.93,NULL,'www.pinecrestbank.example','2024-12-31',NULL),
('034454','Old Harbor Trust Company','Portland','ME','23005','1929-06-06',NULL,1,'NM','FDIC','Old Financial Corp','2498239',700885,516819,514658,179,NULL,3.04,NULL,'www.oldbank.example','2024-12-31',NULL),
('035991','Summit & Vale Bank NA','Boise','ID','16001','1902-10-15',NULL,1,'N','OCC',NULL,NULL,8826411,7396567,7130586,6231,0.07,3.2,1,'www.summitbank.example','2024-12-31',NULL),
('009784','Bayou Merchants Bank','Lafayette','LA','22055','1940-05-04',NULL,1,'NM','FDIC',NULL,NULL,3262001,2628230,2530025,34471,1.06,2.78,NULL,'www.bayoubank.example','2024-12-31',NULL),
('023219','Granite Mutual Savings','Concord','NH','33013','1892-06-22','2024-02-16',0,'SB','FDIC',NULL,NULL,296937,251205,251205,109,0.04,3.3,0,'www.granitebank.example','2024-12-31',NULL),
('057667','Redwood Commercial Bank','Eureka','CA','06023','1885-06-04',NULL,1,'SM','FRB',NULL,NULL,243056,187091,180335,1441,0.59,3.27,NULL,'www.redwoodbank.example','2024-12-31',NULL),
('003408','Lakeshore Community Bank','Erie','PA','42049','1928-12-23',NULL,1,'NM','FDIC',NULL,NULL,704321,533123,527871,6385,0.91,2.5,NULL,'www.lakeshorebank.example','2024-12-31',NULL),
('008276','Mesa Verde Bank NA','Durango','CO','08067','1936-03-20',NULL,1,'N','OCC',NULL,NULL,110682,83243,83115,338,0.31,3.16,NULL,'www.mesabank.example','2024-12-31',NULL),
('019058','Carolina Piedmont Bank','Greenville','SC','45045','1869-03-12',NULL,1,'SM','FRB','Carolina Financial Corp','2086445',299369,261153,261153,429,0.14,4.09,1,'www.carolinabank.example','2024-12-31',NULL),
('001496','Citizens of Ozark','Harrison','AR','05009','1965-06-09','2024-10-04',0,'NM','FDIC','Citizens Financial Corp','2103489',1514052,1137941,1128956,21148,1.4,2.58,NULL,NULL,'2024-12-31',NULL),
('023700','Blue Hen Online Bank','Wilmington','DE','10003','1998-02-13',NULL,1,'SM','FRB','Blue Bancorp','3750498',12400500,10650320,10639149,7681,0.06,3.78,NULL,'www.bluebank.example','2024-12-31',NULL),
('004216','Mill River Cooperative Bank','Springfield','MA','25013','1965-06-28',NULL,1,'SB','FDIC',NULL,NULL,440925,321777,315655,5799,1.32,2.7,NULL,'www.millbank.example','2024-12-31',NULL);
CREATE TABLE sod_east_2023 (
  uninumbr TEXT, -- branch unique number
  brnum TEXT, -- 0000 main office
  cert TEXT,
  namefull TEXT,
  namebr TEXT,
  addresbr TEXT,
  citybr TEXT,
  cntynamb TEXT,
  stalpbr TEXT,
  stcntybr TEXT,
  zipbr TEXT,
  sims_latitude REAL,
  sims_longitude REAL,
  brsertyp INTEGER, -- 11 full service brick and mortar, 12 full service retail (in store), 13 cyber office, 21 limited service drive-through, 23 mobile
  bkmo INTEGER, -- 1 main office
  depsumbr INTEGER, -- deposits in branch, thousands
  depdom INTEGER, -- deposits of whole bank, thousands, repeated on each branch
  sims_estab_dt TEXT,
  sims_acq_dt TEXT,
  metrobr INTEGER, -- 1 in a metropolitan area
  drivethru TEXT, -- Y
  year INTEGER
);
INSERT INTO sod_east_2023 VALUES
('0500262','0000','004908','Tidewater Savings Bank FSB','Tidewater Savings Bank FSB Main Office','241 Depot Ln','Norfolk','Norfolk city','VA','51710','86842',35.7342,-72.0921,11,1,591704,1136071,'1970-07-04',NULL,1,'Y',2023),
('0500356','0001','004908','Tidewater Savings Bank FSB','Norfolk Downtown Branch','819 Broadway','Norfolk','Norfolk city','VA','51710','64360',38.9,-81.6372,12,0,168747,1136071,'1995-08-12',NULL,0,NULL,2023),
('0500569','0002','004908','Tidewater Savings Bank FSB','Sharon Market Branch','609 Depot Ln','Sharon','Mercer','PA','42085','54235',39.9236,-81.8212,12,0,131834,1136071,'2008-07-07','2022-02-19',1,'Y',2023),
('0500918','0003','004908','Tidewater Savings Bank FSB','Sharon Plaza Branch','989 Main St','Sharon','Mercer','PA','42085','96217',37.3945,-80.4506,23,0,0,1136071,'1964-10-02',NULL,1,NULL,2023),
('0500922','0004','004908','Tidewater Savings Bank FSB','Erie Westgate Branch','220 Main St','Erie','Erie','PA','42049','51047',34.1124,-72.2392,12,0,191912,1136071,'1986-03-02',NULL,0,'Y',2023),
('0501049','0000','034454','Old Harbor Trust Company','Old Harbor Trust Company Main Office','28 Court St','Portland','Cumberland','ME','23005','97147',39.7485,-69.6183,11,1,258409,496146,'1962-12-28',NULL,1,NULL,2023),
('0501064','0001','034454','Old Harbor Trust Company','Norfolk Downtown Branch','599 College Dr','Norfolk','Norfolk city','VA','51710','16860',40.2726,-79.459,11,0,41876,496146,'2000-10-06',NULL,1,'Y',2023),
('0501237','0002','034454','Old Harbor Trust Company','Portland Market Branch','805 Harbor Rd','Portland','Cumberland','ME','23005','71249',42.1252,-80.2439,11,0,20852,496146,'2018-10-30',NULL,0,NULL,2023),
('0501452','0003','034454','Old Harbor Trust Company','Concord Hilltop Branch','419 Broadway','Concord','Merrimack','NH','33013','51098',36.0263,-74.8455,11,0,19202,496146,'1959-05-31','2013-01-19',1,'Y',2023),
('0501612','0004','034454','Old Harbor Trust Company','Wilmington Airport Branch','159 Route 9','Wilmington','New Castle','DE','10003','88276',34.5367,-72.7414,11,0,24712,496146,'1961-11-24',NULL,1,NULL,2023),
('0501806','0005','034454','Old Harbor Trust Company','Spartanburg Westgate Branch','953 Harbor Rd','Spartanburg','Spartanburg','SC','45083','39330',NULL,NULL,21,0,0,496146,'2002-08-31',NULL,0,NULL,2023),
('0502046','0000','023219','Granite Mutual Savings','Granite Mutual Savings Main Office','601 Harbor Rd','Concord','Merrimack','NH','33013','34512',39.7527,-76.7591,11,1,125602,241156,'2005-03-27',NULL,0,'Y',2023),
('0502114','0001','023219','Granite Mutual Savings','Concord Plaza Branch','451 Mill St','Concord','Merrimack','NH','33013','74706',38.6121,-81.8298,11,0,16526,241156,'2007-05-20',NULL,1,'Y',2023),
('0502142','0002','023219','Granite Mutual Savings','Concord Downtown Branch','104 Route 9','Concord','Merrimack','NH','33013','70258',40.9409,-73.9116,11,0,34725,241156,'1990-11-15',NULL,1,'Y',2023),
('0502431','0003','023219','Granite Mutual Savings','Concord North Branch','661 Harbor Rd','Concord','Merrimack','NH','33013','80012',41.8707,-71.379,23,0,33663,241156,'2014-06-11',NULL,1,'Y',2023),
('0502469','0004','023219','Granite Mutual Savings','Concord Airport Branch','440 Elm Ave','Concord','Merrimack','NH','33013','42922',35.1724,-74.5424,12,0,23355,241156,'2010-04-19','2010-01-04',1,'Y',2023),
('0502577','0000','003408','Lakeshore Community Bank','Lakeshore Community Bank Main Office','313 College Dr','Erie','Erie','PA','42049','70550',37.2899,-74.8057,11,1,266561,511798,'2011-09-10',NULL,0,'Y',2023),
('0502902','0001','003408','Lakeshore Community Bank','Concord Westgate Branch','239 Union Sq','Concord','Merrimack','NH','33013','64361',42.5624,-78.0005,12,0,17047,511798,'1993-12-31',NULL,1,'Y',2023),
('0503248','0002','003408','Lakeshore Community Bank','Norfolk Hilltop Branch','446 Depot Ln','Norfolk','Norfolk city','VA','51710','20481',34.9783,-77.9396,21,0,0,511798,'1984-04-08','2018-12-29',1,'Y',2023),
('0503603','0003','003408','Lakeshore Community Bank','Saco North Branch','905 Union Sq','Saco','York','ME','23031','26035',34.6748,-78.0571,12,0,56612,511798,'2016-07-09',NULL,0,'Y',2023),
('0503838','0004','003408','Lakeshore Community Bank','Sharon Hilltop Branch','520 Court St','Sharon','Mercer','PA','42085','70468',34.48,-73.9077,11,0,43808,511798,'2012-11-23',NULL,0,'Y',2023),
('0504163','0005','003408','Lakeshore Community Bank','Portland Westgate Branch','885 College Dr','Portland','Cumberland','ME','23005','94349',38.0287,-74.1043,12,0,27563,511798,'1958-11-10',NULL,1,'Y',2023),
('0504321','0006','003408','Lakeshore Community Bank','Spartanburg Airport Branch','915 Union Sq','Spartanburg','Spartanburg','SC','45083','02224',40.9469,-77.3928,21,0,0,511798,'2014-11-20','2021-01-28',1,'Y',2023),
('0504446','0000','019058','Carolina Piedmont Bank','Carolina Piedmont Bank Main Office','975 Union Sq','Greenville','Greenville','SC','45045','67802',35.0976,-80.8394,11,1,130576,250706,'2002-06-06',NULL,0,'Y',2023),
('0504678','0001','019058','Carolina Piedmont Bank','Erie Downtown Branch','373 Main St','Erie','Erie','PA','42049','49722',44.9542,-72.4226,11,0,15152,250706,'1988-06-24',NULL,0,NULL,2023),
('0504965','0002','019058','Carolina Piedmont Bank','Concord Market Branch','67 Elm Ave','Concord','Merrimack','NH','33013','34632',36.2508,-76.7263,12,0,17709,250706,'1991-01-31',NULL,1,'Y',2023),
('0505083','0003','019058','Carolina Piedmont Bank','Spartanburg Airport Branch','657 Elm Ave','Spartanburg','Spartanburg','SC','45083','81717',36.6751,-74.2283,21,0,0,250706,'1961-02-14',NULL,1,'Y',2023),
('0505109','0004','019058','Carolina Piedmont Bank','Spartanburg Hilltop Branch','9 Main St','Spartanburg','Spartanburg','SC','45083','89969',NULL,NULL,11,0,23152,250706,'2002-12-16',NULL,0,'Y',2023),
('0505347','0005','019058','Carolina Piedmont Bank','Spartanburg Westgate Branch','891 Union Sq','Spartanburg','Spartanburg','SC','45083','94344',34.2061,-78.0709,23,0,0,250706,'1981-02-28',NULL,0,'Y',2023),
('0505562','0006','019058','Carolina Piedmont Bank','Wilmington Airport Branch','53 Elm Ave','Wilmington','New Castle','DE','10003','18072',40.7435,-73.5402,12,0,12247,250706,'1995-03-01',NULL,1,'Y',2023),
('0506264','0000','023700','Blue Hen Online Bank','Blue Hen Online Bank Main Office','908 Union Sq','Wilmington','New Castle','DE','10003','84979',44.3818,-80.2725,13,1,9800000,10224307,'1994-09-19',NULL,1,NULL,2023),
('0506632','0000','004216','Mill River Cooperative Bank','Mill River Cooperative Bank Main Office','226 Elm Ave','Springfield','Hampden','MA','25013','51375',39.6058,-73.3903,11,1,160888,308905,'1974-05-17',NULL,0,'Y',2023),
('0506825','0001','004216','Mill River Cooperative Bank','Springfield Hilltop Branch','305 Route 9','Springfield','Hampden','MA','25013','01859',35.5182,-71.4685,11,0,10791,308905,'1990-06-22',NULL,1,'Y',2023),
('0506912','0002','004216','Mill River Cooperative Bank','Springfield Plaza Branch','461 Broadway','Springfield','Hampden','MA','25013','59032',44.9797,-72.3526,23,0,24394,308905,'2018-06-30',NULL,1,'Y',2023),
('0506998','0003','004216','Mill River Cooperative Bank','Concord Airport Branch','73 Elm Ave','Concord','Merrimack','NH','33013','69696',37.0067,-70.9994,23,0,12357,308905,'1967-05-11',NULL,1,'Y',2023),
('0507190','0004','004216','Mill River Cooperative Bank','Concord Airport Branch','900 Court St','Concord','Merrimack','NH','33013','05851',41.7893,-75.8089,21,0,0,308905,'2001-09-03',NULL,1,NULL,2023),
('0507558','0005','004216','Mill River Cooperative Bank','Portland Market Branch','505 Route 9','Portland','Cumberland','ME','23005','64996',39.8521,-71.2712,23,0,0,308905,'2000-06-16',NULL,1,'Y',2023),
('0507836','0006','004216','Mill River Cooperative Bank','Greenville Airport Branch','117 Elm Ave','Greenville','Greenville','SC','45045','03774',NULL,NULL,21,0,0,308905,'1988-08-07',NULL,0,'Y',2023);
CREATE TABLE sod_east_2024 (
  uninumbr TEXT, -- branch unique number
  brnum TEXT, -- 0000 main office
  cert TEXT,
  namefull TEXT,
  namebr TEXT,
  addresbr TEXT,
  citybr TEXT,
  cntynamb TEXT,
  stalpbr TEXT,
  stcntybr TEXT,
  zipbr TEXT,
  sims_latitude REAL,
  sims_longitude REAL,
  brsertyp INTEGER, -- 11 full service brick and mortar, 12 full service retail (in store), 13 cyber office, 21 limited service drive-through, 23 mobile
  bkmo INTEGER, -- 1 main office
  depsumbr INTEGER, -- deposits in branch, thousands
  depdom INTEGER, -- deposits of whole bank, thousands, repeated on each branch
  sims_estab_dt TEXT,
  sims_acq_dt TEXT,
  metrobr INTEGER, -- 1 in a metropolitan area
  drivethru TEXT, -- Y
  year INTEGER
);
INSERT INTO sod_east_2024 VALUES
('0500262','0000','004908','Tidewater Savings Bank FSB','Tidewater Savings Bank FSB Main Office','241 Depot Ln','Norfolk','Norfolk city','VA','51710','86842',35.7342,-72.0921,11,1,648166,1183408,'1970-07-04',NULL,1,'Y',2024),
('0500356','0001','004908','Tidewater Savings Bank FSB','Norfolk Downtown Branch','819 Broadway','Norfolk','Norfolk city','VA','51710','64360',38.9,-81.6372,12,0,201081,1183408,'1995-08-12',NULL,0,NULL,2024),
('0500569','0002','004908','Tidewater Savings Bank FSB','Sharon Market Branch','609 Depot Ln','Sharon','Mercer','PA','42085','54235',39.9236,-81.8212,12,0,132334,1183408,'2008-07-07','2022-02-19',1,'Y',2024),
('0500918','0003','004908','Tidewater Savings Bank FSB','Sharon Plaza Branch','989 Main St','Sharon','Mercer','PA','42085','96217',37.3945,-80.4506,23,0,0,1183408,'1964-10-02',NULL,1,NULL,2024),
('0501049','0000','034454','Old Harbor Trust Company','Old Harbor Trust Company Main Office','28 Court St','Portland','Cumberland','ME','23005','97147',39.7485,-69.6183,11,1,262781,516819,'1962-12-28',NULL,1,NULL,2024),
('0501064','0001','034454','Old Harbor Trust Company','Norfolk Downtown Branch','599 College Dr','Norfolk','Norfolk city','VA','51710','16860',40.2726,-79.459,11,0,39057,516819,'2000-10-06',NULL,1,'Y',2024),
('0501237','0002','034454','Old Harbor Trust Company','Portland Market Branch','805 Harbor Rd','Portland','Cumberland','ME','23005','71249',42.1252,-80.2439,11,0,20426,516819,'2018-10-30',NULL,0,NULL,2024),
('0501452','0003','034454','Old Harbor Trust Company','Concord Hilltop Branch','419 Broadway','Concord','Merrimack','NH','33013','51098',36.0263,-74.8455,11,0,19121,516819,'1959-05-31','2013-01-19',1,'Y',2024),
('0501612','0004','034454','Old Harbor Trust Company','Wilmington Airport Branch','159 Route 9','Wilmington','New Castle','DE','10003','88276',34.5367,-72.7414,11,0,22220,516819,'1961-11-24',NULL,1,NULL,2024),
('0501806','0005','034454','Old Harbor Trust Company','Spartanburg Westgate Branch','953 Harbor Rd','Spartanburg','Spartanburg','SC','45083','39330',NULL,NULL,21,0,0,516819,'2002-08-31',NULL,0,NULL,2024),
('0502577','0000','003408','Lakeshore Community Bank','Lakeshore Community Bank Main Office','313 College Dr','Erie','Erie','PA','42049','70550',37.2899,-74.8057,11,1,229208,533123,'2011-09-10',NULL,0,'Y',2024),
('0502902','0001','003408','Lakeshore Community Bank','Concord Westgate Branch','239 Union Sq','Concord','Merrimack','NH','33013','64361',42.5624,-78.0005,12,0,15371,533123,'1993-12-31',NULL,1,'Y',2024),
('0503603','0003','003408','Lakeshore Community Bank','Saco North Branch','905 Union Sq','Saco','York','ME','23031','26035',34.6748,-78.0571,12,0,52054,533123,'2016-07-09',NULL,0,'Y',2024),
('0503838','0004','003408','Lakeshore Community Bank','Sharon Hilltop Branch','520 Court St','Sharon','Mercer','PA','42085','70468',34.48,-73.9077,11,0,44335,533123,'2012-11-23',NULL,0,'Y',2024),
('0504163','0005','003408','Lakeshore Community Bank','Portland Westgate Branch','885 College Dr','Portland','Cumberland','ME','23005','94349',38.0287,-74.1043,12,0,27833,533123,'1958-11-10',NULL,1,'Y',2024),
('0504321','0006','003408','Lakeshore Community Bank','Spartanburg Airport Branch','915 Union Sq','Spartanburg','Spartanburg','SC','45083','02224',40.9469,-77.3928,21,0,0,533123,'2014-11-20','2021-01-28',1,'Y',2024),
('0504446','0000','019058','Carolina Piedmont Bank','Carolina Piedmont Bank Main Office','975 Union Sq','Greenville','Greenville','SC','45045','67802',35.0976,-80.8394,11,1,125694,261153,'2002-06-06',NULL,0,'Y',2024),
('0504678','0001','019058','Carolina Piedmont Bank','Erie Downtown Branch','373 Main St','Erie','Erie','PA','42049','49722',44.9542,-72.4226,11,0,15163,261153,'1988-06-24',NULL,0,NULL,2024),
('0504965','0002','019058','Carolina Piedmont Bank','Concord Market Branch','67 Elm Ave','Concord','Merrimack','NH','33013','34632',36.2508,-76.7263,12,0,17815,261153,'1991-01-31',NULL,1,'Y',2024),
('0505083','0003','019058','Carolina Piedmont Bank','Spartanburg Airport Branch','657 Elm Ave','Spartanburg','Spartanburg','SC','45083','81717',36.6751,-74.2283,21,0,0,261153,'1961-02-14',NULL,1,'Y',2024),
('0505109','0004','019058','Carolina Piedmont Bank','Spartanburg Hilltop Branch','9 Main St','Spartanburg','Spartanburg','SC','45083','89969',NULL,NULL,11,0,20637,261153,'2002-12-16',NULL,0,'Y',2024),
('0505347','0005','019058','Carolina Piedmont Bank','Spartanburg Westgate Branch','891 Union Sq','Spartanburg','Spartanburg','SC','45083','94344',34.2061,-78.0709,23,0,0,261153,'1981-02-28',NULL,0,'Y',2024),
('0505562','0006','019058','Carolina Piedmont Bank','Wilmington Airport Branch','53 Elm Ave','Wilmington','New Castle','DE','10003','18072',40.7435,-73.5402,12,0,10769,261153,'1995-03-01',NULL,1,'Y',2024),
('0505846','0007','019058','Carolina Piedmont Bank','Greenville North Branch','825 Broadway','Greenville','Greenville','SC','45045','56302',42.9517,-76.058,23,0,9611,261153,'2023-12-18',NULL,1,NULL,2024),
('0505913','0008','019058','Carolina Piedmont Bank','Greenville Airport Branch','799 Union Sq','Greenville','Greenville','SC','45045','42187',41.4777,-75.7326,23,0,11283,261153,'2024-02-02',NULL,1,NULL,2024),
('0506264','0000','023700','Blue Hen Online Bank','Blue Hen Online Bank Main Office','908 Union Sq','Wilmington','New Castle','DE','10003','84979',44.3818,-80.2725,13,1,10650320,10650320,'1994-09-19',NULL,1,NULL,2024),
('0506632','0000','004216','Mill River Cooperative Bank','Mill River Cooperative Bank Main Office','226 Elm Ave','Springfield','Hampden','MA','25013','51375',39.6058,-73.3903,11,1,161650,321777,'1974-05-17',NULL,0,'Y',2024),
('0506825','0001','004216','Mill River Cooperative Bank','Springfield Hilltop Branch','305 Route 9','Springfield','Hampden','MA','25013','01859',35.5182,-71.4685,11,0,10802,321777,'1990-06-22',NULL,1,'Y',2024),
('0506912','0002','004216','Mill River Cooperative Bank','Springfield Plaza Branch','461 Broadway','Springfield','Hampden','MA','25013','59032',44.9797,-72.3526,23,0,23076,321777,'2018-06-30',NULL,1,'Y',2024),
('0506998','0003','004216','Mill River Cooperative Bank','Concord Airport Branch','73 Elm Ave','Concord','Merrimack','NH','33013','69696',37.0067,-70.9994,23,0,11132,321777,'1967-05-11',NULL,1,'Y',2024),
('0507190','0004','004216','Mill River Cooperative Bank','Concord Airport Branch','900 Court St','Concord','Merrimack','NH','33013','05851',41.7893,-75.8089,21,0,0,321777,'2001-09-03',NULL,1,NULL,2024),
('0507558','0005','004216','Mill River Cooperative Bank','Portland Market Branch','505 Route 9','Portland','Cumberland','ME','23005','64996',39.8521,-71.2712,23,0,0,321777,'2000-06-16',NULL,1,'Y',2024),
('0507836','0006','004216','Mill River Cooperative Bank','Greenville Airport Branch','117 Elm Ave','Greenville','Greenville','SC','45045','03774',NULL,NULL,21,0,0,321777,'1988-08-07',NULL,0,'Y',2024),
('0507931','0007','004216','Mill River Cooperative Bank','Saco North Branch','775 Court St','Saco','York','ME','23031','47703',38.8934,-78.3458,11,0,28801,321777,'2023-09-21',NULL,0,NULL,2024),
('0507939','0008','004216','Mill River Cooperative Bank','Springfield Plaza Branch','106 Main St','Springfield','Hampden','MA','25013','40965',35.9032,-70.1929,11,0,12795,321777,'2023-09-05',NULL,0,NULL,2024);
CREATE TABLE sod_west_2023 (
  uninumbr TEXT, -- branch unique number
  brnum TEXT, -- 0000 main office
  cert TEXT,
  namefull TEXT,
  namebr TEXT,
  addresbr TEXT,
  citybr TEXT,
  cntynamb TEXT,
  stalpbr TEXT,
  stcntybr TEXT,
  zipbr TEXT,
  sims_latitude REAL,
  sims_longitude REAL,
  brsertyp INTEGER, -- 11 full service brick and mortar, 12 full service retail (in store), 13 cyber office, 21 limited service drive-through, 23 mobile
  bkmo INTEGER, -- 1 main office
  depsumbr INTEGER, -- deposits in branch, thousands
  depdom INTEGER, -- deposits of whole bank, thousands, repeated on each branch
  sims_estab_dt TEXT,
  sims_acq_dt TEXT,
  metrobr INTEGER, -- 1 in a metropolitan area
  drivethru TEXT, -- Y
  year INTEGER
);
INSERT INTO sod_west_2023 VALUES
('0700279','0000','010099','Harrow Valley Bank','Harrow Valley Bank Main Office','298 Harbor Rd','Dubuque','Dubuque','IA','19061','03605',39.5947,-109.9588,11,1,55962,107447,'2020-12-06',NULL,0,'Y',2023),
('0700400','0001','010099','Harrow Valley Bank','Dubuque Westgate Branch','728 Union Sq','Dubuque','Dubuque','IA','19061','86292',NULL,NULL,12,0,1270,107447,'2001-11-07',NULL,1,'Y',2023),
('0700717','0002','010099','Harrow Valley Bank','Boise North Branch','661 Depot Ln','Boise','Ada','ID','16001','39255',41.8254,-95.4235,11,0,6794,107447,'1964-04-10','2014-01-27',0,NULL,2023),
('0700924','0003','010099','Harrow Valley Bank','Boise Plaza Branch','966 Harbor Rd','Boise','Ada','ID','16001','09542',41.6421,-99.8287,12,0,5557,107447,'2015-07-14',NULL,1,'Y',2023),
('0701202','0004','010099','Harrow Valley Bank','Yakima Hilltop Branch','721 Harbor Rd','Yakima','Yakima','WA','53077','54470',46.4148,-102.1796,23,0,0,107447,'1957-11-11','2013-10-26',1,'Y',2023),
('0701436','0005','010099','Harrow Valley Bank','Dubuque North Branch','651 College Dr','Dubuque','Dubuque','IA','19061','73180',45.1339,-119.5067,12,0,4079,107447,'1977-10-26',NULL,1,'Y',2023),
('0701756','0006','010099','Harrow Valley Bank','Ukiah Downtown Branch','20 Mill St','Ukiah','Mendocino','CA','06045','06083',45.2347,-111.6269,23,0,7143,107447,'2000-01-10',NULL,1,NULL,2023),
('0702261','0000','045809','First Cascade National Bank','First Cascade National Bank Main Office','572 Route 9','Yakima','Yakima','WA','53077','16689',44.8499,-114.9002,11,1,1320833,2535999,'1966-01-03',NULL,1,'Y',2023),
('0702357','0001','045809','First Cascade National Bank','Duluth Airport Branch','702 Main St','Duluth','St. Louis','MN','27137','03727',41.5693,-113.7573,23,0,0,2535999,'1981-07-11','2007-05-27',0,NULL,2023),
('0702369','0002','045809','First Cascade National Bank','Yakima Westgate Branch','697 Route 9','Yakima','Yakima','WA','53077','38388',46.4423,-113.0461,11,0,187125,2535999,'2000-03-01','2007-04-24',0,NULL,2023),
('0702759','0003','045809','First Cascade National Bank','Duluth Westgate Branch','34 Route 9','Duluth','St. Louis','MN','27137','63667',38.9997,-120.4995,11,0,334291,2535999,'1980-09-11','2013-04-13',0,NULL,2023),
('0703101','0004','045809','First Cascade National Bank','Nampa North Branch','673 Route 9','Nampa','Canyon','ID','16027','31170',42.0573,-91.4526,11,0,161996,2535999,'2010-06-23',NULL,0,'Y',2023),
('0703479','0000','035753','Prairie Union Bank','Prairie Union Bank Main Office','385 Mill St','Salina','Saline','KS','20169','06184',39.725,-107.6446,11,1,297269,570756,'1957-02-06',NULL,1,'Y',2023),
('0703767','0001','035753','Prairie Union Bank','Salina Plaza Branch','85 Route 9','Salina','Saline','KS','20169','54365',44.7086,-97.3939,11,0,32383,570756,'1980-10-22',NULL,0,'Y',2023),
('0703986','0002','035753','Prairie Union Bank','Richland Downtown Branch','47 Court St','Richland','Benton','WA','53005','62890',45.3155,-107.6457,12,0,67756,570756,'1996-06-15',NULL,0,'Y',2023),
('0704375','0003','035753','Prairie Union Bank','Salina Downtown Branch','891 Route 9','Salina','Saline','KS','20169','21889',39.3519,-122.0023,21,0,52991,570756,'2018-05-29',NULL,1,'Y',2023),
('0704475','0004','035753','Prairie Union Bank','Richland Downtown Branch','191 Court St','Richland','Benton','WA','53005','02886',NULL,NULL,11,0,71105,570756,'1995-08-15',NULL,1,'Y',2023),
('0704500','0005','035753','Prairie Union Bank','Duluth Market Branch','911 Court St','Duluth','St. Louis','MN','27137','10227',43.1784,-105.37,12,0,30387,570756,'1965-03-11',NULL,0,'Y',2023),
('0704616','0006','035753','Prairie Union Bank','Richland Hilltop Branch','472 Court St','Richland','Benton','WA','53005','86472',40.6382,-119.5469,21,0,0,570756,'2005-01-17',NULL,1,'Y',2023),
('0704945','0000','037685','Pinecrest State Bank','Pinecrest State Bank Main Office','758 Depot Ln','Duluth','St. Louis','MN','27137','12474',40.605,-121.5573,11,1,666596,1279864,'2006-01-27',NULL,1,'Y',2023),
('0705024','0001','037685','Pinecrest State Bank','Duluth Westgate Branch','748 College Dr','Duluth','St. Louis','MN','27137','43787',39.949,-96.0585,23,0,0,1279864,'2003-08-03',NULL,1,'Y',2023),
('0705085','0002','037685','Pinecrest State Bank','Richland Downtown Branch','3 Union Sq','Richland','Benton','WA','53005','54505',40.1196,-116.5889,11,0,126554,1279864,'2014-11-02',NULL,0,'Y',2023),
('0705150','0003','037685','Pinecrest State Bank','Eureka Downtown Branch','443 Main St','Eureka','Humboldt','CA','06023','58864',37.9031,-114.266,11,0,110885,1279864,'1967-05-10','2018-12-30',1,'Y',2023),
('0705514','0004','037685','Pinecrest State Bank','Duluth Plaza Branch','875 Court St','Duluth','St. Louis','MN','27137','74384',43.4885,-101.4342,11,0,212835,1279864,'2016-01-30',NULL,0,'Y',2023),
('0705832','0000','035991','Summit & Vale Bank NA','Summit & Vale Bank NA Main Office','727 Harbor Rd','Boise','Ada','ID','16001','50324',41.7277,-123.665,11,1,3698283,7100704,'1998-11-06',NULL,0,NULL,2023),
('0705949','0001','035991','Summit & Vale Bank NA','Durango Westgate Branch','274 Broadway','Durango','La Plata','CO','08067','60463',39.2934,-117.9403,12,0,448885,7100704,'2004-03-27',NULL,1,'Y',2023),
('0706115','0002','035991','Summit & Vale Bank NA','Nampa Downtown Branch','311 Union Sq','Nampa','Canyon','ID','16027','33696',45.2008,-100.9682,11,0,334628,7100704,'1980-09-16','2008-08-22',0,'Y',2023),
('0706143','0003','035991','Summit & Vale Bank NA','Nampa Hilltop Branch','792 Harbor Rd','Nampa','Canyon','ID','16027','09114',38.6516,-112.4663,12,0,159631,7100704,'1980-07-06','2013-01-20',1,'Y',2023),
('0706207','0004','035991','Summit & Vale Bank NA','Boise Hilltop Branch','483 Depot Ln','Boise','Ada','ID','16001','65228',46.4528,-108.9271,11,0,848569,7100704,'1980-12-26',NULL,1,'Y',2023),
('0706560','0005','035991','Summit & Vale Bank NA','Boise Airport Branch','59 Elm Ave','Boise','Ada','ID','16001','90475',37.3666,-118.3132,11,0,690844,7100704,'1958-04-20',NULL,1,'Y',2023),
('0706828','0006','035991','Summit & Vale Bank NA','Richland Downtown Branch','363 Main St','Richland','Benton','WA','53005','69303',46.0933,-113.6755,11,0,777200,7100704,'1990-09-03',NULL,0,'Y',2023),
('0707218','0000','057667','Redwood Commercial Bank','Redwood Commercial Bank Main Office','145 Route 9','Eureka','Humboldt','CA','06023','61735',NULL,NULL,11,1,93545,179607,'1969-10-17',NULL,1,NULL,2023),
('0707356','0001','057667','Redwood Commercial Bank','Nampa Market Branch','260 Mill St','Nampa','Canyon','ID','16027','30365',44.1539,-118.6845,11,0,6832,179607,'1966-02-17','2018-11-30',0,NULL,2023),
('0707387','0002','057667','Redwood Commercial Bank','Eureka Plaza Branch','843 Route 9','Eureka','Humboldt','CA','06023','12159',41.1772,-120.5193,12,0,13185,179607,'1971-10-12',NULL,1,NULL,2023),
('0707649','0003','057667','Redwood Commercial Bank','Duluth Market Branch','508 Mill St','Duluth','St. Louis','MN','27137','61110',43.6833,-96.5025,12,0,25082,179607,'2015-04-30',NULL,0,'Y',2023),
('0707792','0004','057667','Redwood Commercial Bank','Ukiah Market Branch','15 Depot Ln','Ukiah','Mendocino','CA','06045','98467',44.9484,-112.0345,23,0,10886,179607,'1967-04-06',NULL,0,NULL,2023),
('0707827','0005','057667','Redwood Commercial Bank','Dubuque Market Branch','938 Mill St','Dubuque','Dubuque','IA','19061','80376',46.6184,-120.5895,21,0,0,179607,'2019-12-09',NULL,0,'Y',2023),
('0708177','0000','008276','Mesa Verde Bank NA','Mesa Verde Bank NA Main Office','590 Main St','Durango','La Plata','CO','08067','10496',43.0527,-110.4959,11,1,41621,79913,'2008-03-03',NULL,0,NULL,2023),
('0708377','0001','008276','Mesa Verde Bank NA','Boise Westgate Branch','850 Elm Ave','Boise','Ada','ID','16001','24051',43.7968,-109.7184,11,0,1732,79913,'1968-10-03',NULL,1,NULL,2023),
('0708567','0002','008276','Mesa Verde Bank NA','Durango Market Branch','614 Main St','Durango','La Plata','CO','08067','86162',40.0209,-111.9187,11,0,4427,79913,'1973-03-12',NULL,1,'Y',2023),
('0708678','0003','008276','Mesa Verde Bank NA','Eureka Airport Branch','817 Route 9','Eureka','Humboldt','CA','06023','21012',41.258,-106.2466,11,0,7840,79913,'1955-07-01',NULL,0,NULL,2023),
('0708709','0004','008276','Mesa Verde Bank NA','Salina Westgate Branch','291 Broadway','Salina','Saline','KS','20169','64672',43.1431,-113.3602,11,0,7111,79913,'1987-04-11',NULL,0,NULL,2023),
('0708898','0005','008276','Mesa Verde Bank NA','Durango North Branch','468 Route 9','Durango','La Plata','CO','08067','11326',40.5541,-109.5777,23,0,963,79913,'2002-10-06',NULL,1,NULL,2023),
('0709039','0006','008276','Mesa Verde Bank NA','Boise North Branch','181 Route 9','Boise','Ada','ID','16001','68709',38.7311,-107.1923,11,0,1959,79913,'2017-09-21',NULL,1,'Y',2023);
CREATE TABLE sod_west_2024 (
  uninumbr TEXT, -- branch unique number
  brnum TEXT, -- 0000 main office
  cert TEXT,
  namefull TEXT,
  namebr TEXT,
  addresbr TEXT,
  citybr TEXT,
  cntynamb TEXT,
  stalpbr TEXT,
  stcntybr TEXT,
  zipbr TEXT,
  sims_latitude REAL,
  sims_longitude REAL,
  brsertyp INTEGER, -- 11 full service brick and mortar, 12 full service retail (in store), 13 cyber office, 21 limited service drive-through, 23 mobile
  bkmo INTEGER, -- 1 main office
  depsumbr INTEGER, -- deposits in branch, thousands
  depdom INTEGER, -- deposits of whole bank, thousands, repeated on each branch
  sims_estab_dt TEXT,
  sims_acq_dt TEXT,
  metrobr INTEGER, -- 1 in a metropolitan area
  drivethru TEXT, -- Y
  year INTEGER
);
INSERT INTO sod_west_2024 VALUES
('0700279','0000','010099','Harrow Valley Bank','Harrow Valley Bank Main Office','298 Harbor Rd','Dubuque','Dubuque','IA','19061','03605',39.5947,-109.9588,11,1,48686,111924,'2020-12-06',NULL,0,'Y',2024),
('0700400','0001','010099','Harrow Valley Bank','Dubuque Westgate Branch','728 Union Sq','Dubuque','Dubuque','IA','19061','86292',NULL,NULL,12,0,1328,111924,'2001-11-07',NULL,1,'Y',2024),
('0700717','0002','010099','Harrow Valley Bank','Boise North Branch','661 Depot Ln','Boise','Ada','ID','16001','39255',41.8254,-95.4235,11,0,7926,111924,'1964-04-10','2014-01-27',0,NULL,2024),
('0700924','0003','010099','Harrow Valley Bank','Boise Plaza Branch','966 Harbor Rd','Boise','Ada','ID','16001','09542',41.6421,-99.8287,12,0,6407,111924,'2015-07-14',NULL,1,'Y',2024),
('0701202','0004','010099','Harrow Valley Bank','Yakima Hilltop Branch','721 Harbor Rd','Yakima','Yakima','WA','53077','54470',46.4148,-102.1796,23,0,0,111924,'1957-11-11','2013-10-26',1,'Y',2024),
('0701436','0005','010099','Harrow Valley Bank','Dubuque North Branch','651 College Dr','Dubuque','Dubuque','IA','19061','73180',45.1339,-119.5067,12,0,4150,111924,'1977-10-26',NULL,1,'Y',2024),
('0701756','0006','010099','Harrow Valley Bank','Ukiah Downtown Branch','20 Mill St','Ukiah','Mendocino','CA','06045','06083',45.2347,-111.6269,23,0,7618,111924,'2000-01-10',NULL,1,NULL,2024),
('0701906','0007','010099','Harrow Valley Bank','Dubuque Westgate Branch','455 Harbor Rd','Dubuque','Dubuque','IA','19061','84056',45.8982,-108.5812,12,0,9896,111924,'2024-03-01',NULL,0,NULL,2024),
('0702237','0008','010099','Harrow Valley Bank','Nampa Airport Branch','101 Court St','Nampa','Canyon','ID','16027','21951',42.8239,-110.6781,11,0,28026,111924,'2024-01-18',NULL,0,'Y',2024),
('0702261','0000','045809','First Cascade National Bank','First Cascade National Bank Main Office','572 Route 9','Yakima','Yakima','WA','53077','16689',44.8499,-114.9002,11,1,1271148,2641666,'1966-01-03',NULL,1,'Y',2024),
('0702357','0001','045809','First Cascade National Bank','Duluth Airport Branch','702 Main St','Duluth','St. Louis','MN','27137','03727',41.5693,-113.7573,23,0,0,2641666,'1981-07-11','2007-05-27',0,NULL,2024),
('0702369','0002','045809','First Cascade National Bank','Yakima Westgate Branch','697 Route 9','Yakima','Yakima','WA','53077','38388',46.4423,-113.0461,11,0,172756,2641666,'2000-03-01','2007-04-24',0,NULL,2024),
('0702759','0003','045809','First Cascade National Bank','Duluth Westgate Branch','34 Route 9','Duluth','St. Louis','MN','27137','63667',38.9997,-120.4995,11,0,388861,2641666,'1980-09-11','2013-04-13',0,NULL,2024),
('0703101','0004','045809','First Cascade National Bank','Nampa North Branch','673 Route 9','Nampa','Canyon','ID','16027','31170',42.0573,-91.4526,11,0,143310,2641666,'2010-06-23',NULL,0,'Y',2024),
('0703479','0000','035753','Prairie Union Bank','Prairie Union Bank Main Office','385 Mill St','Salina','Saline','KS','20169','06184',39.725,-107.6446,11,1,300209,594538,'1957-02-06',NULL,1,'Y',2024),
('0703767','0001','035753','Prairie Union Bank','Salina Plaza Branch','85 Route 9','Salina','Saline','KS','20169','54365',44.7086,-97.3939,11,0,29839,594538,'1980-10-22',NULL,0,'Y',2024),
('0703986','0002','035753','Prairie Union Bank','Richland Downtown Branch','47 Court St','Richland','Benton','WA','53005','62890',45.3155,-107.6457,12,0,71579,594538,'1996-06-15',NULL,0,'Y',2024),
('0704375','0003','035753','Prairie Union Bank','Salina Downtown Branch','891 Route 9','Salina','Saline','KS','20169','21889',39.3519,-122.0023,21,0,48807,594538,'2018-05-29',NULL,1,'Y',2024),
('0704475','0004','035753','Prairie Union Bank','Richland Downtown Branch','191 Court St','Richland','Benton','WA','53005','02886',NULL,NULL,11,0,63621,594538,'1995-08-15',NULL,1,'Y',2024),
('0704500','0005','035753','Prairie Union Bank','Duluth Market Branch','911 Court St','Duluth','St. Louis','MN','27137','10227',43.1784,-105.37,12,0,27749,594538,'1965-03-11',NULL,0,'Y',2024),
('0704616','0006','035753','Prairie Union Bank','Richland Hilltop Branch','472 Court St','Richland','Benton','WA','53005','86472',40.6382,-119.5469,21,0,0,594538,'2005-01-17',NULL,1,'Y',2024),
('0704945','0000','037685','Pinecrest State Bank','Pinecrest State Bank Main Office','758 Depot Ln','Duluth','St. Louis','MN','27137','12474',40.605,-121.5573,11,1,601046,1333192,'2006-01-27',NULL,1,'Y',2024),
('0705024','0001','037685','Pinecrest State Bank','Duluth Westgate Branch','748 College Dr','Duluth','St. Louis','MN','27137','43787',39.949,-96.0585,23,0,0,1333192,'2003-08-03',NULL,1,'Y',2024),
('0705085','0002','037685','Pinecrest State Bank','Richland Downtown Branch','3 Union Sq','Richland','Benton','WA','53005','54505',40.1196,-116.5889,11,0,144793,1333192,'2014-11-02',NULL,0,'Y',2024),
('0705150','0003','037685','Pinecrest State Bank','Eureka Downtown Branch','443 Main St','Eureka','Humboldt','CA','06023','58864',37.9031,-114.266,11,0,103136,1333192,'1967-05-10','2018-12-30',1,'Y',2024),
('0705514','0004','037685','Pinecrest State Bank','Duluth Plaza Branch','875 Court St','Duluth','St. Louis','MN','27137','74384',43.4885,-101.4342,11,0,181295,1333192,'2016-01-30',NULL,0,'Y',2024),
('0705832','0000','035991','Summit & Vale Bank NA','Summit & Vale Bank NA Main Office','727 Harbor Rd','Boise','Ada','ID','16001','50324',41.7277,-123.665,11,1,3684773,7396567,'1998-11-06',NULL,0,NULL,2024),
('0705949','0001','035991','Summit & Vale Bank NA','Durango Westgate Branch','274 Broadway','Durango','La Plata','CO','08067','60463',39.2934,-117.9403,12,0,512354,7396567,'2004-03-27',NULL,1,'Y',2024),
('0706115','0002','035991','Summit & Vale Bank NA','Nampa Downtown Branch','311 Union Sq','Nampa','Canyon','ID','16027','33696',45.2008,-100.9682,11,0,303715,7396567,'1980-09-16','2008-08-22',0,'Y',2024),
('0706143','0003','035991','Summit & Vale Bank NA','Nampa Hilltop Branch','792 Harbor Rd','Nampa','Canyon','ID','16027','09114',38.6516,-112.4663,12,0,188263,7396567,'1980-07-06','2013-01-20',1,'Y',2024),
('0706207','0004','035991','Summit & Vale Bank NA','Boise Hilltop Branch','483 Depot Ln','Boise','Ada','ID','16001','65228',46.4528,-108.9271,11,0,879156,7396567,'1980-12-26',NULL,1,'Y',2024),
('0706560','0005','035991','Summit & Vale Bank NA','Boise Airport Branch','59 Elm Ave','Boise','Ada','ID','16001','90475',37.3666,-118.3132,11,0,611452,7396567,'1958-04-20',NULL,1,'Y',2024),
('0706828','0006','035991','Summit & Vale Bank NA','Richland Downtown Branch','363 Main St','Richland','Benton','WA','53005','69303',46.0933,-113.6755,11,0,847882,7396567,'1990-09-03',NULL,0,'Y',2024),
('0707218','0000','057667','Redwood Commercial Bank','Redwood Commercial Bank Main Office','145 Route 9','Eureka','Humboldt','CA','06023','61735',NULL,NULL,11,1,96252,187091,'1969-10-17',NULL,1,NULL,2024),
('0707356','0001','057667','Redwood Commercial Bank','Nampa Market Branch','260 Mill St','Nampa','Canyon','ID','16027','30365',44.1539,-118.6845,11,0,7752,187091,'1966-02-17','2018-11-30',0,NULL,2024),
('0707387','0002','057667','Redwood Commercial Bank','Eureka Plaza Branch','843 Route 9','Eureka','Humboldt','CA','06023','12159',41.1772,-120.5193,12,0,15167,187091,'1971-10-12',NULL,1,NULL,2024),
('0707649','0003','057667','Redwood Commercial Bank','Duluth Market Branch','508 Mill St','Duluth','St. Louis','MN','27137','61110',43.6833,-96.5025,12,0,29321,187091,'2015-04-30',NULL,0,'Y',2024),
('0707792','0004','057667','Redwood Commercial Bank','Ukiah Market Branch','15 Depot Ln','Ukiah','Mendocino','CA','06045','98467',44.9484,-112.0345,23,0,9847,187091,'1967-04-06',NULL,0,NULL,2024),
('0707827','0005','057667','Redwood Commercial Bank','Dubuque Market Branch','938 Mill St','Dubuque','Dubuque','IA','19061','80376',46.6184,-120.5895,21,0,0,187091,'2019-12-09',NULL,0,'Y',2024),
('0708177','0000','008276','Mesa Verde Bank NA','Mesa Verde Bank NA Main Office','590 Main St','Durango','La Plata','CO','08067','10496',43.0527,-110.4959,11,1,39067,83243,'2008-03-03',NULL,0,NULL,2024),
('0708377','0001','008276','Mesa Verde Bank NA','Boise Westgate Branch','850 Elm Ave','Boise','Ada','ID','16001','24051',43.7968,-109.7184,11,0,1700,83243,'1968-10-03',NULL,1,NULL,2024),
('0708567','0002','008276','Mesa Verde Bank NA','Durango Market Branch','614 Main St','Durango','La Plata','CO','08067','86162',40.0209,-111.9187,11,0,4057,83243,'1973-03-12',NULL,1,'Y',2024),
('0708678','0003','008276','Mesa Verde Bank NA','Eureka Airport Branch','817 Route 9','Eureka','Humboldt','CA','06023','21012',41.258,-106.2466,11,0,8612,83243,'1955-07-01',NULL,0,NULL,2024),
('0708709','0004','008276','Mesa Verde Bank NA','Salina Westgate Branch','291 Broadway','Salina','Saline','KS','20169','64672',43.1431,-113.3602,11,0,6196,83243,'1987-04-11',NULL,0,NULL,2024),
('0708898','0005','008276','Mesa Verde Bank NA','Durango North Branch','468 Route 9','Durango','La Plata','CO','08067','11326',40.5541,-109.5777,23,0,1013,83243,'2002-10-06',NULL,1,NULL,2024),
('0709039','0006','008276','Mesa Verde Bank NA','Boise North Branch','181 Route 9','Boise','Ada','ID','16001','68709',38.7311,-107.1923,11,0,1763,83243,'2017-09-21',NULL,1,'Y',2024);
