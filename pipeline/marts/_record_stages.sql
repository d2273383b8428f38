-- grain: one row per city, year and stage of which a figure was published
select
    o.entity_id as city_id,
    o.year,
    s.stage,
    o.value::integer as innovations,
    o.metric_id as basis,
    o.source_id,
    o.note,
    o.origin,
from marts.observations as o
join (
    values
        ('innovations_registered', 'registered'),
        ('innovations_entered', 'entered'),
        ('innovations_assessed', 'assessed')
) as s(metric_id, stage) using (metric_id)
where o.is_chosen and o.value is not null
