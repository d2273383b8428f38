-- grain: one row per innovation, year and measure of benefit; a budget without a benefit is a row without a measure
with budgeted as (
    select
        city_id,
        innovation_id,
        year,
        max(origin) as origin,
        sum(budget_rupiah)::bigint as budget_rupiah,
        -- What was spent is known as a whole or not at all.
        if(count(spent_rupiah) = count(*), sum(spent_rupiah), null)::bigint as spent_rupiah,
        string_agg(distinct source_of_funds, '; ' order by source_of_funds) as sources_of_funds,
    from staging.innovation_budgets
    where innovation_id is not null
    group by all
),
benefited as (
    select city_id, innovation_id, year, measure, origin, value, unit, baseline_value, baseline_year, value_kind,
        method, novelty,
    from staging.innovation_benefits
),
submitted as (
    select city_id, innovation_id, arg_max(name, submission_year) as name, arg_max(agency_id, submission_year) as agency_id
    from staging.innovations
    group by all
)
select
    innovation_id,
    year::integer as year,
    v.measure,
    city_id,
    s.name as innovation_name,
    s.agency_id,
    b.budget_rupiah,
    b.spent_rupiah,
    b.sources_of_funds,
    v.value as benefit,
    v.unit as benefit_unit,
    v.baseline_value,
    v.baseline_year::integer as baseline_year,
    v.value - v.baseline_value as difference_from_baseline,
    v.value_kind,
    v.method,
    v.novelty,
    if(v.unit = 'orang' and v.value > 0, round(b.budget_rupiah / v.value), null)::bigint as cost_per_beneficiary_rupiah,
    case
        when b.budget_rupiah is null then 'no budget'
        when v.value is null then 'no benefit'
        when v.unit <> 'orang' then 'benefit is not in people'
        else 'known'
    end as status,
    year >= year(getvariable('as_of')) as is_provisional,
    greatest(b.origin, v.origin) as origin,
from budgeted as b
full join benefited as v using (city_id, innovation_id, year)
left join submitted as s using (city_id, innovation_id)
