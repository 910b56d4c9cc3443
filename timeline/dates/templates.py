"""How each language puts a date into words; data only. The reader of expressions knows all of these forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.dates.conventions import MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping


class Language(NamedTuple):
    """The forms of a language; a template that names ``{year}`` is given the year in words."""

    year: str
    year_before_1000: str
    year_bc: str
    decade: str
    month_names: tuple[str, ...]
    month: str
    day: str
    #: beside a date of the same year, and of the same month
    day_in_year: str
    day_in_month: str
    #: whether the second of two dates says the year for both
    says_year_last: bool
    #: a part of a month or a year, by its first word; one that ends with a hyphen joins what follows
    part: str
    lasting: str
    between: str
    one_day_between: str
    either: str
    since: str
    until: str
    end_unknown: str
    start_unknown: str
    not_before: str
    not_after: str
    #: by what is not specified
    unspecified: Mapping[str, str]
    #: by the mark: of the whole date, of one part of it
    whole_marked: Mapping[str, str]
    part_marked: Mapping[str, str]
    part_names: tuple[str, str, str]


LANGUAGES: Mapping[str, Language] = {
    "en": Language(
        year="{number}",
        year_before_1000="AD {number}",
        year_bc="{number} BC",
        decade="the {number}s",
        month_names=MONTHS,
        month="{month} {year}",
        day="{day} {month} {year}",
        day_in_year="{day} {month}",
        day_in_month="{day}",
        says_year_last=True,
        part="{part} {whole}",
        lasting="from {first} to {last}",
        between="between {first} and {last}",
        one_day_between="one day between {first} and {last}",
        either="{first} or {last}",
        since="since {date}",
        until="until {date}",
        end_unknown="from {date} (end unknown)",
        start_unknown="until {date} (start unknown)",
        not_before="{date} or later",
        not_after="{date} or earlier",
        unspecified={
            "month": "{date} (month unknown)",
            "day": "{date} (day unknown)",
            "month and day": "{date} (month and day unknown)",
        },
        whole_marked={"~": "about {date}", "?": "{date} (uncertain)", "%": "about {date} (uncertain)"},
        part_marked={
            "~": "{date} ({part} approximate)",
            "?": "{date} ({part} uncertain)",
            "%": "{date} ({part} approximate and uncertain)",
        },
        part_names=("year", "month", "day"),
    ),
    "ja": Language(
        year="{number}年",
        year_before_1000="西暦{number}年",
        year_bc="紀元前{number}年",
        decade="{number}年代",
        month_names=tuple(f"{number}月" for number in range(1, 13)),
        month="{year}{month}",
        day="{year}{month}{day}日",
        day_in_year="{month}{day}日",
        day_in_month="{day}日",
        says_year_last=False,
        part="{whole}{part}",
        lasting="{first}から{last}まで",
        between="{first}から{last}のいずれか",
        one_day_between="{first}から{last}のいずれかの日",
        either="{first}または{last}",
        since="{date}から",
        until="{date}まで",
        end_unknown="{date}から（終わりは不明）",
        start_unknown="{date}まで（始まりは不明）",
        not_before="{date}以降",
        not_after="{date}以前",
        unspecified={
            "month": "{date}（月は不明）",
            "day": "{date}（日は不明）",
            "month and day": "{date}（月日は不明）",
        },
        whole_marked={"~": "{date}頃", "?": "{date}（不確か）", "%": "{date}頃（不確か）"},
        part_marked={
            "~": "{date}（{part}はおおよそ）",
            "?": "{date}（{part}は不確か）",
            "%": "{date}（{part}はおおよそで不確か）",
        },
        part_names=("年", "月", "日"),
    ),
}
