-- grain: one row per city, fiscal year and tier of the uplift
select
    u.city_id,
    u.year::integer as year,
    u.tier,
    any_value(t.uplift_max_pct) as uplift_max_pct,
    any_value(t.rewards_year)::integer as rewards_year,
    count(*)::integer as people,
    count_if(u.has_five)::integer as people_with_five,
    sum(u.innovations)::integer as innovations_named,
    sum(u.uplift_rupiah)::bigint as uplift_rupiah,
    false as is_people_suppressed,
    false as is_innovations_suppressed,
    false as is_uplift_rupiah_suppressed,
    u.year >= year(getvariable('as_of')) as is_provisional,
    max(u.origin) as origin,
from marts._tpp_uplifted as u
left join staging.uplift_tiers as t on t.tier = u.tier and t.fiscal_year = u.year
group by u.city_id, u.year, u.tier
