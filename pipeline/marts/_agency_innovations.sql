-- grain: one row per reporting agency of its time and year with submissions; those of its units count for it
select
    r.reporting_agency_id as agency_id,
    s.submission_year as year,
    s.city_id,
    max(s.origin) as origin,
    count(distinct s.innovation_id) as innovations,
    count(distinct s.innovation_id) filter (year(s.implemented_on) = s.submission_year - 1) as innovations_new,
    count(distinct s.innovation_id) filter (s.kind = 'digital') as innovations_digital,
    count(distinct s.innovation_id) filter (s.form = 'pelayanan publik') as innovations_public_service,
    count(distinct s.innovation_id) filter (s.agency_id <> r.reporting_agency_id) as innovations_of_units,
    avg(m.verified_maturity) as mean_verified_maturity,
    avg(m.verified_maturity_net) as mean_verified_maturity_net,
    any_value(m.maturity_method_year) as maturity_method_year,
    count(m.verified_maturity) as innovations_verified,
from staging.innovations as s
join marts._agency_reporting as r on r.agency_id = s.agency_id and r.year = s.submission_year
left join marts._innovation_maturity as m
    on m.city_id = s.city_id and m.innovation_id = s.innovation_id and m.year = s.submission_year
group by all
