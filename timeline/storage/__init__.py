"""The database: the only package that knows SQL. It takes and gives records.

Here is what every question needs; loads import ``writer``, copies ``backups``.
"""

from sqlalchemy import Connection

from timeline.storage.engine import Database
from timeline.storage.finder import event_ids, find
from timeline.storage.revisions import SchemaState, revision, schema_state, upgrade
from timeline.storage.vocabulary import articles, cited, count, dataset, datasets, described, lookup, names, terms

__all__ = [
    "Connection",
    "Database",
    "SchemaState",
    "articles",
    "cited",
    "count",
    "dataset",
    "datasets",
    "described",
    "event_ids",
    "find",
    "lookup",
    "names",
    "revision",
    "schema_state",
    "terms",
    "upgrade",
]
