#!/usr/bin/env python3
"""Makes orch.sqlite (and database/orch.sqlite): the orchestra and its hall. Deterministic."""
import os, random, shutil, sqlite3
from datetime import date, timedelta, datetime
R = random.Random(20251130)
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, 'orch.sqlite')
TODAY = date(2025, 11, 30)
if os.path.exists(OUT): os.remove(OUT)
db = sqlite3.connect(OUT)
db.executescript('''
CREATE TABLE Person (PersonID INTEGER PRIMARY KEY, Salutation TEXT, FirstName TEXT, LastName TEXT NOT NULL, Gender TEXT, BirthDate TEXT, DeathDate TEXT,
  Nationality TEXT, Street TEXT, PostalCode TEXT, City TEXT, Country TEXT, Email TEXT, Phone TEXT, Language TEXT, NewsletterOptIn INTEGER, IsBlocked INTEGER DEFAULT 0,
  CreatedDate TEXT, OldMemberNo TEXT, Remark TEXT);
CREATE TABLE PersonRole (PersonID INTEGER NOT NULL REFERENCES Person(PersonID), RoleName TEXT NOT NULL, FromDate TEXT, ToDate TEXT, PRIMARY KEY (PersonID, RoleName));
CREATE TABLE Instrument (InstrumentID INTEGER PRIMARY KEY, InstrumentName TEXT NOT NULL, Section TEXT, ShortCode TEXT, SortOrder INTEGER);
CREATE TABLE PersonInstrument (PersonID INTEGER NOT NULL REFERENCES Person(PersonID), InstrumentID INTEGER NOT NULL REFERENCES Instrument(InstrumentID), IsMain INTEGER NOT NULL, SkillLevel TEXT, PRIMARY KEY (PersonID, InstrumentID));
CREATE TABLE OwnedInstrument (OwnedInstrumentID INTEGER PRIMARY KEY, InstrumentID INTEGER NOT NULL REFERENCES Instrument(InstrumentID), InventoryNo TEXT UNIQUE, Maker TEXT, YearMade INTEGER,
  PurchaseDate TEXT, PurchasePrice REAL, InsuredValue REAL, LoanedToPersonID INTEGER REFERENCES Person(PersonID), LoanStartDate TEXT, LastServiceDate TEXT, Condition TEXT, StorageRoomID INTEGER REFERENCES Room(RoomID), Remark TEXT);
CREATE TABLE Contract (ContractID INTEGER PRIMARY KEY, PersonID INTEGER NOT NULL REFERENCES Person(PersonID), InstrumentID INTEGER REFERENCES Instrument(InstrumentID), Position TEXT, ContractType TEXT,
  SignedDate TEXT, StartDate TEXT NOT NULL, EndDate TEXT, ProbationEndDate TEXT, FTEPercent INTEGER, PayGrade TEXT, MonthlySalary REAL, InstrumentAllowance REAL, NoticeMonths INTEGER, LeavingReason TEXT, Remark TEXT);
CREATE TABLE Absence (AbsenceID INTEGER PRIMARY KEY, PersonID INTEGER NOT NULL REFERENCES Person(PersonID), Reason TEXT NOT NULL, StartDate TEXT NOT NULL, EndDate TEXT, IsCertified INTEGER, IsPaid INTEGER,
  SubstitutePersonID INTEGER REFERENCES Person(PersonID), ReportedDate TEXT, Remark TEXT);
CREATE TABLE Season (SeasonID INTEGER PRIMARY KEY, SeasonName TEXT NOT NULL, StartDate TEXT NOT NULL, EndDate TEXT NOT NULL, Motto TEXT, ChiefConductorPersonID INTEGER REFERENCES Person(PersonID), BudgetTotal REAL);
CREATE TABLE Venue (VenueID INTEGER PRIMARY KEY, VenueName TEXT NOT NULL, City TEXT, Country TEXT, IsOwnHouse INTEGER NOT NULL, OpenedYear INTEGER, ContactEmail TEXT);
CREATE TABLE Room (RoomID INTEGER PRIMARY KEY, VenueID INTEGER NOT NULL REFERENCES Venue(VenueID), RoomName TEXT NOT NULL, RoomType TEXT, Capacity INTEGER, AreaSqm REAL, DailyRate REAL, HasPiano INTEGER, IsHireable INTEGER);
CREATE TABLE Seat (SeatID INTEGER PRIMARY KEY, RoomID INTEGER NOT NULL REFERENCES Room(RoomID), Block TEXT, RowLabel TEXT, SeatNumber INTEGER, PriceCategory TEXT, IsWheelchair INTEGER, IsRestrictedView INTEGER);
CREATE TABLE Work (WorkID INTEGER PRIMARY KEY, ParentWorkID INTEGER REFERENCES Work(WorkID), ComposerPersonID INTEGER REFERENCES Person(PersonID), ArrangerPersonID INTEGER REFERENCES Person(PersonID), Title TEXT NOT NULL,
  MovementNumber INTEGER, CatalogueNumber TEXT, KeySignature TEXT, Genre TEXT, YearComposed INTEGER, DurationMin REAL, Publisher TEXT, IsRentalMaterial INTEGER, LibraryShelf TEXT);
CREATE TABLE Programme (ProgrammeID INTEGER PRIMARY KEY, SeasonID INTEGER NOT NULL REFERENCES Season(SeasonID), ProgrammeCode TEXT, Title TEXT, SeriesCode TEXT, ConductorPersonID INTEGER REFERENCES Person(PersonID), ConductorFee REAL, PlannedBudget REAL, IsConfirmed INTEGER);
CREATE TABLE ProgrammeWork (ProgrammeID INTEGER NOT NULL REFERENCES Programme(ProgrammeID), WorkID INTEGER NOT NULL REFERENCES Work(WorkID), SequenceNumber INTEGER, IsAfterInterval INTEGER, IsEncore INTEGER, SoloistPersonID INTEGER REFERENCES Person(PersonID), SoloistFee REAL, PRIMARY KEY (ProgrammeID, WorkID));
CREATE TABLE Tour (TourID INTEGER PRIMARY KEY, SeasonID INTEGER NOT NULL REFERENCES Season(SeasonID), TourName TEXT, StartDate TEXT, EndDate TEXT, ManagerPersonID INTEGER REFERENCES Person(PersonID), Budget REAL, ActualCost REAL, TravelMode TEXT);
CREATE TABLE Concert (ConcertID INTEGER PRIMARY KEY, ProgrammeID INTEGER NOT NULL REFERENCES Programme(ProgrammeID), RoomID INTEGER NOT NULL REFERENCES Room(RoomID), TourID INTEGER REFERENCES Tour(TourID), ConcertDate TEXT NOT NULL, StartTime TEXT,
  ConcertType TEXT, Status TEXT NOT NULL, CancelReason TEXT, IsBroadcast INTEGER, BroadcastStation TEXT, HasIntroTalk INTEGER, IntervalMin INTEGER, Attendance INTEGER, GuestFee REAL, LegacyEventCode TEXT, Remark TEXT);
CREATE TABLE Rehearsal (RehearsalID INTEGER PRIMARY KEY, ProgrammeID INTEGER NOT NULL REFERENCES Programme(ProgrammeID), RoomID INTEGER NOT NULL REFERENCES Room(RoomID), RehearsalDate TEXT NOT NULL, StartTime TEXT, EndTime TEXT, RehearsalType TEXT, IsCancelled INTEGER, Remark TEXT);
CREATE TABLE Roster (ConcertID INTEGER NOT NULL REFERENCES Concert(ConcertID), PersonID INTEGER NOT NULL REFERENCES Person(PersonID), InstrumentID INTEGER REFERENCES Instrument(InstrumentID), DeskNumber INTEGER, IsSubstitute INTEGER, Fee REAL, PRIMARY KEY (ConcertID, PersonID));
CREATE TABLE SubscriptionPackage (PackageID INTEGER PRIMARY KEY, SeasonID INTEGER NOT NULL REFERENCES Season(SeasonID), PackageName TEXT, SeriesCode TEXT, ConcertCount INTEGER, ListPrice REAL);
CREATE TABLE Subscription (SubscriptionID INTEGER PRIMARY KEY, PackageID INTEGER NOT NULL REFERENCES SubscriptionPackage(PackageID), PersonID INTEGER NOT NULL REFERENCES Person(PersonID), SeatID INTEGER REFERENCES Seat(SeatID), OrderDate TEXT, PricePaid REAL, IsRenewal INTEGER, CancelledDate TEXT, PaymentMethod TEXT);
CREATE TABLE Ticket (TicketID INTEGER PRIMARY KEY, ConcertID INTEGER NOT NULL REFERENCES Concert(ConcertID), SeatID INTEGER NOT NULL REFERENCES Seat(SeatID), PersonID INTEGER REFERENCES Person(PersonID), SubscriptionID INTEGER REFERENCES Subscription(SubscriptionID),
  BookingReference TEXT, SaleDate TEXT, Price REAL, DiscountType TEXT, SalesChannel TEXT, Status TEXT, RefundAmount REAL, IsScanned INTEGER);
CREATE TABLE Gift (GiftID INTEGER PRIMARY KEY, DonorPersonID INTEGER NOT NULL REFERENCES Person(PersonID), GiftDate TEXT, Amount REAL, Purpose TEXT, PaymentMethod TEXT, IsAnonymous INTEGER, ThankYouSentDate TEXT, ReceiptNumber TEXT);
CREATE TABLE Sponsor (SponsorID INTEGER PRIMARY KEY, CompanyName TEXT NOT NULL, Industry TEXT, City TEXT, ContactPersonID INTEGER REFERENCES Person(PersonID), SinceYear INTEGER, IsActive INTEGER);
CREATE TABLE Sponsorship (SponsorID INTEGER NOT NULL REFERENCES Sponsor(SponsorID), SeasonID INTEGER NOT NULL REFERENCES Season(SeasonID), Level TEXT, Amount REAL, InKindValue REAL, FreeTickets INTEGER, SignedDate TEXT, PRIMARY KEY (SponsorID, SeasonID));
CREATE TABLE Hire (HireID INTEGER PRIMARY KEY, RoomID INTEGER NOT NULL REFERENCES Room(RoomID), HirerName TEXT NOT NULL, HirerType TEXT, EventType TEXT, StartDateTime TEXT, EndDateTime TEXT, GuestCount INTEGER, Fee REAL, Deposit REAL, Status TEXT, InvoiceNumber TEXT, InvoiceDate TEXT, PaidDate TEXT, WithCatering INTEGER, Remark TEXT);
''')
def ins(t, rows):
    if rows: db.executemany('INSERT INTO %s VALUES (%s)' % (t, ','.join('?' * len(rows[0]))), rows)
def d(s): return date.fromisoformat(s)
def rd(a, b): return a + timedelta(days=R.randint(0, max(0, (b - a).days)))
iso = lambda x: x.isoformat() if x else None
FF = "Anna Maria Julia Sophie Laura Elena Katharina Ingrid Petra Sabine Claire Monique Hanna Lea Nora Yuki Mei Agnes Birgit Tamara Olga Irina Paula Greta Edith Ruth".split()
FM = "Thomas Michael Stefan Andreas Peter Martin Jan Lukas Felix Jonas Pierre Luc Marco Paolo Kenji Dmitri Viktor Henrik Lars Tobias Georg Simon David Emil Oskar Walter".split()
LN = "Müller Schmidt Weber Fischer Keller Huber Brunner Meier Steiner Baumann Vogel Lang Koch Bauer Wolf Graf Frei Moser Roth Bieri Kaufmann Winter Sommer Lehmann Krause Novak Horak Dvorsky Kowalski Nowak Rossi Bianchi Ferrari Moretti Dubois Laurent Martin Petit Garcia Lopez Santos Pereira Tanaka Sato Kim Park Ivanova Petrov Sokolov Lindqvist Jensen Hansen Nielsen Okafor Mensah Haas Zimmermann Berger Egger Hofer Lechner Pichler Auer Wagner Schuster Becker Richter Neumann Hartmann Lorenz Busch Seidel Arnold Pohl Voigt Ott Kuhn".split()
NAT = ['AT','AT','AT','DE','DE','CH','IT','FR','JP','KR','CZ','PL','RU','ES','HU']
CIT = [('Aarwald','6810'),('Aarwald','6810'),('Aarwald','6811'),('Aarwald','6812'),('Steinach','6820'),('Linden','6833'),('Bergheim','6845'),('Neustadt','6850'),('Vienna','1010'),('Zürich','8001'),('Munich','80331')]
STR = "Bahnhofstrasse Hauptstrasse Ringstrasse Mozartgasse Kirchweg Seeweg Lindenallee Schulgasse Am_Markt Bergstrasse".split()
persons, roles, PID = [], [], 0
def person(created, birth=None, nat=None, fn=None, ln=None, g=None, dead=None, local=True, remark=None, email=True):
    global PID; PID += 1
    g = g or R.choice('FM')
    if fn is None: fn = R.choice(FF if g == 'F' else FM)
    ln = ln or R.choice(LN)
    c = R.choice(CIT) if local else (None, None)
    e = None
    if email and R.random() < .85: e = '%s.%s%d@%s' % (fn.lower().split()[0], ln.lower().replace('ü', 'ue').replace(' ', ''), PID, R.choice(['mail.example','posta.example','web.example']))
    persons.append([PID, None if not local else ('Ms' if g == 'F' else 'Mr'), fn, ln, g, iso(birth), dead, nat or R.choice(NAT), (R.choice(STR).replace('_', ' ') + ' %d' % R.randint(1, 120)) if local else None, c[1], c[0],
        {'Zürich':'CH','Munich':'DE'}.get(c[0], 'AT') if local else None, e, ('+43 5522 %05d' % R.randint(10000, 99999)) if local and R.random() < .7 else None, R.choice(['de','de','de','en','fr']) if local else None,
        (1 if R.random() < .4 else 0) if local else 0, 1 if local and R.random() < .01 else 0, iso(created), ('M%04d' % R.randint(1, 9999)) if local and R.random() < .2 else None, remark])
    return PID
def role(p, r, f=None, t=None):
    if not any(x[0] == p and x[1] == r for x in roles[-4:]) and (p, r) not in RS:
        RS.add((p, r)); roles.append((p, r, iso(f), iso(t)))
RS = set()
# composers
COMP = [('Ludwig van','Beethoven','DE','1770-12-16','1827-03-26'),('Wolfgang Amadeus','Mozart','AT','1756-01-27','1791-12-05'),('Johannes','Brahms','DE','1833-05-07','1897-04-03'),('Gustav','Mahler','AT','1860-07-07','1911-05-18'),
 ('Antonín','Dvořák','CZ','1841-09-08','1904-05-01'),('Pyotr Ilyich','Tchaikovsky','RU','1840-05-07','1893-11-06'),('Joseph','Haydn','AT','1732-03-31','1809-05-31'),('Franz','Schubert','AT','1797-01-31','1828-11-19'),
 ('Anton','Bruckner','AT','1824-09-04','1896-10-11'),('Claude','Debussy','FR','1862-08-22','1918-03-25'),('Maurice','Ravel','FR','1875-03-07','1937-12-28'),('Jean','Sibelius','FI','1865-12-08','1957-09-20'),
 ('Dmitri','Shostakovich','RU','1906-09-25','1975-08-09'),('Sergei','Prokofiev','RU','1891-04-23','1953-03-05'),('Igor','Stravinsky','RU','1882-06-17','1971-04-06'),('Béla','Bartók','HU','1881-03-25','1945-09-26'),
 ('Felix','Mendelssohn','DE','1809-02-03','1847-11-04'),('Robert','Schumann','DE','1810-06-08','1856-07-29'),('Clara','Schumann','DE','1819-09-13','1896-05-20'),('Richard','Strauss','DE','1864-06-11','1949-09-08'),
 ('Edward','Elgar','GB','1857-06-02','1934-02-23'),('Lili','Boulanger','FR','1893-08-21','1918-03-15'),('Ethel','Smyth','GB','1858-04-22','1944-05-08'),('Kaija','Saariaho','FI','1952-10-14','2023-06-02'),('Arvo','Pärt','EE','1935-09-11',None),
 ('Thomas','Adès','GB','1971-03-01',None),('Unsuk','Chin','KR','1961-07-14',None),('Modest','Mussorgsky','RU','1839-03-21','1881-03-28'),('Louise','Farrenc','FR','1804-05-31','1875-09-15'),('Carl','Nielsen','DK','1865-06-09','1931-10-03')]
FEM = {'Clara','Lili','Ethel','Kaija','Unsuk','Louise'}
cid = {}
for fn, ln, n, b, x in COMP:
    p = person(date(2015, 1, 5), d(b), n, fn, ln, 'F' if fn in FEM else 'M', x, local=False, email=False); role(p, 'Composer'); cid[ln if fn != 'Clara' else 'CSchumann'] = p
# instruments
INS = [('Violin','Strings','vn'),('Viola','Strings','va'),('Cello','Strings','vc'),('Double Bass','Strings','db'),('Flute','Woodwind','fl'),('Piccolo','Woodwind','picc'),('Oboe','Woodwind','ob'),('English Horn','Woodwind','eh'),('Clarinet','Woodwind','cl'),('Bass Clarinet','Woodwind','bcl'),
 ('Bassoon','Woodwind','bn'),('Contrabassoon','Woodwind','cbn'),('Horn','Brass','hn'),('Trumpet','Brass','tpt'),('Trombone','Brass','tbn'),('Tuba','Brass','tba'),('Timpani','Percussion','timp'),('Percussion','Percussion','perc'),('Harp','Keyboard/Harp','hp'),('Piano','Keyboard/Harp','pf'),('Celesta','Keyboard/Harp','cel'),('Organ','Keyboard/Harp','org')]
ins('Instrument', [(i + 1, a, b, c, (i + 1) * 10) for i, (a, b, c) in enumerate(INS)])
IID = {a: i + 1 for i, (a, b, c) in enumerate(INS)}
# staff, conductors, soloists
staff = []
for _ in range(18):
    p = person(rd(date(2015,1,1), date(2024,6,1)), rd(date(1962,1,1), date(1998,1,1))); role(p, 'Staff', rd(date(2015,1,1), date(2024,6,1)), rd(date(2023,1,1), date(2025,6,1)) if R.random() < .2 else None); staff.append(p)
COND = [('Mirjam','Halvorsen','F','NO'),('Ettore','Valsecchi','M','IT'),('Jiří','Kolman','M','CZ'),('Naomi','Ashford','F','GB'),('Raimund','Trauttner','M','AT'),('Hélène','Darrieux','F','FR'),('Takeshi','Moriwaki','M','JP'),('Andrei','Lupescu','M','RO'),('Sigrid','Aalto','F','FI'),('Gerhard','Pfister','M','DE'),('Lucía','Ferrán','F','ES')]
cond = []
for fn, ln, g, n in COND:
    p = person(rd(date(2016,1,1), date(2022,6,1)), rd(date(1950,1,1), date(1990,1,1)), n, fn, ln, g, local=False); role(p, 'Conductor', rd(date(2016,1,1), date(2022,1,1))); cond.append(p)
SOLO = [('Isabelle','Marchetti','F','Violin','IT'),('Jun','Nakagawa','M','Violin','JP'),('Alina','Brodsky','F','Violin','UA'),('Frederik','Storm','M','Violin','DK'),('Beatrix','Hollósy','F','Piano','HU'),('Daniel','Okonkwo','M','Piano','NG'),('Mathilde','Perrin','F','Piano','FR'),('Konstantin','Weiss','M','Piano','DE'),('Soo-jin','Hwang','F','Piano','KR'),
  ('Rafael','Quintana','M','Cello','ES'),('Amelie','Thorsen','F','Cello','NO'),('Gregor','Zeman','M','Cello','CZ'),('Lorenz','Abt','M','Clarinet','CH'),('Marguerite','Vidal','F','Flute','FR'),('Ola','Bergström','M','Trumpet','SE'),('Teresa','Monti','F','Horn','IT'),('Charlotte','Ives','F','Viola','GB'),('Nils','Overbeck','M','Oboe','NL'),('Zofia','Malik','F','Harp','PL'),('Kasper','Lund','M','Percussion','DK'),('Viola','Anders','F','Violin','DE'),('Boris','Tamm','M','Organ','EE')]
solo, solo_i, pinst = [], {}, {}
for fn, ln, g, i, n in SOLO:
    p = person(rd(date(2017,1,1), date(2023,6,1)), rd(date(1960,1,1), date(2001,1,1)), n, fn, ln, g, local=False); role(p, 'Soloist', rd(date(2017,1,1), date(2023,1,1))); solo.append(p); solo_i[p] = i; pinst[(p, IID[i])] = (1, 'Soloist')
role(cond[3], 'Soloist', date(2019,5,1)); pinst[(cond[3], IID['Piano'])] = (1, 'Soloist'); solo.append(cond[3]); solo_i[cond[3]] = 'Piano'
# musicians
NEED = {'Violin':22,'Viola':8,'Cello':8,'Double Bass':5,'Flute':3,'Oboe':3,'Clarinet':3,'Bassoon':3,'Horn':5,'Trumpet':3,'Trombone':3,'Tuba':1,'Timpani':1,'Percussion':2,'Harp':1}
SEC = {'Flute':'Piccolo','Oboe':'English Horn','Clarinet':'Bass Clarinet','Bassoon':'Contrabassoon','Timpani':'Percussion','Percussion':'Timpani','Violin':'Viola','Harp':'Celesta'}
GRADE = {'Concertmaster':('M1',7400),'Principal':('M2',6300),'Deputy Principal':('M3',5600),'Tutti':('M4',4700)}
mus, con, span = [], [], {}
CI = 0
def contract(p, ins_, pos, typ, st, en, fte, reason=None, factor=1.0):
    global CI; CI += 1
    g, b = GRADE[pos]
    con.append((CI, p, IID[ins_], pos, typ, iso(st - timedelta(days=R.randint(10, 120))), iso(st), iso(en), iso(st + timedelta(days=R.choice([90,180,365]))) if typ != 'Permanent' else None, fte, g, round(b * factor * fte / 100 + R.randint(-300, 300) + R.randint(0, 99) / 100, 2), R.choice([None, 80.0, 120.0, 150.0]) if IID[ins_] < 17 else None, R.choice([3, 3, 6]) if typ == 'Permanent' else 1, reason, R.choice([None]*9 + ['see file', 'copy missing', 'side letter of 2019'])))
for inst, n in NEED.items():
    for k in range(n + max(1, n // 4)):
        former = k >= n
        birth = rd(date(1958,1,1), date(2000,1,1)); st = max(rd(date(1990,9,1), date(2024,9,1)), birth + timedelta(days=365*24))
        if former: st = min(st, date(2019,9,1))
        st = date(st.year, 9, 1) if R.random() < .6 else st
        p = person(st, birth); mus.append((p, inst, former)); pinst[(p, IID[inst])] = (1, R.choice(['Professional','Professional','Expert']))
        if inst in SEC and R.random() < (.12 if inst == 'Violin' else .6): pinst[(p, IID[SEC[inst]])] = (0, R.choice(['Professional','Good','Basic']))
        pos = 'Concertmaster' if inst == 'Violin' and k < 2 else 'Principal' if k == (2 if inst == 'Violin' else 0) or (inst == 'Violin' and k == 3) else 'Deputy Principal' if k == (4 if inst == 'Violin' else 1) else 'Tutti'
        end = rd(date(2021,10,1), date(2025,10,1)) if former else None
        reason = R.choice(['Retirement','Retirement','Resigned','Moved','Not renewed']) if former else None
        fte = R.choice([100,100,100,100,80,75,50]) if pos == 'Tutti' else 100
        role(p, 'Musician', st, end)
        te = st + timedelta(days=364)
        if te < TODAY:
            contract(p, inst, 'Tutti' if pos == 'Tutti' else pos, 'Trial Year', st, te, 100, None, .9)
            s2 = te + timedelta(days=1)
            if R.random() < .35 and s2 + timedelta(days=1600) < (end or date(2025,1,1)):
                e2 = rd(s2 + timedelta(days=500), (end or date(2025,1,1)) - timedelta(days=200)); contract(p, inst, 'Tutti', 'Permanent', s2, e2, 100, None, .93); s2 = e2 + timedelta(days=1)
            typ = 'Permanent' if R.random() < .85 or former else 'Fixed-Term'
            e3 = end
            if typ == 'Fixed-Term': e3 = date(R.choice([2026,2026,2027]), R.choice([1,3,8]), R.choice([31,31]))
            if s2 >= (end or date(2030,1,1)): s2 = end - timedelta(days=400)
            contract(p, inst, pos, typ, s2, e3, fte, reason)
        else:
            contract(p, inst, pos, 'Trial Year', st, te, 100, None, .9)
        span[p] = (st, end)
subs = []
for _ in range(34):
    i = R.choice(list(NEED)); p = person(rd(date(2018,1,1), date(2024,1,1)), rd(date(1960,1,1), date(2003,1,1))); role(p, 'Substitute', rd(date(2018,1,1), date(2024,1,1))); subs.append((p, i)); pinst[(p, IID[i])] = (1, 'Professional')
    if i in SEC and R.random() < .4: pinst[(p, IID[SEC[i]])] = (0, 'Good')
ins_pi = [(p, i, m, s) for (p, i), (m, s) in sorted(pinst.items())]
# customers
cust = []
for _ in range(1450):
    cr = rd(date(2016,1,1), date(2025,11,20)); p = person(cr, rd(date(1935,1,1), date(2005,1,1)) if R.random() < .6 else None, R.choice(['AT','AT','AT','AT','DE','CH']), remark=R.choice([None]*25 + ['aisle seat please','hard of hearing','duplicate?','returned mail','VIP'])); role(p, 'Customer', cr); cust.append((p, cr))
# seasons
CH = {2020: 4, 2021: 4, 2022: 4, 2023: 0, 2024: 0, 2025: 0, 2026: 0}
MOT = {2020:None,2021:'Together Again',2022:'Northern Lights',2023:'New Horizons',2024:'Water and Fire',2025:'Roots',2026:None}
seasons = [(i + 1, '%d/%02d' % (y, (y + 1) % 100), '%d-09-01' % y, '%d-08-31' % (y + 1), MOT[y], cond[CH[y]], [5.9e6,6.1e6,6.45e6,6.8e6,7.05e6,7.3e6,None][i]) for i, y in enumerate(range(2020, 2027))]
# venues & rooms
ven = [(1,'Stadthalle Aarwald','Aarwald','AT',1,1913,'office@stadthalle.example'),(2,'Probenhaus Steinach','Steinach','AT',1,1988,None),(3,'Musikverein','Vienna','AT',0,1870,None),(4,'Tonhalle','Zürich','CH',0,1895,'booking@tonhalle.example'),(5,'Rudolfinum','Prague','CZ',0,1885,None),(6,'Barbican Centre','London','GB',0,1982,'hire@barbican.example'),(7,'Concertgebouw','Amsterdam','NL',0,1888,None),(8,'Philharmonie Luxembourg','Luxembourg','LU',0,2005,None),(9,'Suntory Hall','Tokyo','JP',0,1986,None),(10,'Auditorio Nacional','Madrid','ES',0,1988,None),(11,'Isarphilharmonie','Munich','DE',0,2021,None),(12,'Konzerthaus','Berlin','DE',0,1821,'kbb@konzerthaus.example'),(13,'Gasteig','Munich','DE',0,1985,None),(14,'Seebühne Bergheim','Bergheim','AT',0,1979,None)]
rooms = [(1,1,'Great Hall','Concert Hall',330,620.0,4200.0,1,1),(2,1,'Chamber Hall','Concert Hall',96,180.5,1450.0,1,1),(3,1,'Foyer','Foyer',250,410.0,1900.0,0,1),(4,1,'Seminar Room East','Meeting Room',40,62.0,380.0,0,1),(5,1,'Seminar Room West','Meeting Room',28,48.0,320.0,0,1),(6,1,'Soloist Room','Dressing Room',4,22.0,None,1,0),(7,1,'Instrument Store','Storage',None,95.0,None,0,0),(8,2,'Rehearsal Hall A','Rehearsal Room',110,350.0,950.0,1,1),(9,2,'Rehearsal Hall B','Rehearsal Room',45,140.0,480.0,1,1),(10,2,'Practice Room 1','Practice Room',6,18.0,None,1,0),(11,2,'Practice Room 2','Practice Room',6,18.0,None,0,0),(12,2,'Archive','Storage',None,70.0,None,0,0)]
cap = {3:1744,4:1430,5:1148,6:1943,7:1974,8:1500,9:2006,10:2324,11:1900,12:1412,13:2387,14:900}
rn = 12
vroom = {}
for v in range(3, 15):
    rn += 1; rooms.append((rn, v, {3:'Golden Hall',7:'Main Hall',14:'Lake Stage',12:'Großer Saal'}.get(v, 'Main Hall'), 'Open Air' if v == 14 else 'Concert Hall', cap[v], None, None, 0 if v == 14 else 1, 0)); vroom[v] = rn
seats, sid = [], 0
for r in range(15):
    for n in range(22):
        sid += 1; seats.append((sid, 1, 'Stalls' if r < 11 else 'Balcony', 'ABCDEFGHIJKLMNO'[r], n + 1, 'A' if r < 4 else 'B' if r < 8 else 'C' if r < 12 else 'D', 1 if r == 10 and n < 4 else 0, 1 if r > 11 and n in (0, 1, 20, 21) else 0))
for r in range(8):
    for n in range(12):
        sid += 1; seats.append((sid, 2, 'Stalls', 'ABCDEFGH'[r], n + 1, 'A' if r < 3 else 'B', 1 if r == 7 and n < 2 else 0, 1 if n in (0, 11) and r > 5 else 0))
# works
W = [('Beethoven','Symphony No. 5','Op. 67','C minor',1808,33,['Allegro con brio','Andante con moto','Scherzo','Allegro']),('Beethoven','Symphony No. 7','Op. 92','A major',1812,38,['Poco sostenuto - Vivace','Allegretto','Presto','Allegro con brio']),('Beethoven','Symphony No. 9','Op. 125','D minor',1824,66,['Allegro ma non troppo','Molto vivace','Adagio molto','Finale']),('Beethoven','Violin Concerto','Op. 61','D major',1806,42,['Allegro ma non troppo','Larghetto','Rondo']),('Beethoven','Piano Concerto No. 4','Op. 58','G major',1806,34,['Allegro moderato','Andante con moto','Rondo']),('Beethoven','Egmont Overture','Op. 84','F minor',1810,9,[]),('Beethoven','Coriolan Overture','Op. 62','C minor',1807,8,[]),
('Mozart','Symphony No. 40','K. 550','G minor',1788,29,['Molto allegro','Andante','Menuetto','Allegro assai']),('Mozart','Symphony No. 41 "Jupiter"','K. 551','C major',1788,33,['Allegro vivace','Andante cantabile','Menuetto','Molto allegro']),('Mozart','Clarinet Concerto','K. 622','A major',1791,28,['Allegro','Adagio','Rondo']),('Mozart','Piano Concerto No. 20','K. 466','D minor',1785,31,['Allegro','Romance','Rondo']),('Mozart','The Magic Flute: Overture','K. 620','E-flat major',1791,7,[]),('Mozart','Eine kleine Nachtmusik','K. 525','G major',1787,18,['Allegro','Romanze','Menuetto','Rondo']),
('Brahms','Symphony No. 1','Op. 68','C minor',1876,46,['Un poco sostenuto','Andante sostenuto','Un poco allegretto','Adagio']),('Brahms','Symphony No. 4','Op. 98','E minor',1885,40,['Allegro non troppo','Andante moderato','Allegro giocoso','Allegro energico']),('Brahms','Violin Concerto','Op. 77','D major',1878,39,['Allegro non troppo','Adagio','Allegro giocoso']),('Brahms','Academic Festival Overture','Op. 80','C minor',1880,10,[]),
('Mahler','Symphony No. 1','','D major',1888,55,['Langsam','Kräftig bewegt','Feierlich','Stürmisch bewegt']),('Mahler','Symphony No. 4','','G major',1900,57,['Bedächtig','In gemächlicher Bewegung','Ruhevoll','Sehr behaglich']),('Mahler','Symphony No. 5','','C-sharp minor',1902,70,['Trauermarsch','Stürmisch bewegt','Scherzo','Adagietto','Rondo-Finale']),
('Dvořák','Symphony No. 9 "From the New World"','Op. 95','E minor',1893,41,['Adagio','Largo','Molto vivace','Allegro con fuoco']),('Dvořák','Cello Concerto','Op. 104','B minor',1895,40,['Allegro','Adagio ma non troppo','Finale']),('Dvořák','Slavonic Dances','Op. 46','C major',1878,37,[]),('Dvořák','Serenade for Strings','Op. 22','E major',1875,27,[]),
('Tchaikovsky','Symphony No. 6 "Pathétique"','Op. 74','B minor',1893,46,['Adagio','Allegro con grazia','Allegro molto vivace','Adagio lamentoso']),('Tchaikovsky','Piano Concerto No. 1','Op. 23','B-flat minor',1875,35,['Allegro non troppo','Andantino','Allegro con fuoco']),('Tchaikovsky','Violin Concerto','Op. 35','D major',1878,34,['Allegro moderato','Canzonetta','Finale']),('Tchaikovsky','Romeo and Juliet','TH 42','B minor',1880,20,[]),
('Haydn','Symphony No. 94 "Surprise"','Hob. I:94','G major',1791,23,['Adagio','Andante','Menuetto','Finale']),('Haydn','Symphony No. 104 "London"','Hob. I:104','D major',1795,29,['Adagio','Andante','Menuetto','Finale']),('Haydn','Trumpet Concerto','Hob. VIIe:1','E-flat major',1796,15,['Allegro','Andante','Finale']),('Schubert','Symphony No. 8 "Unfinished"','D 759','B minor',1822,25,['Allegro moderato','Andante con moto']),('Schubert','Symphony No. 9 "Great"','D 944','C major',1826,58,['Andante','Andante con moto','Scherzo','Finale']),
('Bruckner','Symphony No. 4 "Romantic"','WAB 104','E-flat major',1874,68,['Bewegt','Andante','Scherzo','Finale']),('Bruckner','Symphony No. 7','WAB 107','E major',1883,64,['Allegro moderato','Adagio','Scherzo','Finale']),('Debussy','La mer','L 109',None,1905,24,['De l\'aube à midi','Jeux de vagues','Dialogue du vent']),('Debussy','Prélude à l\'après-midi d\'un faune','L 86',None,1894,10,[]),('Ravel','Boléro','M. 81','C major',1928,15,[]),('Ravel','Piano Concerto in G','M. 83','G major',1931,22,['Allegramente','Adagio assai','Presto']),('Ravel','Daphnis et Chloé: Suite No. 2','M. 57b',None,1913,17,[]),
('Sibelius','Symphony No. 2','Op. 43','D major',1902,44,['Allegretto','Tempo andante','Vivacissimo','Finale']),('Sibelius','Violin Concerto','Op. 47','D minor',1904,32,['Allegro moderato','Adagio di molto','Allegro']),('Sibelius','Finlandia','Op. 26','A-flat major',1900,8,[]),('Shostakovich','Symphony No. 5','Op. 47','D minor',1937,46,['Moderato','Allegretto','Largo','Allegro non troppo']),('Shostakovich','Cello Concerto No. 1','Op. 107','E-flat major',1959,28,['Allegretto','Moderato','Cadenza','Allegro con moto']),('Prokofiev','Symphony No. 1 "Classical"','Op. 25','D major',1917,15,['Allegro','Larghetto','Gavotta','Finale']),('Prokofiev','Peter and the Wolf','Op. 67',None,1936,27,[]),
('Stravinsky','The Firebird Suite','K010',None,1919,23,[]),('Stravinsky','The Rite of Spring','K015',None,1913,34,['Adoration of the Earth','The Sacrifice']),('Bartók','Concerto for Orchestra','Sz. 116',None,1943,37,['Introduzione','Giuoco delle coppie','Elegia','Intermezzo interrotto','Finale']),('Mendelssohn','Violin Concerto','Op. 64','E minor',1844,27,['Allegro molto','Andante','Allegretto']),('Mendelssohn','Symphony No. 4 "Italian"','Op. 90','A major',1833,28,['Allegro vivace','Andante','Con moto','Saltarello']),('Mendelssohn','The Hebrides','Op. 26','B minor',1832,10,[]),
('Schumann','Piano Concerto','Op. 54','A minor',1845,31,['Allegro affettuoso','Intermezzo','Allegro vivace']),('Schumann','Symphony No. 3 "Rhenish"','Op. 97','E-flat major',1850,33,['Lebhaft','Scherzo','Nicht schnell','Feierlich','Lebhaft']),('CSchumann','Piano Concerto','Op. 7','A minor',1835,21,['Allegro maestoso','Romanze','Finale']),('Strauss','Don Juan','Op. 20','E major',1888,18,[]),('Strauss','Horn Concerto No. 1','Op. 11','E-flat major',1883,16,['Allegro','Andante','Rondo']),('Elgar','Enigma Variations','Op. 36','G minor',1899,31,[]),('Elgar','Cello Concerto','Op. 85','E minor',1919,30,['Adagio','Lento','Adagio','Allegro']),
('Boulanger','D\'un matin de printemps',None,None,1918,5,[]),('Smyth','The Wreckers: Overture',None,None,1906,9,[]),('Saariaho','Ciel d\'hiver',None,None,2013,10,[]),('Pärt','Cantus in memoriam Benjamin Britten',None,'A minor',1977,6,[]),('Pärt','Fratres',None,None,1977,11,[]),('Adès','Three-piece Suite from Powder Her Face','Op. 14a',None,2007,12,[]),('Chin','Subito con forza',None,None,2020,5,[]),('Mussorgsky','Pictures at an Exhibition',None,None,1874,35,[]),('Farrenc','Symphony No. 3','Op. 36','G minor',1847,32,['Adagio','Adagio cantabile','Scherzo','Finale']),('Nielsen','Symphony No. 4 "The Inextinguishable"','Op. 29',None,1916,36,['Allegro','Poco allegretto','Poco adagio','Allegro']),
('Schubert','Octet','D 803','F major',1824,60,[]),('Brahms','Clarinet Quintet','Op. 115','B minor',1891,37,[]),('Mozart','String Quartet No. 19 "Dissonance"','K. 465','C major',1785,30,[]),('Haydn','String Quartet "Emperor"','Op. 76 No. 3','C major',1797,26,[]),('Debussy','String Quartet','L 85','G minor',1893,25,[]),('Farrenc','Nonet','Op. 38','E-flat major',1849,29,[])]
works, wid, top = [], 0, []
for c, t, cat, key, y, dur, mv in W:
    wid += 1; pw = wid
    g = 'Concerto' if 'Concerto' in t and 'Orchestra' not in t else 'Symphony' if t.startswith('Symphony') else 'Overture' if 'Overture' in t or t in ('The Hebrides',) else 'Chamber Music' if t in ('Octet','Clarinet Quintet','Nonet') or 'Quartet' in t else 'Orchestral'
    works.append((wid, None, cid[c], cid['Ravel'] if t.startswith('Pictures') else None, t, None, cat or None, key, g, y, float(dur), R.choice(['Bärenreiter','Breitkopf','Henle','Boosey','Peters','Schott']), 1 if y > 1930 or R.random() < .1 else 0, '%s%02d' % (R.choice('ABCDE'), R.randint(1, 40))))
    top.append((wid, g, t, dur))
    left = dur
    for k, m in enumerate(mv):
        wid += 1; md = round(dur / len(mv) * R.uniform(.75, 1.2), 1)
        works.append((wid, pw, cid[c], None, m, k + 1, None, None, g, None, md, None, None, None))
SOL = {'Violin Concerto':'Violin','Piano Concerto':'Piano','Cello Concerto':'Cello','Clarinet Concerto':'Clarinet','Trumpet Concerto':'Trumpet','Horn Concerto':'Horn'}
conc_w = [w for w in top if w[1] == 'Concerto']; sym = [w for w in top if w[1] == 'Symphony']; sh = [w for w in top if w[1] in ('Overture','Orchestral') and w[3] < 22]; big = [w for w in top if w[1] == 'Orchestral' and w[3] >= 17]; cham = [w for w in top if w[1] == 'Chamber Music']
play_sym = [w for w in sym if not w[2].startswith('Symphony No. 9 "Great"') and 'Rhenish' not in w[2] and 'Surprise' not in w[2]]
# programmes, tours, concerts
prog, pwk, concerts, reh, tours, ros = [], [], [], [], [], []
pid_, conid, rid = 0, 0, 0
TN = {2021:['Danube Tour'],2022:['Alpine Tour','Iberia Tour'],2023:['Japan Tour','Bohemia Weekend'],2024:['London and Amsterdam Tour','Danube Tour'],2025:['Benelux Tour','Berlin Residency']}
TV = {'Danube Tour':[3,11],'Alpine Tour':[4,11],'Iberia Tour':[10],'Japan Tour':[9],'Bohemia Weekend':[5],'London and Amsterdam Tour':[6,7],'Benelux Tour':[7,8],'Berlin Residency':[12]}
TD = {(2021,0):(3,12),(2022,0):(11,7),(2022,1):(5,9),(2023,0):(10,20),(2023,1):(4,11),(2024,0):(2,20),(2024,1):(5,22),(2025,0):(10,14),(2025,1):(4,7)}
TT = ['Dawn','Heroes','Moonlight','From the New World','Passion','Fate','Northern Sky','Dance!','Songs of the Earth','Vienna','Paris 1900','Farewell','Bohemian Fields','Storm','Spring','Colours','Legends','Fireworks','Elegy','Homeland','Echoes','In the Forest','Sea Pictures','Letters','Romance','Triumph']
def mkwork(p, w, seq, after, enc=0):
    s = f = None
    if w[1] == 'Concerto':
        i = next(v for k, v in SOL.items() if k in w[2]); s = R.choice([x for x in solo if solo_i[x] == i]); f = float(R.randint(25, 160) * 100)
    if not any(x[0] == p and x[1] == w[0] for x in pwk): pwk.append((p, w[0], seq, after, enc, s, f))
lateb = date(2025,12,31)
def mkconcert(p, room, tour, dt, typ, series):
    global conid; conid += 1
    past = dt < TODAY; st = 'Played' if past else 'Scheduled'; rea = None
    x = R.random()
    if x < .08: st = 'Cancelled'; rea = R.choice(['Illness of conductor','Illness of soloist','Storm','Strike','Low demand'] if dt.year > 2022 else ['Covid','Covid','Illness of soloist'])
    elif not past and x < .18: st = 'Postponed'
    cap_ = next(r[4] for r in rooms if r[0] == room)
    att = int(cap_ * R.uniform(.45, .98)) if st == 'Played' and room not in (1, 2) else None
    bc = 1 if R.random() < .17 and typ != 'Family' else 0
    concerts.append([conid, p, room, tour, iso(dt), {'Family':'11:00','Chamber':'19:00','Matinee':'11:00','Open Air':'20:30'}.get(typ, R.choice(['19:30','19:30','20:00'])), typ, st, rea, bc, R.choice(['ORF Vorarlberg','Ö1','BR-Klassik']) if bc else None, 1 if R.random() < .3 else 0, 0 if typ == 'Family' else R.choice([20,20,25]), att, float(R.randint(80, 380) * 100) if tour else None, 'EV%05d' % (conid * 7 + 1200) if dt.year < 2023 else None, R.choice([None]*12 + ['late seating only after first piece','piano tuning 17h','programme change'])])
    return conid
for y in range(2021, 2026):
    sidx = y - 2019
    s0 = date(y, 9, 12)
    fut = y == 2025
    plan = [('A', 8, 'Symphonic'), ('B', 6, 'Symphonic'), ('C', 5, 'Chamber'), ('F', 4, 'Family'), ('S', 2, 'Matinee')]
    tl = R.sample(TT, 26); n = 0
    for ser, cnt, typ in plan:
        for k in range(cnt):
            pid_ += 1; n += 1
            c = None if ser == 'C' else (cond[CH[y]] if R.random() < .3 else R.choice(cond))
            dt = s0 + timedelta(days=int(k * 280 / cnt) + R.randint(0, 14) + {'A':0,'B':9,'C':17,'F':22,'S':28}[ser])
            dt += timedelta(days=((6 if ser in 'FS' else {'A':5,'B':3,'C':1}[ser]) - dt.weekday()) % 7)
            prog.append((pid_, sidx, '%d%s%02d' % (y % 100, ser, k + 1), tl[n % 26] if ser != 'F' else R.choice(['Peter and the Wolf','Meet the Orchestra','Dancing Notes','Animals in Music']), ser, c, float(R.randint(40, 260) * 100) if c and c != cond[CH[y]] else None, float(R.randint(90, 620) * 100), 0 if fut and dt > date(2026, 3, 1) and R.random() < .4 else 1))
            if ser in 'AB':
                mkwork(pid_, R.choice(sh), 1, 0); mkwork(pid_, R.choice(conc_w), 2, 0); mkwork(pid_, R.choice(play_sym if R.random() < .8 else big), 3, 1)
                if R.random() < .12: mkwork(pid_, R.choice(sh), 4, 1, 1)
            elif ser == 'C': a, b = R.sample(cham, 2); mkwork(pid_, a, 1, 0); mkwork(pid_, b, 2, 1)
            elif ser == 'F': mkwork(pid_, R.choice([w for w in top if w[2] in ('Peter and the Wolf','Slavonic Dances','Pictures at an Exhibition','The Firebird Suite')]), 1, 0)
            else: mkwork(pid_, R.choice(sh), 1, 0); mkwork(pid_, R.choice(play_sym), 2, 1)
            nc = {'A': 2 if R.random() < .75 else 1, 'B': 1, 'C': 1, 'F': 2, 'S': 1}[ser]
            for j in range(nc):
                mkconcert(pid_, 2 if ser == 'C' else 1, None, dt + timedelta(days=j if ser == 'A' else 0) if ser != 'F' or j == 0 else dt + timedelta(days=7), typ, ser)
            nr = {'A':5,'B':4,'C':3,'F':2,'S':3}[ser]
            for j in range(nr):
                rid += 1; day = dt - timedelta(days=nr - j - (1 if j == nr - 1 else 0)) if j < nr - 1 else dt - timedelta(days=0 if R.random() < .4 else 1)
                st = R.choice(['10:00','10:00','14:30','09:30'])
                h = int(st[:2]); rt = 'Dress' if j == nr - 1 else 'Sectional' if j == 0 and ser in 'AB' else 'Full'
                en = '%02d:%s' % (h + R.choice([2, 3, 3]), R.choice(['00','30']))
                reh.append((rid, pid_, 1 if rt == 'Dress' and ser != 'C' else R.choice([8, 8, 9]) if ser != 'C' else 9, iso(day), st, en, rt, 1 if R.random() < .04 else 0, R.choice([None]*15 + ['strings only','brass from 11h','with choir'])))
    for k, t in enumerate(TN[y]):
        m, nd = TD[(y, k)]; st = date(y if m > 8 else y + 1, m, nd); vs = TV[t]
        nconc = R.randint(2, 4); en = st + timedelta(days=nconc + 2); tid = len(tours) + 1
        b = float(R.randint(70, 420) * 1000)
        tours.append((tid, sidx, t, iso(st), iso(en), R.choice(staff), b, round(b * R.uniform(.86, 1.17), 2) if en < TODAY else None, {'Japan Tour':'Plane','Iberia Tour':'Plane','London and Amsterdam Tour':'Plane'}.get(t, R.choice(['Bus','Train']))))
        pid_ += 1
        prog.append((pid_, sidx, '%d%s%02d' % (y % 100, 'T', k + 1), t, 'T', cond[CH[y]] if R.random() < .6 else R.choice(cond), None, None, 1))
        mkwork(pid_, R.choice(sh), 1, 0); mkwork(pid_, R.choice(conc_w), 2, 0); mkwork(pid_, R.choice(play_sym), 3, 1)
        for j in range(nconc): mkconcert(pid_, vroom[vs[j % len(vs)]], tid, st + timedelta(days=1 + j), 'Symphonic', 'T')
    pid_ += 1
    prog.append((pid_, sidx, '%dO01' % (y % 100), 'Summer Night', 'O', R.choice(cond), float(R.randint(40, 120) * 100), float(R.randint(200, 400) * 100), 1 if not fut else 0)); mkwork(pid_, R.choice(sh), 1, 0); mkwork(pid_, R.choice(big), 2, 0)
    dt = date(y + 1, 7, R.randint(3, 14)); mkconcert(pid_, vroom[14], None, dt, 'Open Air', 'O'); mkconcert(pid_, vroom[14], None, dt + timedelta(days=2), 'Open Air', 'O')
P = {p[0]: p for p in prog}
for c in concerts:
    if c[7] == 'Cancelled' and R.random() < .7: continue
    if d(c[4]) > lateb: continue
    dt = d(c[4]); ser = P[c[1]][4]
    av = [(p, i) for p, i, f in mus if span[p][0] <= dt and (span[p][1] is None or span[p][1] >= dt)]
    frac = {'C': .13, 'F': .6}.get(ser, .86); seen = set()
    for p, i in av:
        if R.random() < frac: seen.add(p); ros.append((c[0], p, IID[i], R.randint(1, 8) if IID[i] < 5 else None, 0, None))
    for p, i in R.sample(subs, R.randint(0, 2) if ser == 'C' else R.randint(1, 7)):
        ros.append((c[0], p, IID[i], R.randint(5, 10) if IID[i] < 5 else None, 1, float(R.randint(16, 34) * 10)))
# absences
absn = []
lastabs = {}
for _ in range(1150):
    p, i, f = R.choice(mus); a = max(span[p][0], date(2021, 9, 1)); b = span[p][1] or date(2025, 11, 29)
    if a >= b: continue
    st = rd(a, b); rs = R.choice(['Sick','Sick','Sick','Sick','Sick','Holiday','Holiday','Training','Unpaid Leave','Parental Leave','Bereavement'])
    ln = {'Sick': R.choice([1,1,2,3,3,5,7,10,21,45]),'Holiday':R.choice([5,7,10,14]),'Training':R.choice([1,2,3]),'Unpaid Leave':R.choice([10,30,60,120]),'Parental Leave':R.choice([60,120,180]),'Bereavement':2}[rs]
    en = st + timedelta(days=ln - 1)
    if span[p][1] and en > span[p][1]: en = span[p][1]
    if any(s <= en and e >= st for s, e in lastabs.get(p, [])): continue
    lastabs.setdefault(p, []).append((st, en))
    opn = en >= TODAY and R.random() < .6 and rs in ('Sick','Unpaid Leave')
    sb = [x for x, j in subs if j == i]
    absn.append((p, rs, iso(st), None if opn else iso(en), (1 if ln > 3 or R.random() < .3 else 0) if rs == 'Sick' else None, 0 if rs == 'Unpaid Leave' else 1, R.choice(sb) if sb and R.random() < .35 else None, iso(st - timedelta(days=0 if rs in ('Sick','Bereavement') else R.randint(14, 90))), R.choice([None]*14 + ['shoulder','phoned in late','extended'])))
absn.sort(key=lambda r: (r[2], r[0])); absn = [(i + 1,) + r for i, r in enumerate(absn)]
# packages, subscriptions, tickets
pk, sub, tic = [], [], []
SER = {'A':('Symphonic Series A',8),'B':('Symphonic Series B',6),'C':('Chamber Series',5),'F':('Family Series',4)}
sid2, k = 0, 0
sc = {}
prev = {s: [] for s in SER}
taken = {}
s1 = [s for s in seats if s[1] == 1]; s2 = [s for s in seats if s[1] == 2]
PR = {'A':68,'B':54,'C':39,'D':25}
byprog = {}
for c in concerts: byprog.setdefault(c[1], []).append(c)
for y in range(2021, 2026):
    for ser, (nm, cnt) in SER.items():
        k += 1; price = {'A':360,'B':246,'C':130,'F':64}[ser] + (y - 2021) * {'A':12,'B':8,'C':5,'F':2}[ser]
        pk.append((k, y - 2019, nm, ser, cnt, float(price)))
        target = {'A':70,'B':48,'C':24,'F':22}[ser] + (y - 2021) * R.randint(-1, 6)
        keep = [x for x in prev[ser] if R.random() < .78]
        st_ = set(x[1] for x in keep); pool = s2 if ser == 'C' else s1
        new = []
        while len(keep) + len(new) < target:
            p, cr = R.choice(cust)
            if cr > date(y, 8, 1) or p in [x[0] for x in keep + new]: continue
            s = R.choice(pool)[0]
            if s in st_: continue
            st_.add(s); new.append((p, s))
        prev[ser] = keep + new
        ps = [p for p in prog if p[1] == y - 2019 and p[4] == ser]
        for idx, (p, s) in enumerate(keep + new):
            sid2 += 1; ren = 1 if idx < len(keep) else 0; od = rd(date(y, 4, 15), date(y, 6, 30)) if ren else rd(date(y, 5, 15), date(y, 9, 20)); canc = iso(rd(date(y, 9, 25), min(date(y + 1, 3, 1), TODAY))) if R.random() < .05 else None
            paid = round(price * R.choice([1, 1, 1, .9, .85]), 2)
            sub.append((sid2, k, p, s, iso(od), paid, ren, canc, R.choice(['Bank Transfer','Bank Transfer','Credit Card','Direct Debit'])))
            role(p, 'Subscriber', od)
            for pr in ps:
                c = byprog[pr[0]][0]
                if canc and c[4] > canc: continue
                taken.setdefault(c[0], set()).add(s)
                tic.append([c[0], s, p, sid2, 'S%06d' % sid2, iso(od), round(paid / cnt, 2), None, 'Subscription', 'Sold', None, None])
bk = 0
for c in concerts:
    if c[3] or c[2] not in (1, 2): continue
    dt = d(c[4]); pool = s2 if c[2] == 2 else s1
    frac = R.uniform(.16, .42) if c[6] != 'Chamber' else R.uniform(.25, .7)
    if dt > TODAY: frac *= max(.08, 1 - (dt - TODAY).days / 200)
    fr = [s for s in pool if s[0] not in taken.get(c[0], set())]
    n = int(len(pool) * frac); pick = R.sample(fr, min(n, len(fr))); j = 0
    while j < len(pick):
        g = R.choice([1, 1, 2, 2, 2, 2, 3, 4]); bk += 1
        p = None if R.random() < .18 else R.choice(cust)
        lo = date(dt.year if dt.month > 5 else dt.year - 1, 5, 20) if False else dt - timedelta(days=150)
        sd = rd(lo, min(dt, TODAY)) if R.random() < .5 else rd(max(lo, min(dt, TODAY) - timedelta(days=21)), min(dt, TODAY))
        if p and p[1] > sd: p = None
        ch = R.choice(['Web','Web','Web','Web','Box Office','Box Office','Phone','Agency'])
        if sd == dt: ch = 'Box Office'
        for s in pick[j:j + g]:
            b = PR[s[5]] * (.55 if c[6] == 'Chamber' else .4 if c[6] == 'Family' else .7 if c[6] == 'Matinee' else 1) * (1 + .04 * (d(c[4]).year - 2021)); disc = R.choice([None]*7 + ['Student','Senior','Senior','Group','Staff'])
            x = R.random(); status = 'Complimentary' if x < .05 else 'Returned' if x < .10 else 'Sold'
            price = 0.0 if status == 'Complimentary' else round(b * {None:1,'Student':.5,'Senior':.8,'Group':.85,'Staff':.3}[disc] * 2) / 2
            tic.append([c[0], s[0], p[0] if p else None, None, 'W%06d' % bk, iso(sd), price, disc if status != 'Complimentary' else None, ch, status, price if status == 'Returned' else None, None])
        j += g
C = {c[0]: c for c in concerts}
for t in tic:
    c = C[t[0]]
    if c[7] == 'Cancelled' and t[9] == 'Sold': t[9] = 'Returned'; t[10] = t[6]
    if c[7] == 'Played': t[11] = 1 if t[9] != 'Returned' and R.random() < .93 else 0
for c in concerts:
    if c[7] == 'Played' and c[2] in (1, 2): c[13] = sum(1 for t in tic if t[0] == c[0] and t[11] == 1)
tic.sort(key=lambda t: (t[5], t[4], t[0], t[1])); tic = [[i + 1] + t for i, t in enumerate(tic)]
# gifts
gifts = []
donors = [(R.choice(cust), R.lognormvariate(0, .9), R.choice([1, 1, 2, 3, 5, 8])) for _ in range(330)]
for (p, cr), m, n in donors:
    for _ in range(n):
        gd = rd(max(cr, date(2019, 1, 1)), date(2025, 11, 28)); a = round(max(20, m * R.choice([50, 80, 100, 150, 250, 500])), 0) + R.choice([0, 0, 0, .5])
        if R.random() < .015: a = float(R.randint(8, 45) * 1000)
        gifts.append((p, iso(gd), a, R.choice(['General','General','Young Musicians','Instrument Fund','Hall Renovation','Tour Fund']), R.choice(['Bank Transfer','Bank Transfer','Credit Card','Cash','Legacy'] if a > 5000 else ['Bank Transfer','Bank Transfer','Credit Card','Cash']), 1 if R.random() < .1 else 0, iso(gd + timedelta(days=R.randint(2, 50))) if R.random() < .85 and gd < date(2025, 10, 20) else None, ('SPQ-%d-%04d' % (gd.year, R.randint(1, 9999))) if a >= 100 else None))
        role(p, 'Donor', gd)
gifts.sort(key=lambda g: (g[1], g[0], g[2])); gifts = [(i + 1,) + g for i, g in enumerate(gifts)]
# sponsors
SP = ['Aarwald Savings Bank','Helvion Insurance','Lindner Brewery','Steinach Hydropower','Kessler Pianos','Novatrans Logistics','Bergheim Cheese','Orbis Pharma','Grand Hotel Aarwald','Autohaus Pichler','Volt Energy','Falkner Law','Quell Mineral Water','Tectra Engineering','Blumen Eder','Druckerei Hahn','Zentral Pharmacy','Alpenmilch','Silvretta Cable Cars','Monte Rosa Watches']
IN = ['Bank','Insurance','Food and Drink','Energy','Retail','Transport','Food and Drink','Pharma','Hospitality','Automotive','Energy','Legal','Food and Drink','Engineering','Retail','Printing','Pharma','Food and Drink','Transport','Luxury']
spn, spp = [], []
for i, (a, b) in enumerate(zip(SP, IN)):
    cp = person(rd(date(2017,1,1), date(2022,1,1)), None, 'AT'); role(cp, 'Sponsor Contact', rd(date(2017,1,1), date(2022,1,1)))
    on = R.random() < .75; sy = R.randint(1998, 2022)
    spn.append((i + 1, a, b, R.choice(['Aarwald','Aarwald','Steinach','Bergheim','Neustadt','Vienna']), cp if i != 7 else None, sy, 1 if on else 0))
    base = R.choice([2000, 5000, 5000, 10000, 20000, 40000, 75000])
    for s in range(1, 7):
        if s + 2019 < sy or (not on and s > R.randint(2, 5)) or R.random() < .1: continue
        am = round(base * (1 + .05 * s) * R.uniform(.9, 1.15), -2); spp.append((i + 1, s, 'Main' if am > 60000 else 'Gold' if am > 18000 else 'Silver' if am > 7500 else 'Bronze', am, float(R.randint(5, 60) * 100) if R.random() < .3 else None, R.choice([0, 4, 10, 20, 40]), iso(rd(date(s + 2019, 3, 1), date(s + 2019, 9, 30)))))
# owned instruments
own = []
MK = ['Steinway','Bösendorfer','Thomann','Schmidt Brass','Gebr. Alexander','Lyon & Healy','Adams','Gagliano','Vuillaume','Klotz','unknown','Püchner','Buffet','Miraphone','Pöllmann']
curm = [(p, i) for p, i, f in mus if not f]
for k in range(118):
    i = R.choice(list(IID)); y = R.randint(1890, 2022) if i not in ('Violin','Viola','Cello') else R.randint(1740, 2015)
    pd = rd(date(1965,1,1), date(2024,12,1)) if y < 1965 else rd(date(y, 1, 1), date(2025, 6, 1)); pp = float(R.randint(8, 900) * 100) if i not in ('Violin','Cello','Piano') else float(R.randint(60, 2800) * 100)
    c_ = [p for p, j in curm if j == i]; lo = R.choice(c_) if c_ and R.random() < .5 else None
    own.append((k + 1, IID[i], 'INV-%04d' % (1000 + k * 3), R.choice(MK), y if R.random() < .93 else None, iso(pd), pp if R.random() < .92 else None, round(pp * R.uniform(.7, 2.6), -2), lo, iso(rd(max(pd, date(2012, 1, 1)), date(2025, 9, 1))) if lo else None, iso(rd(date(2019, 1, 1), date(2025, 11, 1))) if R.random() < .88 else None, R.choice(['Good','Good','Good','Fair','Poor','In Repair']), None if lo else R.choice([7, 7, 7, 1, 8, 9]), R.choice([None]*9 + ['case damaged','bow missing','on loan from foundation'])))
# hires
hire = []
HN = ['Rotary Club Aarwald','Gymnasium Aarwald','Chorverein Linden','Tectra Engineering','Volksbank','Jazz Club Steinach','City of Aarwald','Medical Congress GmbH','Orbis Pharma','Wirtschaftskammer','Familie Egger','Familie Hofer','Music School Aarwald','Helvion Insurance','TED Aarwald','Filmnacht eG','Tanzstudio Kaja','University of Applied Sciences','Red Cross','Chess Federation','Lions Club','Bergheim Cheese','Kammerchor Neustadt','Autohaus Pichler']
HT = ['Association','School','Choir','Company','Company','Association','Municipality','Company','Company','Association','Private','Private','School','Company','Association','Association','Company','School','Association','Association','Association','Company','Choir','Company']
RT = {r[0]: r for r in rooms}
for _ in range(460):
    k = R.randrange(24); rm = R.choice([1, 1, 2, 3, 3, 4, 4, 5, 8, 9]); st = datetime(2020, 1, 10, R.choice([8, 9, 10, 14, 17, 18])) + timedelta(days=R.randint(500, 2290)); en = st + timedelta(hours=R.choice([3, 4, 5, 8, 10, 30, 34, 54]))
    days = (en.date() - st.date()).days + 1; fee = round(RT[rm][6] * days * R.choice([1, 1, 1, .8, .9, .5]), 2)
    past = st.date() < TODAY; stt = ('Completed' if R.random() < .9 else 'Cancelled') if past else R.choice(['Confirmed','Confirmed','Confirmed','Option','Cancelled'])
    invd = (en.date() + timedelta(days=R.randint(1, 20))) if stt == 'Completed' else None
    if invd and invd > TODAY: invd = None
    pdd = invd + timedelta(days=R.randint(5, 75)) if invd and R.random() < .94 else None
    if pdd and pdd > TODAY: pdd = None
    hire.append((rm, HN[k], HT[k], R.choice({'School':['Graduation','Concert','Exam'],'Choir':['Concert','Rehearsal'],'Private':['Wedding','Birthday'],'Company':['Conference','Reception','Product Launch'],'Municipality':['Reception','Ceremony'],'Association':['Conference','Concert','General Meeting','Reception']}[HT[k]]), st.strftime('%Y-%m-%d %H:%M'), en.strftime('%Y-%m-%d %H:%M'), R.randint(10, RT[rm][4]) if R.random() < .9 else None, fee, round(fee * .3, 2) if R.random() < .7 else None, stt, None, iso(invd), iso(pdd), 1 if R.random() < .4 else 0, R.choice([None]*10 + ['own PA','needs 2 technicians','regular customer discount'])))
hire.sort(key=lambda h: (h[4], h[0], h[1]))
hire = [(i + 1,) + h[:10] + (('R%s-%04d' % (h[11][:4], i + 1)) if h[11] else None,) + h[11:] for i, h in enumerate(hire)]
ins('Person', persons); ins('PersonRole', sorted(roles)); ins('PersonInstrument', ins_pi); ins('Season', seasons); ins('Venue', ven); ins('Room', rooms); ins('Seat', seats); ins('Work', works); ins('Programme', prog); ins('ProgrammeWork', pwk); ins('Tour', tours); ins('Concert', concerts); ins('Rehearsal', reh); ins('Roster', ros)
ins('Contract', con); ins('Absence', absn); ins('SubscriptionPackage', pk); ins('Subscription', sub); ins('Ticket', tic); ins('Gift', gifts); ins('Sponsor', spn); ins('Sponsorship', spp); ins('OwnedInstrument', own); ins('Hire', hire)
db.executescript('''CREATE VIEW vConcertList AS SELECT c.ConcertID, c.ConcertDate, c.StartTime, pr.ProgrammeCode, pr.Title, pe.LastName AS Conductor, r.RoomName, v.VenueName, c.Status FROM Concert c JOIN Programme pr ON pr.ProgrammeID = c.ProgrammeID LEFT JOIN Person pe ON pe.PersonID = pr.ConductorPersonID JOIN Room r ON r.RoomID = c.RoomID JOIN Venue v ON v.VenueID = r.VenueID;
CREATE INDEX ixTicketConcert ON Ticket(ConcertID); CREATE INDEX ixRosterPerson ON Roster(PersonID);''')
db.commit(); db.execute('VACUUM'); db.close()
os.makedirs(os.path.join(HERE, 'database'), exist_ok=True); shutil.copyfile(OUT, os.path.join(HERE, 'database', 'orch.sqlite'))
