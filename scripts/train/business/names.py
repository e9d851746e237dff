"""Names with accents and apostrophes, and keys that are text, for the invented businesses."""
GIVEN = '''Siobhán Chloé José Zoë Søren Małgorzata Björn Inés François Renée Jürgen Aoife Noël Lucía Håkon Anaïs Dario Mirela Tomás Brigitte
Kofi Leila Mateus Priya Ruben Sanne Teodor Umberto Vesna Wim'''.split()
FAMILY = ["O'Brien", 'García', 'Müller', 'Lefèvre', "D'Angelo", 'Sørensen', 'Núñez', 'Novák', 'Østby', "O'Neill", 'Kovács', 'Brandão',
          'Van Dijk', 'Peña', 'Grünwald', 'Hughes', 'Marchetti', 'Adeyemi', 'Iyer', 'Jansen', 'Keller', 'Lundgren', 'Moretti']
HOUSE = ['Hartmann', "O'Leary", 'Café', 'Vasquez', 'Bjørk', 'Delacroix', 'Fontaine', 'Grimaldi', 'Kessler', 'Lindt', 'Marlowe', 'Nakamura', 'Ortega',
         "D'Amico", 'Pryce', 'Quintana', 'Rasmussen', 'Tulipe', 'Verhoeven', 'Whitlock', 'Yilmaz', 'Zabala', 'Ashdown', 'Blanchard']
FORM = ['& Sons', 'AG', 'S.A.', 'Brothers', 'Ltd', 'Trading', 'Group', 'B.V.', 'Works', 'Partners', 'Ltda']


def human(rng, at):
    return f'{GIVEN[at % len(GIVEN)]} {FAMILY[(at * 5 + at // len(GIVEN)) % len(FAMILY)]}'


def house(rng, at):
    return f'{HOUSE[at % len(HOUSE)]} {FORM[(at * 3 + at // len(HOUSE)) % len(FORM)]}'


def coded(prefix, digits=3):
    """Keys like AB001."""
    return lambda at: f'{prefix}{at + 1:0{digits}d}'


def listed(text):
    values = text.split('|')
    return lambda at: values[at]


def thing(first, second):
    """Every pair of two words before any comes again, with a number then."""
    first, second = first.split('|'), second.split('|')
    count = len(first) * len(second)

    def name(rng, at):
        place = at * 7919 % count
        again = f' {at // count + 1}' if at >= count else ''
        return f'{first[place % len(first)]} {second[place // len(first)]}{again}'
    return name


def address(rng, at):
    roads = ('Mill Street', 'Church Lane', 'Elm Road', 'Station Road', 'Garden Way', 'Queen Street', 'Abbey Close', 'Vine Court', 'Bay Drive')
    return f'{roads[at % len(roads)]} {at // len(roads) * 3 % 97 + 1}'


def animal(rng, at):
    first = 'Ki Lu Ma Zu Bo Ne Ta Ro Pi Sa Fe Do Mi Ju Ha Ga Wi Le No Ca'.split()
    rest = 'ko na ra bo mi lly sha to xy ndo ri va ggy pper zzi'.split()
    return first[at % len(first)] + rest[at // len(first) % len(rest)]
