#!/usr/bin/env python3
"""Makes cocoa.sqlite: back office of a cocoa and coffee merchant. Deterministic."""
import os, random, sqlite3, sys
from datetime import date, timedelta as td
R = random.Random(19930704)
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'cocoa.sqlite')
if os.path.exists(OUT): os.remove(OUT)
db = sqlite3.connect(OUT)
NOW = date(2025, 11, 20)
DDL = """
CREATE TABLE ctry (
  ctry_cd  CHAR(2) NOT NULL PRIMARY KEY,
  ctry_nm  VARCHAR(40) NOT NULL,
  rgn_cd   CHAR(3),            -- WAF=West Africa EAF=East Africa LAM=Latin America ASI=Asia Pacific EUR=Europe NAM=North America OTH=other
  org_flg  CHAR(1)             -- Y = producing country (origin), N = not
);
CREATE TABLE port (
  port_cd  CHAR(5) NOT NULL PRIMARY KEY,
  port_nm  VARCHAR(40),
  ctry_cd  CHAR(2) REFERENCES ctry(ctry_cd),
  ld_dis   CHAR(1)             -- L=load port D=discharge port X=both
);
CREATE TABLE comm (
  comm_cd  CHAR(2) NOT NULL PRIMARY KEY,
  comm_nm  VARCHAR(30),
  exch_cd  CHAR(3),            -- LIF=London NYB=New York, blank if not exchange traded
  lot_mt   NUMERIC             -- size of one futures lot, mt
);
CREATE TABLE grd (
  grd_cd   CHAR(4) NOT NULL PRIMARY KEY,
  comm_cd  CHAR(2) NOT NULL,
  grd_nm   VARCHAR(40)
);
CREATE TABLE inco_tb (
  inco_cd  CHAR(3) NOT NULL PRIMARY KEY,
  inco_ds  VARCHAR(40),
  frt_ours INTEGER             -- 1 if freight for seller's account
);
CREATE TABLE cert (
  cert_cd  CHAR(3) NOT NULL PRIMARY KEY,
  cert_nm  VARCHAR(40),
  prem_usd NUMERIC             -- usual premium usd per mt
);
CREATE TABLE chg_tb (
  chg_cd   CHAR(3) NOT NULL PRIMARY KEY,
  chg_ds   VARCHAR(40)
);
CREATE TABLE trdr (
  trdr_cd  CHAR(3) NOT NULL PRIMARY KEY,
  trdr_nm  VARCHAR(40),
  co_cd    CHAR(2),            -- 01=Geneva 02=Amsterdam 03=Singapore
  dsk_cd   CHAR(2),            -- CC=cocoa desk KF=coffee desk
  hire_dt  TEXT,
  left_dt  TEXT,
  act_flg  CHAR(1)             -- A/I
);
CREATE TABLE cpty (
  cpty_cd  CHAR(6) NOT NULL PRIMARY KEY,
  cpty_nm  VARCHAR(60) NOT NULL,
  cpty_typ CHAR(1) NOT NULL,   -- S=supplier/exporter C=customer (roaster, grinder) B=broker W=warehouse keeper V=carrier/shipping line L=laboratory/surveyor
  ctry_cd  CHAR(2) REFERENCES ctry(ctry_cd),
  city     VARCHAR(30),
  grp_cd   CHAR(6),            -- parent counterparty if part of a group
  cr_lim   NUMERIC,            -- credit limit, usd thousand
  pay_dd   INTEGER,            -- payment terms, days
  blk_ind  CHAR(1),            -- Y = blocked by compliance
  kyc_dt   TEXT,               -- last KYC review
  opn_dt   TEXT,               -- account opened
  act_flg  CHAR(1)             -- A=active I=inactive
);
CREATE TABLE cpty_cert (
  cpty_cd  CHAR(6) NOT NULL,
  cert_cd  CHAR(3) NOT NULL REFERENCES cert(cert_cd),
  vld_fr   TEXT NOT NULL,
  vld_to   TEXT,
  ref_no   VARCHAR(20),
  PRIMARY KEY (cpty_cd, cert_cd, vld_fr),
  FOREIGN KEY (cpty_cd) REFERENCES cpty(cpty_cd)
);
CREATE TABLE ctr_hdr (
  co_cd    CHAR(2) NOT NULL,   -- booking company 01=Geneva 02=Amsterdam 03=Singapore
  ctr_no   INTEGER NOT NULL,
  ctr_typ  CHAR(1) NOT NULL,   -- P=purchase S=sale
  ctr_dt   INTEGER NOT NULL,   -- yyyymmdd
  cpty_cd  CHAR(6) NOT NULL REFERENCES cpty(cpty_cd),
  brk_cd   CHAR(6),            -- broker (cpty), blank if direct
  trdr_cd  CHAR(3),
  inco_cd  CHAR(3) REFERENCES inco_tb(inco_cd),
  px_typ   CHAR(1),            -- F=flat price D=differential, to be fixed
  crop_yr  CHAR(5),
  ctr_sts  CHAR(2),            -- 10=open 20=part shipped 30=completed 90=cancelled
  sgn_dt   INTEGER,            -- signed copy returned yyyymmdd, null = not yet
  rmk      TEXT,
  PRIMARY KEY (co_cd, ctr_no)
);
CREATE TABLE ctr_ln (
  co_cd    CHAR(2) NOT NULL,
  ctr_no   INTEGER NOT NULL,
  ln_no    INTEGER NOT NULL,
  comm_cd  CHAR(2) REFERENCES comm(comm_cd),
  grd_cd   CHAR(4) REFERENCES grd(grd_cd),
  org_cd   CHAR(2),            -- country of origin (ctry)
  cert_cd  CHAR(3),            -- null = conventional
  qty_mt   NUMERIC,
  qty_bg   INTEGER,            -- bags
  px_usd   NUMERIC,            -- flat or final price usd per mt, null while unfixed
  diff_usd NUMERIC,            -- differential usd per mt, null for flat price
  fut_mth  CHAR(6),            -- terminal month, yyyymm
  shp_fr   TEXT,               -- shipment period from
  shp_to   TEXT,               -- shipment period to
  ld_port  CHAR(5) REFERENCES port(port_cd),
  dis_port CHAR(5) REFERENCES port(port_cd),
  cls_ind  INTEGER,            -- 1 = line closed
  PRIMARY KEY (co_cd, ctr_no, ln_no),
  FOREIGN KEY (co_cd, ctr_no) REFERENCES ctr_hdr(co_cd, ctr_no)
);
CREATE TABLE ctr_hst (
  co_cd    CHAR(2) NOT NULL,
  ctr_no   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  chg_dt   TEXT,
  old_sts  CHAR(2),
  new_sts  CHAR(2),            -- as ctr_hdr.ctr_sts
  usr_id   CHAR(8),
  PRIMARY KEY (co_cd, ctr_no, seq)
);
CREATE TABLE fix (
  co_cd    CHAR(2) NOT NULL,
  ctr_no   INTEGER NOT NULL,
  ln_no    INTEGER NOT NULL,
  fix_seq  INTEGER NOT NULL,
  fix_dt   INTEGER,            -- yyyymmdd
  fix_lots INTEGER,            -- terminal lots fixed
  fix_mt   NUMERIC,
  fix_px   NUMERIC,            -- terminal level, usd per mt
  call_cd  CHAR(1),            -- B=buyer's call S=seller's call
  trdr_cd  CHAR(3),
  PRIMARY KEY (co_cd, ctr_no, ln_no, fix_seq),
  FOREIGN KEY (co_cd, ctr_no, ln_no) REFERENCES ctr_ln(co_cd, ctr_no, ln_no)
);
CREATE TABLE hdg (
  hdg_no   INTEGER NOT NULL PRIMARY KEY,
  co_cd    CHAR(2),
  comm_cd  CHAR(2) REFERENCES comm(comm_cd),
  exch_cd  CHAR(3),
  fut_mth  CHAR(6),
  bs_cd    CHAR(1),            -- B=bought (long) S=sold (short)
  lots     INTEGER,
  trd_dt   TEXT,
  trd_px   NUMERIC,            -- in exchange units
  clr_cd   CHAR(6),            -- clearing broker (cpty)
  trdr_cd  CHAR(3) REFERENCES trdr(trdr_cd),
  cls_dt   TEXT,               -- null = position still open
  pnl_usd  NUMERIC,            -- realised result, on close
  del_flg  CHAR(1)             -- D = deleted (booking error), else blank
);
CREATE TABLE vsl (
  vsl_cd   CHAR(5) NOT NULL PRIMARY KEY,
  vsl_nm   VARCHAR(40),
  imo_no   INTEGER,
  flg_ctry CHAR(2) REFERENCES ctry(ctry_cd),  -- flag
  carr_cd  CHAR(6) REFERENCES cpty(cpty_cd),  -- operating carrier
  blt_yr   INTEGER,
  teu      INTEGER,
  act_flg  CHAR(1)
);
CREATE TABLE shp (
  shp_no   INTEGER NOT NULL PRIMARY KEY,
  co_cd    CHAR(2) NOT NULL,
  ctr_no   INTEGER NOT NULL,
  ln_no    INTEGER NOT NULL,
  vsl_cd   CHAR(5) REFERENCES vsl(vsl_cd),
  bl_no    VARCHAR(16),
  bl_dt    TEXT,               -- bill of lading date
  etd      TEXT,
  atd      TEXT,               -- actual departure
  eta      TEXT,
  ata      TEXT,               -- actual arrival, null = not arrived
  ld_port  CHAR(5) REFERENCES port(port_cd),
  dis_port CHAR(5) REFERENCES port(port_cd),
  cntr_n   INTEGER,            -- containers
  bl_mt    NUMERIC,            -- bill of lading weight
  lnd_mt   NUMERIC,            -- landed (outturn) weight
  shp_sts  INTEGER,            -- 1=booked 2=at sea 3=arrived 4=cleared 9=cancelled
  docs_dt  TEXT,               -- documents received
  FOREIGN KEY (co_cd, ctr_no, ln_no) REFERENCES ctr_ln(co_cd, ctr_no, ln_no)
);
CREATE TABLE frt (
  shp_no   INTEGER NOT NULL REFERENCES shp(shp_no),
  chg_cd   CHAR(3) NOT NULL REFERENCES chg_tb(chg_cd),
  vnd_cd   CHAR(6),            -- vendor (cpty)
  est_cts  INTEGER,            -- estimate, us cents
  act_cts  INTEGER,            -- actual, us cents, null = not invoiced yet
  PRIMARY KEY (shp_no, chg_cd)
);
CREATE TABLE whse (
  whse_cd  CHAR(4) NOT NULL PRIMARY KEY,
  whse_nm  VARCHAR(40),
  port_cd  CHAR(5) REFERENCES port(port_cd),
  kpr_cd   CHAR(6) REFERENCES cpty(cpty_cd),  -- warehouse keeper
  cap_mt   INTEGER,
  rent_cts INTEGER,            -- us cents per mt per week
  lic_ind  INTEGER,            -- 1 = exchange licensed
  act_flg  CHAR(1)
);
CREATE TABLE lot (
  lot_no   INTEGER NOT NULL PRIMARY KEY,
  mark     VARCHAR(16),        -- bag mark
  comm_cd  CHAR(2) REFERENCES comm(comm_cd),
  grd_cd   CHAR(4) REFERENCES grd(grd_cd),
  org_cd   CHAR(2) REFERENCES ctry(ctry_cd),
  crop_yr  CHAR(5),
  p_co_cd  CHAR(2),            -- purchase contract line
  p_ctr_no INTEGER,
  p_ln_no  INTEGER,
  s_co_cd  CHAR(2),            -- sale contract line allocated to, null = unallocated
  s_ctr_no INTEGER,
  s_ln_no  INTEGER,
  shp_no   INTEGER,            -- inbound shipment
  rcv_dt   TEXT,
  bg_n     INTEGER,
  grs_kg   NUMERIC,
  net_kg   NUMERIC,
  lot_sts  CHAR(1),            -- S=in stock D=delivered R=rejected
  FOREIGN KEY (p_co_cd, p_ctr_no, p_ln_no) REFERENCES ctr_ln(co_cd, ctr_no, ln_no),
  FOREIGN KEY (s_co_cd, s_ctr_no, s_ln_no) REFERENCES ctr_ln(co_cd, ctr_no, ln_no)
);
CREATE TABLE whse_stk (
  whse_cd  CHAR(4) NOT NULL REFERENCES whse(whse_cd),
  lot_no   INTEGER NOT NULL REFERENCES lot(lot_no),
  in_dt    TEXT NOT NULL,
  out_dt   TEXT,               -- null = still there
  bg_n     INTEGER,
  wt_kg    NUMERIC,
  bay      VARCHAR(6),
  hold_ind CHAR(1),            -- Y = on hold, may not be released
  PRIMARY KEY (whse_cd, lot_no, in_dt)
);
CREATE TABLE stk_mv (
  mv_no    INTEGER NOT NULL PRIMARY KEY,
  mv_typ   CHAR(2),            -- RI=receipt DO=delivery out TR=transfer SM=sampling AD=weight adjustment
  mv_dt    TEXT,
  lot_no   INTEGER,
  whse_cd  CHAR(4),
  to_whse  CHAR(4),            -- transfers only
  wt_kg    NUMERIC,            -- signed
  usr_id   CHAR(8)
);
CREATE TABLE qa (
  lot_no   INTEGER NOT NULL REFERENCES lot(lot_no),
  qa_seq   INTEGER NOT NULL,
  smp_dt   TEXT,               -- sample drawn
  anl_dt   TEXT,               -- analysed
  lab_cd   CHAR(6),            -- laboratory (cpty)
  moi_pct  NUMERIC,            -- moisture
  mld_pct  NUMERIC,            -- mould, cocoa only
  slt_pct  NUMERIC,            -- slaty, cocoa only
  ffa_pct  NUMERIC,            -- free fatty acid, cocoa only
  bn_cnt   INTEGER,            -- beans per 100 g, cocoa only
  def_n    INTEGER,            -- defects per 300 g, coffee only
  cup_sc   NUMERIC,            -- cupping score, coffee only
  res_cd   CHAR(1),            -- P=passed F=failed, null = pending
  PRIMARY KEY (lot_no, qa_seq)
);
CREATE TABLE inv (
  co_cd    CHAR(2) NOT NULL,
  inv_no   INTEGER NOT NULL,
  dir_cd   CHAR(1),            -- R=receivable (we bill) P=payable (we are billed)
  inv_typ  CHAR(2),            -- PV=provisional FN=final CN=credit note
  cpty_cd  CHAR(6) REFERENCES cpty(cpty_cd),
  ctr_no   INTEGER,
  shp_no   INTEGER REFERENCES shp(shp_no),
  inv_dt   TEXT,
  due_dt   TEXT,
  pd_dt    TEXT,               -- paid in full on
  ccy_cd   CHAR(3),
  amt_ccy  NUMERIC,            -- invoice currency
  amt_usd  NUMERIC,
  void_flg CHAR(1),            -- X = void, not valid
  PRIMARY KEY (co_cd, inv_no)
);
CREATE TABLE clm (
  clm_no   INTEGER NOT NULL PRIMARY KEY,
  shp_no   INTEGER REFERENCES shp(shp_no),
  cpty_cd  CHAR(6),
  clm_typ  CHAR(2),            -- WT=weight loss QL=quality DM=demurrage LS=late shipment WD=wet damage
  agn_cd   CHAR(1),            -- O=ours against them T=theirs against us
  opn_dt   TEXT,
  stl_dt   TEXT,               -- settled
  clm_usd  NUMERIC,
  stl_usd  NUMERIC,
  clm_sts  CHAR(1)             -- O=open S=settled W=withdrawn A=in arbitration
);
CREATE VIEW v_opn_ctr AS
  SELECT h.co_cd, h.ctr_no, h.ctr_typ, h.cpty_cd, l.ln_no, l.comm_cd, l.qty_mt, l.shp_to
  FROM ctr_hdr h JOIN ctr_ln l ON l.co_cd=h.co_cd AND l.ctr_no=h.ctr_no
  WHERE h.ctr_sts IN ('10','20') AND l.cls_ind=0;
CREATE VIEW v_stk AS
  SELECT s.whse_cd, l.comm_cd, l.org_cd, COUNT(*) AS lots_n, SUM(s.wt_kg)/1000.0 AS stk_mt
  FROM whse_stk s JOIN lot l ON l.lot_no=s.lot_no WHERE s.out_dt IS NULL
  GROUP BY s.whse_cd, l.comm_cd, l.org_cd;
CREATE INDEX ix_inv_cpty ON inv(cpty_cd);
CREATE INDEX ix_mv_lot ON stk_mv(lot_no);
"""
db.executescript(DDL)
iso = lambda d: d.isoformat() if d else None
ymd = lambda d: int(d.strftime('%Y%m%d')) if d else None
def ins(t, rows):
    rows = list(rows)
    db.executemany(f"INSERT INTO {t} VALUES ({','.join('?'*len(rows[0]))})", rows)
def rd(a, b): return a + td(days=R.randint(0, (b-a).days))

C = [l.split('|') for l in """CI|Ivory Coast|WAF|Y
GH|Ghana|WAF|Y
NG|Nigeria|WAF|Y
CM|Cameroon|WAF|Y
TG|Togo|WAF|Y
SL|Sierra Leone|WAF|Y
LR|Liberia|WAF|Y
UG|Uganda|EAF|Y
KE|Kenya|EAF|Y
ET|Ethiopia|EAF|Y
TZ|Tanzania|EAF|Y
RW|Rwanda|EAF|Y
BI|Burundi|EAF|Y
MG|Madagascar|EAF|Y
EC|Ecuador|LAM|Y
BR|Brazil|LAM|Y
CO|Colombia|LAM|Y
PE|Peru|LAM|Y
DO|Dominican Republic|LAM|Y
HN|Honduras|LAM|Y
GT|Guatemala|LAM|Y
NI|Nicaragua|LAM|Y
CR|Costa Rica|LAM|Y
MX|Mexico|LAM|Y
SV|El Salvador|LAM|Y
PA|Panama|LAM|N
ID|Indonesia|ASI|Y
VN|Vietnam|ASI|Y
PG|Papua New Guinea|ASI|Y
IN|India|ASI|Y
MY|Malaysia|ASI|N
SG|Singapore|ASI|N
JP|Japan|ASI|N
CN|China|ASI|N
KR|South Korea|ASI|N
LA|Laos|ASI|Y
HK|Hong Kong|ASI|N
AU|Australia|ASI|N
NL|Netherlands|EUR|N
BE|Belgium|EUR|N
DE|Germany|EUR|N
FR|France|EUR|N
CH|Switzerland|EUR|N
IT|Italy|EUR|N
ES|Spain|EUR|N
GB|United Kingdom|EUR|N
PL|Poland|EUR|N
EE|Estonia|EUR|N
AT|Austria|EUR|N
PT|Portugal|EUR|N
SE|Sweden|EUR|N
DK|Denmark|EUR|N
FI|Finland|EUR|N
GR|Greece|EUR|N
CY|Cyprus|EUR|N
MT|Malta|EUR|N
US|United States|NAM|N
CA|Canada|NAM|N
TR|Turkey|OTH|N
AE|United Arab Emirates|OTH|N
""".strip().split('\n')]
ins('ctry', C); RGN = {c[0]: c[2] for c in C}
P = [l.split('|') for l in """CIABJ|Abidjan|CI|L
CISPY|San Pedro|CI|L
GHTEM|Tema|GH|L
GHTKD|Takoradi|GH|L
NGAPP|Apapa|NG|L
NGLOS|Lagos|NG|L
CMDLA|Douala|CM|L
CMKBI|Kribi|CM|L
TGLFW|Lome|TG|L
SLFNA|Freetown|SL|L
LRMLW|Monrovia|LR|L
KEMBA|Mombasa|KE|L
TZDAR|Dar es Salaam|TZ|L
DJJIB|Djibouti|ET|L
MGTMM|Toamasina|MG|L
ECGYE|Guayaquil|EC|L
BRSSZ|Santos|BR|L
BRVIX|Vitoria|BR|L
BRRIO|Rio de Janeiro|BR|L
COBUN|Buenaventura|CO|L
COCTG|Cartagena|CO|L
PECLL|Callao|PE|L
PEPAI|Paita|PE|L
DOSDQ|Santo Domingo|DO|L
HNPCR|Puerto Cortes|HN|L
GTSTC|Santo Tomas de Castilla|GT|L
NICIO|Corinto|NI|L
CRLIO|Puerto Limon|CR|L
MXVER|Veracruz|MX|L
SVAQJ|Acajutla|SV|L
IDPNJ|Panjang|ID|L
IDMAK|Makassar|ID|L
IDBLW|Belawan|ID|L
VNSGN|Ho Chi Minh City|VN|L
VNVUT|Vung Tau|VN|L
PGLAE|Lae|PG|L
INCOK|Cochin|IN|L
INMAA|Chennai|IN|L
NLAMS|Amsterdam|NL|D
NLRTM|Rotterdam|NL|D
BEANR|Antwerp|BE|D
DEHAM|Hamburg|DE|D
DEBRV|Bremerhaven|DE|D
FRLEH|Le Havre|FR|D
ITTRS|Trieste|IT|D
ITGOA|Genoa|IT|D
ESBCN|Barcelona|ES|D
GBLIV|Liverpool|GB|D
GBLGP|London Gateway|GB|D
EETLL|Tallinn|EE|D
PLGDN|Gdansk|PL|D
USNYC|New York|US|D
USPHL|Philadelphia|US|D
USMSY|New Orleans|US|D
USHOU|Houston|US|D
SGSIN|Singapore|SG|X
MYPKG|Port Klang|MY|X
MYPGU|Pasir Gudang|MY|X
JPYOK|Yokohama|JP|D
CNSHA|Shanghai|CN|D
TRIST|Istanbul|TR|D
""".strip().split('\n')]
ins('port', P)
LP = {}
for p in P:
    if p[3] == 'L': LP.setdefault(p[2], []).append(p[0])
LP['UG'] = LP['RW'] = LP['BI'] = ['KEMBA', 'TZDAR']; LP['LA'] = ['VNSGN']
DISW = [('NLAMS',24),('BEANR',16),('DEHAM',15),('NLRTM',10),('USPHL',8),('USNYC',7),('ITTRS',5),('GBLIV',5),('SGSIN',5),('MYPGU',4),('ESBCN',4),('FRLEH',3),('USMSY',3),('DEBRV',3),('JPYOK',2),('EETLL',2),('ITGOA',2),('CNSHA',2),('TRIST',2),('USHOU',1),('GBLGP',1)]
def wpick(w): return R.choices([x[0] for x in w], [x[1] for x in w])[0]
ins('comm', [('CC','Cocoa beans','LIF',10),('CB','Cocoa butter','',None),('CL','Cocoa liquor','',None),('CP','Cocoa powder','',None),('KR','Robusta coffee','LIF',10),('KA','Arabica coffee','NYB',17.01)])
G = {'CC':[('CCGF','Good fermented main crop'),('CCFF','Fair fermented'),('CCMC','Mid crop'),('CCFL','Fine flavour'),('CCUG','Ungraded')],
     'CB':[('CBPP','Pure prime pressed butter'),('CBDE','Deodorised butter')],
     'CL':[('CLNA','Natural liquor'),('CLWA','West African liquor')],
     'CP':[('CPNA','Natural powder 10-12'),('CPAL','Alkalised powder 10-12')],
     'KR':[('KRG1','Grade 1 screen 18'),('KRG2','Grade 2 screen 13'),('KRS1','Screen 16 wet polished'),('KRUN','Robusta ungraded')],
     'KA':[('KAFA','Supremo'),('KASH','Strictly high grown'),('KASS','Santos NY 2/3'),('KAWA','Washed specialty'),('KANA','Natural')]}
ins('grd', [(g[0], c, g[1]) for c in G for g in G[c]])
ins('inco_tb', [('FOB','Free on board',0),('CIF','Cost insurance freight',1),('CFR','Cost and freight',1),('FCA','Free carrier',0),('EXW','Ex works',0),('DAP','Delivered at place',1),('DDP','Delivered duty paid',1),('INS','In store',0)])
CERT = [('RFA','Rainforest Alliance',75),('FTO','Fairtrade',240),('ORG','Organic EU/NOP',300),('4C','4C Common Code',20),('CPR','C.A.F.E. Practices',60),('UTZ','UTZ (discontinued)',60)]
ins('cert', CERT)
ins('chg_tb', [('OFR','Ocean freight'),('THC','Terminal handling'),('BAF','Bunker surcharge'),('DOC','Documentation fee'),('INS','Marine insurance'),('FUM','Fumigation'),('DEM','Demurrage and detention'),('TRK','Haulage to warehouse')])
TR = []
for i, (n, co, dk, h, l) in enumerate([('Claire Baumann','01','CC','2009-03-01',None),('Luc Favre','01','CC','2014-09-15',None),('Marta Oliveira','01','KF','2011-01-10',None),('Henrik Sand','01','KF','2018-05-01','2024-06-30'),
    ('Aicha Kone','01','CC','2019-02-01',None),('Pieter de Wit','02','CC','2006-06-01',None),('Sanne Jacobs','02','CC','2020-08-17',None),('Bram Verhoeven','02','KF','2013-11-04',None),('Tom Ashworth','02','CC','2016-04-01','2023-09-30'),
    ('Ilse Mertens','02','KF','2021-01-04',None),('Wei Ling Tan','03','KF','2012-07-01',None),('Arjun Nair','03','KF','2017-10-02',None),('Nguyen Thi Hoa','03','KF','2020-03-16',None),('Budi Santoso','03','CC','2015-05-18',None),
    ('Rachel Lim','03','CC','2022-02-01','2025-03-31'),('Diego Paredes','01','KF','2023-01-09',None),('Emma Rossi','01','CC','2024-09-02',None)]):
    ab = ''.join(w[0] for w in n.split())[:3].upper(); 
    ab = (ab + n.split()[-1][1:3].upper())[:3]
    TR.append((ab, n, co, dk, h, l, 'I' if l else 'A'))
assert len({t[0] for t in TR}) == len(TR), [t[0] for t in TR]
ins('trdr', TR)
# counterparties
SUP = {'CI':['Cacao Ivoire Export','SACO Daloa','Ets Kouame & Freres','Sucacoa','Plantations Reunies de Gagnoa','Cooperative Kavokiva','Negoce Abidjan SA','ECAM San Pedro','Coop Yeyasso','Touton Origine CI'],
 'GH':['Kuapa Cocoa Ltd','Ashanti Produce Buyers','Golden Pod Ghana','Adwumapa Buyers','Tema Cocoa Export','Volta Licensed Buyers'],
 'NG':['Ondo Cocoa Traders','Olam-Akure Produce','Cross River Commodities','Ibadan Beans Ltd','Starlink Produce'],
 'CM':['Douala Cacao SARL','Telcar Origins','Producam','Mungo Cafe Cacao'],'TG':['Lome Produce Export','Plateaux Cacao'],'SL':['Kenema Cocoa Co'],'LR':['Nimba Growers'],
 'UG':['Kampala Coffee Exporters','Kyagalanyi Estates','Bugisu Union','Ibero Nile','Ankole Coffee Producers','Great Lakes Robusta'],
 'KE':['Nairobi Coffee Dorman','Kirinyaga Millers','Sasini Growers'],'ET':['Sidama Highland Export','Yirgacheffe Union','Oromia Growers Coop','Horra Trading'],
 'TZ':['Kilimanjaro Coop Union','Mbinga Coffee Curers','Kagera Coop'],'RW':['Kivu Washed Coffee','Rwashoscco'],'BI':['Ngozi Washing Stations'],'MG':['Sambirano Cacao'],
 'EC':['Agroexport Guayas','Cacao Nacional Manabi','Exportadora Eco-Kakao','Cafiesa','Pronatec del Pacifico','Transmar Ecuador','Quevedo Fino de Aroma'],
 'BR':['Fazenda Boa Vista','Cooxupe Comercial','Exportadora Guaxupe','Santos Green Coffee','Cerrado Growers','Stockler Vitoria','Conilon Capixaba','Tristao Export','Unicafe Sul'],
 'CO':['Federacion Huila','Cafe Andino Export','Racafe Narino','Expocafe Antioquia','Skn Caribe'],'PE':['Cooperativa Norandino','Perhusa Export','Cafe Chanchamayo','Acopagro'],
 'DO':['Conacado','Rizek Cacao','Yacao Export'],'HN':['Beneficio Santa Rosa','Cohonducafe Copan','Molinos de Honduras'],'GT':['Anacafe Huehue','Exportcafe Antigua','Transcafe GT'],
 'NI':['Matagalpa Exportadora','Jinotega Cisa'],'CR':['Tarrazu Beneficio'],'MX':['Chiapas Agroindustrias','Exportadora Veracruz'],'SV':['Santa Ana Coex'],
 'ID':['Sulawesi Cocoa Makassar','Lampung Robusta Jaya','Gayo Highlands Coop','Sumatera Specialty','PT Bumi Kopi','PT Cacao Nusantara'],
 'VN':['Simexco Daklak','Intimex Buon Ma','Tay Nguyen Coffee','Vinh Hiep Gia Lai','Dakman Highlands','Phuc Sinh Export','Lam Dong Agro'],
 'PG':['Lae Growers Exchange','Agmark Rabaul'],'IN':['Coorg Plantations','Chikmagalur Curing Works','Aspinwall Mangalore'],'LA':['Bolaven Farms']}
CUS = {'NL':['Zaandam Cacaofabriek','De Vries Chocolade','Koffiebranderij Peeters','Dutch Cocoa Processors','Van Houtven Powders'],'BE':['Callewaert Chocolates','Antwerp Roasters','Brugse Pralines','Liegeois Cafe'],
 'DE':['Hamburger Kaffeerosterei','Rheingold Schokolade','Stollwerk & Sohn','Bremer Kaffee Kontor','Tchiba Handels','Ritter & Krone','Nordic Beans GmbH','Berliner Kakao'],'FR':['Chocolaterie Valmont','Torrefaction Lyonnaise','Cemoa Perpignan','Maison Cluize'],
 'CH':['Lindner Confiserie','Alpenrose Chocolat','Cafe Migra','Barry Suisse Trading','Felchlin Manufaktur'],'IT':['Torrefazione Triestina','Caffe Borgia','Ferraro Dolci','Lavanda Caffe','Caffe Illario','Venchino Torino'],
 'ES':['Chocolates Valdor','Cafes Baqueira','Natra Mediterraneo'],'GB':['Thornbury Chocolate','Bourneville Mills','Taylors Roast House','Liverpool Cocoa Mills','Union Roasters'],'PL':['Wawel Slodycze','Mokate Roastery'],'EE':['Kalevipoeg Sweets'],
 'AT':['Zotterl Chocolate','Julius Meindl'],'PT':['Delto Cafes'],'SE':['Gevalden Rosteri','Lofbergen Kaffe'],'DK':['Toms Konfekt'],'FI':['Paulig & Vasa','Fazerin Suklaa'],'GR':['Ion Sokolata'],'TR':['Ulkem Gida','Istanbul Kakao'],
 'US':['Hershman Foods','Philly Cocoa Grinders','Blommert Chocolate','Gulf Coast Roasters','Brooklyn Coffee Works','Northwest Roasters','Maxwell & Sons','Guittardo','Folgen Coffee Co','Green Mountain Beans'],'CA':['Toronto Roasting Co','Laurentide Chocolat'],
 'JP':['Meiro Confectionery','Yokohama Coffee Bank','Kansai Roasters'],'CN':['Shanghai Luck Coffee','COFCA Foods'],'KR':['Lottem Confectionery'],'SG':['Straits Cocoa Grinding','Lion City Roasters'],'MY':['Guan Cheong Cocoa','Johor Cocoa Products','Klang Coffee'],'AU':['Melbourne Roast Lab'],'AE':['Dubai Coffee Hub']}
BRK = [('Wolters Makelaars','NL'),('Complete Commodities','GB'),('Marex Soft Desk','GB'),('Sucden Brokerage','FR'),('Hencorp Softs','US'),('Kreuzer Makler','DE'),('Geneva Softs Brokers','CH'),('Volcafe Intermediaries','CH'),('Saigon Brokers','VN'),('Westerstrand & Co','SE'),('ADM Clearing','US'),('StoneBridge Futures','GB'),('BNP Clearing','FR'),('Macquoid Futures','GB'),('Citadelle Clearing','FR')]
WKP = [('CWT Pakhuizen','NL'),('Vollers Bremen','DE'),('Molenbergnatie','BE'),('Commodity Centre','BE'),('Pacorini Trieste','IT'),('Unicontrol Hamburg','DE'),('Steinweg Handelsveem','NL'),('Dupuy Storage','US'),('Continental Terminals','US'),('Liverpool Bulk Store','GB'),('Romar Warehousing','ES'),('Keppel Cold & Dry','SG'),('Pasir Store','MY'),('HBH Silo','DE'),('Estma Tallinn','EE'),('Ter Haar Veem','NL')]
CAR = [('Maersk Line','DK'),('MSC Geneva','CH'),('CMA CGM','FR'),('Hapag-Lloyd','DE'),('Ocean Network Express','SG'),('Evergreen Marine','HK'),('COSCO Shipping','CN'),('ZIM Lines','GR'),('Grimaldi','IT'),('Seatrade Breakbulk','NL')]
LAB = [('Cotecna Inspection','CH'),('SGS Agri','CH'),('Bureau Veritas Softs','FR'),('Drewry Surveyors','GB'),('Baltic Control','DK'),('Intertek Agri','GB'),('Kuehne Kakao Labor','DE'),('Triest Coffee Lab','IT')]
CP = []; SUPC = {}; CUSC = []; BRKC=[]; WKC={}; CARC=[]; LABC=[]
cities = {'CI':['Abidjan','San Pedro','Daloa'],'GH':['Accra','Kumasi'],'NL':['Amsterdam','Zaandam','Rotterdam'],'DE':['Hamburg','Bremen','Berlin','Koln'],'CH':['Geneva','Zurich','Basel'],'VN':['Buon Ma Thuot','Ho Chi Minh City'],'BR':['Santos','Varginha','Vitoria'],'IT':['Trieste','Turin','Milan'],'US':['New York','Philadelphia','Chicago','Seattle'],'GB':['London','Liverpool','York'],'BE':['Antwerp','Brussels'],'FR':['Paris','Lyon'],'EC':['Guayaquil'],'ID':['Medan','Makassar']}
n = 1000
def addc(nm, ty, c):
    global n
    n += R.randint(1, 4)
    cd = ty + str(n).zfill(5)
    act = 'I' if R.random() < (.14 if ty in 'SC' else .06) else 'A'
    blk = 'Y' if ty in 'SC' and R.random() < .06 else 'N'
    opn = rd(date(2008,1,1), date(2023,6,1))
    kyc = None if R.random() < .13 else rd(date(2021,6,1), date(2025,11,10))
    CP.append([cd, nm, ty, c, R.choice(cities[c]) if c in cities and R.random()<.9 else None, None,
        R.choice([250,500,750,1000,1500,2000,3000,5000,8000,12000]) if ty=='C' else (R.choice([100,200,300,500,1000]) if ty=='S' and R.random()<.7 else None),
        {'S':R.choice([0,2,5,7]),'C':R.choice([14,30,30,45,60,90]),'B':30,'W':30,'V':15,'L':30}[ty], blk, iso(kyc), iso(opn), act])
    return cd
for c in SUP:
    for s in SUP[c]: SUPC.setdefault(c, []).append(addc(s,'S',c))
for c in CUS:
    for s in CUS[c]: CUSC.append(addc(s,'C',c))
for s,c in BRK: BRKC.append(addc(s,'B',c))
for s,c in WKP: WKC.setdefault(c,[]).append(addc(s,'W',c))
for s,c in CAR: CARC.append(addc(s,'V',c))
for s,c in LAB: LABC.append(addc(s,'L',c))
for r in CP:
    if r[2]=='C' and R.random()<.18:
        r[5] = R.choice([x for x in CUSC if x!=r[0]])
    if r[2]=='S' and R.random()<.1:
        r[5] = R.choice([x for l in SUPC.values() for x in l if x!=r[0]])
ins('cpty', CP); CPD = {r[0]: r for r in CP}
rows=[]
for c in SUPC:
    for s in SUPC[c]:
        for ce in R.sample([x[0] for x in CERT], R.choice([0,0,1,1,2,3])):
            y=R.choice([2019,2020,2021,2022])
            while y<2026:
                f=rd(date(y,1,1),date(y,12,1)); ln=R.choice([1,1,3])
                if ce=='UTZ' and y>2022: break
                rows.append((s,ce,iso(f),iso(date(f.year+ln,f.month,min(f.day,28))) if R.random()>.04 else None,f'{ce}-{R.randint(10000,99999)}'))
                y+=ln
                if R.random()<.15: break
ins('cpty_cert', rows)
SUPCERT={}
for r in rows: SUPCERT.setdefault(r[0],set()).add(r[1])
# prices
def lerp(pts,d):
    for (a,x),(b,y) in zip(pts,pts[1:]):
        if a<=d<=b: return x+(y-x)*((d-a).days/max(1,(b-a).days))
    return pts[-1][1]
PX={'CC':[(date(2021,10,1),2450),(date(2022,12,1),2500),(date(2023,9,1),3500),(date(2024,1,15),4400),(date(2024,4,20),10200),(date(2024,9,1),7200),(date(2024,12,20),11300),(date(2025,5,1),8900),(date(2025,11,30),5300)],
 'KR':[(date(2021,10,1),2250),(date(2023,1,1),1850),(date(2023,9,1),2500),(date(2024,9,20),5300),(date(2025,2,1),5700),(date(2025,7,1),3400),(date(2025,11,30),4500)],
 'KA':[(date(2021,10,1),4600),(date(2022,9,1),4900),(date(2023,10,1),3400),(date(2024,11,30),7100),(date(2025,2,10),9300),(date(2025,7,10),6300),(date(2025,11,30),8900)]}
def tpx(c,d):
    b={'CC':'CC','CB':'CC','CL':'CC','CP':'CC','KR':'KR','KA':'KA'}[c]
    f={'CB':1.9,'CL':1.35,'CP':.85}.get(c,1)
    return lerp(PX[b],d)*f*R.uniform(.95,1.05)
ORGW={'CC':[('CI',34),('GH',17),('NG',9),('CM',7),('EC',11),('TG',2),('SL',1),('LR',1),('DO',3),('PE',3),('ID',5),('BR',2),('MG',1),('PG',2),('UG',2),('CO',1)],
 'CB':[('CI',5),('GH',4),('ID',5),('EC',1)],'CL':[('CI',5),('GH',4),('EC',2)],'CP':[('CI',3),('GH',2),('ID',4)],
 'KR':[('VN',42),('BR',16),('UG',17),('ID',12),('IN',7),('CI',3),('LA',2),('TZ',1)],
 'KA':[('BR',30),('CO',15),('ET',10),('HN',9),('PE',7),('GT',6),('KE',5),('NI',3),('UG',4),('MX',3),('CR',2),('RW',2),('BI',1),('TZ',3),('SV',1),('ID',2),('PG',2)]}
TRD={t[0]:t for t in TR}
def trader(co,c,d):
    dk='KF' if c[0]=='K' else 'CC'
    o=[t for t in TR if t[2]==co and t[3]==dk and t[4]<=iso(d) and (t[5] is None or t[5]>=iso(d))]
    return R.choices(o,[1+ (int(t[0].encode().hex(),16)%4) for t in o])[0][0]
H=[];L=[];HS=[];F=[];S=[];FR=[];LOT=[];WS=[];MV=[];QA=[];INV=[];CLM=[]
nxt={'01':50001,'02':50001,'03':50001}
def crop(d): y=d.year if d.month>=10 else d.year-1; return f'{y%100:02d}/{(y+1)%100:02d}'
days=[]
d=date(2022,1,3)
while d<date(2025,11,20):
    if d.weekday()<5:
        for _ in range(R.choices([0,1,2,3,4],[18,30,28,16,8])[0]): days.append(d)
    d+=td(days=1)
carw=R.sample(CARC,len(CARC))
V=[]
VN=['Abidjan Star','Maersk Tema','MSC Lorena','CMA CGM Balzac','Santos Express','Cap San Nicolas','Hamburg Trader','Gulf of Guinea','MSC Daniela','Ever Grace','Ever Golden','ONE Olympus','ONE Minato','Grande Lagos','Grande Abidjan','Seatrade Orange','Lagos Express','Kota Manis','Maersk Douala','Maersk Niteroi','CMA CGM Nacala','CMA CGM Zanzibar','Cosco Yantian','Cosco Santos','ZIM Haifa','ZIM Tarragona','Rio Madeira','MSC Agadir','MSC Abidjan','MSC Michaela','Cap San Lorenzo','Bremen Express','Valparaiso Express','Callao Express','Tema Bridge','Monte Rosa','Monte Verde','Safmarine Nokwanda','Safmarine Mulanje','Maersk Cabo Verde','Ever Lissome','Ever Lotus','ONE Matrix','Saigon Bridge','Haiphong Star','Mekong Pride','CMA CGM Mekong','Grande Dakar','Grande Cotonou','Seatrade Red','Seatrade Blue','MSC Pamela','MSC Sola','MSC Rania','Maersk Luanda','Maersk Lirquen','Kota Cepat','Kota Lumba','Andino Trader','Pacific Bean','Cocoa Wind','Atlantic Robusta','Amstel Carrier','Scheldt Navigator','Elbe Highway','Adriatic Sun','Tarragona Bay','Cap San Vincent','Polar Ecuador','Polar Peru','Polar Costa Rica','Dole Caribbean','Chiquita Progress','Hansa Meersburg','Vega Sigma']
pref={'Maersk':0,'Safmarine':0,'Cap':0,'Polar':0,'MSC':1,'CMA':2,'ONE':4,'Ever':5,'Cosco':6,'ZIM':7,'Grande':8,'Seatrade':9}
for i,v in enumerate(VN):
    k=v.split()[0]; ci=pref.get(k, 3 if 'Express' in v else R.randrange(10))
    V.append((f'V{100+i*3:04d}',v,R.randint(9100000,9890000),R.choice(['PA','LR','SG','MT','HK','CY','PT','DE','DK','GR']),CARC[ci],R.randint(1994,2023),R.choice([1100,1700,2500,3800,4250,6500,8700]),'I' if R.random()<.12 else 'A'))
ins('vsl',V); VA=[v[0] for v in V]
W=[]
for i,(nm,p,c) in enumerate([('Westhaven 1','NLAMS','NL'),('Westhaven 2','NLAMS','NL'),('Coenhaven','NLAMS','NL'),('Zaandam Veem','NLAMS','NL'),('Hemweg','NLAMS','NL'),('Vlothaven','NLAMS','NL'),('Waalhaven Zuid','NLRTM','NL'),('Botlek Store','NLRTM','NL'),
  ('Kattendijk','BEANR','BE'),('Vrasene Dock','BEANR','BE'),('Leftbank 7','BEANR','BE'),('Albertdok','BEANR','BE'),('Speicherstadt','DEHAM','DE'),('Dradenau','DEHAM','DE'),('Kaltehofe','DEHAM','DE'),('Billwerder','DEHAM','DE'),('Holzhafen','DEBRV','DE'),('Industriehafen','DEBRV','DE'),
  ('Punto Franco Nuovo','ITTRS','IT'),('Trieste Riva','ITTRS','IT'),('Genova Sampierdarena','ITGOA','IT'),('Zona Franca','ESBCN','ES'),('Moll Sud','ESBCN','ES'),('Royal Seaforth','GBLIV','GB'),('Huskisson','GBLIV','GB'),('Tilbury Dry','GBLGP','GB'),
  ('Muuga','EETLL','EE'),('Port Newark Shed','USNYC','US'),('Red Hook','USNYC','US'),('Staten Island Dry','USNYC','US'),('Camden Terminal','USPHL','US'),('Delaware Ave','USPHL','US'),('Dupuy Poland St','USMSY','US'),('Silocaf Annex','USMSY','US'),('Bayou Houston','USHOU','US'),('Jurong Dry 3','SGSIN','SG'),('Keppel Distripark','SGSIN','SG'),('Pasir Gudang A','MYPGU','MY'),('Pasir Gudang B','MYPGU','MY'),('Klang Freezone','MYPKG','MY'),('Le Havre Quai 9','FRLEH','FR'),('Honfleur Dry','FRLEH','FR'),
  ('Amerikahaven','NLAMS','NL'),('Suezhaven','NLAMS','NL'),('Petroleum Pier','BEANR','BE'),('Veddel','DEHAM','DE'),('Old Thames','GBLGP','GB'),('Tallinn Vene','EETLL','EE'),('Gdansk Wolny','PLGDN','PL'),('Yokohama Honmoku','JPYOK','JP')]):
    kp=R.choice(WKC.get(c) or WKC['NL'])
    W.append((f'W{i+1:03d}',nm,p,kp,R.choice([3000,5000,7500,10000,12500,20000,40000]),R.randint(55,240),1 if R.random()<.45 else 0,'I' if i>=42 and R.random()<.55 else 'A'))
ins('whse',W); WBP={}
for w in W[:46]: WBP.setdefault(w[2],[]).append(w[0])
alls=[x for l in SUPC.values() for x in l]
custw={c:1/(1+i*.12) for i,c in enumerate(R.sample(CUSC,len(CUSC)-6))}
labs=LABC; shpno=200100; lotno=700001; mvno=1; clmno=3001; invn={'01':900001,'02':900001,'03':900001}
users=['kmeier','jdupont','ssmit','lroos','atan','fweber','mcosta','hlim']
SALES={'CC':[],'CB':[],'CL':[],'CP':[],'KR':[],'KA':[]}
PLOTS=[]
for d in days:
    co=R.choices(['01','02','03'],[42,38,20])[0]; no=nxt[co]; nxt[co]+=1
    ty=R.choices(['P','S'],[54,46])[0]
    c0=R.choices(['CC','CB','CL','CP','KR','KA'],[46,4,3,4,22,21] if co!='03' else [25,4,1,5,50,15])[0]
    org=wpick(ORGW[c0])
    for _ in range(50):
        cp=R.choice(SUPC[org]) if ty=='P' else R.choices(list(custw),list(custw.values()))[0]
        r=CPD[cp]
        if r[10]>iso(d): continue
        if r[11]=='I' and d>date(2024,3,1): continue
        break
    brk=R.choice(BRKC[:10]) if R.random()<.36 else None
    px='D' if c0 in('CC','KR','KA') and R.random()<.62 else 'F'
    inc=R.choices(['FOB','CIF','CFR','FCA','EXW','DAP','DDP','INS'],[50,22,12,8,2,1,0,5] if ty=='P' else [10,20,8,6,3,22,8,23])[0]
    lag=R.randint(20,170); sf=(d+td(days=lag)).replace(day=1); st=(sf+td(days=R.choice([30,45,60,85])))
    canc=R.random()<.045
    nl=R.choices([1,2,3,4],[62,25,9,4])[0]; lines=[]
    tr=trader(co,c0,d)
    for k in range(1,nl+1):
        o=org if ty=='P' or R.random()<.8 else wpick(ORGW[c0])
        g=R.choice(G[c0])[0]; bgkg={'CC':62.5,'KR':60,'KA':R.choice([60,69,70])}.get(c0,25)
        q=R.choice([25,25,50,50,75,100,100,125,150,200,250,300,500]) if c0 in('CC','KR') else R.choice([18,19.2,20,20,38.4,40,57.6,60,100])
        ce=None
        if R.random()<.33: ce=R.choice(['RFA','RFA','RFA','FTO','ORG','4C' if c0[0]=='K' else 'RFA','CPR' if c0=='KA' else 'FTO'] + (['UTZ'] if d.year<2023 else []))
        df=None
        if px=='D': df=R.randint(-12,60)*5 if c0!='KA' else R.randint(-20,80)*10
        sfl=sf+td(days=31*(k-1)); sfl=sfl.replace(day=1); stl=st+td(days=30*(k-1))
        fm=None
        if px=='D':
            m=[x for x in (3,5,7,9,12) if x>=sfl.month]; fm=f'{sfl.year}{m[0]:02d}' if m else f'{sfl.year+1}03'
        ld=R.choice(LP[o]); 
        dp=wpick(DISW) if co!='03' or R.random()<.3 else R.choice(['SGSIN','MYPGU','MYPKG','CNSHA','JPYOK'])
        pxv=round(tpx(c0,d)*(1.03 if ty=='S' else 1)+R.randint(0,80),0) if px=='F' else None
        ln=[co,no,k,c0,g,o,ce,q,int(q*1000/bgkg),pxv,df,fm,iso(sfl),iso(stl),ld,dp,0]
        lines.append(ln)
        # fixations
        if px=='D' and not canc:
            lotmt={'CC':10,'KR':10,'KA':17.01}[c0]; tot=max(1,round(q/lotmt)); left=tot; sq=0; acc=0
            fd=d+td(days=R.randint(1,40)); cc=R.choice(['B','B','S']) 
            while left>0:
                if fd>=NOW: break
                x=left if R.random()<.5 else R.randint(1,left)
                sq+=1; p=round(tpx(c0,fd)); acc+=p*x
                F.append((co,no,k,sq,ymd(fd),x,round(x*lotmt,2),p,cc,tr if R.random()<.9 else trader(co,c0,fd)))
                left-=x; fd+=td(days=R.randint(1,45))
            if left==0: ln[9]=round(acc/tot+df,2)
    # shipments
    anys=alls_=True; n_sh=0
    for ln in lines:
        if canc: continue
        phys = inc not in('INS',)
        sd0=date.fromisoformat(ln[12]); sd1=date.fromisoformat(ln[13])
        q=ln[7]; parts=[q] if q<=100 or R.random()<.6 else [round(q*.5,1),round(q-round(q*.5,1),1)]
        done=0
        for i,pq in enumerate(parts):
            bl=rd(sd0,sd1+td(days=R.choice([0,0,0,0,10,25])))
            if bl>NOW+td(days=25): continue
            if ty=='S' and not (inc in('CIF','CFR','FOB') ): continue   # local deliveries from store
            if not phys: continue
            shpno+=R.randint(1,2)
            etd=bl-td(days=R.randint(-3,9)); atd=bl+td(days=R.randint(0,4)); leg=R.randint(14,32) if RGN[ln[5]]=='WAF' else R.randint(22,48)
            eta=etd+td(days=leg); ata=atd+td(days=leg+R.choice([-11,-9,-7,-6,-5,-4,-3,-1,3,9]))
            can=R.random()<.012
            future = bl>NOW
            arrived = ata<=NOW
            cleared = arrived and ata+td(days=R.randint(3,15))<=NOW
            sts=9 if can else (1 if future else (2 if not arrived else (4 if cleared and R.random()<.93 else 3)))
            if can: atd=ata=None
            if future: atd=None
            land=None
            if sts in(3,4) and R.random()<.96: land=round(pq*(1-abs(R.gauss(.004,.004))),3)
            docs = None if (future or can or R.random()<.05) else bl+td(days=R.randint(5,35))
            if docs and docs>NOW: docs=None
            vs=R.choice(VA)
            S.append((shpno,co,no,ln[2],vs if not(future and R.random()<.4) else None, None if future or can else f'{R.choice(["MAEU","MSCU","CMDU","HLCU","ONEY"])}{R.randint(10**7,10**8-1)}',
                      None if future or can else iso(bl),iso(etd),iso(atd) if not future else None,iso(eta),iso(ata) if sts in(3,4) else None,ln[14],ln[15],max(1,round(pq/ (25 if ln[3]=='CC' else 19.2))),pq,land,sts,iso(docs)))
            if sts!=9: n_sh+=1
            if not future and not can: done+=pq
            # freight
            if ( (ty=='P' and inc in('FOB','FCA','EXW')) or (ty=='S' and inc in('CIF','CFR')) ) and not can:
                nc=max(1,round(pq/22)); carr=[v for v in V if v[0]==vs][0][4]
                yrf={2022:1.7,2023:.9,2024:1.35,2025:1.1,2026:1.1}[bl.year]
                for ch,ba,pr in (('OFR',185000,1),('THC',24000,.9),('BAF',31000,.6),('DOC',6500,.8),('INS',21000,.55),('FUM',14000,.35),('DEM',65000,.09),('TRK',42000,.4)):
                    if R.random()<pr:
                        e=int(ba*nc*R.uniform(.8,1.25)*(yrf if ch in('OFR','BAF') else 1))
                        a=int(e*R.uniform(.88,1.22)) if arrived and R.random()<.93 else None
                        if ch=='DEM': e,a=0,(a or None)
                        FR.append((shpno,ch,carr if ch in('OFR','THC','BAF','DEM','DOC') else R.choice(LABC+[x for l in WKC.values() for x in l]),e,a))
            # lots for purchases that arrived
            if ty=='P' and sts in (3,4):
                nlot=max(1,min(4,round(pq/R.choice([25,50,75])))); 
                for z in range(nlot):
                    kg=round(pq*1000/nlot*R.uniform(.985,1.0),1); rcv=ata+td(days=R.randint(1,14))
                    if rcv>NOW: continue
                    bk=62.5 if ln[3]=='CC' else (60 if ln[3][0]=='K' else 25)
                    PLOTS.append([lotno,f'{ln[5]}/{no%1000:03d}/{z+1}',ln[3],ln[4],ln[5],crop(sd0),co,no,ln[2],None,None,None,shpno,rcv,int(kg/bk),round(kg*1.011,1),kg,'S',ln[15]])
                    lotno+=1
            # claims
            if sts in(3,4) and R.random()<.14:
                od=ata+td(days=R.randint(4,50))
                if od<NOW:
                    cty=R.choices(['WT','QL','DM','LS','WD'],[40,28,12,12,8])[0]; am=round(R.lognormvariate(9.4,1),2); sst=R.choices(['S','O','W','A'],[62,18,12,8])[0]
                    if od<date(2024,1,1) and sst=='O' and R.random()<.8: sst='S'
                    sdt=od+td(days=R.randint(20,260)) if sst in 'SW' else None
                    if sdt and sdt>NOW: sdt=None; sst='O'
                    CLM.append((clmno,shpno,cp,cty,'O' if ty=='P' else R.choices(['T','O'],[85,15])[0],iso(od),iso(sdt),am,round(am*R.uniform(.15,1),2) if sst=='S' else None,sst)); clmno+=1
            # invoices
            if not can and not future:
                p0=ln[9] or (round(tpx(ln[3],bl)))
                dirc='P' if ty=='P' else 'R'
                def mkinv(typ,idt,amt):
                    if idt>=NOW: return
                    dd=CPD[cp][7]; due=idt+td(days=dd)
                    ccy=R.choices(['USD','EUR','GBP'],[60,22,18] if co!='03' else [95,4,1])[0]; fx={'USD':1,'EUR':.92,'GBP':.79}[ccy]
                    pd=due+td(days=R.choice([-3,-1,0,0,0,1,2,3,5,8,12,20,35])); 
                    if pd<idt: pd=idt
                    if pd>=NOW or R.random()<.035: pd=None
                    void='X' if R.random()<.02 else None
                    if void: pd=None
                    INV.append((co,invn[co],dirc,typ,cp,no,shpno,iso(idt),iso(due),iso(pd),ccy,round(amt*fx,2),round(amt,2),void)); invn[co]+=1
                mkinv('PV',bl+td(days=R.randint(2,14)),p0*pq*(.95 if ty=='P' else .98))
                if sts==4 and R.random()<.82: mkinv('FN',ata+td(days=R.randint(14,60)),abs(p0*(land or pq)*R.uniform(.02,.055)))
                if R.random()<.035: mkinv('CN',bl+td(days=R.randint(60,140)),-round(R.uniform(400,16000),2))
        ln[16]=1 if done>=q*.95 and sd1<NOW else 0
        if ty=='S' and inc not in('CIF','CFR','FOB') or not phys:
            ln[16]=1 if sd1+td(days=40)<NOW and R.random()<.95 else 0
        if ty=='S' and not canc: SALES[ln[3]].append((ln,inc,sd1))
    allc=all(x[16]==1 for x in lines); anyc=any(x[16]==1 for x in lines) or n_sh>0
    sts='90' if canc else('30' if allc else('20' if anyc else '10'))
    if sts=='20' and date.fromisoformat(lines[-1][13])<NOW-td(days=200) : sts='30'
    sg=None if R.random()<.07 or canc and R.random()<.6 else d+td(days=R.randint(2,40))
    if sg and sg>NOW: sg=None
    H.append((co,no,ty,ymd(d),cp,brk,tr,inc,px,crop(sf),sts,ymd(sg),R.choice([None]*8+['see e-mail','price per annex','L/C required','weights final at discharge'])))
    L+= [tuple(x) for x in lines]
    u=R.choice(users); sq=1; HS.append((co,no,1,iso(d),None,'10',u))
    if sts=='90': HS.append((co,no,2,iso(min(NOW,d+td(days=R.randint(5,120)))),'10','90',R.choice(users)))
    else:
        t=max(d,sf)
        if sts in('20','30') and R.random()<.75: sq+=1; t=min(NOW,t+td(days=R.randint(5,50))); HS.append((co,no,sq,iso(t),'10','20',R.choice(users)))
        if sts=='30': sq2=sq+1; t=min(NOW,t+td(days=R.randint(10,90))); HS.append((co,no,sq2,iso(t),'20' if sq==2 else '10','30',R.choice(users)))
# stock
PLOTS.sort(key=lambda r:r[13])
salesp={c:list(v) for c,v in SALES.items()}
for r in PLOTS:
    c=r[2]; rcv=r[13]; dis=r[18]; ws=WBP.get(dis) or WBP['NLAMS']; wh=R.choice(ws)
    cand=[s for s in salesp[c] if s[2]>rcv and s[2]<rcv+td(days=240)]
    sale=R.choice(cand)[0] if cand and R.random()<.88 else None
    sts='S'; out=None
    if R.random()<.018: sts='R'
    elif sale:
        od=rcv+td(days=int(R.lognormvariate(3.9,.75)))
        if od<NOW: out=od; sts='D'
    elif R.random()<.72:
        od=rcv+td(days=R.randint(20,260))
        if od<NOW: out=od; sts='D'
    if sale: r[9],r[10],r[11]=sale[0],sale[1],sale[2]
    r[17]=sts
    LOT.append((*r[:13],iso(rcv),*r[14:18]))
    kg=r[16]; bay=f'{R.choice("ABCDEF")}{R.randint(1,40)}'
    hold='Y' if (sts=='R' or R.random()<.04) else 'N'
    t=rcv; us=R.choice(users)
    MV.append([t,'RI',r[0],wh,None,kg,us])
    if R.random()<.07 and (out is None or out>t+td(days=10)):
        t2=t+td(days=R.randint(3,9)) 
        w2=R.choice([x for x in ws if x!=wh] or ws)
        if w2!=wh and t2<NOW:
            WS.append((wh,r[0],iso(t),iso(t2),r[14],kg,bay,'N')); MV.append([t2,'TR',r[0],wh,w2,-kg,us]); wh,t=w2,t2
    WS.append((wh,r[0],iso(t),iso(out),r[14],kg,bay if R.random()>.05 else None,hold))
    if R.random()<.4:
        sd=t+td(days=R.randint(1,6)); 
        if sd<NOW: MV.append([sd,'SM',r[0],wh,None,-round(R.uniform(.5,4),1),us])
    if R.random()<.15:
        sd=t+td(days=R.randint(5,30))
        if sd<NOW: MV.append([sd,'AD',r[0],wh,None,round(R.uniform(-90,20),1),us])
    if out: MV.append([out,'DO',r[0],wh,None,-kg,R.choice(users)])
    # qa
    for q in range(1,R.choices([0,1,2,3],[9,66,20,5])[0]+1):
        sm=rcv+td(days=R.randint(0,5)+(q-1)*R.randint(10,60)); an=sm+td(days=R.randint(1,16))
        if sm>NOW: break
        pend = an>NOW or R.random()<.015
        lab=R.choices(labs,[3,6,4,2,1,3,3,2])[0]
        moi=round(R.gauss(7.3,.5) if c[0]=='C' else R.gauss(11.8,.7),1)
        if pend: QA.append((r[0],q,iso(sm),None,lab,*[None]*7,None)); break
        if c=='CC':
            m=round(abs(R.gauss(2,1.3)),1); s=round(abs(R.gauss(3.6,2.2)),1); ff=round(abs(R.gauss(1.15,.35)),2); bc=int(R.gauss(101,8))
            f='F' if (moi>8.2 or m>4.5 or s>8.5 or ff>1.9) else 'P'
            QA.append((r[0],q,iso(sm),iso(an),lab,moi,m,s,ff,bc,None,None,f))
        elif c[0]=='K':
            de=int(abs(R.gauss(22 if c=='KA' else 70,22))); cu=round(R.gauss(82.2 if c=='KA' else 76,2.2),2) if R.random()<.85 else None
            f='F' if moi>13 or de>140 or(c=='KA' and cu and cu<78.3) else 'P'
            QA.append((r[0],q,iso(sm),iso(an),lab,moi,None,None,None,None,de,cu,f))
        else:
            QA.append((r[0],q,iso(sm),iso(an),lab,round(abs(R.gauss(3,.8)),1),None,None,round(abs(R.gauss(1.3,.3)),2),None,None,None,'P' if R.random()<.95 else 'F'))
MV.sort(key=lambda m:(m[0],m[2])); MV=[(i+1,m[1],iso(m[0]),*m[2:]) for i,m in enumerate(MV)]
# local sale invoices (from store, no shipment)
hd={(h[0],h[1]):h for h in H}
for c in SALES:
    for ln,inc,sd1 in SALES[c]:
        if inc in('CIF','CFR','FOB') or not ln[16]: continue
        h=hd[(ln[0],ln[1])]; co=ln[0]; cp=h[4]; idt=min(NOW-td(days=3),rd(date.fromisoformat(ln[12]),sd1)); due=idt+td(days=CPD[cp][7])
        pd=due+td(days=R.choice([-2,0,0,1,3,6,11,25,40])); pd=None if pd>=NOW or R.random()<.04 else pd
        if pd and pd<idt: pd=idt
        amt=(ln[9] or tpx(ln[3],idt))*ln[7]; ccy=R.choices(['USD','EUR','GBP'],[45,40,15] if co!='03' else [95,4,1])[0]; fx={'USD':1,'EUR':.92,'GBP':.79}[ccy]
        INV.append((co,invn[co],'R','FN',cp,ln[1],None,iso(idt),iso(due),iso(pd),ccy,round(amt*fx,2),round(amt,2),None)); invn[co]+=1
# hedges
HD=[]; k=10001
d=date(2022,1,3)
while d<NOW:
    if d.weekday()<5:
        for _ in range(R.choices([0,1,2,3,5],[20,35,25,14,6])[0]):
            co=R.choices(['01','02','03'],[45,38,17])[0]; c=R.choices(['CC','KR','KA'],[50,26,24])[0]
            m=rd(d+td(days=40),d+td(days=330)); ms=[x for x in(3,5,7,9,12) if x>=m.month]; fm=f'{m.year}{ms[0]:02d}' if ms else f'{m.year+1}03'
            ex='NYB' if c=='KA' or (c=='CC' and R.random()<.35) else 'LIF'; base=lerp(PX[c],d)*R.uniform(.96,1.04)
            u=lambda x:round(x/22.046,2) if c=='KA' else (round(x*.79) if c=='CC' and ex=='LIF' else round(x))
            bs=R.choices(['B','S'],[47,53])[0]; lots=R.choice([1,2,2,3,4,5,5,8,10,10,15,20,25,40])
            cd=d+td(days=R.randint(3,190)); pn=None
            exp=date(int(fm[:4]),int(fm[4:]),1)
            if cd>exp: cd=exp-td(days=R.randint(1,9))
            if cd<=d: cd=d+td(days=2)
            if cd>=NOW: cd=None
            else:
                e2=lerp(PX[c],cd)*R.uniform(.96,1.04); pn=round((e2-base)*(1 if bs=='B' else -1)*lots*{'CC':10,'KR':10,'KA':17.01}[c],2)
            HD.append((k,co,c,ex,fm,bs,lots,iso(d),u(base),R.choice(BRKC[10:]),trader(co,c,d),iso(cd),pn,'D' if R.random()<.015 else ('' if R.random()<.5 else None))); k+=1
    d+=td(days=1)
for t,r in (('ctr_hdr',H),('ctr_ln',L),('ctr_hst',HS),('fix',F),('hdg',HD),('shp',S),('frt',FR),('lot',LOT),('whse_stk',WS),('stk_mv',MV),('qa',QA),('inv',INV),('clm',CLM)): ins(t,r)
db.commit()
for (t,) in db.execute("select name from sqlite_master where type in('table','view') order by 1").fetchall():
    print(t, db.execute(f'select count(*) from {t}').fetchone()[0])
print(db.execute('pragma foreign_key_check').fetchall()[:5])
db.close()
