-- grain: one row per year and SPD score row
select
    r.year,
    r.indicator,
    r.claimed_level,
    r.verified_level,
    r.measured_value,
    r.measured_text,
    r.source,
    r.confidence,
    r.note,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter(
        [
            ref.level_fault('SPD', r.year, r.indicator, greatest(r.claimed_level, r.verified_level)),
            if(r.origin = 'published' and r.source is null, 'missing:source', null),
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.spd_levels as r
