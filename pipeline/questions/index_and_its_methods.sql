-- grain: one row per place, year and source of the index
select
    o.entity_id as city_id,
    o.year,
    o.value,
    o.source_id,
    o.status,
    o.is_chosen,
    o.band,
    o.rank,
    o.rank_of,
    o.regime_id,
    r.formula_status,
    lag(o.regime_id) over places is not distinct from o.regime_id and lag(o.year) over places = o.year - 1
        as is_comparable_with_year_before,
from marts.observations as o
join marts.regimes as r on r.regime_id = o.regime_id
where o.metric_id = 'iid' and o.is_chosen
window places as (partition by o.entity_id order by o.year)
order by city_id, o.year
