-- grain: one row per award as granted
select
    award_series,
    level,
    assessed_year,
    left(granted_on, 4)::integer as granted_year,
    implemented_from_year,
    implemented_to_year,
    award_id,
    title_as_published,
    innovation_id,
    confidence,
from marts.awards_timeline
order by assessed_year, award_id
