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
    case unit_counted
        when 'commitment' then 'programme_commitments'
        when 'proposal' then 'innovations_public_service'
        when 'innovation' then 'innovations_submitted'
    end as metric_id,
    scope,
    qualifier,
    confidence,
    source as source_id,
    note,
from staging.policies
