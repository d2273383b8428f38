-- grain: one row per city, year and stage of the way from registration to award
with known as (
    select city_id, year, stage, innovations, basis, source_id, note, origin, true as is_record
    from marts._record_stages
    union all
    select city_id, year, stage, innovations, basis, null, null, origin, false
    from marts._feed_stages
),
-- What was published goes before what the files at hand add up to.
one_each as (
    select *
    from known
    qualify row_number() over (partition by city_id, year, stage order by is_record desc) = 1
),
stages as (
    select c.city_id, c.year, s.stage, s.stage_order
    from (select distinct city_id, year from one_each) as c
    cross join (
        values ('registered', 1), ('entered', 2), ('assessed', 3), ('mature', 4), ('awarded', 5)
    ) as s(stage, stage_order)
)
select
    s.city_id,
    s.year::integer as year,
    s.stage,
    s.stage_order,
    k.innovations::integer as innovations,
    -- A stage is only held against the one just before it, counted on the same side.
    if(
        k.is_record = lag(k.is_record) over by_year,
        (lag(k.innovations) over by_year - k.innovations)::integer,
        null
    ) as lost,
    if(k.innovations is null, 'unknown', 'known') as status,
    case when k.is_record then 'record' when not k.is_record then 'feed' end as counted_from,
    k.basis,
    k.source_id,
    k.note,
    s.year >= year(getvariable('as_of')) as is_provisional,
    max(k.origin) over (partition by s.city_id, s.year) as origin,
from stages as s
left join one_each as k on k.city_id = s.city_id and k.year = s.year and k.stage = s.stage
window by_year as (partition by s.city_id, s.year order by s.stage_order)
