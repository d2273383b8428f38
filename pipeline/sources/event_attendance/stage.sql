-- grain: one row per group of participants at one event
with written as (
    select distinct
        city_id,
        agency,
        attended_on as on_day,
        ' ' || regexp_replace(replace(lower(agency), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' as words,
    from raw.event_attendance
),
named as (
    select
        w.city_id,
        w.agency,
        w.on_day,
        if(count(distinct a.agency_id) = 1, any_value(a.agency_id), null) as agency_id,
        coalesce(bool_or(regexp_matches(w.words, city.homonym)), false) as is_elsewhere,
    from written as w
    left join ref.entities as city on city.entity_id = w.city_id and city.city_id = w.city_id
    left join ref.agency_aliases as a
        on a.city_id = w.city_id
        and a.spelling = trim(replace(w.words, ' ' || coalesce(city.spelling, '') || ' ', ' '))
        and w.on_day between coalesce(a.valid_from, w.on_day) and coalesce(a.valid_to, w.on_day)
    group by all
)
select
    r.event_id,
    coalesce(r.agency_id, n.agency_id) as agency_id,
    r.agency,
    r.attended_on,
    r.participants,
    r.group_as_published,
    r.role,
    r.is_all_opd,
    r.source,
    r.confidence,
    r.note,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter(
        [
            case
                when r.agency is null then null
                when n.is_elsewhere then 'wrong_city:agency'
                when n.agency_id is null then 'unknown_agency:agency'
            end,
            if(r.origin = 'published' and r.source is null, 'missing:source', null),
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.event_attendance as r
left join named as n on n.city_id = r.city_id and n.agency = r.agency and n.on_day = r.attended_on
