-- grain: one row per decision of a meeting
with recursive carried as (
    select city_id, follow_up_id, follow_up_id as latest_id, 0 as times from staging.follow_ups
    union all
    select c.city_id, c.follow_up_id, f.follow_up_id, c.times + 1
    from carried as c
    join staging.follow_ups as f on f.city_id = c.city_id and f.carried_over_from = c.latest_id
    where c.times < 50
),
origins as (
    select city_id, latest_id as follow_up_id, max(times) as times_carried from carried group by all
)
select
    f.city_id,
    f.follow_up_id,
    f.meeting,
    f.meeting_on::varchar as meeting_on,
    f.decision,
    f.agency_id,
    a.short_name,
    f.due_on::varchar as due_on,
    f.status as stated_status,
    f.closed_on::varchar as closed_on,
    f.carried_over_from,
    o.times_carried::integer as times_carried,
    exists (
        from staging.follow_ups as next where next.city_id = f.city_id and next.carried_over_from = f.follow_up_id
    ) as is_carried_on,
    case
        when f.status = 'batal' then 'cancelled'
        when f.status = 'selesai' and f.closed_on > f.due_on then 'done late'
        when f.status = 'selesai' then 'done'
        when f.due_on < getvariable('as_of') then 'overdue'
        else 'open'
    end as state,
    case
        when f.status = 'batal' then null
        when f.status = 'selesai' then greatest(f.closed_on - f.due_on, 0)
        else greatest(getvariable('as_of') - f.due_on, 0)
    end::integer as days_late,
    f.origin,
from staging.follow_ups as f
join staging.agencies as a on a.agency_id = f.agency_id
left join origins as o on o.city_id = f.city_id and o.follow_up_id = f.follow_up_id
