-- grain: one row per agency and year of survey; unsur 1 to 4 as means by respondents, beside the year before
with surveyed as (
    select
        city_id,
        agency_id,
        year,
        sum(respondents) as respondents,
        sum(respondents * completion_time) / sum(respondents) as completion_time,
        sum(respondents * complaint_handling) / sum(respondents) as complaint_handling,
        sum(respondents * (requirements + "procedure" + fee + product + competence + behaviour + facilities))
            / 7 / sum(respondents) as other_seven,
    from marts.service_quality
    where completion_time is not null
    group by all
)
select
    s.city_id,
    s.agency_id,
    s.year,
    a.innovations_digital as digital_innovations_year_before,
    s.respondents,
    s.completion_time,
    s.completion_time - p.completion_time as completion_time_change,
    s.complaint_handling,
    s.complaint_handling - p.complaint_handling as complaint_handling_change,
    s.other_seven - p.other_seven as other_seven_change,
from surveyed as s
join surveyed as p on p.agency_id = s.agency_id and p.year = s.year - 1
left join marts.agency_year as a on a.agency_id = s.agency_id and a.year = s.year - 1 and a.view = 'was'
order by s.city_id, s.agency_id, s.year
