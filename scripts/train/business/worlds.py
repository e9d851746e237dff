"""The invented businesses. Names of people, firms and things are put together from parts."""
from .invented import T, cat, date, fk, flag, label, money, num, pk, text, ts

FIRST = ('Ana Ben Carla David Elena Farid Greta Hugo Ines Jonas Karin Luis Maya Nils Olga Pavel Rosa Samir Tessa Viktor '
         'Wanda Yusuf Zoe Amir Bianca Cedric Diana Emil Fatima Georg Hanna Ivan').split()
LAST = ('Novak Silva Becker Rossi Larsen Dubois Kowalski Haddad Moreau Jensen Fischer Costa Weber Lindqvist Popescu '
        'Bakker Horvat Murphy Tanaka Okafor Mendez Schmid Virtanen Petrov Walsh Ferrari Nagy Ozturk').split()
FIRM = ('North Blue Apex Silver Bright Green Prime Delta Nova Summit Harbor Union Vertex Alpine Crest Ocean Pioneer '
        'Quantum Stellar Cedar').split()
TRADE = ('Logistics Foods Systems Media Partners Energy Textiles Consulting Robotics Pharma Builders Travel Motors '
         'Analytics Design Capital').split()
CITIES = 'Berlin|Madrid|Lisbon|Vienna|Oslo|Warsaw|Dublin|Lyon|Prague|Milan|Ghent|Turin'
COUNTRIES = 'Germany|Spain|Portugal|Austria|Norway|Poland|Ireland|France|Italy|Belgium|Sweden'
US_CITIES = 'Austin|Boston|Chicago|Denver|Seattle|Portland|Atlanta|Dallas|Phoenix|Miami'


def person(rng, at):
    return f'{FIRST[at % len(FIRST)]} {LAST[(at * 7 + at // len(FIRST) * 3) % len(LAST)]}'


def firm(rng, at):
    return f'{FIRM[at % len(FIRM)]} {TRADE[(at * 5 + at // len(FIRM)) % len(TRADE)]}'


def thing(first, second):
    first, second = first.split('|'), second.split('|')
    return lambda rng, at: f'{first[at % len(first)]} {second[(at + at // len(first)) % len(second)]}'


def code(prefix):
    return lambda rng, at, row: f'{prefix}-{1000 + at * 7}'


def email(column):
    return lambda rng, at, row: row[column].lower().replace(' ', '.') + '@example.com'


def phone(rng, at, row):
    return f'+49 30 {rng.randrange(100000, 999999)}'


def words(rng, at, row):
    return ' '.join(rng.choice(('checked', 'urgent', 'see', 'file', 'call', 'back', 'late', 'fine', 'again', 'done')) for _ in range(4))


WORLDS = {
    'cloud_billing': [
        T('accounts', 'account|customer|client', 140, pk('id'), label('company_name', firm, 'company name|name'),
          cat('country', COUNTRIES, preps='in|from'), cat('industry', 'retail|finance|education|healthcare|media', preps='in'),
          date('signed_up_on', 'signed up|acquired', 'sign-up date', first='2020-03-01', main=True),
          text('contact_email', email('company_name'), 'contact email|email', null=.2), num('employee_count', 3, 900, 'number of employees', high_words='largest|biggest', low_words='smallest'),
          flag('is_active', 'active', 'inactive', .7)),
        T('plans', 'plan', 5, pk('id'), label('name', ['Free', 'Starter', 'Team', 'Business', 'Enterprise']),
          money('monthly_fee', 0, 500, 'monthly fee|price', sums=False, high_words='most expensive|priciest', low_words='cheapest')),
        T('subscriptions', 'subscription', 420, pk('id'), fk('account_id', 'accounts'), fk('plan_id', 'plans'),
          date('started_on', 'started', first='2020-06-01', main=True), date('cancelled_on', 'cancelled|churned', 'cancellation date', after='started_on', within=500, null=.6),
          num('seats', 1, 80), money('mrr', 10, 2500, 'monthly recurring revenue|mrr'), cat('status', 'active|cancelled|paused|trial', adjective=True), verbs='bought|taken out'),
        T('invoices', 'invoice|bill', 700, pk('id'), fk('subscription_id', 'subscriptions'), date('issued_on', 'issued|sent', 'issue date', first='2020-08-01', main=True),
          date('paid_on', 'paid', 'payment date', after='issued_on', null=.15), money('total', 20, 3000, 'total|amount', high_words='largest|biggest|highest', low_words='smallest|lowest'),
          cat('currency', 'EUR|USD|GBP', preps='in'), cat('state', 'paid|open|overdue|void', 'state|status', adjective=True)),
        T('feature_events', 'feature event|event', 600, pk('id'), fk('account_id', 'accounts'), cat('feature', 'export|dashboard|alerts|api|import'),
          ts('occurred_at', 'recorded|logged', 'time', first='2023-01-01', main=True), num('duration_ms', 5, 4000, 'duration', high_words='longest|slowest', low_words='shortest|fastest')),
    ],
    'helpdesk': [
        T('agents', 'agent|support agent', 24, pk('agent_id'), label('full_name', person, 'name|full name'), cat('team', 'billing|technical|onboarding|sales', preps='in'),
          date('joined_on', 'joined|hired', 'joining date', first='2016-01-01', main=True), cat('site', CITIES, 'site|office', preps='in')),
        T('requesters', 'requester|customer|user', 160, pk('requester_id'), label('name', person), text('email', email('name'), null=.2),
          cat('country', COUNTRIES, preps='in|from'), flag('vip', 'vip', 'regular', .15)),
        T('tickets', 'ticket|support ticket|case', 800, pk('ticket_id'), fk('requester_id', 'requesters'), fk('agent_id', 'agents', null=.1),
          text('subject', words), cat('priority', 'low|normal|high|urgent', adjective=True), cat('status', 'open|pending|solved|closed', adjective=True),
          cat('channel', 'email|phone|chat|web form', preps='via|by'), ts('created_at', 'created|opened|received', 'creation date', first='2022-01-01', main=True),
          ts('solved_at', 'solved|resolved', 'resolution date', after='created_at', within=20, null=.25), num('first_reply_minutes', 1, 900, 'first reply time|response time', sums=False, high_words='slowest', low_words='fastest'),
          num('reopens', 0, 6, 'number of reopens'), verbs='handled|submitted|raised'),
        T('ticket_tags', 'ticket tag|tag', 700, pk('id'), fk('ticket_id', 'tickets'), cat('tag', 'refund|bug|login|shipping|billing|feature request')),
        T('satisfaction_ratings', 'satisfaction rating|rating|survey response', 380, pk('id'), fk('ticket_id', 'tickets'),
          num('score', 1, 5, sums=False, high_words='best', low_words='worst'), text('remark', words, 'comment|remark', null=.5), date('given_on', 'given|submitted', 'date', first='2022-02-01', main=True)),
    ],
    'people_ops': [
        T('departments', 'department|division', 9, pk('id'), label('name', ['Finance', 'Legal', 'Engineering', 'Marketing', 'Operations', 'Procurement', 'Design', 'Research', 'Security']),
          cat('location', CITIES, preps='in'), money('yearly_budget', 80000, 2000000, 'yearly budget|budget', high_words='largest|richest', low_words='smallest')),
        T('staff', 'staff member|employee|worker', 240, pk('id'), label('full_name', person, 'name|full name'), fk('department_id', 'departments', null=.05),
          cat('job_title', 'Analyst|Engineer|Team Lead|Director|Assistant|Consultant', 'job title|role|position'), cat('employment_type', 'full-time|part-time|contract|intern', 'employment type|contract type', adjective=True),
          date('hire_date', 'hired|started', first='2012-01-01', main=True), date('birth_date', 'born', first='1962-01-01', last='2003-01-01'), money('salary', 24000, 140000, 'salary|pay|annual salary', high_words='best paid|highest paid', low_words='lowest paid'),
          money('bonus', 0, 20000, null=.3), date('exit_date', 'left|departed', 'exit date|leaving date', first='2022-01-01', null=.8), text('phone', phone, 'phone number|phone', null=.3), cat('gender', 'female|male|other', adjective=True)),
        T('leave_requests', 'leave request|time off request', 520, pk('id'), fk('staff_id', 'staff'), cat('leave_type', 'vacation|sick|parental|unpaid', 'leave type|type', adjective=True),
          date('start_date', 'starting', first='2021-01-01', main=True), num('days', 1, 25, 'days|number of days', high_words='longest', low_words='shortest'), cat('decision', 'approved|rejected|pending', 'decision|status', adjective=True), verbs='filed|submitted'),
        T('trainings', 'training|training course', 18, pk('id'), label('title', thing('Safety|Data|Leadership|Sales|Security|Writing', 'Basics|Workshop|Masterclass'), 'title|name'), money('fee', 50, 1500, 'fee|price', sums=False, high_words='most expensive|priciest', low_words='cheapest'),
          cat('mode', 'online|onsite|hybrid', 'mode|format', adjective=True)),
        T('training_attendances', 'training attendance|attendance', 480, pk('id'), fk('training_id', 'trainings'), fk('staff_id', 'staff'), date('attended_on', 'attended', 'date', first='2020-01-01', main=True), num('grade', 1, 100, 'grade|score', sums=False)),
        T('performance_reviews', 'performance review|review', 300, pk('id'), fk('staff_id', 'staff'), num('score', 1, 10, 'score|rating', sums=False, high_words='best', low_words='worst'), date('review_date', 'done|held', first='2019-01-01', main=True)),
    ],
    'freight': [
        T('carriers', 'carrier|shipping company', 12, pk('id'), label('name', firm), cat('country', COUNTRIES, preps='in|from'), num('fleet_size', 5, 300, high_words='largest|biggest', low_words='smallest')),
        T('depots', 'depot|warehouse', 14, pk('id'), label('name', thing('North|South|Harbor|Airport|Central', 'Depot|Hub|Terminal')), cat('city', CITIES, preps='in'), num('capacity_pallets', 200, 9000, 'capacity', high_words='largest|biggest', low_words='smallest'),
          date('opened_on', 'opened', 'opening date', first='2001-01-01', last='2022-01-01', main=True)),
        T('shipments', 'shipment|consignment|delivery', 850, pk('id'), fk('carrier_id', 'carriers'), fk('depot_id', 'depots'), text('tracking_no', code('TR'), 'tracking number', null=.1), ts('dispatched_at', 'dispatched|shipped|sent', 'dispatch date', first='2022-03-01', main=True),
          ts('delivered_at', 'delivered', 'delivery date', after='dispatched_at', within=12, null=.12), money('weight_kg', 1, 1800, 'weight', high_words='heaviest', low_words='lightest'), money('freight_cost', 8, 2400, 'freight cost|shipping cost|cost', high_words='most expensive|costliest', low_words='cheapest'),
          cat('status', 'in transit|delivered|lost|delayed', adjective=True), cat('service_level', 'express|standard|economy', 'service level', adjective=True), verbs='carried|handled', measures=[('cost per kilo|cost per kg', 'freight_cost / weight_kg', 'highest', 'lowest')]),
        T('drivers', 'driver', 60, pk('id'), label('name', person), fk('carrier_id', 'carriers'), date('licensed_on', 'licensed', 'licence date', first='1995-01-01', last='2023-01-01', main=True), flag('hazmat_certified', 'hazmat certified|certified', 'uncertified', .4), text('mobile', phone, 'mobile number|mobile', null=.25)),
        T('incidents', 'incident|accident', 170, pk('id'), fk('shipment_id', 'shipments'), cat('kind', 'damage|theft|delay|customs hold', 'kind|type'), date('reported_on', 'reported', 'report date', first='2022-04-01', main=True), money('claim_amount', 50, 8000, 'claim amount|claim', null=.2, high_words='largest|biggest', low_words='smallest')),
    ],
    'ad_marketing': [
        T('campaigns', 'campaign|ad campaign', 60, pk('campaign_id'), label('campaign_name', thing('Spring|Summer|Autumn|Winter|Launch|Loyalty|Welcome', 'Push|Promo|Teaser|Special|Boost|Drive|Wave|Relay|Echo'), 'campaign name|name'), cat('objective', 'awareness|leads|sales|retention', 'objective|goal'),
          money('budget', 1000, 90000, high_words='biggest|largest', low_words='smallest'), date('launched_on', 'launched', 'launch date', first='2021-01-01', main=True), date('ended_on', 'ended', 'end date', after='launched_on', within=120, null=.15)),
        T('channels', 'channel', 7, pk('channel_id'), label('channel_name', ['Search', 'Social', 'Email', 'Display', 'Radio', 'Affiliate', 'Print'], 'channel name|name')),
        T('daily_stats', 'daily stat|daily result', 900, pk('stat_id'), fk('campaign_id', 'campaigns'), fk('channel_id', 'channels'), date('stat_date', 'recorded', 'date', first='2021-06-01', main=True), num('impressions', 100, 60000, 'impressions'), num('clicks', 1, 2500, 'clicks'),
          num('conversions', 0, 150, 'conversions'), money('spend', 5, 1800, 'spend|ad spend|spending'), measures=[('cost per click', 'spend / clicks', '', ''), ('click-through rate', 'clicks / impressions', '', '')]),
        T('leads', 'lead|prospect', 500, pk('lead_id'), fk('campaign_id', 'campaigns'), label('lead_name', person, 'name'), text('email', email('lead_name'), null=.2), text('company', lambda r, a, row: firm(r, a), null=.4), cat('stage', 'new|qualified|won|lost', 'stage|status', adjective=True),
          ts('captured_at', 'captured|acquired|generated', 'capture date', first='2021-05-01', main=True), money('estimated_value', 100, 20000, 'estimated value|value', high_words='most valuable', low_words='least valuable'), cat('source', 'landing page|webinar|referral|trade fair', preps='from'), verbs='generated|brought in'),
    ],
    'general_ledger': [
        T('ledger_accounts', 'ledger account|account', 30, pk('account_no'), label('account_name', thing('Travel|Rent|Payroll|Hosting|Office|Legal|Tax|Interest|Insurance|Repair', 'Costs|Reserve|Income'), 'account name|name'), cat('account_type', 'asset|liability|income|expense|equity', 'account type|type', adjective=True)),
        T('cost_centers', 'cost center', 10, pk('id'), label('name', ['Headquarters', 'Plant One', 'Plant Two', 'Field Service', 'Web Team', 'Lab', 'Fleet', 'Canteen', 'Training', 'Archive']), cat('region', 'north|south|east|west', preps='in', adjective=True)),
        T('journal_entries', 'journal entry|posting|booking', 950, pk('entry_no'), fk('account_no', 'ledger_accounts'), fk('cost_center_id', 'cost_centers', null=.08), date('posted_on', 'posted|booked', 'posting date', first='2020-01-01', main=True), money('debit', 0, 9000, 'debit|debit amount'), money('credit', 0, 9000, 'credit|credit amount'),
          text('memo', words, 'memo|note', null=.4), cat('status', 'posted|draft|reversed', adjective=True), verbs='recorded', measures=[('net amount|balance', 'debit - credit', 'highest', 'lowest')]),
        T('vendors', 'vendor|supplier', 70, pk('id'), label('name', firm), cat('country', COUNTRIES, preps='in|from'), num('payment_terms_days', 7, 90, 'payment terms|payment days', sums=False), text('tax_number', code('VAT'), 'tax number|vat number', null=.2)),
        T('bills', 'bill|supplier invoice', 420, pk('id'), fk('vendor_id', 'vendors'), date('bill_date', 'received', 'bill date|date', first='2020-02-01', main=True), date('due_date', 'due', after='bill_date', within=60), date('settled_on', 'settled|paid', 'settlement date', after='bill_date', within=80, null=.2), money('net_amount', 30, 12000, 'net amount|amount', high_words='largest|biggest', low_words='smallest'), money('tax', 2, 2000, 'tax|tax amount'), measures=[('gross amount|total including tax', 'net_amount + tax', 'highest|largest', 'lowest|smallest')]),
    ],
    'web_analytics': [
        T('visitors', 'visitor|user', 260, pk('visitor_id'), label('nickname', lambda r, a: f'{FIRST[a % 32]}{LAST[(a * 3) % 28]}', 'nickname|name'), cat('country', COUNTRIES, preps='in|from'), cat('device', 'desktop|mobile|tablet', preps='on'), ts('first_seen', 'first seen', 'first visit', first='2022-01-01', main=True), flag('registered', 'registered', 'anonymous', .4)),
        T('sessions', 'session|visit', 900, pk('session_id'), fk('visitor_id', 'visitors'), ts('started_at', 'started', 'start time', first='2022-06-01', main=True), num('duration_seconds', 3, 3600, 'duration|session length', high_words='longest', low_words='shortest'), num('page_views', 1, 40, 'page views'), cat('referrer', 'google|newsletter|direct|facebook|partner', preps='from'), cat('browser', 'Chrome|Firefox|Safari|Edge', preps='in|using'), verbs='made|started'),
        T('page_hits', 'page hit|hit', 900, pk('hit_id'), fk('session_id', 'sessions'), cat('section', 'blog|pricing|docs|support|careers', preps='in|on'), ts('hit_time', 'recorded', 'time', first='2022-06-01', main=True), num('load_ms', 50, 6000, 'load time', sums=False, high_words='slowest', low_words='fastest')),
        T('signups', 'signup|registration', 190, pk('signup_id'), fk('visitor_id', 'visitors'), date('signup_date', 'made', 'signup date', first='2022-06-01', main=True), cat('plan', 'free|pro|team', preps='for', adjective=True), text('coupon', code('CPN'), 'coupon|coupon code', null=.6)),
    ],
    'clinic_network': [
        T('clinics', 'clinic', 8, pk('id'), label('name', thing('Riverside|Hillside|Park|Lakeview', 'Clinic|Practice')), cat('city', US_CITIES, preps='in'), date('founded_on', 'founded', 'founding date', first='1985-01-01', last='2015-01-01', main=True)),
        T('doctors', 'doctor|physician', 45, pk('id'), label('name', person), fk('clinic_id', 'clinics'), cat('specialty', 'cardiology|dermatology|pediatrics|oncology|radiology', preps='in'), num('years_experience', 1, 40, 'years of experience|experience', sums=False, high_words='most experienced', low_words='least experienced')),
        T('patients', 'patient', 280, pk('id'), label('full_name', person, 'name|full name'), date('born_on', 'born', 'birth date|date of birth', first='1940-01-01', last='2018-01-01'), cat('sex', 'female|male', adjective=True), text('email', email('full_name'), null=.3), cat('insurer', 'Medica|HealthOne|CareFirst|Unity', 'insurer|insurance', preps='with|insured with'), date('registered_on', 'registered', 'registration date', first='2018-01-01', main=True)),
        T('appointments', 'appointment|consultation', 850, pk('id'), fk('patient_id', 'patients'), fk('doctor_id', 'doctors'), ts('scheduled_for', 'scheduled', 'appointment date', first='2022-01-01', main=True), cat('status', 'completed|cancelled|no-show|scheduled', adjective=True), num('duration_minutes', 10, 90, 'duration|length', high_words='longest', low_words='shortest'), money('fee', 40, 600, 'fee|charge', high_words='most expensive', low_words='cheapest'), cat('reason', 'checkup|follow-up|vaccination|injury', preps='for'), verbs='booked|had'),
        T('prescriptions', 'prescription', 420, pk('id'), fk('appointment_id', 'appointments'), cat('drug', 'Ibuprofen|Amoxicillin|Metformin|Lisinopril|Aspirin', 'drug|medication', preps='for|of'), num('doses', 1, 60, 'doses'), date('issued_on', 'issued|written', 'issue date', first='2022-01-05', main=True)),
    ],
    'hotel_group': [
        T('hotels', 'hotel|property', 14, pk('hotel_id'), label('hotel_name', thing('Grand|Royal|Seaside|Garden|Old Town', 'Palace|Inn|Lodge'), 'hotel name|name'), cat('city', CITIES, preps='in'), num('stars', 2, 5, 'stars|star rating', sums=False, high_words='highest rated', low_words='lowest rated'), date('opening_date', 'opened', first='1970-01-01', last='2019-01-01', main=True)),
        T('rooms', 'room', 220, pk('room_id'), fk('hotel_id', 'hotels'), cat('room_type', 'single|double|suite|family', 'room type|type', adjective=True), money('nightly_rate', 45, 480, 'nightly rate|rate|price per night', sums=False, high_words='most expensive|priciest', low_words='cheapest'), num('floor', 0, 9, sums=False), flag('sea_view', 'sea-view', 'inland', .3)),
        T('guests', 'guest|visitor', 260, pk('guest_id'), label('guest_name', person, 'name'), cat('nationality', 'German|Spanish|French|Italian|Polish|British|Dutch', adjective=True), text('email', email('guest_name'), 'email address|email', null=.25), cat('loyalty_level', 'bronze|silver|gold|platinum', 'loyalty level', adjective=True, null=.4)),
        T('bookings', 'booking|reservation', 800, pk('booking_id'), fk('guest_id', 'guests'), fk('room_id', 'rooms'), ts('booked_at', 'booked|made', 'booking date', first='2021-06-01', main=True), date('check_in', 'checking in|arriving', 'check-in date|check-in|arrival date', after='booked_at', within=90), num('nights', 1, 14, 'nights|number of nights', high_words='longest', low_words='shortest'), money('rate', 45, 480, 'rate|price per night', sums=False),
          cat('source', 'website|agency|phone|walk-in', preps='via|from'), cat('status', 'confirmed|cancelled|no-show', adjective=True), verbs='made', measures=[('revenue|turnover|room revenue', 'nights * rate', '', '')]),
        T('guest_reviews', 'guest review|review', 320, pk('review_id'), fk('booking_id', 'bookings'), num('stars', 1, 5, 'stars|rating', sums=False, high_words='best', low_words='worst'), date('written_on', 'written|posted', 'date', first='2021-09-01', main=True), text('comment', words, null=.4)),
    ],
    'car_rental': [
        T('branches', 'branch|rental office', 11, pk('id'), label('name', thing('Airport|Station|Downtown|Harbour', 'Branch|Point|Desk')), cat('city', CITIES, preps='in')),
        T('vehicles', 'vehicle|car', 130, pk('id'), fk('branch_id', 'branches'), label('plate', lambda r, a: f'XK {1000 + a * 13}', 'plate|licence plate'), cat('make', 'Toyota|Ford|Renault|Skoda|Fiat|Volvo', 'make|brand'), cat('fuel', 'petrol|diesel|electric|hybrid', 'fuel|fuel type', adjective=True), num('mileage', 500, 180000, 'mileage'), date('purchased_on', 'purchased|bought', 'purchase date', first='2015-01-01', main=True), money('daily_rate', 25, 220, 'daily rate|daily price', sums=False, high_words='most expensive|priciest', low_words='cheapest')),
        T('renters', 'renter|customer', 200, pk('id'), label('name', person), cat('country', COUNTRIES, preps='from|in'), text('email', email('name'), null=.2), date('licence_expiry', 'expiring', 'licence expiry|licence expiry date', first='2024-01-01', last='2032-01-01')),
        T('rentals', 'rental|hire', 750, pk('id'), fk('vehicle_id', 'vehicles'), fk('renter_id', 'renters'), ts('pickup_time', 'picked up|started', 'pickup date', first='2021-01-01', main=True), ts('return_time', 'returned', 'return date', after='pickup_time', within=15, null=.06), num('rental_days', 1, 21, 'rental days|days', high_words='longest', low_words='shortest'), money('price_per_day', 25, 220, 'price per day', sums=False), money('damage_fee', 0, 900, 'damage fee', null=.7), verbs='made', measures=[('revenue|turnover|rental income', 'rental_days * price_per_day', '', '')]),
        T('maintenance_jobs', 'maintenance job|repair', 280, pk('id'), fk('vehicle_id', 'vehicles'), date('done_on', 'done|carried out', 'date', first='2020-01-01', main=True), money('cost', 30, 2200, 'cost', high_words='most expensive|costliest', low_words='cheapest'), cat('job_type', 'tyres|brakes|inspection|oil change|bodywork', 'job type|type')),
    ],
    'factory': [
        T('plants', 'plant|factory|site', 6, pk('plant_code'), label('plant_name', ['Kiel Works', 'Porto Works', 'Brno Works', 'Linz Works', 'Gdansk Works', 'Leeds Works'], 'plant name|name'), cat('country', COUNTRIES, preps='in')),
        T('machines', 'machine', 48, pk('id'), fk('plant_code', 'plants'), label('machine_name', thing('Press|Lathe|Mill|Robot|Oven|Cutter', 'Alpha|Beta|Gamma|Kappa|Sigma|Omega|Theta|Zeta'), 'machine name|name'), cat('machine_type', 'cutting|welding|assembly|packing', 'machine type|type', adjective=True), date('installed_on', 'installed', 'installation date', first='2005-01-01', last='2023-01-01', main=True), date('last_serviced_on', 'last serviced', 'last service date', first='2023-01-01', null=.15)),
        T('parts', 'part|component', 80, pk('id'), label('part_name', thing('Steel|Copper|Brass|Plastic|Rubber', 'Bolt|Valve|Hinge|Gear|Seal|Plate|Cap|Ring|Clip|Rod|Pin|Hub|Cone|Cover|Rail|Bush'), 'part name|name'), money('unit_cost', .2, 90, 'unit cost|cost', sums=False, high_words='most expensive|costliest', low_words='cheapest'), num('stock_level', 0, 2500, 'stock level|stock'), num('reorder_point', 10, 400, 'reorder point', sums=False), measures=[('stock value', 'stock_level * unit_cost', 'highest', 'lowest')]),
        T('production_runs', 'production run|run|batch', 800, pk('run_no'), fk('machine_id', 'machines'), fk('part_id', 'parts'), ts('started_at', 'started', 'start date', first='2022-01-01', main=True), num('units_made', 20, 3000, 'units made|output|units produced', high_words='largest|biggest', low_words='smallest'), num('units_scrapped', 0, 160, 'units scrapped|scrap'), num('run_minutes', 20, 600, 'run time|duration', high_words='longest', low_words='shortest'), cat('shift', 'morning|evening|night', preps='in', adjective=True), verbs='completed', measures=[('good units', 'units_made - units_scrapped', 'most', 'fewest')]),
        T('defects', 'defect|fault', 350, pk('id'), fk('run_no', 'production_runs'), cat('severity', 'minor|major|critical', adjective=True), date('found_on', 'found|detected', 'date', first='2022-01-10', main=True), cat('cause', 'material|operator|tooling|design', preps='caused by')),
        T('downtimes', 'downtime|stoppage', 260, pk('id'), fk('machine_id', 'machines'), ts('began_at', 'beginning|recorded', 'begin', first='2022-01-01', main=True), num('minutes', 3, 480, 'minutes|length', high_words='longest', low_words='shortest'), cat('reason', 'breakdown|changeover|power cut|cleaning', preps='due to')),
    ],
    'school_district': [
        T('schools', 'school', 12, pk('school_id'), label('school_name', thing('Lincoln|Oak|Maple|Cedar|Franklin|Jefferson', 'High|Academy|Elementary'), 'school name|name'), cat('district', 'north|south|east|west', preps='in'), num('built_capacity', 200, 1500, 'capacity', high_words='largest|biggest', low_words='smallest')),
        T('pupils', 'pupil|student', 320, pk('pupil_id'), label('pupil_name', person, 'name'), fk('school_id', 'schools'), cat('grade_level', 'first|second|third|fourth|fifth', 'grade level|grade'), date('enrolled_on', 'enrolled', 'enrolment date', first='2017-01-01', main=True), date('birthday', 'born', 'birthday|birth date', first='2006-01-01', last='2017-01-01'), flag('has_scholarship', 'scholarship', 'non-scholarship', .2), text('guardian_phone', phone, 'guardian phone|guardian phone number', null=.2)),
        T('teachers', 'teacher', 70, pk('teacher_id'), label('teacher_name', person, 'name'), fk('school_id', 'schools'), cat('subject', 'maths|physics|history|music|biology|french', preps='of'), date('hired_on', 'hired', 'hire date', first='2005-01-01', main=True), money('salary', 30000, 82000, 'salary|pay', high_words='best paid|highest paid', low_words='lowest paid')),
        T('exam_results', 'exam result|result|exam', 800, pk('result_id'), fk('pupil_id', 'pupils'), fk('teacher_id', 'teachers'), num('marks', 5, 100, 'marks|score|mark', sums=False, high_words='best', low_words='worst'), date('exam_date', 'taken|written', 'exam date', first='2021-09-01', main=True), cat('term', 'autumn|spring|summer', preps='in', adjective=True), verbs='taken|marked'),
        T('absences', 'absence', 600, pk('absence_id'), fk('pupil_id', 'pupils'), date('absent_on', 'recorded', 'date', first='2021-09-01', main=True), num('periods_missed', 1, 8, 'periods missed|lessons missed'), cat('excuse', 'illness|family|travel', 'excuse|reason', preps='because of', null=.3)),
    ],
    'restaurant_chain': [
        T('outlets', 'outlet|restaurant', 13, pk('outlet_id'), label('outlet_name', thing('Corner|Bridge|Market|Station|Garden', 'Bistro|Kitchen|Grill'), 'outlet name|name'), cat('city', US_CITIES, preps='in'), num('tables_count', 8, 60, 'number of tables'), date('opened', 'opened', 'opening date', first='2008-01-01', last='2022-01-01', main=True)),
        T('dishes', 'dish|menu item|meal', 48, pk('dish_id'), label('dish_name', thing('Grilled|Smoked|Spicy|Roasted|Creamy|Fresh', 'Salmon|Chicken|Tofu|Pasta|Soup|Salad|Burger|Curry'), 'dish name|name'), cat('course', 'starter|main|dessert|drink'), money('menu_price', 3, 42, 'menu price|price', sums=False, high_words='most expensive|priciest', low_words='cheapest'), money('ingredient_cost', 1, 15, 'ingredient cost|cost', sums=False), flag('vegetarian', 'vegetarian', 'non-vegetarian', .35), measures=[('margin|profit', 'menu_price - ingredient_cost', 'most profitable', 'least profitable')]),
        T('checks', 'check|sale|tab', 800, pk('check_id'), fk('outlet_id', 'outlets'), ts('closed_at', 'closed|rung up', 'time', first='2022-01-01', main=True), num('guests', 1, 9, 'guests|number of guests'), money('tip', 0, 60, 'tip|tips', null=.2, high_words='biggest|largest', low_words='smallest'), cat('payment_type', 'cash|card|voucher', 'payment type|payment method', preps='paid by'), cat('service', 'dine-in|takeaway|delivery', preps='for', adjective=True), verbs='closed'),
        T('check_items', 'check item|sold dish|sold item', 900, pk('item_id'), fk('check_id', 'checks'), fk('dish_id', 'dishes'), num('qty', 1, 6, 'quantity|units'), money('unit_price', 3, 42, 'unit price', sums=False), verbs='sold', measures=[('revenue|sales|turnover|takings', 'qty * unit_price', '', '')]),
        T('waste_logs', 'waste log|waste record', 220, pk('waste_id'), fk('outlet_id', 'outlets'), date('logged_on', 'logged|recorded', 'date', first='2022-01-01', main=True), money('kilos', .2, 30, 'kilos|weight'), cat('reason', 'spoiled|overcooked|returned', adjective=True)),
    ],
    'insurance_book': [
        T('brokers', 'broker|agent', 26, pk('id'), label('name', person), cat('region', 'north|south|east|west', preps='in'), date('licensed_on', 'licensed', 'licence date', first='2000-01-01', last='2021-01-01', main=True), text('email', email('name'), null=.2)),
        T('policyholders', 'policyholder|customer|client', 230, pk('id'), label('full_name', person, 'name|full name'), cat('city', CITIES, preps='in|from'), date('date_of_birth', 'born', first='1945-01-01', last='2002-01-01'), text('phone', phone, null=.2)),
        T('policies', 'policy|contract', 480, pk('policy_no'), fk('holder_id', 'policyholders'), fk('broker_id', 'brokers', null=.15), cat('product_line', 'motor|home|travel|life', 'product line|line', adjective=True), date('effective_from', 'effective|starting', 'start date', first='2018-01-01', main=True), date('lapsed_on', 'lapsed|expired', 'lapse date', after='effective_from', within=900, null=.7), money('annual_premium', 90, 4200, 'annual premium|premium', high_words='most expensive', low_words='cheapest'), money('sum_insured', 5000, 400000, high_words='largest', low_words='smallest'), verbs='sold|held'),
        T('claims', 'claim', 360, pk('claim_no'), fk('policy_no', 'policies'), date('filed_on', 'filed|made|submitted', 'filing date', first='2019-01-01', main=True), date('closed_on', 'closed|settled', 'closing date', after='filed_on', within=200, null=.25), money('claimed', 80, 30000, 'claimed amount|amount claimed', high_words='largest|biggest|highest', low_words='smallest|lowest'), money('paid_out', 0, 24000, 'paid amount|payout|amount paid out', null=.2), cat('cause', 'fire|water|theft|collision|storm', preps='caused by|due to'), cat('outcome', 'approved|denied|pending', 'outcome|status', adjective=True), verbs='filed', measures=[('uncovered amount|shortfall', 'claimed - paid_out', 'highest|largest', 'lowest|smallest')]),
    ],
    'energy_utility': [
        T('households', 'household|customer', 200, pk('hh_id'), label('holder_name', person, 'holder name|name'), cat('city', US_CITIES, preps='in'), cat('tariff', 'basic|green|night|flex', preps='on', adjective=True), date('connected_on', 'connected', 'connection date', first='2014-01-01', main=True), text('email', email('holder_name'), null=.3)),
        T('meters', 'meter', 230, pk('meter_id'), fk('hh_id', 'households'), cat('medium', 'electricity|gas|water', adjective=True), date('installed', 'installed', 'installation date', first='2010-01-01', last='2023-01-01', main=True), flag('smart', 'smart', 'conventional', .5)),
        T('readings', 'reading|meter reading', 900, pk('reading_id'), fk('meter_id', 'meters'), date('read_on', 'taken', 'reading date', first='2020-01-01', main=True), money('kwh', 5, 900, 'consumption|usage', high_words='highest|largest', low_words='lowest|smallest')),
        T('outages', 'outage|power cut', 160, pk('outage_id'), cat('district', 'Riverside|Old Town|Hillcrest|Dockside', preps='in'), ts('began', 'beginning', 'begin', first='2021-01-01', main=True), num('minutes', 4, 700, 'minutes|length|duration', high_words='longest', low_words='shortest'), num('homes_affected', 10, 4000, 'homes affected', high_words='largest', low_words='smallest'), cat('cause', 'storm|equipment|animal|digging', preps='caused by')),
        T('complaints', 'complaint', 260, pk('complaint_id'), fk('hh_id', 'households'), ts('received_at', 'received|filed', 'date', first='2021-01-01', main=True), cat('topic', 'billing|outage|meter|service', preps='about'), cat('resolution', 'refund|apology|repair', null=.3), verbs='filed|made'),
    ],
    'wholesale_deals': [
        T('clients', 'client|customer|buyer', 150, pk('client_id'), label('client_name', firm, 'client name|name'), cat('segment', 'hospitality|grocery|pharmacy|public sector', preps='in'), cat('country', COUNTRIES, preps='in|from'), date('since_date', 'won|acquired', 'client since date', first='2015-01-01', main=True), text('email', email('client_name'), null=.2), money('credit_limit', 500, 60000, high_words='highest', low_words='lowest')),
        T('sales_reps', 'sales rep|salesperson|rep', 22, pk('rep_id'), label('rep_name', person, 'name'), cat('territory', 'north|south|east|west', preps='in'), money('quota', 50000, 600000, 'quota|sales target', high_words='highest', low_words='lowest'), date('hired_on', 'hired', 'hire date', first='2011-01-01', main=True)),
        T('articles', 'article|product|item', 90, pk('article_id'), label('article_name', thing('Organic|Classic|Premium|Eco|Deluxe|Basic', 'Coffee|Tea|Sugar|Flour|Juice|Soap|Towels|Cups|Napkins|Rice|Beans|Oil|Salt|Honey|Water'), 'article name|name'), cat('family', 'beverages|dry goods|hygiene|tableware', 'family|product family'), money('list_price', 1, 120, 'list price|price', sums=False, high_words='most expensive|priciest', low_words='cheapest'), money('purchase_cost', .5, 80, 'purchase cost|cost', sums=False), num('on_hand', 0, 1500, 'stock|units on hand'), measures=[('margin|profit per unit', 'list_price - purchase_cost', 'most profitable|highest', 'least profitable|lowest')]),
        T('deals', 'deal|sale|order', 700, pk('deal_id'), fk('client_id', 'clients'), fk('rep_id', 'sales_reps'), ts('closed_at', 'closed|won|placed', 'close date', first='2021-01-01', main=True), cat('status', 'won|lost|open|cancelled', adjective=True), money('shipping_fee', 0, 90, 'shipping fee'), cat('channel', 'phone|fair|online|field visit', preps='via|through'), verbs='closed|placed'),
        T('deal_positions', 'deal position|position|line', 1200, pk('position_id'), fk('deal_id', 'deals'), fk('article_id', 'articles'), num('units', 1, 60, 'units|quantity'), money('net_price', 1, 120, 'net price', sums=False), verbs='sold', measures=[('revenue|sales|turnover|sales value', 'units * net_price', 'highest', 'lowest')]),
        T('credit_notes', 'credit note|refund', 150, pk('note_id'), fk('deal_id', 'deals'), date('issued_on', 'issued', 'issue date', first='2021-02-01', main=True), money('amount', 5, 900, high_words='largest|biggest', low_words='smallest'), cat('reason', 'damaged|late|wrong item|overcharged', preps='for')),
    ],
}
STYLES = ('', 'camel', 'short', 'title', 'pascal', 'upper', 'singular', 'tbl', 'plural')
