"""Pieces of questions with their pieces of SQL: tables under conditions, measures, groups, periods."""
import datetime
import re
from dataclasses import dataclass, field

from . import periods
from .select import ancestors, literal, ref, select
from .words import article, number, plural, singular, synonym

INTRANSITIVE = {'joined', 'left', 'departed', 'signed up', 'enrolled', 'lapsed', 'expired', 'started', 'opened', 'ended', 'churned',
                'returned', 'attended', 'moved in', 'moved out', 'retired', 'arrived', 'died'}
# Of things that stay: "hired in May", never only "staff in May".
STOCK = {'signed up', 'joined', 'hired', 'opened', 'purchased', 'installed', 'registered', 'founded', 'licensed', 'enrolled', 'connected',
         'won', 'first seen', 'effective', 'activated', 'onboarded', 'moved in', 'admitted'}
PASSIVE = re.compile(r'(ed|made|sent|paid|done|held|born|found|taken|written|won|bought|sold|given|built|seen|left|carried out|picked up|rung up)$')
PEOPLE = set('''customer client employee worker agent patient doctor physician guest visitor user student pupil teacher driver
broker policyholder renter requester lead prospect member person staff salesperson rep buyer author artist player actor professor
instructor passenger resident tourist friend reviewer scientist manager
craftsman carpenter mechanic lawyer attorney runner skier borrower keeper zookeeper backer creator candidate applicant translator farmer donor
volunteer officer firefighter voter councillor athlete investor participant citizen pilot researcher'''.split())
GENERIC = set('''total amount value cost price minutes duration length score rating days rate weight fee grade marks units quantity stars
salary capacity budget number age balance tax credit debit height time year size points hours name title stock seats doses nights
guests bonus percentage claim claimed pay mileage quota deal usage consumption'''.split())


def guard(text):
    """Marks what no typo may touch."""
    return '\x05' + text + '\x06'


def is_person(noun):
    return singular(noun.split(' ')[-1]) in PEOPLE or noun == 'staff member'


@dataclass
class Filter:
    condition: str
    before: str = ''   # "open" tickets
    after: str = ''    # tickets "in Berlin"
    columns: tuple = ()


@dataclass
class Group:
    expressions: list   # GROUP BY
    items: list         # SELECT
    phrase: str         # singular
    column: object = None
    entity: object = None  # the table whose rows are the groups
    key: object = None
    filters: list = field(default_factory=list)


class Context:
    """One table of one database with everything a template needs to ask about it."""

    def __init__(self, rng, database, base, now):
        self.rng, self.database, self.base, self.now = rng, database, base, now
        self.paths = database.paths[base.name]
        self.by_name = {t.name: t for t in database.tables}
        self.keep_case = False
        self.held, self.used_held = False, False  # see phrasing.py
        self.noun = self.name(base)
        self.used = set()
        self.stock = base.date is not None and bool(STOCK & set(base.date.verbs[:1]))

    # ---- names ----

    def chance(self, p):
        return self.rng.random() < p

    def name(self, table):
        noun = table.nouns[0] if self.chance(.6) else self.rng.choice(table.nouns)
        return noun if self.database.invented else synonym(self.rng, noun, .12)

    def column_name(self, column):
        return self.phrase(column.phrases)

    def phrase(self, phrases):
        chosen = phrases[0] if self.chance(.6) else self.rng.choice(phrases)
        return synonym(self.rng, chosen, .06)

    def value(self, text):
        r = self.rng.random()
        if r < .04:
            text = text.upper()
        elif r < .14:
            text = text.lower()
        elif r < .19:
            text = text[:1].upper() + text[1:]
        return guard(text)

    def number(self, value):
        return guard(number(self.rng, value))

    # ---- where to look ----

    def up(self, own=True):
        """Tables that a row of the base belongs to."""
        return [self.by_name[n] for n, p in self.paths.items() if p or own]

    def time_column(self):
        """The date that a period without a name is about."""
        if self.base.date is not None:
            return self.base.date
        for name, path in sorted(self.paths.items(), key=lambda item: len(item[1])):
            table = self.by_name[name]
            if len(path) == 1 and table.date is not None and table.keys:
                return table.date
        return None

    def sql(self, items, where=(), **more):
        return select(self.base, self.paths, items, where, **more)

    # ---- filters ----

    def filters(self, count, kinds=('cat', 'num', 'null', 'flag', 'up', 'text'), weights=(44, 16, 7, 10, 20, 3)):
        found, taken = [], set(self.used)
        for _ in range(count * 6):
            if len(found) == count:
                break
            kind = self.rng.choices(('cat', 'num', 'null', 'flag', 'up', 'text'), weights)[0]
            if kind not in kinds:
                continue
            f = getattr(self, 'filter_' + kind)(self.base)
            if f is None or taken & set(f.columns) or (f.before and any(g.before for g in found)):
                continue
            taken |= set(f.columns)
            found.append(f)
        return found if len(found) == count else None

    def filter_cat(self, table, simple=False):
        columns = [c for c in table.of('cat') if len(c.values) > 1]
        if not columns:
            return None
        column = self.rng.choice(columns)
        r = self.rng.random()
        name = self.column_name(column)
        if r < .7 or simple or len(column.values) < 3:
            value = self.rng.choice(column.values)
            return Filter(f'{ref(column)} = {literal(value)}', *self.place(column, name, self.value(value)), (id(column),))
        if r < .88:
            a, b = self.rng.sample(column.values, 2)
            condition = f'{ref(column)} = {literal(a)} OR {ref(column)} = {literal(b)}' if self.chance(.5) \
                else f'{ref(column)} IN ({literal(a)}, {literal(b)})'
            return Filter(condition, *self.place(column, name, f'{self.value(a)} or {self.value(b)}'), (id(column),))
        value = self.rng.choice(column.values)
        said = self.value(value)
        options = [('', f'with {article(name)} other than {said}'), ('', f'whose {name} is not {said}')]
        if column.preps:
            options.append(('', f'not {column.preps[0]} {said}'))
        if column.adjective:
            options += [('', f'that are not {said}')] * 3
        return Filter(f'{ref(column)} <> {literal(value)}', *self.rng.choice(options), (id(column),))

    def place(self, column, name, said):
        """(before, after) the noun."""
        options = [('', f'with {name} {said}'), ('', f'whose {name} is {said}'), ('', f'where the {name} is {said}')]
        if column.preps:
            options += [('', f'{self.rng.choice(column.preps)} {said}')] * 5
        elif column.adjective:
            options = [(said, '')] * 7 + options
        elif not self.database.invented:
            options += [('', f'with {said} as {name}'), ('', f'of {name} {said}')]
        return self.rng.choice(options)

    def filter_num(self, table):
        measures = [m for m in table.measures if len(m.columns) == 1 and len(m.columns[0].numbers) > 5]
        if not measures:
            return None
        measure = self.rng.choice(measures)
        column = measure.columns[0]
        numbers, rng = column.numbers, self.rng
        value = round_to(numbers[int(len(numbers) * rng.uniform(.15, .85))], numbers)
        name, x = self.phrase(measure.phrases), ref(column)
        said = self.number(value)
        r = rng.random()
        if r < .4:
            words = [f'with {article(name)} over {said}', f'with {article(name)} above {said}', f'with {name} greater than {said}',
                     f'with more than {said} {name}' if name.endswith('s') else f'with {article(name)} of more than {said}',
                     f'whose {name} exceeds {said}', f'with {name} higher than {said}', f'with {name} > {said}']
            return Filter(f'{x} > {value}', '', rng.choice(words), (id(column),))
        if r < .6:
            words = [f'with {article(name)} under {said}', f'with {article(name)} below {said}', f'with {name} less than {said}',
                     f'whose {name} is below {said}', f'with {name} < {said}', f'with {name} smaller than {said}']
            return Filter(f'{x} < {value}', '', rng.choice(words), (id(column),))
        if r < .75:
            words = [f'with {article(name)} of at least {said}', f'with {name} {said} or more', f'with {name} of {said} and up']
            return Filter(f'{x} >= {value}', '', rng.choice(words), (id(column),))
        if r < .85:
            words = [f'with {article(name)} of at most {said}', f'with {name} {said} or less', f'with {name} up to {said}']
            return Filter(f'{x} <= {value}', '', rng.choice(words), (id(column),))
        other = round_to(numbers[int(len(numbers) * rng.uniform(.15, .95))], numbers)
        if other == value:
            return None
        low, high = sorted((value, other))
        words = [f'with {article(name)} between {self.number(low)} and {self.number(high)}',
                 f'with {name} from {self.number(low)} to {self.number(high)}']
        return Filter(f'{x} BETWEEN {low} AND {high}', '', rng.choice(words), (id(column),))

    def filter_null(self, table):
        columns = [c for c in table.columns if c.nullable and c.role in ('text', 'num', 'date', 'cat', 'fk')]
        if not columns:
            return None
        column = self.rng.choice(columns)
        name = self.column_name(column)
        if column.role == 'fk':
            key = next((k for k in table.keys if k.column is column), None)
            if key is None:
                return None
            name = self.name(key.parent)
        if self.chance(.75):
            words = [f'without {article(name)}', f'with no {name}', f'that have no {name}', f'missing {article(name)}',
                     f'with a missing {name}', f'where the {name} is missing', f'without any {name}', f'that lack {article(name)}']
            if column.role == 'date' and column.verbs and PASSIVE.search(column.verbs[0]):
                verb = self.rng.choice(column.verbs)
                be = 'have not' if verb in INTRANSITIVE else 'were never'
                words += [f'that {be} {verb}' + (' yet' if be == 'have not' else '')] * 3
                if verb not in INTRANSITIVE:
                    words += [f'not yet {verb}', f'that have not been {verb}', f'still not {verb}']
            if column.role == 'fk':
                words += [f'not assigned to any {name}', f'without {article(name)} assigned']
            return Filter(f'{ref(column)} IS NULL', '', self.rng.choice(words), (id(column),))
        words = [f'that have {article(name)}', f'with {article(name)} on file', f'where the {name} is known', f'having {article(name)}']
        return Filter(f'{ref(column)} IS NOT NULL', '', self.rng.choice(words), (id(column),))

    def filter_flag(self, table):
        columns = [c for c in table.of('flag') if c.yes]
        if not columns:
            return None
        column = self.rng.choice(columns)
        yes = self.chance(.65)
        said = self.rng.choice(column.yes if yes else column.no)
        stored = column.stored[0 if yes else 1]
        condition = f'{ref(column)} = {literal(stored) if isinstance(stored, str) else stored}'
        if not yes and self.chance(.4):
            return Filter(condition, '', f'that are not {self.rng.choice(column.yes)}', (id(column),))
        return Filter(condition, said, '', (id(column),))

    def filter_text(self, table):
        column = table.label
        if column is None or len(column.values) < 8:
            return None
        value = self.rng.choice(column.values)
        name, rng = self.column_name(column), self.rng
        if rng.random() < .5:
            letter = value[0].upper()
            said = guard(letter)
            words = [f'whose {name} starts with {said}', f'with {article(name)} starting with {said}', f'whose {name} begins with the letter {said}']
            return Filter(f"{ref(column)} LIKE '{letter}%'", '', rng.choice(words), (id(column),))
        part = value.split(' ')[-1]
        if not part.isalpha() or len(part) < 3:
            return None
        said = guard(rng.choice([part, f"'{part}'", f'"{part}"']))
        words = [f'whose {name} contains {said}', f'with {said} in the {name}', f'with {article(name)} containing {said}']
        return Filter(f"{ref(column)} LIKE '%{part}%'", '', rng.choice(words), (id(column),))

    def filter_up(self, table):
        """A condition on what the row belongs to: "of customers in Spain", "for agent Ana Novak"."""
        others = [t for t in self.up(own=False) if len(self.paths[t.name]) <= 2]
        if not others:
            return None
        other = self.rng.choice(others)
        noun = self.name(other)
        link = self.rng.choice(['of', 'from', 'for', 'by'] if is_person(noun) else ['of', 'for', 'from'])
        if other.label is not None and other.label.values and self.chance(.5):
            value = self.rng.choice(other.label.values)
            said = self.value(value)
            words = [f'{link} {said}'] * 2 + [f'{link} {noun} {said}', f'{link} the {noun} {said}', f'where the {noun} is {said}']
            return Filter(f'{ref(other.label)} = {literal(value)}', '', self.rng.choice(words), (id(other.label),))
        f = self.filter_cat(other, simple=self.chance(.8))
        if f is None:
            return None
        many = plural(noun) if self.chance(.8) else article(noun)
        if many != plural(noun):
            f.after = f.after.replace('that are', 'that is')
        words = squeeze(f'{link} {f.before} {many} {f.after}') if many == plural(noun) or not f.before \
            else squeeze(f'{link} {article(f.before.strip(chr(5)))} {noun} {f.after}')
        return Filter(f.condition, '', words, f.columns)

    # ---- periods ----

    def period(self, column, shapes=('in', 'bound', 'between'), low=None, high=None):
        period = periods.pick(self.rng, low or column.low_value, high or column.high_value, self.now, shapes)
        self.keep_case |= period.keep_case
        period.condition = period.condition.replace('{t}', ref(column))
        period.text = guard(period.text)
        return period

    def dated(self, column, period):
        """The period as it stands behind the noun: "opened in May 2024", "in May 2024", "with a due date in May 2024"."""
        own = column.table is self.base
        options = []
        if column.primary_date and not (own and self.stock):
            options += [period.text] * 3
        if own and column.verbs:
            verb = self.rng.choice(column.verbs)
            options += [self.behind(verb, period)] * 4
        if own and (not column.primary_date or not self.database.invented) and period.shape != 'between':
            name = self.column_name(column)
            if name != 'date' or not column.primary_date:
                options += [f'with {article(name)} {period.text}']
                if period.shape != 'since':
                    options += [f'whose {name} is {period.text}']
                else:
                    options += [f'with {name} {period.text}']
        if not options:
            options = [period.text]
        return self.rng.choice(options)

    def behind(self, verb, period):
        period.text = re.sub('^\x05for ', '\x05in ', period.text)
        if verb in INTRANSITIVE:
            return f'{"who" if is_person(self.noun) else "that"} {verb} {period.text}'
        return f'{verb} {period.text}'

    # ---- subjects ----

    def subject(self, filter_chance=.35, period_chance=0.0, shapes=('in', 'bound', 'between'), kinds=None, most=1):
        """(plural noun phrase, conditions) with filters, and perhaps a period behind."""
        where, before, after = [], '', ''
        if self.chance(filter_chance):
            count = 2 if most > 1 and self.chance(.35) else 1
            found = self.filters(count, kinds) if kinds else self.filters(count)
            for f in found or ():
                where.append(f.condition)
                self.used |= set(f.columns)
                before = squeeze(f'{before} {f.before}')
                after = squeeze(f'{after} {f.after}')
        when = ''
        column = self.time_column()
        if column is not None and self.chance(period_chance):
            period = self.period(column, shapes)
            when = self.dated(column, period)
            where.append(period.condition)
        return Subject(self, where, before, after, when)

    # ---- measures ----

    def measure(self, summable=None, double=None):
        found = [m for m in self.base.measures if (summable is None or m.summable == summable)
                 and (double is None or (len(m.columns) == 2) == double)]
        if not found:
            return None
        doubles = [m for m in found if len(m.columns) == 2]
        chosen = self.rng.choice(doubles) if doubles and self.chance(.4) else self.rng.choice(found)
        self.used |= {id(c) for c in chosen.columns}
        return chosen

    def alone(self, phrase):
        """May the measure be named without its table?"""
        return phrase not in GENERIC and self.database.phrase_counts.get(phrase, 0) == 1 and bool(self.base.keys)

    # ---- groups ----

    def groups(self):
        found = []
        for column in self.base.of('cat'):
            if 1 < len(column.values) <= 40 and id(column) not in self.used:
                found.append(Group([ref(column)], [ref(column)], self.column_name(column), column))
        for other in self.up(own=False):
            key = self.paths[other.name][-1]
            if other.label is not None and other.pk is not None:
                noun = self.name(other)
                group = Group([ref(other.pk)], [ref(other.label)], noun, other.label, other, key)
                found += [group] * (2 if len(self.paths[other.name]) == 1 else 1)
            for column in other.of('cat'):
                if 1 < len(column.values) <= 40:
                    name = self.column_name(column)
                    noun = self.name(other)
                    clear = self.database.phrase_counts.get(name, 0) == 1 and name not in ('type', 'status', 'state', 'kind')
                    phrase = name if clear and self.chance(.5) else f'{noun} {name}'
                    found.append(Group([ref(column)], [ref(column)], phrase, column))
        return found

    def group(self, entity=None):
        found = [g for g in self.groups() if entity is None or (g.entity is not None) == entity]
        if not found:
            return None
        group = self.rng.choice(found)
        self.used.add(id(group.column))
        return group

    def typical(self, group, sql, where):
        """A round number that some groups exceed."""
        rows = self.database.run(self.sql([sql], where, group=group.expressions))
        values = sorted(r[0] for r in rows or () if isinstance(r[0], (int, float)))
        if len(values) < 3:
            return None
        value = values[int(len(values) * self.rng.uniform(.2, .85))]
        step = 10 ** max(0, len(str(int(abs(value)))) - (2 if abs(value) >= 100 else 1))
        return max(0, int(round(value / step) * step)) or None

    # ---- rows ----

    def row_items(self):
        """What stands for a row: its name, or else its key."""
        if self.base.label is not None:
            return [ref(self.base.label)]
        if self.base.pk is not None:
            return [ref(self.base.pk)]
        return None


@dataclass
class Subject:
    context: Context
    where: list
    before: str
    after: str
    when: str

    def many(self, when=True):
        return squeeze(f'{self.before} {plural(self.context.noun)} {self.after} {self.when if when else ""}')

    def one(self, when=True):
        return squeeze(f'{self.before} {self.context.noun} {self.after} {self.when if when else ""}'.replace('that are', 'that is').replace('that have', 'that has'))

    def flow(self):
        """As something that comes in over time: without a period, "new customers"."""
        new = self.context.rng.choice(['new', 'new', 'newly added', 'added']) if self.context.stock else ''
        return squeeze(f'{new} {self.many(False)}')


def squeeze(text):
    return re.sub(' +', ' ', text).strip()


def round_to(value, numbers):
    """A round number near the value, so that people would say it."""
    span = abs(numbers[-1] - numbers[0])
    for step in (10000, 5000, 1000, 500, 100, 50, 10, 5, 1):
        if span >= step * 8 or (step == 1 and span > 3):
            rounded = round(value / step) * step
            return int(rounded)
    return round(value, 1 if span > .5 else 2)


def random_now(rng, column):
    if column is None or column.low_value is None:
        return datetime.date(2019, 1, 1) + datetime.timedelta(days=rng.randrange(2700))
    span = (column.high_value - column.low_value).days
    ahead = int(span * rng.uniform(.35, 1)) + rng.randrange(0, 40)
    try:
        return column.low_value + datetime.timedelta(days=ahead)
    except OverflowError:
        return datetime.date(2024, 6, 1)


def prepare(database):
    """What is worked out once a database."""
    database.paths = {t.name: ancestors(database, t) for t in database.tables}
    counts = {}
    for table in database.tables:
        for phrases in [m.phrases for m in table.measures] + [c.phrases for c in table.of('cat', 'flag')]:
            for phrase in set(phrases):
                counts[phrase] = counts.get(phrase, 0) + 1
    database.phrase_counts = counts
