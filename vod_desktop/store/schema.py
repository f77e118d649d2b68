"""The tables, as the list of steps that lead to them.

A step once released is never edited: what changes is a further step at the end. `PRAGMA user_version` is the number of steps
a file has taken, `PRAGMA application_id` says that the file is ours. No table has a column for a secret.
"""

from __future__ import annotations

APPLICATION_ID = 0x564F4444
"""The letters VODD."""

TABLES = frozenset(
    {"meta", "tasks", "parts", "calls", "accounts", "catalog", "remote_jobs", "history", "documents"}
)
"""What the newest version has at least."""

_VERSION_1 = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Columns named as in UploadTask and Account. address, identity, failure, metadata and app_server are JSON: read as a whole.
    # crc64 is decimal text, as OSS writes it; an unsigned 64-bit number does not fit an INTEGER.
    """
    CREATE TABLE tasks (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        path NOT NULL,
        account_id TEXT NOT NULL,
        reference_id TEXT NOT NULL,
        metadata TEXT NOT NULL DEFAULT '{}',
        batch_id TEXT NOT NULL DEFAULT '',
        position REAL NOT NULL DEFAULT 0,
        added_at REAL NOT NULL DEFAULT 0,
        state TEXT NOT NULL,
        run INTEGER NOT NULL DEFAULT 0,
        size INTEGER NOT NULL DEFAULT 0,
        identity TEXT,
        create_intended INTEGER NOT NULL DEFAULT 0,
        untold INTEGER NOT NULL DEFAULT 0,
        media_id TEXT,
        address TEXT,
        cover_image_id TEXT,
        cover_url TEXT NOT NULL DEFAULT '',
        upload_id TEXT,
        part_size INTEGER NOT NULL DEFAULT 0,
        confirmed INTEGER NOT NULL DEFAULT 0,
        crc64 TEXT,
        failure TEXT,
        waiting_for TEXT,
        request_id TEXT NOT NULL DEFAULT '',
        finished_at REAL,
        removed INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX tasks_by_path ON tasks (path)",
    """
    CREATE TABLE parts (
        task INTEGER NOT NULL REFERENCES tasks (key) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        size INTEGER NOT NULL,
        etag TEXT NOT NULL,
        crc64 TEXT,
        PRIMARY KEY (task, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE calls (
        task INTEGER NOT NULL REFERENCES tasks (key) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        run INTEGER NOT NULL,
        at REAL NOT NULL,
        took_s REAL NOT NULL,
        attempt INTEGER NOT NULL,
        ok INTEGER NOT NULL,
        detail TEXT NOT NULL,
        PRIMARY KEY (task, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE accounts (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        region TEXT NOT NULL,
        endpoint TEXT,
        color TEXT NOT NULL,
        key_hint TEXT NOT NULL,
        app_server TEXT
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE catalog (
        account_id TEXT NOT NULL,
        name TEXT NOT NULL,
        stored_at REAL NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (account_id, name)
    ) WITHOUT ROWID
    """,
    # Columns named as in RemoteJob.
    """
    CREATE TABLE remote_jobs (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        url TEXT NOT NULL,
        account_id TEXT NOT NULL,
        metadata TEXT NOT NULL DEFAULT '{}',
        extension TEXT NOT NULL DEFAULT '',
        batch_id TEXT NOT NULL DEFAULT '',
        position REAL NOT NULL DEFAULT 0,
        added_at REAL NOT NULL DEFAULT 0,
        state TEXT NOT NULL,
        mark TEXT NOT NULL DEFAULT '',
        session_id TEXT NOT NULL DEFAULT '',
        prepared_at REAL,
        job_id TEXT,
        media_id TEXT,
        word TEXT NOT NULL DEFAULT '',
        already_registered INTEGER NOT NULL DEFAULT 0,
        size INTEGER,
        absent INTEGER NOT NULL DEFAULT 0,
        failure TEXT,
        request_id TEXT NOT NULL DEFAULT '',
        finished_at REAL
    )
    """,
    # For counting what was submitted within a day.
    "CREATE INDEX remote_jobs_by_time ON remote_jobs (account_id, prepared_at)",
)

_VERSION_2: tuple[str, ...] = (
    # What an upload leaves behind when its row is cleared: files already sent are recognised, also years later.
    """
    CREATE TABLE history (
        key INTEGER PRIMARY KEY,
        account_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        path NOT NULL,
        size INTEGER NOT NULL,
        identity TEXT,
        crc64 TEXT,
        media_id TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        finished_at REAL NOT NULL
    )
    """,
    "CREATE INDEX history_by_path ON history (path)",
    "CREATE INDEX history_by_content ON history (size, crc64)",
    # Presets, column mappings and the like: small JSON documents that are read as a whole.
    """
    CREATE TABLE documents (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        position REAL NOT NULL DEFAULT 0,
        value TEXT NOT NULL,
        PRIMARY KEY (kind, name)
    ) WITHOUT ROWID
    """,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1, _VERSION_2)
"""Step n leads from version n to version n + 1."""
