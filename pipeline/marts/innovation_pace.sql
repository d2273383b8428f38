-- grain: one row per innovation
with entered as (
    select
        city_id,
        innovation_id,
        arg_max(name, submission_year) as name,
        arg_max(agency_id, submission_year) as agency_id,
        arg_max(kind, submission_year) as kind,
        min(trial_on) as trial_on,
        min(implemented_on) as implemented_on,
        min(submission_year) filter (verified_score is not null) as first_scored_year,
        max(origin) as origin,
    from staging.innovations
    group by all
)
select
    city_id,
    innovation_id,
    name,
    agency_id,
    kind,
    trial_on::varchar as trial_on,
    implemented_on::varchar as implemented_on,
    date_diff('month', trial_on, implemented_on)::integer as trial_to_use_months,
    first_scored_year::integer as first_scored_year,
    (first_scored_year - year(implemented_on))::integer as use_to_score_years,
    origin,
from entered
