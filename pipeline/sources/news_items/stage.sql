-- grain: one row per item that an article names
select
    item_number,
    name,
    item_type,
    year_as_published,
    article,
    carried_in,
    carried_key,
    left_out_reason,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.news_items
