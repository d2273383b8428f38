-- grain: one row per award as granted
with named as (
    select innovation_id, any_value(coalesce(name_corrected, name_as_published) order by context_year) as innovation_name
    from staging.named_innovations
    group by innovation_id
),
heads as (
    select holder, office, period_from, coalesce(period_to, date '9999-12-31') as period_to
    from staging.leaders
    where level = 'city' and agency_id is null and period_from is not null and city_id = '3576'
)
select
    a.assessed_year,
    a.award_id,
    a.award_series,
    a.title_as_published,
    a.level,
    a.granted_by,
    a.recipient_id,
    coalesce(e.name, o.short_name, replace(a.recipient_id, '-', ' ')) as recipient_name,
    a.innovation_id,
    named.innovation_name,
    a.implemented_from_year,
    a.implemented_to_year,
    a.granted_on::varchar as granted_on,
    a.rank,
    a.stage,
    -- Periods are known to the month at best, so a grant in the month of a change may name either head.
    (
        select any_value(h.holder order by h.period_from desc)
        from heads as h
        where a.granted_on between h.period_from and h.period_to
    ) as leader,
    a.source as source_id,
    a.confidence,
    a.note,
    a.origin,
    f.name as file,
    a._row as file_row,
from staging.awards as a
join meta.files as f on f.source = 'awards' and f.file = a._file
left join staging.entities as e on e.entity_id = a.recipient_id
left join staging.agencies as o on o.agency_id = a.recipient_id
left join named on named.innovation_id = a.innovation_id
