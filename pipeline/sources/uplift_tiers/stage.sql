-- grain: one row per tier of uplift
select
    tier,
    fiscal_year,
    rewards_year,
    from_innovations,
    to_innovations,
    tier_status,
    uplift_max_pct,
    scope,
    includes_verifiers,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.uplift_tiers
