-- grain: one row per reporting agency of its time, year of entitlement and employee
with located as (
    select t.*, r.reporting_agency_id, year(t.entitlement_month) as year,
    from staging.tpp as t
    join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = year(t.entitlement_month)
),
-- A month is two rows, statis and dinamis; only the dynamic one follows performance.
rated as (
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
    from located
    where component is distinct from 'statis'
    group by all
),
performance as (
    select
        city_id,
        reporting_agency_id,
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
),
monthly as (
    select
        city_id,
        reporting_agency_id,
        year,
        person_id,
        entitlement_month,
        max(origin) as origin,
        sum(base_rupiah) as base_rupiah,
        sum(gross_rupiah) as gross_rupiah,
        sum(paid_rupiah) as paid_rupiah,
    from located
    group by all
),
pay as (
    select
        city_id,
        reporting_agency_id,
        year,
        person_id,
        max(origin) as origin,
        max(base_rupiah) as greatest_base_rupiah,
        sum(base_rupiah) as base_rupiah,
        sum(gross_rupiah) as gross_rupiah,
        sum(paid_rupiah) as paid_rupiah,
    from monthly
    group by all
),
ranked as (
    select
        *,
        rank() over (
            partition by reporting_agency_id, year order by greatest_base_rupiah desc nulls last
        ) = 1 as is_greatest,
    from pay
)
select
    r.city_id,
    r.reporting_agency_id as agency_id,
    r.year,
    r.person_id,
    r.origin,
    p.predikat,
    p.productivity_pct_sum,
    p.productivity_months,
    p.discipline_pct_sum,
    p.discipline_months,
    r.base_rupiah::bigint as base_rupiah,
    r.gross_rupiah::bigint as gross_rupiah,
    r.paid_rupiah::bigint as paid_rupiah,
    -- No file says who heads an agency. The base follows the job class, so the greatest base of a month stands for the
    -- head; where ten or more share it, it tells of nobody.
    r.is_greatest
        and count_if(r.is_greatest) over (partition by r.reporting_agency_id, r.year) < 10 as is_head,
from ranked as r
left join performance as p using (city_id, reporting_agency_id, year, person_id)
