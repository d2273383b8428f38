-- grain: one row per metric and regime
select
    metric_id,
    regime_id,
    from_year,
    to_year,
    kind,
    comparable_with_previous,
    comparable_within,
    formula_status,
    label_indonesian,
    label_english,
    legal_basis,
    confidence,
    source as source_id,
    note,
from staging.regimes
