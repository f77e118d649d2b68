"""The tables, as the list of steps that lead to them.

A step once released is never edited: what changes is a further step at the end. `PRAGMA user_version` is the number of steps
a file has taken, `PRAGMA application_id` says that the file is ours. No table has a column for a secret.
"""

from __future__ import annotations

APPLICATION_ID = 0x564F4444
"""The letters VODD."""

TABLES = frozenset(
    {
        "meta",
        "tasks",
        "parts",
        "calls",
        "accounts",
        "catalog",
        "remote_jobs",
        "history",
        "documents",
        "leftovers",
        "slices",
    }
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
    # What was made at the services and belongs to no row any more. Filled by the triggers below, so that no road around them
    # exists: a row that goes while its media is unfinished, and a media that a row gives up for another one.
    """
    CREATE TABLE leftovers (
        key INTEGER PRIMARY KEY,
        account_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        path NOT NULL DEFAULT '',
        since REAL NOT NULL,
        media_id TEXT,
        reference_id TEXT NOT NULL DEFAULT '',
        cover_image_id TEXT,
        upload_id TEXT,
        address TEXT,
        job_id TEXT,
        replaces INTEGER NOT NULL DEFAULT 0,
        shown_by TEXT
    )
    """,
    # Whether the media holds what the row has finished before.
    "ALTER TABLE tasks ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0",
    """
    CREATE VIEW unfinished_tasks AS SELECT
        key, id, removed, account_id, kind, iif(json_valid(metadata), coalesce(json_extract(metadata, '$.title'), ''), '') AS title, path,
        coalesce((SELECT min(at) FROM calls WHERE task = tasks.key), added_at) AS since,
        media_id, reference_id, iif(replaces, NULL, cover_image_id) AS cover_image_id, upload_id, address, replaces
    FROM tasks
    WHERE state <> 'done' AND NOT (state = 'discarded' AND failure IS NULL)
        AND iif(replaces, upload_id IS NOT NULL, media_id IS NOT NULL OR cover_image_id IS NOT NULL
            OR (create_intended AND kind IN ('video', 'audio')))
    """,
    """
    CREATE VIEW pulls_under_way AS SELECT
        key, id, account_id, iif(json_valid(metadata), coalesce(json_extract(metadata, '$.title'), ''), '') AS title, url,
        coalesce(prepared_at, added_at) AS since, media_id, job_id
    FROM remote_jobs
    WHERE kind = 'pull' AND job_id IS NOT NULL AND state IN ('submitted', 'attention')
        AND mark <> '' -- others have none: they were made elsewhere and are only followed here
    """,
    """
    CREATE TRIGGER tasks_leave_media BEFORE DELETE ON tasks BEGIN
        INSERT INTO leftovers
            (account_id, kind, title, path, since, media_id, reference_id, cover_image_id, upload_id, address, replaces)
        SELECT account_id, kind, title, path, since, media_id, reference_id, cover_image_id, upload_id, address, replaces
        FROM unfinished_tasks WHERE key = OLD.key;
    END
    """,
    """
    CREATE TRIGGER remote_jobs_leave BEFORE DELETE ON remote_jobs BEGIN
        INSERT INTO leftovers (account_id, kind, title, path, since, media_id, job_id)
        SELECT account_id, 'pull', title, url, since, media_id, job_id FROM pulls_under_way WHERE key = OLD.key;
    END
    """,
    # A finished video shows its cover until VOD has been told of another one; where the row goes before, it shows it for good.
    """
    CREATE TRIGGER tasks_give_up_cover BEFORE UPDATE OF cover_image_id ON tasks
    WHEN OLD.cover_image_id IS NOT NULL AND NEW.cover_image_id IS NOT OLD.cover_image_id BEGIN
        INSERT INTO leftovers (account_id, kind, title, path, since, cover_image_id, shown_by)
        VALUES (OLD.account_id, 'image',
            iif(json_valid(OLD.metadata), coalesce(json_extract(OLD.metadata, '$.title'), ''), ''), OLD.path,
            coalesce((SELECT min(at) FROM calls WHERE task = OLD.key), OLD.added_at), OLD.cover_image_id, OLD.id);
    END
    """,
    """
    CREATE TRIGGER tasks_keep_cover BEFORE DELETE ON tasks WHEN OLD.state = 'done' AND OLD.untold BEGIN
        DELETE FROM leftovers WHERE shown_by = OLD.id;
    END
    """,
    # A finished row that goes stays known.
    """
    CREATE TRIGGER tasks_become_history BEFORE DELETE ON tasks
    WHEN OLD.state = 'done' AND OLD.media_id IS NOT NULL BEGIN
        INSERT INTO history (account_id, kind, path, size, identity, crc64, media_id, title, finished_at)
        VALUES (OLD.account_id, OLD.kind, OLD.path, OLD.size, OLD.identity, OLD.crc64, OLD.media_id,
            iif(json_valid(OLD.metadata), coalesce(json_extract(OLD.metadata, '$.title'), ''), ''), coalesce(OLD.finished_at, OLD.added_at));
    END
    """,
    # Where an account's temporary keys come from (JSON; programs and addresses, no secret), and when an entered one ends.
    "ALTER TABLE accounts ADD COLUMN key_source TEXT",
    "ALTER TABLE accounts ADD COLUMN key_expires_at REAL",
    # How one logs in at the account's app server (JSON, addresses and names).
    "ALTER TABLE accounts ADD COLUMN login TEXT",
    # JSON: which proxy an account's calls take, without its password, and whose certificates it trusts.
    "ALTER TABLE accounts ADD COLUMN network TEXT",
    # JSON: which fields a preset filled in.
    "ALTER TABLE tasks ADD COLUMN preset TEXT",
    # JSON: what VOD made of the media.
    "ALTER TABLE tasks ADD COLUMN aftermath TEXT",
    # The id of the row this one belongs to, as a subtitle to its video.
    "ALTER TABLE tasks ADD COLUMN parent_id TEXT",
    # Whether the media was created a second time, since its auth ended on the way.
    "ALTER TABLE tasks ADD COLUMN anew INTEGER NOT NULL DEFAULT 0",
    # Files of a playlist that OSS has confirmed, each as it was then (JSON), and how many a playlist names.
    """
    CREATE TABLE slices (
        task INTEGER NOT NULL REFERENCES tasks (key) ON DELETE CASCADE,
        name TEXT NOT NULL,
        identity TEXT NOT NULL,
        crc64 TEXT NOT NULL,
        PRIMARY KEY (task, name)
    ) WITHOUT ROWID
    """,
    "ALTER TABLE tasks ADD COLUMN slices INTEGER NOT NULL DEFAULT 0",
    # When the last Create* call was about to be sent.
    "ALTER TABLE tasks ADD COLUMN intended_at REAL NOT NULL DEFAULT 0",
    # When an image was about to be made for the cover; 0 once it is known what came of it.
    "ALTER TABLE tasks ADD COLUMN cover_intended_at REAL NOT NULL DEFAULT 0",
    # Whether the upload was given up and what was made for it is still to be removed.
    "ALTER TABLE tasks ADD COLUMN discarding INTEGER NOT NULL DEFAULT 0",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1, _VERSION_2)
"""Step n leads from version n to version n + 1."""
