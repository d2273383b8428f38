-- grain: one row per indicator in one older text
select
    method_label,
    indicator,
    number_official,
    level_1_text,
    level_2_text,
    level_3_text,
    change_indonesian,
    change_english,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.iid_indicator_drift
