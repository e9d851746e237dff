"""More families: the best of every group, lookups, two conditions, sums of several tables."""
from . import parts
from .parts import is_person, squeeze
from .select import literal, ref, select
from .templates import aggregate, by, child_of, family, of_noun, period_for, say
from .words import article, is_plural, plural


# ---- the best of every group ----

def place_query(c, items, order, partition, where, limit, group=()):
    """Rows numbered within `partition`, the first of each kept."""
    names = [f'c{at + 1}' for at in range(len(items))]
    marked = [f'{x} AS {n}' for x, n in zip(items, names)] + [f'ROW_NUMBER() OVER (PARTITION BY {partition} ORDER BY {order}) AS place']
    inner = c.sql(marked, where, group=group)
    return f'SELECT {", ".join(names)} FROM ({inner}) AS t WHERE place <= {limit}'


def places(c, least):
    limit = c.rng.choice([1, 1, 1, 2, 3, 3, 3, 5, 5, 10])
    return limit, c.number(limit), c.rng.choice(['lowest', 'smallest', 'least'][:2] if least else ['highest', 'largest', 'highest', 'biggest'])


def asked(c, question, sql, m):
    """With the figure that ranks where the question asks for it, which it does half the time; else without."""
    if c.chance(.5):
        return question + c.rng.choice([', with the {m}', ' and the {m}', ', and its {m}', ' with {m}', ', showing the {m}', ' + {m}']).format(m=m), sql
    return question, sql.replace('SELECT c1, c2, c3 FROM', 'SELECT c1, c2 FROM', 1)


@family(2.4)
def top_of_groups(c):
    """"top 3 products by revenue in each region": rows are groups themselves."""
    outer, inner = c.group(), c.group(entity=True if c.chance(.7) else None)
    if outer is None or inner is None or outer.expressions == inner.expressions or outer.phrase == inner.phrase:
        return None
    if outer.entity is not None and inner.entity is None and inner.column.table is outer.entity:
        return None  # an attribute of the outer one: one value each
    if inner.entity is not None and outer.column.table is not c.base and outer.column.table is not inner.entity and len(c.paths[outer.column.table.name]) > len(c.paths[inner.entity.name]) and c.chance(.5):
        return None
    s = c.subject(.15)
    made = aggregate(c, ('sum', 'avg')) if c.chance(.6) else None
    x = 'count(*)' if made is None else made[1]
    m = 'number of ' + s.many(False) if made is None else of_noun(c, made[0], made[4], s, False)
    when = period_for(c, s, .3)
    least = c.chance(.15)
    limit, k, h = places(c, least)
    o, e = outer.phrase, inner.phrase
    slots = {'k': k, 'h': h, 'm': m, 'o': o, 'os': plural(o), 'e': e, 'es': plural(e), 'w': when, 'n': s.many(False)}
    if limit == 1:
        patterns = ['>{e} with the {h} {m} in each {o} {w}', 'which {e} has the {h} {m} in each {o} {w}', '>{e} with the {h} {m} per {o} {w}', 'for each {o}, which {e} has the {h} {m} {w}', 'for every {o} the {e} with the {h} {m} {w}', 'which {e} has the {h} {m} for each {o} {w}', 'per {o}, show the {e} with the {h} {m} {w}']
        if not least:
            patterns += ['best {e} by {m} in every {o} {w}', '>top {e} per {o} by {m} {w}', 'top {e} in each {o} by {m} {w}', 'number one {e} of every {o} by {m} {w}', 'who or what leads: top {e} by {m} for each {o} {w}'][:4]
            if made is None:
                patterns += ['which {e} has the most {n} in each {o} {w}', '>{e} with the most {n} per {o} {w}']
    elif least:
        patterns = ['>bottom {k} {es} by {m} in each {o} {w}', '>{k} {es} with the {h} {m} per {o} {w}', 'worst {k} {es} by {m} for each {o} {w}', 'for each {o}, the {k} {es} with the {h} {m} {w}']
    else:
        patterns = ['>top {k} {es} by {m} in each {o} {w}', '>top {k} {es} per {o} by {m} {w}', 'top {k} {es} for every {o} by {m} {w}', '>{k} {es} with the {h} {m} in each {o} {w}', 'for each {o}, the top {k} {es} by {m} {w}', 'for every {o} show the {k} {es} with the {h} {m} {w}', '>{k} best {es} of each {o} by {m} {w}',
                    'which {k} {es} have the {h} {m} in each {o} {w}', 'top {k} {es} within each {o} by {m} {w}', 'list the top {k} {es} by {m} for each of the {os} {w}', 'per {o}: top {k} {es} by {m} {w}', 'rank {es} by {m} within each {o} and keep the top {k} {w}', '{o}-wise top {k} {es} by {m} {w}'][:-1]
        if made is None:
            patterns += ['>{k} {es} with the most {n} in each {o} {w}', 'top {k} {es} per {o} by {n} {w}']
    question = say(c, patterns, **slots)
    sql = place_query(c, outer.items + inner.items + [x], x + ('' if least else ' DESC'), outer.items[0], s.where, limit, outer.items + inner.items)
    if limit > 1 and ' by ' in question:
        return question, sql
    return asked(c, question, sql, 'count' if made is None else made[4])


@family(1.2)
def top_rows_of_groups(c):
    """"the two best paid employees of each department"."""
    items, g = c.row_items(), c.group()
    if items is None or g is None:
        return None
    dates = [d for d in c.base.of('date') if d.primary_date and not d.nullable]
    s = c.subject(.2)
    if dates and c.chance(.3):
        latest = c.chance(.7)
        limit, k, _ = places(c, False)
        a = c.rng.choice(['latest', 'most recent', 'newest', 'last'] if latest else ['first', 'earliest', 'oldest'])
        slots = {'a': a, 'k': k, 'n': s.many(), 'one': s.one(), 'g': g.phrase, 'gs': plural(g.phrase)}
        patterns = ['>{a} {one} of each {g}', '>{a} {one} per {g}', 'for each {g}, the {a} {one}', '>{a} {one} for every {g}', 'show the {a} {one} for each {g}'] if limit == 1 else \
            ['>{k} {a} {n} of each {g}', '>{a} {k} {n} per {g}', 'for each {g}, the {a} {k} {n}', 'for every {g} the {k} {a} {n}', 'show the {k} {a} {n} for each {g}']
        x, order = ref(dates[0]), ref(dates[0]) + (' DESC' if latest else '')
    else:
        measure = c.measure()
        if measure is None or measure.nullable:
            return None
        least = c.chance(.25)
        limit, k, h = places(c, least)
        adjectives = [a for a in (measure.low if least else measure.high) if a not in ('highest', 'lowest', 'largest', 'smallest', 'biggest')]
        slots = {'k': k, 'h': h, 'm': c.phrase(measure.phrases), 'n': s.many(), 'one': s.one(), 'g': g.phrase, 'a': c.rng.choice(adjectives) if adjectives else ''}
        if limit == 1:
            patterns = ['>{one} with the {h} {m} in each {g}', 'which {one} has the {h} {m} in each {g}', '>{one} with the {h} {m} per {g}', 'for each {g}, the {one} with the {h} {m}', 'for every {g} find the {one} with the {h} {m}']
            if adjectives:
                patterns += ['>{a} {one} of each {g}', '{a} {one} per {g}', 'who is the {a} {one} in each {g}' if is_person(c.noun) else 'which is the {a} {one} in each {g}', '>{a} {one} for every {g}']
        else:
            patterns = ['>{k} {n} with the {h} {m} in each {g}', '>top {k} {n} by {m} per {g}', 'top {k} {n} of each {g} by {m}', 'for each {g}, the {k} {n} with the {h} {m}', 'within each {g} the {k} {n} with the {h} {m}', 'list the {k} {n} with the {h} {m} for every {g}']
            if least:
                patterns = [p.replace('top {k}', 'bottom {k}') for p in patterns]
            if adjectives:
                patterns += ['>{k} {a} {n} of each {g}', '{a} {k} {n} per {g}', 'the {k} {a} {n} in every {g}']
        x, order = measure.sql(ref), measure.sql(ref) + ('' if least else ' DESC')
    return asked(c, say(c, patterns, **slots), place_query(c, g.items + items + [x], order, g.items[0], s.where, limit), slots.get('m') or c.column_name(dates[0]))


# ---- lookups ----

@family(1.5)
def lookup(c):
    """"email of Anna Berg", "when was Acme founded"."""
    label = c.base.label
    columns = [x for x in c.base.columns if x.role in ('cat', 'num', 'date', 'text', 'flag') and x.phrases and x is not label]
    if label is None or not label.values or not columns:
        return None
    value = c.rng.choice(label.values)
    if '_' in value:
        return None
    v = c.value(value)
    chosen = c.rng.sample(columns, 2) if len(columns) > 1 and c.chance(.2) else [c.rng.choice(columns)]
    chosen = [x for x in chosen if x.role != 'flag']
    if not chosen:
        return None
    m = ' and '.join(c.column_name(x) for x in chosen)
    n = c.noun
    patterns = ['{m} of {v}', '>{m} of {v}', 'what is the {m} of {v}', "what's the {m} of {v}", "{v}'s {m}", "what is {v}'s {m}", '{m} for {v}', 'find the {m} of the {n} {v}', 'show {m} for {n} {v}', '{v} {m}', 'tell me the {m} of {v}', 'i need the {m} of {v}', 'look up the {m} of {v}', 'could you tell me the {m} of {v}', 'give me {v}\'s {m}', 'what {m} does {v} have', 'get {m} of {n} {v}']
    if len(chosen) > 1:
        patterns = ['{m} of {v}', '>{m} of {v}', 'what are the {m} of {v}', 'show {m} for {n} {v}', 'give me the {m} of {v}', '{m} for {v}', 'look up {m} of {n} {v}']
    elif chosen[0].role == 'date' and chosen[0].verbs and not is_plural(n):
        verb = chosen[0].verbs[0]
        if parts.PASSIVE.search(verb) and verb not in parts.INTRANSITIVE:
            patterns = ['when was {v} ' + verb] * 4 + ['on what date was {v} ' + verb, 'since when is {v} ' + verb, *patterns[:3]]
            patterns = [p for p in patterns if 'since' not in p]
    elif chosen[0].phrases[0] in ('city', 'country', 'location', 'site', 'town') :
        patterns += ['where is {v}', 'in which {m} is {v}', 'which {m} is {v} in']
    return say(c, patterns, m=m, v=v, n=n), c.sql([ref(x) for x in chosen], [f'{ref(label)} = {literal(value)}'])


@family(.9)
def lookup_parent(c):
    """"which department does Anna work in": the name of what a named row belongs to."""
    label = c.base.label
    keys = [k for k in c.base.keys if k.parent.label is not None and k.parent.name in c.paths and len(c.paths[k.parent.name]) == 1]
    if label is None or not label.values or not keys:
        return None
    key = c.rng.choice(keys)
    e, value = c.name(key.parent), c.rng.choice(label.values)
    patterns = ['which {e} does {v} belong to', '{e} of {v}', 'what is the {e} of {v}', '>{e} of {v}', "{v}'s {e}", "what is {v}'s {e}", 'to which {e} does {v} belong', 'find the {e} of the {n} {v}', 'name of the {e} of {v}', 'which {e} is {v} assigned to', 'what {e} is {n} {v} with']
    return say(c, patterns, e=e, v=c.value(value), n=c.noun), c.sql([ref(key.parent.label)], [f'{ref(label)} = {literal(value)}'])


@family(1.0)
def columns_of_two_tables(c):
    """"invoices with the customer's name and city"."""
    items = c.row_items()
    keys = [k for k in c.base.keys if k.parent.label is not None and k.parent.name in c.paths and len(c.paths[k.parent.name]) == 1 and not k.nullable]
    if items is None or not keys:
        return None
    key = c.rng.choice(keys)
    e = c.name(key.parent)
    own = [x for x in c.base.columns if x.role in ('cat', 'num', 'date') and x.phrases]
    s = c.subject(.5, .2)
    extra, said = [ref(key.parent.label)], c.rng.choice(['{e}', '{e} name', 'name of the {e}']).format(e=e)
    if own and c.chance(.5):
        column = c.rng.choice(own)
        extra.insert(0, ref(column))
        said = f'{c.column_name(column)} and {said}'
    first = 'name' if c.base.label is not None else c.noun + ' id'
    patterns = ['{n} with their {x}', '>{n} and their {x}', 'list {n} with {x}', '>{n} together with the {x}', 'show {f}, {x} of all {n}' if ' and ' in said else 'show {f} and {x} of all {n}', 'all {n} incl. {x}', '>{n}, with {x}', 'give me {n} along with their {x}', 'list all {n} and the {x} they belong to' if ' ' not in said and len(extra) == 1 else 'list all {n} with the {x}']
    return say(c, patterns, n=s.many(), x=said, f=first), c.sql(items + extra, s.where)


# ---- averages and extremes ----

@family(.8)
def above_group_average(c):
    """"groups whose total is above the average of ...": rows against the average of a part of them."""
    measure, items = c.measure(), c.row_items()
    columns = [x for x in c.base.of('cat') if 1 < len(x.values) <= 20]
    if measure is None or items is None or not columns:
        return None
    column = c.rng.choice(columns)
    value = c.rng.choice(column.values)
    before, after = c.place(column, c.column_name(column), c.value(value))
    group = squeeze(f'{before} {plural(c.noun)} {after}')
    x, m = measure.sql(ref), c.phrase(measure.phrases)
    above = c.chance(.7)
    inner = select(c.base, c.paths, [f'avg({x})'], [f'{ref(column)} = {literal(value)}'])
    word = c.rng.choice(['above', 'higher than', 'over', 'greater than', 'exceeding'] if above else ['below', 'lower than', 'under', 'less than'])
    patterns = ['{n} with {am} {o} the average {m} of {g}', 'which {n} have {am} {o} the average of {g}', '{n} whose {m} is {o} the mean {m} of {g}', '>{n} with {m} {o} the average for {g}', 'list {n} where the {m} is {o} that of the average {g1}', 'find {n} having {am} {o} the average {m} of {g}', 'show {n} with more {m} than {g} on average' if above else 'show {n} with less {m} than {g} on average']
    patterns = [p for p in patterns if '{g1}' not in p]
    said = word if word not in ('exceeding',) else 'above'
    counted = c.chance(.3)
    question = say(c, patterns, n=plural(c.noun), m=m, am=article(m), o=said, g=group)
    where = [f'{x} {">" if above else "<"} ({inner})']
    if counted and not question.startswith(('which', 'list', 'find', 'show', '>')):
        return 'how many ' + question.replace(' with ', ' have ', 1), c.sql(['count(*)'], where)
    return question, c.sql(items, where)


@family(.9)
def extreme_with_row(c):
    """"cheapest and dearest", "maximum salary and who has it"."""
    measure, items = c.measure(), c.row_items()
    if measure is None or items is None or measure.nullable:
        return None
    s = c.subject(.3, .15)
    x, m = measure.sql(ref), c.phrase(measure.phrases)
    most = c.chance(.7)
    h = c.rng.choice(['highest', 'largest', 'maximum', 'top'] if most else ['lowest', 'smallest', 'minimum'])
    who = 'who has it' if is_person(c.noun) else f'which {c.noun} it belongs to'
    patterns = ['what is the {h} {m} of {n} and {who}', '>{one} with the {h} {m}, together with the {m}', '{h} {m} among {n} and the {one} it belongs to' if not is_person(c.noun) else '{h} {m} among {n} and who has it', 'which {one} has the {h} {m}, and how much is it', 'who has the {h} {m} of all {n} and what is it' if is_person(c.noun) else 'which of the {n} has the {h} {m} and what is it',
                '>{h} {m} and the {one} behind it', 'show the {one} that has the {h} {m} and its value']
    return say(c, patterns, n=s.many(), one=s.one(), h=h, m=m, who=who), c.sql(items + [x], s.where, order=[x + (' DESC' if most else '')], limit=1)


@family(.9)
def subquery_extreme(c):
    """All rows that share the extreme."""
    measures = [m for m in c.base.measures if len(m.columns) == 1]
    items = c.row_items()
    if not measures or items is None:
        return None
    measure = c.rng.choice(measures)
    x, m = measure.sql(ref), c.phrase(measure.phrases)
    most = c.chance(.7)
    inner = select(c.base, c.paths, [f'{"max" if most else "min"}({x})'])
    h = c.rng.choice(['highest', 'maximum', 'largest'] if most else ['lowest', 'minimum', 'smallest'])
    patterns = ['all {n} with the {h} {m}', 'list every {one} that has the {h} {m}', '{n} tied for the {h} {m}', '>{n} whose {m} equals the {h} {m}', 'how many {n} have the {h} {m}', 'all {n} that reach the {h} {m}' if most else 'all {n} at the {h} {m}', 'which {n} share the {h} {m}', 'find all {n} having the {h} {m}']
    question = say(c, patterns, n=plural(c.noun), one=c.noun, h=h, m=m)
    return question, c.sql(['count(*)'] if question.startswith('how many') else items, [f'{x} = ({inner})'])


# ---- short forms ----

SHORT_COUNT = ['{n}?', '# {n}', '#{n}', 'no. of {n}', 'nr {n}', '{n} cnt', 'cnt {n}', 'num {n}', '{n} total', 'total {n}', '{n}: how many', '{n} - how many?', '{n}, number of', 'headcount {n}'][:13]


@family(.8)
def short_count(c):
    s = c.subject(.6, .4)
    if c.base.rows < 4:
        return None
    g = c.group() if c.chance(.5) else None
    if g is None:
        patterns = [p for p in SHORT_COUNT if p != '{n}?']
        return say(c, patterns, n=s.many()), c.sql(['count(*)'], s.where)
    patterns = ['{n} by {g}', '# {n} by {g}', '{n} / {g}', '{n} per {g}', 'no. of {n} per {g}', 'cnt {n} by {g}', '{n} count by {g}', '#{n} per {g}', '{g}: number of {n}', '{n} split by {g}', '{g} breakdown {n}']
    return say(c, patterns, n=s.many(), g=g.phrase), c.sql(g.items + ['count(*)'], s.where, group=g.expressions)


@family(.9)
def short_measure(c):
    s = c.subject(.3, .45)
    measure = c.measure()
    if measure is None:
        return None
    kind = c.rng.choice(['sum', 'avg', 'avg', 'max', 'min'] if measure.summable else ['avg', 'avg', 'max', 'min'])
    x = f'{kind}({measure.sql(ref)})'
    word = {'sum': ['sum', 'ttl', 'tot', 'total'], 'avg': ['avg', 'avg.', 'mean', 'ave'], 'max': ['max', 'max.', 'highest'], 'min': ['min', 'min.', 'lowest']}[kind]
    g = c.group() if c.chance(.6) else None
    slots = {'a': c.rng.choice(word), 'm': c.phrase(measure.phrases), 'n': s.many(), 'g': g.phrase if g else ''}
    if g is None:
        return say(c, ['{a} {m} {n}', '{a} {m} of {n}', '{n} {a} {m}', '{a} {m} ({n})', '{n}: {a} {m}', '{a} {m} for {n}', '{m} of {n}, {a}'], **slots), c.sql([x], s.where)
    return say(c, ['{a} {m} {n} by {g}', '{a} {m} of {n} per {g}', '{n}: {a} {m} by {g}', '{a} {m} / {g} ({n})', '{g} - {a} {m} of {n}', '{a} {m} by {g} for {n}', 'by {g}: {a} {m} of {n}'], **slots), \
        c.sql(g.items + [x], s.where, group=g.expressions)


# ---- answerable, though they sound like reasons ----

@family(.4)
def reasons_counted(c):
    """"most common reason for absences": a column says it."""
    columns = [x for x in c.base.of('cat') if len(x.values) > 1 and {'reason', 'cause', 'excuse', 'topic', 'peril', 'outcome'} & set(x.phrases[0].split())]
    if not columns:
        return None
    column = c.rng.choice(columns)
    c.used.add(id(column))
    s = c.subject(.3, .35)
    m, x = c.column_name(column), ref(column)
    slots = {'m': m, 'ms': plural(m), 'n': s.many()}
    known = [f'{x} IS NOT NULL'] if column.nullable else []
    if c.chance(.5):
        patterns = ['what is the most common {m} for {n}', '>most frequent {m} of {n}', 'which {m} do {n} have most often', 'main {m} for {n}', '>top {m} of {n}', 'what {m} comes up most often for {n}', 'number one {m} for {n}']
        return say(c, patterns, **slots), c.sql([x], s.where + known, group=[x], order=['count(*) DESC'], limit=1)
    patterns = ['>{ms} for {n} and how often', 'what are the {ms} for {n}, with counts', '>{n} by {m}', 'how often does each {m} occur among {n}', '>breakdown of {n} by {m}', 'count {n} per {m}', 'frequency of each {m} for {n}']
    return say(c, patterns, **slots), c.sql([x, 'count(*)'], s.where + known, group=[x])


# ---- polite and wordy ----

POLITE = ['could you please tell me {q}', 'i would like to know {q}', 'can you find out {q}', "i'm trying to figure out {q}", 'do you happen to know {q}', 'please tell me {q}', 'my manager wants to know {q}', 'let me know {q}', 'i was wondering {q}', 'would you mind checking {q}', 'we need to find out {q}', 'hi, could you check {q}', 'tell me {q}']


@family(1.2)
def polite(c):
    """Indirect questions that have an answer."""
    s = c.subject(.7, .35, most=2)
    g = c.group() if c.chance(.4) else None
    made = aggregate(c, ('sum', 'avg', 'max')) if c.chance(.45) else None
    if made is None:
        inner = f'how many {s.many()} there are' if c.chance(.7) else f'how many {s.many()} we have'
    else:
        inner = f'what the {made[0]} of {s.many()} is'
    if g is not None:
        inner += f' {c.rng.choice(["for each", "per", "by"])} {g.phrase}'
    x = 'count(*)' if made is None else made[1]
    return say(c, POLITE, q=inner), c.sql((g.items if g else []) + [x], s.where, group=g.expressions if g else ())


@family(.5, held=True)
def yes_and_how_many(c):
    """"are there any ... and if so how many"."""
    s = c.subject(1.0, .3)
    if not s.where:
        return None
    return say(c, ['are there any {n}, and if so how many', 'do we have {n}, how many', 'if there are {n}, how many would that be', 'just curious, the amount of {n}', 'size of the set of {n}'], n=s.many()), c.sql(['count(*)'], s.where)


@family(.9)
def group_with_filters(c):
    """Several filters with a grouping, often in a period."""
    g = c.group()
    if g is None:
        return None
    s = c.subject(1.0, 0, most=2)
    when = period_for(c, s, .6)
    made = aggregate(c, ('sum', 'avg')) if c.chance(.55) else None
    x = 'count(*)' if made is None else made[1]
    thing = c.rng.choice(['number of {n}', '{n}', 'count of {n}']).format(n=s.many(False)) if made is None else f'{made[0]} of {s.many(False)}'
    least, limit = c.chance(.2), c.rng.choice([None, None, None, None, 3, 5, 10])
    slots = {'t': thing, 'g': g.phrase, 'gs': plural(g.phrase), 'w': when, 'b': by(c, g), 'k': c.number(limit) if limit else ''}
    if limit is not None and g.entity is not None:
        patterns = ['>{gs} with the lowest {t} {w}, {k} of them', 'bottom {k} {gs} by {t} {w}', 'the {k} {gs} with the lowest {t} {w}'] if least else ['top {k} {gs} by {t} {w}', '>{k} {gs} with the highest {t} {w}', '{w}, which {k} {gs} had the highest {t}' if when else 'which {k} {gs} had the highest {t}', 'the {k} {gs} with the biggest {t} {w}', 'list the top {k} {gs} by {t} {w}']
        if made is None:
            slots['t'] = 'number of ' + s.many(False)
        return say(c, patterns, **slots), c.sql(g.items + [x], s.where, group=g.expressions, order=[x + ('' if least else ' DESC')], limit=limit)
    patterns = ['>{t} {b} {w}', '>{t} {w} {b}', '{w}: {t} {b}' if when else '{t} {b}', 'show {t} {w} {b}', 'compute {t} {b} {w}', '{b}, {t} {w}', 'give me {t} {b} {w}']
    return say(c, patterns, **slots), c.sql(g.items + [x], s.where, group=g.expressions)


@family(.7)
def both_and_neither(c):
    """A thing asked of two values of its child rows: bought both, bought one but not the other."""
    key, items = child_of(c), c.row_items()
    if key is None or items is None or c.base.label is None:
        return None
    columns = [x for x in key.child.of('cat') if 2 < len(x.values) <= 30]
    if not columns:
        return None
    column = c.rng.choice(columns)
    child = type(c)(c.rng, c.database, key.child, c.now)
    a, b = c.rng.sample(column.values, 2)
    sides = [child.place(column, child.column_name(column), child.value(v)) for v in (a, b)]
    kids = [squeeze(f'{x} {plural(child.noun)} {y}') for x, y in sides]
    subs = [select(key.child, child.paths, [ref(key.column)], [f'{ref(column)} = {literal(v)}'] + ([f'{ref(key.column)} IS NOT NULL'] if key.nullable else [])) for v in (a, b)]
    both = c.chance(.5)
    who = 'who' if is_person(c.noun) else 'that'
    patterns = ['{n} with both {x} and {y}', '{n} {who} have {x} and also {y}', '{n} {who} have both {x} and {y}', 'which {n} have {x} as well as {y}', '{n} having {x} and {y}'] if both else \
        ['{n} with {x} but no {y}', '{n} {who} have {x} but not {y}', 'which {n} have {x} but never had {y}', '{n} with {x} and without {y}', '{n} {who} have {x} but no {y}', 'list {n} with {x} who lack {y}' if who == 'who' else 'list {n} with {x} lacking {y}']
    where = [f'{ref(c.base.pk)} IN ({subs[0]})', f'{ref(c.base.pk)} {"IN" if both else "NOT IN"} ({subs[1]})']
    question = say(c, patterns, n=plural(c.noun), x=kids[0], y=kids[1], who=who)
    return ('' if question.startswith(('which', 'list')) else c.rng.choice(['>', '', 'find '])) + question, c.sql(items, where)
