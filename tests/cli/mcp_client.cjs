// A client made of the package @modelcontextprotocol/sdk: what several requests give, as one JSON object.
// usage: node mcp_client.cjs PACKAGE_FOLDER COMMAND ARGUMENT...
const path = require('path');
const { createRequire } = require('module');

const [folder, command, ...args] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(folder), 'client.cjs'));
const { Client } = load('@modelcontextprotocol/sdk/client/index.js');
const { StdioClientTransport } = load('@modelcontextprotocol/sdk/client/stdio.js');

const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0';

async function failure(promise) {
    try {
        await promise;
        return null;
    } catch (error) {
        return { code: error.code, message: error.message };
    }
}

function impatience() {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('no patience')), 300);
    return { signal: controller.signal };
}

async function main() {
    const faults = [];
    const client = new Client({ name: 'askdb-test', version: '1.0.0' });
    client.onerror = (error) => faults.push(String(error));
    await client.connect(new StdioClientTransport({ command, args, env: process.env }));
    const call = (name, values, options) => client.callTool({ name, arguments: values }, undefined, options);
    const tools = await client.listTools(); // from here on the client checks results against the tools' schemas
    const out = {
        server: client.getServerVersion(),
        tools: tools.tools.map((tool) => tool.name),
        ask: await call('ask', { question: 'orders per channel' }),
        declined: await call('ask', { question: 'what will the weather be in Paris tomorrow' }),
        checked: await call('check_sql', { sql: 'select naem from customers' }),
        refused: await call('run_sql', { sql: 'DELETE FROM orders' }),
        schema: await call('list_schema', {}),
        cancelled: await failure(call('run_sql', { sql: endless }, impatience())),
        after: await call('run_sql', { sql: 'SELECT 7 AS seven' }),
        unknown: await failure(client.listPrompts()),
        resources: await client.listResources(),
        resource: await client.readResource({ uri: 'askdb://schema' }),
    };
    await client.ping();
    await client.close();
    process.stdout.write(JSON.stringify({ ...out, faults }));
}

main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
