-- grain: one row per citation
select
    source as source_id,
    kind,
    outlet,
    title,
    published_on::varchar as published_on,
    reference,
    basis,
    confidence,
    note,
from staging.citations
