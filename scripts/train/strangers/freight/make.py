#!/usr/bin/env python3
# makes freight.sqlite (an export of the forwarding application, "CargoDesk") -- deterministic
import random, sqlite3, json, os, datetime as D
HERE = os.path.dirname(os.path.abspath(__file__))
R = random.Random(20251130)
NOW = D.datetime(2025, 11, 30, 9, 15, 0)

DDL = r'''
CREATE TABLE "schema_migrations" ("version" varchar(255) NOT NULL);
CREATE TABLE "offices" ("id" integer NOT NULL PRIMARY KEY, "code" varchar(5), "name" varchar(80), "city" varchar(60), "country_code" varchar(2), "currency" varchar(3), "time_zone" varchar(40), "cost_centre" varchar(10), "closed_on" date, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "countries" ("id" integer NOT NULL PRIMARY KEY, "iso2" varchar(2), "name" varchar(60), "eu" boolean DEFAULT 0, "sanctioned" boolean DEFAULT 0, "continent" varchar(2));
CREATE TABLE "users" ("id" integer NOT NULL PRIMARY KEY, "office_id" integer, "email" varchar(255), "encrypted_password" varchar(255), "first_name" varchar(60), "last_name" varchar(60), "initials" varchar(4), "role" integer DEFAULT 1, "locale" varchar(5), "sign_in_count" integer DEFAULT 0, "last_sign_in_at" datetime, "settings" text, "left_on" date, "deleted_at" datetime, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "locations" ("id" integer NOT NULL PRIMARY KEY, "unlocode" varchar(5), "name" varchar(80), "country_code" varchar(2), "kind" integer DEFAULT 0 /* 0 seaport 1 airport 2 inland terminal 3 warehouse/door */, "iata" varchar(3), "lat" decimal(9,5), "lng" decimal(9,5), "trade_lane" varchar(12), "active" boolean DEFAULT 1, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "partners" ("id" integer NOT NULL PRIMARY KEY, "number" varchar(10), "name" varchar(120), "name2" varchar(120), "matchcode" varchar(20), "is_customer" boolean DEFAULT 'f', "is_carrier" boolean DEFAULT 'f', "is_agent" boolean DEFAULT 'f', "is_trucker" boolean DEFAULT 'f', "is_broker" boolean DEFAULT 'f', "country_code" varchar(2), "city" varchar(60), "zip" varchar(12), "street" varchar(120), "phone" varchar(40), "fax" varchar(40), "vat_number" varchar(20), "debtor_no" varchar(10), "creditor_no" varchar(10), "scac" varchar(4), "industry" varchar(40), "credit_limit_cents" integer, "credit_limit_currency" varchar(3), "payment_terms_days" integer DEFAULT 30, "rating" varchar(1), "account_manager_id" integer, "office_id" integer, "parent_id" integer, "aeo" boolean DEFAULT 'f', "settings" text, "blocked_at" datetime, "block_reason" varchar(120), "old_id" integer, "deleted_at" datetime, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "contacts" ("id" integer NOT NULL PRIMARY KEY, "partner_id" integer, "salutation" integer, "first_name" varchar(60), "last_name" varchar(60), "email" varchar(120), "phone" varchar(40), "position" varchar(60), "main" boolean DEFAULT 'f', "newsletter" boolean DEFAULT 'f', "deleted_at" datetime, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "quotes" ("id" integer NOT NULL PRIMARY KEY, "number" varchar(12), "revision" integer DEFAULT 1, "partner_id" integer, "office_id" integer, "user_id" integer, "mode" integer DEFAULT 0 /* 0 FCL 1 LCL 2 air 3 road */, "incoterm" varchar(3), "origin_id" integer, "destination_id" integer, "commodity" varchar(60), "gross_weight_kg" decimal(10,2), "volume_cbm" decimal(9,3), "teu" integer, "total_cents" integer, "cost_cents" integer, "currency" varchar(3), "state" varchar(20), "sent_at" datetime, "accepted_at" datetime, "lost_at" datetime, "expired_at" datetime, "lost_reason" integer, "competitor" varchar(60), "valid_until" date, "deleted_at" datetime, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "shipments" ("id" integer NOT NULL PRIMARY KEY, "reference" varchar(12), "quote_id" integer, "customer_id" integer, "shipper_id" integer, "consignee_id" integer, "agent_id" integer, "office_id" integer, "operator_id" integer, "salesperson_id" integer, "mode" integer DEFAULT 0 /* 0 FCL 1 LCL 2 air 3 road */, "direction" integer DEFAULT 0, "incoterm" varchar(3), "origin_id" integer, "destination_id" integer, "commodity" varchar(60), "packages_count" integer, "gross_weight_kg" decimal(10,2), "chargeable_weight_kg" decimal(10,2), "volume_cbm" decimal(9,3), "dangerous" boolean DEFAULT 0, "un_number" varchar(6), "reefer" boolean DEFAULT 0, "insured" boolean DEFAULT 0, "goods_value_cents" integer, "goods_value_currency" varchar(3), "etd" date, "eta" date, "state" varchar(20), "booked_at" datetime, "departed_at" datetime, "arrived_at" datetime, "delivered_at" datetime, "closed_at" datetime, "cancelled_at" datetime, "cancel_reason" varchar(80), "customer_reference" varchar(30), "pod_signed_by" varchar(60), "internal_notes" text, "status_old" integer, "old_system_id" integer, "lock_version" integer DEFAULT 0, "deleted_at" datetime, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "shipments_users" ("shipment_id" integer, "user_id" integer);
CREATE TABLE "legs" ("id" integer NOT NULL PRIMARY KEY, "shipment_id" integer, "position" integer, "transport" varchar(8), "carrier_id" integer, "from_location_id" integer, "to_location_id" integer, "vessel" varchar(60), "voyage" varchar(20), "flight_no" varchar(10), "truck_plate" varchar(15), "document_no" varchar(30), "planned_departure_at" datetime, "actual_departure_at" datetime, "planned_arrival_at" datetime, "actual_arrival_at" datetime, "distance_km" integer, "co2_kg" decimal(10,1), "deleted_at" datetime, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "containers" ("id" integer NOT NULL PRIMARY KEY, "shipment_id" integer, "number" varchar(11), "iso_type" varchar(4), "size" integer, "seal_no" varchar(15), "tare_kg" integer, "gross_kg" integer, "vgm_kg" integer, "soc" boolean DEFAULT 0, "set_temperature" decimal(4,1), "gated_in_at" datetime, "loaded_at" datetime, "discharged_at" datetime, "gated_out_at" datetime, "returned_at" datetime, "free_days" integer, "demurrage_cents" integer DEFAULT 0, "detention_cents" integer DEFAULT 0, "currency" varchar(3), "created_at" datetime, "updated_at" datetime);
CREATE TABLE "charge_codes" ("id" integer NOT NULL PRIMARY KEY, "code" varchar(6), "name" varchar(80), "category" integer, "gl_account" varchar(8), "vat_code" varchar(4), "pass_through" boolean DEFAULT 0, "active" boolean DEFAULT 1);
CREATE TABLE "charges" ("id" integer NOT NULL PRIMARY KEY, "chargeable_type" varchar(40), "chargeable_id" integer, "charge_code_id" integer, "side" integer DEFAULT 0 /* 0 sell 1 buy */, "partner_id" integer, "quantity" decimal(10,2), "unit" varchar(6), "unit_price_cents" integer, "amount_cents" integer, "currency" varchar(3), "exchange_rate" decimal(12,6), "amount_eur_cents" integer, "invoice_id" integer, "accrued" boolean DEFAULT 0, "description" varchar(120), "deleted_at" datetime, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "invoices" ("id" integer NOT NULL PRIMARY KEY, "number" varchar(20), "kind" integer DEFAULT 0 /* 0 outgoing 1 incoming (vendor bill) 2 credit note */, "partner_id" integer, "shipment_id" integer, "office_id" integer, "issued_on" date, "due_on" date, "net_cents" integer, "vat_cents" integer, "total_cents" integer, "paid_cents" integer DEFAULT 0, "currency" varchar(3), "exchange_rate" decimal(12,6), "net_eur_cents" integer, "state" varchar(20), "sent_at" datetime, "paid_at" datetime, "voided_at" datetime, "dunning_level" integer DEFAULT 0, "last_dunned_on" date, "disputed" boolean DEFAULT 0, "dispute_note" varchar(120), "approved_by_id" integer, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "payments" ("id" integer NOT NULL PRIMARY KEY, "invoice_id" integer, "amount_cents" integer, "currency" varchar(3), "paid_on" date, "method" integer, "bank_reference" varchar(35), "created_at" datetime);
CREATE TABLE "customs_declarations" ("id" integer NOT NULL PRIMARY KEY, "shipment_id" integer, "kind" varchar(8), "mrn" varchar(18), "procedure_code" varchar(4), "customs_office" varchar(8), "declarant_id" integer, "broker_id" integer, "state" varchar(20), "submitted_at" datetime, "accepted_at" datetime, "inspection_at" datetime, "released_at" datetime, "rejected_at" datetime, "duty_cents" integer, "import_vat_cents" integer, "currency" varchar(3), "remarks" varchar(120), "created_at" datetime, "updated_at" datetime);
CREATE TABLE "customs_items" ("id" integer NOT NULL PRIMARY KEY, "customs_declaration_id" integer, "line_no" integer, "hs_code" varchar(10), "description" varchar(80), "origin_country" varchar(2), "net_weight_kg" decimal(10,2), "value_cents" integer, "duty_rate" decimal(5,2), "preference" boolean DEFAULT 0);
CREATE TABLE "events" ("id" integer NOT NULL PRIMARY KEY, "eventable_type" varchar(40), "eventable_id" integer, "name" varchar(40), "source" integer, "user_id" integer, "occurred_at" datetime, "payload" text, "created_at" datetime);
CREATE TABLE "attachments" ("id" integer NOT NULL PRIMARY KEY, "attachable_type" varchar(40), "attachable_id" integer, "document_type" varchar(12), "filename" varchar(120), "content_type" varchar(60), "byte_size" integer, "uploaded_by_id" integer, "visible_to_customer" boolean DEFAULT 0, "deleted_at" datetime, "created_at" datetime);
CREATE TABLE "claims" ("id" integer NOT NULL PRIMARY KEY, "number" varchar(10), "shipment_id" integer, "claimant_id" integer, "liable_id" integer, "cause" varchar(20), "claimed_cents" integer, "settled_cents" integer, "currency" varchar(3), "state" varchar(16), "opened_on" date, "reported_to_insurer_on" date, "settled_on" date, "rejected_on" date, "handler_id" integer, "created_at" datetime, "updated_at" datetime);
CREATE TABLE "tags" ("id" integer NOT NULL PRIMARY KEY, "name" varchar(40), "color" varchar(7));
CREATE TABLE "taggings" ("id" integer NOT NULL PRIMARY KEY, "tag_id" integer, "taggable_type" varchar(40), "taggable_id" integer, "tagger_id" integer, "created_at" datetime);
CREATE TABLE "tmp_partner_import_2019" ("row" integer, "kdnr" text, "firma" text, "ort" text, "land" text, "umsatz18" text, "ok" text);
'''
VIEWS = r'''
CREATE VIEW "shipment_profits" AS SELECT s.id AS shipment_id, s.reference, s.customer_id, s.office_id, s.mode, SUM(CASE WHEN c.side = 0 THEN c.amount_eur_cents ELSE 0 END) AS sell_eur_cents, SUM(CASE WHEN c.side = 1 THEN c.amount_eur_cents ELSE 0 END) AS buy_eur_cents, SUM(CASE WHEN c.side = 0 THEN c.amount_eur_cents ELSE -c.amount_eur_cents END) AS profit_eur_cents FROM shipments s JOIN charges c ON c.chargeable_type = 'Shipment' AND c.chargeable_id = s.id AND c.deleted_at IS NULL WHERE s.deleted_at IS NULL GROUP BY s.id;
CREATE VIEW "open_items" AS SELECT i.id AS invoice_id, i.number, i.kind, i.partner_id, p.name AS partner_name, i.issued_on, i.due_on, i.currency, i.total_cents - i.paid_cents AS open_cents, i.dunning_level FROM invoices i JOIN partners p ON p.id = i.partner_id WHERE i.state IN ('sent','partially_paid');
CREATE INDEX "index_shipments_on_customer_id" ON "shipments" ("customer_id");
CREATE INDEX "index_legs_on_shipment_id" ON "legs" ("shipment_id");
CREATE INDEX "index_charges_on_chargeable" ON "charges" ("chargeable_type", "chargeable_id");
CREATE INDEX "index_charges_on_invoice_id" ON "charges" ("invoice_id");
CREATE INDEX "index_events_on_eventable" ON "events" ("eventable_type", "eventable_id");
CREATE INDEX "index_invoices_on_shipment_id" ON "invoices" ("shipment_id");
CREATE UNIQUE INDEX "unique_schema_migrations" ON "schema_migrations" ("version");
'''
T = {}
def add(t, **k):
    T.setdefault(t, []); 
    if 'id' not in k and t not in ('shipments_users','schema_migrations','tmp_partner_import_2019'): k['id'] = len(T[t]) + 1
    T[t].append(k); return k
def dt(x): return None if x is None else x.strftime('%Y-%m-%d %H:%M:%S') + ('.%06d' % R.randrange(1000000) if x.year >= 2020 else '')
def d(x): return None if x is None else x.strftime('%Y-%m-%d')
def day(n): return D.timedelta(days=n)
def hr(n): return D.timedelta(hours=n)
def pick(w):
    ks = list(w); return R.choices(ks, [w[k] for k in ks])[0]
def work(x):  # into office hours
    return x.replace(hour=R.randint(7, 18), minute=R.randrange(60), second=R.randrange(60))

for i in range(63): add('schema_migrations', version=(D.datetime(2015, 4, 2) + day(i * 61 + R.randrange(30))).strftime('%Y%m%d%H%M%S'))
OFF = [('HAM','Hamburg HQ','Hamburg','DE','EUR','Europe/Berlin','1000',None),('FRA','Frankfurt Airport','Kelsterbach','DE','EUR','Europe/Berlin','1100',None),('RTM','Rotterdam','Rotterdam','NL','EUR','Europe/Amsterdam','2000',None),('ANR','Antwerp','Antwerpen','BE','EUR','Europe/Brussels','2100',None),('GDN','Gdansk','Gdańsk','PL','PLN','Europe/Warsaw','3000',None),('MIL','Milano','Segrate','IT','EUR','Europe/Rome','3100','2023-06-30'),('SHA','Shanghai','Shanghai','CN','CNY','Asia/Shanghai','5000',None),('NYC','New York','Jersey City','US','USD','America/New_York','6000',None)]
for c, n, ci, co, cu, tz, cc, cl in OFF: add('offices', code=c, name=n, city=ci, country_code=co, currency=cu, time_zone=tz, cost_centre=cc, closed_on=cl, created_at='2015-04-20 08:00:00', updated_at='2023-07-03 10:12:44.120000')
COU = [('DE','Germany',1,0,'EU'),('NL','Netherlands',1,0,'EU'),('BE','Belgium',1,0,'EU'),('PL','Poland',1,0,'EU'),('IT','Italy',1,0,'EU'),('FR','France',1,0,'EU'),('ES','Spain',1,0,'EU'),('AT','Austria',1,0,'EU'),('CZ','Czech Republic',1,0,'EU'),('SE','Sweden',1,0,'EU'),('DK','Denmark',1,0,'EU'),('GB','United Kingdom',0,0,'EU'),('CH','Switzerland',0,0,'EU'),('NO','Norway',0,0,'EU'),('TR','Turkey',0,0,'AS'),('CN','China',0,0,'AS'),('HK','Hong Kong',0,0,'AS'),('SG','Singapore',0,0,'AS'),('VN','Vietnam',0,0,'AS'),('IN','India',0,0,'AS'),('JP','Japan',0,0,'AS'),('KR','South Korea',0,0,'AS'),('TH','Thailand',0,0,'AS'),('BD','Bangladesh',0,0,'AS'),('AE','United Arab Emirates',0,0,'AS'),('US','United States',0,0,'NA'),('CA','Canada',0,0,'NA'),('MX','Mexico',0,0,'NA'),('BR','Brazil',0,0,'SA'),('CL','Chile',0,0,'SA'),('ZA','South Africa',0,0,'AF'),('EG','Egypt',0,0,'AF'),('AU','Australia',0,0,'OC'),('RU','Russia',0,1,'EU'),('IR','Iran',0,1,'AS'),('BY','Belarus',0,1,'EU')]
for a, b, e, s, k in COU: add('countries', iso2=a, name=b, eu=e, sanctioned=s, continent=k)
LOC = [('DEHAM','Hamburg','DE',0,None,53.54,9.98,'EUR'),('DEBRV','Bremerhaven','DE',0,None,53.55,8.58,'EUR'),('NLRTM','Rotterdam','NL',0,None,51.95,4.14,'EUR'),('BEANR','Antwerp','BE',0,None,51.26,4.40,'EUR'),('PLGDN','Gdansk','PL',0,None,54.37,18.65,'EUR'),('ITGOA','Genoa','IT',0,None,44.40,8.93,'EUR'),('FRLEH','Le Havre','FR',0,None,49.49,0.11,'EUR'),('ESVLC','Valencia','ES',0,None,39.45,-0.32,'EUR'),('GBFXT','Felixstowe','GB',0,None,51.95,1.33,'EUR'),('TRIST','Istanbul Ambarli','TR',0,None,40.97,28.69,'MED'),
('CNSHA','Shanghai','CN',0,None,31.23,121.47,'FEA'),('CNNGB','Ningbo','CN',0,None,29.87,121.55,'FEA'),('CNYTN','Yantian','CN',0,None,22.57,114.27,'FEA'),('CNTAO','Qingdao','CN',0,None,36.07,120.32,'FEA'),('HKHKG','Hong Kong','HK',0,None,22.32,114.17,'FEA'),('SGSIN','Singapore','SG',0,None,1.26,103.84,'FEA'),('VNSGN','Ho Chi Minh City','VN',0,None,10.77,106.71,'FEA'),('JPYOK','Yokohama','JP',0,None,35.45,139.65,'FEA'),('KRPUS','Busan','KR',0,None,35.10,129.04,'FEA'),('THLCH','Laem Chabang','TH',0,None,13.08,100.88,'FEA'),
('INNSA','Nhava Sheva','IN',0,None,18.95,72.95,'ISC'),('INMAA','Chennai','IN',0,None,13.10,80.29,'ISC'),('BDCGP','Chittagong','BD',0,None,22.31,91.80,'ISC'),('AEJEA','Jebel Ali','AE',0,None,25.01,55.06,'MEA'),('EGALY','Alexandria','EG',0,None,31.20,29.90,'MED'),('ZADUR','Durban','ZA',0,None,-29.88,31.03,'AFR'),('USNYC','New York','US',0,None,40.68,-74.04,'TAT'),('USSAV','Savannah','US',0,None,32.08,-81.09,'TAT'),('USHOU','Houston','US',0,None,29.73,-95.02,'TAT'),('USLAX','Los Angeles','US',0,None,33.74,-118.26,'TPA'),('CAMTR','Montreal','CA',0,None,45.50,-73.55,'TAT'),('MXVER','Veracruz','MX',0,None,19.20,-96.13,'LAM'),('BRSSZ','Santos','BR',0,None,-23.96,-46.33,'LAM'),('CLSAI','San Antonio','CL',0,None,-33.59,-71.61,'LAM'),('AUSYD','Sydney','AU',0,None,-33.86,151.21,'OCE'),
('DEFRA','Frankfurt Airport','DE',1,'FRA',50.03,8.56,'EUR'),('DEMUC','Munich Airport','DE',1,'MUC',48.35,11.78,'EUR'),('DELEJ','Leipzig/Halle Airport','DE',1,'LEJ',51.42,12.24,'EUR'),('NLAMS','Amsterdam Schiphol','NL',1,'AMS',52.31,4.76,'EUR'),('BELGG','Liege Airport','BE',1,'LGG',50.64,5.44,'EUR'),('LULUX','Luxembourg Findel','LU',1,'LUX',49.63,6.21,'EUR'),('GBLHR','London Heathrow','GB',1,'LHR',51.47,-0.45,'EUR'),('CNPVG','Shanghai Pudong','CN',1,'PVG',31.14,121.81,'FEA'),('CNCAN','Guangzhou Baiyun','CN',1,'CAN',23.39,113.30,'FEA'),('HKHKA','Hong Kong Intl Airport','HK',1,'HKG',22.31,113.92,'FEA'),('SGSIA','Singapore Changi','SG',1,'SIN',1.36,103.99,'FEA'),('JPNRT','Tokyo Narita','JP',1,'NRT',35.77,140.39,'FEA'),('KRICN','Seoul Incheon','KR',1,'ICN',37.46,126.44,'FEA'),('INBOM','Mumbai Airport','IN',1,'BOM',19.09,72.87,'ISC'),('AEDXB','Dubai Airport','AE',1,'DXB',25.25,55.36,'MEA'),('USJFK','New York JFK','US',1,'JFK',40.64,-73.78,'TAT'),('USORD','Chicago O Hare','US',1,'ORD',41.98,-87.90,'TAT'),('USATL','Atlanta','US',1,'ATL',33.64,-84.43,'TAT'),('BRGRU','Sao Paulo Guarulhos','BR',1,'GRU',-23.43,-46.47,'LAM'),('ZAJNB','Johannesburg','ZA',1,'JNB',-26.13,28.24,'AFR'),
('DEDUI','Duisburg','DE',2,None,51.43,6.76,'EUR'),('DEMUN','Munich Riem Terminal','DE',2,None,48.14,11.67,'EUR'),('DESTR','Stuttgart','DE',3,None,48.78,9.18,'EUR'),('DENUE','Nuremberg','DE',3,None,49.45,11.08,'EUR'),('ATVIE','Vienna','AT',2,None,48.16,16.48,'EUR'),('CZPRG','Prague','CZ',2,None,50.08,14.43,'EUR'),('PLWAW','Warsaw','PL',3,None,52.23,21.01,'EUR'),('PLPOZ','Poznan','PL',3,None,52.41,16.93,'EUR'),('ITMIL','Milan','IT',3,None,45.46,9.19,'EUR'),('FRLYS','Lyon','FR',3,None,45.76,4.84,'EUR'),('FRPAR','Paris','FR',3,None,48.86,2.35,'EUR'),('ESBCN','Barcelona','ES',3,None,41.39,2.17,'EUR'),('SEGOT','Gothenburg','SE',3,None,57.71,11.97,'EUR'),('DKCPH','Copenhagen','DK',3,None,55.68,12.57,'EUR'),('CHBSL','Basel','CH',3,None,47.56,7.59,'EUR'),('GBBHM','Birmingham','GB',3,None,52.48,-1.90,'EUR'),('TRESB','Ankara','TR',3,None,39.93,32.86,'MED'),('RULED','St Petersburg','RU',0,None,59.88,30.21,'EUR'),('RUMOW','Moscow','RU',3,None,55.75,37.62,'EUR')]
for u, n, c, k, ia, la, ln, tl in LOC: add('locations', unlocode=u, name=n, country_code=c, kind=k, iata=ia, lat=la, lng=ln, trade_lane=tl, active=0 if c == 'RU' else 1, created_at='2015-04-20 08:30:00', updated_at='2022-03-11 16:01:20.500000' if c == 'RU' else '2015-04-20 08:30:00')
LO = {l['unlocode']: l for l in T['locations']}

FN = 'Anna Jens Katrin Oliver Marta Piotr Sven Birgit Lars Claudia Thomas Ingrid Marek Agnieszka Pieter Johan Femke Wout Giulia Marco Wei Li Jun Yan Sarah Kevin Megan Brian Heike Torsten Nadine Felix Lena Jonas Sabine Uwe Dirk Silke Tobias Malte Frauke Henning Maren Ole Svenja'.split()
LN = 'Petersen Hansen Brandt Vogel Nowak Kowalski Lindner Behrens Albers Reimers Martens Schuster Wójcik Zielińska de-Vries Jansen Peeters Maes Rossi Bianchi Zhang Chen Wang Liu Miller Johnson Davis Murphy Kruse Lorenz Thiel Fuchs Engel Paulsen Clasen Harms Wulf Timm Ehlers Sievers Kock Bruhn Jessen Lüders Stahl'.split()
fn = FN[:]; ln = LN[:]; R.shuffle(ln)
for i in range(45):
    o = pick({1: 14, 2: 7, 3: 7, 4: 4, 5: 4, 6: 2, 7: 4, 8: 3}) if i > 8 else (i % 8) + 1
    cr = D.datetime(2015, 5, 1) + day(R.randrange(3500)) if i > 12 else D.datetime(2015, 4, 20)
    left = None
    if o == 6: left = D.datetime(2023, 6, 30)
    elif R.random() < .16: left = min(cr + day(400 + R.randrange(1500)), D.datetime(2025, 9, 30))
    role = pick({0: 22, 1: 48, 2: 12, 3: 13, 4: 5}) if i > 7 else [0, 1, 1, 0, 2, 1, 0, 3][i]
    last = (left - day(1)) if left else NOW - hr(R.randrange(5, 400))
    f, l = fn[i], ln[i].replace('-', ' ')
    add('users', office_id=o, email=(f[0] + '.' + l.replace(' ', '') + '@blueanchor-logistics.example').lower().translate(str.maketrans('óńü', 'onu')), encrypted_password='$2a$10$' + ''.join(R.choices('abcdefghijkLMNOPQ0123456789./', k=22)), first_name=f, last_name=l, initials=(f[0] + l[0] + l[1]).upper(), role=role, locale={1: 'de', 2: 'de', 3: 'nl', 4: 'nl', 5: 'pl', 6: 'it', 7: 'zh', 8: 'en'}[o], sign_in_count=R.randint(60, 4200), last_sign_in_at=dt(last), settings=json.dumps({'digest': R.choice(['daily', 'daily', 'weekly', 'off']), 'dark_mode': R.random() < .4, 'per_page': R.choice([25, 50, 100])}), left_on=d(left), deleted_at=dt(left + day(14)) if left and R.random() < .7 else None, created_at=dt(cr), updated_at=dt(last))
def users(o, role, when):
    c = [u for u in T['users'] if u['role'] == role and (u['left_on'] is None or u['left_on'] > d(when))]
    s = [u for u in c if u['office_id'] == o]
    return R.choice(s or c)['id']

# partners
CAR = [('Maersk','MAEU','DK'),('MSC Mediterranean Shipping','MSCU','CH'),('Hapag-Lloyd','HLCU','DE'),('CMA CGM','CMDU','FR'),('Ocean Network Express','ONEY','SG'),('Evergreen Line','EGLV','CN'),('COSCO Shipping','COSU','CN'),('Yang Ming','YMLU','CN'),('Lufthansa Cargo','LH','DE'),('Emirates SkyCargo','EK','AE'),('Qatar Airways Cargo','QR','AE'),('Cargolux','CV','NL'),('Turkish Cargo','TK','TR'),('Cathay Cargo','CX','HK'),('Hamburg Süd (alt)','SUDU','DE')]
AGT = [('Sinolink Logistics Shanghai','CN'),('Golden Harbour Forwarding','HK'),('Lion City Freight','SG'),('Saigon Star Logistics','VN'),('Bharat Cargo Movers','IN'),('Hanil Express','KR'),('Fuji Transport Services','JP'),('Gulf Bridge Shipping','AE'),('Liberty Freight Brokers','US'),('Maple Leaf Forwarding','CA'),('Andes Cargo','CL'),('Paulista Comex','BR'),('Cape Point Logistics','ZA'),('Bosphorus Lojistik','TR'),('Southern Cross Freight','AU'),('Dhaka Ocean Lines','BD')]
TRU = [('Kruse Spedition','DE'),('Elbe Trucking','DE'),('Transporte Huber','DE'),('Van Dam Transport','NL'),('De Schutter Trucking','BE'),('Trans-Pol Sp. z o.o.','PL'),('Orzel Transport','PL'),('Brennero Trasporti','IT'),('Rhône Express','FR'),('Anatolia TIR','TR'),('Nordic Haul AB','SE'),('Moravia Trans','CZ')]
BRO = [('Zollservice Nord','DE'),('Douane Direct','NL'),('Customs Partners Antwerp','BE'),('Agencja Celna Bałtyk','PL'),('Clearway US Brokers','US')]
A1 = 'Nordlicht Hanse Alster Rhein Bergmann Falke Krone Stein Sonnen Weser Adler Delta Omega Tulpen Polder Maas Schelde Vistula Baltica Mazur Lombarda Alpina Rapid Sigma Ceres Vega Atlas Polar Terra Kolibri'.split()
A2 = [('Maschinenbau','Machinery'),('Pharma','Pharma'),('Textil','Textiles'),('Chemie','Chemicals'),('Automotive','Automotive'),('Elektronik','Electronics'),('Möbel','Furniture'),('Foods','Food'),('Medizintechnik','Medical'),('Sport','Sporting goods'),('Solar','Energy'),('Papier','Paper'),('Stahlhandel','Steel'),('Spielwaren','Toys'),('Kosmetik','Cosmetics')]
CITY = {'DE': ['Hamburg','Bremen','Stuttgart','München','Köln','Frankfurt','Leipzig','Hannover'],'NL':['Rotterdam','Eindhoven','Venlo','Tilburg'],'BE':['Antwerpen','Gent','Liège'],'PL':['Gdańsk','Poznań','Łódź','Warszawa'],'IT':['Milano','Bergamo','Torino'],'FR':['Lyon','Lille','Paris'],'AT':['Wien','Linz'],'CZ':['Praha','Brno'],'SE':['Göteborg'],'DK':['Aarhus','København'],'CH':['Basel','Zürich'],'GB':['Birmingham','Leeds'],'CN':['Shanghai','Ningbo','Shenzhen','Qingdao'],'HK':['Hong Kong'],'US':['New Jersey','Chicago','Houston','Atlanta'],'ES':['Barcelona','Valencia']}
SUF = {'DE':['GmbH','GmbH & Co. KG','AG'],'NL':['B.V.'],'BE':['NV','BV'],'PL':['Sp. z o.o.','S.A.'],'IT':['S.r.l.','S.p.A.'],'FR':['SAS','SARL'],'AT':['GmbH'],'CZ':['s.r.o.'],'SE':['AB'],'DK':['A/S'],'CH':['AG'],'GB':['Ltd'],'CN':['Co. Ltd'],'HK':['Ltd'],'US':['Inc.','LLC'],'ES':['S.L.']}
def partner(name, co, flags, industry=None, city=None, scac=None):
    n = len(T.get('partners', [])) + 1
    cr = D.datetime(2015, 4, 25) + day(R.randrange(3700)) if n > 90 else D.datetime(2015, 4, 25) + day(R.randrange(60))
    cust = 'is_customer' in flags
    off = {'DE': pick({1: 6, 2: 3}), 'NL': 3, 'BE': 4, 'FR': 4, 'GB': 3, 'PL': 5, 'CZ': 5, 'IT': 6, 'AT': 2, 'CH': 2, 'CN': 7, 'HK': 7, 'US': 8, 'SE': 1, 'DK': 1, 'ES': 3}.get(co, 1)
    lim = R.choice([500000, 1000000, 1000000, 2500000, 2500000, 5000000, 10000000, 20000000]) if cust and R.random() < .85 else None
    bl = NOW - day(R.randrange(5, 900)) if cust and R.random() < .06 else None
    if bl and bl < cr: bl = None
    dl = cr + day(R.randrange(300, 1500)) if R.random() < .06 and n > 60 else None
    if dl and dl > NOW: dl = None
    st = {'invoice': {'by': pick({'email': 70, 'portal': 14, 'post': 10, 'edi': 6}), 'per': R.choice(['shipment', 'shipment', 'month'])}, 'reminder_days': R.choice([7, 14, 14, 21])} if cust else {}
    if R.random() < .2: st['edi'] = True
    return add('partners', number='P%05d' % (10000 + n * 3), name=name, name2=None if R.random() < .9 else 'c/o Shared Services', matchcode=name.upper().replace(' ', '')[:12], is_customer='t' if cust else 'f', is_carrier='t' if 'is_carrier' in flags else 'f', is_agent='t' if 'is_agent' in flags else 'f', is_trucker='t' if 'is_trucker' in flags else 'f', is_broker='t' if 'is_broker' in flags else 'f', country_code=co, city=city or R.choice(CITY.get(co, ['-'])), zip='%05d' % R.randint(1000, 98999), street=R.choice(['Hafenstr.', 'Industrieweg', 'Am Kai', 'Main Rd', 'ul. Portowa', 'Via Roma']) + ' %d' % R.randint(1, 180), phone='+%d %d' % (R.randint(30, 90), R.randint(1000000, 99999999)), fax='+%d %d' % (R.randint(30, 90), R.randint(1000000, 99999999)) if cr.year < 2018 and R.random() < .7 else None, vat_number=co + '%09d' % R.randrange(10**9) if R.random() < .9 else None, debtor_no='1%05d' % (n * 7 % 99999) if cust else None, creditor_no=None if cust and len(flags) == 1 else '7%05d' % (n * 7 % 99999), scac=scac, industry=industry, credit_limit_cents=lim, credit_limit_currency='EUR' if lim else None, payment_terms_days=R.choice([14, 30, 30, 30, 45, 60]), rating=pick({'A': 4, 'B': 5, 'C': 2, None: 2}) if cust else None, account_manager_id=None, office_id=off, parent_id=None, aeo='t' if R.random() < .25 else 'f', settings=json.dumps(st), blocked_at=dt(bl), block_reason=R.choice(['overdue > 90d', 'insolvency', 'credit insurance withdrawn', None]) if bl else None, old_id=40000 + n * 11 if cr.year < 2017 else None, deleted_at=dt(dl), created_at=dt(cr), updated_at=dt(dl or min(NOW, cr + day(R.randrange(1, 800)))), _cr=cr, _dl=dl)
T['partners'] = []
for n, s, c in CAR: partner(n, c, ['is_carrier'], city='-' if c not in CITY else None, scac=s)
for n, c in AGT: partner(n, c, ['is_agent'] + (['is_customer'] if R.random() < .25 else []))
for n, c in TRU: partner(n, c, ['is_trucker'])
for n, c in BRO: partner(n, c, ['is_broker'])
seen = set()
while len(seen) < 330:
    a, (b, ind) = R.choice(A1), R.choice(A2)
    co = pick({'DE': 40, 'NL': 14, 'BE': 9, 'PL': 10, 'IT': 5, 'FR': 5, 'AT': 4, 'CZ': 3, 'SE': 2, 'DK': 3, 'CH': 3, 'GB': 5, 'CN': 8, 'HK': 2, 'US': 9, 'ES': 2})
    if (a, b) in seen: continue
    seen.add((a, b)); partner('%s %s %s' % (a, b, R.choice(SUF[co])), co, ['is_customer'], ind)
for a in ['Ningbo Everbright Trading', 'Shenzhen Topway Electronics', 'Jaipur Home Textiles', 'Busan Precision Parts', 'Dhaka Knitwear', 'Saigon Furniture Export', 'Osaka Bearings', 'Qingdao Tyre Works', 'Texas Valve Corp', 'Toronto Timber', 'Santos Coffee Export', 'Cape Citrus Growers']:
    partner(a, R.choice(['CN', 'CN', 'IN', 'US']), [])   # shippers only, no flag
P = {p['id']: p for p in T['partners']}
CUST = [p for p in T['partners'] if p['is_customer'] == 't']
for p in CUST:
    if R.random() < .93: p['account_manager_id'] = users(p['office_id'], 0, NOW if R.random() < .9 else D.datetime(2019, 1, 1))
    if R.random() < .08: p['parent_id'] = R.choice(CUST)['id']
    if p['parent_id'] == p['id']: p['parent_id'] = None
W = {p['id']: (0 if R.random() < .12 else R.paretovariate(1.1)) for p in CUST}
W = {k: min(v, 25) for k, v in W.items()}
CARID = {'sea': [p['id'] for p in T['partners'][:8]] + [15], 'air': [p['id'] for p in T['partners'][8:14]], 'road': [p['id'] for p in T['partners'] if p['is_trucker'] == 't']}
SHIPPERS = [p['id'] for p in T['partners'][-12:]]
POS = ['Head of Logistics', 'Import Clerk', 'Export Clerk', 'Purchasing', 'Accounts Payable', 'Managing Director', None]
for p in T['partners']:
    for k in range(pick({0: 12, 1: 45, 2: 30, 3: 13})):
        f, l = R.choice(FN), R.choice(LN).replace('-', ' ')
        cr = p['_cr'] + day(R.randrange(0, 900)); cr = min(cr, NOW - day(2))
        add('contacts', partner_id=p['id'], salutation=R.choice([0, 1, 1, 2]), first_name=f, last_name=l, email=(f + '.' + l.replace(' ', '') + '@' + p['matchcode'] + '.example').lower() if R.random() < .9 else None, phone=None if R.random() < .3 else '+49 %d' % R.randint(10**6, 10**8), position=R.choice(POS), main='t' if k == 0 else 'f', newsletter='t' if R.random() < .3 else 'f', deleted_at=dt(min(cr + day(500), NOW)) if R.random() < .07 else None, created_at=dt(cr), updated_at=dt(cr))

FX = {'EUR': 1.0, 'USD': .92, 'PLN': .232, 'CNY': .128, 'GBP': 1.16}
def fx(c, t): return 1.0 if c == 'EUR' else round(FX[c] * (1 + .05 * ((t.year * 12 + t.month) % 7 - 3) / 3), 6)
EURP = ['DEHAM'] * 5 + ['DEBRV'] * 2 + ['NLRTM'] * 4 + ['BEANR'] * 3 + ['PLGDN'] * 2 + ['ITGOA', 'FRLEH', 'GBFXT', 'ESVLC']
OVP = ['CNSHA'] * 7 + ['CNNGB'] * 4 + ['CNYTN'] * 4 + ['CNTAO'] * 2 + ['HKHKG', 'SGSIN', 'SGSIN', 'VNSGN', 'VNSGN', 'JPYOK', 'KRPUS', 'KRPUS', 'THLCH', 'INNSA', 'INNSA', 'INNSA', 'INMAA', 'BDCGP', 'BDCGP', 'AEJEA', 'AEJEA', 'EGALY', 'ZADUR', 'USNYC', 'USNYC', 'USNYC', 'USSAV', 'USHOU', 'USHOU', 'USLAX', 'CAMTR', 'MXVER', 'BRSSZ', 'BRSSZ', 'CLSAI', 'AUSYD', 'TRIST']
EURA = ['DEFRA'] * 6 + ['DEMUC'] * 2 + ['DELEJ', 'NLAMS', 'NLAMS', 'NLAMS', 'BELGG', 'BELGG', 'LULUX', 'GBLHR']
OVA = ['CNPVG'] * 6 + ['CNCAN', 'CNCAN', 'HKHKA', 'HKHKA', 'HKHKA', 'SGSIA', 'JPNRT', 'KRICN', 'INBOM', 'INBOM', 'AEDXB', 'USJFK', 'USJFK', 'USORD', 'USORD', 'USATL', 'BRGRU', 'ZAJNB']
DOOR = ['DESTR', 'DENUE', 'DEDUI', 'DEMUN', 'ATVIE', 'CZPRG', 'PLWAW', 'PLPOZ', 'ITMIL', 'FRLYS', 'FRPAR', 'ESBCN', 'SEGOT', 'DKCPH', 'CHBSL', 'GBBHM', 'TRESB', 'DEHAM', 'NLRTM']
COM = {'Machinery': ['machine parts', 'pumps', 'CNC machines'], 'Pharma': ['pharmaceuticals', 'vaccines'], 'Textiles': ['garments', 'fabrics'], 'Chemicals': ['resins', 'paint', 'solvents'], 'Automotive': ['auto parts', 'tyres'], 'Electronics': ['consumer electronics', 'lithium batteries', 'cables'], 'Furniture': ['furniture'], 'Food': ['frozen fish', 'coffee', 'citrus fruit'], 'Medical': ['medical devices'], 'Sporting goods': ['bicycles', 'sportswear'], 'Energy': ['solar panels', 'inverters'], 'Paper': ['paper rolls', 'pulp'], 'Steel': ['steel coils', 'steel pipes'], 'Toys': ['toys'], 'Cosmetics': ['cosmetics'], None: ['general cargo']}
INC = {'imp': ['FOB', 'FOB', 'FOB', 'EXW', 'FCA'], 'exp': ['CIF', 'CFR', 'DAP', 'FOB', 'CIP', 'DDP']}
CC = [('OFR','Ocean freight',0),('AFR','Air freight',0),('RFR','Road freight',0),('BAF','Bunker surcharge',1),('FSC','Fuel surcharge air',1),('PSS','Peak season surcharge',1),('THCO','Terminal handling origin',2),('THCD','Terminal handling destination',2),('DOC','Documentation / B/L fee',3),('PRE','Pre-carriage',4),('ONC','On-carriage',4),('CUS','Customs clearance',5),('DUT','Customs duty outlay',5),('INS','Cargo insurance',6),('STO','Storage',6),('DEM','Demurrage & detention',6),('HND','Handling',2),('ADM','Admin fee',3),('ISPS','ISPS security',1),('TOLL','Toll surcharge (old)',1)]
for i, (c, n, k) in enumerate(CC): add('charge_codes', code=c, name=n, category=k, gl_account='%d' % (44000 + i * 10), vat_code=R.choice(['V0', 'V19', 'RC']), pass_through=1 if c == 'DUT' else 0, active=0 if c == 'TOLL' else 1)
CCI = {c['code']: c['id'] for c in T['charge_codes']}

def route(mode):
    imp = R.random() < .6
    if mode in (0, 1): e, o = R.choice(EURP), R.choice(OVP)
    elif mode == 2: e, o = R.choice(EURA), R.choice(OVA)
    else:
        e, o = R.sample(DOOR, 2)
        return e, o, pick({0: 5, 1: 4, 2: 1})
    if R.random() < .02: return o, R.choice(OVP if mode < 2 else OVA), 2
    return (o, e, 1) if imp else (e, o, 0)
def cargo(mode, ind):
    c = R.choice(COM[ind])
    if mode == 0: n = pick({1: 60, 2: 22, 3: 8, 4: 6, 6: 3, 10: 1}); return c, n, round(n * R.uniform(6000, 22000), 1), round(n * R.uniform(25, 66), 2), n
    if mode == 1: return c, R.randint(1, 30), round(R.uniform(120, 5200), 1), round(R.uniform(.6, 14), 3), 0
    if mode == 2: return c, R.randint(1, 24), round(R.lognormvariate(5.8, .9), 1), round(R.uniform(.2, 9), 3), 0
    return c, R.randint(1, 33), round(R.uniform(300, 24000), 1), round(R.uniform(2, 80), 2), 0

# quotes and shipments over time
ACT = [p for p in CUST if W[p['id']] > 0]
start = D.datetime(2021, 1, 4)
days = (NOW - start).days
nq = ns = 0
for dd in range(days + 1):
    t0 = start + day(dd)
    if t0.weekday() > 4: continue
    season = {1: .85, 2: .7, 9: 1.15, 10: 1.2, 11: 1.1, 12: .75, 8: .95}.get(t0.month, 1) * {2021: .8, 2022: 1.0, 2023: .88, 2024: 1.02, 2025: 1.1}[t0.year]
    for _ in range(max(0, int(R.gauss(2.75 * season, 1.1) + .5))):
        cs = [p for p in ACT if p['_cr'] < t0 and (not p['_dl'] or p['_dl'] > t0)]
        p = R.choices(cs, [W[x['id']] for x in cs])[0]
        mode = pick({0: 48, 1: 16, 2: 22, 3: 14}) if p['industry'] not in ('Pharma', 'Medical') else pick({0: 15, 1: 10, 2: 60, 3: 15})
        o, de, dr = route(mode); t = work(t0)
        if t > NOW: t = NOW - hr(R.randint(1, 3))
        off = p['office_id'] if p['office_id'] != 6 or t < D.datetime(2023, 6, 30) else 2
        if R.random() < .1: off = R.choice([1, 3, 1, 2, 4])
        c, pk, kg, cbm, ncont = cargo(mode, p['industry'])
        base = {0: 2300 * max(ncont, 1), 1: 95 * max(cbm, 1) + 180, 2: 4.1 * kg + 150, 3: 480 + kg * .07}[mode] * R.uniform(.75, 1.4) * ({2021: 1.5, 2022: 1.6}.get(t.year, 1) if mode < 2 else 1)
        marg = R.uniform(-.02, .28)
        cur = T['offices'][off - 1]['currency'] if R.random() < .7 else R.choice(['EUR', 'USD'])
        rate = fx(cur, t)
        tot = int(base / rate * 100); cost = int(tot * (1 - marg))
        ho_sent = t + hr(R.randint(1, 60)); q = None
        has_q = R.random() < .88
        if has_q:
            nq += 1
            st = pick({'draft': 4, 'accepted': 52, 'lost': 28, 'expired': 16})
            if t > NOW - day(25): st = pick({'draft': 15, 'sent': 55, 'accepted': 22, 'lost': 8})
            if ho_sent > NOW: st = 'draft'
            acc = lost = exp = None
            val = t + day(R.choice([14, 30, 30]))
            if st == 'accepted': acc = ho_sent + hr(R.randint(3, 240))
            if st == 'lost': lost = ho_sent + hr(R.randint(24, 500))
            if st == 'expired': exp = (val + day(1)).replace(hour=2, minute=0, second=0)
            if (acc and acc > NOW) or (lost and lost > NOW) or (exp and exp > NOW): st = 'sent'; acc = lost = exp = None
            q = add('quotes', number='Q%02d-%05d' % (t.year % 100, nq), revision=pick({1: 7, 2: 2, 3: 1}), partner_id=p['id'], office_id=off, user_id=users(off, 0, t), mode=mode, incoterm=R.choice(INC['imp' if dr == 1 else 'exp']), origin_id=LO[o]['id'], destination_id=LO[de]['id'], commodity=c, gross_weight_kg=kg, volume_cbm=cbm, teu=ncont * 2 if mode == 0 else None, total_cents=tot, cost_cents=cost, currency=cur, state=st, sent_at=None if st == 'draft' else dt(ho_sent), accepted_at=dt(acc), lost_at=dt(lost), expired_at=dt(exp), lost_reason=R.choice([0, 0, 0, 1, 2, 3]) if st == 'lost' else None, competitor=R.choice(['Kuehne', 'DSV', 'DB Schenker', 'local', None]) if st == 'lost' else None, valid_until=d(val), deleted_at=dt(min(t + day(40), NOW)) if st in ('draft', 'expired') and R.random() < .15 else None, created_at=dt(t), updated_at=dt(acc or lost or exp or t))
            if st != 'accepted': continue
            b = acc + hr(R.randint(1, 50))
        else: b = t + hr(2)
        if b > NOW: continue
        ns += 1
        lead = {0: 12, 1: 10, 2: 3, 3: 3}[mode]
        etd = b + day(R.randint(2, lead + 4))
        far = LO[o]['trade_lane'] if LO[o]['trade_lane'] != 'EUR' else LO[de]['trade_lane']
        tt = {0: {'FEA': 34, 'ISC': 26, 'MEA': 24, 'TAT': 16, 'TPA': 28, 'LAM': 24, 'AFR': 24, 'OCE': 42, 'MED': 10}.get(far, 8), 2: 2, 3: 3}.get(mode if mode != 1 else 0) + (5 if mode == 1 else 0)
        eta = etd + day(max(1, tt + R.randint(-2, 3)))
        dep = etd + day(pick({0: 60, 1: 15, 2: 8, 4: 6, 7: 4, -1: 7}) if mode != 2 else pick({0: 80, 1: 15, 2: 5})) + hr(R.randint(0, 12))
        if dep < b: dep = b + hr(10)
        arr = dep + (eta - etd) + day(pick({0: 45, 1: 20, -1: 10, 3: 12, 6: 8, 11: 5}) if mode < 2 else pick({0: 80, 1: 15, 2: 5})) + hr(R.randint(0, 9))
        dlv = work(arr + day(R.randint(1, 9 if mode < 2 else 3))); clo = work(dlv + day(R.randint(6, 45)))
        can = None
        if R.random() < .045: can = b + hr(R.randint(5, 24 * 6)); can = can if can < dep and can < NOW else None
        if can: dep = arr = dlv = clo = None; st = 'cancelled'
        else:
            dep = dep if dep < NOW else None; arr = arr if arr < NOW else None; dlv = dlv if dlv < NOW else None; clo = clo if clo < NOW and R.random() < .96 else None
            st = 'closed' if clo else 'delivered' if dlv else 'arrived' if arr else 'in_transit' if dep else 'booked'
        dele = dt(b + day(1)) if R.random() < .03 else None
        if not dele and R.random() < .008: dele = dt(b + day(1))
        dr2 = dr
        cons = p['id'] if dr == 1 else R.choice(SHIPPERS); shp = R.choice(SHIPPERS) if dr == 1 else p['id']
        agent = None
        if mode != 3:
            fc = LO[o if dr == 1 else de]['country_code']; ag = [x['id'] for x in T['partners'] if x['is_agent'] == 't' and x['country_code'] == fc]
            agent = ag[0] if ag and R.random() < .9 else None
        op = users(off, 1, b); sp = q['user_id'] if q else (p['account_manager_id'] or users(off, 0, b))
        gv = int(R.lognormvariate(10.4, .9) * 100)
        dg = 1 if c in ('paint', 'solvents', 'lithium batteries', 'resins') and R.random() < .8 else 0
        rf = 1 if c in ('vaccines', 'frozen fish', 'citrus fruit') or (c == 'pharmaceuticals' and R.random() < .5) else 0
        s = add('shipments', reference='%s%02d%05d' % (T['offices'][off - 1]['code'], b.year % 100, ns), quote_id=q['id'] if q else None, customer_id=p['id'], shipper_id=shp, consignee_id=cons, agent_id=agent, office_id=off, operator_id=op, salesperson_id=sp, mode=mode, direction=dr2, incoterm=q['incoterm'] if q else R.choice(INC['imp' if dr == 1 else 'exp']), origin_id=LO[o]['id'], destination_id=LO[de]['id'], commodity=c, packages_count=pk if mode else R.randint(10, 900), gross_weight_kg=kg, chargeable_weight_kg=round(max(kg, cbm * 167), 1) if mode == 2 else None, volume_cbm=cbm, dangerous=dg, un_number={'paint': 'UN1263', 'solvents': 'UN1993', 'lithium batteries': 'UN3480', 'resins': 'UN1866'}[c] if dg else None, reefer=rf, insured=1 if R.random() < .3 else 0, goods_value_cents=gv if R.random() < .8 else None, goods_value_currency=R.choice(['EUR', 'USD']), etd=d(etd), eta=d(eta), state=st, booked_at=dt(b), departed_at=dt(dep), arrived_at=dt(arr), delivered_at=dt(dlv), closed_at=dt(clo), cancelled_at=dt(can), cancel_reason=R.choice(['rate too high', 'customer cancelled', 'no space', 'goods not ready', 'duplicate booking']) if can else None, customer_reference='PO-%d' % R.randint(10000, 99999) if R.random() < .8 else None, pod_signed_by=R.choice(LN) if dlv and R.random() < .85 else None, internal_notes=R.choice(['call before delivery', 'tail lift needed', 'L/C - original docs by courier', '!! check VGM']) if R.random() < .12 else None, status_old=R.choice([10, 20, 30, 90]) if b.year == 2021 else None, old_system_id=700000 + ns if b < D.datetime(2021, 4, 1) else None, lock_version=R.randint(0, 30), deleted_at=dele, created_at=dt(b), updated_at=dt(clo or dlv or arr or dep or can or b))
        s.update(_b=b, _etd=etd, _eta=eta, _dep=dep, _arr=arr, _dlv=dlv, _clo=clo, _can=can, _n=ncont, _o=o, _d=de, _base=base, _m=marg)
        if R.random() < .25:
            for u in R.sample(T['users'], R.randint(1, 2)): add('shipments_users', shipment_id=s['id'], user_id=u['id'])
VES = ['MSC Gülsün', 'Ever Given', 'HMM Algeciras', 'Maersk Emden', 'Madrid Express', 'Tokyo Express', 'CMA CGM Antoine', 'ONE Innovation', 'COSCO Shipping Aries', 'YM Wondrous', 'Hamburg Express', 'MSC Irina', 'Maersk Halifax', 'Ever Ace']
def dist(a, b, tr): 
    a, b = LO[a], LO[b]; x = ((a['lat'] - b['lat'])**2 + ((a['lng'] - b['lng']) * .7)**2)**.5 * 111
    return int(x * {'sea': 1.75, 'air': 1.02, 'road': 1.3, 'rail': 1.25}[tr]) + 20
INL = ['DESTR', 'DENUE', 'DEDUI', 'DEMUN', 'CZPRG', 'ATVIE', 'PLPOZ']
SEAW = [22, 20, 18, 12, 8, 9, 8, 2, 1]
EF = {'sea': .009, 'air': .6, 'road': .075, 'rail': .022}
for s in T['shipments']:
    m = s['mode']; main = {0: 'sea', 1: 'sea', 2: 'air', 3: 'road'}[m]
    legs = []
    eu_o, eu_d = LO[s['_o']]['trade_lane'] == 'EUR', LO[s['_d']]['trade_lane'] == 'EUR'
    if m != 3 and eu_o and R.random() < .6: legs.append((R.choice(['road', 'road', 'road', 'rail']) if m < 2 else 'road', R.choice(INL), s['_o'], 'pre'))
    if main == 'sea' and R.random() < .18 and not (eu_o and eu_d): hub = R.choice(['SGSIN', 'EGALY', 'BEANR']); legs += [('sea', s['_o'], hub, 'main'), ('sea', hub, s['_d'], 'main2')] if hub not in (s['_o'], s['_d']) else [('sea', s['_o'], s['_d'], 'main')]
    else: legs.append((main, s['_o'], s['_d'], 'main'))
    if m != 3 and eu_d and R.random() < .7: legs.append((R.choice(['road', 'road', 'rail']) if m < 2 else 'road', s['_d'], R.choice(INL), 'on'))
    car = R.choices(CARID['sea'], SEAW)[0] if main == 'sea' else R.choice(CARID[main])
    if s['_b'].year > 2022 and car == 15: car = 1
    two = any(x[3] == 'main2' for x in legs)
    for i, (tr, a, b, w) in enumerate(legs):
        pdep, parr, adep, aarr = s['_etd'], s['_eta'], s['_dep'], s['_arr']
        if w == 'pre': pdep, parr, adep, aarr = s['_etd'] - day(2), s['_etd'] - day(1), s['_dep'] - day(2) if s['_dep'] else None, s['_dep'] - day(1) if s['_dep'] else None
        if w == 'on': pdep, parr, adep, aarr = s['_eta'] + day(1), s['_eta'] + day(2), s['_dlv'] - hr(9) if s['_dlv'] else None, s['_dlv']
        if two and w in ('main', 'main2'):
            mid = s['_etd'] + (s['_eta'] - s['_etd']) * .6; amid = s['_dep'] + (s['_eta'] - s['_etd']) * .6 if s['_dep'] else None; amid = amid if amid and amid < NOW else None
            if w == 'main': parr, aarr = mid, amid
            else: pdep, adep = mid + day(1), amid + day(1) if amid and amid + day(1) < NOW else None
        pdep = pdep.replace(hour=R.choice([6, 8, 12, 18]), minute=0, second=0); parr = parr.replace(hour=R.choice([6, 8, 12, 18]), minute=0, second=0)
        di = dist(a, b, tr)
        c = car if w.startswith('main') else (R.choice(CARID['road']) if R.random() < .95 else None)
        add('legs', shipment_id=s['id'], position=i + 1, transport=tr, carrier_id=c, from_location_id=LO[a]['id'], to_location_id=LO[b]['id'], vessel=R.choice(VES) if tr == 'sea' else None, voyage='%03d%s' % (R.randint(1, 540), R.choice('EW')) if tr == 'sea' else None, flight_no=P[c]['scac'] + '%d' % R.randint(100, 9999) if tr == 'air' and c else None, truck_plate=R.choice(['HH', 'B', 'GD', 'RT']) + ' %s %d' % (R.choice(['AB', 'KX', 'TR']), R.randint(100, 9999)) if tr == 'road' and R.random() < .7 else None, document_no={'sea': '%s%d' % (P[c]['scac'] if c and P[c]['scac'] else 'BL', R.randint(10**8, 10**9)), 'air': '%03d-%08d' % (R.choice([20, 176, 157, 172, 235, 160]), R.randrange(10**8)), 'road': 'CMR%06d' % R.randrange(10**6), 'rail': 'CIM%06d' % R.randrange(10**6)}[tr] if not s['_can'] else None, planned_departure_at=dt(pdep), actual_departure_at=dt(adep), planned_arrival_at=dt(parr), actual_arrival_at=dt(aarr), distance_km=di, co2_kg=round(float(s['gross_weight_kg']) / 1000 * di * EF[tr], 1), deleted_at=dt(s['_b'] + day(1)) if R.random() < .01 else None, created_at=dt(s['_b']), updated_at=dt(aarr or adep or s['_b']))
    s['_car'] = car
    if m == 0:
        for k in range(s['_n']):
            ty = ('45R1', 40) if s['reefer'] else pick({('22G1', 20): 30, ('42G1', 40): 22, ('45G1', 40): 46, ('L5G1', 45): 2})
            gi = s['_dep'] - day(R.randint(2, 6)) if s['_dep'] else None; di = s['_arr'] + hr(R.randint(6, 40)) if s['_arr'] else None
            go = s['_dlv'] - hr(R.randint(5, 20)) if s['_dlv'] else None
            if di and go and go < di: go = di + hr(12)
            re = go + day(R.randint(1, 16)) if go else None
            di, go, re = [x if x and x < NOW else None for x in (di, go, re)]
            free = R.choice([5, 7, 7, 10, 14]); dem = det = 0
            if di and go: dem = max(0, (go - di).days - free + 2) * 7500
            if go and re: det = max(0, (re - go).days - free) * 4500
            add('containers', shipment_id=s['id'], number=R.choice(['MSKU', 'MSCU', 'HLXU', 'CMAU', 'TCLU', 'TGHU', 'TEMU', 'OOLU']) + '%07d' % R.randrange(10**7), iso_type=ty[0], size=ty[1], seal_no='SL%06d' % R.randrange(10**6) if gi else None, tare_kg={20: 2230, 40: 3900, 45: 4800}[ty[1]], gross_kg=int(float(s['gross_weight_kg']) / s['_n']) + 3000, vgm_kg=int(float(s['gross_weight_kg']) / s['_n']) + 3000 + R.randint(-200, 400) if gi and R.random() < .96 else None, soc=1 if R.random() < .04 else 0, set_temperature=R.choice([-18.0, 2.0, 5.0, 15.0]) if s['reefer'] else None, gated_in_at=dt(gi), loaded_at=dt(s['_dep'] - hr(9)) if s['_dep'] else None, discharged_at=dt(di), gated_out_at=dt(go), returned_at=dt(re), free_days=free, demurrage_cents=dem, detention_cents=det, currency='EUR', created_at=dt(s['_b']), updated_at=dt(re or go or di or gi or s['_b']))
# charges + invoices + payments
inv = {'n': 0}; PAYBAD = {p['id']: R.choice([0, 0, 0, 3, 8, 15, 40]) for p in T['partners']}
def money_lines(s):
    m = s['mode']; b = s['_base']; L = []
    main = {0: 'OFR', 1: 'OFR', 2: 'AFR', 3: 'RFR'}[m]; n = max(s['_n'], 1)
    L.append((main, b * .74, 'cont' if m == 0 else 'kg' if m == 2 else 'w/m' if m == 1 else 'shpt'))
    if m < 2: L += [('BAF', b * .08, 'cont' if m == 0 else 'w/m'), ('THCO' if s['direction'] == 0 else 'THCD', 210 * n, 'cont' if m == 0 else 'shpt'), ('DOC', 45, 'shpt')]
    if m == 2: L += [('FSC', b * .16, 'kg'), ('HND', 60, 'shpt')]
    if R.random() < .4 and m != 3: L.append((R.choice(['PRE', 'ONC']), R.uniform(250, 900) * (n if m == 0 else .5), 'shpt'))
    if m != 3 and R.random() < .6: L.append(('CUS', R.choice([65, 75, 95]), 'shpt'))
    if s['insured']: L.append(('INS', (s['goods_value_cents'] or 3000000) / 100 * .0025, 'shpt'))
    if m < 2 and s['_b'].month in (8, 9, 10) and R.random() < .4: L.append(('PSS', 150 * n, 'cont'))
    if R.random() < .06: L.append(('STO', R.uniform(80, 900), 'shpt'))
    return L
def qty(s, u): return {'cont': s['_n'] or 1, 'kg': s['chargeable_weight_kg'] or s['gross_weight_kg'], 'w/m': s['volume_cbm'], 'shpt': 1}[u]
def charge(s, code, side, pid, eur, cur, u, when, invoice=None, deleted=False):
    r = fx(cur, when); q = float(qty(s, u)); am = int(round(eur / r * 100))
    return add('charges', chargeable_type='Shipment', chargeable_id=s['id'], charge_code_id=CCI[code], side=side, partner_id=pid, quantity=q, unit=u, unit_price_cents=int(round(am / q)) if q else am, amount_cents=am, currency=cur, exchange_rate=r, amount_eur_cents=int(round(am * r)), invoice_id=invoice, accrued=0, description=None if R.random() < .8 else R.choice(['as per quote', 'min. charge', 'at cost', 'per contract 2024']), deleted_at=dt(when + day(2)) if deleted else None, created_at=dt(when), updated_at=dt(when))
def invoice(kind, pid, s, iss, cur, net, off):
    inv['n'] += 1; p = P[pid]; r = fx(cur, iss)
    v = int(net * .19) if p['country_code'] == 'DE' and s['mode'] == 3 else 0
    due = iss + day(p['payment_terms_days']); st = 'sent'; paid = None; pc = 0; tot = net + v
    late = PAYBAD[pid] + R.randint(-6, 9) if kind == 0 else R.randint(-3, 4)
    pay = work(due + day(late)); vo = None
    if kind == 2: pay = iss + day(R.randint(0, 10))
    x = R.random()
    if iss > NOW - day(3) and x < .5: st = 'draft'
    elif x < .012: st = 'void'; vo = min(work(iss + day(R.randint(1, 20))), NOW)
    elif x < .03 and kind == 0 and iss < NOW - day(40): st = 'partially_paid'; pc = int(tot * R.choice([.3, .5, .9]))
    elif x < .05 and kind == 0 and iss < NOW - day(30): st = 'sent'
    elif pay < NOW: st = 'paid'; paid = pay; pc = tot
    over = (NOW - due).days if st in ('sent', 'partially_paid') and kind == 0 else 0
    dl = 0 if over < 8 else 1 if over < 25 else 2 if over < 60 else 3
    dis = 1 if st in ('sent', 'partially_paid') and kind == 0 and R.random() < .15 else 0
    pre = {0: 'RE', 1: 'ER', 2: 'GS'}[kind]
    i = add('invoices', number='%s%02d-%05d' % (pre, iss.year % 100, inv['n']) if st != 'draft' else None, kind=kind, partner_id=pid, shipment_id=s['id'], office_id=off, issued_on=d(iss) if st != 'draft' else None, due_on=d(due) if st != 'draft' else None, net_cents=net, vat_cents=v, total_cents=tot, paid_cents=pc, currency=cur, exchange_rate=r, net_eur_cents=int(round(net * r)), state=st, sent_at=dt(work(iss)) if st != 'draft' else None, paid_at=dt(paid), voided_at=dt(vo), dunning_level=dl, last_dunned_on=d(NOW - day(R.randint(1, 20))) if dl else None, disputed=dis, dispute_note=R.choice(['rate not agreed', 'waiting for POD', 'demurrage contested', None]) if dis else None, approved_by_id=users(off, 3, iss) if kind == 1 else None, created_at=dt(iss), updated_at=dt(paid or vo or iss))
    if pc:
        parts = [pc] if st == 'partially_paid' or R.random() < .94 else [int(pc * .5), pc - int(pc * .5)]
        w = paid or iss + day(R.randint(10, 30))
        for k, a in enumerate(parts): add('payments', invoice_id=i['id'], amount_cents=a, currency=cur, paid_on=d(w - day(9) if k == 0 and len(parts) > 1 else w), method=pick({0: 82, 1: 10, 2: 5, 3: 3}), bank_reference='BK%012d' % R.randrange(10**12) if R.random() < .9 else None, created_at=dt(w))
    return i
for s in T['shipments']:
    if s['_can']:
        if R.random() < .3: charge(s, 'ADM', 0, s['customer_id'], 50, 'EUR', 'shpt', s['_can'])
        continue
    off = s['office_id']; cur = T['offices'][off - 1]['currency'] if R.random() < .75 else R.choice(['EUR', 'USD'])
    if T['offices'][off - 1]['currency'] == 'EUR' and R.random() < .8: cur = 'EUR'
    sell, buy = [], []
    for code, eur, u in money_lines(s):
        mg = s['_m'] if code in ('OFR', 'AFR', 'RFR', 'BAF', 'FSC') else R.uniform(0, .5)
        sell.append(charge(s, code, 0, s['customer_id'], eur, cur, u, s['_b']))
        vend = s['_car'] if code in ('OFR', 'AFR', 'RFR', 'BAF', 'FSC', 'PSS') else (R.choice(CARID['road']) if code in ('PRE', 'ONC') else (s['agent_id'] or s['_car']))
        if code not in ('CUS', 'DOC') and R.random() < .97: buy.append(charge(s, code, 1, vend, eur * (1 - mg), 'USD' if s['mode'] < 2 and code in ('OFR', 'BAF', 'PSS') else 'EUR', u, s['_b']))
    if R.random() < .05: charge(s, R.choice(['ADM', 'STO', 'HND']), 0, s['customer_id'], R.uniform(30, 200), cur, 'shpt', s['_b'], deleted=True)
    if s['deleted_at']: continue
    it = s['_dep'] if s['direction'] != 1 else s['_arr']
    if it:
        it = work(it + day(R.randint(0, 6)))
        if it < NOW and R.random() < .985:
            i = invoice(0, s['customer_id'], s, it, cur, sum(c['amount_cents'] for c in sell), off)
            if i['state'] != 'void':
                for c in sell: c['invoice_id'] = i['id']
            if R.random() < .03 and it + day(20) < NOW:
                invoice(2, s['customer_id'], s, it + day(R.randint(3, 19)), cur, -int(i['net_cents'] * R.choice([.05, .1, .25, 1])), off)
        by = {}
        for c in buy: by.setdefault((c['partner_id'], c['currency']), []).append(c)
        for (pid, cu), cs in sorted(by.items()):
            bt = work(it + day(R.randint(2, 40)))
            if bt < NOW and R.random() < .95:
                i = invoice(1, pid, s, bt, cu, sum(c['amount_cents'] for c in cs), off)
                if i['state'] != 'void':
                    for c in cs: c['invoice_id'] = i['id']
            else:
                for c in cs: c['accrued'] = 1
# quote charges for a few quotes
for q in T['quotes']:
    if R.random() < .45:
        main = {0: 'OFR', 1: 'OFR', 2: 'AFR', 3: 'RFR'}[q['mode']]; t = D.datetime.strptime(q['created_at'][:19], '%Y-%m-%d %H:%M:%S'); r = fx(q['currency'], t)
        a = int(q['total_cents'] * .8)
        for code, am in ((main, a), ('HND', q['total_cents'] - a)):
            add('charges', chargeable_type='Quote', chargeable_id=q['id'], charge_code_id=CCI[code], side=0, partner_id=q['partner_id'], quantity=1, unit='shpt', unit_price_cents=am, amount_cents=am, currency=q['currency'], exchange_rate=r, amount_eur_cents=int(round(am * r)), invoice_id=None, accrued=0, description=None, deleted_at=q['deleted_at'], created_at=q['created_at'], updated_at=q['created_at'])
# customs
HS = [('8413', 'pumps'), ('6109', 'T-shirts'), ('9403', 'furniture'), ('8541', 'solar cells'), ('3208', 'paint'), ('8708', 'vehicle parts'), ('3004', 'medicaments'), ('9018', 'medical instruments'), ('7208', 'flat-rolled steel'), ('9503', 'toys'), ('8507', 'batteries'), ('0901', 'coffee'), ('3304', 'cosmetics'), ('8517', 'phones, network gear'), ('4011', 'tyres')]
BROK = [p['id'] for p in T['partners'] if p['is_broker'] == 't']
for s in T['shipments']:
    if s['_can'] or s['deleted_at']: continue
    kd = []
    if s['mode'] != 3: kd = [['export'], ['import'], []][s['direction']]
    elif 'TR' in (LO[s['_o']]['country_code'], LO[s['_d']]['country_code']) or 'CH' in (LO[s['_o']]['country_code'], LO[s['_d']]['country_code']) or 'GB' in (LO[s['_o']]['country_code'], LO[s['_d']]['country_code']): kd = ['transit']
    if kd == ['import'] and R.random() < .12: kd = ['transit', 'import']
    if R.random() < .15: kd = []
    for k in kd:
        ref = s['_dep'] - day(3) if k == 'export' and s['_dep'] else s['_arr'] if k != 'export' else s['_b'] + day(2)
        if not ref: continue
        sub = work(ref + day(R.randint(-1, 1)))
        if sub > NOW: continue
        x = R.random(); acc = sub + D.timedelta(minutes=R.randint(2, 300)); rel = rej = ins = None; st = 'released'
        if x < .025: rej = acc; acc = None; st = 'rejected'
        else:
            if R.random() < .06: ins = acc + hr(R.randint(3, 30))
            rel = (ins or acc) + D.timedelta(minutes=R.choice([5, 20, 60, 120, 600, 1500, 2900]))
            if rel > NOW: rel = None; st = 'inspection' if ins and ins < NOW else 'accepted'
            if ins and ins > NOW: ins = None
            if acc > NOW: acc = None; st = 'submitted'
        inhouse = R.random() < .7
        gv = s['goods_value_cents'] or 2500000
        dec = add('customs_declarations', shipment_id=s['id'], kind=k, mrn='%02d%s%014d' % (sub.year % 100, R.choice(['DE', 'NL', 'BE', 'PL']), R.randrange(10**14)) if not rej else None, procedure_code={'import': R.choice(['4000', '4000', '4200', '7100']), 'export': '1000', 'transit': 'T1'}[k], customs_office=R.choice(['DE004851', 'DE003302', 'NL000396', 'BE101000', 'PL322010']), declarant_id=users(s['office_id'], 2, sub) if inhouse else None, broker_id=None if inhouse else R.choice(BROK), state=st, submitted_at=dt(sub), accepted_at=dt(acc), inspection_at=dt(ins), released_at=dt(rel), rejected_at=dt(rej), duty_cents=0 if k != 'import' else 0, import_vat_cents=None, currency='EUR', remarks=R.choice(['missing invoice', 'HS code query', 'preference proof later']) if R.random() < .05 else None, created_at=dt(sub), updated_at=dt(rel or rej or sub))
        n = pick({1: 55, 2: 25, 3: 12, 5: 8}); duty = 0
        for i in range(n):
            h, ds = R.choice(HS); v = gv // n; rt = R.choice([0, 0, 1.7, 2.7, 3.7, 4.5, 6.5, 12])
            pref = 1 if R.random() < .12 else 0
            if not pref: duty += int(v * rt / 100)
            add('customs_items', customs_declaration_id=dec['id'], line_no=i + 1, hs_code=h + '%04d' % (R.randrange(100) * 100), description=ds, origin_country=LO[s['_o']]['country_code'], net_weight_kg=round(float(s['gross_weight_kg']) / n * .92, 1), value_cents=v, duty_rate=rt if k == 'import' else None, preference=pref)
        if k == 'import': dec['duty_cents'] = duty; dec['import_vat_cents'] = int((gv + duty) * .19)
# claims
for s in T['shipments']:
    if s['_dlv'] and not s['deleted_at'] and R.random() < (.075 if s['mode'] == 1 else .045):
        o = s['_dlv'] + day(R.randint(0, 25)); 
        if o > NOW: continue
        cl = int((s['goods_value_cents'] or 2000000) * R.choice([.02, .05, .1, .3, 1])) // 100 * 100
        st = pick({'settled': 52, 'rejected': 22, 'open': 26}) if o < NOW - day(200) else 'open' if R.random() < .7 else 'settled'
        e = o + day(R.randint(20, 180)); 
        if e > NOW: st = 'open'
        add('claims', number='C%d-%03d' % (o.year, len(T.get('claims', [])) + 1), shipment_id=s['id'], claimant_id=s['customer_id'], liable_id=s['_car'] if R.random() < .8 else None, cause=pick({'damage': 45, 'shortage': 20, 'delay': 15, 'wet': 10, 'theft': 5, 'temperature': 5}), claimed_cents=cl, settled_cents=int(cl * R.uniform(.3, 1)) if st == 'settled' else None, currency=s['goods_value_currency'] if R.random() < .2 else 'EUR', state=st, opened_on=d(o), reported_to_insurer_on=d(o + day(R.randint(1, 10))) if s['insured'] and o + day(10) < NOW else None, settled_on=d(e) if st == 'settled' else None, rejected_on=d(e) if st == 'rejected' else None, handler_id=users(s['office_id'], 1, o), created_at=dt(o), updated_at=dt(o))
# events
for s in T['shipments']:
    for nm, t in (('booked', s['_b']), ('departed', s['_dep']), ('arrived', s['_arr']), ('delivered', s['_dlv'])):
        if t and R.random() < .93: add('events', eventable_type='Shipment', eventable_id=s['id'], name=nm, source=R.choice([0, 1, 3]), user_id=s['operator_id'] if R.random() < .5 else None, occurred_at=dt(t), payload='{}', created_at=dt(t))
    if s['_dep'] and R.random() < .35:
        for k in range(R.randint(1, 3)):
            t = s['_dep'] + day(R.randint(0, 12)); 
            if t < NOW: add('events', eventable_type='Shipment', eventable_id=s['id'], name='eta_changed', source=3, user_id=None, occurred_at=dt(t), payload=json.dumps({'from': s['eta'], 'to': d(s['_eta'] + day(R.randint(1, 9))), 'reason': R.choice(['port congestion', 'rolled', 'weather', 'customs', 'carrier schedule'])}), created_at=dt(t))
    if s['_b'] and R.random() < .12: add('events', eventable_type='Shipment', eventable_id=s['id'], name='document_missing', source=0, user_id=s['operator_id'], occurred_at=dt(min(NOW, s['_b'] + day(1))), payload=json.dumps({'doc': R.choice(['commercial_invoice', 'packing_list', 'vgm', 'certificate_of_origin'])}), created_at=dt(min(NOW, s['_b'] + day(1))))
for i in T['invoices']:
    if i['dunning_level']: add('events', eventable_type='Invoice', eventable_id=i['id'], name='dunning_sent', source=2, user_id=None, occurred_at=i['last_dunned_on'] + ' 05:00:00', payload=json.dumps({'level': i['dunning_level']}), created_at=i['last_dunned_on'] + ' 05:00:00')
for q in T['quotes']:
    if q['sent_at']: add('events', eventable_type='Quote', eventable_id=q['id'], name='quote_sent', source=0, user_id=q['user_id'], occurred_at=q['sent_at'], payload='{}', created_at=q['sent_at'])
# attachments
for s in T['shipments']:
    ds = [{'0': 'bill_of_lading', '1': 'bill_of_lading', '2': 'airway_bill', '3': 'cmr'}[str(s['mode'])]] if not s['_can'] and R.random() < .9 else []
    if R.random() < .6: ds.append('packing_list')
    if s['_dlv'] and R.random() < .82: ds.append('pod')
    for k in ds:
        t = s['_dlv'] if k == 'pod' else s['_b'] + hr(20); t = min(t, NOW)
        add('attachments', attachable_type='Shipment', attachable_id=s['id'], document_type=k[:12], filename='%s_%s.%s' % (s['reference'], k, R.choice(['pdf', 'pdf', 'pdf', 'jpg'])), content_type='application/pdf', byte_size=R.randint(20000, 4000000), uploaded_by_id=s['operator_id'], visible_to_customer=1 if R.random() < .7 else 0, deleted_at=dt(t) if R.random() < .02 else None, created_at=dt(t))
for c in T['claims']:
    if R.random() < .6: add('attachments', attachable_type='Claim', attachable_id=c['id'], document_type='photo', filename='IMG_%04d.jpg' % R.randrange(9999), content_type='image/jpeg', byte_size=R.randint(200000, 9000000), uploaded_by_id=c['handler_id'], visible_to_customer=0, deleted_at=None, created_at=c['created_at'])
# tags
for n, c in [('VIP', '#d00'), ('key account', '#06c'), ('slow payer', '#f80'), ('urgent', '#f00'), ('pharma GDP', '#0a0'), ('oversize', '#888'), ('L/C', '#c0c'), ('watchlist', '#000')]: add('tags', name=n, color=c)
for p in CUST:
    for tg in (1, 2, 3, 8):
        if R.random() < (.18 if W[p['id']] > 4 else .04): add('taggings', tag_id=tg, taggable_type='Partner', taggable_id=p['id'], tagger_id=p['account_manager_id'], created_at=p['updated_at'])
for s in T['shipments']:
    for tg, pr in ((4, .07), (5, .5 if s['commodity'] in ('vaccines', 'pharmaceuticals') else 0), (6, .02), (7, .03), (1, .02)):
        if R.random() < pr: add('taggings', tag_id=tg, taggable_type='Shipment', taggable_id=s['id'], tagger_id=s['operator_id'], created_at=s['created_at'])
for i in range(240):
    p = R.choice(CUST); add('tmp_partner_import_2019', row=i + 1, kdnr='K%d' % R.randint(10000, 99999), firma=p['name'].upper() if R.random() < .5 else p['name'], ort=p['city'], land=R.choice(['D', 'DE', 'NL', '', 'PL']), umsatz18=('%d.%03d,%02d' % (R.randint(1, 400), R.randrange(1000), R.randrange(100))) if R.random() < .7 else '', ok=R.choice(['x', '', 'X', '?']))

def build(path):
    for e in ('', '-journal'):
        if os.path.exists(path + e): os.remove(path + e)
    c = sqlite3.connect(path); c.execute('PRAGMA page_size=4096'); c.executescript(DDL)
    for t in [r[0] for r in c.execute("select name from sqlite_master where type='table' order by rowid")]:
        cols = [r[1] for r in c.execute('PRAGMA table_info("%s")' % t)]
        rows = T.get(t, [])
        if rows:
            bad = {k for r in rows for k in r if not k.startswith('_')} - set(cols)
            if t in ('schema_migrations', 'shipments_users', 'tmp_partner_import_2019'): bad -= {'id'}
            assert not bad, (t, bad)
        c.executemany('INSERT INTO "%s" VALUES (%s)' % (t, ','.join('?' * len(cols))), [[r.get(k) for k in cols] for r in rows])
    c.executescript(VIEWS); c.commit(); c.execute('VACUUM'); c.close()
if __name__ == '__main__':
    build(os.path.join(HERE, 'freight.sqlite'))
    os.makedirs(os.path.join(HERE, 'database'), exist_ok=True)
    with open(os.path.join(HERE, 'freight.sqlite'), 'rb') as f, open(os.path.join(HERE, 'database', 'freight.sqlite'), 'wb') as g: g.write(f.read())
