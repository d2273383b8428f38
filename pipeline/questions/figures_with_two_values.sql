-- grain: one row per figure and source, for figures whose sources disagree
with figures as (
    select *, count(distinct value) over (partition by metric_id, entity_id, year) as values_given
    from marts.observations
)
select
    metric_id,
    entity_id,
    year,
    value,
    source_id,
    basis,
    is_chosen,
    choice_rule,
    choice_reason,
    choice_reason_en,
    status,
from figures
where values_given > 1
order by metric_id, entity_id, year, is_chosen desc, source_id
