-- grain: one row per innovation and year with a budget
with budgets as (
    select distinct city_id, innovation_id, year, budget_rupiah, spent_rupiah
    from marts.cost_benefit
    where budget_rupiah is not null
)
select
    b.city_id,
    b.year,
    b.innovation_id,
    b.budget_rupiah,
    b.spent_rupiah,
    min(c.cost_per_beneficiary_rupiah) as cost_per_beneficiary_rupiah,
    (
        select count(distinct n.year) from budgets as n
        where n.city_id = b.city_id and n.innovation_id = b.innovation_id and n.year between b.year - 2 and b.year
    ) as years_budgeted_of_last_three,
from budgets as b
join marts.cost_benefit as c using (city_id, innovation_id, year)
group by all
order by b.city_id, b.year, b.innovation_id
