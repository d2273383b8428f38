-- grain: one row per metric, entity, year and plan; a figure that no plan aimed at is a row without a plan
with realised as (
    select metric_id, entity_id, year, value, source_id, status, origin
    from marts.observations
    where is_chosen and value is not null
),
cities as (
    select distinct entity_id from staging.targets
    union
    select entity_id from staging.entities where entity_id = city_id
),
planned as (
    select
        t.metric_id,
        t.entity_id,
        t.year,
        t.plan,
        t.target_value,
        t.target_text,
        coalesce(t.realised_value, r.value) as realised_value,
        t.realised_text,
        case when t.realised_value is not null then 'plan' when r.value is not null then 'record' end as realised_from,
        t.status as stated,
        t.source as source_id,
        t.note,
        t.city_id,
        t.origin,
    from staging.targets as t
    left join realised as r on r.metric_id = t.metric_id and r.entity_id = t.entity_id and r.year = t.year
    union all
    select
        r.metric_id, r.entity_id, r.year, null, null, null, r.value, null, 'record', null, r.source_id, null,
        r.entity_id, r.origin,
    from realised as r
    join cities using (entity_id)
    where not exists (
        from staging.targets as t
        where t.metric_id = r.metric_id and t.entity_id = r.entity_id and t.year = r.year
    )
)
select
    p.metric_id,
    p.entity_id,
    p.year::integer as year,
    p.plan,
    p.city_id,
    coalesce(e.name, a.short_name, p.entity_id) as entity_name,
    m.unit,
    m.direction,
    p.target_value,
    p.target_text,
    p.realised_value,
    p.realised_text,
    p.realised_from,
    p.realised_value - p.target_value as gap,
    case
        when p.target_value is null and p.target_text is null then 'no target'
        when p.stated = 'tercapai' then 'met'
        when p.stated = 'tidak tercapai' then 'missed'
        when p.realised_value is null then 'not realised'
        when p.target_value is null then 'not comparable'
        when m.direction = 'higher' then if(p.realised_value >= p.target_value, 'met', 'missed')
        when m.direction = 'lower' then if(p.realised_value <= p.target_value, 'met', 'missed')
        else 'not comparable'
    end as status,
    p.stated in ('tercapai', 'tidak tercapai') as is_stated,
    p.year >= year(getvariable('as_of')) as is_provisional,
    p.source_id,
    p.note,
    p.origin,
from planned as p
join staging.metrics as m on m.metric_id = p.metric_id
left join staging.entities as e on e.entity_id = p.entity_id
left join staging.agencies as a on a.agency_id = p.entity_id
-- A mere number, such as the staff, is aimed at only where a plan says so.
where p.plan is not null or m.direction <> 'none'
