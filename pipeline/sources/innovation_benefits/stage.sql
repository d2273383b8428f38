-- grain: one row per innovation, year and measure
select
    r.innovation_id,
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
from raw.innovation_benefits as r
