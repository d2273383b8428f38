-- grain: one row per unit, year and instrument
select
    r.agency,
    n.agency_id,
    r.year,
    r.instrument,
    r.value,
    r.value_text,
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
from raw.service_assessments as r
left join ref.agency_named('raw.service_assessments') as n
    on n.city_id = r.city_id and n.agency = r.agency and make_date(r.year, 12, 31) between n.from_day and n.to_day
