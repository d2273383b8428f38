-- grain: one row per thing that is not known
select
    gap_id,
    subject,
    metric_id,
    entity_id,
    year,
    missing_indonesian,
    missing_english,
    searched,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.known_gaps
