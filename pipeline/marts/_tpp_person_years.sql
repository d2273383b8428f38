-- grain: one row per reporting agency of its time, year of entitlement and employee
-- A month is two rows, statis and dinamis; only the dynamic one follows performance. One pass over the payroll: the
-- months of each predikat are the bits of a number.
with paid as (
    select
        t.city_id,
        r.reporting_agency_id as agency_id,
        year(t.entitlement_month) as year,
        t.person_id,
        t.origin,
        t.base_rupiah,
        t.gross_rupiah,
        t.paid_rupiah,
        if(t.component is distinct from 'statis', t.predikat, null) as predikat,
        if(t.component is distinct from 'statis', t.productivity_pct, null) as productivity_pct,
        if(t.component is distinct from 'statis', t.discipline_pct, null) as discipline_pct,
        t.component is distinct from 'statis' as is_dynamic,
        1 << month(t.entitlement_month)::integer as month_bit,
    from staging.tpp as t
    join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = year(t.entitlement_month)
),
summed as (
    select
        city_id,
        agency_id,
        year,
        person_id,
        max(origin) as origin,
        bool_or(is_dynamic) as has_performance,
        sum(base_rupiah) as base_rupiah,
        sum(gross_rupiah) as gross_rupiah,
        sum(paid_rupiah) as paid_rupiah,
        sum(productivity_pct) as productivity_pct_sum,
        count(productivity_pct) as productivity_months,
        sum(discipline_pct) as discipline_pct_sum,
        count(discipline_pct) as discipline_months,
        bit_or(if(predikat = 'Sangat Baik', month_bit, 0)) as sangat_baik,
        bit_or(if(predikat = 'Baik', month_bit, 0)) as baik,
        bit_or(if(predikat = 'Butuh Perbaikan', month_bit, 0)) as butuh_perbaikan,
        bit_or(if(predikat = 'Kurang', month_bit, 0)) as kurang,
        bit_or(if(predikat = 'Sangat Kurang', month_bit, 0)) as sangat_kurang,
    from paid
    group by all
),
-- The predikat of most months; of two with as many, the one of the later month, whose bit is the higher.
ranked as (
    select
        * replace (
            bit_count(sangat_baik) * 8192 + sangat_baik as sangat_baik,
            bit_count(baik) * 8192 + baik as baik,
            bit_count(butuh_perbaikan) * 8192 + butuh_perbaikan as butuh_perbaikan,
            bit_count(kurang) * 8192 + kurang as kurang,
            bit_count(sangat_kurang) * 8192 + sangat_kurang as sangat_kurang
        )
    from summed
)
select
    city_id,
    agency_id,
    year,
    person_id,
    origin,
    has_performance,
    base_rupiah,
    gross_rupiah,
    paid_rupiah,
    productivity_pct_sum,
    productivity_months,
    discipline_pct_sum,
    discipline_months,
    case greatest(sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang)
        when 0 then null
        when sangat_baik then 'Sangat Baik'
        when baik then 'Baik'
        when butuh_perbaikan then 'Butuh Perbaikan'
        when kurang then 'Kurang'
        else 'Sangat Kurang'
    end as predikat,
from ranked
