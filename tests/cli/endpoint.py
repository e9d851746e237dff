"""A language model behind an OpenAI-compatible endpoint, played by a server on this machine."""
import contextlib
import http.server
import json
import os
import socket
import struct
import threading

from run import answers, same, shop

QUESTION = 'how many orders were placed'
ORDERS = 'SELECT count(*) AS orders FROM orders'
KEY = 'sk-test-0123456789abcdef'
ENDLESS = 30


# ---- replies ----

def says(content, **choice):
    """A reply of the chat completions call with this text."""
    return {'body': json.dumps({'choices': [{'message': {'role': 'assistant', 'content': content}, **choice}]}).encode()}


def fenced(sql):
    return says(f'```sql\n{sql}\n```')


def states(sql, reason=''):
    """The text of a reply that keeps to the format asked for."""
    return json.dumps({'sql': sql, 'reason': reason})


def chunk(delta, finish=None):
    return {'object': 'chat.completion.chunk', 'choices': [{'index': 0, 'delta': delta, 'finish_reason': finish}]}


def event(value, end='\n\n'):
    return f'data: {value if isinstance(value, str) else json.dumps(value)}{end}'.encode()


def chunks(content, step=7):
    """The chunks of a text, without those of beginning and end."""
    return [chunk({'content': content[at:at + step]}) for at in range(0, len(content), step)]


def stream(*parts):
    """A stream of events: chunks and "[DONE]"; bytes are sent as they are, and for a number nothing for so many seconds."""
    return {'headers': {'Content-Type': 'text/event-stream'},
            'pieces': [part if isinstance(part, (bytes, int, float)) else event(part) for part in parts]}


def streams(content):
    return stream(chunk({'role': 'assistant', 'content': ''}), *chunks(content), chunk({}, 'stop'), '[DONE]')


# ---- the server ----

class Handler(http.server.BaseHTTPRequestHandler):
    """Answers the requests with server.replies in turn, the last one again and again. A reply has a status, headers, and a body
    or the pieces of one; it may come after a delay, be cut off, or be no reply but a reset connection."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length']))
        self.server.requests.append({'path': self.path, 'headers': dict(self.headers), 'json': json.loads(body)})
        reply = self.server.replies[min(len(self.server.requests), len(self.server.replies)) - 1]
        if self.server.stopping.wait(reply.get('delay', 0)):
            return
        if 'reset' in reply:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
            self.connection.close()
            self.close_connection = True
            return
        content = reply.get('body', b'')
        self.close_connection = 'cut' in reply or 'pieces' in reply
        headers = {'Content-Type': 'application/json', **reply.get('headers', {})}
        if 'pieces' not in reply:
            headers.setdefault('Content-Length', str(len(content)))
        try:
            self.send_response(reply.get('status', 200))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            for piece in reply.get('pieces', [content[:reply.get('cut', len(content))]]):
                if isinstance(piece, (int, float)):
                    if self.server.stopping.wait(piece):
                        return
                else:
                    self.wfile.write(piece)
                    self.server.sent += len(piece)
        except OSError:
            self.close_connection = True  # the client has gone

    do_GET = do_POST

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


@contextlib.contextmanager
def model(*replies, wrap=None):
    """A server that gives these replies; `wrap` is put around its socket."""
    with Server(('127.0.0.1', 0), Handler) as server:
        server.replies, server.requests, server.stopping, server.sent = replies, [], threading.Event(), 0
        server.site = f'{"https" if wrap else "http"}://127.0.0.1:{server.server_port}'
        server.url = f'{server.site}/v1#tiny-model'
        if wrap:
            server.socket = wrap(server.socket)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield server
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()


# ---- asking it ----

@contextlib.contextmanager
def variables(**values):
    """Environment variables for the program, gone afterwards."""
    os.environ.update(values)
    try:
        yield
    finally:
        for name in values:
            del os.environ[name]


def ask(server, question=QUESTION, *options, database=None):
    return ('ask', database or shop(), question, '-f', 'csv', '-q', '--model', server.url, *options)


def asked(server, number=0):
    """The prompt of a request: what the model is told last, which of a question's first request is all of it."""
    messages = server.requests[number]['json']['messages']
    same([one['role'] for one in messages], ['user', 'assistant'] * (len(messages) // 2) + ['user'], 'turns')
    return messages[-1]['content']


def answered(*replies, requests=1):
    """The replies lead to the count of orders, after so many requests."""
    with model(*replies) as server:
        same(answers(*ask(server)), b'orders\n10303\n', 'answer')
        same(len(server.requests), requests, 'requests')
        return server


def formats(server):
    """What the requests wanted replies constrained to."""
    return [request['json'].get('response_format', {}).get('type') for request in server.requests]
