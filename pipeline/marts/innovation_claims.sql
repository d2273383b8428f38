-- grain: one row per innovation and submission year of which a score is known
select
    innovation_id,
    submission_year as year,
    city_id,
    name,
    agency_id,
    claimed_score::double as claimed_score,
    verified_score::double as verified_score,
    (claimed_score - verified_score)::double as claimed_above_verified,
    origin,
from staging.innovations
where claimed_score is not null or verified_score is not null
