-- grain: one row per passage between two agencies
select
    succession_id,
    predecessor_id,
    successor_id,
    effective_on,
    date_precision,
    effective_earliest,
    effective_latest,
    kind,
    share,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.agency_successions
