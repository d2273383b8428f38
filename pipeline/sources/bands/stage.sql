-- grain: one row per band of one metric in one period
select
    metric_id,
    from_year,
    to_year,
    band,
    band_order,
    lower,
    upper,
    lower_is_inclusive,
    code,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.bands
