-- grain: one row per innovation or agency, year and source of funds
select
    ref.innovation_key(r.innovation_id, null, null) as innovation_id,
    r.agency,
    n.agency_id,
    r.year,
    r.source_of_funds,
    r.budget_rupiah,
    r.spent_rupiah,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    if(n.fault is null, [], [n.fault]) as _faults,
    list_filter([ref.innovation_fault(r.city_id, r.innovation_id)], lambda fault: fault is not null) as _warnings,
from raw.innovation_budgets as r
left join ref.agency_named('raw.innovation_budgets') as n
    on n.city_id = r.city_id and n.agency = r.agency and make_date(r.year, 12, 31) between n.from_day and n.to_day
