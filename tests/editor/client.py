"""A client of the YAML language server that editors use, over its protocol on standard input and output."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
    },
}


class Client:
    """One server on one folder, set up by the folder's own `.vscode/settings.json`."""

    def __init__(self, server: Path, folder: Path) -> None:
        self.folder = folder
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        self.asked = 0
        self.process = subprocess.Popen(
            ("node", str(server), "--stdio"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        place = {"rootUri": folder.as_uri(), "workspaceFolders": [{"uri": folder.as_uri(), "name": "toolbox"}]}
        self.ask("initialize", {"processId": None, "capabilities": CAPABILITIES, **place})
        self.tell("initialized", {})

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Show the server a file; gives what it finds wrong with it."""
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self.diagnostics:
            self._handle(self._read())
        return self.diagnostics[uri]

    def complete(self, name: str, line: int, character: int) -> dict[str, dict[str, Any]]:
        """What the server proposes at a place (from 0), by label."""
        result = self.ask("textDocument/completion", self._at(name, line, character))
        return {item["label"]: item for item in result["items"]}

    def hover(self, name: str, line: int, character: int) -> str:
        result = self.ask("textDocument/hover", self._at(name, line, character))
        return str(result["contents"]["value"]) if result else ""

    def _at(self, name: str, line: int, character: int) -> dict[str, Any]:
        uri = (self.folder / name).as_uri()
        return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}

    def ask(self, method: str, params: Any) -> Any:
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]
            self._handle(message)

    def tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _handle(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message:
            asked = message.get("params", {}).get("items", []) if message["method"] == "workspace/configuration" else []
            self._send({"id": message["id"], "result": [self._settings(item["section"]) for item in asked] or None})

    def _settings(self, section: str) -> dict[str, Any]:
        """The part of the settings that an editor would give for `section`, with dotted names unfolded."""
        everything = json.loads((self.folder / ".vscode" / "settings.json").read_text("utf-8"))
        made: dict[str, Any] = {}
        for name, value in everything.items():
            if name.startswith(f"{section}."):
                *outer, last = name.removeprefix(f"{section}.").split(".")
                inside = made
                for word in outer:
                    inside = inside.setdefault(word, {})
                inside[last] = value
        return made

    def _send(self, message: dict[str, Any]) -> None:
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(raw), raw))
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has stopped"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message
