-- grain: one row per region or institution
select
    entity_id,
    name,
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
