-- grain: one row per city, fiscal year and tier of the uplift
select
    u.city_id,
    u.year::integer as year,
    coalesce(u.tier, 'tidak disebut') as tier,
    any_value(t.uplift_max_pct) as uplift_max_pct,
    any_value(t.rewards_year)::integer as rewards_year,
    count(distinct u.person_id)::integer as people,
    count(distinct u.person_id) filter (u.innovations = 5 and not coalesce(u.is_verifier, false))::integer as people_with_five,
    sum(u.innovations)::integer as innovations_named,
    sum(u.uplift_rupiah)::bigint as uplift_rupiah,
    u.year >= year(getvariable('as_of')) as is_provisional,
    max(u.origin) as origin,
from staging.tpp_uplifts as u
left join staging.uplift_tiers as t on t.tier = u.tier and t.fiscal_year = u.year
group by u.city_id, u.year, u.tier
