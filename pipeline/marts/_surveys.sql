-- grain: one row per unit and survey period; two files on one period are one survey
with surveyed as (
    select
        agency_id,
        year,
        from_date,
        to_date,
        city_id,
        max(origin) as origin,
        sum(respondents) as respondents,
        sum(respondents * requirements) / sum(respondents) as requirements,
        sum(respondents * procedure) / sum(respondents) as procedure,
        sum(respondents * completion_time) / sum(respondents) as completion_time,
        sum(respondents * fee) / sum(respondents) as fee,
        sum(respondents * product) / sum(respondents) as product,
        sum(respondents * competence) / sum(respondents) as competence,
        sum(respondents * behaviour) / sum(respondents) as behaviour,
        sum(respondents * complaint_handling) / sum(respondents) as complaint_handling,
        sum(respondents * facilities) / sum(respondents) as facilities,
        if(count(distinct reported_ikm) = 1, any_value(reported_ikm), null) as reported_ikm,
        if(count(distinct reported_quality) = 1, any_value(reported_quality), null) as reported_quality,
    from staging.service_surveys
    group by all
)
select
    *,
    requirements + procedure + completion_time + fee + product + competence + behaviour + complaint_handling
        + facilities as nrr_sum,
from surveyed
