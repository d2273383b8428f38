-- grain: one row per basis of reading
select
    basis,
    precedence_rank,
    meaning_indonesian,
    meaning_english,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.precedence
