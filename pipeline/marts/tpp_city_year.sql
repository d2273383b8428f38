-- grain: one row per city and year of entitlement
with staff as (
    select
        city_id,
        year,
        count(*) as people,
        count(*) filter (predikat = 'Sangat Baik') as sangat_baik,
        count(*) filter (predikat = 'Baik') as baik,
        count(*) filter (predikat = 'Butuh Perbaikan') as butuh_perbaikan,
        count(*) filter (predikat = 'Kurang') as kurang,
        count(*) filter (predikat = 'Sangat Kurang') as sangat_kurang,
        count(*) filter (predikat is null) as without_predikat,
    from marts._tpp_people
    where year < year(getvariable('as_of'))
    group by all
)
select
    a.city_id,
    a.year,
    count(*)::integer as agencies,
    sum(a.people)::integer as people,
    any_value(s.sangat_baik)::integer as people_sangat_baik,
    any_value(s.baik)::integer as people_baik,
    any_value(s.butuh_perbaikan)::integer as people_butuh_perbaikan,
    any_value(s.kurang)::integer as people_kurang,
    any_value(s.sangat_kurang)::integer as people_sangat_kurang,
    any_value(s.without_predikat)::integer as people_without_predikat,
    sum(a.base_rupiah)::bigint as base_rupiah,
    sum(a.gross_rupiah)::bigint as gross_rupiah,
    sum(a.paid_rupiah)::bigint as paid_rupiah,
    sum(a.uplifted_people)::integer as uplifted_people,
    sum(a.uplift_rupiah)::bigint as uplift_rupiah,
    false as is_people_suppressed,
    false as is_predikat_suppressed,
    false as is_pay_suppressed,
    false as is_uplift_suppressed,
    false as is_uplift_rupiah_suppressed,
    bool_or(a.is_provisional) as is_provisional,
    max(a.origin) as origin,
from marts.tpp_agency_year as a
left join staff as s using (city_id, year)
group by a.city_id, a.year
