-- grain: one row per reporting agency of its time and closed year of entitlement
select
    p.agency_id,
    p.year::integer as year,
    p.city_id,
    any_value(a.short_name) as short_name,
    count(*)::integer as people,
    count_if(p.predikat = 'Sangat Baik')::integer as people_sangat_baik,
    count_if(p.predikat = 'Baik')::integer as people_baik,
    count_if(p.predikat = 'Butuh Perbaikan')::integer as people_butuh_perbaikan,
    count_if(p.predikat = 'Kurang')::integer as people_kurang,
    count_if(p.predikat = 'Sangat Kurang')::integer as people_sangat_kurang,
    count_if(p.predikat is null)::integer as people_without_predikat,
    false as is_people_suppressed,
    false as is_suppressed,
    round(sum(p.productivity_pct_sum) / nullif(sum(p.productivity_months), 0), 1)::decimal(18, 1) as mean_productivity_pct,
    round(sum(p.discipline_pct_sum) / nullif(sum(p.discipline_months), 0), 1)::decimal(18, 1) as mean_discipline_pct,
    false as is_means_suppressed,
    max(p.origin) as origin,
from marts._tpp_people as p
join staging.agencies as a on a.agency_id = p.agency_id
where p.year < year(getvariable('as_of'))
group by p.agency_id, p.year, p.city_id
