"""Conversations: a question kept in pieces (`Ask`), and the moves by which a later question changes it."""
import copy
import re
from dataclasses import dataclass, field

from . import templates
from .parts import Context, is_person, round_to, squeeze
from .phrasing import choose
from .select import bucket, change, literal, ref, running, share
from .templates import unit_for
from .words import article, is_plural, plural

PLACING = re.compile(r'^(in|from|via|by|on|through|with|without|for|about|paid by|due to|caused by|because of|missing)\b')
DESCRIBING = re.compile(r'^(with|whose|where|without|that|who|having|missing|not|still)\b')


@dataclass
class Part:
    """One condition: kind is cat, name (of a parent), flag, time or other."""
    kind: str
    condition: str
    before: str = ''
    after: str = ''
    column: object = None
    value: object = None
    noun: str = ''
    name: str = ''


@dataclass
class Grouping:
    phrase: str
    items: list
    expressions: list
    unit: str = ''
    column: object = None


@dataclass
class Ask:
    c: Context
    kind: str                                    # list or value
    parts: list = field(default_factory=list)
    columns: list = field(default_factory=list)  # list: SELECT
    measures: list = field(default_factory=list)  # value: (words, SQL, kind, measure, phrase); the words of a count are ''
    groups: list = field(default_factory=list)
    order: list = field(default_factory=list)
    limit: int = None
    share: bool = False
    having: str = ''
    shown: list = field(default_factory=list)    # what the columns after the first are called, in the first question
    moving: str = ''                             # running or change, over the calendar bucket that groups

    def copy(self):
        made = copy.copy(self)
        for name in ('parts', 'columns', 'measures', 'groups', 'order'):
            setattr(made, name, list(getattr(self, name)))
        return made

    def values(self):
        if self.moving:
            return [{'running': running, 'change': change}[self.moving](m[1], self.groups[0].items[0]) for m in self.measures]
        return [share(m[1]) if self.share else m[1] for m in self.measures]

    def sql(self):
        where = [p.condition for p in self.parts]
        if self.kind == 'list':
            return self.c.sql(self.columns, where, order=self.order, limit=self.limit)
        items = [i for g in self.groups for i in g.items] + self.values()
        order = self.order or [e for g in self.groups[:1] if g.unit for e in g.expressions]
        return self.c.sql(items, where, group=[e for g in self.groups for e in g.expressions], having=[self.having] if self.having else (), order=order, limit=self.limit)

    def things(self):
        before = ' '.join(p.before for p in self.parts)
        after = ' '.join(p.after for p in sorted(self.parts, key=lambda p: p.kind == 'time'))
        return squeeze(f'{before} {plural(self.c.noun)} {after}')

    def text(self):
        c = self.c
        if self.kind == 'list':
            patterns = [p for p in templates.LIST if 'names' not in p or c.base.label is not None]
            if self.shown:
                patterns = ['>{m} of {n}', '{n} with {m}', '{n} and their {m}', 'list {n} with their {m}', '{n}: {m}', 'show {m} of {n}']
                named = ['name' if c.base.label is not None else 'id'] + self.shown
                said = ' and '.join(plural(x) if not is_plural(x) and c.chance(.6) else x for x in named)
                pattern = choose(c, patterns)
                return pattern.format(n=self.things(), m=said if pattern.startswith(('>', 'show')) or ':' in pattern else ' and '.join(self.shown))
            return choose(c, patterns).format(n=self.things())
        words = self.measures[0][0]
        if not self.groups:
            patterns = ['>{x} of {n}', 'what is the {x} of {n}', '>{x} for {n}'] if words else templates.COUNT_PLAIN
            return choose(c, patterns).format(x=words, n=self.things())
        by = c.rng.choice(['by', 'per', 'for each']) + ' ' + ' and '.join(g.phrase for g in self.groups)
        thing = f'{words} of {self.things()}' if words else c.rng.choice(['number of ', '', 'count of ']) + self.things()
        return choose(c, ['>{x} {b}', 'show {x} {b}', '>{x} {b}', 'break down {x} {b}']).format(x=thing, b=by)


# ---- pieces ----

def cat_part(c, column, value):
    before, after = c.place(column, c.column_name(column), c.value(value))
    return Part('cat', f'{ref(column)} = {literal(value)}', before, after, column, value, '', c.column_name(column))


ABOVE = ('over', 'above', 'more than', 'greater than', 'longer than', 'higher than', 'at least')
BELOW = ('under', 'below', 'less than', 'smaller than', 'shorter than', 'lower than', 'at most')
LENGTHS = {'minutes', 'hours', 'km', 'length', 'duration', 'distance', 'kilometers', 'meters', 'days', 'nights', 'miles'}


def bound_words(c, name, op):
    words = [w for w in (ABOVE if op[0] == '>' else BELOW) if w.startswith('at ') == ('=' in op)]
    return c.rng.choice([w for w in words if w not in ('longer than', 'shorter than') or LENGTHS & set(name.split())])


def bound_part(c, taken, column=None, op=None, value=None):
    """A bound of a number, which a later turn may move."""
    found = [m for m in c.base.measures if len(m.columns) == 1 and len(m.columns[0].numbers) > 8 and id(m.columns[0]) not in taken]
    if column is None:
        if not found:
            return None
        measure = c.rng.choice(found)
        column, name = measure.columns[0], c.phrase(measure.phrases)
        c.used.add(id(column))
    else:
        name = c.column_name(column)
    numbers = column.numbers
    op = op or c.rng.choice(['>', '>', '<', '>=', '<='])
    value = round_to(numbers[int(len(numbers) * c.rng.uniform(.15, .85))], numbers) if value is None else value
    words = f'{bound_words(c, name, op)} {c.number(value)}'
    after = c.rng.choice([f'with {article(name)} {words}', f'with {name} {words}', f'whose {name} is {words}', f'where {name} is {words}'])
    return Part('bound', f'{ref(column)} {op} {value}', '', after, column, (op, value), '', name)


def name_part(c, other, value):
    noun = c.name(other)
    link = c.rng.choice(['of', 'for'] if is_person(noun) else ['for', 'of'])
    after = f'{link} {c.rng.choice(["", "", noun + " "])}{c.value(value)}'
    return Part('name', f'{ref(other.label)} = {literal(value)}', '', after, other.label, value, noun, noun)


def new_part(a):
    """A further condition on columns not yet used."""
    c = a.c
    r = c.rng.random()
    taken = {id(p.column) for p in a.parts} | {id(g.column) for g in a.groups} | {i for p in a.parts for i in ([] if p.column else c.used)}
    if r < .5:
        columns = [x for t in [c.base] for x in t.of('cat') if len(x.values) > 1 and id(x) not in taken]
        if columns:
            column = c.rng.choice(columns)
            return cat_part(c, column, c.rng.choice(column.values))
    if r < .68:
        others = [t for t in c.up(own=False) if len(c.paths[t.name]) <= 2 and t.label is not None and t.label.values and id(t.label) not in taken]
        if others:
            other = c.rng.choice(others)
            return name_part(c, other, c.rng.choice(other.label.values))
    if c.chance(.4):
        part = bound_part(c, taken)
        if part is not None:
            return part
    f = c.filters(1, ('num', 'null', 'flag', 'text'))
    if not f or taken & set(f[0].columns) or (f[0].before and any(p.before for p in a.parts)):
        return None
    c.used |= set(f[0].columns)
    kind = 'flag' if f[0].condition.endswith((' = 0', ' = 1')) else 'null' if ' NULL' in f[0].condition else 'other'
    return Part(kind, f[0].condition, f[0].before, f[0].after)


def time_part(a):
    column = a.c.time_column()
    if column is None or any(p.kind == 'time' for p in a.parts):
        return None
    period = a.c.period(column)
    return Part('time', period.condition, '', a.c.dated(column, period), column, period)


def grouping(a, time_chance=.3):
    c = a.c
    column = c.time_column()
    if column is not None and c.chance(time_chance) and not column.nullable and not any(g.unit for g in a.groups) \
            and (column.high_value - column.low_value).days > 200:
        unit = unit_for(c, column, fine=False)
        g = bucket(unit, column)
        return Grouping(unit, [g], [g], unit, column)
    g = c.group()
    if g is None or any(g.column is h.column for h in a.groups) or any(p.column is g.column for p in a.parts):
        return None
    return Grouping(g.phrase, g.items, g.expressions, '', g.column)


def measured(c, kinds=('sum', 'avg'), measure=None):
    return templates.aggregate(c, kinds, measure)


COUNT = ('', 'count(*)', 'count', None, '')


def opening(c):
    """The first question of a conversation."""
    kind = c.rng.choices(('list', 'count', 'measure'), (38, 32, 30))[0]
    a = Ask(c, 'list' if kind == 'list' else 'value')
    if kind == 'list':
        a.columns = c.row_items()
        if a.columns is None:
            return None
        more = [x for x in c.base.columns if x.role in ('cat', 'num', 'date', 'text') and x.phrases]
        if more and c.chance(.25):
            chosen = c.rng.sample(more, 1 if len(more) < 2 or c.chance(.8) else 2)
            a.columns, a.shown = a.columns + [ref(x) for x in chosen], [c.column_name(x) for x in chosen]
    else:
        made = COUNT if kind == 'count' else measured(c)
        if made is None:
            return None
        a.measures = [made]
    if c.chance(.62):
        part = new_part(a)
        if part is not None:
            a.parts.append(part)
    if c.chance(.33):
        part = time_part(a)
        if part is not None:
            a.parts.append(part)
    if a.kind == 'value' and c.chance(.5):
        g = grouping(a)
        if g is not None:
            if g.unit and c.stock and a.measures[0] is not COUNT:
                return None
            a.groups.append(g)
    return a


def bare(period):
    """A period without its preposition, or None where it has another one than "in"."""
    if period.shape != 'in':
        return None
    return re.sub(r'^\x05(in|during|for|over|on|within) (the year )?', '\x05', period.text)


def ones(a):
    return a.c.rng.choice(['ones', plural(a.c.noun)])
