-- grain: one row per released column
select
    mart,
    mart_indonesian,
    mart_english,
    position,
    "column",
    type,
    unit,
    unit_english,
    is_grain,
    role,
    metric_id,
    metric_column,
    meaning_indonesian,
    meaning_english,
    audience,
from meta.columns
