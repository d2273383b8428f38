-- grain: one row per city, cohort, kind and age; a share is empty where fewer than ten were at risk
select
    city_id,
    cohort,
    kind,
    age_years,
    at_risk,
    stopped,
    round(100 * survival_share, 1) as survival_pct,
    round(100 * survival_low, 1) as survival_low_pct,
    round(100 * survival_high, 1) as survival_high_pct,
from marts.survival
where age_years between 1 and 3
order by city_id, cohort, kind, age_years
