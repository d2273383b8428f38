-- grain: one row per reporting agency of its time, year of entitlement and employee
-- The payroll is read and grouped once: the months of the five predikat are the bits of one number, twelve of each.
with components as (
    select
        *,
        -- A month is two rows, statis and dinamis; only the dynamic one follows performance.
        component is distinct from 'statis' as is_dynamic,
        case predikat
            when 'Sangat Baik' then 0
            when 'Baik' then 12
            when 'Butuh Perbaikan' then 24
            when 'Kurang' then 36
            when 'Sangat Kurang' then 48
        end as first_bit,
    from staging.tpp
),
unit_years as (
    select
        city_id,
        agency_id,
        year(entitlement_month) as year,
        person_id,
        any_value(origin) as origin,
        sum(base_rupiah) as base_rupiah,
        sum(gross_rupiah) as gross_rupiah,
        sum(paid_rupiah) as paid_rupiah,
        max(base_rupiah) as greatest_base_rupiah,
        bit_or(1::bigint << (first_bit + month(entitlement_month) - 1)) filter (is_dynamic) as predikat_months,
        sum(productivity_pct) filter (is_dynamic) as productivity_pct_sum,
        count(productivity_pct) filter (is_dynamic) as productivity_months,
        sum(discipline_pct) filter (is_dynamic) as discipline_pct_sum,
        count(discipline_pct) filter (is_dynamic) as discipline_months,
    from components
    group by all
),
-- Units of one agency come together after they are few.
people as (
    select
        u.city_id,
        r.reporting_agency_id as agency_id,
        u.year,
        u.person_id,
        any_value(u.origin) as origin,
        max(u.greatest_base_rupiah) as greatest_base_rupiah,
        sum(u.base_rupiah) as base_rupiah,
        sum(u.gross_rupiah) as gross_rupiah,
        sum(u.paid_rupiah) as paid_rupiah,
        bit_or(u.predikat_months) as predikat_months,
        sum(u.productivity_pct_sum) as productivity_pct_sum,
        sum(u.productivity_months) as productivity_months,
        sum(u.discipline_pct_sum) as discipline_pct_sum,
        sum(u.discipline_months) as discipline_months,
    from unit_years as u
    join marts._agency_reporting as r on r.agency_id = u.agency_id and r.year = u.year
    group by all
),
ranked as (
    select
        *,
        rank() over (partition by city_id, agency_id, year order by greatest_base_rupiah desc nulls last) = 1 as is_greatest,
        -- The predikat of most months; of two with as many, the later one: the last month is the highest bit.
        [
            bit_count((predikat_months >> first_bit) & 4095)::bigint * 4096 + ((predikat_months >> first_bit) & 4095)
            for first_bit in [0, 12, 24, 36, 48]
        ] as held,
    from people
)
select
    * exclude (greatest_base_rupiah, is_greatest, predikat_months, held)
    replace (base_rupiah::bigint as base_rupiah, gross_rupiah::bigint as gross_rupiah, paid_rupiah::bigint as paid_rupiah),
    -- The engine finds an absent value in a list that lacks values.
    if(
        predikat_months is null,
        null,
        ['Sangat Baik', 'Baik', 'Butuh Perbaikan', 'Kurang', 'Sangat Kurang'][list_position(held, list_max(held))]
    ) as predikat,
    -- No file says who heads an agency. The base follows the job class, so the greatest base of a month stands for the
    -- head; where ten or more share it, it tells of nobody.
    is_greatest and count_if(is_greatest) over (partition by city_id, agency_id, year) < 10 as is_head,
from ranked
