-- grain: one row per declared correction
select
    c.correction_id,
    c.feed,
    c.file,
    c.row_number,
    c.row_key,
    c.column_name,
    c.status,
    case when c.status = 'accepted' then m.outcome else c.status end as outcome,
    coalesce(m.row_count, 0) as applied_count,
    m.value_before,
    m.value_after,
    c.reason,
    c.given_by,
    c.given_on::varchar as given_on,
from staging.corrections as c
left join meta.corrections as m on m.correction_id = c.correction_id
