-- grain: one row per reporting agency of its time, year of entitlement and employee
with monthly as (
    select
        city_id,
        reporting_agency_id as agency_id,
        year,
        person_id,
        entitlement_month,
        max(origin) as origin,
        sum(base_rupiah) as base_rupiah,
        sum(gross_rupiah) as gross_rupiah,
        sum(paid_rupiah) as paid_rupiah,
    from marts._tpp_located
    group by all
),
pay as (
    select
        city_id,
        agency_id,
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
        rank() over (partition by city_id, agency_id, year order by greatest_base_rupiah desc nulls last) = 1 as is_greatest,
    from pay
)
select
    r.city_id,
    r.agency_id,
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
        and count_if(r.is_greatest) over (partition by r.city_id, r.agency_id, r.year) < 10 as is_head,
from ranked as r
left join marts._tpp_ratings as p using (city_id, agency_id, year, person_id)
