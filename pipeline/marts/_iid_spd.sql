-- grain: one row per city and year, with the levels of its own rows (SPD) by indicator as JSON
select
    city_id,
    year,
    to_json(map_from_entries(list((indicator, claimed_level) order by indicator)))::varchar as claimed_levels,
    to_json(map_from_entries(list((indicator, verified_level) order by indicator)))::varchar as verified_levels,
    any_value(origin) as origin,
from staging.spd_levels
group by city_id, year
