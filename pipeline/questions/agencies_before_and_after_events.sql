-- grain: one row per event and measure: agencies that came beside agencies that did not
with sides as (
    select
        city_id,
        event_id,
        kind,
        year,
        measure,
        max(agencies_compared) filter (attendance = 'came') as came_agencies,
        max(mean_difference) filter (attendance = 'came') as came_difference,
        max(agencies_compared) filter (attendance <> 'came') as other_agencies,
        max(mean_difference) filter (attendance <> 'came') as other_difference,
    from marts.programme_effects
    group by all
)
select *, came_difference - other_difference as difference_in_differences
from sides
order by city_id, year, event_id, measure
