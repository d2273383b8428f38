-- grain: one row per fiscal year and tier
select
    fiscal_year,
    from_innovations,
    to_innovations,
    tier,
    tier_status,
    uplift_max_pct,
    rewards_year,
    scope,
    source as source_id,
    confidence,
    note,
from staging.uplift_tiers
