-- grain: one row per city, kind and form, winners beside all others as they were first submitted
with winners as (
    select distinct innovation_id
    from marts.awards_timeline
    where innovation_id is not null and level in ('nasional', 'provinsi')
)
select
    i.city_id,
    w.innovation_id is not null as is_winner,
    i.kind,
    i.form,
    count(*) as innovations,
    avg(i.verified_score) as mean_verified_score,
from marts.innovation_year as i
left join winners as w on w.innovation_id = i.innovation_id
where i.is_new
group by all
order by all
