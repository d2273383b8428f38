-- grain: one row per thing that was not found
select
    gap_id,
    subject,
    year,
    missing_indonesian,
    missing_english,
    source as source_id,
    note,
from staging.known_gaps
