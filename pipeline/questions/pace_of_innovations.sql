-- grain: one row per city, agency and kind; months and years are medians
select
    city_id,
    agency_id,
    kind,
    count(*) as innovations,
    count(trial_to_use_months) as with_both_days,
    median(trial_to_use_months) as median_trial_to_use_months,
    count(use_to_score_years) as scored,
    median(use_to_score_years) as median_use_to_score_years,
from marts.innovation_pace
group by all
order by all
