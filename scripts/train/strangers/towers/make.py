#!/usr/bin/env python3
"""makes towers.sqlite: the working database of a tower company after ten years (three generations of systems)"""
import sqlite3, random, os, datetime as D
R = random.Random(20251120)
here = os.path.dirname(os.path.abspath(__file__))
p = os.path.join(here, 'towers.sqlite')
if os.path.exists(p): os.remove(p)
db = sqlite3.connect(p)
NOW = D.date(2025, 11, 19)
LO = D.date(2022, 1, 1)
def d(x): return x.isoformat() if x else None
def rd(a, b): return a + D.timedelta(days=R.randint(0, max(0, (b - a).days)))
def ts(day, h0=0, h1=23): return D.datetime(day.year, day.month, day.day, R.randint(h0, h1), R.randint(0, 59), R.randint(0, 59))
def s(t): return t.strftime('%Y-%m-%d %H:%M:%S') if t else None
def w(pairs):
    return R.choices([a for a, _ in pairs], [b for _, b in pairs])[0]
db.executescript('''
-- ============ generation 1: the old AS/400 unload =============
CREATE TABLE CD_RGN (RGN_CD TEXT PRIMARY KEY, RGN_DSC TEXT, RGN_MGR_ID INTEGER);
CREATE TABLE CD_VAL (CD_TYP TEXT NOT NULL, CD TEXT NOT NULL, DSC TEXT, PRIMARY KEY (CD_TYP, CD));
CREATE TABLE LLD_MST (LLD_ID INTEGER PRIMARY KEY, LLD_NM TEXT, LLD_TYP_CD TEXT, TWN_NM TEXT, PHN_NO TEXT, BNK_ACC_NO TEXT, VAT_REG_NO TEXT,
  BLK_FLG TEXT DEFAULT 'N', RLTN_SCR INTEGER, CRT_DT TEXT, UPD_DT TEXT);
CREATE TABLE SITE_MST (SITE_CD TEXT PRIMARY KEY, SITE_NM TEXT, PRNT_SITE_CD TEXT, RGN_CD TEXT REFERENCES CD_RGN(RGN_CD), TWN_NM TEXT, LAT REAL, LON REAL,
  TWR_TYP_CD TEXT, OWN_TYP_CD TEXT, STS_CD TEXT, HT_M REAL, DSGN_WND_MPS REAL, MAX_TNT_CNT INTEGER, DSGN_LOAD_KW REAL, AVG_LOAD_KW REAL, PEAK_LOAD_KW REAL,
  GRID_FLG TEXT, SOLAR_FLG TEXT, FNC_YN TEXT, ACC_24H_YN TEXT, NO_CRANE_FLG TEXT, LD_ENGR_ID INTEGER, BKP_ENGR_ID INTEGER,
  BLD_STRT_DT TEXT, ONAIR_PLN_DT TEXT, ONAIR_REV_DT TEXT, ONAIR_ACT_DT TEXT, DECOM_DT TEXT, BLD_BDG_AMT REAL, BLD_ACT_AMT REAL, NBV_AMT REAL,
  INS_VAL_AMT REAL, RISK_CLS TEXT, DEL_FLG TEXT DEFAULT 'N', CRT_DT TEXT, UPD_DT TEXT, RMK_TX TEXT);
CREATE TABLE LSE_AGR (LSE_NO TEXT PRIMARY KEY, SITE_CD TEXT REFERENCES SITE_MST(SITE_CD), LLD_ID INTEGER REFERENCES LLD_MST(LLD_ID), SGN_DT TEXT, STRT_DT TEXT, END_DT TEXT,
  TRM_DT TEXT, NXT_REV_DT TEXT, STS_CD TEXT, ANN_RENT_GRS_AMT REAL, ANN_RENT_NET_AMT REAL, DPST_AMT REAL, ESCL_PCT REAL, PAY_FRQ_CD TEXT,
  AUTO_RNW_FLG TEXT, AREA_SQM REAL, NTC_MTH INTEGER, LST_PAY_DT TEXT, CUR_CD TEXT, RMK_TX TEXT);
-- ============ generation 2: the .NET operations system =============
CREATE TABLE tenantOperator (operatorId INTEGER PRIMARY KEY, operatorName TEXT, shortCode TEXT, parentOperatorId INTEGER REFERENCES tenantOperator(operatorId), creditRating TEXT, paymentTermsDays INTEGER,
  accountManager TEXT, isActive INTEGER, customerSince TEXT);
CREATE TABLE fieldEngineer (engineerId INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT, managerId INTEGER REFERENCES fieldEngineer(engineerId), homeRegionCode TEXT,
  gradeCode TEXT, isContractor INTEGER, hireDate TEXT, leaveDate TEXT, climbCertExpiry TEXT, dayRate REAL, mobilePhone TEXT);
CREATE TABLE tenancy (tenancyId INTEGER PRIMARY KEY, siteCode TEXT REFERENCES SITE_MST(SITE_CD), operatorId INTEGER REFERENCES tenantOperator(operatorId), tenancyKind TEXT, statusCode TEXT,
  contractNo TEXT, signedDate TEXT, plannedStartDate TEXT, revisedStartDate TEXT, actualStartDate TEXT, billingStartDate TEXT, contractEndDate TEXT, noticeDate TEXT, terminatedDate TEXT,
  monthlyFeeGross REAL, monthlyFeeNet REAL, monthlyFeeBilled REAL, discountPct REAL, indexationPct REAL, powerPassThrough INTEGER, contractedLoadKw REAL, measuredLoadKw REAL,
  antennaCountPlanned INTEGER, antennaCountActual INTEGER, mountHeightM REAL, groundSpaceSqm REAL, slaUptimePct REAL, has5g INTEGER, isDeleted INTEGER DEFAULT 0, createdBy TEXT, createdAt TEXT, modifiedAt TEXT);
CREATE TABLE equipType (equipTypeId INTEGER PRIMARY KEY, typeCode TEXT, description TEXT, isPassive INTEGER);
CREATE TABLE towerEquipment (equipmentId INTEGER PRIMARY KEY, siteCode TEXT, tenancyId INTEGER REFERENCES tenancy(tenancyId), equipTypeId INTEGER REFERENCES equipType(equipTypeId), serialNo TEXT,
  manufacturer TEXT, weightKg REAL, mountHeightM REAL, powerDrawW INTEGER, installedOn TEXT, removedOn TEXT, warrantyUntil TEXT, purchaseCost REAL, isActive TEXT);
CREATE TABLE visitType (visitTypeCode TEXT PRIMARY KEY, description TEXT, plannedMinutes INTEGER);
CREATE TABLE serviceTicket (ticketId INTEGER PRIMARY KEY, siteCode TEXT REFERENCES SITE_MST(SITE_CD), outageId INTEGER, operatorId INTEGER, title TEXT, categoryCode TEXT, severity INTEGER, statusCode TEXT,
  openedAt TEXT, acknowledgedAt TEXT, resolvedAt TEXT, closedAt TEXT, slaHours INTEGER, isSlaBreached INTEGER, reopenCount INTEGER, openedById INTEGER REFERENCES fieldEngineer(engineerId), assignedToId INTEGER REFERENCES fieldEngineer(engineerId), channel TEXT);
CREATE TABLE maintenanceVisit (visitId INTEGER PRIMARY KEY, siteCode TEXT REFERENCES SITE_MST(SITE_CD), visitTypeCode TEXT REFERENCES visitType(visitTypeCode), leadEngineerId INTEGER REFERENCES fieldEngineer(engineerId),
  backupEngineerId INTEGER REFERENCES fieldEngineer(engineerId), ticketId INTEGER REFERENCES serviceTicket(ticketId), plannedDate TEXT, revisedDate TEXT, actualDate TEXT, arrivedAt TEXT, leftAt TEXT, onSiteMinutes INTEGER, travelKm REAL,
  labourCost REAL, partsCost REAL, resultCode TEXT, isCancelled INTEGER, cancelReason TEXT, notes TEXT);
-- ============ generation 3: finance and energy platform =============
CREATE TABLE energy_suppliers (supplier_id INTEGER PRIMARY KEY, supplier_name TEXT, tariff_per_kwh REAL, contract_until TEXT);
CREATE TABLE energy_bills (bill_id INTEGER PRIMARY KEY, site_cd TEXT REFERENCES SITE_MST(SITE_CD), supplier_id INTEGER REFERENCES energy_suppliers(supplier_id), meter_no TEXT, bill_month TEXT, bill_date TEXT, due_date TEXT, paid_date TEXT,
  kwh_metered REAL, kwh_estimated REAL, kwh_billed REAL, net_amt REAL, tax_amt REAL, gross_amt REAL, est_flag TEXT, disputed INTEGER);
CREATE TABLE generators (gen_id INTEGER PRIMARY KEY, site_cd TEXT REFERENCES SITE_MST(SITE_CD), make TEXT, model TEXT, rating_kva INTEGER, tank_ltr INTEGER, fuel_level_ltr REAL, run_hours INTEGER, last_service_run_hours INTEGER,
  install_date TEXT, retired_date TEXT, status_cd TEXT, not_telemetered INTEGER);
CREATE TABLE fuel_deliveries (delivery_id INTEGER PRIMARY KEY, gen_id INTEGER REFERENCES generators(gen_id), order_date TEXT, delivery_date TEXT, ordered_ltr REAL, delivered_ltr REAL, invoiced_ltr REAL, price_per_ltr REAL, amount REAL,
  haulier TEXT, received_by INTEGER, theft_suspected TEXT);
CREATE TABLE outage_causes (cause_cd TEXT PRIMARY KEY, cause_desc TEXT, is_own_fault INTEGER);
CREATE TABLE outages (outage_id INTEGER PRIMARY KEY, site_cd TEXT REFERENCES SITE_MST(SITE_CD), cause_cd TEXT REFERENCES outage_causes(cause_cd), started_at TEXT, ended_at TEXT, downtime_min INTEGER, tenants_hit INTEGER, planned_flag TEXT, sla_credit_amt REAL, rca_done_on TEXT);
CREATE TABLE capex_projects (project_no TEXT PRIMARY KEY, site_cd TEXT REFERENCES SITE_MST(SITE_CD), project_type TEXT, title TEXT, status_cd TEXT, requested_by_operator_id INTEGER, project_manager_id INTEGER, site_lead_id INTEGER,
  planned_start TEXT, revised_start TEXT, actual_start TEXT, planned_finish TEXT, revised_finish TEXT, actual_finish TEXT, budget_k REAL, approved_k REAL, committed_k REAL, spent_k REAL, forecast_k REAL, contractor TEXT, priority INTEGER, on_hold INTEGER);
CREATE TABLE invoices (invoice_no TEXT PRIMARY KEY, operator_id INTEGER REFERENCES tenantOperator(operatorId), payer_operator_id INTEGER REFERENCES tenantOperator(operatorId), doc_type TEXT, billing_month TEXT, issue_date TEXT, due_date TEXT, paid_date TEXT,
  net_amt REAL, tax_amt REAL, gross_amt REAL, billed_amt REAL, paid_amt REAL, status_cd TEXT, reminder_level INTEGER, is_void INTEGER DEFAULT 0);
CREATE TABLE invoice_lines (line_id INTEGER PRIMARY KEY, invoice_no TEXT REFERENCES invoices(invoice_no), tenancy_id INTEGER REFERENCES tenancy(tenancyId), site_cd TEXT, line_type TEXT, description TEXT, qty REAL, unit_price REAL, line_amt REAL);
CREATE TABLE permits (permit_id INTEGER PRIMARY KEY, site_cd TEXT REFERENCES SITE_MST(SITE_CD), permit_type TEXT, authority TEXT, applied_on TEXT, granted_on TEXT, refused_on TEXT, expires_on TEXT, fee_amt REAL, status_cd TEXT, handled_by INTEGER);
CREATE TABLE site_audits (audit_id INTEGER PRIMARY KEY, site_cd TEXT REFERENCES SITE_MST(SITE_CD), auditor_id INTEGER REFERENCES fieldEngineer(engineerId), audit_type TEXT, audit_date TEXT, score_pct REAL, findings_cnt INTEGER, critical_cnt INTEGER, pass_fail TEXT, followup_due TEXT, followup_done TEXT);
CREATE TABLE site_status_history (hist_id INTEGER PRIMARY KEY, site_cd TEXT, old_sts TEXT, new_sts TEXT, valid_from TEXT, valid_to TEXT, changed_by TEXT);
''')
ins = lambda t, rows: db.executemany('INSERT INTO "%s" VALUES (%s)' % (t, ','.join('?' * len(rows[0]))), rows)

regions = [('NH', 'Northern Highlands'), ('LV', 'Lake Valley'), ('CO', 'Coastal Strip'), ('EP', 'Eastern Plains'), ('CA', 'Capital Area'), ('SW', 'Southwest'), ('MR', 'Mid River'), ('IS', 'Islands')]
rw = dict(NH=80, LV=95, CO=110, EP=70, CA=150, SW=85, MR=60, IS=30)
towns = dict(NH=['Karsa', 'Umbele', 'High Tarn', 'Dombara'], LV=['Lakeside', 'Mirembe', 'Otoro', 'Port Selby'], CO=['Santa Rosa', 'Kivali', 'Bayhead', 'Mansoor'], EP=['Garrisa', 'Dry Ford', 'Odana'],
  CA=['Central', 'Westgate', 'Airport', 'Industrial Area', 'Kilimani', 'Parklands'], SW=['Tenwick', 'Narosi', 'Maraba'], MR=['Twin Bridges', 'Songa', 'Ruvu'], IS=['Pemba Point', 'Turtle Bay'])
vals = [('TWRTYP', 'G', 'Guyed mast'), ('TWRTYP', 'L', 'Lattice tower'), ('TWRTYP', 'M', 'Monopole'), ('TWRTYP', 'R', 'Rooftop'), ('TWRTYP', 'C', 'Camouflaged'), ('TWRTYP', 'I', 'Indoor DAS'),
  ('SITESTS', 'A', 'On air'), ('SITESTS', 'P', 'Planned'), ('SITESTS', 'B', 'Under construction'), ('SITESTS', 'S', 'Suspended'), ('SITESTS', 'D', 'Decommissioned'),
  ('OWNTYP', 'O', 'Owned'), ('OWNTYP', 'M', 'Managed for third party'), ('OWNTYP', 'B', 'Bought from operator'),
  ('LLDTYP', 'I', 'Private individual'), ('LLDTYP', 'C', 'Company'), ('LLDTYP', 'G', 'Government body'), ('LLDTYP', 'R', 'Religious institution'),
  ('LSESTS', 'A', 'In force'), ('LSESTS', 'N', 'In negotiation'), ('LSESTS', 'X', 'Expired'), ('LSESTS', 'T', 'Terminated early'),
  ('PAYFRQ', 'M', 'Monthly'), ('PAYFRQ', 'Q', 'Quarterly'), ('PAYFRQ', 'A', 'Annually'),
  ('TENSTS', 'L', 'Live'), ('TENSTS', 'P', 'Pending installation'), ('TENSTS', 'N', 'Under notice'), ('TENSTS', 'T', 'Terminated'),
  ('TCKSTS', 'O', 'Open'), ('TCKSTS', 'W', 'Waiting for parts'), ('TCKSTS', 'R', 'Resolved'), ('TCKSTS', 'C', 'Closed'), ('TCKSTS', 'X', 'Cancelled'),
  ('TCKCAT', 'PWR', 'Power failure'), ('TCKCAT', 'RF', 'Radio / antenna'), ('TCKCAT', 'TX', 'Transmission'), ('TCKCAT', 'CIV', 'Civil works'), ('TCKCAT', 'SEC', 'Security / vandalism'), ('TCKCAT', 'ACC', 'Site access'),
  ('VISRES', 'OK', 'Completed'), ('VISRES', 'PT', 'Partly done'), ('VISRES', 'NA', 'No access'), ('VISRES', 'RV', 'Revisit needed'),
  ('PRJSTS', 'D', 'Draft'), ('PRJSTS', 'A', 'Approved'), ('PRJSTS', 'I', 'In progress'), ('PRJSTS', 'F', 'Finished'), ('PRJSTS', 'C', 'Cancelled'),
  ('INVSTS', 'O', 'Open'), ('INVSTS', 'P', 'Paid'), ('INVSTS', 'R', 'Part paid'), ('INVSTS', 'D', 'Disputed'), ('INVSTS', 'W', 'Written off')]
ins('CD_VAL', vals)

# engineers
fn = ['Amina', 'Joseph', 'Grace', 'Peter', 'Lucy', 'Daniel', 'Fatuma', 'Brian', 'Mercy', 'Samuel', 'Ruth', 'Hassan', 'Esther', 'Kevin', 'Naomi', 'Victor', 'Zawadi', 'Oscar', 'Irene', 'Moses', 'Tabitha', 'Collins', 'Halima', 'George']
ln = ['Okello', 'Mwangi', 'Barasa', 'Njoroge', 'Kiptoo', 'Achieng', 'Wekesa', 'Omondi', 'Hussein', 'Mutua', 'Chebet', 'Kamau', 'Otieno', 'Wafula', 'Abdi', 'Simiyu', 'Njeri', 'Langat', 'Odhiambo', 'Koech', 'Muthoni', 'Rotich', 'Salim', 'Ndirangu']
eng = []; used = set()
for i in range(1, 77):
    while True:
        n = (R.choice(fn), R.choice(ln))
        if n not in used: used.add(n); break
    rg = regions[(i - 1) % 8][0]
    hire = rd(D.date(2014, 3, 1), D.date(2025, 6, 1)) if i > 8 else rd(D.date(2013, 1, 1), D.date(2017, 1, 1))
    leave = rd(max(hire + D.timedelta(200), D.date(2022, 6, 1)), NOW) if i > 8 and R.random() < .17 and hire < D.date(2024, 6, 1) else None
    mgr = None if i == 1 else (1 if i <= 8 else (i - 1) % 8 + 1)
    grade = 'M' if i <= 8 else w([('J', 25), ('T', 45), ('S', 25)])
    cert = None if i > 8 and R.random() < .15 else d(rd(D.date(2024, 9, 1), D.date(2027, 10, 1)))
    eng.append((i, n[0], n[1], mgr, rg, grade, 0 if i <= 8 else int(R.random() < .3), d(hire), d(leave), cert, round(R.uniform(90, 260), 0), '07%08d' % R.randint(0, 99999999)))
ins('fieldEngineer', eng)
byrg = {r: [e[0] for e in eng if e[4] == r] for r, _ in regions}
ins('CD_RGN', [(r, n, i + 1) for i, (r, n) in enumerate(regions)])

# operators
ops = [(1, 'Zenit Mobile', 'ZEN', None), (2, 'Kestrel Telecom', 'KST', None), (3, 'Pamoja Cell', 'PAM', None), (4, 'Orbis Networks', 'ORB', None), (5, 'Bluewave Wireless', 'BLW', 2), (6, 'Lumo', 'LUM', 1),
  (7, 'Savanna Broadband', 'SAV', None), (8, 'National Broadcasting Corp', 'NBC', None), (9, 'Ministry of Interior Radio', 'MIR', None), (10, 'FibreHop ISP', 'FHP', 7), (11, 'Telkora', 'TKR', None), (12, 'SkyLink IoT', 'SKY', 4)]
am = ['D. Mburu', 'S. Patel', 'L. Garang']
ins('tenantOperator', [(i, n, c, pr, R.choice(['A', 'A', 'B', 'B', 'C']), R.choice([30, 30, 45, 60]), am[i % 3], 0 if i == 11 else 1, d(rd(D.date(2012, 1, 1), D.date(2021, 6, 1)))) for i, n, c, pr in ops])
opw = [(1, 30), (2, 26), (3, 18), (4, 10), (5, 6), (6, 5), (7, 4), (8, 2), (9, 3), (10, 3), (11, 2), (12, 2)]
terms = {r[0]: r[1] for r in db.execute('select operatorId, paymentTermsDays from tenantOperator')}

# sites
sites = []; hist = []; hid = 0; usednm = {}
n = 0
for rg, _ in regions:
    for k in range(rw[rg]):
        n += 1
        tw = R.choice(towns[rg]); usednm[tw] = usednm.get(tw, 0) + 1
        nm = tw + ' ' + w([('Hill', 2), ('Market', 2), ('North', 2), ('South', 2), ('Junction', 2), ('Mill', 1), ('Quarry', 1), ('Church', 1), ('School', 1)]) + (' %d' % usednm[tw])
        tt = w([('L', 40), ('M', 22), ('G', 14), ('R', 18 if rg != 'CA' else 60), ('C', 4), ('I', 2 if rg != 'CA' else 8)])
        ht = dict(L=(30, 75), M=(18, 35), G=(45, 110), R=(3, 12), C=(15, 30), I=(0, 0))[tt]
        h = None if tt == 'I' else round(R.uniform(*ht), 1)
        st = w([('A', 80), ('P', 4), ('B', 4), ('S', 4), ('D', 8)])
        if st in 'PB':
            pln = rd(D.date(2025, 8, 1), D.date(2026, 9, 1)); rev = pln + D.timedelta(R.randint(14, 160)) if R.random() < .5 else None; act = None; bs = rd(D.date(2025, 2, 1), NOW) if st == 'B' else None
        else:
            pln = rd(D.date(2013, 1, 1), D.date(2025, 6, 1)) if R.random() < .8 else rd(D.date(2022, 1, 1), D.date(2025, 7, 1))
            bs = pln - D.timedelta(R.randint(60, 220)); rev = pln + D.timedelta(R.randint(10, 120)) if R.random() < .4 else None
            act = min((rev or pln) + D.timedelta(R.randint(-12, 60)), NOW - D.timedelta(20))
        dec = '9999-12-31'
        if st == 'D': dec = d(rd(max(D.date(2022, 1, 15), act + D.timedelta(60)), NOW))
        mx = dict(L=5, M=3, G=4, R=4, C=2, I=4)[tt] + R.choice([-1, 0, 0, 1]); dl = round(R.uniform(3, 14), 1)
        bdg = round(R.uniform(25, 160) * 1000, -2) * (0.4 if tt in 'RI' else 1)
        ba = round(bdg * R.uniform(.85, 1.35), 2) if act else None
        es = byrg[rg]; le = R.choice(es); be = R.choice([e for e in es if e != le]) if R.random() < .85 else None
        grid = 'N' if R.random() < (.04 if rg == 'CA' else .24) else 'Y'
        avg = round(dl * R.uniform(.3, .95), 2) if act else None
        code = '%s%04d' % (rg, 100 + n)
        delf = 'Y' if st == 'P' and R.random() < .3 or R.random() < .012 else 'N'
        par = None
        mine = [x for x in sites if x[3] == rg and x[2] is None and x[9] == 'A']
        if R.random() < .17 and mine: par = R.choice(mine)[0]
        sites.append([code, nm, par, rg, tw, round(R.uniform(-4.5, 4), 5), round(R.uniform(34, 41), 5), tt, w([('O', 70), ('M', 12), ('B', 18)]), st, h, round(R.uniform(33, 55), 1), mx, dl, avg,
          round(avg * R.uniform(1.1, 1.5), 2) if avg else None, grid, 'Y' if grid == 'N' and R.random() < .6 or R.random() < .05 else 'N', R.choice('YYYN'), R.choice('YYN'), R.choice('NNNY'), le, be, d(bs), d(pln), d(rev), d(act), dec,
          bdg, ba, round(ba * R.uniform(.1, .95), 2) if ba else None, round(bdg * 1.2, 2), R.choice('LLMMH'), delf, d((bs or pln) - D.timedelta(30)), d(rd(D.date(2024, 1, 1), NOW)), R.choice([None, None, None, 'see paper file', 'access via farm track', 'key at gatehouse'])])
        # history
        seq = []
        c0 = (bs or pln) - D.timedelta(R.randint(60, 200))
        seq.append(('P', c0))
        if st != 'P' and bs: seq.append(('B', bs))
        if act: seq.append(('A', act))
        if act and act < D.date(2024, 6, 1) and st == 'A' and R.random() < .12:
            a = rd(max(act, D.date(2022, 1, 1)), D.date(2024, 12, 1)); seq += [('S', a), ('A', a + D.timedelta(R.randint(10, 120)))]
        if st == 'S': seq.append(('S', rd(max(act, D.date(2023, 1, 1)), NOW)))
        if st == 'D': seq.append(('D', D.date.fromisoformat(dec)))
        for i, (x, f) in enumerate(seq):
            hid += 1
            hist.append((hid, code, seq[i - 1][0] if i else None, x, d(f), d(seq[i + 1][1]) if i + 1 < len(seq) else '9999-12-31', R.choice(['MIGR', 'noc', 'pmo', 'j.kariuki', 'asset'])))
# region CO: force a notable site name
ins('SITE_MST', sites); ins('site_status_history', hist)
S = {x[0]: x for x in sites}
built = [x for x in sites if x[26]]
live = [x for x in sites if x[9] == 'A']

# landlords
lfn = ['Estate of J. Kamau', 'Mrs. A. Wanjiku', 'Mr. P. Ochieng', 'Mrs. R. Hassan', 'Mr. T. Lemaiyan', 'Mr. D. Mbugua', 'Mrs. F. Said']
lld = []
for i in range(1, 331):
    t = w([('I', 58), ('C', 22), ('G', 11), ('R', 9)]); rg = w([(a, rw[a]) for a, _ in regions]); tw = R.choice(towns[rg])
    nm = dict(I=lambda: R.choice(['Mr. ', 'Mrs. ', 'Estate of ']) + R.choice('ABCDEFGHJKLMNPRSTW') + '. ' + R.choice(ln), C=lambda: tw + ' ' + R.choice(['Properties Ltd', 'Farm Holdings', 'Estates PLC', 'Land Co']),
      G=lambda: tw + ' ' + R.choice(['County Council', 'Water Board', 'Forest Service']), R=lambda: R.choice(['St. Mary Parish ', 'Jamia Mosque ', 'Grace Church ', 'Diocese of ']) + tw)[t]()
    lld.append((i, nm, t, tw, '07%08d' % R.randint(0, 99999999), 'KB%010d' % R.randint(0, 9999999999) if R.random() < .93 else None, 'V%07d' % R.randint(0, 9999999) if t == 'C' or R.random() < .1 else None,
      'Y' if R.random() < .04 else 'N', R.randint(1, 5) if R.random() < .8 else None, d(rd(D.date(2013, 1, 1), D.date(2024, 1, 1))), d(rd(D.date(2022, 1, 1), NOW))))
ins('LLD_MST', lld)
lse = []; k = 0
for x in sites:
    if x[9] == 'P' and R.random() < .6: continue
    m = 1 + (R.random() < .16)
    for j in range(m):
        k += 1
        st0 = D.date.fromisoformat(x[23] or x[24]) - D.timedelta(R.randint(20, 200))
        yrs = R.choice([10, 10, 15, 20, 5]); end = st0 + D.timedelta(365 * yrs)
        sts = 'A'; trm = None; endt = d(end)
        if x[9] == 'P': sts = 'N'
        elif x[9] == 'D': sts = R.choice('TX'); 
        elif m == 2 and j == 0 and R.random() < .6: sts = R.choice('TX')
        if sts == 'A' and R.random() < .13: endt = '9999-12-31'
        if sts == 'A' and endt < '2025-11-20': endt = d(rd(D.date(2025, 12, 1), D.date(2035, 1, 1)))
        if sts == 'A' and R.random() < .14: endt = d(rd(D.date(2025, 11, 25), D.date(2026, 12, 30)))
        if sts == 'X': endt = d(rd(max(st0 + D.timedelta(300), D.date(2022, 1, 1)), NOW))
        if sts == 'T': trm = d(rd(max(st0 + D.timedelta(200), D.date(2022, 1, 1)), NOW)) if st0 < D.date(2025, 1, 1) else d(NOW)
        g = round(R.lognormvariate(8.3, .5) * (1.9 if x[3] == 'CA' else 1), -1)
        lse.append(('L%06d' % (10000 + k * 7), x[0], R.randint(1, 318), d(st0 - D.timedelta(R.randint(5, 60))) if sts != 'N' else None, d(st0), endt, trm, d(rd(D.date(2025, 12, 1), D.date(2028, 12, 1))) if sts == 'A' and R.random() < .6 else None, sts,
          g, round(g * .85, 2), round(g * R.choice([0, .25, .5]), 2), R.choice([0, 2, 3, 3, 5, 5, 7.5]), w([('M', 20), ('Q', 30), ('A', 50)]), R.choice('YN'), round(R.uniform(40, 400), 0), R.choice([3, 6, 6, 12]), d(rd(D.date(2025, 1, 1), NOW)) if sts == 'A' else None, 'EUR', None))
ins('LSE_AGR', lse)

# tenancies
ten = []; tid = 0
for x in sites:
    if x[9] == 'P': continue
    act = D.date.fromisoformat(x[26]) if x[26] else None
    cap = x[12]
    base = 1 + (R.random() < .62) + (R.random() < .35) + (R.random() < .15) if x[9] != 'B' else R.choice([0, 1, 1])
    if R.random() < .03: base = 0
    base = min(base, max(1, cap))
    ol = []
    while len(ol) < base:
        o = w(opw)
        if o not in ol: ol.append(o)
    for j, o in enumerate(ol):
        tid += 1
        if act is None:
            stt = 'P'; pl = D.date.fromisoformat(x[24]); ac = None; rv = D.date.fromisoformat(x[25]) if x[25] else None
        else:
            pl = act + D.timedelta(R.randint(-20, 20)) if j == 0 else rd(act, NOW)
            rv = pl + D.timedelta(R.randint(10, 90)) if R.random() < .35 else None
            ac = (rv or pl) + D.timedelta(R.randint(-5, 40)); stt = 'L'
            if ac > NOW: ac = None; stt = 'P'
            elif x[9] == 'D': stt = 'T'
            elif R.random() < .09: stt = 'T'
            elif R.random() < .05: stt = 'N'
            if o == 11 and stt == 'L' and R.random() < .7: stt = 'T'
        trm = None; nt = None
        if stt == 'T':
            trm = rd(max(ac, D.date(2022, 2, 1)), NOW); nt = trm - D.timedelta(R.randint(60, 180))
            if x[27] < '9999' and d(trm) > x[27]: trm = D.date.fromisoformat(x[27])
        if stt == 'N': nt = rd(D.date(2025, 5, 1), NOW)
        g = round(R.uniform(350, 1500) * (1.25 if j == 0 else .9), 0); disc = w([(0, 55), (5, 20), (10, 15), (15, 10)])
        net = round(g * (1 - disc / 100), 2); bil = net if R.random() < .88 else round(net * R.uniform(.8, 1.05), 2)
        apl = R.choice([3, 3, 6, 6, 9, 12]); aac = None if ac is None else max(1, apl + R.choice([0, 0, 0, 0, -1, 1, 3]))
        cl = round(R.uniform(.8, 4), 1)
        ten.append((tid, x[0], o, 'A' if j == 0 else 'C', stt, 'MLA-%s-%04d' % (ops[o - 1][2], tid), d(pl - D.timedelta(R.randint(60, 300))), d(pl), d(rv), d(ac), d(ac + D.timedelta(R.choice([0, 0, 1, 15, 30]))) if ac else None,
          d(pl + D.timedelta(365 * R.choice([5, 10, 10, 12]))) if R.random() < .92 else '9999-12-31', d(nt), d(trm), g, net, bil, disc, R.choice([0, 2, 2.5, 3]), int(R.random() < .6), cl, round(cl * R.uniform(.6, 1.4), 2) if ac else None,
          apl, aac, round(R.uniform(5, max(6, (x[10] or 10))), 1), round(R.uniform(2, 20), 1), R.choice([99.5, 99.9, 99.95]), int(R.random() < .28), int(R.random() < .02), R.choice(['system', 'd.mburu', 's.patel', 'MIGR']), d(pl - D.timedelta(R.randint(60, 300))), d(rd(D.date(2023, 1, 1), NOW))))
ins('tenancy', ten)

# equipment
et = [(1, 'PAN', 'Panel antenna', 0), (2, 'MWD', 'Microwave dish', 0), (3, 'RRU', 'Remote radio unit', 0), (4, 'BBU', 'Baseband cabinet', 0), (5, 'REC', 'Rectifier', 0), (6, 'BAT', 'Battery bank', 1), (7, 'ACU', 'Air conditioner', 0), (8, 'AWL', 'Aviation warning light', 0), (9, 'FEN', 'Fence section', 1), (10, 'SHL', 'Shelter', 1), (11, 'SOL', 'Solar array', 0), (12, 'CAM', 'CCTV camera', 0)]
ins('equipType', et)
mk = {1: ['Huawei', 'Ericsson', 'Kathrein', 'CommScope'], 2: ['Huawei', 'Ceragon', 'NEC'], 3: ['Huawei', 'Ericsson', 'Nokia', 'ZTE'], 4: ['Huawei', 'Ericsson', 'Nokia', 'ZTE'], 5: ['Eltek', 'Delta'], 6: ['Narada', 'Exide', 'Shoto'], 7: ['Daikin', 'LG'], 8: ['Obelux', 'Orga'], 9: ['Local'], 10: ['Local', 'Intelcan'], 11: ['Jinko', 'Canadian Solar'], 12: ['Hikvision', 'Axis']}
wt = {1: (12, 45), 2: (15, 160), 3: (14, 35), 4: (60, 180), 5: (20, 70), 6: (120, 900), 7: (40, 90), 8: (3, 9), 9: (80, 200), 10: (900, 2500), 11: (200, 900), 12: (1, 4)}
eq = []; eid = 0
def addeq(site, tn, ty, since):
    global eid
    eid += 1
    i = rd(max(since, D.date(2013, 1, 1)), NOW) if R.random() < .4 else since
    rem = rd(max(i, LO), NOW) if R.random() < .09 else None
    if tn and tn[4] == 'T' and R.random() < .8: rem = D.date.fromisoformat(tn[13])
    eq.append((eid, site[0], tn[0] if tn else None, ty, '%s%07d' % (et[ty - 1][1], R.randint(0, 9999999)) if R.random() < .96 else None, R.choice(mk[ty]), round(R.uniform(*wt[ty]), 1), round(R.uniform(3, site[10] or 6), 1) if ty in (1, 2, 3, 8) and site[10] else None,
       R.randint(50, 1800) if not et[ty - 1][3] else None, d(i), d(rem), d(i + D.timedelta(365 * R.choice([1, 2, 3, 5]))) if R.random() < .85 else None, round(R.uniform(150, 9000), 2), 'F' if rem else 'T'))
for t in ten:
    if not t[9]: continue
    for _ in range(R.randint(1, 3)): addeq(S[t[1]], t, w([(1, 45), (2, 18), (3, 25), (4, 12)]), D.date.fromisoformat(t[9]))
for x in built:
    for ty in R.sample([5, 6, 7, 8, 9, 10, 12], R.randint(1, 4)): addeq(x, None, ty, D.date.fromisoformat(x[26]))
    if x[17] == 'Y': addeq(x, None, 11, D.date.fromisoformat(x[26]))
ins('towerEquipment', eq)

# suppliers and bills
sup = [(1, 'Umeme Grid Company', .142, '2027-12-31'), (2, 'Lake Power Cooperative', .155, '2026-06-30'), (3, 'Coastal Electric', .149, '2026-03-31'), (4, 'Sunrise Minigrids', .21, '9999-12-31'), (5, 'Island Energy Ltd', .233, None)]
ins('energy_suppliers', sup)
srg = dict(NH=1, LV=2, CO=3, EP=1, CA=1, SW=1, MR=2, IS=5)
bills = []; bid = 0
months = [D.date(y, m, 1) for y in (2022, 2023, 2024, 2025) for m in range(1, 13) if (y, m) <= (2025, 10)]
bsites = [x for x in built if x[16] == 'Y']; R.shuffle(bsites); bsites = bsites[:330]
for x in sorted(bsites):
    su = srg[x[3]] if R.random() < .92 else 4
    mn = 'M%06d' % R.randint(0, 999999); av = x[14]
    for m in months:
        if d(m) < x[26] or d(m) > x[27]: continue
        bid += 1
        true = av * 24 * 30 * R.uniform(.85, 1.15) * (1 + .02 * (m.year - 2022)); est = R.random() < .12
        kes = round(true * R.uniform(.8, 1.3), 0); kb = kes if est else round(true, 0)
        net = round(kb * sup[su - 1][2] * (1 + .04 * (m.year - 2022)), 2); tax = round(net * .16, 2)
        bd = m + D.timedelta(R.randint(33, 42)); due = bd + D.timedelta(21); paid = bd + D.timedelta(R.randint(5, 40))
        if paid > NOW or R.random() < .01: paid = None
        bills.append((bid, x[0], su, mn, m.strftime('%Y-%m'), d(bd), d(due), d(paid), None if est else round(true, 0), kes, kb, net, tax, round(net + tax, 2), 'E' if est else 'M', int(R.random() < .025)))
ins('energy_bills', bills)

# generators
gens = []; gid = 0
for x in built:
    if not (x[16] == 'N' or R.random() < .28): continue
    for _ in range(1 + (x[16] == 'N' and R.random() < .3)):
        gid += 1
        mkk, mo = R.choice([('Perkins', '404D-22G'), ('Perkins', '1103A-33'), ('Cummins', 'C22D5'), ('Cummins', 'C33D5'), ('FG Wilson', 'P22-6'), ('Kohler', 'KD27'), ('Lister Petter', 'LPW4')])
        tank = R.choice([400, 500, 750, 1000]); rh = R.randint(200, 24000); inst = rd(D.date.fromisoformat(x[26]), NOW)
        st = 'X' if x[9] == 'D' else w([('R', 82), ('F', 9), ('X', 9)])
        gens.append((gid, x[0], mkk, mo, R.choice([11, 15, 20, 22, 30, 33]), tank, round(tank * R.uniform(.03, .98), 0) if st != 'X' else None, rh, max(0, rh - R.randint(10, 700)), d(inst), d(rd(max(inst, LO), NOW)) if st == 'X' else None, st, int(R.random() < .3)))
ins('generators', gens)
dl = []; did = 0
for g in gens:
    t = D.date.fromisoformat(g[9]); t = max(t, LO) + D.timedelta(R.randint(0, 40)); end = D.date.fromisoformat(g[10]) if g[10] else NOW
    off = S[g[1]][16] == 'N'
    while t < end:
        did += 1
        o = R.choice([200, 250, 300, 400, 500]); de = round(o * R.choice([1, 1, 1, .98, .95, .9]), 0); inv = o if R.random() < .15 else de; pr = round(.95 + .12 * (t.year - 2022) + R.uniform(-.05, .08), 3)
        dl.append((did, g[0], d(t - D.timedelta(R.randint(1, 6))), d(t), o, de, inv, pr, round(inv * pr, 2), R.choice(['Rapid Haulage', 'PetroTrans', 'Mashariki Fuels']), R.choice(byrg[S[g[1]][3]]), 'Y' if R.random() < .03 else R.choice(['N', 'N', None])))
        t += D.timedelta(R.randint(18, 45) if off else R.randint(70, 170))
ins('fuel_deliveries', dl)

# outages
oc = [('GRD', 'Grid power cut', 0), ('GEN', 'Generator failure', 1), ('FUL', 'Fuel ran out', 1), ('BAT', 'Battery exhausted', 1), ('LTN', 'Lightning strike', 0), ('VAN', 'Vandalism or theft', 0), ('FIB', 'Fibre cut', 0), ('ACC', 'Landlord blocked access', 0), ('WRK', 'Planned works', 1), ('UNK', 'Unknown', None)]
ins('outage_causes', oc)
outs = []
for _ in range(3900):
    x = R.choice(built); a = D.date.fromisoformat(x[26]); b = NOW if x[27] == '9999-12-31' else D.date.fromisoformat(x[27])
    if a < LO: a = LO
    if a >= b: continue
    t = ts(rd(a, b)); c = w([('GRD', 34), ('GEN', 14), ('FUL', 9), ('BAT', 10), ('LTN', 5), ('VAN', 7), ('FIB', 9), ('ACC', 3), ('WRK', 6), ('UNK', 4)])
    if x[16] == 'N' and c == 'GRD': c = 'GEN'
    m = max(4, int(R.lognormvariate(4.6, .9))); e = t + D.timedelta(minutes=m)
    if (d(t.date()) > '2025-11-15' and R.random() < .35): e = None
    outs.append([0, x[0], c, s(t), s(e), m if e else None, R.randint(0, 4), 'Y' if c == 'WRK' else 'N', round(m * R.uniform(.05, .6), 2) if e and c in ('GEN', 'FUL', 'BAT') and R.random() < .6 else 0, d(t.date() + D.timedelta(R.randint(2, 20))) if R.random() < .55 and e and t.date() < D.date(2025, 10, 25) else None])
outs.sort(key=lambda r: r[3])
for i, r in enumerate(outs): r[0] = 5001 + i
ins('outages', outs)

# tickets
catof = dict(GRD='PWR', GEN='PWR', FUL='PWR', BAT='PWR', LTN='RF', VAN='SEC', FIB='TX', ACC='ACC', WRK='CIV', UNK='RF')
titles = dict(PWR=['Site on battery', 'Mains fail alarm', 'DG not starting', 'Low fuel alarm'], RF=['High VSWR sector 2', 'Antenna misaligned', 'RRU alarm'], TX=['Link down', 'High bit error rate'], CIV=['Fence damaged', 'Tower paint peeling', 'Erosion at foundation'], SEC=['Cable theft', 'Padlock broken', 'Batteries stolen'], ACC=['Landlord refuses entry', 'Key missing'])
tk = []
topsby = {}
for t in ten: topsby.setdefault(t[1], []).append(t[2])
src = [(o[1], o) for o in outs if R.random() < .62] + [(R.choice(built)[0], None) for _ in range(2500)]
for site, o in src:
    x = S[site]
    if o: op = D.datetime.fromisoformat(o[3]) + D.timedelta(minutes=R.randint(1, 20)); cat = catof[o[2]]
    else:
        a = max(LO, D.date.fromisoformat(x[26])); b = NOW if x[27] == '9999-12-31' else D.date.fromisoformat(x[27])
        if a >= b: continue
        op = ts(rd(a, b)); cat = w([('PWR', 25), ('RF', 25), ('TX', 12), ('CIV', 18), ('SEC', 12), ('ACC', 8)])
    sev = w([(1, 10), (2, 25), (3, 40), (4, 25)]); sla = {1: 4, 2: 8, 3: 24, 4: 72}[sev]
    ack = op + D.timedelta(minutes=R.randint(2, 180)); res = op + D.timedelta(hours=sla * R.lognormvariate(-.45, .7)); cl = res + D.timedelta(hours=R.randint(1, 96))
    nowt = D.datetime(2025, 11, 19, 18); st = 'C'
    if R.random() < .03: st = 'X'; res = None; cl = op + D.timedelta(hours=R.randint(1, 48))
    elif res > nowt or (op.date() > D.date(2025, 10, 1) and R.random() < .3): st = R.choice('OOW'); res = cl = None
    elif cl > nowt or R.random() < .04: st = 'R'; cl = None
    if ack > nowt: ack = None
    br = None if res is None else int((res - op).total_seconds() / 3600 > sla)
    es = byrg[x[3]]
    tk.append([0, site, o[0] if o else None, R.choice(topsby[site]) if site in topsby and R.random() < .7 else None, R.choice(titles[cat]), cat, sev, st, s(op), s(ack), s(res), s(cl if cl is None or cl <= nowt else nowt), sla, br, w([(0, 88), (1, 9), (2, 3)]), R.choice(es) if R.random() < .5 else None, R.choice(es) if R.random() < .96 else None, R.choice(['NOC', 'phone', 'portal', 'email'])])
tk.sort(key=lambda r: r[8])
for i, r in enumerate(tk): r[0] = 100001 + i
ins('serviceTicket', tk)

# visits
vt = [('PM', 'Preventive maintenance', 120), ('CM', 'Corrective repair', 90), ('RF', 'Refuelling', 40), ('CL', 'Cleaning and vegetation', 150), ('IN', 'Inspection', 60), ('TU', 'Tower climb survey', 240), ('SW', 'Tenant equipment swap', 300)]
ins('visitType', vt)
vis = []
def addv(site, ty, pl, tkid):
    x = S[site]; es = byrg[x[3]]
    le = x[21] if R.random() < .6 else R.choice(es); be = R.choice([e for e in es if e != le]) if R.random() < (.9 if ty in ('TU', 'SW') else .4) else None
    rv = pl + D.timedelta(R.randint(1, 25)) if R.random() < .25 else None
    canc = R.random() < .06; ac = None if canc else (rv or pl) + D.timedelta(w([(0, 60), (1, 18), (2, 10), (4, 7), (9, 5)]))
    if ac and ac > NOW: ac = None
    ar = ts(ac, 6, 16) if ac else None; mins = int(dict((a, c) for a, b, c in vt)[ty] * R.uniform(.5, 1.8)) if ac else None
    vis.append([0, site, ty, le, be, tkid, d(pl), d(rv), d(ac), s(ar), s(ar + D.timedelta(minutes=mins)) if ar else None, mins, round(R.uniform(4, 180), 1) if ac else None, round(mins / 60 * R.uniform(18, 40), 2) if ac else None,
      round(R.lognormvariate(4, 1), 2) if ac and R.random() < .35 else (0 if ac else None), w([('OK', 84), ('PT', 6), ('NA', 5), ('RV', 5)]) if ac else None, int(canc), R.choice(['weather', 'no access', 'engineer sick', 'duplicate']) if canc else None, None])
for t in tk:
    if t[7] != 'X' and R.random() < .42: addv(t[1], w([('CM', 80), ('IN', 10), ('RF', 10)]), D.datetime.fromisoformat(t[8]).date(), t[0])
for x in built:
    if x[9] == 'D' and R.random() < .5: continue
    if R.random() < .03: continue
    a = max(LO, D.date.fromisoformat(x[26])); b = D.date(2026, 2, 1) if x[27] == '9999-12-31' else D.date.fromisoformat(x[27])
    for _ in range(R.randint(2, 13)): addv(x[0], w([('PM', 50), ('CL', 14), ('IN', 14), ('RF', 10), ('TU', 6), ('SW', 6)]), rd(a, b), None)
vis.sort(key=lambda r: r[6])
for i, r in enumerate(vis): r[0] = 30001 + i
ins('maintenanceVisit', vis)

# projects
pj = []
ptypes = [('NEW', 'New build', 110), ('STR', 'Tower strengthening', 38), ('SOL', 'Solar retrofit', 45), ('BAT', 'Battery replacement', 14), ('GRD', 'Grid connection', 22), ('FEN', 'Fencing and security', 7), ('DEC', 'Decommissioning', 12)]
for i in range(1, 471):
    x = R.choice(sites); c, dn, bb = R.choice(ptypes)
    ps = rd(LO, D.date(2026, 3, 1)); pf = ps + D.timedelta(R.randint(25, 210)); rs = ps + D.timedelta(R.randint(10, 90)) if R.random() < .35 else None; rf = pf + D.timedelta(R.randint(10, 120)) if R.random() < .4 else None
    a_s = (rs or ps) + D.timedelta(R.randint(-3, 30)); af = (rf or pf) + D.timedelta(R.randint(-10, 70)); st = 'F'
    if a_s > NOW: a_s = af = None; st = R.choice('DA')
    elif af > NOW: af = None; st = 'I'
    if R.random() < .06: st = 'C'; af = None
    bud = round(bb * R.uniform(.6, 1.5), 1); app = round(bud * R.choice([1, 1, .95, .9]), 1) if st != 'D' else None
    sp = round((app or bud) * R.uniform(.8, 1.3), 1) if st == 'F' else (round((app or bud) * R.uniform(.05, .8), 1) if st == 'I' else 0)
    pj.append(('CX%s-%04d' % (str(ps.year)[2:], i), x[0], c, '%s %s' % (dn, x[1]), st, w(opw) if R.random() < .35 else None, R.randint(1, 8), R.choice(byrg[x[3]]) if R.random() < .9 else None, d(ps), d(rs), d(a_s), d(pf), d(rf), d(af), bud, app, round(sp * 1.05, 1) if st in 'IF' else None, sp,
      round(max(sp, (app or bud) * R.uniform(.95, 1.2)), 1), R.choice(['Tesla Masts Ltd', 'Rigged Steelworks', 'Ampere Solutions', 'Civicon', None]), R.randint(1, 3), int(st in 'AI' and R.random() < .12)))
ins('capex_projects', pj)

# invoices
inv = []; lines = []; lid = 0; num = 0
pay = {5: 2, 6: 1, 10: 7, 12: 4}
for m in months + [D.date(2025, 11, 1)]:
    for o, on, oc_, _ in ops:
        act = [t for t in ten if t[2] == o and t[10] and t[10] < d(m + D.timedelta(31)) and (t[13] is None or t[13] > d(m)) and not t[28]]
        if not act: continue
        R.shuffle(act); act = act[:max(1, int(len(act) * .36))]
        ch = [act[i:i + 5] for i in range(0, len(act), 5)]
        for c in ch:
            num += 1; no = 'INV%s%05d' % (str(m.year)[2:], num); tot = 0
            for t in c:
                lid += 1; lines.append((lid, no, t[0], t[1], 'LEASE', 'Tower lease fee ' + m.strftime('%Y-%m'), 1, t[16], t[16])); tot += t[16]
                if t[19] and R.random() < .3:
                    lid += 1; kw = round(t[21] * 720, 0); lines.append((lid, no, t[0], t[1], 'POWER', 'Power pass-through', kw, .17, round(kw * .17, 2))); tot += round(kw * .17, 2)
                if R.random() < .03:
                    lid += 1; am_ = -round(t[16] * R.uniform(.02, .2), 2); lines.append((lid, no, t[0], t[1], 'SLACR', 'SLA credit', 1, am_, am_)); tot += am_
            net = round(tot, 2); tax = round(net * .16, 2); g = round(net + tax, 2); iss = m + D.timedelta(R.randint(0, 6)); due = iss + D.timedelta(terms[o])
            late = R.choice([-6, -2, 0, 3, 9, 20, 45]) + (12 if o in (3, 7, 11) else 0); pd = due + D.timedelta(late); st = 'P'; pa = g
            if pd > NOW: pd = None; st = 'O'; pa = 0
            u = R.random()
            if u < .03: st = 'D'; pd = None; pa = 0
            elif u < .06 and st == 'P': st = 'R'; pa = round(g * R.uniform(.2, .9), 2)
            elif u < .07: st = 'W'; pd = None; pa = 0
            elif u < .10: st = 'O'; pd = None; pa = 0
            inv.append((no, o, pay.get(o, o) if R.random() < .9 else o, 'INV', m.strftime('%Y-%m'), d(iss), d(due), d(pd), net, tax, g, g if R.random() < .95 else round(g * .99, 2), pa, st, 0 if st == 'P' else R.randint(0, 3), int(R.random() < .012)))
            if R.random() < .02:
                num += 1; a = -round(net * R.uniform(.05, .4), 2); inv.append(('CRN%s%05d' % (str(m.year)[2:], num), o, o, 'CRN', m.strftime('%Y-%m'), d(iss + D.timedelta(9)), d(due), None, a, round(a * .16, 2), round(a * 1.16, 2), round(a * 1.16, 2), 0, 'O', 0, 0))
ins('invoices', inv); ins('invoice_lines', lines)

# permits
pm = []; k = 0
for x in sites:
    for ty in R.sample(['BUILD', 'AVIA', 'ENV', 'SPECTRUM', 'WAYLEAVE'], R.choice([1, 1, 2, 2, 3])):
        k += 1
        ap = rd(D.date(2022, 1, 1), NOW); st = 'G'; g = ap + D.timedelta(R.randint(15, 200)); ref = None; ex = None
        if g > NOW: st = 'P'; g = None
        elif R.random() < .07: st = 'R'; ref = g; g = None
        elif R.random() < .03: st = 'W'; g = None
        if g:
            ex = '9999-12-31' if R.random() < .3 else d(g + D.timedelta(365 * R.choice([1, 2, 3, 5])))
            if ex < '2025-11-20': st = 'E'
        pm.append((k, x[0], ty, dict(BUILD='County planning', AVIA='Civil Aviation Authority', ENV='Environment Agency', SPECTRUM='Communications Authority', WAYLEAVE='Roads Board')[ty], d(ap), d(g), d(ref), ex, round(R.uniform(40, 2500), 0) if R.random() < .95 else None, st, R.choice(byrg[x[3]])))
ins('permits', pm)
au = []; k = 0
for x in built:
    a = max(LO, D.date.fromisoformat(x[26])); b = NOW if x[27] == '9999-12-31' else D.date.fromisoformat(x[27])
    if a >= b: continue
    for _ in range(w([(0, 8), (1, 27), (2, 30), (3, 25), (4, 10)])):
        k += 1; sc = round(min(100, R.gauss(82, 11)), 1); fc = max(0, int((100 - sc) / 4 + R.randint(-2, 3))); cc = min(fc, w([(0, 70), (1, 18), (2, 8), (3, 4)])); ad = rd(a, b); pf = 'F' if sc < 70 or cc > 1 else 'P'
        fd = ad + D.timedelta(60) if fc else None; dn = ad + D.timedelta(R.randint(10, 110)) if fd and R.random() < .75 else None
        au.append((k, x[0], R.choice(byrg[x[3]]) if R.random() < .7 else R.randint(1, 76), w([('SAF', 45), ('STR', 20), ('ELE', 20), ('INV', 15)]), d(ad), sc, fc, cc, pf, d(fd), d(dn) if dn and dn <= NOW else None))
ins('site_audits', au)
db.executescript('''
CREATE INDEX ix_inv_op ON invoices(operator_id);
CREATE INDEX ix_il_inv ON invoice_lines(invoice_no);
CREATE VIEW v_open_receivables AS SELECT i.invoice_no, o.operatorName AS operator_name, i.issue_date, i.due_date, i.gross_amt, i.gross_amt - i.paid_amt AS outstanding_amt FROM invoices i JOIN tenantOperator o ON o.operatorId = i.operator_id WHERE i.status_cd IN ('O','R','D') AND i.is_void = 0;
CREATE VIEW V_SITE_LIVE AS SELECT s.SITE_CD, s.SITE_NM, s.RGN_CD, s.HT_M, (SELECT COUNT(*) FROM tenancy t WHERE t.siteCode = s.SITE_CD AND t.statusCode IN ('L','N') AND t.isDeleted = 0) AS LIVE_TNT_CNT FROM SITE_MST s WHERE s.STS_CD = 'A' AND s.DEL_FLG = 'N';
''')
db.commit()
for (t,) in db.execute("select name from sqlite_master where type in ('table','view') order by 1").fetchall():
    print(t, db.execute('select count(*) from "%s"' % t).fetchone()[0])
