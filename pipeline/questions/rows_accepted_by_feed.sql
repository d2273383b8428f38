-- grain: one row per source and origin; empty where a count of one of its files about people is hidden
select
    source,
    origin,
    count(*) as files,
    if(count(rows_in) = count(*), sum(rows_in), null) as rows_in,
    if(count(rows_loaded) = count(*), sum(rows_loaded), null) as rows_loaded,
    if(count(rows_quarantined) = count(*), sum(rows_quarantined), null) as rows_quarantined,
    if(count(rows_duplicate) = count(*), sum(rows_duplicate), null) as rows_duplicate,
    if(count(rows_superseded) = count(*), sum(rows_superseded), null) as rows_superseded,
    bool_or(is_suppressed) as is_suppressed,
from marts.reconciliation
group by all
order by all
