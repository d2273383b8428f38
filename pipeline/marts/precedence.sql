-- grain: one row per kind of reading
select
    precedence_rank,
    basis,
    meaning_indonesian,
    meaning_english,
    source as source_id,
    confidence,
    note,
from staging.precedence
