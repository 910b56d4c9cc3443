"""The headings and labels of results, by language."""

from __future__ import annotations

_PHRASES = {
    "actors": {"en": "Actors", "ja": "関係者"},
    "after": {"en": "After", "ja": "先行"},
    "article": {"en": "Article", "ja": "記事"},
    "author": {"en": "Author", "ja": "著者"},
    "begins": {"en": "Begins", "ja": "開始する状態"},
    "by": {"en": "By", "ja": "主体"},
    "certainty": {"en": "Match", "ja": "該当"},
    "dataset": {"en": "Dataset", "ja": "データセット"},
    "date": {"en": "Date", "ja": "日付"},
    "ends": {"en": "Ends", "ja": "終了する状態"},
    "event": {"en": "Event", "ja": "出来事"},
    "events": {"en": "Events", "ja": "件数"},
    "figures": {"en": "Figures", "ja": "数値"},
    "id": {"en": "ID", "ja": "ID"},
    "kind": {"en": "Kind", "ja": "種別"},
    "member_of": {"en": "Member of", "ja": "所属"},
    "name": {"en": "Name", "ja": "名称"},
    "broader": {"en": "Under", "ja": "上位"},
    "party": {"en": "Party", "ja": "関与"},
    "places": {"en": "Places", "ja": "場所"},
    "possible": {"en": "possible", "ja": "可能性"},
    "certain": {"en": "", "ja": ""},
    "preferred": {"en": "Preferred", "ja": "採用理由"},
    "published": {"en": "Published", "ja": "発表"},
    "publisher": {"en": "Publisher", "ja": "発行"},
    "other_names": {"en": "Also", "ja": "別名"},
    "source": {"en": "Source", "ja": "出典"},
    "sources": {"en": "Sources", "ja": "出典"},
    "summary": {"en": "Summary", "ja": "概要"},
    "target": {"en": "Target", "ja": "対象"},
    "themes": {"en": "Themes", "ja": "主題"},
    "title": {"en": "Title", "ja": "表題"},
    # phases of a state
    "from": {"en": "From", "ja": "開始"},
    "to": {"en": "To", "ja": "終了"},
    "status": {"en": "Status", "ja": "状態"},
    "because": {"en": "Because", "ja": "根拠"},
    "yes": {"en": "in force", "ja": "あり"},
    "no": {"en": "not in force", "ja": "なし"},
    "unknown": {"en": "unknown", "ja": "不明"},
    "partly": {"en": "in force for a part", "ja": "一部あり"},
    # how a citation says where its date comes from
    "stated": {"en": "as printed", "ja": "記載どおり"},
    "relative": {"en": "worked out from the text", "ja": "本文から算出"},
    "inferred": {"en": "inferred from outside the text", "ja": "本文外から推定"},
    "printed": {"en": "printed", "ja": "表記"},
    "line": {"en": "line", "ja": "行"},
    "lines": {"en": "lines", "ja": "行"},
    "rival": {"en": "this source's date", "ja": "この出典の日付"},
    # sheets and citations
    "edtf": {"en": "EDTF", "ja": "EDTF"},
    "earliest": {"en": "Earliest", "ja": "最早"},
    "latest": {"en": "Latest", "ja": "最遅"},
    "section": {"en": "Section", "ja": "節"},
    "basis": {"en": "Basis", "ja": "根拠"},
    "resolved": {"en": "Worked out", "ja": "算出理由"},
    "language": {"en": "Language", "ja": "言語"},
    "url": {"en": "Address", "ja": "URL"},
    "cited_lines": {"en": "lines {numbers}", "ja": "{numbers}行"},
    "cited_line": {"en": "line {numbers}", "ja": "{numbers}行"},
    "quoted": {"en": "“{text}”", "ja": "「{text}」"},
    "aside": {"en": "{text} ({aside})", "ja": "{text}（{aside}）"},
    "listed": {"en": ", ", "ja": "、"},
    "entry": {"en": "{date} {title}. {summary}", "ja": "{date} {title}。{summary}"},
    "events_sheet": {"en": "Events", "ja": "出来事"},
    "cited": {"en": "Lines", "ja": "行"},
    "labelled": {"en": "{label}: {text}", "ja": "{label}：{text}"},
    "inexact": {"en": "{date}; exact days not known", "ja": "{date}、正確な日は不明"},
    "undated": {"en": "Beginning not known", "ja": "始まりが不明"},
    "several_years": {"en": "{first} to {last}", "ja": "{first}〜{last}"},
    "all_events": {"en": "all", "ja": "全体"},
    "other_themes": {"en": "other", "ja": "その他"},
    "no_theme": {"en": "no theme", "ja": "主題なし"},
    "certainly": {"en": "certain", "ja": "確実"},
    "possibly": {"en": "possible", "ja": "可能性"},
    "alike": {"en": "({count} more like it)", "ja": "（同様に続く{count}行は略）"},
    "drawn": {
        "en": "Dots and sharp ends: known to the day. Soft ends: not known more precisely.",
        "ja": "点と明瞭な端は日まで判明、ぼけた端は正確な日が不明",
    },
    "as_of": {"en": "As of {date}", "ja": "{date}現在"},
    # bounds of a figure
    "at-least": {"en": "at least", "ja": "以上"},
    "more-than": {"en": "more than", "ja": "超"},
    "about": {"en": "about", "ja": "約"},
    "at-most": {"en": "at most", "ja": "以下"},
}


def phrase(key: str, language: str) -> str:
    """The label ``key`` in ``language``; in English where that language has none."""
    texts = _PHRASES[key]
    return texts.get(language, texts["en"])


def with_aside(text: str, aside: str, language: str) -> str:
    """The text, and behind it in brackets what is to be said of it, if there is anything.

    >>> with_aside("May 1930", "possible", "en"), with_aside("May 1930", "", "en")
    ('May 1930 (possible)', 'May 1930')
    """
    return phrase("aside", language).format(text=text, aside=aside) if aside else text


def counted(least: int, most: int, language: str) -> str:
    """A number of events; where some are only possible, from how many to how many.

    >>> counted(5, 6, "en"), counted(1, 1, "en"), counted(5, 6, "ja")
    ('5 to 6 events', '1 event', '5〜6件')
    """
    if language == "ja":
        return f"{most}件" if least == most else f"{least}〜{most}件"
    number = f"{most}" if least == most else f"{least} to {most}"
    return f"{number} event" if number == "1" else f"{number} events"
