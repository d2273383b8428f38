-- grain: one row per agency and month
select
    r.agency,
    n.agency_id,
    r.month,
    r.received,
    r.solved,
    r.median_days,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    if(n.fault is null, [], [n.fault]) as _faults,
from raw.complaints as r
left join ref.agency_named('raw.complaints') as n
    on n.city_id = r.city_id and n.agency = r.agency and last_day(r.month) between n.from_day and n.to_day
