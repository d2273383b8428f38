-- grain: one row per metric, entity, year and source
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
from marts._chosen_values as c
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
