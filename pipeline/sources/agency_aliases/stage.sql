-- grain: one row per spelling of one agency
select
    alias,
    trim(regexp_replace(replace(lower(alias), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g')) as spelling,
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
