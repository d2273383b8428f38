-- grain: one row per city, year and agency or indicator; years in a row with a claim above what was verified
with agency as (
    select
        city_id,
        year,
        'agency' as kind,
        agency_id as subject,
        count(*) as compared,
        avg(claimed_score) as claimed,
        avg(verified_score) as verified,
    from marts.innovation_year
    where claimed_score is not null and verified_score is not null
    group by all
),
indicator as (
    select city_id, year, 'indicator' as kind, indicator as subject, innovations_counted as compared,
        mean_claimed_level as claimed, mean_verified_level as verified,
    from marts.indicator_points
    where aspect = 'SID' and status = 'known'
),
gaps as (
    select *, claimed - verified as gap from agency
    union all by name
    select *, claimed - verified as gap from indicator
),
runs as (
    select *, year - row_number() over (partition by city_id, kind, subject, gap > 0 order by year) as run from gaps
)
select
    * exclude (run),
    if(gap > 0, row_number() over (partition by city_id, kind, subject, gap > 0, run order by year), 0)
        as years_in_a_row_above,
from runs
order by city_id, kind, year, gap desc, subject
