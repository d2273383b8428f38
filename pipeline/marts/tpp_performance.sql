-- grain: one row per reporting agency of its time and closed year of entitlement
with counted as (
    select
        agency_id,
        year,
        city_id,
        max(origin) as origin,
        count(*) as people,
        count(*) filter (predikat = 'Sangat Baik') as sangat_baik,
        count(*) filter (predikat = 'Baik') as baik,
        count(*) filter (predikat = 'Butuh Perbaikan') as butuh_perbaikan,
        count(*) filter (predikat = 'Kurang') as kurang,
        count(*) filter (predikat = 'Sangat Kurang') as sangat_kurang,
        count(*) filter (predikat is null) as without_predikat,
        sum(productivity_pct_sum) / nullif(sum(productivity_months), 0) as productivity,
        sum(discipline_pct_sum) / nullif(sum(discipline_months), 0) as discipline,
    from marts._tpp_people
    where year < year(getvariable('as_of'))
    group by all
),
celled as (
    select *, [sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang, without_predikat] as cells
    from counted
),
-- One hidden cell is the total less the others, so a row hides all of them or none; where nearly all share one
-- predikat, the row would tell everybody's.
judged as (
    select
        *,
        people < 5
            or len(list_filter(cells, lambda cell: cell between 1 and 4)) > 0
            or (list_max(cells) > 0.9 * people and list_max(cells) > without_predikat) as is_suppressed,
    from celled
)
select
    j.agency_id,
    j.year::integer as year,
    j.city_id,
    a.short_name,
    if(people >= 5, people, null)::integer as people,
    if(is_suppressed, null, sangat_baik)::integer as people_sangat_baik,
    if(is_suppressed, null, baik)::integer as people_baik,
    if(is_suppressed, null, butuh_perbaikan)::integer as people_butuh_perbaikan,
    if(is_suppressed, null, kurang)::integer as people_kurang,
    if(is_suppressed, null, sangat_kurang)::integer as people_sangat_kurang,
    if(is_suppressed, null, without_predikat)::integer as people_without_predikat,
    is_suppressed,
    if(people >= 10, round(productivity, 1), null)::decimal(18, 1) as mean_productivity_pct,
    if(people >= 10, round(discipline, 1), null)::decimal(18, 1) as mean_discipline_pct,
    j.origin,
from judged as j
join staging.agencies as a on a.agency_id = j.agency_id
