-- grain: one row per rule
select
    valid_from_year,
    policy_id,
    valid_to_year,
    kind,
    rule_indonesian,
    rule_english,
    comparison,
    minimum_count,
    unit_counted,
    scope,
    qualifier,
    confidence,
    source as source_id,
    note,
from staging.policies
