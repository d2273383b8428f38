-- grain: one row per link between two innovations
select
    ref.innovation_key(from_innovation_id, null, null) as from_innovation_id,
    ref.innovation_key(to_innovation_id, null, null) as to_innovation_id,
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
