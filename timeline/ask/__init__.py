"""Questions after dates, in English and Japanese: text to form to answer; knows no SQL and no subject matter."""

from timeline.ask.asker import Asker

__all__ = ["Asker"]
