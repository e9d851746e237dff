#!/usr/bin/env python3
"""PostgreSQL is found and logged into as libpq does it, from its own places; TLS settings are kept; no password is ever shown."""
import re

from proxy import Proxy
from retail import superuser
from run import CONNECT, OK, answers, askdb, fails, folder, main, postgres, same, shown

RIGHT, WRONG = 'right', 'n0t-it'  # of the role locked (scripts/postgres)


def locked():
    """The folder of the server's socket; the role locked needs a password."""
    return re.search(r'host=([^&]*)', postgres('ASKDB_TEST_LOCKED_POSTGRES')).group(1)


def count_shops(database, **variables):
    """Runs a statement as the role locked; True where it was let in. Whatever comes of it shows no password."""
    result = askdb('check', '--run', '-f', 'csv', '--', database, 'SELECT count(*) AS n FROM customers',
                   variables={'HOME': str(folder() / 'nobody'), **variables})
    for secret in (RIGHT.encode(), WRONG.encode()):
        assert secret not in result.err and secret not in result.out, shown(result.err)
    assert result.status in (OK, CONNECT), f'{result.status}: {shown(result.err)}'
    same(result.out.startswith(b'n\n'), result.status == OK, shown(result.out))
    return result.status == OK


def server_variables():
    return {'PGHOST': locked(), 'PGPORT': '5432', 'PGUSER': 'locked', 'PGDATABASE': 'shop'}


def test_environment_of_libpq():
    assert count_shops('postgresql://', PGPASSWORD=RIGHT, **server_variables())
    assert not count_shops('postgresql://', PGPASSWORD=WRONG, **server_variables())
    assert not count_shops('postgresql://', **server_variables())


def password_file(path, password, mode=0o600):
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'*:*:*:locked:{password}\n', encoding='utf-8')
    path.chmod(mode)
    return str(path)


def test_password_file():
    home = folder() / 'home'
    password_file(home / '.pgpass', RIGHT)
    uri = f'postgresql://locked@/shop?host={locked()}'
    assert count_shops(uri, PGPASSFILE=password_file(folder() / 'passwords', RIGHT))
    assert not count_shops(uri, PGPASSFILE=password_file(folder() / 'passwords', WRONG))
    assert count_shops(uri, HOME=str(home)), '~/.pgpass'
    password_file(home / '.pgpass', RIGHT, 0o644)
    assert not count_shops(uri, HOME=str(home)), 'a file that others may read is not used'


def test_service():
    services = folder() / 'services'
    services.write_text(f'[shop]\nhost={locked()}\nuser=locked\ndbname=shop\npassword={RIGHT}\n'
                        f'[wrong]\nhost={locked()}\nuser=locked\ndbname=shop\npassword={WRONG}\n', encoding='utf-8')
    for database, variables in (('service=shop', {}), ('postgresql://?service=shop', {}), ('postgresql://', {'PGSERVICE': 'shop'})):
        assert count_shops(database, PGSERVICEFILE=str(services), **variables), database
    assert not count_shops('service=wrong', PGSERVICEFILE=str(services))
    assert not count_shops('service=missing', PGSERVICEFILE=str(services))


def test_password_in_the_address_wins_over_other_places():
    uri = f'postgresql://locked:{RIGHT}@/shop?host={locked()}'
    assert count_shops(uri, PGPASSWORD=WRONG)
    assert not count_shops(uri.replace(RIGHT, WRONG), PGPASSWORD=RIGHT)


def test_statement_that_fails_shows_no_password():
    uri = f'postgresql://locked:{RIGHT}@/shop?host={locked()}'
    for options in (('--json-errors',), ()):
        result = askdb('check', '--run', *options, '--', uri, 'SELECT 1 / (id - id) AS a FROM customers')
        assert b'division by zero' in result.err, shown(result.err)
        assert RIGHT.encode() not in result.err, shown(result.err)


def test_tls_settings_are_kept():
    """The server has no TLS: where it is asked for, wherever that is said, nothing is sent without it."""
    with Proxy(superuser()) as proxy:
        plain = proxy.uri.replace('?sslmode=disable', '')
        for uri, variables in ((plain + '?sslmode=require', {}), (plain, {'PGSSLMODE': 'require'})):
            message = fails(CONNECT, 'schema', uri, variables=variables)
            assert 'SSL' in message, message
        message = fails(CONNECT, 'schema', plain + '?sslmode=verify-full&sslrootcert=/nowhere/root.crt')
        assert 'SSL' in message or '/nowhere/root.crt' in message, message
        same(answers('check', '--run', '-f', 'csv', '-q', '--', plain + '?sslmode=prefer', 'SELECT 1 AS a'), b'a\n1\n')


if __name__ == '__main__':
    main(globals())
