-- grain: one row per innovation that a source names
with developed as (
    select to_innovation_id as innovation_id, string_agg(from_innovation_id, '; ' order by from_innovation_id) as developed_from
    from staging.innovation_links
    where kind = 'pengembangan'
    group by to_innovation_id
),
replicated as (
    select innovation_id, max(regions_count) as replicating_regions
    from staging.replications
    where direction = 'out'
    group by innovation_id
)
select
    n.innovation_id,
    any_value(coalesce(n.name_corrected, n.name_as_published) order by n.context_year desc, n.context, n.source) as name,
    string_agg(distinct n.name_as_published, '; ' order by n.name_as_published) as names_as_published,
    any_value(n.owner_agency_id order by n.context_year desc, n.context, n.source) as owner_agency_id,
    any_value(coalesce(a.short_name, n.owner_as_published) order by n.context_year desc, n.context, n.source) as owner_name,
    any_value(n.is_digital order by n.context_year desc, n.context, n.source) as is_digital,
    min(n.context_year) as first_year,
    max(n.context_year) as last_year,
    string_agg(distinct n.context, '; ' order by n.context) as contexts,
    any_value(developed.developed_from) as developed_from,
    any_value(replicated.replicating_regions) as replicating_regions,
    string_agg(distinct n.source, '; ' order by n.source) as sources,
from staging.named_innovations as n
left join staging.agencies as a on a.agency_id = n.owner_agency_id
left join developed on developed.innovation_id = n.innovation_id
left join replicated on replicated.innovation_id = n.innovation_id
group by n.innovation_id
