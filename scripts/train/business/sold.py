"""Families of what was sold, booked or borrowed: best sellers, who spent more than, how many different things, rows over an
amount that their lines add up to, one period against another."""
from .money import amounts_of, earns, money_of, summed, unclear
from .parts import guard, is_person, round_to, squeeze
from .periods import MONTHS
from .select import bucket, literal, ref, select
from .templates import aggregate, by, child_of, family, of_noun, period_for, say
from .words import plural, singular

DONE = {'sale': 'sold', 'order': 'ordered', 'order line': 'ordered', 'booking': 'booked', 'reservation': 'booked', 'rental': 'rented', 'loan': 'borrowed', 'purchase': 'bought',
        'ticket': 'sold', 'delivery': 'delivered', 'shipment': 'shipped', 'visit': 'visited', 'subscription': 'subscribed to', 'enrolment': 'taken', 'enrollment': 'taken', 'treatment': 'given',
        'transaction': 'sold', 'line': 'sold', 'stream': 'streamed', 'view': 'watched', 'play': 'played', 'download': 'downloaded', 'repair': 'repaired', 'inspection': 'inspected',
        'claim': 'claimed', 'review': 'reviewed', 'hire': 'hired out', 'lot': 'auctioned', 'trade': 'traded', 'appointment': 'booked', 'session': 'booked', 'lesson': 'booked', 'return': 'returned',
        'complaint': 'complained about', 'donation': 'donated to', 'gift': 'donated to', 'vote': 'voted for', 'stay': 'booked', 'flight': 'flown', 'trip': 'driven', 'job': 'done'}


TAKERS = set('customer client guest account member renter buyer reader subscriber passenger player participant student visitor fan household donor borrower camper patron user shopper diner skier'.split())


def done(c):
    """What a row says happened to the things it names, or None."""
    for noun in c.base.nouns:
        for key in (noun, noun.split(' ')[-1]):
            if singular(key) in DONE:
                return DONE[singular(key)]
    return None


def things(c):
    """What the rows are about, no persons: (group, noun)."""
    found = [g for g in c.groups() if g.entity is not None and not is_person(g.phrase)]
    return c.rng.choice(found) if found else None


@family(7.0)
def best_sellers(c):
    """"best selling products", "most borrowed book of 2023"."""
    verb, g = done(c), things(c)
    if verb is None or g is None:
        return None
    c.used.add(id(g.column))
    s = c.subject(.15, 0)
    when = period_for(c, s, .4)
    amounts = amounts_of(c.base)
    x = f'sum({c.rng.choice(amounts).sql(ref)})' if amounts and c.chance(.65) else 'count(*)'
    least = c.chance(.12)
    limit = c.rng.choice([1, 1, 1, 3, 5, 5, 10, 10])
    show = c.chance(.25)
    a = c.rng.choice(['least', 'worst'] if least else ['most', 'most', 'best'])
    word = f'{a} selling' if verb == 'sold' and c.chance(.6) else f'{"least" if least else "most"} {verb}' if a != 'best' or verb != 'sold' else 'best selling'
    if not least and c.chance(.15):
        word = 'most popular'
    many, where_words = squeeze(f'{plural(g.phrase)}'), squeeze(f'{s.after} {when}') if not s.before else None
    if where_words is None:
        return None
    slots = {'a': word, 'e': g.phrase, 'es': many, 'w': where_words, 'k': c.number(limit), 'v': verb}
    if limit == 1:
        patterns = ['>{a} {e} {w}', 'what is our {a} {e} {w}', 'which {e} is the {a} {w}', 'which {e} was {a} {w}', '{a} {e} {w}?', 'our {a} {e} {w}']
        if not least:
            patterns += ['which {e} was {v} the most {w}', 'which {e} sold best {w}' if verb == 'sold' else 'which {e} was {v} most often {w}', '>bestseller {w}' if verb == 'sold' and g.phrase in ('product', 'item', 'book', 'article') else '>number one {e} {w}']
    else:
        patterns = ['>{k} {a} {es} {w}', '>top {k} {a} {es} {w}', 'our {k} {a} {es} {w}', 'which {k} {es} are the {a} {w}', 'what are the {k} {a} {es} {w}', '{a} {es} {w}, top {k}', 'list the {k} {a} {es} {w}']
    question = say(c, patterns, **slots)
    if x != 'count(*)' and c.chance(.3):
        question += c.rng.choice([' by quantity', ' in units', ', by units', ' by number of units'])
    if show:
        question += c.rng.choice([' and how many', ', with the number', ' and how often', ', with counts'])
    return question, c.sql(g.items + ([x] if show else []), s.where, group=g.expressions, order=[x + ('' if least else ' DESC')], limit=limit)


@family(5.0)
def different_things(c):
    """"how many different products were sold in May 2025", "which products were sold last week"."""
    verb = done(c)
    keys = [k for k in c.base.keys if not is_person(k.parent.nouns[0]) and k.parent is not c.base]
    if verb is None or not keys:
        return None
    key = c.rng.choice(keys)
    s = c.subject(.15, 0)
    when = period_for(c, s, .75)
    n = plural(c.name(key.parent))
    tail = squeeze(f'{s.after} {when}')
    if s.before:
        return None
    if c.chance(.6):
        return say(c, ['how many different {n} were {v} {w}', 'how many distinct {n} were {v} {w}', '>number of different {n} {v} {w}', 'how many different {n} got {v} {w}', 'how many {n} were {v} at least once {w}', '>count of distinct {n} {v} {w}', 'how many unique {n} were {v} {w}'], n=n, v=verb, w=tail), \
            c.sql([f'count(DISTINCT {ref(key.column)})'], s.where)
    if key.parent.label is None or key.parent.name not in c.paths or not s.where:
        return None
    return say(c, ['which {n} were {v} {w}', 'which {n} got {v} {w}', 'what {n} were {v} {w}', '>{n} {v} {w}', 'list the {n} {v} {w}', '{n} that were {v} {w}'], n=n, v=verb, w=tail), c.sql([ref(key.parent.label)], s.where, distinct=True)


@family(4.0)
def bought_by(c):
    """"what did Eoin Byrne buy", "products bought by gold customers"."""
    verb = done(c)
    people = [t for t in c.up(own=False) if singular(t.nouns[0].split()[-1]) in TAKERS and t.label is not None and t.label.values and len(c.paths[t.name]) <= 2]
    others = [k.parent for k in c.base.keys if not is_person(k.parent.nouns[0]) and k.parent.label is not None and k.parent is not c.base and k.parent.name in c.paths]
    if verb not in ('sold', 'ordered', 'bought', 'booked', 'rented', 'borrowed', 'watched', 'streamed', 'subscribed to', 'taken', 'visited', 'played') or not people or not others:
        return None
    who, what = c.rng.choice(people), c.rng.choice(others)
    s = c.subject(0)
    when = period_for(c, s, .3)
    v = {'sold': 'bought', 'ordered': c.rng.choice(['ordered', 'bought'])}.get(verb, verb)
    inf = {'bought': 'buy', 'ordered': 'order', 'booked': 'book', 'rented': 'rent', 'borrowed': 'borrow', 'watched': 'watch', 'streamed': 'stream', 'taken': 'take', 'visited': 'visit', 'played': 'play', 'subscribed to': 'subscribe to'}[v]
    if c.chance(.65):
        name = c.rng.choice(who.label.values)
        s.where.append(f'{ref(who.label)} = {literal(name)}')
        said = c.value(name)
    else:
        f = c.filter_cat(who, simple=True)
        if f is None:
            return None
        s.where.append(f.condition)
        said = squeeze(f'{f.before} {plural(c.name(who))} {f.after}')
    n = plural(c.name(what))
    past = {'taken': 'took'}.get(v, v)
    return say(c, ['what {n} did {p} {i} {w}', 'which {n} did {p} {i} {w}', '>{n} {v} by {p} {w}', 'list the {n} that {p} {x} {w}', 'what did {p} {i} {w}', 'which {n} were {v} by {p} {w}', '>{n} of {p} {w}'], n=n, p=said, i=inf, v=v, x=past, w=when), c.sql([ref(what.label)], s.where, distinct=True)


@family(6.0)
def spent_more(c):
    """"which customers spent more than 5000", "stores that made over 10k last year"."""
    found = summed(c)
    if found is None or found[2] == 'value':
        return None
    r, x, kind = found
    g = c.group(entity=True)
    if g is None or unclear(c, kind):
        return None
    s = c.subject(0)
    when = period_for(c, s, .4)
    value = c.typical(g, x, s.where)
    if value is None:
        return None
    more = c.chance(.75)
    w = c.rng.choice(['more than', 'over', 'above', 'at least'] if more else ['less than', 'under', 'below'])
    op = '>=' if w == 'at least' else '>' if more else '<'
    money = c.rng.choice(['', '', '', ' euros', ' eur', ' dollars', ' in total'])
    k = c.number(value) + money
    es = plural(g.phrase)
    person = is_person(g.phrase) and kind == 'revenue'
    if person:
        patterns = ['which {es} spent {o} {k} {w}', '>{es} who spent {o} {k} {w}', '{es} that spent {o} {k} {w}', 'who spent {o} {k} {w}', '>{es} with a spend of {o} {k} {w}', '{es} spending {o} {k} {w}', 'list {es} who paid us {o} {k} {w}']
    else:
        patterns = ['which {es} made {o} {k} {w}', '>{es} with {r} {o} {k} {w}', '>{es} that brought in {o} {k} {w}', 'which {es} have {r} of {o} {k} {w}', '{es} bringing in {o} {k} of {r} {w}', '{es} with {o} {k} in {r} {w}']
        if kind == 'cost':
            patterns = ['which {es} cost us {o} {k} {w}', '>{es} with {r} {o} {k} {w}', '{es} where we spent {o} {k} {w}', '>{es} that cost {o} {k} {w}']
    question = say(c, patterns, es=es, o=w, k=k, w=when, r=r)
    if question.startswith('who') and g.entity is not None and len([t for t in c.up(own=False) if is_person(t.nouns[0])]) != 1:
        return None
    return question, c.sql(g.items, s.where, group=g.expressions, having=[f'{x} {op} {value}'])


@family(7.0)
def over_an_amount(c):
    """"orders over 500 euros": a row's own amount, or what its lines add up to."""
    items = c.row_items()
    if items is None:
        return None
    own = money_of(c.base)
    currency = c.rng.choice([' euros', ' euro', ' eur', ' dollars', ' usd', '', '', ' €'])
    up = c.chance(.75)
    word = c.rng.choice(['over', 'above', 'of more than', 'worth more than', 'worth over', 'bigger than'] if up else ['under', 'below', 'of less than', 'worth less than', 'smaller than'])
    op = '>' if up else '<'
    n = plural(c.noun)
    if own is not None and len(own.columns) == 1 and len(own.columns[0].numbers) > 8:
        numbers = own.columns[0].numbers
        value = round_to(numbers[int(len(numbers) * c.rng.uniform(.2, .85))], numbers)
        s = c.subject(.2, 0)
        when = period_for(c, s, .35)
        text = squeeze(f'{s.before} {n} {word} {c.number(value)}{currency} {s.after} {when}')
        where = [f'{ref(own.columns[0])} {op} {value}'] + s.where
        if c.chance(.45):
            return say(c, ['how many {t}', '>number of {t}', 'count {t}', 'how many {t} were there', '{t}: how many'], t=text), c.sql(['count(*)'], where)
        return say(c, ['>{t}', 'list {t}', 'which {t}', 'show all {t}', '{t}', 'all {t}'], t=text), c.sql(items, where)
    key = child_of(c)
    if key is None or c.base.pk is None:
        return None
    child = type(c)(c.rng, c.database, key.child, c.now)
    measure = money_of(key.child)
    if measure is None or c.base.name not in child.paths or len(child.paths[c.base.name]) != 1 or not earns(key.child):
        return None
    x = f'sum({measure.sql(ref)})'
    rows = c.database.run(select(key.child, child.paths, [x], (), group=[ref(key.column)])) or ()
    values = sorted(r[0] for r in rows if isinstance(r[0], (int, float)))
    if len(values) < 8:
        return None
    value = int(round_to(values[int(len(values) * c.rng.uniform(.3, .85))], values))
    text = c.rng.choice([f'{n} {word} {c.number(value)}{currency}', f'{n} with a total {word.replace("worth ", "").replace("of ", "of ")} {c.number(value)}{currency}', f'{n} whose lines add up to {"more" if up else "less"} than {c.number(value)}{currency}'])
    return say(c, ['>{t}', 'list {t}', 'which {t}', 'show all {t}', '{t}'], t=text), \
        select(key.child, child.paths, items, (), group=[ref(c.base.pk)], having=[f'{x} {op} {value}'])


@family(5.0)
def period_against_period(c):
    """"orders in 2023 vs 2024", "revenue this year vs last year"."""
    column = c.time_column()
    if column is None or column.nullable or column.low_value is None or (column.high_value - column.low_value).days < 400:
        return None
    made = summed(c) if not c.stock and c.chance(.55) else None
    if made is None and not c.stock and c.chance(.3):
        found = aggregate(c, ('sum', 'avg'))
        if found is None:
            return None
        s = c.subject(.15, 0)
        thing, x = of_noun(c, found[0], found[4], s, False), found[1]
    elif made is None:
        s = c.subject(.25, 0)
        thing, x = c.rng.choice(['{n}', 'number of {n}', 'how many {n}']).format(n=s.flow()), 'count(*)'
    else:
        s = c.subject(0)
        thing, x = (made[0] if not unclear(c, made[2]) else f'{made[0]} of {plural(c.noun)}'), made[1]
    low, high = column.low_value.year, column.high_value.year
    if low == high:
        return None
    year = c.rng.randrange(low, high)
    if c.chance(.6):
        unit, start, end = 'year', f'{year}-01-01', f'{year + 2}-01-01'
        one, two = guard(str(year)), guard(str(year + 1))
        if c.now.year == year + 1 and c.chance(.7):
            one, two = guard('last year'), guard('this year')
        first, second = (one, two) if c.chance(.6) else (two, one)
        link = c.rng.choice([' vs ', ' versus ', ' compared to ', ' against ', ' and ', ' vs. ', ' compared with '])
        said = f'{first}{link}{second}'
    else:
        unit, month = 'month', c.rng.randrange(1, 12)
        start = f'{year}-{month:02d}-01'
        end = f'{year + (month + 2 > 12)}-{(month + 1) % 12 + 1:02d}-01'
        first, second = guard(f'{MONTHS[month - 1]} {year}'), guard(f'{MONTHS[month]} {year}')
        said = f'{first}{c.rng.choice([" vs ", " versus ", " compared to ", " and "])}{second}'
    g = bucket(unit, column)
    s.where.append(f"{ref(column)} < '{end}' AND {ref(column)} >= '{start}'")
    patterns = ['{t} {p}', '>{t} in {p}', 'compare {t} {p}', '{t}: {p}', 'compare {t} for {p}', '{t} {p}, side by side', 'how do {t} compare {p}', 'show {t} {p}']
    if ' and ' in said:
        patterns = ['compare {t} in {p}', 'compare {t} of {p}', '{t} in {p} each', '{t} in {p}, one row a {u}']
    c.keep_case |= unit == 'month'
    return say(c, patterns, t=thing, p=said, u=unit), c.sql([g, x], s.where, group=[g], order=[g])


@family(2.5)
def busiest(c):
    """"busiest month": of the table that most rows come in by."""
    tables = [t for t in c.database.tables if t.date is not None and t.rows > 50]
    if not tables or max(tables, key=lambda t: t.rows) is not c.base or c.stock:
        return None
    column = c.base.date
    if column.nullable:
        return None
    s = c.subject(0)
    when = period_for(c, s, .4)
    unit = c.rng.choice(['month', 'month', 'weekday', 'year', 'day', 'quarter'] + (['hour'] if column.clock else []))
    words = {'month': 'month', 'weekday': 'weekday', 'year': 'year', 'day': 'day', 'quarter': 'quarter', 'hour': 'hour of the day'}[unit]
    least = c.chance(.2)
    g = bucket(unit, column)
    limit = c.rng.choice([1, 1, 1, 3, 5])
    a = c.rng.choice(['quietest', 'slowest'] if least else ['busiest'])
    patterns = ['>{a} {u} {w}', 'what was our {a} {u} {w}', 'which {u} was the {a} {w}', 'what is the {a} {u} {w}', '{a} {u} so far {w}' if not when else '{a} {u} {w}'] if limit == 1 else ['>{k} {a} {us} {w}', 'our {k} {a} {us} {w}', 'what are the {k} {a} {us} {w}']
    us = plural(words) if ' of ' not in words else 'hours of the day'
    return say(c, patterns, a=a, u=words, us=us, k=c.number(limit), w=when), c.sql([g], s.where, group=[g], order=['count(*)' + ('' if least else ' DESC')], limit=limit)


@family(4.0)
def average_of_sums(c):
    """"average order value": what the lines of one order add up to, on average."""
    keys = [k for k in c.base.keys if not k.nullable and k.parent is not c.base and not is_person(k.parent.nouns[0])]
    measure = money_of(c.base)
    if not keys or measure is None or not earns(c.base):
        return None
    key = c.rng.choice(keys)
    e = c.name(key.parent)
    s = c.subject(0)
    when = period_for(c, s, .35)
    x = f'1.0 * sum({measure.sql(ref)}) / count(DISTINCT {ref(key.column)})'
    question = say(c, ['>average {e} value {w}', '>average value of {ae} {w}', 'average {e} total {w}', 'how much is {ae} worth on average {w}', '>revenue per {e} on average {w}', 'avg {e} value {w}', 'what is the average {e} value {w}', '>mean {e} value {w}', 'average amount per {e} {w}'], e=e, ae=('an ' if e[0] in 'aeiou' else 'a ') + e, w=when)
    g = c.group(entity=None) if c.chance(.45) else None
    if g is None or g.entity is key.parent:
        return question, c.sql([x], s.where)
    return f'{question} {by(c, g)}', c.sql(g.items + [x], s.where, group=g.expressions)
