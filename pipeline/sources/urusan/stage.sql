-- grain: one row per government affair
select
    urusan_id,
    name,
    trim(ref.words(name)) as spelling,
    urusan_group,
    sort_order,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.urusan
