-- grain: one row per declared correction
select
    correction_id,
    feed,
    file,
    row_number,
    row_key,
    column_name,
    value_before,
    value,
    reason,
    given_by,
    given_on,
    status,
    city_id,
    origin,
    _file,
    _row,
from raw.corrections
