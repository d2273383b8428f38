-- grain: one row per event, and one per period of a head of the city
with attended as (
    select
        event_id,
        string_agg(coalesce(group_as_published, agency_id) || ' (' || role || ')', '; ' order by role, group_as_published) as attendance,
    from staging.event_attendance
    group by event_id
)
select
    ev.from_date::varchar as from_date,
    ev.event_id,
    ev.to_date::varchar as to_date,
    ev.date_precision,
    ev.kind,
    ev.name_indonesian,
    ev.name_english,
    ev.name_as_published,
    ev.place,
    ev.organiser,
    ev.description,
    attended.attendance,
    ev.confidence,
    ev.source as source_id,
    ev.note,
from staging.programme_events as ev
left join attended on attended.event_id = ev.event_id
where ev.city_id = '3576'
union all
select
    period_from::varchar,
    person_role_id,
    period_to::varchar,
    coalesce(period_from_precision, period_to_precision),
    'leadership',
    office || ' ' || holder,
    office || ' ' || holder,
    alias,
    null,
    null,
    null,
    null,
    confidence,
    source,
    note,
from staging.leaders
where level = 'city' and agency_id is null and city_id = '3576'
