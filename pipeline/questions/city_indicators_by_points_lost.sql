-- grain: one row per city, year and indicator of the region itself, the costliest first
select
    city_id,
    year,
    indicator,
    weight,
    mean_verified_level as verified_level,
    lost_verified_points,
    lost_verified_index_points,
from marts.indicator_points
where aspect = 'SPD' and status = 'known'
order by city_id, year, lost_verified_points desc, indicator
