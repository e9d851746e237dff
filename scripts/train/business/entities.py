"""Families of rows: which column shows them, superlatives, missing values, "or", "never", and the best of every group."""
import re

from .extra import place_query
from .parts import INTRANSITIVE, PASSIVE, guard, is_person, squeeze
from .select import literal, ref, select
from .templates import child_of, family, inside, say
from .words import article, is_plural, plural, typo

PRICES = {'price', 'cost', 'fee', 'rent', 'rate', 'premium'}
LISTED = ['which {n}', '>{n}', 'list {n}', 'show {n}', '{n}', 'what {n} do we have', 'find {n}', '>names of {n}', 'all {n}']


def counted_or_listed(c, n, where, patterns=()):
    """How many, or which by name: `n` is a plural phrase."""
    if c.chance(.45) or c.row_items() is None:
        question = say(c, ['how many {n}', 'how many {n} are there', '>number of {n}', 'count {n}', '>count of {n}', '# of {n}', 'how many {n} do we have'], n=n)
        return question, c.sql(['count(*)'], where)
    patterns = [p for p in [*patterns, *LISTED] if 'names' not in p or c.base.label is not None]
    return say(c, patterns, n=n), c.sql(c.row_items(), where)


@family(7.0)
def shown_by(c):
    """Names are shown unless ids are asked for."""
    label, key = c.base.label, c.base.pk
    if label is None or key is None:
        return None
    s = c.subject(.9, .25)
    n = s.many()
    q = c.rng.random()
    if q < .2:
        patterns = ['>ids of {n}', 'give me the ids of {n}', 'what are the ids of {n}', '{n}, only ids', '>{n} by id', '{n} (id)', 'list the id of all {n}']
        if re.search('(no|number|nr|num)$', key.name.lower()):
            patterns += [f'>{c.noun} numbers of {{n}}', '>numbers of {n}']
        if re.search('code$', key.name.lower()):
            patterns += ['>codes of {n}', 'what are the codes of {n}']
        return say(c, patterns, n=n), c.sql([ref(key)], s.where)
    if q < .3:
        return say(c, ['>ids and names of {n}', '>id and name of {n}', 'list {n} with id and name', '{n}: id and name'], n=n), c.sql([ref(key), ref(label)], s.where)
    m = c.column_name(label)
    patterns = ['which {n}', 'which {n} do we have', 'what are the names of {n}', '>names of {n}', 'what are {n} called', '>{ms} of {n}', '{n}', 'list {n}', 'tell me which {n} there are', '{n}?', '{n}, by name', 'name all {n}']
    if is_person(c.noun):
        patterns += ['who are the {n}', 'who are our {n}', '{n}: who are they']
    return say(c, patterns, n=n, ms=plural(m) if not is_plural(m) else m), c.sql([ref(label)], s.where)


@family(2.5)
def superlative(c):
    """"three priciest drugs and what they cost"."""
    found = [m for m in c.base.measures if len(m.columns) == 1 and m.columns[0].numbers]
    items = c.row_items()
    if not found or items is None:
        return None
    m = c.rng.choice(found)
    name = c.phrase(m.phrases)
    high, low = list(m.high), list(m.low)
    if PRICES & set(name.split()) and not is_person(c.noun):
        high, low = high + ['priciest', 'most expensive', 'dearest'], low + ['cheapest', 'least expensive']
    least = c.chance(.3) and not m.nullable
    words = [w for w in (low if least else high) if w not in ('highest', 'lowest')]
    if not words:
        return None
    c.used.add(id(m.columns[0]))
    s = c.subject(.3, .15)
    x, limit, show = ref(m.columns[0]), c.rng.choice([1, 1, 1, 2, 3, 3, 5, 5, 10]), c.chance(.4)
    slots = {'a': c.rng.choice(words), 'n': s.many(), 'one': s.one(), 'k': c.number(limit), 'm': name, 'ms': name if is_plural(name) else plural(name)}
    patterns = ['>{a} {one}', 'which {one} is the {a}', 'what is the {a} {one}', '{a} {one}?', 'which is our {a} {one}', 'name the {a} {one}'] if limit == 1 else \
        ['>{k} {a} {n}', '>{a} {k} {n}', 'our {k} {a} {n}', 'which {k} {n} are the {a}', 'list the {k} {a} {n}', 'which are the {k} {a} {n}', 'name {k} {a} {n}']
    question = say(c, patterns, **slots)
    if show:
        tails = [' with its {m}', ' and its {m}', ', with {m}', ' + {m}', ' incl. {m}'] if limit == 1 else [' with their {m}', ' and their {ms}', ' and what their {m} is', ', with {m}', ' + {m}', ' incl. {m}']
        if PRICES & set(name.split()) and 'rent' not in name:
            tails += [' and what it costs', ' and how much it costs'] if limit == 1 else [' and what they cost', ' and what each costs', ' and how much each costs']
        question = question.rstrip('?') + c.rng.choice(tails).format(**slots)
    return question, c.sql(items + ([x] if show else []), s.where, order=[x + ('' if least else ' DESC')], limit=limit)


# ---- missing ----

@family(2.4)
def missing(c):
    columns = [x for x in c.base.columns if x.nullable and x.phrases and x.role in ('text', 'num', 'date', 'cat', 'fk')]
    if not columns:
        return None
    column = c.rng.choice(columns)
    c.used.add(id(column))
    name, there, after, before = c.column_name(column), c.chance(.35), [], []
    who = 'who' if is_person(c.noun) else 'that'
    if column.role == 'fk':
        key = next((k for k in c.base.keys if k.column is column), None)
        if key is None:
            return None
        name = c.name(key.parent)
        before += [] if there else ['unassigned'] if (sum(k.nullable for k in c.base.keys) == 1 or is_person(name)) and c.chance(.4) else []
        after += [f'assigned to {article(name)}', f'that have {article(name)}'] if there else [f'without {article(name)}', f'not assigned to any {name}', f'with no {name}', f'that have no {name} yet', f'where the {name} is unknown', f'lacking {article(name)}']
    elif column.role == 'date' and column.verbs and PASSIVE.search(column.verbs[0]):
        verb = c.rng.choice(column.verbs)
        if verb in INTRANSITIVE:
            after += [f'{who} have already {verb}', f'{who} {verb} already'] if there else [f'{who} have not {verb} yet', f"{who} haven't {verb}", f'{who} never {verb}']
        else:
            after += [f'already {verb}', f'{who} were already {verb}', f'{who} have been {verb}', f'which are {verb} already'] if there else \
                [f'not yet {verb}', f'not {verb} yet', f'never {verb}', f'{who} are still not {verb}', f"{who} haven't been {verb}", f'{who} were never {verb}', f'not {verb}', f'still to be {verb}']
            if verb in ('paid', 'shipped', 'published', 'delivered', 'sold') and not there:
                before += ['un' + verb] * 2
    elif there:
        after += [f'with {article(name)} on file', f'that have {article(name)}', f'whose {name} we know', f'with {article(name)}', f'with a known {name}', f'where {name} is filled in']
    else:
        after += [f'without {article(name)}', f'with no {name}', f'{who} have no {name}', f"whose {name} we don't know", f'with unknown {name}', f'with {name} missing', f'where we have no {name}', f'where {name} is empty', f'with no known {name}', f'lacking {article(name)}', f'for which the {name} is unknown']
    s = c.subject(.25, .1, kinds=('cat', 'flag'))
    b, a = (c.rng.choice(before), '') if before and c.chance(.3) else ('', c.rng.choice(after))
    n = squeeze(f'{b} {s.before} {plural(c.noun)} {s.after} {s.when} {a}')
    if not there and column.role in ('text', 'cat', 'num') and not s.where and c.row_items() and c.chance(.12):
        return say(c, ["for which {n} don't we know the {m}", 'which {n} have no {m}', "we don't know the {m} of which {n}", 'which {n} are missing {am}', '{m} is missing for which {n}'], n=plural(c.noun), m=name, am=article(name)), c.sql(c.row_items(), [f'{ref(column)} IS NULL'])
    return counted_or_listed(c, n, [f'{ref(column)} IS {"NOT " if there else ""}NULL'] + s.where)


@family(1.6)
def distinct_used(c):
    """"which coupons were ever redeemed": without the rows that have none."""
    columns = [x for x in c.base.of('cat', 'text') if x.phrases and (x.role == 'cat' or 'code' in x.phrases[0])]
    columns = [x for x in columns if len(x.values) > 1 or x.nullable]
    columns = [x for x in columns if x.nullable] or columns
    if not columns:
        return None
    column = c.rng.choice(columns)
    c.used.add(id(column))
    m, x = plural(c.column_name(column)), ref(column)
    s = c.subject(.2, .2)
    where = s.where + ([f'{x} IS NOT NULL'] if column.nullable else [])
    patterns = ['which {m} occur among {n}', 'what {m} are our {n} in' if 'in' in column.preps else 'what {m} do our {n} have', 'which {m} do {n} have', '>different {m} of {n}', 'which {m} have been used for {n}', 'which {m} have ever been used in {n}', 'list every {one} that occurs in {n}', '>distinct {m} across {n}', 'what {m} are there for {n}', '{m} seen in {n}', 'which {m} appear in {n}']
    return say(c, patterns, m=m, n=s.many(), one=c.column_name(column)), c.sql([x], where, distinct=True)


# ---- and, or ----

def value_of(c, column, skip=()):
    values = [v for v in column.values if v not in skip]
    return c.rng.choice(values) if values else None


def one_of(c, column):
    """(words, condition) of a value of the column."""
    v = value_of(c, column)
    before, after = c.place(column, c.column_name(column), c.value(v))
    return before, after, f'{ref(column)} = {literal(v)}'


@family(8.0)
def mixed_or(c):
    """IN, NOT IN, OR over two columns, (A and B) or (C and D)."""
    columns = [x for x in c.base.of('cat') if len(x.values) > 2 and x.phrases]
    if not columns:
        return None
    first = c.rng.choice(columns)
    c.used.add(id(first))
    name, n = c.column_name(first), plural(c.noun)
    q = c.rng.random()
    count = 3 if len(first.values) > 3 and c.chance(.45) else 2
    picked = c.rng.sample(first.values, count)
    said = [c.value(v) for v in picked]
    inside_ = f'{ref(first)} IN ({", ".join(literal(v) for v in picked)})'
    either = ', '.join(said[:-1]) + ' or ' + said[-1]
    both = ', '.join(said[:-1]) + ' and ' + said[-1]
    prep = c.rng.choice(first.preps) if first.preps else None
    if q < .2:  # several values, a number each
        s = c.subject(.25, 0)
        s.where.insert(0, inside_)
        tail = f'{prep} {both}' if prep else f'with {name} {both}'
        n = squeeze(f'{s.before} {plural(c.noun)} {s.after} {tail}') if prep or not first.adjective else squeeze(f'{both} {s.before} {plural(c.noun)} {s.after}')
        return say(c, ['>{n} - how many per {m}', '>number of {n} per {m}', 'how many {n}, by {m}', '{n}: how many of each', 'count {n} for each {m}', '{n}, number per {m}', 'compare the number of {n}'], n=n, m=name), \
            c.sql([ref(first), 'count(*)'], s.where, group=[ref(first)])
    pair = f'{prep} {either}' if prep else f'with {name} {either}'
    if q < .45:  # a few values, and something else, or not something else
        s = c.subject(0)
        found = c.filters(c.rng.choice([1, 1, 2]), kinds=('cat', 'num', 'null', 'flag'))
        if not found:
            return None
        b = ' '.join(f.before for f in found if f.before)
        a = ' and '.join(f.after for f in found if f.after)
        if first.adjective and c.chance(.6):
            words = squeeze(f'{either} {b} {plural(c.noun)} {a}') if not b else squeeze(f'{b} {plural(c.noun)} that are {c.rng.choice(["", "either "])}{either} {", and " + a if a else ""}')
        else:
            words = squeeze(f'{b} {plural(c.noun)} {"either " if prep and c.chance(.3) else ""}{pair}{c.rng.choice([" and ", ", and ", " but only "]) + a if a else ""}')
        return counted_or_listed(c, words.replace(' ,', ','), [inside_] + [f.condition for f in found])
    second = c.rng.choice([x for x in columns if x is not first] or [None])
    if q < .6:  # not in
        out = f'{ref(first)} NOT IN ({", ".join(literal(v) for v in picked)})'
        tail = c.rng.choice([f'not {prep} {either}', f'outside {both}'] if prep in ('in', 'from') else [f'not {prep} {either}'] if prep else [f'with {name} neither {" nor ".join(said)}', f'whose {name} is not {either}', f'except {name} {either}', f'that are neither {" nor ".join(said)}' if first.adjective else f'with {name} other than {either}'])
        where = [out]
        if second is not None and c.chance(.5):
            b, a, condition = one_of(c, second)
            return counted_or_listed(c, squeeze(f'{b} {n} {a} {tail}'), [condition] + where)
        return counted_or_listed(c, f'{n} {tail}', where)
    if second is None:
        return counted_or_listed(c, f'{n} {pair}', [inside_])
    name2 = c.column_name(second)
    if q < .75:  # values of one column, but not a value of another
        v = value_of(c, second)
        but = c.rng.choice([f'but not {c.value(v)}', f'that are not {c.value(v)}'] if second.adjective else [f'but not {second.preps[0]} {c.value(v)}'] if second.preps else [f'but with {name2} other than {c.value(v)}', f'where {name2} is not {c.value(v)}'])
        head = squeeze(f'{either} {n}') if first.adjective else f'{n} {pair}'
        return counted_or_listed(c, f'{head} {but}', [inside_, f'{ref(second)} <> {literal(v)}'])
    a1, b1 = value_of(c, first), value_of(c, second)

    def phrase(column, m, v):
        return f'{column.preps[0]} {c.value(v)}' if column.preps else f'with {m} {c.value(v)}'

    if q < .9:  # either column, and perhaps a third condition
        third = c.filters(1, kinds=('flag', 'num', 'null')) if c.chance(.4) else None
        if third and not third[0].before:
            third = None
        words = squeeze(f'{third[0].before if third else ""} {n} {c.rng.choice(["", "either "])}{phrase(first, name, a1)} or {phrase(second, name2, b1)}')
        condition = f'{ref(first)} = {literal(a1)} OR {ref(second)} = {literal(b1)}'
        return counted_or_listed(c, words, ([third[0].condition] if third else []) + [condition])
    a2, b2 = value_of(c, first, (a1,)), value_of(c, second, (b1,))
    words = c.rng.choice(['{n} {x} and {y} or {z} and {v}', '{n} {x} and {y}, or {z} and {v}', '{n} either {x} and {y}, or {z} and {v}', '{n} {x} {y} plus those {z} {v}']).format(
        n=n, x=phrase(first, name, a1), y=phrase(second, name2, b1), z=phrase(first, name, a2), v=phrase(second, name2, b2))
    return counted_or_listed(c, words, [f'{ref(first)} = {literal(a1)} AND {ref(second)} = {literal(b1)} OR {ref(first)} = {literal(a2)} AND {ref(second)} = {literal(b2)}'])


# ---- which date, never, parts of names ----

@family(1.8)
def new_since(c):
    """"new customers since May": the date they came, and a date chosen by its verb."""
    main = c.base.date
    dates = [d for d in c.base.of('date') if d.low_value and d.verbs and (PASSIVE.search(d.verbs[0]) or d.verbs[0] == 'due')]
    if c.stock and main is not None and c.chance(.6):
        period = c.period(main)
        n = squeeze(f'{c.rng.choice(["new", "new", "newly added"])} {plural(c.noun)} {period.text}')
        return counted_or_listed(c, n, [period.condition])
    if len(dates) < 2:
        return None
    column = c.rng.choice(dates)
    period, verb = c.period(column), c.rng.choice(column.verbs)
    return counted_or_listed(c, squeeze(f'{plural(c.noun)} {c.behind(verb, period)}'), [period.condition])


@family(1.8)
def never(c):
    key = child_of(c)
    if key is None or c.row_items() is None:
        return None
    child, inner = inside(c, key, .4)
    where = inner.where + ([f'{ref(key.column)} IS NOT NULL'] if key.nullable else [])
    condition = f'{ref(c.base.pk)} NOT IN ({select(key.child, child.paths, [ref(key.column)], where)})'
    who, n, k, one = 'who' if is_person(c.noun) else 'that', plural(c.noun), inner.many(), inner.one()
    slots = {'n': n, 'k': k, 'one': one, 'who': who}
    if c.chance(.5):
        return say(c, ["how many {n} don't have a single {one}", 'how many {n} have no {k} at all', 'how many {n} have never had any {k}', '>number of {n} without any {k}', 'how many {n} have no {k}', 'count {n} without {k}', 'how many of our {n} have zero {k}', "how many {n} didn't have any {k}"], **slots), c.sql(['count(*)'], [condition])
    if not is_person(c.noun) and not inner.where and not inner.when and c.chance(.25):
        verbs = [v for v in key.child.verbs if v in ('bought', 'sold', 'booked', 'placed', 'taken', 'used', 'rented', 'ordered', 'made')] or ['used']
        return say(c, ['{n} nobody has {v} yet', '{n} that nobody {v}', '{n} no one has ever {v}', 'which {n} has nobody {v}', '{n} never {v}', '{n} that were never {v}', '{n} not {v} even once'], n=n, v=c.rng.choice(verbs)), c.sql(c.row_items(), [condition])
    return say(c, ["which {n} don't have a single {one}", '>{n} without any {k} at all', 'which {n} have no {k}', '>{n} {who} never had any {k}', '{n} w/o {k}', 'list {n} with no {k} at all', 'which {n} have never had any {k}', "which of our {n} didn't have any {k}", '{n} not having any {k}'], **slots), c.sql(c.row_items(), [condition])


@family(1.6)
def like(c):
    """"tickets that mention the printer": a part of a name or text."""
    column = c.base.label
    if column is None or len(column.values) < 8:
        return None
    value, m, n = c.rng.choice(column.values), c.column_name(column), plural(c.noun)
    word = c.rng.choice(value.replace('.', '').split())
    if not word.isalpha() or len(word) < 3:
        return None
    q, x = c.rng.random(), ref(column)
    said = guard(c.rng.choice([word, word.lower(), word.lower(), f'"{word}"', f"'{word.lower()}'"]))
    if q < .6:
        after = [f'with {said} in the {m}', f'whose {m} contains {said}', f'that mention {said} in their {m}', f'that have {said} in the {m}', f'whose {m} includes {said}', f'with {article(m)} containing {said}', f'where the {m} mentions {said}']
        return counted_or_listed(c, f'{n} {c.rng.choice(after)}', [f"{x} LIKE '%{word}%'"])
    if q < .8:
        start = value[0] if c.chance(.5) else value.split()[0]
        if not start.isalpha():
            return None
        after = [f'whose {m} starts with {guard(start)}', f'with {article(m)} starting with {guard(start)}', f'whose {m} begins with {guard(start)}']
        return counted_or_listed(c, f'{n} {c.rng.choice(after)}', [f"{x} LIKE '{start}%'"])
    end = value.split()[-1]
    if not end.isalpha() or len(value.split()) < 2:
        return None
    return counted_or_listed(c, f'{n} {c.rng.choice([f"whose {m} ends with {guard(end)}", f"whose {m} ends in {guard(end)}", f"with {article(m)} ending in {guard(end)}"])}', [f"{x} LIKE '%{end}'"])


@family(2.2)
def partly_named(c):
    """"globex orders per year": a word of a name that no other name has."""
    others = [t for t in c.up(own=False) if t.label is not None and len(t.label.values) > 3 and len(c.paths[t.name]) <= 2]
    if not others:
        return None
    label = c.rng.choice(others).label
    value = c.rng.choice(label.values)
    known = [v.lower() for t in c.database.tables for x in t.of('cat', 'label') for v in set(x.values)]
    first = value.split()[-1 if is_person(label.table.nouns[0]) and label.phrases[0] != 'company' else 0]
    words = [first] if len(first) > 4 and first.isalpha() and sum(first.lower() in v for v in known) == 1 else []
    if not words or len(value.split()) < 2:
        return None
    word = words[0]
    if c.chance(.05) and len(word) > 6:
        word = typo(c.rng, word)
    said = guard(c.rng.choice([word.lower(), word.lower(), word]))
    n, where = plural(c.noun), [f'{ref(label)} = {literal(value)}']
    column = c.time_column()
    if column is not None and c.chance(.35):
        period = c.period(column)
        where.append(period.condition)
        when = period.text
    else:
        when = ''
    q = c.rng.random()
    slots = {'v': said, 'n': n, 'w': when}
    if q < .4 or c.row_items() is None:
        return say(c, ['how many {n} of {v} {w}', 'how many {v} {n} {w}', '>number of {n} for {v} {w}', '{v} {n} count {w}', 'count {n} of {v} {w}', 'how many {n} for {v} {w}'], **slots), c.sql(['count(*)'], where)
    if q < .7:
        return say(c, ['>{n} of {v} {w}', '>{v} {n} {w}', '{v}: {n} {w}', 'list {n} for {v} {w}', 'all {n} from {v} {w}', 'which {n} belong to {v} {w}'], **slots), c.sql(c.row_items(), where)
    g = c.group(entity=False)
    if g is None or g.column.table is label.table:
        return None
    return say(c, ['>{v} {n} per {g} {w}', '>{n} of {v} by {g} {w}', '{v} {n} by {g} {w}', 'how many {n} of {v} per {g} {w}'], g=g.phrase, **slots), c.sql(g.items + ['count(*)'], where, group=g.expressions)


@family(6.0)
def best_row_of_groups(c):
    """"for every category, the most expensive product and its price"."""
    items, g = c.row_items(), c.group()
    if items is None or g is None:
        return None
    found = [m for m in c.base.measures if len(m.columns) == 1 and not m.nullable]
    dates = [d for d in c.base.of('date') if d.primary_date and not d.nullable and d.verbs and PASSIVE.search(d.verbs[0])]
    limit = c.rng.choice([1, 1, 1, 2, 2, 3, 5])
    if dates and (not found or c.chance(.3)):
        latest, m = c.chance(.75), c.column_name(dates[0])
        verb = dates[0].verbs[0]
        word = c.rng.choice([f'most recently {verb}', f'last {verb}', 'newest'] if latest and verb not in INTRANSITIVE else ['newest', 'most recent'] if latest else ['oldest', 'earliest'])
        x, order = ref(dates[0]), ref(dates[0]) + (' DESC' if latest else '')
        patterns = ['{a} {t} in each {g}', '{a} {t} per {g}', 'for every {g}, the {a} {t}', 'for each {g} the {a} {t}', '{a} {t} by {g}']
    elif found:
        measure = c.rng.choice(found)
        m, least = c.phrase(measure.phrases), c.chance(.2)
        names = [w for w in (measure.low if least else measure.high) if w not in ('highest', 'lowest', 'largest', 'smallest', 'biggest')]
        x = ref(measure.columns[0])
        order = x + ('' if least else ' DESC')
        h = c.rng.choice(['lowest', 'least'] if least else ['highest', 'most'])
        if h in ('most', 'least') and not is_plural(m):
            h = 'lowest' if least else 'highest'
        patterns = [f'{{t}} with the {h} {m} in each {{g}}', f'for every {{g}}, the {{t}} with the {h} {m}', f'in each {{g}} the {{t}} with the {h} {m}', f'{{t}} with {h} {m} per {{g}}', f'by {{g}}: {{t}} with the {h} {m}']
        word = ''
        if names:
            word = c.rng.choice(names)
            patterns += ['for every {g}, the {a} {t}', '{a} {t} in each {g}', 'for each {g} the {a} {t}', '{a} {t} per {g}', '{a} {t} of every {g}']
    else:
        return None
    thing = c.noun if limit == 1 else f'{c.number(limit)} {{a}} {plural(c.noun)}'
    chosen = say(c, patterns, a='\x01', t='\x02', g=g.phrase)
    if limit == 1:
        text = chosen.replace('\x02', thing).replace('\x01', word)
    else:
        text = chosen.replace('\x01 \x02', thing.replace('{a}', word)).replace('\x02', thing.replace('{a} ', ''))
    text = squeeze(text)
    asked = c.chance(.5)
    if asked:
        text += c.rng.choice([' and its {m}', ' with its {m}', ', and the {m}', ', with {m}', ' and how high that is' if not dates or x != ref(dates[0]) else ' and when']).format(m=m) if limit == 1 else c.rng.choice([' and their {m}', ' with their {m}', ', with {m}']).format(m=m)
    sql = place_query(c, g.items + items + [x], order, g.items[0], [], limit)
    if not asked:
        sql = sql.replace('SELECT c1, c2, c3 FROM', 'SELECT c1, c2 FROM', 1)
    return ('>' if not text.startswith(('for', 'in', 'by')) else '') + text, sql
