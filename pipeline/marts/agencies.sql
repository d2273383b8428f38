-- grain: one row per view, agency and agency of today that carries its history
with recursive climbed as (
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
    select
        'was' as view,
        agency_id,
        agency_id as today_agency_id,
        1::decimal(18, 4) as share,
        1::decimal(18, 4) as share_low,
        1::decimal(18, 4) as share_high,
        true as carries_scores,
        null::varchar as succession,
        null::varchar as succession_precision,
        null::varchar as succession_confidence,
    from staging.agencies
    union all
    select
        'is', agency_id, today_agency_id, share, share_low, share_high, carries_scores, succession,
        succession_precision, succession_confidence,
    from marts._carried
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
    exists (from marts._carried as c where c.today_agency_id = v.today_agency_id)
        and coalesce(a.valid_from, date '1900-01-01') <= getvariable('as_of') as is_current,
    v.share,
    v.share_low,
    v.share_high,
    v.carries_scores,
    v.succession,
    v.succession_precision,
    v.succession_confidence,
    a.confidence,
    a.source as source_id,
    a.note,
from viewed as v
join staging.agencies as a on a.agency_id = v.today_agency_id
left join reporting as r on r.agency_id = v.today_agency_id
