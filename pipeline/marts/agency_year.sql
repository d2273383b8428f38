-- grain: one row per reporting agency of its time and year; sub-units count for the agency above them that reports
with carried as (
    select agency_id, reporting_agency_id
    from marts.agencies
    where view = 'was'
),
maturities as (
    select
        l.innovation_id,
        l.year,
        sum(i.weight * l.verified_level) as maturity,
    from staging.indicator_levels as l
    -- The weights of other years were not found; 2026 stands for all.
    join staging.iid_indicators as i on i.indicator = l.indicator and i.method_year = 2026 and i.aspect = 'SID'
    group by all
),
submitted as (
    select
        c.reporting_agency_id as agency_id,
        s.submission_year as year,
        any_value(s.city_id) as city_id,
        any_value(s.origin) as origin,
        count(distinct s.innovation_id) as innovations,
        count(distinct s.innovation_id) filter (s.kind = 'digital') as innovations_digital,
        count(distinct s.innovation_id) filter (year(s.implemented_on) = s.submission_year - 1) as innovations_new,
        round(avg(m.maturity), 2)::decimal(18, 2) as mean_verified_maturity,
    from staging.innovations as s
    join carried as c on c.agency_id = s.agency_id
    left join maturities as m on m.innovation_id = s.innovation_id and m.year = s.submission_year
    group by all
),
surveyed as (
    select
        c.reporting_agency_id as agency_id,
        s.year,
        any_value(s.city_id) as city_id,
        any_value(s.origin) as origin,
        sum(s.respondents) as respondents,
        -- PermenPANRB 14/2017: nine unsur of equal weight 1/9, times 25; units weigh by their respondents.
        sum(
            s.respondents * 25 * (
                s.requirements + s.procedure + s.completion_time + s.fee + s.product + s.competence + s.behaviour
                + s.complaint_handling + s.facilities
            ) / 9
        ) / sum(s.respondents) as ikm,
    from staging.service_surveys as s
    join carried as c on c.agency_id = s.agency_id
    group by all
)
select
    agency_id,
    year,
    'was' as view,
    coalesce(u.city_id, v.city_id) as city_id,
    a.short_name,
    coalesce(u.innovations, 0)::integer as innovations,
    coalesce(u.innovations_new, 0)::integer as innovations_new,
    coalesce(u.innovations_digital, 0)::integer as innovations_digital,
    u.mean_verified_maturity,
    -- A mean of fewer than thirty answers says little and may say who answered.
    if(v.respondents >= 30, round(v.ikm, 2)::decimal(18, 2), null) as ikm,
    if(v.respondents >= 30, v.respondents::integer, null) as ikm_respondents,
    coalesce(u.origin, v.origin) as origin,
from submitted as u
full join surveyed as v using (agency_id, year)
join marts.agencies as a on a.agency_id = agency_id and a.view = 'was'
