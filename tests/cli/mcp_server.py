"""A running askdb mcp, for the tests of it and for those that put many statements to one process."""
import contextlib
import json
import queue
import subprocess
import threading

from run import OK, PATIENCE, binary, environment, same, shop, shown


class Server:
    """A running askdb mcp: a line is a message, both ways."""

    def __init__(self, *arguments, cwd=None):
        self.process = subprocess.Popen([binary(), 'mcp', *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, env=environment(), cwd=cwd)
        self.lines, self.errors, self.last_id = queue.Queue(), [], 0
        for stream, take in ((self.process.stdout, self.lines.put), (self.process.stderr, self.errors.append)):
            threading.Thread(target=self.read, args=(stream, take), daemon=True).start()

    @staticmethod
    def read(stream, take):
        for line in stream:
            take(line)
        take(b'')

    def write(self, line):
        self.process.stdin.write(line + b'\n')
        self.process.stdin.flush()

    def send(self, **message):
        self.write(json.dumps({'jsonrpc': '2.0', **message}).encode())

    def receive(self, timeout=PATIENCE):
        line = self.lines.get(timeout=timeout)
        assert line, f'the server ended: {shown(b"".join(self.errors))}'
        message = json.loads(line.decode('utf-8'))
        same(message['jsonrpc'], '2.0')
        assert ('result' in message) != ('error' in message), message
        return message

    def request(self, method, params=None):
        """Sends it and does not wait; returns its id."""
        self.last_id += 1
        self.send(id=self.last_id, method=method, **({} if params is None else {'params': params}))
        return self.last_id

    def call(self, method, params=None):
        number = self.request(method, params)
        message = self.receive()
        same(message['id'], number)
        return message

    def result(self, method, params=None):
        message = self.call(method, params)
        assert 'result' in message, message
        return message['result']

    def error(self, code, method, params=None):
        message = self.call(method, params)
        same(message.get('error', {}).get('code'), code, message)
        return message['error']['message']

    def tool(self, name, is_error=False, **arguments):
        """The structure of a tool's result, or the text of its error."""
        result = self.result('tools/call', {'name': name, 'arguments': arguments})
        same(result['isError'], is_error, result)
        text = result['content'][0]['text']
        if is_error:
            assert 'structuredContent' not in result, result
            return text
        same(json.loads(text), result['structuredContent'])
        return result['structuredContent']

    def initialize(self, version='2025-06-18'):
        result = self.result('initialize', {'protocolVersion': version, 'capabilities': {},
                                            'clientInfo': {'name': 'test', 'version': '1'}})
        self.send(method='notifications/initialized')
        return result

    def end(self, status=OK):
        """Ends the input; the server ends, having written no more."""
        self.process.stdin.close()
        same(self.process.wait(timeout=PATIENCE), status, shown(b''.join(self.errors)))
        same(self.lines.get(timeout=PATIENCE), b'')

    def kill(self):
        """Ends it at once, if it has not ended; no sanitizer may have complained of it."""
        self.process.kill()
        self.process.wait()
        for words in (b'Sanitizer', b'runtime error:'):
            assert words not in b''.join(self.errors), shown(b''.join(self.errors))


@contextlib.contextmanager
def server(*arguments, ready=True, cwd=None):
    running = Server(*arguments or (shop(),), cwd=cwd)
    try:
        if ready:
            running.initialize()
        yield running
        if running.process.poll() is None and not running.process.stdin.closed:
            running.end()
    finally:
        running.kill()
