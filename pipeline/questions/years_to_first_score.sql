-- grain: one row per innovation with a day of implementation; the score is empty until one is verified
select
    city_id,
    innovation_id,
    arg_max(agency_id, year) as agency_id,
    max(implemented_on) as implemented_on,
    min(year) filter (verified_score is not null) as first_scored_year,
    min(year) filter (verified_score is not null) - left(max(implemented_on), 4)::integer as years_to_first_score,
from marts.innovation_year
where implemented_on is not null
group by city_id, innovation_id
order by city_id, innovation_id
