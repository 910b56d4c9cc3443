"""Records, what finds them, and a view for other programs.

Revises: nothing
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# The view has one row for each event and language. Both ways to write a day number as ISO 8601 text reach
# from November 4713 BC to the end of the year 9999; days beyond (and missing bounds) are NULL.
SQLITE_DAY = "date(1721424.5 + {0})"
SQLITE_VIEW = """
    CREATE VIEW timeline AS
    SELECT event.dataset, event.id, json_extract(event.record, '$.date') AS date,
        {earliest} AS earliest, {latest} AS latest, json_extract(event.record, '$.kind') AS kind,
        title.key AS language, title.value AS title,
        (SELECT value FROM json_each(event.record, '$.summary') AS own WHERE own.key = title.key) AS summary
    FROM event, json_each(event.record, '$.title') AS title
"""

# PostgreSQL has its own way to write years before 1. The calendar repeats itself after 400 years (146097
# days): 12 times as much leads to years that can be written, and to their months and days.
POSTGRESQL_DAY = """
    CASE WHEN {0} BETWEEN -1721059 AND 3652059 THEN (
        SELECT CASE WHEN year < 0 THEN '-' ELSE '' END
            || lpad(abs(year)::text, 4, '0') || to_char(moved, '-MM-DD')
        FROM (SELECT moved, extract(year FROM moved)::integer - 4800 AS year
              FROM (SELECT date '0001-01-01' + ({0} - 1 + 12 * 146097)::integer AS moved) AS later) AS named
    ) END
"""
POSTGRESQL_VIEW = """
    CREATE VIEW timeline AS
    SELECT event.dataset, event.id, event.record::json ->> 'date' AS date,
        {earliest} AS earliest, {latest} AS latest, event.record::json ->> 'kind' AS kind,
        title.key AS language, title.value AS title,
        event.record::json -> 'summary' ->> title.key AS summary
    FROM event, json_each_text(event.record::json -> 'title') AS title
"""
VIEWS = {"sqlite": (SQLITE_VIEW, SQLITE_DAY), "postgresql": (POSTGRESQL_VIEW, POSTGRESQL_DAY)}


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "dataset",
        sa.Column("id", ID, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dataset"),
    )
    op.create_table(
        "term",
        sa.Column("dataset", ID, nullable=False),
        sa.Column("facet", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["dataset.id"], name="fk_term_dataset_dataset", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("dataset", "facet", "id", name="pk_term"),
    )
    op.create_table(
        "name",
        sa.Column("facet", ID, nullable=False),
        sa.Column("folded", ID, nullable=False),
        sa.Column("dataset", ID, nullable=False),
        sa.Column("term", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["dataset.id"], name="fk_name_dataset_dataset", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("facet", "folded", "dataset", "term", name="pk_name"),
        sqlite_with_rowid=False,
    )
    create_events()
    view, day = VIEWS[op.get_context().dialect.name]
    op.execute(view.format(earliest=day.format("event.earliest"), latest=day.format("event.latest")))


def create_events() -> None:
    """Create the tables of the events and of what they bear."""
    op.create_table(
        "event",
        sa.Column("key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("dataset", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("earliest", sa.BigInteger(), nullable=False),
        sa.Column("latest", sa.BigInteger(), nullable=False),
        sa.Column("core_first", sa.BigInteger(), nullable=True),
        sa.Column("core_last", sa.BigInteger(), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("derived_digest", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["dataset.id"], name="fk_event_dataset_dataset", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name="pk_event"),
        sa.UniqueConstraint("dataset", "id", name="uq_event_dataset_id"),
    )
    op.create_index("ix_event_earliest_latest_dataset_position", "event", ["earliest", "latest", "dataset", "position"])
    op.create_table(
        "event_term",
        sa.Column("aspect", ID, nullable=False),
        sa.Column("dataset", ID, nullable=False),
        sa.Column("term", ID, nullable=False),
        sa.Column("event", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_event_term_event_event", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("aspect", "dataset", "term", "event", name="pk_event_term"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_term_event", "event_term", ["event"])


def downgrade() -> None:
    """Go back to an empty database."""
    op.execute("DROP VIEW timeline")
    for table in ("event_term", "event", "name", "term", "dataset"):
        op.drop_table(table)
