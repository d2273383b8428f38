-- grain: one row per innovation, year and indicator
-- The indicators of most years were not found: a level is held against its own year only where that year is known.
select
    r.innovation_id,
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
            if(
                not exists (from ref.iid_indicators as i where i.indicator = r.indicator and i.aspect = 'SID'),
                'unknown_indicator:indicator',
                null
            ),
            if(
                exists (from ref.iid_indicators as i where i.indicator = r.indicator and i.aspect = 'SID')
                    and exists (from ref.iid_indicators as i where i.method_year = r.year)
                    and not exists (
                        from ref.iid_indicators as i
                        where i.method_year = r.year
                            and i.indicator = r.indicator
                            and (
                                greatest(r.claimed_level, r.verified_level, 0) = 0
                                or list_extract(
                                    [i.level_1_text, i.level_2_text, i.level_3_text],
                                    greatest(r.claimed_level, r.verified_level)
                                ) is not null
                            )
                    ),
                'out_of_method_level:indicator',
                null
            ),
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.indicator_levels as r
