"""From a template's question to what someone types: openings, sloppiness, typos."""
import re

from .parts import squeeze
from .words import typo

OPENINGS = ['show me the', 'show me', 'show the', 'give me the', 'give me', 'list the', 'i need the', 'what are the', 'get me the', 'let me see the', "i'd like to see the", 'can you show me the',
            'please show the', 'could you give me the', 'i want to see the', 'we need the', 'pull up the', 'report the', 'display the', 'please list the', 'find the', 'tell me the',
            'can i get the', 'looking for the', 'need the', 'return the', 'output the', 'i want to know the', 'provide the']
ASIDES = ['hey, ', 'hi, ', 'ok, ', 'for the report: ', 'for my meeting: ', 'next: ', 'again: ', 'please ', 'quick question: ', 'just wondering, ', 'can you tell me ',
          'could you check ', 'i was asked: ', 'do you know ', 'tell me ']
ENDINGS = [' please', ', please', ' thanks', ' asap', ' (for the report)', ', if possible', ' pls', ' again']
LOOSE = [('number of', '# of'), ('number of', 'no. of'), ('what is', "what's"), ('average', 'avg'), ('percentage', '%'), (' and ', ' & '), (' with ', ' w/ '), ('without', 'w/o'),
         ('average', 'avg.'), ('quantity', 'qty'), ('revenue', 'rev'), ('amount', 'amt'), ('department', 'dept'), ('customers', 'custs'), ('employees', 'emps'), ('number', 'nr'), ('maximum', 'max'),
         ('minimum', 'min'), ('per month', '/month'), ('per year', 'p.a.'), ('compared to', 'vs'), ('and the', '+'), ('month over month', 'mom'), ('year over year', 'yoy'), ('address', 'addr'),
         ('are there', 'r there'), ('you', 'u'), ('people', 'ppl'), ('information', 'info'), ('greater than', '>'), ('less than', '<'), ('at least', '>='), ('at most', '<='), ('more than', '>'), ('difference', 'diff'), ('statistics', 'stats'), ('management', 'mgmt')]
CASED = re.compile(r'\b(january|february|march|april|may|june|july|august|september|october|november|december)\b', re.I)


def finish(rng, question, keep_case):
    """The finished text."""
    phrase = question.startswith('>')
    text = squeeze(question.lstrip('>'))
    r = rng.random()
    opened = False
    if phrase and r < .5:
        text, opened = f'{rng.choice(OPENINGS)} {text}', True
    elif r > .95:
        asides = ASIDES[:7] if re.match('(how|what|which|who|when)', text) is None else ASIDES
        text, opened = rng.choice(asides) + text, True
    if rng.random() < .03:
        text = text.rstrip('?') + rng.choice(ENDINGS)
    if rng.random() < .14:
        text = loosened(rng, text)
    text = re.sub(r'\bthe the\b', 'the', text)
    text = re.sub(r'\bthe (all|our|each|every)\b', r'\1', text)
    text = re.sub(r' ([,?.])', r'\1', text)
    if rng.random() < .05:
        text = with_typo(rng, text)
    text = text.replace('\x05', '').replace('\x06', '')
    text = re.sub(r'\?+$', '?', text)
    marked = text.endswith('?')
    style = rng.random()
    asks = re.match(r'(how|what|which|who|when|in which|in how|on which|is|are|do|did|can|could|by what|by how)\b', text)
    if style < .4:
        text = text[:1].upper() + text[1:]
        text += '' if marked else '?' if asks or (opened and text.lower().startswith(('can', 'could'))) else '.' if opened and rng.random() < .5 else ''
    elif style < .62 and not keep_case:
        text = text.lower()
    elif style < .75:
        text += '' if marked else '?' if asks or rng.random() < .3 else ''
    elif style < .765 and not keep_case:
        text = text.upper()
    return text


def loosened(rng, text):
    """With one of the short forms that fit, outside of values and times."""
    fitting = [(old, new) for old, new in LOOSE if re.search(r'(?<![a-z])' + old + r'(?![a-z])' if old.isalpha() else re.escape(old), text)
               and not (old == ' and ' and re.search('between|from', text))]
    if not fitting:
        return text
    old, new = rng.choice(fitting)
    pieces = re.split('(\x05[^\x06]*\x06)', text)
    for at in range(0, len(pieces), 2):
        if old in pieces[at]:
            pieces[at] = pieces[at].replace(old, new, 1)
            break
    return ''.join(pieces)


def with_typo(rng, text):
    """One typo in a word that is neither a value nor a time."""
    spans = [m.span() for m in re.finditer('\x05[^\x06]*\x06', text)]
    found = [m for m in re.finditer(r'[A-Za-z]{5,}', text) if not any(a <= m.start() < b for a, b in spans) and not CASED.fullmatch(m.group())]
    if not found:
        return text
    m = rng.choice(found)
    return text[:m.start()] + typo(rng, m.group()) + text[m.end():]
