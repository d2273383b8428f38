-- grain: one row per metric, first year of validity and band
select
    metric_id,
    from_year,
    to_year,
    band,
    code,
    band_order,
    lower,
    lower_is_inclusive,
    upper,
    confidence,
    source as source_id,
    note,
from staging.bands
