#!/usr/bin/env python3
"""Servers that speak PostgreSQL's protocol and lack some of what it has. A proxy stands between askdb and the real server and writes
other words of the same length over what either says: the server then truly fails where another kind of server would.
docs/distributed.md says which servers these are."""
import contextlib
import os
import re
import socket
import tempfile
import threading

from run import CANCELLED, CONNECT, DATABASE, answers, askdb, fails, main, postgres, same

COUNT = 'SELECT count(*) AS n FROM stores'


def pump(source, target, words):
    """Copies until an end closes. A word that is cut in two by a read stays as it is: what is sent here is short."""
    with contextlib.suppress(OSError):
        while data := source.recv(1 << 20):
            changed = data
            for old, new in words:
                changed = re.sub(old, new, changed)
            assert len(changed) == len(data), f'messages say how long they are: {words}'
            target.sendall(changed)
    for end in (source, target):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def server(asked=(), told=()):
    """The URI of a server that hears `asked` [(pattern, new)] changed and whose words come with `told` changed."""
    real = re.search(r'host=([^&]*)', postgres()).group(1)
    listener = socket.socket(socket.AF_UNIX)
    with tempfile.TemporaryDirectory(prefix='askdb-proxy-') as place, listener:
        listener.bind(os.path.join(place, '.s.PGSQL.5432'))
        listener.listen()

        def serve():
            with contextlib.suppress(OSError):
                while True:
                    client, _ = listener.accept()
                    upstream = socket.socket(socket.AF_UNIX)
                    upstream.connect(os.path.join(real, '.s.PGSQL.5432'))
                    for ends in ((client, upstream, asked), (upstream, client, told)):
                        threading.Thread(target=pump, args=ends, daemon=True).start()
        threading.Thread(target=serve, daemon=True).start()
        yield postgres().replace(real, place)
        listener.shutdown(socket.SHUT_RDWR)


def counted(uri):
    same(answers('check', uri, COUNT, '--run', '-f', 'csv', '-q'), b'n\n14\n', 'rows')


def test_proxy_alone_changes_nothing():
    with server() as uri:
        counted(uri)


def test_settings_that_the_server_does_not_know_are_done_without():
    unknown = [(b'lock_timeout', b'lock_timeou_'), (b'idle_in_transaction_session_timeout', b'idle_in_transaction_session_timeou_'),
               (b'intervalstyle', b'intervalstyl_'), (b'bytea_output', b'bytea_outpu_')]
    with server(unknown) as uri:
        counted(uri)
        same(askdb('ask', uri, 'how many stores are there', '-f', 'csv').out, b'stores\n14\n', 'answer')


def test_time_limit_holds_without_statement_timeout():
    slow = 'SELECT count(*) FROM order_lines a, order_lines b, order_lines c'
    with server([(b'statement_timeout', b'statement_timeou_')]) as uri:
        counted(uri)
        message = fails(CANCELLED, 'check', uri, slow, '--run', '--timeout', '1', '-q', lines=None)
        assert 'timed out' in message, message


def test_server_without_read_only_transactions_is_refused():
    with server([(b'BEGIN READ ONLY', b'BEGIN          ')]) as uri:
        message = fails(CONNECT, 'check', uri, COUNT, '--run')
        assert 'read-only' in message, message
    with server([(b'BEGIN READ ONLY', b'BEGIN READ ONL_')]) as uri:
        message = fails((CONNECT, DATABASE), 'check', uri, COUNT, '--run')
        assert 'syntax error' in message, message


def test_server_that_does_not_say_whether_it_is_read_only_is_refused():
    with server([(b'transaction_read_only', b'transaction_read_onl_')]) as uri:
        message = fails((CONNECT, DATABASE), 'check', uri, COUNT, '--run')
        assert 'transaction_read_onl_' in message, message


def test_strings_must_be_read_as_the_validator_reads_them():
    with server([(b'standard_conforming_strings', b'standard_conforming_string_')]) as uri:
        message = fails(CONNECT, 'check', uri, COUNT, '--run')
        assert 'standard_conforming_strings' in message, message


def test_statistics_are_not_needed():
    with server([(b'pg_stats', b'pg_stat_')]) as uri:
        counted(uri)
        sql = answers('sql', uri, 'how many customers live in Spain').decode()
        assert "country = 'Spain'" in sql, f'values of small tables are read: {sql}'


def test_catalogs_of_older_servers_are_read():
    """As Greenplum 6 has them, which is PostgreSQL 9.4: no partitions, no included columns, no array_position."""
    newer = [(b'relispartition', b'relispartitio_'), (b'indnkeyatts', b'indnkeyatt_'), (b'array_position', b'array_positio_')]
    with server(newer) as uri:
        fails(CONNECT, 'schema', uri)
    with server(newer, [(rb'server_version\x00\d\d\.\d', b'server_version\x009.4.')]) as uri:
        same(answers('schema', uri, '-f', 'json'), answers('schema', postgres(), '-f', 'json'), 'schema')


if __name__ == '__main__':
    main(globals())
