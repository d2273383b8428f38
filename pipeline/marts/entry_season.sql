-- grain: one row per agency and day of an entry window
with windows as (
    select
        s.city_id,
        year(s.day) as year,
        -- The portal's own days are known for some years; else the first and last day that was counted.
        coalesce(any_value(m.entry_opened_on) filter (s.origin <> 'sample'), min(s.day)) as opened_on,
        coalesce(
            any_value(m.entry_closed_on) filter (s.origin <> 'sample'),
            any_value(m.entry_planned_close_on) filter (s.origin <> 'sample'),
            max(s.day)
        ) as closed_on,
    from staging.entry_snapshots as s
    left join staging.iid_methods as m on m.method_year = year(s.day)
    group by all
),
counted as (
    select
        s.city_id,
        r.reporting_agency_id as agency_id,
        s.day,
        w.opened_on,
        w.closed_on,
        (s.day - w.opened_on + 1)::integer as day_of_window,
        max(s.origin) as origin,
        sum(s.registered)::integer as registered,
        sum(s.entered)::integer as entered,
        sum(s.penerapan)::integer as penerapan,
        sum(s.at_least_105)::integer as at_least_105,
        sum(s.missing_evidence)::integer as missing_evidence,
    from staging.entry_snapshots as s
    join windows as w on w.city_id = s.city_id and w.year = year(s.day)
    join marts._agency_reporting as r on r.agency_id = s.agency_id and r.year = year(s.day)
    group by all
)
select
    c.agency_id,
    c.day::varchar as day,
    year(c.day)::integer as year,
    c.city_id,
    a.short_name,
    c.day_of_window,
    greatest(c.closed_on - c.day, 0)::integer as days_left,
    c.registered,
    c.entered,
    c.penerapan,
    c.at_least_105,
    c.missing_evidence,
    -- Held against the same agency only: after a merger or a new name there is no same day of last year.
    l.entered as entered_last_year,
    l.penerapan as penerapan_last_year,
    l.at_least_105 as at_least_105_last_year,
    year(c.day) >= year(getvariable('as_of')) as is_provisional,
    c.origin,
from counted as c
join staging.agencies as a on a.agency_id = c.agency_id
left join counted as l
    on l.agency_id = c.agency_id and l.day_of_window = c.day_of_window and year(l.day) = year(c.day) - 1
