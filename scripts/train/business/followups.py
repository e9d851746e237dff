"""Later questions of a conversation. Each move takes an Ask and returns (question, Ask), or None where it does not suit."""
import re

from . import templates, unanswerable
from .parts import Context, guard, is_person
from .phrasing import choose
from .select import literal, quoted, ref
from .turns import (COUNT, DESCRIBING, PLACING, Ask, Part, bare, bound_part, bound_words, cat_part, grouping, measured, name_part, new_part, opening, time_part)
from .words import is_plural, plural

MOVES = {}


def move(weight=1.0):
    def register(function):
        MOVES[function.__name__] = (function, weight)
        return function
    return register


def say(a, patterns, /, **slots):
    return re.sub(' +', ' ', choose(a.c, patterns).format(**slots)).strip()


def their(a):
    return 'their' if is_person(a.c.noun) or a.c.chance(.4) else 'the'


# ---- filters ----

@move(1.6)
def add_filter(a):
    part = new_part(a)
    if part is None or (part.before and any(p.before for p in a.parts)):
        return None
    b = a.copy()
    b.parts.append(part)
    slots = {'v': part.before, 'a': part.after, 'n': plural(a.c.noun)}
    if part.before:
        patterns = ['only the {v} ones', 'only {v} ones', 'just the {v} ones', 'only {v} {n}', 'just {v} {n}', 'keep only the {v} {n}', 'restrict it to {v} {n}', '{v} only', 'limit that to {v} {n}', 'now only the {v} ones',
                    'and only the {v} ones?', 'but only {v} ones', 'consider only {v} {n}', 'filter to {v}', 'i only want the {v} ones', 'how about just the {v} ones', '{v} ones only', 'leave only {v} ones']
    elif part.kind == 'name':
        slots['v'] = a.c.value(part.value)
        slots['e'] = part.noun
        patterns = ['only for {v}', 'just for {v}', 'for {v} only', 'only {v}', 'just {v}', 'for {e} {v}', 'restrict it to {v}', 'limit that to {e} {v}', 'now only for {v}', 'only for {e} {v}', 'and for {v}?', 'narrow it down to {v}', 'and just for {v}?',
                    'filter by {e} {v}', 'only those {a}']
    else:
        patterns = ['only those {a}', 'only the ones {a}', 'just those {a}', 'just the ones {a}', 'now only those {a}', 'only {n} {a}', 'keep only the ones {a}', 'limit it to those {a}', 'restrict that to {n} {a}', 'but only those {a}', 'only consider {n} {a}',
                    'filter to those {a}', 'narrow it down to the ones {a}', 'leave only those {a}', 'show only those {a}', 'of those, only the ones {a}', 'i meant only those {a}', 'and only those {a}?']
        if PLACING.match(part.after) and not part.after.startswith(('with', 'missing')):
            patterns += ['only {a}', 'just {a}', '{a} only', 'but only {a}', 'now only {a}', 'and just {a}?', 'just the ones {a}'] * 2
    return say(a, patterns, **slots), b


@move(1.2)
def add_period(a):
    part = time_part(a)
    if part is None:
        return None
    b = a.copy()
    b.parts.append(part)
    patterns = ['only {p}', 'just {p}', '{p} only', 'now only {p}', 'but only {p}', 'restrict it to those {p}', 'only those {p}', 'just the ones {p}', 'limit that to {n} {p}', 'and {p}?', '{p}', 'only consider {n} {p}', 'show that {p} only', 'and only {p}?', 'the same but {p}', 'narrow it down to {n} {p}']
    said = bare(part.value)
    if said:
        patterns += ['for {s} only', 'only for {s}', 'just for {s}', 'restrict it to {s}', 'filter for {s}', 'limit this to {s}', 'and for {s}?', 'just {s}']
    return say(a, patterns, p=part.after if a.c.stock else part.value.text, n=plural(a.c.noun), s=said), b


@move(1.5)
def replace_filter(a):
    c = a.c
    found = [p for p in a.parts if p.kind in ('cat', 'name') and len(p.column.values) > 1]
    if not found:
        return None
    old = c.rng.choice(found)
    value = c.rng.choice([v for v in old.column.values if v != old.value])
    b = a.copy()
    new = cat_part(c, old.column, value) if old.kind == 'cat' else name_part(c, old.column.table, value)
    b.parts[a.parts.index(old)] = new
    v = c.value(value)
    if old.before and c.chance(.6):
        patterns = ['what about the {v} ones?', 'and the {v} ones?', 'how about {v} ones', 'same for the {v} ones', 'now the {v} ones', 'the {v} ones instead', 'and {v} {n}?', 'what about {v} {n}?', 'do the same for {v} {n}', 'and for {v} ones?']
    else:
        patterns = ['what about {v}?', 'and {v}?', 'how about {v}', 'same for {v}', 'and for {v}?', 'now for {v}', '{v} instead', 'do the same for {v}', 'the same for {v}', 'now {v}', 'and what about {v}', 'for {v} instead', 'make that {v}', 'no, {v}', 'repeat that for {v}', 'change it to {v}', 'sorry, i meant {v}', 'switch to {v}', 'same thing for {v}', 'and with {v}?', 'compare with {v}'][:-1]
        name = c.column_name(old.column) if old.kind == 'cat' else old.noun
        patterns += [p.replace('{v}', name + ' {v}') for p in patterns[:6]] if c.chance(.3) else []
        if new.after and PLACING.match(new.after) and not DESCRIBING.match(new.after):
            patterns += ['and {a}?', 'what about those {a}', 'how about {a}', 'and {a}?']
    return say(a, patterns, v=v, n=plural(c.noun), a=new.after), b


@move(1.2)
def replace_period(a):
    old = next((p for p in a.parts if p.kind == 'time'), None)
    if old is None:
        return None
    b = a.copy()
    b.parts.remove(old)
    part = time_part(b)
    if part is None or part.condition == old.condition:
        return None
    b.parts.append(part)
    said = bare(part.value)
    patterns = ['and {p}?', 'what about {p}?', 'how about {p}', 'now {p}', 'the same {p}', 'and {p} instead?', '{p} instead', 'same but {p}', 'i meant {p}', 'make that {p}']
    if said:
        patterns = patterns[:3] + ['and {s}?', 'what about {s}?', 'how about {s}', 'same for {s}', 'and for {s}?', 'the same for {s}', 'now for {s}', '{s} instead', 'do the same for {s}', 'repeat for {s}', 'and what about {s}', 'now {s}', 'no, {s}', 'for {s} instead', 'show {s} instead', 'sorry, {s}', 'change it to {s}']
    return say(a, patterns, p=part.value.text, s=said), b


@move(1.1)
def remove_filter(a):
    if not a.parts:
        return None
    old = a.c.rng.choice(a.parts)
    b = a.copy()
    b.parts.remove(old)
    name = old.name
    if old.kind == 'time':
        patterns = ['over all time', 'for all time', 'without the date filter', 'regardless of date', 'for the whole period', 'all time', 'for all dates', 'ignore the date', 'not only {p}, ever', 'without the time restriction', 'and in total, over all time?', 'drop the date filter', 'now for all time', 'since the beginning']
        patterns = [p for p in patterns if '{p}' not in p]
    elif old.kind in ('cat', 'name'):
        patterns = ['for all {ns}', 'for any {name}', 'all {ns}', 'regardless of {name}', 'without the {name} filter', 'drop the {name} filter', 'for all {ns} again', 'not just {v}', 'across all {ns}', 'ignore the {name}', 'remove the {name} filter', 'no matter the {name}', 'not only for {v}', 'any {name}', 'and for all {ns}?', 'now over all {ns}']
    else:
        patterns = []
    if len(a.parts) == 1:
        patterns += ['without the filter', 'without that filter', 'no filter', 'all of them', 'and overall?', 'drop the filter', 'remove the filter', 'without any restriction', 'unfiltered', 'and for everything?', 'for all {n}', 'the same for all {n}', 'and all {n}?']
    if not patterns:
        return None
    return say(a, patterns, name=name, ns=plural(name) if name else '', v=a.c.value(old.value) if old.kind in ('cat', 'name') else '', n=plural(a.c.noun)), b


@move(.9)
def negate(a):
    found = [p for p in a.parts if p.kind in ('cat', 'null', 'flag', 'name') and 'LIKE' not in p.condition]
    if len(found) != 1 or len(a.parts) > 1 + any(p.kind == 'time' for p in a.parts):
        return None
    old = found[0]
    if old.kind in ('cat', 'name'):
        condition = f'{ref(old.column)} <> {literal(old.value)}'
    elif old.kind == 'null':
        condition = old.condition.replace('IS NOT NULL', 'IS NULL') if 'NOT NULL' in old.condition else old.condition.replace('IS NULL', 'IS NOT NULL')
    else:
        condition = old.condition[:-1] + ('0' if old.condition.endswith('1') else '1')
    b = a.copy()
    made = type(old)('other', condition)
    b.parts[b.parts.index(old)] = made
    patterns = ['and the others?', 'what about the others?', 'and the rest?', 'what about the rest?', 'and all the others?', 'the other ones', 'the opposite', 'the others instead', 'now the rest', 'and the remaining ones?', 'now the other ones', 'how about the others', 'the other way round', 'same for the others', 'all but those', 'everything else', 'now show the opposite', 'and everything else?']
    if old.kind in ('cat', 'name'):
        v = a.c.value(old.value)
        patterns += [p.replace('{v}', v) for p in ('everything except {v}', 'all except {v}', 'and not {v}?', 'excluding {v}', 'all but {v}', 'without {v}')]
    return say(a, patterns), b


@move(4.0)
def move_bound(a):
    """"and over 280?", "shorter than 100": another bound of the same number."""
    c = a.c
    found = [p for p in a.parts if p.kind == 'bound']
    if not found:
        return None
    old = found[0]
    turned = c.chance(.4)
    op = {'>': '<', '<': '>', '>=': '<=', '<=': '>='}[old.value[0]] if turned else old.value[0]
    new = bound_part(c, set(), old.column, op, old.value[1] if turned and c.chance(.2) else None)
    if new.condition == old.condition:
        return None
    b = a.copy()
    b.parts[a.parts.index(old)] = new
    w, k = bound_words(c, new.name, op), c.number(new.value[1])
    patterns = ['and {w} {k}?', '{w} {k}', 'what about {w} {k}', 'now {w} {k}', '{w} {k} instead', 'and those {w} {k}?', 'make that {w} {k}', 'how about {w} {k}', 'no, {w} {k}', 'i meant {w} {k}', 'and with {m} {w} {k}?', 'the ones {w} {k}', '{m} {w} {k}', '{m} {w} {k} instead', 'same for {w} {k}']
    if not turned:
        patterns += ['and {k}?', 'what about {k}?', 'make it {k}', '{k} instead', 'raise it to {k}' if new.value[1] > old.value[1] else 'lower it to {k}', 'set the limit to {k}']
    return say(a, patterns, w=w, k=k, m=new.name), b


@move(2.2)
def leave_out(a):
    """"without telehealth", of the values that group: the groups stay."""
    c = a.c
    found = [g.column for g in a.groups if g.column is not None and not g.unit and len(g.column.values) > 2]
    if a.kind == 'list':
        found = [x for x in c.base.of('cat') if len(x.values) > 2 and not any(p.column is x for p in a.parts)]
    if not found or a.having:
        return None
    column = c.rng.choice(found)
    b = a.copy()
    count = 2 if len(column.values) > 3 and c.chance(.25) else 1
    values = c.rng.sample(column.values, count)
    condition = f'{ref(column)} <> {literal(values[0])}' if count == 1 else f'{ref(column)} NOT IN ({", ".join(literal(v) for v in values)})'
    b.parts.append(Part('other', condition))
    v = ' and '.join(c.value(v) for v in values)
    return say(a, ['without {v}', 'leave out {v}', 'except {v}', 'exclude {v}', 'but not {v}', 'not {v}', 'drop {v}', 'all but {v}', 'excluding {v}', 'minus {v}', 'ignore {v}', 'leave {v} out', 'the same without {v}', 'skip {v}', 'remove {v}', 'everything except {v}', 'w/o {v}'], v=v), b


@move(1.4)
def only_kind(a):
    """"just emergencies", "recurring only": a value alone."""
    c = a.c
    columns = [x for x in c.base.of('cat') if len(x.values) > 1 and not any(p.column is x for p in a.parts) and not any(g.column is x for g in a.groups)]
    if not columns:
        return None
    column = c.rng.choice(columns)
    value = c.rng.choice(column.values)
    b = a.copy()
    b.parts.append(cat_part(c, column, value))
    v = c.value(value)
    one = guard(plural(value.lower())) if re.fullmatch('[a-z-]{4,}', value.lower()) and not value.endswith('s') else v
    r = c.rng.random()
    if r < .3 and len(column.values) > 3:
        others = [x for x in column.values if x != value][:2]
        return say(a, ['without {o}, {v} only', 'no {o}, just {v}', 'leave out {o}, only {v}', 'not {o}, only {v}'], o=' and '.join(c.value(x) for x in others), v=v), b
    return say(a, ['just {o}', 'only {o}', '{v} only', 'just the {v} ones', 'only {v}', 'just {v}', 'and only {o}?', '{o} only', 'now just {o}', 'limit to {o}', 'for {v}', 'and for {o}?', 'keep {o} only', 'only the {v} ones ({c})', 'just {v} please'], o=one, v=v, c=c.column_name(column)), b


@move(1.6)
def how_many_of_those(a):
    """A further condition, counted."""
    if a.groups or a.limit or (a.kind == 'value' and a.measures != [COUNT]):
        return None
    part = new_part(a)
    if part is None or (part.before and any(p.before for p in a.parts)):
        return None
    b = Ask(a.c, 'value', [*a.parts, part], [], [COUNT])
    if part.before:
        patterns = ['how many of those are {x}', 'and how many of them are {x}?', 'how many of these are {x}?', 'of those, how many are {x}', 'how many are {x}?', 'and how many are {x}', 'how many {x} ones are among them', 'how many of them were {x}']
        said = part.before
    else:
        said = re.sub('^(that|who) ', '', part.after)
        patterns = ['how many of those {x}', 'and how many of them {x}?', 'how many of these {x}?', 'of those, how many {x}', 'and how many {x}?'] if part.after.startswith(('that ', 'who ')) else \
            ['how many of those are {x}' if PLACING.match(said) else 'how many of those {x}', 'and how many of them {x}?', 'how many of these {x}?', 'of those, how many {x}', 'and how many {x}?', 'how many are {x}?' if PLACING.match(said) else 'and how many of those {x}']
        said = re.sub('^with ', 'have ', said) if not part.after.startswith(('that ', 'who ')) and part.after.startswith('with ') and a.c.chance(.6) else said
    return say(a, patterns, x=said), b


# ---- groups ----

@move(1.5)
def accumulate(a):
    """"now cumulative", or the change from month to month."""
    if a.kind != 'value' or len(a.groups) != 1 or not a.groups[0].unit or a.share or a.moving or a.limit or a.order or len(a.measures) > 1 or a.having:
        return None
    b = a.copy()
    u = a.groups[0].unit
    if a.measures[0][2] in ('count', 'sum') and a.c.chance(.6):
        b.moving = 'running'
        return say(a, ['now cumulative', 'cumulative', 'as a running total', 'running total please', 'cumulatively', 'add them up as you go', 'accumulated', 'and cumulative?', 'make it cumulative', 'show the running total', 'summed up so far', 'the running sum instead', 'adding up from {u} to {u}', 'cumulated over the {u}s'], u=u), b
    b.moving = 'change'
    return say(a, ['as change from the previous {u}', 'and the change from {u} to {u}?', 'show the change to the {u} before', 'change vs previous {u}', 'the difference to the {u} before', '{u} over {u} change', 'how did it change from {u} to {u}', 'now the change compared to the previous {u}', 'by how much did it change each {u}', 'only the difference to the {u} before'], u=u), b


@move(1.6)
def bound_groups(a):
    """"just the ones above forty": of the groups."""
    c = a.c
    if a.kind != 'value' or len(a.groups) != 1 or a.groups[0].unit or a.share or a.limit or len(a.measures) > 1 or a.moving:
        return None
    x = a.measures[0][1]
    rows = c.database.run(c.sql([x], [p.condition for p in a.parts], group=a.groups[0].expressions)) or ()
    values = sorted(r[0] for r in rows if isinstance(r[0], (int, float)))
    if len(values) < 3:
        return None
    value = values[int(len(values) * c.rng.uniform(.2, .85))]
    value = int(round(value, -max(0, len(str(int(abs(value)))) - (2 if abs(value) >= 100 else 1)))) or 1
    op = c.rng.choice(['>', '>', '<', '>='])
    b = a.copy()
    b.having = f'{x} {op} {value}'
    w = c.rng.choice({'>': ['more than', 'over', 'above'], '<': ['less than', 'under', 'fewer than' if x == 'count(*)' else 'below'], '>=': ['at least', 'a minimum of']}[op])
    slots = {'w': w, 'k': c.number(value), 'g': plural(a.groups[0].phrase), 'm': a.measures[0][4] or plural(c.noun)}
    again = ['make it {w} {k}', '{w} {k} instead', 'and {w} {k}?', 'what about {w} {k}'] if a.having else []
    return say(a, again or ['only those with {w} {k}', 'just the {g} with {w} {k}', 'only the ones {w} {k}', 'those with {w} {k}', 'keep only {g} with {w} {k}', 'which of them have {w} {k}', 'only {g} with {w} {k} {m}', 'only {w} {k}', 'restrict it to {g} with {w} {k}', 'where it is {w} {k}', 'only where that is {w} {k}'], **slots), b


@move(1.0)
def other_limit(a):
    """"make it the top 10"."""
    if not a.limit or not a.order:
        return None
    k = a.c.rng.choice([x for x in (1, 2, 3, 5, 10, 15, 20) if x != a.limit])
    b = a.copy()
    b.limit = k
    return say(a, ['make it the top {k}', 'top {k}', 'the top {k} instead', 'now the top {k}', 'and the top {k}?', 'make it {k}', 'show {k} of them', 'only {k}', '{k} instead', 'the first {k}', 'i want {k}', 'extend it to {k}' if k > a.limit else 'cut it to {k}', 'rather {k}'] if k > 1 else ['just the first one', 'only the first', 'just the top one', 'only the best one'], k=a.c.number(k)), b


@move(1.9)
def add_group(a):
    if a.kind != 'value' or len(a.groups) > 1 or a.limit or a.share or a.moving or a.having:
        return None
    b = a.copy()
    g = grouping(a, .4)
    if g is None or (g.unit and a.c.stock and a.measures[0] is not COUNT):
        return None
    slots = {'g': g.phrase, 'gs': plural(g.phrase)}
    b.order = []
    if not a.groups:
        patterns = ['by {g}', 'per {g}', 'and by {g}?', 'and per {g}?', 'break it down by {g}', 'split it by {g}', 'broken down by {g}', 'for each {g}', 'now by {g}', 'group by {g}', 'show that by {g}', 'can you break that down by {g}', 'split by {g}', 'split this up by {g}', 'grouped by {g}',
                    'how does that look by {g}', 'the same by {g}', 'same thing per {g}', 'what is it per {g}', 'breakdown by {g}', 'what does it look like for each {g}', 'i need it by {g}', 'by {g} please', 'across {gs}', 'divide that by {g}'][:-1]
        if g.unit:
            patterns += [templates.UNITS[g.unit][1]] * 2 + ['over time by {g}', 'as a trend per {g}', 'how did that develop by {g}', 'each {g}', 'as a {g} series'][:-1]
        b.groups = [g]
    elif a.c.chance(.55):
        patterns = ['by {g} instead', 'per {g} instead', 'now by {g} instead', 'rather by {g}', 'no, by {g}', 'group it by {g} instead', 'use {g} instead', 'and what about by {g} instead', 'change the grouping to {g}', 'instead by {g}', 'break it down by {g} instead', 'for each {g} instead', 'i meant by {g}']
        b.groups = [g]
    else:
        patterns = ['also by {g}', 'and also by {g}', 'additionally by {g}', 'and split by {g} as well', 'also split by {g}', 'with {g} as a second dimension', 'further broken down by {g}', 'now also per {g}', 'add {g} to the breakdown', 'also break it down by {g}', 'and by {g} too']
        b.groups = [*a.groups, g] if not g.unit else [g, *a.groups]
    return say(a, patterns, **slots), b


@move(.6)
def count_list_by_group(a):
    if a.kind != 'list' or a.limit:
        return None
    g = grouping(a, .2)
    if g is None:
        return None
    b = Ask(a.c, 'value', list(a.parts), [], [COUNT], [g])
    return say(a, ['how many per {g}?', 'how many by {g}', 'count them by {g}', 'count per {g}', 'how many of them per {g}', 'number of them by {g}', 'how many are there for each {g}', 'give me the count by {g}', 'and how many per {g}?', 'counts by {g}'], g=g.phrase), b


@move(1.1)
def remove_group(a):
    if not a.groups or a.share or a.limit:
        return None
    b = a.copy()
    b.groups, b.order, b.having, b.moving = [], [], '', ''
    return say(a, ['and in total?', 'in total', 'just the total', 'how many in total' if a.measures[0] is COUNT else 'total', 'how many is that in total' if a.measures[0] is COUNT else 'as a total', 'without the breakdown', 'and overall?', 'what is it overall', 'all together', 'not by {g}, just the total', 'overall', 'what is the total over all of them', 'as one number', 'no grouping', 'ungrouped', 'summed up over all'][:-2]
               if a.measures[0][2] in ('count', 'sum') else ['and overall?', 'overall', 'without the breakdown', 'no grouping', 'what is it overall', 'as one number', 'not by {g}, just overall', 'across all of them'], g=a.groups[0].phrase), b


# ---- what is shown ----

@move(1.4)
def change_measure(a):
    c = a.c
    if a.kind != 'value' or a.share or a.moving or a.having or len(a.measures) > 1:
        return None
    old = a.measures[0]
    b = a.copy()
    if old[2] != 'count' and c.chance(.3):
        new = COUNT
        patterns = ['as a count', 'the count instead', 'how many were there?', 'how many are there', 'show the number of {n} instead', 'the number of {n} instead', 'count them instead', 'and how many {n} is that?', 'now the number of {n}', 'just count them', 'and the count?', 'how many {n} instead', 'replace it with the number of {n}']
        slots = {'n': plural(c.noun)}
    elif old[2] in ('sum', 'avg') and c.chance(.5) and (old[2] == 'sum' or old[3].summable):
        kind = {'sum': 'avg', 'avg': 'sum'}[old[2]]
        if c.chance(.15):
            kind = c.rng.choice(['max', 'min'])
        m = old[4]
        new = (f'{dict(sum="total", avg="average", max="maximum", min="minimum")[kind]} {m}', f'{kind}({old[3].sql(ref)})', kind, old[3], m)
        word = c.rng.choice({'sum': ['total', 'sum'], 'avg': ['average', 'mean', 'avg'], 'max': ['maximum', 'highest', 'max'], 'min': ['minimum', 'lowest', 'min']}[kind])
        patterns = ['show the {w} instead', 'the {w} instead', 'and the {w}?', 'as {w}', 'now the {w}', 'what about the {w}?', 'make it the {w}', 'i need the {w}', '{w} instead of {o}', 'use the {w} instead', 'and what is the {w}', 'what is the {w}?', 'same with the {w}', 'give me the {w} instead']
        if kind == 'avg':
            patterns += ['and on average?', 'on average?']
        if kind == 'sum':
            patterns += ['in total?', 'and in total?', 'sum them up']
        slots = {'w': word, 'o': {'sum': 'total', 'avg': 'average'}[old[2]]}
    else:
        new = measured(c)
        if new is None or new[1] == old[1]:
            return None
        patterns = ['show the {x} instead', 'and the {x}?', 'what about the {x}?', 'now the {x}', 'the {x} instead', '{x} instead', 'what is the {x}?', 'and what is their {x}', 'same but with {x}', 'use {x} instead', 'replace that with the {x}', 'i would rather see the {x}', 'how about {x}', 'switch to {x}', 'what was the {x}', 'and {x}?']
        if old[2] == 'count' and new[2] == 'sum' and not is_plural(new[4]) and c.chance(.5):
            patterns = ['how much {m} was that?', 'how much {m} is that', 'how much {m} is that in total', 'and how much {m} was that?', 'how much {m} did they bring'][:-1]
        slots = {'x': new[0], 'm': new[4]}
    if c.stock and any(g.unit for g in a.groups) and new is not COUNT:
        return None
    b.measures = [new]
    b.order = [o.replace(old[1], new[1]) for o in a.order]
    return say(a, patterns, **slots), b


@move(.6)
def add_measure(a):
    c = a.c
    if a.kind != 'value' or a.share or a.moving or a.having or len(a.measures) > 1 or a.limit == 1:
        return None
    new = COUNT if a.measures[0][2] != 'count' and c.chance(.4) else measured(c)
    if new is None or new[1] == a.measures[0][1] or (c.stock and any(g.unit for g in a.groups)):
        return None
    b = a.copy()
    b.measures.append(new)
    x = new[0] or 'number of ' + plural(c.noun)
    return say(a, ['also show the {x}', 'and also the {x}', 'add the {x}', 'with the {x} as well', 'include the {x} too', 'plus the {x}', 'and the {x} next to it', 'also the {x}', 'together with the {x}', 'add the {x} as a column', 'put the {x} beside it', 'and the {x} too'], x=x), b


@move(1.0)
def as_share(a):
    if a.kind != 'value' or not a.groups or a.share or a.moving or a.having or a.limit or len(a.measures) > 1 or a.measures[0][2] not in ('count', 'sum') or len(a.groups) > 1:
        return None
    b = a.copy()
    b.share = True
    b.order = []
    return say(a, ['as a share', 'as a percentage', 'as a share of the total', 'as a percentage of the total', 'in percent', 'in %', 'as percentages', 'show it as percent of total', 'what share is that', 'what percentage is that each', 'as shares', 'convert that to percentages', 'make it percentages', 'and in percent?', 'as % of total', 'what percent of the total is each', 'relative to the total', 'show the share instead', 'how much is that in percent', 'as a proportion', 'percent please', 'their share of the whole']), b


@move(1.2)
def sort(a):
    c = a.c
    b = a.copy()
    b.limit = None if not a.order else a.limit
    if a.kind == 'value':
        if not a.groups or a.limit or a.moving:
            return None
        x = a.values()[0]
        r = c.rng.random()
        if r < .62:
            b.order = [x + ' DESC']
            patterns = ['sort by that descending', 'highest first', 'largest first', 'sort descending', 'order from high to low', 'biggest first', 'sort it from highest to lowest', 'sorted descending', 'ranked', 'most first', 'from most to least', 'in descending order', 'order by that, descending', 'sort by {x} descending', 'sort that by {x}, highest first', 'the biggest on top', 'rank them', 'order descending', 'largest to smallest', 'desc order pls', 'top ones first']
        elif r < .82 or a.groups[0].unit:
            b.order = [x]
            patterns = ['sort ascending', 'lowest first', 'smallest first', 'from low to high', 'sort by that ascending', 'in ascending order', 'from smallest to largest', 'least first', 'order by {x} ascending', 'sort it from lowest to highest', 'sorted ascending', 'smallest to biggest']
        else:
            b.order = [a.groups[0].items[0]]
            patterns = ['alphabetically', 'sort alphabetically', 'in alphabetical order', 'sort by {g}', 'order by {g}', 'sorted by {g}', 'order it by {g}', 'a to z']
        if b.order == a.order:
            return None
        return say(a, patterns, x=a.measures[0][0] or 'count', g=a.groups[0].phrase), b
    if a.limit or a.columns == ['*']:
        return None
    r = c.rng.random()
    date, measures = c.base.date, [m for m in c.base.measures if len(m.columns) == 1 and not m.nullable]
    if r < .3 and c.base.label is not None:
        down = c.chance(.2)
        b.order = [ref(c.base.label) + (' DESC' if down else '')]
        patterns = ['reverse alphabetically', 'sorted from z to a', 'z to a', 'by name descending'] if down else ['alphabetically', 'sort alphabetically', 'in alphabetical order', 'sort by name', 'order by name', 'sorted by name', 'a to z', 'sort them by name', 'from a to z', 'order them alphabetically']
        return say(a, patterns), b
    if r < .55 and date is not None and not date.nullable:
        down = c.chance(.65)
        b.order = [ref(date) + (' DESC' if down else '')]
        patterns = ['newest first', 'latest first', 'most recent first', 'sort by date descending', 'sort by {d}, newest first', 'the most recent ones first', 'order by {d} descending'] if down else ['oldest first', 'earliest first', 'in chronological order', 'sort by {d}', 'order by {d}', 'chronologically', 'sorted by {d}, oldest first']
        return say(a, patterns, d=c.column_name(date)), b
    if not measures:
        return None
    measure = c.rng.choice(measures)
    down = c.chance(.65)
    b.order = [measure.sql(ref) + (' DESC' if down else '')]
    patterns = ['sort by {m} descending', 'highest {m} first', 'order by {m}, highest first', 'sort them by {m} from high to low', 'the ones with the highest {m} first', 'sorted by {m} descending', 'rank them by {m}', 'largest {m} first'] if down else ['sort by {m}', 'order by {m}', 'lowest {m} first', 'sort by {m} ascending', 'sorted by {m}', 'order them by {m} from low to high']
    return say(a, patterns, m=c.phrase(measure.phrases)), b


@move(1.2)
def limit(a):
    c = a.c
    if a.limit or len(a.groups) > 1 or a.columns == ['*'] or a.moving:
        return None
    b = a.copy()
    k = c.rng.choice([1, 1, 2, 3, 3, 5, 5, 10, 10, 4, 20])
    b.limit = k
    said = c.number(k)
    if a.kind == 'list':
        if not a.order and c.chance(.5) and (c.base.measures or c.base.date):
            measures = [m for m in c.base.measures if len(m.columns) == 1 and not m.nullable]
            if not measures:
                return None
            measure = c.rng.choice(measures)
            least = c.chance(.25)
            b.order = [measure.sql(ref) + ('' if least else ' DESC')]
            word = c.rng.choice(['lowest', 'smallest'] if least else ['highest', 'largest'])
            patterns = ['only the {k} with the ' + word + ' {m}', 'just the {k} with the ' + word + ' {m}', 'the {k} with the ' + word + ' {m}', 'which {k} have the ' + word + ' {m}'] + ([] if least else ['top {k} by {m}', 'only the top {k} by {m}', 'just the top {k} by {m}', 'and the top {k} by {m}?']) \
                if k > 1 else ['which one has the ' + word + ' {m}?', 'only the one with the ' + word + ' {m}', 'just the one with the ' + word + ' {m}', 'and which of them has the ' + word + ' {m}', 'which of those has the ' + word + ' {m}']
            return say(a, patterns, k=said, m=c.phrase(measure.phrases)), b
        patterns = ['show {k}', 'just the first {k}', 'only {k} of them', 'the first {k} only', 'only the first {k}', 'limit it to {k}', 'show me {k} of them', 'first {k}', '{k} are enough', 'max {k} rows', 'just {k} please', 'cut it off after {k}'] if k > 1 \
            else ['just the first one', 'only the first', 'just one', 'only one of them', 'the first one only', 'the first one']
        return say(a, patterns, k=said), b
    if not a.groups:
        return None
    if a.groups[0].unit and (a.share or c.chance(.5)):
        return None
    x = a.values()[0]
    es = a.groups[0].phrase
    if a.order and not a.groups[0].unit and a.order[0].startswith(x):
        patterns = ['just the first {k}', 'only the first {k}', 'first {k} only', 'show {k}', 'the first {k}', 'limit to {k}', 'only {k} rows'] if k > 1 else ['just the first one', 'only the first', 'the first one only', 'just the first row']
        if a.order[0].endswith('DESC'):
            patterns += ['top {k} only', 'only the top {k}', 'just the top {k}'] if k > 1 else ['only the top one', 'just the winner', 'only the best one']
        return say(a, patterns, k=said), b
    least = c.chance(.22)
    b.order = [x + ('' if least else ' DESC')]
    if k == 1:
        patterns = ['which one is the lowest?', 'just the lowest one', 'only the smallest', 'which has the fewest' if a.measures[0] is COUNT else 'which has the lowest', 'which {e} is lowest', 'which {e} is last'] if least else ['which one is the highest?', 'just the highest one', 'only the biggest', 'which has the most' if a.measures[0] is COUNT else 'which has the highest', 'which {e} is on top', 'who is number one' if is_person(es) else 'which is number one', 'only the top one', 'just the best one', 'which {e} leads', 'which {e} is first']
    else:
        patterns = ['bottom {k} only', 'only the lowest {k}', 'just the bottom {k}', 'the {k} smallest', 'the {k} lowest ones', 'show the bottom {k}', 'the worst {k}', 'only the {k} with the least'] if least else ['top {k} only', 'only the top {k}', 'just the top {k}', 'top {k}', 'show the top {k}', 'show me the top {k} only', 'the {k} biggest', 'the {k} highest ones', 'only the {k} largest', 'limit it to the top {k}', 'the top {k} {es}', 'keep the best {k}', 'just the {k} with the most']
    return say(a, patterns, k=said, e=es, es=plural(es)), b


@move(1.3)
def add_column(a):
    c = a.c
    if a.kind != 'list' or a.columns == ['*'] or len(a.columns) > 3:
        return None
    b = a.copy()
    columns = [x for x in c.base.columns if x.role in ('cat', 'num', 'date', 'text') and x.phrases and ref(x) not in a.columns]
    others = [t for t in c.up(own=False) if t.label is not None and len(c.paths[t.name]) == 1 and not c.paths[t.name][0].nullable and ref(t.label) not in a.columns]
    if others and c.chance(.3):
        other = c.rng.choice(others)
        names, new = [c.name(other)], [ref(other.label)]
    elif columns:
        chosen = c.rng.sample(columns, 2 if len(columns) > 1 and c.chance(.2) else 1)
        names, new = [c.column_name(x) for x in chosen], [ref(x) for x in chosen]
    else:
        return None
    b.columns += new
    said = ' and '.join(names)
    t = their(a)
    patterns = ['also show {t} {x}', 'with {t} {x}', 'include the {x}', 'add the {x}', 'and {t} {x}?', 'with {x}', 'plus the {x}', 'show {t} {x} too', 'also the {x}', 'add a column for {x}', 'include {t} {x} as well', 'together with the {x}', 'and what is {t} {x}?', 'i also need {t} {x}', 'along with {t} {x}', 'can you add {t} {x}', '+ {x}', 'put {t} {x} next to it', 'add {x}', 'with {t} {x} please', 'show the {x} as well', 'extend it with the {x}']
    return say(a, patterns, t=t, x=said), b


# ---- rows and numbers ----

@move(1.1)
def list_to_count(a):
    if a.kind != 'list' or a.limit:
        return None
    b = Ask(a.c, 'value', list(a.parts), [], [COUNT])
    n = plural(a.c.noun)
    return say(a, ['how many is that?', 'how many are there?', 'how many are they', 'count them', 'just the number', 'how many of them are there', 'so how many', 'just tell me how many', 'how many {n} is that', 'what is the count', 'how many in total', 'how many rows is that', 'and how many is that?', 'the count only', 'as a number', 'count?', 'how many {n} are that'][:-1], n=n), b


@move(1.1)
def count_to_list(a):
    c = a.c
    if a.kind != 'value' or a.groups or a.measures != [COUNT]:
        return None
    items = c.row_items()
    if items is None:
        return None
    b = Ask(c, 'list', list(a.parts), items)
    patterns = ['list them', 'which ones', 'show them', 'which are they', 'show me the list', 'which {n} are those', 'what are they', 'can i see them', 'list those {n}', 'show me which ones', 'give me the list', 'let me see them', 'which ones are that', 'show those {n}', 'as a list', 'which exactly?'][:]
    patterns = [p for p in patterns if p != 'which ones are that']
    if is_person(c.noun):
        patterns += ['who are they?', 'who?', 'their names', 'name them', 'who exactly'] * 2
    elif c.base.label is not None:
        patterns += ['name them', 'what are their names']
    return say(a, patterns, n=plural(c.noun)), b


@move(.9)
def drill_down(a):
    if a.groups or a.columns == ['*'] or any(len(a.c.paths[t.name]) > 0 and f'\x01{t.name}\x02' in p.condition for p in a.parts for t in a.c.up(own=False)) or (a.kind == 'list' and len(a.columns) > 1):
        return None
    b = Ask(a.c, 'list', list(a.parts), ['*'], order=list(a.order), limit=a.limit)
    return say(a, ['show the details', 'details please', 'show me the full records', 'all details', 'show the rows behind that', 'show all columns', 'with all columns', 'let me see the records', 'give me the details', 'show everything about them', 'the full rows', 'drill down', 'show the underlying rows', 'all the information on them', 'more details', 'full details pls']), b


COUNTED = ['how many is that?', 'how many are there?', 'how many are they', 'count them', 'just the number', 'so how many', 'how many is that', 'how many in total', 'how many are those']
LISTED = ['list them', 'which ones', 'show them', 'which are they', 'show me the list', 'what are they', 'which ones exactly?', 'give me the list']


def on_any(c, rng, families):
    """A question of any family, and a later one that only counts, lists, sorts or cuts its rows."""
    name = rng.choice([f for f in families if not f.startswith(('calendar', 'change', 'running', 'growth', 'moving', 'share', 'percent'))])
    try:
        made = families[name](c)
    except (ValueError, IndexError):
        made = None
    if made is None:
        return None
    question, sql = made
    head = re.match('SELECT (DISTINCT )?(.*?) FROM ', sql)
    if head is None or re.search(' GROUP BY | OVER | LIMIT | ORDER BY | UNION | INTERSECT | EXCEPT ', sql) or '(SELECT' in head.group(2):
        return None
    items, rest = head.group(2), sql[head.end() - 6:]
    if items == 'count(*)':
        shown = c.row_items()
        if shown is None or ' JOIN ' in rest or f' FROM {c.base.name}' not in sql:
            return None
        column = re.search('\x02(.*)\x03', shown[0]).group(1)
        return [(question, sql)], choose(c, LISTED), f'SELECT {quoted(column)}{rest}', 'list_any'
    if '(' in items:
        return None
    r = rng.random()
    if r < .65 and not head.group(1):
        return [(question, sql)], choose(c, COUNTED), f'SELECT count(*){rest}', 'count_any'
    k = rng.choice([1, 2, 3, 5, 10])
    if r < .8:
        return [(question, sql)], choose(c, ['only the first {k}', 'just {k} of them', 'limit it to {k}', 'show {k}', 'first {k} only']).format(k=c.number(k)), f'{sql} LIMIT {k}', 'limit_any'
    if ',' in items:
        return None
    return [(question, sql)], choose(c, ['alphabetically', 'sort them', 'sorted please', 'sort by that', 'in alphabetical order']), f'{sql} ORDER BY {items}', 'sort_any'


def change_request(c, rng):
    """A conversation that ends in a request to change the data, which has no answer."""
    first = opening(c)
    if first is None:
        return None
    kinds = unanswerable.KINDS
    name = rng.choices(['change_data', 'injection', 'advice', 'reasons', 'forecast', 'other_task', 'chit_chat'], [8, 2, 1, 1.5, 1.5, 1, .7])[0]
    question = kinds[name][0](c)
    if name == 'change_data' and rng.random() < .4:
        question = choose(c, ['delete them', 'delete those', 'remove them all', 'now delete these rows', 'drop that table', 'set it to 0 for all of them', 'delete from {t}', 'update them', 'change that to 5', 'remove the last one', 'erase them', 'archive those {n}', 'truncate {t}', 'drop table {t}', 'delete these {n}', 'add one more', 'insert another {one}']).format(t=c.base.name, n=plural(c.noun), one=c.noun)
    return question and ([(first.text(), first.sql())], question, None, 'none_' + name)


def pairs_for(c, rng, families):
    """(history, question, SQL, template), or None."""
    if rng.random() < .16:
        return on_any(c, rng, families)
    if rng.random() < .05:
        return change_request(c, rng)
    first = opening(c)
    if first is None:
        return None
    states, history = [first], []
    name = ''
    turns = rng.choices((1, 2, 3), (55, 33, 12))[0]
    text = first.text()
    if rng.random() < .15:
        family = rng.choice(list(families))
        other = Context(rng, c.database, c.base if rng.random() < .5 else rng.choice(c.database.tables), c.now)
        other.held = c.held
        try:
            made = families[family](other)
        except (templates.Unsuitable, ValueError, IndexError):
            made = None
        if made is None:
            return None
        c.keep_case |= other.keep_case
        return [(text, first.sql())], made[0], made[1], 'new_question'
    names, weights = list(MOVES), [w for _, w in MOVES.values()]
    for turn in range(turns):
        history.append((text, states[-1].sql()))
        made = None
        for _ in range(12):
            name = rng.choices(names, weights)[0]
            made = MOVES[name][0](states[-1])
            if made is not None and made[1].sql() != states[-1].sql():
                break
            made = None
        if made is None:
            return None
        text, state = made
        states.append(state)
    return history, text, states[-1].sql(), name
