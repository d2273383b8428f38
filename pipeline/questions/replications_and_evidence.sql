-- grain: one row per city, innovation and year in which others took it over
select
    city_id,
    innovation_id,
    innovation_name,
    year,
    sum(regions_to_add) as regions,
    string_agg(partner_name, '; ' order by partner_name) as named_partners,
    count_if(has_agreement) as with_agreement,
    min(confidence) as best_confidence,
from marts.replication_graph
where direction = 'out'
group by all
order by city_id, year, innovation_id
