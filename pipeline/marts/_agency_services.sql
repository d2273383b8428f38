-- grain: one row per reporting agency of its time and year with a survey, complaints or an outside assessment
-- Surveys of units weigh by their respondents and complaints add up. The Ombudsman's and PEKPPP scores come without a
-- number to weigh them by: they stay with the unit that was assessed and are not rolled up.
with surveyed as (
    select
        r.reporting_agency_id as agency_id,
        s.year,
        s.city_id,
        max(s.origin) as origin,
        sum(s.respondents) as respondents,
        -- PermenPANRB 14/2017: nine unsur of equal weight 1/9, times 25.
        sum(
            s.respondents * (
                s.requirements + s.procedure + s.completion_time + s.fee + s.product + s.competence + s.behaviour
                + s.complaint_handling + s.facilities
            )
        ) * 25 / 9 / sum(s.respondents) as ikm,
    from staging.service_surveys as s
    join marts._agency_reporting as r on r.agency_id = s.agency_id and r.year = s.year
    group by all
),
assessed as (
    select
        agency_id,
        year,
        city_id,
        max(origin) as origin,
        any_value(value) filter (instrument = 'ombudsman') as ombudsman,
        any_value(value) filter (instrument = 'pekppp') as pekppp,
    from staging.service_assessments
    where value is not null
    group by agency_id, year, city_id
    -- Two spellings of one agency with two scores are a contradiction, not a mean.
    having count(*) = count(distinct instrument)
)
select
    agency_id,
    year,
    city_id,
    greatest(s.origin, c.origin, a.origin) as origin,
    s.respondents,
    s.ikm,
    c.complaints_received,
    c.complaints_solved,
    c.complaint_median_days,
    a.ombudsman,
    a.pekppp,
from surveyed as s
full join marts._agency_complaints as c using (agency_id, year, city_id)
full join (
    select a.*
    from assessed as a
    join staging.agencies as reporter on reporter.agency_id = a.agency_id and reporter.is_reporting
) as a using (agency_id, year, city_id)
