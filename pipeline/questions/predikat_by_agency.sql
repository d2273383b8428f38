-- grain: one row per city, year and agency; where counts are held back the row says so
select
    city_id,
    year,
    agency_id,
    people,
    people_sangat_baik,
    people_baik,
    people_butuh_perbaikan,
    people_kurang,
    people_sangat_kurang,
    round(100.0 * people_baik / nullif(people - people_without_predikat, 0), 1) as baik_pct,
    is_suppressed,
from marts.tpp_performance
order by city_id, year, agency_id
