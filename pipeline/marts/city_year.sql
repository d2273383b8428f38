-- grain: one row per city and year
with submitted as (
    select
        city_id,
        submission_year as year,
        max(origin) as origin,
        count(distinct innovation_id) as innovations_submitted,
    from staging.innovations
    group by all
),
chosen as (
    select o.entity_id as city_id, o.*
    from marts.observations as o
    join staging.entities as e on e.entity_id = o.entity_id and e.kind = 'city'
    where o.is_chosen
),
span as (
    select city_id, unnest(range(min(year), max(year) + 1)) as year, any_value(origin) as origin
    from (
        select city_id, year, origin from chosen
        union all
        select city_id, year, origin from submitted
    )
    group by city_id
),
published as (
    select
        city_id,
        year,
        any_value(value) filter (metric_id = 'innovations_registered') as innovations_registered,
        any_value(value) filter (metric_id = 'iid') as iid,
        any_value(status) filter (metric_id = 'iid') as iid_status,
        any_value(band) filter (metric_id = 'iid') as iid_band,
        any_value(rank) filter (metric_id = 'iid') as iid_rank,
        any_value(rank_of) filter (metric_id = 'iid') as iid_rank_of,
        any_value(value) filter (metric_id = 'ombudsman') as ombudsman,
        any_value(value) filter (metric_id = 'pekppp') as pekppp,
        any_value(value) filter (metric_id = 'ki_award') as ki_award,
    from chosen
    group by all
)
select
    s.city_id,
    s.year::integer as year,
    e.name as city_name,
    p.innovations_registered::integer as innovations_registered,
    u.innovations_submitted::integer as innovations_submitted,
    p.iid,
    p.iid_status,
    p.iid_band,
    p.iid_rank,
    p.iid_rank_of,
    iid.regime_id as iid_regime_id,
    p.ombudsman,
    ombudsman.regime_id as ombudsman_regime_id,
    p.pekppp,
    pekppp.regime_id as pekppp_regime_id,
    p.ki_award,
    ki_award.regime_id as ki_award_regime_id,
    c.change as iid_change,
    c.is_unresolved as is_iid_change_unresolved,
    s.year >= year(getvariable('as_of')) as is_provisional,
    s.origin,
from span as s
join staging.entities as e on e.entity_id = s.city_id
left join published as p on p.city_id = s.city_id and p.year = s.year
left join submitted as u on u.city_id = s.city_id and u.year = s.year
left join marts.changes as c
    on c.metric_id = 'iid' and c.entity_id = s.city_id and c.to_year = s.year and c.is_chosen
left join marts.regimes as iid on iid.metric_id = 'iid' and s.year between iid.from_year and coalesce(iid.to_year, 9999)
left join marts.regimes as ombudsman
    on ombudsman.metric_id = 'ombudsman' and s.year between ombudsman.from_year and coalesce(ombudsman.to_year, 9999)
left join marts.regimes as pekppp
    on pekppp.metric_id = 'pekppp' and s.year between pekppp.from_year and coalesce(pekppp.to_year, 9999)
left join marts.regimes as ki_award
    on ki_award.metric_id = 'ki_award' and s.year between ki_award.from_year and coalesce(ki_award.to_year, 9999)
