-- grain: one row per city, year and agency with complaints, beside the verified levels of its innovations
with levels as (
    select
        city_id,
        year,
        agency_id,
        count(*) as innovations,
        avg(nullif(regexp_extract(verified_levels, '"kemudahan_proses":([0-3])', 1), '')::integer)
            as mean_level_ease_of_process,
        avg(nullif(regexp_extract(verified_levels, '"penyelesaian_pengaduan":([0-3])', 1), '')::integer)
            as mean_level_complaints,
    from marts.iid_simulation_base
    where innovation_id <> '' and agency_id is not null
    group by all
)
select
    a.city_id,
    a.year,
    a.agency_id,
    a.complaints_received,
    a.complaint_resolution_pct,
    a.complaint_median_days,
    l.innovations,
    l.mean_level_complaints,
    l.mean_level_ease_of_process,
from marts.agency_year as a
join levels as l on l.agency_id = a.agency_id and l.year = a.year
where a.view = 'was' and a.complaints_received is not null
order by a.city_id, a.year, a.agency_id
