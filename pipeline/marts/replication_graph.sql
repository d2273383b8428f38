-- grain: one row per replication: innovation, direction, partner or number of partners, year
with named as (
    select innovation_id, any_value(coalesce(name_corrected, name_as_published) order by context_year) as name
    from staging.named_innovations
    group by innovation_id
),
submitted as (
    select city_id, innovation_id, arg_max(name, submission_year) as name, arg_max(agency_id, submission_year) as agency_id
    from staging.innovations
    group by all
),
-- Where a source gives the number of regions, partners it names are part of that number.
totalled as (
    select city_id, innovation_id, direction, year, max(regions_count) as regions_total
    from staging.replications
    group by all
)
select
    r.city_id,
    r.replication_id,
    r.innovation_id,
    coalesce(n.name, s.name) as innovation_name,
    s.agency_id,
    r.direction,
    r.partner_name,
    r.partner_entity_id,
    r.year::integer as year,
    r.regions_count::integer as regions_count,
    case
        when r.regions_count is not null then r.regions_count
        when t.regions_total is not null then 0
        else 1
    end::integer as regions_to_add,
    exists (
        from staging.agreements as g
        where g.city_id = r.city_id
            and g.innovation_id = r.innovation_id
            and (g.partner_entity_id = r.partner_entity_id or lower(g.partner_name) = lower(r.partner_name))
    ) as has_agreement,
    r.year >= year(getvariable('as_of')) as is_provisional,
    r.confidence,
    r.source as source_id,
    r.note,
    r.origin,
from staging.replications as r
join totalled as t
    on t.city_id = r.city_id and t.innovation_id = r.innovation_id and t.direction = r.direction
    and t.year is not distinct from r.year
left join named as n on n.innovation_id = r.innovation_id
left join submitted as s on s.city_id = r.city_id and s.innovation_id = r.innovation_id
