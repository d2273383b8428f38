-- grain: one row per agency of its time, year and rule in force
with judged as (
    select
        *,
        case
            when counted is null then 'unknown'
            when comparison = 'at_least' and counted >= minimum_count then 'met'
            when comparison = 'more_than' and counted > minimum_count then 'met'
            else 'missed'
        end as status,
    from marts._agency_rules
),
-- A met or unknown year ends a row of misses, and so does a year in which the agency or the rule was not there.
runs as (
    select
        *,
        year - row_number() over (partition by policy_id, agency_id, status = 'missed' order by year) as run,
    from judged
)
select
    r.agency_id,
    r.year::integer as year,
    r.policy_id,
    r.city_id,
    a.short_name,
    p.unit_counted,
    p.comparison,
    p.metric_id,
    p.minimum_count,
    p.qualifier,
    r.is_stand_in,
    r.counted::integer as counted,
    r.status,
    if(
        r.status = 'missed',
        row_number() over (partition by r.policy_id, r.agency_id, r.status, r.run order by r.year),
        null
    )::integer as missed_in_a_row_years,
    r.year >= year(getvariable('as_of')) as is_provisional,
    p.rule_indonesian,
    p.rule_english,
    p.source_id,
    coalesce(r.origin, a.origin) as origin,
from runs as r
join staging.agencies as a on a.agency_id = r.agency_id
join marts.policies as p on p.policy_id = r.policy_id
