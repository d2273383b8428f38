-- grain: one row per city, year and stage from registered to awarded
select
    city_id,
    year,
    stage,
    innovations,
    lost,
    round(100.0 * lost / nullif(innovations + lost, 0), 1) as lost_pct,
    status,
    counted_from,
from marts.funnel
order by city_id, year, stage_order
