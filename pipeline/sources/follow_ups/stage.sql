-- grain: one row per decision of a meeting
select
    r.follow_up_id,
    r.meeting,
    r.meeting_on,
    r.decision,
    r.agency,
    n.agency_id,
    r.due_on,
    r.status,
    r.closed_on,
    r.carried_over_from,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    if(n.fault is null, [], [n.fault]) as _faults,
from raw.follow_ups as r
left join ref.agency_named('raw.follow_ups') as n
    on n.city_id = r.city_id and n.agency = r.agency and r.meeting_on between n.from_day and n.to_day
