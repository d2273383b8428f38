-- grain: one row per rule, reporting agency of its time and year in force, with what was counted
with counted_rules as (
    select *
    from staging.policies
    where unit_counted in ('commitment', 'proposal', 'innovation') and comparison is not null
),
due as (
    select p.policy_id, p.unit_counted, p.comparison, p.minimum_count, a.city_id, a.agency_id, y.year
    from counted_rules as p
    join (select unnest(range(2018, year(getvariable('as_of')) + 1)) as year) as y
        on y.year between p.valid_from_year and coalesce(p.valid_to_year, 9999)
    join staging.agencies as a
        on a.is_reporting
        and y.year between coalesce(year(a.valid_from), 0) and coalesce(year(a.valid_to), 9999)
),
committed as (
    select d.city_id, d.agency_id, d.year, count(distinct c.event_id) as commitments
    from (select distinct city_id, agency_id, year from due) as d
    left join marts._commitments as c on c.agency_id = d.agency_id and c.year <= d.year
    group by d.city_id, d.agency_id, d.year
    -- A report names who signed, not who did not; only the city's own list of signatures can tell that.
    having count(c.event_id) > 0
        or exists (from marts._commitments as l where l.city_id = d.city_id and l.year <= d.year and l.origin <> 'published')
)
select
    d.policy_id,
    d.agency_id,
    d.year,
    d.city_id,
    d.comparison,
    d.minimum_count,
    case d.unit_counted
        when 'commitment' then c.commitments
        when 'proposal' then w.innovations_public_service
        else w.innovations
    end as counted,
    -- Proposals to the competition are no feed: submissions of the form pelayanan publik stand in.
    d.unit_counted = 'proposal' as is_stand_in,
    w.origin,
from due as d
left join committed as c on c.agency_id = d.agency_id and c.year = d.year
left join marts._agency_was as w on w.agency_id = d.agency_id and w.year = d.year
