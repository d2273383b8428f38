-- grain: one row per metric, entity, year and source
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
),
chosen as (
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
)
select
    c.metric_id,
    c.entity_id,
    coalesce(e.name, a.full_name, c.entity_id) as entity_name,
    c.year,
    r.regime_id,
    c.value,
    c.value_text,
    case
        when c.choice_rule = 'decision' then c.decided_status
        when c.choice_rule = 'undecided' then 'unresolved'
        when c.year >= year(getvariable('as_of')) then 'provisional'
        else 'final'
    end as status,
    c.is_chosen,
    c.choice_rule,
    if(c.choice_rule = 'decision', c.reason_indonesian, null) as choice_reason,
    if(c.choice_rule = 'decision', c.reason_english, null) as choice_reason_en,
    c.source as source_id,
    c.basis,
    c.confidence,
    c.rank,
    c.rank_of,
    c.rank_scope,
    round(100 * (c.rank_of - c.rank) / c.rank_of, 1) as rank_percentile,
    b.band,
    b.band_order,
    b.confidence as band_confidence,
    c.note,
    c.origin,
    f.name as file,
    c._row as file_row,
from chosen as c
join meta.files as f on f.source = 'indicator_values' and f.file = c._file
left join staging.entities as e on e.entity_id = c.entity_id
left join staging.agencies as a on a.agency_id = c.entity_id
left join staging.regimes as r
    on r.metric_id = c.metric_id and c.year between r.from_year and coalesce(r.to_year, 9999)
-- The printed bounds have two decimals; a value is rounded to them before it is judged.
left join staging.bands as b
    on b.metric_id = c.metric_id and c.year between b.from_year and coalesce(b.to_year, 9999)
    and if(b.lower_is_inclusive, round(c.value, 2) >= b.lower, round(c.value, 2) > b.lower)
    and round(c.value, 2) <= coalesce(b.upper, 1e9)
