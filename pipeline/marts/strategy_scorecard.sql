-- grain: one row per city, year and strategy of 2024
with measures as (
    select *
    from (
        values
            (
                'strategy-2024-new-and-replicated', 'innovations_new_and_replicated', 'inovasi', false,
                'Inovasi baru yang diajukan ditambah inovasi daerah lain yang direplikasi',
                'New innovations submitted, and innovations taken over from other regions',
            ),
            (
                'strategy-2024-maturity', 'mean_verified_maturity', 'poin', false,
                'Rata-rata kematangan terverifikasi, 0–111',
                'Mean verified maturity, 0–111',
            ),
            (
                'strategy-2024-active-heads', 'agencies_taking_part_pct', 'persen', true,
                'Perangkat daerah yang hadir di lab, coaching, bimtek, atau komitmen; kehadiran kepalanya sendiri tidak tercatat',
                'Agencies present at a lab, coaching, training or commitment; whether their heads came is not on record',
            ),
            (
                'strategy-2024-cooperation', 'agreements_in_force', 'kerja sama', false,
                'Kerja sama antardaerah yang berlaku pada tahun itu',
                'Agreements with other regions in force in that year',
            )
    ) as m(policy_id, metric_id, unit, is_stand_in, measure_indonesian, measure_english)
),
-- The record's city has a line for each strategy too, empty until its files come.
scored as (
    select city_id, year, origin, policy_id, value from marts._strategy_measures
    union all
    select p.city_id, y.year, p.origin, p.policy_id, null
    from staging.policies as p
    join (select unnest(range(2018, year(getvariable('as_of')) + 1)) as year) as y on y.year >= p.valid_from_year
    where p.kind = 'strategy'
        and not exists (from marts._strategy_measures as s where s.city_id = p.city_id and s.year = y.year)
)
select
    s.city_id,
    s.year::integer as year,
    s.policy_id as strategy_id,
    p.rule_indonesian as strategy_indonesian,
    p.rule_english as strategy_english,
    m.measure_indonesian,
    m.measure_english,
    m.metric_id,
    m.unit,
    m.is_stand_in,
    s.year >= p.valid_from_year as is_in_force,
    round(s.value, 2) as value,
    round(
        case
            when s.policy_id <> 'strategy-2024-maturity' or now_.regime_id = then_.regime_id then s.value - b.value
        end,
        2
    ) as change,
    if(s.value is null, 'unknown', 'known') as status,
    s.year >= year(getvariable('as_of')) as is_provisional,
    p.source as source_id,
    s.origin,
from scored as s
join staging.policies as p on p.policy_id = s.policy_id
join measures as m on m.policy_id = s.policy_id
left join scored as b on b.city_id = s.city_id and b.policy_id = s.policy_id and b.year = s.year - 1
-- What a maturity is made of follows the method of the index.
left join staging.regimes as now_
    on now_.metric_id = 'iid' and s.year between now_.from_year and coalesce(now_.to_year, 9999)
left join staging.regimes as then_
    on then_.metric_id = 'iid' and b.year between then_.from_year and coalesce(then_.to_year, 9999)
