"""Data files -> validated datasets, or everything that is wrong with them, each at its place."""

from timeline.ingest.emit import to_yaml
from timeline.ingest.problems import Problem, Remark, Severity
from timeline.ingest.reading import Reading, read, read_all
from timeline.ingest.records import json_schema
from timeline.ingest.template import template

__all__ = ["Problem", "Reading", "Remark", "Severity", "json_schema", "read", "read_all", "template", "to_yaml"]
