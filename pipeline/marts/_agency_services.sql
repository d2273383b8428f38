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
complained as (
    select
        r.reporting_agency_id as agency_id,
        year(c.month) as year,
        c.city_id,
        max(c.origin) as origin,
        sum(c.received) as complaints_received,
        sum(c.solved) as complaints_solved,
    from staging.complaints as c
    join marts._agency_reporting as r on r.agency_id = c.agency_id and r.year = year(c.month)
    group by all
),
-- The median of a year is not in the medians of its months; that of the months, each as often as it solved, comes near.
ranked as (
    select
        r.reporting_agency_id as agency_id,
        year(c.month) as year,
        c.city_id,
        c.median_days,
        sum(c.solved) over (
            partition by r.reporting_agency_id, year(c.month), c.city_id order by c.median_days
        ) as solved_up_to,
        sum(c.solved) over (partition by r.reporting_agency_id, year(c.month), c.city_id) as solved_in_all,
    from staging.complaints as c
    join marts._agency_reporting as r on r.agency_id = c.agency_id and r.year = year(c.month)
    where c.median_days is not null and c.solved > 0
),
solved as (
    select agency_id, year, city_id, min(median_days) as complaint_median_days
    from ranked
    where 2 * solved_up_to >= solved_in_all
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
    d.complaint_median_days,
    a.ombudsman,
    a.pekppp,
from surveyed as s
full join complained as c using (agency_id, year, city_id)
left join solved as d using (agency_id, year, city_id)
full join (
    select a.*
    from assessed as a
    join staging.agencies as reporter on reporter.agency_id = a.agency_id and reporter.is_reporting
) as a using (agency_id, year, city_id)
