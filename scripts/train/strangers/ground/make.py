#!/usr/bin/env python3
"""ground.sqlite - a ground handling company at 5 airports (deterministic)."""
import os, random, sqlite3
from datetime import date, datetime, timedelta
R = random.Random(47114)
P = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'ground.sqlite')
if os.path.exists(P): os.remove(P)
db = sqlite3.connect(P)
db.executescript('''
CREATE TABLE CODES (COD_TYPE VARCHAR2(12), COD_VALUE VARCHAR2(12), COD_MEANING VARCHAR2(60), COD_SORT NUMBER(4), COD_DEL_YN CHAR(1));
CREATE TABLE AIRPORTS (APT_IATA CHAR(3) PRIMARY KEY, APT_ICAO CHAR(4), APT_NAME VARCHAR2(60), APT_CITY VARCHAR2(40), APT_CTRY_CD CHAR(2), APT_OWN_BASE_YN CHAR(1), APT_OPEN_DT TEXT);
CREATE TABLE STANDS (STD_ID NUMBER(6) PRIMARY KEY, STD_APT_IATA CHAR(3), STD_NO VARCHAR2(6), STD_TYPE_CD VARCHAR2(4), STD_MAX_SPAN_DM NUMBER(5), STD_NO_GPU_YN CHAR(1), STD_DEL_YN CHAR(1));
CREATE TABLE GATES (GAT_ID NUMBER(6) PRIMARY KEY, GAT_APT_IATA CHAR(3), GAT_NO VARCHAR2(6), GAT_STD_ID NUMBER(6), GAT_SCHENGEN_YN CHAR(1), GAT_DEL_YN CHAR(1));
CREATE TABLE AIRLINES (ALN_CD CHAR(2) PRIMARY KEY, ALN_NAME VARCHAR2(60), ALN_CTRY_CD CHAR(2), ALN_LCC_YN CHAR(1), ALN_CREDIT_HOLD_YN CHAR(1), ALN_PAY_TERM_DAYS NUMBER(3), ALN_DEL_YN CHAR(1));
CREATE TABLE AIRCRAFT (ACF_REG VARCHAR2(8) PRIMARY KEY, ACF_TYPE_CD VARCHAR2(4), ACF_ALN_CD CHAR(2), ACF_SEATS NUMBER(3), ACF_MTOW_KG NUMBER(7), ACF_BUILT_YR NUMBER(4));
CREATE TABLE STAFF (STF_ID NUMBER(6) PRIMARY KEY, STF_NO VARCHAR2(8), STF_LAST_NM VARCHAR2(40), STF_FIRST_NM VARCHAR2(40), STF_APT_IATA CHAR(3), STF_JOB_CD VARCHAR2(4), STF_BIRTH_DT TEXT, STF_HIRE_DT TEXT, STF_LEAVE_DT TEXT, STF_FULL_TIME_YN CHAR(1), STF_MGR_STF_ID NUMBER(6), STF_HRLY_RATE_C NUMBER(6), STF_DEL_YN CHAR(1));
CREATE TABLE FLIGHTS (FLT_ID NUMBER(9) PRIMARY KEY, FLT_ALN_CD CHAR(2), FLT_NO VARCHAR2(8), FLT_DIR_CD CHAR(1), FLT_APT_IATA CHAR(3), FLT_OTHER_APT_IATA CHAR(3), FLT_SCHED_DTM TEXT, FLT_EST_DTM TEXT, FLT_ACT_DTM TEXT, FLT_ACF_REG VARCHAR2(8), FLT_GAT_ID NUMBER(6), FLT_PAX NUMBER(4), FLT_PAX_PRM NUMBER(3), FLT_NON_SCHED_YN CHAR(1), FLT_CNX_YN CHAR(1), FLT_DEL_YN CHAR(1));
CREATE TABLE TURNAROUNDS (TRN_ID NUMBER(9) PRIMARY KEY, TRN_ARR_FLT_ID NUMBER(9) REFERENCES FLIGHTS(FLT_ID), TRN_DEP_FLT_ID NUMBER(9) REFERENCES FLIGHTS(FLT_ID), TRN_STD_ID NUMBER(6), TRN_LEAD_STF_ID NUMBER(6), TRN_BKUP_STF_ID NUMBER(6), TRN_ON_BLK_DTM TEXT, TRN_OFF_BLK_DTM TEXT, TRN_PLAN_MIN NUMBER(4), TRN_STAT_CD CHAR(1), TRN_NIGHT_STOP_YN CHAR(1), TRN_DEL_YN CHAR(1));
CREATE TABLE SERVICES (SVC_CD VARCHAR2(4) PRIMARY KEY, SVC_NAME VARCHAR2(60), SVC_GRP_CD VARCHAR2(4), SVC_UOM_CD VARCHAR2(4), SVC_INACTIVE_YN CHAR(1));
CREATE TABLE TURN_SERVICES (TSV_ID NUMBER(9) PRIMARY KEY, TSV_TRN_ID NUMBER(9), TSV_SVC_CD VARCHAR2(4), TSV_QTY NUMBER(6,1), TSV_EQP_ID NUMBER(6), TSV_STF_ID NUMBER(6), TSV_START_DTM TEXT, TSV_END_DTM TEXT, TSV_AMT_C NUMBER(9), TSV_NOT_BILLED_YN CHAR(1), TSV_DEL_YN CHAR(1));
CREATE TABLE BAG_LOADS (BGL_ID NUMBER(9) PRIMARY KEY, BGL_FLT_ID NUMBER(9), BGL_PCS NUMBER(4), BGL_TRF_PCS NUMBER(4), BGL_WGT_KG NUMBER(6), BGL_LAST_BAG_MIN NUMBER(4));
CREATE TABLE BAG_CASES (BGC_ID NUMBER(9) PRIMARY KEY, BGC_FILE_REF VARCHAR2(12), BGC_FLT_ID NUMBER(9), BGC_APT_IATA CHAR(3), BGC_KIND_CD VARCHAR2(3), BGC_OPEN_DT TEXT, BGC_FOUND_DT TEXT, BGC_CLOSE_DT TEXT, BGC_CLAIM_AMT NUMBER(8,2), BGC_PAID_AMT NUMBER(8,2), BGC_DEL_YN CHAR(1));
CREATE TABLE DELAY_CODES (DLC_CD CHAR(2) PRIMARY KEY, DLC_ALPHA CHAR(2), DLC_TEXT VARCHAR2(80), DLC_HANDLER_YN CHAR(1));
CREATE TABLE DELAYS (DLY_ID NUMBER(9) PRIMARY KEY, DLY_FLT_ID NUMBER(9), DLY_SEQ NUMBER(1), DLY_DLC_CD CHAR(2), DLY_MIN NUMBER(4), DLY_DISPUTED_YN CHAR(1), DLY_REM VARCHAR2(80));
CREATE TABLE EQUIPMENT (EQP_ID NUMBER(6) PRIMARY KEY, EQP_FLEET_NO VARCHAR2(8), EQP_TYPE_CD VARCHAR2(4), EQP_MAKE VARCHAR2(20), EQP_MODEL VARCHAR2(20), EQP_APT_IATA CHAR(3), EQP_FUEL_CD CHAR(1), EQP_BUY_DT TEXT, EQP_COMMIS_DT TEXT, EQP_BUY_AMT NUMBER(9), EQP_HRS NUMBER(7), EQP_NEXT_INSP_DT TEXT, EQP_LEASED_YN CHAR(1), EQP_OUT_OF_SERVICE_YN CHAR(1), EQP_DEL_YN CHAR(1));
CREATE TABLE EQP_MAINT (EQM_ID NUMBER(9) PRIMARY KEY, EQM_EQP_ID NUMBER(6), EQM_KIND_CD VARCHAR2(3), EQM_OPEN_DT TEXT, EQM_DONE_DT TEXT, EQM_LABOUR_MIN NUMBER(6), EQM_PARTS_C NUMBER(9), EQM_LABOUR_C NUMBER(9), EQM_WORKSHOP VARCHAR2(30), EQM_EXT_YN CHAR(1));
CREATE TABLE EQP_BASE_HIST (EBH_EQP_ID NUMBER(6), EBH_APT_IATA CHAR(3), EBH_FROM_DT TEXT, EBH_TO_DT TEXT);
CREATE TABLE SHIFTS (SHF_ID NUMBER(9) PRIMARY KEY, SHF_STF_ID NUMBER(6), SHF_DT TEXT, SHF_TYPE_CD VARCHAR2(2), SHF_PLAN_MIN NUMBER(4), SHF_ACT_MIN NUMBER(4), SHF_OT_MIN NUMBER(4), SHF_NO_SHOW_YN CHAR(1), SHF_ABS_CD VARCHAR2(3));
CREATE TABLE COURSES (CRS_CD VARCHAR2(6) PRIMARY KEY, CRS_NAME VARCHAR2(60), CRS_HRS NUMBER(3), CRS_RECUR_MTH NUMBER(3), CRS_MAND_YN CHAR(1));
CREATE TABLE STAFF_CERTS (SCT_ID NUMBER(9) PRIMARY KEY, SCT_STF_ID NUMBER(6), SCT_CRS_CD VARCHAR2(6), SCT_ISSUE_DT TEXT, SCT_EXP_DT TEXT, SCT_SCORE NUMBER(3), SCT_FAILED_YN CHAR(1), SCT_TRAINER_STF_ID NUMBER(6));
CREATE TABLE CONTRACTS (CON_ID NUMBER(6) PRIMARY KEY, CON_NO VARCHAR2(12), CON_ALN_CD CHAR(2), CON_APT_IATA CHAR(3), CON_SIGN_DT TEXT, CON_START_DT TEXT, CON_END_DT TEXT, CON_STAT_CD CHAR(1), CON_ACCT_MGR_STF_ID NUMBER(6), CON_AUTO_RENEW_YN CHAR(1));
CREATE TABLE CON_PRICES (CPR_ID NUMBER(9) PRIMARY KEY, CPR_CON_ID NUMBER(6) REFERENCES CONTRACTS(CON_ID), CPR_SVC_CD VARCHAR2(4), CPR_PRICE_C NUMBER(9), CPR_FROM_DT TEXT, CPR_TO_DT TEXT);
CREATE TABLE INVOICES (INV_ID NUMBER(9) PRIMARY KEY, INV_NO VARCHAR2(14), INV_CON_ID NUMBER(6), INV_ALN_CD CHAR(2), INV_PERIOD CHAR(6), INV_DT TEXT, INV_DUE_DT TEXT, INV_PAID_DT TEXT, INV_NET_C NUMBER(11), INV_VAT_C NUMBER(11), INV_CREDIT_NOTE_YN CHAR(1), INV_CNX_YN CHAR(1));
CREATE TABLE INCIDENTS (INC_ID NUMBER(9) PRIMARY KEY, INC_NO VARCHAR2(12), INC_APT_IATA CHAR(3), INC_DTM TEXT, INC_ENTRY_DT TEXT, INC_KIND_CD VARCHAR2(4), INC_SEV_CD NUMBER(1), INC_EQP_ID NUMBER(6), INC_ACF_REG VARCHAR2(8), INC_TRN_ID NUMBER(9), INC_REP_STF_ID NUMBER(6), INC_INVEST_STF_ID NUMBER(6), INC_INJ_CNT NUMBER(2), INC_COST_AMT NUMBER(10), INC_CLOSE_DT TEXT, INC_NOT_AUTH_REP_YN CHAR(1));
CREATE INDEX TSV_TRN_I ON TURN_SERVICES(TSV_TRN_ID); CREATE INDEX DLY_FLT_I ON DELAYS(DLY_FLT_ID);
CREATE VIEW V_DEP_PUNCT AS SELECT FLT_ID, FLT_ALN_CD, FLT_NO, FLT_APT_IATA, FLT_SCHED_DTM, FLT_ACT_DTM, CAST(ROUND((JULIANDAY(FLT_ACT_DTM)-JULIANDAY(FLT_SCHED_DTM))*1440) AS INTEGER) AS DEP_DELAY_MIN FROM FLIGHTS WHERE FLT_DIR_CD='D' AND FLT_CNX_YN='N' AND FLT_DEL_YN='N' AND FLT_ACT_DTM IS NOT NULL;
CREATE VIEW V_STAFF_ACT AS SELECT STF_ID, STF_NO, STF_LAST_NM, STF_FIRST_NM, STF_APT_IATA, STF_JOB_CD, STF_HIRE_DT FROM STAFF WHERE STF_DEL_YN='N' AND STF_LEAVE_DT IS NULL;
''')
def ins(t, rows):
    rows = list(rows); db.executemany(f"INSERT INTO {t} VALUES ({','.join('?'*len(rows[0]))})", rows); print(t, len(rows))
def dd(a, b): return a + timedelta(days=R.randint(0, (b-a).days))
iso = lambda d: d.isoformat() if d else None
dtm = lambda d: d.strftime('%Y-%m-%d %H:%M') if d else None
yn = lambda p: 'Y' if R.random() < p else 'N'
END = date(2025,11,20)
# codes
C = {'JOB':{'RAMP':'Ramp agent','TL':'Team leader','PAX':'Passenger service agent','LOAD':'Load controller','DRV':'Pushback driver','MECH':'GSE mechanic','DUTY':'Duty manager','OFF':'Office / administration'},
'GSE':{'BELT':'Belt loader','TUG':'Baggage tractor','PUSH':'Pushback tractor','GPU':'Ground power unit','STEP':'Passenger stairs','DEIC':'De-icing truck','TOIL':'Lavatory service truck','WATR':'Potable water truck','HILO':'High loader','AMBU':'Ambulift','ASU':'Air start unit','BUS':'Apron bus'},
'FUEL':{'D':'Diesel','E':'Electric','P':'Petrol','N':'Not motorised'},
'FLTDIR':{'A':'Arrival','D':'Departure'},
'STDTYP':{'CON':'Contact stand','REM':'Remote stand','CARG':'Cargo apron'},
'TRNSTAT':{'P':'Planned','I':'In progress','C':'Completed','X':'Cancelled'},
'SVCGRP':{'RAMP':'Ramp services','PAX':'Passenger services','ICE':'De-icing','CLN':'Cabin cleaning','LOAD':'Load control'},
'UOM':{'EA':'Each','HR':'Hour','LTR':'Litre','MIN':'Minute'},
'BAGKIND':{'DLY':'Delayed bag','DMG':'Damaged bag','PIL':'Pilferage','LST':'Lost bag'},
'MAINT':{'PRV':'Preventive service','COR':'Breakdown repair','INS':'Statutory inspection','TYR':'Tyres'},
'SHIFT':{'E':'Early','L':'Late','N':'Night','S':'Split'},
'ABS':{'SCK':'Sick','VAC':'Annual leave','TRN':'Training','UNP':'Unpaid leave'},
'CONSTAT':{'A':'Active','E':'Expired','T':'Terminated','N':'In negotiation'},
'INCKIND':{'ACDM':'Aircraft damage','EQDM':'Equipment damage','INJ':'Personal injury','FOD':'Foreign object debris','SPIL':'Fuel / fluid spill','NEAR':'Near miss','DG':'Dangerous goods'},
'INCSEV':{'1':'Minor','2':'Moderate','3':'Serious','4':'Critical'},
'ACTYPE':{'A320':'Airbus A320','A321':'Airbus A321','B738':'Boeing 737-800','B77W':'Boeing 777-300ER','AT76':'ATR 72-600','E190':'Embraer 190','A333':'Airbus A330-300','CRJ9':'Bombardier CRJ900'},
'COUNTRY':{'PT':'Portugal','ES':'Spain','DE':'Germany','GB':'United Kingdom','FR':'France','IT':'Italy','NL':'Netherlands','CH':'Switzerland','AT':'Austria','PL':'Poland','IE':'Ireland','TR':'Turkey','MA':'Morocco','SE':'Sweden','NO':'Norway','AE':'United Arab Emirates','US':'United States','BE':'Belgium','DK':'Denmark','GR':'Greece'}}
ins('CODES', [(t,v,m,i*10,'N') for t,x in C.items() for i,(v,m) in enumerate(x.items(),1)] + [('GSE','DOLY','Baggage dolly',130,'Y'),('JOB','TEMP','Seasonal temp',90,'Y')])
BASES = ['GRZ','LNZ','SZG','INN','KLU']
apts = [('GRZ','LOWG','Graz Thalerhof','Graz','AT','1994-05-01'),('LNZ','LOWL','Linz Hoersching','Linz','AT','2003-03-15'),('SZG','LOWS','Salzburg W. A. Mozart','Salzburg','AT','1998-11-01'),('INN','LOWI','Innsbruck Kranebitten','Innsbruck','AT','2009-12-01'),('KLU','LOWK','Klagenfurt Woerthersee','Klagenfurt','AT','2015-04-01')]
oth = '''LIS LPPT Humberto_Delgado Lisbon PT;OPO LPPR Francisco_Sa_Carneiro Porto PT;MAD LEMD Barajas Madrid ES;BCN LEBL El_Prat Barcelona ES;PMI LEPA Son_Sant_Joan Palma ES;AGP LEMG Costa_del_Sol Malaga ES;FRA EDDF Frankfurt_Main Frankfurt DE;MUC EDDM Franz_Josef_Strauss Munich DE;DUS EDDL Duesseldorf Duesseldorf DE;BER EDDB Brandenburg Berlin DE;HAM EDDH Fuhlsbuettel Hamburg DE;CGN EDDK Konrad_Adenauer Cologne DE;STR EDDS Stuttgart Stuttgart DE;LEJ EDDP Leipzig_Halle Leipzig DE;LHR EGLL Heathrow London GB;LGW EGKK Gatwick London GB;STN EGSS Stansted London GB;MAN EGCC Manchester Manchester GB;BRS EGGD Bristol Bristol GB;EDI EGPH Edinburgh Edinburgh GB;CDG LFPG Charles_de_Gaulle Paris FR;ORY LFPO Orly Paris FR;NCE LFMN Cote_d'Azur Nice FR;FCO LIRF Fiumicino Rome IT;MXP LIMC Malpensa Milan IT;VCE LIPZ Marco_Polo Venice IT;CTA LICC Fontanarossa Catania IT;AMS EHAM Schiphol Amsterdam NL;EIN EHEH Eindhoven Eindhoven NL;RTM EHRD Rotterdam Rotterdam NL;ZRH LSZH Kloten Zurich CH;GVA LSGG Cointrin Geneva CH;VIE LOWW Schwechat Vienna AT;WAW EPWA Chopin Warsaw PL;KRK EPKK Balice Krakow PL;DUB EIDW Dublin Dublin IE;IST LTFM Istanbul Istanbul TR;SAW LTFJ Sabiha_Gokcen Istanbul TR;AYT LTAI Antalya Antalya TR;RAK GMMX Menara Marrakesh MA;ARN ESSA Arlanda Stockholm SE;GOT ESGG Landvetter Gothenburg SE;OSL ENGM Gardermoen Oslo NO;DXB OMDB Dubai_International Dubai AE;BRU EBBR Zaventem Brussels BE;CPH EKCH Kastrup Copenhagen DK;BLL EKBI Billund Billund DK;ATH LGAV Eleftherios_Venizelos Athens GR;HER LGIR Nikos_Kazantzakis Heraklion GR;RHO LGRP Diagoras Rhodes GR;KGS LGKO Hippokrates Kos GR'''
OTH = [tuple(x.replace('_',' ') for x in r.split()) for r in oth.split(';')]
ins('AIRPORTS', [a[:5]+('Y',a[5]) for a in apts]+[(a+('N',None)) for a in OTH])
BW = {'GRZ':30,'SZG':28,'INN':20,'LNZ':14,'KLU':8}
stands=[]; sid=0
for b in BASES:
    for i in range({'GRZ':18,'SZG':17,'INN':12,'LNZ':12,'KLU':8}[b]):
        sid+=1; t='CON' if i<6 else ('CARG' if i>9 and R.random()<.25 else 'REM')
        stands.append((sid,b,f"{'E' if t=='CON' else 'F'}{i+1}",t,R.choice([290,360,360,520,650]),yn(.25),'Y' if R.random()<.05 else 'N'))
ins('STANDS', stands)
gates=[]; gid=0
for b in BASES:
    ss=[s[0] for s in stands if s[1]==b and s[3]=='CON']
    for i in range({'GRZ':14,'SZG':16,'INN':10,'LNZ':8,'KLU':5}[b]):
        gid+=1; gates.append((gid,b,f"{'A' if i%2 else 'B'}{i+1}",ss[i] if i<len(ss) else None,yn(.65),yn(.04)))
ins('GATES', gates)
AL = '''OS Austrian Airlines|AT|N|26;LH Lufthansa|DE|N|16;EW Eurowings|DE|Y|10;FR Ryanair|IE|Y|13;U2 easyJet|GB|Y|8;KL KLM Royal Dutch Airlines|NL|N|9;TK Turkish Airlines|TR|N|7;BA British Airways|GB|N|6;LX Swiss International|CH|N|6;W6 Wizz Air|PL|Y|4;HV Transavia|NL|Y|5;TP TAP Air Portugal|PT|N|1;IB Iberia|ES|N|1;VY Vueling|ES|Y|2;XQ SunExpress|TR|Y|4;PC Pegasus Airlines|TR|Y|3;SK SAS Scandinavian|SE|N|3;DY Norwegian Air Shuttle|NO|Y|2;EK Emirates|AE|N|1;AF Air France|FR|N|2;SN Brussels Airlines|BE|N|1;LS Jet2|GB|Y|4;BY TUI Airways|GB|N|4;X3 TUIfly|DE|N|2;A3 Aegean Airlines|GR|N|2;LO LOT Polish Airlines|PL|N|2;VL Lufthansa City Airlines|DE|N|0;QS Smartwings|PL|Y|0;ZB Monarch Airlines|GB|N|0;AB Air Berlin|DE|N|0;5O ASL Airlines|FR|N|1;D0 DHL Air|GB|N|1;NO Neos|IT|N|0;4M Mavi Gok|TR|N|0'''
AW={}; aln=[]
for r in AL.split(';'):
    cd,rest=r.split(' ',1); nm,ct,lc,w=rest.split('|'); AW[cd]=int(w)
    aln.append((cd,nm,ct,lc,'Y' if cd in('W6','PC','4M') else 'N',R.choice([14,30,30,30,45,60]),'Y' if cd in('ZB','AB') else 'N'))
for i,(cd,nm) in enumerate([('1X','Branson Charter'),('2T','Alpine Air Taxi'),('3V','Tyrol Jet Service'),('6Y','SmartLynx'),('7W','Windrose'),('8Q','Onur Air'),('9P','Air Peace Cargo'),('B2','Belavia'),('C3','Trade Air'),('E2','Enter Air'),('G9','Air Arabia'),('H4','HiSky'),('J2','Azal'),('M4','Mistral Air'),('O4','Orange2Fly'),('R5','Jordan Aviation'),('T7','Twin Jet'),('V3','Carpatair'),('Y8','Yakutia')]):
    aln.append((cd,nm,R.choice(['GR','PL','IT','TR','FR',None]),'N',yn(.1),R.choice([7,14,30]),yn(.2))); AW[cd]=0
ins('AIRLINES', aln)
TY={'A320':(180,78000),'A321':(220,93500),'B738':(189,79000),'B77W':(360,351500),'AT76':(70,23000),'E190':(110,51800),'A333':(290,233000),'CRJ9':(90,38300)}
tp={'OS':['E190','A320','A320'],'LH':['CRJ9','A320','A321'],'FR':['B738'],'KL':['E190','B738'],'TK':['A321','B738','A333'],'EK':['B77W'],'LX':['E190','A320']}
ac=[];byal={}
for a in AW:
    for _ in range({0:1}.get(AW[a],3+AW[a]//3)):
        t=R.choice(tp.get(a,['A320','A320','B738','A321','AT76'])); 
        reg=R.choice(['OE-L','D-A','G-','HB-','TC-'])+''.join(R.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ') for _ in range(2))+str(len(ac)%10)
        ac.append((reg,t,a,TY[t][0]+R.choice([-6,0,0,6]),TY[t][1],R.choice([None]+list(range(1999,2024))))); byal.setdefault(a,[]).append(ac[-1])
ins('AIRCRAFT', {a[0]:a for a in ac}.values())
# staff
LN='Gruber Huber Wagner Mueller Pichler Steiner Moser Mayer Hofer Leitner Berger Fuchs Eder Fischer Schmid Winkler Weber Schwarz Maier Schneider Reiter Mayr Bauer Lang Wimmer Egger Brunner Lechner Baumgartner Wolf Haas Koller Auer Kraus Novak Horvat Kovacs Yilmaz Kaya Petrovic Jovanovic Ivanov Nagy Popescu Ferreira Rossi Kessler Trattnig Zechner Stangl'.split()
FN='Anna Markus Thomas Julia Stefan Sandra Michael Katharina Andreas Petra Peter Birgit Daniel Eva Christian Sabine Lukas Lisa Florian Nina Ahmet Milan Ivana Zoltan Elena Joao Karin Wolfgang Gerhard Bernd Melanie Tobias'.split()
staff=[]; N=420
for i in range(1,N+1):
    b=R.choices(BASES,[BW[x] for x in BASES])[0]
    j='DUTY' if i<=12 else R.choices(['RAMP','TL','PAX','LOAD','DRV','MECH','OFF'],[40,9,28,6,8,6,4])[0]
    if i<=5: b=BASES[i-1]
    h=dd(date(2008,1,1),date(2025,9,30)) if i>12 else dd(date(1999,1,1),date(2015,1,1))
    lv=dd(max(h+timedelta(60),date(2022,1,1)),date(2025,11,10)) if i>12 and R.random()<.27 and h<date(2025,6,1) else None
    dl='Y' if (lv and lv<date(2023,9,1)) or R.random()<.01 else 'N'
    staff.append([i,f"P{10000+i*7}",R.choice(LN),R.choice(FN),b,j,iso(dd(date(1962,1,1),date(2004,12,31))),iso(h),iso(lv),yn(.68),None,R.choice([1390,1450,1520,1610,1780,1950,2300]) if j!='DUTY' else 3100,dl])
duty={b:[s[0] for s in staff if s[5]=='DUTY' and s[4]==b] for b in BASES}
tl={b:[s[0] for s in staff if s[5]=='TL' and s[4]==b] for b in BASES}
for s in staff:
    s[10]=1 if s[5]=='DUTY' and s[0]>1 else None if s[0]==1 else (R.choice(duty[s[4]]) if s[5] in('TL','OFF','MECH','LOAD') or not tl[s[4]] else R.choice(tl[s[4]]))
ins('STAFF', staff)
S={s[0]:s for s in staff}
def who(b,jobs,d):
    d=iso(d); L=[s[0] for s in staff if s[4]==b and s[5] in jobs and s[7]<=d and (s[8] is None or s[8]>=d)]
    return R.choice(L) if L else None
# equipment
GN={'BELT':38,'TUG':60,'PUSH':22,'GPU':30,'STEP':34,'DEIC':14,'TOIL':10,'WATR':9,'HILO':9,'AMBU':8,'ASU':6,'BUS':12}
MK={'BELT':['TLD','Mulag','Rampmaster'],'TUG':['Mulag','Simai','Volk'],'PUSH':['Goldhofer','Schopf','TLD'],'GPU':['Guinault','Houchin','TLD'],'STEP':['TLD','Sovam'],'DEIC':['Vestergaard','Safeaero'],'TOIL':['Vestergaard','Sovam'],'WATR':['Vestergaard','Sovam'],'HILO':['Trepel','TLD'],'AMBU':['Bulmor'],'ASU':['Guinault'],'BUS':['Cobus','MAN']}
PR={'BELT':65000,'TUG':42000,'PUSH':240000,'GPU':58000,'STEP':72000,'DEIC':390000,'TOIL':110000,'WATR':98000,'HILO':330000,'AMBU':280000,'ASU':130000,'BUS':310000}
eq=[];hist=[];k=0
for t,n in GN.items():
    for i in range(n):
        k+=1; b=R.choices(BASES,[BW[x] for x in BASES])[0]; buy=dd(date(2005,1,1),date(2025,8,1)); com=buy+timedelta(R.randint(7,90))
        f='N' if t=='DOLY' else ('E' if t in('BELT','TUG','GPU','STEP') and buy.year>2015 and R.random()<.6 else 'D' if R.random()<.93 else 'P')
        dl='Y' if buy.year<2011 and R.random()<.3 else 'N'
        insp=None if R.random()<.06 else dd(date(2025,9,1),date(2026,11,30))
        mk=R.choice(MK[t])
        eq.append((k,f"{t[:2]}{100+i}",t,mk,f"{mk[:2].upper()}-{R.randint(10,99)}{R.choice(['','S','E'])}",b,f,iso(buy),iso(com),round(PR[t]*R.uniform(.7,1.3),-2),R.randint(300,24000),iso(insp),yn(.2),'Y' if R.random()<(.6 if dl=='Y' else .1) else 'N',dl))
        cur=com; hops=R.choice([0,0,0,1,1,2]); seq=[R.choice([x for x in BASES if x!=b]) for _ in range(hops)]+[b]
        seq=[x for j,x in enumerate(seq) if j==0 or seq[j-1]!=x]
        cuts=sorted(dd(com+timedelta(30),max(com+timedelta(40),date(2025,10,30))) for _ in range(len(seq)-1))
        for j,x in enumerate(seq):
            to=cuts[j] if j<len(cuts) else None
            hist.append((k,x,iso(cur),iso(to) if to else '4712-12-31')); cur=to+timedelta(1) if to else None
ins('EQUIPMENT', eq); ins('EQP_BASE_HIST', hist)
liveeq=[e for e in eq if e[14]=='N']
mt=[]
for i in range(1,2401):
    e=R.choice(eq[:-3]); o=dd(max(date(2022,1,1),date.fromisoformat(e[8])),END); kd=R.choices(['PRV','COR','INS','TYR'],[40,38,14,8])[0]
    dn=o+timedelta(int(R.expovariate(1/(9 if kd=='COR' else 3)))); dn=None if dn>END or (o>date(2025,10,20) and R.random()<.4) else dn
    lm=R.randint(30,900) if kd!='TYR' else R.randint(30,120); ext=yn(.22)
    mt.append((i,e[0],kd,iso(o),iso(dn),lm,None if kd=='INS' else int(R.lognormvariate(10.2,1.1)),lm*R.choice([95,110,125]),R.choice(['Autohaus Koch','Hydraulik Pirker','GSE Service Wels','TLD Service']) if ext=='Y' else 'Own workshop',ext))
ins('EQP_MAINT', mt)
# contracts
SV=[('TURN','Full turnaround handling','RAMP','EA',2900),('PUSH','Pushback','RAMP','EA',165),('GPU','Ground power','RAMP','HR',95),('STEP','Passenger stairs','RAMP','EA',70),('BAGL','Baggage loading / unloading','RAMP','EA',240),('TOIL','Lavatory service','RAMP','EA',85),('WATR','Potable water','RAMP','EA',60),('DEIC','De-icing fluid type I','ICE','LTR',4),('DEI4','Anti-icing fluid type IV','ICE','LTR',7),('CLNT','Transit cabin cleaning','CLN','EA',180),('CLNN','Night-stop deep cleaning','CLN','EA',420),('CHKN','Check-in and boarding','PAX','EA',520),('PRMA','Assistance for reduced mobility','PAX','EA',45),('BUSS','Apron bus transfer','PAX','EA',55),('LDSH','Load sheet','LOAD','EA',90),('ASTR','Air start','RAMP','EA',190),('SECU','Aircraft security search','PAX','MIN',2),('TELX','Telex message service','LOAD','EA',15)]
ins('SERVICES', [(s[0],s[1],s[2],s[3],'Y' if s[0]=='TELX' else 'N') for s in SV])
cons=[];pr=[];ci=0;pi=0;live={}
price={}
for a in [x for x in AW if AW[x]>0]:
    for b in BASES:
        if R.random() < (.85 if AW[a]>5 else .45 if b in('GRZ','SZG','INN') else .2):
            st=date(R.choice([2017,2019,2020,2021,2022]),R.choice([1,3,4,10]),1); first=True
            while st<date(2026,1,1):
                ln=R.choice([2,3,3,5]); en=date(st.year+ln,st.month,1)-timedelta(1); ci+=1
                sg=None if R.random()<.05 else st-timedelta(R.randint(5,120))
                stt='E' if en<END else ('T' if R.random()<.05 else 'A')
                cons.append((ci,f"SGHA-{b}-{ci:03d}",a,b,iso(sg),iso(st),iso(en),stt,R.choice([s[0] for s in staff if s[5] in('OFF','DUTY')]),yn(.4)))
                for s in SV:
                    if s[0] in('ASTR','TELX','SECU') and R.random()<.6: continue
                    p=s[4]*100*R.uniform(.8,1.2); f=st
                    while f<=en:
                        t=date(f.year+1,f.month,1)-timedelta(1); pi+=1
                        last = t>=en
                        pr.append((pi,ci,s[0],int(p),iso(f),'4712-12-31' if last and stt=='A' else iso(min(t,en)))); price[(ci,s[0],f.year)]=p
                        p*=R.uniform(1.01,1.06); f=t+timedelta(1)
                live.setdefault((a,b),[]).append((st,en,ci)); st=en+timedelta(1)
            if R.random()<.04:
                ci+=1; cons.append((ci,f"SGHA-{b}-{ci:03d}",a,b,None,'2026-04-01','2029-03-31','N',5,'N'))
ins('CONTRACTS', cons); ins('CON_PRICES', pr)
conat=lambda a,b,d: next((c for s,e,c in live.get((a,b),[]) if s<=d<=e),None)
pidx={}
for p in pr: pidx.setdefault((p[1],p[2]),[]).append(p)
def pat(c,s,d):
    d=iso(d)
    for p in pidx.get((c,s),[]):
        if p[4]<=d<=p[5]: return p[3]
# flights & turnarounds
DC='''06 OA No gate / stand availability due to own airline activity N;11 PD Late check-in, acceptance after deadline Y;12 PL Late check-in, congestion in check-in area Y;15 PH Boarding, discrepancies and paging, missing checked-in passenger Y;18 PB Baggage processing, sorting Y;19 PW Reduced mobility boarding / deboarding Y;32 GL Loading / unloading, lack of loading staff Y;33 GE Loading equipment, lack of or breakdown Y;34 GS Servicing equipment, lack of or breakdown Y;35 GC Aircraft cleaning Y;36 GF Fuelling / defuelling N;37 GB Catering, late delivery N;39 GT Technical equipment, lack of or breakdown, pushback Y;41 TD Aircraft defects N;46 TC Aircraft change for technical reasons N;52 DG Damage during ground operations Y;63 FR Late crew boarding or departure procedures N;71 WO Weather at departure station N;72 WT Weather at destination station N;75 WI De-icing of aircraft, removal of ice / snow Y;81 AT ATFM due to en-route demand / capacity N;83 AE ATFM due to restriction at destination airport N;85 AS Mandatory security N;87 AF Airport facilities N;89 AM Restrictions at airport of departure N;93 RA Aircraft rotation, late arrival from another flight N;96 RO Operations control N;99 MX Other reason N'''
dcs=[]
for r in DC.split(';'):
    c,al,x=r.split(' ',2); dcs.append((c,al,x[:-2],x[-1]))
ins('DELAY_CODES', dcs+[(f'{c:02d}',None,t,'N') for c,t in ((0,'Own use'),(1,'Own use'),(2,'Own use'),(9,'Scheduled ground time less than minimum'),(13,'Check-in error'),(14,'Oversales'),(16,'Commercial publicity'),(17,'Catering order late'),(21,'Cargo documentation'),(22,'Cargo late positioning'),(31,'Aircraft documentation late'),(38,'ULD lack or breakdown'),(42,'Scheduled maintenance'),(43,'Non-scheduled maintenance'),(51,'Damage during flight operations'),(55,'Departure control system'),(61,'Flight plan'),(62,'Operational requirements'),(64,'Flight deck crew shortage'),(73,'Weather en route'),(76,'Snow removal from runway'),(77,'Ground handling impaired by weather'),(84,'ATFM weather at destination'),(86,'Immigration, customs'),(91,'Load connection'),(94,'Cabin crew rotation'),(97,'Industrial action with own airline'),(98,'Industrial action outside'))])
std={b:[s for s in stands if s[1]==b] for b in BASES}; gt={b:[g for g in gates if g[1]==b] for b in BASES}
pairs=[p for p in live]; pw=[AW[p[0]]*BW[p[1]] for p in pairs]
routes={p:R.sample([o[0] for o in OTH],3) for p in pairs}
hub={'OS':'VIE','LH':'FRA','KL':'AMS','TK':'IST','BA':'LHR','LX':'ZRH','FR':'STN','U2':'LGW','EW':'DUS','HV':'RTM','SK':'CPH','EK':'DXB'}
fl=[];tr=[];ts=[];bl=[];bc=[];dl=[];fid=0
days=[date(2022,1,1)+timedelta(i) for i in range((END-date(2022,1,1)).days+1)]
dw=[(.55 if d.year==2022 and d.month<4 else .85 if d.year==2022 else 1)*(1.35 if d.month in(7,8) else 1.2 if d.month in (1,2,12) else .8 if d.month==11 else 1) for d in days]
td=sorted(R.choices(days,dw,k=4440)+[END]*14)
rem=['late pax','no crew at stand','tow bar u/s','slot missed','awaiting fuel','PRM late from lounge',None,None,None,None]
for ti,d in enumerate(td,1):
    a,b=R.choices(pairs,pw)[0]
    if not conat(a,b,d): a,b=R.choices(pairs,pw)[0]
    o=hub[a] if a in hub and R.random()<.6 else R.choice(routes[(a,b)])
    acf=R.choice(byal[a]); plan=R.choice([35,40,45,50,60,75]) if acf[1]!='B77W' else 110
    night=R.random()<.06; sta=datetime(d.year,d.month,d.day,R.randint(5,21) if not night else R.randint(20,22),R.choice(range(0,60,5)))
    std_=sta+timedelta(minutes=plan+R.choice([0,5,10])) if not night else datetime(d.year,d.month,d.day,6,R.choice([0,20,40]))+timedelta(1)
    ns=yn(.09); no=R.randint(100,3900); cnx=R.random()<.022; winter=d.month in(12,1,2)
    ad=int(R.gauss(4,16)) if R.random()<.9 else R.randint(30,160)
    ata=sta+timedelta(minutes=ad); 
    ed=max(0,int(ad*.7)) if not night else 0; ed+= int(R.expovariate(1/7)) if R.random()<.75 else R.randint(10,75)
    if R.random()<.35: ed=R.randint(-5,3)
    atd=std_+timedelta(minutes=ed); 
    onb=ata+timedelta(minutes=R.randint(3,8)); atd=max(atd,onb+timedelta(minutes=plan-8)); ed=int((atd-std_).total_seconds()/60)
    offb=atd-timedelta(minutes=R.randint(0,2))
    fut=d==END and sta.hour>9
    load=R.uniform(.45,.99); pax=int(min(1,load)*acf[3]); pax2=int(R.uniform(.45,.99)*acf[3]); ffr=a in('D0','5O')
    if ffr: pax=pax2=0
    g=R.choice(gt[b])[0] if not ffr else None
    fid+=1; A=fid; fid+=1; D=fid; dely='Y' if R.random()<.008 else 'N'
    fl.append((A,a,f"{a}{no}",'A',b,o,dtm(sta),None if R.random()<.2 else dtm(sta+timedelta(minutes=int(ad*.8))),None if cnx or fut else dtm(ata),acf[0],None,pax,R.choices([0,0,1,2,4],[50,20,15,10,5])[0] if not ffr else None,ns,'Y' if cnx else 'N',dely))
    fl.append((D,a,f"{a}{no+1}",'D',b,o,dtm(std_),None if R.random()<.2 else dtm(std_+timedelta(minutes=int(ed*.8))),None if cnx or fut else dtm(atd),acf[0],g,pax2,R.choices([0,0,1,2,4],[50,20,15,10,5])[0] if not ffr else None,ns,'Y' if cnx else 'N',dely))
    ld=who(b,('TL','DUTY'),d); bk=who(b,('TL','RAMP'),d) if R.random()<.7 else None
    sx=R.choice(std[b]); stat='X' if cnx else 'P' if fut else 'I' if d==END and sta.hour>7 else 'C'
    tr.append((ti,A,D,sx[0],ld,bk,None if stat in'XP' else dtm(onb),None if stat in 'XPI' else dtm(offb),plan,stat,'Y' if night else 'N',dely))
    if stat in'XP': continue
    # services
    c=conat(a,b,d); L=['TURN'] if R.random()<.5 else ['BAGL','CHKN']
    for s,p in (('PUSH',.5),('GPU',.35),('STEP',.3),('TOIL',.3),('WATR',.2),('CLNT',.35),('PRMA',.2),('BUSS',.2 if sx[3]!='CON' else 0),('LDSH',.35),('ASTR',.015),('SECU',.08)):
        if R.random()<p: L.append(s)
    if night: L.append('CLNN')
    if winter and R.random()<.45: L.append('DEIC'); L+=['DEI4'] if R.random()<.5 else []
    for s in L:
        q={'GPU':round(R.uniform(.5,2.5),1),'DEIC':R.randint(80,700),'DEI4':R.randint(40,250),'SECU':R.randint(10,40),'PRMA':R.randint(1,5),'BUSS':R.randint(1,3)}.get(s,1)
        p=pat(c,s,d) if c else None
        if p is None: p=int(next(x[4] for x in SV if x[0]==s)*130)
        et={'PUSH':'PUSH','GPU':'GPU','STEP':'STEP','TOIL':'TOIL','WATR':'WATR','DEIC':'DEIC','DEI4':'DEIC','BUSS':'BUS','ASTR':'ASU','BAGL':'BELT','PRMA':'AMBU'}.get(s)
        es=[e[0] for e in eq if et and e[2]==et and e[5]==b and e[8]<=iso(d)]
        s0=onb+timedelta(minutes=R.randint(0,20)); 
        ts.append([None,ti,s,q,R.choice(es) if es and R.random()<.95 else None,who(b,('RAMP','DRV') if et else ('PAX','LOAD','RAMP'),d),dtm(s0),dtm(s0+timedelta(minutes=R.randint(5,30))) if R.random()<.97 else None,int(p*q),yn(.03),'Y' if R.random()<.006 else 'N'])
    for F,px in ((A,pax),(D,pax2)):
        if px and R.random()<.9:
            pcs=int(px*R.uniform(.3,.95)); bl.append((len(bl)+1,F,pcs,int(pcs*R.uniform(0,.3)),int(pcs*R.uniform(13,19)),R.randint(9,38) if F==A else None))
    if R.random()<.19:
        kd=R.choices(['DLY','DMG','PIL','LST'],[60,28,4,8])[0]; od=d+timedelta(R.choice([0,0,0,1,2])); fd=od+timedelta(int(R.expovariate(1/3))) if kd=='DLY' else None
        cl=(fd or od)+timedelta(R.randint(1,60)); cl=None if cl>END or R.random()<.04 else cl; fd=None if fd and fd>END else fd
        cm=None if R.random()<.25 else round(R.lognormvariate(5.2,.8),2)
        bc.append((len(bc)+1,f"{b}{a}{10000+len(bc)}",A if R.random()<.93 else None,b,kd,iso(od),iso(fd),iso(cl),cm,None if not cl or cm is None else round(cm*R.choice([0,.4,.7,1]),2),yn(.01)))
    if ed>=4 and stat=='C':
        cs=R.choices(dcs,[{'93':22,'81':10,'83':6,'75':8 if winter else 0,'71':5,'32':6,'33':5,'15':5,'18':3,'35':3,'36':4,'41':4,'19':3}.get(x[0],1) for x in dcs],k=2)
        if R.random()<.25 and ed>12 and cs[0]!=cs[1]:
            m=int(ed*R.uniform(.3,.7)); dl.append((len(dl)+1,D,1,cs[0][0],m,yn(.08),R.choice(rem))); dl.append((len(dl)+1,D,2,cs[1][0],ed-m,yn(.05),None))
        else: dl.append((len(dl)+1,D,1,cs[0][0],ed,yn(.08),R.choice(rem)))
    # lonely ferry
for i in range(160):
    d=R.choice(days); a,b=R.choices(pairs,pw)[0]; fid+=1; t=datetime(d.year,d.month,d.day,R.randint(5,22),30); dr=R.choice('AD'); acf=R.choice(byal[a])
    fl.append((fid,a,f"{a}{9000+i}",dr,b,R.choice(OTH)[0],dtm(t),None,dtm(t+timedelta(minutes=R.randint(-20,60))),acf[0],None,0,None,'Y','N','N'))
ins('FLIGHTS', fl); ins('TURNAROUNDS', tr)
print('gen',len(ts)); R2=ts[:20000]
for i,x in enumerate(R2,1): x[0]=i
ins('TURN_SERVICES', R2); ins('BAG_LOADS', bl); ins('BAG_CASES', bc); ins('DELAYS', dl)
# shifts
sh=[]
while len(sh)<11000:
    s=R.choice(staff); a=max(date(2023,1,1),date.fromisoformat(s[7])); z=date.fromisoformat(s[8]) if s[8] else END
    if a>z: continue
    d=dd(a,z); ab=R.choices([None,'SCK','VAC','TRN','UNP'],[84,6,7,2.5,.5])[0]; pm=480 if s[9]=='Y' else R.choice([240,300,360]); nsw='Y' if not ab and R.random()<.009 else 'N'
    ot=R.choice([15,30,45,60,90,120]) if not ab and nsw=='N' and R.random()<.2 else 0
    sh.append([0,s[0],iso(d),R.choices(['E','L','N','S'],[40,38,14,8])[0],pm,None if ab or nsw=='Y' else pm+ot,ot,nsw,ab])
sh.sort(key=lambda x:(x[2],x[1]))
for i,x in enumerate(sh,1): x[0]=i
ins('SHIFTS', sh)
CR=[('DGR9','Dangerous goods category 9',8,24,'Y'),('DGR8','Dangerous goods category 8',16,24,'N'),('AVSEC','Aviation security awareness',4,60,'Y'),('ADP','Airside driving permit',6,24,'Y'),('PUSHB','Pushback operation',24,24,'N'),('DEICE','De-icing / anti-icing DI-L30',8,12,'N'),('LOADC','Load control initial',80,36,'N'),('FIRST','First aid',16,48,'N'),('HUMF','Human factors and safety',4,36,'Y'),('PRM','Reduced mobility assistance',4,36,'N'),('DCS','Altea check-in system',24,None,'N'),('TLEAD','Turnaround coordinator',40,36,'N'),('BELTL','Belt loader operation',8,24,'N'),('FIRE','Fire warden',6,36,'N')]
for i in range(40): CR.append((f'AT{i+1:02d}','Airline type course '+R.choice(list(C['ACTYPE'].values()))+f' part {i+1}',R.choice([2,3,4,8]),R.choice([None,24,36]),'N'))
ins('COURSES', CR)
ce=[]
for s in staff:
    lim=min(date.fromisoformat(s[8]) if s[8] else END, END)
    for c in CR[:14]:
        if c[4]=='N' and R.random()<.72: continue
        if s[5]=='OFF' and c[0] in('ADP','PUSHB','DEICE','BELTL'): continue
        if R.random()<.06: continue
        d=max(date.fromisoformat(s[7]),date(2019,1,1))+timedelta(R.randint(0,300))
        while d<lim:
            f=R.random()<.06
            m=c[3]; ex=None if m is None or f else d+timedelta(int(m*30.4))
            ce.append([0,s[0],c[0],iso(d),iso(ex),R.randint(40,69) if f else R.choice([None]+list(range(72,101))),'Y' if f else 'N',R.choice([x[0] for x in staff if x[5] in('DUTY','TL')])])
            if f: d+=timedelta(R.randint(7,40)); continue
            if m is None or R.random()<.07: break
            d=ex+timedelta(R.randint(-60,12))
    if R.random()<.2:
        c=R.choice(CR[14:50]); d=dd(max(date.fromisoformat(s[7]),date(2020,1,1)) if date.fromisoformat(s[7])<lim else lim,lim); ce.append([0,s[0],c[0],iso(d),None if c[3] is None else iso(d+timedelta(c[3]*30)),R.randint(70,100),'N',None])
ce.sort(key=lambda x:x[3])
for i,x in enumerate(ce,1): x[0]=i
ins('STAFF_CERTS', ce)
# invoices monthly per contract
agg={}; T={t[0]:t for t in tr}; F={f[0]:f for f in fl}
for x in R2:
    if x[9]=='Y' or x[10]=='Y': continue
    f=F[T[x[1]][1]]; d=date.fromisoformat(f[6][:10]); c=conat(f[1],f[4],d)
    if c: agg[(c,f[1],d.year,d.month)]=agg.get((c,f[1],d.year,d.month),0)+x[8]
iv=[]
for (c,a,y,m),net in sorted(agg.items(),key=lambda z:(z[0][2],z[0][3],z[0][0])):
    if (y,m)>=(2025,11): continue
    d=date(y+(m==12),m%12+1,R.randint(2,9)); tm=next(z[5] for z in aln if z[0]==a); due=d+timedelta(tm); pd=due+timedelta(int(R.gauss(2,12)))
    if pd<d: pd=d+timedelta(3)
    pd=None if pd>END or R.random()<(.12 if y==2025 and m>4 else .012) else pd; cx='Y' if R.random()<.012 else 'N'
    iv.append((len(iv)+1,f"RE{y%100}{m:02d}-{len(iv)+1:05d}",c,a,f"{y}{m:02d}",iso(d),iso(due),iso(pd) if cx=='N' else None,net,int(net*.2) if R.random()<.5 else 0,'N',cx))
    if R.random()<.03: iv.append((len(iv)+1,f"GS{y%100}{m:02d}-{len(iv)+1:05d}",c,a,f"{y}{m:02d}",iso(d+timedelta(12)),None,None,-int(net*R.uniform(.05,.3)),0,'Y','N'))
ins('INVOICES', iv)
ic=[]
KD=list(C['INCKIND'])
for i in range(1,641):
    t=R.choice([z for z in tr if z[9]=='C']); f=F[t[1]]; d=datetime.fromisoformat(t[6])+timedelta(minutes=R.randint(0,50)); kd=R.choices(KD,[10,26,14,22,12,24,2])[0]; b=f[4]
    sv=R.choices([1,2,3,4],[55,30,12,3])[0]; en=d.date()+timedelta(R.choice([0,0,1,1,2,5]))
    cl=en+timedelta(R.randint(5,150)); cl=None if cl>END or R.random()<.05 else cl
    es=[e[0] for e in eq if e[5]==b]; rp=who(b,('RAMP','TL','DRV','PAX'),d.date()); iv_=R.choice(duty[b]) if R.random()<.85 else None
    ic.append([i,None,b,dtm(d),iso(en),kd,sv,R.choice(es) if kd in('EQDM','ACDM','SPIL','NEAR') and R.random()<.8 else None,f[9] if kd in('ACDM','SPIL') else None,t[0] if R.random()<.8 else None,rp,iv_,R.choice([1,1,1,2]) if kd=='INJ' else 0,int(R.lognormvariate(7 if kd!='ACDM' else 9.5,1)) if kd in('ACDM','EQDM','INJ','SPIL') and R.random()<.85 else None,iso(cl),yn(.8 if sv<3 else .15)])
ic.sort(key=lambda x:x[3])
for i,x in enumerate(ic,1): x[0]=i; x[1]=f"OR-{x[3][2:4]}-{i:04d}"
ins('INCIDENTS', ic)
db.commit(); db.close()
