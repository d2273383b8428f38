-- grain: one row per agency and commitment to innovate that it signed, itself or as the agency that it came from
with recursive signed as (
    select e.city_id, a.agency_id, t.event_id, t.origin, year(e.from_date) as year
    from staging.event_attendance as t
    join staging.programme_events as e on e.event_id = t.event_id and e.kind = 'commitment'
    join staging.agencies as a
        on a.city_id = t.city_id
        and a.is_reporting
        and (t.agency_id = a.agency_id or t.is_all_opd)
        and year(e.from_date) between coalesce(year(a.valid_from), 0) and coalesce(year(a.valid_to), 9999)
    where t.role = 'signed'
),
inherited as (
    select city_id, agency_id, event_id, origin, year, 0 as steps from signed
    union all
    select i.city_id, s.successor_id, i.event_id, i.origin, i.year, i.steps + 1
    from inherited as i
    join staging.agency_successions as s on s.predecessor_id = i.agency_id and s.kind <> 'transfer'
    where i.steps < 20
)
select distinct city_id, agency_id, event_id, origin, year from inherited
