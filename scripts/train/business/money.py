"""Families of money and amounts: what "revenue" and "hours" add up, ratios of sums, arithmetic over columns."""
from .parts import is_person, squeeze
from .select import bucket, change, change_percent, literal, ref, running
from .templates import RANKED, UNITS, by, family, period_for, say, spanned, time_and_unit
from .words import is_plural, plural, singular

MONEY = set('price amount total fee fees revenue sales cost costs charge paid payment turnover income rent premium budget spent spending takings value rate'.split())
COSTS = set('cost costs expense expenses spent spending charge'.split())
EARNING = set('order sale invoice bill rental booking subscription visit appointment trip job session transaction payment line lease hire reservation ticket treatment lesson delivery performance placement enrolment lot match application entry ceremony'.split())
AMOUNTS = set('''quantity qty hours minutes kg km units pieces bags nights tickets seats doses copies words clicks impressions pages litres liters tons
boxes items days passengers attendees spots subscriptions conversions miles stay
bottles crates kegs pallets sacks loaves bales tonnes kilos shares portions admissions plays travellers adults megabytes metres loads trees meals
cubes votes runs bins permits heads visitors'''.split())
PERIODIC = set('rate salary stock budget capacity age score'.split())


def words_of(measure):
    return {w for p in measure.phrases for w in p.split()}


def money_of(table):
    """The one money-like sum of a table, if it has exactly one; a product of two columns goes first."""
    found = [m for m in table.measures if m.summable and m.op in ('', '*') and words_of(m) & MONEY and not words_of(m) & PERIODIC]
    doubles = [m for m in found if m.op == '*']
    found = doubles or found
    return found[0] if len(found) == 1 else None


def amounts_of(table):
    return [m for m in table.measures if len(m.columns) == 1 and words_of(m) & AMOUNTS and m.summable and not words_of(m) & PERIODIC]


def earns(table):
    measure = money_of(table)
    return measure is not None and bool({singular(w) for n in table.nouns for w in n.split()} & EARNING) and not words_of(measure) & COSTS


def sense(c, measure):
    """What its sum is called, or None where only its own name fits."""
    if words_of(measure) & COSTS:
        return ['cost', 'costs', 'spend', 'spending', 'total cost', 'expenses'], 'cost'
    if earns(c.base):
        return ['revenue', 'revenue', 'sales', 'turnover', 'income', 'total revenue', 'billing', 'billed total', 'amount billed', 'sales value'], 'revenue'
    return ['value', 'total value'], 'value'


def unclear(c, kind):
    """Do several tables of the database have money of this kind?"""
    found = [t for t in c.database.tables if (m := money_of(t)) is not None and
             ('cost' if words_of(m) & COSTS else 'revenue' if earns(t) else 'value') == kind]
    return len(found) > 1 or kind == 'value'


def summed(c):
    """(words, SQL, kind) of money of the base."""
    measure = money_of(c.base)
    if measure is None:
        return None
    names, kind = sense(c, measure)
    c.used |= {id(x) for x in measure.columns}
    return c.rng.choice(names), f'sum({measure.sql(ref)})', kind


def buckets_of(c, s, when):
    """The unit and expression of calendar buckets over the main date, and a period's words; None where `when` is a period already."""
    made = time_and_unit(c)
    if made is None or not made[0].primary_date or when:
        return None
    column, unit = made
    return unit, bucket(unit, column), spanned(c, column, unit, s, .4)


@family(8.5)
def money_sum(c):
    """"revenue per service", "how much did we earn in May": the sum of the one money column."""
    found = summed(c)
    if found is None:
        return None
    r, x, kind = found
    s = c.subject(.25, 0)
    when = period_for(c, s, .45)
    named = unclear(c, kind) or bool(s.before or s.after)
    thing = squeeze(f'{r} {c.rng.choice(["of", "from", "for"]) if kind != "cost" else "of"} {s.many(False)}') if named else r
    slots = {'r': thing, 'w': when}
    q = c.rng.random()
    if q < .3:
        patterns = ['>{r} {w}', '>{r} {w}', 'what is our {r} {w}', 'what was the {r} {w}', '{r} {w}?', 'how much {r} {w}', 'calculate {r} {w}', "what's the {r} {w}"]
        if kind == 'revenue' and not named:
            patterns += ['how much did we earn {w}', 'how much money came in {w}', 'how much have we billed {w}', 'what did we take in {w}', 'how much {r} did we make {w}', 'how much did we sell for {w}']
        if kind == 'cost' and not named:
            patterns += ['how much did we spend {w}', 'what did we spend {w}', 'how much money was spent {w}', 'what did it all cost {w}']
        return say(c, patterns, **slots), c.sql([x], s.where)
    if q < .42:
        made = buckets_of(c, s, when)
        if made is None:
            return None
        unit, g, when = made
        per = c.rng.choice(UNITS[unit][0])
        return say(c, ['>{r} {per} {w}', '>{r} {per} {w}', '{a} {r} {w}', 'show {r} {per} {w}', 'how did {r} develop {per} {w}', 'what did we make {per} {w}' if kind == 'revenue' and not named else '{r} {w} {per}'],
                   r=thing, per=per, a=UNITS[unit][1] or unit, w=when), c.sql([g, x], s.where, group=[g], order=[g])
    g = c.group(entity=True if c.chance(.6) else None)
    if g is None:
        return None
    slots |= {'g': g.phrase, 'gs': plural(g.phrase), 'b': by(c, g)}
    person = g.entity is not None and is_person(g.phrase) and kind == 'revenue' and not named and singular(g.phrase.split()[-1]) in ('customer', 'client', 'guest', 'account', 'member', 'buyer', 'renter', 'patient')
    if q < .75:
        patterns = ['>{r} per {g} {w}', '>{r} by {g} {w}', '>{r} {b} {w}', '{r} / {g} {w}', 'how much {r} per {g} {w}', 'break down {r} {b} {w}', 'compare {r} across {gs} {w}', '{gs} and their {r} {w}']
        if person:
            patterns += ['how much did each {g} spend {w}', 'what did every {g} spend {w}', '>spend per {g} {w}', '>total spent by {g} {w}', 'how much has each {g} spent {w}', 'how much was billed to each {g} {w}']
        return say(c, patterns, **slots), c.sql(g.items + [x], s.where, group=g.expressions)
    show = c.chance(.25)
    limit = c.rng.choice([1, 1, 1, 3, 5, 10])
    if limit == 1:
        patterns = ['which {g} has the highest {r} {w}', 'which {g} brings in the most {r} {w}', '>{g} with the most {r} {w}', 'what {g} had the biggest {r} {w}', 'best {g} by {r} {w}']
        if person:
            patterns += ['who spent the most {w}', 'which {g} spent the most {w}', '>{g} who spent most {w}', 'which {g} spends the most money {w}'] if len([t for t in c.up(own=False) if is_person(t.nouns[0])]) == 1 else ['which {g} spent the most {w}', '>{g} who spent most {w}']
    else:
        patterns = ['>top {k} {gs} by {r} {w}', 'which {k} {gs} have the highest {r} {w}', '>{k} {gs} with the most {r} {w}', '>{k} biggest {gs} by {r} {w}', '{k} best {gs} in terms of {r} {w}']
        if person:
            patterns += ['which {k} {gs} spent the most {w}', '>top {k} {gs} by spend {w}', 'our {k} biggest spending {gs} {w}']
        show = show or c.chance(.5)
    question = say(c, patterns, k=c.number(limit), **slots)
    if show:
        question += c.rng.choice([', with the amount', ' and how much', ', with its total' if limit == 1 else ', with their totals', ' and the sum'])
    return question, c.sql(g.items + ([x] if show else []), s.where, group=g.expressions, order=[x + ' DESC'], limit=limit)


@family(2.2)
def spent_by(c):
    """"what did gold customers spend": the sum over a part of the parents, or one of them."""
    found = summed(c)
    if found is None or found[2] != 'revenue' or unclear(c, 'revenue'):
        return None
    people = [t for t in c.up(own=False) if singular(t.nouns[0].split()[-1]) in ('customer', 'client', 'guest', 'account', 'member', 'renter', 'sender', 'buyer') and t.label is not None]
    if not people:
        return None
    other = c.rng.choice(people)
    n = plural(c.name(other))
    f = c.filter_cat(other, simple=c.chance(.7))
    where, who = ([f.condition], squeeze(f'{f.before} {n} {f.after}')) if f is not None else ([], n)
    if c.chance(.35) and other.label.values:
        value = c.rng.choice(other.label.values)
        where, who = [f'{ref(other.label)} = {literal(value)}'], c.value(value)
    s = c.subject(0)
    s.where += where
    when = period_for(c, s, .5)
    patterns = ['what did {o} spend {w}', 'how much did {o} spend {w}', 'how much have {o} spent {w}', '>total spend of {o} {w}', '>spend by {o} {w}', '>revenue from {o} {w}', 'how much was billed to {o} {w}', '>turnover with {o} {w}', 'what did we earn from {o} {w}', 'sales to {o} {w}', '>income from {o} {w}', 'how much money did {o} bring in {w}', '>what {o} spent {w}']
    return say(c, patterns, o=who, w=when), c.sql([found[1]], s.where)


@family(5.0)
def amount_sum(c):
    """"hours per project", "bags sold in May": the sum of a quantity column, not a count of rows."""
    found = amounts_of(c.base)
    if not found:
        return None
    measure = c.rng.choice(found)
    c.used |= {id(x) for x in measure.columns}
    u = c.phrase(measure.phrases)
    nouns = ' '.join(c.base.nouns)
    done = 'ordered' if 'order' in nouns else 'sold' if 'sale' in nouns else 'worked' if 'time' in nouns and u == 'hours' else ''
    if u in ('quantity', 'qty'):
        if not done:
            return None
        u = c.rng.choice(['units', 'pieces', 'items', 'quantity'])
    if not is_plural(u) and u not in ('kg', 'km', 'quantity'):
        return None
    x = f'sum({measure.sql(ref)})'
    s = c.subject(.25, 0)
    when = period_for(c, s, .4)
    alone = bool(done) or (sum(bool(set(words_of(m)) & words_of(measure)) for t in c.database.tables for m in amounts_of(t)) == 1)
    filtered = bool(s.before or s.after)
    thing = f'{u} {done}'.strip() if alone and not filtered else f'{u} of {s.many(False)}'
    many = 'how much' if u == 'quantity' else 'how many'
    slots = {'u': thing, 'w': when, 'm': many, 'v': u}
    q = c.rng.random()
    if q < .3:
        return say(c, ['{m} {u} {w}', '{m} {u} in total {w}', '>total {u} {w}', '>{u} {w}', 'what is the total {u} {w}', 'sum of {u} {w}', '{m} {u} were there {w}' if u != 'quantity' else 'overall {u} {w}'], **slots), c.sql([x], s.where)
    if q < .42:
        made = buckets_of(c, s, when)
        if made is None:
            return None
        unit, g, when = made
        return say(c, ['>{u} {per} {w}', '{m} {u} {per} {w}', '>total {u} {per} {w}', '{a} {u} {w}'], u=thing, m=many, per=c.rng.choice(UNITS[unit][0]), a=UNITS[unit][1] or unit, w=when), c.sql([g, x], s.where, group=[g], order=[g])
    g = c.group(entity=True if c.chance(.6) else None)
    if g is None:
        return None
    slots |= {'g': g.phrase, 'gs': plural(g.phrase), 'b': by(c, g)}
    if q < .72:
        return say(c, ['>{u} per {g} {w}', '>{u} by {g} {w}', '{m} {u} per {g} {w}', '>total {u} {b} {w}', '{u} / {g} {w}', '{m} {u} does each {g} have {w}', 'sum up {u} {b} {w}', '{gs} with their {u} {w}'], **slots), c.sql(g.items + [x], s.where, group=g.expressions)
    limit, show = c.rng.choice([1, 1, 1, 3, 5, 10]), c.chance(.3)
    if limit == 1:
        patterns = ['which {g} has the most {u} {w}', '>{g} with the most {u} {w}', 'which {g} had the highest number of {u} {w}' if u != 'quantity' else 'which {g} had the biggest {u} {w}', 'what {g} leads in {u} {w}', 'top {g} by {u} {w}']
        if done in ('ordered', 'sold') and not filtered and u != 'quantity':
            patterns += [f'>most {done} {{g}} (counted in {{v}}) {{w}}', f'which {{g}} {done.replace("ordered", "was ordered").replace("sold", "was sold")} most, in {{v}} {{w}}', f'most {done} {{g}} in {{v}} {{w}}'] if g.entity is not None and singular(g.phrase) not in ('customer', 'account', 'supplier', 'vendor', 'order') else []
    else:
        patterns = ['>top {k} {gs} by {u} {w}', '>{k} {gs} with the most {u} {w}', 'which {k} {gs} have the most {u} {w}', '{k} best {gs} by {u} {w}']
        show = show or c.chance(.5)
    question = say(c, patterns, k=c.number(limit), **slots)
    if show:
        question += c.rng.choice([' and how many', ', with its total' if limit == 1 else ', with their totals', ' and the number', ', and how many'] if u != 'quantity' else [', with the total'])
    return question, c.sql(g.items + ([x] if show else []), s.where, group=g.expressions, order=[x + ' DESC'], limit=limit)


# ---- ratios ----

@family(6.0)
def ratio_of_sums(c):
    """"revenue per hour", "fee per trip", "hours as a percentage of ..."."""
    numbers = [m for m in c.base.measures if m.summable and m.op in ('', '*')]
    if not numbers:
        return None
    q = c.rng.random()
    s = c.subject(.25, 0)
    when = period_for(c, s, .3)
    n = s.many(False)
    if q < .6:
        if len(numbers) < 2:
            return None
        a, b = c.rng.sample(numbers, 2)
        if {id(x) for x in a.columns} & {id(x) for x in b.columns}:
            return None
        c.used |= {id(x) for x in a.columns + b.columns}
        am, bm = c.phrase(a.phrases), c.phrase(b.phrases)
        if a is money_of(c.base) and c.chance(.5):
            names, kind = sense(c, a)
            am = c.rng.choice(names[:5]) if kind != 'value' else am
        sa, sb = f'sum({a.sql(ref)})', f'sum({b.sql(ref)})'
        b1 = singular(bm)
        if c.chance(.35):
            x = f'100.0 * {sa} / {sb}'
            patterns = ['>{a} as a percentage of {b} for {n} {w}', '>total {a} as a percentage of total {b} of {n} {w}', 'what percent of {b} is {a} for {n} {w}', '{a} in % of {b} for {n} {w}', '>{a} to {b} in percent for {n} {w}', '>percentage {a} of {b} over all {n} {w}', '{a} as percent of {b}, {n} {w}']
            if c.chance(.35):
                x = f'1.0 * {sa} / {sb}'
                patterns = ['>{a} as a fraction of {b} for {n} {w}', '>fraction of {b} that is {a} for {n} {w}', '{a} as a fraction of {b}, {n} {w}', 'total {a} as a share of total {b} (fraction) for {n} {w}']
        else:
            x = f'1.0 * {sa} / {sb}'
            patterns = ['>{a} per {b1} for {n} {w}', '>{a} per {b1} of {n} {w}', '>total {a} per {b1} across {n} {w}', 'what is the {a} per {b1} of {n} {w}', '{a} / {b1} for {n} {w}', '>ratio of {a} to {b} for {n} {w}', '{a} divided by {b} for {n} {w}', 'how much {a} per {b1} for {n} {w}', '{a} per {b1}, {n} {w}']
        if not s.before and not s.after and c.chance(.45):
            patterns = [squeeze(p.replace(' for {n}', '').replace(' of {n}', '').replace(' across {n}', '').replace(' over all {n}', '').replace(', {n}', '')) for p in patterns]
        slots = {'a': am, 'b': bm, 'b1': b1}
    elif q < .78:
        a = c.rng.choice(numbers)
        c.used |= {id(x) for x in a.columns}
        am = c.phrase(a.phrases)
        if a is money_of(c.base) and sense(c, a)[1] == 'revenue':
            am = c.rng.choice([am, 'revenue', 'turnover', 'sales'])
        x = f'1.0 * sum({a.sql(ref)}) / count(*)'
        patterns = ['>total {a} per {one} {w}', '>total {a} divided by the number of {n} {w}', '>sum of {a} divided by the count of {n} {w}', '>ratio of total {a} to number of {n} {w}', 'total {a} / number of {n} {w}', 'total {a} over the number of {n} {w}']
        slots = {'a': am, 'one': s.one(False)}
        patterns = patterns[1:]
    else:
        keys = [k for k in c.base.keys if not k.nullable]
        if not keys:
            return None
        key = c.rng.choice(keys)
        e = c.name(key.parent)
        x = f'1.0 * count(*) / count(DISTINCT {ref(key.column)})'
        patterns = ['>{n} per {e} {w}', '>average number of {n} per {e} {w}', '>number of {n} per distinct {e} {w}', 'how many {n} per {e} on average {w}', '>mean {n} per {e} {w}', 'avg {n} per {e} {w}', '{n} per active {e} {w}', 'number of {n} divided by number of different {es} {w}'][1:]
        slots = {'e': e, 'es': plural(e)}
    g = c.group(entity=None if c.chance(.5) else False) if c.chance(.5) else None
    if g is not None and q >= .78 and g.entity is not None:
        g = None
    question = say(c, patterns, n=n, w=when, **slots)
    if g is None:
        return question, c.sql([x], s.where)
    tail = c.rng.choice(['by {g}', 'for each {g}', 'per {g}' if ' per ' not in question else 'for every {g}', 'broken down by {g}', 'split by {g}']).format(g=g.phrase)
    order = [x + ' DESC'] if c.chance(.15) else []
    return f'{question} {tail}' + (c.rng.choice(RANKED) if order else ''), c.sql(g.items + [x], s.where, group=g.expressions, order=order)


# ---- arithmetic ----

def related(a, b):
    """May the two be added and subtracted?"""
    money = [bool(set(w for p in x.phrases for w in p.split()) & (MONEY | {'salary', 'bonus', 'deposit', 'tax', 'discount', 'pay', 'spend'})) for x in (a, b)]
    return all(money) or not any(money)


def expression(c):
    """(words, SQL, columns, may be negative)"""
    own = [x for x in c.base.of('num') if len(x.numbers) > 3 and x.phrases]
    q, rng = c.rng.random(), c.rng
    if q < .66 and len(own) > 1:
        a, b = rng.sample(own, 2)
        if not related(a, b) and not c.chance(.03):
            return None
        an, bn = c.column_name(a), c.column_name(b)
        if an == bn:
            return None
        if c.chance(.7):
            price, cost = ({'price', 'revenue'} & set(an.split())), ({'cost'} & set(bn.split()))
            if price and cost and c.chance(.5):
                return rng.choice(['profit', 'margin', 'profit ({a} - {b})', 'margin ({a} minus {b})', 'markup in money']).format(a=an, b=bn), f'{ref(a)} - {ref(b)}', (a, b)
            return rng.choice(['{a} minus {b}', '{a} less {b}', 'difference between {a} and {b}', 'gap between {a} and {b}', '{a} - {b}', '{a} after subtracting {b}', 'difference of {a} and {b}', 'what is left of {a} after {b}']).format(a=an, b=bn), f'{ref(a)} - {ref(b)}', (a, b)
        return rng.choice(['{a} plus {b}', '{a} and {b} together', 'sum of {a} and {b}', '{a} + {b}', '{a} and {b} combined', '{a} added to {b}']).format(a=an, b=bn), f'{ref(a)} + {ref(b)}', (a, b)
    minutes = [x for x in own if 'minute' in x.name.lower() or 'minutes' in x.phrases[0]]
    monthly = [x for x in own if 'monthly' in x.name.lower() or 'salary' in x.name.lower() or 'rent' in x.name.lower()]
    if q < .69 and minutes:
        a = rng.choice(minutes)
        return rng.choice(['{a} in hours', 'hours ({a} / 60)', '{a} divided by 60', '{a} converted to hours', '{a} / 60']).format(a=c.column_name(a)), f'{ref(a)} / 60.0', (a,)
    if .69 <= q < .74 and own:
        a = rng.choice(monthly or own)
        k = 12 if a in monthly else rng.choice([2, 3, 4, 10, 12, 100])
        return rng.choice(['{a} times {k}', '{a} multiplied by {k}', '{a} * {k}', '{a} x {k}'] + (['{a} over 12 months', 'yearly {a} (times 12)', '{a} times twelve'] if k == 12 and a in monthly else [])).format(a=c.column_name(a), k=k), f'{ref(a)} * {k}', (a,)
    quantity = [x for x in own if {'quantity', 'bags', 'stock', 'units', 'qty', 'hours', 'tickets', 'pieces', 'nights'} & set(x.phrases[0].split())]
    prices = [(x, True) for x in own if {'price', 'cost', 'rate'} & set(x.phrases[0].split())]
    for other in c.up(own=False):
        if len(c.paths[other.name]) == 1:
            prices += [(x, False) for x in other.of('num') if {'price', 'cost', 'rate'} & set(x.phrases[0].split())]
    if not quantity or not prices:
        return None
    a = rng.choice(quantity)
    b, mine = rng.choice(prices)
    an, bn = c.column_name(a), c.column_name(b)
    if not mine and c.chance(.3):
        bn = f'{c.name(b.table)} {bn}' if not bn.startswith(c.name(b.table)) else bn
    return rng.choice(['{a} times {b}', '{a} x {b}', '{a} multiplied by {b}', 'value ({a} x {b})', '{a} * {b}', 'value at {b} ({a} times {b})', 'worth ({a} * {b})']).format(a=an, b=bn), f'{ref(a)} * {ref(b)}', (a, b)


@family(6.0)
def arithmetic(c):
    made, items = expression(c), c.row_items()
    if made is None or items is None:
        return None
    e, x, columns = made
    c.used |= {id(y) for y in columns}
    nullable = any(y.nullable for y in columns)
    s = c.subject(.3, 0)
    slots = {'e': e, 'n': s.many(), 'one': s.one(), 'n1': plural(c.noun)}
    q = c.rng.random()
    if q < .22:
        head = c.rng.choice(['{e} of {n}', '{e} for each {one}', '{e} per {one}', '{e} for all {n}', '{n} with {e}', '{n}: {e}', 'for each {one}, the {e}', '{n} and their {e}'])
        return say(c, ['>' + head, head, 'compute ' + head if head.startswith('{e}') else head, 'show ' + head], **slots), c.sql(items + [x], s.where)
    if q < .5:
        limit, least = c.rng.choice([1, 1, 1, 3, 5, 10]), c.chance(.25) and not nullable
        h = c.rng.choice(['smallest', 'lowest'] if least else ['largest', 'highest', 'biggest'])
        show = c.chance(.35)
        patterns = ['which {one} has the {h} {e}', '>{one} with the {h} {e}', 'find the {one} with the {h} {e}', '{one} with {h} {e}'] if limit == 1 else \
            ['>{k} {n} with the {h} {e}', 'which {k} {n} have the {h} {e}', 'list the {k} {n} with the {h} {e}', f'>{"bottom" if least else "top"} {{k}} {{n}} by {{e}}']
        question = say(c, patterns, k=c.number(limit), h=h, **slots)
        question += c.rng.choice([', and how much it is', ', with the value', ', showing it', ' and that value']) if show else ''
        return question, c.sql(items + ([x] if show else []), s.where, order=[x + ('' if least else ' DESC')], limit=limit)
    if q < .82:
        kind = c.rng.choice(['sum', 'sum', 'avg', 'max'])
        head = {'sum': c.rng.choice(['total', 'overall', 'sum of']), 'avg': c.rng.choice(['average', 'mean', 'avg']), 'max': c.rng.choice(['highest', 'maximum'])}[kind]
        when = period_for(c, s, .3)
        g = c.group() if c.chance(.55) else None
        question = say(c, ['>{h} {e} of {m} {w}', '>{h} {e} for {m} {w}', 'what is the {h} {e} of {m} {w}', '{h} {e}, {m} {w}', 'calculate {h} {e} for {m} {w}', '{h} {e} over all {m} {w}'], h=head, e=e, m=s.many(False), w=when)
        if g is None:
            return question, c.sql([f'{kind}({x})'], s.where)
        return f'{question} {by(c, g)}', c.sql(g.items + [f'{kind}({x})'], s.where, group=g.expressions)
    rows = [r[0] for r in c.database.run(c.sql([x])) or () if isinstance(r[0], (int, float))]
    if len(rows) < 10:
        return None
    rows.sort()
    value = rows[int(len(rows) * c.rng.uniform(.2, .8))]
    value = int(round(value, -max(0, len(str(int(abs(value)))) - 2)))
    op, said = c.rng.choice([('>', ['over', 'above', 'greater than', 'of more than']), ('<', ['under', 'below', 'less than'])])
    where = [f'{x} {op} {value}'] + s.where
    slots |= {'o': c.rng.choice(said), 'v': c.number(value)}
    if value < 0:
        return None
    if c.chance(.4):
        return say(c, ['how many {n} have {e} {o} {v}', '>number of {n} with {e} {o} {v}', 'count {n} where {e} is {o} {v}', 'count {n} with {e} {o} {v}'], **slots).replace(' is of ', ' is '), c.sql(['count(*)'], where)
    return say(c, ['>{n} where {e} is {o} {v}', 'which {n} have {e} {o} {v}', '>{n} with {e} {o} {v}', 'list {n} whose {e} is {o} {v}'], **slots).replace(' is of ', ' is '), c.sql(items, where)


# ---- moving sums ----

@family(1.4)
def moving_sum(c):
    """"cumulative invoiced total per month", "monthly change in revenue"."""
    if c.stock:
        return None
    made = summed(c) if c.chance(.7) else None
    if made is None:
        found = amounts_of(c.base)
        if not found:
            return None
        m = c.rng.choice(found)
        r, x, kind = f'total {c.phrase(m.phrases)}', f'sum({m.sql(ref)})', 'value'
    else:
        r, x, kind = made
    timed = time_and_unit(c, fine=False)
    if timed is None or not timed[0].primary_date:
        return None
    column, unit = timed
    s = c.subject(.15)
    named = unclear(c, kind) or bool(s.before or s.after)
    thing = f'{r} of {s.many(False)}' if named else r
    g, when = bucket(unit, column), spanned(c, column, unit, s, .35)
    slots = {'r': thing, 'a': UNITS[unit][1], 'u': unit, 'w': when, 'per': c.rng.choice([f'per {unit}', f'by {unit}', f'each {unit}'])}
    q = c.rng.random()
    if q < .45:
        return say(c, ['>cumulative {r} {per} {w}', '>running total of {r} {per} {w}', '>{a} cumulative {r} {w}', '{r} {per}, accumulated {w}', '{r} {per} cumulatively {w}', '>cumulated {r} by {u} {w}', 'running {r} by {u} {w}'], **slots), c.sql([g, running(x, g)], s.where, group=[g], order=[g])
    if q < .75:
        return say(c, ['>{a} change in {r} {w}', '>change in {r} compared to the {u} before {w}', 'how did {r} change each {u} {w}', '>difference in {r} from one {u} to the next {w}', '{r} change vs previous {u} {w}', '>{u} on {u} change in {r} {w}', '{r} {per} compared to the {u} before, as a difference {w}'], **slots), c.sql([g, change(x, g)], s.where, group=[g], order=[g])
    return say(c, ['>{a} growth of {r} in percent {w}', '>percent growth of {r} {per} {w}', '>growth rate of {r} {per} {w}', '>{u} over {u} growth in {r} {w}', '{r} growth in % compared to the {u} before {w}', 'by what percent did {r} grow each {u} {w}'], **slots), c.sql([g, change_percent(x, g)], s.where, group=[g], order=[g])
