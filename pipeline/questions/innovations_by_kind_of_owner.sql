-- grain: one row per city, year and kind of the unit that owns the innovation
with units as (
    select distinct agency_id, kind, parent_agency_id from marts.agencies where view = 'was'
),
owned as (
    select i.city_id, i.year, u.kind as owner_kind, u.parent_agency_id is not null as is_below_an_agency,
        count(*) as innovations,
    from marts.innovation_year as i
    left join units as u on u.agency_id = i.agency_id
    group by i.city_id, i.year, u.kind, u.parent_agency_id is not null
)
select *, round(100.0 * innovations / sum(innovations) over (partition by city_id, year), 1) as share_pct
from owned
order by city_id, year, owner_kind
