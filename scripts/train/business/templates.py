"""The template families. Each takes a Context and returns (question, SQL), or None where the table does not suit it.

A question that starts with ">" is a noun phrase: style.py may put "show me the" or "what are the" before it."""
import datetime
import re

from .parts import INTRANSITIVE, PASSIVE, guard, is_person, squeeze
from .phrasing import choose
from .select import bucket, change, change_percent, literal, ref, running, select, share
from .words import article, is_plural, plural, singular

FAMILIES = {}


class Unsuitable(Exception):
    """The table does not suit the template after all."""


HELD = set()  # families that training never sees


def family(weight=1.0, held=False):
    def register(function):
        FAMILIES[function.__name__] = (function, weight)
        if held:
            HELD.add(function.__name__)
        return function
    return register


def say(c, patterns, /, **slots):
    return squeeze(choose(c, patterns).format(**slots))


def pick_time(c):
    """A date to filter by: mostly the main one."""
    others = [d for d in c.base.of('date') if d.low_value and not d.primary_date]
    main = c.time_column()
    if others and (main is None or c.chance(.25)):
        return c.rng.choice(others)
    return main


AGGREGATES = {
    'sum': ['total {m}', 'sum of {m}', 'overall {m}', 'combined {m}', 'summed {m}'],
    'avg': ['average {m}', 'mean {m}', 'avg {m}', 'average {m}'],
    'max': ['highest {m}', 'maximum {m}', 'max {m}', 'largest {m}', 'biggest {m}'],
    'min': ['lowest {m}', 'minimum {m}', 'min {m}', 'smallest {m}'],
}


def pick_aggregate(c, measure, kinds=('sum', 'avg', 'max', 'min')):
    weights = {'sum': 50 if measure.summable else 0, 'avg': 35, 'max': 9, 'min': 6}
    kind = c.rng.choices(kinds, [weights[k] for k in kinds])[0] if measure.summable or 'avg' in kinds else None
    return kind


def aggregate(c, kinds=('sum', 'avg', 'max', 'min'), measure=None):
    """(words, SQL, kind, measure): "total revenue", or only "revenue" for a sum that everyone knows."""
    measure = measure or c.measure()
    if measure is None:
        return None
    kind = pick_aggregate(c, measure, kinds)
    if kind is None or (kind == 'sum' and not measure.summable):
        return None
    phrase = c.phrase(measure.phrases)
    words = c.rng.choice(AGGREGATES[kind]).format(m=phrase)
    if kind == 'sum' and c.alone(phrase) and c.chance(.55):
        words = phrase
    return words, f'{kind}({measure.sql(ref)})', kind, measure, phrase


def of_noun(c, words, phrase, subject, when=True):
    """"total amount of invoices in May", or without the noun where it is clear."""
    many = subject.many(when)
    plain = not subject.before and not subject.after
    if plain and c.alone(phrase) and c.chance(.6) and (not when or subject.when[:1] in ('', '\x05')):
        return squeeze(f'{words} {subject.when if when else ""}')
    return squeeze(f'{words} {c.rng.choice(["of", "of", "for", "of all", "across"])} {many}')


# ---- counting ----

COUNT_PLAIN = ['how many {n} are there', 'how many {n} do we have', '>number of {n}', '>count of {n}', 'count the {n}', 'how many {n}',
               '>total number of {n}', 'count {n}', 'what is the number of {n}', 'how many {n} have we got', '{n} count',
               'tell me how many {n} there are', 'do you know how many {n} we have', '>total count of {n}', 'nr of {n}',
               'how many {n} are on file', 'how many {n} are in the system', 'how many {n} do we have on record', '>number of {n} in the database', 'how many {n} are there in total',
               'how many {n} all in all', '{n}: how many']


@family(1.0)
def count_filtered(c):
    s = c.subject(1.0, most=2)
    if not s.where:
        return None
    return say(c, COUNT_PLAIN, n=s.many()), c.sql(['count(*)'], s.where)


@family(1.5)
def count_period(c):
    column = pick_time(c)
    if column is None:
        return None
    s = c.subject(.3)
    period = c.period(column)
    s.where.append(period.condition)
    patterns = ['how many {n} {w}', '>number of {n} {w}', '>count of {n} {w}', 'count {n} {w}', '>total number of {n} {w}',
                'how many {n} {w} were there', 'how many {n} are there {w}', '{n} count {w}', 'count the {n} {w}']
    slots = {'n': s.many(False), 'w': c.dated(column, period), 'p': period.text}
    if column.primary_date and c.stock and column.table is c.base:
        patterns += ['how many new {n} {p}', '>number of new {n} {p}', '>new {n} {p}: how many', 'how many new {n} did we get {p}', 'count of new {n} {p}']
    elif column.primary_date:
        patterns += ['how many {n} did we have {p}', 'how many {n} were there {p}', '{p}, how many {n} were there',
                     'how many {n} do we have {p}']
        if period.bare and not s.before:
            patterns.append('how many ' + guard(period.bare) + ' {n}')
    if column.verbs and column.table is c.base:
        verb = c.rng.choice(column.verbs)
        if verb in INTRANSITIVE:
            patterns += ['how many {n} ' + verb + ' {p}'] * 4
        elif PASSIVE.search(verb):
            patterns += ['how many {n} were ' + verb + ' {p}'] * 4 + ['how many {n} got ' + verb + ' {p}', 'how many {n} have been ' + verb + ' {p}']
    return say(c, patterns, **slots), c.sql(['count(*)'], s.where)


@family(.8)
def distinct_count(c):
    s = c.subject(.3, .4)
    r = c.rng.random()
    if r < .5:
        keys = [k for k in c.base.keys]
        if not keys:
            return None
        key = c.rng.choice(keys)
        noun, counted = plural(c.name(key.parent)), ref(key.column)
        patterns = ['how many different {g} have {n}', '>number of distinct {g} with {n}', 'how many distinct {g} appear in {n}',
                    '>number of unique {g} with {n}', 'how many unique {g} have {n}', '>count of different {g} that have {n}']
        if c.base.verbs and is_person(singular(noun)):
            verb = c.rng.choice(c.base.verbs)
            patterns += ['how many {g} ' + verb + ' {n}', 'how many different {g} ' + verb + ' {n}'] * 2 if verb in ('made', 'filed', 'submitted', 'raised', 'placed', 'booked', 'had') else []
    else:
        columns = [x for x in c.base.of('cat') if len(x.values) > 2 and not x.adjective]
        if not columns:
            return None
        column = c.rng.choice(columns)
        noun, counted = plural(c.column_name(column)), ref(column)
        patterns = ['how many different {g} are there among {n}', '>number of distinct {g} of {n}', 'in how many different {g} do we have {n}' if 'in' in column.preps else 'how many different {g} do {n} have',
                    'how many distinct {g} do we have for {n}', '>number of unique {g} for {n}', 'count the distinct {g} of {n}']
    return say(c, patterns, g=noun, n=s.many()), c.sql([f'count(DISTINCT {counted})'], s.where)


# ---- lists ----

LIST = ['>{n}', '>{n}', 'list {n}', 'list all {n}', 'show all {n}', 'show me all {n}', '>list of {n}', 'find {n}', 'find all {n}',
        'give me all {n}', 'which are the {n}', 'all {n}', 'get {n}', 'display the {n}', '>names of all {n}']


def listing(c, s, patterns=LIST, extra=()):
    """A list of rows: (question, SQL). Sometimes with one more column asked for."""
    items = c.row_items()
    if items is None:
        return None
    patterns = [p for p in patterns if 'names' not in p or c.base.label is not None]
    question = say(c, patterns, n=s.many())
    columns = [x for x in c.base.columns if x.role in ('cat', 'num', 'date', 'text') and x.phrases and id(x) not in c.used]
    r = c.rng.random()
    if len(columns) > 1 and r > .86:
        chosen = c.rng.sample(columns, 2 if c.chance(.3) else 1)
        first = c.base.label or c.base.pk
        names = ['name' if first.role == 'label' else 'id'] + [c.column_name(x) for x in chosen]
        if c.chance(.6):
            names = [plural(x) if not is_plural(x) else x for x in names]
        said = ', '.join(names[:-1]) + ' and ' + names[-1]
        question = say(c, ['>{x} of {n}', 'list the {x} of {n}', '>{x} of all {n}', '>{x} for {n}', 'show {x} of {n}', 'give me {x} for all {n}'], x=said, n=s.many())
        return question, items + [ref(x) for x in chosen]
    if columns and r < .22:
        column = c.rng.choice(columns)
        name = c.column_name(column)
        question += c.rng.choice([' with their {m}', ' and their {m}', ', including the {m}', ' along with {m}', ' plus {m}', ', showing {m}']).format(
            m=plural(name) if c.chance(.4) else name)
        items = items + [ref(column)]
    elif r < .28 and not any(f'\x01{t.name}\x02' in w for w in s.where for t in c.up(own=False)):
        items = ['*']
        question = say(c, ['show all details of {n}', 'all information about {n}', 'show full records of {n}', 'everything about {n}', 'all columns for {n}'], n=s.many())
    return question, items


@family(1.0)
def list_filtered(c):
    s = c.subject(1.0, most=2)
    made = listing(c, s) if s.where else None
    return made and (made[0], c.sql(made[1], s.where))


@family(1.4)
def list_period(c):
    column = pick_time(c)
    if column is None or column.table is not c.base:
        return None
    s = c.subject(.3)
    period = c.period(column)
    s.when = c.dated(column, period)
    s.where.append(period.condition)
    patterns = LIST
    verb = c.rng.choice(column.verbs) if column.verbs and c.chance(.25) else ''
    if verb in INTRANSITIVE or PASSIVE.search(verb):
        were = '' if verb in INTRANSITIVE else 'were '
        patterns = [f'which {{n}} {were}{verb} {{p}}', f'which {{n}} {were}{verb} {{p}}', f'what {{n}} {were}{verb} {{p}}']
        s.when = ''
    made = listing(c, s, [p.replace('{p}', period.text) for p in patterns])
    if made is None:
        return None
    question, items = made
    if patterns is not LIST and period.text not in question:
        question = squeeze(f'{question} {period.text}')
    order = ()
    if c.chance(.2):
        newest = c.chance(.6)
        question += c.rng.choice([', newest first', ', most recent first', ', latest first'] if newest else [', oldest first', ', earliest first', ' in order of date' if column.primary_date else ', oldest first'])
        order = [f'{ref(column)} DESC' if newest else ref(column)]
    return question, c.sql(items, s.where, order=order)


@family(.9)
def and_or(c):
    s = c.subject(0)
    found = c.filters(c.rng.choice([2, 2, 3]))
    if not found or not c.row_items():
        return None
    counted = c.chance(.45)
    patterns = COUNT_PLAIN if counted else LIST
    afters = [f.after for f in found if f.after]
    s.before = ' '.join(f.before for f in found if f.before)
    if c.chance(.3) and len(found) == 2 and all(f.after and ' OR ' not in f.condition and ' IN ' not in f.condition for f in found) \
            and all(f.after.startswith(('with ', 'whose ', 'without ', 'in ')) for f in found) and not any(x in f.after for f in found for x in ('between', 'from')):
        s.after = f'{afters[0]} or {afters[1]}'
        where = [' OR '.join(f.condition for f in found)]
    else:
        s.after = c.rng.choice([' and ', ' and ', ' ']).join(afters)
        where = [f.condition for f in found]
    patterns = [p for p in patterns if 'names' not in p or c.base.label is not None]
    return say(c, patterns, n=s.many()), c.sql(['count(*)'] if counted else c.row_items(), where)


@family(.8)
def null_values(c):
    f = c.filter_null(c.base)
    if f is None or not c.row_items():
        return None
    s = c.subject(.25, .1, kinds=('cat', 'flag'))
    s.where.insert(0, f.condition)
    s.after = squeeze(f'{s.after} {f.after}')
    if c.chance(.55):
        return say(c, COUNT_PLAIN, n=s.many()), c.sql(['count(*)'], s.where)
    patterns = [p for p in LIST if 'names' not in p or c.base.label is not None]
    return say(c, patterns, n=s.many()), c.sql(c.row_items(), s.where)


@family(.6)
def distinct_list(c):
    column = c.rng.choice([x for x in c.base.of('cat') if len(x.values) > 1] or [None])
    if column is None:
        return None
    c.used.add(id(column))
    s = c.subject(.35, .25)
    names = plural(c.column_name(column))
    patterns = ['which {g} do we have {n} for', '>different {g} of {n}', 'list the distinct {g} of {n}', 'what {g} do {n} have', '>unique {g} of {n}',
                'which {g} are there among {n}', 'what are the possible {g} of {n}', 'show the different {g} of all {n}']
    if column.preps:
        patterns += ['which {g} do our {n} come from', 'in which {g} do we have {n}'] if 'in' in column.preps and set(column.phrases) & {'city', 'country', 'region', 'state'} else []
    return say(c, patterns, g=names, n=s.many()), c.sql([ref(column)], s.where, distinct=True)


# ---- plain aggregates ----

@family(1.3)
def aggregate_plain(c):
    s = c.subject(.45, .5)
    made = aggregate(c)
    if made is None:
        return None
    words, sql, kind, measure, phrase = made
    np = of_noun(c, words, phrase, s)
    patterns = ['>{x}'] * 3 + ['what is the {x}', 'what was the {x}', "what's the {x}", 'calculate the {x}', 'how high is the {x}', 'compute {x}',
                              'i need to know the {x}', '{x}?']
    if kind == 'sum' and c.chance(.3) and not s.before and not s.after and c.alone(phrase) and not phrase.startswith('number') and s.when[:1] in ('', '\x05'):
        np = f'{phrase} {s.when}'
        patterns = ['how much {x}', 'how much {x} did we have', 'how much {x} in total', 'how much {x} did we make'] if phrase in ('revenue', 'turnover', 'sales') else ['how much {x}', 'how much {x} in total']
        if s.when:
            np, patterns = phrase, [p + ' ' + s.when for p in patterns]
        if is_plural(phrase) and phrase not in ('sales', 'takings'):
            patterns = [p.replace('how much', 'how many') for p in patterns]
    return say(c, patterns, x=np), c.sql([sql], s.where)


@family(.6)
def several_aggregates(c):
    s = c.subject(.35, .4)
    made = aggregate(c, ('sum', 'avg'))
    if made is None:
        return None
    words, sql, kind, measure, phrase = made
    choice = c.rng.randrange(3)
    g = c.group() if c.chance(.5) else None
    if choice == 0:
        head, items = f'number of {{n}} and {words}', ['count(*)', sql]
    elif choice == 1:
        head, items = f'minimum and maximum {phrase} of {{n}}', [f'min({measure.sql(ref)})', f'max({measure.sql(ref)})']
        if c.chance(.5):
            head, items = f'average, minimum and maximum {phrase} of {{n}}', [f'avg({measure.sql(ref)})'] + items
    else:
        other = c.measure(True)
        if other is None or other is measure or measure.columns == other.columns:
            return None
        head, items = f'{words} and total {c.phrase(other.phrases)} of {{n}}', [sql, f'sum({other.sql(ref)})']
    patterns = ['>' + head, 'what are the ' + head]
    if g is None:
        return say(c, patterns, n=s.many()), c.sql(items, s.where)
    patterns = [p + ' ' + by(c, g) for p in patterns]
    return say(c, patterns, n=s.many()), c.sql(g.items + items, s.where, group=g.expressions)


@family(.7)
def above_average(c):
    measure = c.measure()
    items = c.row_items()
    if measure is None or items is None:
        return None
    s = c.subject(.3)
    x, m = measure.sql(ref), c.phrase(measure.phrases)
    above = c.chance(.7)
    inner = select(c.base, c.paths, [f'avg({x})'])
    patterns = ['{n} with {am} above average', '{n} with above average {m}', 'which {n} have {am} higher than the average', '{n} whose {m} is above the average {m}',
                '{n} with {am} above the mean', 'which {n} have more than the average {m}', 'list {n} that beat the average {m}', '{n} with {m} greater than average'] if above else \
        ['{n} with {am} below average', '{n} with below average {m}', 'which {n} have {am} lower than the average', '{n} whose {m} is under the average {m}', '{n} with less than the average {m}']
    question = say(c, patterns, n=s.many(), m=m, am=article(m))
    where = [f'{x} {">" if above else "<"} ({inner})'] + s.where
    if c.chance(.4) and not question.startswith(('which', 'list')):
        return f'how many {question}' if c.chance(.5) else f'>number of {question}', c.sql(['count(*)'], where)
    return ('>' if not question.startswith(('which', 'list')) else '') + question, c.sql(items, where)


# ---- calendar ----

UNITS = {
    'month': (['per month', 'by month', 'each month', 'for each month', 'month by month', 'every month', 'over the months', 'broken down by month', 'in each month'], 'monthly'),
    'year': (['per year', 'by year', 'each year', 'for each year', 'year by year', 'every year', 'over the years', 'in each year', 'split by year'], 'yearly'),
    'quarter': (['per quarter', 'by quarter', 'each quarter', 'for each quarter', 'quarter by quarter', 'broken down by quarter'], 'quarterly'),
    'week': (['per week', 'by week', 'each week', 'week by week', 'for every week'], 'weekly'),
    'day': (['per day', 'by day', 'each day', 'day by day', 'for each day'], 'daily'),
    'weekday': (['by day of the week', 'per weekday', 'by weekday', 'for every day of the week', 'on every weekday', 'by day of week', 'per day of the week'], ''),
    'hour': (['by hour of the day', 'per hour of the day', 'by hour', 'for every hour of the day', 'by time of day (hour)', 'per hour'], ''),
    'month_of_year': (['by month of the year', 'by calendar month', 'per calendar month', 'for each month of the year', 'by month of year, all years together'], ''),
}


def unit_for(c, column, parts=False, fine=True):
    if parts:
        units = ['weekday', 'weekday', 'month_of_year'] + (['hour', 'hour'] if column.clock else [])
        return c.rng.choice(units)
    days = (column.high_value - column.low_value).days
    units = ['month'] * 5 + ['year'] * 3 + ['quarter'] * 2 + (['week', 'day'] if fine else ['week'])
    return c.rng.choice(units) if days > 200 else c.rng.choice(['month', 'week', 'day'])


def time_and_unit(c, parts=False, fine=True):
    column = pick_time(c)
    if column is None or (column.high_value - column.low_value).days < 60:
        return None
    if column.nullable and c.chance(.5):
        return None
    return column, unit_for(c, column, parts, fine)


def calendar_phrase(c, column, unit, thing):
    """"orders per month", "monthly orders"; a date that is not the main one is named."""
    words, adjective = UNITS[unit]
    if adjective == 'yearly' and c.chance(.5):
        adjective = c.rng.choice(['annual', 'yearly'])
    if not column.primary_date and column.table is c.base:
        verb = c.rng.choice(column.verbs) if column.verbs and PASSIVE.search(column.verbs[0]) and column.verbs[0] not in INTRANSITIVE else ''
        plain = unit.replace('_', ' ').replace('weekday', 'day of the week').replace('hour', 'hour of the day')
        return c.rng.choice(([f'{thing} {verb} {c.rng.choice(words)}'] * 2 if verb and thing.endswith('s') and ' of ' not in thing else [])
                            + [f'{thing} by {plain} of {c.column_name(column)}', f'{thing} per {c.column_name(column)} {plain}' if unit in ('month', 'year', 'quarter') else f'{thing} by {plain} of the {c.column_name(column)}'])
    if adjective and c.chance(.22) and not thing.startswith('how'):
        return f'{adjective} {thing}'
    return f'{thing} {c.rng.choice(words)}'


CALENDAR = ['>{x}'] * 6 + ['how did {x} develop', '>trend of {x}', 'plot {x}', 'chart {x}', 'what are the {x}', 'show {x}', 'break down {x}', '>development of {x}', 'graph of {x}']


LEAST_DAYS = {'day': 4, 'week': 20, 'month': 58, 'quarter': 180, 'year': 700, 'weekday': 20, 'hour': 1, 'month_of_year': 300}


def length(period):
    first, last = (datetime.date.fromisoformat(d) for d in re.findall(r'\d{4}-\d\d-\d\d', period.condition))
    return abs((last - first).days)


def spanned(c, column, unit, s, chance=.5):
    """Perhaps a period around the buckets."""
    if not c.chance(chance) and not column.nullable:
        return ''
    shapes = ('in', 'bound')
    for _ in range(6):
        saved = c.keep_case
        period = c.period(column, shapes)
        if period.shape == 'in' and length(period) < LEAST_DAYS[unit]:
            c.keep_case = saved
            continue
        if column.primary_date or column.table is not c.base or period.shape == 'in':
            s.where.append(period.condition)
            return period.text
        c.keep_case = saved
    if column.nullable:  # rows without the date would make a group of their own
        raise Unsuitable
    return ''


@family(1.7)
def calendar_count(c):
    found = time_and_unit(c)
    if found is None:
        return None
    column, unit = found
    s = c.subject(.3)
    g, when = bucket(unit, column), spanned(c, column, unit, s)
    flow = s.flow() if column.primary_date else s.many(False)
    thing = c.rng.choice(['{n}', '{n}', 'number of {n}', 'count of {n}', 'how many {n}', '{n} count']).format(n=flow)
    question = calendar_phrase(c, column, unit, thing)
    if thing.startswith('how many'):
        question = squeeze(f'{question} {when}')
        if c.chance(.4) and column.primary_date:
            question = squeeze(f'how many {flow} did we have {c.rng.choice(UNITS[unit][0][:4])} {when}')
    else:
        question = say(c, CALENDAR, x=squeeze(f'{question} {when}'))
    return question, c.sql([g, 'count(*)'], s.where, group=[g], order=[g])


@family(1.7)
def calendar_measure(c):
    found = time_and_unit(c)
    made = aggregate(c, ('sum', 'avg', 'max'))
    if found is None or made is None:
        return None
    column, unit = found
    if c.stock and column.primary_date:
        return None
    words, sql, kind, measure, phrase = made
    s = c.subject(.25)
    g, when = bucket(unit, column), spanned(c, column, unit, s)
    if not column.primary_date and column.table is c.base:
        thing = f'{words} of {s.many(False)}'
    else:
        thing = of_noun(c, words, phrase, s, False)
    question = say(c, CALENDAR, x=squeeze(f'{calendar_phrase(c, column, unit, thing)} {when}'))
    return question, c.sql([g, sql], s.where, group=[g], order=[g])


@family(1.2)
def calendar_part(c):
    found = time_and_unit(c, parts=True)
    if found is None:
        return None
    column, unit = found
    s = c.subject(.3)
    made = aggregate(c, ('sum', 'avg')) if c.chance(.35) and not c.stock else None
    g, when = bucket(unit, column), spanned(c, column, unit, s, .35)
    if made is None:
        flow = s.flow() if column.primary_date else s.many(False)
        x, thing = 'count(*)', c.rng.choice(['{n}', 'number of {n}', 'count of {n}']).format(n=flow)
    else:
        x, thing = made[1], of_noun(c, made[0], made[4], s, False)
    question = say(c, CALENDAR[:6] + ['show {x}', 'break down {x}'], x=squeeze(f'{calendar_phrase(c, column, unit, thing)} {when}'))
    return question, c.sql([g, x], s.where, group=[g], order=[g])


BUSIEST = {'weekday': ['day of the week', 'weekday', 'day of week'], 'hour': ['hour of the day', 'hour', 'time of day'], 'month_of_year': ['month of the year', 'calendar month'],
           'month': ['month'], 'year': ['year'], 'quarter': ['quarter'], 'week': ['week'], 'day': ['day', 'date']}


@family(1.3)
def calendar_top(c):
    """"busiest hour", "which month had the highest revenue"."""
    found = time_and_unit(c, parts=c.chance(.45))
    if found is None:
        return None
    column, unit = found
    if not column.primary_date:
        return None
    s = c.subject(.25)
    made = aggregate(c, ('sum', 'avg')) if c.chance(.5) and not c.stock else None
    g, when = bucket(unit, column), spanned(c, column, unit, s, .45)
    word = c.rng.choice(BUSIEST[unit])
    least = c.chance(.25)
    limit = 1 if c.chance(.65) else c.rng.choice([3, 5, 3, 10, 4, 6])
    x = 'count(*)' if made is None else made[1]
    keyed = True
    slots = {'u': word, 'us': plural(word) if ' of ' not in word else plural(word.split(' of ')[0]) + ' of ' + word.split(' of ')[1], 'w': when, 'n': s.flow(), 'k': c.number(limit)}
    if made is None:
        if limit == 1:
            patterns = ['which {u} had the fewest {n} {w}', 'in which {u} were there the fewest {n} {w}', 'which {u} has the least {n} {w}', '>{u} with the fewest {n} {w}', 'quietest {u} for {n} {w}', '>slowest {u} for {n} {w}'] if least else \
                ['which {u} had the most {n} {w}', 'in which {u} did we have the most {n} {w}', '>{u} with the most {n} {w}', 'busiest {u} for {n} {w}', '>busiest {u} for {n} {w}', 'what is the busiest {u} for {n} {w}', 'when do we get the most {n} {w}: which {u}', 'peak {u} for {n} {w}', 'what {u} saw the most {n} {w}']
        else:
            patterns, keyed = (['>{k} {us} with the fewest {n} {w}', '>bottom {k} {us} by number of {n} {w}'] if least else
                               ['>{k} {us} with the most {n} {w}', '>top {k} {us} by number of {n} {w}', '>{k} busiest {us} for {n} {w}', 'top {k} {us} for {n} {w}']), False
    else:
        slots['m'] = of_noun(c, made[0], made[4], s, False)
        if limit == 1:
            patterns = ['which {u} had the lowest {m} {w}', 'in which {u} was {m} lowest {w}', '>worst {u} in terms of {m} {w}', '>{u} with the lowest {m} {w}', 'weakest {u} by {m} {w}'] if least else \
                ['which {u} had the highest {m} {w}', 'in which {u} was {m} highest {w}', '>best {u} in terms of {m} {w}', '>{u} with the highest {m} {w}', 'best {u} by {m} {w}', 'what was our strongest {u} by {m} {w}']
        else:
            patterns, keyed = (['>{k} {us} with the lowest {m} {w}', '>bottom {k} {us} by {m} {w}'] if least else
                               ['>{k} {us} with the highest {m} {w}', '>top {k} {us} by {m} {w}', '>{k} best {us} by {m} {w}']), False
    return say(c, patterns, **slots), c.sql([g] if keyed else [g, x], s.where, group=[g], order=[x + ('' if least else ' DESC')], limit=limit)


# ---- groups ----

def by(c, g):
    many = plural(g.phrase)
    return c.rng.choice([f'by {g.phrase}', f'by {g.phrase}', f'per {g.phrase}', f'per {g.phrase}', f'for each {g.phrase}', f'broken down by {g.phrase}', f'split by {g.phrase}',
                         f'grouped by {g.phrase}', f'for every {g.phrase}', f'across {many}' if c.chance(.5) else f'by {g.phrase}', f'by each {g.phrase}'])


RANKED = [', largest first', ', highest first', ', biggest first', ' in descending order', ', sorted from high to low', ', ranked', ' ranked from highest to lowest', ', most first']
RISING = [', lowest first', ', smallest first', ' in ascending order', ', from lowest to highest']


def ranking(c, x, chance=.22):
    """(words, ORDER BY)"""
    if not c.chance(chance):
        return '', []
    if c.chance(.75):
        return c.rng.choice(RANKED), [x + ' DESC']
    return c.rng.choice(RISING), [x]


@family(1.2)
def group_count(c):
    g = c.group()
    if g is None:
        return None
    s = c.subject(.3, .35)
    words, order = ranking(c, 'count(*)')
    thing = c.rng.choice(['{n}', 'number of {n}', 'count of {n}', 'how many {n}']).format(n=s.many())
    patterns = ['>{t} {b}'] * 3 + ['show {t} {b}', 'break down {t} {b}', '>breakdown of {t} {b}', '>distribution of {n} {b}', 'what is the {t} {b}' if thing.startswith(('number', 'count')) else '{t} {b}']
    if thing.startswith('how many'):
        patterns = ['{t} {b}', '{t} are there {b}', '{t} do we have {b}']
    if g.entity is not None and not s.where:
        patterns += ['how many {n} does each {e} have', 'list each {e} with its number of {n}', '>{es} and their number of {n}', '>{es} with the number of {n}', 'for each {e}, how many {n}']
    return say(c, patterns, t=thing, b=by(c, g), n=s.many(), e=g.phrase, es=plural(g.phrase)) + words, \
        c.sql(g.items + ['count(*)'], s.where, group=g.expressions, order=order)


@family(1.3)
def group_measure(c):
    g = c.group()
    made = aggregate(c)
    if g is None or made is None:
        return None
    words, sql, kind, measure, phrase = made
    s = c.subject(.3, .4)
    rank, order = ranking(c, sql)
    np = of_noun(c, words, phrase, s)
    patterns = ['>{x} {b}'] * 4 + ['show {x} {b}', 'what is the {x} {b}', 'break down {x} {b}', 'compare {x} {b}', '{b}, what is the {x}', 'how does {x} vary {b}']
    if g.entity is not None and not s.before and not s.after:
        patterns += ['>{es} with their {x}', 'for each {e} show the {x}']
    return say(c, patterns, x=np, b=by(c, g), e=g.phrase, es=plural(g.phrase)) + rank, c.sql(g.items + [sql], s.where, group=g.expressions, order=order)


@family(.7)
def two_groups(c):
    g = c.group()
    if g is None:
        return None
    s = c.subject(.2)
    made = aggregate(c, ('sum', 'avg')) if c.chance(.4) and not c.stock else None
    column = c.time_column()
    x = 'count(*)' if made is None else made[1]
    if column is not None and c.chance(.65):
        unit = unit_for(c, column, fine=False)
        first = bucket(unit, column)
        when = spanned(c, column, unit, s, .4)
        thing = s.flow() if made is None else of_noun(c, made[0], made[4], s, False)
        patterns = ['>{t} per {u} and {g} {w}', '>{t} by {u} and {g} {w}', '>{t} by {u}, split by {g} {w}', '>{a} {t} by {g} {w}', '>{t} for each {u} and {g} {w}', '{t} per {u} broken down by {g} {w}']
        return say(c, patterns, t=thing, u=unit, a=UNITS[unit][1], g=g.phrase, w=when), \
            c.sql([first] + g.items + [x], s.where, group=[first] + g.expressions, order=[first])
    h = c.group()
    if h is None or h.expressions == g.expressions:
        return None
    thing = s.many() if made is None else of_noun(c, made[0], made[4], s)
    return say(c, ['>{t} by {g} and {h}', '>{t} per {g} and {h}', '>{t} for each combination of {g} and {h}', '{t} by {g}, broken down by {h}'], t=thing, g=g.phrase, h=h.phrase), \
        c.sql(g.items + h.items + [x], s.where, group=g.expressions + h.expressions)


@family(.5, held=True)
def compare_values(c):
    columns = [x for x in c.base.of('cat') if len(x.values) > 2 and x.adjective] or [x for x in c.base.of('cat') if len(x.values) > 2]
    if not columns:
        return None
    column = c.rng.choice(columns)
    a, b = c.rng.sample(column.values, 2)
    c.used.add(id(column))
    s = c.subject(.15, .4)
    made = aggregate(c, ('sum', 'avg')) if c.chance(.4) else None
    x = 'count(*)' if made is None else made[1]
    pair = c.rng.choice(['{a} vs {b}', '{a} versus {b}', '{a} and {b}', '{a} vs. {b}']).format(a=c.value(a), b=c.value(b))
    s.before = pair if column.adjective else s.before
    if not column.adjective:
        s.after = squeeze(f'{s.after} {c.rng.choice(column.preps) if column.preps else "with " + c.column_name(column)} {pair}')
    thing = s.many() if made is None else f'{made[0]} of {s.many()}'
    patterns = ['compare {t}', '>comparison of {t}', 'how do {t} compare', '>number of {t}' if made is None else '>{t}', '{t}: how do they compare']
    if made is None and 'vs' not in pair:
        patterns.append('how many {t} are there, each')
    where = [c.rng.choice([f'{ref(column)} IN ({literal(a)}, {literal(b)})', f'{ref(column)} = {literal(a)} OR {ref(column)} = {literal(b)}'])]
    return say(c, patterns, t=thing), c.sql([ref(column), x], where + s.where, group=[ref(column)])


# ---- the most and the least ----

def period_for(c, s, chance):
    column = c.time_column()
    if column is None or not c.chance(chance):
        return ''
    period = c.period(column)
    s.where.append(period.condition)
    return c.dated(column, period) if c.stock and column.table is c.base else period.text


PLAIN = {'highest', 'lowest', 'largest', 'smallest', 'biggest', 'most', 'fewest'}  # say nothing of what is compared
TOPS = [1, 1, 1, 1, 3, 3, 5, 5, 5, 10, 10, 2, 4, 7, 8, 15, 20]


@family(1.5)
def top_count(c):
    g = c.group(entity=c.chance(.75))
    if g is None:
        return None
    s = c.subject(.25)
    when = period_for(c, s, .4)
    least, limit = c.chance(.18), c.rng.choice(TOPS)
    slots = {'e': g.phrase, 'es': plural(g.phrase), 'n': s.many(False), 'w': when, 'k': c.number(limit)}
    bare = g.items
    people = [t for t in c.up(own=False) if is_person(t.nouns[0])]
    who = 'who' if g.entity is not None and people == [g.entity] else f'which {g.phrase}'
    verbs = [v for v in c.base.verbs if v in ('made', 'filed', 'submitted', 'placed', 'booked', 'handled', 'sold', 'closed', 'raised', 'carried', 'completed', 'generated')]
    if limit == 1:
        most = ['fewest', 'least'] if least else ['most', 'most', 'highest number of', 'largest number of']
        m = c.rng.choice(most)
        patterns = [f'which {{e}} has the {m} {{n}} {{w}}', f'which {{e}} had the {m} {{n}} {{w}}', f'>{{e}} with the {m} {{n}} {{w}}', f'{who} has the {m} {{n}} {{w}}', f'what {{e}} has the {m} {{n}} {{w}}',
                    f'find the {{e}} with the {m} {{n}} {{w}}']
        if not least:
            patterns += ['top {e} by number of {n} {w}', 'which {e} leads in {n} {w}']
        if verbs and g.entity is not None and is_person(g.phrase) and len(c.paths[g.entity.name]) == 1:
            patterns += [f'{who} {c.rng.choice(verbs)} the {m} {{n}} {{w}}'] * 2
        items = bare
    else:
        patterns = ['>bottom {k} {es} by number of {n} {w}', '>{k} {es} with the fewest {n} {w}', 'which {k} {es} have the fewest {n} {w}'] if least else \
            ['top {k} {es} by number of {n} {w}', '>top {k} {es} by {n} {w}', '>{k} {es} with the most {n} {w}', 'which {k} {es} have the most {n} {w}', '>{k} {es} with the highest number of {n} {w}', 'top {k} {es} by {n} count {w}', 'our {k} biggest {es} by {n} {w}',
             'top {k} {es} in terms of {n} {w}', 'rank the top {k} {es} by how many {n} they have {w}']
        items = bare + ['count(*)']
    return say(c, patterns, **slots), c.sql(items, s.where, group=g.expressions, order=['count(*)' + ('' if least else ' DESC')], limit=limit)


@family(1.6)
def top_measure(c):
    g = c.group(entity=c.chance(.75))
    made = aggregate(c, ('sum', 'avg'))
    if g is None or made is None:
        return None
    words, sql, kind, measure, phrase = made
    s = c.subject(.25)
    when = period_for(c, s, .45)
    least, limit = c.chance(.18), c.rng.choice(TOPS)
    x = of_noun(c, words, phrase, s, False)
    slots = {'e': g.phrase, 'es': plural(g.phrase), 'x': x, 'w': when, 'k': c.number(limit), 'm': phrase}
    if limit == 1:
        m = c.rng.choice(['lowest', 'smallest'] if least else ['highest', 'highest', 'largest'])
        patterns = [f'which {{e}} has the {m} {{x}} {{w}}', f'which {{e}} had the {m} {{x}} {{w}}', f'>{{e}} with the {m} {{x}} {{w}}', f'what {{e}} has the {m} {{x}} {{w}}', f'find the {{e}} with the {m} {{x}} {{w}}']
        if not least:
            patterns += ['best {e} by {x} {w}', 'top {e} by {x} {w}', 'number one {e} by {x} {w}'][:2]
            if kind == 'sum' and c.alone(phrase) and not s.where[:-1]:
                patterns += ['which {e} brought in the most {m} {w}', 'which {e} generated the most {m} {w}', 'which {e} has the most {m} {w}']
        items = g.items
    else:
        patterns = ['>bottom {k} {es} by {x} {w}', '>{k} {es} with the lowest {x} {w}', 'worst {k} {es} by {x} {w}'] if least else \
            ['top {k} {es} by {x} {w}', '>top {k} {es} by {x} {w}', '>{k} {es} with the highest {x} {w}', 'which {k} {es} have the highest {x} {w}', '>{k} best {es} by {x} {w}', '>top {k} {es} in terms of {x} {w}', 'leading {k} {es} by {x} {w}', 'our top {k} {es} by {x} {w}',
             'who are the top {k} {es} by {x} {w}' if is_person(g.phrase) and g.entity is not None else 'rank the top {k} {es} by {x} {w}']
        items = g.items + [sql]
    return say(c, patterns, **slots), c.sql(items, s.where, group=g.expressions, order=[sql + ('' if least else ' DESC')], limit=limit)


@family(1.2)
def top_rows(c):
    measure, items = c.measure(), c.row_items()
    if measure is None or items is None:
        return None
    s = c.subject(.35, .3)
    least, limit = c.chance(.3) and not measure.nullable, c.rng.choice(TOPS)
    adjectives = [a for a in (measure.low if least else measure.high) if len(measure.columns) == 1 or a not in PLAIN]
    m, x = c.phrase(measure.phrases), measure.sql(ref)
    slots = {'n': s.many(), 'one': s.one(), 'm': m, 'k': c.number(limit), 'h': c.rng.choice(['lowest', 'smallest'] if least else ['highest', 'largest', 'highest'])}
    if limit == 1:
        patterns = ['which {one} has the {h} {m}', '>{one} with the {h} {m}', 'find the {one} with the {h} {m}', 'what is the {one} with the {h} {m}']
        if adjectives:
            slots['a'] = c.rng.choice(adjectives)
            patterns += ['what is the {a} {one}', '>{a} {one}', 'which {one} is the {a}', 'which is the {a} {one}', "what's our {a} {one}", '{a} {one}']
        if c.chance(.3):
            patterns, items = ['what is the {h} {m} of any {one} and which one is it', '>{one} with the {h} {m} and that {m}', '>{one} with the {h} {m}, and its {m}'], items + [x]
    else:
        patterns = ['>{k} {n} with the {h} {m}', 'top {k} {n} by {m}' if not least else 'bottom {k} {n} by {m}', 'which {k} {n} have the {h} {m}']
        if adjectives:
            slots['a'] = c.rng.choice(adjectives)
            patterns += ['>{k} {a} {n}', '>{a} {k} {n}', 'what are the {k} {a} {n}', 'which are the {k} {a} {n}', 'list the {k} {a} {n}']
        if c.chance(.5):
            patterns, items = [p + c.rng.choice([' and their {m}', ' with their {m}', ', with {m}']) for p in patterns], items + [x]
    return say(c, patterns, **slots), c.sql(items, s.where, order=[x + ('' if least else ' DESC')], limit=limit)


@family(1.0)
def latest_rows(c):
    """"latest 5 orders", "the oldest customer"."""
    column, items = pick_time(c), c.row_items()
    if column is None or column.table is not c.base or items is None:
        return None
    s = c.subject(.4)
    latest, limit = c.chance(.62) or column.nullable, c.rng.choice(TOPS)
    slots = {'n': s.many(), 'one': s.one(), 'k': c.number(limit), 'd': c.column_name(column)}
    if column.verbs and column.verbs[0] == 'born':
        latest_words, ad = (['youngest'], '') if latest else (['oldest'], '')
    else:
        latest_words = ['latest', 'most recent', 'newest', 'last'] if latest else ['first', 'earliest', 'oldest']
    a = c.rng.choice(latest_words)
    verb = c.rng.choice(column.verbs) if column.verbs else ''
    named = '' if column.primary_date or verb == 'born' else (f'most recently {verb}' if verb and latest and PASSIVE.search(verb) and verb not in INTRANSITIVE else '')
    if not column.primary_date and verb != 'born':
        slots['dd'] = ('latest' if latest else 'earliest')
        patterns = ['which {one} has the {dd} {d}', '>{one} with the {dd} {d}'] if limit == 1 else ['>{k} {n} with the {dd} {d}', 'which {k} {n} have the {dd} {d}']
        if named:
            patterns.append(f'>{named} {{one}}' if limit == 1 else f'>{{k}} {named} {{n}}')
    elif limit == 1:
        patterns = [f'what is the {a} {{one}}', f'>{a} {{one}}', f'which {{one}} is the {a}', f'which was the {a} {{one}}', f'which is our {a} {{one}}']
        if verb and verb != 'born' and PASSIVE.search(verb):
            patterns += [f'which {{one}} was {verb} {"last" if latest else "first"}' if verb not in INTRANSITIVE else f'which {{one}} {verb} {"last" if latest else "first"}'] * 2
    else:
        patterns = [f'>{{k}} {a} {{n}}', f'>{a} {{k}} {{n}}', f'show the {a} {{k}} {{n}}', f'list the {{k}} {a} {{n}}', f'what are the {a} {{k}} {{n}}', f'the {a} {{k}} {{n}}']
    if c.chance(.25):
        dates = [p + c.rng.choice([' and its {d}', ' with {d}', ', including the {d}'] if limit == 1 else [' with their {d}', ' and their {d}', ', with {d}']) for p in patterns if p.startswith('>')]
        if dates:
            patterns, items = dates, items + [ref(column)]
    return say(c, patterns, **slots), c.sql(items, s.where, order=[ref(column) + (' DESC' if latest else '')], limit=limit)


@family(.8)
def extreme_date(c):
    """"when was the last order"."""
    column = pick_time(c)
    if column is None or column.table is not c.base:
        return None
    s = c.subject(.45)
    latest = c.chance(.65)
    x = f'{"max" if latest else "min"}({ref(column)})'
    a = c.rng.choice(['last', 'latest', 'most recent'] if latest else ['first', 'earliest'])
    d = c.column_name(column)
    patterns = [f'>{a} {{d}} of {{n}}', f'what is the {a} {{d}} of {{n}}'] if not column.primary_date else \
        [f'when was the {a} {{one}}', f'>date of the {a} {{one}}', f'when did we have the {a} {{one}}', f'what is the {a} {{d}} of {{n}}', f'on which date was the {a} {{one}}', f'when was our {a} {{one}}']
    verb = c.rng.choice(column.verbs) if column.verbs else ''
    if verb and PASSIVE.search(verb):
        patterns += [f'when was the {a} {{one}} {verb}'] * 2 if verb not in INTRANSITIVE else [f'when did the {a} {{one}} {"".join(verb)}'.replace(verb, {'joined': 'join', 'left': 'leave', 'signed up': 'sign up', 'opened': 'open', 'started': 'start', 'enrolled': 'enrol', 'ended': 'end', 'departed': 'depart', 'lapsed': 'lapse', 'returned': 'return', 'expired': 'expire', 'churned': 'churn', 'attended': 'take place'}.get(verb, verb))]
    g = c.group(entity=True) if c.chance(.35) else None
    if g is not None:
        patterns = [f'>{a} {{d}} of {{n}} per {{e}}', f'>{a} {{d}} for each {{e}}', f'when was the {a} {{one}} of each {{e}}', f'>date of the {a} {{one}} per {{e}}', f'for each {{e}} the {a} {{d}} of its {{n}}']
        if not column.primary_date:
            patterns = patterns[:1]
        if patterns and not s.where:
            patterns.append(f'>{{es}} and the {a} {{d}} of their {{n}}')
        patterns = [p for p in patterns if '{n}' in p or '{one}' in p]
        return say(c, patterns, n=s.many(), one=s.one(), d=d, e=g.phrase, es=plural(g.phrase)), c.sql(g.items + [x], s.where, group=g.expressions)
    return say(c, patterns, n=s.many(), one=s.one(), d=d), c.sql([x], s.where)


# ---- shares, changes, running totals ----

@family(1.3)
def share_of_total(c):
    g = c.group()
    if g is None:
        return None
    s = c.subject(.2, .35)
    made = aggregate(c, ('sum',), c.measure(True)) if c.chance(.5) and c.measure(True) else None
    x = 'count(*)' if made is None else made[1]
    thing = s.many() if made is None else of_noun(c, made[0], made[4], s)
    words, order = ranking(c, share(x), .15)
    patterns = ['>share of {t} {b}', '>percentage of {t} {b}', 'what share of {t} does each {g} have', 'what percentage of {t} comes from each {g}', '>percent of {t} {b}', '>{t} {b} in percent', '>{t} {b} as a percentage of the total',
                '>share of each {g} in {t}', 'how are {t} split {b} in percent', '>percentage breakdown of {t} {b}', 'what percent of {t} falls on each {g}', '{t} {b}, as share of total', '>{t} share {b}' if ' ' not in thing else '>share of {t} {b}',
                '>contribution of each {g} to {t}', '>proportion of {t} {b}']
    return say(c, patterns, t=thing, b=by(c, g), g=g.phrase) + words, c.sql(g.items + [share(x)], s.where, group=g.expressions, order=order)


def moving(c):
    """What the three below share: (column, unit, x, thing, g, when, subject)."""
    found = time_and_unit(c, fine=False)
    if found is None or not found[0].primary_date:
        return None
    column, unit = found
    s = c.subject(.22)
    made = None if c.stock else aggregate(c, ('sum',), c.measure(True)) if c.chance(.55) and c.measure(True) else aggregate(c, ('avg',)) if c.chance(.1) else None
    x = 'count(*)' if made is None else made[1]
    thing = c.rng.choice(['{n}', 'number of {n}', '{n}']).format(n=s.flow()) if made is None else of_noun(c, made[0], made[4], s, False)
    g, when = bucket(unit, column), spanned(c, column, unit, s, .4)
    return column, unit, x, thing, g, when, s, made


@family(1.0)
def change_from_previous(c):
    found = moving(c)
    if found is None:
        return None
    column, unit, x, thing, g, when, s, made = found
    both = c.chance(.3)
    if both:
        patterns = ['>{t} {per} and the change from the previous {u} {w}', '>{t} per {u} with the difference to the {u} before {w}', '>{a} {t} and change vs the prior {u} {w}', '{t} by {u}, plus change to previous {u} {w}']
    else:
        patterns = ['>change in {t} from {u} to {u} {w}', '>change of {t} compared to the previous {u} {w}', '>{u} over {u} change in {t} {w}', '>difference in {t} to the previous {u}, {per} {w}', 'how did {t} change from {u} to {u} {w}', '>{a} change in {t} {w}',
                    '>increase or decrease of {t} {per} {w}', 'by how much did {t} change each {u} {w}', '>change in {t} vs the previous {u} {w}', '>absolute change of {t} {per} {w}']
    return say(c, patterns, t=thing, u=unit, a=UNITS[unit][1], per=f'per {unit}', w=when), \
        c.sql([g, x, change(x, g)] if both else [g, change(x, g)], s.where, group=[g], order=[g])


@family(1.1)
def growth(c):
    found = moving(c)
    if found is None:
        return None
    column, unit, x, thing, g, when, s, made = found
    both = c.chance(.25)
    short = {'month': ['MoM', 'm/m', 'month-over-month'], 'year': ['YoY', 'y/y', 'year-over-year'], 'quarter': ['QoQ', 'quarter-over-quarter'], 'week': ['WoW', 'week-over-week'], 'day': ['day-over-day']}[unit]
    if both:
        patterns = ['>{t} {per} with growth rate {w}', '>{t} per {u} and percent change from the previous {u} {w}', '>{a} {t} and their growth in percent {w}', '{t} by {u} with {s} growth {w}']
    else:
        patterns = ['>growth of {t} {per} {w}', '>{s} growth of {t} {w}', '>percent change in {t} from {u} to {u} {w}', '>{a} growth rate of {t} {w}', 'how fast did {t} grow each {u} {w}', '>{u} over {u} growth in {t} {w}', '>percentage change of {t} compared to the previous {u} {w}', 'by what percentage did {t} change each {u} {w}',
                    '>{a} growth in {t} {w}', '{t} growth {per} in percent {w}', '>relative change of {t} {per} {w}', '{s} {t} growth {w}', 'growth rate of {t} by {u} {w}']
    return say(c, patterns, t=thing, u=unit, a=UNITS[unit][1], per=c.rng.choice([f'per {unit}', f'by {unit}']), w=when, s=c.rng.choice(short)), \
        c.sql([g, x, change_percent(x, g)] if both else [g, change_percent(x, g)], s.where, group=[g], order=[g])


@family(1.0)
def running_total(c):
    found = moving(c)
    if found is None or (found[7] is not None and found[7][2] != 'sum'):
        return None
    column, unit, x, thing, g, when, s, made = found
    both = c.chance(.2)
    thing = re.sub('^(sum of|summed|overall|combined) ', 'total ', thing)
    if c.chance(.5) or thing.startswith('total'):
        thing = re.sub('^(number of|total) ', '', thing)
    if both:
        patterns = ['>{t} {per} with running total {w}', '>{t} {per} and the cumulative total {w}', '>{t} by {u}, plus running total {w}']
    else:
        patterns = ['>running total of {t} {per} {w}', '>cumulative {t} {per} {w}', '>accumulated {t} {per} {w}', '>cumulative number of {t} {per} {w}' if made is None and not thing.startswith('number') else '>cumulative sum of {t} {per} {w}', '{t} {per}, cumulated {w}', 'how did {t} add up over time {per} {w}', '>cumulative total of {t} {per} {w}',
                    'running sum of {t} {per} {w}', '>{a} running total of {t} {w}', '{t} {per}, cumulative {w}', 'sum up {t} {per} cumulatively {w}']
    return say(c, patterns, t=thing, u=unit, a=UNITS[unit][1], per=c.rng.choice([f'per {unit}', f'by {unit}', f'{unit} by {unit}']), w=when), \
        c.sql([g, x, running(x, g)] if both else [g, running(x, g)], s.where, group=[g], order=[g])


@family(.9)
def ratio(c):
    """"revenue per customer", "orders per customer", "cost per click"."""
    s = c.subject(.25, .4)
    r = c.rng.random()
    g = None
    if r < .3:
        summed = [m for m in c.base.measures if m.summable and len(m.columns) == 1]
        if len(summed) < 2:
            return None
        a, b = c.rng.sample(summed, 2)
        if a.columns == b.columns:
            return None
        am, bm = c.phrase(a.phrases), c.phrase(b.phrases)
        patterns = ['>ratio of {a} to {b} for {n}', '>total {a} divided by total {b} for {n}', '>ratio between total {a} and total {b} of {n}', '>{a} to {b} ratio of {n}', '>overall {a} per {b1} for {n}']
        question, sql = say(c, patterns, a=am, b=bm, b1=singular(bm), n=s.many()), f'1.0 * sum({a.sql(ref)}) / sum({b.sql(ref)})'
    else:
        keys = list(c.base.keys)
        if not keys:
            return None
        key = c.rng.choice(keys)
        noun = c.name(key.parent)
        if c.noun.endswith(noun):
            return None
        down = f'count(DISTINCT {ref(key.column)})'
        if r < .65:
            patterns = ['>average number of {n} per {e}', '>{n} per {e} on average', 'how many {n} per {e} on average', '>mean number of {n} per {e}', 'on average, how many {n} does {ae} have', '>avg {n} per {e}', 'how many {n} does {ae} have on average']
            question, sql = say(c, patterns, n=s.many(), e=noun, ae=article(noun)), f'1.0 * count(*) / {down}'
        else:
            made = aggregate(c, ('sum',), c.measure(True)) if c.measure(True) else None
            if made is None:
                return None
            x = of_noun(c, made[4], made[4], s)
            patterns = ['>average total {x} per {e}', '>{x} per {e} on average', 'how much {x} per {e} on average', '>{x} divided by the number of {es}']
            if is_plural(made[4]):
                patterns = [p.replace('how much', 'how many') for p in patterns]
            question, sql = say(c, patterns, x=x, e=noun, es=plural(noun)), f'1.0 * {made[1]} / {down}'
    if c.chance(.3):
        g = c.group(entity=False)
    if g is None:
        return question, c.sql([sql], s.where)
    return f'{question} {c.rng.choice(["by", "for each", "broken down by", "split by"])} {g.phrase}', c.sql(g.items + [sql], s.where, group=g.expressions)


# ---- between tables ----

def child_of(c):
    keys = [k for k in c.base.children if c.base.pk is not None and k.target == c.base.pk.name]
    return c.rng.choice(keys) if keys else None


def inside(c, key, chance):
    """A context for the child's side of a subquery, with its subject."""
    child = type(c)(c.rng, c.database, key.child, c.now)
    child.held = c.held
    s = child.subject(.3, 0, kinds=('cat', 'num', 'flag'))
    column, when = child.time_column(), ''
    if column is not None and column.table is key.child and c.chance(chance):
        period = child.period(column)
        when = period.text if c.chance(.6) or not column.primary_date else child.dated(column, period)
        s.where.append(period.condition)
    s.when = when
    c.keep_case |= child.keep_case
    return child, s


@family(1.3)
def anti_join(c):
    key, items = child_of(c), c.row_items()
    if key is None or items is None:
        return None
    child, inner = inside(c, key, .4)
    where_in = inner.where + ([f'{ref(key.column)} IS NOT NULL'] if key.nullable else [])
    s = c.subject(.25, 0)
    sub = select(key.child, child.paths, [ref(key.column)], where_in)
    condition = f'{ref(c.base.pk)} NOT IN ({sub})'
    kids, kid = inner.many(), inner.one()
    s.where.append(condition)
    patterns = ['{n} without any {k}', '{n} with no {k}', '{n} that have no {k}', '{n} who have never had {ak}' if is_person(c.noun) else '{n} that never had {ak}', '{n} without {k}', '{n} that do not have any {k}',
                '{n} lacking {k}', '{n} with zero {k}', "{n} that don't have any {k}", '{n} that had no {k}']
    verbs = {'made': 'made', 'filed': 'filed', 'submitted': 'submitted', 'placed': 'placed', 'booked': 'booked', 'raised': 'raised', 'handled': 'handled', 'bought': 'bought', 'taken': 'taken', 'sold': 'sold', 'closed': 'closed', 'generated': 'generated', 'carried': 'carried', 'completed': 'completed', 'had': 'had'}
    verb = next((v for v in key.child.verbs if v in verbs), None)
    if verb and (is_person(c.noun) or verb not in ('made', 'filed', 'submitted', 'placed', 'booked', 'raised', 'bought')):
        who = 'who' if is_person(c.noun) else 'that'
        patterns += [f'{{n}} {who} never {verb} {{ak}}', f'{{n}} {who} have not {verb} any {{k}}', f'{{n}} {who} never {verb} any {{k}}'] * 2
    counted = c.chance(.4)
    question = say(c, patterns, n=s.many(), k=kids, ak=article(kid) if not inner.before else 'any ' + kids)
    if counted:
        question = c.rng.choice(['how many ', '>number of ', '>count of ', 'count ']) + question
        if question.startswith('how many') and not s.where[:-1]:
            question = re.sub(' (who|that) (never|have|had|do|don)', r' \2', question, count=1)
        if question.startswith('how many') and c.chance(.3) and ' with no ' in question:
            question = question.replace(' with no ', ' have no ')
        return question, c.sql(['count(*)'], s.where)
    return c.rng.choice(['>', '>', 'list ', 'find ', 'which are the ', 'show ', 'who are the ' if is_person(c.noun) else 'which are the ']) + question, c.sql(items, s.where)


@family(.8)
def semi_join(c):
    """Rows that have a child under a condition: "customers with a pending order"."""
    key = child_of(c)
    if key is None or c.base.label is None:
        return None
    child, inner = inside(c, key, .55)
    if not inner.where:
        return None
    paths = child.paths
    if c.base.name not in paths or len(paths[c.base.name]) != 1:
        return None
    n = plural(c.noun)
    kid, kids = inner.one(), inner.many()
    some = article(kid) if not inner.before else 'at least one ' + kid
    who = 'who' if is_person(c.noun) else 'that'
    patterns = ['{n} with {k}', '{n} {who} have {k}', '{n} {who} had {k}', '{n} having {some}', '{n} with {some}', '{n} {who} have {some}']
    verb = next((v for v in key.child.verbs if v in ('made', 'filed', 'submitted', 'placed', 'booked', 'raised', 'handled', 'sold', 'closed')), None)
    if verb and is_person(c.noun):
        patterns += [f'{{n}} who {verb} {{k}}', f'{{n}} who {verb} {{some}}', f'{{n}} that {verb} {{k}}']
    question = say(c, patterns, n=n, k=kids, some=some, who=who)
    if c.chance(.4):
        head = c.rng.choice(['how many ', '>number of ', 'count ', 'how many different '])
        return head + (re.sub(' (who|that) ', ' ', question, count=1) if head.startswith('how') else question), \
            select(key.child, paths, [f'count(DISTINCT {ref(key.column)})'], inner.where)
    return c.rng.choice(['>', '>', 'list ', 'which are the ', 'find ', 'show all ']) + question, \
        select(key.child, paths, [ref(c.base.label)], inner.where, distinct=True)


@family(1.2)
def having(c):
    g = c.group(entity=c.chance(.75))
    if g is None:
        return None
    s = c.subject(.25)
    when = period_for(c, s, .3)
    made = aggregate(c, ('sum', 'avg')) if c.chance(.4) else None
    es = plural(g.phrase)
    if made is None:
        number = c.rng.choice([1, 2, 3, 4, 5, 5, 6, 8, 10, 10, 12, 15, 20, 25, 30, 50, 100])
        k = c.number(number)
        op, words = c.rng.choice([('>', ['with more than {k} {n}', 'that have more than {k} {n}', 'with over {k} {n}', 'having more than {k} {n}']),
                                  ('>=', ['with at least {k} {n}', 'that have {k} or more {n}', 'with {k} or more {n}', 'with a minimum of {k} {n}']),
                                  ('<', ['with fewer than {k} {n}', 'that have less than {k} {n}', 'with under {k} {n}']),
                                  ('=', ['with exactly {k} {n}']), ('<=', ['with at most {k} {n}', 'with no more than {k} {n}'])])
        one = number == 1
        noun = s.one(False) if one and op != '<' and not s.after else s.many(False)
        condition, x = f'count(*) {op} {number}', 'count(*)'
        question = say(c, ['{es} ' + w + ' {w}' for w in words], es=es, k=k, n=noun, w=when)
    else:
        value = c.typical(g, made[1], s.where)
        if value is None:
            return None
        k = c.number(value)
        op, words = c.rng.choice([('>', ['with {x} over {k}', 'with {x} above {k}', 'with more than {k} in {x}', 'whose {x} exceeds {k}', 'with {x} of more than {k}', 'with {x} greater than {k}']),
                                  ('<', ['with {x} under {k}', 'with {x} below {k}', 'whose {x} is less than {k}']), ('>=', ['with {x} of at least {k}', 'with {x} of {k} or more'])])
        x = made[1]
        condition = f'{x} {op} {value}'
        words_x = made[0] if not s.before and not s.after and c.alone(made[4]) else f'{made[0]} of {s.many(False)}'
        question = say(c, ['{es} ' + w + ' {w}' for w in words], es=es, k=k, x=words_x, w=when)
    show = c.chance(.3)
    if show:
        question += c.rng.choice([' and the number', ' with the count', ', and how many'] if made is None else [', with the figure', ' and the value', ' and how much'])
    question = c.rng.choice(['>', '>', 'which are the ', 'list ', 'find ', 'show ']) + question if c.chance(.8) else 'which ' + question.replace(' with ', ' have ', 1).replace(' whose ', ' have a ', 0).replace(' that have ', ' have ', 1)
    return question, c.sql(g.items + ([x] if show else []), s.where, group=g.expressions, having=[condition])


@family(1.1)
def product_arithmetic(c):
    """Arithmetic spelled out: "quantity times unit price", "price minus cost"."""
    doubles = [m for m in c.base.measures if len(m.columns) == 2]
    s = c.subject(.25)
    if doubles and c.chance(.8):
        measure = c.rng.choice(doubles)
        left, right = (c.column_name(x) for x in measure.columns)
        op = measure.op
        named = c.phrase(measure.phrases)
    else:
        numbers = [x for x in c.base.of('num') if len(x.numbers) > 5]
        if len(numbers) < 2:
            return None
        a, b = c.rng.sample(numbers, 2)
        op = c.rng.choice(['-', '+', '-', '/'] if a.summable and b.summable else ['-', '/'])
        measure = type(c.base.measures[0])(['difference'], [a, b], op, False)
        left, right, named = c.column_name(a), c.column_name(b), None
    words = {'*': ['{l} times {r}', '{l} multiplied by {r}', '{l} x {r}', '{l} * {r}', 'product of {l} and {r}'], '-': ['{l} minus {r}', 'difference between {l} and {r}', '{l} less {r}', '{l} - {r}'],
             '+': ['{l} plus {r}', 'sum of {l} and {r}', '{l} and {r} together', '{l} + {r}'], '/': ['{l} divided by {r}', 'ratio of {l} to {r}', '{l} per {r}', '{l} / {r}']}[op]
    spelled = c.rng.choice(words).format(l=left, r=right)
    if named and c.chance(.4):
        spelled = c.rng.choice(['{m} ({s})', '{m}, i.e. {s},', '{m} as {s}']).format(m=named, s=spelled) if c.chance(.4) else named
    x = measure.sql(ref)
    r = c.rng.random()
    items = c.row_items()
    if r < .45 and measure.op != '/':
        kind = c.rng.choice(['sum', 'avg', 'sum'])
        head = {'sum': 'total', 'avg': 'average'}[kind]
        when = period_for(c, s, .4)
        g = c.group() if c.chance(.55) else None
        patterns = ['>{h} {x} of {n} {w}', '>{h} of {x} for {n} {w}', 'what is the {h} {x} of {n} {w}', 'calculate the {h} {x} for {n} {w}']
        question = say(c, patterns, h=head, x=spelled, n=s.many(False), w=when)
        if g is None:
            return question, c.sql([f'{kind}({x})'], s.where)
        return f'{question} {by(c, g)}', c.sql(g.items + [f'{kind}({x})'], s.where, group=g.expressions)
    if items is None:
        return None
    if r < .75:
        limit, least = c.rng.choice(TOPS[4:]), c.chance(.25) and not measure.nullable
        patterns = ['>{k} {n} with the {a} {x}', 'which {k} {n} have the {a} {x}', '>top {k} {n} by {x}' if not least else '>bottom {k} {n} by {x}']
        return say(c, patterns, k=c.number(limit), n=s.many(), a=c.rng.choice(['smallest', 'lowest'] if least else ['largest', 'highest', 'biggest']), x=spelled), \
            c.sql(items + [x], s.where, order=[x + ('' if least else ' DESC')], limit=limit)
    patterns = ['>{x} of each {one}', '>{x} for all {n}', 'for each {one} show {x}', '>{n} with their {x}']
    return say(c, patterns, x=spelled, n=s.many(), one=s.one()), c.sql(items + [x], s.where)
