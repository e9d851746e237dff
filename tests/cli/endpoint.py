"""A language model behind an OpenAI-compatible endpoint, played by a server on this machine."""
import contextlib
import http.server
import json
import threading


def says(content, **choice):
    """A reply of the chat completions call with this text."""
    return {'body': json.dumps({'choices': [{'message': {'role': 'assistant', 'content': content}, **choice}]}).encode()}


def fenced(sql):
    return says(f'```sql\n{sql}\n```')


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers the requests with server.replies in turn, the last one again and again."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length']))
        self.server.requests.append({'path': self.path, 'headers': dict(self.headers), 'json': json.loads(body)})
        reply = self.server.replies[min(len(self.server.requests), len(self.server.replies)) - 1]
        if self.server.stopping.wait(reply.get('delay', 0)):
            return
        content = reply.get('body', b'')
        try:
            self.send_response(reply.get('status', 200))
            for name, value in {'Content-Type': 'application/json', 'Content-Length': str(len(content)),
                                **reply.get('headers', {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content[:reply.get('cut', len(content))])
        except OSError:
            pass  # the client has gone
        self.close_connection = 'cut' in reply

    do_GET = do_POST

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True


@contextlib.contextmanager
def model(*replies):
    """A server that gives these replies."""
    with Server(('127.0.0.1', 0), Handler) as server:
        server.replies, server.requests, server.stopping = replies, [], threading.Event()
        server.site = f'http://127.0.0.1:{server.server_port}'
        server.url = f'{server.site}/v1#tiny-model'
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield server
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()
