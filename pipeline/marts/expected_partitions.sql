-- grain: one row per source, agency and period in which something was due of it or came from it
with spans as (
    select source, city_id, every, min(period) as first_period, max(period) as last_period
    from meta.periods
    where period <= getvariable('as_of')
    group by all
),
periods as (
    select source, city_id, every,
        unnest(generate_series(first_period, last_period, if(every = 'year', interval 1 year, interval 1 month)))::date as period,
    from spans
),
due as (
    select p.source, p.city_id, a.agency_id, p.every, p.period
    from periods as p
    join staging.agencies as a
        on a.city_id = p.city_id
        and coalesce(a.valid_from, p.period) <= if(p.every = 'year', make_date(year(p.period), 12, 31), last_day(p.period))
        and coalesce(a.valid_to, p.period) >= p.period
    where a.is_reporting
),
cells as (
    select source, city_id, agency_id, every, period, true as is_due, 0 as row_count from due
    union all
    select source, city_id, agency_id, every, period, false, row_count from meta.periods
),
summed as (
    select source, city_id, agency_id, every, period, bool_or(is_due) as is_due, sum(row_count)::bigint as row_count
    from cells
    group by all
)
select
    s.source,
    s.city_id,
    s.agency_id,
    left(s.period::varchar, if(s.every = 'year', 4, 7)) as period,
    case
        when s.row_count = 0 then 'missing'
        when s.is_due then 'present'
        when s.period <= getvariable('as_of')
            and coalesce(a.valid_from, s.period) <= if(s.every = 'year', make_date(year(s.period), 12, 31), last_day(s.period))
            and coalesce(a.valid_to, s.period) >= s.period
            then 'present'
        else 'unexpected'
    end as state,
    s.row_count,
    false as is_suppressed,
from summed as s
join staging.agencies as a on a.city_id = s.city_id and a.agency_id = s.agency_id
