-- grain: one row per agency and year of entitlement
with people as (
    select
        city_id,
        agency_id,
        year(entitlement_month) as year,
        person_id,
        sum(base_rupiah) as base_rupiah,
        sum(gross_rupiah) as gross_rupiah,
        sum(paid_rupiah) as paid_rupiah,
        sum(productivity_pct) filter (component = 'dinamis') as productivity_pct_sum,
        count(productivity_pct) filter (component = 'dinamis') as productivity_months,
        sum(discipline_pct) filter (component = 'dinamis') as discipline_pct_sum,
        count(discipline_pct) filter (component = 'dinamis') as discipline_months,
    from staging.tpp
    group by all
)
select
    city_id,
    agency_id,
    year,
    count(distinct person_id) as people,
    sum(base_rupiah) as base_rupiah,
    sum(gross_rupiah) as gross_rupiah,
    sum(paid_rupiah) as paid_rupiah,
    max(paid_rupiah, 2) as top_two_rupiah,
    sum(productivity_pct_sum) / sum(productivity_months) as productivity_pct,
    sum(discipline_pct_sum) / sum(discipline_months) as discipline_pct,
from people
group by all
