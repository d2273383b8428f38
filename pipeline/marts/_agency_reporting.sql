-- grain: one row per agency or unit and year, with the agency of that year that reports for it
with recursive whole as (
    -- The one agency that passed on whole; of several none can be told to have been the parent.
    select successor_id, any_value(predecessor_id) as predecessor_id
    from staging.agency_successions
    where predecessor_id is not null and share = 1
    group by successor_id
    having count(*) = 1
),
years as (
    select unnest(range(2004, year(getvariable('as_of')) + 2)) as year
),
traced as (
    select a.agency_id, y.year, a.reporting_agency_id as held_id, 0 as steps
    from marts.agencies as a
    cross join years as y
    where a.view = 'was'
    union all
    -- A unit below an agency that did not exist yet belonged to the one that became it.
    select traced.agency_id, traced.year, whole.predecessor_id, traced.steps + 1
    from traced
    join staging.agencies as a on a.agency_id = traced.held_id
    join whole on whole.successor_id = traced.held_id
    where traced.steps < 20 and traced.held_id <> traced.agency_id and year(a.valid_from) > traced.year
)
select agency_id, year, arg_max(held_id, steps) as reporting_agency_id
from traced
group by agency_id, year
