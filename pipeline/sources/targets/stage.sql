-- grain: one row per target: metric, entity, year and plan
select
    metric_id,
    entity_id,
    year,
    plan,
    target_value,
    target_text,
    realised_value,
    realised_text,
    status,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.targets
