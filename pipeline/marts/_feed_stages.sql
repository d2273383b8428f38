-- grain: one row per city, year and stage that the city's own files count
with measured as (
    select city_id, submission_year as year, max(origin) as origin from staging.innovations group by all
),
-- A year goes by the list of that year, or else by the newest one before it.
listed as (
    select m.city_id, m.year, m.origin, max(l.year) as list_year
    from measured as m
    join staging.innovation_lists as l on l.city_id = m.city_id and l.year <= m.year
    group by all
),
registered as (
    select
        l.city_id,
        l.year,
        l.origin,
        count(distinct i.innovation_id) as innovations,
        string_agg(distinct i.regulation, '; ' order by i.regulation) as basis,
    from listed as l
    join staging.innovation_lists as i
        on i.city_id = l.city_id and i.year = l.list_year and i.status is distinct from 'berhenti'
    group by all
),
threshold as (
    select min(target_value) as maturity from staging.targets where metric_id = 'innovation_maturity'
),
later as (
    select
        s.city_id,
        s.submission_year as year,
        max(s.origin) as origin,
        count(distinct s.innovation_id) as entered,
        count(distinct s.innovation_id) filter (m.verified_maturity is not null) as assessed,
        count(distinct s.innovation_id) filter (m.verified_maturity >= threshold.maturity) as mature,
        any_value(threshold.maturity) as maturity,
        count(distinct a.innovation_id) as awarded,
    from staging.innovations as s
    cross join threshold
    left join marts._innovation_maturity as m
        on m.city_id = s.city_id and m.innovation_id = s.innovation_id and m.year = s.submission_year
    left join staging.awards as a
        on a.city_id = s.city_id and a.innovation_id = s.innovation_id and a.assessed_year = s.submission_year
    group by all
)
select city_id, year, 'registered' as stage, innovations, basis, origin from registered
union all
select city_id, year, 'entered', entered, 'submissions', origin from later
union all
select city_id, year, 'assessed', assessed, 'verified levels', origin from later
union all
select city_id, year, 'mature', mature, 'verified maturity of at least ' || maturity::integer, origin
from later
where maturity is not null
union all
-- Awards are known as far as they were listed; where none was, nothing is known of this year's.
select city_id, year, 'awarded', awarded, 'awards', origin from later where awarded > 0
