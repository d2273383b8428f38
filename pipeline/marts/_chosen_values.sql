-- grain: one row per metric, entity, year and source, with the rule that chose among the sources
with ranked as (
    select
        v.*,
        p.precedence_rank,
        d.chosen_source,
        d.status as decided_status,
        d.reason_indonesian,
        d.reason_english,
        coalesce(v.value::varchar, v.value_text, '#' || v.rank::varchar) as said,
    from staging.indicator_values as v
    join staging.precedence as p on p.basis = v.basis
    left join staging.decisions as d
        on d.metric_id = v.metric_id and d.entity_id = v.entity_id and d.year = v.year
),
cells as (
    select
        metric_id,
        entity_id,
        year,
        count(*) as rows_said,
        count(distinct said) as values_said,
        min(precedence_rank) as best_rank,
        bool_or(source = chosen_source) as is_decided,
    from ranked
    group by all
),
best as (
    select metric_id, entity_id, year, count(distinct said) as best_values
    from ranked
    join cells using (metric_id, entity_id, year)
    where precedence_rank = best_rank
    group by all
)
select
    ranked.*,
    case
        when coalesce(is_decided, false) then 'decision'
        when rows_said = 1 then 'only'
        when values_said = 1 then 'agreement'
        when best_values = 1 then 'precedence'
        else 'undecided'
    end as choice_rule,
    row_number() over (
        partition by metric_id, entity_id, year
        order by (source is not distinct from chosen_source) desc, precedence_rank, confidence, source
    ) = 1 as is_chosen,
from ranked
join cells using (metric_id, entity_id, year)
join best using (metric_id, entity_id, year)
