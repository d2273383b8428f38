-- grain: one row per year of an outcome, with the change before and after it within one instrument
select
    entity_id,
    metric_id,
    year,
    value,
    value - lag(value) over years as change_from_year_before,
    lead(value) over years - value as change_to_year_after,
    status,
    source_id,
from marts.observations
where metric_id like 'stunting%' and is_chosen
window years as (partition by entity_id, metric_id, regime_id order by year)
order by metric_id, entity_id, year
