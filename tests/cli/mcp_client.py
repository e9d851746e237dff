"""A client made of the package mcp of PyPI: what several requests give, as one JSON object.

usage: mcp_client.py COMMAND ARGUMENT...     with the Python that has the package
"""
import asyncio
import datetime
import json
import os
import sys

from mcp import ClientSession, McpError, StdioServerParameters
from mcp.client.stdio import stdio_client

ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0'


def plain(result):
    return result.model_dump(mode='json', by_alias=True)


async def failure(request):
    try:
        await request
    except McpError as error:
        return {'code': error.error.code, 'message': error.error.message}
    return None


async def talk(session):
    server = await session.initialize()
    tools = await session.list_tools()  # from here on the client checks results against the tools' schemas
    call = session.call_tool
    out = {
        'server': server.serverInfo.name,
        'revision': server.protocolVersion,
        'tools': [tool.name for tool in tools.tools],
        'ask': plain(await call('ask', {'question': 'orders per channel'})),
        'declined': plain(await call('ask', {'question': 'what will the weather be in Paris tomorrow'})),
        'checked': plain(await call('check_sql', {'sql': 'select naem from customers'})),
        'refused': plain(await call('run_sql', {'sql': 'DELETE FROM orders'})),
        'schema': plain(await call('list_schema', {})),
        'impatient': await failure(call('run_sql', {'sql': ENDLESS}, read_timeout_seconds=datetime.timedelta(seconds=0.3))),
        'resources': plain(await session.list_resources()),
        'resource': plain(await session.read_resource('askdb://schema')),
    }
    await session.send_ping()
    return out


async def main():
    server = StdioServerParameters(command=sys.argv[1], args=sys.argv[2:], env=dict(os.environ))
    async with stdio_client(server) as (reads, writes), ClientSession(reads, writes) as session:
        print(json.dumps(await talk(session)))


asyncio.run(main())
