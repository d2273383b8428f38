-- grain: one row per link between two innovations
select
    from_innovation_id,
    to_innovation_id,
    kind,
    from_year,
    to_year,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.innovation_links
