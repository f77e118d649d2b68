"""Small documents that are read as a whole: presets, column mappings and the like."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from vod_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class Document:
    """A named value made of what JSON knows."""

    name: str
    value: object


class Documents:
    """The documents of one kind, in an order of their own. Any thread; raises StoreError and its kinds."""

    def __init__(self, database: Database, *, kind: str) -> None:
        self._database = database
        self._kind = kind

    def all(self) -> tuple[Document, ...]:
        """Every document that can be read, in order."""
        rows = self._database.rows(
            "SELECT name, value FROM documents WHERE kind = ? ORDER BY position, name", (self._kind,)
        )
        return tuple(document for name, text in rows if (document := _read(name, text)))

    def put(self, name: str, value: object) -> None:
        """Add a document at the end, or put another value in the place of the one of that name."""
        with self._database.transaction() as connection:
            put_document(connection, self._kind, Document(name, value))

    def remove(self, name: str) -> None:
        """Remove the document; one that is not there is fine."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM documents WHERE kind = ? AND name = ?", (self._kind, name))

    def arrange(self, names: tuple[str, ...]) -> None:
        """Give the documents this order."""
        rows = [(number, self._kind, name) for number, name in enumerate(names)]
        with self._database.transaction() as connection:
            connection.executemany("UPDATE documents SET position = ? WHERE kind = ? AND name = ?", rows)


def put_document(connection: sqlite3.Connection, kind: str, document: Document) -> None:
    """As `Documents.put`, within a transaction."""
    connection.execute(
        "INSERT INTO documents (kind, name, value, position) VALUES (:kind, :name, :value,"
        " (SELECT coalesce(max(position), 0) + 1 FROM documents WHERE kind = :kind))"
        " ON CONFLICT (kind, name) DO UPDATE SET value = excluded.value",
        {"kind": kind, "name": document.name, "value": json.dumps(document.value)},
    )


def _read(name: str, text: str) -> Document | None:
    try:
        return Document(name, json.loads(text))
    except ValueError:
        return None
