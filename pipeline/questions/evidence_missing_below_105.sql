-- grain: one row per city, year, innovation below 105 and indicator that is not at its highest level
with weak as (
    select city_id, year, innovation_id, name, agency_id, verified_score
    from marts.innovation_year
    where verified_score < 105
),
-- Wording and weights of indicators are known for one method; earlier ones are counted with them.
indicators as (
    select indicator, name as indicator_name, weight
    from marts.iid_indicators
    where aspect = 'SID' and method_year = (select max(method_year) from marts.iid_indicators)
),
levelled as (
    select
        w.*,
        i.indicator,
        i.indicator_name,
        i.weight,
        -- Nothing for a level that is null or not there.
        replace(left(split_part(b.verified_levels, '"' || i.indicator || '":', 2), 1), 'n', '') as level,
    from weak as w
    join marts.iid_simulation_base as b using (city_id, year, innovation_id)
    cross join indicators as i
)
select
    city_id,
    year,
    innovation_id,
    name,
    agency_id,
    verified_score,
    indicator,
    indicator_name,
    coalesce(nullif(level, '')::integer, 0) as level,
    level = '' as is_unjudged,
    weight * (3 - coalesce(nullif(level, '')::integer, 0)) as points_missing,
from levelled
where level <> '3'
order by city_id, year, verified_score, innovation_id, points_missing desc, indicator
