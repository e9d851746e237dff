"""A page in a headless Chromium without network, driven by the DevTools protocol over a pipe
(https://chromedevtools.github.io/devtools-protocol)."""
import base64
import fcntl
import json
import os
import pathlib
import select
import shutil
import subprocess
import time

from run import PATIENCE, SANITIZED, Skip, folder

LOCAL = ('file:', 'data:', 'blob:', 'about:')


def chromium():
    if SANITIZED:
        raise Skip('the pages are the same as without sanitizers')
    for name in ('chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome'):
        if shutil.which(name):
            return shutil.which(name)
    raise Skip('chromium is not installed')


class Browser:
    """Use it in a with statement. What a page asks of the network and complains of is in `fetched` and `complaints`."""

    def __init__(self, width=1000, height=900):
        program = chromium()
        to_child, self.output = os.pipe()
        self.input, from_child = os.pipe()
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (to_child, from_child)]
        os.close(to_child)
        os.close(from_child)

        def place_ends():
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.process = subprocess.Popen(
            [program, '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--hide-scrollbars',
             '--disable-background-networking', '--disable-component-update', '--disable-extensions', '--disable-sync',
             '--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-pipe', f'--user-data-dir={folder() / "chromium"}',
             f'--window-size={width},{height}', 'about:blank'],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=place_ends)
        for end in ends:
            os.close(end)
        self.buffer, self.number, self.session = b'', 0, None
        self.fetched, self.complaints, self.loaded = [], [], False

    def __enter__(self):
        targets = self.call('Target.getTargets')['targetInfos']
        page = next((target['targetId'] for target in targets if target['type'] == 'page'), None)
        page = page or self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=page, flatten=True)['sessionId']
        for domain in ('Page', 'Network', 'Runtime', 'Log'):
            self.call(f'{domain}.enable')
        self.call('Network.emulateNetworkConditions', offline=True, latency=0, downloadThroughput=-1, uploadThroughput=-1)
        return self

    def __exit__(self, *_):
        os.close(self.output)  # the browser ends with its pipe
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.input)

    def message(self, deadline):
        while b'\0' not in self.buffer:
            ready, _, _ = select.select([self.input], [], [], max(0, deadline - time.monotonic()))
            assert ready, 'the browser does not answer'
            piece = os.read(self.input, 1 << 16)
            assert piece, 'the browser ended'
            self.buffer += piece
        text, self.buffer = self.buffer.split(b'\0', 1)
        return json.loads(text)

    def note(self, event):
        method, of = event.get('method'), event.get('params', {})
        if method == 'Network.requestWillBeSent' and not of['request']['url'].startswith(LOCAL):
            self.fetched.append(of['request']['url'])
        elif method == 'Runtime.exceptionThrown':
            details = of['exceptionDetails']
            self.complaints.append(details.get('exception', {}).get('description') or details['text'])
        elif method == 'Runtime.consoleAPICalled' and of['type'] in ('error', 'warning', 'assert'):
            self.complaints.append(' '.join(str(word.get('value', word.get('description'))) for word in of['args']))
        elif method == 'Log.entryAdded' and of['entry']['level'] in ('error', 'warning'):
            self.complaints.append(of['entry']['text'])
        elif method == 'Page.loadEventFired':
            self.loaded = True

    def call(self, method, **parameters):
        self.number += 1
        request = {'id': self.number, 'method': method, 'params': parameters}
        if self.session:
            request['sessionId'] = self.session
        os.write(self.output, json.dumps(request).encode() + b'\0')
        deadline = time.monotonic() + PATIENCE
        while True:
            reply = self.message(deadline)
            if reply.get('id') == self.number:
                assert 'error' not in reply, f'{method}: {reply["error"]}'
                return reply['result']
            self.note(reply)

    def open(self, path):
        self.fetched, self.complaints, self.loaded = [], [], False
        self.call('Page.navigate', url=pathlib.Path(path).resolve().as_uri())
        deadline = time.monotonic() + PATIENCE
        while not self.loaded:
            self.note(self.message(deadline))

    def value(self, expression):
        """Of a JavaScript expression, once it is not null; promises are awaited."""
        result = self.call('Runtime.evaluate', expression=expression, returnByValue=True, awaitPromise=True)
        assert 'exceptionDetails' not in result, result['exceptionDetails']
        return result['result'].get('value')

    def wait(self, expression):
        """Until the expression is true; returns its value."""
        deadline = time.monotonic() + PATIENCE / 4
        while time.monotonic() < deadline:
            found = self.value(expression)
            if found:
                return found
            time.sleep(0.1)
        raise AssertionError(f'never true: {expression}; the page says {self.complaints}')

    def move(self, x, y):
        self.call('Input.dispatchMouseEvent', type='mouseMoved', x=x, y=y)

    def colours(self, scheme):
        self.call('Emulation.setEmulatedMedia', features=[{'name': 'prefers-color-scheme', 'value': scheme}])

    def picture(self, path):
        size = self.call('Page.getLayoutMetrics')['cssContentSize']
        clip = {'x': 0, 'y': 0, 'width': size['width'], 'height': size['height'], 'scale': 1}
        shot = self.call('Page.captureScreenshot', format='png', captureBeyondViewport=True, clip=clip)
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        pathlib.Path(path).write_bytes(base64.b64decode(shot['data']))
