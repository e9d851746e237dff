"""Periods as people say them, with the dates that src/english/periods.c reads from the same words.

A phrase comes with its preposition ("in 2024", "since last month"); its condition is on `{t}`, the column.
Where two candidates of the question bound the time ("from March to June 2024"), the upper bound comes first, so that
the parser keeps them apart."""
import datetime
from dataclasses import dataclass

from .words import NUMBERS

MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
          'December')
DAY = datetime.timedelta(days=1)


def add_months(date, count):
    months = date.year * 12 + date.month - 1 + count
    year, month = divmod(months, 12)
    last = (datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1) - DAY).day
    return datetime.date(year, month + 1, min(date.day, last))


def add(date, unit, count):
    if unit == 'day':
        return date + count * DAY
    if unit == 'week':
        return date + 7 * count * DAY
    return add_months(date, count * {'month': 1, 'quarter': 3, 'year': 12}[unit])


def floor(date, unit):
    if unit == 'week':
        return date - date.weekday() * DAY
    if unit == 'month':
        return date.replace(day=1)
    if unit == 'quarter':
        return date.replace(month=(date.month - 1) // 3 * 3 + 1, day=1)
    if unit == 'year':
        return date.replace(month=1, day=1)
    return date


@dataclass
class Span:
    text: str          # without a preposition
    start: datetime.date
    end: datetime.date
    kind: str
    keep_case: bool = False  # a lone month, which is read in capitals only


@dataclass
class Period:
    text: str
    condition: str  # with {t}
    keep_case: bool = False
    bare: str = ''  # usable before a noun ("2024 orders"), or empty
    kind: str = ''
    shape: str = 'in'


def _day_text(rng, d):
    month = MONTHS[d.month - 1]
    return rng.choice([d.isoformat(), d.isoformat(), f'{d.day} {month} {d.year}', f'{month} {d.day}, {d.year}',
                       f'{month[:3]} {d.day} {d.year}', f'{month} {d.day} {d.year}', f'the {d.day}{ending(d.day)} of {month} {d.year}'])


def ending(day):
    return {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10 if day not in (11, 12, 13) else 0, 'th')


def _count_text(rng, count):
    return NUMBERS[count] if count < len(NUMBERS) and rng.random() < 0.3 else str(count)


def absolute(rng, low, high, kinds=('year', 'month', 'quarter', 'half', 'day')):
    """A named span that begins within low..high."""
    kind = rng.choices(('year', 'month', 'quarter', 'half', 'day', 'decade', 'season', 'week'), (36, 28, 16, 5, 4, 1, 1.5, 1))[0]
    if kind not in kinds or (kind == 'decade' and (high - low).days < 6000):
        kind = kinds[0]
    d = low + rng.randrange(max(1, (high - low).days + 1)) * DAY
    if kind == 'year':
        return Span(str(d.year), floor(d, 'year'), add(floor(d, 'year'), 'year', 1), kind)
    if kind == 'decade':
        start = datetime.date(d.year // 10 * 10, 1, 1)
        return Span(f'the {start.year}s', start, add(start, 'year', 10), kind)
    if kind == 'month':
        start, name = floor(d, 'month'), MONTHS[d.month - 1]
        short = 'Sept' if d.month == 9 and rng.random() < .3 else name[:3]
        text = rng.choice([f'{name} {d.year}'] * 5 + [f'{short} {d.year}', f'{name} of {d.year}', f'{d.year}-{d.month:02d}',
                                                     f'{name}, {d.year}'])
        return Span(text, start, add(start, 'month', 1), kind)
    if kind == 'quarter':
        start = floor(d, 'quarter')
        q = (d.month + 2) // 3
        text = rng.choice([f'Q{q} {d.year}'] * 4 + [f'the {["first", "second", "third", "fourth"][q - 1]} quarter of {d.year}'] * 2
                          + [f'{d.year} Q{q}', f'Q{q} of {d.year}', f'quarter {q} of {d.year}', f'Q{q} {d.year % 100:02d}', f"Q{q} '{d.year % 100:02d}", f'Q{q}/{d.year}',
                             f'the {q}{ending(q)} quarter of {d.year}', f'{["first", "second", "third", "fourth"][q - 1]} quarter {d.year}'])
        return Span(text, start, add(start, 'quarter', 1), kind)
    if kind == 'half':
        start = d.replace(month=1 if d.month < 7 else 7, day=1)
        text = rng.choice([f'H{1 if d.month < 7 else 2} {d.year}',
                           f'the {"first" if d.month < 7 else "second"} half of {d.year}'])
        return Span(text, start, add(start, 'month', 6), kind)
    if kind == 'season':
        month = rng.choice((3, 6, 9))
        start = datetime.date(d.year, month, 1)
        return Span(rng.choice(['{} {}', 'the {} of {}', '{} of {}']).format({3: 'spring', 6: 'summer', 9: 'autumn'}[month], d.year), start, add(start, 'month', 3), 'month')
    if kind == 'week':
        start = floor(d, 'week')
        return Span(f'the week of {start.day} {MONTHS[start.month - 1]} {start.year}', start, add(start, 'week', 1), 'week')
    return Span(_day_text(rng, d), d, d + DAY, 'day')


def of_relative_year(rng, now):
    """A part of this year or the last: "first half of the year before", "may last year"."""
    back = rng.random() < .75
    year = now.year - back
    said = rng.choice(['last year', 'last year', 'the previous year'] if back else ['this year', 'this year', 'the current year'])
    r = rng.random()
    if r < .35:
        second = rng.random() < .5
        start = datetime.date(year, 7 if second else 1, 1)
        return Span(f'the {"second" if second else "first"} half of {said}', start, add(start, 'month', 6), 'half')
    if r < .65:
        q = rng.randrange(1, 5)
        start = datetime.date(year, q * 3 - 2, 1)
        return Span(rng.choice([f'Q{q} {said}' if not said.startswith('the') else f'Q{q} of {said}', f'Q{q} of {said}', f'the {["first", "second", "third", "fourth"][q - 1]} quarter of {said}']), start, add(start, 'quarter', 1), 'quarter')
    month = rng.randrange(1, 13)
    start = datetime.date(year, month, 1)
    text = f'{MONTHS[month - 1]} {said}' if not said.startswith('the') else f'{MONTHS[month - 1]} of {said}'
    if rng.random() < .25:
        start = datetime.date(now.year - (month >= now.month), month, 1)
        text = f'last {MONTHS[month - 1]}'
    return Span(text, start, add(start, 'month', 1), 'month', keep_case=month in (3, 5))


def relative(rng, now):
    """A span that hangs on today."""
    kind = rng.choices(('last', 'this', 'count', 'todate', 'day', 'month', 'quarter', 'part'), (30, 16, 30, 8, 4, 8, 4, 11))[0]
    if kind == 'part':
        return of_relative_year(rng, now)
    unit = rng.choices(('month', 'quarter', 'year', 'week'), (34, 18, 32, 16))[0]
    if kind == 'last':
        start = add(floor(now, unit), unit, -1)
        return Span(rng.choice(['last', 'last', 'last', 'the previous', 'the past', 'the prior', 'the last']) + ' ' + unit, start,
                    floor(now, unit), 'last')
    if kind == 'this':
        start = floor(now, unit)
        return Span(rng.choice(['this', 'this', 'this', 'the current']) + ' ' + unit, start, add(start, unit, 1), 'this')
    if kind == 'count':
        unit = rng.choices(('day', 'week', 'month', 'quarter', 'year'), (30, 14, 34, 6, 16))[0]
        count = rng.choice({'day': (7, 10, 14, 30, 30, 45, 60, 90, 100, 180), 'week': (2, 3, 4, 6, 8, 12), 'quarter': (2, 3, 4),
                            'month': (2, 3, 3, 4, 6, 6, 9, 12, 18, 24), 'year': (2, 3, 5, 10)}[unit])
        text = f'{rng.choice(["last", "last", "past", "previous", "trailing" if unit == "month" else "past"])} {_count_text(rng, count)} {unit}s'
        return Span('the ' + text if rng.random() < .7 else text, add(now, unit, -count), now + DAY, 'count')
    if kind == 'todate':
        if rng.random() < .6:
            return Span(rng.choice(['year to date', 'ytd', 'YTD', 'year-to-date']), floor(now, 'year'), now + DAY, 'todate')
        unit = rng.choice(['month', 'quarter', 'week'])
        return Span(f'{unit} to date', floor(now, unit), now + DAY, 'todate')
    if kind == 'day':
        back = rng.randrange(2)
        d = now - back * DAY
        return Span(('today', 'yesterday')[back], d, d + DAY, 'named day')
    if kind == 'month':
        month = rng.randrange(1, 13)
        start = datetime.date(now.year - (month > now.month), month, 1)
        return Span(MONTHS[month - 1], start, add(start, 'month', 1), 'month', keep_case=month in (3, 5))
    q = rng.randrange(1, 5)
    start = datetime.date(now.year, q * 3 - 2, 1)
    if start > now:
        start = start.replace(year=start.year - 1)
    return Span(f'Q{q}', start, add(start, 'quarter', 1), 'quarter')


def _in(rng, span):
    condition = f"{{t}} >= '{span.start}' AND {{t}} < '{span.end}'"
    kind, text = span.kind, span.text
    if kind in ('last', 'this'):
        the = text.startswith('the ')
        phrase = rng.choice(['in ', 'during ', 'over ']) + text if the else text if rng.random() < .8 else 'for ' + text
    elif kind == 'count':
        phrase = rng.choice(['in ', 'over ', 'during ', 'within ', 'for ']) + text if text.startswith('the ') \
            else rng.choice(['', '', 'in ', 'for ']) + text
    elif kind in ('todate', 'named day'):
        phrase = text
    elif kind == 'day':
        phrase = 'on ' + text
    elif kind == 'week':
        phrase = 'in ' + text
    else:
        phrase = rng.choice(['in ', 'in ', 'in ', 'during ', 'for ', 'over ' if kind != 'month' else 'in ']) + text
        if kind == 'year' and rng.random() < .08:
            phrase = f'in the year {text}'
    bare = text if kind in ('year', 'month', 'quarter') and not text.startswith('the ') and ' of ' not in text else ''
    return Period(phrase, condition, span.keep_case, bare, kind)


def _bound(rng, span):
    """since, before, after, until."""
    text = span.text
    named = span.kind not in ('last', 'this', 'named day')
    which = rng.choices(('since', 'before', 'after', 'until'), (40, 28, 22, 10) if named else (60, 40, 0, 0))[0]
    if which == 'since':
        words = ['since ' + text] * 4 + [f'from {text} on', f'from {text} onwards', f'starting {text}', f'{text} or later']
        if span.kind != 'day':
            words.append('since the beginning of ' + text)
        return Period(rng.choice(words), f"{{t}} >= '{span.start}'", span.keep_case, '', span.kind, 'since')
    if which == 'before':
        return Period(rng.choice(['before ', 'before ', 'before ', 'prior to ', 'earlier than ']) + text, f"{{t}} < '{span.start}'",
                      span.keep_case, '', span.kind, 'before')
    if which == 'after':
        return Period(rng.choice(['after ', 'after ', 'later than ']) + text, f"{{t}} >= '{span.end}'", span.keep_case, '', span.kind,
                      'after')
    return Period(rng.choice(['until the end of ', 'through ', 'up to and including ', 'through the end of ']) + text
                  if span.kind != 'day' else rng.choice(['up to and including ', 'through ']) + text,
                  f"{{t}} < '{span.end}'", span.keep_case, '', span.kind, 'until')


def _same_month(rng, low, high):
    """"between 3 and 17 March 2024"."""
    d = floor(low + rng.randrange(max(1, (high - low).days + 1)) * DAY, 'month')
    first, last = sorted(rng.sample(range(1, 29), 2))
    month = f'{MONTHS[d.month - 1]} {d.year}'
    words = [f'between {first} and {last} {month}', f'from {first} to {last} {month}', f'from the {first}{ending(first)} to the {last}{ending(last)} of {month}', f'{first} to {last} {MONTHS[d.month - 1][:3]} {d.year}']
    return Period(rng.choice(words), f"{{t}} < '{d.replace(day=last) + DAY}' AND {{t}} >= '{d.replace(day=first)}'", False, '', 'day', 'between')


def _same_year(rng, low, high):
    """"from March to June 2023"."""
    year = rng.randrange(low.year, high.year + 1)
    first, last = sorted(rng.sample(range(1, 13), 2))
    one, two = MONTHS[first - 1], MONTHS[last - 1]
    words = [f'from {one} to {two} {year}', f'between {one} and {two} {year}', f'{one}-{two} {year}', f'{one} to {two} {year}', f'from {one} through {two} {year}']
    return Period(rng.choice(words), f"{{t}} < '{add(datetime.date(year, last, 1), 'month', 1)}' AND {{t}} >= '{datetime.date(year, first, 1)}'", True, '', 'month', 'between')


def _between(rng, low, high):
    kind = rng.choice(['year', 'month', 'day'])
    if kind == 'year' and high.year - low.year < 2:
        kind = 'month'
    if kind != 'year' and rng.random() < .3:
        return _same_month(rng, low, high) if kind == 'day' else _same_year(rng, low, high)
    one, two = absolute(rng, low, high, (kind,)), absolute(rng, low, high, (kind,))
    if one.start > two.start:
        one, two = two, one
    if one.start == two.start:
        return None
    words = [f'between {one.text} and {two.text}', f'from {one.text} to {two.text}', f'from {one.text} through {two.text}']
    if kind == 'year':
        words.append(f'from {one.text} until the end of {two.text}')
    return Period(rng.choice(words), f"{{t}} < '{two.end}' AND {{t}} >= '{one.start}'", False, '', kind, 'between')


def pick(rng, low, high, now, shapes=('in', 'bound', 'between')):
    """A period that meets low..high, most times."""
    for _ in range(12):
        shape = rng.choices(('in', 'bound', 'between'), (72, 20, 8))[0]
        if shape not in shapes:
            continue
        if shape == 'between':
            period = _between(rng, low, high)
            if period is not None:
                return period
            continue
        near = low < now < high + 400 * DAY
        span = relative(rng, now) if near and rng.random() < (.45 if shape == 'in' else .2) else absolute(rng, low, high)
        if shape == 'in':
            if span.start > high or span.end <= low:
                continue
            return _in(rng, span)
        if span.kind in ('count', 'todate', 'half', 'decade', 'week'):
            continue
        period = _bound(rng, span)
        empty = {'since': span.start > high, 'after': span.end > high, 'before': span.start <= low, 'until': span.end <= low}
        if not empty[period.shape]:
            return period
    return _in(rng, absolute(rng, low, high))
