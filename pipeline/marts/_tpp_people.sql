-- grain: one row per reporting agency of its time, year of entitlement and employee
-- A month is two rows, statis and dinamis; only the dynamic one follows performance.
with monthly as (
    select
        t.city_id,
        r.reporting_agency_id as agency_id,
        year(t.entitlement_month) as year,
        t.person_id,
        t.predikat,
        max(t.origin) as origin,
        count(*) as months,
        max(month(t.entitlement_month)) as last_month,
        sum(t.productivity_pct) as productivity_pct_sum,
        count(t.productivity_pct) as productivity_months,
        sum(t.discipline_pct) as discipline_pct_sum,
        count(t.discipline_pct) as discipline_months,
    from staging.tpp as t
    join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = year(t.entitlement_month)
    where t.component is distinct from 'statis'
    group by all
)
select
    city_id,
    agency_id,
    year,
    person_id,
    max(origin) as origin,
    -- The predikat of most months; of two with as many, the later one.
    arg_max(predikat, months * 100 + last_month) filter (predikat is not null) as predikat,
    sum(productivity_pct_sum) as productivity_pct_sum,
    sum(productivity_months) as productivity_months,
    sum(discipline_pct_sum) as discipline_pct_sum,
    sum(discipline_months) as discipline_months,
from monthly
group by all
