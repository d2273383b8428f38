-- grain: one row per view, agency and agency of today that carries its history
with recursive ended as (
    select distinct predecessor_id as agency_id
    from staging.agency_successions
    where predecessor_id is not null
        and kind <> 'transfer'
        and coalesce(effective_on, effective_latest, date '1900-01-01') <= getvariable('as_of')
),
carried as (
    select agency_id, agency_id as today_agency_id, 1::decimal(18, 4) as share, null::varchar as succession, 0 as steps
    from staging.agencies
    union all
    select
        carried.agency_id,
        s.successor_id,
        (carried.share * s.share)::decimal(18, 4),
        concat_ws(' → ', carried.succession, s.kind || ' ' || coalesce(year(s.effective_on)::varchar, '?')),
        carried.steps + 1,
    from carried
    join staging.agency_successions as s on s.predecessor_id = carried.today_agency_id
    where carried.steps < 20 and coalesce(s.effective_on, s.effective_latest, date '1900-01-01') <= getvariable('as_of')
),
climbed as (
    select agency_id, agency_id as above_id, 0 as steps from staging.agencies
    union all
    select climbed.agency_id, a.parent_agency_id, climbed.steps + 1
    from climbed
    join staging.agencies as a on a.agency_id = climbed.above_id
    where climbed.steps < 20 and a.parent_agency_id is not null
),
reporting as (
    select climbed.agency_id, arg_min(climbed.above_id, climbed.steps) as reporting_agency_id
    from climbed
    join staging.agencies as a on a.agency_id = climbed.above_id
    where a.is_reporting
    group by climbed.agency_id
),
viewed as (
    select 'was' as view, agency_id, agency_id as today_agency_id, 1::decimal(18, 4) as share, null::varchar as succession
    from staging.agencies
    union all
    select 'is', agency_id, today_agency_id, share, succession
    from carried
    where today_agency_id not in (select agency_id from ended)
)
select
    v.view,
    v.agency_id,
    v.today_agency_id,
    a.city_id,
    a.short_name,
    a.full_name,
    a.kind,
    a.parent_agency_id,
    coalesce(r.reporting_agency_id, v.today_agency_id) as reporting_agency_id,
    a.valid_from::varchar as valid_from,
    a.valid_from_precision,
    a.valid_to::varchar as valid_to,
    a.valid_to_precision,
    v.today_agency_id not in (select agency_id from ended)
        and coalesce(a.valid_from, date '1900-01-01') <= getvariable('as_of') as is_current,
    v.share,
    v.succession,
    a.confidence,
    a.source as source_id,
    a.note,
from viewed as v
join staging.agencies as a on a.agency_id = v.today_agency_id
left join reporting as r on r.agency_id = v.today_agency_id
