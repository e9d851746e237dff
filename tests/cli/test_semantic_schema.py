#!/usr/bin/env python3
"""docs/semantic.schema.json says what the reader of semantic files accepts: each key where the schema has it, and no other one."""
import json
import pathlib
import re

from run import FIXTURES, USAGE, askdb, folder, main, same, shop, shown

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((FIXTURES.parent / 'docs' / 'semantic.schema.json').read_text(encoding='utf-8'))
READER = (ROOT / 'src' / 'policy' / 'file.c').read_text(encoding='utf-8')
PLACES = {'file': SCHEMA, **SCHEMA['$defs']}
# Values that fit the sample database; of others the type decides.
VALUES = {('table', 'name'): 'orders', ('table', 'label'): 'status', ('table', 'main_date'): 'ordered_at', ('table', 'rows'): 'id > 0',
          ('column', 'name'): 'status', ('column', 'refers_to'): '', ('column', 'unit'): 'none', ('metric', 'expression'): 'count(orders.id)',
          ('metric', 'name'): 'order number', ('metric', 'filter'): "orders.status = 'x'", ('metric', 'date'): 'orders.ordered_at', ('metric', 'table'): 'orders',
          ('filter', 'table'): 'orders', ('filter', 'condition'): "status = 'x'", ('calculated', 'expression'): 'id + 1',
          ('dimension', 'column'): 'stores.country', ('dimension', 'levels'): ['stores.country', 'stores.city'], ('defaults', 'currency'): 'euros',
          ('file', 'files'): ['other.yaml'],
          ('code', 'value'): 'completed', ('example', 'now'): '2025-12-31', ('file', 'timezone'): 'Europe/Berlin', ('file', 'functions'): []}


def example(place, key, schema):
    """A value that the schema allows."""
    if (place, key) in VALUES:
        return VALUES[place, key]
    if '$ref' in schema:
        return smallest(schema['$ref'].rsplit('/', 1)[1])
    if 'enum' in schema:
        return schema['enum'][0]
    kind = schema['type'] if isinstance(schema['type'], str) else schema['type'][0]
    if kind == 'array':
        return [example(place, f'{key} item', schema['items'])]
    return {'string': f'a {place}', 'integer': 5, 'boolean': key == 'trusted'}[kind]


def smallest(place, *more):
    """An object of the place with what it needs, and more."""
    properties = PLACES[place]['properties']
    more = more + ('column',) * (place == 'dimension' and not {'column', 'levels'} & set(more))
    return {key: example(place, key, properties[key]) for key in [*PLACES[place]['required'], *more]}


def whole(place, item):
    """A file that has the object in its place."""
    if place == 'file':
        return item
    for outer, schema in PLACES.items():
        for key, value in schema['properties'].items():
            if value.get('items', {}).get('$ref') == f'#/$defs/{place}':
                return whole(outer, {**smallest(outer), key: [item]})
            if value.get('$ref') == f'#/$defs/{place}':
                return whole(outer, {**smallest(outer), key: item})
    raise AssertionError(f'{place} stands nowhere')


def checked(item):
    path = folder() / 'schema.yaml'
    (folder() / 'other.yaml').write_text('max_rows: 5', encoding='utf-8')
    path.write_text(json.dumps(item), encoding='utf-8')  # which is YAML
    return askdb('check', shop(), '--semantic', str(path), '-q')


def test_every_key_of_the_schema_is_read():
    for place, schema in PLACES.items():
        for key in schema['properties']:
            result = checked(whole(place, smallest(place, key)))
            assert result.status == 0, f'{place}.{key}: {shown(result.out)} {shown(result.err)}'


def test_what_the_schema_requires_is_required():
    for place, schema in PLACES.items():
        for key in schema['required']:
            item = smallest(place)
            del item[key]
            same(checked(whole(place, item)).status, USAGE, f'{place} without {key}')


def test_each_word_of_an_enumeration_is_read_and_no_other():
    for place, schema in PLACES.items():
        for key, value in schema['properties'].items():
            for word in value.get('enum', []):
                result = checked(whole(place, {**smallest(place), key: word}))
                assert result.status == 0, f'{place}.{key} {word}: {shown(result.out)} {shown(result.err)}'
            if 'enum' in value:
                result = checked(whole(place, {**smallest(place), key: value['enum'][0] + 'x'}))
                same(result.status, USAGE, f'{place}.{key} of a word that is none')
                assert 'did you mean' in shown(result.out), shown(result.out)


def test_no_other_key_is_read():
    for place in PLACES:
        result = checked(whole(place, {**smallest(place), 'synonymes': ['x']}))
        same(result.status, USAGE, f'{place} with a key that is not known')
        assert 'synonymes' in shown(result.err) and 'did you mean' in shown(result.err), shown(result.err)
    read = re.findall(r'struct field (\w+)_fields\[\] = \{(.*?)\n\};', READER, re.S)
    same(sorted(fields for fields, _ in read), sorted(PLACES), 'the places')
    for fields, body in read:
        same(sorted(re.findall(r'[A-Z]+\(struct \w+, (\w+)', body)), sorted(PLACES[fields]['properties']), fields)


main(globals())
