-- grain: one row per city, pair of years, basis and part of the change
select city_id, from_year, to_year, basis, part, status, points, change_points, innovations, assumptions
from marts.iid_decomposition
order by city_id, from_year, basis, part_order
