-- grain: one row per metric, entity, year and source
select
    v.metric_id,
    v.entity_id,
    v.year,
    v.value,
    v.value_text,
    v.rank,
    v.rank_of,
    v.rank_scope,
    v.basis,
    v.stage,
    v.source,
    v.confidence,
    v.note,
    v.city_id,
    v.origin,
    v._file,
    v._row,
    list_filter(
        [
            if(not exists (from ref.metrics as m where m.metric_id = v.metric_id), 'unknown_metric:metric_id', null),
            if(
                not exists (from ref.entities as e where e.entity_id = v.entity_id)
                    and not exists (from ref.agencies as a where a.agency_id = v.entity_id),
                'unknown_entity:entity_id',
                null
            ),
            if(
                exists (from ref.metrics as m where m.metric_id = v.metric_id) and not exists (
                    from ref.regimes as r
                    where r.metric_id = v.metric_id and v.year between r.from_year and coalesce(r.to_year, 9999)
                ),
                'no_regime:year',
                null
            ),
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.indicator_values as v
