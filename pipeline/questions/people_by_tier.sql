-- grain: one row per city, year and tier; exactly five innovations stand in no tier and are counted apart
select
    city_id,
    year,
    tier,
    uplift_max_pct,
    people,
    people_with_five,
    round(innovations_named / nullif(people, 0), 2) as innovations_each,
    is_people_suppressed,
from marts.tpp_tiers
order by city_id, year, tier
