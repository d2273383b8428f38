-- grain: one row per innovation, year and measure
select
    ref.innovation_key(r.innovation_id, null, null) as innovation_id,
    r.year,
    r.measure,
    r.value,
    r.unit,
    r.baseline_value,
    r.baseline_year,
    r.value_kind,
    r.method,
    r.novelty,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter([ref.innovation_fault(r.city_id, r.innovation_id)], lambda fault: fault is not null) as _faults,
from raw.innovation_benefits as r
