-- grain: one row per city, year and agency; empty where either count is hidden
select
    city_id,
    year,
    agency_id,
    people,
    uplifted_people,
    round(100.0 * uplifted_people / nullif(people, 0), 1) as uplifted_pct,
    is_uplift_suppressed,
from marts.tpp_agency_year
order by city_id, year, agency_id
