-- grain: one row per reporting agency of its time, event and role
-- Units count for the agency above them. A source that says "every agency" names none of them, and says so.
with held as (
    select
        t.city_id,
        t.event_id,
        t.agency_id,
        t.is_all_opd,
        t.role,
        t.origin,
        e.kind,
        e.name_indonesian,
        e.from_date,
        e.date_precision,
        year(e.from_date) as year,
    from staging.event_attendance as t
    join staging.programme_events as e on e.event_id = t.event_id and e.city_id = t.city_id
    where e.from_date is not null
),
came as (
    select h.*, r.reporting_agency_id as reporter_id, true as is_named
    from held as h
    join marts._agency_reporting as r on r.agency_id = h.agency_id and r.year = h.year
    union all
    select h.*, a.agency_id, false
    from held as h
    join staging.agencies as a
        on a.city_id = h.city_id
        and a.is_reporting
        and h.year between coalesce(year(a.valid_from), 0) and coalesce(year(a.valid_to), 9999)
    where h.is_all_opd
)
select
    c.reporter_id as agency_id,
    c.from_date::varchar as from_date,
    c.event_id,
    c.role,
    c.city_id,
    c.year::integer as year,
    a.short_name,
    any_value(c.kind) as kind,
    any_value(c.name_indonesian) as name_indonesian,
    any_value(c.date_precision) as date_precision,
    bool_or(c.is_named) as is_named,
    max(c.origin) as origin,
from came as c
join staging.agencies as a on a.agency_id = c.reporter_id
group by all
