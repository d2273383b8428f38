-- grain: one row per agency and day
select
    r.agency,
    n.agency_id,
    r.day,
    r.registered,
    r.entered,
    r.penerapan,
    r.at_least_105,
    r.missing_evidence,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    if(n.fault is null, [], [n.fault]) as _faults,
from raw.entry_snapshots as r
left join ref.agency_named('raw.entry_snapshots') as n
    on n.city_id = r.city_id and n.agency = r.agency and r.day between n.from_day and n.to_day
