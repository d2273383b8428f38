-- grain: one row per agency, year of maturity and lag in years; both sides lie in the same life of the agency
select
    m.city_id,
    m.agency_id,
    m.year,
    s.year - m.year as lag_years,
    m.mean_verified_maturity_net,
    m.innovations_new,
    s.ikm,
    s.ikm_change,
    s.ombudsman,
    s.pekppp,
from marts.agency_year as m
join marts.agency_year as s
    on s.agency_id = m.agency_id and s.view = m.view and s.year - m.year in (1, 2)
    and s.scores_from_year is not distinct from m.scores_from_year
where m.view = 'was' and m.mean_verified_maturity_net is not null
    and coalesce(s.ikm, s.ombudsman, s.pekppp) is not null
order by m.city_id, m.agency_id, m.year, lag_years
