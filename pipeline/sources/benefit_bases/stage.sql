-- grain: one row per basis of benefit in one method year
select
    method_year,
    indicator,
    basis,
    name,
    unit,
    level_1_text,
    level_2_text,
    level_3_text,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
from raw.benefit_bases
