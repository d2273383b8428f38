-- grain: one row per reporting agency of its time, year of entitlement and employee with a dynamic component
-- A month is two rows, statis and dinamis; only the dynamic one follows performance.
with rated as (
    select
        city_id,
        reporting_agency_id,
        year,
        person_id,
        predikat,
        count(*) as months,
        max(month(entitlement_month)) as last_month,
        sum(productivity_pct) as productivity_pct_sum,
        count(productivity_pct) as productivity_months,
        sum(discipline_pct) as discipline_pct_sum,
        count(discipline_pct) as discipline_months,
    from marts._tpp_located
    where component is distinct from 'statis'
    group by all
)
select
    city_id,
    reporting_agency_id as agency_id,
    year,
    person_id,
    -- The predikat of most months; of two with as many, the later one.
    arg_max(predikat, months * 100 + last_month) filter (predikat is not null) as predikat,
    sum(productivity_pct_sum) as productivity_pct_sum,
    sum(productivity_months) as productivity_months,
    sum(discipline_pct_sum) as discipline_pct_sum,
    sum(discipline_months) as discipline_months,
from rated
group by all
