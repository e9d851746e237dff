import sqlite3, random, os
from datetime import date, datetime, timedelta
R = random.Random(4711)
P = 'distil.sqlite'
if os.path.exists(P): os.remove(P)
db = sqlite3.connect(P)
db.executescript('''
create table users (id integer primary key, first_name varchar, last_name varchar, email varchar, role integer not null default 1, manager_id integer, active boolean default 't', hired_on date, created_at datetime, updated_at datetime, discarded_at datetime);
create table territories (id integer primary key, name varchar, code varchar(4), rep_id integer references users(id), created_at datetime);
create table enum_labels (id integer primary key, record_type varchar, attribute varchar, value integer, label varchar);
create table customers (id integer primary key, account_no varchar, name varchar, trading_as varchar, customer_type integer, status integer, territory_id integer references territories(id), rep_id integer references users(id), parent_id integer references customers(id), city varchar, postcode varchar, country_code char(2), credit_limit decimal(10,2), terms_days integer, on_stop boolean default 'f', vat_exempt char(1) default 'N', email_opt_out boolean default 'f', licence_expires_on date, created_at datetime, updated_at datetime, discarded_at datetime);
create table ingredients (id integer primary key, name varchar, kind varchar, origin varchar, organic boolean, created_at datetime);
create table mash_bills (id integer primary key, code varchar, name varchar, spirit_type char(2), created_by_id integer references users(id), created_at datetime, updated_at datetime);
create table mash_bill_ingredients (id integer primary key, mash_bill_id integer references mash_bills(id), ingredient_id integer references ingredients(id), pct decimal(5,2));
create table batches (id integer primary key, batch_no varchar, mash_bill_id integer references mash_bills(id), distiller_id integer references users(id), still varchar, status integer, mashed_on date, distilled_on date, wash_litres decimal(10,1), spirit_litres decimal(10,1), abv decimal(4,1), lpa decimal(10,2), rejected boolean default 'f', created_at datetime, updated_at datetime);
create table warehouses (id integer primary key, code varchar, name varchar, city varchar, bonded boolean, capacity_casks integer, created_at datetime, updated_at datetime);
create table casks (id integer primary key, cask_no varchar, batch_id integer references batches(id), parent_cask_id integer references casks(id), warehouse_id integer references warehouses(id), owner_customer_id integer, wood varchar, previous_contents varchar, size integer, filled_on date, fill_litres decimal(8,1), fill_abv decimal(4,1), fill_lpa decimal(8,2), current_lpa decimal(8,2), emptied_on date, status integer, created_at datetime, updated_at datetime);
create table cask_movements (id integer primary key, cask_id integer references casks(id), from_warehouse_id integer references warehouses(id), to_warehouse_id integer references warehouses(id), moved_by_id integer references users(id), moved_at datetime, reason varchar);
create table cask_gaugings (id integer primary key, cask_id integer references casks(id), gauged_on date, gauged_by_id integer references users(id), litres decimal(8,1), abv decimal(4,1), lpa decimal(8,2), created_at datetime);
create table products (id integer primary key, sku varchar, name varchar, spirit_type char(2), bottle_cl integer, abv decimal(4,1), case_size integer, list_price decimal(8,2), rrp decimal(8,2), limited_edition boolean, discontinued boolean, launched_on date, created_at datetime, updated_at datetime);
create table bottlings (id integer primary key, bottling_no varchar, product_id integer references products(id), supervisor_id integer references users(id), bottled_on date, bottles integer, breakages integer, lpa decimal(10,2), abv decimal(4,1), created_at datetime);
create table bottling_casks (id integer primary key, bottling_id integer references bottlings(id), cask_id integer references casks(id), litres_used decimal(8,1));
create table promotions (id integer primary key, code varchar, name varchar, starts_on date, ends_on date, discount_pct decimal(4,1), created_at datetime);
create table orders (id integer primary key, order_no varchar, customer_id integer references customers(id), ship_to_id integer, rep_id integer references users(id), entered_by_id integer references users(id), promotion_id integer references promotions(id), status integer, channel integer, ordered_at datetime, required_on date, shipped_at datetime, cancelled_at datetime, po_ref varchar, under_bond boolean default 'f', subtotal decimal(10,2), discount decimal(10,2), total decimal(10,2), created_at datetime, updated_at datetime);
create table order_items (id integer primary key, order_id integer references orders(id), product_id integer references products(id), quantity integer, unit_price decimal(8,2), line_total decimal(10,2), lpa decimal(8,3), created_at datetime);
create table invoices (id integer primary key, invoice_no varchar, order_id integer references orders(id), customer_id integer references customers(id), invoiced_on date, due_on date, net_amount decimal(10,2), duty_amount decimal(10,2), vat_amount decimal(10,2), gross_amount decimal(10,2), paid_on date, voided_at datetime, created_at datetime, updated_at datetime);
create table payments (id integer primary key, invoice_id integer references invoices(id), customer_id integer, received_on date, amount decimal(10,2), method integer, reference varchar, bounced boolean default 'f', created_at datetime);
create table duty_returns (id integer primary key, warehouse_id integer references warehouses(id), period char(7), lpa decimal(10,2), rate_per_lpa decimal(6,2), duty_pence integer, due_on date, submitted_on date, paid_on date, created_at datetime);
create table tours (id integer primary key, name varchar, kind integer, guide_id integer references users(id), starts_at datetime, minutes integer, capacity integer, is_cancelled integer default 0, created_at datetime);
create table tour_bookings (id integer primary key, tour_id integer references tours(id), booking_ref varchar, guest_name varchar, guest_country char(2), party_size integer, price_per_head decimal(6,2), paid boolean, no_show boolean default 'f', booked_at datetime, discarded_at datetime);
create table returns (id integer primary key, return_no varchar, order_item_id integer references order_items(id), reason_code varchar(4), quantity integer, received_on date, credit_amount decimal(10,2), restocked boolean, approved_by_id integer references users(id), created_at datetime);
create table comments (id integer primary key, record_type varchar, record_id integer, user_id integer references users(id), body text, created_at datetime, discarded_at datetime);
''')
def d(a, b): return a + timedelta(days=R.randint(0, max(0, (b-a).days)))
def ts(x): return datetime(x.year, x.month, x.day, R.randint(7,18), R.randint(0,59), R.randint(0,59)).strftime('%Y-%m-%d %H:%M:%S')
S, E = date(2022,1,3), date(2025,11,18)
def ins(t, row): db.execute('insert into %s values (%s)' % (t, ','.join('?'*len(row))), row)
iso = lambda x: x.isoformat() if x else None
B = lambda p: 't' if R.random() < p else 'f'
fn = 'Ailsa Rory Moira Hamish Kirsty Euan Fiona Callum Isla Gregor Morag Angus Catriona Blair Shona Lewis Iona Struan Eilidh Fraser Priya Tomasz Agnes Malik Jo Wendy Piotr Sarah Ben Niall'.split()
ln = 'Drummond Kerr Buchanan Sinclair Ross Munro Abbott Nowak Patel Leckie Gunn Baird Haldane Ogilvie Tait Weir Rennie Laidlaw Mackay Pirie'.split()
users=[]; seen=set()
for i in range(1,65):
    while True:
        f,l=R.choice(fn),R.choice(ln)
        if (f,l) not in seen: seen.add((f,l)); break
    role = 0 if i<=3 else 1 if i<=20 else 2 if i<=30 else 3 if i<=44 else 4 if i<=52 else 5
    h = d(date(2013,1,1), date(2025,6,1)) if i>20 else d(date(2013,1,1), date(2021,12,1))
    gone = i>3 and R.random()<.17
    users.append((i,role,f,l,gone))
    mgr = None if i==1 else R.choice([1,1,2,3]) if i<=8 else R.randint(2,8)
    ins('users',(i,f,l,f'{f}.{l}@glenorrin.example'.lower(),role,mgr,'f' if gone else 't',iso(h),ts(h),ts(d(S,E)),ts(d(date(2024,1,1),E)) if gone and R.random()<.6 else None))
reps=list(range(4,21)); dist=list(range(21,31)); whs=list(range(31,45)); acc=list(range(45,53)); guides=list(range(53,65))
terr=[('Highlands & Islands','HI'),('Edinburgh & Lothians','EDL'),('Glasgow & West','GLW'),('Tayside & Fife','TAF'),('Borders','BOR'),('North East England','NEE'),('North West England','NWE'),('Yorkshire','YRK'),('Midlands','MID'),('London','LON'),('South West','SW'),('Wales','WAL'),('Export Europe','EXE'),('Export Rest of World','EXW')]
for i,(n,c) in enumerate(terr,1): ins('territories',(i,n,c,reps[i-1] if i!=12 else None,'2015-02-01 09:00:00'))
k=0
for at,rt,vals in (('status','Order',['draft','confirmed','picking','shipped','cancelled']),('customer_type','Customer',['bar','shop','distributor','restaurant','online'])):
    for v,l in enumerate(vals): k+=1; ins('enum_labels',(k,rt,at,v,l))
city={1:['Inverness','Fort William','Oban','Portree'],2:['Edinburgh','Leith','Dunbar'],3:['Glasgow','Paisley','Ayr'],4:['Dundee','Perth','St Andrews'],5:['Melrose','Kelso'],6:['Newcastle','Durham'],7:['Manchester','Liverpool','Chester'],8:['Leeds','York','Sheffield'],9:['Birmingham','Nottingham'],10:['London'],11:['Bristol','Bath','Exeter'],12:['Cardiff','Swansea'],13:['Hamburg','Paris','Antwerp','Milano'],14:['Tokyo','Boston','Singapore','Sydney']}
cc={'Hamburg':'DE','Paris':'FR','Antwerp':'BE','Milano':'IT','Tokyo':'JP','Boston':'US','Singapore':'SG','Sydney':'AU'}
a1='Old Golden Black Red Crooked Thirsty Royal Blue Wee Tin Copper Salty Grey Broken Lucky'.split(); a2='Stag Thistle Anchor Barrel Fox Heron Bell Piper Kettle Lantern Badger Anvil Otter Swan Crown'.split()
sfx={0:['Bar','Inn','Tavern','Arms'],1:['Wines','Bottle Shop','Off Licence','Fine Spirits'],2:['Distribution','Wholesale','Imports Ltd'],3:['Kitchen','Brasserie','Grill'],4:['Online','.com Drinks']}
NC=720; cust=[]; cn=set()
for i in range(1,NC+1):
    ty=R.choices(range(5),[42,27,7,18,6])[0]; t=R.choices(range(1,15),[6,12,11,7,3,5,8,7,7,14,6,4,6,4])[0]
    if ty==2 and R.random()<.4: t=R.choice([13,14])
    while True:
        nm=f"{'The ' if ty in(0,3) and R.random()<.5 else ''}{R.choice(a1)} {R.choice(a2)} {R.choice(sfx[ty])}"
        if nm not in cn: cn.add(nm); break
        nm=f"{R.choice(ln)}'s {R.choice(a2)} {R.choice(sfx[ty])}"
        if nm not in cn: cn.add(nm); break
    ct=R.choice(city[t]); cr=d(date(2015,3,1),E) if R.random()<.75 else d(S,E)
    st=R.choices(range(4),[7,78,7,8])[0]; disc = R.random()<.05
    cust.append((i,ty,t,cr,st,disc))
    par=R.randint(1,i-1) if i>20 and R.random()<.09 else None
    lic=None if R.random()<.2 else d(date(2024,6,1),date(2028,6,1))
    rep=reps[t-1] if R.random()<.8 else (None if R.random()<.25 else R.choice(reps))
    ins('customers',(i,'GO%05d'%(10000+i*7),nm,nm.replace('The ','').upper() if R.random()<.25 else None,ty,st,t,rep,par,ct,None if t>12 and R.random()<.4 else f"{ct[:2].upper()}{R.randint(1,30)} {R.randint(1,9)}{R.choice('ABDEHN')}{R.choice('ABDEHN')}",cc.get(ct,'GB'),R.choice([500,1000,1500,2500,5000]) * (6 if ty==2 else 1) if R.random()<.88 else None,R.choice([0,14,30,30,30,60]),'t' if R.random()<.06 else 'f','Y' if t>12 or R.random()<.03 else 'N',B(.22),iso(lic),ts(cr),ts(d(cr,E)),ts(d(max(cr,date(2023,1,1)),E)) if disc else None))
ing=[('Golden Promise barley','grain','Scotland'),('Maris Otter barley','grain','England'),('Peated malt 50ppm','grain','Scotland'),('Rye','grain','England'),('Wheat','grain','Scotland'),('Oats','grain','Scotland'),('Maize','grain','France'),('Molasses','sugar','Guyana'),('Cane syrup','sugar','Brazil'),('Juniper','botanical','Macedonia'),('Coriander seed','botanical','Morocco'),('Angelica root','botanical','Germany'),('Orris root','botanical','Italy'),('Lemon peel','botanical','Spain'),('Orange peel','botanical','Spain'),('Heather','botanical','Scotland'),('Sea buckthorn','botanical','Scotland'),('Bog myrtle','botanical','Scotland'),('Kelp','botanical','Scotland'),('Cardamom','botanical','India'),('Distillers yeast M','yeast','Scotland'),('Champagne yeast','yeast','France'),('Brambles','fruit','Scotland'),('Sloes','fruit','England')]
for i,(n,kd,o) in enumerate(ing,1): ins('ingredients',(i,n,kd,o,B(.3),'2016-01-11 10:00:00'))
mb=[('SM1','Single Malt House','WH'),('SM2','Single Malt Peated','WH'),('RY1','Scottish Rye 70','WH'),('RY2','Rye & Oats','WH'),('GR1','Lowland Grain','WH'),('GN1','Coastal Dry Gin','GN'),('GN2','Heather Gin','GN'),('GN3','Navy Gin','GN'),('RM1','Molasses Heavy','RM'),('RM2','Cane Light','RM'),('VD1','Wheat Vodka','VD'),('VD2','Oat Vodka','VD'),('LQ1','Bramble Base','LQ'),('SM9','Experimental Maris Otter','WH')]
k=0
comp=[[1,21],[3,1,21],[4,1,21],[4,6,21],[5,7,1,21],[10,11,12,14,19],[10,11,13,16,20],[10,12,15,18],[8,21],[9,22],[5,21],[6,22],[23,9],[2,22]]
for i,(c,n,s) in enumerate(mb,1):
    ins('mash_bills',(i,c,n,s,R.choice(dist),ts(d(date(2014,1,1),date(2021,1,1))),ts(d(S,E))))
    x=comp[i-1]; left=100
    for j,g in enumerate(x):
        p = left if j==len(x)-1 else round(left*R.uniform(.5,.75),1)
        left=round(left-p,1); k+=1; ins('mash_bill_ingredients',(k,i,g,p))
batches=[]; bid=0; day=S
while day<date(2025,11,10):
    bid+=1; m=R.choices(range(1,15),[20,10,6,4,6,12,8,4,6,4,7,3,3,2])[0]; s=mb[m-1][2]
    if m==14 and day<date(2025,1,1): m=1
    w=R.choice([2000,2500,5000])+R.randint(-90,90); sl=round(w*R.uniform(.1,.14),1); a=round(R.uniform(66,72) if s=='WH' else R.uniform(74,86),1)
    dd=day+timedelta(days=R.randint(3,8)); rej=B(.04); pend=dd>date(2025,11,8)
    ins('batches',(bid,f"{s}{day.year%100}-{bid:04d}",m,R.choice(dist),R.choice(['Morag','Wee Jean','Big Bertha']),1 if pend else R.choices([2,3,4],[10,85,5])[0],iso(day),None if pend else iso(dd),w,None if pend else sl,None if pend else a,None if pend else round(sl*a/100,2),rej,ts(day),ts(dd)))
    batches.append((bid,m,s,dd,rej,pend)); day+=timedelta(days=R.choice([1,2,2,3]))
wh=[('DW1','Dunnage One','Orrin',1,400),('DW2','Dunnage Two','Orrin',1,380),('RK1','Racked Shed','Muir of Ord',1,900),('RK2','Harbour Store','Invergordon',1,700),('EXT','Leith Bond (3rd party)','Leith',1,250),('DRY','Dry Goods & Dispatch','Orrin',0,None),('SHP','Visitor Centre Shop','Orrin',0,None)]
for i,(c,n,ct,b,cp) in enumerate(wh,1): ins('warehouses',(i,c,n,ct,'t' if b else 'f',cp,'2014-05-01 08:00:00','2023-03-03 08:00:00'))
casks=[]; cid=0; mv=0; ga=0
szl=[(125,0),(200,1),(250,2),(500,3)]
for (b,m,s,dd,rej,pend) in batches:
    if pend or rej=='t' or s not in('WH','RM'): continue
    for _ in range(R.choices([0,2,3,4],[8,40,35,17])[0]):
        cid+=1; L,z=R.choices(szl,[15,55,22,8])[0]; fo=dd+timedelta(days=R.randint(1,20)); 
        if fo>E: cid-=1; continue
        fl=round(L*R.uniform(.94,.99),1); fa=round(R.choice([63.5,63.5,63.5,62.0,64.1]),1); fp=round(fl*fa/100,2)
        w=R.choices(range(1,6),[22,20,34,18,6])[0]
        em=d(fo+timedelta(days=365),E) if fo<date(2024,9,1) and R.random()<.22 else None
        age=((em or E)-fo).days/365; cur=None if em else round(fp*(1-.02*age*R.uniform(.7,1.5)),2)
        if not em and R.random()<.04: cur=None
        par=None
        old=[c for c in casks if c[4] and c[4]<fo] if R.random()<.25 else []
        if old: par=R.choice(old[-40:])[0]
        own=R.randint(1,NC) if R.random()<.07 else None
        casks.append((cid,s,fo,fp,em,w))
        ins('casks',(cid,'%02d/%04d'%(fo.year%100,cid),b,par,w,own,R.choices(['American oak','European oak','Virgin oak','Chestnut'],[60,28,9,3])[0],R.choices(['bourbon','oloroso sherry','port','refill','PX sherry',None],[45,15,8,20,5,7])[0],z,iso(fo),fl,fa,fp,cur,iso(em),3 if em else R.choices([1,2],[9,1])[0],ts(fo),ts(d(fo,E))))
        ww=w; chain=[]
        for _ in range(R.choices([0,1,2,3],[45,35,14,6])[0]):
            x=d(fo,em or E); chain.append(x)
        chain.sort(); hop=[w]
        for x in chain:
            hop.insert(0,R.choice([y for y in range(1,6) if y!=hop[0]]))
        for j,x in enumerate(chain):
            mv+=1; ins('cask_movements',(mv,cid,hop[j],hop[j+1],R.choice(whs),ts(x),R.choice(['REBAL','VAT','INSP','LEAK','REBAL',None])))
        g=fo+timedelta(days=R.randint(150,400))
        lp=fp
        while g<(em or E):
            lp=round(lp*R.uniform(.975,.995),2); ab=round(fa-R.uniform(.2,2),1); ga+=1
            ins('cask_gaugings',(ga,cid,iso(g),R.choice(whs+dist),round(lp/ab*100,1),ab,lp,ts(g))); g+=timedelta(days=R.randint(250,500))
pr=[('Glen Orrin Single Malt','WH',46.0,34),('Glen Orrin Peated','WH',46.0,38),('Glen Orrin Cask Strength','WH',58.2,55),('Glen Orrin Sherry Finish','WH',48.0,48),('Orrin Rye','WH',47.0,36),('Black Stag Blend','WH',40.0,19),('Orrin Coastal Gin','GN',43.0,24),('Orrin Heather Gin','GN',41.5,25),('Orrin Navy Strength Gin','GN',57.1,31),('Sloe & Bramble Gin','GN',28.0,19),('Kelpie Dark Rum','RM',42.0,25),('Kelpie Spiced Rum','RM',37.5,22),('Kelpie White Rum','RM',40.0,20),('Oatfield Vodka','VD',40.0,18),('Snowmelt Vodka','VD',40.0,17),('Bramble Liqueur','LQ',20.0,14),('Heather Honey Liqueur','LQ',25.0,16),('Founders Reserve 10yr','WH',50.0,85),('Harbour Edition','WH',54.3,70),('Winter Gin','GN',43.0,26)]
prods=[]; pid=0
for n,s,a,lp in pr:
    for cl,mul in ((70,1),(20,.36),(5,.14)):
        if cl<70 and (lp>50 or R.random()<.25): continue
        pid+=1; pp=round(lp*mul,2); la=d(date(2015,1,1),date(2022,1,1)) if R.random()<.7 else d(S,date(2025,6,1))
        lim='t' if n in('Founders Reserve 10yr','Harbour Edition','Winter Gin') else 'f'
        dc='t' if R.random()<.14 else 'f'
        if n=='Glen Orrin Single Malt' : dc='f'
        if n=='Kelpie White Rum': dc='t'
        prods.append((pid,n,s,cl,a,pp,la,dc))
        ins('products',(pid,f"{s}-{pid:03d}-{cl}",n+('' if cl==70 else f' {cl}cl'),s,cl,a,6 if cl==70 else 12 if cl==20 else 48,pp,round(pp*1.45,2),lim,dc,iso(la),ts(la),ts(d(la,E))))
for j,n in enumerate(['Smoked Maple Whisky 70','Rhubarb Gin Trial','Cacao Liqueur'],1):
    pid+=1; ins('products',(pid,f"XX-{pid:03d}-70",n,['WH','GN','LQ'][j-1],70,40.0,6,29.0,42.0,'t','f',f'2025-1{j%2}-01','2025-09-01 09:00:00','2025-09-01 09:00:00'))
bt=0; bck=0; day=S
while day<E:
    p=R.choice(prods)
    if p[6]<=day:
        bt+=1; n=R.randint(300,3200); ins('bottlings',(bt,f"L{day.year%100}{day.timetuple().tm_yday:03d}{R.choice('AB')}",p[0],R.choice(whs[:6]),iso(day),n,R.choices([0,R.randint(1,40)],[1,3])[0],round(n*p[3]/100*p[4]/100,2),p[4],ts(day)))
        if p[2] in('WH','RM'):
            av=[c for c in casks if c[1]==p[2] and c[2]<day-timedelta(days=300)]
            for c in R.sample(av,min(len(av),R.randint(1,4))):
                bck+=1; ins('bottling_casks',(bck,bt,c[0],round(R.uniform(20,200),1)))
    day+=timedelta(days=R.choice([1,2,2,3,4]))
pm=[]
i=0
for y in range(2022,2026):
    for n,c,m1,m2,dp in (('Burns Night','BURNS',1,1,10),('Spring Gin Fling','GINFL',4,5,12.5),('Summer Rum','RUM',6,8,15),('Festive Case Deal','XMAS',11,12,10),('New Stockist Welcome','NEW',1,12,7.5)):
        i+=1; s=date(y,m1,1); e=date(y,m2,28); pm.append((i,s,e,dp)); ins('promotions',(i,f'{c}{y%100}',f'{n} {y}',iso(s),iso(e),dp,ts(s-timedelta(days=20))))
i+=1; ins('promotions',(i,'LEAP24','Leap Day 2024','2024-02-29','2024-02-29',29.0,'2024-02-01 09:00:00'))
i+=1; ins('promotions',(i,'STAFF','Friends of staff',"2025-01-01",None,20.0,'2024-12-01 09:00:00'))
oid=0; oi=0; inv=0; pay=0; ret=0
dead=set(R.sample(range(1,NC+1),90))
wts={c[0]:(0 if c[0] in dead or c[4]==0 else R.paretovariate(1.3)*(4 if c[1]==2 else 1)) for c in cust}
days=sorted(d(S,E)-timedelta(days=0) for _ in range(5200))
ids=list(wts); wl=[min(wts[x],25) for x in ids]
for day in days:
    if R.random()> .55+.12*(day.year-2022)+(.15 if day.month in(11,12,6) else 0): continue
    c=cust[R.choices(ids,wl)[0]-1]
    if c[3]>day: continue
    oid+=1; old=(E-day).days
    st=R.choices([0,1,2,3,4],[2,0,0,90,8])[0] if old>25 else R.choices([0,1,2,3,4],[15,30,15,35,5])[0]
    sh=day+timedelta(days=R.choice([1,1,2,2,3,4,6,9,14])) if st==3 else None
    if sh and sh>E: sh=E
    prm=None
    av=[p for p in pm if p[1]<=day<=p[2]]
    if av and R.random()<.3: prm=R.choice(av)
    items=[]; sub=0
    for p in R.sample([x for x in prods if x[6]<=day],R.choices([1,2,3,4,6],[25,30,22,15,8])[0]):
        q=R.choice([3,6,6,6,12,12,24])*(10 if c[1]==2 else 1)
        up=round(p[5]*(.82 if c[1]==2 else 1)*(1+.03*(day.year-2025)),2); lt=round(q*up,2); sub+=lt; items.append((p,q,up,lt))
    sub=round(sub,2); disc=round(sub*prm[3]/100,2) if prm else (round(sub*.02,2) if R.random()<.06 else 0); tot=round(sub-disc,2)
    rep=reps[c[2]-1] if R.random()<.88 else R.choice(reps)
    bond='t' if c[1]==2 and R.random()<.5 else 'f'
    ins('orders',(oid,f"SO-{day.year%100}{oid:05d}",c[0],c[0] if R.random()<.9 else R.randint(1,NC),rep if R.random()<.93 else None,R.choice(acc+reps),prm[0] if prm else None,st,R.choices([0,1,2,3],[45,20,25,10])[0],ts(day),iso(day+timedelta(days=R.randint(3,12))) if R.random()<.7 else None,ts(sh) if sh else None,ts(day+timedelta(days=R.randint(0,5))) if st==4 else None,f"PO{R.randint(1000,99999)}" if R.random()<.5 else None,bond,sub,disc,tot,ts(day),ts(sh or day)))
    for p,q,up,lt in items:
        oi+=1; ins('order_items',(oi,oid,p[0],q,up,lt,round(q*p[3]/100*p[4]/100,3),ts(day)))
        if st==3 and R.random()<.045:
            rc=d(sh,min(E,sh+timedelta(days=40))); ret+=1; rq=R.randint(1,max(1,q//2)); ins('returns',(ret,f'RMA{ret:04d}',oi,R.choices(['BRK','WRG','LBL','CRK','OTH'],[40,25,10,15,10])[0],rq,iso(rc),round(rq*up,2) if R.random()<.9 else None,B(.45),R.choice(acc),ts(rc)))
    if st==3:
        inv+=1; ind=sh+timedelta(days=R.choice([0,0,1,3])); 
        if ind>E: ind=E
        lpa=sum(round(q*p[3]/100*p[4]/100,3) for p,q,u,l in items); duty=0 if bond=='t' else round(lpa*(28.74 if day<date(2023,8,1) else 31.64 if day<date(2025,2,1) else 32.79),2)
        vat=0 if c[2]>12 else round((tot+duty)*.2,2); gr=round(tot+duty+vat,2); due=ind+timedelta(days=R.choice([14,30,30,60]))
        void=R.random()<.02; pd=None; pays=[]
        if not void and (R.random()<.93):
            pd=due+timedelta(days=R.choice([-12,-5,-2,0,0,1,4,9,20,45,70]))
            if pd<ind: pd=ind
            if pd>E: pd=None
            else:
                if R.random()<.1 and gr>50:
                    h=round(gr*R.uniform(.3,.7),2); pays=[(ind+(pd-ind)//2,h,'f'),(pd,round(gr-h,2),'f')]
                else: pays=[(pd,gr,'f')]
                if R.random()<.025: pays.insert(0,(ind+(pd-ind)//2,pays[0][1],'t'))
        elif not void and R.random()<.4:
            x=due+timedelta(days=5)
            if x<=E: pays=[(x,round(gr*R.uniform(.2,.6),2),'f')]
        ins('invoices',(inv,f"INV{20000+inv}",oid,c[0],iso(ind),iso(due),tot,duty,vat,gr,iso(pd),ts(ind+timedelta(days=2)) if void else None,ts(ind),ts(pd or ind)))
        for x,am,bo in pays:
            pay+=1; ins('payments',(pay,inv,c[0],iso(x),am,R.choices([0,1,2,3],[55,25,12,8])[0],f"BACS{R.randint(10000,99999)}" if R.random()<.6 else None,bo,ts(x)))
k=0
for y in range(2022,2026):
    for m in range(1,13):
        if (y,m)>(2025,10): continue
        for w in (1,2,3,4,5):
            if w==5 and (y,m)<(2023,3): continue
            k+=1; lp=round(R.uniform(80,900)*(1.5 if m in(10,11) else 1),2); rt=28.74 if (y,m)<(2023,8) else 31.64 if (y,m)<(2025,2) else 32.79
            due=date(y+(m==12),m%12+1,15); sb=due-timedelta(days=R.choice([9,6,4,3,1,0,-2,-6])) ; pdn=due+timedelta(days=R.choice([0,5,10,12]))
            nop=(y,m)==(2025,10)
            ins('duty_returns',(k,w,f'{y}-{m:02d}',lp,rt,round(lp*rt*100),iso(due),None if nop and w>2 else iso(sb),None if nop or R.random()<.02 else iso(pdn),ts(due-timedelta(days=14))))
tid=0; bk=0
tn=[('Classic Tour',0,60,20,15),('Whisky Tasting Flight',1,90,12,35),('Gin School',2,150,10,75),('Warehouse No 1 Tour',0,75,14,25),('Rum Tasting',1,75,12,28),('Blending Masterclass',2,180,8,95)]
day=S
while day<date(2025,12,20):
    if day.weekday()!=0:
        for _ in range(R.choices([0,1,2],[35,48,17])[0]):
            n,kd,mi,cap,prc=R.choices(tn,[45,18,12,12,8,5])[0]; tid+=1; can=1 if R.random()<.05 else 0
            st=f"{day} {R.choice(['10:30','11:00','13:30','14:00','15:30'])}:00"
            ins('tours',(tid,n,kd,R.choice(guides) if R.random()<.95 else None,st,mi,cap,can,ts(day-timedelta(days=60))))
            left=cap
            for _ in range(R.choices([0,1,2,3,4,5],[6,12,22,28,20,12])[0]):
                ps=R.choices([1,2,3,4,6],[8,50,14,20,8])[0]
                if ps>left: break
                left-=ps; bo=day-timedelta(days=int(R.expovariate(1/14)))
                if bo>E: bo=E-timedelta(days=R.randint(0,10))
                bk+=1; ins('tour_bookings',(bk,tid,f'VC{bk:05d}',f'{R.choice(fn)} {R.choice(ln)}',R.choices(['GB','DE','US','FR','NL','JP','CA',None],[55,12,11,7,5,3,3,4])[0],ps,prc-(3 if day.year==2022 else 0),B(.94),'t' if day<=E and R.random()<.05 else 'f',ts(bo),ts(bo) if R.random()<.04 else None))
    day+=timedelta(days=1)
bod={'Customer':['Wants POS material for the back bar','Owner changed, ring before visit','Slow payer, chase weekly','Asked for a staff tasting','Moved to competitor for house pour','Loves the peated'],'Order':['Leave with neighbour','Short by one case, resend','Pallet delivery, tail lift needed','Price query'],'Cask':['Slight weep at the head','Nose very promising','Re-racked after inspection'],'Batch':['Fermentation stuck, restarted','Cut early, slightly feinty','Good run']}
for i in range(1,1601):
    rt=R.choices(list(bod),[60,25,10,5])[0]; mx={'Customer':NC,'Order':oid,'Cask':cid,'Batch':bid}[rt]; x=d(S,E)
    ins('comments',(i,rt,R.randint(1,mx),R.randint(1,64),R.choice(bod[rt]),ts(x),ts(d(x,E)) if R.random()<.05 else None))
db.executescript('''
create view v_open_invoices as select i.id as invoice_id, i.invoice_no, c.name as customer, i.due_on, i.gross_amount - coalesce((select sum(p.amount) from payments p where p.invoice_id=i.id and p.bounced='f'),0) as balance from invoices i join customers c on c.id=i.customer_id where i.paid_on is null and i.voided_at is null;
create view v_cask_stock as select w.code, count(*) as casks, sum(k.current_lpa) as lpa from casks k join warehouses w on w.id=k.warehouse_id where k.emptied_on is null group by w.code;
''')
db.commit()
for (t,) in db.execute("select name from sqlite_master where type='table'").fetchall(): print(t, db.execute(f'select count(*) from {t}').fetchone()[0])
