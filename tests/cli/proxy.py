"""A TCP port that leads to the server of scripts/postgres, and breaks when told to."""
import contextlib
import re
import selectors
import socket
import threading


class Proxy:
    def __init__(self, uri):
        """`uri` names a server by the folder of its socket."""
        self.target = re.search(r'host=([^&]*)', uri).group(1) + '/.s.PGSQL.5432'
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.port = self.listener.getsockname()[1]
        self.uri = re.sub(r'@/([^?]*)\?.*', rf'@127.0.0.1:{self.port}/\1?sslmode=disable', uri)
        self.limit = None  # bytes of the server that pass before it breaks
        self.silent = False  # nothing passes any more, and nothing is closed; otherwise it is closed
        self.broken = threading.Event()
        self.ended = threading.Event()
        self.links = []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(self.target)
                self.links.append((client, server))
                threading.Thread(target=self.carry, args=(client, server), daemon=True).start()

    def carry(self, client, server):
        other = {client: server, server: client}
        passed = 0
        with contextlib.suppress(OSError), client, server, selectors.DefaultSelector() as ready:
            for end in other:
                ready.register(end, selectors.EVENT_READ)
            while not self.ended.is_set():
                for key, _ in ready.select(0.1):
                    data = key.fileobj.recv(65536)
                    if not data:
                        return
                    passed += len(data) if key.fileobj is server else 0
                    if self.limit is not None and passed > self.limit:
                        self.broken.set()
                    if self.broken.is_set():
                        if self.silent:
                            self.ended.wait()
                        return
                    other[key.fileobj].sendall(data)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.listener.close()
