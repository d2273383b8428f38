-- grain: one row per innovation and year of a third entry without a development
select city_id, year, innovation_id, name, agency_id, entry_number, developed_on
from marts.innovation_year
where breaks_twice_rule
order by city_id, year, innovation_id
