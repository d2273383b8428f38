-- grain: one row per spelling of one agency
select
    alias,
    trim(ref.words(alias)) as spelling,
    agency_id,
    valid_from,
    valid_to,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.agency_aliases
