"""Draws questions until there are enough, and throws away what fails, says nothing or was said before."""
import re

from . import entities, extra, followups, money, parts, sold, spoken, style, templates, unanswerable  # noqa: F401 (some register families)

EMPTY_SHARE = 0.02
INVENTED_SHARE = 0.65
HELD_SHARE = 0.12   # with --held: how much comes of families that training never sees
LONGEST = 320
TRIES = 40
MARKS = re.compile('[{}\x01-\x06]')
ASKING = set('''how many what which who when where is are was were do does did have has had the a an of for in on by per each every all with without no any not
there our we show list give me number count total average avg mean sum most least highest lowest top bottom and or to from between that their its it
max min maximum minimum first last latest newest oldest more less fewer than over under at month year week day quarter date share percent percentage
please can you i need find get name names id new monthly yearly weekly daily quarterly annual growth change previous cumulative running since before after
details columns everything about different distinct unique'''.split())


class Maker:
    def __init__(self, rng, databases, held):
        self.rng = rng
        self.databases = databases  # (invented, others)
        self.held = held
        self.seen = set()
        self.empty = 0
        self.failures = {}
        self.donors = []  # (question, its content words) of all databases

    def context(self):
        """One table of one database, larger and richer ones more often."""
        group = self.databases[0] if self.rng.random() < INVENTED_SHARE else self.databases[1]
        database = self.rng.choice(group or self.databases[0])
        tables = [t for t in database.tables if t.rows >= 4]
        if not tables:
            return None
        weights = [1 + 2 * bool(t.measures) + 2 * bool(t.date) + len(t.keys) + (t.rows > 300) for t in tables]
        base = self.rng.choices(tables, weights)[0]
        column = base.date or next((c for c in base.of('date') if c.low_value), None)
        context = parts.Context(self.rng, database, base, None)
        context.now = parts.random_now(self.rng, column or context.time_column())
        context.held = self.held
        return context

    def accept(self, context, question, sql, made):
        """The finished text, or None; `made` are those made so far."""
        text = style.finish(self.rng, question, context.keep_case)
        key = (context.database.id, text.lower())
        if not text or len(text) > LONGEST or key in self.seen or MARKS.search(text + (sql or '')):
            return None
        if sql is not None:
            rows = context.database.run(sql)
            if rows is None:
                return None
            if not rows or all(v in (None, 0) for r in rows for v in r):
                if self.empty >= EMPTY_SHARE * max(50, len(made)):
                    return None
                self.empty += 1
        self.seen.add(key)
        return text

    # ---- questions ----

    def question(self, name, made):
        for _ in range(TRIES):
            context = self.context()
            if context is None:
                continue
            try:
                found = templates.FAMILIES[name][0](context)
            except templates.Unsuitable:
                continue
            if found is None:
                continue
            text = self.accept(context, *found, made)
            if text is None:
                self.failures[name] = self.failures.get(name, 0) + 1
                continue
            self.donors.append((text, self.content(context, text)))
            return {'db_id': context.database.id, 'question': text, 'query': found[1], 'now': context.now.isoformat(),
                    'template': self.template(name, context, name in templates.HELD)}
        return None

    def template(self, name, context, held=False):
        return name + ('@held' if held or context.used_held else '')

    def content(self, context, text):
        words = {unanswerable.singular(w) for w in re.findall('[a-z]{3,}', text.lower())} - ASKING
        nouns = {unanswerable.singular(w) for w in re.findall('[a-z]+', context.noun)}
        return words if nouns & words and '_' not in text else set()

    def questions(self, count):
        families = {n: w for n, (_, w) in templates.FAMILIES.items() if self.held or n not in templates.HELD}
        if self.held:
            rest = sum(w for n, w in families.items() if n not in templates.HELD)
            strict = sum(w for n, w in families.items() if n in templates.HELD) or 1
            families = {n: w * (HELD_SHARE / strict if n in templates.HELD else (1 - HELD_SHARE) / rest) for n, w in families.items()}
        total, made = sum(families.values()), []
        for name, weight in families.items():
            wanted = max(1, round(count * weight / total))
            for _ in range(wanted):
                pair = self.question(name, made)
                if pair is not None:
                    made.append(pair)
        names, weights = list(families), list(families.values())
        for _ in range(count * 2):
            if len(made) >= count:
                break
            pair = self.question(self.rng.choices(names, weights)[0], made)
            if pair is not None:
                made.append(pair)
        self.rng.shuffle(made)
        return made[:count]

    # ---- conversations ----

    def conversations(self, count):
        made = []
        families = {n: f for n, (f, _) in templates.FAMILIES.items() if n not in templates.HELD}
        for _ in range(count * TRIES):
            if len(made) >= count:
                break
            context = self.context()
            if context is None:
                continue
            try:
                found = followups.pairs_for(context, self.rng, families)
            except templates.Unsuitable:
                continue
            if found is None:
                continue
            history, question, sql, name = found
            if any(context.database.run(h[1]) is None or MARKS.search(h[1]) for h in history):
                continue
            early = [{'question': style.finish(self.rng, q, context.keep_case), 'sql': s} for q, s in history]
            if any(MARKS.search(h['question']) for h in early):
                continue
            self.seen.discard((context.database.id, question.lower()))
            text = self.accept_turn(context, question, sql, early, made)
            if text is not None:
                made.append({'db_id': context.database.id, 'history': early, 'question': text, 'query': sql, 'now': context.now.isoformat(),
                             'template': self.template(name, context)})
        return made

    def accept_turn(self, context, question, sql, history, made):
        text = style.finish(self.rng, question, context.keep_case)
        key = (context.database.id, text.lower(), history[-1]['sql'])
        if sql is None:
            return text if text and not MARKS.search(text) else None
        rows = context.database.run(sql)
        if rows is None or not text or MARKS.search(text + sql) or key in self.seen:
            return None
        if (not rows or all(v in (None, 0) for r in rows for v in r)) and self.rng.random() > .1:
            return None
        self.seen.add(key)
        return text

    # ---- no answer ----

    def unanswerables(self, count):
        kinds, made = unanswerable.KINDS, []
        names, weights = list(kinds) + ['other_database'], [w for _, w in kinds.values()] + [2.6]
        for _ in range(count * 60):
            if len(made) >= count:
                break
            name = self.rng.choices(names, weights)[0]
            context = self.context()
            if context is None or (name == 'other_database' and not self.donors):
                continue
            try:
                question = unanswerable.foreign(context, self.donors) if name == 'other_database' else kinds[name][0](context)
            except (templates.Unsuitable, IndexError, ValueError):
                continue
            if question is None:
                continue
            text = question if name == 'other_database' else self.accept(context, question, None, made)
            if text is None or (name == 'other_database' and (context.database.id, text.lower()) in self.seen):
                continue
            self.seen.add((context.database.id, text.lower()))
            made.append({'db_id': context.database.id, 'question': text, 'query': None, 'now': context.now.isoformat(), 'template': self.template(name, context)})
        return made
