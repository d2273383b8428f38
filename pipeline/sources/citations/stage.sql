-- grain: one row per citation
select
    source,
    kind,
    outlet,
    title,
    published_on,
    published_year,
    reference,
    basis,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.citations
