-- grain: one row per group of participants at one event
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
            n.fault,
            if(r.origin = 'published' and r.source is null, 'missing:source', null),
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.event_attendance as r
left join ref.agency_named('raw.event_attendance') as n
    on n.city_id = r.city_id and n.agency = r.agency and r.attended_on between n.from_day and n.to_day
