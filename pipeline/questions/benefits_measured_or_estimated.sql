-- grain: one row per city, year, unit of benefit and whether it was measured or estimated
select
    city_id,
    year,
    benefit_unit,
    value_kind,
    count(*) as statements,
    count(distinct innovation_id) as innovations,
    -- The same people may use several innovations: a sum over innovations is no number of people.
    max(benefit) as largest_single_benefit,
    count_if(method is null) as statements_without_method,
from marts.cost_benefit
where benefit is not null
group by city_id, year, benefit_unit, value_kind
order by city_id, year, benefit_unit, value_kind
