-- grain: one row per city, year and urusan; submissions that name none are a row of their own
with measured as (
    select city_id, submission_year as year, max(origin) as origin
    from staging.innovations
    group by all
),
kinds as (
    select urusan_id, name, urusan_group, sort_order from staging.urusan
    union all
    select 'tidak-disebut', 'Tidak disebut', null, 99
),
counted as (
    select
        city_id,
        submission_year as year,
        coalesce(urusan_id, 'tidak-disebut') as urusan_id,
        count(distinct innovation_id) as innovations,
        count(distinct innovation_id) filter (stage = 'penerapan') as innovations_in_use,
    from staging.innovations
    group by all
),
filled as (
    select
        m.*,
        k.*,
        coalesce(c.innovations, 0) as innovations,
        coalesce(c.innovations_in_use, 0) as innovations_in_use,
    from measured as m
    cross join kinds as k
    left join counted as c on c.city_id = m.city_id and c.year = m.year and c.urusan_id = k.urusan_id
),
gated as (
    select
        *,
        count(*) filter (urusan_group = 'yandas' and innovations_in_use > 0) over (partition by city_id, year)
            as yandas_covered,
    from filled
)
select
    g.city_id,
    g.year::integer as year,
    g.urusan_id,
    g.name as urusan,
    g.urusan_group,
    g.sort_order::integer as sort_order,
    g.innovations::integer as innovations,
    g.innovations_in_use::integer as innovations_in_use,
    g.yandas_covered::integer as yandas_covered,
    m.yandas_gate_min::integer as yandas_gate_min,
    m.yandas_gate_of::integer as yandas_gate_of,
    g.yandas_covered >= m.yandas_gate_min as is_gate_met,
    coalesce(m.formula_status <> 'confirmed', true) as is_gate_unconfirmed,
    g.year >= year(getvariable('as_of')) as is_provisional,
    g.origin,
from gated as g
left join staging.iid_methods as m on m.method_year = g.year
