-- grain: one row per area
select
    area_code,
    name,
    kind,
    parent_code,
    agency_id,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.areas
