-- grain: one row per reporting agency of its time and year of entitlement
with paid as (
    select
        city_id,
        agency_id,
        year,
        max(origin) as origin,
        count(*) as people,
        sum(base_rupiah) as base_rupiah,
        sum(gross_rupiah) as gross_rupiah,
        sum(paid_rupiah) as paid_rupiah,
    from marts._tpp_people
    group by all
),
uplifted as (
    select
        city_id,
        agency_id,
        year,
        max(origin) as origin,
        count(*) as uplifted_people,
        sum(uplift_rupiah) as uplift_rupiah,
    from marts._tpp_uplifted
    group by all
),
granting as (
    select distinct city_id, year from uplifted
)
select
    agency_id,
    year::integer as year,
    city_id,
    p.people::integer as people,
    p.base_rupiah::bigint as base_rupiah,
    p.gross_rupiah::bigint as gross_rupiah,
    p.paid_rupiah::bigint as paid_rupiah,
    -- Where the city granted any, an agency without one has none.
    if(g.year is null, null, coalesce(u.uplifted_people, 0))::integer as uplifted_people,
    if(g.year is null, null, coalesce(u.uplift_rupiah, 0))::bigint as uplift_rupiah,
    false as is_people_suppressed,
    false as is_pay_suppressed,
    false as is_uplift_suppressed,
    false as is_uplift_rupiah_suppressed,
    year >= year(getvariable('as_of')) as is_provisional,
    coalesce(greatest(p.origin, u.origin), p.origin, u.origin) as origin,
from paid as p
full join uplifted as u using (city_id, agency_id, year)
left join granting as g using (city_id, year)
