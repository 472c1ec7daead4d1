"""A client of the language server, as small as tests and benchmarks need it: frames, requests, what the server says."""
import json
import os
import subprocess
import threading
import urllib.parse


def uri_of(path):
    return "file://" + urllib.parse.quote(os.path.abspath(path))


def path_of(uri):
    return urllib.parse.unquote(uri.removeprefix("file://"))


class Failure(Exception):
    """An error response."""


class Client:
    SECONDS = 60

    def __init__(self, command, cwd=None):
        # pylint: disable-next=consider-using-with
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=cwd)
        self.next_id = 0
        self.answers = {}
        self.diagnostics = {}  # by uri: the last that were published
        self.published = 0
        self.log = []
        self.capabilities = {}
        self.closed = False
        self.news = threading.Condition()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    # --- messages

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while True:
                line = stream.readline()
                if not line:
                    with self.news:
                        self.closed = True
                        self.news.notify_all()
                    return
                if line in (b"\r\n", b"\n"):
                    break
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            message = json.loads(stream.read(length))
            with self.news:
                self._take(message)
                self.news.notify_all()

    def _take(self, message):
        if "method" not in message:
            self.answers[message["id"]] = message
        elif message["method"] == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]
            self.published += 1
        else:
            self.log.append(message)

    def send(self, message):
        data = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def start(self, method, params):
        self.next_id += 1
        self.send({"id": self.next_id, "method": method, "params": params})
        return self.next_id

    def wait(self, number):
        with self.news:
            if not self.news.wait_for(lambda: number in self.answers or self.closed, self.SECONDS):
                raise TimeoutError("no answer")
            if number not in self.answers:
                raise EOFError("the server went away")
            answer = self.answers.pop(number)
        if "error" in answer:
            raise Failure(answer["error"]["message"])
        return answer["result"]

    def request(self, method, params):
        return self.wait(self.start(method, params))

    # --- the life of a session

    def initialize(self, root=None, encodings=("utf-16",), options=None, capabilities=None):
        folders = [{"uri": uri_of(root), "name": "root"}] if root else None
        result = self.request("initialize", {
            "processId": None, "rootUri": uri_of(root) if root else None, "workspaceFolders": folders,
            "initializationOptions": options,
            "capabilities": {"general": {"positionEncodings": list(encodings)}, **(capabilities or {})}})
        self.notify("initialized", {})
        self.capabilities = result["capabilities"]
        return result

    def open(self, path, text, version=1):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri_of(path), "languageId": "KCL", "version": version, "text": text}})

    def change(self, path, version, changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri_of(path), "version": version}, "contentChanges": changes})

    def wait_diagnostics(self, path, version):
        """What was published about `path` for `version` or a later one."""
        uri = uri_of(path)

        def known():
            return self.closed or self.diagnostics.get(uri, {}).get("version", -1) >= version
        with self.news:
            if not self.news.wait_for(known, self.SECONDS) or self.closed:
                raise TimeoutError("no diagnostics")
            return self.diagnostics[uri]["diagnostics"]

    def stop(self):
        """The exit status."""
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.stdin.close()
        status = self.process.wait(self.SECONDS)
        self.reader.join(self.SECONDS)
        self.process.stdout.close()
        return status
