-- grain: one row per reporting agency of its time, year of entitlement and employee
with places as (
    select
        r.agency_id,
        r.year,
        make_date(r.year::integer, months.number::integer, 1) as entitlement_month,
        1::bigint << (months.number - 1) as month_bit,
        r.reporting_agency_id,
        a.city_id,
        dense_rank() over (order by r.reporting_agency_id, r.year)::integer as place,
    from marts._agency_reporting as r
    join staging.agencies as a on a.agency_id = r.reporting_agency_id,
    range(1, 13) as months (number)
),
components as (
    select
        * replace (
            -- A month is two rows, statis and dinamis; only the dynamic one follows performance.
            if(component is distinct from 'statis', productivity_pct, null) as productivity_pct,
            if(component is distinct from 'statis', discipline_pct, null) as discipline_pct,
        ),
        case
            when predikat is null or component is not distinct from 'statis' then null
            when predikat = 'Baik' then 12
            when predikat = 'Sangat Baik' then 0
            when predikat = 'Butuh Perbaikan' then 24
            when predikat = 'Kurang' then 36
            when predikat = 'Sangat Kurang' then 48
        end as first_bit,
    from staging.tpp
),
-- The payroll is read and grouped once, with the agency that reports and its year as one number: the engine groups numbers
-- in less time than words. The months of the five predikat are the bits of another, twelve of each.
people as (
    select
        p.place,
        c.person_id,
        any_value(c.origin) as origin,
        coalesce(max(c.base_rupiah), -1) as greatest_base_rupiah,
        sum(c.base_rupiah)::bigint as base_rupiah,
        sum(c.gross_rupiah)::bigint as gross_rupiah,
        sum(c.paid_rupiah)::bigint as paid_rupiah,
        bit_or(p.month_bit << c.first_bit) as months,
        sum(c.productivity_pct)::decimal(18, 2) as productivity_pct_sum,
        count(c.productivity_pct) as productivity_months,
        sum(c.discipline_pct)::decimal(18, 2) as discipline_pct_sum,
        count(c.discipline_pct) as discipline_months,
    from components as c
    join places as p on p.agency_id = c.agency_id and p.entitlement_month = c.entitlement_month
    group by all
),
greatest_ten as (
    select place, max(greatest_base_rupiah, 10) as bases from people group by place
),
named as (
    select distinct place, city_id, reporting_agency_id, year from places
)
select
    n.city_id,
    n.reporting_agency_id as agency_id,
    n.year,
    p.* exclude (place, greatest_base_rupiah, months),
    -- The predikat of most months; of two with as many, the later one: the last month is the highest bit. Of two that
    -- share every month it is the better one.
    ['Sangat Kurang', 'Kurang', 'Butuh Perbaikan', 'Baik', 'Sangat Baik'][1 + greatest(
        (bit_count((p.months & 4095))::bigint * 4096 + (p.months & 4095)) * 8 + 4,
        (bit_count(((p.months >> 12) & 4095))::bigint * 4096 + ((p.months >> 12) & 4095)) * 8 + 3,
        (bit_count(((p.months >> 24) & 4095))::bigint * 4096 + ((p.months >> 24) & 4095)) * 8 + 2,
        (bit_count(((p.months >> 36) & 4095))::bigint * 4096 + ((p.months >> 36) & 4095)) * 8 + 1,
        (bit_count(((p.months >> 48) & 4095))::bigint * 4096 + ((p.months >> 48) & 4095)) * 8
    ) % 8] as predikat,
    -- No file says who heads an agency. The base follows the job class, so the greatest base of a month stands for the
    -- head; where ten or more share it, it tells of nobody.
    p.greatest_base_rupiah = t.bases[1] and (len(t.bases) < 10 or t.bases[10] < t.bases[1]) as is_head,
from people as p
join greatest_ten as t using (place)
join named as n using (place)
