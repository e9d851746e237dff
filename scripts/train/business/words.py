"""English as far as question templates need it: splitting names, plurals, number words, typos."""
import re

IRREGULAR = {'person': 'people', 'child': 'children', 'man': 'men', 'woman': 'women', 'staff': 'staff', 'series': 'series',
             'equipment': 'equipment', 'inventory': 'inventory', 'revenue': 'revenue', 'software': 'software', 'mouse': 'mice',
             'feedback': 'feedback', 'datum': 'data', 'information': 'information', 'headcount': 'headcount', 'aircraft': 'aircraft',
             'analysis': 'analyses', 'lens': 'lenses', 'taken': 'taken', 'diagnosis': 'diagnoses', 'leave': 'leave', 'history': 'history', 'news': 'news'}
SINGULAR = {plural: one for one, plural in IRREGULAR.items()}
EXPANDED = {'qty': 'quantity', 'amt': 'amount', 'dept': 'department', 'emp': 'employee', 'cust': 'customer', 'num': 'number',
            'addr': 'address', 'desc': 'description', 'prod': 'product', 'acct': 'account', 'inv': 'invoice', 'mgr': 'manager',
            'lname': 'last name', 'fname': 'first name', 'stu': 'student', 'yr': 'year', 'dob': 'date of birth', 'tel': 'phone',
            'pct': 'percent', 'cat': 'category', 'prof': 'professor', 'bldg': 'building', 'avg': 'average', 'ord': 'order'}
NUMBERS = ('zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve')
# People's other words for the same things; used in questions only.
SYNONYMS = {
    'customer': ['client'], 'client': ['customer'], 'employee': ['staff member', 'worker'], 'staff': ['employees'],
    'product': ['item', 'article'], 'order': ['purchase'], 'invoice': ['bill'], 'payment': ['transaction'],
    'supplier': ['vendor'], 'vendor': ['supplier'], 'ticket': ['case', 'request'], 'shipment': ['delivery', 'consignment'],
    'store': ['shop'], 'shop': ['store'], 'movie': ['film'], 'film': ['movie'], 'revenue': ['turnover', 'sales', 'income'],
    'salary': ['pay', 'wage'], 'cost': ['expense'], 'price': ['cost'], 'student': ['pupil'], 'doctor': ['physician'],
    'appointment': ['visit'], 'car': ['vehicle'], 'vehicle': ['car'], 'trip': ['journey'], 'user': ['member'],
    'quantity': ['units', 'volume'], 'company': ['firm', 'business'], 'city': ['town'], 'country': ['nation'],
    'campaign': ['ad campaign'], 'rating': ['score'], 'guest': ['visitor'], 'booking': ['reservation'],
    'reservation': ['booking'], 'team': ['squad'], 'teacher': ['instructor'], 'policy': ['contract'], 'warehouse': ['depot'],
    'department': ['division'], 'amount': ['value'], 'document': ['file'], 'author': ['writer'], 'type': ['kind'],
}


def split_name(name):
    """Words of an identifier, in lower case: "tblUnitPrice" is unit price."""
    text = re.sub(r'([a-z0-9])([A-Z])', r'\1 \2', name)
    text = re.sub(r'([A-Z]+)([A-Z][a-z])', r'\1 \2', text)
    words = [w.lower() for w in re.split(r'[^A-Za-z0-9]+', text) if w]
    while len(words) > 1 and words[0] in ('tbl', 'ref', 'dim', 'fact', 't'):
        words = words[1:]
    return ' '.join(EXPANDED.get(w, w) for w in words)


def plural(phrase):
    head, _, last = phrase.rpartition(' ')
    if ' of ' in phrase:
        first, rest = phrase.split(' of ', 1)
        return plural(first) + ' of ' + rest
    if ' in ' in phrase:
        first, rest = phrase.split(' in ', 1)
        return plural(first) + ' in ' + rest
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last in SINGULAR:
        pass
    elif re.search(r'(s|x|z|ch|sh)$', last):
        last += 'es'
    elif re.search(r'[^aeiou]y$', last):
        last = last[:-1] + 'ies'
    else:
        last += 's'
    return (head + ' ' + last).strip()


def singular(phrase):
    head, _, last = phrase.rpartition(' ')
    if last in SINGULAR:
        last = SINGULAR[last]
    elif re.search(r'(ss|us|is)$', last) or last in IRREGULAR:
        pass
    elif last.endswith('ies') and len(last) > 4 and last not in ('movies', 'series', 'cookies'):
        last = last[:-3] + 'y'
    elif re.search(r'(xes|ches|shes|sses|zzes)$', last):
        last = last[:-2]
    elif last.endswith('s'):
        last = last[:-1]
    return (head + ' ' + last).strip()


def is_plural(phrase):
    last = phrase.split(' ')[-1]
    return last in SINGULAR or (last.endswith('s') and not re.search(r'(ss|us|is)$', last))


def article(phrase):
    """The phrase with "a" or "an", unless it is plural."""
    if is_plural(phrase):
        return phrase
    vowel = phrase[:1].lower() in 'aeio' or (phrase[:1] == 'u' and not phrase.startswith(('un', 'us')) or phrase.startswith('unp'))
    return ('an ' if vowel else 'a ') + phrase


def number(rng, value):
    """A number as people write it; every form is one the linker reads back."""
    if isinstance(value, int) and 0 <= value < len(NUMBERS) and rng.random() < 0.25:
        return NUMBERS[value]
    if isinstance(value, int) and value >= 10000 and value % 1000 == 0 and rng.random() < 0.35:
        return f'{value // 1000}k'
    if isinstance(value, int) and value >= 1000 and rng.random() < 0.4:
        return f'{value:,}'
    return str(value)


def typo(rng, word):
    """One slip of the finger inside the word."""
    at = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(3)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    return word[:at] + word[at] + word[at:]


def synonym(rng, phrase, chance):
    """The phrase with one of its words said otherwise, sometimes. The last word counts most."""
    words = phrase.split(' ')
    one = singular(words[-1])
    if one in SYNONYMS and rng.random() < chance:
        other = rng.choice(SYNONYMS[one])
        words[-1] = plural(other) if one != words[-1] and other not in SINGULAR and not other.endswith('s') else other
    return ' '.join(words)
