-- grain: one row per innovation, year and indicator
select
    ref.innovation_key(r.innovation_id, null, null) as innovation_id,
    r.year,
    r.indicator,
    r.claimed_level,
    r.verified_level,
    r.basis,
    r.has_evidence,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter(
        [
            ref.innovation_fault_in(r.city_id, r.innovation_id, r.year),
            ref.level_fault('SID', r.year, r.indicator, greatest(r.claimed_level, r.verified_level)),
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.indicator_levels as r
