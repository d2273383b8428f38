-- grain: one row per city, year, agency and stage
select
    city_id,
    year,
    agency_id,
    stage,
    count(*) as innovations,
    count_if(is_new) as new_innovations,
    count_if(is_continued) as continued,
    count_if(is_developed) as developed,
    count_if(is_stopped) as stopped,
from marts.innovation_year
group by all
order by all
