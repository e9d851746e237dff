import sqlite3, random, datetime as D, os
R=random.Random(4711)
P='campus.sqlite'
if os.path.exists(P): os.remove(P)
c=sqlite3.connect(P)
c.executescript('''
CREATE TABLE dim_calendar(calendar_key INTEGER PRIMARY KEY, cal_date TEXT, day_name TEXT, iso_week INTEGER, month_no INTEGER, month_name TEXT, year INTEGER, fiscal_period TEXT, workday_flag TEXT);
CREATE TABLE dim_building(building_key INTEGER PRIMARY KEY, bldg_cd TEXT, bldg_name TEXT, campus_zone TEXT, floor_area_m2 INTEGER, floors_cnt INTEGER, opened_year INTEGER, closed_flag TEXT);
CREATE TABLE dim_cost_centre(cost_centre_key INTEGER PRIMARY KEY, cc_no TEXT, cc_name TEXT, division TEXT, mgr_emp_no TEXT, budget_keur REAL, eff_from TEXT, eff_to TEXT, current_flag TEXT);
CREATE TABLE dim_employee(employee_key INTEGER PRIMARY KEY, emp_no TEXT, full_name TEXT, job_title TEXT, contract_cd TEXT, cost_centre_key INTEGER REFERENCES dim_cost_centre(cost_centre_key), home_building_key INTEGER REFERENCES dim_building(building_key), hire_dt TEXT, leave_dt TEXT, eff_from TEXT, eff_to TEXT, current_flag TEXT);
CREATE TABLE dim_outlet(outlet_key INTEGER PRIMARY KEY, outlet_name TEXT, outlet_typ TEXT, building_key INTEGER REFERENCES dim_building(building_key), seats_cnt INTEGER, inactive_ind INTEGER);
CREATE TABLE dim_meal_type(meal_type_cd TEXT PRIMARY KEY, meal_type_desc TEXT);
CREATE TABLE dim_ticket_priority(priority_cd TEXT PRIMARY KEY, priority_desc TEXT, target_h INTEGER);
CREATE TABLE dim_dish(dish_key INTEGER PRIMARY KEY, dish_name TEXT, course_grp TEXT, diet_cd TEXT, energy_kcal INTEGER, list_price_ct INTEGER, portion_g INTEGER, withdrawn_dt TEXT);
CREATE TABLE hist_dish_price(dish_key INTEGER, price_ct INTEGER, valid_from TEXT, valid_to TEXT);
CREATE TABLE dim_supplier(supplier_key INTEGER PRIMARY KEY, supplier_no TEXT, supplier_name TEXT, goods_grp TEXT, city TEXT, country_cd TEXT, organic_flag TEXT, blocked_ind INTEGER, lead_time_days INTEGER);
CREATE TABLE dim_contractor(contractor_key INTEGER PRIMARY KEY, contractor_name TEXT, trade TEXT, contract_end_dt TEXT);
CREATE TABLE dim_room(room_key INTEGER PRIMARY KEY, room_name TEXT, building_key INTEGER REFERENCES dim_building(building_key), floor_no INTEGER, capacity_pax INTEGER, video_flag TEXT);
CREATE TABLE dim_meter(meter_key INTEGER PRIMARY KEY, meter_no TEXT, building_key INTEGER REFERENCES dim_building(building_key), medium TEXT, install_dt TEXT, removed_dt TEXT);
CREATE TABLE fact_meal_sale(sale_key INTEGER PRIMARY KEY, sale_date_key INTEGER REFERENCES dim_calendar(calendar_key), outlet_key INTEGER REFERENCES dim_outlet(outlet_key), employee_key INTEGER REFERENCES dim_employee(employee_key), dish_key INTEGER REFERENCES dim_dish(dish_key), meal_type_cd TEXT, qty INTEGER, gross_ct INTEGER, subsidy_ct INTEGER, pay_typ TEXT, void_flag TEXT);
CREATE TABLE fact_menu_plan(menu_key INTEGER PRIMARY KEY, menu_date_key INTEGER REFERENCES dim_calendar(calendar_key), outlet_key INTEGER REFERENCES dim_outlet(outlet_key), dish_key INTEGER REFERENCES dim_dish(dish_key), meal_type_cd TEXT REFERENCES dim_meal_type(meal_type_cd), planned_qty INTEGER);
CREATE TABLE fact_delivery(delivery_key INTEGER PRIMARY KEY, delivery_no TEXT, supplier_key INTEGER REFERENCES dim_supplier(supplier_key), outlet_key INTEGER REFERENCES dim_outlet(outlet_key), order_date_key INTEGER REFERENCES dim_calendar(calendar_key), due_date_key INTEGER REFERENCES dim_calendar(calendar_key), receipt_date_key INTEGER REFERENCES dim_calendar(calendar_key), weight_kg REAL, net_eur REAL, rejected_kg REAL, temp_ok TEXT);
CREATE TABLE fact_waste(waste_key INTEGER PRIMARY KEY, weigh_date_key INTEGER REFERENCES dim_calendar(calendar_key), outlet_key INTEGER, waste_cat TEXT, waste_kg REAL, covers_cnt INTEGER);
CREATE TABLE fact_room_booking(booking_key INTEGER PRIMARY KEY, room_key INTEGER REFERENCES dim_room(room_key), organiser_employee_key INTEGER REFERENCES dim_employee(employee_key), booked_by_employee_key INTEGER REFERENCES dim_employee(employee_key), created_date_key INTEGER REFERENCES dim_calendar(calendar_key), meeting_date_key INTEGER REFERENCES dim_calendar(calendar_key), duration_min INTEGER, attendees_cnt INTEGER, catering_flag TEXT, cancelled_ind INTEGER, no_show_ind INTEGER);
CREATE TABLE fact_cleaning_inspection(inspection_key INTEGER PRIMARY KEY, inspection_date_key INTEGER REFERENCES dim_calendar(calendar_key), reinspection_date_key INTEGER REFERENCES dim_calendar(calendar_key), building_key INTEGER REFERENCES dim_building(building_key), contractor_key INTEGER REFERENCES dim_contractor(contractor_key), inspector_employee_key INTEGER REFERENCES dim_employee(employee_key), score_pct REAL, passed_yn TEXT, defects_cnt INTEGER);
CREATE TABLE fact_maint_ticket(ticket_key INTEGER PRIMARY KEY, ticket_no TEXT, building_key INTEGER REFERENCES dim_building(building_key), room_key INTEGER, reporter_employee_key INTEGER REFERENCES dim_employee(employee_key), assignee_employee_key INTEGER REFERENCES dim_employee(employee_key), priority_cd TEXT REFERENCES dim_ticket_priority(priority_cd), fault_cat TEXT, opened_date_key INTEGER REFERENCES dim_calendar(calendar_key), closed_date_key INTEGER REFERENCES dim_calendar(calendar_key), labour_min INTEGER, material_eur REAL, status_cd TEXT, del_flag INTEGER);
CREATE TABLE fact_parking_permit(permit_key INTEGER PRIMARY KEY, permit_no TEXT, employee_key INTEGER, lot_name TEXT, issue_date_key INTEGER REFERENCES dim_calendar(calendar_key), expiry_date_key INTEGER REFERENCES dim_calendar(calendar_key), ev_flag TEXT, fee_eur REAL, revoked_dt TEXT);
CREATE TABLE fact_energy_reading(reading_key INTEGER PRIMARY KEY, meter_key INTEGER REFERENCES dim_meter(meter_key), reading_date_key INTEGER REFERENCES dim_calendar(calendar_key), consumption_kwh REAL, cost_eur REAL, estimated_ind INTEGER);
CREATE TABLE agg_outlet_month(outlet_key INTEGER REFERENCES dim_outlet(outlet_key), year INTEGER, month_no INTEGER, meals_cnt INTEGER, revenue_eur REAL, waste_kg REAL, PRIMARY KEY(outlet_key,year,month_no));
''')
def ins(t,rows):
    rows=list(rows)
    c.executemany('INSERT INTO %s VALUES(%s)'%(t,','.join('?'*len(rows[0]))),rows)
    return rows
# calendar
d0=D.date(2022,1,1); N=(D.date(2026,12,31)-d0).days+1
K=lambda d:(d-d0).days+1
def cal():
    yield (-1,None,'N/A',None,None,'N/A',None,'N/A',None)
    for i in range(N):
        d=d0+D.timedelta(i)
        fy=d.year+(d.month>=10); fp=(d.month-10)%12+1
        yield (i+1,d.isoformat(),d.strftime('%A'),d.isocalendar()[1],d.month,d.strftime('%B'),d.year,'FY%02d-P%02d'%(fy%100,fp),'Y' if d.weekday()<5 and (d.month,d.day) not in ((1,1),(5,1),(12,25),(12,26)) else 'N')
ins('dim_calendar',cal())
last=D.date(2025,11,19)
wd=[d0+D.timedelta(i) for i in range((last-d0).days+1) if (d0+D.timedelta(i)).weekday()<5]
def rd(a=d0,b=last): return a+D.timedelta(R.randint(0,(b-a).days))
# buildings
bn=['Main Tower','Research House','Linden Court','Boiler House','Training Centre','Logistics Hall North','Logistics Hall South','Gatehouse West','Data Centre','Visitor Pavilion','Assembly Hall','Old Mill','Kirschbaum House','Lab Block A','Lab Block B','Sports Hall','Car Park Deck 1','Workshop East']
zones=['North','South','East','West']
B=[(-1,'N/A','N/A','N/A',None,None,None,'N')]
for i,n in enumerate(bn): B.append((i+1,'B%02d'%(i*3+2),n,zones[(i*7+i//4)%4],R.randint(8,240)*100,R.choice([1,2,3,4,5,9]),R.randint(1964,2021),'Y' if n in('Old Mill','Lab Block B') else 'N'))
ins('dim_building',B)
# cost centres
ccn=['Payroll','Treasury','IT Service Desk','Software Platforms','Battery Research','Polymer Lab','Plant Logistics','Inbound Warehouse','Legal','Communications','Recruiting','Training','Canteen Operations','Facility Services','Site Security','Export Sales','Domestic Sales','Pricing','Quality Assurance','Assembly Line 1','Assembly Line 2','Prototype Shop','Purchasing','Works Council','Health & Safety','Fleet']
div=['Finance','Finance','IT','IT','R&D','R&D','Operations','Operations','Corporate','Corporate','HR','HR','Services','Services','Services','Sales','Sales','Sales','Operations','Operations','Operations','R&D','Corporate','HR','Services','Services']
CC=[(-1,'N/A','N/A','N/A',None,None,'1900-01-01','9999-12-31','Y')]; k=0; cckeys={}
for i,n in enumerate(ccn):
    cuts=sorted(R.sample(['2023-01-01','2023-10-01','2024-04-01','2024-10-01','2025-04-01'],R.choice([0,1,1,2,2])))
    st=['2022-01-01']+cuts; dv=div[i]
    for j,s in enumerate(st):
        k+=1; e='9999-12-31' if j==len(st)-1 else (D.date.fromisoformat(st[j+1])-D.timedelta(1)).isoformat()
        if j and R.random()<.25: dv=R.choice(['Operations','Services','Corporate'])
        CC.append((k,str(4000+i*10),n,dv,'E%05d'%(10000+R.randint(1,400)*7),round(R.uniform(120,4200),1),s,e,'Y' if j==len(st)-1 else 'N'))
        cckeys.setdefault(i,[]).append((s,e,k))
ins('dim_cost_centre',CC)
fn='Anna Ben Carla Dirk Elif Farid Greta Hugo Ines Jonas Kaya Lena Milan Nadia Oskar Petra Quentin Rosa Sven Tarik Ulla Viktor Wanda Xenia Yusuf Zoe Marta Pavel Irina Tom'.split()
ln='Albers Brandt Celik Dietz Ekström Fontaine Gruber Hansen Ivanova Jansen Keller Lorenz Meier Novak Okafor Petersen Quast Richter Schulz Thoma Urban Vogel Weiss Yilmaz Zimmer Castellani Oduya Lindqvist'.split()
jobs=['Clerk','Engineer','Technician','Analyst','Team Lead','Warehouse Operator','Lab Assistant','Sales Representative','Cook','Facility Technician','Department Head','Trainee']
E=[(-1,'N/A','N/A','N/A',None,-1,-1,None,None,'1900-01-01','9999-12-31','Y')]; ver={}; k=0; used=set()
for i in range(1,401):
    no='E%05d'%(10000+i*7)
    while 1:
        nm=R.choice(fn)+' '+R.choice(ln)
        if nm not in used: used.add(nm);break
    hire=rd(D.date(1996,1,1),D.date(2021,12,1)) if R.random()<.7 else rd(D.date(2022,1,3),D.date(2025,10,1))
    start=max(hire,d0)
    leave=rd(start+D.timedelta(30),last) if R.random()<.16 and (last-start).days>60 else None
    cci=R.randrange(len(ccn)); job=R.choice(['Cook','Clerk','Team Lead']) if ccn[cci]=='Canteen Operations' else R.choice(['Facility Technician','Facility Technician','Team Lead','Technician']) if ccn[cci]=='Facility Services' else R.choice(jobs)
    end=leave or last
    nv=R.choice([1,1,1,2,2,3]); pts=[start]+sorted({rd(start+D.timedelta(5),end-D.timedelta(5)) for _ in range(nv-1)}) if (end-start).days>40 else [start]
    con=R.choices(['P','T','X','A'],[70,15,8,7])[0]; hb=R.choice([1,1,2,3,5,6,7,11,13,14,9,18])
    for j,s in enumerate(pts):
        k+=1
        if j:
            if R.random()<.6: cci=R.randrange(len(ccn))
            elif R.random()<.5: job=R.choice(['Team Lead','Analyst','Engineer','Department Head'])
            else: hb=R.choice([1,2,3,5,13])
        lastv=j==len(pts)-1
        e='9999-12-31' if lastv else (pts[j+1]-D.timedelta(1)).isoformat()
        ck=[x for a,b,x in cckeys[cci] if a<=s.isoformat()<=b][0] if not lastv else cckeys[cci][-1][2]
        E.append((k,no,nm,job,con,ck,hb,hire.isoformat(),leave.isoformat() if leave and lastv else None,s.isoformat(),e,'Y' if lastv else 'N'))
        ver.setdefault(i,[]).append((s,D.date(9999,12,31) if lastv else pts[j+1]-D.timedelta(1),k,leave,job))
ins('dim_employee',E)
def emp(d,only=None):
    for _ in range(200):
        i=R.choice(only) if only else min(R.randint(1,392),R.randint(1,400))
        for a,b,k,l,_j in ver[i]:
            if a<=d<=b and (not l or d<=l): return k
    return -1
fac=[i for i in ver if ver[i][-1][4] in('Facility Technician','Technician')][:28]
insp=[i for i in ver if ver[i][0][0]==d0 and not ver[i][-1][3]][:9]
# outlets
O=[(-1,'N/A','N/A',-1,None,0)]
ol=[('Main Canteen','CANT',1,420),('Lakeside Canteen','CANT',3,260),('Night Shift Bistro','CANT',11,90),('Research Cafe','CAFE',2,60),('Lobby Coffee Bar','CAFE',1,35),('Gate Kiosk','KIOSK',8,0),('Training Centre Bistro','CANT',5,110),('Logistics Snack Point','KIOSK',6,12),('Old Mill Restaurant','REST',12,80),('Guest Dining Room','REST',10,40),('Lab Vending Corner','VEND',14,None),('Pop-up Terrace','KIOSK',None,30)]
for i,(n,t,b,s) in enumerate(ol): O.append((i+1,n,t,b if b else -1,s,1 if n in('Old Mill Restaurant','Pop-up Terrace') else 0))
ins('dim_outlet',O)
ins('dim_meal_type',[('BRK','Breakfast'),('LUN','Lunch'),('DIN','Dinner'),('SNK','Snack'),('NGT','Night meal'),('N/A','N/A')])
ins('dim_ticket_priority',[('P1','Emergency',4),('P2','Urgent',24),('P3','Normal',72),('P4','Low',240),('N/A','N/A',None)])
dn='''Spaghetti Bolognese|MAIN|ME;Lasagne al Forno|MAIN|ME;Chickpea Curry|MAIN|VN;Lentil Dal|MAIN|VN;Vegetable Lasagne|MAIN|VG;Cheese Spaetzle|MAIN|VG;Schnitzel with Fries|MAIN|ME;Chicken Tikka|MAIN|ME;Baked Salmon|MAIN|FI;Fish Fingers|MAIN|FI;Goulash|MAIN|ME;Currywurst|MAIN|ME;Falafel Plate|MAIN|VN;Mushroom Risotto|MAIN|VG;Pizza Margherita|MAIN|VG;Pizza Salami|MAIN|ME;Tofu Stir-fry|MAIN|VN;Beef Burger|MAIN|ME;Veggie Burger|MAIN|VG;Tuna Wrap|SNACK|FI;Caesar Salad|SALAD|ME;Greek Salad|SALAD|VG;Quinoa Bowl|SALAD|VN;Tomato Soup|SOUP|VN;Pumpkin Soup|SOUP|VG;Chicken Soup|SOUP|ME;Butter Pretzel|SNACK|VG;Ham Roll|SNACK|ME;Cheese Roll|SNACK|VG;Porridge|BREAKF|VG;Scrambled Eggs|BREAKF|VG;Muesli Bowl|BREAKF|VG;Fruit Salad|DESS|VN;Chocolate Pudding|DESS|VG;Apple Strudel|DESS|VG;Cheesecake|DESS|VG;Espresso|DRINK|VN;Cappuccino|DRINK|VG;Green Tea|DRINK|VN;Mineral Water|DRINK|VN;Apple Spritzer|DRINK|VN;Pork Roast|MAIN|ME;Stuffed Peppers|MAIN|VG;Pad Thai|MAIN|FI;Ramen Bowl|MAIN|ME;Potato Gratin|SIDE|VG;French Fries|SIDE|VN;Side Salad|SIDE|VN;Rice Pudding|DESS|VG;Shepherd's Pie|MAIN|ME;Kale Stew|MAIN|ME;Sweet Potato Curry|MAIN|VN;Beetroot Carpaccio|SALAD|VN;Liver with Onions|MAIN|ME;Cod in Mustard Sauce|MAIN|FI'''.split(';')
Dd=[(-1,'N/A','N/A',None,None,None,None,None)]
pr={'MAIN':(480,890),'SNACK':(120,390),'SALAD':(290,650),'SOUP':(220,380),'BREAKF':(180,340),'DESS':(140,290),'DRINK':(90,260),'SIDE':(110,220)}
for i,x in enumerate(dn):
    n,g,t=x.split('|'); lo,hi=pr[g]
    Dd.append((i+1,n,g,t if R.random()>.04 else None,R.randint(5,1150) if g!='DRINK' else R.randint(0,140),R.randrange(lo,hi,10),R.choice([150,200,250,300,350,400]) if g!='DRINK' else None,rd(D.date(2024,1,1),last).isoformat() if n in("Liver with Onions","Kale Stew","Beetroot Carpaccio","Ramen Bowl","Fish Fingers") else None))
ins('dim_dish',Dd)
H=[]
for x in Dd[1:]:
    p=x[5]; f=[]; to='9999-12-31'
    for s in R.sample(['2025-04-01','2024-09-01','2024-01-01','2023-03-01'],R.choice([1,2,2,3])): f.append(s)
    f=sorted(f)
    if f[0]!='2022-01-01': f=['2022-01-01']+f
    q=[p]
    for _ in f[1:]: q.append(max(60,q[-1]-R.choice([10,20,30,50])))
    q=q[::-1]
    for j,s in enumerate(f): H.append((x[0],q[j],s,'9999-12-31' if j==len(f)-1 else (D.date.fromisoformat(f[j+1])-D.timedelta(1)).isoformat()))
ins('hist_dish_price',H)
wi={g:w for g,w in [('MAIN',5),('SNACK',3),('SALAD',2),('SOUP',2),('BREAKF',2),('DESS',2),('DRINK',5),('SIDE',2)]}
live=[x for x in Dd[1:] if x[1] not in("Beetroot Carpaccio",)]
dw=[wi[x[2]]*R.uniform(.4,1.6) for x in live]
ow=[30,17,7,9,12,6,7,5,3,2,3,2]
S=[]; W3=R.choices
for k in range(1,18001):
    d=R.choice(wd)
    if R.random()<.02: d=d+D.timedelta(min(2,(last-d).days))
    o=R.choices(range(1,13),ow)[0]
    if o==9 and d>D.date(2024,6,28): o=1
    if o==12 and d.month not in(5,6,7,8,9): o=5
    x=R.choices(live,dw)[0]
    if x[7] and d.isoformat()>x[7]: x=live[0]
    g=x[2]
    m='BRK' if g=='BREAKF' else ('NGT' if o==3 and R.random()<.6 else 'SNK' if g in('SNACK','DRINK') and R.random()<.7 else 'DIN' if R.random()<.12 else 'LUN')
    q=R.choices([1,2,3,4],[86,9,3,2])[0]
    price=[h for h in H if h[0]==x[0] and h[2]<=d.isoformat()<=h[3]][0][1]
    pt=R.choices(['BADGE','GIRO','CASH','GUEST'],[78,12,5,5])[0]
    e=-1 if pt in('CASH','GUEST') else emp(d)
    S.append((k,K(d),o,e,x[0],m,q,q*price,0 if pt=='GUEST' or g=='DRINK' else R.choice([0,50,80,100])*q if price>200 else 0,pt,'X' if R.random()<.015 else None))
ins('fact_meal_sale',S)
M=[];k=0
for d in wd:
    if d.weekday() not in(0,2,4): continue
    for o in R.sample([1,2,3,7],R.choice([1,2,2])):
        for x in R.sample([y for y in live if y[2] in('MAIN','SOUP','DESS') and not(y[7] and y[7]<d.isoformat())],R.choice([2,3,4])):
            k+=1; M.append((k,K(d),o,x[0],'LUN' if o!=3 else R.choice(['DIN','NGT']),R.randrange(20,240,10)))
ins('fact_menu_plan',M)
# suppliers
sn='Frischdienst Nord|Meyerhof Bakery|Alpenmilch Dairy|Biohof Sonnental|Adria Fish Import|Metro Cash|Polder Vegetables|Bean Brothers Coffee|Van Dijk Potatoes|Rheinfleisch|Pasta Fina|Grüner Markt|Kopp Beverages|Tiefkühl Express|La Huerta|Ostsee Fisch|Hansa Dry Goods|Papierwerk Disposables|CleanChem|Molkerei Huber|Zuckerbäckerei Lang|Eierhof Petersen|Sushi Direkt|Tofu Manufaktur|Gewürz Kontor|Obsthof Altes Land|Wine & More|Kaffeerösterei Berg|Brauhaus Stern|Gemüse Schuster|Nordic Salmon|Feinkost Albrecht'.split('|')
gg=['Mixed','Bakery','Dairy','Vegetables','Fish','Mixed','Vegetables','Coffee','Vegetables','Meat','Dry goods','Vegetables','Beverages','Frozen','Vegetables','Fish','Dry goods','Non-food','Non-food','Dairy','Bakery','Dairy','Fish','Vegetables','Dry goods','Fruit','Beverages','Coffee','Beverages','Vegetables','Fish','Mixed']
ct=[('Hamburg','DE'),('Bremen','DE'),('Kiel','DE'),('Rotterdam','NL'),('Venlo','NL'),('Aarhus','DK'),('Valencia','ES'),('Trieste','IT'),('Linz','AT'),('Lübeck','DE'),('Bergen','NO')]
SU=[(-1,'N/A','N/A','N/A','N/A',None,None,0,None)]
for i,n in enumerate(sn):
    c_=R.choice(ct); SU.append((i+1,'S-%04d'%(700+i*13),n,gg[i],c_[0],c_[1],R.choices(['Y','N',None],[9,19,4])[0],1 if n in('Metro Cash','Sushi Direkt','Rheinfleisch','CleanChem') else 0,R.randint(1,12)))
ins('dim_supplier',SU)
Dl=[]
act=list(range(1,33)); act.remove(27); act.remove(29)
for k in range(1,3801):
    s=R.choice(act)
    od=rd(b=D.date(2025,11,17)); lt=SU[s][8]; du=od+D.timedelta(max(1,lt+R.randint(-1,2)))
    rc=du+D.timedelta(R.choices([-1,0,1,2,4,9],[12,58,14,9,5,2])[0])
    if rc<od: rc=od
    w=round(R.lognormvariate(4.2,.8),1)
    Dl.append((k,'WE%06d'%(20000+k*3),s,R.choices([1,2,3,4,5,6,7,8,10],[8,6,3,3,3,2,3,2,1])[0],K(od),K(du),-1 if rc>last or R.random()<.006 else K(rc),w,round(w*R.uniform(1.1,9.5),2),round(w*R.uniform(.02,.4),1) if R.random()<.06 else 0,R.choices(['1','0',None],[88,4,8])[0]))
ins('fact_delivery',Dl)
Wc=['PLATE','BUFFET','PREP','SPOIL']
Wt=[];k=0
for d in wd[::2]:
    for o in R.sample(range(1,9),R.choice([2,3,4])):
        if o in (6,8): continue
        k+=1; Wt.append((k,K(d),o,R.choice(Wc),round(R.gammavariate(3,4)*(1.5 if o==1 else 1)*(1-.08*(d.year-2022)),1),R.randint(20,500) if R.random()>.1 else None))
ins('fact_waste',Wt)
rn='Ada|Amsel|Bauhaus|Berlin|Curie|Dachs|Edison|Elbe|Falke|Gauss|Humboldt|Isar|Juno|Kepler|Leine|Main|Mosel|Newton|Oder|Planck|Rhein|Saale|Spree|Tesla|Titan|Uhu|Volta|Weser|Zeiss|Noether|Board Room|Auditorium|Small Box 1|Small Box 2|Training 1|Training 2|Training 3|Lab Meeting|Gallery|Phone Booth 7|Garden Room|War Room|Innovation Loft|Silent Room|Archive Room|Prayer Room|Library|Crisis Centre|Press Room|Workshop X'.split('|')
RM=[(-1,'N/A',-1,None,None,None)]
for i,n in enumerate(rn): RM.append((i+1,n,R.choice([1,1,1,2,2,3,3,5,5,9,10,13,13,14]),R.randint(0,5),R.choice([2,4,6,8,8,10,12,12,16,20,40]) if n!='Auditorium' else 180,R.choice('YYN')))
ins('dim_room',RM)
BK=[]
rw=[R.uniform(.2,2) for _ in rn]
for i in (44,45,47): rw[i]=0
for k in range(1,7001):
    r=R.choices(range(1,51),rw)[0]; d=R.choice(wd); cr=max(d0,d-D.timedelta(R.choices([0,1,3,7,14,30,60],[10,20,20,20,15,10,5])[0]))
    e=emp(cr); can=int(R.random()<.13)
    BK.append((k,r,e,e if R.random()<.7 else emp(cr),K(cr),K(d),R.choice([30,30,60,60,60,90,120,180,240,480]),max(1,int((RM[r][4] or 4)*R.uniform(.2,1.15))),R.choices(['Y','N'],[14,86])[0],can,0 if can else int(R.random()<.07)))
ins('fact_room_booking',BK)
CT=[(-1,'N/A','N/A',None)]
for i,(n,t) in enumerate([('Blitzblank GmbH','CLEANING'),('Sauber & Partner','CLEANING'),('Nordglanz Services','CLEANING'),('Hygieneteam 24','CLEANING'),('Aqua Facade','WINDOWS'),('Kälte König','HVAC'),('Liftwerk','LIFTS'),('Elektro Baum','ELECTRICAL'),('Grünpflege Ost','GARDENS'),('Dachdecker Rolf','ROOFING')]): CT.append((i+1,n,t,R.choice(['2024-12-31','2025-06-30','2026-03-31','2026-12-31','2027-06-30',None])))
ins('dim_contractor',CT)
CI=[]
for k in range(1,1401):
    b=R.choice([x for x in range(1,19) if x not in(17,9)]); d=R.choice(wd); 
    if b in(12,15) and d>D.date(2024,6,30): b=1
    sc=round(min(100,R.gauss(84,9)),1); ps='yes' if sc>=75 else 'no'
    if R.random()<.02: ps=None
    re=d+D.timedelta(R.choice([3,5,7,14])) if ps=='no' and R.random()<.85 else None
    CI.append((k,K(d),K(re) if re and re<=last else -1,b,R.choice([1,1,2,2,3,5]),emp(d,insp),sc,ps,0 if sc>92 else R.randint(0,3) if ps=='yes' else R.randint(3,12)))
ins('fact_cleaning_inspection',CI)
TK=[]; fc=['Heating','Plumbing','Lighting','Lift','Door/Lock','Kitchen equipment','Air conditioning','Furniture','IT socket']
for k in range(1,4201):
    d=rd(); p=R.choices(['P1','P2','P3','P4'],[6,20,52,22])[0]; room=R.randint(1,50) if R.random()<.35 else -1
    b=RM[room][2] if room>0 else R.choice(range(1,19))
    dd=int(R.expovariate(1/{'P1':1.2,'P2':4,'P3':9,'P4':21}[p])); cl=d+D.timedelta(dd); st='CLO'
    if cl>last or R.random()<.01: cl=None; st=R.choice(['NEW','WIP','WIP','HLD'])
    elif R.random()<.05: st='CAN'
    lab=R.choice([15,20,30,45,60,90,120,240]) if st=='CLO' else (None if st!='WIP' else R.choice([15,30]))
    TK.append((k,'T%02d-%05d'%(d.year%100,k),b,room,emp(d),emp(d,fac) if st!='NEW' else -1,p if R.random()>.01 else 'N/A',R.choices(fc,[8,9,11,3,7,6,8,5,3])[0],K(d),K(cl) if cl else -1,lab,round(R.expovariate(1/60),2) if st=='CLO' and R.random()<.6 else 0,st,1 if R.random()<.02 else 0))
ins('fact_maint_ticket',TK)
PP=[]; lots=['P1 Main','P2 North Deck','P3 South','P4 Visitors','P5 Gatehouse']
for k in range(1,901):
    d=rd(); ex=min(d+D.timedelta(R.choice([90,180,365,365,365])),D.date(2026,12,31))
    ev='Y' if R.random()<.08+.07*(d.year-2022) else 'N'
    PP.append((k,'PK-%d-%04d'%(d.year,k),emp(d),R.choices(lots,[8,7,5,1,2])[0],K(d),K(ex),ev,R.choice([0,60,120,180,240]),(d+D.timedelta(R.randint(5,85))).isoformat() if R.random()<.05 and (last-d).days>90 else None))
ins('fact_parking_permit',PP)
MT=[];k=0
for b in range(1,19):
    for md in ['ELEC']+(['GAS'] if b%3==1 else ['DHEAT'] if b%3==2 else []):
        k+=1; MT.append((k,'Z%06d'%R.randint(100000,999999),b,md,rd(D.date(2008,1,1),D.date(2021,12,1)).isoformat(),'2024-07-15' if b==12 else None))
for b in (1,9): k+=1; MT.append((k,'Z%06d'%R.randint(100000,999999),b,'PV',None,None))
ins('dim_meter',[(-1,'N/A',-1,'N/A',None,None)]+MT)
ER=[];k=0
base={m[0]:R.uniform(3000,60000) for m in MT}
for y in range(2022,2026):
    for mo in range(1,13):
        if (y,mo)>(2025,10): continue
        nd=D.date(y+(mo==12),mo%12+1,1)-D.timedelta(1)
        for m in MT:
            if m[5] and nd.isoformat()>m[5]: continue
            sea=1+(.5 if m[3] in('GAS','DHEAT') else .1)*(1 if mo in(11,12,1,2,3) else -.6)
            if m[3]=='PV': sea=2-sea
            kw=round(base[m[0]]*sea*R.uniform(.9,1.1)*(1-.03*(y-2022)),1); k+=1
            ER.append((k,m[0],K(nd),-kw if m[3]=='PV' else kw,0 if m[3]=='PV' else round(kw*{'ELEC':.27,'GAS':.11,'DHEAT':.14}[m[3]],2),int(R.random()<.05)))
ins('fact_energy_reading',ER)
c.executescript('''
INSERT INTO agg_outlet_month SELECT s.outlet_key,c.year,c.month_no,SUM(s.qty),ROUND(SUM(s.gross_ct)/100.0,2),(SELECT ROUND(SUM(w.waste_kg),1) FROM fact_waste w JOIN dim_calendar d ON d.calendar_key=w.weigh_date_key WHERE w.outlet_key=s.outlet_key AND d.year=c.year AND d.month_no=c.month_no) FROM fact_meal_sale s JOIN dim_calendar c ON c.calendar_key=s.sale_date_key WHERE s.void_flag IS NULL GROUP BY 1,2,3;
CREATE VIEW v_rpt_meal_sales AS SELECT c.cal_date, c.fiscal_period, o.outlet_name, t.meal_type_desc, d.dish_name, e.full_name AS card_holder, cc.cc_name, s.qty, s.gross_ct/100.0 AS gross_eur, s.subsidy_ct/100.0 AS subsidy_eur FROM fact_meal_sale s JOIN dim_calendar c ON c.calendar_key=s.sale_date_key JOIN dim_outlet o ON o.outlet_key=s.outlet_key JOIN dim_meal_type t ON t.meal_type_cd=s.meal_type_cd JOIN dim_dish d ON d.dish_key=s.dish_key JOIN dim_employee e ON e.employee_key=s.employee_key JOIN dim_cost_centre cc ON cc.cost_centre_key=e.cost_centre_key WHERE s.void_flag IS NULL;
CREATE VIEW v_rpt_open_tickets AS SELECT t.ticket_no, b.bldg_name, p.priority_desc, t.fault_cat, c.cal_date AS opened_on, e.full_name AS assignee FROM fact_maint_ticket t JOIN dim_building b ON b.building_key=t.building_key JOIN dim_ticket_priority p ON p.priority_cd=t.priority_cd JOIN dim_calendar c ON c.calendar_key=t.opened_date_key JOIN dim_employee e ON e.employee_key=t.assignee_employee_key WHERE t.closed_date_key=-1 AND t.del_flag=0;
''')
c.commit()
for (t,) in c.execute("select name from sqlite_master where type in('table','view')").fetchall(): print(t,c.execute('select count(*) from '+t).fetchone()[0])
