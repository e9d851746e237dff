"""What the templates know about a database: tables and columns with their roles and what people call them."""
import datetime
import re
import sqlite3
from dataclasses import dataclass, field

from .words import plural, singular, split_name

RESERVED = set('''order group table index by from to select where check default case end start primary references unique
values transaction trigger union update using view when with in is not null on or and as all add alter between like limit
join left right natural cross having distinct create delete drop each else escape except exists foreign full if inner insert
intersect into key match no of offset outer plan query release replace row set temp then'''.split())
ISO = re.compile(r'^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([ T]\d\d:\d\d(:\d\d(\.\d+)?)?)?$')


def quoted(name):
    if re.fullmatch(r'[A-Za-z_][A-Za-z0-9_]*', name) and name.lower() not in RESERVED:
        return name
    return '"' + name.replace('"', '""') + '"'


@dataclass
class Column:
    table: 'Table'
    name: str
    role: str                 # pk, fk, label, cat, date, num, flag, text, other
    phrases: list             # "unit price"
    summable: bool = False    # num: may be added up
    verbs: list = field(default_factory=list)       # date: "opened", "closed"
    preps: list = field(default_factory=list)       # cat: "in" (Berlin), "via" (phone)
    adjective: bool = False   # cat: "open tickets"; flag: the phrases are adjectives
    yes: list = field(default_factory=list)         # flag
    no: list = field(default_factory=list)
    stored: list = field(default_factory=lambda: [1, 0])  # flag: how yes and no are kept
    high: list = field(default_factory=list)        # num: "most expensive"
    low: list = field(default_factory=list)
    values: list = field(default_factory=list)      # cat, label
    clock: bool = False       # date: has a time of day
    nullable: bool = False
    low_value: object = None  # date: datetime.date
    high_value: object = None
    numbers: list = field(default_factory=list)     # num: sorted values
    primary_date: bool = False
    declared: bool = True     # date: declared as a date


@dataclass
class Measure:
    """A number of a row: a column, or arithmetic over two."""
    phrases: list
    columns: list
    op: str = ''
    summable: bool = True
    high: list = field(default_factory=list)
    low: list = field(default_factory=list)

    def sql(self, q):
        return ('1.0 * ' if self.op == '/' else '') + f' {self.op} '.join(q(c) for c in self.columns)

    @property
    def nullable(self):
        return any(c.nullable for c in self.columns)


@dataclass
class Table:
    name: str
    nouns: list               # singular
    columns: list = field(default_factory=list)
    keys: list = field(default_factory=list)        # Key to parents
    asides: list = field(default_factory=list)      # Key to parents that have another key of this table, or to itself
    children: list = field(default_factory=list)    # Key from children
    measures: list = field(default_factory=list)
    rows: int = 0
    verbs: list = field(default_factory=list)       # what a parent does with it: "placed"

    def of(self, *roles):
        return [c for c in self.columns if c.role in roles]

    @property
    def pk(self):
        found = self.of('pk')
        return found[0] if len(found) == 1 else None

    @property
    def label(self):
        found = self.of('label')
        return found[0] if found else None

    @property
    def date(self):
        found = [c for c in self.of('date') if c.primary_date]
        return found[0] if found else None


@dataclass
class Key:
    column: Column
    child: Table
    parent: Table
    target: str
    nullable: bool = False


@dataclass
class Database:
    id: str
    path: str
    tables: list
    invented: bool
    connection: object = None
    paths: dict = None          # of parts.prepare
    phrase_counts: dict = None  # likewise

    def run(self, sql):
        """Rows, or None where it fails."""
        try:
            return self.connection.execute(sql).fetchmany(200)
        except sqlite3.Error:
            return None

    def connect(self):
        connection = sqlite3.connect(f'file:{self.path}?mode=ro', uri=True)
        connection.text_factory = lambda raw: raw.decode('utf-8', 'replace')
        return connection


# ---- measuring contents: for both kinds of databases ----

def _date(text):
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def look(connection, database):
    """Fills in what depends on the rows."""
    for table in database.tables:
        table.rows = connection.execute(f'SELECT count(*) FROM {quoted(table.name)}').fetchone()[0]
        for column in table.columns:
            if column.role not in ('cat', 'label', 'text', 'num', 'date', 'flag', 'fk'):
                continue
            rows = [r[0] for r in connection.execute(
                f'SELECT {quoted(column.name)} FROM {quoted(table.name)} LIMIT 20000')]
            known = [v for v in rows if v is not None]
            column.nullable = 0 < len(rows) - len(known) < len(rows)
            if column.role in ('cat', 'label', 'text'):
                column.values = sorted({v for v in known if isinstance(v, str) and usable_value(v)})
            elif column.role == 'num':
                column.numbers = sorted(v for v in known if isinstance(v, (int, float)))
            elif column.role == 'date':
                dates = sorted(d for d in (_date(v) for v in known if isinstance(v, str)) if d)
                if dates:
                    column.low_value, column.high_value = dates[0], dates[-1]
                    hours = {v[11:13] for v in known if len(v) > 12}
                    column.clock = len(hours) > 2
                else:
                    column.role = 'other'
        for key in table.keys:
            key.nullable = key.column.nullable


def usable_value(value):
    return 2 <= len(value) <= 32 and re.fullmatch(r"[A-Za-z][\w .&'-]*[\w.]", value) is not None and '  ' not in value \
        and not re.search(r'\d{4}', value) and len(value.split()) <= 4


# ---- databases as they are found ----

SUM_WORDS = {'amount', 'total', 'quantity', 'sales', 'profit', 'payment', 'payments', 'cost', 'costs', 'budget', 'revenue',
             'expense', 'expenses', 'hours', 'minutes', 'points', 'attendance', 'donation', 'paid', 'charge', 'charges', 'fee',
             'fees', 'balance', 'votes', 'goals', 'wins', 'losses', 'credits', 'invested', 'bonus', 'copies', 'passengers',
             'population', 'salary', 'stock', 'orders', 'duration', 'capacity', 'claimed', 'settled', 'gross'}
NOT_NUMBERS = {'id', 'code', 'year', 'number', 'phone', 'zip', 'postcode', 'latitude', 'longitude', 'lat', 'long', 'month', 'day',
               'date', 'key', 'no', 'fax', 'ssn', 'isbn', 'season', 'position', 'rank', 'order', 'week', 'episode', 'version', 'flag', 'yn'}
LABELS = ('name', 'title', 'full name', 'last name')
PLACES = {'city', 'country', 'state', 'region', 'town', 'county', 'province', 'continent', 'location', 'nationality', 'hometown'}


def _type(declared):
    declared = declared.upper()
    if any(w in declared for w in ('INT', 'REAL', 'NUM', 'FLOA', 'DOUB', 'DEC')):
        return 'number'
    if 'BOOL' in declared or declared == 'BIT':
        return 'flag'
    if 'DATE' in declared or 'TIME' in declared:
        return 'time'
    return 'text'


def strip_table(phrase, nouns):
    """Without the table's own name in front: "customer name" of customers is the name."""
    for noun in nouns + [nouns[0].split(' ')[-1], nouns[0].split(' ')[0]]:
        if phrase.startswith(noun + ' ') and len(phrase) > len(noun) + 1:
            return phrase[len(noun) + 1:]
    return phrase


def date_phrase(phrase):
    """(what the date is called, what was done): "date order placed" was placed."""
    words = [w for w in phrase.split(' ') if w not in ('date', 'datetime', 'time', 'at', 'on', 'timestamp', 'of')]
    verbs = []
    if words and re.search(r'(ed|made|taken|left|sent|paid|held|built|sold)$', words[-1]) and words[-1] not in ('need',):
        verbs = [words[-1]]
    phrase = phrase.replace('datetime', 'date')
    if phrase.startswith('date ') and not phrase.startswith(('date of', 'date from', 'date to')):
        phrase = phrase[5:] + ' date'
    return phrase, verbs


def introspect(database):
    """Roles from declared types, names and rows. Returns False where there is nothing to ask."""
    connection = database.connect()
    names = [r[0] for r in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
    by_name = {}
    for name in names:
        words = split_name(name)
        if not re.fullmatch(r'[a-z ]+', words):
            continue
        table = Table(name, [singular(words)])
        rows = connection.execute(f'SELECT * FROM {quoted(name)} LIMIT 3000').fetchall()
        if len(rows) < 4:
            continue
        info = connection.execute(f'PRAGMA table_info({quoted(name)})').fetchall()
        keys = [c[1] for c in info if c[5]]
        foreign = {k[3].lower() for k in connection.execute(f'PRAGMA foreign_key_list({quoted(name)})')}
        for at, (_, column, declared, _, _, _) in enumerate(info):
            table.columns.append(_column(table, column, declared or '', [r[at] for r in rows], keys, foreign))
        _settle(table)
        by_name[name.lower()] = table
    for table in by_name.values():
        for row in connection.execute(f'PRAGMA foreign_key_list({quoted(table.name)})').fetchall():
            parent = by_name.get(row[2].lower())
            column = next((c for c in table.columns if c.name.lower() == row[3].lower()), None)
            if parent is None or parent is table or column is None or parent.pk is None:
                continue
            if row[4] is not None and row[4].lower() != parent.pk.name.lower():
                continue
            table.keys.append(Key(column, table, parent, parent.pk.name))
    database.tables = [t for t in by_name.values() if t.columns]
    finish(database)
    look(connection, database)
    for table in database.tables:
        settle_measures(table)
    connection.close()
    return bool(database.tables)


def _column(table, name, declared, values, keys, foreign):
    phrase = strip_table(split_name(name), table.nouns)
    words = phrase.split(' ')
    kind = _type(declared)
    known = [v for v in values if v is not None and v != '']
    distinct = len(set(known))
    column = Column(table, name, 'other', [phrase])
    if not re.fullmatch(r'[a-z ]+', phrase):
        return column
    if name in keys and len(keys) == 1:
        column.role = 'pk'
    elif name.lower() in foreign:
        column.role = 'fk'
    elif not known or words[-1] in ('id', 'code', 'key', 'ids'):
        return column
    elif all(isinstance(v, str) and ISO.match(v) for v in known) and all(_date(v) for v in known):
        column.role, column.declared = 'date', kind == 'time'
        phrase, column.verbs = date_phrase(phrase)
        column.phrases = [phrase]
    elif kind == 'number' and all(isinstance(v, (int, float)) for v in known):
        if not NOT_NUMBERS & set(words) and distinct > 3 and words[0] not in ('is', 'has'):
            column.role = 'num'
            column.summable = bool(SUM_WORDS & set(words)) or words[0] in ('num', 'number', 'total')
    elif kind == 'text' and all(isinstance(v, str) for v in known):
        usable = sum(usable_value(v) for v in known)
        if usable < .8 * len(known) or words[-1] in ('phone', 'email', 'address', 'password', 'url', 'details', 'yn'):
            column.role = 'text'
        elif phrase in LABELS or words[-1] in ('name', 'title'):
            column.role = 'label'
        elif distinct <= max(3, min(25, len(known) // 2)) and distinct > 1:
            column.role = 'cat'
            column.preps = ['in', 'from'] if PLACES & set(words) else []
        else:
            column.role = 'text'
    return column


def _settle(table):
    labels = [c for c in table.columns if c.role == 'label']
    best = next((c for want in LABELS for c in labels if c.phrases[0] == want), labels[0] if labels else None)
    for column in labels:
        if column is not best:
            column.role = 'text'


def settle_measures(table):
    dates = table.of('date')
    if len(dates) == 1 and not ({'birth', 'born', 'expiry', 'end', 'bdate', 'to'} & set(dates[0].phrases[0].split())):
        dates[0].primary_date = True
    for column in table.of('num'):
        if len(column.numbers) > 3:
            table.measures.append(Measure(column.phrases, [column], '', column.summable, column.high, column.low))


def finish(database):
    """Children of parents, without the pairs that two keys link."""
    for table in database.tables:
        pairs = [id(k.parent) for k in table.keys]
        table.keys = [k for k in table.keys if pairs.count(id(k.parent)) == 1]
        for key in table.keys:
            key.parent.children.append(key)


def plural_of(table):
    return plural(table.nouns[0])
