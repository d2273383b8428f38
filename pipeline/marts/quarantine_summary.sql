-- grain: one row per source, file, rule and column
select
    q.source,
    f.name as file,
    q.rule,
    q."column",
    q.severity,
    null::varchar as agency_id,
    count(distinct q._row) as row_count,
    q.message_indonesian,
    q.message_english,
    false as is_suppressed,
from meta.quarantine as q
join meta.files as f on f.source = q.source and f.file = q.file
group by all
