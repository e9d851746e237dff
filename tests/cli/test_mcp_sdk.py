#!/usr/bin/env python3
"""askdb mcp serves a client that others wrote: the npm package @modelcontextprotocol/sdk, which scripts/mcp-sdk installs. Skipped
without it, or without Node.js."""
import functools
import json
import pathlib
import shutil
import subprocess

from run import PATIENCE, Skip, answers, binary, environment, main, same, shop, shown

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parents[1] / 'var' / 'mcp-sdk'


@functools.lru_cache(maxsize=None)
def conversation():
    node = shutil.which('node')
    if not node:
        raise Skip('there is no node')
    if not (PACKAGE / 'node_modules' / '@modelcontextprotocol' / 'sdk').exists():
        raise Skip('the package is missing: scripts/mcp-sdk installs it')
    done = subprocess.run([node, str(HERE / 'mcp_client.cjs'), str(PACKAGE), binary(), 'mcp', shop(), '--timeout', '0'],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE, env=environment(), check=False)
    same(done.returncode, 0, shown(done.stderr))
    return json.loads(done.stdout)


def test_the_client_finds_nothing_wrong():
    same(conversation()['faults'], [])


def test_it_knows_the_server_and_its_tools():
    same(conversation()['server']['name'], 'askdb')
    same(conversation()['tools'], ['ask', 'check_sql', 'run_sql', 'list_schema', 'search_knowledge'])


def test_it_asks_and_gets_rows():
    rows = json.loads(answers('ask', shop(), 'orders per channel', '-f', 'json', '-q'))
    same(conversation()['ask']['structuredContent']['rows'], rows)
    same(conversation()['declined']['structuredContent']['answered'], False)


def test_it_is_told_of_bad_statements():
    same(conversation()['checked']['structuredContent']['accepted'], False)
    same(conversation()['refused']['isError'], True)


def test_it_cancels():
    assert 'no patience' in conversation()['cancelled']['message'], conversation()['cancelled']
    same(conversation()['after']['structuredContent']['rows'], [{'seven': 7}])


def test_it_reads_the_schema():
    schema = json.loads(answers('schema', shop(), '-f', 'json'))
    same([one['uri'] for one in conversation()['resources']['resources']], ['askdb://schema'])
    same(json.loads(conversation()['resource']['contents'][0]['text']), schema)
    same(conversation()['schema']['structuredContent'], schema)


if __name__ == '__main__':
    main(globals())
