-- grain: one row per region or institution
select
    entity_id,
    name,
    trim(ref.words(name)) as spelling,
    -- How the regency that shares a city's name is written, between blanks.
    ' (kabupaten|kab|pemkab) ' || regexp_replace(spelling, '^kota ', '') || ' ' as homonym,
    kind,
    kemendagri_code,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.entities
