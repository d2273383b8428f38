-- grain: one row per agency of its time, year and metric that may come before an outcome
-- What submissions tell is of the year of first use (waktu penerapan), the year before: `measured_in` is the submission's.
with agency_years as (
    select * from marts.agency_year where view = 'was'
),
begun as (
    select
        r.reporting_agency_id as agency_id,
        s.submission_year as year,
        avg(m.verified_maturity_net) as maturity,
        count(distinct s.innovation_id) filter (s.kind = 'digital') / count(distinct s.innovation_id) as digital_share,
    from staging.innovations as s
    join marts._agency_reporting as r on r.agency_id = s.agency_id and r.year = s.submission_year
    left join marts._innovation_maturity as m
        on m.city_id = s.city_id and m.innovation_id = s.innovation_id and m.year = s.submission_year
    where year(s.implemented_on) = s.submission_year - 1
    group by all
),
replicated as (
    select g.city_id, r.reporting_agency_id as agency_id, g.year, sum(g.regions_to_add) as regions
    from marts.replication_graph as g
    left join marts._agency_reporting as r on r.agency_id = g.agency_id and r.year = g.year
    -- What the press tells of some replications says nothing of the agencies that it does not name.
    where g.direction = 'out' and g.origin <> 'published'
    group by all
),
came as (
    select t.city_id, r.reporting_agency_id as agency_id, year(e.from_date) as year, count(distinct t.event_id) as events
    from staging.event_attendance as t
    join staging.programme_events as e on e.event_id = t.event_id
    join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = year(e.from_date)
    -- A report names some who came; only the city's own list tells who did not.
    where t.role in ('attended', 'signed', 'assisted') and t.origin <> 'published'
    group by all
)
select agency_id, year - 1 as year, year as measured_in, 'innovations_new' as metric_id, innovations_new::double as value
from agency_years
union all
select agency_id, year - 1, year, 'mean_verified_maturity_net', round(maturity, 2) from begun
union all
select agency_id, year - 1, year, 'innovations_digital_share', round(digital_share, 4) from begun
union all
select a.agency_id, a.year, a.year, 'replicating_regions', coalesce(r.regions, 0)
from agency_years as a
left join replicated as r on r.agency_id = a.agency_id and r.year = a.year
where exists (from replicated as any_of where any_of.city_id = a.city_id and any_of.year = a.year)
union all
select a.agency_id, a.year, a.year, 'events_attended', coalesce(c.events, 0)
from agency_years as a
left join came as c on c.agency_id = a.agency_id and c.year = a.year
where exists (from came as any_of where any_of.city_id = a.city_id and any_of.year = a.year)
