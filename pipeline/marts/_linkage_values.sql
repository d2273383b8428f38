-- grain: one row per agency of its time, year and metric that may stand on either side of a linkage
with agency_years as (
    select * from marts.agency_year where view = 'was'
),
outcomes as (
    select agency_id, year, 'ikm' as metric_id, ikm::double as value, ikm_respondents as answers from agency_years
    union all
    select agency_id, year, 'complaint_resolution', complaint_resolution_pct, complaints_received from agency_years
    union all
    select agency_id, year, 'ombudsman', ombudsman, null from agency_years
    union all
    select agency_id, year, 'pekppp', pekppp, null from agency_years
),
surveyed as (
    select agency_id, year from marts._agency_was where ikm is not null
),
valued as (
    select agency_id, year, measured_in, metric_id, value, null as answers, false as is_small
    from marts._linkage_predictors
    where value is not null
    union all
    select o.agency_id, o.year, o.year, o.metric_id, o.value, o.answers, o.value is null
    from outcomes as o
    left join surveyed as s on s.agency_id = o.agency_id and s.year = o.year
    -- A satisfaction that is not shown rests on too few answers; it is a cell all the same.
    where o.value is not null or (o.metric_id = 'ikm' and s.agency_id is not null)
)
select
    a.city_id,
    v.agency_id,
    v.year::integer as year,
    v.metric_id,
    v.measured_in::integer as measured_in,
    v.value::double as value,
    v.answers::double as answers,
    v.is_small,
    v.measured_in >= year(getvariable('as_of')) as is_provisional,
    a.short_name,
    a.kind,
    max(y.origin) over (partition by a.city_id) as origin,
from valued as v
join staging.agencies as a on a.agency_id = v.agency_id
left join agency_years as y on y.agency_id = v.agency_id and y.year = v.measured_in
