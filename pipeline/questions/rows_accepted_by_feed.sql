-- grain: one row per source and origin
select
    source,
    origin,
    count(*) as files,
    sum(rows_in) as rows_in,
    sum(rows_loaded) as rows_loaded,
    sum(rows_quarantined) as rows_quarantined,
    sum(rows_duplicate) as rows_duplicate,
    sum(rows_superseded) as rows_superseded,
from marts.reconciliation
group by all
order by all
