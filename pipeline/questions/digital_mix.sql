-- grain: one row per city and year
select
    city_id,
    year,
    count_if(kind = 'digital') as digital,
    count_if(kind = 'non digital') as non_digital,
    round(100.0 * count_if(kind = 'digital') / count(kind), 1) as digital_pct,
    round(100.0 * count_if(kind = 'digital' and is_new) / nullif(count(kind) filter (is_new), 0), 1) as digital_pct_of_new,
from marts.innovation_year
group by all
order by all
