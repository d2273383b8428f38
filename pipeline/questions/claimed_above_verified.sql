-- grain: one row per city, year and indicator; years in a row with a claim above what was verified
with gaps as (
    select
        city_id,
        year,
        indicator,
        innovations_counted as compared,
        mean_claimed_level as claimed,
        mean_verified_level as verified,
        mean_claimed_level - mean_verified_level as gap,
    from marts.indicator_points
    where aspect = 'SID' and status = 'known'
),
runs as (
    select *, year - row_number() over (partition by city_id, indicator, gap > 0 order by year) as run from gaps
)
select
    * exclude (run),
    if(gap > 0, row_number() over (partition by city_id, indicator, gap > 0, run order by year), 0) as years_in_a_row_above,
from runs
order by city_id, year, gap desc, indicator
