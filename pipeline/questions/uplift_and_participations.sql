-- grain: one row per city and year; innovations beside the participations for which an uplift was paid
with named as (
    select city_id, year, sum(innovations_named) as participations, bool_or(is_innovations_suppressed) as is_suppressed
    from marts.tpp_tiers
    group by all
),
handed_in as (
    select city_id, year, sum(innovations_new) as innovations_new
    from marts.agency_year
    where view = 'was'
    group by all
)
select
    c.city_id,
    c.year,
    c.uplifted_people,
    if(n.is_suppressed, null, n.participations) as participations,
    h.innovations_new,
    round(if(n.is_suppressed, null, n.participations) / nullif(h.innovations_new, 0), 1) as participations_per_new_innovation,
from marts.tpp_city_year as c
left join named as n using (city_id, year)
left join handed_in as h using (city_id, year)
order by c.city_id, c.year
