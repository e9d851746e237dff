#!/usr/bin/env python3
"""parks.sqlite: data warehouse of a chain of 14 indoor trampoline and climbing parks. Deterministic."""
import sqlite3, random, os, datetime as D
R = random.Random(20251120)
here = os.path.dirname(os.path.abspath(__file__))
fn = os.path.join(here, 'parks.sqlite')
if os.path.exists(fn): os.remove(fn)
db = sqlite3.connect(fn)
db.executescript("""
CREATE TABLE dim_date (date_key INTEGER PRIMARY KEY, full_date TEXT, weekday_no INTEGER, weekday_nm TEXT, is_weekend TEXT,
  holiday_nm TEXT, school_hol_flag INTEGER, cal_month_no INTEGER, cal_month_nm TEXT, cal_qtr INTEGER, cal_year INTEGER, fiscal_year INTEGER, fiscal_qtr TEXT);
CREATE TABLE dim_park (park_key INTEGER PRIMARY KEY, park_cd TEXT, park_nm TEXT, city TEXT, st TEXT, region_nm TEXT, park_type_cd TEXT, sq_ft INTEGER,
  max_capacity INTEGER, opened_date_key INTEGER REFERENCES dim_date(date_key), gm_emp_key INTEGER);
CREATE TABLE dim_plan (plan_key INTEGER PRIMARY KEY, plan_cd TEXT, plan_desc TEXT, monthly_fee_cents INTEGER, family_flag TEXT, sellable_flag INTEGER);
CREATE TABLE dim_member (member_key INTEGER PRIMARY KEY, member_id TEXT, first_nm TEXT, last_nm TEXT, email_addr TEXT, birth_dt TEXT, zip TEXT,
  home_park_key INTEGER REFERENCES dim_park(park_key), plan_key INTEGER REFERENCES dim_plan(plan_key), member_status_cd TEXT, joined_date_key INTEGER REFERENCES dim_date(date_key),
  cancel_date_key INTEGER, email_optout_flag TEXT, valid_from TEXT, valid_to TEXT, is_current INTEGER);
CREATE TABLE dim_ticket (ticket_key INTEGER PRIMARY KEY, ticket_cd TEXT, ticket_desc TEXT, activity_type TEXT, age_band TEXT, duration_min INTEGER, list_price_cents INTEGER);
CREATE TABLE dim_party_pkg (pkg_key INTEGER PRIMARY KEY, pkg_cd TEXT, pkg_nm TEXT, included_kids INTEGER, base_price REAL, extra_kid_price REAL, retired_flag INTEGER);
CREATE TABLE dim_product (product_key INTEGER PRIMARY KEY, sku TEXT, prod_desc TEXT, prod_cat TEXT, unit_cost_cents INTEGER, list_price_cents INTEGER, del_dt TEXT);
CREATE TABLE dim_role (role_cd TEXT PRIMARY KEY, role_desc TEXT, dept TEXT);
CREATE TABLE dim_employee (emp_key INTEGER PRIMARY KEY, emp_no TEXT, first_nm TEXT, last_nm TEXT, role_cd TEXT REFERENCES dim_role(role_cd), home_park_key INTEGER REFERENCES dim_park(park_key),
  hire_date_key INTEGER REFERENCES dim_date(date_key), term_date_key INTEGER REFERENCES dim_date(date_key), emp_status TEXT, hourly_rate_cents INTEGER, first_aid_exp_dt TEXT, minor_ind TEXT);
CREATE TABLE dim_campaign (campaign_key INTEGER PRIMARY KEY, camp_cd TEXT, camp_nm TEXT, channel_cd TEXT, start_date_key INTEGER, end_date_key INTEGER, budget_usd REAL);
CREATE TABLE dim_incident_type (inc_type_key INTEGER PRIMARY KEY, inc_type_cd TEXT, inc_type_desc TEXT, reportable_flag TEXT);
CREATE TABLE dim_attraction (attraction_key INTEGER PRIMARY KEY, park_key INTEGER REFERENCES dim_park(park_key), attr_nm TEXT, attr_type TEXT, manufacturer TEXT,
  installed_date_key INTEGER, retired_date_key INTEGER, max_users INTEGER);
CREATE TABLE fact_admission (admission_key INTEGER PRIMARY KEY, order_no TEXT, line_no INTEGER, booked_date_key INTEGER REFERENCES dim_date(date_key), visit_date_key INTEGER REFERENCES dim_date(date_key),
  park_key INTEGER REFERENCES dim_park(park_key), ticket_key INTEGER REFERENCES dim_ticket(ticket_key), member_key INTEGER REFERENCES dim_member(member_key), campaign_key INTEGER,
  sales_channel_cd TEXT, slot_hr INTEGER, qty INTEGER, gross_amt_cents INTEGER, disc_amt_cents INTEGER, net_amt_cents INTEGER, void_flag TEXT);
CREATE TABLE fact_party (party_key INTEGER PRIMARY KEY, party_no TEXT, booked_date_key INTEGER REFERENCES dim_date(date_key), party_date_key INTEGER REFERENCES dim_date(date_key),
  cancel_date_key INTEGER REFERENCES dim_date(date_key), park_key INTEGER REFERENCES dim_park(park_key), pkg_key INTEGER REFERENCES dim_party_pkg(pkg_key), member_key INTEGER,
  booked_by_emp_key INTEGER REFERENCES dim_employee(emp_key), host_emp_key INTEGER REFERENCES dim_employee(emp_key), party_status_cd TEXT, kids_booked INTEGER, kids_attended INTEGER,
  birthday_child_age INTEGER, deposit_amt REAL, quoted_amt REAL, final_amt REAL);
CREATE TABLE fact_waiver (waiver_key INTEGER PRIMARY KEY, waiver_no TEXT, signed_date_key INTEGER, expiry_date_key INTEGER, park_key INTEGER REFERENCES dim_park(park_key), member_key INTEGER,
  guest_nm TEXT, minor_flag TEXT, guardian_nm TEXT, signed_via TEXT, photo_consent INTEGER);
CREATE TABLE fact_member_billing (bill_key INTEGER PRIMARY KEY, bill_no TEXT, member_key INTEGER REFERENCES dim_member(member_key), plan_key INTEGER REFERENCES dim_plan(plan_key), park_key INTEGER,
  bill_date_key INTEGER REFERENCES dim_date(date_key), paid_date_key INTEGER REFERENCES dim_date(date_key), bill_status_cd TEXT, billed_amt_cents INTEGER, paid_amt_cents INTEGER, retry_cnt INTEGER);
CREATE TABLE fact_cafe_sale (sale_line_key INTEGER PRIMARY KEY, check_no TEXT, line_no INTEGER, sale_date_key INTEGER REFERENCES dim_date(date_key), park_key INTEGER REFERENCES dim_park(park_key),
  product_key INTEGER REFERENCES dim_product(product_key), cashier_emp_key INTEGER, qty INTEGER, gross_amt_cents INTEGER, net_amt_cents INTEGER, refund_ind INTEGER);
CREATE TABLE fact_shift (shift_key INTEGER PRIMARY KEY, emp_key INTEGER REFERENCES dim_employee(emp_key), park_key INTEGER REFERENCES dim_park(park_key), shift_date_key INTEGER REFERENCES dim_date(date_key),
  role_cd TEXT, start_tm TEXT, end_tm TEXT, sched_min INTEGER, worked_min INTEGER, late_min INTEGER, no_show_flag TEXT, approved_by_emp_key INTEGER);
CREATE TABLE fact_incident (incident_key INTEGER PRIMARY KEY, incident_no TEXT, occurred_date_key INTEGER REFERENCES dim_date(date_key), reported_date_key INTEGER REFERENCES dim_date(date_key),
  closed_date_key INTEGER REFERENCES dim_date(date_key), park_key INTEGER REFERENCES dim_park(park_key), attraction_key INTEGER REFERENCES dim_attraction(attraction_key), inc_type_key INTEGER REFERENCES dim_incident_type(inc_type_key),
  member_key INTEGER, witness_emp_key INTEGER REFERENCES dim_employee(emp_key), logged_by_emp_key INTEGER REFERENCES dim_employee(emp_key), severity INTEGER, ambulance_flag TEXT, injured_age INTEGER, reserve_amt REAL, claim_paid_amt REAL, narrative TEXT);
CREATE TABLE fact_inspection (inspection_key INTEGER PRIMARY KEY, inspection_no TEXT, insp_date_key INTEGER REFERENCES dim_date(date_key), next_due_date_key INTEGER REFERENCES dim_date(date_key), park_key INTEGER,
  attraction_key INTEGER REFERENCES dim_attraction(attraction_key), inspector_nm TEXT, insp_type_cd TEXT, result_cd TEXT, defect_cnt INTEGER, score_pct REAL);
CREATE TABLE fact_campaign_day (campaign_key INTEGER REFERENCES dim_campaign(campaign_key), date_key INTEGER REFERENCES dim_date(date_key), park_key INTEGER REFERENCES dim_park(park_key),
  impressions INTEGER, clicks INTEGER, spend_cents INTEGER, PRIMARY KEY (campaign_key, date_key, park_key));
CREATE TABLE fact_review (review_key INTEGER PRIMARY KEY, source_nm TEXT, review_date_key INTEGER REFERENCES dim_date(date_key), reply_date_key INTEGER REFERENCES dim_date(date_key), park_key INTEGER REFERENCES dim_park(park_key),
  stars INTEGER, reviewer_nm TEXT, review_txt TEXT, reply_emp_key INTEGER, removed_flag INTEGER);
CREATE TABLE agg_park_month (month_key INTEGER, park_key INTEGER, adm_qty INTEGER, adm_rev_usd REAL, party_cnt INTEGER, party_rev_usd REAL, cafe_rev_usd REAL, incident_cnt INTEGER, labor_hrs REAL, etl_load_ts TEXT,
  PRIMARY KEY (month_key, park_key));
CREATE TABLE agg_member_month (month_key INTEGER, park_key INTEGER, active_cnt INTEGER, join_cnt INTEGER, cancel_cnt INTEGER, mrr_usd REAL, etl_load_ts TEXT, PRIMARY KEY (month_key, park_key));
""")
def ins(t, rows):
    rows = list(rows)
    if rows: db.executemany("INSERT INTO %s VALUES (%s)" % (t, ','.join('?'*len(rows[0]))), rows)
def k(d): return d.year*10000+d.month*100+d.day
def dd(n): return D.date(n//10000, n//100%100, n%100)
TODAY = D.date(2025,11,19)
# ---- dim_date
def hol(d):
    f = {(1,1):"New Year's Day",(7,4):'Independence Day',(12,25):'Christmas Day',(12,24):'Christmas Eve',(12,31):"New Year's Eve",(10,31):'Halloween',(2,14):"Valentine's Day"}
    if (d.month,d.day) in f: return f[(d.month,d.day)]
    if d.month==11 and d.weekday()==3 and 22<=d.day<=28: return 'Thanksgiving'
    if d.month==11 and d.weekday()==4 and 23<=d.day<=29: return 'Black Friday'
    if d.month==9 and d.weekday()==0 and d.day<=7: return 'Labor Day'
    if d.month==5 and d.weekday()==0 and d.day>=25: return 'Memorial Day'
    if d.month==1 and d.weekday()==0 and 15<=d.day<=21: return 'MLK Day'
    if d.month==2 and d.weekday()==0 and 15<=d.day<=21: return 'Presidents Day'
    return None
def school(d):
    return int((d.month,d.day)>=(6,16) and (d.month,d.day)<=(8,31) or (d.month==12 and d.day>=21) or (d.month==1 and d.day<=3) or (d.month==4 and d.day<=7))
rows=[(-1,None,None,'Unknown',None,None,None,None,'Unknown',None,None,None,None)]
d=D.date(2008,1,1)
while d<=D.date(2027,12,31):
    fy=d.year+(1 if d.month>=7 else 0)
    fq='Q%d'%(((d.month-7)%12)//3+1)
    rows.append((k(d),d.isoformat(),d.isoweekday(),d.strftime('%A'),'Y' if d.isoweekday()>=6 else 'N',hol(d),school(d),d.month,d.strftime('%B'),(d.month-1)//3+1,d.year,fy,fq))
    d+=D.timedelta(1)
ins('dim_date',rows)
# ---- plans, tickets, packages, roles
plans=[(1,'BASIC','Basic Bounce',1999,'N',1),(2,'UNLIM','Unlimited Jump',2999,'N',1),(3,'CLIMB','Climb Only',3499,'N',1),(4,'ALLAC','All Access',4499,'N',1),
 (5,'FAM4','Family of Four',8999,'Y',1),(6,'FAM6','Family of Six',11999,'Y',1),(7,'TODD','Toddler Pass',1499,'N',1),(8,'STUD','Student Climber',2499,'N',1),(9,'FOUND','Founder Rate',1499,'N',0),(10,'CORP','Corporate',3999,'N',0)]
ins('dim_plan',[(-1,'UNK','Unknown',None,None,None)]+plans)
tickets=[(1,'J60','1 Hour Jump','Trampoline','5+',60,1699),(2,'J90','90 Min Jump','Trampoline','5+',90,2099),(3,'J120','2 Hour Jump','Trampoline','5+',120,2499),(4,'TOD60','Toddler Time','Trampoline','Under 5',60,999),
 (5,'C1D','Climb Day Pass','Climbing','5+',None,2199),(6,'CINT','Intro to Climb','Climbing','8+',90,3299),(7,'CMB','Jump + Climb Combo','Combo','5+',180,3499),(8,'FRINT','Friday Night Glow','Trampoline','12+',180,2799),
 (9,'GRP','Group 15+','Trampoline','5+',120,1399),(10,'SPEC','Spectator','Spectator','All',None,300),(11,'MEMV','Member Check-in','Member','All',None,0),(12,'SENS','Sensory Hour','Trampoline','All',60,1099),(13,'SOCK','Grip Socks','Add-on','All',None,399)]
ins('dim_ticket',[(-1,'UNK','Unknown',None,None,None,None)]+tickets)
pkgs=[(1,'BRZ','Bronze Bash',8,249.0,18.0,0),(2,'SLV','Silver Soar',10,329.0,21.0,0),(3,'GLD','Gold Gravity',12,429.0,25.0,0),(4,'PLT','Platinum Private',20,899.0,29.0,0),(5,'CLB','Climbing Crew',8,299.0,24.0,0),(6,'TOD','Tiny Tots',8,199.0,14.0,0),(7,'GLO','Glow Night',15,549.0,26.0,0),(8,'OLD','Classic Jump',10,219.0,15.0,1)]
ins('dim_party_pkg',[(-1,'UNK','Unknown',None,None,None,None)]+pkgs)
roles=[('CM','Court Monitor','Operations'),('BEL','Belay Staff','Operations'),('FD','Front Desk','Guest Services'),('CAFE','Cafe Crew','Food & Beverage'),('PH','Party Host','Events'),('SUP','Shift Supervisor','Management'),('GM','General Manager','Management'),('MNT','Maintenance Tech','Facilities'),('SET','Route Setter','Operations')]
ins('dim_role',roles)
# ---- parks
P=[('TAC','Tacoma Skyhouse','Tacoma','WA','Puget Sound','H',38000,320,20150312),('EVT','Everett Airbarn','Everett','WA','Puget Sound','T',29500,260,20170520),('BLV','Bellevue Crag','Bellevue','WA','Puget Sound','C',24000,180,20180901),
('SPK','Spokane Skyhouse','Spokane','WA','Inland','H',41000,340,20160610),('KEN','Kennewick Skyhouse','Kennewick','WA','Inland','T',27000,240,20190315),('BOI','Boise Foothills','Boise','ID','Inland','H',45500,380,20151107),('NAM','Nampa Airbarn','Nampa','ID','Inland','T',26000,230,20200118),
('PDX','Portland Eastbank','Portland','OR','Willamette','H',52000,420,20150801),('BVT','Beaverton Skyhouse','Beaverton','OR','Willamette','T',33000,280,20170211),('SAL','Salem Airbarn','Salem','OR','Willamette','T',30500,270,20180428),('EUG','Eugene Crag','Eugene','OR','Willamette','C',21500,160,20191012),
('MFR','Medford Skyhouse','Medford','OR','South','T',25500,220,20210605),('RDD','Redding Airbarn','Redding','CA','South','T',28000,250,20220416),('RNO','Reno Summit','Reno','NV','South','H',47000,390,20230225)]
pw={1:1.2,2:.9,3:.6,4:1.1,5:.8,6:1.3,7:.7,8:1.6,9:1.0,10:.9,11:.5,12:.6,13:.6,14:.9}
FN='Liam Olivia Noah Emma Oliver Ava Elijah Sophia Mateo Isabella Lucas Mia Levi Amelia Ezra Harper Asher Evelyn Leo Luna Hudson Camila Owen Gianna Jack Aria Wyatt Ellie Henry Layla Carter Nora Kai Zoe Diego Ruby Rowan Hazel Tyler Megan Brandon Kayla Marcus Brianna Trevor Heather Priya Anh Yuki Fatima Omar Svetlana Jamal Deshawn Keiko Rosa'.split()
LN='Nguyen Garcia Smith Johnson Larsen Okafor Patel Kim Martinez Brown Olsen Tran Hernandez Walker Jensen Petrov Reyes Young Carlson Murphy Tanaka Ortiz Fischer Bennett Whitaker Delgado Hoang Schmidt Ramirez Stewart Coleman Novak Haddad Lindqvist Park Mendoza Reed Foster Vance Castillo Byrne Ahmed McAllister Sato Ellis Grant Doyle Pham'.split()
def opened(p): return dd(P[p-1][8])
def maxd(a,b): return a if a>b else b
# ---- employees (420)
emps=[]; ek=0
def rd(a,b): return a+D.timedelta(R.randint(0,max(0,(b-a).days)))
gm={}
rate={'CM':(1550,1850),'BEL':(1650,1950),'FD':(1600,1850),'CAFE':(1550,1750),'PH':(1550,1800),'SUP':(2050,2450),'GM':(3200,4200),'MNT':(2200,2700),'SET':(2100,2900)}
for p in range(1,15):
    n=int(24+pw[p]*8)
    for i in range(n):
        ek+=1
        if i==0: r='GM'
        elif i<3: r='SUP'
        elif i==3: r='MNT'
        elif i==4 and P[p-1][5]!='T': r='SET'
        else: r=R.choice(['CM','CM','CM','FD','FD','CAFE','CAFE','PH','PH','BEL' if P[p-1][5]!='T' else 'CM'])
        h=rd(maxd(opened(p)-D.timedelta(30),D.date(2019,1,1)) if i>3 else opened(p)-D.timedelta(45), D.date(2025,10,15) if i>3 else opened(p)+D.timedelta(20))
        t=None
        if i>3 and R.random()<.45:
            t=rd(maxd(h+D.timedelta(40),D.date(2022,2,1)),TODAY) if h+D.timedelta(40)<TODAY else None
        if i==0: gm[p]=ek
        fa=None if R.random()<.18 else rd(D.date(2025,3,1),D.date(2027,8,1)).isoformat()
        emps.append((ek,'E%05d'%(10000+ek*7),R.choice(FN),R.choice(LN),r,p,k(h),k(t) if t else -1,'T' if t else ('L' if R.random()<.04 else 'A'),R.randint(*rate[r]),fa,'Y' if r in('CM','FD','CAFE','PH') and R.random()<.25 else 'N'))
ins('dim_employee',[(-1,'N/A','Unknown','Unknown',None,-1,-1,-1,None,None,None,None)]+emps)
ins('dim_park',[(-1,'UNK','Unknown','Unknown',None,'Unknown',None,None,None,-1,-1)]+[(i+1,)+x[:8]+(x[8],gm[i+1]) for i,x in enumerate(P)])
byp={p:[e for e in emps if e[5]==p] for p in range(1,15)}
def workon(p,d,role=None):
    kk=k(d); c=[e for e in byp[p] if e[6]<=kk and (e[7]==-1 or e[7]>kk) and (role is None or e[4] in role)]
    return R.choice(c)[0] if c else -1
# ---- campaigns
camps=[]; ck=0
themes=['Spring Break Bounce','Back to School','Summer Pass Push','Black Friday Memberships','Toddler Tuesday','Glow Night Launch','Birthday Month','New Year New Heights','Halloween Howl','Climb Intro Offer','Refer a Friend','Winter Warm-Up','Family Day','Teacher Appreciation']
months={'Spring Break Bounce':3,'Back to School':8,'Summer Pass Push':5,'Black Friday Memberships':11,'Toddler Tuesday':2,'Glow Night Launch':9,'Birthday Month':4,'New Year New Heights':1,'Halloween Howl':10,'Climb Intro Offer':6,'Refer a Friend':7,'Winter Warm-Up':12,'Family Day':5,'Teacher Appreciation':5}
for y in range(2022,2026):
    for t in themes:
        if R.random()<.18: continue
        s=D.date(y,months[t],R.randint(1,12))
        if s>TODAY: continue
        ck+=1; e=s+D.timedelta(R.choice([13,20,27,34]))
        camps.append((ck,'C%d-%02d'%(y%100,ck),'%s %d'%(t,y),R.choice(['EML','SOC','SOC','PPC','RAD','PRT','SMS']),k(s),k(e),float(R.choice([1500,2500,4000,6000,8500,12000]))))
ins('dim_campaign',[(-1,'UNK','No campaign',None,-1,-1,None)]+camps)
rows=[]
for c in camps:
    ps=R.sample(range(1,15),R.choice([4,5,6])); d=dd(c[4]); 
    while d<=dd(c[5]) and d<=TODAY:
        if R.random()<.6:
            for p in ps:
                if opened(p)>d or R.random()<.3: continue
                im=R.randint(300,9000); rows.append((c[0],k(d),p,im if c[3] not in('RAD','PRT') else None,int(im*R.uniform(.004,.05)) if c[3] not in('RAD','PRT') else None,R.randint(900,9800)))
        d+=D.timedelta(1)
ins('fact_campaign_day',rows)
# ---- members SCD2
mrows=[];mk=0;vers={}  # id -> list
mids=[]
for m in range(1,851):
    mid='M%06d'%(200000+m*13)
    p=R.choices(range(1,15),[pw[x] for x in range(1,15)])[0]
    j=rd(maxd(opened(p),D.date(2020,6,1)),D.date(2025,11,10))
    f,l=R.choice(FN),R.choice(LN)
    em=None if R.random()<.1 else '%s.%s%d@%s'%(f.lower(),l.lower(),R.randint(1,99),R.choice(['gmail.com','yahoo.com','outlook.com','icloud.com']))
    b=rd(D.date(1972,1,1),D.date(2019,12,31)).isoformat() if R.random()>.06 else None
    z=R.choice(['98402','98201','98004','99201','99336','83702','83651','97214','97005','97301','97401','97501','96001','89501','98406','97202'])
    pl=R.choices([1,2,3,4,5,6,7,8,9,10],[16,22,8,15,11,4,8,6,5,5])[0]
    opt=R.choices(['N','Y',None],[70,22,8])[0]
    cur=dict(p=p,pl=pl,st='A',z=z); start=j; canc=-1
    ev=[]
    n=R.choices([0,1,2,3],[35,35,20,10])[0]
    dts=sorted({rd(j+D.timedelta(20),TODAY) for _ in range(n)}) if j+D.timedelta(20)<TODAY else []
    versions=[]
    for i,e in enumerate(dts):
        ty=R.choices(['plan','park','zip','freeze','cancel'],[30,10,20,15,35])[0]
        if cur['st']=='F': ty=R.choice(['unf','cancel'])
        versions.append((start,e-D.timedelta(1),dict(cur),canc)); start=e
        if ty=='plan': cur['pl']=R.choice([x for x in (1,2,3,4,5,7,8) if x!=cur['pl']])
        if ty=='park': cur['p']=R.choice([x for x in range(1,15) if x!=cur['p'] and opened(x)<e])
        if ty=='zip': cur['z']=R.choice(['98403','98208','98007','99205','97203','97006','97302'])
        if ty=='freeze': cur['st']='F'
        if ty=='unf': cur['st']='A'
        if ty=='cancel': cur['st']='C'; canc=k(e); break
    versions.append((start,None,dict(cur),canc))
    vs=[]
    for (a,bb,s,c) in versions:
        mk+=1
        mrows.append((mk,mid,f,l,em,b,s['z'],s['p'],s['pl'],s['st'],k(j),c,opt,a.isoformat(),bb.isoformat() if bb else '9999-12-31',0 if bb else 1))
        vs.append((mk,a,bb or D.date(9999,12,31),s))
    vers[mid]=vs; mids.append(mid)
ins('dim_member',[(-1,'UNK','Unknown','Unknown',None,None,None,-1,-1,None,-1,-1,None,'1900-01-01','9999-12-31',1)]+mrows)
def ver(mid,d):
    for v in vers[mid]:
        if v[1]<=d<=v[2]: return v
    return None
# ---- billing
fee={x[0]:x[3] for x in plans}
rows=[];bk=0
for mid in mids:
    j=vers[mid][0][1]; d=maxd(j,D.date(2022,1,1))
    dom=min(j.day,28); y,mo=d.year,d.month
    while True:
        bd=D.date(y,mo,dom)
        if bd>TODAY: break
        v=ver(mid,bd) if bd>=j else None
        if v and v[3]['st']=='A':
            bk+=1; amt=fee[v[3]['pl']]-(200 if bd.year==2022 else 0)
            u=R.random()
            if u<.9: st,pd,pa,rt='P',k(bd+D.timedelta(R.choice([0,0,0,1,2,3]))),amt,0
            elif u<.94: st,pd,pa,rt='P',k(bd+D.timedelta(R.randint(5,25))),amt,R.randint(1,3)
            elif u<.985: st,pd,pa,rt='F',-1,0,3
            else: st,pd,pa,rt='R',k(bd),0,0
            if pd>20251119: st,pd,pa='O',-1,0
            rows.append((bk,'B%07d'%(100000+bk),v[0],v[3]['pl'],v[3]['p'],k(bd),pd,st,amt,pa,rt))
        mo+=1
        if mo>12: mo=1;y+=1
ins('fact_member_billing',rows)
# ---- day weights
days=[];w=[]
d=D.date(2022,1,1)
while d<=TODAY:
    x=1.0
    if d.weekday()>=5: x*=2.4
    elif d.weekday()==4: x*=1.5
    if school(d): x*=1.5
    x*={2022:.8,2023:1,2024:1.15,2025:1.1}[d.year]
    if d.month==12 and d.day==25: x=0
    days.append(d);w.append(x); d+=D.timedelta(1)
import itertools
cw=list(itertools.accumulate(w))
def rday(): return R.choices(days,cum_weights=cw)[0]
parkl=list(range(1,15)); pwl=[pw[x] for x in parkl]
def rpark(d):
    while True:
        p=R.choices(parkl,pwl)[0]
        if opened(p)<=d: return p
# ---- admissions
rows=[];ak=0;on=0
campday={}
for c in camps: campday[c[0]]=(dd(c[4]),dd(c[5]))
odays=sorted(rday() for _ in range(9800))
for d in odays:
    on+=1; p=rpark(d); ty=P[p-1][5]
    mem=-1;lines=[]
    if R.random()<.22:
        mid=R.choice(mids); v=ver(mid,d)
        if v and v[3]['st']=='A':
            mem=v[0]; 
            if R.random()<.75: p=v[3]['p']
            lines=[(11,1)]
            if R.random()<.25: lines.append((R.choice([1,10,13]),R.randint(1,2)))
    if not lines:
        c={'T':[1,2,3,4,8,9,12],'C':[5,6,5],'H':[1,2,3,4,5,6,7,7,8]}[ty]
        t=R.choice(c)
        if t==8 and d.weekday()!=4: t=2 
        q=R.randint(15,32) if t==9 else R.choices([1,2,3,4,5,6],[20,35,20,15,6,4])[0]
        lines=[(t,q)]
        if R.random()<.25:
            t2=R.choice([x for x in c if x!=t and x not in(8,9)]); lines.append((t2,R.randint(1,3)))
        if R.random()<.35: lines.append((10,R.randint(1,2)))
        if ty!='C' and R.random()<.55: lines.append((13,min(q,R.randint(1,6))))
    ch=R.choices(['W','P','K','C'],[48,27,18,7])[0]
    if mem!=-1 and lines[0][0]==11: ch=R.choice(['P','K'])
    bd=d if ch in('P','K') else maxd(d-D.timedelta(int(R.expovariate(1/6))),D.date(2022,1,1))
    cp=-1
    if R.random()<.3:
        act=[c for c,(a,b) in campday.items() if a<=bd<=b]
        if act: cp=R.choice(act)
    hr=R.choices(range(9,22),[3,6,8,8,7,9,10,11,10,8,7,5,2])[0]
    void='V' if R.random()<.025 else None
    for i,(t,q) in enumerate(lines):
        ak+=1; g=tickets[t-1][6]*q; di=0
        if cp!=-1 and t not in(10,11,13): di=int(g*R.choice([.1,.15,.2,.25]))
        elif R.random()<.06 and t not in(10,11,13): di=int(g*.1)
        rows.append((ak,'A%07d'%(3000000+on*3),i+1,k(bd),k(d),p,t,mem,cp,ch,hr,q,g,di,g-di,void))
ins('fact_admission',rows); print('adm',len(rows))
adm=rows
# ---- parties
rows=[]
for i in range(1,3601):
    d=R.choices(days,cum_weights=cw)[0] if R.random()>.03 else TODAY+D.timedelta(R.randint(1,45))
    p=rpark(d); kids=None
    ty=P[p-1][5]
    pk=R.choice({'T':[1,1,2,2,3,3,4,6,7],'C':[5,5,5,4],'H':[1,2,2,3,3,4,5,6,7]}[ty])
    if d<D.date(2023,6,1) and R.random()<.2: pk=8
    bd=maxd(d-D.timedelta(R.randint(2,70)),D.date(2022,1,1))
    if bd>TODAY: bd=TODAY-D.timedelta(R.randint(0,20))
    pg=pkgs[pk-1]; kids=max(4,pg[3]+R.randint(-2,7))
    q=pg[4]+max(0,kids-pg[3])*pg[5]
    u=R.random(); canc=-1; ka=None; fa=None; host=-1
    if d>TODAY: st='BKD'
    elif u<.84:
        st='DONE'; ka=max(2,kids+R.randint(-5,3)); fa=round(pg[4]+max(0,ka-pg[3])*pg[5]+R.choice([0,0,15.5,32,48.75,60]),2); host=workon(p,d,('PH',))
    elif u<.95: st='CANC'; canc=k(rd(bd,d))
    else: st='NOSH'
    mem=-1
    if R.random()<.2:
        v=ver(R.choice(mids),bd); mem=v[0] if v and v[3]['st']=='A' else -1
    bb=workon(p,bd,('FD','SUP','PH')) if R.random()<.55 else -1
    rows.append((i,'P%05d'%(20000+i),k(bd),k(d),canc,p,pk,mem,bb,host,st,kids,ka,R.choices([3,4,5,6,7,8,9,10,11,12,13,14,None],[2,5,9,12,13,13,11,9,6,5,3,2,6])[0],round(q*.25,2) if R.random()>.04 else 0.0,q,fa))
ins('fact_party',rows); par=rows
# ---- waivers
rows=[]
for i in range(1,7201):
    d=rday(); p=rpark(d); mi=R.random()<.62; l=R.choice(LN); mem=-1
    g='%s %s'%(R.choice(FN),l)
    if R.random()<.12:
        v=ver(R.choice(mids),d)
        if v: mem=v[0]; mr=mrows[v[0]-1]; g='%s %s'%(mr[2],mr[3])
    rows.append((i,'W%06d'%(500000+i),k(d),k(d+D.timedelta(365)),p,mem,g,'Y' if mi else 'N','%s %s'%(R.choice(FN),l) if mi else None,R.choices(['WEB','KIOSK','PAPER'],[55,38,7])[0],int(R.random()<.7) if R.random()>.05 else None))
ins('fact_waiver',rows)
# ---- cafe
pr=[('Pepperoni Pizza Slice','Food',130,499),('Cheese Pizza Whole','Food',620,2199),('Chicken Tenders','Food',240,899),('Nachos Grande','Food',190,799),('Soft Pretzel','Snack',70,449),('Popcorn Bag','Snack',35,349),('Fruit Cup','Snack',110,499),('Blue Raspberry Slush','Drink',40,449),('Cherry Slush','Drink',40,449),('Fountain Soda Lg','Drink',45,379),('Bottled Water','Drink',28,299),('Drip Coffee','Drink',35,325),('Oat Latte','Drink',110,575),('Hot Dog','Food',95,549),('Churro','Snack',60,399),('Cupcake','Dessert',90,425),('Ice Cream Sandwich','Dessert',65,375),('Candy Bar','Snack',70,225),('Gatorade Orange','Drink',85,399),('Kids Combo Box','Food',310,1099),('Loaded Fries','Food',150,699),('Veggie Wrap','Food',230,899),('Branded T-Shirt','Merch',520,2200),('Water Bottle Steel','Merch',640,2499),('Chalk Bag','Merch',700,2899),('Plush Yeti','Merch',330,1599),('Party Ice Cream Cake','Dessert',1400,3899),('Mountain Trail Mix','Snack',120,450),('Energy Bar','Snack',95,349),('Kombucha','Drink',160,549),('Birthday Balloon','Merch',90,500),('Cotton Candy','Snack',45,425)]
dele={6:'2024-02-01',18:'2023-08-15',30:'2025-01-31',13:None}
prods=[(i+1,'SKU%04d'%(1000+i*11),x[0],x[1],x[2],x[3],dele.get(i+1)) for i,x in enumerate(pr)]
# two never sold
prods+=[(33,'SKU1363','Gluten Free Brownie','Dessert',150,499,None),(34,'SKU1374','Climb Socks Wool','Merch',420,1499,None)]
ins('dim_product',[(-1,'UNK','Unknown','Unknown',None,None,None)]+prods)
wts=[R.uniform(.4,2.2) for _ in pr]
rows=[];s=0;cn=0
for d in sorted(rday() for _ in range(9200)):
    cn+=1; p=rpark(d); e=workon(p,d,('CAFE',)); 
    used=set()
    for ln in range(1,R.choices([1,2,3,4],[38,34,18,10])[0]+1):
        x=R.choices(range(1,33),wts)[0]
        if x in used: continue
        if prods[x-1][6] and d.isoformat()>=prods[x-1][6]: continue
        used.add(x); s+=1; q=R.choices([1,2,3,4],[60,25,10,5])[0]; g=prods[x-1][5]*q; rf=int(R.random()<.015); n=g if R.random()>.08 else int(g*.9)
        if rf: n=-n
        rows.append((s,'K%06d'%(700000+cn),ln,k(d),p,x,e,q,g,n,rf))
ins('fact_cafe_sale',rows); cafe=rows; print('cafe',len(rows))
# ---- shifts
rows=[];s=0
nosh=set(R.sample([e[0] for e in emps if e[4] in('CM','FD','CAFE','PH')],25)) # never rostered: recent + few
for d in sorted(rday() for _ in range(14500)):
    p=rpark(d); e=workon(p,d); 
    if e==-1 or e in nosh: continue
    r=emps[e-1][4]; wp=p
    if R.random()<.05: wp=rpark(d)
    if R.random()<.06 and r in('CM','FD','PH'): r=R.choice(['CM','FD','PH'])
    s+=1; h=R.choice([8,9,10,12,14,15,16]); ln=R.choice([240,300,360,420,480]); ns=R.random()<.03
    late=R.choices([0,R.randint(1,9),R.randint(10,55)],[80,14,6])[0]
    rows.append((s,e,wp,k(d),r,'%02d:00'%h,'%02d:00'%((h+ln//60)%24),ln,None if ns else max(60,ln-late+R.choice([0,0,0,15,30,-30])),None if ns else late,'Y' if ns else 'N',workon(p,d,('SUP','GM'))))
ins('fact_shift',rows); sh=rows
# ---- attractions
types={'T':[('Main Court','Trampoline'),('Dodgeball Court','Trampoline'),('Foam Pit','Foam Pit'),('Slam Dunk Lane','Trampoline'),('Toddler Zone','Soft Play'),('Ninja Course','Obstacle')],
'C':[('Lead Wall','Climbing Wall'),('Bouldering Cave','Climbing Wall'),('Auto-Belay Wall','Climbing Wall'),('Kids Clip Wall','Climbing Wall'),('Training Room','Fitness')],
'H':[('Main Court','Trampoline'),('Dodgeball Court','Trampoline'),('Foam Pit','Foam Pit'),('Ninja Course','Obstacle'),('Toddler Zone','Soft Play'),('Auto-Belay Wall','Climbing Wall'),('Bouldering Cave','Climbing Wall'),('Zip Line','Aerial')]}
att=[];a=0
for p in range(1,15):
    for nm,ty in types[P[p-1][5]]:
        a+=1; ret=-1
        if nm in('Foam Pit','Zip Line') and R.random()<.3: ret=k(rd(D.date(2023,1,1),D.date(2025,6,1)))
        ins_=k(opened(p)) if R.random()<.7 else k(rd(opened(p),D.date(2023,6,1)) if opened(p)<D.date(2023,6,1) else opened(p))
        att.append((a,p,nm,ty,R.choice(['AirTech','Fun Spot','Walltopia','Entre-Prises','UATP Mfg',None]),ins_,ret,R.choice([8,12,20,30,45,60])))
ins('dim_attraction',[(-1,-1,'Unknown','Unknown',None,-1,-1,None)]+att)
batt={p:[x for x in att if x[1]==p] for p in range(1,15)}
# ---- incidents
it=[(1,'SPR','Sprain / strain','N'),(2,'FRX','Fracture','Y'),(3,'COL','Collision','N'),(4,'CUT','Cut / abrasion','N'),(5,'HEAD','Head injury','Y'),(6,'FALL','Fall from height','Y'),(7,'ILL','Illness','N'),(8,'DENT','Dental','N'),(9,'EQP','Equipment failure','Y'),(10,'BEH','Guest behaviour','N'),(11,'THFT','Theft','N')]
ins('dim_incident_type',[(-1,'UNK','Unknown',None)]+it)
rows=[]
nar=['Landed awkwardly on mat','Double bounce with another guest','Struck by dodgeball','Twisted ankle leaving court','Fell from bouldering wall','Guest refused wristband rules','Slipped near cafe','Foam pit landing on neck','Auto-belay jammed','Collided at slam dunk lane']
for i,d in enumerate(sorted(rday() for _ in range(860)),1):
    p=rpark(d); t=R.choices(range(1,12),[28,9,16,15,8,5,7,3,3,5,1])[0]
    at=-1 if t in(7,10,11) and R.random()<.8 else None
    if at is None:
        c=[x for x in batt[p] if x[5]<=k(d) and (x[6]==-1 or x[6]>k(d))]; at=R.choice(c)[0] if c else -1
    sv=R.choices([1,2,3,4,5],[[40,35,18,6,1],[2,10,40,35,13]][t in(2,5,6)])[0]
    am='Y' if sv>=4 and R.random()<.6 else 'N'
    rp=d+D.timedelta(R.choices([0,1,2,5,9],[70,15,8,5,2])[0]); 
    if rp>TODAY: rp=TODAY
    cl=rp+D.timedelta(R.randint(1,20)*sv); clk=k(cl) if cl<=TODAY and R.random()>.05 else -1
    rs=float(R.choice([0,0,500,1000,2500])) if sv<3 else float(R.choice([1000,2500,5000,15000,40000]))
    cp=None
    if sv>=3 and R.random()<.35: cp=round(R.uniform(200,rs*1.2+400),2)
    v=ver(R.choice(mids),d) if R.random()<.18 else None
    rows.append((i,'I%05d'%(4000+i),k(d),k(rp),clk,p,at,t,v[0] if v else -1,workon(p,d,('CM','BEL','PH')) if R.random()<.7 else -1,workon(p,d,('SUP','GM','FD')),sv,am,R.randint(2,47) if R.random()>.1 else None,rs,cp,R.choice(nar) if R.random()>.12 else None))
ins('fact_incident',rows); inc=rows
# ---- inspections
rows=[];n=0
insp=['D. Kowalczyk','R. Abernathy','T. Nakamura','S. Oyelaran','L. Brandt']
skip={12,40}
for x in att:
    if x[0] in skip: continue
    for code,step in (('M',30),('Q',91),('A',365)):
        d=D.date(2022,1,1)+D.timedelta(R.randint(0,step))
        while d<=TODAY:
            if k(d)>=x[5] and (x[6]==-1 or x[6]>k(d)) and R.random()>.06:
                n+=1; df=R.choices([0,1,2,3,5],[60,20,10,6,4])[0]; res='P' if df<2 else ('C' if df<4 else 'F')
                rows.append((n,'N%05d'%(60000+n),k(d),k(d+D.timedelta(step)),x[1],x[0],R.choice(insp),code,res,df,round(100-df*R.uniform(3,9)-R.uniform(0,4),1)))
            d+=D.timedelta(step+R.randint(-3,5))
ins('fact_inspection',rows)
# ---- reviews
rows=[]
txt={5:['Kids loved it','Great party host','Clean and friendly staff','Best birthday ever'],4:['Fun but busy','Good climbing walls','Nice cafe'],3:['Okay, a bit crowded','Pricey socks','Average food'],2:['Long wait at the desk','Dirty restrooms','Staff on phones'],1:['Rude staff','Lost our party booking','Unsafe foam pit','Charged twice']}
for i,d in enumerate(sorted(rday() for _ in range(2600)),1):
    p=rpark(d); b=[6,6,12,28,48] if p not in(2,10,13) else [14,12,18,26,30]
    stt=R.choices([1,2,3,4,5],b)[0]; rp=-1;re_=-1
    if R.random()<(.7 if stt<=3 else .35):
        r=d+D.timedelta(R.randint(0,14))
        if r<=TODAY: rp=k(r); re_=workon(p,r,('GM','SUP'))
    rows.append((i,R.choices(['Google','Yelp','Facebook','TripAdvisor'],[60,18,15,7])[0],k(d),rp,p,stt,'%s %s.'%(R.choice(FN),R.choice(LN)[0]),R.choice(txt[stt]) if R.random()>.2 else None,re_,int(R.random()<.03)))
ins('fact_review',rows)
# ---- aggregates (nearly the facts)
from collections import defaultdict
A=defaultdict(lambda:[0,0.0,0,0.0,0.0,0,0.0])
for r in adm: x=A[(r[4]//100,r[5])]; x[0]+=r[11]; x[1]+=r[14]/100          # incl. voids
for r in par: 
    if r[3]<=20251119: x=A[(r[2]//100,r[5])]; x[2]+=1; x[3]+=r[15]        # by BOOKED month, quoted
for r in cafe: x=A[(r[3]//100,r[4])]; x[4]+=r[8]/100                       # gross
for r in inc: A[(r[3]//100,r[5])][5]+=1                                    # by reported
for r in sh: A[(r[3]//100,r[2])][6]+=(r[8] or 0)/60
ins('agg_park_month',[(m,p,v[0],round(v[1],2),v[2],round(v[3],2),round(v[4],2),v[5],round(v[6],1),'2025-11-20 04:10:00') for (m,p),v in sorted(A.items())])
rows=[]
for y in range(2022,2026):
    for mo in range(1,13):
        if (y,mo)>(2025,11): break
        end=(D.date(y,mo,28)+D.timedelta(4)).replace(day=1)-D.timedelta(1); end=min(end,TODAY)
        c=defaultdict(lambda:[0,0,0,0.0])
        for mid in mids:
            v=ver(mid,end)
            if v:
                p=v[3]['p']
                if v[3]['st'] in('A','F'): c[p][0]+=1; c[p][3]+=fee[v[3]['pl']]/100
                j=vers[mid][0][1]
                if (j.year,j.month)==(y,mo): c[p][1]+=1
                lst=mrows[v[0]-1]
                if lst[11]!=-1 and lst[11]//100==y*100+mo: c[p][2]+=1
        for p in sorted(c): rows.append((y*100+mo,p,c[p][0],c[p][1],c[p][2],round(c[p][3],2),'2025-11-20 04:25:00'))
ins('agg_member_month',rows)
db.executescript("""
CREATE VIEW vw_current_member AS SELECT m.member_id, m.first_nm, m.last_nm, m.email_addr, m.member_status_cd, p.park_nm AS home_park, pl.plan_desc, pl.monthly_fee_cents/100.0 AS monthly_fee
 FROM dim_member m JOIN dim_park p ON p.park_key=m.home_park_key JOIN dim_plan pl ON pl.plan_key=m.plan_key WHERE m.is_current=1 AND m.member_key<>-1;
CREATE VIEW vw_rpt_daily_gate AS SELECT d.full_date AS visit_dt, p.park_cd, p.park_nm, SUM(a.qty) AS guests, SUM(a.net_amt_cents)/100.0 AS gate_usd
 FROM fact_admission a JOIN dim_date d ON d.date_key=a.visit_date_key JOIN dim_park p ON p.park_key=a.park_key WHERE a.void_flag IS NULL GROUP BY 1,2,3;
""")
db.commit()
for (t,) in db.execute("select name from sqlite_master where type in('table','view')").fetchall(): print(t, db.execute('select count(*) from '+t).fetchone()[0])
