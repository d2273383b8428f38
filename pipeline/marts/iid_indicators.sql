-- grain: one row per year of the method and indicator
select
    method_year,
    sort_order,
    indicator,
    number_official,
    name,
    aspect,
    variable,
    weight,
    is_mandatory,
    level_1_text,
    level_2_text,
    level_3_text,
    source as source_id,
    confidence,
    note,
from staging.iid_indicators
