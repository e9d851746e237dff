"""Families of what people ask in offices: parts in percent, counts side by side, extremes, hours from minutes, days between
dates, "A per B", columns named in brackets, "either", and what happened to rows (paid, left, overdue)."""
import re

from .entities import counted_or_listed
from .parts import INTRANSITIVE, PASSIVE, guard, is_person, round_to, squeeze
from .schema import quoted
from .select import bucket, change, literal, ref, running
from .templates import UNITS, by, family, of_noun, period_for, say, spanned, time_and_unit
from .words import article, is_plural, plural, singular, split_name


def grouped(c, question, x, where, chance=.5, entity=None, extra=()):
    """The question and its query, perhaps by group; `x` are the items."""
    if not c.chance(chance):
        return question, c.sql([*x], where)
    g = c.group(entity)
    if g is None:
        return question, c.sql([*x], where)
    tail = c.rng.choice([by(c, g), f'for each {g.phrase}', f'per {g.phrase}', f'by {g.phrase}', f'in every {g.phrase}' if g.column.preps or g.entity else f'by {g.phrase}', *extra])
    return f'{question} {tail}', c.sql(g.items + [*x], where, group=g.expressions)


# ---- parts of a whole ----

def part_of(c, kinds=('cat', 'num', 'null', 'flag')):
    """A filter that splits the rows, one value only."""
    for _ in range(6):
        f = c.filters(1, kinds, (40, 14, 12, 24, 0, 0))
        if f and ' OR ' not in f[0].condition and ' IN (' not in f[0].condition:
            return f[0]
    return None


def one_when(c, x, otherwise='0'):
    return f'sum(CASE WHEN {c} THEN {x} ELSE {otherwise} END)'


@family(7.0)
def percent_within(c):
    """"what percent of the visits were no-shows, per clinic"."""
    f = part_of(c)
    if f is None:
        return None
    s = c.subject(.25, 0, kinds=('cat', 'num'))
    when = period_for(c, s, .35)
    n = s.many(False)
    slots = {'n': n, 'b': f.before, 'a': f.after, 'w': when, 'p': c.rng.choice(['%', 'percent', 'percentage'])}
    if f.before:
        patterns = ['what {p} of {n} are {b} {w}', 'what {p} of {n} were {b} {w}', 'what share of {n} is {b} {w}', '>{p} of {n} that are {b} {w}', '>share of {b} ones among {n} {w}', '>{p} of {n} being {b} {w}', '{b} {n} as a percentage of all {n} {w}', '>{b} {n} in % of all {n} {w}', 'how many percent of {n} are {b} {w}', '>{b} share of {n} {w}', 'which {p} of our {n} are {b} {w}', '>{b} {n} as a share of {n} {w}', '>proportion of {n} that are {b} {w}', '{b} rate of {n} {w}', '>{b} rate among {n} {w}', 'what {p} of {n} ended up {b} {w}', '>fraction of {n} in percent that are {b} {w}']
    else:
        a = re.sub('^(that|who) ', '', f.after)
        slots['c'] = a
        patterns = ['>{p} of {n} {a} {w}', 'what {p} of {n} are {a} {w}' if not f.after.startswith(('that', 'who', 'where', 'whose')) else '>{p} of {n} {a} {w}', '>share of {n} {a} {w}', 'what share of {n} are those {a} {w}', '{n} {a} as a percentage of all {n} {w}', 'how many percent of {n} are ones {a} {w}', '>proportion of {n} {a} {w}', 'what {p} of the {n} are the ones {a} {w}', '{n} {a} in % of all {n} {w}', '>percentage of {n} {w} {a}']
        if f.after.startswith(('without', 'with no ', 'with a ', 'with an ', 'with ')):
            have = re.sub('^with ', 'have ', f.after).replace('without any ', 'have no ').replace('without a ', 'have no ').replace('without an ', 'have no ')
            if have.startswith('have'):
                patterns += [f'what {{p}} of {{n}} {have} {{w}}', f'what share of {{n}} {have} {{w}}', f'how many percent of {{n}} {have} {{w}}']
        if f.after.startswith(('that', 'who')):
            patterns += ['what {p} of {n} {c} {w}'] * 3
    question = say(c, patterns, **slots)
    made = c.rng.random()
    measure = c.measure(True)
    if made < .2 and measure is not None and f.before:
        m = c.phrase(measure.phrases)
        x = measure.sql(ref)
        question = say(c, ['what {p} of {m} comes from {b} {n} {w}', '>share of {m} from {b} {n} {w}', '>{p} of total {m} that {b} {n} make up {w}', '{b} {n} as a share of total {m} {w}', '>{m} share of {b} {n} {w}', 'how many percent of {m} do {b} {n} account for {w}'], m=m, **(slots | {'n': plural(c.noun)}))
        if s.before or s.after:
            return None
        return grouped(c, question, [f'100.0 * {one_when(f.condition, x)} / sum({x})'], s.where, .3)
    return grouped(c, question, [f'100.0 * {one_when(f.condition, "1")} / count(*)'], s.where, .4)


@family(3.6)
def side_by_side(c):
    """"open and closed tickets per team", "total orders and cancelled ones by month"."""
    columns = [x for x in c.base.of('cat') if len(x.values) > 1 and x.phrases]
    flags = [x for x in c.base.of('flag') if x.yes]
    if flags and (not columns or c.chance(.3)):
        x = c.rng.choice(flags)
        c.used.add(id(x))
        f = [c.filter_flag(c.base) for _ in range(4)]
        f = next((y for y in f if y is not None and y.before and y.condition.endswith(' = 1')), None)
        if f is None:
            return None
        pair = [(f.before, f.condition)]
    elif columns:
        x = c.rng.choice([y for y in columns if y.adjective] or columns)
        c.used.add(id(x))
        values = c.rng.sample(x.values, 2)
        pair = [(c.value(v), f'{ref(x)} = {literal(v)}') for v in values]
        if not x.adjective and not x.preps:
            return None
    else:
        return None
    s = c.subject(.15, 0, kinds=('num',))
    when = period_for(c, s, .3)
    n = plural(c.noun) + ((' ' + s.after) if s.after else '')
    measure = c.measure(True) if c.chance(.25) else None
    m, value = ('number of', '1') if measure is None else (f'total {c.phrase(measure.phrases)} of', measure.sql(ref))
    whole = 'count(*)' if measure is None else f'sum({value})'
    (a, first), rest = pair[0], pair[1:]
    if rest and not (x.role == 'cat' and x.preps):
        b, second = rest[0]
        items = [one_when(first, value), one_when(second, value)]
        patterns = ['>{m} {a} and {b} {n} {w}', '{a} vs {b} {n} {w}', '>{m} {a} {n} and {m} {b} {n} {w}', '{a} and {b} {n} side by side {w}', '>{m} {a} {n} next to {b} ones {w}', '{a} versus {b} {n} {w}', 'compare {a} with {b} {n} {w}', 'how many {a} and how many {b} {n} {w}' if measure is None else '>{m} {a} versus {b} {n} {w}']
        if measure is not None:
            patterns = [p for p in patterns if '{m}' in p]
    elif rest:
        b, second = rest[0]
        p = c.rng.choice(x.preps)
        items = [one_when(first, value), one_when(second, value)]
        patterns = [f'>{{m}} {{n}} {p} {{a}} and {p} {{b}} {{w}}', f'>{{m}} {{n}} {p} {{a}} vs {p} {{b}} {{w}}', f'>{{m}} {{n}} {p} {{a}} compared to {p} {{b}} {{w}}']
    else:
        b = ''
        items = [whole, one_when(first, value)]
        patterns = ['>{m} {n} and how many of them are {a} {w}', '>{m} all {n} and of {a} ones {w}', 'how many {n}, and how many of those are {a} {w}', '>{m} {n} in total and {a} {n} {w}', '>{m} {n} and {m} {a} {n} {w}'] if measure is None else \
            ['>{m} {n} and of the {a} ones {w}', '>{m} all {n} and of {a} {n} only {w}']
    question = say(c, patterns, a=a, b=b, n=n, w=when, m=m)
    made = time_and_unit(c, fine=False) if c.chance(.3) and not when else None
    if made is not None and made[0].primary_date and not s.before:
        column, unit = made
        g, span = bucket(unit, column), spanned(c, column, unit, s, .4)
        return squeeze(f'{question} {c.rng.choice(UNITS[unit][0])} {span}'), c.sql([g] + items, s.where, group=[g], order=[g])
    return grouped(c, question, items, s.where, .85)


# ---- extremes and several figures ----

@family(3.2)
def extreme_value(c):
    """"longest trip in km", "highest price we charged": the value, not the row."""
    found = [m for m in c.base.measures if len(m.columns) == 1 and m.columns[0].numbers]
    if not found:
        return None
    m = c.rng.choice(found)
    c.used.add(id(m.columns[0]))
    name, x = c.phrase(m.phrases), ref(m.columns[0])
    least = c.chance(.35)
    adjectives = [w for w in (m.low if least else m.high)]
    h = c.rng.choice(['lowest', 'smallest', 'minimum', 'min'] if least else ['highest', 'largest', 'biggest', 'maximum', 'max'])
    s = c.subject(.35, .2)
    slots = {'h': h, 'm': name, 'n': s.many(), 'one': s.one(), 'a': c.rng.choice(adjectives or [h])}
    patterns = ['>{h} {m} of {n}', 'what is the {h} {m} of {n}', '{h} {m} for {n}', '>{h} {m} of all {n}', "what's the {h} {m} among {n}", 'how high is the {h} {m} of {n}' if not least else 'how low is the {h} {m} of {n}', '{h} {m} ever of {n}', 'what was the {h} {m} for {n}', '{h} {m} on record for {n}']
    if adjectives and h not in adjectives:
        patterns += ['{a} {one}, {m} only', '{a} {one}: what is its {m}', '>{m} of the {a} {one}', 'what is the {m} of the {a} {one}', '{a} {one} in {m}' if is_plural(name) else '{a} {one} by {m}, just the {m}', 'how much is the {m} of the {a} {one}', "what's the {a} {one}'s {m}", '{a} {one} (just the {m})']
    elif not s.before and not s.after and c.alone(name):
        patterns += ['>{h} {m}', '>{h} {m}', 'what is the {h} {m}', '{h} {m} so far', 'what was the {h} {m} ever']
    return grouped(c, say(c, patterns, **slots), [f'{"min" if least else "max"}({x})'], s.where, .2)


@family(4.2)
def several_figures(c):
    """"sum of fees and sum of fines", "shortest and longest trip", "trips and miles by driver"."""
    found = [m for m in c.base.measures if m.op in ('', '*')]
    if not found:
        return None
    s = c.subject(.25, 0)
    when = period_for(c, s, .3)
    n, q = s.many(False), c.rng.random()
    m = c.rng.choice(found)
    c.used |= {id(y) for y in m.columns}
    a, x = c.phrase(m.phrases), m.sql(ref)
    plain = not s.before and not s.after
    of = c.rng.choice(['of {n}', 'for {n}', 'across {n}'])
    if plain and c.alone(a) and c.chance(.5):
        of = ''
    if q < .3:
        low, high = c.rng.choice([('smallest', 'largest'), ('lowest', 'highest'), ('minimum', 'maximum'), ('min', 'max'), ('smallest', 'biggest')])
        if c.chance(.3):
            question = say(c, [f'>{high} and {low} {{a}} {of} {{w}}', f'{high} + {low} {{a}} {of} {{w}}', f'both {high} and {low} {{a}} {of} {{w}}'], a=a, n=n, w=when)
            items = [f'max({x})', f'min({x})']
        else:
            question = say(c, [f'>{low} and {high} {{a}} {of} {{w}}', f'>{low} and {high} {{a}} {of} {{w}}', f'{low} + {high} {{a}} {of} {{w}}', f'what are the {low} and the {high} {{a}} {of} {{w}}', f'{low}/{high} {{a}} {of} {{w}}', f'range of {{a}} {of} {{w}} ({low} and {high})'], a=a, n=n, w=when)
            items = [f'min({x})', f'max({x})']
        return grouped(c, question, items, s.where, .35)
    if q < .42:
        question = say(c, [f'>minimum, average and maximum {{a}} {of} {{w}}', f'min, avg and max {{a}} {of} {{w}}', f'lowest, mean and highest {{a}} {of} {{w}}', f'>smallest, average and largest {{a}} {of} {{w}}', f'min/avg/max of {{a}} {of} {{w}}'], a=a, n=n, w=when)
        return grouped(c, question, [f'min({x})', f'avg({x})', f'max({x})'], s.where, .35)
    if q < .7:
        kind = 'sum' if m.summable and c.chance(.7) else 'avg'
        h = c.rng.choice(['total', 'total', 'sum of', 'overall', ''] if kind == 'sum' else ['average', 'mean', 'avg'])
        count_first = c.chance(.75)
        ha = f'{h} {a}'.strip()
        patterns = ['>number of {n} and {ha} {w}', '{n} and {ha} {w}', '{n}: how many, and {ha} {w}', '>count of {n} and {ha} {w}', 'how many {n} and what {ha} {w}', '{n} {w}: number and {ha}', '>number of {n} with {ha} {w}', 'how many {n} {w}, and for how much {a} in total' if kind == 'sum' else '>number and {ha} of {n} {w}'] if count_first else \
            ['>{ha} and number of {n} {w}', '>{ha} and count of {n} {w}', '{ha} of {n} {w} and how many there were']
        items = ['count(*)', f'{kind}({x})'] if count_first else [f'{kind}({x})', 'count(*)']
        return grouped(c, say(c, patterns, n=n, ha=ha, a=a, w=when), items, s.where, .6)
    others = [y for y in found if y is not m and not ({id(z) for z in y.columns} & {id(z) for z in m.columns})]
    if not others:
        return None
    o = c.rng.choice(others)
    c.used |= {id(y) for y in o.columns}
    b = c.phrase(o.phrases)
    ka = 'sum' if m.summable and c.chance(.7) else 'avg'
    kb = ka if o.summable or ka == 'avg' else 'avg'
    ha, hb = (c.rng.choice(['total', 'total', 'sum of', 'overall'] if k == 'sum' else ['average', 'mean', 'avg']) for k in (ka, kb))
    patterns = [f'>{{ha}} {{a}} and {{hb}} {{b}} {of} {{w}}', f'{{ha}} {{a}} and {{hb}} {{b}} {of} {{w}}', f'{{ha}} {{a}} plus {{hb}} {{b}} as two figures {of} {{w}}', f'show {{ha}} {{a}} next to {{hb}} {{b}} {of} {{w}}', f'both {{ha}} {{a}} and {{hb}} {{b}} {of} {{w}}', f'{{ha}} {{a}}, {{hb}} {{b}} {of} {{w}}']
    if ka == kb:
        patterns += [f'>{{ha}} {{a}} and {{b}} {of} {{w}}'] * 3 + [f'what are the {{ha}} {{a}} and {{b}} {of} {{w}}']
    return grouped(c, say(c, patterns, a=a, b=b, ha=ha, hb=hb, n=n, w=when), [f'{ka}({x})', f'{kb}({o.sql(ref)})'], s.where, .4)


# ---- arithmetic with numbers ----

@family(4.0)
def scaled(c):
    """"hours spent (minutes / 60)", "yearly fee: monthly fee times 12", "fuel per 100 km"."""
    s = c.subject(.2, 0)
    own = [m for m in c.base.measures if len(m.columns) == 1 and len(m.columns[0].numbers) > 3]
    if not own:
        return None
    q = c.rng.random()
    if q < .3:
        found = [m for m in own if m.summable]
        if len(found) < 2:
            return None
        a, b = c.rng.sample(found, 2)
        am, bm = c.phrase(a.phrases), c.phrase(b.phrases)
        k = c.rng.choice([100, 100, 100, 1000, 10, 1000])
        c.used |= {id(y) for y in a.columns + b.columns}
        when = period_for(c, s, .25)
        question = say(c, ['>{a} per {k} {b} {w}', '{a} per {k} {b} of {n} {w}', '>total {a} per {k} {b} {w}', 'how much {a} per {k} {b} {w}', '{a} for every {k} {b} {w}', '>{a} per {k} {b} for {n} {w}', 'average {a} per {k} {b} {w}', '{a}/{k} {b} {w}'], a=am, b=bm, k=c.number(k), n=s.many(False), w=when)
        if (s.before or s.after) and s.many(False) not in question:
            return None
        return grouped(c, question, [f'{k}.0 * sum({a.sql(ref)}) / sum({b.sql(ref)})'], s.where, .6)
    m = c.rng.choice(own)
    column, name = m.columns[0], c.phrase(m.phrases)
    c.used.add(id(column))
    words = set(name.split())
    if 'minutes' in words and c.chance(.75):
        op, k, said = '/', 60, ['{m} in hours (divided by 60)', '{m} / 60', 'hours ({m} / 60)', '{m} divided by 60', 'hours from {m} (60 per hour)', '{m} converted to hours, so / 60']
    elif words & {'kg', 'kilos', 'grams', 'km', 'meters'} and c.chance(.5):
        op, k, said = '/', 1000, ['{m} / 1000', '{m} divided by 1000', '{m} in thousands (/ 1000)', 'tons ({m} / 1000)'][:3 if 'kg' not in words else 4]
    elif ('monthly' in words or 'month' in words or 'salary' in words or 'rent' in words) and c.chance(.7):
        op, k, said = '*', 12, ['yearly {m} (times 12)', '{m} times 12', '{m} x 12', '{m} * 12', 'annual {m}, {m} times twelve', '{m} over a year, i.e. times 12']
    else:
        op = c.rng.choice('**/')
        k = c.rng.choice([2, 3, 4, 5, 7, 10, 12, 20, 24, 30, 52, 60, 100, 365, 1000])
        said = ['{m} times {k}', '{m} multiplied by {k}', '{k} times the {m}', '{m} x {k}', '{m} * {k}'] if op == '*' else ['{m} divided by {k}', '{m} / {k}', '{m} over {k}']
    e = c.rng.choice(said).format(m=name, k=c.number(k))
    x = ref(column)
    one = f'{x} * {k}' if op == '*' else f'1.0 * {x} / {k}'
    items = c.row_items()
    if q < .55 and items is not None:
        return say(c, ['>{e} of {n}', '{e} for each {one}', '{e} per {one}', '{n} with {e}', '{n} and their {e}', 'for each {one}, {e}', '{e} of every {one}', 'list {n} with {e}'], e=e, n=s.many(), one=s.one()), c.sql(items + [one], s.where)
    if not m.summable:
        return None
    when = period_for(c, s, .3)
    n = s.many(False)
    question = say(c, ['>total {e} of {n} {w}', '>sum of {e} of {n} {w}', 'total {e} {w}, {n}', '{e} of {n} in total {w}', '>{e} spent on {n} {w}' if 'minutes' in words or 'hours' in words else '>overall {e} of {n} {w}'], e=e, n=n, w=when)
    return grouped(c, question, [f'sum({x}) * {k}' if op == '*' else f'1.0 * sum({x}) / {k}'], s.where, .6)


@family(6.0)
def ratio_per(c):
    """"income per acre", "hours a repair took, mechanic by mechanic", "guests a booking on average"."""
    numbers = [m for m in c.base.measures if m.summable and m.op in ('', '*')]
    s = c.subject(.2, 0)
    when = period_for(c, s, .25)
    q, n = c.rng.random(), s.many(False)
    group = .65
    if q < .4:
        if len(numbers) < 2:
            return None
        a, b = c.rng.sample(numbers, 2)
        if {id(y) for y in a.columns} & {id(y) for y in b.columns}:
            return None
        c.used |= {id(y) for y in a.columns + b.columns}
        am, bm = c.phrase(a.phrases), c.phrase(b.phrases)
        x = f'1.0 * sum({a.sql(ref)}) / sum({b.sql(ref)})'
        patterns = ['>{a} per {b1} {w}', '{a} per {b1} of {n} {w}', '>{a} divided by {b} {w}', '>{a} over {b} {w}', '{a} / {b} {w}', '>{a} as a fraction of {b} {w}', 'ratio of {a} to {b} {w}', '>{a} to {b} ratio {w}', '{a} relative to {b} {w}', '>{a} for each {b1} {w}', '{a} compared to {b} as a ratio {w}']
        if c.chance(.25):
            x, patterns = '100.0 * ' + x[6:], ['>{a} as a percentage of {b} {w}', '{a} in percent of {b} {w}', 'what percent of {b} is {a} {w}', '{a} as % of {b} {w}', '>percentage of {b} that is {a} {w}']
        slots = {'a': am, 'b': bm, 'b1': singular(bm)}
    elif q < .7:
        if not numbers:
            return None
        a = c.rng.choice(numbers)
        c.used |= {id(y) for y in a.columns}
        keys = [k for k in c.base.keys if not k.nullable and k.parent is not c.base]
        slots = {'a': c.phrase(a.phrases)}
        if keys and c.chance(.5):
            key = c.rng.choice(keys)
            e = c.name(key.parent)
            x, group = f'1.0 * sum({a.sql(ref)}) / count(DISTINCT {ref(key.column)})', .35
            patterns = ['>average {a} per {e} {w}', '>average number of {a} per {e} {w}' if is_plural(slots['a']) else '>average total {a} per {e} {w}', '>{a} per {e} on average {w}', 'how much {a} per {e} on average {w}' if not is_plural(slots['a']) else 'how many {a} per {e} on average {w}', 'mean {a} per {e} {w}', '{a} divided by the number of different {es} {w}', 'how many {a} does {ae} have on average {w}' if is_plural(slots['a']) else 'what {a} does {ae} have on average in total {w}']
            slots |= {'e': e, 'es': plural(e), 'ae': article(e)}
        else:
            x = f'1.0 * sum({a.sql(ref)}) / count(*)'
            patterns = ['>{a} divided by number of {n} {w}', '>total {a} divided by the count of {n} {w}', '{a} / number of {n} {w}', '>total {a} over the number of {n} {w}', '>{a} divided by {n} {w}']
            g = c.group()
            if g is None:
                return None
            slots |= {'one': s.one(False)}
            patterns += ['>{a} per {one} {w}', '>{a} per {one} {w}', '{a} a {one} {w}', '{a} spent per {one} {w}' if 'minutes' in slots['a'] or 'hours' in slots['a'] else '{a} per single {one} {w}']
            question = say(c, patterns, n=n, w=when, **slots)
            tail = c.rng.choice([', for each {g}', ' for each {g}', ', by {g}', ' by {g}', ' in every {g}', ', per {g}', ' for every {g}']).format(g=g.phrase)
            return question + tail, c.sql(g.items + [x], s.where, group=g.expressions)
    else:
        keys = [k for k in c.base.keys if k.parent is not c.base]
        if not keys:
            return None
        key = c.rng.choice(keys)
        e = c.name(key.parent)
        if c.noun.endswith(e):
            return None
        x = f'1.0 * count(*) / count(DISTINCT {ref(key.column)})'
        if key.nullable:
            s.where.append(f'{ref(key.column)} IS NOT NULL')
        patterns = ['>average number of {n} per {e} {w}', 'how many {n} does {ae} have on average {w}', '>{n} per distinct {e} {w}', '{n} divided by number of different {es} {w}', '>mean number of {n} per {e} {w}', '>average number of {n} of {ae} that has {n} {w}', '{n} per {e}, only {es} with {n} {w}', 'avg {n} per {e} {w}', '{n}/{e} ratio {w}', 'on average, how many {n} per {e} {w}', '{n} per {e} that had any {w}']
        slots = {'e': e, 'es': plural(e), 'ae': article(e)}
        group = .3
        g = c.group(entity=False) if c.chance(group) else None
        question = say(c, patterns + (['>{n} per {e} {w}'] * 3 if g is not None else []), n=n, w=when, **slots)
        if g is None or g.phrase in question:
            return question, c.sql([x], s.where)
        return f'{question} {c.rng.choice(["by", "in every", "for each", "in each"])} {g.phrase}', c.sql(g.items + [x], s.where, group=g.expressions)
    question = say(c, patterns, n=n, w=when, **slots)
    if (s.before or s.after) and n not in question:
        question += c.rng.choice([f', only {n}', f', {n} only', f' for {n}', f', for {n}'])
    return grouped(c, question, [x], s.where, group)


# ---- two dates of a row ----

def ordered_dates(c):
    """Two dates of a row of which the second is hardly ever before the first."""
    dates = [d for d in c.base.of('date') if d.low_value and d.verbs and d.verbs[0] != 'born']
    earlier = [d for t in c.up(own=False) if len(c.paths[t.name]) == 1 for d in t.of('date') if d.low_value and d.verbs and d.verbs[0] != 'born']
    pairs = []
    for a in dates + earlier:
        for b in dates:
            if a is not b:
                rows = c.database.run(c.sql([f'sum({ref(b)} >= {ref(a)})', 'count(*)'], [f'{ref(a)} IS NOT NULL', f'{ref(b)} IS NOT NULL']))
                if rows and rows[0][1] and rows[0][1] > 5 and (rows[0][0] or 0) >= .97 * rows[0][1]:
                    pairs.append((a, b))
    return c.rng.choice(pairs) if pairs else None


BECOME = {'signed up': 'signing up', 'joined': 'joining', 'left': 'leaving', 'departed': 'departure', 'enrolled': 'enrolment', 'started': 'the start', 'opened': 'opening', 'ended': 'the end',
          'returned': 'the return', 'expired': 'expiry', 'churned': 'churning', 'lapsed': 'lapsing', 'attended': 'attendance'}


def named_date(c, column):
    verb = c.rng.choice(column.verbs)
    options = [c.column_name(column)] * 2
    if PASSIVE.search(verb) and verb not in INTRANSITIVE:
        options += [f'being {verb}', f'being {verb}']
    if verb in BECOME:
        options.append(BECOME[verb])
    return c.rng.choice(options)


def days(a, b):
    return f'julianday({ref(b)}) - julianday({ref(a)})'


@family(5.0)
def days_between(c):
    """"how long does it take on average from order to payment"."""
    pair = ordered_dates(c)
    if pair is None:
        return None
    a, b = pair
    s = c.subject(.25, 0)
    when = period_for(c, s, .2)
    n, items, q = s.many(False), c.row_items(), c.rng.random()
    slots = {'a': named_date(c, a), 'b': named_date(c, b), 'n': n, 'one': s.one(False), 'w': when}
    verb = b.verbs[0]
    if q < .6:
        kind = c.rng.choices(['avg', 'max', 'min', 'sum'], [80, 12, 6, 2])[0]
        h = {'avg': c.rng.choice(['average', 'mean', 'avg']), 'max': c.rng.choice(['longest', 'maximum', 'highest']), 'min': c.rng.choice(['shortest', 'minimum']), 'sum': 'total'}[kind]
        patterns = ['>{h} number of days from {a} to {b} of {n} {w}', '>{h} days between {a} and {b} for {n} {w}', '{h} time from {a} to {b} of {n} in days {w}', 'what is the {h} number of days between {a} and {b} of {n} {w}', '>{h} time in days between {a} and {b}, {n} {w}', '{h} days from {a} until {b} {w}' if not (s.before or s.after) else '{h} days from {a} until {b}, {n} {w}']
        if kind == 'avg':
            patterns += ['how many days pass, on the mean, from {a} to {b} of {n} {w}', 'how long does it take on average from {a} to {b} of {n} (days) {w}', 'on average, how many days lie between {a} and {b} of {n} {w}', 'how many days from {a} to {b} on average for {n} {w}']
            if PASSIVE.search(verb) and verb not in INTRANSITIVE and a.primary_date:
                patterns += [f'how many days until {{n}} are {verb} on average {{w}}', f'how long does it take for {{n}} to be {verb}, in days on average {{w}}', f'average days until {{n}} get {verb} {{w}}', f'how long until {{n}} are {verb} on average {{w}}']
        return grouped(c, say(c, patterns, h=h, **slots), [f'{kind}({days(a, b)})'], s.where, .4)
    if items is None:
        return None
    if q < .75:
        patterns = ['>days from {a} to {b} of each {one} {w}', 'days between {a} and {b} per {one} {w}', '{n} with the number of days from {a} to {b} {w}', 'for each {one}, the days between {a} and {b} {w}', 'how many days from {a} to {b} for each {one} {w}', '{n} {w} and days between {a} and {b}']
        if b.nullable:
            s.where.append(f'{ref(b)} IS NOT NULL')
            patterns = [p + c.rng.choice([f', where {c.column_name(b)} is known', f', only those with {article(c.column_name(b))}']) for p in patterns]
        return say(c, patterns, **slots), c.sql(items + [days(a, b)], s.where)
    if q < .9:
        limit = c.rng.choice([1, 1, 3, 5, 10])
        x = days(a, b)
        if limit == 1:
            patterns = ['which {one} took longest from {a} to {b} {w}', '>{one} with the most days between {a} and {b} {w}', 'which {one} has the longest time from {a} to {b} {w}', 'longest time between {a} and {b}: which {one} {w}']
        else:
            patterns = ['>{k} {n} with the most days between {a} and {b} {w}', 'which {k} {n} took longest from {a} to {b} {w}', '>top {k} {n} by days from {a} to {b} {w}']
        return say(c, patterns, k=c.number(limit), **slots), c.sql(items, s.where, order=[x + ' DESC'], limit=limit)
    k = c.rng.choice([3, 5, 7, 10, 14, 20, 30, 60, 90])
    op, said = c.rng.choice([('>', 'more than'), ('>', 'over'), ('<', 'less than'), ('<', 'fewer than')])
    patterns = [f'{{n}} with {said} {{k}} days between {{a}} and {{b}} {{w}}', f'{{n}} where it took {said} {{k}} days from {{a}} to {{b}} {{w}}', f'{{n}} that took {said} {{k}} days from {{a}} to {{b}} {{w}}', f'{{n}} {{w}} whose {{b}} was {said} {{k}} days after {{a}}']
    return counted_or_listed(c, say(c, patterns, k=c.number(k), **slots), [f'{days(a, b)} {op} {k}'] + s.where)


@family(3.0)
def compared_columns(c):
    """"shipped after the due date", "paid less than claimed"."""
    dates = [d for d in c.base.of('date') if d.low_value and d.verbs]
    nums = [x for x in c.base.of('num') if len(x.numbers) > 5 and x.phrases]
    s = c.subject(.25, 0)
    when = period_for(c, s, .2)
    n = s.many(False)
    if len(dates) > 1 and c.chance(.65):
        a, b = c.rng.sample(dates, 2)
        later = c.chance(.75)
        verb, d = c.rng.choice(a.verbs), c.column_name(b)
        how = c.rng.choice(['after', 'later than'] if later else ['before', 'earlier than'])
        done = verb if PASSIVE.search(verb) and verb not in INTRANSITIVE else f'{"who" if is_person(c.noun) else "that"} {verb}'
        words = c.rng.choice([f'{{n}} {done} {how} the {d} {{w}}', f'{{n}} with {article(c.column_name(a))} {how} the {d} {{w}}', f'{{n}} {{w}} whose {c.column_name(a)} is {how} the {d}', f'{{n}} {done} {how} their {d} {{w}}'] + ([f'{{n}} {done} late, i.e. after the {d} {{w}}'] if later and 'due' in d else []))
        condition = f'{ref(a)} {">" if later else "<"} {ref(b)}'
    elif len(nums) > 1:
        a, b = c.rng.sample(nums, 2)
        more = c.chance(.5)
        an, bn = c.column_name(a), c.column_name(b)
        h = c.rng.choice(['higher than', 'above', 'larger than', 'greater than', 'bigger than', '>'] if more else ['lower than', 'below', 'smaller than', 'less than', 'under', '<'])
        words = c.rng.choice([f'{{n}} with {an} {h} {bn} {{w}}', f'{{n}} where the {an} is {h} the {bn} {{w}}', f'{{n}} whose {an} is {h} its {bn} {{w}}', f'{{n}} {{w}} with more {an} than {bn}' if more and is_plural(an) and is_plural(bn) else f'{{n}} {{w}} where {an} {h} {bn}'])
        condition = f'{ref(a)} {">" if more else "<"} {ref(b)}'
    else:
        return None
    words = squeeze(words.format(n=n, w=when))
    if c.chance(.2):
        known = [x for x in (a, b) if x.nullable]
        rows = squeeze(f'{s.before} {plural(c.noun)} {s.after} {when}')
        tail = words.replace(n, '', 1).replace(when, '', 1) if when else words.replace(n, '', 1)
        if known:
            return None
        return f'>{c.rng.choice(["percentage", "share", "percent"])} of {rows} {squeeze(tail)}', c.sql([f'100.0 * {one_when(condition, "1")} / count(*)'], s.where)
    return counted_or_listed(c, words, [condition] + s.where)


# ---- rows and what is shown of them ----

@family(5.0)
def columns_named(c):
    """"drivers hired in 2023, name and licence class", "open tickets (subject only)"."""
    columns = [x for x in c.base.columns if x.role in ('cat', 'num', 'date', 'text', 'label', 'pk') and x.phrases]
    if len(columns) < 2:
        return None
    s = c.subject(.75, .25)
    chosen = c.rng.sample(columns, c.rng.choice([1, 1, 2, 2, 3]) if len(columns) > 2 else 1)
    chosen = [x for x in chosen if id(x) not in c.used]
    if not chosen:
        return None
    names = [('id' if x.role == 'pk' else c.column_name(x)) for x in chosen]
    if len(set(names)) < len(names):
        return None
    several = c.chance(.4)
    said = [plural(x) if several and not is_plural(x) else x for x in names]
    both = ', '.join(said[:-1]) + ' and ' + said[-1] if len(said) > 1 else said[0]
    row = ' '.join(said) if len(said) > 1 and c.chance(.1) else ', '.join(said)
    n = s.many()
    patterns = ['{n}, {m}', '{n} ({m})', '{n}: {m}', '>{m} of {n}', '{m} for {n}', 'show {m} of {n}', '{n} with {m} only', 'give me {n}, {m} please', '{m} of all {n}', 'list {m} for all {n}', '{n}, just the {m}', '{n} - {m}', 'for {n}, show {m}', '{n}, showing {m}', '{n} ({r})', '{n}, {r}', '{n} ({m} only)' if len(names) < 2 else '{n} ({m})', '{n} ({m} please)', 'which {n}? {m}', 'the {m} of {n}', '{n}; {m}']
    return say(c, patterns, n=n, m=both, r=row), c.sql([ref(x) for x in chosen], s.where)


@family(3.0)
def listed_with(c):
    """"the rooms with their rates": names with one or two more columns; "wines from a to z"."""
    items = c.row_items()
    columns = [x for x in c.base.columns if x.role in ('cat', 'num', 'date', 'text') and x.phrases]
    if items is None or not columns:
        return None
    s = c.subject(.2, 0)
    chosen = c.rng.sample(columns, 1 if len(columns) < 2 or c.chance(.75) else 2)
    names = [c.column_name(x) for x in chosen]
    m = ' and '.join(names)
    alphabetical = c.base.label is not None and c.chance(.2)
    patterns = ['list all {n} with the {m}', 'list {n} with their {m}', 'all {n} and their {m}', '{n} and {m}', 'show every {one} with its {m}', '{n} with the {m} that goes with them', '{n} + {m}', 'every {one} with {m}', 'each {one} and its {m}', 'overview of {n} with {m}', '{m} for each {one}', '{n} together with {m}', 'what is the {m} of each {one}']
    question = say(c, patterns, n=s.many(), one=s.one(), m=m)
    if alphabetical:
        question += c.rng.choice([', in alphabetical order', ' in alphabetical order', ', alphabetically', ', sorted by name', ' sorted alphabetically', ', a to z', ' ordered by name'])
    elif c.chance(.15):
        x = chosen[0]
        down = c.chance(.5)
        question += c.rng.choice([f', sorted by {names[0]}', f' ordered by {names[0]}', f', by {names[0]} ascending']) if not down else c.rng.choice([f', sorted by {names[0]} descending', f', highest {names[0]} first', f' ordered by {names[0]}, largest first'] if x.role == 'num' else [f', sorted by {names[0]} descending'])
        return question, c.sql(items + [ref(y) for y in chosen], s.where, order=[ref(x) + (' DESC' if down else '')])
    return question, c.sql(items + [ref(x) for x in chosen], s.where, order=items[:1] if alphabetical else ())


@family(2.5)
def with_parents(c):
    """"driver, licence and depot of all": names of a row and of what it belongs to."""
    if c.base.label is None:
        return None
    parents = [t for t in c.up(own=False) if t.label is not None and len(c.paths[t.name]) <= 2]
    if not parents:
        return None
    chosen = c.rng.sample(parents, min(len(parents), c.rng.choice([1, 1, 2])))
    if any(k.nullable for t in chosen for k in c.paths[t.name]):
        return None
    s = c.subject(.3, 0)
    names = [c.name(t) for t in chosen]
    p = ' and '.join(names)
    both = ', '.join([c.noun] + names[:-1]) + ' and ' + names[-1]
    patterns = ['{n} with their {p}', '{n} and their {p}', 'which {p} does each {one} belong to', 'for each {one}, its {p}', '{n} and the {p} they belong to', 'all {n} with {p}', 'show each {one} with its {p}', 'list {n} and {p}']
    if not s.where:
        patterns += ['list {b}', 'list {b} for everyone' if is_person(c.noun) else 'list {b} for everything', '{b}, all of them', 'show {b} for all {n}'] * 2
    return say(c, patterns, n=s.many(), one=s.one(), p=p, b=both), c.sql([ref(c.base.label)] + [ref(t.label) for t in chosen], s.where)


@family(4.0)
def value_as_noun(c):
    """"number of no-shows", "how many expresses in 2023", "refunds per month": a kind in place of the noun."""
    options = []
    for t in c.up(own=False):
        if len(c.paths[t.name]) == 1 and t.label is not None and 1 < len(t.label.values) <= 14 and t.rows <= 14 and not t.measures and not t.of('date') and len(t.columns) < 4:
            options.append(t.label)
    options += [x for x in c.base.of('cat') if x.adjective and len(x.values) > 1]
    if not options:
        return None
    column = c.rng.choice(options)
    value = c.rng.choice(column.values)
    if not re.fullmatch(r'[A-Za-z][A-Za-z -]{3,20}', value) or re.search('(ed|ing)$', value) and column.table is c.base or value.endswith('s'):
        return None
    c.used.add(id(column))
    word = value.lower() if c.chance(.85) else value
    if c.chance(.3):
        word = word.replace('-', ' ')
    if column.role == 'label' and ' ' in value and value != value.lower():
        return None
    many = guard(plural(word))
    where = [f'{ref(column)} = {literal(value)}']
    s = c.subject(0)
    s.where += where
    when = period_for(c, s, .4)
    q = c.rng.random()
    if q < .5:
        return say(c, ['how many {v} {w}', '>number of {v} {w}', '{v} {w}: how many', 'count {v} {w}', 'how many {v} did we have {w}', 'count the {v} {w}', '{v} count {w}', 'how many {v} are there {w}', '# of {v} {w}'], v=many, w=when), c.sql(['count(*)'], s.where)
    if q < .75:
        g = c.group()
        if g is None or g.column is column:
            return None
        return say(c, ['>{v} per {g} {w}', '>{v} by {g} {w}', '>number of {v} per {g} {w}', 'how many {v} per {g} {w}', '{v} for each {g} {w}'], v=many, g=g.phrase, w=when), c.sql(g.items + ['count(*)'], s.where, group=g.expressions)
    if q < .9:
        made = time_and_unit(c, fine=False)
        if made is None or not made[0].primary_date or when:
            return None
        column, unit = made
        g = bucket(unit, column)
        span = spanned(c, column, unit, s, .4)
        return say(c, ['>{v} {per} {w}', '{a} {v} {w}', '>number of {v} {per} {w}', 'how many {v} {per} {w}'], v=many, per=c.rng.choice(UNITS[unit][0]), a=UNITS[unit][1], w=span), c.sql([g, 'count(*)'], s.where, group=[g], order=[g])
    if c.row_items() is None:
        return None
    return say(c, ['>{v} {w}', 'list {v} {w}', 'all {v} {w}', 'show the {v} {w}'], v=many, w=when), c.sql(c.row_items(), s.where)


@family(3.6)
def either_with_bounds(c):
    """"first visits over 30 minutes or emergencies over 45", "lost or worth more than 1000"."""
    columns = [x for x in c.base.of('cat') if len(x.values) > 1 and x.phrases]
    found = [m for m in c.base.measures if len(m.columns) == 1 and len(m.columns[0].numbers) > 5]
    if not columns or not found:
        return None
    x, m = c.rng.choice(columns), c.rng.choice(found)
    y, name, numbers = ref(m.columns[0]), c.phrase(m.phrases), m.columns[0].numbers
    n = plural(c.noun)
    bounds = [round_to(numbers[int(len(numbers) * c.rng.uniform(.2, .8))], numbers) for _ in range(2)]
    up = c.chance(.65)
    op, said = ('>', c.rng.choice(['over', 'above', 'more than'])) if up else ('<', c.rng.choice(['under', 'below', 'less than']))
    a, b = c.rng.sample(x.values, 2)

    def worded(v):
        before, after = c.place(x, c.column_name(x), c.value(v))
        return squeeze(f'{before} {n} {after}'), before, after

    def bound(k):
        return f'with {name} {said} {c.number(k)}' if said != 'more than' or not is_plural(name) else f'with more than {c.number(k)} {name}'

    q = c.rng.random()
    if q < .45 and bounds[0] != bounds[1]:
        first, before, _ = worded(a)
        second, before2, after2 = worded(b)
        rest = second if not before2 or c.chance(.4) else f'{before2} ones'
        words = c.rng.choice(['{f} {k} or {s} {l}', '{f} {k}, or {s} {l}', '{f} {k} plus {s} {l}', '{f} {k} as well as {s} {l}']).format(f=first, s=rest, k=bound(bounds[0]), l=bound(bounds[1]))
        condition = f'({ref(x)} = {literal(a)} AND {y} {op} {bounds[0]}) OR ({ref(x)} = {literal(b)} AND {y} {op} {bounds[1]})'
        question, sql = counted_or_listed(c, words, [condition])
        if c.chance(.2) and 'count(*)' in sql:
            question = words + c.rng.choice([': how many in total', ' - how many', ', how many altogether', ': how many'])
        return question, sql
    _, before, after = worded(a)
    if before:
        words = c.rng.choice(['{n} that are either {b} or have {k}', '{n} that are {b} or {w}', '{n} either {b} or {w}', '{n} that are {b}, or {w}']).format(n=n, b=before, k=re.sub('^with ', '', bound(bounds[0])), w=bound(bounds[0]))
    else:
        words = c.rng.choice(['{n} {a} or {w}', '{n} either {a} or {w}', '{n} {w} or {a}', '{n} {a}, or {w}']).format(n=n, a=after, w=bound(bounds[0]))
    return counted_or_listed(c, words, [f'{ref(x)} = {literal(a)} OR {y} {op} {bounds[0]}'])


@family(4.5)
def three_conditions(c):
    """"red wines in litre bottles below ten euros", "urgent or high jobs that nobody has finished"."""
    items = c.row_items()
    count = c.rng.choice([2, 3, 3])
    found = c.filters(count, kinds=('cat', 'num', 'null', 'flag', 'up'))
    if not found or items is None:
        return None
    n = plural(c.noun)
    befores, afters = [f.before for f in found if f.before], [f.after for f in found if f.after]
    c.rng.shuffle(afters)
    s = c.subject(0)
    when = period_for(c, s, .3)
    link = c.rng.choice([' and ', ' ', ', ', ' but ', ' and ', ' and '])
    text = squeeze(f'{" ".join(befores)} {n} {link.join(afters)} {when}')
    if befores and c.chance(.3):
        text = squeeze(f'{n} that are {befores[0]}{" and " if afters else ""}{link.join(afters)} {when}')
    elif befores and c.chance(.15):
        text = squeeze(f'{n} ({befores[0]} ones) {link.join(afters)} {when}')
    question, sql = counted_or_listed(c, text.replace(' ,', ','), [f'({f.condition})' if ' OR ' in f.condition else f.condition for f in found] + s.where)
    if 'count(*)' in sql and c.chance(.2):
        question = text + c.rng.choice([': how many', ' - how many?', ', how many', ' (how many)', ': number'])
    return question, sql


# ---- what became of rows ----

@family(2.6)
def still_or_not(c):
    """"doctors no longer with us", "unpaid invoices due before June", "members who left in 2023"."""
    dates = [d for d in c.base.of('date') if d.nullable and d.verbs]
    if not dates:
        return None
    d = c.rng.choice(dates)
    verb, n, person = d.verbs[0], plural(c.noun), is_person(c.noun)
    who = 'who' if person else 'that'
    x, gone = ref(d), c.chance(.5)
    if verb in ('left', 'departed', 'churned', 'cancelled', 'sold', 'ended', 'closed', 'retired', 'returned', 'terminated', 'resigned'):
        if gone:
            words = {'left': ['{n} who are no longer with us', 'former {n}', '{n} who have left', '{n} that left already', '{n} not with us anymore'], 'sold': ['{n} we no longer own', '{n} already sold', '{n} that were sold'], 'cancelled': ['{n} that were cancelled', 'cancelled {n}', '{n} cancelled so far']}.get(verb, [f'{{n}} {who} have {verb}' if verb in INTRANSITIVE else f'{{n}} already {verb}', f'{verb} {{n}}' if verb not in INTRANSITIVE and verb != 'left' else f'{{n}} {who} {verb}'])
        else:
            words = {'left': ['current {n}', '{n} still with us', '{n} who have not left', 'active {n}', '{n} who are still here', '{n} currently employed' if person else 'current {n}'], 'sold': ['{n} we still own', 'unsold {n}', '{n} not sold yet'], 'cancelled': ['{n} not cancelled', '{n} that are still running', 'running {n}']}.get(verb, [f'{{n}} {who} have not {verb} yet' if verb in INTRANSITIVE else f'{{n}} still not {verb}', f'{{n}} not yet {verb}' if verb not in INTRANSITIVE else f'{{n}} {who} never {verb}'])
    elif PASSIVE.search(verb) and verb not in INTRANSITIVE:
        words = [f'{{n}} already {verb}', f'{{n}} that have been {verb}', f'{{n}} that were {verb}', f'{verb} {{n}}'] if gone else [f'{{n}} not {verb} yet', f'un{verb} {{n}}' if verb in ('paid', 'shipped', 'sold', 'published', 'answered', 'resolved', 'assigned') else f'{{n}} not {verb}', f'{{n}} never {verb}', f'{{n}} still not {verb}', f'{{n}} waiting to be {verb}', f'open {{n}}, i.e. not yet {verb}']
    else:
        return None
    text, where = c.rng.choice(words).format(n=n), [f'{x} IS {"NOT " if gone else ""}NULL']
    others = [o for o in c.base.of('date') if o is not d and o.low_value and o.verbs and o.verbs[0] != 'born' and not o.nullable]
    if others and c.chance(.4):
        o = c.rng.choice(others)
        period = c.period(o, ('bound', 'in'))
        v = o.verbs[0]
        joiner = c.rng.choice([' and ', ', ', ' '])
        text += f'{joiner}{v} {period.text}' if PASSIVE.search(v) or v == 'due' else f'{joiner}with {article(c.column_name(o))} {period.text}'
        where.append(period.condition)
    found = c.filters(1, kinds=('cat',)) if c.chance(.2) else None
    if found and found[0].before and ' OR ' not in found[0].condition and ' IN ' not in found[0].condition:
        text = squeeze(f'{found[0].before} {text}')
        where.append(found[0].condition)
    measure = c.measure(True) if c.chance(.3) else None
    if measure is not None:
        m, y = c.phrase(measure.phrases), measure.sql(ref)
        if c.chance(.4):
            return text + c.rng.choice([': how many, and worth what {m} in total', ', number and total {m}', ' - how many and total {m}', ': count and sum of {m}']).format(m=m), c.sql(['count(*)', f'sum({y})'], where)
        return say(c, ['>total {m} of {t}', '>{m} of {t} in total', 'how much {m} do {t} have in total', '>sum of {m} for {t}'], m=m, t=text), c.sql([f'sum({y})'], where)
    return counted_or_listed(c, text, where)


# ---- moving figures, in other words ----

@family(4.5)
def moving_words(c):
    """"bookings so far, year on year", "kilometres, summed up from quarter to quarter"."""
    made = time_and_unit(c, fine=False)
    if made is None:
        return None
    column, unit = made
    s = c.subject(.15)
    verb = c.rng.choice(column.verbs) if column.verbs and column.table is c.base else ''
    plain_verb = verb if verb and PASSIVE.search(verb) and verb not in INTRANSITIVE else ''
    main = column.primary_date
    measure = c.measure(True) if main and not c.stock and c.chance(.45) else None
    if measure is None:
        if not main and not plain_verb:
            return None
        t = f'{s.many(False)} {plain_verb if not main or c.chance(.4) else ""}'.strip()
        if main and c.stock and not plain_verb:
            t = f'new {t}'
        x, count = 'count(*)', True
    else:
        m = c.phrase(measure.phrases)
        t = of_noun(c, m, m, s, False)
        x, count = f'sum({measure.sql(ref)})', False
    g = bucket(unit, column)
    if column.nullable:
        s.where.append(f'{ref(column)} IS NOT NULL')
    when = ''
    if not column.nullable:
        when = spanned(c, column, unit, s, .3)
    slots = {'t': t, 'u': unit, 'a': UNITS[unit][1], 'w': when, 'h': 'running count of' if count else 'running total of', 'c': 'cumulative number of' if count else 'cumulative'}
    if c.chance(.55):
        patterns = ['{h} {t} by {u} {w}', '{h} {t} per {u} {w}', '{t} {w}, adding up from {u} to {u}', '{u} by {u}, {t} summed up so far {w}', '{c} {t} by {u} {w}', '>{c} {t} at the end of each {u} {w}', '{t} so far, {u} by {u} {w}', '{t} accumulating by {u} {w}', 'cumulative {t}, {a} {w}', '{t} running total by {u} {w}', 'how do {t} add up {u} after {u} {w}' if is_plural(t.split(' ')[0]) else '{t} added up {u} after {u} {w}', 'cummulative {t} by {u} {w}', '{t} per {u}, each {u} including the ones before {w}', '{u} by {u} the total {t} up to then {w}']
        return say(c, patterns, **slots), c.sql([g, running(x, g)], s.where, group=[g], order=[g])
    both = c.chance(.35)
    if both:
        patterns = ['{t} a {u} and how many more or less than the {u} before {w}' if count else '{t} a {u} and how much more or less than the {u} before {w}', '{t} by {u} and difference to the {u} before {w}', '{t} each {u} and change on the previous {u} {w}', '{t} per {u}, with the change since the last {u} {w}']
    else:
        patterns = ['>difference in {t} compared to the previous {u}, by {u} {w}', '>change in {t} from {u} to {u} {w}', '{t}: change from one {u} to the next {w}', '{u} to {u} change of {t} {w}', 'how much did {t} go up or down each {u} {w}', '{t} change by {u} {w}', '>{a} change in {t} {w}', 'difference in {t} from {u} to {u} {w}', '{t}, difference to the {u} before {w}', 'change in number of {t} vs the {u} before {w}' if count else 'change in {t} vs the {u} before {w}']
    return say(c, patterns, **slots), c.sql([g, x, change(x, g)] if both else [g, change(x, g)], s.where, group=[g], order=[g])


# ---- two ways to one table ----

@family(2.6)
def two_roles(c):
    """"shipments from Rotterdam to Paris": two keys to one table, each with its own condition."""
    keys = c.base.keys + c.base.asides
    twice = [(a, b) for a in keys for b in keys if a.parent is b.parent and a.parent is not c.base and a.column.name < b.column.name]
    if not twice:
        return None
    a, b = c.rng.choice(twice)
    if c.chance(.5):
        a, b = b, a
    parent = a.parent
    columns = [x for x in parent.columns if x.role in ('label', 'cat') and len(x.values) > 1]
    if not columns or parent.pk is None:
        return None
    column = c.rng.choice(columns)
    an, bn = role_of(c, a), role_of(c, b)
    if not an or not bn or an == bn:
        return None
    v, w = c.rng.sample(column.values, 2) if c.chance(.85) else [c.rng.choice(column.values)] * 2
    base, up, pk, x = quoted(c.base.name), quoted(parent.name), quoted(parent.pk.name), quoted(column.name)
    shown = c.base.label or c.base.pk
    counted = shown is None or c.chance(.6)
    what = 'count(*)' if counted else f'{base}.{quoted(shown.name)}'
    sql = (f'SELECT {what} FROM {base} JOIN {up} AS p ON {base}.{quoted(a.column.name)} = p.{pk} JOIN {up} AS q ON {base}.{quoted(b.column.name)} = q.{pk} '
           f'WHERE p.{x} = {literal(v)} AND q.{x} = {literal(w)}')
    n, said, other = plural(c.noun), c.value(v), c.value(w)
    ways = [f'{n} with {an} {said} and {bn} {other}', f'{n} whose {an} is {said} and whose {bn} is {other}', f'{n} where {an} is {said} and {bn} is {other}']
    source, goal = {'origin', 'from', 'departure', 'source', 'sender', 'start', 'pickup'}, {'destination', 'to', 'arrival', 'target', 'receiver', 'end', 'dropoff', 'dest', 'return'}
    if set(an.split()) & source and set(bn.split()) & goal:
        ways += [f'{n} from {said} to {other}', f'{n} from {said} to {other}', f'{n} that went from {said} to {other}', f'{n} between {said} and {other}, in that direction']
    if {'home', 'host'} & set(an.split()) and {'away', 'guest', 'visitor'} & set(bn.split()):
        ways += [f'{n} of {said} at home against {other}', f'home {n} of {said} against {other}']
    text = c.rng.choice(ways)
    if counted:
        return say(c, ['how many {t}', '>number of {t}', 'count {t}', 'how many {t} were there', '{t}: how many'], t=text), sql
    return say(c, ['>{t}', 'list {t}', 'which {t}', 'show all {t}', '{t}'], t=text), sql


def role_of(c, key):
    """What the parent is to the row: "origin depot", "seller"."""
    return c.phrase(key.column.phrases) if key.column.phrases else split_name(re.sub('(_?(id|no|code|key|cd|nr))$', '', key.column.name, flags=re.I))


@family(2.2)
def grouped_by_role(c):
    """"matches per away team", "shipments by origin depot": which of two keys the groups follow."""
    keys = c.base.keys + c.base.asides
    twice = [a for a in keys if a.parent.label is not None and a.parent is not c.base and any(b is not a and b.parent is a.parent for b in keys)]
    if not twice:
        return None
    key = c.rng.choice(twice)
    parent, role = key.parent, role_of(c, key)
    if not role or parent.pk is None:
        return None
    base, up = quoted(c.base.name), quoted(parent.name)
    column = c.rng.choice([x for x in parent.columns if x.role == 'cat' and len(x.values) > 1] or [parent.label]) if c.chance(.3) else parent.label
    x = f'{up}.{quoted(column.name)}'
    g = f'{up}.{quoted(parent.pk.name)}' if column is parent.label else x
    m = c.measure(True) if c.chance(.35) else None
    if m is not None and (len(m.columns) != 1 or m.columns[0].table is not c.base):
        m = None
    value, what = ('count(*)', c.rng.choice(['{n}', 'number of {n}', 'how many {n}', '{n} count'])) if m is None else \
        (f'sum({base}.{quoted(m.columns[0].name)})', f'total {c.phrase(m.phrases)} of {{n}}')
    by_what = role if column is parent.label else f'{c.column_name(column)} of the {role}'
    tail = f' FROM {base} JOIN {up} ON {base}.{quoted(key.column.name)} = {up}.{quoted(parent.pk.name)}'
    if c.chance(.25) and column is parent.label:
        return say(c, ['which {r} has the most {n}', '>{r} with the most {n}', 'top {r} by number of {n}', 'what is the most common {r} of {n}'], r=role, n=plural(c.noun)), \
            f'SELECT {x}{tail} GROUP BY {g} ORDER BY count(*) DESC LIMIT 1'
    name = f' {c.rng.choice(["name", ""])}'.rstrip() if column is parent.label else ''
    return say(c, ['>{t} by {r}', '>{t} per {r}', '{t} for each {r}', 'show {t} by {r}', '{t} broken down by {r}'], t=what.format(n=plural(c.noun)), r=by_what + name), f'SELECT {x}, {value}{tail} GROUP BY {g}'


# ---- flags ----

@family(6.0)
def flagged(c):
    """"members in Oslo who opted in", "drivers still employed", "parcels without insurance": yes or no of a row."""
    columns = [x for x in c.base.of('flag') if x.yes]
    if not columns:
        return None
    column = c.rng.choice(columns)
    c.used.add(id(column))
    yes = c.chance(.65)
    stored = column.stored[0 if yes else 1]
    condition = f'{ref(column)} = {literal(stored) if isinstance(stored, str) else stored}'
    word, n = c.rng.choice(column.yes), plural(c.noun)
    no = c.rng.choice(column.no)
    who = 'who' if is_person(c.noun) else 'that'
    found = c.filters(1, kinds=('cat', 'num', 'null', 'up')) if c.chance(.45) else None
    f = found[0] if found else None
    where = [condition] + ([f'({f.condition})' if ' OR ' in f.condition else f.condition] if f else [])
    after, before = (f.after, f.before) if f else ('', '')
    s = c.subject(0)
    s.where += where
    when = period_for(c, s, .25)
    tail = squeeze(f'{after} {when}')
    rows = squeeze(f'{before} {n}')
    if yes:
        phrases = [f'{word} {rows} {tail}', f'{rows} {who} are {word} {tail}', f'{rows} {tail} {who} are {word}', f'{word} ones among the {rows} {tail}', f'{rows} {tail} (only {word} ones)']
        asks = [f'how many {rows} {tail} are {word}', f'how many {rows} {tail} are still {word}', f'how many of the {rows} {tail} are {word}', f'how many {rows} are {word} {tail}', f'how many {rows} are marked as {word} {tail}']
    else:
        phrases = [f'{no} {rows} {tail}', f'{rows} {who} are not {word} {tail}', f'{rows} {tail} {who} are not {word}', f'non {word} {rows} {tail}', f'{rows} (not {word}) {tail}', f"{rows} {who} aren't {word} {tail}", f'{rows} {tail} {who} are {no}']
        asks = [f'how many {rows} {tail} are not {word}', f'how many {rows} are {no} {tail}', f"how many {rows} aren't {word} {tail}", f'how many of the {rows} {tail} are not {word}']
    q = c.rng.random()
    if q < .3:
        return squeeze(c.rng.choice(asks)), c.sql(['count(*)'], s.where)
    text = squeeze(c.rng.choice(phrases))
    if q < .5:
        return say(c, ['how many {t}', '>number of {t}', 'count {t}', 'count the {t}', '{t}: how many', 'how many {t} do we have'], t=text), c.sql(['count(*)'], s.where)
    if q < .62:
        g = c.group()
        if g is None:
            return None
        return say(c, ['>{t} per {g}', '>number of {t} by {g}', '{t} by {g}', 'how many {t} per {g}'], t=text, g=g.phrase), c.sql(g.items + ['count(*)'], s.where, group=g.expressions)
    if q < .72:
        m = c.measure(True)
        if m is None:
            return None
        kind = c.rng.choice(['sum', 'avg'])
        return say(c, ['>{h} {m} of {t}', '{h} {m} for {t}', 'what is the {h} {m} of {t}'], h='total' if kind == 'sum' else 'average', m=c.phrase(m.phrases), t=text), c.sql([f'{kind}({m.sql(ref)})'], s.where)
    if c.row_items() is None:
        return None
    return say(c, ['>{t}', 'list {t}', 'which {t} do we have', 'show all {t}', '{t}', 'find {t}', 'all {t}'], t=text), c.sql(c.row_items(), s.where)
