-- grain: one row per tier of the rule, with the city's published total of that budget year
select
    t.fiscal_year,
    t.tier,
    t.from_innovations,
    t.to_innovations,
    t.tier_status,
    t.uplift_max_pct,
    t.rewards_year,
    o.value as published_total_rupiah,
from marts.uplift_tiers as t
left join marts.observations as o
    on o.metric_id = 'tpp_innovation_uplift_rupiah' and o.entity_id = '3576' and o.year = t.fiscal_year and o.is_chosen
order by t.fiscal_year, t.from_innovations
