-- grain: one row per reporting agency of its time and year with complaints; those of its units count for it
with reported as (
    select r.reporting_agency_id as agency_id, year(c.month) as year, c.city_id, c.origin, c.received, c.solved, c.median_days
    from staging.complaints as c
    join marts._agency_reporting as r on r.agency_id = c.agency_id and r.year = year(c.month)
),
-- The median of a year is not in the medians of its months; that of the months, each as often as it solved, comes near.
ranked as (
    select
        agency_id,
        year,
        city_id,
        median_days,
        sum(solved) over (partition by agency_id, year, city_id order by median_days) as solved_up_to,
        sum(solved) over (partition by agency_id, year, city_id) as solved_in_all,
    from reported
    where median_days is not null and solved > 0
),
resolved as (
    select agency_id, year, city_id, min(median_days) as complaint_median_days
    from ranked
    where 2 * solved_up_to >= solved_in_all
    group by all
),
complained as (
    select
        agency_id,
        year,
        city_id,
        max(origin) as origin,
        sum(received) as complaints_received,
        sum(solved) as complaints_solved,
    from reported
    group by all
)
select
    agency_id,
    year,
    city_id,
    origin,
    complaints_received,
    complaints_solved,
    complaint_median_days,
from complained
left join resolved using (agency_id, year, city_id)
