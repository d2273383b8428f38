-- grain: one row per metric, entity, pair of neighbouring years in one regime, and pair of differing values
with distinct_values as (
    select *
    from marts.observations
    where value is not null
    qualify row_number() over (
        partition by metric_id, entity_id, year, value order by is_chosen desc, source_id
    ) = 1
)
select
    later.metric_id,
    later.entity_id,
    earlier.year as from_year,
    later.year as to_year,
    earlier.source_id as from_source_id,
    later.source_id as to_source_id,
    earlier.value as from_value,
    later.value as to_value,
    later.value - earlier.value as change,
    later.regime_id,
    earlier.is_chosen and later.is_chosen as is_chosen,
    earlier.status = 'unresolved' or later.status = 'unresolved' as is_unresolved,
from distinct_values as later
join distinct_values as earlier
    on earlier.metric_id = later.metric_id
    and earlier.entity_id = later.entity_id
    and earlier.year = later.year - 1
    and earlier.regime_id = later.regime_id
join staging.regimes as r on r.regime_id = later.regime_id and r.comparable_within = 'ya'
