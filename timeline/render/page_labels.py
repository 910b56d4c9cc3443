"""What the page says of itself, by language; what it shares with other formats stands in ``phrases``."""

from __future__ import annotations

LABELS = {
    "page": {"en": "Timeline", "ja": "年表"},
    "as_of": {"en": "as of {date}", "ja": "{date}現在"},
    "possible_here": {"en": "possible", "ja": "期間内の可能性あり"},
    "language": {"en": "Language", "ja": "言語"},
    "appearance": {"en": "Appearance", "ja": "配色"},
    "auto": {"en": "Auto", "ja": "自動"},
    "light": {"en": "Light", "ja": "明"},
    "dark": {"en": "Dark", "ja": "暗"},
    "skip": {"en": "To the list of events", "ja": "出来事の一覧へ"},
    "no_script": {
        "en": "The drawing and the filters need JavaScript. The list below is complete without it.",
        "ja": "図と絞り込みにはJavaScriptが必要です。下の一覧はなくても全件読めます。",
    },
    # filters
    "filters": {"en": "Filters", "ja": "絞り込み"},
    "any": {"en": "any", "ja": "すべて"},
    "and": {"en": ", ", "ja": "、"},
    "find": {"en": "Find", "ja": "探す"},
    "remove": {"en": "Remove {name}", "ja": "{name}を外す"},
    "any_one": {"en": "One of several is enough", "ja": "複数のうちどれか一つでよい"},
    "actor": {"en": "Actor", "ja": "関係者"},
    "theme": {"en": "Theme", "ja": "主題"},
    "place": {"en": "Place", "ja": "場所"},
    "text": {"en": "Words in title or summary", "ja": "題名・概要の語句"},
    "not_before": {"en": "From", "ja": "この日から"},
    "not_after": {"en": "To", "ja": "この日まで"},
    "date_example": {"en": "2025, 2025-07 or 2025-07-11", "ja": "2025、2025-07、2025-07-11"},
    "bad_date": {
        "en": "Write a year, a month or a day, the earlier one first: 2025, 2025-07, 2025-07-11.",
        "ja": "年・年月・年月日を、早い方から書いてください（2025、2025-07、2025-07-11）。",
    },
    "certain_only": {"en": "Only what certainly falls into the period", "ja": "確実に期間内のものだけ"},
    "clear": {"en": "Clear filters", "ja": "絞り込みを解除"},
    "count": {"en": "{count} of {all} events", "ja": "{all}件中{count}件"},
    "count_possible": {"en": "{least} to {count} of {all} events", "ja": "{all}件中{least}〜{count}件"},
    "nothing": {
        "en": "No event passes these filters. Clear one of them, or widen the period.",
        "ja": "条件に合う出来事はありません。条件を減らすか、期間を広げてください。",
    },
    # the drawing
    "drawing": {"en": "By date", "ja": "図"},
    "lanes": {"en": "Lanes", "ja": "段"},
    "no_lanes": {"en": "none", "ja": "なし"},
    "zoom_in": {"en": "Zoom in", "ja": "拡大"},
    "zoom_out": {"en": "Zoom out", "ja": "縮小"},
    "earlier": {"en": "Earlier", "ja": "前へ"},
    "later": {"en": "Later", "ja": "次へ"},
    "whole": {"en": "All", "ja": "全期間"},
    "other": {"en": "other", "ja": "その他"},
    "every": {"en": "all events", "ja": "すべての出来事"},
    "outside": {"en": "No event in this part of time.", "ja": "この期間に出来事はありません。"},
    "lane_count": {"en": "{count}", "ja": "{count}件"},
    "crowded": {
        "en": "{count}, too many to draw one by one: bars count them. Zoom in or filter.",
        "ja": "{count}件は多いため棒で件数を示します。拡大するか、絞り込んでください。",
    },
    "column": {"en": "{period}: {count} events", "ja": "{period}：{count}件"},
    "column_possible": {"en": "{period}: {least} to {count} events", "ja": "{period}：{least}〜{count}件"},
    "help": {
        "en": "Drag to move, Ctrl and wheel or pinch to zoom; drag over the strip to choose a period. "
        "Keys: arrows go from event to event, Enter opens one, + and − zoom, 0 shows all.",
        "ja": "ドラッグで移動、Ctrl＋ホイールかピンチで拡大・縮小、上の帯をドラッグして期間を選択。"
        "キー：矢印で出来事を移動、Enterで開く、＋と−で拡大・縮小、0で全期間。",
    },
    "legend_day": {"en": "day known", "ja": "日まで判明"},
    "legend_within": {"en": "some time within", "ja": "この間のいつか"},
    "legend_lasted": {"en": "lasted", "ja": "続いた期間"},
    "legend_unsure": {"en": "about or uncertain", "ja": "おおよそ・不確か"},
    "legend_possible": {"en": "only possibly within the period", "ja": "期間内かどうか不確実"},
    "close": {"en": "Close", "ja": "閉じる"},
    "in_list": {"en": "Show in the list", "ja": "一覧で見る"},
    # the list
    "list": {"en": "Events", "ja": "出来事"},
    "list_note": {
        "en": "Under the year in which each can first have happened.",
        "ja": "起こり得る最初の年ごと。",
    },
    "no_start": {"en": "First day not known", "ja": "始まりの日は不明"},
    "shortened": {
        "en": "{count} events: so many that their summaries and details are left out here. "
        "For them, write a page of fewer events with the filters of the command.",
        "ja": "{count}件と多いため、概要などの詳細は省いています。詳細はコマンドの条件で件数を絞ったページで読めます。",
    },
    "empty": {"en": "No events.", "ja": "出来事はありません。"},
    "articles": {"en": "Articles cited", "ja": "引用記事"},
    # years on the axis
    "year": {"en": "{year}", "ja": "{year}年"},
    "year_bc": {"en": "{year} BC", "ja": "紀元前{year}年"},
}
