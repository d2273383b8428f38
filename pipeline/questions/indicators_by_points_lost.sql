-- grain: one row per city, year and indicator of innovations, the costliest first
select
    city_id,
    year,
    indicator,
    weight,
    mean_verified_level,
    lost_verified_points,
    round(lost_verified_index_points, 3) as lost_index_points,
    rank() over (partition by city_id, year order by lost_verified_points desc) as place,
from marts.indicator_points
where aspect = 'SID' and status = 'known'
order by city_id, year, place, indicator
