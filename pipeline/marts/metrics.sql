-- grain: one row per metric
with covered as (
    select metric_id, min(year) as first_year, max(year) as last_year
    from marts.observations
    where entity_id = '3576'
    group by metric_id
)
select
    m.metric_id,
    m.name_indonesian,
    m.name_english,
    m.definition_indonesian,
    m.definition_english,
    m.unit,
    m.unit_english,
    m.direction,
    m.formula_indonesian,
    m.formula_english,
    m.components,
    m.governed_by,
    m.owner_indonesian,
    m.owner_english,
    m.cadence_indonesian,
    m.cadence_english,
    m.decimals,
    m.caveats_indonesian,
    m.caveats_english,
    covered.first_year,
    covered.last_year,
    m.source as source_id,
from staging.metrics as m
left join covered on covered.metric_id = m.metric_id
