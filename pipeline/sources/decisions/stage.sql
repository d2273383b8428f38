-- grain: one row per decision on one disputed figure
select
    metric_id,
    entity_id,
    year,
    chosen_source,
    other_sources,
    status,
    reason_indonesian,
    reason_english,
    decided_on,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.decisions
