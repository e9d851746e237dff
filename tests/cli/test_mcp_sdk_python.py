#!/usr/bin/env python3
"""askdb mcp serves a client that others wrote: the package mcp of PyPI, which scripts/mcp-sdk-python installs. Skipped without it."""
import functools
import json
import pathlib
import subprocess

from run import PATIENCE, Skip, answers, binary, environment, main, same, shop, shown

HERE = pathlib.Path(__file__).resolve().parent
PLACE = HERE.parents[1] / 'var' / 'mcp-sdk-python'


@functools.lru_cache(maxsize=None)
def conversation():
    if not list(PLACE.glob('lib/python*/site-packages/mcp')):
        raise Skip('the package is missing: scripts/mcp-sdk-python installs it')
    done = subprocess.run([str(PLACE / 'bin' / 'python'), str(HERE / 'mcp_client.py'), binary(), 'mcp', shop(), '--timeout', '5'],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE, env=environment(), check=False)
    same(done.returncode, 0, shown(done.stderr))
    return json.loads(done.stdout)


def test_it_knows_the_server_and_its_tools():
    same(conversation()['server'], 'askdb')
    same(conversation()['tools'], ['ask', 'check_sql', 'run_sql', 'list_schema', 'search_knowledge'])


def test_it_asks_and_gets_rows():
    rows = json.loads(answers('ask', shop(), 'orders per channel', '-f', 'json', '-q'))
    same(conversation()['ask']['structuredContent']['rows'], rows)
    same(conversation()['declined']['structuredContent']['answered'], False)


def test_it_is_told_of_bad_statements():
    same(conversation()['checked']['structuredContent']['accepted'], False)
    same(conversation()['refused']['isError'], True)


def test_it_gives_up_and_goes_on():
    assert 'imed out' in conversation()['impatient']['message'], conversation()['impatient']


def test_it_reads_the_schema():
    schema = json.loads(answers('schema', shop(), '-f', 'json'))
    same([one['uri'] for one in conversation()['resources']['resources']], ['askdb://schema'])
    same(json.loads(conversation()['resource']['contents'][0]['text']), schema)
    same(conversation()['schema']['structuredContent'], schema)


if __name__ == '__main__':
    main(globals())
