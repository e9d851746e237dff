#!/usr/bin/env python3
"""Makes hvac.sqlite: heating & air contractor, 6 branches, as a SaaS field-service export."""
import sqlite3, random, json, os, math
from datetime import date, datetime, timedelta
R = random.Random(20251120)
OUT = 'hvac.sqlite'
if os.path.exists(OUT): os.remove(OUT)
db = sqlite3.connect(OUT); c = db.cursor()
c.executescript("""
CREATE TABLE branches (id INTEGER PRIMARY KEY, name TEXT NOT NULL, short_code TEXT, city TEXT, state TEXT, opened_on TEXT, tax_rate_bps INTEGER, manager_user_id INTEGER, is_active INTEGER, created_at TEXT, updated_at TEXT);
CREATE TABLE users (id INTEGER PRIMARY KEY, branch_id INTEGER REFERENCES branches(id), first_name TEXT, last_name TEXT, email TEXT, mobile TEXT, role TEXT, hired_on TEXT, terminated_on TEXT, hourly_cost_cents INTEGER, commission_bps INTEGER, reports_to_id INTEGER REFERENCES users(id), is_active INTEGER, has_epa_608 INTEGER, skill_tags TEXT, created_at TEXT, updated_at TEXT, deleted_at TEXT);
CREATE TABLE customers (id INTEGER PRIMARY KEY, branch_id INTEGER REFERENCES branches(id), account_number TEXT, display_name TEXT, customer_type TEXT, email TEXT, phone TEXT, lead_source_code TEXT, payment_terms TEXT, is_tax_exempt INTEGER, is_do_not_service INTEGER, referred_by_customer_id INTEGER, preferences TEXT, created_at TEXT, updated_at TEXT, deleted_at TEXT);
CREATE TABLE sites (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id), label TEXT, address_line1 TEXT, city TEXT, state TEXT, postal_code TEXT, property_type TEXT, sq_ft INTEGER, year_built INTEGER, has_gate_code INTEGER, is_primary INTEGER, created_at TEXT, updated_at TEXT, deleted_at TEXT);
CREATE TABLE manufacturers (id INTEGER PRIMARY KEY, name TEXT, parent_company TEXT, claim_portal_url TEXT, claim_window_days INTEGER, created_at TEXT);
CREATE TABLE equipment_types (code TEXT PRIMARY KEY, description TEXT, expected_life_years INTEGER, is_gas INTEGER);
CREATE TABLE equipment_units (id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES sites(id), equip_type_code TEXT REFERENCES equipment_types(code), manufacturer_id INTEGER REFERENCES manufacturers(id), model_number TEXT, serial_number TEXT, tonnage REAL, seer REAL, refrigerant TEXT, manufactured_on TEXT, installed_on TEXT, is_third_party_install INTEGER, install_job_id INTEGER, parts_warranty_ends_on TEXT, labor_warranty_ends_on TEXT, status TEXT, replaced_by_unit_id INTEGER, created_at TEXT, updated_at TEXT, deleted_at TEXT);
CREATE TABLE agreement_plans (id INTEGER PRIMARY KEY, name TEXT, segment TEXT, list_price_cents INTEGER, visits_per_year INTEGER, repair_discount_pct INTEGER, is_archived INTEGER, created_at TEXT);
CREATE TABLE service_agreements (id INTEGER PRIMARY KEY, agreement_number TEXT, customer_id INTEGER NOT NULL REFERENCES customers(id), site_id INTEGER REFERENCES sites(id), plan_id INTEGER REFERENCES agreement_plans(id), sold_by_user_id INTEGER REFERENCES users(id), status TEXT, billing_frequency TEXT, annual_price_cents INTEGER, starts_on TEXT, ends_on TEXT, cancelled_at TEXT, cancel_reason TEXT, is_auto_renew INTEGER, renewed_from_id INTEGER, created_at TEXT, updated_at TEXT);
CREATE TABLE job_types (id INTEGER PRIMARY KEY, name TEXT, department TEXT, default_minutes INTEGER, is_billable INTEGER, created_at TEXT);
CREATE TABLE jobs (id INTEGER PRIMARY KEY, job_number TEXT, customer_id INTEGER NOT NULL REFERENCES customers(id), site_id INTEGER REFERENCES sites(id), branch_id INTEGER REFERENCES branches(id), job_type_id INTEGER REFERENCES job_types(id), agreement_id INTEGER REFERENCES service_agreements(id), status TEXT, priority TEXT, booked_by_user_id INTEGER REFERENCES users(id), lead_technician_id INTEGER REFERENCES users(id), requested_at TEXT, scheduled_start_at TEXT, started_at TEXT, completed_at TEXT, cancelled_at TEXT, cancel_reason_code TEXT, is_callback INTEGER, original_job_id INTEGER, po_number TEXT, summary TEXT, custom_fields TEXT, created_at TEXT, updated_at TEXT);
CREATE TABLE vans (id INTEGER PRIMARY KEY, unit_no TEXT, branch_id INTEGER REFERENCES branches(id), assigned_user_id INTEGER REFERENCES users(id), make TEXT, model TEXT, model_year INTEGER, vin TEXT, plate TEXT, odometer INTEGER, status TEXT, purchased_on TEXT, sold_on TEXT, purchase_price_cents INTEGER, has_gps INTEGER, created_at TEXT, updated_at TEXT);
CREATE TABLE van_services (id INTEGER PRIMARY KEY, van_id INTEGER NOT NULL REFERENCES vans(id), service_type TEXT, serviced_on TEXT, odometer INTEGER, cost_cents INTEGER, vendor_name TEXT, days_out INTEGER, created_at TEXT);
CREATE TABLE visits (id INTEGER PRIMARY KEY, job_id INTEGER NOT NULL REFERENCES jobs(id), technician_id INTEGER REFERENCES users(id), van_id INTEGER, scheduled_start_at TEXT, dispatched_at TEXT, arrived_at TEXT, departed_at TEXT, status TEXT, miles_driven REAL, customer_rating INTEGER, is_after_hours INTEGER, created_at TEXT, updated_at TEXT);
CREATE TABLE suppliers (id INTEGER PRIMARY KEY, name TEXT, city TEXT, payment_terms TEXT, is_preferred INTEGER, is_active INTEGER, created_at TEXT, updated_at TEXT);
CREATE TABLE parts (id INTEGER PRIMARY KEY, sku TEXT, description TEXT, category TEXT, preferred_supplier_id INTEGER REFERENCES suppliers(id), uom TEXT, cost_cents INTEGER, list_price_cents INTEGER, reorder_point INTEGER, qty_on_hand INTEGER, is_serialized INTEGER, created_at TEXT, updated_at TEXT, deleted_at TEXT);
CREATE TABLE job_parts (id INTEGER PRIMARY KEY, job_id INTEGER NOT NULL REFERENCES jobs(id), part_id INTEGER NOT NULL REFERENCES parts(id), added_by_user_id INTEGER REFERENCES users(id), qty REAL, qty_returned REAL, unit_cost_cents INTEGER, unit_price_cents INTEGER, source TEXT, is_no_charge INTEGER, created_at TEXT);
CREATE TABLE time_entries (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users(id), job_id INTEGER REFERENCES jobs(id), entry_type TEXT, work_date TEXT, minutes INTEGER, is_overtime INTEGER, approved_by_user_id INTEGER REFERENCES users(id), approved_at TEXT, created_at TEXT, updated_at TEXT);
CREATE TABLE estimates (id INTEGER PRIMARY KEY, estimate_number TEXT, customer_id INTEGER NOT NULL REFERENCES customers(id), site_id INTEGER REFERENCES sites(id), source_job_id INTEGER REFERENCES jobs(id), prepared_by_user_id INTEGER REFERENCES users(id), status TEXT, option_tier TEXT, total_cents INTEGER, financing_offered TEXT, sent_at TEXT, decided_at TEXT, expires_on TEXT, decline_reason TEXT, line_items TEXT, created_at TEXT, updated_at TEXT, deleted_at TEXT);
CREATE TABLE invoices (id INTEGER PRIMARY KEY, invoice_number TEXT, customer_id INTEGER NOT NULL REFERENCES customers(id), job_id INTEGER REFERENCES jobs(id), agreement_id INTEGER, branch_id INTEGER REFERENCES branches(id), status TEXT, subtotal_cents INTEGER, discount_cents INTEGER, tax_cents INTEGER, total_cents INTEGER, balance_cents INTEGER, issued_on TEXT, due_on TEXT, paid_in_full_on TEXT, created_at TEXT, updated_at TEXT);
CREATE TABLE payments (id INTEGER PRIMARY KEY, invoice_id INTEGER REFERENCES invoices(id), customer_id INTEGER REFERENCES customers(id), amount_cents INTEGER, method TEXT, received_on TEXT, deposited_on TEXT, reference TEXT, is_refund INTEGER, taken_by_user_id INTEGER, voided_at TEXT, created_at TEXT);
CREATE TABLE callbacks (id INTEGER PRIMARY KEY, original_job_id INTEGER NOT NULL REFERENCES jobs(id), return_job_id INTEGER REFERENCES jobs(id), responsible_user_id INTEGER REFERENCES users(id), reported_at TEXT, resolved_at TEXT, cause_code TEXT, is_chargeable INTEGER, goodwill_credit_cents INTEGER, notes TEXT, created_at TEXT);
CREATE TABLE warranty_claims (id INTEGER PRIMARY KEY, claim_number TEXT, equipment_unit_id INTEGER NOT NULL REFERENCES equipment_units(id), job_id INTEGER REFERENCES jobs(id), manufacturer_id INTEGER REFERENCES manufacturers(id), part_id INTEGER REFERENCES parts(id), status TEXT, claimed_cents INTEGER, approved_cents INTEGER, submitted_on TEXT, decided_on TEXT, paid_on TEXT, denial_reason TEXT, filed_by_user_id INTEGER REFERENCES users(id), created_at TEXT, updated_at TEXT);
CREATE TABLE status_changes (id INTEGER PRIMARY KEY, record_type TEXT, record_id INTEGER, from_status TEXT, to_status TEXT, changed_by_user_id INTEGER, changed_at TEXT);
CREATE INDEX ix_sc ON status_changes(record_type, record_id);
CREATE VIEW v_open_jobs AS SELECT j.id AS job_id, j.job_number, j.status, j.priority, c.display_name AS customer, b.name AS branch, j.scheduled_start_at FROM jobs j JOIN customers c ON c.id=j.customer_id JOIN branches b ON b.id=j.branch_id WHERE j.status IN ('scheduled','dispatched','in_progress','on_hold');
CREATE VIEW v_ar_open AS SELECT i.id AS invoice_id, i.invoice_number, c.display_name AS customer, i.branch_id, i.balance_cents, i.issued_on, i.due_on FROM invoices i JOIN customers c ON c.id=i.customer_id WHERE i.status IN ('open','partially_paid') AND i.balance_cents>0;
""")
D=date; T0=D(2022,1,3); NOW=D(2025,11,20)
def ts(d,h=None,m=None):
    h=R.randint(7,17) if h is None else h; m=R.randint(0,59) if m is None else m
    return '%sT%02d:%02d:%02dZ'%(d.isoformat(),h,m,R.randint(0,59))
def iso(dt): return dt.strftime('%Y-%m-%dT%H:%M:%SZ')
def rd(a,b): return a+timedelta(days=R.randint(0,max(0,(b-a).days)))
def ch(x,w=None): return R.choices(x,w)[0]
def ins(t,rows):
    if rows: c.executemany('INSERT INTO %s VALUES (%s)'%(t,','.join('?'*len(rows[0]))),rows)

BR=[(1,'Asheville','AVL','Asheville','NC','2009-04-01',700),(2,'Greenville','GVL','Greenville','SC','2011-09-12',600),(3,'Knoxville','TYS','Knoxville','TN','2014-03-03',925),(4,'Johnson City','TRI','Johnson City','TN','2016-06-20',975),(5,'Hickory','HKY','Hickory','NC','2018-02-05',700),(6,'Spartanburg','SPA','Spartanburg','SC','2023-05-15',700)]
OPEN={b[0]:max(T0,D.fromisoformat(b[5])) for b in BR}
BW=[30,22,20,10,11,7]
FN='James Robert John Michael David William Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Donald Steven Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald Jason Edward Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Maria Luis Carlos Jose Juan Miguel Tyrone Dwayne Curtis Wade Travis Cody Dustin Hunter Mason Tanner Jennifer Lisa Karen Nancy Ashley Sandra Kimberly Donna Emily Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Angela Brenda Pamela Nicole'.split()
LN='Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Buckner Ledford Penland Honeycutt Messer Rathbone Plemmons Shook Hensley Ponder Cogdill Burleson Whisnant Dellinger Abernathy Yoder Setzer Huffstetler Gantt Crowder Pruitt Kirby Lowery Ballard Greer Tipton Ogle Maples Whaley Overholt'.split()
# users
users=[]; uid=0; by={b:{} for b in range(1,7)}; uh={}; usednames=set()
def name():
    while True:
        n=(R.choice(FN),R.choice(LN))
        if n not in usednames: usednames.add(n); return n
def adduser(b,role,boss,h0=D(2010,1,1),leave=0.0):
    global uid
    uid+=1; f,l=name()
    lo=max(h0,D.fromisoformat(BR[b-1][5])-timedelta(days=30)) if b else h0
    h=rd(lo,D(2025,8,1) if R.random()<.3 else max(lo+timedelta(days=30),D(2022,1,1)) if lo<D(2022,1,1) else D(2025,8,1))
    term=None
    if R.random()<leave:
        term=rd(max(h+timedelta(days=90),D(2022,6,1)),D(2025,11,10))
        if term>NOW or term<=h: term=None
    cost={'technician':R.randrange(2400,4200,50),'apprentice':R.randrange(1700,2300,50),'installer':R.randrange(2200,3600,50),'dispatcher':R.randrange(1900,2500,50),'salesperson':R.randrange(2000,2600,50),'manager':R.randrange(4200,5600,100),'bookkeeper':R.randrange(2300,3000,50),'warehouse':R.randrange(1750,2200,50)}[role]
    com={'salesperson':R.choice([400,500,600,750]),'technician':R.choice([0,0,200,300]),}.get(role)
    epa=1 if role in('technician','installer') and R.random()<.9 else (1 if role=='apprentice' and R.random()<.35 else (0 if role in('technician','installer','apprentice') else None))
    tags=json.dumps(R.sample(['boilers','ductless','controls','refrigeration','duct_design','geothermal','iaq'],R.randint(0,3))) if role in('technician','installer') else None
    users.append([uid,b,f,l,('%s.%s@blueridgecomfort.example'%(f,l)).lower(),'828-555-%04d'%R.randint(100,9999),role,h.isoformat(),term and term.isoformat(),cost,com,boss,0 if term else 1,epa,tags,ts(h),ts(rd(h,NOW)),None])
    if R.random()<.03 and term: users[-1][17]=ts(term+timedelta(days=20) if term+timedelta(days=20)<NOW else term)
    uh[uid]=(h,term or NOW+timedelta(days=60))
    by.setdefault(b,{}).setdefault(role,[]).append(uid)
    return uid
ceo=adduser(1,'manager',None,D(2009,5,1))
uh[ceo]=(D(2009,4,1),D(2026,3,1)); users[0][7]='2009-04-01'
mgr={}
for b in range(1,7):
    mgr[b]=adduser(b,'manager',ceo) ; users[-1][8]=None; users[-1][12]=1; users[-1][17]=None
    h=max(D.fromisoformat(BR[b-1][5]),D(2009,4,1)); users[-1][7]=h.isoformat(); uh[mgr[b]]=(h,D(2026,3,1))
    n={1:14,2:11,3:10,4:6,5:6,6:5}[b]
    for _ in range(n): adduser(b,'technician',mgr[b],leave=.25)
    for _ in range(max(2,n//2)): adduser(b,'installer',mgr[b],leave=.25)
    for _ in range(max(1,n//4)): adduser(b,'apprentice',mgr[b],D(2021,6,1),leave=.3)
    for _ in range(max(2,n//5)): adduser(b,'dispatcher',mgr[b],leave=.2)
    for _ in range(2 if n<10 else 3): adduser(b,'salesperson',mgr[b],leave=.3)
    adduser(b,'warehouse',mgr[b],leave=.2)
for _ in range(3): adduser(1,'bookkeeper',ceo)
# make sure of staff in every period: earliest tech of each role per branch hired before open and never left
for b in by:
    for role in by[b]:
        for k,u in enumerate(by[b][role]):
            if k<2:
                r=users[u-1]
                if role=='manager': continue
                h=D.fromisoformat(BR[b-1][5]) if k==0 or b==6 else rd(D.fromisoformat(BR[b-1][5]),D(2021,12,15))
                r[7]=h.isoformat(); r[8]=None; r[12]=1; r[17]=None; r[15]=ts(h); uh[u]=(h,D(2026,3,1))
def staff(b,roles,d):
    x=[u for ro in roles for u in by[b].get(ro,[]) if uh[u][0]<=d<=uh[u][1]]
    return R.choice(x)
skill={u:R.gauss(0,1) for u in range(1,uid+1)}
ins('branches',[(b[0],b[1],b[2],b[3],b[4],b[5],b[6],mgr[b[0]],1,b[5]+'T08:00:00Z','2025-01-02T09:00:00Z') for b in BR])
ins('users',users)
# customers
CIT={1:['Asheville','Arden','Fletcher','Weaverville','Black Mountain','Hendersonville','Candler'],2:['Greenville','Greer','Simpsonville','Mauldin','Easley','Taylors'],3:['Knoxville','Maryville','Farragut','Oak Ridge','Sevierville'],4:['Johnson City','Kingsport','Bristol','Elizabethton'],5:['Hickory','Newton','Conover','Lenoir','Morganton'],6:['Spartanburg','Boiling Springs','Duncan','Gaffney']}
ST={1:'NC',2:'SC',3:'TN',4:'TN',5:'NC',6:'SC'}
CO1='Blue Ridge|Smoky Mountain|Piedmont|Foothills|French Broad|Catawba|Laurel|Cedar Ridge|Pisgah|Upstate|Volunteer|Tri-Cities|Swannanoa|Mill Creek|Stonegate|Biltmore|Holston|Reedy River|Lookout|Oakmont|Beacon|Summit|Carolina|Appalachian|Riverbend'.split('|')
CO2='Dental|Properties|Apartments|Church of God|Brewing Co|Self Storage|Family Medicine|Animal Hospital|Realty Management|Logistics|Charter School|Bakery|Fitness|Senior Living|Auto Parts|Credit Union|Inn & Suites|Machine Works|Daycare|Grocery'.split('|')
cust=[]; sites=[]; sid=0; cs={}; seenco=set()
cid=0
for _ in range(2400):
    b=ch([1,2,3,4,5,6],BW); ct=ch(['residential','commercial','property_manager'],[80,16,4])
    if ct=='residential':
        f,l=R.choice(FN),R.choice(LN); nm=ch(['%s %s'%(f,l),'%s, %s'%(l,f),'%s & %s %s'%(f,R.choice(FN),l)],[80,10,10])
        em='%s.%s%d@mail.example'%(f.lower(),l.lower(),R.randint(1,99)) if R.random()<.8 else None
    else:
        for tr in range(9999):
            nm='%s %s'%(R.choice(CO1),R.choice(['Properties','Apartments','Realty Management','Senior Living'] if ct=='property_manager' else CO2))
            if ct=='commercial': nm+=ch(['',' LLC',' Inc'],[60,25,15])
            if nm not in seenco: seenco.add(nm); break
            if tr>40: nm+=' #%d'%R.randint(2,9); break
        em='ap@%s.example'%nm.lower().replace(' ','').replace('&','')[:18] if R.random()<.9 else None
    cid+=1
    early=D(2012,1,1) if OPEN[b]==T0 else OPEN[b]
    cr=rd(early,D(2021,12,31)) if (R.random()<.45 and OPEN[b]==T0) else rd(OPEN[b],D(2025,11,15))
    de=ts(rd(cr+timedelta(days=60),NOW)) if R.random()<.04 and cr<D(2025,8,1) else None
    terms='due_on_receipt' if ct=='residential' else ch(['net_30','net_15','net_45','due_on_receipt'],[60,20,10,10])
    cust.append([cid,b,'%s-%05d'%(BR[b-1][2],10000+cid),nm,ct,em,'%d-555-%04d'%(R.choice([828,864,865,423]),R.randint(100,9999)) if R.random()<.95 else None,
        ch(['GOOG','REF','RAD','DM','WEB','HA','YARD',None],[28,22,8,10,12,7,4,9]),terms,1 if ct=='commercial' and ('Church' in nm or 'School' in nm) else 0,1 if R.random()<.015 else 0,None,
        json.dumps({'contact':ch(['text','email','call']),'sms_opt_in':R.random()<.6,'arrival_window':ch(['am','pm','any'])}) if R.random()<.7 else None,ts(cr),ts(rd(cr,NOW)),de])
    if cust[-1][7]=='REF' and cid>50 and R.random()<.8: cust[-1][11]=R.randint(1,cid-1)
    ns=1 if ct=='residential' and R.random()<.93 else (2 if ct=='residential' else (R.randint(1,4) if ct=='commercial' else R.randint(3,9)))
    cs[cid]=[]
    for k in range(ns):
        sid+=1
        pt='single_family' if ct=='residential' and R.random()<.8 else (ch(['townhome','condo','mobile_home']) if ct=='residential' else (ch(['office','retail','restaurant','warehouse','church','school','medical']) if ct=='commercial' else ch(['apartment','condo','townhome'])))
        scr=cr if k==0 else rd(cr,D(2025,11,15))
        sites.append([sid,cid,None if k==0 and R.random()<.6 else ch(['Main','Bldg %s'%R.choice('ABCDE'),'Rental','Lake house','Suite %d'%R.randint(100,400)],[40,25,15,5,15]),'%d %s %s'%(R.randint(1,9800),R.choice(['Patton','Merrimon','Haywood','Sweeten Creek','Wade Hampton','Pelham','Kingston','Chapman','Springbrook','Lenoir Rhyne','Reidville','Old Mill','Sardis','Pine','Maple','Ridgecrest']),R.choice(['Rd','St','Ave','Ln','Dr','Pkwy'])),R.choice(CIT[b]),ST[b],'%05d'%R.randint(28601,37999),pt,
          None if R.random()<.25 else (R.randrange(900,4200,50) if ct=='residential' else R.randrange(1500,48000,100)),None if R.random()<.35 else R.randint(1925,2022),1 if R.random()<.12 else 0,1 if k==0 else 0,ts(scr),ts(rd(scr,NOW)),de if de else (ts(rd(scr,NOW)) if R.random()<.01 else None)])
        cs[cid].append(sid)
ins('customers',cust); ins('sites',sites)
MF=[('Carrier','Carrier Global',30),('Trane','Trane Technologies',60),('Lennox','Lennox Intl',30),('Goodman','Daikin',45),('Daikin','Daikin',45),('Rheem','Paloma',30),('Ruud','Paloma',30),('York','Bosch',60),('Mitsubishi Electric','Mitsubishi Electric',90),('Bosch','Bosch',60),('American Standard','Trane Technologies',60),('Amana','Daikin',45),('Fujitsu','Fujitsu General',60),('Weil-McLain','Marley',None)]
ins('manufacturers',[(i+1,m[0],m[1],'https://claims.%s.example'%m[0].lower().replace(' ',''),m[2],'2020-01-06T08:00:00Z') for i,m in enumerate(MF)])
ET=[('AC','Split air conditioner',15,0),('HP','Heat pump',14,0),('FUR','Gas furnace',20,1),('AHU','Air handler',18,0),('MINI','Ductless mini-split',16,0),('RTU','Packaged rooftop unit',17,1),('BLR','Boiler',25,1),('WH','Water heater',11,1),('GEO','Geothermal heat pump',22,0)]
ins('equipment_types',ET)
eq=[]; eid=0; se={}
for s in sites:
    ct=cust[s[1]-1][4]
    n=R.randint(1,3) if ct=='residential' else R.randint(1,4)
    if R.random()<.04: n=0
    for _ in range(n):
        eid+=1
        t=ch(['AC','HP','FUR','AHU','MINI','WH','BLR'],[22,26,20,14,9,6,3]) if ct!='commercial' else ch(['RTU','AC','HP','FUR','BLR','MINI','WH','AHU'],[45,10,15,8,7,8,3,4])
        m=9 if t=='MINI' and R.random()<.6 else (14 if t=='BLR' and R.random()<.7 else ch(range(1,14),[22,18,12,14,4,7,3,5,2,3,5,4,1]))
        ours=R.random()<.55
        inst=rd(D(2004,1,1),D(2025,10,30)) if not ours else rd(max(D(2009,4,1),OPEN[cust[s[1]-1][1]] if cust[s[1]-1][1]==6 else D(2009,4,1)),D(2025,11,10))
        unk=(not ours) and R.random()<.15
        yrs=10 if R.random()<.75 else 5
        stt=ch(['active','retired','replaced'],[88,4,8]) if inst<D(2014,1,1) else ch(['active','retired','replaced'],[97,1,2])
        eq.append([eid,s[0],t,m,'%s%d%s%03d'%(R.choice('ABCGHKLRT')+R.choice('XNTSC'),R.choice([13,14,16,18,24]),R.choice('ABD'),R.randint(18,60)),'%04d%s%06d'%(R.randint(1,5299),R.choice('ABCDEFGHKMW'),R.randint(1,999999)) if R.random()<.95 else None,
          R.choice([1.5,2,2.5,3,3.5,4,5]) if t in('AC','HP','AHU','GEO') else (R.choice([3,5,7.5,10,12.5,15,20]) if t=='RTU' else (R.choice([.75,1,1.5,2]) if t=='MINI' else None)),
          R.choice([13,14,15,16,17,18,20]) if t in('AC','HP') else (R.choice([18,20,22,24]) if t=='MINI' else None),
          None if t in('FUR','BLR','WH') else ('R-22' if inst<D(2010,6,1) else ('R-454B' if inst>=D(2025,1,1) else 'R-410A')),
          None if unk or R.random()<.2 else (inst-timedelta(days=R.randint(20,300))).isoformat(),None if unk else inst.isoformat(),0 if ours else 1,None,
          None if unk else inst.replace(year=inst.year+yrs,day=min(inst.day,28)).isoformat(),inst.replace(year=inst.year+R.choice([1,1,2]),day=min(inst.day,28)).isoformat() if ours else None,stt,None,ts(max(inst,D(2015,1,5))),ts(rd(max(inst,D(2015,1,5)),NOW)),ts(rd(D(2022,1,1),NOW)) if R.random()<.012 else None])
        se.setdefault(s[0],[]).append(eid)
for e in eq:
    if e[15]=='replaced':
        sib=[x for x in se[e[1]] if x!=e[0] and (eq[x-1][10] or '')>(e[10] or '9')]
        if sib: e[16]=R.choice(sib)
ins('equipment_units',eq)
PL=[(1,'Comfort Club Basic','residential',14900,1,5,0),(2,'Comfort Club Plus','residential',22900,2,10,0),(3,'Comfort Club Elite','residential',34900,2,15,0),(4,'Rental Saver','residential',12900,1,0,1),(5,'Commercial Quarterly','commercial',119600,4,10,0),(6,'Commercial Monthly Filter','commercial',258000,12,10,0),(7,'Multi-Family PM','property_manager',189000,2,12,0),(8,'Founders Plan','residential',9900,2,10,1)]
ins('agreement_plans',[p+('2019-01-07T08:00:00Z',) for p in PL])
# agreements
ag=[]; aid=0; cag={}
for cu in cust:
    p={'residential':.38,'commercial':.45,'property_manager':.7}[cu[4]]
    if R.random()>p: continue
    cr=D.fromisoformat(cu[13][:10]); st=rd(max(cr,D(2022,1,3)),D(2025,11,18)); 
    if R.random()<.35: st=max(cr,rd(D(2022,1,3),D(2022,12,28)))
    plan=ch([1,2,3,4,8],[30,40,18,5,7]) if cu[4]=='residential' else (ch([5,6],[75,25]) if cu[4]=='commercial' else 7)
    prev=None; s=cs[cu[0]][0]
    while True:
        aid+=1; en=st+timedelta(days=364)
        price=int(PL[plan-1][3]*(1+.03*(st.year-2022))/100)*100
        if R.random()<.1: price=int(price*.9)
        canc=rd(st+timedelta(days=25),min(en,NOW)) if R.random()<.10 and st+timedelta(days=30)<NOW else None
        status='cancelled' if canc else ('expired' if en<NOW else 'active')
        if status=='active' and st>D(2025,11,12): status='pending'
        seller=staff(cu[1],['technician','salesperson'],st)
        ag.append([aid,'SA-%06d'%(20000+aid),cu[0],s,plan,seller,status,'annual' if R.random()<.55 else 'monthly',price,st.isoformat(),en.isoformat(),canc and ts(canc),canc and ch(['moved','price','sold_home','unhappy','competitor',None],[25,25,20,10,10,10]),1 if R.random()<.6 else 0,prev,ts(max(st-timedelta(days=R.randint(0,10)),T0)),ts(min(NOW,canc or rd(st,NOW)))])
        cag.setdefault(cu[0],[]).append((aid,st,canc or en))
        if canc or en>=NOW or R.random()>.78: break
        prev=aid; st=en+timedelta(days=1)
ins('service_agreements',ag)
JT=[(1,'No cool','service',90,1),(2,'No heat','service',90,1),(3,'Spring tune-up','maintenance',60,1),(4,'Fall tune-up','maintenance',60,1),(5,'System changeout','install',960,1),(6,'Ductless install','install',600,1),(7,'Water leak','service',75,1),(8,'Diagnostic','service',60,1),(9,'Duct repair','service',150,1),(10,'Warranty repair','service',90,0),(11,'Callback','service',60,0),(12,'Commercial PM','maintenance',180,1),(13,'Water heater swap','install',240,1),(14,'IAQ / filter','service',45,1)]
ins('job_types',[j+('2019-01-07T08:00:00Z',) for j in JT])
SUP=['Johnstone','Ferguson','Gensco','Watsco','Baker Distributing','RE Michel','Carrier Enterprise','Lennox Stores','Trane Supply','Grainger','United Refrigeration','Century AC Supply','Hajoca','Shearer','Mingledorffs','Homans','Coburn','Winsupply','Locke','American Metals']
CT=['Asheville','Greenville','Knoxville','Charlotte','Hickory','Kingsport','Spartanburg','Atlanta']
sup=[]
for i in range(54):
    nm=SUP[i] if i<20 else '%s %s'%(R.choice(CO1),R.choice(['Sheet Metal','Controls','Refrigeration Supply','Plumbing Supply','Electric','Insulation']))
    sup.append((i+1,nm,R.choice(CT),ch(['net_30','net_10','cod','2_10_net_30'],[60,15,10,15]),1 if i in(0,1,5,6,8) else 0,1 if R.random()<.88 else 0,ts(rd(D(2015,1,1),D(2021,1,1))),ts(rd(D(2022,1,1),NOW))))
ins('suppliers',sup)
CAT={'capacitor':['Run capacitor %d/%d MFD',1200,900],'motor':['Condenser fan motor 1/%d HP',9500,9000],'blower':['Blower motor ECM %d',28000,25000],'contactor':['Contactor %d pole',1400,1000],'refrigerant':['Refrigerant lb',1500,4500],'board':['Control board %d',14000,18000],'thermostat':['Thermostat T%d',4500,15000],'filter':['Filter %dx%d',350,1500],'coil':['Evap coil %d ton',42000,40000],'compressor':['Compressor scroll %d',62000,70000],'igniter':['Hot surface igniter %d',2200,2500],'valve':['TXV / gas valve %d',8000,9000],'duct':['Flex duct %d in',1800,3000],'drain':['Condensate pump %d',3800,3000],'electrical':['Disconnect / whip %d',900,2500],'equipment':['Complete system %d ton',240000,320000]}
CATW={'capacitor':18,'motor':7,'blower':3,'contactor':9,'refrigerant':14,'board':5,'thermostat':7,'filter':16,'coil':1.2,'compressor':1,'igniter':5,'valve':3,'duct':4,'drain':6,'electrical':5,'equipment':0}
parts=[]; pid=0; pc={}
for cat,(ds,lo,spread) in CAT.items():
    for k in range(25):
        pid+=1
        if cat=='refrigerant': 
            if k>5: pid-=1; break
            d=['R-410A refrigerant','R-22 refrigerant (reclaimed)','R-454B refrigerant','R-32 refrigerant','R-134a refrigerant','R-407C refrigerant'][k]
        else:
            n=ds.count('%d'); d=ds%tuple(R.choice([1,2,3,4,5,6,8,10,12,14,16,20,25,30,40,45,60,80]) for _ in range(n))
            if R.random()<.3: d+=' '+R.choice(['OEM','univ','Carrier','Goodman','Trane','Rheem','440V','208/230V'])
        co=lo+int(R.random()**2*spread); lp=int(co*R.uniform(1.7,3.6)/10)*10
        if cat in('coil','compressor','equipment'): lp=int(co*R.uniform(1.35,1.8)/100)*100
        rp=R.choice([0,2,4,6,10,12]) ; q=max(0,int(R.gauss(rp*1.6+2,rp*.8+2)))
        parts.append([pid,'%s-%04d'%(cat[:3].upper(),1000+pid),d,cat,R.choice([1,2,5,6,7,8,9,11,12,15]) if R.random()<.6 else (R.randint(1,54) if R.random()<.9 else None),'lb' if cat=='refrigerant' else ('ft' if cat=='duct' else 'ea'),co,lp,rp,q,1 if cat in('compressor','equipment','board','blower') else 0,ts(rd(D(2018,1,1),D(2024,6,1))),ts(rd(D(2024,6,1),NOW)),ts(rd(D(2023,1,1),NOW)) if R.random()<.06 else None])
        pc.setdefault(cat,[]).append(pid)
ins('parts',parts)
# vans
vans=[]; vb={}; vid=0; uv={}
for b in range(1,7):
    field=[u for r in('technician','installer') for u in by[b].get(r,[])]
    n={1:20,2:16,3:14,4:9,5:9,6:7}[b]
    for k in range(n):
        vid+=1; my=R.randint(2014,2025); pu=rd(D(my-(1 if my>2014 else 0),9,1),D(min(my,2025),10,30))
        if b==6 and pu<D(2023,4,1): my=R.choice([2023,2024]); pu=rd(D(my,5,1),D(my,10,30))
        sold=rd(max(pu+timedelta(days=1200),D(2022,3,1)),NOW) if my<2018 and R.random()<.45 else None
        if sold and sold>NOW: sold=None
        asg=field[k] if k<len(field) and not sold and users[field[k]-1][12]==1 and R.random()<.92 else None
        if asg: uv[asg]=vid
        mk,mo=ch([('Ford','Transit 250'),('Ram','ProMaster 2500'),('Chevrolet','Express 2500'),('Nissan','NV2500'),('Isuzu','NPR Box')],[45,22,20,6,7])
        vans.append((vid,'V%d%02d'%(b,k+1),b,asg,mk,mo,my,'1FT%s%011d'%(R.choice('BWY'),R.randint(0,10**11-1)),'%s%s-%04d'%(R.choice('ABCDEF'),R.choice('KLMNP'),R.randint(1000,9999)),int((2026-my)*R.uniform(11000,21000)),'sold' if sold else ch(['in_service','in_shop','spare'],[85,7,8]),pu.isoformat(),sold and sold.isoformat(),R.randrange(2800000,6400000,50000),1 if my>=2019 or R.random()<.3 else 0,ts(pu),ts(rd(max(pu,D(2022,1,1)),NOW))))
        vb.setdefault(b,[]).append(vid)
ins('vans',vans)
vs=[]; vsid=0
for v in vans:
    a=max(T0,D.fromisoformat(v[11])); z=D.fromisoformat(v[12]) if v[12] else NOW; d=a+timedelta(days=R.randint(20,120))
    od=int(max(500,v[9]-(NOW-d).days*38))
    if R.random()<.04: continue
    while d<z:
        vsid+=1; t=ch(['oil_change','tires','brakes','inspection','transmission','body_work','battery'],[46,15,13,13,3,4,6])
        k={'oil_change':8900,'tires':82000,'brakes':54000,'inspection':4500,'transmission':310000,'body_work':140000,'battery':21000}[t]
        vs.append((vsid,v[0],t,d.isoformat(),od,int(k*R.uniform(.7,1.5)),ch(['Jiffy Lube','Fleet Pro','Ingles Tire','Dealer','Mountain Auto',None],[25,25,18,15,10,7]),R.choice([0,0,1]) if t in('oil_change','inspection','battery') else R.randint(1,9),ts(d)))
        g=R.randint(50,170); d+=timedelta(days=g); od+=g*38
ins('van_services',vs)
# jobs
days=[]; d=T0
sea={1:1.15,2:.95,3:.85,4:1.0,5:1.2,6:1.4,7:1.6,8:1.5,9:1.05,10:1.05,11:1.0,12:1.1}
jobs=[]; visits=[]; jp=[]; te=[]; inv=[]; pay=[]; cb=[]; wc=[]; sc=[]; est=[]
def add_sc(rt,rid,f,t,u,when): sc.append([rt,rid,f,t,u,when])
bycb={b:[cu for cu in cust if cu[1]==b] for b in range(1,7)}
crd={cu[0]:D.fromisoformat(cu[13][:10]) for cu in cust}
popw={}
for b in bycb: popw[b]=[(R.paretovariate(1.6) if cu[4]=='residential' else R.paretovariate(1.2)*2.5) for cu in bycb[b]]
popw={b:[min(x,25) for x in popw[b]] for b in popw}
jid=0
def pickcust(b,d):
    for _ in range(60):
        cu=ch(bycb[b],popw[b])
        if crd[cu[0]]<=d and not(cu[15] and D.fromisoformat(cu[15][:10])<d): return cu
    return None
pend_cb=[]
d=T0
def newjob(d,b,cu,jt,orig=None):
    global jid
    jid+=1
    s=R.choice(cs[cu[0]]); agr=None
    for a in cag.get(cu[0],[]):
        if a[1]<=d<=a[2]: agr=a[0]
    if jt not in(3,4,12) and R.random()<.5: agr=None
    pr=ch(['low','normal','high','emergency'],[8,66,17,9]) if JT[jt-1][2]=='service' else ch(['low','normal','high'],[15,80,5])
    req=d-timedelta(days={'emergency':0,'high':R.randint(0,2),'normal':R.randint(0,9),'low':R.randint(2,25)}[pr])
    if req<crd[cu[0]]: req=crd[cu[0]]
    if req>d: req=d
    hh=R.randint(7,16); schd=datetime(d.year,d.month,d.day,hh,R.choice([0,0,30]))
    disp=staff(b,['dispatcher'],req if req>=OPEN[b] else d)
    tech=staff(b,['technician','installer'] if JT[jt-1][2]=='install' else ['technician'],d) if b!=0 else None
    reqt=ts(req,R.randint(6,hh) if req==d else R.randint(7,19))
    canc=R.random()<.07 and jt!=11
    st='completed'; comp=started=cat=ccode=None
    if canc:
        st='cancelled'; cat=ts(rd(req,d)); ccode=ch(['NS','RS','PR','DUP','WX',None],[20,25,20,10,8,17])
    elif d>NOW:
        st='on_hold' if R.random()<.12 else 'scheduled'
    elif d==NOW: st=ch(['scheduled','dispatched','in_progress','completed'],[25,25,30,20])
    elif d>D(2025,10,1) and R.random()<.03: st='on_hold'
    t0=schd+timedelta(minutes=int(R.gauss(8,24)))
    mins=JT[jt-1][3]
    if st in('completed','in_progress'):
        nv=1
        if JT[jt-1][2]=='install': nv=R.choice([2,2,2,3]) if mins>300 else R.choice([1,2])
        elif R.random()<.12: nv=2
        last=None; dd=d
        for k in range(nv):
            two = JT[jt-1][2]=='install' and k>0 and R.random()<.5
            tt=tech if k==0 or R.random()<.6 else staff(b,['technician','installer','apprentice'],dd)
            sv=(schd if k==0 else datetime(dd.year,dd.month,dd.day,R.randint(7,14),0))
            late=int(R.gauss(6-3*skill[tt],22)); a=sv+timedelta(minutes=late)
            dur=max(15,int(R.gauss(mins/(nv if mins>300 else 1),mins*.3)/1)); dur=min(dur,600)
            dep=a+timedelta(minutes=dur)
            after=1 if (a.hour<7 or a.hour>=17 or a.weekday()>=5) else 0
            vstat='completed'
            if R.random()<.015 and nv>1 and k==0: vstat='no_show'
            open_=st=='in_progress' and k==nv-1
            if open_: vstat='in_progress'
            rating=None
            if vstat=='completed' and R.random()<.32: rating=max(1,min(5,int(round(R.gauss(4.5+.25*skill[tt],.8)))))
            van=uv.get(tt) if R.random()<.85 and uv.get(tt) else (R.choice(vb[b]) if R.random()<.6 else None)
            if vstat=='no_show': visits.append([jid,tt,van,iso(sv),iso(a-timedelta(minutes=R.randint(10,50))),None,None,vstat,round(R.uniform(2,30),1),None,after,iso(sv-timedelta(days=1)),iso(sv)])
            else: visits.append([jid,tt,van,iso(sv),iso(a-timedelta(minutes=R.randint(10,50))) if R.random()<.97 else None,iso(a),None if open_ else iso(dep),vstat,round(max(.5,R.gauss(14,9)),1) if R.random()<.94 else None,rating,after,iso(sv-timedelta(days=R.randint(0,3))),iso(dep)])
            if vstat=='completed' and R.random()<.93:
                te.append([tt,jid,'job',dd.isoformat(),int(round(dur/15.0)*15) or 15,1 if after or R.random()<.05 else 0])
                if R.random()<.18: te.append([tt,jid,'travel',dd.isoformat(),R.choice([15,15,30,30,45,60]),0])
            if k==0: started=iso(a)
            last=dep; 
            dd=dd+timedelta(days=R.choice([0,1,1,2,3,5]) if nv>1 else 0)
            if dd>NOW: dd=NOW
        if st=='completed': comp=iso(last)
    elif st in('scheduled','dispatched'):
        visits.append([jid,tech,uv.get(tech),iso(schd),iso(schd-timedelta(minutes=30)) if st=='dispatched' else None,None,None,st if st=='dispatched' else 'scheduled',None,None,0,iso(min(schd,datetime(2025,11,20,9))),iso(min(schd,datetime(2025,11,20,9)))])
    elif st=='cancelled' and R.random()<.5:
        visits.append([jid,tech,None,iso(schd),None,None,None,'cancelled',None,None,0,reqt,cat])
    cf={}
    if R.random()<.25: cf['gate_code']=str(R.randint(1000,9999))
    if R.random()<.15: cf['filter_size']=R.choice(['16x25x1','20x20x1','20x25x4'])
    if R.random()<.1: cf['dog_on_site']=True
    summ={'service':['Not cooling upstairs','Unit short cycling','Noisy outdoor unit','Thermostat blank','Frozen coil','No airflow','Smell of gas, furnace','Tripping breaker','Leaking through ceiling'],'maintenance':['Seasonal tune-up','PM visit','Member maintenance'],'install':['Replace system','New install','Changeout per quote']}[JT[jt-1][2]]
    jobs.append([jid,'J%d%05d'%(d.year%100,jid),cu[0],s,b,jt,agr,st,pr,disp,tech if not(st=='cancelled' and R.random()<.5) else None,reqt,iso(schd),started,comp,cat,ccode,1 if orig else 0,orig,'PO-%d'%R.randint(1000,99999) if cu[4]!='residential' and R.random()<.5 else None,R.choice(summ) if R.random()<.9 else None,json.dumps(cf) if cf else None,reqt,comp or cat or reqt])
    # history
    when=reqt
    add_sc('job',jid,None,'scheduled',disp,reqt)
    if st=='cancelled': add_sc('job',jid,'scheduled','cancelled',disp,cat)
    elif st=='on_hold': add_sc('job',jid,'scheduled','on_hold',disp,iso(min(schd,datetime(2025,11,20,8))))
    elif st=='completed' and R.random()<.5:
        if R.random()<.08: add_sc('job',jid,'scheduled','on_hold',disp,ts(req,20)); add_sc('job',jid,'on_hold','scheduled',disp,iso(schd-timedelta(hours=2)))
        add_sc('job',jid,'in_progress','completed',tech,comp)
    elif st in('in_progress','dispatched'): add_sc('job',jid,'scheduled',st,disp,iso(schd))
    if st!='completed': return
    cd=D.fromisoformat(comp[:10])
    # parts
    price=0; dep=JT[jt-1][2]
    nparts=0
    if dep=='service': nparts=ch([0,1,2,3,4],[22,38,24,11,5])
    elif dep=='maintenance': nparts=ch([0,1,2],[40,45,15])
    else: nparts=R.randint(1,4)
    nochg = jt in(10,11)
    for k in range(nparts):
        if dep=='install' and k==0: pp=R.choice(pc['equipment'])
        elif dep=='maintenance': pp=R.choice(pc['filter']) if R.random()<.7 else R.choice(pc['capacitor']+pc['drain'])
        else:
            cat=ch(list(CATW),list(CATW.values())); pp=R.choice(pc[cat])
            if cat=='refrigerant': pp=pc[cat][ch([0,1,2],[75,12,13])]
        P=parts[pp-1]; q=1
        if P[3]=='refrigerant': q=R.choice([1,1.5,2,2,2.5,3,4,5,6])
        elif P[3]=='duct': q=R.choice([5,10,15,25])
        elif P[3] in('filter','electrical'): q=R.choice([1,1,2,3])
        infl=1+.04*(cd.year-2025)
        uc=int(P[6]*infl); up=0 if nochg and R.random()<.9 else int(P[7]*infl/10)*10
        nc=1 if up==0 or R.random()<.03 else 0
        if nc: up=0 if R.random()<.8 else up
        jp.append([jid,pp,tech,q,0 if R.random()<.95 else min(q,1),uc,up,ch(['van_stock','warehouse','supply_house'],[62,22,16]),nc,comp])
        if not nc: price+=int(q*up)
    labor={'service':R.randrange(9900,32000,100),'maintenance':R.randrange(8900,18900,1000),'install':R.randrange(180000,520000,5000)}[dep]
    if jt==12: labor=R.randrange(24000,90000,1000)
    if jt in(3,4,12) and agr: labor=0
    if nochg: labor=0
    # invoice
    sub=labor+price
    if sub>0 and R.random()<.96:
        cu_t=cu[8]; di=int(sub*PL[ag[agr-1][4]-1][5]/100) if agr else (int(sub*.05) if R.random()<.04 else 0)
        tx=0 if cu[9] else int((price)*BR[b-1][6]/10000)
        tot=sub-di+tx
        iss=cd+timedelta(days=R.choice([0,0,0,1,2,4])); iss=min(iss,NOW)
        due=iss+timedelta(days={'due_on_receipt':0,'net_15':15,'net_30':30,'net_45':45}[cu_t])
        mkinv(cu,jid,None,b,sub,di,tx,tot,iss,due)
    # warranty
    if dep=='service' and (jt==10 or R.random()<.035) and se.get(s):
        u=R.choice(se[s]); m=eq[u-1][3]
        mkclaim(u,jid,m,cd,b)
    # callback
    if dep in('service','install') and jt!=11 and R.random()<.055*math.exp(-.35*skill[tech]):
        pend_cb.append((cd+timedelta(days=R.randint(1,28)),jid,b,cu,tech))
    # estimates
    if (dep=='service' and R.random()<.17) or (dep=='maintenance' and R.random()<.09):
        mkest(cu,s,jid,b,cd,tech)
iid=0; payid=0
def mkinv(cu,j,a,b,sub,di,tx,tot,iss,due):
    global iid
    iid+=1
    age=(NOW-iss).days; r=R.random(); stt='open'; bal=tot; pif=None
    who=staff(1,['bookkeeper'],NOW)
    if r<.015: stt='void'; bal=0
    elif r<.025 and age>200: stt='written_off'; bal=0
    elif age<4 and R.random()<.25: stt='draft'
    else:
        lag=max(0,int(R.gauss(0,1)**2*4)) if cu[4]=='residential' else max(1,int((due-iss).days+R.gauss(8,16)))
        if R.random()<.03: lag+=R.randint(30,150)
        pd=iss+timedelta(days=lag)
        if pd<=NOW and not(R.random()<(.012 if age>120 else .05)):
            parts_=[tot] if R.random()<.93 else [tot//2,tot-tot//2]
            mth=ch(['card','check','ach','cash','financing'],[52,22,12,5,9 if tot>300000 else 0]) if cu[4]=='residential' else ch(['check','ach','card'],[50,38,12])
            last=pd; full=True
            for k,am in enumerate(parts_):
                if k: last=pd+timedelta(days=R.randint(7,40))
                if last>NOW: full=False; break
                pay.append([iid,cu[0],am,mth,last.isoformat(),(last+timedelta(days=R.choice([0,1,1,2,3]))).isoformat() if mth!='cash' or R.random()<.6 else None,{'check':str(R.randint(1001,9999)),'card':'ch_%06x'%R.randint(0,16777215),'ach':'ACH%06d'%R.randint(0,999999)}.get(mth),0,who,None])
                if mth=='check' and R.random()<.012: 
                    pay[-1][9]=ts(min(last+timedelta(days=6),NOW)); pay.append([iid,cu[0],am,'card',min(last+timedelta(days=9),NOW).isoformat(),None,'ch_%06x'%R.randint(0,16777215),0,who,None])
                bal-=am
            if bal==0: stt='paid'; pif=last.isoformat()
            else: stt='partially_paid'
            if stt=='paid' and R.random()<.012: pay.append([iid,cu[0],-int(tot*R.choice([.1,.25,1])),mth,min(last+timedelta(days=R.randint(3,30)),NOW).isoformat(),None,'refund',1,who,None])
    inv.append([iid,'INV-%06d'%(100000+iid),cu[0],j,a,b,stt,sub,di,tx,tot,bal,iss.isoformat(),due.isoformat(),pif,ts(iss),ts(iss if not pif else D.fromisoformat(pif))])
    if R.random()<.25 or stt in('void','written_off'):
        add_sc('invoice',iid,None,'draft',who,ts(iss,8)); 
        if stt!='draft': add_sc('invoice',iid,'draft','open',who,ts(iss,17))
        if stt=='paid': add_sc('invoice',iid,'open','paid',who,ts(D.fromisoformat(pif),18))
        elif stt in('void','written_off'): add_sc('invoice',iid,'open',stt,who,ts(min(NOW,iss+timedelta(days=R.randint(5,200)))))
wid=0
def mkclaim(u,j,m,cd,b):
    global wid
    wid+=1; sub=cd+timedelta(days=R.choice([1,2,3,5,9,14,25])); 
    if sub>NOW: sub=NOW
    pp=R.choice(pc['compressor']+pc['coil']+pc['board']+pc['motor']*2+pc['blower'])
    cl=int(parts[pp-1][6]*R.uniform(.9,1.25)); dec=sub+timedelta(days=R.randint(6,70)); stt='submitted'; ap=dn=po=dr=None
    f=staff(b,['warehouse','dispatcher'],sub if sub>=OPEN[b] else NOW)
    add_sc('warranty_claim',wid,None,'submitted',f,ts(sub))
    if dec<=NOW and R.random()<.97:
        dn=dec.isoformat()
        if R.random()<{4:.28,8:.25}.get(m,.15): stt='denied'; dr=ch(['late_filing','not_registered','no_serial','abuse','not_defective'],[35,30,12,8,15]); ap=0; add_sc('warranty_claim',wid,'submitted','denied',f,ts(dec))
        else:
            stt='approved'; ap=cl if R.random()<.7 else int(cl*R.uniform(.5,.95)); p=dec+timedelta(days=R.randint(10,60)); add_sc('warranty_claim',wid,'submitted','approved',f,ts(dec))
            if p<=NOW and R.random()<.95: stt='paid'; po=p.isoformat(); add_sc('warranty_claim',wid,'approved','paid',f,ts(p))
    wc.append([wid,'WC-%05d'%(3000+wid),u,j,m,pp if R.random()<.9 else None,stt,cl,ap,sub.isoformat(),dn,po,dr,f,ts(sub),ts(D.fromisoformat(po or dn or sub.isoformat()))])
esid=0
def mkest(cu,s,j,b,cd,tech):
    global esid
    prep=staff(b,['salesperson'],cd) if R.random()<.65 else tech
    for tier in (['good','better','best'] if R.random()<.22 else [ch(['good','better','best',None],[30,40,15,15])]):
        esid+=1
        base=R.choice([38000,62000,95000,180000,420000,680000,840000,1120000]); base=int(base*{'good':.85,'better':1.0,'best':1.3,None:1}[tier]*R.uniform(.85,1.2)/100)*100
        cr=cd+timedelta(days=R.choice([0,0,1,2,3])); cr=min(cr,NOW); sent=cr+timedelta(days=R.choice([0,0,1,2])) if R.random()<.93 else None
        if sent and sent>NOW: sent=None
        stt='draft'; dec=dr=None; ex=(cr+timedelta(days=30))
        if sent:
            stt='sent'; dd=sent+timedelta(days=R.choice([0,1,1,2,3,5,8,13,21]))
            if dd<=NOW:
                x=R.random(); a=.36+.05*skill[prep]
                if x<a: stt='accepted'; dec=dd
                elif x<a+.27: stt='declined'; dec=dd; dr=ch(['price','went_with_competitor','postponed','repaired_instead','no_response',None],[30,18,20,12,8,12])
                elif ex<NOW: stt='expired'
        li=[{'desc':R.choice(['Labor','Permit','Condenser','Air handler','Line set','Duct mods','Thermostat','Crane']), 'amt_cents':R.randrange(5000,300000,500)} for _ in range(R.randint(1,4))]
        est.append([esid,'Q-%05d'%(40000+esid),cu[0],s,j,prep,stt,tier,base,ch(['Y','N','',None],[35,40,10,15]),sent and ts(sent),dec and ts(dec),ex.isoformat(),dr,json.dumps(li),ts(cr),ts(dec or sent or cr),ts(min(NOW,cr+timedelta(days=9))) if R.random()<.025 else None])
        add_sc('estimate',esid,None,'draft',prep,ts(cr,8))
        if sent: add_sc('estimate',esid,'draft','sent',prep,ts(sent,12))
        if dec: add_sc('estimate',esid,'sent',stt,prep,ts(dec,17))
        if stt=='accepted' and base>300000 and R.random()<.6: pass
callbacks_made=0
d=T0; LAST=D(2025,11,30); cbid=0
while d<=LAST:
    wk={5:.18,6:.06}.get(d.weekday(),1.0)
    growth=1+.07*(d.year-2022)
    lam=9.6*sea[d.month]*wk*growth
    if d>NOW: lam*=.5
    n=max(0,int(R.gauss(lam,math.sqrt(max(lam,.5))*.8)+.5))
    for _ in range(n):
        b=ch([1,2,3,4,5,6],BW)
        if d<OPEN[b] or (b==6 and d<D(2023,6,1)): continue
        cu=pickcust(b,d)
        if not cu: continue
        m=d.month
        w={1:18 if m in(5,6,7,8,9) else 1,2:18 if m in(11,12,1,2) else 1,3:12 if m in(3,4,5) else 0,4:12 if m in(9,10,11) else 0,5:4,6:1.2,7:4,8:11,9:3,10:2.5,12:0,13:1.3,14:3}
        if cu[4]!='residential': w[3]=w[4]=0; w[12]=14
        jt=ch(list(w),list(w.values())); newjob(d,b,cu,jt)
    due=[x for x in pend_cb if x[0]<=d]; pend_cb=[x for x in pend_cb if x[0]>d]
    for (dd,oj,b,cu,tech) in due:
        cbid+=1; rep=d-timedelta(days=1)
        ret=None; res=None
        if R.random()<.93:
            newjob(d,b,cu,11,oj); ret=jid; res=jobs[-1][14] 
        cb.append([cbid,oj,ret,tech if R.random()<.93 else None,ts(rep) if rep.isoformat()<=NOW.isoformat() else ts(NOW,8),res,ch(['WRK','PRT','DX','CUST','OTH'],[32,28,22,12,6]),1 if R.random()<.12 else 0,R.randrange(2500,20000,500) if R.random()<.2 else 0,ch([None,'Customer upset','Second time for this','Same symptom as before','Part failed again','Left panel off'],[50,10,10,15,10,5]),ts(min(d,NOW))])
    d+=timedelta(days=1)
# standalone agreement invoices
for a in ag:
    if a[7]=='annual' and a[6]!='pending' and R.random()<.97:
        cu=cust[a[2]-1]; iss=D.fromisoformat(a[9]); sub=a[8]
        mkinv(cu,None,a[0],cu[1],sub,0,0,sub,iss,iss+timedelta(days={'due_on_receipt':0,'net_15':15,'net_30':30,'net_45':45}[cu[8]]))
    add_sc('agreement',a[0],None,'active',a[5],a[9]+'T08:00:00Z')
    if a[6]=='cancelled': add_sc('agreement',a[0],'active','cancelled',staff(cust[a[2]-1][1],['dispatcher'],NOW),a[11])
    elif a[6]=='expired': add_sc('agreement',a[0],'active','expired',None,(D.fromisoformat(a[10])+timedelta(days=1)).isoformat()+'T00:05:00Z')
# link install jobs to units
inst={}
for j in jobs:
    if j[5] in(5,6) and j[7]=='completed': inst.setdefault(j[3],[]).append(j)
for s,js in inst.items():
    us=[eq[u-1] for u in se.get(s,[]) if eq[u-1][11]==0]
    for j,u in zip(js,us):
        u[12]=j[0]; u[10]=j[14][:10]; dd=D.fromisoformat(u[10]); u[13]='%d%s'%(dd.year+10,u[10][4:]) ; u[14]='%d%s'%(dd.year+1,u[10][4:])
        if u[8]: u[8]='R-454B' if dd>=D(2025,1,1) else 'R-410A'
        if u[9]: u[9]=(dd-timedelta(days=R.randint(20,200))).isoformat()
        u[15]='active'; u[16]=None
        c.execute('UPDATE equipment_units SET install_job_id=?,installed_on=?,parts_warranty_ends_on=?,labor_warranty_ends_on=?,refrigerant=?,manufactured_on=?,status=?,replaced_by_unit_id=NULL,created_at=? WHERE id=?',(u[12],u[10],u[13],u[14],u[8],u[9],'active',u[10]+'T17:00:00Z',u[0]))
ins('jobs',jobs)
ins('visits',[[i+1]+v for i,v in enumerate(visits)])
ins('job_parts',[[i+1]+v for i,v in enumerate(jp)])
# non-job time
for u in users:
    if u[6] in('technician','installer','apprentice','warehouse','dispatcher'):
        a=max(T0,uh[u[0]][0]); z=min(NOW,uh[u[0]][1]); dd=a+timedelta(days=R.randint(1,60))
        while dd<z:
            if dd.weekday()<5:
                t=ch(['shop','pto','training','sick','meeting'],[40,22,12,10,16]); te.append([u[0],None,t,dd.isoformat(),480 if t in('pto','sick') else R.choice([30,60,90,120,240]),0])
            dd+=timedelta(days=R.randint(10,45))
te.sort(key=lambda x:(x[3],x[0]))
if len(te)>20000: te=te[-20000:]
rows=[]
ub={u[0]:u[1] for u in users}
for i,t in enumerate(te):
    dd=D.fromisoformat(t[3]); ap=dd+timedelta(days=R.randint(1,9)); ok=ap<=NOW and R.random()<.97
    rows.append([i+1]+t+[mgr[ub[t[0]]] if ok else None,ts(ap) if ok else None,ts(dd,18),ts(ap,9) if ok else ts(dd,18)])
ins('time_entries',rows)
ins('estimates',est); ins('invoices',inv)
ins('payments',[[i+1]+p[:10]+[p[4]+'T16:00:00Z'] for i,p in enumerate(sorted(pay,key=lambda p:p[4]))])
ins('callbacks',cb); ins('warranty_claims',wc)
sc.sort(key=lambda x:x[5])
sc=sc[-30000:] if len(sc)>30000 else sc
# history was only kept for some jobs; thin plain 'scheduled' job rows
keep=[x for x in sc if not(x[0]=='job' and x[3]=='scheduled' and x[2] is None and R.random()<.6)]
ins('status_changes',[[i+1]+x for i,x in enumerate(keep)])
db.commit()
for (t,) in c.execute("select name from sqlite_master where type in('table','view') order by type,name").fetchall():
    print(t,c.execute('select count(*) from '+t).fetchone()[0])
db.close()
