-- grain: one row per year and other region with a published index, beside our city's
with ours as (
    select year, value, rank, rank_scope from marts.observations
    where metric_id = 'iid' and entity_id = '3576' and is_chosen
)
select
    p.year,
    p.entity_id,
    p.entity_name,
    p.value as peer_value,
    o.value as our_value,
    p.regime_id,
    o.value - p.value as we_are_ahead_points,
    o.rank as our_rank,
    p.rank as peer_rank,
    -- Ranks of all regions and ranks of cities are two leagues.
    p.rank_scope is not distinct from o.rank_scope as is_same_league,
from marts.observations as p
join ours as o on o.year = p.year
where p.metric_id = 'iid' and p.is_chosen and p.entity_id <> '3576' and p.value is not null
order by p.year, p.value desc, p.entity_id
