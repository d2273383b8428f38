-- grain: one row per rule, agency and year in which the agency missed it
select city_id, year, policy_id, agency_id, short_name, counted, missed_in_a_row_years, is_stand_in, is_provisional
from marts.policy_compliance
where status = 'missed'
order by missed_in_a_row_years desc, city_id, year, policy_id, agency_id
