#!/usr/bin/env python3
"""Makes zoo.sqlite: the records system of a mid-size zoo, an Access database moved over to SQLite."""
import sqlite3, random, os
from datetime import date, timedelta
R = random.Random(20251120)
P = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'zoo.sqlite')
if os.path.exists(P): os.remove(P)
c = sqlite3.connect(P)
D0, NOW = date(2022,1,1), date(2025,11,20)
def rd(a, b): return a + timedelta(days=R.randint(0, max(0,(b-a).days)))
def iso(d): return d.isoformat() if d else None
def yn(p): return 'Y' if R.random() < p else 'N'
def wc(pairs):
    return R.choices([p[0] for p in pairs],[p[1] for p in pairs])[0]

c.executescript('''
CREATE TABLE lkpClass (ClassCode TEXT PRIMARY KEY, ClassName TEXT);
CREATE TABLE lkpCodes (CodeType TEXT, Code TEXT, Descr TEXT);
CREATE TABLE lkpDiag (DiagCode TEXT PRIMARY KEY, DiagText TEXT, BodySys TEXT);
CREATE TABLE Zones (ZoneID INTEGER PRIMARY KEY, ZoneName TEXT, HeadKeeper INTEGER);
CREATE TABLE tblEnclosure (EncNo TEXT PRIMARY KEY, EncName TEXT, ZoneID INTEGER, EncType TEXT, AreaSqM REAL, BuiltYr INTEGER, NotOnShow TEXT, LastInsp TEXT, NextInsp TEXT, Remarks TEXT);
CREATE TABLE tblSpecies (SpeciesID INTEGER PRIMARY KEY, CommonName TEXT, LatinName TEXT, ClassCode TEXT, IUCN TEXT, CITES TEXT, EEP TEXT, GestDays INTEGER, DWA TEXT);
CREATE TABLE tblInstitution (InstCode TEXT PRIMARY KEY, InstName TEXT, Town TEXT, Country TEXT, EAZA TEXT, ContactName TEXT, LastVisit TEXT);
CREATE TABLE tblAnimals (AnimalID INTEGER PRIMARY KEY, LocalID TEXT, HouseName TEXT, SpeciesID INTEGER, Sex TEXT, DOB TEXT, DOBEst TEXT, SireID INTEGER, DamID INTEGER, AcqDate TEXT, AcqType TEXT, AcqFrom TEXT, Status TEXT, StatusDate TEXT, DeathDate TEXT, EncNo TEXT, OldEncNo TEXT, ChipNo TEXT, WtKg REAL, DelYN TEXT, Notes TEXT);
CREATE TABLE EnclosureMoves (MoveID INTEGER PRIMARY KEY, AnimalID INTEGER, FromEnc TEXT, ToEnc TEXT, MoveDate TEXT, Reason TEXT, MovedBy INTEGER);
CREATE TABLE Transfers (XferID INTEGER PRIMARY KEY, AnimalID INTEGER, FromInst TEXT, ToInst TEXT, ReqDate TEXT, ApprDate TEXT, ShipDate TEXT, CancDate TEXT, XType TEXT, FeeP INTEGER, HaulCost REAL, CITESPermit TEXT);
CREATE TABLE tblBreedPair (PairID INTEGER PRIMARY KEY, SireID INTEGER, DamID INTEGER, PairedOn TEXT, SplitOn TEXT, EEPRec TEXT, Notes TEXT);
CREATE TABLE tblLitter (LitterID INTEGER PRIMARY KEY, PairID INTEGER REFERENCES tblBreedPair(PairID), BirthDt TEXT, NoBorn INTEGER, NoReared INTEGER, HandRrd TEXT);
CREATE TABLE Staff (StaffNo INTEGER PRIMARY KEY, Surname TEXT, Forename TEXT, JobTitle TEXT, Section TEXT, LineMgr INTEGER, StartDate TEXT, LeaveDate TEXT, Leaver TEXT, HrsWk REAL, HrRate REAL);
CREATE TABLE tblShift (ShiftID INTEGER PRIMARY KEY, StaffNo INTEGER, ZoneID INTEGER, ShiftDate TEXT, ShiftCode TEXT, StartTm TEXT, EndTm TEXT, Sick TEXT, OTHrs REAL);
CREATE TABLE tblTreatment (TreatID INTEGER PRIMARY KEY, AnimalID INTEGER, RptDate TEXT, SeenDate TEXT, ClosedDate TEXT, ReportedBy INTEGER, VetNo INTEGER, DiagCode TEXT REFERENCES lkpDiag(DiagCode), Drug TEXT, DoseMg REAL, Anaes INTEGER, ExtLab INTEGER, Outcome TEXT, Cost REAL);
CREATE TABLE tblFeed (FeedCode TEXT PRIMARY KEY, FeedName TEXT, FeedCat TEXT, Supplier TEXT, CostKg REAL, StockKg REAL, MinKg REAL, Disc TEXT);
CREATE TABLE tblDietSheet (DietID INTEGER PRIMARY KEY, SpeciesID INTEGER, FeedCode TEXT, GmDay REAL, FastDays INTEGER, FromDt TEXT, ToDt TEXT, Rev INTEGER);
CREATE TABLE FeedOrder (OrdNo INTEGER PRIMARY KEY, Supplier TEXT, OrdDate TEXT, DueDate TEXT, DelivDate TEXT, OrdStatus TEXT, OrderedBy INTEGER, PassedBy INTEGER);
CREATE TABLE FeedOrderLine (OrdNo INTEGER REFERENCES FeedOrder(OrdNo), LnNo INTEGER, FeedCode TEXT, QtyOrd REAL, QtyRecd REAL, PriceKg REAL, PRIMARY KEY(OrdNo,LnNo));
CREATE TABLE tblTktType (TktCode TEXT PRIMARY KEY, TktName TEXT, PriceP INTEGER, Heads INTEGER, OnSale TEXT);
CREATE TABLE TicketSales (SaleID INTEGER PRIMARY KEY, SaleDate TEXT, TktCode TEXT, Chan TEXT, Qty INTEGER, AmtP INTEGER);
CREATE TABLE Members (MemNo INTEGER PRIMARY KEY, Title TEXT, Surname TEXT, Forename TEXT, Town TEXT, PCode TEXT, MemType TEXT, JoinDate TEXT, RenewDate TEXT, ExpDate TEXT, CancDate TEXT, FeePaid REAL, GiftAid TEXT, NoMail TEXT);
CREATE TABLE tblAdoption (AdoptID INTEGER PRIMARY KEY, MemNo INTEGER, AdopterName TEXT, AnimalID INTEGER, Lvl TEXT, PaidDt TEXT, StartDt TEXT, EndDt TEXT, Amt REAL, IsGift TEXT, PackSent TEXT);
CREATE TABLE tblShopItem (ItemCode TEXT PRIMARY KEY, ItemDesc TEXT, Dept TEXT, CostPr REAL, SellPr REAL, StockQty INTEGER, Disc TEXT);
CREATE TABLE ShopSales (TxnNo INTEGER, LnNo INTEGER, SaleDt TEXT, TillNo INTEGER, ItemCode TEXT, Qty INTEGER, NetAmt REAL, VATAmt REAL, PayType TEXT, Void TEXT, MemNo INTEGER);
''')
def ins(t, rows):
    rows = list(rows)
    c.executemany('INSERT INTO %s VALUES (%s)' % (t, ','.join('?'*len(rows[0]))), rows)

ins('lkpClass', [('MAM','Mammals'),('AVE','Birds'),('REP','Reptiles'),('AMP','Amphibians'),('PIS','Fish'),('INV','Invertebrates')])
codes = [('STATUS','A','In collection'),('STATUS','D','Dead'),('STATUS','T','Transferred out'),('STATUS','L','Out on loan'),('STATUS','E','Escaped / missing'),
 ('ACQ','B','Born here'),('ACQ','L','Loan in'),('ACQ','P','Purchase'),('ACQ','D','Donation'),('ACQ','C','Confiscation'),('ACQ','R','Rescue'),
 ('XTYPE','LO','Breeding loan'),('XTYPE','DO','Donation'),('XTYPE','SA','Sale'),('XTYPE','EX','Exchange'),('XTYPE','RL','Return from loan'),
 ('SHIFT','E','Early'),('SHIFT','L','Late'),('SHIFT','N','Night watch'),('SHIFT','D','Full day'),
 ('ORD','O','Open'),('ORD','D','Delivered'),('ORD','P','Part delivered'),('ORD','X','Cancelled'),
 ('PAY','CA','Cash'),('PAY','CD','Card'),('PAY','GV','Gift voucher'),('PAY','AC','On account')]
ins('lkpCodes', codes)
diag = [('D01','Diarrhoea','Digestive'),('D02','Colic','Digestive'),('D03','Worm burden','Digestive'),('D04','Tooth abscess','Digestive'),
 ('S01','Fight wound','Skin'),('S02','Mange','Skin'),('S03','Feather loss','Skin'),('S04','Bumblefoot','Skin'),
 ('R01','Pneumonia','Respiratory'),('R02','Aspergillosis','Respiratory'),('R03','Runny nose','Respiratory'),
 ('M01','Lameness','Musculoskeletal'),('M02','Fracture','Musculoskeletal'),('M03','Arthritis','Musculoskeletal'),('M04','Overgrown hoof','Musculoskeletal'),
 ('E01','Eye infection','Eye'),('E02','Cataract','Eye'),('U01','Kidney disease','Urinary'),('G01','Dystocia','Reproductive'),('G02','Contraceptive implant','Reproductive'),
 ('P01','Routine health check','Preventive'),('P02','Vaccination','Preventive'),('P03','Blood sample','Preventive'),('P04','Pre-export exam','Preventive'),('X99','Not known',None)]
ins('lkpDiag', diag)

# --- staff
SUR = 'Ackroyd Baines Barlow Begum Bostock Brady Calder Chadwick Clegg Coyle Dacre Dhillon Doherty Eccles Farrar Fenwick Gill Greenhalgh Haigh Hardcastle Hussain Iqbal Jagger Kaur Kershaw Lister Lockwood Mahmood Metcalfe Midgley Naylor Ogden Okafor Parkin Patel Pickles Quinn Ramsden Rigby Sagar Schofield Shaw Sidebottom Stott Sugden Tattersall Thwaite Tordoff Umar Varley Wadsworth Walmsley Whitham Womersley Yates Zielinski'.split()
FOR = 'Abigail Adam Aisha Alan Amy Andrew Anna Ben Beth Callum Cara Charlotte Chris Claire Connor Dan David Dawn Ellie Emma Fiona Gareth Gemma George Hannah Harry Imran Isla Jack James Jane Jess Jo Josh Kate Keith Laura Leah Liam Louise Lucy Mark Martin Megan Mohammed Natalie Neil Nina Oliver Paul Priya Rachel Rob Ruth Sam Sarah Simon Sophie Steve Tom Zoe'.split()
zones = ['African Plains','Big Cats','Primate House','Bird Walk','Reptile & Nocturnal','Lakeside','Children\'s Farm','Asian Forest']
jobs = [('Curator',4,24.5),('Head Keeper',8,19.2),('Senior Keeper',12,16.1),('Keeper',30,13.2),('Trainee Keeper',8,11.6),('Vet',4,31.0),('Vet Nurse',3,17.4),('Registrar',2,18.3),('Shop Assistant',10,11.9),('Gate Assistant',9,11.9),('Education Officer',5,15.4),('Maintenance',6,14.8),('Catering Assistant',6,11.9),('Membership Clerk',3,12.9)]
sec = {'Vet':'VET','Vet Nurse':'VET','Registrar':'ADM','Curator':'ADM','Shop Assistant':'RET','Gate Assistant':'GATE','Education Officer':'EDU','Maintenance':'MTN','Catering Assistant':'CAT','Membership Clerk':'ADM'}
staff=[]; n=101; used=set(); headk={}
for job,k,rate in jobs:
    for i in range(k):
        while True:
            nm=(R.choice(SUR),R.choice(FOR))
            if nm not in used: used.add(nm); break
        st = rd(date(2009,1,1),date(2021,12,1)) if R.random()<.6 or job in('Curator','Head Keeper') else rd(D0,date(2025,9,30))
        lv=None
        if job not in('Curator','Head Keeper','Registrar') and R.random()<.24 and st<date(2025,3,1): lv=rd(max(st+timedelta(days=90),date(2022,3,1)),date(2025,10,31))
        s = sec.get(job) or 'Z%d'%(R.randint(1,8))
        if job=='Head Keeper': s='Z%d'%(i+1); headk[i+1]=n
        staff.append([n,nm[0],nm[1],job,s,None,iso(st),iso(lv),'Y' if lv else 'N',R.choice([37.5,37.5,37.5,30,24,16]),round(rate+R.choice([0,0,.4,.8,1.2]),2)]); n+=1
cur=[s[0] for s in staff if s[3]=='Curator']
for s in staff:
    if s[3]=='Curator': s[5]=cur[0] if s[0]!=cur[0] else None
    elif s[3]=='Head Keeper': s[5]=R.choice(cur)
    elif s[4][0]=='Z': s[5]=headk[int(s[4][1:])]
    else: s[5]=R.choice(cur)
ins('Staff',staff)
ins('Zones',[(i+1,z,headk[i+1]) for i,z in enumerate(zones)])
keepers=[s for s in staff if 'Keeper' in s[3]]
vets=[s for s in staff if s[3]=='Vet']
def onpay(lst,d):
    l=[s for s in lst if s[6]<=iso(d) and (s[7] is None or s[7]>iso(d))]
    return R.choice(l)[0] if l else None

# --- species: name, latin, class, iucn, cites, eep, gest, dwa, zone, adult kg, n current-ish
SP = '''African lion|Panthera leo|MAM|VU|II|Y|110|Y|2|170|8
Amur tiger|Panthera tigris altaica|MAM|EN|I|Y|105|Y|2|180|5
Sumatran tiger|Panthera tigris sumatrae|MAM|CR|I|Y|105|Y|2|110|4
Snow leopard|Panthera uncia|MAM|VU|I|Y|98|Y|2|42|5
Amur leopard|Panthera pardus orientalis|MAM|CR|I|Y|95|Y|2|45|3
Cheetah|Acinonyx jubatus|MAM|VU|I|Y|93|Y|2|46|6
Eurasian lynx|Lynx lynx|MAM|LC|II|N|69|Y|2|22|4
Pallas's cat|Otocolobus manul|MAM|LC|II|Y|70|N|2|4|4
Rothschild's giraffe|Giraffa camelopardalis rothschildi|MAM|EN|II|Y|455|N|1|900|9
Grevy's zebra|Equus grevyi|MAM|EN|I|Y|390|N|1|400|8
Southern white rhino|Ceratotherium simum|MAM|NT|I|Y|490|Y|1|2000|4
Common eland|Tragelaphus oryx|MAM|LC||N|270|N|1|500|8
Greater kudu|Tragelaphus strepsiceros|MAM|LC||N|240|N|1|220|7
Scimitar-horned oryx|Oryx dammah|MAM|EN|I|Y|250|N|1|180|10
Nile lechwe|Kobus megaceros|MAM|EN||Y|240|N|1|90|9
Warthog|Phacochoerus africanus|MAM|LC||N|172|N|1|70|6
Meerkat|Suricata suricatta|MAM|LC||N|75|N|1|.8|32
Bongo|Tragelaphus eurycerus|MAM|CR|III|Y|285|N|1|230|5
African hunting dog|Lycaon pictus|MAM|EN||Y|70|Y|1|25|11
Aardvark|Orycteropus afer|MAM|LC||Y|243|N|5|55|3
Ring-tailed lemur|Lemur catta|MAM|EN|I|Y|135|N|3|2.3|22
Red-ruffed lemur|Varecia rubra|MAM|CR|I|Y|102|N|3|3.5|7
Western lowland gorilla|Gorilla gorilla gorilla|MAM|CR|I|Y|257|Y|3|140|6
Chimpanzee|Pan troglodytes|MAM|EN|I|N|230|Y|3|45|11
Sumatran orangutan|Pongo abelii|MAM|CR|I|Y|245|Y|3|60|5
Lar gibbon|Hylobates lar|MAM|EN|I|Y|210|N|3|6|5
Squirrel monkey|Saimiri boliviensis|MAM|LC|II|Y|165|N|3|.9|24
Cotton-top tamarin|Saguinus oedipus|MAM|CR|I|Y|168|N|3|.45|9
Golden lion tamarin|Leontopithecus rosalia|MAM|EN|I|Y|128|N|3|.6|7
Emperor tamarin|Saguinus imperator|MAM|LC|II|Y|142|N|3|.45|6
Pygmy marmoset|Cebuella pygmaea|MAM|VU|II|Y|138|N|3|.12|8
Mandrill|Mandrillus sphinx|MAM|VU|I|Y|175|Y|3|22|9
Asian elephant|Elephas maximus|MAM|EN|I|Y|645|Y|8|3200|5
Red panda|Ailurus fulgens|MAM|EN|I|Y|134|N|8|5|5
Malayan tapir|Tapirus indicus|MAM|EN|I|Y|395|N|8|320|3
Binturong|Arctictis binturong|MAM|VU|III|Y|91|N|8|16|4
Asian short-clawed otter|Aonyx cinereus|MAM|VU|I|N|62|N|8|3|9
Visayan warty pig|Sus cebifrons|MAM|CR||Y|118|N|8|35|8
Reeves' muntjac|Muntiacus reevesi|MAM|LC||N|210|N|8|13|5
Bactrian camel|Camelus bactrianus|MAM||| N|395|N|8|600|6
Babirusa|Babyrousa celebensis|MAM|VU|I|Y|158|N|8|70|4
Capybara|Hydrochoerus hydrochaeris|MAM|LC||N|150|N|6|50|8
Giant otter|Pteronura brasiliensis|MAM|EN|I|Y|68|N|6|26|4
Brazilian tapir|Tapirus terrestris|MAM|VU|II|Y|400|N|6|210|3
Giant anteater|Myrmecophaga tridactyla|MAM|VU|II|Y|184|N|6|38|3
Two-toed sloth|Choloepus didactylus|MAM|LC||N|300|N|5|6|4
Rodrigues fruit bat|Pteropus rodricensis|MAM|EN|II|Y|150|N|5|.3|40
Slender loris|Loris lydekkerianus|MAM|NT|II|Y|167|N|5|.25|4
Pygmy goat|Capra hircus|MAM|||N|150|N|7|25|18
Alpaca|Vicugna pacos|MAM|||N|340|N|7|65|7
Kune kune pig|Sus scrofa domesticus|MAM|||N|115|N|7|90|5
Shetland pony|Equus caballus|MAM|||N|335|N|7|180|3
Guinea pig|Cavia porcellus|MAM|||N|65|N|7|.9|26
Rabbit|Oryctolagus cuniculus|MAM|||N|31|N|7|2.2|15
Humboldt penguin|Spheniscus humboldti|AVE|VU|I|Y|40|N|6|4.2|48
Chilean flamingo|Phoenicopterus chilensis|AVE|NT|II|N|28|N|6|2.8|44
Great white pelican|Pelecanus onocrotalus|AVE|LC||N|30|N|6|9|10
Black swan|Cygnus atratus|AVE|LC||N|38|N|6|6|4
Red-breasted goose|Branta ruficollis|AVE|VU|II|N|25|N|6|1.4|12
Scarlet ibis|Eudocimus ruber|AVE|LC|II|N|22|N|4|.9|18
Northern bald ibis|Geronticus eremita|AVE|EN|I|Y|26|N|4|1.2|14
Waldrapp crane|Grus waldrappi|AVE|||N|30|N|4|5|0
Red-crowned crane|Grus japonensis|AVE|VU|I|Y|31|N|4|8|4
Andean condor|Vultur gryphus|AVE|VU|I|Y|57|N|4|11|3
Steller's sea eagle|Haliaeetus pelagicus|AVE|VU|II|Y|41|N|4|7|3
Snowy owl|Bubo scandiacus|AVE|VU|II|N|32|N|4|2|4
Eurasian eagle owl|Bubo bubo|AVE|LC|II|N|34|N|4|2.7|3
Kea|Nestor notabilis|AVE|EN|II|Y|25|N|4|.9|6
Hyacinth macaw|Anodorhynchus hyacinthinus|AVE|VU|I|Y|28|N|4|1.4|5
Scarlet macaw|Ara macao|AVE|LC|I|N|26|N|4|1|6
Bali starling|Leucopsar rothschildi|AVE|CR|I|Y|14|N|4|.09|12
Rhinoceros hornbill|Buceros rhinoceros|AVE|VU|II|Y|40|N|4|2.5|4
Victoria crowned pigeon|Goura victoria|AVE|NT|II|Y|29|N|4|2.4|5
Laughing kookaburra|Dacelo novaeguineae|AVE|LC||N|26|N|4|.35|4
Emu|Dromaius novaehollandiae|AVE|LC||N|55|N|7|38|4
Ostrich|Struthio camelus|AVE|LC||N|42|N|1|110|5
Komodo dragon|Varanus komodoensis|REP|EN|I|Y|240|Y|5|60|3
Aldabra giant tortoise|Aldabrachelys gigantea|REP|VU|II|N|110|N|5|140|5
Radiated tortoise|Astrochelys radiata|REP|CR|I|Y|150|N|5|8|11
Green anaconda|Eunectes murinus|REP|LC|II|N|200|N|5|35|2
Royal python|Python regius|REP|NT|II|N|60|N|5|1.5|7
Cuban crocodile|Crocodylus rhombifer|REP|CR|I|Y|60|Y|5|65|4
Rhinoceros iguana|Cyclura cornuta|REP|EN|I|Y|85|N|5|6|4
King cobra|Ophiophagus hannah|REP|VU|II|N|70|Y|5|5|2
Gila monster|Heloderma suspectum|REP|NT|II|N|125|Y|5|.8|3
Mountain chicken frog|Leptodactylus fallax|AMP|CR||Y||N|5|.6|21
Golden poison frog|Phyllobates terribilis|AMP|EN|II|N||N|5|.02|16
Axolotl|Ambystoma mexicanum|AMP|CR|II|N||N|5|.15|8
Mexican red-knee tarantula|Brachypelma hamorii|INV|VU|II|N||N|5|.02|6
Emperor scorpion|Pandinus imperator|INV||II|N||N|5|.03|5
Potosi pupfish|Cyprinodon alvarezi|PIS|EW||Y||N|5|.01|30
Dhole|Cuon alpinus|MAM|EN|II|Y|62|Y|8|15|0
Common hippopotamus|Hippopotamus amphibius|MAM|VU|II|N|240|Y|1|1500|0
Californian sea lion|Zalophus californianus|MAM|LC||N|350|N|6|110|0
Polar bear|Ursus maritimus|MAM|VU|II|N|230|Y|2|400|0
Rockhopper penguin|Eudyptes chrysocome|AVE|VU||Y|33|N|6|2.5|0'''.split('\n')
sp=[]; spx={}
for i,l in enumerate(SP):
    f=[x.strip() for x in l.split('|')]
    if f[0]=='Waldrapp crane': continue
    sid=1001+len(sp)*3
    sp.append((sid,f[0],f[1],f[2],f[3] or None,f[4] or None,f[5],int(f[6]) if f[6] else None,f[7]))
    spx[sid]=dict(zone=int(f[8]),kg=float(f[9]),n=int(f[10]),name=f[0],cls=f[2],gest=int(f[6]) if f[6] else None,eep=f[5])
ins('tblSpecies',sp)

# --- enclosures
encs=[]; spenc={}
pref={1:'AP',2:'BC',3:'PH',4:'BW',5:'RN',6:'LK',7:'CF',8:'AF'}
cnt={k:0 for k in pref}
special={'African lion':'Lion Lookout','Amur tiger':'Tiger Taiga','Sumatran tiger':'Tiger Falls','Humboldt penguin':'Penguin Cove','Chilean flamingo':'Flamingo Lagoon','Meerkat':'Meerkat Mound','Western lowland gorilla':'Gorilla Ridge','Chimpanzee':'Chimp Island','Asian elephant':'Elephant Barn','Red panda':'Panda Pines','Komodo dragon':'Dragon House','Ring-tailed lemur':'Lemur Wood','Giant otter':'Otter Creek','Cheetah':'Cheetah Run',"Rothschild's giraffe":'Giraffe House','Rodrigues fruit bat':'Bat Cave','Pygmy goat':'Goat Yard','Guinea pig':'Guinea Pig Village'}
def newenc(z,name,typ,area,off):
    cnt[z]+=1; no='%s%02d'%(pref[z],cnt[z])
    li=rd(date(2025,1,5),date(2025,11,10)) if R.random()<.8 else rd(date(2023,6,1),date(2024,12,20))
    if R.random()<.05: li=None
    encs.append((no,name,z,typ,area,R.choice(range(1968,2024)),off,iso(li),iso(li+timedelta(days=R.choice([182,365,365]))) if li else None,R.choice([None,None,None,'roof netting to replace','heat lamp circuit on own breaker','moat drains slowly','new locks 2024'])))
    return no
share={}
for s in sp:
    x=spx[s[0]]
    if not x['n']: continue
    small=x['kg']<3
    typ={'AVE':'Aviary','REP':'Vivarium','AMP':'Vivarium','INV':'Vivarium','PIS':'Tank'}.get(x['cls'],'Paddock' if x['kg']>60 and x['zone'] in(1,6,7,8) else ('Cage' if small else 'Enclosure'))
    if x['name'] in('Humboldt penguin','Chilean flamingo','Great white pelican','Black swan','Red-breasted goose'): typ='Pool'
    if x['name'] in('Ostrich','Emu'): typ='Paddock'
    key=(x['zone'],typ)
    if x['name'] in special or key not in share or R.random()<.55:
        nm=special.get(x['name']) or (x['name'].split()[-1].capitalize()+' '+{'Aviary':'Aviary','Vivarium':'Viv','Tank':'Tank','Paddock':'Paddock','Cage':'Run','Enclosure':'House','Pool':'Pool'}[typ])
        area=round(x['kg']**.5*R.uniform(20,80)+R.uniform(4,40),1) if typ not in('Vivarium','Tank') else round(R.uniform(1.5,22),1)
        no=newenc(x['zone'],nm,typ,area,'N')
        if x['name'] not in special: share[key]=no
        spenc[s[0]]=[no]
    else: spenc[s[0]]=[share[key]]
off={}
for z in range(1,9):
    off[z]=[newenc(z,'%s Off-show %d'%(zones[z-1].split()[0],k),R.choice(['Den','Holding','Isolation']),round(R.uniform(6,60),1),'Y') for k in range(1,3)]
newenc(1,'Old Hippo Pool','Pool',410.0,'Y'); newenc(4,'Walk-through Aviary (new)','Aviary',620.0,'N'); newenc(8,'Dhole Paddock','Paddock',900.0,'N'); newenc(7,'Petting Pen','Pen',85.0,'N')
ins('tblEnclosure',encs)

# --- institutions
inst=[('HOME','Calder Valley Zoo','Halifax','UK','Y')]+[tuple(x.split('|')) for x in '''CHES|Chester Zoo|Chester|UK|Y
EDIN|Edinburgh Zoo|Edinburgh|UK|Y
TWYC|Twycross Zoo|Atherstone|UK|Y
MARW|Marwell Wildlife|Winchester|UK|Y
PAIG|Paignton Zoo|Paignton|UK|Y
COLC|Colchester Zoo|Colchester|UK|Y
DUDL|Dudley Zoo|Dudley|UK|Y
BLAC|Blackpool Zoo|Blackpool|UK|Y
KNOW|Knowsley Safari|Prescot|UK|Y
WHIP|Whipsnade Zoo|Dunstable|UK|Y
LOND|London Zoo|London|UK|Y
BRIS|Bristol Zoo Project|Bristol|UK|Y
DURR|Jersey Zoo|Trinity|Jersey|Y
BELF|Belfast Zoo|Belfast|UK|Y
DUBL|Dublin Zoo|Dublin|Ireland|Y
FOTA|Fota Wildlife Park|Cork|Ireland|Y
FLAM|Flamingo Land|Malton|UK|N
YORK|Yorkshire Wildlife Park|Doncaster|UK|Y
TROP|Tropical Butterfly House|Sheffield|UK|N
LOTH|Lotherton Bird Garden|Leeds|UK|N
BANH|Banham Zoo|Norwich|UK|Y
HOWL|Howletts|Canterbury|UK|N
PORL|Port Lympne|Hythe|UK|N
WOBU|Woburn Safari Park|Woburn|UK|Y
LONG|Longleat|Warminster|UK|Y
ROTT|Blijdorp|Rotterdam|Netherlands|Y
ARTI|Artis|Amsterdam|Netherlands|Y
BURG|Burgers' Zoo|Arnhem|Netherlands|Y
ANTW|Antwerp Zoo|Antwerp|Belgium|Y
PAIR|Pairi Daiza|Brugelette|Belgium|Y
PARI|Menagerie Jardin des Plantes|Paris|France|Y
BEAU|ZooParc de Beauval|Saint-Aignan|France|Y
MULH|Mulhouse Zoo|Mulhouse|France|Y
BERL|Tierpark Berlin|Berlin|Germany|Y
LEIP|Leipzig Zoo|Leipzig|Germany|Y
KOLN|Cologne Zoo|Cologne|Germany|Y
FRAN|Frankfurt Zoo|Frankfurt|Germany|Y
NURN|Nuremberg Zoo|Nuremberg|Germany|Y
WUPP|Wuppertal Zoo|Wuppertal|Germany|Y
BASL|Basel Zoo|Basel|Switzerland|Y
ZURI|Zurich Zoo|Zurich|Switzerland|Y
VIEN|Schonbrunn|Vienna|Austria|Y
PRAG|Prague Zoo|Prague|Czechia|Y
DVUR|Dvur Kralove|Dvur Kralove|Czechia|Y
WROC|Wroclaw Zoo|Wroclaw|Poland|Y
POZN|Poznan Zoo|Poznan|Poland|Y
BUDA|Budapest Zoo|Budapest|Hungary|Y
COPN|Copenhagen Zoo|Copenhagen|Denmark|Y
AALB|Aalborg Zoo|Aalborg|Denmark|Y
KOLM|Kolmarden|Norrkoping|Sweden|Y
HELS|Korkeasaari|Helsinki|Finland|Y
MADR|Madrid Zoo|Madrid|Spain|Y
BARC|Barcelona Zoo|Barcelona|Spain|Y
LISB|Lisbon Zoo|Lisbon|Portugal|Y
ROMA|Bioparco Roma|Rome|Italy|Y
RIGA|Riga Zoo|Riga|Latvia|Y
TALL|Tallinn Zoo|Tallinn|Estonia|Y
BREE|J. Whitlam (private breeder)|Goole|UK|N
RESC|RSPCA Reptile Rescue|Brighton|UK|N
BFOR|Border Force Heathrow|London|UK|N'''.split('\n')]
ins('tblInstitution',[i+(R.choice([None]+[a+' '+b for a,b in zip(R.sample(FOR,6),R.sample(SUR,6))]),iso(rd(D0,NOW)) if R.random()<.4 else None) for i in inst])
others=[i[0] for i in inst[1:-3]]

# --- animals
HN='Ajax Alma Amba Asha Bahati Bella Biscuit Blue Bonnie Buddy Cleo Coco Daisy Dara Diego Dotty Echo Elsa Ember Enzo Fern Figgy Freya Ginger Gizmo Hades Hazel Indra Ivy Jabali Jasper Juno Kali Kiara Kito Koda Lola Loki Luna Maggie Makena Marley Mia Milo Mojo Nala Nia Nico Olive Oscar Pablo Pepper Pip Poppy Ravi Rex Rosie Rusty Sasha Shanti Shaka Simba Sita Sparky Stan Suki Tala Teddy Thabo Thor Tia Tilly Toffee Ursa Vera Willow Winston Yara Zara Zeus Ziggy'.split()
animals=[]; moves=[]; A={}; aid=2001; seq={'MAM':410,'AVE':220,'REP':90,'AMP':30,'PIS':12,'INV':8}
pfx={'MAM':'M','AVE':'B','REP':'R','AMP':'A','PIS':'F','INV':'I'}
mid=1
births_by={}
def add(sid,sex,dob,acq,acqtype,frm,sire=None,dam=None):
    global aid,mid
    x=spx[sid]; cls=x['cls']; seq[cls]+=R.choice([1,1,2])
    named = x['kg']>=3 and R.random()<.9 or R.random()<.15
    st,sd,dd='A',acq,None
    a=dict(id=aid,sid=sid,sex=sex,dob=dob,acq=acq,acqtype=acqtype,frm=frm,sire=sire,dam=dam,
      lid='%s%s%03d'%(pfx[cls],str(acq.year)[2:],seq[cls]%1000),name=R.choice(HN) if named else None,st=st,sd=sd,dd=None,
      enc=R.choice(spenc[sid]),old=None,chip=('9%014d'%R.randint(10**12,10**14-1)) if x['kg']>.5 and R.random()<.8 else None,
      kg=round(x['kg']*R.uniform(.75,1.25),3 if x['kg']<1 else 1) if R.random()<.88 else None,dl='N',notes=None)
    A[aid]=a; animals.append(a); aid+=1
    return a
for s in sp:
    x=spx[s[0]]
    for k in range(int(x['n']*1.15+.5)):
        big=x['kg']>3
        acq=rd(date(2012,1,1) if big else date(2018,1,1),date(2021,12,20)) if R.random()<.5 else rd(D0,date(2025,10,20))
        t=wc([('B',5.0),('L',2.5),('P',1.2),('D',2.6),('C',.25),('R',.3)])
        dob=acq if t=='B' else acq-timedelta(days=R.randint(200,2600 if big else 900))
        frm=None if t=='B' else ('BFOR' if t=='C' else 'RESC' if t=='R' else 'BREE' if t=='P' and R.random()<.4 else R.choice(others))
        add(s[0],wc([('M',44),('F',50),('U',4 if big else 25)]),dob,acq,t,frm)
# --- pairs & litters
pairs=[];litters=[];pid=301;lid=5001
for s in sp:
    x=spx[s[0]]
    ms=[a for a in animals if a['sid']==s[0] and a['sex']=='M' and a['acq']<date(2024,1,1)]
    fs=[a for a in animals if a['sid']==s[0] and a['sex']=='F' and a['acq']<date(2024,1,1)]
    if not ms or not fs: continue
    for k in range(R.choice([1,1,2,2,3])):
        m,f=R.choice(ms),R.choice(fs)
        po=rd(max(D0,m['acq'],f['acq']),date(2025,6,1)); so=rd(po+timedelta(days=60),NOW) if R.random()<.4 and po<date(2025,8,1) else None
        pairs.append((pid,m['id'],f['id'],iso(po),iso(so),'Y' if x['eep']=='Y' and R.random()<.75 else 'N',R.choice([None,None,None,'moved after introduction','separated for calving','not compatible?'])))
        g=x['gest'] or 60
        d=po+timedelta(days=g+R.randint(0,120))
        while d<(so or NOW)-timedelta(days=5):
            if R.random()<.72:
                nb=1 if x['kg']>200 or 'monkey' in x['name'] or 'gorilla' in x['name'].lower() else R.randint(1,5)
                nr=sum(R.random()<.72 for _ in range(nb))
                litters.append((lid,pid,iso(d),nb,nr,yn(.14)));lid+=1
                for _ in range(min(nr,2) if x['n']<30 else nr):
                    add(s[0],wc([('M',45),('F',45),('U',10)]),d,d,'B',None,m['id'],f['id'])
            d+=timedelta(days=max(g+90,R.randint(180,420)))
        pid+=1
ins('tblBreedPair',pairs); ins('tblLitter',litters)
parents={p[1] for p in pairs}|{p[2] for p in pairs}
# statuses and transfers
xfers=[];xid=7001
def permit(sid): 
    return yn(.8) if [q for q in sp if q[0]==sid][0][5] in('I','II') else 'N'
for a in animals:
    if a['acqtype'] in('L','P','D') and a['acq']>=date(2021,10,1):
        sh=a['acq'];ap=sh-timedelta(days=R.randint(7,90));rq=ap-timedelta(days=R.randint(5,120))
        xfers.append((xid,a['id'],a['frm'],'HOME',iso(rq),iso(ap),iso(sh),None,{'L':'LO','P':'SA','D':R.choice(['DO','EX'])}[a['acqtype']],R.randint(100,9000)*100 if a['acqtype']=='P' else 0,round(R.uniform(60,3800),2),permit(a['sid'])));xid+=1
    big=spx[a['sid']]['kg']>3
    u=R.random(); pD=.14 if big else .26; pT=.17 if a['acqtype']=='B' else .06
    lo=max(a['acq']+timedelta(days=3),D0)
    if lo>=NOW: continue
    if u<pD:
        a['st']='D';a['dd']=rd(lo,NOW-timedelta(days=1));a['sd']=a['dd']
    elif u<pD+pT and (NOW-lo).days>200:
        sh=rd(lo+timedelta(days=150),NOW-timedelta(days=2));loan=R.random()<.4
        a['st']='L' if loan else 'T';a['sd']=sh
        ap=sh-timedelta(days=R.randint(7,90));rq=ap-timedelta(days=R.randint(5,60))
        sale=(not loan) and R.random()<.25
        xfers.append((xid,a['id'],'HOME',R.choice(others),iso(rq),iso(ap),iso(sh),None,'LO' if loan else 'SA' if sale else ('RL' if a['acqtype']=='L' else R.choice(['DO','DO','EX'])),R.randint(100,6000)*100 if sale else 0,round(R.uniform(60,3800),2),permit(a['sid'])));xid+=1
    elif u>.997: a['st']='E';a['sd']=rd(lo,NOW)
    # open & cancelled requests
    elif R.random()<.035:
        rq=rd(date(2025,5,1),NOW);ap=rq+timedelta(days=R.randint(5,80));ap=ap if ap<NOW and R.random()<.6 else None
        xfers.append((xid,a['id'],'HOME',R.choice(others),iso(rq),iso(ap),None,None,R.choice(['LO','DO','SA','EX']),0,None,'N'));xid+=1
    elif R.random()<.03:
        rq=rd(D0,date(2025,9,1));xfers.append((xid,a['id'],'HOME',R.choice(others),iso(rq),None,None,iso(rq+timedelta(days=R.randint(10,70))),R.choice(['LO','DO','SA','EX']),0,None,'N'));xid+=1
xfers.sort(key=lambda r:r[4]); xfers=[(7001+i,)+r[1:] for i,r in enumerate(xfers)]
ins('Transfers',xfers)
allenc=[e[0] for e in encs]
for a in animals:
    end=a['sd'] if a['st']!='A' else NOW
    z=spx[a['sid']]['zone']; start=max(a['acq'],D0)
    k=wc([(0,3),(1,3),(2,2),(3,1),(4,.6)])
    if (end-start).days<20: k=0
    if k:
        ds=sorted(rd(start,end-timedelta(days=1)) for _ in range(k)); curE=a['enc']; path=[a['enc']]
        for j in range(k): path.insert(0,R.choice(off[z]+[e[0] for e in encs if e[2]==z]) if (path[0]==a['enc'] or R.random()<.4) else a['enc'])
        for j,d in enumerate(ds):
            if path[j]==path[j+1]: continue
            moves.append([a['id'],path[j],path[j+1],iso(d),R.choice(['INTRO','BREED','VET','MAINT','FIGHT','WINTER','QUAR',None]),onpay(keepers,d)])
            a['old']=path[j]
    if a['st'] in('D','T'): a['enc']=None if R.random()<.8 else a['enc']
    if a['st']=='L': a['enc']=None
moves.sort(key=lambda r:r[3])
ins('EnclosureMoves',[tuple([i+1]+m) for i,m in enumerate(moves)])
# soft-deleted duplicates / entered in error
for a in list(R.sample([a for a in animals if a['id'] not in parents],24)):
    b=dict(a); b['id']=aid; aid+=1; b['dl']='Y'; b['notes']='entered twice, see '+a['lid']; b['lid']=a['lid']+'x'; animals.append(b)
ins('tblAnimals',[(a['id'],a['lid'],a['name'],a['sid'],a['sex'] if R.random()>.01 else None,iso(a['dob']),'N' if a['acqtype']=='B' else yn(.25),a['sire'],a['dam'],iso(a['acq']),a['acqtype'],a['frm'],a['st'],iso(a['sd']),iso(a['dd']),a['enc'],a['old'],a['chip'],a['kg'],a['dl'],a['notes'] or R.choice([None]*8+['hand tame','nervous with hose','missing left ear tip','blind one eye'])) for a in animals])

# --- shifts
sh=[];i=90001
for s in keepers:
    if s[3]=='Head Keeper' and R.random()<.4: continue
    if R.random()<.42: continue
    d=max(D0,date.fromisoformat(s[6])); e=date.fromisoformat(s[7]) if s[7] else date(2025,11,30)
    p=.62*s[9]/37.5
    z0=int(s[4][1:])
    while d<=e:
        if R.random()<p:
            cd=wc([('E',45),('L',38),('D',12),('N',5)])
            a,b={'E':('07:00','15:00'),'L':('10:30','18:30'),'D':('08:00','17:30'),'N':('21:00','06:00')}[cd]
            sick='Y' if d<=NOW and R.random()<.028 else 'N'
            sh.append((s[0],z0 if R.random()<.8 else R.randint(1,8),iso(d),cd,a,b,sick,R.choice([0,0,0,0,0,0,.5,1,1.5,2]) if sick=='N' and d<NOW else 0))
        d+=timedelta(days=1)
sh.sort(key=lambda r:(r[2],r[0]))
ins('tblShift',[(i+k,)+r for k,r in enumerate(sh)])

# --- treatments
tr=[]
vis=[a for a in animals if a['dl']=='N']
wts=[min(6,1+spx[a['sid']]['kg']**.25) for a in vis]
drugs=['Meloxicam','Enrofloxacin','Fenbendazole','Ivermectin','Amoxicillin','Itraconazole','Tramadol','Deslorelin','Vitamin B12',None,None]
for k in range(3300):
    a=R.choices(vis,wts)[0]
    lo=max(a['acq'],D0); hi=(a['sd'] if a['st']!='A' else NOW-timedelta(days=1))
    if hi<=lo: continue
    r=rd(lo,hi); se=min(hi,r+timedelta(days=wc([(0,6),(1,4),(2,2),(3,1),(6,.4)])))
    cls=spx[a['sid']]['cls']
    while True:
        dg=R.choices(diag,[4,1,4,2,4,1.5,1.5,2,1.5,1.5,2,4,1,2,2,2,.6,1.2,.7,1.2,8,5,4,1.5,1.5])[0]
        if dg[0] in('S03','S04','R02') and cls!='AVE': continue
        if dg[0] in('M04','D02','D04','S02') and cls!='MAM': continue
        break
    prev=dg[0][0]=='P'
    out='R'; cl=se+timedelta(days=0 if prev else R.randint(1,60))
    if a['st']=='D' and (a['dd']-r).days<40 and not prev: out=wc([('D',5),('E',4),('R',2)]); cl=a['dd'] if out!='R' else min(cl,a['dd'])
    elif cl>NOW or (R.random()<.04 and r>date(2025,3,1)): out='O'; cl=None
    elif R.random()<.1 and not prev: out='I'
    if cl and cl>NOW: cl=None;out='O'
    v=onpay(vets,se)
    dr=None if dg[0]in('P01','P03','P04') else 'Vaccine' if dg[0]=='P02' else R.choice(drugs)
    tr.append((a['id'],iso(r),iso(se) if R.random()>.02 or cl else None,iso(cl),onpay(keepers,r),v,dg[0] if R.random()>.02 else None,dr,round(spx[a['sid']]['kg']*R.uniform(.2,5),2) if dr and dr!='Vaccine' else None,-1 if R.random()<(.3 if dg[0]in('D04','P04','M02','E02','P03','G02') else .06) else 0,-1 if R.random()<(.5 if dg[0]in('P03','D01','U01','R02') else .1) else 0,out,round(R.uniform(12,90)*(1+spx[a['sid']]['kg']**.3/3)*(3 if R.random()<.08 else 1),2) if R.random()>.05 else None))
tr.sort(key=lambda r:r[1])
ins('tblTreatment',[(40001+k,)+r for k,r in enumerate(tr)])

# --- feed
feed=[('MT01','Beef on bone','MEAT',4.2),('MT02','Horse meat','MEAT',3.6),('MT03','Chicken (whole)','MEAT',2.9),('MT04','Rabbit (whole)','MEAT',5.4),('MT05','Day-old chicks','MEAT',3.1),('MT06','Mice (frozen)','MEAT',9.8),('MT07','Rats (frozen)','MEAT',8.7),
('FS01','Sprats','FISH',2.6),('FS02','Herring','FISH',2.4),('FS03','Mackerel','FISH',3.0),('FS04','Trout','FISH',5.9),
('FR01','Apples','FRUIT',1.1),('FR02','Bananas','FRUIT',1.2),('FR03','Grapes','FRUIT',2.9),('FR04','Papaya','FRUIT',3.8),('FR05','Melon','FRUIT',1.7),
('VG01','Carrots','VEG',.6),('VG02','Cabbage','VEG',.7),('VG03','Sweet potato','VEG',1.3),('VG04','Lettuce','VEG',1.5),('VG05','Celery','VEG',1.4),('VG06','Leeks','VEG',1.6),
('HY01','Meadow hay','HAY',.28),('HY02','Lucerne','HAY',.45),('HY03','Straw','HAY',.2),('HY04','Willow browse','HAY',.9),
('PL01','Browser pellets','PELLET',.95),('PL02','Herbivore nuts','PELLET',.7),('PL03','Primate pellet','PELLET',2.1),('PL04','Flamingo pellet','PELLET',2.4),('PL05','Ratite pellet','PELLET',1.1),('PL06','Leaf-eater biscuit','PELLET',3.3),('PL07','Goat mix','PELLET',.65),
('IN01','Crickets','INSECT',18.5),('IN02','Locusts','INSECT',24.0),('IN03','Mealworms','INSECT',11.5),('IN04','Fruit flies','INSECT',40.0),
('SP01','Vitamin E powder','SUPP',31.0),('SP02','Calcium powder','SUPP',9.5),('SP03','Fish-eater tablets','SUPP',62.0),('SP04','Nectar mix','SUPP',14.0),('SP05','Salt lick','SUPP',1.4)]
supp={'MEAT':['Dales Meats Ltd','Dales Meats Ltd','Honeybrook Animal Foods'],'FISH':['Whitby Fish Co'],'FRUIT':['Bradford Produce Market','J & S Greengrocers'],'VEG':['Bradford Produce Market','J & S Greengrocers'],'HAY':['Moorside Farm','Moorside Farm','A. Holroyd & Sons'],'PELLET':['Mazuri','Kasper Faunafood'],'INSECT':['Livefoods Direct'],'SUPP':['Mazuri','Vetark']}
F=[]
for f in feed:
    mn=R.choice([10,20,50,100,200]) if f[2] not in('SUPP','INSECT') else R.choice([1,2,5])
    if f[2]=='HAY': mn*=5
    F.append((f[0],f[1],f[2],R.choice(supp[f[2]]),f[3],round(mn*R.uniform(.4,4),1),mn,'Y' if f[0] in('MT02','FS04','PL05','IN04') else 'N'))
F.append(('PL99','Waterfowl crumb (old)','PELLET','Mazuri',1.0,0,0,'Y'))
ins('tblFeed',F); fp={f[0]:f for f in F}
want={'cat':['MT01','MT02','MT03','MT04','SP01'],'fish':['FS01','FS02','FS03','SP03'],'prim':['FR01','FR02','FR03','VG03','VG04','VG05','VG06','PL03','PL06'],'herb':['HY01','HY02','HY04','PL01','PL02','VG01','VG02','SP05'],'bird':['MT05','FR01','FR04','IN03','IN01','SP04'],'rep':['MT06','MT07','VG04','VG02','SP02','IN02'],'small':['IN01','IN04','IN03','SP02'],'farm':['HY01','HY03','PL07','VG01','VG02']}
def dietof(sid):
    x=spx[sid];n=x['name'];z=x['zone']
    if z==2 or 'hunting dog' in n: return 'cat'
    if n in('Humboldt penguin','Great white pelican','Giant otter','Asian short-clawed otter'): return 'fish'
    if z==3 or n in('Slender loris','Rodrigues fruit bat','Two-toed sloth','Binturong'): return 'prim'
    if z==7 and x['cls']=='MAM': return 'farm'
    if x['cls']=='AVE': return 'bird'
    if x['cls']=='REP': return 'rep'
    if x['cls'] in('AMP','INV','PIS'): return 'small'
    return 'herb'
ds=[];did=1
for s in sp:
    x=spx[s[0]]
    if not x['n']: continue
    pool=want[dietof(s[0])]
    items=R.sample(pool,min(len(pool),R.randint(2,5)))
    for f in items:
        rv=R.choice([1,1,2,2,3]);fr=rd(D0,date(2022,9,1)) if rv>1 else rd(D0,date(2025,9,1))
        g=x['kg']*1000*R.uniform(.004,.03)*(1.5 if x['kg']<1 else 1)
        for r in range(1,rv+1):
            to=rd(fr+timedelta(days=120),fr+timedelta(days=600)) if r<rv else (rd(fr+timedelta(days=60),NOW) if R.random()<.12 and fr<date(2025,8,1) else None)
            if to and to>NOW: to=NOW-timedelta(days=30)
            ds.append((did,s[0],f,round(g*R.uniform(.8,1.2),1 if g<50 else 0),R.choice([1,2]) if dietof(s[0])=='cat' else (1 if dietof(s[0])=='rep' else 0),iso(fr),iso(to),r));did+=1
            if to: fr=to+timedelta(days=1)
ins('tblDietSheet',ds)
fo=[];fl=[];on=30001
d=date(2022,1,3)
allsup=sorted({f[3] for f in F})
while d<NOW:
    for sname in allsup:
        its=[f for f in F if f[3]==sname and f[7]=='N']
        if not its or R.random()<.55: continue
        due=d+timedelta(days=R.choice([2,3,5,7])); st='D';dl=due+timedelta(days=wc([(0,7),(-1,1),(1,2),(2,1),(4,.7),(9,.2)]))
        if R.random()<.03: st='X';dl=None
        elif dl>=NOW: st='O';dl=None
        elif R.random()<.05: st='P'
        ob=onpay(keepers,d);pb=onpay([s for s in staff if s[3]in('Curator','Head Keeper')],d)
        fo.append((on,sname,iso(d),iso(due),iso(dl),st,ob,pb if R.random()>.06 else None))
        for ln,f in enumerate(R.sample(its,min(len(its),R.randint(1,5))),1):
            q=max(1,round(f[6]*R.uniform(.5,3)));infl=1+.06*((d-D0).days/365)
            rec=None if dl is None else (round(q*R.uniform(.3,.9)) if st=='P' and R.random()<.7 else q)
            fl.append((on,ln,f[0],q,rec,round(f[4]*infl*R.uniform(.93,1.07),2)))
        on+=1
    d+=timedelta(days=R.choice([3,4,4]))
ins('FeedOrder',fo);ins('FeedOrderLine',fl)

# --- tickets
tk=[('AD','Adult',2150,1,'Y'),('CH','Child 3-15',1650,1,'Y'),('SN','Senior 65+',1850,1,'Y'),('ST','Student',1850,1,'Y'),('F4','Family (2+2)',6900,4,'Y'),('F5','Family (2+3)',8200,5,'Y'),('U3','Under 3',0,1,'Y'),('CR','Carer',0,1,'Y'),('SC','School pupil',900,1,'Y'),('GR','Group 15+',1700,1,'Y'),('MG','Member guest',1600,1,'Y'),('TW','Twilight ticket',1200,1,'N')]
ins('tblTktType',tk)
ts=[];d=D0;tid=1
pw={'AD':30,'CH':22,'SN':9,'ST':4,'F4':9,'F5':3,'U3':9,'CR':3,'SC':12,'GR':3,'MG':2.5,'TW':3}
mon=[.25,.5,.6,1.0,1.15,1.1,1.5,1.8,.9,.85,.4,.45]
while d<NOW:
    if not (d.month==12 and d.day==25):
        f=mon[d.month-1]*(1.7 if d.weekday()>=5 else .8)*R.uniform(.55,1.35)*(1+.05*(d.year-2022))
        for t in tk:
            for ch,cw in (('W',.6),('G',.34),('T',.06)):
                if t[0]=='TW' and not(d.year in(2022,2023) and d.month in(6,7,8) and d.weekday()>=4): continue
                if t[0]=='SC' and (d.weekday()>=5 or d.month in(8,1,12)): continue
                q=int(pw[t[0]]*f*cw*R.uniform(.5,1.5)*1.6+R.random()*.3)
                if q<=0 or R.random()<.37: continue
                pr=t[2]*(.82+.06*(d.year-2022))*(.9 if ch=='W' else .85 if ch=='T' else 1)
                ts.append((tid,iso(d),t[0],ch,q,int(round(pr/50)*50)*q));tid+=1
    d+=timedelta(days=1)
ins('TicketSales',ts)

# --- members
towns=[('Halifax','HX'),('Huddersfield','HD'),('Bradford','BD'),('Leeds','LS'),('Hebden Bridge','HX'),('Brighouse','HD'),('Todmorden','OL'),('Rochdale','OL'),('Burnley','BB'),('Keighley','BD'),('Wakefield','WF'),('Dewsbury','WF'),('Skipton','BD'),('Manchester','M')]
fee={'IND':62,'FAM':148,'SEN':48,'STU':45,'PAT':300,'JNR':30}
mem=[]
for k in range(2700):
    tn,pc=R.choices(towns,[20,14,14,10,5,7,4,5,3,4,5,3,2,4])[0]
    mt=wc([('FAM',46),('IND',20),('SEN',17),('STU',6),('PAT',3),('JNR',8)])
    j=rd(date(2019,5,1),date(2021,12,31)) if R.random()<.25 else rd(D0,NOW-timedelta(days=2))
    exp=j+timedelta(days=365);rn=None
    while exp<NOW and R.random()<.64:
        rn=exp-timedelta(days=R.randint(-5,20)); exp=exp+timedelta(days=365)
    if rn and rn>NOW: rn=NOW-timedelta(days=1)
    cn=rd(j+timedelta(days=15),min(exp,NOW)) if R.random()<.05 else None
    mem.append((60001+k*2,R.choice(['Mr','Mrs','Ms','Miss','Dr',None]),R.choice(SUR),R.choice(FOR),tn if R.random()>.02 else None,'%s%d %d%s'%(pc,R.randint(1,18),R.randint(1,9),''.join(R.choice('ABDEFGHJLNPQRSTUWXYZ') for _ in range(2))),mt,iso(j),iso(rn),iso(exp),iso(cn),round(fee[mt]*(1+.05*max(0,(rn or j).year-2022)),2) if R.random()>.02 else 0.0,yn(.58),yn(.22)))
ins('Members',mem)
# --- adoptions
adoptable=[a for a in animals if a['name'] and a['dl']=='N' and spx[a['sid']]['kg']>=.6]
w=[(6 if spx[a['sid']]['name'] in('Red panda','Meerkat','Humboldt penguin','Snow leopard','African lion','Asian short-clawed otter') else 1)*(1 if R.random()<.6 else 0) for a in adoptable]
ad=[];k=11001
lv={'BRZ':35,'SLV':60,'GLD':120}
while len(ad)<1900:
    a=R.choices(adoptable,w)[0]
    lo=max(D0,a['acq']);hi=a['sd'] if a['st']!='A' else NOW-timedelta(days=1)
    if hi<=lo: continue
    p=rd(lo,hi);s_=p+timedelta(days=R.choice([0,1,3,7,14]));l=wc([('BRZ',60),('SLV',28),('GLD',12)])
    m=R.choice(mem) if R.random()<.45 else None
    if m and m[7]>iso(p): m=None
    nm='%s %s'%(m[3],m[2]) if m else (R.choice(FOR)+' '+R.choice(SUR) if R.random()<.92 else R.choice(['Calderdale Building Society','St Mary\'s Primary Y3','Pennine Vets','Brewery Tap Halifax','Moor Lane Academy']))
    ad.append((m[0] if m else None,nm,a['id'],l,iso(p),iso(s_),iso(s_+timedelta(days=365)),float(lv[l]) if R.random()<.9 else lv[l]*.9,yn(.43),yn(.93) if p<date(2025,11,1) else yn(.3)))
ad.sort(key=lambda r:r[4])
ins('tblAdoption',[(k+i,)+r for i,r in enumerate(ad)])
# --- shop
it=[('TOY','Plush meerkat',4.1,11.99),('TOY','Plush red panda',5.2,14.99),('TOY','Plush penguin small',2.9,8.99),('TOY','Plush lion large',8.8,24.99),('TOY','Plush tiger',6.1,16.99),('TOY','Plush otter',4.4,12.99),('TOY','Rubber snake',.9,3.5),('TOY','Animal figure set',3.2,9.99),('TOY','Wooden puzzle giraffe',2.7,7.99),('TOY','Grabber T-rex',1.6,4.99),
('BOOK','Guidebook',1.2,5.0),('BOOK','Colouring book',.8,3.99),('BOOK','Sticker book',.9,4.5),('BOOK','Animal encyclopaedia',7.0,17.99),
('CLO','Kids T-shirt lion',4.0,12.0),('CLO','Adult hoodie',12.5,34.0),('CLO','Bobble hat',3.1,10.0),('CLO','Poncho',.7,3.0),('CLO','Socks flamingo',1.5,6.0),
('GIFT','Fridge magnet',.6,3.0),('GIFT','Mug tiger',2.1,8.0),('GIFT','Keyring',.7,3.5),('GIFT','Tea towel',1.9,7.5),('GIFT','Snow globe',3.0,9.0),('GIFT','Pin badge',.4,2.5),('GIFT','Postcard',.1,.6),('GIFT','Calendar 2024',2.2,8.99),('GIFT','Calendar 2025',2.2,8.99),('GIFT','Calendar 2026',2.3,9.49),('GIFT','Reusable cup',2.4,9.0),
('FOOD','Fudge 150g',1.5,4.5),('FOOD','Ice lolly',.4,2.2),('FOOD','Crisps',.35,1.5),('FOOD','Still water',.25,1.8),('FOOD','Honey jar',3.1,6.95),
('FEED','Goat feed bag',.15,1.0),('FEED','Duck feed bag',.12,1.0),('PHOT','Souvenir photo',1.1,10.0),('PHOT','Photo frame',1.8,6.0),('GARD','Bee house',4.9,13.5),('GARD','Bird feeder',3.6,9.99)]
items=[('%s%03d'%(d[:2] if d!='FEED' else 'AF',n*7+101),nm,d,cp,sp_,R.choice([0,0,3,12,25,40,80,140]) if R.random()<.9 else None,'Y' if nm in('Calendar 2024','Grabber T-rex','Snow globe') else 'N') for n,(d,nm,cp,sp_) in enumerate(it)]
ins('tblShopItem',items)
ss=[];txn=500001;d=date(2022,1,1)
itw=[5,7,7,2,4,4,4,3,2,3,9,6,5,1,3,1,3,4,3,9,4,8,2,2,6,9,1,1,1,2,5,9,8,9,1,12,8,4,1,1,1]
while d<NOW:
    f=mon[d.month-1]*(1.6 if d.weekday()>=5 else .8)
    for _ in range(int(6.4*f*R.uniform(.6,1.3)+R.random())):
        till=R.choice([1,1,2,3]);pt=wc([('CD',74),('CA',20),('GV',4),('AC',1)]);v=yn(.012);mn=R.choice(mem)[0] if R.random()<.12 else None
        for ln in range(1,wc([(1,5),(2,3),(3,1.5),(4,.6)])+1):
            x=R.choices(items,itw)[0]
            if x[1]=='Calendar 2024' and not(iso(d)>'2023-08' and iso(d)<'2024-03'): continue
            if x[1]=='Calendar 2025' and not(iso(d)>'2024-08' and iso(d)<'2025-03'): continue
            if x[1]=='Calendar 2026' and iso(d)<'2025-08': continue
            q=wc([(1,8),(2,2),(3,.5),(5,.1)]);gross=x[4]*q*(.9 if mn else 1);rate=0 if x[2] in('BOOK','FOOD') else .2
            net=round(gross/(1+rate),2)
            ss.append((txn,ln,d.strftime('%d/%m/%Y'),till,x[0],q,net,round(gross-net,2),pt,v,mn))
        txn+=1
    d+=timedelta(days=1)
ins('ShopSales',ss)
c.executescript('''
CREATE VIEW qryDailyGate AS SELECT t.SaleDate AS GateDate, SUM(t.Qty) AS Tickets, SUM(t.Qty*k.Heads) AS Visitors, SUM(t.AmtP)/100.0 AS GateTakings FROM TicketSales t JOIN tblTktType k ON k.TktCode=t.TktCode GROUP BY t.SaleDate;
CREATE VIEW qryStockList AS SELECT a.AnimalID, a.LocalID, a.HouseName, s.CommonName, s.LatinName, a.Sex, a.DOB, a.EncNo FROM tblAnimals a JOIN tblSpecies s ON s.SpeciesID=a.SpeciesID WHERE a.Status='A' AND a.DelYN='N';
CREATE INDEX ixShift ON tblShift(ShiftDate); CREATE INDEX ixTreat ON tblTreatment(AnimalID); CREATE INDEX ixSale ON TicketSales(SaleDate);
''')
c.commit()
for (n,t) in c.execute("select name,type from sqlite_master where type in('table','view') order by 1").fetchall(): print(t,n,c.execute('select count(*) from '+n).fetchone()[0])
c.close()
