"""Small documents kept in the database."""

from __future__ import annotations

from vod_desktop.store.database import Database
from vod_desktop.store.documents import Document, Documents


def test_documents_of_one_kind_do_not_mix_with_another(database: Database) -> None:
    presets = Documents(database, kind="preset")
    presets.put("Lectures", {"title": "{stem}"})
    assert presets.all() == (Document("Lectures", {"title": "{stem}"}),)
    assert Documents(database, kind="mapping").all() == ()


def test_a_new_value_stays_in_the_place_of_the_old(database: Database) -> None:
    presets = Documents(database, kind="preset")
    presets.put("b", 1)
    presets.put("a", 2)
    presets.put("b", 3)
    assert presets.all() == (Document("b", 3), Document("a", 2))


def test_an_order_can_be_given(database: Database) -> None:
    presets = Documents(database, kind="preset")
    for name in ("a", "b", "c"):
        presets.put(name, name)
    presets.arrange(("c", "a", "b"))
    assert [one.name for one in presets.all()] == ["c", "a", "b"]


def test_a_document_that_is_not_there_can_be_removed(database: Database) -> None:
    presets = Documents(database, kind="preset")
    presets.put("a", 1)
    presets.remove("a")
    presets.remove("a")
    assert presets.all() == ()


def test_a_document_that_cannot_be_read_is_left_out(database: Database) -> None:
    presets = Documents(database, kind="preset")
    presets.put("a", 1)
    with database.transaction() as connection:
        connection.execute("UPDATE documents SET value = '{'")
    assert presets.all() == ()
