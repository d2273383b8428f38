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
from people
group by all
