"""The program as it might be after one more migration."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from timeline.shipped import shipped
from timeline.storage import revisions
from timeline.storage.schema import REVISION

if TYPE_CHECKING:
    from pathlib import Path

NEXT = "0002"
NEXT_MIGRATION = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{REVISION}"


def upgrade():
    recreate = "always" if op.get_context().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("event", recreate=recreate) as event:
        event.add_column(sa.Column("note", sa.Text(), nullable=True))
"""


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The program as it might be after one more migration, which rebuilds the table of the events."""
    folder = tmp_path / "next" / "migrations"
    shutil.copytree(shipped("migrations"), folder)
    (folder / "versions" / f"{NEXT}_next.py").write_text(NEXT_MIGRATION)
    monkeypatch.setattr(revisions, "shipped", lambda _: folder)
    monkeypatch.setattr(revisions, "REVISION", NEXT)
