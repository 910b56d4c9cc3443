"""The tables: an event's record is its content; every other column exists to find, order or compare it.

Records are JSON in the shape of the data file. Days are numbers (see
:mod:`timeline.dates.span`), a side without a bound is a number beyond all others. The tables themselves are
made by the scripts in ``migrations/``.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

#: the migration that this version of the package works with
REVISION: Final = "0001"

#: the table in which the migrations leave their mark; its name tells our databases from those of others
REVISION_TABLE: Final = "timeline_revision"

#: every constraint has a name, so that later migrations can change it on SQLite too
NAMING_CONVENTION: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

metadata: Final = MetaData(naming_convention=NAMING_CONVENTION)

#: a server sorts ids by code point, as SQLite does, whatever its language
_Id = Text().with_variant(Text(collation="C"), "postgresql")


def _of_dataset(*, primary_key: bool = False) -> Column[str]:
    """The dataset that a row belongs to and goes with."""
    return Column("dataset", _Id, ForeignKey("dataset.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False)


dataset: Final = Table(
    "dataset",
    metadata,
    Column("id", _Id, primary_key=True),
    # of the record, the vocabulary and the way in which it is made searchable
    Column("digest", Text, nullable=False),
    Column("record", Text, nullable=False),
)

#: actors, themes, kinds, states, concepts; articles too
term: Final = Table(
    "term",
    metadata,
    _of_dataset(primary_key=True),
    Column("facet", _Id, primary_key=True),
    Column("id", _Id, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

#: what a term can be called, its id included
name: Final = Table(
    "name",
    metadata,
    Column("facet", _Id, primary_key=True),
    Column("folded", _Id, primary_key=True),
    _of_dataset(primary_key=True),
    Column("term", _Id, primary_key=True),
    Column("name", Text, nullable=False),
    sqlite_with_rowid=False,
)

event: Final = Table(
    "event",
    metadata,
    Column("key", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    _of_dataset(),
    Column("id", _Id, nullable=False),
    Column("position", Integer, nullable=False),
    Column("earliest", BigInteger, nullable=False),
    Column("latest", BigInteger, nullable=False),
    Column("core_first", BigInteger),
    Column("core_last", BigInteger),
    Column("search", Text, nullable=False),
    # of the record; and of the terms borne and the way in which the record is made searchable
    Column("digest", Text, nullable=False),
    Column("derived_digest", Text, nullable=False),
    Column("record", Text, nullable=False),
    UniqueConstraint("dataset", "id"),
    # the order of every listing
    Index(None, "earliest", "latest", "dataset", "position"),
)

#: what an event bears: its own terms and all wider ones
event_term: Final = Table(
    "event_term",
    metadata,
    Column("aspect", _Id, primary_key=True),
    Column("dataset", _Id, primary_key=True),
    Column("term", _Id, primary_key=True),
    Column("event", BigInteger, ForeignKey("event.key", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
