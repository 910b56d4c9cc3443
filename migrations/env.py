"""Runs the migrations: in the transaction that the package hands over, or on a database that is named.

``alembic -x database=PATH-OR-URL revision --autogenerate --rev-id 0002 -m "what changes"`` drafts one; the
settings stand in pyproject.toml. Revisions are numbers of four digits; the view is to be kept up by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import context

from timeline.storage.engine import Database, Purpose
from timeline.storage.schema import REVISION_TABLE, metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection


def migrate(connection: Connection) -> None:
    """Run what Alembic was told to; the transaction is the caller's."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table=REVISION_TABLE,
        render_as_batch=True,
    )
    context.run_migrations()


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    migrate(handed_over)
else:
    with Database(context.get_x_argument(as_dictionary=True)["database"]).write(Purpose.REBUILD) as own:
        migrate(own)
