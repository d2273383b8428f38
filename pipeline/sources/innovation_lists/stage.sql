-- grain: one row per list and innovation
with identified as (
    select r.*, n.agency_id, n.fault, ref.innovation_key(r.innovation_id, r.name, n.agency_id) as key
    from raw.innovation_lists as r
    left join ref.agency_named('raw.innovation_lists') as n
        on n.city_id = r.city_id and n.agency = r.agency and make_date(r.year, 12, 31) between n.from_day and n.to_day
)
select
    r.list_number,
    r.regulation,
    r.year,
    r.key as innovation_id,
    r.name,
    r.agency,
    r.agency_id,
    r.status,
    r.source,
    r.confidence,
    r.note,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter(
        [
            r.fault,
            if(r.origin = 'published' and r.source is null, 'missing:source', null),
        ],
        lambda fault: fault is not null
    ) as _faults,
    list_filter([ref.innovation_fault(r.city_id, r.key)], lambda fault: fault is not null) as _warnings,
from identified as r
