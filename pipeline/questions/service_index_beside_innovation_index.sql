-- grain: one row per year in which either index of our city changed within one method
with changed as (
    select metric_id, to_year as year, from_value, to_value, change, is_unresolved
    from marts.changes
    where entity_id = '3576' and metric_id in ('pekppp', 'iid') and is_chosen
)
select
    year,
    max(change) filter (metric_id = 'pekppp') as pekppp_change,
    max(to_value) filter (metric_id = 'pekppp') as pekppp,
    max(change) filter (metric_id = 'iid') as iid_change,
    max(to_value) filter (metric_id = 'iid') as iid,
    bool_or(is_unresolved) as is_unresolved,
from changed
group by year
order by year
