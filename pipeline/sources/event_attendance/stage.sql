-- grain: one row per group of participants at one event
select
    event_id,
    agency_id,
    group_as_published,
    role,
    is_all_opd,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.event_attendance
