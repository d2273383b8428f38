-- grain: one row per reporting agency of its time and year of entitlement
with paid as (
    select
        t.city_id,
        r.reporting_agency_id as agency_id,
        year(t.entitlement_month) as year,
        max(t.origin) as origin,
        count(distinct t.person_id) as people,
        sum(t.base_rupiah) as base_rupiah,
        sum(t.gross_rupiah) as gross_rupiah,
        sum(t.paid_rupiah) as paid_rupiah,
    from staging.tpp as t
    join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = year(t.entitlement_month)
    group by all
),
uplifted as (
    select
        u.city_id,
        r.reporting_agency_id as agency_id,
        u.year,
        max(u.origin) as origin,
        count(distinct u.person_id) as uplifted_people,
        sum(u.uplift_rupiah) as uplift_rupiah,
    from staging.tpp_uplifts as u
    join marts._agency_reporting as r on r.agency_id = u.agency_id and r.year = u.year
    group by all
)
select
    agency_id,
    year::integer as year,
    city_id,
    p.people::integer as people,
    p.base_rupiah::bigint as base_rupiah,
    p.gross_rupiah::bigint as gross_rupiah,
    p.paid_rupiah::bigint as paid_rupiah,
    u.uplifted_people::integer as uplifted_people,
    u.uplift_rupiah::bigint as uplift_rupiah,
    year >= year(getvariable('as_of')) as is_provisional,
    greatest(p.origin, u.origin) as origin,
from paid as p
full join uplifted as u using (city_id, agency_id, year)
